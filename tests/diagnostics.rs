//! Every problem of every file in one run, each at its line and column, in the language of the person at the keyboard.

use crate::support::{Portal, text};
use balai::diagnostic::Code;

const FOLDER: &str = "content/regions/jambi/sarolangun";

/// Ten files with one mistake each, and where each is.
fn ten_mistakes() -> (Portal, Vec<String>) {
    let cases = [
        ("a1", "title: A\nthemes: [skils]\n", "\nIsi.\n", "unknown-theme", "3:10"),
        ("a2", "title: A\ngroups: petanni\n", "\nIsi.\n", "unknown-group", "3:9"),
        ("a3", "title: A\npublished: 2026-02-30\n", "\nIsi.\n", "invalid-date", "3:12"),
        ("a4", "title: A\npublished: 01/10/2026\n", "\nIsi.\n", "ambiguous-date", "3:12"),
        ("a5", "title: A\nsumary: B\n", "\nIsi.\n", "unknown-key", "3:1"),
        ("a6", "title: A\n", "\n## Beasiswa bagi anak petani {theme=pendidikn}\n", "unknown-theme", "5:37"),
        ("a7", "title: A\n", "\n## Modal {#modal .besar}\n", "heading-attribute", "5:18"),
        ("a8", "title: A\n", "\nLihat [B](../a9.md).\n", "broken-link", "5:7"),
        ("a9", "title: A\n", "\nLihat [A](#tidak-ada).\n", "broken-anchor", "5:7"),
        ("a10", "title: A: B\n", "\nIsi.\n", "yaml-colon-in-text", "2:9"),
    ];
    let mut portal = Portal::new();
    let mut expected = Vec::new();
    for (name, front, body, code, position) in cases {
        let file = format!("{name}.id.md");
        portal = portal.report_with(&file, front, body);
        expected.push(format!("{code} {FOLDER}/{file}:{position}"));
    }
    expected.sort();
    (portal, expected)
}

#[test]
fn ten_mistakes_in_ten_files_are_found_in_one_run() {
    let (portal, expected) = ten_mistakes();
    let mut found = portal.build().found();
    found.sort();
    assert_eq!(found, expected);
}

#[test]
fn four_mistakes_in_one_file_are_found_in_one_run() {
    let portal = Portal::new().report_with(
        "a.id.md",
        "title: A\ndraft: mungkin\nthemes: [skills, modall]\n",
        "\n## B {group=petanni}\n\n[c](hilang.md)\n",
    );
    let file = format!("{FOLDER}/a.id.md");
    assert_eq!(
        portal.build().found(),
        [
            format!("invalid-yes-no {file}:3:8"),
            format!("unknown-theme {file}:4:18"),
            format!("unknown-group {file}:7:13"),
            format!("broken-link {file}:9:1"),
        ]
    );
}

#[test]
fn the_command_shows_them_all_and_exits_with_one() {
    let (portal, expected) = ten_mistakes();
    let result = portal.balai(&["build"]);
    let said = text(&result.stderr);
    assert_eq!(result.status.code(), Some(1), "{said}");
    for problem in expected {
        let (code, place) = problem.split_once(' ').unwrap();
        assert!(said.contains(&format!("error[{code}]")), "{code} in {said}");
        assert!(said.contains(&format!("--> {place}")), "{place} in {said}");
    }
    assert!(said.contains("did you mean `pendidikan` (Pendidikan)?"), "{said}");
    assert!(!said.contains("{$") && !said.contains("{ $"), "a message lacks a variable: {said}");
    assert!(!portal.path("output/id").exists());
}

#[test]
fn the_same_in_indonesian() {
    let (portal, _) = ten_mistakes();
    let said = text(&portal.balai(&["--language", "id", "build"]).stderr);
    assert!(said.contains("kesalahan[unknown-theme]: tidak ada tema “pendidikn”"), "{said}");
    assert!(said.contains("maksud Anda `pendidikan` (Pendidikan)?"), "{said}");
    let by_environment = portal.command(&["build"]).env("LC_ALL", "id_ID.UTF-8").output().unwrap();
    assert_eq!(text(&by_environment.stderr), said);
}

#[test]
fn json_is_one_object_a_line() {
    let (portal, expected) = ten_mistakes();
    let result = portal.balai(&["--format", "json", "build"]);
    let mut found = Vec::new();
    for line in text(&result.stdout).lines() {
        let object: serde_json::Value = serde_json::from_str(line).expect("a JSON object");
        for key in ["severity", "code", "message", "path", "line", "column", "end_line", "end_column", "help"] {
            assert!(object.get(key).is_some(), "{key} in {line}");
        }
        let place = format!("{}:{}:{}", object["path"].as_str().unwrap(), object["line"], object["column"]);
        found.push(format!("{} {place}", object["code"].as_str().unwrap()));
    }
    found.sort();
    assert_eq!(found, expected);
}

