//! The finder: four taps lead from the first page to a program, no choice ends in an empty list, nothing is claimed.

use crate::support::html::{Page, words};
use crate::support::{Built, Portal};

/// A reader who has nothing but links: which page they are on.
struct Reader<'b> {
    built: &'b Built,
    at: String,
}

impl<'b> Reader<'b> {
    fn at(built: &'b Built, page: &str) -> Self {
        Self { built, at: page.to_owned() }
    }

    fn page(&self) -> Page {
        Page::new(self.built.page(&self.at))
    }

    /// What the page's content says.
    fn sees(&self) -> String {
        words(self.page().one("main"))
    }

    /// Follows the first link of the page's content whose words begin with these.
    fn tap(self, label: &str) -> Self {
        let page = self.page();
        let links = page.all("main a[href]");
        let found = links.iter().find(|link| words(**link).starts_with(label));
        let link = found.unwrap_or_else(|| {
            let labels: Vec<String> = links.iter().map(|link| words(*link)).collect();
            panic!("{} has no link {label:?}, but {labels:#?}", self.at)
        });
        Self { built: self.built, at: target(&self.at, link.attr("href").unwrap()) }
    }
}

/// The file that a relative link on a page leads to.
fn target(page: &str, href: &str) -> String {
    let path = href.split('#').next().unwrap();
    let mut parts: Vec<&str> = page.rsplit_once('/').map_or("", |(folder, _)| folder).split('/').collect();
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    let whole = parts.join("/");
    if path.ends_with('/') { format!("{whole}/index.html") } else { whole }
}

#[test]
fn four_taps_lead_a_woman_in_palangka_raya_to_sewing_and_to_entrepreneurship() {
    let built = Portal::example().build();
    for (home, taps, programs, unknown, ask) in [
        (
            "id/index.html",
            ["Kota Palangka Raya", "Perempuan", "Keterampilan"],
            ["Pelatihan menjahit", "Kewirausahaan"],
            "Belum diketahui apakah program ini masih berjalan",
            "Tanyakan ke kantor kelurahan",
        ),
        (
            "en/index.html",
            ["Palangka Raya City", "Women", "Skills"],
            ["Sewing training", "Entrepreneurship"],
            "We do not know whether this program still runs",
            "Ask at your kelurahan",
        ),
    ] {
        for program in programs {
            let [place, group, theme] = taps;
            let reader = Reader::at(&built, home).tap(place).tap(group).tap(theme).tap(program);
            assert_eq!(reader.page().attributes("html", "data-page-kind"), ["program"]);
            let seen = reader.sees();
            assert!(seen.contains(unknown) && seen.contains(ask), "{seen}");
        }
    }
}

#[test]
fn a_person_with_a_disability_is_told_the_truth_in_each_region() {
    let built = Portal::example().build();
    let portal_wide = "Di wilayah lain di portal ini juga belum ada.";
    for (region, none, unsaid, about) in [
        ("Kabupaten Sarolangun", "Belum ada program di Kabupaten Sarolangun yang menyebut kelompok ini.", 2, 0),
        ("Kecamatan Rangkui", "Belum ada program di Kecamatan Rangkui yang menyebut kelompok ini.", 1, 1),
    ] {
        let reader = Reader::at(&built, "id/index.html").tap(region).tap("Penyandang disabilitas");
        let page = reader.page();
        let finding = words(page.one(".finding"));
        assert!(finding.contains(none) && finding.contains(portal_wide), "{finding}");
        let listed = page.texts("section[aria-labelledby='b-unsaid-programs'] .card h4");
        assert_eq!(listed.len(), unsaid, "{listed:?}");
        assert!(page.all("section[aria-labelledby='b-programs']").is_empty(), "nothing claims to be for them");
        let reports = page.texts("section[aria-labelledby='b-reports'] .card");
        assert_eq!(reports.len(), about, "only Rangkui's report is about persons with disabilities");
        assert!(words(page.one("main")).contains("Mungkin juga untuk Anda. Tanyakan dulu."));
    }
}

