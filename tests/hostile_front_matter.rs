//! Hostile front matter: every slip is named where it is, nothing is guessed, nothing leaves its place.

use std::time::Duration;

use crate::support::html::Page;
use crate::support::stopwatch::Stopwatch;
use crate::support::{Portal, text};
use balai::diagnostic::{Code, any_error};
use balai::path::SourcePath;
use balai::text::SourceText;
use balai::yaml;

const FOLDER: &str = "content/regions/jambi/sarolangun";
const REPORT: &str = "id/wilayah/jambi/sarolangun/a/index.html";

/// The problems of one report as `code line:column`.
fn found_in(text: impl AsRef<[u8]>) -> Vec<String> {
    let built = Portal::new().file(&format!("{FOLDER}/a.id.md"), text).build();
    built.found().into_iter().map(|found| found.replace(&format!("{FOLDER}/a.id.md:"), "")).collect()
}

fn front(lines: &str) -> Vec<String> {
    found_in(format!("---\n{lines}\n---\nIsi.\n"))
}

#[test]
fn slips_are_named_where_they_are() {
    for (lines, expected) in [
        ("title:Modal", "yaml-space-after-colon 2:7"),
        ("title: A\nsummary:B\nplain: C", "yaml-space-after-colon 3:9"),
        ("title: Modal: usaha", "yaml-colon-in-text 2:13"),
        ("summary: |\n  https://a.test\n  Waktu: pagi: siang\ntitle: Modal: usaha", "yaml-colon-in-text 5:13"),
        ("title: “Modal: usaha”", "yaml-colon-in-text 2:14"),
        ("title: \"Modal", "yaml-quote 2:8"),
        ("title: 'Modal\nsummary: A\nplain: B", "yaml-quote 2:8"),
        ("title: A\nsummary: \"B\nplain: \"C\"", "yaml-quote 3:10"),
        ("title: 'Jum'at'", "yaml-inner-quote 2:8"),
        ("title: \"Program \"Kita\" maju\"", "yaml-inner-quote 2:8"),
        ("title: \"Kita\" maju", "yaml-inner-quote 2:8"),
        ("title: *Penting* sekali", "yaml-sign 2:8"),
        ("title: @warga", "yaml-sign 2:8"),
        ("title: [Penting] baca", "yaml-sign 2:8"),
        ("title: % naik", "yaml-sign 2:8"),
        ("title: `kode`", "yaml-sign 2:8"),
        ("title: A\nsource:\n\ttitle: B", "yaml-tab 4:1"),
        ("title: A\nsource:\n  title: B\n\turl: https://a.test", "yaml-tab 5:1"),
        ("title: !!str A", "yaml-feature 2:8"),
        ("title: &a A", "yaml-feature 2:8"),
        ("title: &a A\nsummary: *a", "yaml-feature 2:8"),
        ("<<: {title: A}", "yaml-feature 2:1"),
        ("? [a, b]\n: c", "yaml-feature 2:3"),
        ("{a: b}: c", "yaml-feature 2:1"),
        ("title: A\ntitle: B", "duplicate-key 3:1"),
        ("title: A\nsource: {title: A, title: B}", "duplicate-key 3:20"),
        ("title: A\nextra:\n  a: 1\n  a: 2", "duplicate-key 5:3"),
        ("title: A\njudul: B", "duplicate-key 3:1"),
        ("title: A\nTitle: B", "duplicate-key 3:1"),
        ("title: A\ntitel: B", "unknown-key 3:1"),
        ("title: [A, B]", "expected-text 2:8"),
        ("title: {a: b}", "expected-text 2:8"),
        ("title: \"\"", "empty-value 2:1"),
        ("title: \"   \"", "empty-value 2:1"),
        ("title: 🌱🌾", "empty-value 2:1"),
        ("title: …", "empty-value 2:1"),
        ("title: \"a\\0b\"", "control-character 2:8"),
        ("title: \"a\\x1b[31mb\"", "control-character 2:8"),
        ("title: \"a\\uFFFEb\"", "control-character 2:8"),
        ("title: A\npublished: 2026-02-30", "invalid-date 3:12"),
        ("title: A\npublished: 2026-13-01", "invalid-date 3:12"),
        ("title: A\npublished: 0000-00-00", "invalid-date 3:12"),
        ("title: A\npublished: kemarin", "invalid-date 3:12"),
        ("title: A\npublished: 31 Februari 2026", "invalid-date 3:12"),
        ("title: A\npublished: 01/10/2026", "ambiguous-date 3:12"),
        ("title: A\npublished: 1-10-2026", "ambiguous-date 3:12"),
        ("title: A\npublished: 13.10.2026", "invalid-date 3:12"),
        ("title: A\ndraft: mungkin", "invalid-yes-no 3:8"),
        ("title: A\ndraft: 1", "invalid-yes-no 3:8"),
        ("title: A\ndraft: on", "invalid-yes-no 3:8"),
        ("title: A\ndraft: null", "invalid-yes-no 3:8"),
        ("title: A\ndraft:", "empty-value 3:1"),
        ("title: A\nmachine:", "empty-value 3:1"),
        ("title: A\nwithdrawn:", "empty-value 3:1"),
        ("title: A\ndraft: [yes]", "expected-text 3:8"),
        ("title: A\ndraf: entah", "invalid-yes-no 3:7"),
        ("title: A\noriginal: xx", "unknown-language 3:11"),
        ("title: A\nreview_every: 6", "invalid-period 3:15"),
        ("title: A\nthemes: {a: b}", "expected-list 3:9"),
        ("title: A\norganizations: entah", "unknown-organization 3:16"),
        ("title: Harga #1 naik", "yaml-comment 2:13"),
        ("title: A # \"b\"", "yaml-comment 2:9"),
    ] {
        assert_eq!(front(lines), [expected], "{lines}");
    }
}

