//! Hostile Markdown: no panic, no script, no flood, no quadratic time.

use std::time::{Duration, Instant};

use crate::support::html::{Page, words};
use crate::support::stopwatch::Stopwatch;
use crate::support::{Portal, text};
use balai::config::{self, Config};
use balai::diagnostic::{Code, Diagnostic, Severity, any_error};
use balai::document::Names;
use balai::document::body::Filling;
use balai::document::markdown::{self, Markdown};
use balai::document::vocabulary::{self, Kind, Vocabularies};
use balai::path::SourcePath;
use balai::text::{SourceText, without_forbidden};
use pulldown_cmark::{Event, Options, Parser};

const REPORT: &str = "id/wilayah/jambi/sarolangun/a/index.html";

struct Plain;

impl Filling for Plain {
    fn prefix(&self) -> &str {
        ""
    }
    fn section_id(&self, _: u32) -> &str {
        "id"
    }
    fn level(&self, level: u8) -> u8 {
        level
    }
    fn link(&self, _: u32) -> &str {
        "tautan"
    }
}

fn settings() -> (Config, Vocabularies) {
    let file = |name: &str, text: &str| SourceText::new(SourcePath::new(name), text.to_owned());
    let config = config::parse(&file("balai.yaml", crate::support::CONFIG)).value;
    let themes = vocabulary::parse(&file("content/themes.yaml", crate::support::THEMES), Kind::Themes, &config).value;
    (config, Vocabularies { themes: themes.into(), ..Vocabularies::default() })
}

/// Reads a body alone, without a portal around it.
fn read(body: &str) -> (Markdown, Vec<Diagnostic>) {
    let (config, vocabularies) = settings();
    let names = Names { config: &config, vocabularies: &vocabularies };
    let source = SourceText::new(SourcePath::new("content/regions/jambi/a.id.md"), body.to_owned());
    let mut problems = Vec::new();
    let read = markdown::read(&source, 0, &names, &mut problems);
    (read, problems)
}

fn html(read: &Markdown) -> String {
    let notes = read.body.footnotes.iter().map(|note| note.text.fill_all(&Plain));
    let main = read.body.main.fill_all(&Plain);
    format!("<!doctype html><html><head><title>a</title></head><body>{main}{}</body></html>", notes.collect::<String>())
}

const ALLOWED: &str = "html head title body p h2 h3 h4 h5 h6 blockquote pre code ul ol li div table thead tbody tr th td em strong del a sup br hr";

/// Nothing but the elements and attributes that the writer knows, and no address that is not followed.
fn assert_harmless(html: &str, of: &str) {
    let page = Page::new(html);
    for element in page.all("*") {
        assert!(
            ALLOWED.split(' ').any(|name| name == element.value().name()),
            "<{}> of {of:?}",
            element.value().name()
        );
        for (name, value) in element.value().attrs() {
            assert!(
                ["href", "id", "class", "role", "tabindex", "aria-labelledby", "start", "scope"].contains(&name),
                "{name} of {of:?}"
            );
            if name == "href" {
                let scheme = value.split([':', '/', '#', '?']).next().unwrap_or_default().to_lowercase();
                let web = ["http", "https", "mailto", "tel", "sms", "geo", "", "tautan"];
                assert!(web.contains(&scheme.as_str()), "{value:?} of {of:?}");
            }
        }
    }
    assert!(!html.contains(|letter: char| letter.is_control() && !matches!(letter, '\n' | '\t')), "control of {of:?}");
}

/// The letters that a reader sees, white space aside.
fn letters(html: &str) -> String {
    Page::new(html).one("body").text().collect::<String>().split_whitespace().collect()
}

/// What `CommonMark` says that a reader sees, HTML shown as text.
fn letters_expected(body: &str) -> Option<String> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut shown = String::new();
    for event in Parser::new_ext(body, options) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                shown.push_str(&text);
            }
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => return None,
            _ => {}
        }
    }
    Some(without_forbidden(&shown).split_whitespace().collect())
}

