//! The day is an input: what depends on it, what does not, and when it will next make a difference.

use jiff::civil::Date;

use crate::support::html::{Page, words};
use crate::support::{Portal, text};

/// What the command says of a build, with arguments and an environment of its own.
fn said(portal: &Portal, arguments: &[&str], environment: &[(&str, &str)]) -> String {
    let mut command = portal.command(&[&["build", "--force"], arguments].concat());
    let result = command.envs(environment.iter().copied()).output().unwrap();
    assert!(result.status.success(), "{}", text(&result.stderr));
    text(&result.stdout)
}

#[test]
fn the_day_is_said_or_comes_from_the_environment_and_stands_in_the_summary() {
    let portal = Portal::new();
    assert!(said(&portal, &[], &[("SOURCE_DATE_EPOCH", "1796083199")]).contains("as of 2026-11-30"));
    assert!(said(&portal, &[], &[("SOURCE_DATE_EPOCH", "1796083200")]).contains("as of 2026-12-01"));
    let zones = [("SOURCE_DATE_EPOCH", "1796083199"), ("TZ", "Asia/Jayapura")];
    assert!(said(&portal, &[], &zones).contains("as of 2026-11-30"), "the day is that in UTC");
    for day in ["2027-02-03", "3 Februari 2027", "3 February 2027"] {
        assert!(said(&portal, &["--today", day], &[]).contains("as of 2027-02-03"), "{day}");
    }
    let checked = portal.balai(&["check", "--today", "2027-02-03", "--language", "id"]);
    assert_eq!(text(&checked.stdout), "Tidak ada masalah, per 2027-02-03.\n");
}

#[test]
fn without_a_word_about_it_the_day_is_that_of_the_machine() {
    let portal = Portal::new();
    let machine = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let result = portal.command(&["build"]).env_remove("SOURCE_DATE_EPOCH").output().unwrap();
    let said = text(&result.stdout);
    let days = [machine.to_string(), machine.tomorrow().unwrap().to_string()];
    assert!(days.iter().any(|day| said.contains(day)), "{said}");
}

#[test]
fn a_day_that_is_none_is_refused_with_what_to_write() {
    let portal = Portal::new();
    let refused = |arguments: &[&str], epoch: &str| {
        let result = portal.command(arguments).env("SOURCE_DATE_EPOCH", epoch).output().unwrap();
        assert_eq!(result.status.code(), Some(2));
        assert!(!portal.path("output").exists());
        text(&result.stderr)
    };
    let said = refused(&["build", "--today", "besok"], "0");
    assert!(said.contains("error[invalid-today]") && said.contains("--today 2026-10-01"), "{said}");
    let said = refused(&["check", "--today", "01/10/2026"], "0");
    assert!(said.contains("2026-10-01 / 2026-01-10"), "{said}");
    let said = refused(&["build"], "yesterday");
    assert!(said.contains("error[invalid-epoch]"), "{said}");
}

#[test]
fn where_nothing_has_a_date_to_keep_every_day_gives_the_same_pages() {
    let portal = Portal::new().report("a.id.md", "Kabar", "Isi.\n\n## Latihan {theme=skills}\n\nIsi.\n");
    assert!(portal.build_on("2026-01-01").files == portal.build_on("2099-12-31").files);
}

/// What stands at the foot of a text, as `name: value`.
fn upkeep(page: &Page) -> Vec<String> {
    let (names, values) = (page.texts("section.upkeep dt"), page.texts("section.upkeep dd"));
    names.iter().zip(&values).map(|(name, value)| format!("{name}: {value}")).collect()
}

/// The report's page in Indonesian.
const REPORT: &str = "id/wilayah/jambi/sarolangun/a/index.html";

/// A report that is reviewed every six months, last on 2 November 2026.
fn reviewed() -> Portal {
    Portal::new().report_with(
        "a.id.md",
        "title: Kabar\npublished: 2026-10-01\nreviewed: 2026-11-02\nreview_every: 6 bulan\nthemes: skills\n",
        "Isi.\n",
    )
}