#[test]
fn every_correction_is_one_that_can_be_typed() {
    for lines in [
        "title: Modal: \"usaha\" \\ kita",
        "title: 'Jum'at: pagi'",
        "title: \"Program \"Kita\" maju",
        "title: “Modal: usaha”",
        "title: \"A",
        "title:Modal: usaha",
        "title: [Penting] baca",
        "title: *Penting*",
    ] {
        let built = Portal::new().report_with("a.id.md", &format!("{lines}\n"), "Isi.\n").build();
        let args: Vec<_> = built.problems.iter().flat_map(|problem| &problem.args).collect();
        let line = args.iter().find(|(name, _)| *name == "line").unwrap_or_else(|| panic!("{lines}: {args:?}"));
        let balai::diagnostic::Arg::Text(line) = &line.1 else { panic!("a text") };
        assert!(front(line).is_empty(), "{lines}: {line}: {:?}", front(line));
    }
}

#[test]
fn fences_are_checked() {
    for (file, expected) in [
        ("", "front-matter-missing 1:1"),
        ("Isi.\n", "front-matter-missing 1:1"),
        ("\n---\ntitle: A\n---\n", "front-matter-missing 1:1"),
        ("---", "front-matter-unclosed 1:1"),
        ("---\n", "front-matter-unclosed 1:1"),
        ("---\ntitle: A\n...\nIsi.\n", "front-matter-unclosed 1:1"),
        ("----\ntitle: A\n----\n", "front-matter-fence 1:1"),
        ("—\ntitle: A\n—\n", "front-matter-fence 1:1"),
        ("—-\ntitle: A\n---\n", "front-matter-fence 1:1"),
        ("---\ntitle: A\n—-\nIsi.\n", "front-matter-fence 3:1"),
        (" ---\ntitle: A\n---\n", "front-matter-fence 1:1"),
        ("---\ntitle: A\n------\n", "front-matter-fence 3:1"),
    ] {
        assert_eq!(found_in(file), [expected], "{file:?}");
    }
    for good in [
        "---   \ntitle: A\n--- \nIsi.\n",
        "\u{feff}---\r\ntitle: A\r\n---\r\n",
        "---\rtitle: A\r---\r",
        "---\ntitle: A\n---",
    ] {
        assert!(found_in(good).is_empty(), "{good:?}: {:?}", found_in(good));
    }
}