/// One file, and the codes it is to give, with lines and columns.
fn found_in(text: &[u8]) -> Vec<String> {
    let built = Portal::new().file(&format!("{FOLDER}/a.id.md"), text).build();
    let prefix = format!("{FOLDER}/a.id.md");
    built.found().into_iter().map(|found| found.replace(&format!(" {prefix}"), " ")).collect()
}

#[test]
fn front_matter_mistakes_are_named_at_their_place() {
    let cases: [(&[u8], &[&str]); 22] = [
        (b"Isi tanpa judul.\n", &["front-matter-missing :1:1"]),
        (b"----\ntitle: A\n----\n", &["front-matter-fence :1:1"]),
        (b"---\ntitle: A\n\nIsi.\n", &["front-matter-unclosed :1:1"]),
        (b"---\ntitle: A\n-----\n", &["front-matter-fence :3:1"]),
        (b"---  \ntitle: A\n---\t\nIsi.\n", &[]),
        (b"\xEF\xBB\xBF---\r\ntitle: A\r\n---\r\nIsi.\r\n", &[]),
        (b"---\rtitle: A\r---\rIsi.\r", &[]),
        (b"---\nsummary: A\n---\n", &["missing-key :2:1"]),
        (b"---\ntitle:\n---\n", &["empty-value :2:1"]),
        (b"---\ntitle: \xF0\x9F\x98\x80\n---\n", &["empty-value :2:1"]),
        (b"---\ntitle: A\ntitle: B\n---\n", &["duplicate-key :3:1"]),
        (b"---\ntitle: A\njudul: B\n---\n", &["duplicate-key :3:1"]),
        (b"---\ntitle: [A]\n---\n", &["expected-text :2:8"]),
        (b"---\ntitle: &a A\n---\n", &["yaml-feature :2:8"]),
        (b"---\ntitle: \"A\n---\n", &["yaml-quote :2:8"]),
        (b"---\ntitle: A\nsource:\n\ttitle: B\n---\n", &["yaml-tab :4:1"]),
        (b"---\ntitle: Harga #1 naik\n---\n", &["yaml-comment :2:13"]),
        (b"---\ntitle: A\nslug: ../../etc\n---\n", &["invalid-slug :3:7"]),
        (b"---\ntitle: A\nslug: program\n---\n", &["reserved-slug :3:7"]),
        (
            b"---\ntitle: A\naliases: [/../x, C:/x, //h/x]\n---\n",
            &["invalid-alias :3:11", "invalid-alias :3:18", "invalid-alias :3:24"],
        ),
        (b"---\ntitle: A\x00B\n---\n", &["control-character :2:9"]),
        (b"---\ntitle: Caf\xE9\n---\n", &["not-utf8 :2:11"]),
    ];
    for (text, expected) in cases {
        assert_eq!(found_in(text), expected, "{}", String::from_utf8_lossy(text));
    }
}

#[test]
fn scalars_are_kept_as_they_were_typed() {
    for typed in ["2026", "yes", "010", "0312345678901234", "12345678901234567890123", "1e3", "0x10"] {
        let built = Portal::new().report("a.id.md", typed, "Isi.\n").build();
        let page = built.page("id/wilayah/jambi/sarolangun/a/index.html");
        assert!(page.contains(&format!(">{typed}</h1>")), "{typed}");
    }
}

#[test]
fn heading_braces_get_the_corrected_line() {
    for (heading, code) in [
        ("## Modal {theme=capital", "heading-braces"),
        ("## Modal {theme=capital} usaha", "heading-braces"),
        ("## Modal {theme=\"capital\"}", "heading-attribute"),
        ("## Modal {theme=capital, skills}", "heading-attribute"),
        ("## Modal {tem=capital}", "heading-attribute"),
        ("## Modal {onclick=x}", "heading-attribute"),
        ("## Modal {#1}", "heading-attribute"),
    ] {
        let portal = Portal::new().report("a.id.md", "A", &format!("\n{heading}\n\nIsi.\n"));
        let codes: Vec<&str> = portal.build().codes().into_iter().map(Code::as_str).collect();
        assert!(codes.contains(&code), "{heading}: {codes:?}");
        let said = text(&portal.balai(&["build"]).stderr);
        assert!(said.contains("help: write `## Modal") || said.contains("help: write `Modal"), "{heading}: {said}");
    }
}

