//! `balai check` names all that a build would find, and what the rules find, and writes nothing; `balai explain` explains it.

use std::collections::BTreeSet;

use balai::build::{self, Request, Understood};
use balai::check;
use balai::diagnostic::{Arg, Code, Diagnostic, sort};

use crate::support::{Portal, TODAY, in_short, repository, text, tree};

/// A site theme that extends the built-in one by a template.
const SITE_THEME: &str = "title: {id: Portal, en: Portal}
base_url: https://portal.test/
site_theme: desa
languages: {id: {}, en: {}}
";

fn understood(portal: &Portal) -> Understood {
    let request = Request { root: portal.root(), drafts: false, base_url: None, today: TODAY };
    build::understand(&request).value.expect("settings that can be read")
}

/// What the rules find.
fn problems(portal: &Portal) -> Vec<Diagnostic> {
    let mut problems = check::check(&understood(portal));
    sort(&mut problems);
    problems
}

fn found(portal: &Portal) -> Vec<String> {
    problems(portal).iter().map(in_short).collect()
}

/// A portal whose site theme has a template and the messages that it names.
fn with_site_theme(template: &str) -> Portal {
    let portal = Portal::new().file("themes/desa/theme.yaml", "extends: default\n");
    portal.write("balai.yaml", SITE_THEME);
    portal.file("themes/desa/templates/sapa.html", template)
}

/// The built-in Indonesian messages in another language's file, without the lines that begin like this.
fn messages_without(begin: &str) -> String {
    let built_in =
        std::fs::read_to_string(repository().join("themes/default/locales/id.ftl")).expect("built-in messages");
    let lines: Vec<&str> = built_in.lines().filter(|line| !line.starts_with(begin)).collect();
    format!("{}\n", lines.join("\n"))
}

fn with_sundanese(portal: Portal) -> Portal {
    portal.replace("balai.yaml", "en: {}", "en: {}, su: {fallback: [id]}");
    portal
}

#[test]
fn the_example_portal_is_clean() {
    let portal = Portal::example();
    assert_eq!(found(&portal), Vec::<String>::new());
    let before = tree(portal.root());
    let result = portal.balai(&["check", "--strict"]);
    assert_eq!(text(&result.stderr), "");
    assert_eq!(text(&result.stdout), "No problems found, as of 2026-12-01.\n");
    assert_eq!(result.status.code(), Some(0));
    assert_eq!(tree(portal.root()), before, "nothing is written");
    assert!(!portal.path("output").exists());
}

#[test]
fn a_message_that_no_page_shows_is_named_where_it_stands() {
    let portal = Portal::new().file(
        "locales/id.ftl",
        "# Kata-kata portal\n-nama = Balai\nhome = Beranda { -nama }\n\nberanda = Beranda\n-sisa = Sisa\nfeed = { ikuti }\nikuti = Ikuti\nstate-none = Kosong\nputaran = { putaran }\nvillage = Desa\n",
    );
    let expected = [
        "message-unused locales/id.ftl:5:1",
        "message-unused locales/id.ftl:6:1",
        "message-unused locales/id.ftl:10:1",
    ];
    assert_eq!(found(&portal), expected);
}

#[test]
fn a_message_that_stands_twice_is_named_with_the_first_one() {
    let portal =
        Portal::new().file("locales/id.ftl", "home = Awal\n-nama = Balai\nhome = Beranda { -nama }\n-nama = Balé\n");
    assert_eq!(found(&portal), ["message-twice locales/id.ftl:3:1", "message-twice locales/id.ftl:4:1"]);
    let said = text(&portal.balai(&["--language", "en", "check"]).stderr);
    assert!(said.contains("“home” stands in this file twice") && said.contains("locales/id.ftl:1:1"), "{said}");
}

#[test]
fn a_message_of_a_site_theme_is_used_where_its_templates_name_it() {
    let words = "sapa = Halo\nsapa-pagi = Pagi\ntanda =\n    .judul = Judul\nhalo = Halo\n";
    let portal = with_site_theme(
        "{# \"halo\" #}<p class=\"halo\">{{ 'sapa' | t }}{{ (\"sapa-\" ~ x) | t }}{{ `tanda.judul` | t }}</p>",
    )
    .file("themes/desa/locales/id.ftl", words)
    .file("themes/desa/locales/en.ftl", words);
    let expected = ["message-unused themes/desa/locales/en.ftl:5:1", "message-unused themes/desa/locales/id.ftl:5:1"];
    assert_eq!(found(&portal), expected);
}