#[test]
fn every_link_of_the_finder_leads_to_a_page_that_lists_something() {
    let built = Portal::example().build();
    let pages = built.files.keys().filter(|path| path.contains("/-/untuk/"));
    let mut seen = 0;
    for path in pages {
        let page = Page::new(built.page(path));
        let listed = page.all("main .card, main .choices li").len();
        assert!(listed > 0, "{path} is empty");
        for href in page.attributes("main a[href]", "href").iter().filter(|href| href.starts_with("..")) {
            assert!(built.has(&target(path, href)), "{path} leads to {href}");
        }
        seen += 1;
    }
    assert!(seen > 50, "the example portal has {seen} pages of the finder");
}

/// A program: its region, its name, and what its front matter says.
fn program(portal: Portal, region: &str, name: &str, front: &str) -> Portal {
    portal.file(
        &format!("content/regions/{region}/programs/{name}.id.md"),
        format!("---\ntitle: {name}\n{front}---\nIsi.\n"),
    )
}

/// Programs in Sarolangun and in all of Jambi.
fn programs() -> Portal {
    let portal = Portal::new().region("jambi/bungo", "Kabupaten Bungo").region("riau", "Riau");
    let portal = program(portal, "jambi/sarolangun", "tani", "themes: skills\ngroups: farmers\n");
    program(portal, "jambi/bungo", "batik", "themes: capital\ngroups: women\n")
}

const SAROLANGUN: &str = "id/wilayah/jambi/sarolangun/index.html";

/// The groups that a region's page offers, each with what is said of it.
fn offered(built: &Built, page: &str) -> Vec<String> {
    Page::new(built.page(page)).texts("section[aria-labelledby='b-whom'] .choices li")
}

#[test]
fn only_choices_with_a_program_have_a_page_and_the_others_say_so_and_lead_on() {
    let built = programs().build();
    assert_eq!(
        offered(&built, SAROLANGUN),
        ["Petani 1 program untuk kelompok ini", "Perempuan Belum ada program di sini. Yang terdekat: Kabupaten Bungo"]
    );
    assert!(built.has("id/wilayah/jambi/sarolangun/-/untuk/petani/index.html"));
    assert!(built.has("id/wilayah/jambi/sarolangun/-/untuk/petani/keterampilan/index.html"));
    assert!(built.has("en/regions/jambi/sarolangun/-/for/farmers/skills/index.html"));
    assert!(!built.has("id/wilayah/jambi/sarolangun/-/untuk/petani/modal/index.html"));
    assert!(!built.has("id/wilayah/jambi/sarolangun/-/untuk/perempuan/index.html"));
    let reader = Reader::at(&built, SAROLANGUN).tap("Perempuan");
    assert_eq!(reader.at, "id/wilayah/jambi/bungo/-/untuk/perempuan/index.html");
}

#[test]
fn a_program_that_names_no_group_is_for_every_group_to_ask_about() {
    let built = program(programs(), "jambi/sarolangun", "kumpul", "themes: capital\n").build();
    assert_eq!(
        offered(&built, SAROLANGUN),
        [
            "Petani 1 program untuk kelompok ini, dan 1 yang tidak disebut untuk siapa",
            "Perempuan 1 program yang tidak disebut untuk siapa"
        ]
    );
    let reader = Reader::at(&built, SAROLANGUN).tap("Perempuan");
    let said = words(reader.page().one(".finding"));
    assert!(said.contains("Yang terdekat: Kabupaten Bungo"), "{said}");
    assert!(reader.tap("Modal usaha").tap("kumpul").at.ends_with("/program/kumpul/index.html"));
}

#[test]
fn programs_of_the_regions_above_count_where_a_region_has_programs_of_its_own() {
    let built = program(programs(), "jambi", "beasiswa", "themes: education\n").build();
    let women = Reader::at(&built, SAROLANGUN).tap("Perempuan");
    assert!(women.sees().contains("beasiswa"));
    assert_eq!(women.tap("Pendidikan").tap("beasiswa").at, "id/wilayah/jambi/program/beasiswa/index.html");
}

