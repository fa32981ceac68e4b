//! What machines read: the head of a page, JSON-LD, feeds and sitemaps.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::html::Page;
use crate::support::{Built, CONFIG, Portal};

const BASE: &str = "https://portal.test/";

/// The things that a page tells of.
fn told(page: &str) -> Vec<Value> {
    told_in(&Page::new(page))
}

fn told_in(page: &Page) -> Vec<Value> {
    let scripts = page.all("head > script[type='application/ld+json']");
    assert!(scripts.len() <= 1, "one graph for each page");
    let Some(script) = scripts.first() else { return Vec::new() };
    let data: Value = serde_json::from_str(&script.inner_html()).expect("JSON");
    assert_eq!(data["@context"], "https://schema.org");
    data["@graph"].as_array().expect("a graph").clone()
}

fn of_type<'t>(things: &'t [Value], kind: &str) -> Option<&'t Value> {
    things.iter().find(|thing| thing["@type"] == kind)
}

/// Whether a whole address leads to a file of the portal.
fn leads(built: &Built, base: &str, address: &str) -> bool {
    let Some(path) = address.strip_prefix(base) else { return false };
    let path = path.split('#').next().unwrap_or_default();
    built.has(path) || built.has(&format!("{path}index.html"))
}

/// Checks a thing against what schema.org and those who read it expect, and all that it is made of.
fn assert_sound(built: &Built, base: &str, page: &str, thing: &Value) {
    let kind = thing["@type"].as_str().unwrap_or_else(|| panic!("{page}: a type in {thing}"));
    let (needed, known): (&[&str], &[&str]) = match kind {
        "BreadcrumbList" | "ItemList" => (&["itemListElement"], &[]),
        "ListItem" => (&["position"], &["name", "item", "url"]),
        "WebSite" => (&["name"], &["url", "description", "inLanguage"]),
        "Report" => (
            &["headline", "inLanguage"],
            &[
                "@id",
                "url",
                "datePublished",
                "dateModified",
                "spatialCoverage",
                "publisher",
                "isBasedOn",
                "license",
                "translationOfWork",
                "workTranslation",
            ],
        ),
        "AdministrativeArea" | "City" => {
            (&["name"], &["@id", "url", "alternateName", "identifier", "geo", "containedInPlace"])
        }
        "Service" | "GovernmentService" => {
            (&["name"], &["@id", "url", "description", "provider", "areaServed", "audience", "availableChannel"])
        }
        "Audience" => (&["audienceType"], &[]),
        "ServiceChannel" => (&[], &["servicePhone", "serviceUrl", "availableLanguage"]),
        "ContactPoint" => (&[], &["telephone", "email"]),
        "PropertyValue" => (&["propertyID", "value"], &[]),
        "GeoCoordinates" => (&["latitude", "longitude"], &[]),
        "Organization" | "GovernmentOrganization" | "NGO" => (&["name"], &["url"]),
        other => panic!("{page}: {other} is not a type that pages tell of"),
    };
    let fields = thing.as_object().expect("an object");
    for name in needed {
        assert!(!fields.get(*name).unwrap_or(&Value::Null).is_null(), "{page}: {kind} without {name}");
    }
    for (name, value) in fields.iter().filter(|(name, _)| *name != "@type") {
        assert!(needed.contains(&name.as_str()) || known.contains(&name.as_str()), "{page}: {kind} has no {name}");
        let empty = value.is_null() || value.as_str() == Some("") || value.as_array().is_some_and(Vec::is_empty);
        assert!(!empty, "{page}: empty {name}");
        match name.as_str() {
            "item" | "@id" => assert!(leads(built, base, value.as_str().unwrap()), "{page}: {value} leads nowhere"),
            "url" if kind != "Organization" && kind != "NGO" && kind != "GovernmentOrganization" => {
                assert!(leads(built, base, value.as_str().unwrap()), "{page}: {value} leads nowhere");
            }
            "datePublished" | "dateModified" => {
                value.as_str().unwrap().parse::<jiff::civil::Date>().expect("a day");
            }
            "license" | "isBasedOn" => assert!(value.as_str().unwrap().starts_with("http"), "{page}: {value}"),
            "translationOfWork" => assert!(leads(built, base, value["@id"].as_str().unwrap()), "{page}: {value}"),
            "workTranslation" => {
                for version in value.as_array().unwrap() {
                    assert!(leads(built, base, version["@id"].as_str().unwrap()), "{page}: {version}");
                }
            }
            _ => {}
        }
    }
    let parts = fields.values().flat_map(|value| value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice));
    for part in parts.filter(|part| part.get("@type").is_some()) {
        assert_sound(built, base, page, part);
    }
    if let Some(items) = thing.get("itemListElement") {
        let positions: Vec<u64> =
            items.as_array().unwrap().iter().map(|item| item["position"].as_u64().unwrap()).collect();
        assert!(positions.iter().copied().eq(1..=positions.len() as u64), "{page}: {positions:?}");
    }
}