#[test]
fn a_message_that_a_language_lacks_is_named_at_its_last_file() {
    let portal = with_sundanese(Portal::new()).file("locales/su.ftl", messages_without("home ="));
    let problems = problems(&portal);
    assert_eq!(problems.iter().map(in_short).collect::<Vec<_>>(), ["message-untranslated locales/su.ftl:1:1"]);
    for (name, value) in [("id", "home"), ("language", "su"), ("fallback", "id")] {
        assert!(
            problems[0].args.contains(&(name.into(), Arg::Text(value.to_owned()))),
            "{name}: {:?}",
            problems[0].args
        );
    }
    let said = text(&portal.balai(&["check"]).stderr);
    assert!(said.contains("“su” lacks the message “home”; pages take it from “id”"), "{said}");
    assert!(said.contains("add `home` to `locales/su.ftl`"), "{said}");
}

#[test]
fn each_missing_message_is_named_and_so_is_an_attribute() {
    let portal = with_site_theme("{{ \"tanda.judul\" | t }}{{ \"sapa\" | t }}")
        .file("themes/desa/locales/id.ftl", "tanda = A\n    .judul = B\nsapa = C\n")
        .file("locales/en.ftl", "tanda = A\n");
    let problems = problems(&portal);
    let ids: Vec<&Arg> =
        problems.iter().flat_map(|problem| &problem.args).filter(|(name, _)| *name == "id").map(|(_, id)| id).collect();
    assert_eq!(ids, [&Arg::Text("sapa".to_owned()), &Arg::Text("tanda.judul".to_owned())]);
    assert!(problems.iter().all(|problem| in_short(problem) == "message-untranslated locales/en.ftl:1:1"));
}

#[test]
fn a_language_without_a_file_of_its_own_is_one_problem() {
    let portal = with_sundanese(Portal::new());
    assert_eq!(found(&portal), ["message-untranslated balai.yaml"]);
    let said = text(&portal.balai(&["check"]).stderr);
    assert!(said.contains("the language “su” has no messages of its own; "), "{said}");
    assert!(said.contains(" messages come from “id”"), "{said}");
}

#[test]
fn a_file_that_cannot_be_read_is_not_held_against_its_language() {
    let portal = with_sundanese(Portal::new()).file("locales/su.ftl", "home = Umah\n!!\n");
    assert_eq!(found(&portal), Vec::<String>::new());
    let result = portal.balai(&["check"]);
    assert!(text(&result.stderr).contains("error[message-syntax]"), "{}", text(&result.stderr));
    assert_eq!(result.status.code(), Some(2));
}

#[test]
fn other_variables_than_in_the_built_in_english_are_named() {
    let portal = Portal::new().file(
        "locales/id.ftl",
        "theme-in-region = { $tema } di { $region }\nlicense = Boleh dipakai ulang.\nhome = Beranda { $judul }\nreport-count = { $count ->\n   *[other] Ada laporan\n}\n",
    );
    let problems = problems(&portal);
    let places: Vec<String> = problems.iter().map(in_short).collect();
    assert_eq!(places, [1, 2, 3].map(|line| format!("message-variables locales/id.ftl:{line}:1")));
    let args = |at: usize| -> Vec<String> {
        let named = problems[at].args.iter().filter(|(name, _)| matches!(&**name, "missing" | "unknown"));
        named.map(|(name, value)| format!("{name} {value:?}")).collect()
    };
    assert_eq!(args(0), ["missing Text(\"$theme\")", "unknown Text(\"$tema\")"]);
    assert_eq!(args(1), ["missing Text(\"$license\")", "unknown Text(\"none\")"]);
    assert_eq!(args(2), ["missing Text(\"none\")", "unknown Text(\"$judul\")"]);
}

#[test]
fn a_message_of_the_portal_is_compared_with_the_default_language() {
    let portal = with_site_theme("{{ \"sapa\" | t }}{{ \"nama\" | t }}")
        .file("themes/desa/locales/id.ftl", "sapa = Halo { nama }\n    .judul = { $a }\nnama = { $nama }\n")
        .file("themes/desa/locales/en.ftl", "sapa = Hello { NUMBER($nama) }\n    .judul = { $b }\nnama = { $nama }\n");
    assert_eq!(found(&portal), ["message-variables themes/desa/locales/en.ftl:2:6"]);
}

#[test]
fn all_that_a_build_would_find_is_found_too() {
    let portal =
        Portal::new().report("a.id.md", "A", "\n## B {theme=modall}\n").file("locales/id.ftl", "salah = Salah\n");
    let result = portal.balai(&["check"]);
    let said = text(&result.stderr);
    assert!(said.contains("error[unknown-theme]") && said.contains("warning[message-unused]"), "{said}");
    assert!(said.ends_with("One error, one warning, as of 2026-12-01.\n"), "{said}");
    assert!(!said.contains("published"), "{said}");
    assert_eq!(result.status.code(), Some(1));
    assert!(!portal.path("output").exists());
}

