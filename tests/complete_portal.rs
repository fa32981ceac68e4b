//! The complete, fictional example portal: five languages, partly translated, every state of a translation.

use std::collections::BTreeSet;

use crate::support::html::{Page, words};
use crate::support::{Built, Portal, text};
use balai::diagnostic::any_error;

fn with_policy(policy: &str) -> Built {
    let portal = Portal::complete();
    let settings = std::fs::read_to_string(portal.path("balai.yaml")).unwrap();
    let other: Vec<&str> = settings.lines().filter(|line| !line.starts_with("untranslated:")).collect();
    portal.write("balai.yaml", format!("{}\nuntranslated: {policy}\n", other.join("\n")));
    portal.build()
}

#[test]
fn it_builds_in_all_three_kinds_of_fallback_and_none_reaches_feeds_or_the_sitemap() {
    for policy in ["link", "page", "hide"] {
        let built = with_policy(policy);
        assert!(!any_error(&built.problems), "{policy}: {:#?}", built.found());
        let copies: Vec<&String> = built
            .files
            .iter()
            .filter(|(path, html)| path.ends_with("index.html") && is_copy(html))
            .map(|(path, _)| path)
            .collect();
        assert_eq!(copies.is_empty(), policy != "page", "{policy}: {copies:?}");
        for path in copies {
            let address = path.trim_end_matches("index.html");
            for list in ["sitemap.xml", "ms/feed.xml", "ar/feed.xml", "ban/feed.xml", "en/feed.xml"] {
                assert!(!built.page(list).contains(&format!("/{address}<")), "{list} names the copy {address}");
            }
            let page = Page::new(&built.files[path]);
            assert!(page.all("link[rel=alternate][hreflang]").is_empty(), "{path} has hreflang");
            let here = page.one("html").attr("lang").unwrap().to_owned();
            assert_ne!(page.one("h1").attr("lang"), Some(here.as_str()), "{path} does not say its language");
            assert!(page.all("header a[hreflang]").len() >= 4, "{path} has no way to the other languages");
        }
    }
}

/// Whether a report is shown in another language than the page's.
fn is_copy(html: &str) -> bool {
    html.contains("data-page-kind=\"report\"") && Page::new(html).one("h1").attr("lang").is_some()
}

#[test]
fn every_state_of_a_translation_occurs() {
    let listed = text(&Portal::complete().balai(&["--format", "json", "translations"]).stdout);
    for state in ["original", "current", "stale", "unstamped", "machine", "fallback"] {
        assert!(listed.contains(&format!("\"state\":\"{state}\"")), "no text is {state}");
    }
}

#[test]
fn programs_of_every_state_and_contacts_of_every_level_occur() {
    let built = Portal::complete().build();
    let mut states = BTreeSet::new();
    let mut owners = BTreeSet::new();
    for (path, html) in built.files.iter().filter(|(path, _)| path.starts_with("id/") && path.ends_with(".html")) {
        let page = Page::new(html);
        if page.one("html").attr("data-page-kind") == Some("program") {
            states.extend(page.attributes(".notice[data-status]", "data-status"));
        }
        owners.extend(page.texts(".help strong"));
        assert!(
            page.all(".help a[href^='tel:']").into_iter().all(|link| link.attr("href").unwrap().contains("+62999")),
            "{path}"
        );
    }
    assert_eq!(states.iter().map(String::as_str).collect::<Vec<_>>(), ["closed", "ended", "late", "open", "planned"]);
    for owner in [
        "Kontak program ini",
        "Kontak Dinas Sosial Rekaan Nusaraya",
        "Kontak untuk Kota Misalaya",
        "Kontak pengelola portal ini",
    ] {
        assert!(owners.contains(owner), "{owner} in {owners:?}");
    }
    let unknown = Page::new(built.page("en/regions/samudra-andai/pulau-misal/programs/tide-walks/index.html"));
    assert_eq!(unknown.attributes(".notice[data-status]", "data-status"), ["unknown"]);
    let list = Page::new(built.page("ban/program/index.html"));
    assert!(list.attributes(".card h3 a", "hreflang").contains(&"id".to_owned()), "a fallback is marked as such");
    let stale =
        Page::new(built.page("en/regions/nusaraya/andaira/teluk-umpama/programs/small-loans-for-fishers/index.html"));
    assert_eq!(stale.texts("#b-service ~ .notice").len(), 1, "its words no longer follow the original");
}

#[test]
fn every_page_says_that_it_is_fiction_and_arabic_runs_from_right_to_left() {
    let built = Portal::complete().build();
    for (path, html) in built.files.iter().filter(|(path, _)| path.ends_with("index.html") && path.contains('/')) {
        let page = Page::new(html);
        if page.one("html").attr("data-page-kind") == Some("redirect") {
            continue;
        }
        let (language, note) = match path.split('/').next().unwrap() {
            "id" => ("id", "rekaan"),
            "en" => ("en", "fiction"),
            "ms" => ("ms", "rekaan"),
            "ar" => ("ar", "خيال"),
            "ban" => ("ban", "rekaan"),
            other => panic!("{path} is in {other}"),
        };
        assert_eq!(page.one("html").attr("lang"), Some(language), "{path}");
        assert_eq!(page.one("html").attr("dir"), Some(if language == "ar" { "rtl" } else { "ltr" }), "{path}");
        assert!(words(page.one("body")).to_lowercase().contains(note), "{path} does not say that it is fiction");
    }
}