/// The inputs of `CommonMark` 0.31's examples (CC BY-SA 4.0) and of pulldown-cmark's regressions (MIT), as
/// pulldown-cmark 0.13.6 ships them.
#[test]
fn the_suites_of_commonmark_and_of_pulldown_show_their_text_and_run_nothing() {
    let examples: Vec<String> = serde_json::from_str(include_str!("data/markdown.json")).unwrap();
    assert_eq!(examples.len(), 652 + 212);
    for example in examples {
        let (read, problems) = read(&example);
        let html = html(&read);
        assert_harmless(&html, &example);
        let whole = !problems.iter().any(|problem| {
            problem.severity == Severity::Error
                && problem.code != Code::LinkAbsolute
                && problem.code != Code::LinkOutside
        });
        if let Some(expected) = letters_expected(&example).filter(|_| whole) {
            assert_eq!(letters(&html), expected, "{example}");
        }
    }
}

#[test]
fn no_spelling_of_a_script_address_reaches_a_page() {
    let addresses = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript&colon;alert(1)",
        "javascript&#58;alert(1)",
        "javascript&#x0003A;alert(1)",
        "&#106;avascript:alert(1)",
        "java&#x09;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "java&Tab;script:alert(1)",
        "&#1;javascript:alert(1)",
        "&#x1F;javascript:alert(1)",
        "&nbsp;javascript:alert(1)",
        "javascript%3aalert(1)",
        "%6aavascript:alert(1)",
        "java%0ascript:alert(1)",
        "java%00script:alert(1)",
        "\\javascript:alert(1)",
        "javascript\\:alert(1)",
        "vbscript:msgbox(1)",
        "VBSCRIPT&colon;x",
        "data:text/html;base64,PHNjcmlwdD4=",
        "DATA:image/svg+xml,<svg>",
        "view-source:x",
        "file:///etc/passwd",
        "blob:https://a.test/x",
        "filesystem:x",
        "livescript:x",
        "mhtml:x",
        "feed:javascript:alert(1)",
        "jar:x",
        "\u{200b}javascript:alert(1)",
        "\u{feff}javascript:alert(1)",
        "java\u{ad}script:alert(1)",
        "ｊavascript:alert(1)",
        "C:\\Users\\x",
        "C:/x",
    ];
    for address in addresses {
        for body in [
            format!("[a]({address})"),
            format!("[a](<{address}>)"),
            format!("<{address}>"),
            format!("[a]\n\n[a]: {address}"),
            format!("[b][a]\n\n[a]: <{address}> \"judul\""),
            format!("![a]({address})"),
            format!("[![a]({address})]({address})"),
            format!("## [a]({address}) {{#x}}"),
            format!("| [a]({address}) |\n|---|\n| <{address}> |"),
            format!("x[^1]\n\n[^1]: [a]({address})"),
        ] {
            assert_harmless(&html(&read(&body).0), &body);
        }
    }
}

#[test]
fn attributes_cannot_be_broken_out_of() {
    for body in [
        "[a](https://x.test/\"onclick=alert(1)//)",
        "[a](<https://x.test/' onclick=alert(1) \">)",
        "[a](https://x.test \"\\\" onmouseover=alert(1)\")",
        "![\" onerror=alert(1) x=](x.png '\"><script>alert(1)</script>')",
        "```\"><script>alert(1)</script>\nx\n```",
        "~~~ x\" onclick=alert(1)\nx\n~~~",
        "<a href=javascript:alert(1)>x</a>",
        "<!-- a --!><script>alert(1)</script>",
        "<svg/onload=alert(1)>",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php echo 1 ?>\n\n<!DOCTYPE x>\n\n</p></main><script>alert(1)</script>",
        "<textarea><script>alert(1)</script>",
        "<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">",
        "[^\"><script>]: x\n\ny[^\"><script>]",
        "## x {#\"><script>}",
        "## <img src=x onerror=alert(1)> {#gambar}",
        "`<script>alert(1)</script>`",
        "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;",
        "&#0; &#1; &#27;[31m &#xFFFE; &#x85;",
        "<\u{0}script>",
    ] {
        assert_harmless(&html(&read(body).0), body);
    }
}