#[test]
fn a_region_without_programs_says_so_and_leads_to_those_above_below_or_nearest() {
    let said = |built: &Built, page: &str| words(Page::new(built.page(page)).one("main .finding"));
    let portal = programs();
    let built = portal.build();
    let jambi = "Belum ada program untuk Jambi di portal ini. Lihat wilayah di dalamnya.";
    assert_eq!(said(&built, "id/wilayah/jambi/index.html"), jambi);
    let riau = "Belum ada program untuk Riau di portal ini. Yang terdekat: Kabupaten Bungo, Jambi";
    assert_eq!(said(&built, "id/wilayah/riau/index.html"), riau);
    let portal = program(portal, "riau", "beasiswa", "themes: education\n").region("riau/siak", "Kabupaten Siak");
    let built = portal.build();
    let siak =
        "Belum ada program untuk Kabupaten Siak di portal ini. Di bawah ini program dari wilayah yang lebih luas.";
    assert_eq!(said(&built, "id/wilayah/riau/siak/index.html"), siak);
    assert_eq!(
        Reader::at(&built, "id/wilayah/riau/siak/index.html").tap("beasiswa").at,
        "id/wilayah/riau/program/beasiswa/index.html"
    );
}

#[test]
fn a_limit_keeps_the_finder_small_and_says_what_it_left_out() {
    let portal = programs();
    let full = portal.build();
    let pages = |built: &Built| built.files.keys().filter(|path| path.contains("/-/untuk/")).count();
    assert_eq!(pages(&full), 4, "two groups, each with one theme");
    let limited = |limit: usize| {
        portal.write("balai.yaml", format!("{}limits: {{finder_pages: {limit}}}\n", crate::support::CONFIG));
        portal.build()
    };
    assert!(limited(8).found().iter().all(|problem| !problem.starts_with("finder")));
    let shallow = limited(7);
    assert!(shallow.found().contains(&"finder-too-large balai.yaml".to_owned()), "{:?}", shallow.found());
    assert_eq!(pages(&shallow), 2);
    let farmers = Page::new(shallow.page("id/wilayah/jambi/sarolangun/-/untuk/petani/index.html"));
    assert_eq!(farmers.texts(".card h4"), ["tani"]);
    assert!(farmers.all(".choices").is_empty());
    let none = limited(3);
    assert_eq!(pages(&none), 0);
    assert!(offered(&none, SAROLANGUN).is_empty());
}

#[test]
fn names_of_smaller_places_and_other_names_lead_to_their_region() {
    let portal = Portal::new().file(
        "content/regions/jambi/sarolangun/region.yaml",
        "name: Kabupaten Sarolangun\naliases: [Sarko]\ncovers: [Pauh, Limun]\n",
    );
    let built = portal.build();
    for name in ["Limun", "Pauh", "Sarko"] {
        let reader = Reader::at(&built, "id/wilayah/index.html").tap(name);
        assert_eq!(reader.at, SAROLANGUN);
    }
    let page = Page::new(built.page(SAROLANGUN));
    assert!(words(page.one(".facts")).contains("Pauh, Limun"));
}

#[test]
fn a_group_shows_where_and_about_what_there_is_something_for_it() {
    let built = program(programs(), "jambi/sarolangun", "kumpul", "themes: capital\n").build();
    let reader = Reader::at(&built, "id/untuk/perempuan/index.html");
    let places = reader.page().texts("section[aria-labelledby='b-places'] .region");
    assert!(places[0].starts_with("Kabupaten Bungo, Jambi 1 program untuk kelompok ini"), "{places:?}");
    let there = reader.tap("Kabupaten Bungo");
    assert_eq!(there.at, "id/wilayah/jambi/bungo/-/untuk/perempuan/index.html");
}

