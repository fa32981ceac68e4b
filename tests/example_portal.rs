//! The example portal: what its readers were promised.

use crate::support::html::{Page, words};
use crate::support::{Portal, text, tree};

#[test]
fn the_theme_capital_shows_one_offer_and_both_needs() {
    let built = Portal::example().build();
    let page = Page::new(built.page("id/tema/modal/index.html"));
    let main = words(page.one("main"));
    assert!(main.contains("Pinjaman usaha tanpa bunga"), "{main}");
    for offer in ["Pelatihan tani organik", "Pertemuan warga", "menjahit"] {
        assert!(!main.contains(offer), "{offer} is no capital");
    }
    let offers = page.attributes("main a[href*='#']", "href");
    let reported: Vec<&String> =
        offers.iter().filter(|href| href.ends_with("#pinjaman") || href.ends_with("#kisah-ibu-tunggal")).collect();
    assert!(!reported.is_empty(), "{offers:?}");
    assert!(main.contains("Palangka Raya") && main.contains("modal usaha"), "{main}");
    assert!(main.contains("Petani terjerat lingkaran utang"), "{main}");
}

#[test]
fn the_english_page_is_its_twin_both_ways() {
    let built = Portal::example().build();
    let base = "https://kabar-pemberdayaan.example/";
    let expected = [
        ("id".to_owned(), format!("{base}id/tema/modal/")),
        ("en".to_owned(), format!("{base}en/themes/capital/")),
        ("x-default".to_owned(), format!("{base}id/tema/modal/")),
    ];
    for path in ["id/tema/modal/index.html", "en/themes/capital/index.html"] {
        let page = Page::new(built.page(path));
        let links = page.all("link[rel=alternate][hreflang]");
        let found: Vec<(String, String)> = links
            .into_iter()
            .map(|link| {
                (link.attr("hreflang").unwrap_or_default().to_owned(), link.attr("href").unwrap_or_default().to_owned())
            })
            .collect();
        assert_eq!(found, expected, "{path}");
    }
}

#[test]
fn a_removed_report_leaves_nothing_behind() {
    let portal = Portal::example();
    assert!(portal.balai(&["build"]).status.success());
    let before = tree(&portal.path("output"));
    for language in ["id", "en"] {
        portal.remove(&format!("content/regions/jambi/sarolangun/pemberdayaan.{language}.md"));
    }
    std::fs::remove_dir_all(portal.path("content/regions/jambi/sarolangun/programs")).unwrap();
    for region in ["kalimantan-tengah/palangka-raya", "banten/tangerang-selatan"] {
        for language in ["id", "en"] {
            let name = format!("content/regions/{region}/pemberdayaan.{language}.md");
            let content = std::fs::read_to_string(portal.path(&name)).unwrap();
            let lines: Vec<&str> = content.lines().filter(|line| !line.contains("sarolangun/pemberdayaan")).collect();
            portal.write(&name, lines.join("\n"));
        }
    }
    let result = portal.balai(&["build"]);
    let said = text(&result.stdout);
    assert!(result.status.success(), "{}", text(&result.stderr));
    let after = tree(&portal.path("output"));
    for address in [
        "id/wilayah/jambi/sarolangun/tani-organik-dan-pinjaman-usaha/",
        "en/regions/jambi/sarolangun/organic-farming-and-business-loans/",
        "id/tema/modal/jambi/sarolangun/",
        "id/wilayah/jambi/sarolangun/program/pinjaman-tanpa-bunga/",
    ] {
        assert!(before.contains_key(&format!("{address}index.html")), "{address} was there");
        assert!(!after.contains_key(&format!("{address}index.html")), "{address} is gone");
        assert!(said.contains(&format!("/{address}")), "{address} is reported as lost: {said}");
    }
    for (path, bytes) in &after {
        let page = text(bytes);
        assert!(!page.contains("Pinjaman usaha tanpa bunga"), "{path} still has the passage");
        assert!(!page.contains("tani-organik-dan-pinjaman-usaha"), "{path} still links to the report");
    }
}

#[test]
fn sixteen_programs_are_told_of_in_both_languages_and_none_is_said_to_run() {
    let built = Portal::example().build();
    for (list, word, sentence) in [
        (
            "id/program/index.html",
            "program",
            "Belum diketahui apakah program ini masih berjalan. Tanyakan dulu sebelum datang. Ke mana bertanya?",
        ),
        (
            "en/programs/index.html",
            "programs",
            "We do not know whether this program still runs. Ask before you come. Where can I ask?",
        ),
    ] {
        let links = Page::new(built.page(list)).attributes(".card a", "href");
        let programs: Vec<&String> = links.iter().filter(|href| href.contains(&format!("/{word}/"))).collect();
        assert_eq!(programs.len(), 16, "{list}");
        for link in programs {
            let path = format!("{}index.html", link.trim_start_matches("../"));
            let page = Page::new(built.page(&path));
            assert_eq!(words(page.one(".notice[data-status=unknown]")), sentence, "{path}");
            assert_eq!(page.texts("#b-told ~ .excerpts h3").len(), 1, "{path}: one section tells about it");
            assert_eq!(page.texts(".help ul").len(), 0, "{path}: no contact is known, and none is made up");
        }
    }
}