/// The least of three measurements, in time on the processor: others may be busy on it.
fn time(work: impl Fn()) -> Duration {
    (0..3)
        .map(|_| {
            let start = Stopwatch::start();
            work();
            start.elapsed()
        })
        .min()
        .unwrap()
}

/// Four times as much takes about four times as long, however busy the machine is.
fn assert_linear(what: &str, input: impl Fn(usize) -> String, count: usize) {
    let (small, large) = (input(count), input(4 * count));
    let work = |input: &str| {
        let (done, _) = read(input);
        assert!(done.body.main.html.len() < 60 * input.len() + 4_000_000, "{what}: {}", done.body.main.html.len());
    };
    let (first, second) = (time(|| work(&small)), time(|| work(&large)));
    assert!(second < first * 10 + Duration::from_millis(60), "{what}: {first:?}, then {second:?}");
}

#[test]
fn floods_of_openers_take_linear_time_on_a_small_stack() {
    let openers = [
        "[",
        "![",
        "[a](",
        "> ",
        ">",
        "1. ",
        "- ",
        "*a ",
        "_a ",
        "**a ",
        "`",
        "`` ` ",
        "<!--",
        "[^",
        "[^a]",
        "~~",
        "<a ",
        "</",
        "<?",
        "<![CDATA[",
        "&",
        "&#",
        "\\",
        "|",
        "](",
        "[a][",
        "![[",
        "*_",
        "<",
        "![](",
        "[](",
        "[a](<b",
        "# \n",
        "# a\n",
        "[a]: b\n",
        "[^a]: b\n",
        "a\n- \n",
        "\t- \n",
        "***\n",
        "a  \n",
        "$",
        "$$",
        "***a* ",
        "[a](#b) ",
        "[a](b.md) ",
        "![a](b) ",
        "<https://a.test> ",
        "javascript: ",
        "## a {theme=x}\n",
        "## a {#x}\n",
        "a{",
        "a\n===\n",
    ];
    std::thread::Builder::new()
        .stack_size(2 * 1024 * 1024)
        .spawn(move || {
            for opener in openers {
                assert_linear(opener, |count| opener.repeat(count), 3_000);
                read(&opener.repeat(50_000));
            }
        })
        .unwrap()
        .join()
        .unwrap();
}

#[test]
fn deep_lists_wide_tables_and_bombs_are_bounded() {
    std::thread::Builder::new()
        .stack_size(2 * 1024 * 1024)
        .spawn(|| {
            let deep = |count: usize| (0..count).fold(String::new(), |list, at| list + &" ".repeat(2 * at) + "- a\n");
            let (_, problems) = read(&deep(2_000));
            assert!(problems.iter().any(|problem| problem.code == Code::NestingTooDeep));
            assert!(read(&deep(40)).1.is_empty());
            assert_linear(
                "footnotes",
                |count| (0..count).map(|at| format!("a[^{at}]\n\n[^{at}]: b\n\n")).collect(),
                2_000,
            );
            read(&(0..20_000).map(|at| format!("a[^{at}]\n\n[^{at}]: b\n\n")).collect::<String>());
            read(&format!("{}\n\n[^a]: b\n", "[^a]".repeat(70_000)));
            let wide =
                |count: usize| format!("{}\n{}\n{}", "|a".repeat(count), "|-".repeat(count), "|b\n".repeat(count));
            for count in [500, 2_000, 8_000] {
                let length = read(&wide(count)).0.body.main.html.len();
                assert!(length < 20_000_000, "{count}: {length}");
            }
            let long = "b".repeat(20_000);
            assert_linear("references", |count| format!("[a]: {long}\n\n{}", "[a]".repeat(count)), 1_000);
            let bomb = read(&format!("[a]: {long}\n\n{}", "[a]".repeat(20_000)));
            assert!(bomb.0.links.iter().map(|link| link.typed.len()).sum::<usize>() < 4_000_000);
            assert_linear("headings", |count| "# a\n\nb\n\n".repeat(count), 2_000);
            read(&"# a\n".repeat(100_000));
            assert_linear("numbered", |count| (0..count).map(|at| format!("# a {at}\n# a\n")).collect(), 1_000);
        })
        .unwrap()
        .join()
        .unwrap();
}

