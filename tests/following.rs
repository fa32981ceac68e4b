//! What is taken over from run to run changes nothing: after any edits, all pages and all problems are those of a portal
//! that is read for the first time.
//!
//! The edits are those of `incremental`; `BALAI_EDITS` makes more of them.

use std::collections::{BTreeMap, BTreeSet};

use balai::build::{self, Changes, Kept, Known, Press, Request};
use balai::diagnostic::{Diagnostic, any_error, sort};
use balai::path::SourcePath;

use crate::incremental::{Chance, Model, count, sync};
use crate::support::{Portal, TODAY};

/// All that a portal says: its problems, and its pages where it has no error.
#[derive(Debug, PartialEq)]
struct Said {
    problems: Vec<Diagnostic>,
    pages: BTreeMap<String, Vec<u8>>,
}

/// Reads a portal as a preview does, with what it knows and keeps from before.
fn read(request: &Request<'_>, known: &mut Known, kept: &mut Option<Kept>, changes: &Changes) -> Said {
    let understood = build::understand_again(request, known, changes);
    let mut said = Said { problems: understood.diagnostics, pages: BTreeMap::new() };
    if let Some(understood) = understood.value.filter(|_| !any_error(&said.problems)) {
        let site = build::site(&understood, kept.as_ref());
        let press = Press::set_up(&understood, &site, kept.as_ref());
        said.problems.extend(press.diagnostics);
        let press = press.value;
        if !any_error(&said.problems) {
            let pages = press.plan.pages.iter();
            let made = pages.map(|(path, page)| (path.to_string(), press.bytes(page).expect("templates are whole")));
            said.pages = made.collect();
            *kept = Some(press.keep());
        }
    }
    sort(&mut said.problems);
    said
}