#[test]
fn a_group_with_programs_in_many_regions_says_in_how_many_more_there_are_some() {
    let portal = (0..26).fold(Portal::new(), |portal, number| {
        // The last one alone names the group.
        let groups = if number == 25 { "themes: skills\ngroups: women\n" } else { "themes: skills\n" };
        program(
            portal.region(&format!("daerah-{number}"), &format!("Daerah {number}")),
            &format!("daerah-{number}"),
            "latih",
            groups,
        )
    });
    let built = portal.build();
    let reader = Reader::at(&built, "id/untuk/perempuan/index.html");
    let places = reader.page().texts("section[aria-labelledby='b-places'] .region h3");
    assert_eq!((places.len(), places[0].as_str()), (24, "Daerah 25"));
    let more = reader.page().texts("section[aria-labelledby='b-places'] > p");
    assert_eq!(more[0], "Di 2 wilayah lain juga ada program yang mungkin untuk kelompok ini.");
    assert_eq!(reader.tap("Lihat semua wilayah").at, "id/wilayah/index.html");
}

#[test]
fn every_way_in_says_how_many_programs_lie_behind_it_and_how_many_were_open() {
    let program = |status: &str, groups: &str| format!("title: T\nthemes: [skills]\n{groups}{status}");
    let open = "status: open\nverified: 2026-11-20\n";
    let built = Portal::new()
        .program("jambi/sarolangun/programs/a.id.md", &program(open, "groups: [women]\n"), "")
        .program("jambi/sarolangun/programs/b.id.md", &program("", "groups: [women]\n"), "")
        .program("jambi/sarolangun/programs/c.id.md", &program("status: open\nverified: 2026-01-02\n", ""), "")
        .program("jambi/programs/d.id.md", &program(open, ""), "")
        .build();
    let said = |page: &str, selector: &str| Page::new(built.page(page)).texts(selector);
    let open = "(2 dibuka menurut pemeriksaan terakhir)";
    let home = "id/index.html";
    assert_eq!(
        said(home, "section[aria-labelledby='b-where'] .choices a"),
        ["Jambi 4 program", "Kabupaten Sarolangun Jambi 3 program"],
        "a region counts what lies below it too"
    );
    assert_eq!(said(home, "section[aria-labelledby='b-whom'] a"), ["Perempuan 2 program", "Petani"]);
    assert_eq!(
        said(home, "section[aria-labelledby='b-what'] .choices a"),
        ["Keterampilan 4 program", "Pendidikan", "Modal usaha", "Tantangan"]
    );
    assert!(words(Page::new(built.page(home)).one("main")).contains(&format!("Lihat semua program (4) {open}")));
    assert_eq!(said("id/program/index.html", "main .wrap > .meta"), [format!("4 program {open}")]);
    assert_eq!(said("id/tema/keterampilan/index.html", "#b-programs + .meta"), [format!("4 program {open}")]);
    let one = open.replace('2', "1");
    assert_eq!(
        said("id/untuk/perempuan/index.html", ".head .meta"),
        [format!("2 program menyebut kelompok ini {one}")]
    );
    let region = "id/wilayah/jambi/sarolangun/index.html";
    assert_eq!(said(region, "#b-programs + .meta"), [format!("3 program {one}")]);
    let both = format!("2 program untuk kelompok ini, dan 2 yang tidak disebut untuk siapa {open}");
    assert_eq!(said(region, ".choices .hint")[0], both);
    let choice = "id/wilayah/jambi/sarolangun/-/untuk/perempuan/index.html";
    assert_eq!(said(choice, ".lead"), [both]);
    assert_eq!(said(choice, ".choices a")[0], format!("Keterampilan 4 program {open}"));
}

#[test]
fn what_a_language_hides_is_not_counted_in_it() {
    let portal = Portal::new().report("a.id.md", "Kabar", "Isi.\n").program(
        "jambi/sarolangun/programs/a.id.md",
        "title: Kursus\nthemes: [skills]\n",
        "",
    );
    portal.replace("balai.yaml", "languages:", "untranslated: hide\nlanguages:");
    let built = portal.build();
    let counts = |page: &str| Page::new(built.page(page)).texts(".tree .count");
    assert_eq!(counts("id/wilayah/index.html"), ["1 program", "1 laporan"]);
    assert_eq!(counts("en/regions/index.html"), Vec::<String>::new());
}