#[test]
fn a_page_names_its_last_and_its_next_review_in_words_that_stay_true() {
    let page = Page::new(reviewed().build().page(REPORT));
    let planned = ["Terakhir diperiksa: 2 November 2026", "Pemeriksaan berikutnya: paling lambat 2 Mei 2027"];
    assert_eq!(upkeep(&page), planned);
    assert!(page.all(".overdue").is_empty());
    let plain = Portal::new().report_with("a.id.md", "title: Kabar\n", "Isi.\n").build();
    let unknown = ["Terakhir diperiksa: tidak dicatat", "Pemeriksaan berikutnya: belum dijadwalkan"];
    assert_eq!(upkeep(&Page::new(plain.page(REPORT))), unknown);
}

#[test]
fn an_overdue_review_is_marked_from_the_day_after_wherever_the_text_stands_whole() {
    let portal = reviewed();
    let on_theme = "id/tema/keterampilan/jambi/sarolangun/index.html";
    for page in [REPORT, on_theme] {
        let marks = |day: &str| Page::new(portal.build_on(day).page(page)).texts(".overdue");
        assert_eq!(marks("2027-05-02"), Vec::<String>::new(), "{page}");
        let said = "Halaman ini seharusnya diperiksa lagi paling lambat 2 Mei 2027, tetapi belum. Isinya bisa sudah berubah. Tanyakan dulu.";
        assert_eq!(marks("2027-05-03"), [said], "{page}");
    }
}

#[test]
fn check_warns_of_reviews_that_are_overdue_or_never_come() {
    let portal = reviewed().report_with("b.id.md", "title: B\nreview_every: 1 tahun\n", "Isi.\n");
    let overdue = "review-overdue content/regions/jambi/sarolangun/a.id.md:4:11";
    let never = "review-without-day content/regions/jambi/sarolangun/b.id.md:3:15";
    let said = |day: &str| text(&portal.balai(&["check", "--today", day, "--format", "json"]).stdout);
    let found = |day: &str| -> Vec<String> {
        let problems = said(day);
        let lines = problems.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
        lines.map(|line| in_one_line(&line)).filter(|line| line.starts_with("review")).collect()
    };
    assert_eq!(found("2027-05-02"), [never]);
    assert_eq!(found("2027-05-03"), [overdue, never]);
    for code in ["review-overdue", "review-without-day"] {
        assert!(text(&portal.balai(&["explain", code]).stdout).lines().count() > 3, "{code} is explained");
    }
}

fn in_one_line(problem: &serde_json::Value) -> String {
    format!("{} {}:{}:{}", problem["code"], problem["path"], problem["line"], problem["column"]).replace('"', "")
}

#[test]
fn the_foot_names_who_answers_and_what_changed_the_newest_first() {
    let portal = Portal::new()
        .file("content/organizations.yaml", "dinas: {name: Dinas Sosial, website: https://dinas.test/}\n")
        .report_with(
            "a.id.md",
            "title: Kabar\nupdated: 2026-11-02\nresponsible: dinas\nchanges:\n  - {date: 2026-10-05, note: Ejaan}\n  - {date: 2026-11-02, note: Syarat baru}\n",
            "Isi.\n",
        );
    let built = portal.build();
    let page = Page::new(built.page(REPORT));
    let said = upkeep(&page);
    assert_eq!(said[0], "Diperbarui: 2 November 2026");
    assert_eq!(
        said[3..],
        ["Penanggung jawab: Dinas Sosial", "Perubahan: 2 November 2026 Syarat baru 5 Oktober 2026 Ejaan"]
    );
    assert_eq!(page.attributes("section.upkeep a", "href"), ["https://dinas.test/"]);
}

#[test]
fn a_withdrawn_text_keeps_who_answers_and_never_becomes_overdue() {
    let portal = Portal::new().file("content/organizations.yaml", "dinas: {name: Dinas Sosial}\n").report_with(
        "a.id.md",
        "title: Kabar\nreviewed: 2026-01-01\nreview_every: 1 bulan\nresponsible: dinas\nwithdrawn: {date: 2026-11-20, reason: Keliru}\n",
        "Isi.\n",
    );
    let built = portal.build_on("2030-01-01");
    let page = Page::new(built.page(REPORT));
    assert!(page.all(".overdue").is_empty());
    assert!(words(page.one("main")).contains("20 November 2026"));
    assert_eq!(upkeep(&page), ["Penanggung jawab: Dinas Sosial"]);
    assert_eq!(next_change(&portal, "2026-01-01"), None);
}