#[test]
fn other_encodings_are_named() {
    let utf16 = |text: &str, order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let body = "---\ntitle: Kabar\n---\nIsi yang cukup panjang.\n";
    let marked = format!("\u{feff}{body}");
    for (bytes, encoding, place) in [
        (utf16(body, u16::to_le_bytes), "UTF-16", "1:1"),
        (utf16(body, u16::to_be_bytes), "UTF-16", "1:1"),
        (utf16(&marked, u16::to_le_bytes), "UTF-16", "1:1"),
        (utf16(&marked, u16::to_be_bytes), "UTF-16", "1:1"),
        (b"---\ntitle: Caf\xe9\n---\n".to_vec(), "Windows-1252", "2:11"),
        (b"---\ntitle: A\n---\n\nDia bilang \x93ya\x94.\n".to_vec(), "Windows-1252", "5:12"),
        (b"---\ntitle: A\xc3\n---\n".to_vec(), "Windows-1252", "2:9"),
    ] {
        let built = Portal::new().file(&format!("{FOLDER}/a.id.md"), &bytes).build();
        assert_eq!(built.found(), [format!("not-utf8 {FOLDER}/a.id.md:{place}")]);
        assert!(format!("{:?}", built.problems[0].args).contains(encoding), "{:?}", built.problems);
    }
    for control in ["\u{0}", "\u{8}", "\u{1b}", "\u{7f}", "\u{85}", "\u{fffe}", "\u{ffff}"] {
        let expected = "control-character 2:9";
        assert_eq!(found_in(format!("---\ntitle: A{control}\n---\n")), [expected], "{control:?}");
    }
}

#[test]
fn texts_are_kept_as_they_were_typed() {
    for typed in
        ["2026", "yes", "null", "010", "0312345678901234", "12345678901234567890123", "1e3", "true", "NaN", ".5"]
    {
        let front = format!("title: {typed}\nsummary: {typed}\nsource: {typed}\n");
        let built = Portal::new().report_with("a.id.md", &front, "Isi.\n").build();
        let page = Page::new(built.page(REPORT));
        assert_eq!(page.texts("h1"), [typed]);
        assert_eq!(page.attributes("meta[name=description]", "content"), [typed]);
    }
}

#[test]
fn a_scalar_is_a_list_of_one_and_dates_have_two_spellings() {
    for lines in [
        "title: A\nthemes: capital\ngroups: petani",
        "title: A\npublished: 2 Maret 2026",
        "title: A\npublished: 2 March 2026",
        "title: A\npublished: \"2026-03-02\"",
        "title: A\ndraft: \"false\"",
        "title: A\ndraft: Tidak",
        "title: A\nextra: {apa: saja, [a]: b}".split(", [a]").next().unwrap(),
        "title: A\nthemes: []",
        "title: A\nsummary:",
        "title: \"a [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"",
        "title: >\n  Judul\n  panjang\nsummary: |\n  a: b\n  # c\n",
    ] {
        let lines = if lines.ends_with("saja") { format!("{lines}}}") } else { lines.to_owned() };
        assert!(front(&lines).is_empty(), "{lines}: {:?}", front(&lines));
    }
    for draft in ["yes", "ya", "Ya", "\"true\"", "TRUE"] {
        let built =
            Portal::new().report_with("a.id.md", &format!("title: Rahasia\ndraft: {draft}\n"), "Isi.\n").build();
        assert!(!any_error(&built.problems));
        assert!(built.files.values().all(|page| !page.contains("Rahasia")), "{draft}");
    }
}

