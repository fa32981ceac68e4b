//! Every link of every page leads somewhere, under any path, and to no one else's server.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::Portal;
use crate::support::html::Page;

/// The path that a relative link on a page means.
fn resolve(page: &str, link: &str) -> Option<String> {
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    let path = parts.join("/");
    Some(if link.ends_with('/') || link.is_empty() {
        format!("{path}/index.html").trim_start_matches('/').to_owned()
    } else {
        path
    })
}

fn ids(files: &BTreeMap<String, String>) -> BTreeMap<&str, BTreeSet<String>> {
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, html)| (path.as_str(), Page::new(html).attributes("[id]", "id").into_iter().collect())).collect()
}

#[test]
fn every_link_of_both_example_portals_leads_to_a_page_and_an_id() {
    assert!(links_checked(&Portal::example()) > 1000);
    assert!(links_checked(&Portal::complete()) > 5000);
}

/// Follows every link of every page; returns how many there were.
fn links_checked(portal: &Portal) -> usize {
    let built = portal.build();
    built.page("id/index.html");
    let ids = ids(&built.files);
    let mut checked = 0;
    for (path, html) in built.files.iter().filter(|(path, _)| path.ends_with(".html") && *path != "404.html") {
        for link in Page::new(html)
            .attributes("a[href], link[href]:not([rel=canonical]):not([rel=alternate][hreflang])", "href")
        {
            if ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| link.starts_with(scheme)) {
                continue;
            }
            let (file, id) = link.split_once('#').unwrap_or((&link, ""));
            let target = if file.is_empty() {
                path.clone()
            } else {
                resolve(path, file).unwrap_or_else(|| panic!("{path}: {link} leaves the portal"))
            };
            assert!(built.files.contains_key(&target), "{path}: {link} leads to {target}, which is not there");
            assert!(id.is_empty() || ids[target.as_str()].contains(id), "{path}: {link} leads to a missing id");
            checked += 1;
        }
    }
    checked
}

#[test]
fn no_page_loads_from_another_host_or_waits_for_a_script() {
    let built = Portal::example().build();
    built.page("id/index.html");
    for (path, html) in built.files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = Page::new(html);
        let scripts = "script:not([type='application/ld+json']):not([src][defer])";
        assert!(page.all(scripts).is_empty(), "{path}");
        assert!(page.all("iframe, object, embed, form, [onclick], [style]").is_empty(), "{path}");
        for source in page.attributes("[src], link[rel=stylesheet], link[rel=icon]", "href") {
            assert!(!source.contains("//"), "{path} loads {source}");
        }
        for source in page.attributes("[src]", "src") {
            assert!(source.ends_with(".js") && !source.contains("//"), "{path} loads {source}");
        }
    }
    for (path, css) in built.files.iter().filter(|(path, _)| path.ends_with(".css")) {
        assert!(!css.contains("url(") && !css.contains("@import"), "{path} loads something");
    }
}

#[test]
fn ids_are_unique_on_every_page() {
    let (example, complete) = (Portal::example().build(), Portal::complete().build());
    complete.page("id/index.html");
    example.page("id/index.html");
    for (path, html) in example.files.iter().chain(&complete.files).filter(|(path, _)| path.ends_with(".html")) {
        let all = Page::new(html).attributes("[id]", "id");
        let unique: BTreeSet<&String> = all.iter().collect();
        assert_eq!(all.len(), unique.len(), "{path}: {all:?}");
    }
}

#[test]
fn hreflang_is_reciprocal_self_referring_and_absolute() {
    assert!(hreflangs_checked(&Portal::example(), "https://kabar-pemberdayaan.example/") > 200);
    assert!(hreflangs_checked(&Portal::complete(), "https://contoh-lengkap.example/") > 200);
}

/// Holds every set of `hreflang` against those of the pages it names; returns how many entries there were.
fn hreflangs_checked(portal: &Portal, base: &str) -> usize {
    let built = portal.build();
    built.page("id/index.html");
    let mut sets: BTreeMap<String, BTreeSet<(String, String)>> = BTreeMap::new();
    for (path, html) in built.files.iter().filter(|(path, _)| path.ends_with("index.html")) {
        let page = Page::new(html);
        let links = page.all("link[rel=alternate][hreflang]");
        let attribute = |link: &scraper::ElementRef<'_>, name| link.attr(name).expect("both are there").to_owned();
        let set = links.iter().map(|link| (attribute(link, "hreflang"), attribute(link, "href"))).collect();
        sets.insert(format!("{base}{}", path.trim_end_matches("index.html")), set);
    }
    let mut seen = 0;
    for (url, set) in sets.iter().filter(|(_, set)| !set.is_empty()) {
        assert!(set.iter().any(|(_, href)| href == url), "{url} does not name itself");
        assert!(set.iter().any(|(tag, _)| tag == "x-default"), "{url} has no x-default");
        assert!(set.iter().all(|(tag, _)| tag != "ban"), "{url} names a language that search engines do not know");
        for (_, href) in set {
            assert_eq!(sets.get(href), Some(set), "{url} names {href}, which does not name the same");
            seen += 1;
        }
    }
    seen
}