/// What `next-change` answers on a day.
fn next_change(portal: &Portal, day: &str) -> Option<String> {
    let result = portal.balai(&["next-change", "--today", day, "--format", "json"]);
    assert_eq!(result.status.code(), Some(0), "{}", text(&result.stdout));
    let said: serde_json::Value = serde_json::from_str(&text(&result.stdout)).unwrap();
    assert_eq!(said["today"], day);
    said["next"].as_str().map(str::to_owned)
}

#[test]
fn next_change_names_the_day_on_its_first_line_and_what_it_changes_below() {
    let portal = reviewed();
    let said = |arguments: &[&str]| text(&portal.balai(arguments).stdout);
    let path = "content/regions/jambi/sarolangun/a.id.md";
    assert_eq!(said(&["next-change"]), format!("2027-05-03\n{path}: its review is overdue\n"));
    assert_eq!(said(&["next-change", "--quiet"]), "2027-05-03\n");
    let json = "{\"changes\":[{\"path\":\"content/regions/jambi/sarolangun/a.id.md\",\"what\":\"review-overdue\"}],\"next\":\"2027-05-03\",\"today\":\"2026-12-01\"}\n";
    assert_eq!(said(&["next-change", "--format", "json"]), json);
    assert_eq!(next_change(&portal, "2027-05-03"), None);
    assert!(said(&["next-change", "--today", "2028-01-01"]).starts_with("From 2028-01-01 on, no day"));
    portal.write("content/regions/jambi/sarolangun/c.id.md", "Tanpa kepala\n");
    assert_eq!(portal.balai(&["next-change"]).status.code(), Some(1));
    assert_eq!(Portal::empty().balai(&["next-change"]).status.code(), Some(2));
}

#[test]
fn a_deadline_turns_the_words_on_the_day_after_and_next_change_had_named_that_day() {
    let portal = Portal::new().report_with(
        "programs/kursus.id.md",
        "title: Kursus\nthemes: skills\nstatus: open\nverified: 2026-11-20\ndeadline: 2026-12-15\nreviewed: 2026-11-20\nreview_every: 2 bulan\n",
        "",
    );
    let said = |day: &str| {
        let built = portal.build_on(day);
        let page = Page::new(built.page("id/wilayah/jambi/sarolangun/program/kursus/index.html"));
        (words(page.one("[data-status]")), page.texts(".overdue").len())
    };
    let open = "Menurut pemeriksaan pada 20 November 2026, program ini dibuka.";
    assert!(said("2026-12-15").0.starts_with(open), "{:?}", said("2026-12-15"));
    assert_eq!(next_change(&portal, "2026-12-01").as_deref(), Some("2026-12-16"));
    let late = "Batas waktunya, 15 Desember 2026, sudah lewat. Tanyakan apakah akan dibuka lagi. Ke mana bertanya?";
    assert_eq!(said("2026-12-16"), (late.to_owned(), 0));
    assert_eq!(next_change(&portal, "2026-12-16").as_deref(), Some("2027-01-21"));
    assert_eq!(said("2027-01-21").1, 1);
}

#[test]
fn six_months_after_it_was_checked_a_program_is_no_longer_called_open() {
    let portal = Portal::new().report_with(
        "programs/kursus.id.md",
        "title: Kursus\nthemes: skills\nstatus: open\nverified: 2026-11-20\n",
        "",
    );
    assert_eq!(next_change(&portal, "2026-12-01").as_deref(), Some("2027-05-21"));
    let built = portal.build_on("2027-05-21");
    let page = Page::new(built.page("id/wilayah/jambi/sarolangun/program/kursus/index.html"));
    let said = "Pada 20 November 2026 program ini dibuka. Sesudah itu keadaannya tidak diperiksa lagi. Tanyakan dulu sebelum datang. Ke mana bertanya?";
    assert_eq!(words(page.one("[data-status]")), said);
}