#[test]
fn nothing_leaves_its_place() {
    let long = "a".repeat(300);
    let names = [
        "..",
        "../x",
        "a/b",
        "/etc/passwd",
        "%2e%2e",
        "%252e%252e%252fx",
        "C:",
        "C:\\\\x",
        "con",
        "NUL",
        "lpt1",
        "x.",
        "'x '",
        "\"a\\0\"",
        "\"a\\nb\"",
        &long,
        "-",
        "~",
        "_",
        ".",
        "Aksara Ä",
        "مدرسة",
    ];
    for name in names {
        let codes =
            Portal::new().report_with("a.id.md", &format!("title: A\nslug: {name}\n"), "Isi.\n").build().codes();
        let trimmed = name == "'x '";
        assert!(
            codes.iter().any(|code| matches!(
                code,
                Code::InvalidSlug | Code::ControlCharacter | Code::YamlSign | Code::YamlColonInText
            )) || trimmed,
            "{name}: {codes:?}"
        );
    }
    for alias in [
        "..",
        "/../x",
        "/a/../../x",
        "//evil.test/x",
        "https://evil.test/x",
        "/%2e%2e/x",
        "/%252e/",
        "C:/x",
        "/C:/x",
        "/con/",
        "/aux.html",
        "/a./",
        "/a /",
        "/a\\\\b/",
        "lama",
        "/",
        "/x.php",
        "/a.html/b/",
        "/.balai/x",
        "/.htaccess",
        &format!("/{long}/"),
        "/-/2/",
    ] {
        let built =
            Portal::new().report_with("a.id.md", &format!("title: A\naliases: \"{alias}\"\n"), "Isi.\n").build();
        assert_eq!(built.codes(), [Code::InvalidAlias], "{alias}");
    }
    for file in [
        "../x.jpg",
        "/etc/passwd",
        "C:\\\\x.jpg",
        "%2e%2e/x.jpg",
        "%252e/x.jpg",
        "a\\\\b.jpg",
        "con.jpg",
        "x.jpg.",
        "x.jpg ",
        &format!("{long}.jpg"),
        "photos/../../x.jpg",
        "https://evil.test/x.jpg",
        "a//b.jpg",
        "",
    ] {
        let front = format!("title: A\nimage:\n  file: '{}'\n", file.replace("\\\\", "\\"));
        let codes = Portal::new().report_with("a.id.md", &front, "Isi.\n").build().codes();
        assert!(codes == [Code::InvalidFile] || file == "x.jpg ", "{file}: {codes:?}");
    }
    let front = "title: A\nimage: {file: photos/panen.jpg, alt: Panen}\n";
    assert_eq!(Portal::new().report_with("a.id.md", front, "Isi.\n").build().codes(), [Code::PictureNotSupported]);
}

#[test]
fn a_bad_slug_of_a_theme_or_site_theme_writes_nothing_anywhere() {
    let portal = Portal::new().report_with("a.id.md", "title: A\nthemes: skills\n", "Isi.\n");
    portal.replace("content/themes.yaml", "id: keterampilan", "id: ../../keluar");
    let built = portal.build();
    assert!(built.codes().contains(&Code::InvalidSlug), "{:?}", built.found());
    assert!(built.files.keys().all(|path| !path.contains("keluar")), "{:?}", built.files.keys());
    for theme in ["../content", "..", "a/b", "/etc"] {
        let portal = Portal::new();
        portal.write("balai.yaml", format!("{}site_theme: {theme}\n", crate::support::CONFIG));
        assert_eq!(portal.build().codes(), [Code::InvalidSlug], "{theme}");
        let said = text(&portal.balai(&["build"]).stderr);
        assert!(!said.contains("{$"), "{said}");
    }
    let portal = Portal::new().file("themes/lain/theme.yaml", "extends: ../../rahasia\n");
    portal.write("balai.yaml", format!("{}site_theme: lain\n", crate::support::CONFIG));
    assert_eq!(portal.build().found(), ["invalid-slug themes/lain/theme.yaml:1:10"]);
}

