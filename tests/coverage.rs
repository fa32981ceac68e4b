//! The coverage table says what the texts say.

use crate::support::html::Page;
use crate::support::{Portal, copy};

/// Regions × skills, education, capital, networks, challenges.
const EXPECTED: [(&str, [&str; 5]); 5] = [
    ("rangkui", ["reported", "both", "none", "reported", "named"]),
    ("palangka-raya", ["reported", "reported", "needed", "none", "named"]),
    ("sarolangun", ["reported", "needed", "both", "both", "named"]),
    ("tangerang-selatan", ["reported", "reported", "none", "reported", "named"]),
    ("tanjungpinang", ["reported", "reported", "none", "reported", "named"]),
];

/// The states of the row whose heading links to a region.
fn row(page: &Page, region: &str) -> Vec<String> {
    let rows = page.all("tr");
    let row = rows.into_iter().find(|row| {
        let link = scraper::Selector::parse("th a").expect("a selector");
        let leads = |link: scraper::ElementRef<'_>| {
            link.attr("href").is_some_and(|href| href.ends_with(&format!("/{region}/")))
        };
        row.select(&link).any(leads)
    });
    let cells = scraper::Selector::parse("td[data-coverage]").expect("a selector");
    let row = row.unwrap_or_else(|| panic!("no row for {region}"));
    row.select(&cells).map(|cell| cell.attr("data-coverage").unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_example_portals_table_is_that_of_its_facts_in_both_languages() {
    let built = Portal::example().build();
    for path in ["id/tema/index.html", "en/themes/index.html"] {
        let page = Page::new(built.page(path));
        for (region, states) in EXPECTED {
            assert_eq!(row(&page, region), states, "{path}: {region}");
        }
        assert_eq!(page.all("td[data-coverage]").len(), 25, "{path} has rows for regions with a text only");
    }
}

#[test]
fn every_cell_links_to_where_it_leads() {
    let built = Portal::example().build();
    let page = Page::new(built.page("id/tema/index.html"));
    let links = page.attributes("td[data-coverage] a", "href");
    assert_eq!(links.len(), 25);
    assert!(links.contains(&"../../id/tema/modal/jambi/sarolangun/".to_owned()), "{links:#?}");
}

#[test]
fn a_changed_theme_changes_the_table() {
    let portal = Portal::example();
    let report = "content/regions/jambi/sarolangun/pemberdayaan.id.md";
    portal.replace(report, "{#tani-organik theme=skills", "{#tani-organik theme=education");
    let program = "content/regions/jambi/sarolangun/programs/tani-organik.id.md";
    portal.replace(program, "themes: [skills]", "themes: [education]");
    let page = portal.build();
    assert_eq!(row(&Page::new(page.page("id/tema/index.html")), "sarolangun")[..2], ["none", "both"]);
    assert_eq!(row(&Page::new(page.page("en/themes/index.html")), "sarolangun")[..2], ["none", "both"]);
    assert!(!page.has("id/tema/keterampilan/jambi/sarolangun/index.html"));
}

#[test]
fn headings_inherit_their_theme_until_one_of_the_same_level() {
    let portal = Portal::new().report(
        "a.id.md",
        "A",
        "\n## Modal {theme=capital}\n\nSatu.\n\n### Bagian\n\nDua.\n\n### Lain {theme=skills}\n\nTiga.\n\n## Tanpa tema\n\nEmpat.\n",
    );
    let built = portal.build();
    let skills = Page::new(built.page("id/tema/keterampilan/jambi/sarolangun/index.html"));
    assert_eq!(skills.texts("main .prose h3"), ["Lain"], "no level is skipped below the text's title");
    let capital = built.page("id/tema/modal/jambi/sarolangun/index.html");
    assert!(capital.contains("Satu.") && capital.contains("Dua."));
    assert!(!capital.contains("Tiga.") && !capital.contains("Empat."));
    assert!(built.page("id/tema/keterampilan/jambi/sarolangun/index.html").contains("Tiga."));
}

#[test]
fn the_front_matters_themes_are_for_the_text_that_no_heading_claims() {
    let portal = Portal::new().report_with(
        "a.id.md",
        "judul: A\ntema: Pendidikan\nkebutuhan: modal usaha\n",
        "\nPembuka.\n\n## Modal {theme=capital}\n\nSatu.\n\n## Lanjut\n\nDua.\n",
    );
    let built = portal.build();
    let page = Page::new(built.page("id/tema/index.html"));
    assert_eq!(row(&page, "sarolangun"), ["none", "reported", "both", "none"]);
    let education = built.page("id/tema/pendidikan/jambi/sarolangun/index.html");
    assert!(education.contains("Pembuka.") && education.contains("Dua.") && !education.contains("Satu."));
}

/// A portal with three provinces of 81 regencies each, one report about skills in each of these.
fn large() -> Portal {
    (0..243).fold(Portal::new(), |portal, number| {
        let province = number / 81;
        let portal = match number % 81 {
            0 => portal.region(&format!("provinsi-{province}"), &format!("Provinsi {province}")),
            _ => portal,
        };
        let folder = format!("provinsi-{province}/kabupaten-{number}");
        let report = format!("---\ntitle: Kabar {number}\n---\n## Kegiatan {{theme=skills}}\n\nIsi.\n");
        portal
            .region(&folder, &format!("Kabupaten {number}"))
            .file(&format!("content/regions/{folder}/kabar.id.md"), report)
    })
}

#[test]
fn what_would_be_too_long_for_one_page_stands_on_the_pages_of_its_parts() {
    let built = large().build();
    assert_eq!(built.found(), Vec::<String>::new(), "no page is too heavy");
    let themes = Page::new(built.page("id/tema/index.html"));
    assert!(themes.all("td[data-coverage]").is_empty());
    let parts = themes.attributes("#b-coverage ~ ul a", "href");
    let expected = [0, 1, 2].map(|province| format!("../../id/wilayah/provinsi-{province}/#b-coverage"));
    assert_eq!(parts, expected);
    let province = Page::new(built.page("id/wilayah/provinsi-1/index.html"));
    assert_eq!(province.all("#b-coverage").len(), 1);
    assert_eq!(province.all("td[data-coverage]").len(), 81 * 4);
    let regions = Page::new(built.page("id/wilayah/index.html"));
    let names = regions.texts(".tree .node a");
    assert_eq!(names, ["Jambi", "Provinsi 0", "Provinsi 1", "Provinsi 2"], "whole levels, as far as they fit");
    assert_eq!(regions.texts(".tree .node .count")[1..3], ["81 laporan", "81 wilayah di dalamnya"]);
}

#[test]
fn where_all_lies_within_one_region_its_parts_are_offered_at_once() {
    let portal = large();
    let nested = Portal::new().region("negara", "Negara");
    for province in 0..3 {
        let from = portal.path(&format!("content/regions/provinsi-{province}"));
        copy(&from, &nested.path(&format!("content/regions/negara/provinsi-{province}")));
    }
    let built = nested.build();
    for page in ["id/tema/index.html", "id/wilayah/negara/index.html"] {
        let parts = Page::new(built.page(page)).texts("#b-coverage ~ ul a");
        assert_eq!(parts, ["Provinsi 0", "Provinsi 1", "Provinsi 2"], "{page}");
    }
    let within = Page::new(built.page("id/wilayah/negara/index.html")).texts(".tree .node a");
    assert_eq!(within, ["Provinsi 0", "Provinsi 1", "Provinsi 2"]);
}
