//! Programs people can find: what is known is said, what is not is said to be so, and whom to call.

use balai::diagnostic::Code;

use crate::support::html::{Page, words};
use crate::support::{Built, Portal, text};

const PROGRAM: &str = "id/wilayah/jambi/sarolangun/program/pinjaman/index.html";

/// A portal with the program `pinjaman` of Sarolangun.
fn with_program(front: &str) -> Portal {
    Portal::new().program("jambi/sarolangun/programs/pinjaman.id.md", front, "")
}

fn page(built: &Built, path: &str) -> Page {
    Page::new(built.page(path))
}

fn said(built: &Built, path: &str) -> String {
    words(page(built, path).one("main"))
}

#[test]
fn a_program_page_with_everything_unknown_is_still_useful() {
    let portal = with_program("title: Pinjaman tanpa bunga\nthemes: [capital]\n");
    let built = portal.build();
    let main = said(&built, PROGRAM);
    for known in [
        "Belum diketahui apakah program ini masih berjalan. Tanyakan dulu sebelum datang.",
        "Untuk siapa program ini? Apakah saya boleh ikut?",
        "Siapa penyelenggaranya?",
        "Belum ada kontak. Tanyakan ke kantor kelurahan atau desa Anda; tunjukkan halaman ini.",
        "Bawa daftar pertanyaan ini saat bertanya.",
    ] {
        assert!(main.contains(known), "{known} is not in: {main}");
    }
    let page = page(&built, PROGRAM);
    assert_eq!(page.texts("#b-facts ~ dl dd")[0], "tidak disebut. Tanyakan.", "for whom");
    let parts: Vec<String> = page.texts("#b-service ~ dl dt");
    assert_eq!(parts, ["Syarat", "Cara ikut", "Jangka waktu", "Biaya", "Yang didapat", "Pengaduan"]);
    assert_eq!(page.texts("#b-service ~ dl dd"), ["Belum diketahui"; 6]);
    assert_eq!(page.texts("#b-questions ~ ul li").len(), 9, "a question for everything");
    assert!(!main.contains("Diceritakan"), "nothing tells about it");
}

#[test]
fn what_is_known_stands_in_the_order_of_the_service_standard_and_is_not_asked_again() {
    let front = "\
judul: Pinjaman tanpa bunga
tema: modal usaha
kelompok: petani
catatan_penyelenggara: Beberapa LSM
syarat: [Warga Sarolangun, Punya usaha]
usia: {dari: 18, sampai: 60}
lokasi: [Desa Satu]
cara_ikut: [Datang ke kantor, Isi formulir]
dokumen: KTP
biaya: Gratis
jangka_waktu: Tiga hari
hasil: Pinjaman
pengaduan: Kepala kantor
";
    let built = with_program(front).build();
    let page = page(&built, PROGRAM);
    assert_eq!(page.texts("#b-service ~ dl dd ol li"), ["Datang ke kantor", "Isi formulir"]);
    let service = page.texts("#b-service ~ dl dd").join(" | ");
    let order = ["Punya usaha", "KTP", "Datang", "Tiga hari", "Gratis", "Pinjaman", "Kepala kantor"];
    let places: Vec<usize> = order.iter().map(|what| service.find(what).unwrap_or_else(|| panic!("{what}"))).collect();
    assert!(places.is_sorted(), "{service}");
    assert_eq!(page.texts("#b-questions ~ ul li").len(), 1, "only whether it still runs");
    let facts = page.texts("#b-facts ~ dl dd").join(" | ");
    for fact in ["Petani", "18 sampai 60 tahun", "Desa Satu", "Beberapa LSM", "Modal usaha"] {
        assert!(facts.contains(fact), "{fact} is not in {facts}");
    }
}

#[test]
fn nothing_is_said_to_be_open_without_the_day_on_which_somebody_asked() {
    let built = with_program("title: A\nthemes: [capital]\nstatus: open\n").build();
    assert_eq!(built.found(), ["status-unverified content/regions/jambi/sarolangun/programs/pinjaman.id.md:4:9"]);
    let states = [
        ("status: unknown\n", "Belum diketahui apakah program ini masih berjalan."),
        ("status: direncanakan\n", "Program ini direncanakan."),
        ("status: open\nverified: 2026-11-03\n", "Menurut pemeriksaan pada 3 November 2026, program ini dibuka."),
        ("status: open\nverified: 2026-11-03\ndeadline: 2026-12-24\n", "Batas waktu: 24 Desember 2026."),
        ("status: ditutup\n", "Menurut keterangan terakhir, program ini ditutup."),
        ("status: ended\n", "Program ini sudah berakhir."),
    ];
    for (status, sentence) in states {
        let built = with_program(&format!("title: A\nthemes: [capital]\n{status}")).build();
        let notice = words(page(&built, PROGRAM).one(".notice"));
        assert!(notice.contains(sentence), "{status}: {notice}");
    }
}