#[test]
fn every_page_of_the_examples_tells_sound_things() {
    for portal in [Portal::example(), Portal::complete()] {
        let base = portal_base(&portal);
        let built = portal.build();
        let mut kinds = BTreeSet::new();
        for (path, text) in built.files.iter().filter(|(path, _)| path.ends_with(".html")) {
            let page = Page::new(text);
            let things = told_in(&page);
            for thing in &things {
                assert_sound(&built, &base, path, thing);
                kinds.insert(thing["@type"].as_str().unwrap().to_owned());
            }
            assert_eq!(
                !page.all("nav.crumbs").is_empty(),
                of_type(&things, "BreadcrumbList").is_some(),
                "{path}: breadcrumbs that are seen are told"
            );
            let kind = page.attributes("html", "data-page-kind").remove(0);
            let expected = match kind.as_str() {
                "home" | "language-choice" => Some("WebSite"),
                "reports" | "programs" => Some("ItemList"),
                _ => None,
            };
            assert!(expected.is_none_or(|expected| of_type(&things, expected).is_some()), "{path}: {expected:?}");
            if kind == "region" {
                assert!(things.iter().any(|thing| thing["@type"] == "AdministrativeArea" || thing["@type"] == "City"));
            }
        }
        for kind in ["BreadcrumbList", "WebSite", "ItemList", "Report", "AdministrativeArea", "City", "Service"] {
            assert!(kinds.contains(kind), "{kind} in {kinds:?}");
        }
    }
}

/// Where a portal says that it is published.
fn portal_base(portal: &Portal) -> String {
    let settings = std::fs::read_to_string(portal.path("balai.yaml")).expect("settings");
    let line = settings.lines().find_map(|line| line.strip_prefix("base_url: ")).expect("an address");
    line.split_whitespace().next().unwrap().trim_end_matches('/').to_owned() + "/"
}

#[test]
fn a_program_tells_who_provides_it_where_for_whom_and_the_ways_to_it() {
    let program = |kind: &str| {
        Portal::new()
            .file("content/organizations.yaml", format!("dinas: {{name: Dinas Sosial, type: {kind}}}\n"))
            .program(
                "jambi/sarolangun/programs/latihan.id.md",
                "title: Latihan\nthemes: [skills]\ngroups: [women]\norganizations: dinas\ncontacts: {phone: 0999 000 0100, whatsapp: 0999 000 0101, email: a@b.test, languages: [id], public: yes}\n",
                "",
            )
            .build()
    };
    let path = "id/wilayah/jambi/sarolangun/program/latihan/index.html";
    let built = program("government");
    let things = told(built.page(path));
    let service = of_type(&things, "GovernmentService").expect("a service");
    assert_sound(&built, BASE, path, service);
    assert_eq!(service["name"], "Latihan");
    assert_eq!(service["provider"][0]["@type"], "GovernmentOrganization");
    assert_eq!(service["areaServed"]["name"], "Kabupaten Sarolangun");
    assert_eq!(service["audience"][0]["audienceType"], "Perempuan");
    let channel = &service["availableChannel"][0];
    assert_eq!(channel["servicePhone"]["telephone"], "+629990000100");
    assert_eq!(channel["serviceUrl"], "https://wa.me/629990000101");
    assert_eq!(channel["availableLanguage"][0], "id");
    let of_ngo = told(program("ngo").page(path));
    assert!(of_type(&of_ngo, "Service").is_some() && of_type(&of_ngo, "GovernmentService").is_none());
    let list = told(built.page("id/program/index.html"));
    let item = &of_type(&list, "ItemList").expect("a list")["itemListElement"][0];
    assert_eq!(item["url"], format!("{BASE}{}", path.trim_end_matches("index.html")));
}

