//! The pages about accessibility and privacy: in every language, linked from every page, and true.

use crate::support::html::{Page, words};
use crate::support::{CONFIG, Portal, repository};

const CHECKS: &[&str] = balai::pages::statement::CHECKS;

#[test]
fn every_page_links_to_both_in_its_language() {
    let built = Portal::complete().build();
    for (path, text) in built.files.iter().filter(|(path, _)| path.ends_with("index.html")) {
        let page = Page::new(text);
        if page.all("footer").is_empty() {
            continue;
        }
        let links = page.attributes("footer a", "href");
        let language = path.split('/').next().unwrap();
        let (about, names) = match language {
            "en" | "ar" => ("about", ["accessibility", "privacy"]),
            _ => ("tentang", ["aksesibilitas", "privasi"]),
        };
        for name in names {
            let address = format!("{language}/{about}/-/{name}/");
            assert!(links.iter().any(|link| link.ends_with(&address)), "{path}: {address} in {links:?}");
            assert!(built.has(&format!("{address}index.html")), "{address}");
        }
    }
}

#[test]
fn the_statement_names_the_checks_that_there_are() {
    let suites = repository().join("tests/browser");
    for check in CHECKS {
        assert!(suites.join(format!("{check}.test.js")).exists(), "there is no suite that checks {check}");
    }
    let built = Portal::new().build();
    let page = Page::new(built.page("en/about/-/accessibility/index.html"));
    let said: Vec<String> = page.texts("h2#b-checks ~ ul li");
    assert!(said.len() > CHECKS.len() && said.iter().any(|check| check.contains("axe-core")), "{said:?}");
}

#[test]
fn known_limits_are_counted_in_the_portal_itself() {
    let portal = Portal::new()
        .report_with("a.id.md", "title: A\nplain: Singkat saja.\n", "Isi.\n")
        .report_with("a.en.md", "title: A\nmachine: yes\n", "Text.\n")
        .report("b.id.md", "B", "Isi.\n")
        .report_with("c.id.md", "title: C\nwithdrawn: {date: 2026-11-20, reason: Keliru}\n", "Isi.\n");
    let built = portal.build();
    let page = Page::new(built.page("id/tentang/-/aksesibilitas/index.html"));
    let main = words(page.one("main"));
    assert!(main.contains("1 dari 2 tulisan dalam bahasa ini diawali ringkasan"), "{main}");
    assert_eq!(
        page.texts("main dl > div"),
        ["Bahasa Indonesia 2 tulisan", "English 1 tulisan 1 terjemahan mesin belum diperiksa orang"].map(|row| row
            .replace(" 2 tulisan", "2 tulisan")
            .replace("English 1", "English1")
            .replace("tulisan 1", "tulisan1"))
    );
}

#[test]
fn a_portal_with_a_design_of_its_own_says_that_it_was_not_checked() {
    let said = |portal: &Portal| {
        let built = portal.build();
        ["accessibility", "privacy"].map(|name| {
            let page = Page::new(built.page(&format!("en/about/-/{name}/index.html")));
            words(page.one("main")).contains("has changed the built-in design")
        })
    };
    let portal = Portal::new();
    assert_eq!(said(&portal), [false, false]);
    portal.write("locales/en.ftl", "home = Start\n");
    assert_eq!(said(&portal), [false, false], "words are not design");
    portal.write("assets/custom.css", "p{color:red}");
    assert_eq!(said(&portal), [true, true]);
}

#[test]
fn only_a_portal_that_keeps_a_choice_says_so() {
    let kept = |portal: &Portal, path: &str| !Page::new(portal.build().page(path)).all("#b-stored").is_empty();
    assert!(kept(&Portal::new(), "id/tentang/-/privasi/index.html"));
    let alone = Portal::new().file("balai.yaml", CONFIG.replace("languages: {id: {}, en: {}}", "languages: {id: {}}"));
    assert!(!kept(&alone, "id/tentang/-/privasi/index.html"));
    assert!(!alone.build().page("id/index.html").contains("<script src"), "nothing to choose, nothing to keep");
}

#[test]
fn a_portal_may_have_pages_of_its_own_under_these_words() {
    let portal = Portal::new().file("content/pages/privasi.id.md", "---\ntitle: Privasi kami\n---\nIsi.\n");
    let built = portal.build();
    assert!(built.page("id/privasi/index.html").contains("Privasi kami"));
    assert!(built.has("id/tentang/-/privasi/index.html"));
}

#[test]
fn a_portal_with_a_contact_names_it() {
    let contact = "contacts: {label: Meja warga, phone: \"0812 3456 7890\", public: true}\n";
    let portal = Portal::new().file("balai.yaml", format!("{CONFIG}{contact}"));
    let built = portal.build();
    for path in ["id/tentang/-/privasi/index.html", "id/tentang/-/aksesibilitas/index.html"] {
        let page = Page::new(built.page(path));
        assert!(words(page.one("main section.help")).contains("Meja warga"), "{path}");
        assert!(!words(page.one("main")).contains("Belum ada kontak"), "{path}");
    }
    let page = Portal::new().build();
    assert!(page.page("id/tentang/-/privasi/index.html").contains("Belum ada kontak di portal ini."));
}