#[test]
fn a_list_says_a_programs_state_and_its_deadline_in_a_few_words() {
    let built =
        with_program("title: Pinjaman\nthemes: [capital]\nstatus: open\nverified: 2026-11-03\ndeadline: 2026-12-24\n")
            .build();
    for (list, said) in [
        ("id/program/index.html", "Dibuka menurut pemeriksaan pada 3 November 2026, batas waktu 24 Desember 2026"),
        ("en/programs/index.html", "Open when checked on November 3, 2026, deadline December 24, 2026"),
    ] {
        assert_eq!(page(&built, list).texts(".card .meta"), [said]);
    }
}

#[test]
fn a_program_needs_a_title_and_themes_and_what_it_says_is_checked() {
    let problems = |front: &str| with_program(front).build().found();
    let at = |code: &str, place: &str| {
        vec![format!("{code} content/regions/jambi/sarolangun/programs/pinjaman.id.md{place}")]
    };
    assert_eq!(problems("themes: [capital]\n"), at("missing-key", ":2:1"));
    assert_eq!(problems("title: A\n"), at("missing-key", ":1:1"));
    assert_eq!(problems("title: A\nthemes: [challenges]\n"), at("program-need-theme", ":3:10"));
    assert_eq!(problems("title: A\nthemes: [capital]\nstatus: opne\n"), at("unknown-value", ":4:9"));
    assert_eq!(problems("title: A\nthemes: [capital]\nneeds: [skills]\n"), at("unknown-key", ":4:1"));
    assert_eq!(
        problems("title: A\nthemes: [capital]\nopens: 2026-05-01\ndeadline: 2026-04-01\n"),
        at("range-reversed", ":5:11")
    );
    assert_eq!(problems("title: A\nthemes: [capital]\nages: {from: 60, to: 18}\n"), at("range-reversed", ":4:7"));
    let braces =
        Portal::new().program("jambi/programs/a.id.md", "title: A\nthemes: [capital]\n", "## B {#b theme=skills}\n");
    assert_eq!(braces.build().codes(), [Code::ProgramHeading]);
    let fee = Portal::new().report_with("a.id.md", "title: A\nfees: gratis\n", "B.\n").build();
    assert_eq!(fee.codes(), [Code::UnknownKey], "a report has no fees");
}

#[test]
fn a_section_leads_to_the_program_it_tells_about_and_back() {
    let portal = with_program("title: Pinjaman tanpa bunga\nthemes: [capital]\n")
        .program("jambi/programs/beasiswa.id.md", "title: Beasiswa\nthemes: [education]\n", "")
        .report("a.id.md", "Kabar", "\n## Modal {#modal theme=capital program=pinjaman}\n\nIsi.\n\n## Sekolah {theme=education program=Beasiswa}\n");
    let built = portal.build();
    let report = page(&built, "id/wilayah/jambi/sarolangun/a/index.html");
    let links = report.attributes(".prose .more a", "href");
    assert!(links[0].ends_with("id/wilayah/jambi/sarolangun/program/pinjaman/"), "{links:?}");
    assert!(links[1].ends_with("id/wilayah/jambi/program/beasiswa/"), "a program of the region above: {links:?}");
    assert_eq!(
        report.texts(".prose .more"),
        ["Tentang program ini: Pinjaman tanpa bunga", "Tentang program ini: Beasiswa"]
    );
    let program = page(&built, PROGRAM);
    let told = program.attributes("#b-told ~ .excerpts a", "href");
    assert!(told[0].ends_with("id/wilayah/jambi/sarolangun/a/#modal"), "{told:?}");
    let on_theme = built.page("id/tema/modal/jambi/sarolangun/index.html");
    assert!(on_theme.contains("Tentang program ini:"), "the passage leads there as well");
}

