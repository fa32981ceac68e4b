//! The Content-Security-Policy: in every page, the same everywhere, and nothing in a page that it would have to refuse.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::support::html::Page;
use crate::support::{Built, Portal};

/// The HTML pages of a portal, by path.
fn pages(built: &Built) -> impl Iterator<Item = (&str, Page)> {
    let html = built.files.iter().filter(|(path, _)| path.ends_with(".html"));
    html.map(|(path, text)| (path.as_str(), Page::new(text)))
}

fn policy(page: &Page) -> String {
    page.one("head > meta[http-equiv='Content-Security-Policy']").attr("content").unwrap_or_default().to_owned()
}

#[test]
fn one_policy_stands_in_every_page_before_all_that_it_rules() {
    for portal in [Portal::example(), Portal::complete()] {
        let built = portal.build();
        let policies: BTreeSet<String> = pages(&built).map(|(_, page)| policy(&page)).collect();
        assert_eq!(policies.len(), 1, "{policies:#?}");
        let policy = policies.first().unwrap();
        let rest = policy.strip_prefix("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-");
        let rest = rest.unwrap_or_else(|| panic!("{policy}"));
        assert_eq!(
            rest.split_once("'; ").unwrap().1,
            "img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
        );
        assert!(!policy.contains("unsafe"));
        for (path, text) in built.files.iter().filter(|(path, _)| path.ends_with(".html")) {
            let ruled = ["<link", "<style", "<script", "<base", "<img"].map(|tag| text.find(tag).unwrap_or(text.len()));
            assert!(text.find("Content-Security-Policy").unwrap() < *ruled.iter().min().unwrap(), "{path}");
        }
    }
}

#[test]
fn no_page_has_what_the_policy_refuses() {
    for portal in [Portal::example(), Portal::complete()] {
        let built = portal.build();
        for (path, page) in pages(&built) {
            let policy = policy(&page);
            for block in page.all("style, script:not([src]):not([type='application/ld+json'])") {
                let hash = STANDARD.encode(Sha256::digest(block.inner_html().as_bytes()));
                assert!(policy.contains(&format!(" 'sha256-{hash}'")), "{path}: a block without its hash");
            }
            for element in page.all("*") {
                for (name, _) in element.value().attrs() {
                    assert!(
                        name != "style" && !name.starts_with("on"),
                        "{path}: {name}= on {}",
                        element.value().name()
                    );
                }
            }
            for (selector, name) in [("link[rel~=stylesheet], link[rel~=icon]", "href"), ("script, img", "src")] {
                for address in page.attributes(selector, name) {
                    assert!(!address.contains("//"), "{path}: {address} is another host's");
                }
            }
            assert!(page.all("base, iframe, object, embed, form").is_empty(), "{path}");
        }
    }
}

#[test]
fn a_site_theme_says_what_stands_within_pages() {
    let portal = Portal::new()
        .file("balai.yaml", format!("{}site_theme: rumah\n", crate::support::CONFIG))
        .file("themes/rumah/theme.yaml", "name: rumah\nextends: default\nviews: 1\n")
        .file("themes/rumah/inline/now.js", "document.title = '{{ x }}'\n")
        .file(
            "themes/rumah/templates/regions.html",
            "{% extends \"base.html\" %}{% block main %}{{ \"now.js\" | inline }}{% endblock %}",
        )
        .report("a.id.md", "A", "Isi.\n");
    let built = portal.build();
    let page = built.page("id/wilayah/index.html");
    assert!(page.contains("<script>document.title = '{{ x }}'\n</script>"), "as it stands in its file: {page}");
    let hash = STANDARD.encode(Sha256::digest(b"document.title = '{{ x }}'\n"));
    let expected = format!("script-src 'self' 'sha256-{hash}'; style-src 'self' 'sha256-");
    assert!(pages(&built).all(|(_, page)| policy(&page).contains(&expected)));
}

#[test]
fn a_block_that_is_not_there_is_named_where_it_is_asked_for() {
    let portal = Portal::new().file("themes/default/templates/regions.html", "\n{{ \"later.js\" | inline }}");
    assert_eq!(portal.build().found()[0], "template themes/default/templates/regions.html:2:17");
}