#[test]
fn drafts_are_looked_at_when_asked_for() {
    let portal = Portal::new().report_with("a.id.md", "title: A\nslug: sama\n", "Isi.\n").report_with(
        "b.id.md",
        "title: B\nslug: sama\ndraft: ya\n",
        "Isi.\n",
    );
    assert_eq!(portal.balai(&["check"]).status.code(), Some(0));
    let with_drafts = portal.balai(&["check", "--drafts"]);
    assert_eq!(with_drafts.status.code(), Some(1));
    assert!(text(&with_drafts.stderr).contains("error[address-taken]"));
}

#[test]
fn warnings_count_only_when_strict() {
    let portal = Portal::new().file("locales/id.ftl", "salah = Salah\n");
    let result = portal.balai(&["check"]);
    assert_eq!(result.status.code(), Some(0));
    assert!(text(&result.stderr).contains("--> locales/id.ftl:1:1"), "{}", text(&result.stderr));
    assert!(text(&result.stderr).ends_with("No errors, one warning, as of 2026-12-01.\n"), "{}", text(&result.stderr));
    assert_eq!(portal.balai(&["check", "--strict"]).status.code(), Some(2));
}

#[test]
fn json_is_one_object_for_each_problem_and_nothing_else() {
    let portal = Portal::new().file("locales/id.ftl", "salah = Salah\n");
    let result = portal.balai(&["--format", "json", "check"]);
    assert_eq!(text(&result.stderr), "");
    let lines = text(&result.stdout);
    let object: serde_json::Value = serde_json::from_str(lines.trim_end()).expect("one JSON object");
    assert_eq!(object["code"], "message-unused");
    assert_eq!(object["severity"], "warning");
    assert_eq!((&object["path"], &object["line"], &object["column"]), (&"locales/id.ftl".into(), &1.into(), &1.into()));
    assert_eq!(text(&Portal::new().balai(&["--format", "json", "check"]).stdout), "");
}

#[test]
fn a_code_is_explained_in_both_languages() {
    let portal = Portal::empty();
    let english = portal.balai(&["explain", "unknown-theme"]);
    let said = text(&english.stdout);
    assert_eq!(english.status.code(), Some(0));
    assert!(said.starts_with("error[unknown-theme]: there is no theme “…”\nhelp: "), "{said}");
    assert!(said.contains("content/themes.yaml"), "{said}");
    let said = text(&portal.balai(&["--language", "id", "explain", "unknown-theme"]).stdout);
    assert!(said.starts_with("kesalahan[unknown-theme]: tidak ada tema “…”\nbantuan: "), "{said}");
    assert!(said.contains("kosakata") || said.contains("daftar dalam content/themes.yaml"), "{said}");
}

#[test]
fn every_code_can_be_explained_and_rules_in_many_words() {
    let portal = Portal::empty();
    for tag in ["id", "en"] {
        let mut explained = BTreeSet::new();
        for code in Code::ALL {
            let result = portal.balai(&["--language", tag, "--format", "json", "explain", code.as_str()]);
            let object: serde_json::Value = serde_json::from_slice(&result.stdout).expect("a JSON object");
            for key in ["message", "help"] {
                let said = object[key].as_str().unwrap_or_else(|| panic!("{tag}: {} has no {key}", code.as_str()));
                assert!(!said.is_empty() && !said.contains("{$"), "{tag}: {} says {said}", code.as_str());
            }
            if object["explanation"].is_string() {
                explained.insert(code.as_str());
            }
        }
        for rule in ["message-twice", "message-untranslated", "message-unused", "message-variables"] {
            assert!(explained.contains(rule), "{tag}: {rule} has no explanation");
        }
        assert!(explained.len() >= 23, "{tag}: {explained:?}");
    }
}

#[test]
fn an_unknown_code_gets_a_suggestion() {
    let portal = Portal::empty();
    let result = portal.balai(&["explain", "unknown-tema"]);
    assert_eq!(result.status.code(), Some(2));
    let said = text(&result.stderr);
    assert!(said.contains("no problem has the code “unknown-tema”"), "{said}");
    assert!(said.contains("did you mean `unknown-theme`?"), "{said}");
    let said = text(&portal.balai(&["--language", "id", "explain", "zzzzzzzzzzzz"]).stderr);
    assert!(said.contains("tidak ada masalah dengan kode “zzzzzzzzzzzz”"), "{said}");
    assert!(!said.contains("maksud Anda"), "{said}");
}
