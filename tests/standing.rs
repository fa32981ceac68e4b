//! Where nothing has changed, a build has nothing to do; wherever anything may have changed, it does everything.

use std::fs;
use std::thread;
use std::time::{Duration, SystemTime};

use balai::build::{self, Changes, Inputs, Known, Request};
use balai::diagnostic::{Code, Diagnostic, any_error};
use balai::fingerprint::Fingerprint;
use balai::output::{Folder, Settings};

use crate::support::{Portal, TODAY};

/// Something that happens to a portal or its output, and what to call it.
type Happening<'h> = (&'h str, &'h dyn Fn(&Portal));

fn program() -> Fingerprint {
    Fingerprint::of(b"this program")
}

fn request(portal: &Portal) -> Request<'_> {
    Request { root: portal.root(), drafts: false, base_url: None, today: TODAY }
}

fn open(portal: &Portal) -> Folder {
    let output = portal.path("output");
    let settings = Settings { output: &output, root: portal.root(), home: None, keep: &[], force: false };
    // While another test starts a program, that program holds our lock for a moment.
    for _ in 0..500 {
        match Folder::open(&settings) {
            Err(problems) if problems[0].code == Code::OutputBusy => thread::sleep(Duration::from_millis(10)),
            opened => return opened.expect("the folder is this test's own"),
        }
    }
    panic!("the folder stays busy");
}

/// Builds as the command does; the problems.
fn build(portal: &Portal) -> Vec<Diagnostic> {
    let request = request(portal);
    let mut known = Known::default();
    let understood = build::understand_again(&request, &mut known, &Changes::Everything);
    let mut problems = understood.diagnostics;
    let mut folder = open(portal);
    let rendered = build::render(&understood.value.expect("it has settings"), &folder, None);
    problems.extend(rendered.diagnostics);
    assert!(!any_error(&problems), "{problems:?}");
    let inputs = Inputs::of(&known, &request, program()).expect("all was read");
    folder.leave_note(inputs.to_text(&problems), rendered.value.footing.to_bytes());
    folder.publish().expect("nothing is in the way");
    problems
}

/// How many files stand as they are, where a build has nothing to do.
fn standing(portal: &Portal, request: &Request<'_>, program: Fingerprint) -> Option<usize> {
    let standing = build::standing(&mut Known::default(), request, program, |_| Some(open(portal))).ok();
    standing.map(|standing| standing.published.unchanged)
}

fn stands(portal: &Portal) -> bool {
    standing(portal, &request(portal), program()).is_some()
}

/// A portal without problems, built once.
fn built() -> Portal {
    let portal = Portal::new()
        .report("a.id.md", "Kolam ikan", "## Kolam {themes=keterampilan}\nIsi. [Daftar](daftar.csv)\n")
        .file("content/regions/jambi/sarolangun/daftar.csv", "1,2\n")
        .file("content/regions/jambi/sarolangun/lain.csv", "3,4\n")
        .file("assets/custom.css", "p{margin:0}\n")
        .file("locales/id.ftl", "reports = Kabar\n");
    assert_eq!(build(&portal), []);
    portal
}