#[test]
fn ids_are_unique_stable_and_never_the_pages_own() {
    let built = Portal::new()
        .report(
            "a.id.md",
            "A",
            "\n## Sama\n\n## Sama\n\n## Sama 2\n\n## Sama\n\n## 😀\n\n## …\n\n## مدرسة\n\n## 学校\n\n## 学校\n\n## S 5\n\n## location\n\n## B title\n\n## x {#document}\n\n## Lain {#lain}\n\n## Lain\n\n## Fn 1\n\nCatatan[^1].\n\n## \n\n##\n\n[^1]: a\n",
        )
        .build();
    let page = Page::new(built.page(REPORT));
    let mut ids = page.attributes("[id]", "id");
    let headings = page.attributes("main h2[id]", "id");
    assert!(headings.contains(&"lain".to_owned()) && headings.contains(&"lain-2".to_owned()), "{headings:?}");
    assert!(headings.contains(&"sama".to_owned()) && headings.contains(&"مدرسة".to_owned()), "{headings:?}");
    for taken in ["location", "document"] {
        assert!(!ids.contains(&taken.to_owned()), "{ids:?}");
    }
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count);
}

#[test]
fn an_id_that_an_author_gives_is_never_taken_by_a_heading() {
    let built = Portal::new().report("a.id.md", "A", "\n## Modal\n\n## Uang {#modal}\n\n[ke uang](#modal)\n").build();
    let page = Page::new(built.page(REPORT));
    assert_eq!(words(page.one("#modal")), "Uang");
}

#[test]
fn links_to_nothing_are_errors_with_the_nearest() {
    let cases = [
        ("[x](c.md)", Code::BrokenLink),
        ("[x](B.md)", Code::BrokenLink),
        ("[x](b.md#dau)", Code::BrokenAnchor),
        ("[x](b.md#DUA)", Code::BrokenAnchor),
        ("[x](#bagain)", Code::BrokenAnchor),
        ("[x](formulir.PDF)", Code::BrokenLink),
        ("[x](..\\sarolangun\\b.md)", Code::BrokenLink),
        ("[x](b%00.md)", Code::BrokenLink),
        ("[x](/b.md)", Code::LinkAbsolute),
        ("[x](//evil.test/b.md)", Code::LinkAbsolute),
        ("[x](%2fetc%2fpasswd)", Code::LinkAbsolute),
        ("[x](../../../../../../etc/passwd)", Code::LinkOutside),
        ("[x](..%2f..%2f..%2f..%2fbalai.yaml)", Code::LinkOutside),
    ];
    for (link, code) in cases {
        let built = Portal::new()
            .report("a.id.md", "A", &format!("\n## Bagian {{#bagian}}\n\n{link}\n"))
            .report("b.id.md", "B", "\n## Dua {#dua}\n")
            .file("content/regions/jambi/sarolangun/formulir.pdf", "%PDF")
            .build();
        let problem = built.problems.iter().find(|problem| problem.code == code);
        let problem = problem.unwrap_or_else(|| panic!("{link}: {:?}", built.found()));
        assert_eq!(problem.place.as_ref().unwrap().span.unwrap().line, 8, "{link}");
        if matches!(code, Code::BrokenAnchor) {
            assert!(format!("{:?}", problem.args).contains('#'), "{link}: {:?}", problem.args);
        }
    }
}