#[test]
fn no_program_names_persons_with_disabilities_and_the_portal_says_so() {
    let built = Portal::example().build();
    let page = Page::new(built.page("id/untuk/penyandang-disabilitas/index.html"));
    let main = words(page.one("main"));
    assert!(main.contains("Belum ada program atau laporan kegiatan yang menyebut kelompok ini."), "{main}");
    assert!(page.all("#b-programs").is_empty());
    let unsaid = page.texts("#b-unsaid-programs ~ .region .card h4");
    assert_eq!(unsaid.len(), 6, "those that do not say for whom they are: {unsaid:?}");
}

#[test]
fn a_contact_of_the_city_appears_on_its_districts_programs_as_the_citys_and_one_of_the_program_replaces_it() {
    let portal = Portal::example();
    let program = "id/wilayah/kepulauan-bangka-belitung/pangkalpinang/rangkui/program/bantuan-pendidikan/index.html";
    let help = |portal: &Portal| words(Page::new(portal.build().page(program)).one(".help"));
    assert!(help(&portal).contains("Belum ada kontak."));
    let city = portal.path("content/regions/kepulauan-bangka-belitung/pangkalpinang/region.yaml");
    let before = std::fs::read_to_string(&city).unwrap();
    let contact = "contacts: [{phone: 0999 000 0100, public: true}]\n";
    std::fs::write(&city, format!("{before}{contact}")).unwrap();
    assert!(help(&portal).contains("Kontak untuk Kota Pangkalpinang Telepon: +62 999 0000 100"), "{}", help(&portal));
    let file = "content/regions/kepulauan-bangka-belitung/pangkalpinang/rangkui/programs/bantuan-pendidikan.id.md";
    portal.replace(file, "groups:", &format!("{}groups:", contact.replace("0100", "0200")));
    assert!(help(&portal).contains("Kontak program ini Telepon: +62 999 0000 200"), "{}", help(&portal));
    assert!(!help(&portal).contains("Pangkalpinang"));
}

#[test]
fn a_sixth_region_and_its_report_need_no_line_of_rust() {
    let portal = Portal::example().region("papua", "Papua").file(
        "content/regions/papua/kabar.id.md",
        "---\ntitle: Kabar Papua\n---\n\n## Modal {theme=capital}\n\nTeks uji.\n",
    );
    let built = portal.build();
    assert!(built.page("id/wilayah/papua/kabar/index.html").contains("Kabar Papua"));
    assert!(built.page("id/tema/modal/index.html").contains("Teks uji."));
    assert!(built.page("id/laporan/index.html").contains("Kabar Papua"));
}

#[test]
fn a_sixth_theme_needs_only_its_vocabulary() {
    let portal = Portal::example();
    let themes = std::fs::read_to_string(portal.path("content/themes.yaml")).unwrap();
    portal.write("content/themes.yaml", format!("{themes}\nhealth:\n  name: {{id: Kesehatan, en: Health}}\n"));
    let built = portal.build();
    assert!(built.page("id/tema/health/index.html").contains("Kesehatan"));
    assert!(built.page("id/tema/index.html").contains("Kesehatan"));
    assert_eq!(Page::new(built.page("id/tema/index.html")).all("td[data-coverage]").len(), 30);
}

#[test]
fn nothing_unchanged_is_written_again() {
    let portal = Portal::example();
    assert!(portal.balai(&["build"]).status.success());
    let page = portal.path("output/id/index.html");
    let time = std::fs::metadata(&page).unwrap().modified().unwrap();
    let result = portal.balai(&["build"]);
    assert!(text(&result.stdout).contains("0 written"), "{}", text(&result.stdout));
    assert_eq!(std::fs::metadata(&page).unwrap().modified().unwrap(), time);
}

#[test]
fn nothing_is_published_while_there_is_an_error() {
    let portal = Portal::example();
    assert!(portal.balai(&["build"]).status.success());
    let before = tree(&portal.path("output"));
    portal.write("content/regions/jambi/sarolangun/rusak.id.md", "---\ntitle: Rusak\n---\n\n## A {theme=tidak-ada}\n");
    portal.replace("content/pages/about.id.md", "title:", "title: Lain\nsummary2:");
    let result = portal.balai(&["build"]);
    assert_eq!(result.status.code(), Some(1));
    assert_eq!(tree(&portal.path("output")), before);
}