#[test]
fn of_a_program_nothing_is_told_that_is_not_known() {
    let portal = Portal::new().program(
        "jambi/programs/a.id.md",
        "title: A\nthemes: [skills]\nprovider_note: Beberapa LSM\n",
        "",
    );
    let things = told(portal.build().page("id/wilayah/jambi/program/a/index.html"));
    let service = of_type(&things, "Service").expect("a service").as_object().unwrap();
    assert_eq!(
        service.keys().map(String::as_str).collect::<BTreeSet<_>>(),
        BTreeSet::from(["@id", "@type", "areaServed", "name", "url"])
    );
}

#[test]
fn a_report_tells_its_dates_its_place_its_versions_and_who_answers_for_it() {
    let portal = Portal::new()
        .file("balai.yaml", format!("{CONFIG}license: CC-BY-4.0\n"))
        .file(
            "content/organizations.yaml",
            "dinas: {name: {id: Dinas Sosial, en: Social Affairs Office}, type: government, website: \"https://dinas.test/\"}\n",
        )
        .report_with(
            "a.id.md",
            "title: Menjahit\npublished: 2026-10-01\nupdated: 2026-11-02\nresponsible: dinas\nsource: {title: S, url: \"https://s.test/a\"}\n",
            "Isi.\n",
        )
        .report_with("a.en.md", "title: Sewing\n", "Text.\n");
    let built = portal.build();
    let things = told(built.page("id/wilayah/jambi/sarolangun/a/index.html"));
    let url = format!("{BASE}id/wilayah/jambi/sarolangun/a/");
    let english = format!("{BASE}en/regions/jambi/sarolangun/a/");
    assert_eq!(
        of_type(&things, "Report"),
        Some(&serde_json::json!({
            "@type": "Report", "@id": url, "url": url, "headline": "Menjahit", "inLanguage": "id",
            "datePublished": "2026-10-01", "dateModified": "2026-11-02",
            "spatialCoverage": {
                "@type": "AdministrativeArea", "@id": format!("{BASE}id/wilayah/jambi/sarolangun/#place"),
                "name": "Kabupaten Sarolangun",
            },
            "publisher": [{"@type": "GovernmentOrganization", "name": "Dinas Sosial", "url": "https://dinas.test/"}],
            "isBasedOn": "https://s.test/a",
            "license": "https://creativecommons.org/licenses/by/4.0/",
            "workTranslation": [{"@id": english}],
        }))
    );
    let things = told(built.page("en/regions/jambi/sarolangun/a/index.html"));
    let translation = of_type(&things, "Report").unwrap();
    assert_eq!(translation["translationOfWork"]["@id"], url);
    assert!(translation.get("workTranslation").is_none());
    let crumbs = of_type(&things, "BreadcrumbList").unwrap()["itemListElement"].as_array().unwrap().clone();
    let names: Vec<&str> = crumbs.iter().map(|crumb| crumb["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Home", "Regions", "Jambi", "Kabupaten Sarolangun", "Sewing"]);
}