#[test]
fn a_heading_that_names_no_program_is_an_error_and_one_that_names_a_draft_is_not() {
    let portal =
        with_program("title: Pinjaman\nthemes: [capital]\n").report("a.id.md", "A", "\n## B {program=pinjamann}\n");
    assert_eq!(portal.build().found(), ["unknown-program content/regions/jambi/sarolangun/a.id.md:6:15"]);
    let portal = with_program("title: Pinjaman\nthemes: [capital]\ndraft: yes\n").report(
        "a.id.md",
        "A",
        "\n## B {program=pinjaman}\n",
    );
    let built = portal.build();
    assert!(!built.has(PROGRAM));
    assert!(!built.page("id/wilayah/jambi/sarolangun/a/index.html").contains("Tentang program ini"));
    assert!(portal.build_with(true).has(PROGRAM));
}

#[test]
fn a_program_names_the_needs_of_its_region_that_share_its_theme() {
    let portal = with_program("title: Pinjaman\nthemes: [capital]\n").report(
        "a.id.md",
        "A",
        "\n## Modal kurang {theme=challenges need=capital}\n\nSatu.\n\n## Guru kurang {theme=challenges need=education}\n\nDua.\n",
    );
    let built = portal.build();
    assert_eq!(page(&built, PROGRAM).texts("#b-needed ~ .excerpts h3"), ["Modal kurang"]);
}

#[test]
fn a_theme_is_reported_where_a_program_offers_it() {
    let portal = with_program("title: Pinjaman\nthemes: [capital]\ngroups: [women]\n");
    let built = portal.build();
    let table = page(&built, "id/tema/index.html");
    assert_eq!(table.attributes("td[data-coverage]", "data-coverage"), ["none", "none", "reported", "none"]);
    for list in [
        "id/program/index.html",
        "id/tema/modal/index.html",
        "id/tema/modal/jambi/sarolangun/index.html",
        "id/wilayah/jambi/sarolangun/index.html",
        "id/untuk/perempuan/index.html",
    ] {
        let links = page(&built, list).attributes("main a", "href");
        assert!(links.iter().any(|href| href.ends_with("/program/pinjaman/")), "{list}: {links:?}");
        assert!(said(&built, list).contains("Belum diketahui apakah masih berjalan"), "{list}");
    }
    assert!(!said(&built, "id/untuk/petani/index.html").contains("Pinjaman"), "it is for others");
}

#[test]
fn a_program_that_names_no_group_is_shown_to_everyone_as_not_said() {
    let built = with_program("title: Pinjaman\nthemes: [capital]\n").build();
    let group = page(&built, "id/untuk/petani/index.html");
    assert_eq!(group.texts("#b-unsaid-programs ~ .region .card h4"), ["Pinjaman"]);
    assert!(words(group.one("main")).contains("Belum ada program atau laporan kegiatan yang menyebut kelompok ini."));
}

#[test]
fn a_region_shows_the_programs_of_those_above_as_theirs() {
    let portal = Portal::new().program("jambi/programs/beasiswa.id.md", "title: Beasiswa\nthemes: [education]\n", "");
    let built = portal.build();
    let region = page(&built, "id/wilayah/jambi/sarolangun/index.html");
    assert_eq!(region.texts("#b-above ~ .region > h3"), ["Jambi"]);
    assert_eq!(region.texts("#b-above ~ .region .card h4"), ["Beasiswa"]);
    let table = page(&built, "id/tema/index.html");
    assert_eq!(table.texts("tr:not(.over) th[scope=row]"), ["Jambi"], "coverage counts a region's own programs");
}

#[test]
fn of_a_wider_region_with_many_programs_a_smaller_one_shows_the_first_and_leads_to_the_rest() {
    let mut portal = Portal::new();
    for at in 1..=15 {
        let front = format!("title: Program {at}\nthemes: [skills]\n");
        portal = portal.program(&format!("jambi/programs/p{at:02}.id.md"), &front, "");
    }
    let built = portal.build();
    let page = Page::new(built.page("id/wilayah/jambi/sarolangun/index.html"));
    assert_eq!(page.texts("section[aria-labelledby='b-above'] .card").len(), 12);
    assert_eq!(page.texts("section[aria-labelledby='b-above'] .more"), ["Semua program di Jambi 15 program"]);
    assert_eq!(
        page.attributes("section[aria-labelledby='b-above'] .more a", "href"),
        ["../../../../id/wilayah/jambi/"]
    );
    assert_eq!(Page::new(built.page("id/wilayah/jambi/index.html")).all("#b-programs ~ .cards .card").len(), 15);
}