#[test]
fn headings_and_notes_in_odd_places_keep_the_page_whole() {
    for body in [
        "> ## Dalam kutipan {#x theme=capital}\n",
        "- ## Dalam daftar\n  isi\n",
        "x[^1]\n\n[^1]: ## Dalam catatan\n\n    | a |\n    |---|\n    | b |\n",
        "x[^1]\n\n[^1]: - y\n\n        [^2]: z[^1]\n\n      - w\n",
        "## Judul[^1] {#j}\n\n[^1]: Kaki\n",
        "[tautan[^1]](https://a.test)\n\n[^1]: Kaki\n",
        "Judul *miring* `kode`\n{#x theme=capital}\n===\n",
        "x[^A]\n\n[^a]: Kaki\n",
        "| a[^1] | [b](https://a.test) |\n|--|--|\n| c | d[^1] |\n\n[^1]: Kaki\n",
    ] {
        let (read, _) = read(body);
        assert_harmless(&html(&read), body);
        let built = Portal::new().report("a.id.md", "A", &format!("\n{body}")).build();
        if !any_error(&built.problems) {
            let page = Page::new(built.page(REPORT));
            for href in page.attributes("main a[href^='#']", "href") {
                let id = href.trim_start_matches('#');
                assert!(page.attributes("[id]", "id").contains(&id.to_owned()), "{href} of {body}");
            }
            assert!(page.all("a a").is_empty());
            assert!(words(page.one("footer")).len() > 1, "{body}");
        }
    }
}

#[test]
fn a_note_of_a_note_is_carried_along() {
    let built = Portal::new()
        .report("a.id.md", "A", "\n## Modal {#modal theme=capital}\n\nUang[^1] lagi[^1].\n\n## Lain\n\n[^1]: Lihat[^2].\n\n[^2]: Yang kedua.\n")
        .build();
    for path in [REPORT, "id/tema/modal/jambi/sarolangun/index.html"] {
        let page = Page::new(built.page(path));
        assert!(words(page.one("main")).contains("Yang kedua."), "{path}");
        let ids = page.attributes("[id]", "id");
        for href in page.attributes("main a[href^='#']", "href") {
            assert!(ids.contains(&href[1..].to_owned()), "{href} in {path}");
        }
    }
}

#[test]
fn bad_braces_are_errors_with_the_corrected_line() {
    for (heading, line) in [
        ("## Modal {theme='capital'}", "## Modal {theme=capital}"),
        ("## Modal {theme = capital}", "## Modal {theme=capital}"),
        ("## Modal {#modal theme=capital} lagi", "## Modal lagi {#modal theme=capital}"),
        ("## Modal {style=x}", "## Modal"),
        ("## Modal {#a#b}", "## Modal"),
        ("## Modal {{ theme }}", "## Modal"),
        ("## Modal {theme=capital", "## Modal {theme=capital}"),
        ("## *Modal {theme=capital}*", "## *Modal* {theme=capital}"),
    ] {
        let (_, problems) = read(&format!("{heading}\n\nIsi.\n"));
        let problem = problems.iter().find(|problem| problem.severity == Severity::Error).expect(heading);
        assert!(format!("{:?}", problem.args).contains(&format!("{line:?}")), "{heading}: {:?}", problem.args);
    }
}

#[test]
fn ten_thousand_problems_in_one_file_are_all_told_in_reasonable_time() {
    let portal = Portal::new().report("a.id.md", "A", &format!("\n{}\n", "[x](hilang.md) ".repeat(10_000)));
    let start = Instant::now();
    let result = portal.balai(&["build"]);
    assert_eq!(text(&result.stderr).matches("error[broken-link]").count(), 10_000);
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
    assert!(text(&result.stderr).lines().all(|line| line.chars().count() < 600));
}