#[test]
fn a_region_tells_what_its_file_says_and_no_more() {
    let portal = Portal::new().file(
        "content/regions/jambi/sarolangun/region.yaml",
        "name: {id: Sarolangun}\naliases: [Saro]\nlevel: city\ncodes: {kemendagri: \"15.03\", bps: \"1503\", iso: ID-JA}\ncoordinates: [-2.306, 102.673]\n",
    );
    let built = portal.build();
    let url = format!("{BASE}id/wilayah/jambi/sarolangun/");
    assert_eq!(
        of_type(&told(built.page("id/wilayah/jambi/sarolangun/index.html")), "City"),
        Some(&serde_json::json!({
            "@type": "City", "@id": format!("{url}#place"), "name": "Sarolangun", "alternateName": ["Saro"], "url": url,
            "identifier": [
                {"@type": "PropertyValue", "propertyID": "kemendagri", "value": "15.03"},
                {"@type": "PropertyValue", "propertyID": "bps", "value": "1503"},
                {"@type": "PropertyValue", "propertyID": "ISO 3166-2", "value": "ID-JA"},
            ],
            "geo": {"@type": "GeoCoordinates", "latitude": -2.306, "longitude": 102.673},
            "containedInPlace": {"@type": "AdministrativeArea", "@id": format!("{BASE}id/wilayah/jambi/#place"), "name": "Jambi"},
        }))
    );
    let jambi = told(built.page("id/wilayah/jambi/index.html"));
    let url = format!("{BASE}id/wilayah/jambi/");
    assert_eq!(
        of_type(&jambi, "AdministrativeArea"),
        Some(
            &serde_json::json!({"@type": "AdministrativeArea", "@id": format!("{url}#place"), "name": "Jambi", "url": url})
        )
    );
}

#[test]
fn no_text_of_an_author_leaves_its_place_in_the_data() {
    let hostile = "</script><script>alert(1)</script><!-- \" ' & {{ 7*7 }}";
    let title = format!("'{}'", hostile.replace('\'', "''"));
    let portal = Portal::new().report_with("a.id.md", &format!("title: {title}\nslug: a\n"), "Isi.\n");
    let built = portal.build();
    let page = built.page("id/wilayah/jambi/sarolangun/a/index.html");
    assert_eq!(of_type(&told(page), "Report").unwrap()["headline"], hostile);
    let scripts = Page::new(page).attributes("script", "type");
    assert_eq!(scripts, ["application/ld+json"]);
    assert_eq!(Page::new(page).all("script").len(), 1, "and no other script");
}

#[test]
fn a_portal_without_an_address_tells_nothing_that_needs_one() {
    let portal = Portal::new()
        .file("balai.yaml", CONFIG.replace("base_url: https://portal.test/\n", ""))
        .report("a.id.md", "Menjahit", "Isi.\n");
    let built = portal.build();
    for (path, text) in built.files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let things = told(text);
        assert!(of_type(&things, "BreadcrumbList").is_none(), "{path}");
        for address in ["\"url\":", "\"@id\":", "og:url", "canonical"] {
            assert!(!text.contains(address), "{path}: {address}");
        }
    }
    let things = told(built.page("id/wilayah/jambi/sarolangun/a/index.html"));
    assert_eq!(of_type(&things, "Report").unwrap()["datePublished"], "2026-10-01");
}

#[test]
fn a_copy_and_a_withdrawn_report_are_told_of_as_no_report() {
    let portal = Portal::new()
        .file("balai.yaml", format!("{CONFIG}untranslated: page\n"))
        .report("a.id.md", "Menjahit", "Isi.\n")
        .report_with("b.id.md", "title: Ditarik\nwithdrawn: {date: 2026-11-20, reason: Keliru}\n", "Isi.\n");
    let built = portal.build();
    assert!(of_type(&told(built.page("en/regions/jambi/sarolangun/a/index.html")), "Report").is_none());
    assert!(of_type(&told(built.page("id/wilayah/jambi/sarolangun/b/index.html")), "Report").is_none());
    assert!(of_type(&told(built.page("id/wilayah/jambi/sarolangun/a/index.html")), "Report").is_some());
}