/// The files that were written or removed.
fn changed(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Changes {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let changed = names.into_iter().filter(|name| before.get(*name) != after.get(*name));
    Changes::Paths(changed.map(SourcePath::new).collect())
}

/// Holds what was followed against the portal read anew; returns it.
fn compare(request: &Request<'_>, followed: &Said, when: &str) -> Said {
    let anew = read(request, &mut Known::default(), &mut None, &Changes::Everything);
    assert_eq!(followed.problems, anew.problems, "{when}");
    let names: BTreeSet<&String> = followed.pages.keys().chain(anew.pages.keys()).collect();
    let differing = names.into_iter().filter(|name| followed.pages.get(*name) != anew.pages.get(*name));
    let differing: Vec<&String> = differing.collect();
    assert!(differing.is_empty(), "{when}: {differing:#?}");
    anew
}

fn follow(seed: u64) {
    let mut chance = Chance(seed);
    let (portal, mut model) = (Portal::empty(), Model::new(&mut chance));
    let (mut files, mut known, mut kept) = (BTreeMap::new(), Known::of_a_watched_portal(), None);
    let (mut good, mut sound) = (0, model.clone());
    for edit in 0..2 * count() {
        let edits = if edit == 0 { 0 } else { 1 + chance.below(3) };
        let what: Vec<&str> = (0..edits).map(|_| model.edit(&mut chance)).collect();
        let after = model.files();
        sync(&portal, &files, &after);
        let changes = if edit == 0 { Changes::Everything } else { changed(&files, &after) };
        files = after;
        let request = Request { root: portal.root(), drafts: false, base_url: None, today: model.today() };
        let followed = read(&request, &mut known, &mut kept, &changes);
        let anew = compare(&request, &followed, &format!("seed {seed}, edit {edit}, {what:?}"));
        // Often what is wrong is taken back, and sometimes it stays for a while.
        if !anew.pages.is_empty() {
            good += 1;
            sound = model.clone();
        } else if chance.below(3) > 0 {
            model = sound.clone();
        }
    }
    assert!(good * 3 > count(), "seed {seed}: {good} good portals");
}

#[test]
fn whatever_is_changed_what_is_taken_over_changes_nothing() {
    follow(1);
}

#[test]
fn whatever_else_is_changed_what_is_taken_over_changes_nothing() {
    follow(2);
}

#[test]
fn however_many_texts_come_between_the_same_two_all_are_where_they_belong() {
    let portal = Portal::new().report("a.id.md", "A", "Isi.\n").report("z.id.md", "Z", "Isi.\n");
    let (mut known, mut kept) = (Known::of_a_watched_portal(), None);
    let request = Request { root: portal.root(), drafts: false, base_url: None, today: TODAY };
    read(&request, &mut known, &mut kept, &Changes::Everything);
    for number in 0..80 {
        // Half of them go between the two that came last; so their numbers soon lie side by side.
        let stem = if number % 2 == 0 { "b".repeat(number + 1) } else { format!("z{number}") };
        let file = format!("content/regions/jambi/sarolangun/{stem}.id.md");
        portal.write(&file, format!("---\ntitle: Laporan {number}\npublished: 2026-01-01\n---\nIsi.\n"));
        let changes = Changes::Paths([SourcePath::new(&file)].into());
        let followed = read(&request, &mut known, &mut kept, &changes);
        if number % 20 == 19 {
            compare(&request, &followed, &stem);
        }
    }
}

#[test]
fn whatever_changes_in_a_program_all_that_speaks_of_it_follows() {
    const PROGRAM: &str = "content/regions/jambi/sarolangun/programs/latih.id.md";
    const REPORT: &str = "content/regions/jambi/sarolangun/a.id.md";
    const ABOVE: &str = "content/regions/jambi/programs/luas.id.md";
    let original = |front: &str, words: &str| format!("---\n{front}\n---\n{words}\n");
    let telling = |name: &str| format!("## Bagian {{themes=keterampilan program={name}}}\n\nIsi.\n");
    let portal = Portal::new()
        .region("jambi/sarolangun/pauh", "Pauh")
        .report("a.id.md", "A", &telling("latih"))
        .report("b.id.md", "B", &telling("latihan-ikan"))
        .program("jambi/sarolangun/pauh/programs/lain.id.md", "title: Lain\nthemes: [keterampilan]\n", "Isi.\n")
        .file(PROGRAM, original("title: Latihan ikan\nthemes: [keterampilan]", "Isi."));
    let (mut known, mut kept) = (Known::of_a_watched_portal(), None);
    let request = Request { root: portal.root(), drafts: false, base_url: None, today: TODAY };
    read(&request, &mut known, &mut kept, &Changes::Everything);
    let mut step = |name: &str, text: Option<&str>, says_something: bool| {
        text.map_or_else(|| portal.remove(name), |text| portal.write(name, text));
        let followed = read(&request, &mut known, &mut kept, &Changes::Paths([SourcePath::new(name)].into()));
        let anew = compare(&request, &followed, &format!("{text:?}"));
        assert_eq!(anew.pages.is_empty(), !says_something, "{text:?}: {:#?}", anew.problems);
    };
    let base = original("title: Latihan ikan\nthemes: [skills]", "Isi.");
    for front in [
        "title: Latihan ikan\nthemes: [capital]",
        "title: Latihan ikan\nthemes: [capital, skills]",
        "title: Latihan ikan\nthemes: [skills]\ngroups: [women]",
        "title: Latihan ikan\nthemes: [skills]\nstatus: open\nverified: 2026-01-01",
        "title: Latihan ikan\nthemes: [skills]\npublished: 2026-01-01",
        "title: Latihan ikan\nthemes: [skills]\nslug: ikan",
        "title: Latihan ikan\nthemes: [skills]\naliases: [/lama/]",
        "title: Latihan ikan\nthemes: [skills]\nwithdrawn: {date: 2026-01-01, reason: Keliru.}",
        "title: Latihan ikan\nthemes: [skills]\ndraft: ya",
        "title: Latihan ikan\nthemes: [skills]\nsummary: Ringkas.",
    ] {
        step(PROGRAM, Some(&original(front, "Isi.")), true);
        step(PROGRAM, Some(&base), true);
    }
    // What a changed report names and nobody has is told at once.
    let naming = |name: &str| original("title: A", &telling(name));
    step(REPORT, Some(&naming("tidak-ada")), false);
    step(REPORT, Some(&naming("latih")), true);
    // Under another title, nothing is called what a heading calls it, which is an error, until it has the old one again.
    step(PROGRAM, Some(&original("title: Latihan kolam\nthemes: [capital]", "Isi.")), false);
    step(REPORT, Some("---\ntitle: A\n---\nLain.\n"), false);
    step(
        "content/regions/jambi/sarolangun/b.id.md",
        Some("---\ntitle: B\n---\n## Bagian {program=latihan-kolam}\n\nIsi.\n"),
        true,
    );
    step(PROGRAM, Some(&original("title: Latihan ikan\nthemes: [capital]", "Lain.")), false);
    step(PROGRAM, Some(&original("title: Latihan kolam\nthemes: [capital]", "Lain.")), true);
    step(
        "content/regions/jambi/sarolangun/programs/latih.en.md",
        Some("---\ntitle: Fish training\n---\nText.\n"),
        true,
    );
    // A program of the region above is called something else.
    step(ABOVE, Some(&original("title: Luas\nthemes: [capital]", "Isi.")), true);
    step(REPORT, Some(&naming("luas-sekali")), false);
    step(ABOVE, Some(&original("title: Luas sekali\nthemes: [capital]", "Isi.")), true);
    step(PROGRAM, Some(&original("title: Luas sekali\nthemes: [capital]", "Lain.")), false);
    step(PROGRAM, Some(&original("title: Latihan kolam\nthemes: [capital]", "Lain.")), true);
    step(ABOVE, Some(&original("title: Luas\nthemes: [capital]", "Isi.")), false);
    step(REPORT, Some("---\ntitle: A\n---\nIsi.\n"), true);
    step("content/regions/jambi/sarolangun/b.id.md", None, true);
    step("content/regions/jambi/sarolangun/programs/latih.en.md", None, true);
    step(PROGRAM, None, true);
}

#[test]
fn whatever_programs_come_and_go_the_finder_follows() {
    let (province, [near, far]) = ("jambi/programs/modal", ["jambi/sarolangun", "jambi/merangin"]);
    let limits = format!("{}paginate: 2\nlimits: {{finder_pages: 22}}\n", crate::support::CONFIG);
    let portal = Portal::new().region(far, "Kabupaten Merangin").file("balai.yaml", limits);
    let (mut known, mut kept) = (Known::of_a_watched_portal(), None);
    let request = Request { root: portal.root(), drafts: false, base_url: None, today: TODAY };
    read(&request, &mut known, &mut kept, &Changes::Everything);
    let mut choices = Vec::new();
    let mut step = |stem: &str, language: &str, front: Option<&str>| {
        let name = format!("content/regions/{stem}.{language}.md");
        match front {
            Some(front) => portal.write(&name, format!("---\ntitle: {stem}\n{front}\n---\nIsi.\n")),
            None => portal.remove(&name),
        }
        let followed = read(&request, &mut known, &mut kept, &Changes::Paths([SourcePath::new(&name)].into()));
        let anew = compare(&request, &followed, &format!("{name}: {front:?}"));
        choices.push(anew.pages.keys().filter(|path| path.contains("/-/untuk/") || path.contains("/-/for/")).count());
    };
    let program = |region: &str, number: usize| format!("{region}/programs/latih-{number}");
    step(&program(near, 1), "id", Some("themes: [skills]\ngroups: [women]"));
    // For whom a program of the province is, is not said: every group finds it wherever there are programs.
    step(province, "id", Some("themes: [capital]"));
    step(&program(far, 1), "id", Some("themes: [skills]\ngroups: [farmers]"));
    // One that is there already is for others, is about something else, and goes from every list but its own page.
    step(province, "id", Some("themes: [capital, skills]\ngroups: [women]\npublished: 2026-01-01"));
    step(province, "id", Some("themes: [capital]\nwithdrawn: {date: 2026-01-01, reason: Keliru.}"));
    step(province, "id", Some("themes: [capital]\ngroups: [farmers]"));
    // A second page of a choice comes and goes.
    let for_women = Some("themes: [capital]\ngroups: [women]\npublished: 2026-02-02");
    step(&program(near, 2), "id", for_women);
    step(&program(near, 3), "id", for_women);
    step(&program(near, 3), "id", None);
    // More pages than the limit allows, by one program or another.
    for number in 3..6 {
        step(&program(near, number), "id", for_women);
    }
    step(&program(far, 2), "id", Some("themes: [capital, skills, education]"));
    step(&program(far, 3), "id", Some("themes: [education]\ngroups: [women]"));
    step(&program(far, 2), "id", None);
    step(&program(near, 2), "en", Some(""));
    step(&program(near, 2), "en", None);
    for number in 2..6 {
        step(&program(near, number), "id", None);
    }
    step(province, "id", None);
    step(&program(far, 3), "id", None);
    step(&program(far, 1), "id", None);
    step(&program(near, 1), "id", None);
    // From the thirteenth step to the twentieth the limit leaves the themes out.
    assert_eq!(
        choices,
        [4, 18, 12, 22, 8, 18, 20, 22, 20, 22, 24, 26, 16, 16, 14, 14, 14, 12, 12, 10, 22, 12, 8, 4, 0]
    );
}

#[test]
fn whatever_comes_to_a_region_and_goes_its_own_lists_follow() {
    let mut portal = Portal::new().file("balai.yaml", format!("{}paginate: 20\n", crate::support::CONFIG));
    for at in 0..24 {
        let day = format!("2026-01-{:02}", at + 1);
        let front = format!("title: Laporan {at}\npublished: {day}\n");
        portal = portal.report_with(&format!("r{at:02}.id.md"), &front, "Isi.\n");
        let theme = if at < 20 { "skills" } else { "capital" };
        let front = format!("title: Program {at}\nthemes: [{theme}]\n");
        portal = portal.program(&format!("jambi/sarolangun/programs/p{at:02}.id.md"), &front, "Isi.\n");
    }
    let (mut known, mut kept) = (Known::of_a_watched_portal(), None);
    let request = Request { root: portal.root(), drafts: false, base_url: None, today: TODAY };
    read(&request, &mut known, &mut kept, &Changes::Everything);
    let mut lists = Vec::new();
    let mut step = |name: &str, front: Option<&str>| {
        let name = format!("content/regions/jambi/sarolangun/{name}.md");
        match front {
            Some(front) => portal.write(&name, format!("---\n{front}\n---\nIsi.\n")),
            None => portal.remove(&name),
        }
        let followed = read(&request, &mut known, &mut kept, &Changes::Paths([SourcePath::new(&name)].into()));
        let anew = compare(&request, &followed, &format!("{name}: {front:?}"));
        let lists_of = |word: &str| anew.pages.keys().filter(|path| path.contains(word)).count();
        lists.push([
            lists_of("/-/laporan/"),
            lists_of("/-/program/"),
            lists_of("/tema/keterampilan/jambi/sarolangun/-/"),
        ]);
    };
    step("baru.id", Some("title: Baru\npublished: 2026-02-01"));
    step("r05.id", Some("title: Lama\npublished: 2025-01-01"));
    step("programs/baru.id", Some("title: Baru\nthemes: [skills]"));
    step("programs/p05.id", Some("title: Lain\nthemes: [capital]"));
    step("programs/p05.en", Some("title: Other"));
    step("r05.id", Some("title: Lama\npublished: 2025-01-01\nwithdrawn: {date: 2026-01-01, reason: Keliru.}"));
    step("programs/p05.en", None);
    step("programs/p05.id", None);
    let reports = [2, 2, 2, 2, 2, 0, 0, 0];
    let programs = [0, 0, 2, 2, 2, 2, 2, 0];
    let about_skills = [0, 0, 1, 0, 0, 0, 0, 0];
    let expected: Vec<_> = (0..reports.len()).map(|at| [reports[at], programs[at], about_skills[at]]).collect();
    assert_eq!(lists, expected);
}