#[test]
fn a_region_with_many_programs_and_reports_shows_some_and_lists_all_in_pages() {
    let (few, many) = (24, 25);
    let portal = |count: usize| {
        let mut portal = Portal::new().file("balai.yaml", format!("{}paginate: 20\n", crate::support::CONFIG));
        for at in 1..=count {
            let is_open = if at <= 2 { "status: open\nverified: 2026-10-01\n" } else { "" };
            let front = format!("title: Program {at}\nthemes: [skills]\n{is_open}");
            portal = portal.program(&format!("jambi/sarolangun/programs/p{at:02}.id.md"), &front, "");
            let front = format!("title: Laporan {at}\npublished: 2026-01-{at:02}\n");
            portal = portal.report_with(&format!("r{at:02}.id.md"), &front, "Isi.\n");
        }
        portal.file("content/regions/jambi/programs/luas.id.md", "---\ntitle: Luas\nthemes: [skills]\n---\n")
    };
    let region = "id/wilayah/jambi/sarolangun";
    let built = portal(few).build();
    let page = Page::new(built.page(&format!("{region}/index.html")));
    assert_eq!(page.all("#b-programs ~ .cards .card").len(), 24);
    assert_eq!(page.all("#b-reports ~ .cards .card").len(), 24);
    assert!(built.files.keys().all(|path| !path.contains("/-/laporan/") && !path.contains("/-/program/")));

    let built = portal(many).build();
    let page = Page::new(built.page(&format!("{region}/index.html")));
    assert_eq!(page.all("#b-programs ~ .cards .card").len(), 24);
    assert_eq!(page.texts("#b-programs ~ .meta"), ["25 program (2 dibuka menurut pemeriksaan terakhir)"]);
    assert_eq!(page.texts("#b-reports ~ .cards .card h3").first().map(String::as_str), Some("Laporan 25"));
    assert_eq!(page.texts(".body .more"), ["Lihat semua program (25)", "Lihat semua laporan (25)"]);
    let list = |address: &str| Page::new(built.page(&format!("{region}/-/{address}index.html")));
    let programs = list("program/");
    assert_eq!(programs.texts("h1"), ["Semua program di Kabupaten Sarolangun"]);
    assert_eq!(
        programs.texts(".meta").first().map(String::as_str),
        Some("25 program (2 dibuka menurut pemeriksaan terakhir)")
    );
    assert_eq!(programs.texts(".crumbs li"), ["Beranda", "Wilayah", "Jambi", "Kabupaten Sarolangun"]);
    assert_eq!((programs.all("main .card").len(), list("program/-/2/").all("main .card").len()), (20, 5));
    let reports = list("laporan/");
    assert_eq!(reports.texts("h1"), ["Semua laporan tentang Kabupaten Sarolangun"]);
    assert_eq!(reports.texts("main .card h2").first().map(String::as_str), Some("Laporan 25"));
    // Whole pages are counted from the oldest on.
    assert_eq!((reports.all("main .card").len(), list("laporan/-/1/").all("main .card").len()), (20, 20));
    assert_eq!(list("laporan/-/1/").texts(".crumbs li").last().map(String::as_str), Some("Laporan"));
    let english = "en/regions/jambi/sarolangun/-/reports/index.html";
    assert_eq!(
        list("laporan/").attributes("link[hreflang=en]", "href"),
        [format!("https://portal.test/{english}").replace("index.html", "")]
    );
    assert!(!Page::new(built.page(english)).all("main .card").is_empty());
}

