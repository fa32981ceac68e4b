//! Whom to call: the nearest contact and whose it is, only what is public, and numbers that can be dialled.

use std::collections::BTreeSet;

use balai::diagnostic::Code;

use crate::support::html::{Page, words};
use crate::support::{CONFIG, Portal};

const FRONT: &str = "title: Pelatihan\nthemes: [skills]\n";
const PROGRAM: &str = "id/wilayah/babel/pangkalpinang/rangkui/program/pelatihan/index.html";

/// A program of a district in a city in a province; none of them has a contact.
fn nested() -> Portal {
    Portal::new()
        .region("babel", "Bangka Belitung")
        .region("babel/pangkalpinang", "Kota Pangkalpinang")
        .region("babel/pangkalpinang/rangkui", "Kecamatan Rangkui")
        .program("babel/pangkalpinang/rangkui/programs/pelatihan.id.md", FRONT, "")
}

fn contact(label: &str, number: &str) -> String {
    format!("contacts: [{{label: {label}, phone: \"{number}\", public: true}}]\n")
}

fn help(portal: &Portal, path: &str) -> String {
    words(Page::new(portal.build().page(path)).one(".help"))
}

#[test]
fn the_nearest_contact_is_shown_as_whose_it_is() {
    let portal = nested();
    assert!(help(&portal, PROGRAM).contains("Belum ada kontak. Tanyakan ke kantor kelurahan atau desa Anda"));
    portal.write("balai.yaml", format!("{CONFIG}{}", contact("Redaksi", "021 555 0100")));
    assert!(help(&portal, PROGRAM).contains("Kontak pengelola portal ini Redaksi Telepon: +62 21 5550 100"));
    let city = format!("name: Kota Pangkalpinang\n{}", contact("Kantor kota", "0717 123456"));
    portal.write("content/regions/babel/pangkalpinang/region.yaml", city);
    let said = help(&portal, PROGRAM);
    assert!(said.contains("Kontak untuk Kota Pangkalpinang Kantor kota") && !said.contains("Redaksi"), "{said}");
    let district = "id/wilayah/babel/pangkalpinang/rangkui/index.html";
    assert!(help(&portal, district).contains("Kontak untuk Kota Pangkalpinang"), "on the district's page as well");
    assert!(
        help(&portal, "id/wilayah/jambi/index.html").contains("Kontak pengelola portal ini"),
        "elsewhere the portal's"
    );
    let organization =
        format!("dinas: {{name: Dinas Sosial, type: government, {}}}\n", contact("Loket", "0717 222222").trim());
    portal.write("content/organizations.yaml", organization);
    let file = "content/regions/babel/pangkalpinang/rangkui/programs/pelatihan.id.md";
    portal.write(file, format!("---\n{FRONT}organizations: [dinas]\n---\n"));
    assert!(help(&portal, PROGRAM).contains("Kontak Dinas Sosial Loket"), "{}", help(&portal, PROGRAM));
    portal.write(file, format!("---\n{FRONT}organizations: [dinas]\n{}---\n", contact("Ketua", "0717 333333")));
    let said = help(&portal, PROGRAM);
    assert!(said.contains("Kontak program ini Ketua") && !said.contains("Loket"), "{said}");
}

#[test]
fn whoever_is_told_to_ask_first_is_one_tap_from_whom_to_ask() {
    let built = Portal::complete().build();
    let mut kinds = BTreeSet::new();
    for (path, html) in built.files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = Page::new(html);
        let kind = page.attributes("html", "data-page-kind").concat();
        let asks = !page.all("main .notice a[href='#b-help']").is_empty();
        let first = page.texts("main .notice").iter().any(|said| said.contains("Tanyakan dulu"));
        assert!(!asks || !page.all("#b-help").is_empty(), "{path}: nobody to ask there");
        assert!(!first || page.all(".help").is_empty() || asks, "{path}: whom to ask cannot be reached from above");
        if asks {
            kinds.insert(kind);
        }
    }
    let expected = ["finder", "group", "program", "region", "report", "theme-region"];
    assert_eq!(kinds, expected.map(str::to_owned).into());
}