#[test]
fn file_names_and_folders_are_checked() {
    let portal = Portal::new()
        .file(&format!("{FOLDER}/laporan.v2.md"), "---\ntitle: A\n---\n")
        .file(&format!("{FOLDER}/laporan.fr.md"), "---\ntitle: A\n---\n")
        .file(&format!("{FOLDER}/b.md"), "---\ntitle: A\n---\n")
        .file(&format!("{FOLDER}/b.id.md"), "---\ntitle: A\n---\n")
        .file("content/regions/papua/c.md", "---\ntitle: A\n---\n")
        .file("content/regions/Tempat Baru/region.yaml", "name: A\n")
        .file("content/catatan.md", "halo\n");
    assert_eq!(
        portal.build().found(),
        [
            "unexpected-file content/catatan.md".to_owned(),
            "folder-name content/regions/Tempat Baru/region.yaml".to_owned(),
            format!("two-files-for-one-text {FOLDER}/b.md"),
            format!("language-not-in-portal {FOLDER}/laporan.fr.md"),
            format!("dot-in-name {FOLDER}/laporan.v2.md"),
            "no-region content/regions/papua/c.md".to_owned(),
        ]
    );
}

#[test]
fn two_pages_on_one_address_are_named_both() {
    let portal = Portal::new()
        .report_with("a.id.md", "title: A\nslug: sama\n", "Isi.\n")
        .report_with("b.id.md", "title: B\nslug: sama\n", "Isi.\n")
        .report_with("c.id.md", "title: C\naliases: [/id/wilayah/jambi/]\n", "Isi.\n");
    let built = portal.build();
    assert_eq!(built.codes(), [Code::AddressTaken, Code::AddressTaken]);
    let said = text(&portal.balai(&["build"]).stderr);
    assert!(said.contains("a.id.md") && said.contains("b.id.md") && said.contains("c.id.md"), "{said}");
}

#[test]
fn settings_are_checked_and_exit_with_two() {
    let portal = Portal::new();
    portal.write("balai.yaml", "title: A\nlanguages: {id: {}, xx-: {}}\npaginat: 5\n");
    let result = portal.balai(&["build"]);
    assert_eq!(result.status.code(), Some(2));
    let said = text(&result.stderr);
    assert!(said.contains("error[unknown-key]") && said.contains("did you mean `paginate`?"), "{said}");
    assert!(said.contains("error[invalid-language]"), "{said}");
    let nowhere = Portal::empty().balai(&["build"]);
    assert_eq!(nowhere.status.code(), Some(2));
    assert!(text(&nowhere.stderr).contains("error[no-portal]"));
}

#[test]
fn a_broken_vocabulary_is_not_held_against_the_texts() {
    let portal = Portal::new().report_with("a.id.md", "title: A\nthemes: [skills]\n", "Isi.\n");
    portal.write("content/themes.yaml", "skills: {name: [\n");
    let built = portal.build();
    assert!(
        built.problems.iter().all(|problem| problem.place.as_ref().unwrap().path.as_str() == "content/themes.yaml"),
        "{:?}",
        built.found()
    );
}

#[test]
fn a_dotted_name_keeps_its_language_in_the_suggestion() {
    let portal = Portal::new().file(&format!("{FOLDER}/b8.v2.en.md"), "---\ntitle: A\n---\n");
    let said = text(&portal.balai(&["build"]).stderr);
    assert!(said.contains("rename it to `b8-v2.en.md`"), "{said}");
}

#[test]
fn headings_without_words_or_with_braces_out_of_place_are_pointed_out() {
    let body = "\n## \n\nSatu.\n\n> ## Kutipan {theme=capital}\n\n- ## Butir {#x}\n";
    let built = Portal::new().report("a.id.md", "A", body).build();
    assert_eq!(built.codes(), [Code::HeadingEmpty, Code::HeadingNested, Code::HeadingNested]);
    let page = built.page("id/wilayah/jambi/sarolangun/a/index.html");
    assert!(
        page.contains("<strong>Kutipan</strong>") && !page.contains("{theme") && !page.contains("id=\"s-1\""),
        "{page}"
    );
}

#[test]
fn a_link_to_a_heading_of_a_region_is_broken() {
    let built = Portal::new().report("a.id.md", "A", "\n[z](region.yaml#q)\n").build();
    assert_eq!(built.codes(), [Code::BrokenAnchor]);
}

#[test]
fn settings_that_mean_nothing_are_errors() {
    let portal = Portal::new();
    portal.write(
        "balai.yaml",
        "title: A\nbase_url: https://a.test/\nlanguages: {id: {numerals: foo}}\npaths: {regions: {fr: pays}}\n",
    );
    let codes = portal.build().codes();
    assert_eq!(codes, [Code::UnknownValue, Code::UnknownLanguage]);
}