#[test]
fn what_a_region_says_about_a_theme_has_pages_where_it_is_much() {
    let offer = |title: &str| format!("## {title} {{theme=skills}}\nIsi {title}.\n\n");
    let mut portal = Portal::new().file("balai.yaml", format!("{}paginate: 3\n", crate::support::CONFIG));
    for at in 1..=2 {
        let front = format!("title: Program {at}\nthemes: [skills]\n");
        portal = portal.program(&format!("jambi/sarolangun/programs/p{at}.id.md"), &front, "");
    }
    let built = portal
        .report("r1.id.md", "Laporan satu", &[offer("Menjahit"), offer("Memasak")].concat())
        .report("r2.id.md", "Laporan dua", "## Merajut {#rajut theme=skills}\nIsi.\n")
        .report("r2.en.md", "Report two", "## Knitting {#rajut}\nText.\n")
        .report("r3.id.md", "Laporan tiga", "## Kurang keterampilan {theme=challenges need=skills}\nBelum ada.\n")
        .build();
    let skills = "id/tema/keterampilan/jambi/sarolangun";
    let [first, second] =
        ["index.html", "-/2/index.html"].map(|name| Page::new(built.page(&format!("{skills}/{name}"))));
    assert_eq!(first.texts("#b-programs ~ .cards h3"), ["Program 1", "Program 2"]);
    assert_eq!(first.texts(".passages h2 a"), ["Laporan satu"]);
    assert_eq!(first.texts(".passages h3"), ["Menjahit", "Memasak"], "the passages of a text stay together");
    assert_eq!(second.texts(".passages h2 a"), ["Laporan dua"]);
    assert!(second.all("#b-programs").is_empty() && first.all("#b-needed").is_empty());
    assert_eq!(second.all("#b-needed ~ .excerpts > li").len(), 1);
    assert_eq!(first.texts("title"), ["Keterampilan di Kabupaten Sarolangun – Portal"]);
    assert_eq!(second.texts("title"), ["Keterampilan di Kabupaten Sarolangun, Halaman 2 dari 2 – Portal"]);
    assert_eq!(first.attributes("a[rel=next]", "href"), [format!("../../../../../{skills}/-/2/")]);
    assert_eq!(second.attributes("a[rel=prev]", "href"), [format!("../../../../../../../{skills}/")]);
    assert_eq!(second.texts(".crumbs li"), ["Beranda", "Tema", "Keterampilan", "Kabupaten Sarolangun"]);
    let sitemap = built.page("sitemap.xml");
    assert!(sitemap.contains(&format!("{skills}/-/2/")));
    assert!(!built.has(&format!("{skills}/-/3/index.html")));
}

#[test]
fn a_label_with_a_comma_is_suggested_by_its_id() {
    let portal =
        Portal::new().program("jambi/programs/a.id.md", "title: A\nthemes: [skills]\ngroups: [Ibu dan anak]\n", "");
    portal.write("content/groups.yaml", "mothers: {name: {id: 'Ibu, anak', en: Mothers}}\n");
    let told = text(&portal.balai(&["build", "--language", "en"]).stderr);
    assert!(told.contains("did you mean `mothers` (Ibu, anak)?"), "{told}");
    portal.replace("content/regions/jambi/programs/a.id.md", "[Ibu dan anak]", "['Ibu, anak']");
    assert_eq!(portal.build().found(), Vec::<String>::new(), "a list in the front matter knows the whole name");
}

#[test]
fn a_portal_without_programs_has_no_list_of_them() {
    let built = Portal::new().report("a.id.md", "A", "B.\n").build();
    assert!(!built.has("id/program/index.html"));
    assert!(!built.page("id/index.html").contains("id/program/"));
}

#[test]
fn the_list_of_programs_has_pages() {
    let mut portal = Portal::new().file("balai.yaml", format!("{}paginate: 2\n", crate::support::CONFIG));
    for at in 1..=5 {
        portal =
            portal.program(&format!("jambi/programs/p{at}.id.md"), &format!("title: P{at}\nthemes: [capital]\n"), "");
    }
    let built = portal.build();
    assert_eq!(page(&built, "id/program/index.html").texts(".card h3"), ["P1", "P2"]);
    assert_eq!(page(&built, "id/program/-/3/index.html").texts(".card h3"), ["P5"]);
    assert_eq!(page(&built, "id/program/-/2/index.html").texts(".crumbs li"), ["Beranda", "Program"]);
}