/// Portals that a build warns of, and of what.
fn warned() -> [(&'static [Code], Portal); 6] {
    let limits = |limits: &str| format!("{}limits: {{{limits}}}\n", crate::support::CONFIG);
    let entries: Vec<String> = (0..4_000).map(|number| format!("- {:x}", number * 7_919)).collect();
    let no_address = crate::support::CONFIG.replace("base_url: https://portal.test/\n", "");
    [
        (
            &[Code::TitleInBody, Code::PictureNotSupported, Code::ScriptAddress],
            Portal::new().report("a.id.md", "Ikan", "# Judul \"dua\"\n![Kolam](kolam.png)\n[x](javascript:alert(1))\n"),
        ),
        (&[Code::UnexpectedFile], Portal::new().file("content/regions/jambi/lain.yaml", "apa: pun\n")),
        (&[Code::NoBaseUrl], Portal::new().file("balai.yaml", no_address)),
        (
            &[Code::PageTooHeavy],
            Portal::new().file("balai.yaml", limits("first_view_kb: 14")).report(
                "a.id.md",
                "Panjang",
                &format!("## Rincian\n\n{}\n", entries.join("\n")),
            ),
        ),
        (
            &[Code::HeadingUnpaired],
            Portal::new().report("a.id.md", "Ikan", "## Kolam\nIsi.\n").report(
                "a.en.md",
                "Fish",
                "## Pond\nText.\n## More\nText.\n",
            ),
        ),
        (&[Code::DayAhead], Portal::new().file("content/regions/jambi/a.id.md", DAY_AHEAD)),
    ]
}

/// A report that was reviewed on a day that has not come yet.
const DAY_AHEAD: &str = "---\ntitle: Ikan\nreviewed: 2036-01-01\n---\nIsi.\n";

#[test]
fn a_portal_that_nobody_changed_is_not_read_as_more_than_bytes() {
    let portal = built();
    let files = crate::support::tree(&portal.path("output")).len();
    assert_eq!(standing(&portal, &request(&portal), program()), Some(files));
    assert!(stands(&portal), "and again");
}

#[test]
fn whoever_asks_for_something_else_or_is_another_program_builds() {
    let portal = built();
    let asked = request(&portal);
    let others = [
        Request { drafts: true, ..asked.clone() },
        Request { base_url: Some("https://lain.test"), ..asked.clone() },
        Request { today: TODAY.tomorrow().expect("a day"), ..asked.clone() },
    ];
    for other in &others {
        assert_eq!(standing(&portal, other, program()), None, "{other:?}");
    }
    assert_eq!(standing(&portal, &asked, Fingerprint::of(b"another program")), None);
    assert!(stands(&portal));
}

#[test]
fn whatever_changes_among_the_files_the_portal_is_built() {
    let text = "content/regions/jambi/sarolangun/a.id.md";
    let changes: [Happening; 10] = [
        ("a word of the same length", &|portal| portal.replace(text, "Isi.", "Isu.")),
        ("a new text", &|portal| portal.write("content/regions/jambi/b.id.md", "---\ntitle: B\n---\n")),
        ("a text gone", &|portal| portal.remove(text)),
        ("a region's name", &|portal| portal.write("content/regions/jambi/region.yaml", "name: {id: Djambi}\n")),
        ("a setting", &|portal| {
            let settings = fs::read_to_string(portal.path("balai.yaml")).unwrap();
            portal.write("balai.yaml", format!("{settings}\n# apa pun\n"));
        }),
        ("a message", &|portal| portal.write("locales/id.ftl", "reports = Berita\n")),
        ("a style", &|portal| portal.write("assets/custom.css", "p{margin:1px}\n")),
        ("a template", &|portal| portal.write("themes/default/templates/page.html", "x")),
        ("a file that a text links to", &|portal| portal.write("content/regions/jambi/sarolangun/daftar.csv", "1,3\n")),
        ("a file without a reader", &|portal| portal.write("content/regions/jambi/sarolangun/baru.csv", "\n")),
    ];
    for (what, change) in changes {
        let portal = built();
        change(&portal);
        assert!(!stands(&portal), "{what}");
    }
}

#[test]
fn a_text_that_changed_and_kept_its_time_is_noticed() {
    let portal = built();
    let text = portal.path("content/regions/jambi/sarolangun/a.id.md");
    let time = fs::metadata(&text).unwrap().modified().unwrap();
    portal.replace("content/regions/jambi/sarolangun/a.id.md", "Isi.", "Isu.");
    fs::File::options().write(true).open(&text).unwrap().set_modified(time).unwrap();
    assert!(!stands(&portal));
}

#[test]
fn times_and_files_that_nothing_is_made_of_do_not_matter() {
    let portal = built();
    portal.write("content/regions/jambi/sarolangun/lain.csv", "lain sekali\n");
    portal.write("content/.catatan", "apa pun\n");
    let later = SystemTime::now() + Duration::from_secs(60);
    let text = portal.path("content/regions/jambi/sarolangun/a.id.md");
    fs::File::options().write(true).open(text).unwrap().set_modified(later).unwrap();
    assert!(stands(&portal));
}

#[test]
fn whatever_happens_to_the_output_the_portal_is_built() {
    let happenings: [Happening; 6] = [
        ("a page gone", &|portal| portal.remove("output/id/index.html")),
        ("a page edited", &|portal| portal.write("output/id/index.html", "x")),
        ("a page touched", &|portal| {
            let page = fs::File::options().write(true).open(portal.path("output/id/index.html")).unwrap();
            page.set_modified(SystemTime::now() + Duration::from_secs(60)).unwrap();
        }),
        ("the note gone", &|portal| portal.remove("output/.balai/note")),
        ("the note cut short", &|portal| {
            let note = fs::read(portal.path("output/.balai/note")).unwrap();
            portal.write("output/.balai/note", &note[..note.len() - 10]);
        }),
        ("another manifest", &|portal| {
            let manifest = fs::read_to_string(portal.path("output/.balai/manifest")).unwrap();
            let lines: Vec<&str> = manifest.lines().skip(1).take(3).collect();
            portal.write("output/.balai/manifest", format!("balai-manifest 1 3\n{}\n", lines.join("\n")));
        }),
    ];
    for (what, happen) in happenings {
        let portal = built();
        happen(&portal);
        assert!(!stands(&portal), "{what}");
    }
}

#[test]
fn what_the_last_build_warned_of_is_told_again_without_doing_anything() {
    for (codes, portal) in warned() {
        let warnings = build(&portal);
        let found: Vec<Code> = warnings.iter().map(|warning| warning.code).collect();
        assert!(codes.iter().all(|code| found.contains(code)), "{found:?} has all of {codes:?}");
        let mut known = Known::default();
        let standing = build::standing(&mut known, &request(&portal), program(), |_| Some(open(&portal)));
        assert_eq!(standing.ok().map(|standing| standing.warnings), Some(warnings));
    }
}

#[test]
fn a_build_says_the_same_whether_it_had_something_to_do_or_not() {
    let asked: [&[&str]; 5] = [
        &["build"],
        &["build", "--strict"],
        &["--format", "json", "build"],
        &["--language", "id", "build"],
        &["--language", "id", "build", "--strict"],
    ];
    for (codes, portal) in warned() {
        let said = |arguments: &[&str]| {
            let output = portal.balai(&[arguments, &["--today", "2026-12-01"]].concat());
            (output.status.code(), crate::support::text(&output.stdout), crate::support::text(&output.stderr))
        };
        let phases = || said(&["build", "-v"]).1.lines().count();
        said(&["build"]);
        let short = phases();
        let without_work: Vec<_> = asked.iter().map(|arguments| said(arguments)).collect();
        let with_work = asked.iter().map(|arguments| {
            let _ = fs::remove_file(portal.path("output/.balai/note"));
            said(arguments)
        });
        for (arguments, (short, long)) in asked.iter().zip(without_work.into_iter().zip(with_work)) {
            assert_eq!(short, long, "{codes:?}, {arguments:?}");
            assert_eq!(long.0 == Some(0), !arguments.contains(&"--strict"), "{codes:?}, {arguments:?}: {long:?}");
            let is_named = |code: &&Code| long.1.contains(code.as_str()) || long.2.contains(code.as_str());
            assert_eq!(codes.iter().find(|code| !is_named(code)), None, "{arguments:?}: {long:?}");
        }
        assert_eq!(short + 2, phases(), "{codes:?}: a build that has something to do has two phases more");
    }
}

#[test]
fn a_warning_that_came_or_went_with_a_files_name_is_noticed() {
    let portal = built();
    portal.write("content/regions/jambi/lain.yaml", "apa: pun\n");
    assert!(!stands(&portal), "it came");
    build(&portal);
    assert!(stands(&portal));
    portal.remove("content/regions/jambi/lain.yaml");
    assert!(!stands(&portal), "it went");
}

#[test]
fn the_command_writes_nothing_the_second_time_and_says_so() {
    let portal = built();
    let said = || crate::support::text(&portal.balai(&["build", "--today", "2026-12-01"]).stdout);
    let (first, second, third) = (said(), said(), said());
    assert_eq!(second, third);
    let pages = |said: &str| said.split_whitespace().next().map(str::to_owned);
    assert_eq!(pages(&first), pages(&second));
    portal.replace("content/regions/jambi/sarolangun/a.id.md", "Isi.", "Isu.");
    assert_ne!(said(), third);
}
