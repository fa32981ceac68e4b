//! Texts in several languages: the original owns the facts, and a language says what it lacks.

use crate::support::Portal;
use crate::support::html::{Page, words};
use balai::diagnostic::Code;

fn two_versions(english_heading: &str, english_front: &str) -> Portal {
    Portal::new()
        .report_with(
            "a.id.md",
            "title: Asli\npublished: 2026-10-01\ngroups: [women]\n",
            "\n## Modal {#modal theme=capital group=farmers}\n\nUang.\n",
        )
        .report_with(
            "a.en.md",
            &format!("title: Translation\n{english_front}"),
            &format!("\n{english_heading}\n\nMoney.\n"),
        )
}

#[test]
fn a_translation_takes_its_facts_from_the_original() {
    let built = two_versions("## Capital {#modal}", "").build();
    assert_eq!(built.found(), Vec::<String>::new());
    let page = built.page("en/regions/jambi/sarolangun/a/index.html");
    assert!(page.contains("October 1, 2026") && page.contains("Women"));
    assert!(built.page("en/themes/capital/index.html").contains("Money."));
    assert!(built.page("en/for/farmers/index.html").contains("Money."));
}

#[test]
fn a_repeated_fact_is_accepted_and_another_is_an_error_naming_both_places() {
    assert_eq!(
        two_versions("## Capital {#modal theme=capital group=farmers}", "published: 1 October 2026\n").build().found(),
        Vec::<String>::new()
    );
    let built = two_versions("## Capital {#modal theme=skills}", "published: 2026-10-02\n").build();
    let file = "content/regions/jambi/sarolangun/a.en.md";
    assert_eq!(built.found(), [format!("fact-conflict {file}:3:12"), format!("fact-conflict {file}:6:1")]);
    let other = built.problems[0].other.as_ref().unwrap();
    assert_eq!((other.path.as_str(), other.span.unwrap().line), ("content/regions/jambi/sarolangun/a.id.md", 3));
}

#[test]
fn headings_pair_by_id_else_by_order_with_a_warning() {
    let built = two_versions("## Capital", "").build();
    assert_eq!(built.codes(), [Code::HeadingUnpaired]);
    assert!(built.page("en/regions/jambi/sarolangun/a/index.html").contains("id=\"modal\""));
    assert!(built.page("en/themes/capital/index.html").contains("Money."));
}

#[test]
fn a_text_without_translation_is_linked_and_marked() {
    let portal = Portal::new().report("a.id.md", "Hanya Indonesia", "\n## Modal {theme=capital}\n\nUang.\n");
    let built = portal.build();
    assert!(!built.has("en/regions/jambi/sarolangun/a/index.html"));
    let page = Page::new(built.page("en/reports/index.html"));
    let link = page.one("main a[hreflang=id]");
    assert_eq!(words(link), "Hanya Indonesia");
    assert!(link.attr("href").unwrap().ends_with("id/wilayah/jambi/sarolangun/a/"));
    assert!(page.texts("main").concat().contains("Bahasa Indonesia"), "the badge names the language");
    for path in ["en/feed.xml", "sitemap.xml"] {
        assert!(!built.page(path).contains("en/regions/jambi/sarolangun/a/"), "{path}");
    }
    assert!(!built.page("en/feed.xml").contains("Hanya Indonesia"));
}

#[test]
fn the_language_switch_leads_to_the_nearest_page_above() {
    let built = Portal::new().report("a.id.md", "Hanya Indonesia", "Isi.\n").build();
    let page = Page::new(built.page("id/wilayah/jambi/sarolangun/a/index.html"));
    let link = page.one("header a[hreflang=en]");
    assert!(link.attr("href").unwrap().ends_with("en/regions/jambi/sarolangun/"), "{:?}", link.attr("href"));
}

#[test]
fn original_names_the_version_that_owns_the_facts() {
    let portal = Portal::new()
        .report_with("a.id.md", "title: Terjemahan\noriginal: en\n", "\n## Modal {#modal}\n\nUang.\n")
        .report_with(
            "a.en.md",
            "title: Original\npublished: 2026-10-01\n",
            "\n## Capital {#modal theme=capital}\n\nMoney.\n",
        );
    let built = portal.build();
    assert_eq!(built.found(), Vec::<String>::new());
    assert!(built.page("id/tema/modal/index.html").contains("Uang."));
    assert!(built.page("id/wilayah/jambi/sarolangun/a/index.html").contains("1 Oktober 2026"));
}