#[test]
fn programs_are_translated_like_any_text() {
    let portal = with_program("title: Pinjaman\nthemes: [capital]\nfees: Gratis\nstatus: closed\n").program(
        "jambi/sarolangun/programs/pinjaman.en.md",
        "title: Loans\nslug: loans\nfees: Free\naliases: [/old/loans/]\n",
        "",
    );
    let built = portal.build();
    let english = page(&built, "en/regions/jambi/sarolangun/programs/loans/index.html");
    assert_eq!(english.attributes("link[hreflang]", "hreflang"), ["id", "en", "x-default"]);
    assert!(words(english.one("main")).contains("closed") && words(english.one("main")).contains("Free"));
    assert!(built.page("sitemap.xml").contains("https://portal.test/en/regions/jambi/sarolangun/programs/loans/"));
    assert!(built.page("old/loans/index.html").contains("en/regions/jambi/sarolangun/programs/loans/"));
    portal.replace("content/regions/jambi/sarolangun/programs/pinjaman.en.md", "fees: Free", "status: open");
    assert_eq!(portal.build().codes(), [Code::StatusUnverified, Code::FactConflict], "the original owns the facts");
}

#[test]
fn a_translation_whose_original_changed_says_so_where_the_words_stand() {
    let portal = with_program("title: Pinjaman\nthemes: [capital]\nfees: Gratis\n").program(
        "jambi/sarolangun/programs/pinjaman.en.md",
        "title: Loans\nfees: Free\n",
        "## How {#how}\n\nAsk.\n",
    );
    portal.write(
        "content/regions/jambi/sarolangun/programs/pinjaman.id.md",
        "---\ntitle: Pinjaman\nthemes: [capital]\nfees: Gratis\n---\n## Cara {#how}\n\nTanya.\n",
    );
    let file = "content/regions/jambi/sarolangun/programs/pinjaman.en.md";
    assert!(portal.balai(&["translations", "stamp", file]).status.success());
    let address = "en/regions/jambi/sarolangun/programs/pinjaman/index.html";
    assert!(!said(&portal.build(), address).contains("latest change"));
    portal.replace("content/regions/jambi/sarolangun/programs/pinjaman.id.md", "Gratis", "Seribu");
    let stale = page(&portal.build(), address);
    assert_eq!(stale.texts("#b-service ~ .notice").len(), 1);
    assert!(stale.texts(".prose .notice").is_empty(), "the text itself is up to date");
}

#[test]
fn a_withdrawn_program_is_a_notice_and_nothing_else() {
    let portal =
        with_program("title: Pinjaman\nthemes: [capital]\nwithdrawn: {date: 2026-11-20, reason: Sudah tutup}\n")
            .report("a.id.md", "A", "\n## B {theme=skills program=pinjaman}\n\nC.\n");
    let built = portal.build();
    assert!(said(&built, PROGRAM).contains("Sudah tutup"));
    assert!(page(&built, PROGRAM).all("meta[name=robots]").len() == 1);
    assert!(!built.has("id/program/index.html"));
    assert!(!built.page("sitemap.xml").contains("/program/pinjaman/"));
    assert!(!built.page("id/wilayah/jambi/sarolangun/a/index.html").contains("/program/pinjaman/"));
}

#[test]
fn what_authors_write_into_a_program_is_shown_as_text() {
    let evil = "<script>alert(1)</script>{{ 7919*7919 }}";
    let mut front = format!("title: \"{evil}\"\nthemes: [capital]\n");
    for key in ["provider_note", "fees", "processing_time", "outcome", "complaints", "summary", "plain"] {
        front.push_str(&format!("{key}: \"{key} {evil}\"\n"));
    }
    for key in ["eligibility", "area", "apply", "documents"] {
        front.push_str(&format!("{key}: [\"{key} {evil}\", \"{evil}\"]\n"));
    }
    front.push_str(&format!(
        "contacts:\n  - {{label: \"{evil}\", phone: 112, address: \"{evil}\", hours: \"{evil}\", email: a@b.test, public: yes}}\n"
    ));
    let portal = with_program(&front).report("a.id.md", "A", "\n## B {theme=skills program=pinjaman}\n\nC.\n");
    let built = portal.build();
    built.page(PROGRAM);
    for (path, text) in built.files.iter().filter(|(path, _)| !path.starts_with("assets/")) {
        assert!(!text.contains("<script>alert"), "{path} holds a script");
        assert!(!text.contains("62710561"), "{path} reckoned");
    }
    let main = said(&built, PROGRAM);
    for key in [
        "provider_note",
        "fees",
        "processing_time",
        "outcome",
        "complaints",
        "eligibility",
        "area",
        "apply",
        "documents",
    ] {
        assert!(main.contains(&format!("{key} {evil}")), "{key} is shown as text");
    }
}