#[test]
fn every_page_can_be_shared_with_its_title_and_what_it_is_about() {
    for portal in [Portal::example(), Portal::complete()] {
        let built = portal.build();
        for (path, text) in built.files.iter().filter(|(path, _)| path.ends_with(".html")) {
            let page = Page::new(text);
            let kind = page.attributes("html", "data-page-kind").remove(0);
            if kind == "404" || kind == "redirect" {
                continue;
            }
            let one = |name: &str| page.one(&format!("meta[property='og:{name}']")).attr("content").unwrap().to_owned();
            let withdrawn = text.contains("noindex");
            for name in ["title", "site_name", "type", "url", "locale"] {
                assert!(!one(name).is_empty(), "{path}: og:{name}");
            }
            if !withdrawn {
                let described = page.one("meta[name=description]").attr("content").unwrap();
                assert_eq!(described, one("description"), "{path}");
            }
            assert_eq!(Some(one("url").as_str()), page.one("link[rel=canonical]").attr("href"), "{path}");
            assert_eq!(one("type"), if kind == "report" { "article" } else { "website" }, "{path}");
            let language = page.one("html").attr("lang").unwrap().split('-').next().unwrap().to_owned();
            assert!(one("locale").starts_with(&format!("{language}_")), "{path}: {}", one("locale"));
            let others = page.attributes("meta[property='og:locale:alternate']", "content");
            assert!(!others.contains(&one("locale")), "{path}: {others:?}");
            if kind != "language-choice" {
                let own = usize::from(built.has(&path.replace("index.html", "-/feed.xml")));
                assert_eq!(page.all("link[type='application/atom+xml']").len(), 1 + own, "{path}");
            }
        }
    }
}

#[test]
fn a_report_is_shared_with_its_days_and_its_real_languages() {
    let portal = Portal::new()
        .report_with("a.id.md", "title: A\npublished: 2026-10-01\nupdated: 2026-11-02\n", "Isi.\n")
        .report("b.id.md", "B", "Isi.\n")
        .report_with("b.en.md", "title: B\n", "Text.\n");
    let built = portal.build();
    let page = Page::new(built.page("id/wilayah/jambi/sarolangun/a/index.html"));
    let day = |name: &str| page.attributes(&format!("meta[property='article:{name}_time']"), "content");
    assert_eq!((day("published"), day("modified")), (vec!["2026-10-01".to_owned()], vec!["2026-11-02".to_owned()]));
    assert!(page.all("meta[property='og:locale:alternate']").is_empty(), "it is not there in English");
    let page = Page::new(built.page("id/wilayah/jambi/sarolangun/b/index.html"));
    assert_eq!(page.attributes("meta[property='og:locale:alternate']", "content"), ["en_US"]);
}

#[test]
fn feeds_have_what_atom_asks_for() {
    for portal in [Portal::example(), Portal::complete()] {
        let base = portal_base(&portal);
        let built = portal.build();
        let feeds: Vec<_> = built.files.iter().filter(|(path, _)| path.ends_with("/feed.xml")).collect();
        let own = |folder: &str| feeds.iter().filter(|(path, _)| path.contains(folder)).count();
        assert!(own("/tema/") >= 3 && own("/themes/") >= 3 && own("/wilayah/") >= 5 && own("/regions/") >= 5);
        for (path, text) in feeds {
            let xml = roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{path}: {error}"));
            let feed = xml.root_element();
            assert_eq!(feed.tag_name().namespace(), Some("http://www.w3.org/2005/Atom"), "{path}");
            let one = |of: roxmltree::Node<'_, '_>, name: &str| {
                let found: Vec<String> = of
                    .children()
                    .filter(|child| child.has_tag_name(("http://www.w3.org/2005/Atom", name)))
                    .map(|child| child.text().unwrap_or_default().to_owned())
                    .collect();
                assert_eq!(found.len(), 1, "{path}: one <{name}>");
                assert!(name == "author" || !found[0].is_empty(), "{path}: empty <{name}>");
                found[0].clone()
            };
            assert_eq!(one(feed, "id"), format!("{base}{path}"));
            one(feed, "title");
            one(feed, "author");
            one(feed, "updated").parse::<jiff::Timestamp>().expect("a time (RFC 3339)");
            let entries: Vec<_> = feed.children().filter(|child| child.tag_name().name() == "entry").collect();
            let ids: BTreeSet<String> = entries.iter().map(|entry| one(*entry, "id")).collect();
            assert_eq!(ids.len(), entries.len(), "{path}: ids are unique");
            for entry in &entries {
                one(*entry, "title");
                one(*entry, "updated").parse::<jiff::Timestamp>().expect("a time (RFC 3339)");
                assert!(leads(&built, &base, &one(*entry, "id")), "{path}: {}", one(*entry, "id"));
            }
            assert!(
                !entries.is_empty() || path.matches('/').count() == 1,
                "{path}: only a language's feed may be empty"
            );
            for link in feed.descendants().filter(|node| node.tag_name().name() == "link") {
                assert!(leads(&built, &base, link.attribute("href").unwrap()), "{path}: {link:?}");
            }
        }
    }
}