#[test]
fn one_tap_calls_writes_or_mails_with_the_question_ready() {
    let portal = nested();
    let contacts = "contacts:\n  - telepon: 0812-3456-7890\n    wa: +62 812 3456 7890\n    surel: tanya@dinas.example\n    jam: Senin\n    bahasa: [id, ban]\n    umum: ya\n";
    let file = "content/regions/babel/pangkalpinang/rangkui/programs/pelatihan.id.md";
    portal.write(file, format!("---\ntitle: \"Jahit & rajut\"\nthemes: [skills]\n{contacts}---\n"));
    let page = Page::new(portal.build().page(PROGRAM));
    let links = page.attributes(".help a", "href");
    assert_eq!(links[0], "tel:+6281234567890");
    let address = "https%3A%2F%2Fportal.test%2Fid%2Fwilayah%2Fbabel%2Fpangkalpinang%2Frangkui%2Fprogram%2Fpelatihan%2F";
    let question = format!(
        "program%20%E2%80%9CJahit%20%26%20rajut%E2%80%9D.%20Apakah%20program%20ini%20masih%20berjalan%3F%20{address}"
    );
    assert!(
        links[1].starts_with("https://wa.me/6281234567890?text=Halo") && links[1].ends_with(&question),
        "{}",
        links[1]
    );
    assert!(links[2].starts_with("mailto:tanya@dinas.example?body=") && links[2].ends_with(address), "{}", links[2]);
    assert_eq!(page.attributes(".help bdi[lang]", "lang"), ["id", "ban"]);
    portal.write("balai.yaml", CONFIG.replace("base_url: https://portal.test/\n", ""));
    let links = Page::new(portal.build().page(PROGRAM)).attributes(".help a", "href");
    assert!(links[1].ends_with("masih%20berjalan%3F"), "no address is made up: {}", links[1]);
}

#[test]
fn a_contact_is_public_only_where_it_says_so() {
    let portal = nested();
    portal.write(
        "content/regions/babel/region.yaml",
        "name: Babel\ncontacts:\n  - label: Bu Ani\n    phone: 0812 3456 7890\n  - {phone: 0812 3456 7891, public: no}\n",
    );
    let built = portal.build();
    assert_eq!(built.found(), ["contact-not-public content/regions/babel/region.yaml:3:5"]);
    assert!(
        built.files.values().all(|text| !text.contains("7890") && !text.contains("7891") && !text.contains("Bu Ani"))
    );
}

#[test]
fn a_number_that_cannot_be_dialled_is_an_error_with_the_fix() {
    let portal = nested();
    portal.write("content/regions/babel/region.yaml", "name: Babel\nkontak: {telepon: 62812 3456 7890, umum: ya}\n");
    let built = portal.build();
    assert_eq!(built.found(), ["invalid-phone content/regions/babel/region.yaml:2:19"]);
    let said = crate::support::text(&portal.balai(&["--language", "id", "check"]).stderr);
    assert!(said.contains("tulis `+6281234567890`"), "{said}");
    let settings = format!("{CONFIG}contacts: [{{email: siapa, public: yes}}, {{label: A, public: yes}}]\n");
    portal.write("balai.yaml", settings);
    assert_eq!(portal.build().codes(), [Code::InvalidEmail, Code::ContactEmpty]);
}

#[test]
fn a_mistake_is_reported_to_who_answers_for_the_page_or_to_the_portal() {
    let portal = nested().report("a.id.md", "Kabar", "Isi.\n");
    let report = "id/wilayah/jambi/sarolangun/a/index.html";
    let link = |path: &str| {
        Page::new(portal.build().page(path)).attributes("footer a[href^='mailto:'], footer a[href*='wa.me']", "href")
    };
    assert!(link(report).is_empty(), "nobody can be written to, so nothing is offered");
    portal.write("balai.yaml", format!("{CONFIG}contacts: {{email: redaksi@portal.test, public: yes}}\n"));
    for path in [report, "id/index.html", PROGRAM, "en/themes/index.html"] {
        let found = link(path);
        assert!(found[0].starts_with("mailto:redaksi@portal.test?subject="), "{path}: {found:?}");
        let address = path.trim_end_matches("index.html").replace('/', "%2F");
        assert!(found[0].ends_with(&format!("https%3A%2F%2Fportal.test%2F{address}")), "{path}: {found:?}");
    }
    portal.write(
        "content/organizations.yaml",
        "dinas: {name: Dinas, contacts: [{whatsapp: 0812 3456 7890, public: yes}]}\n",
    );
    portal.replace("content/regions/jambi/sarolangun/a.id.md", "title: Kabar\n", "title: Kabar\nresponsible: dinas\n");
    assert!(link(report)[0].starts_with("https://wa.me/6281234567890?text="), "{:?}", link(report));
}