#[test]
fn bombs_are_refused_quickly() {
    let laughs = (1..20).fold("a0: &a0 [ha, ha]\n".to_owned(), |bomb, at| {
        let below = format!("*a{}, ", at - 1).repeat(9);
        format!("{bomb}a{at}: &a{at} [{below}]\n")
    });
    let bombs = [
        ("[".repeat(200_000), Code::YamlNesting),
        ("{".repeat(200_000), Code::YamlNesting),
        ("[{".repeat(100_000), Code::YamlNesting),
        ("- ".repeat(100_000), Code::YamlNesting),
        ("a:\n".to_owned() + &(1..3000).map(|at| " ".repeat(at) + "a:\n").collect::<String>(), Code::YamlNesting),
        ("? ".repeat(100_000), Code::YamlNesting),
        (laughs, Code::YamlFeature),
        ("a: \"".to_owned() + &"x".repeat(200_000), Code::YamlQuote),
        ("a: ".repeat(50_000), Code::YamlColonInText),
        ("]".repeat(200_000), Code::YamlSyntax),
        ("a: &".repeat(50_000), Code::YamlSyntax),
        ("!".repeat(200_000), Code::YamlSyntax),
        ("\"\n".repeat(50_000), Code::YamlSyntax),
        ("a: [\n".repeat(50_000), Code::YamlSyntax),
        ("%".repeat(100_000), Code::YamlSyntax),
        ("a: b\n".repeat(50_000), Code::DuplicateKey),
        ((0..50_000).map(|at| format!("k{at}: b\n")).collect(), Code::UnknownKey),
        (format!("{{{}}}", (0..50_000).map(|at| format!("k{at}: b, ")).collect::<String>()), Code::UnknownKey),
        (format!("a: [{}]", "x, ".repeat(100_000)), Code::UnknownKey),
    ];
    for (bomb, code) in bombs {
        let source = SourceText::new(SourcePath::new("a.yaml"), bomb);
        let start = Stopwatch::start();
        let mut problems = Vec::new();
        let root = yaml::read(&source, 0..source.text.len(), &mut problems);
        if let Some(root) = root {
            let fields = balai::fields::Fields::open(&source, &root, &mut problems);
            fields.finish();
        }
        let took = start.elapsed();
        let head: String = source.text.chars().take(12).collect();
        assert!(took < Duration::from_secs(2), "{head}: {took:?}");
        let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
        assert!(
            codes.contains(&code) || (code == Code::YamlSyntax && !codes.is_empty()),
            "{head}: {:?}",
            &codes[..codes.len().min(3)]
        );
    }
    for front in [
        "[".repeat(17_000),
        "title: A\n".to_owned() + &"# x\n".repeat(4_100),
        format!("title: {}", "a".repeat(1_000_000)),
    ] {
        assert_eq!(found_in(format!("---\n{front}\n---\n")), ["front-matter-too-long 1:1"]);
    }
    let just = format!("---\ntitle: {}\n---\n", "a".repeat(16 * 1024 - 8));
    assert!(found_in(just).is_empty());
}

const NASTY: &[&str] = &[
    "\"><script>alert(1)</script>",
    "'><img src=x onerror=alert(1)>",
    "</title></style></textarea></script><svg onload=alert(1)>",
    "{{ 7919*7919 }}{% include \"base.html\" %}{# x #}${7919*7919}#{7919*7919}<%= 7919*7919 %>",
    "&lt;b&gt; &amp; &quot; &#39; &",
    "]]><!-- x --><?xml version='1.0'?>",
    "\\\"; DROP TABLE x; -- \\u0022",
    "{\"a\": [1, 2]} // */ `${x}`",
    "javascript:alert(1)",
    "../../../../etc/passwd%00",
    "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤",
    "\u{202e}test\u{202c} \u{200f}عربي‎ \u{2066}x\u{2069}",
    "👩‍👩‍👧‍👦 🏳️‍🌈 ﷽ 𝕬𝖇𝖈 田中さん",
    "nil undefined NaN true -1/0 1e309 0x7fffffff",
    "<a href=\"javascript\\x3Ajavascript:alert(1)\">x</a>",
    "=cmd|' /C calc'!A0 +SUM(1) @x -2",
    "\u{200b}\u{feff}a\u{2028}b\u{2029}c\u{ad}",
    "%s%n%x %d {0} { -brand }",
];