/// The entries of a feed, each by its title.
fn titles(feed: &str) -> Vec<String> {
    let xml = roxmltree::Document::parse(feed).expect("XML");
    let entries = xml.root_element().children().filter(|child| child.tag_name().name() == "entry");
    let title = |entry: roxmltree::Node<'_, '_>| {
        entry
            .children()
            .find(|child| child.tag_name().name() == "title")
            .and_then(|title| title.text())
            .map(str::to_owned)
    };
    entries.map(|entry| title(entry).expect("a title")).collect()
}

#[test]
fn a_theme_and_a_region_have_feeds_of_what_is_new_there_and_nowhere_else() {
    let built = Portal::new()
        .report_with(
            "lama.id.md",
            "title: Lama\npublished: 2026-01-01\n",
            "Isi.\n\n## Latihan {theme=skills}\n\nIsi.\n",
        )
        .report_with("baru.id.md", "title: Baru\npublished: 2026-03-01\n", "Isi.\n\n## Modal {theme=capital}\n\nIsi.\n")
        .report_with("entah.id.md", "title: Tanpa hari\n", "Isi.\n\n## Latihan {theme=skills}\n\nIsi.\n")
        .report_with(
            "ditarik.id.md",
            "title: Ditarik\npublished: 2026-04-01\nwithdrawn: {date: 2026-04-02, reason: Keliru}\n",
            "Isi.\n\n## Latihan {theme=skills}\n\nIsi.\n",
        )
        .program("jambi/programs/a.id.md", "title: Kursus\nthemes: [skills]\npublished: 2026-02-01\n", "")
        .build();
    assert_eq!(titles(built.page("id/feed.xml")), ["Baru", "Kursus", "Lama"]);
    assert_eq!(titles(built.page("id/tema/keterampilan/-/feed.xml")), ["Kursus", "Lama"]);
    assert_eq!(titles(built.page("id/tema/modal/-/feed.xml")), ["Baru"]);
    assert_eq!(titles(built.page("id/wilayah/jambi/-/feed.xml")), ["Baru", "Kursus", "Lama"], "with what lies below");
    assert_eq!(titles(built.page("id/wilayah/jambi/sarolangun/-/feed.xml")), ["Baru", "Lama"]);
    assert!(!built.has("id/tema/pendidikan/-/feed.xml"), "nothing to tell");
    assert!(
        !built.files.keys().any(|path| path.starts_with("en/") && path.contains("/-/feed.xml")),
        "nothing is translated"
    );
    let of_program = built.page("id/tema/keterampilan/-/feed.xml");
    assert!(of_program.contains(
        "<summary>Belum diketahui apakah program ini masih berjalan. Tanyakan dulu sebelum datang.</summary>"
    ));
}