#[test]
fn nobody_has_asked_on_a_day_that_lies_ahead_and_the_author_is_warned() {
    let portal = Portal::new().report_with(
        "programs/kursus.id.md",
        "title: Kursus\nthemes: skills\nstatus: open\nverified: 2027-11-20\n",
        "",
    );
    let page = "id/wilayah/jambi/sarolangun/program/kursus/index.html";
    let before = portal.build_on("2027-11-19");
    assert_eq!(before.found(), ["day-ahead content/regions/jambi/sarolangun/programs/kursus.id.md:5:11"]);
    let words = words(Page::new(before.page(page)).one("main"));
    assert!(words.contains("Belum diketahui apakah program ini masih berjalan."), "{words}");
    assert!(!words.contains("2027"), "{words}");
    assert_eq!(next_change(&portal, "2027-11-19").as_deref(), Some("2027-11-20"));
    let on = portal.build_on("2027-11-20");
    assert_eq!(on.found(), Vec::<String>::new());
    assert!(on.page(page).contains("Menurut pemeriksaan pada 20 November 2027, program ini dibuka."));
    for (language, said) in
        [("id", "menyebut hari yang belum tiba: 2027-11-20"), ("en", "has not come yet: 2027-11-20")]
    {
        let told = portal.balai(&["build", "--today", "2026-12-01", "--language", language]);
        assert!(told.status.success() && text(&told.stderr).contains(said), "{}", text(&told.stderr));
    }
    let reviewed = Portal::new().report_with("a.id.md", "title: A\nreviewed: 2027-01-01\n", "Isi.\n");
    assert_eq!(reviewed.build().found(), ["day-ahead content/regions/jambi/sarolangun/a.id.md:3:11"]);
}

/// Numbers that look random and are the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn day(&mut self) -> String {
        format!("202{}-{:02}-{:02}", 5 + self.roll(4), 1 + self.roll(12), 1 + self.roll(28))
    }

    /// A line of front matter, two times in three.
    fn line(&mut self, key: &str, value: impl Fn(&mut Self) -> String) -> String {
        if self.roll(3) == 0 { String::new() } else { format!("{key}: {}\n", value(self)) }
    }
}

/// A portal whose texts have all that depends on the day, each with dates of its own or none.
fn dated(dice: &mut Dice) -> Portal {
    let mut portal = Portal::new();
    for at in 0..=dice.roll(4) {
        let mut front = format!("title: Kabar {at}\n");
        for key in ["published", "updated", "reviewed"] {
            front += &dice.line(key, Dice::day);
        }
        front += &dice.line("review_every", |dice| format!("{} bulan", 1 + dice.roll(24)));
        if dice.roll(6) == 0 {
            front += "withdrawn: {date: 2026-01-01, reason: Keliru}\n";
        }
        portal = portal.report_with(&format!("r{at}.id.md"), &front, "Isi.\n\n## Latihan {theme=skills}\n\nIsi.\n");
    }
    for at in 0..dice.roll(4) {
        let statuses = ["unknown", "planned", "open", "closed", "ended"];
        let status = statuses[usize::try_from(dice.roll(5)).unwrap()];
        let mut front = format!("title: Program {at}\nthemes: skills\nverified: {}\nstatus: {status}\n", dice.day());
        let mut days = [dice.day(), dice.day()];
        days.sort();
        front += &dice.line("opens", |_| days[0].clone());
        front += &dice.line("deadline", |_| days[1].clone());
        front += &dice.line("reviewed", Dice::day);
        front += &dice.line("review_every", |dice| format!("{} bulan", 1 + dice.roll(24)));
        portal = portal.report_with(&format!("programs/p{at}.id.md"), &front, "Isi.\n");
    }
    portal
}

#[test]
fn nothing_differs_before_the_next_change_and_something_does_on_its_day() {
    let mut dice = Dice(20_261_201);
    let (mut turns, mut ends) = (0, 0);
    for _ in 0..6 {
        let portal = dated(&mut dice);
        let mut today: Date = "2026-01-01".parse().unwrap();
        let mut pages = portal.build_on(&today.to_string()).files;
        while let Some(next) = next_change(&portal, &today.to_string()) {
            let next: Date = next.parse().unwrap();
            assert!(next > today);
            let eve = portal.build_on(&next.yesterday().unwrap().to_string()).files;
            assert!(eve == pages, "something differs between {today} and the day before {next}");
            today = next;
            pages = portal.build_on(&today.to_string()).files;
            assert!(eve != pages, "nothing differs on {today}");
            turns += 1;
        }
        assert!(portal.build_on("2999-12-31").files == pages, "something differs after {today}");
        ends += 1;
    }
    assert!(turns > 10 && ends == 6, "the portals are dated: {turns} turns");
}