#[test]
fn nasty_texts_are_texts_in_every_field() {
    for nasty in NASTY {
        let quoted = yaml::quoted(nasty);
        let portal = Portal::new()
            .file("content/organizations.yaml", format!("warga:\n  name: {{id: {quoted}, en: W}}\n  description: {quoted}\n"))
            .file("content/regions/banten/region.yaml", format!("name: {quoted}\naliases: [{quoted}]\ncovers: [{quoted}]\ncodes: {{bps: {quoted}}}\n"))
            .file("content/regions/banten/b.id.md", "---\ntitle: B\n---\n\n## Modal {theme=capital}\n\nIsi.\n")
            .report_with(
                "a.id.md",
                &format!(
                    "title: {quoted}\nsummary: {quoted}\nplain: {quoted}\npublished: 2026-01-01\ntranslator: {quoted}\nsource: {{title: {quoted}, url: https://a.test/}}\nchanges: [{{date: 2026-01-02, note: {quoted}}}]\norganizations: warga\nthemes: skills\nextra: {{x: {quoted}}}\n"
                ),
                &format!("\n{nasty}\n\n## {} {{theme=capital need=skills}}\n\nIsi.\n", nasty.replace(['{', '}'], "")),
            )
            .report_with("c.id.md", &format!("title: {quoted}\nwithdrawn: {{date: 2026-01-01, reason: {quoted}}}\n"), "");
        let found = portal.build();
        let config = format!(
            "title: {{id: {quoted}, en: P}}\ndescription: {quoted}\nlicense: {quoted}\nbase_url: https://portal.test/\nlanguages: {{id: {{}}, en: {{}}}}\n"
        );
        portal.write("balai.yaml", config);
        portal
            .write("content/groups.yaml", format!("women: {{name: {{id: {quoted}, en: W}}, description: {quoted}}}\n"));
        portal.write(
            "content/themes.yaml",
            format!("{}darat: {{name: {{id: {quoted}}}, aliases: [x], icon: {quoted}}}\n", crate::support::THEMES),
        );
        for built in [found, portal.build()] {
            assert!(!any_error(&built.problems), "{nasty}: {:#?}", built.problems);
            for (path, content) in &built.files {
                if path.ends_with(".html") {
                    let page = Page::new(content);
                    let running = "script:not([src]):not([type='application/ld+json']), [onerror], [onload], img[src=x], \
                                   iframe, object, style[onload]";
                    assert!(page.all(running).is_empty(), "{nasty} in {path}");
                    for data in page.all("script[type='application/ld+json']") {
                        assert!(!data.inner_html().contains(['<', '>']), "{nasty} in {path}");
                    }
                    for href in page.attributes("[href]", "href") {
                        assert!(!href.trim().to_lowercase().starts_with("javascript"), "{nasty} in {path}");
                    }
                    assert!(!content.contains("62710561"), "{nasty} in {path} was evaluated");
                }
                if path.ends_with(".xml") {
                    assert!(
                        !content.contains("<script") && !content.contains("<img") && !content.contains("]]><"),
                        "{path}: {nasty}"
                    );
                }
            }
        }
        let built = portal.build();
        let typed: String = nasty.split_whitespace().collect();
        let shown: String = Page::new(built.page(REPORT)).texts("h1").concat().split_whitespace().collect();
        assert_eq!(shown, typed);
    }
}