#[test]
fn a_page_names_its_own_feed_beside_the_portals_in_its_head_and_its_foot() {
    for portal in [Portal::example(), Portal::complete()] {
        let built = portal.build();
        let mut named = BTreeSet::new();
        for (path, text) in built.files.iter().filter(|(path, _)| path.ends_with("/index.html")) {
            let page = Page::new(text);
            let folder = path.trim_end_matches("index.html");
            let all = page.attributes("link[rel=alternate][type='application/atom+xml']", "href");
            let linked = page.attributes("footer a[type='application/atom+xml']", "href");
            assert_eq!(all, linked, "{path}");
            let titles: BTreeSet<_> =
                page.attributes("link[rel=alternate][type='application/atom+xml']", "title").into_iter().collect();
            assert_eq!(titles.len(), all.len(), "{path}: each feed has a name of its own");
            let own: Vec<String> = all.iter().skip(1).map(|href| resolved(folder, href)).collect();
            assert!(own.len() <= 1, "{path}: {own:?}");
            let expected = format!("{folder}-/feed.xml");
            let further = folder.rsplit_once("-/").map(|(above, _)| format!("{above}-/feed.xml"));
            for feed in &own {
                assert!(*feed == expected || Some(feed) == further.as_ref(), "{path} names {feed}");
                assert!(built.has(feed), "{path}: {feed} is not there");
                named.insert(feed.clone());
            }
        }
        let written: BTreeSet<String> =
            built.files.keys().filter(|path| path.ends_with("/-/feed.xml")).cloned().collect();
        assert_eq!(named, written, "every feed is named by the page that it is about");
    }
}

/// The path that a relative address on a page in a folder means.
fn resolved(folder: &str, href: &str) -> String {
    let mut parts: Vec<&str> = folder.trim_end_matches('/').split('/').collect();
    for part in href.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn without_an_address_there_is_no_feed() {
    let portal = Portal::new().report_with("a.id.md", "title: A\npublished: 2026-01-01\n", "Isi.\n");
    portal.replace("balai.yaml", "base_url: https://portal.test/", "");
    let built = portal.build();
    assert!(!built.files.keys().any(|path| path.ends_with("feed.xml")));
    assert!(!built.files.values().any(|page| page.contains("atom+xml")));
}

#[test]
fn the_feed_of_a_busy_region_has_its_twenty_newest() {
    let mut portal = Portal::new();
    for day in 1..=25 {
        portal = portal.report_with(
            &format!("r{day}.id.md"),
            &format!("title: T{day}\npublished: 2026-01-{day:02}\n"),
            "Isi.\n",
        );
    }
    let built = portal.build();
    let newest = titles(built.page("id/wilayah/jambi/sarolangun/-/feed.xml"));
    assert_eq!((newest.len(), newest[0].as_str(), newest[19].as_str()), (20, "T25", "T6"));
    assert_eq!(titles(built.page("id/feed.xml")).len(), 25);
}

#[test]
fn the_sitemap_lists_pages_that_are_there_each_once() {
    const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
    for portal in [Portal::example(), Portal::complete()] {
        let base = portal_base(&portal);
        let built = portal.build();
        let text = built.page("sitemap.xml");
        let xml = roxmltree::Document::parse(text).expect("XML");
        assert!(xml.root_element().has_tag_name((SITEMAP, "urlset")));
        let mut seen = BTreeSet::new();
        for url in xml.root_element().children().filter(roxmltree::Node::is_element) {
            let names: Vec<&str> =
                url.children().filter(roxmltree::Node::is_element).map(|child| child.tag_name().name()).collect();
            let order: Vec<&str> = names.iter().copied().filter(|name| *name != "link").collect();
            assert!(order == ["loc"] || order == ["loc", "lastmod"], "{names:?}");
            let child =
                |name| url.children().find(|child| child.has_tag_name((SITEMAP, name))).and_then(|child| child.text());
            let address = child("loc").unwrap();
            assert!(leads(&built, &base, address), "{address}");
            assert!(address.len() < 2_048 && seen.insert(address.to_owned()), "{address} twice");
            assert!(child("lastmod").is_none_or(|day| day.parse::<jiff::civil::Date>().is_ok()));
            let path = format!("{}index.html", address.strip_prefix(&base).unwrap());
            let page = Page::new(built.page(&path));
            assert!(page.all("meta[name=robots]").is_empty(), "{address} is listed and not to be listed");
            assert_eq!(page.attributes("link[rel=canonical]", "href"), [address], "{address}");
        }
    }
}
