//! Where nothing has changed but what reports say, only the pages that looked at them are made again; and what is published
//! is what a build into nothing makes.

use std::collections::BTreeMap;
use std::fs;

use balai::build::Request;
use balai::diagnostic::Code;
use balai::document::name::PROGRAMS;
use jiff::civil::{Date, date};

use crate::incremental::{Built, clean, over};
use crate::support::{Portal, TODAY, tree};

/// Something that happens to a portal or its output, and what to call it.
type Happening<'h> = (&'h str, &'h dyn Fn(&Portal));

fn request(portal: &Portal, today: Date) -> Request<'_> {
    Request { root: portal.root(), drafts: false, base_url: None, today }
}

/// Builds over what is there, and makes sure that a build into nothing makes the same.
fn build_on(portal: &Portal, today: Date, what: &str) -> Built {
    let request = request(portal, today);
    let built = over(&request, portal, usize::MAX).unwrap_or_else(|problems| panic!("{what}: {problems:#?}"));
    let (is, expected) = (tree(&portal.path("output")), clean(&request).expect("no error"));
    let differs = |name: &&String| is.get(*name) != expected.get(*name);
    let differing: Vec<&String> = is.keys().chain(expected.keys()).filter(differs).collect();
    assert!(differing.is_empty(), "{what}: {differing:#?}");
    built
}

fn build(portal: &Portal, what: &str) -> Built {
    build_on(portal, TODAY, what)
}

/// The files of reports, by name.
fn reports(portal: &Portal) -> Vec<String> {
    let files: BTreeMap<String, Vec<u8>> = tree(&portal.path("content/regions"));
    let is_report = |name: &String| name.ends_with(".md") && !name.contains(&format!("/{PROGRAMS}/"));
    files.into_keys().filter(is_report).map(|name| format!("content/regions/{name}")).collect()
}

/// Other words for a report: its title, its headings and what stands below them.
fn reworded(text: &str) -> String {
    let line = |line: &str| match line {
        _ if line.starts_with("title: ") && !line.contains('"') => format!("{line} baru"),
        _ if line.starts_with("## ") && !line.contains('{') => format!("{line} lagi"),
        _ => line.to_owned(),
    };
    let lines: Vec<String> = text.lines().map(line).collect();
    lines.join("\n") + "\n\nSatu kalimat lagi.\n"
}

#[test]
fn whatever_a_report_says_pages_that_did_not_look_at_it_stay_unseen() {
    for (portal, all) in [(Portal::example(), 435), (Portal::complete(), 931)] {
        let first = build(&portal, "the first build");
        assert_eq!((first.unseen, tree(&portal.path("output")).len()), (0, all));
        let reports = reports(&portal);
        assert!(reports.len() >= 10);
        let some = reports.iter().step_by(reports.len() / 5);
        for name in some {
            let text = fs::read_to_string(portal.path(name)).unwrap();
            portal.write(name, reworded(&text));
            let built = build(&portal, name);
            assert!(built.unseen * 10 > all * 6 && built.unseen < built.stayed, "{name}: {} of {all}", built.unseen);
        }
    }
}

/// A portal with a report that another one leads to, published once.
fn built() -> Portal {
    let portal = Portal::new()
        .region("jambi/sarolangun/pauh", "Pauh")
        .report("a.id.md", "Kolam ikan", "## Kolam {themes=keterampilan}\nIsi.\n\n## Lain {#lain}\n\nIsi.\n")
        .report("b.id.md", "Kebun", "## Kebun {#kebun themes=keterampilan}\n\nLihat [kolam](a.md#lain).\n")
        .report("b.en.md", "Garden", "## Garden {#kebun}\n\nText.\n")
        .file("content/regions/jambi/sarolangun/daftar.csv", "1,2\n")
        .program("jambi/sarolangun/programs/latih.id.md", "title: Latihan ikan\nthemes: [keterampilan]\n", "Isi.\n")
        .file("content/pages/kami.id.md", "---\ntitle: Tentang\n---\nIsi.\n")
        .file("assets/custom.css", "p{margin:0}\n")
        .file("locales/id.ftl", "reports = Kabar\n");
    assert_eq!(build(&portal, "the first build").unseen, 0);
    portal
}

const A: &str = "content/regions/jambi/sarolangun/a.id.md";
const B: &str = "content/regions/jambi/sarolangun/b.id.md";

#[test]
fn whatever_else_changes_every_page_is_seen() {
    let happenings: &[Happening<'_>] = &[
        ("a region's words", &|portal| portal.write("content/regions/jambi/region.yaml", "name: Jambi Raya\n")),
        ("a program's words", &|portal| {
            portal.replace("content/regions/jambi/sarolangun/programs/latih.id.md", "Isi.", "Isi lain.");
        }),
        ("a free page's words", &|portal| portal.replace("content/pages/kami.id.md", "Isi.", "Isi lain.")),
        ("a new report", &|portal| {
            portal.write("content/regions/jambi/sarolangun/c.id.md", "---\ntitle: C\n---\nIsi.\n");
        }),
        ("a report that is gone", &|portal| portal.remove("content/regions/jambi/sarolangun/b.en.md")),
        ("settings", &|portal| portal.replace("balai.yaml", "title:", "paginate: 2\ntitle:")),
        ("a stylesheet", &|portal| portal.write("assets/custom.css", "p{margin:1px}\n")),
        ("a message", &|portal| portal.write("locales/id.ftl", "reports = Berita\n")),
        ("a file that nobody leads to yet", &|portal| portal.write("content/regions/jambi/lain.csv", "1\n")),
        ("a day", &|portal| portal.replace(A, "2026-10-01", "2026-02-03")),
        ("an address", &|portal| portal.replace(A, "title: Kolam ikan", "title: Kolam ikan\nslug: kolam-baru")),
        ("an old address", &|portal| {
            portal.replace(A, "title: Kolam ikan", "title: Kolam ikan\naliases: [/lama.html]");
        }),
        ("a theme", &|portal| portal.replace(A, "themes=keterampilan", "themes=capital")),
        ("a group", &|portal| portal.replace(A, "{themes=keterampilan}", "{themes=keterampilan group=farmers}")),
        ("whom it is about", &|portal| {
            portal.replace(A, "title: Kolam ikan", "title: Kolam ikan\ngroups: [farmers]");
        }),
        ("one section more", &|portal| portal.replace(A, "Isi.\n\n", "Isi.\n\n## Baru {themes=capital}\n\nIsi.\n\n")),
        ("a draft", &|portal| portal.replace(B, "title: Kebun", "title: Kebun\ndraft: ya")),
        ("a notice", &|portal| {
            portal.replace(B, "title: Kebun", "title: Kebun\nwithdrawn: {date: 2026-04-01, reason: Keliru.}");
        }),
        ("a link to a file that nobody led to", &|portal| portal.replace(A, "Isi.\n\n", "[Daftar](daftar.csv)\n\n")),
        ("a program that is told about", &|portal| {
            portal.replace(A, "{themes=keterampilan}", "{themes=keterampilan program=latih}");
        }),
        ("the footing lost", &|portal| portal.remove("output/.balai/footing")),
        ("the footing cut off", &|portal| {
            let bytes = fs::read(portal.path("output/.balai/footing")).unwrap();
            portal.write("output/.balai/footing", &bytes[..bytes.len() / 2]);
        }),
        ("the footing of another build", &|portal| {
            let bytes = fs::read(portal.path("output/.balai/footing")).unwrap();
            portal.replace(B, "Lihat", "Lihatlah");
            build(portal, "a build in between");
            portal.write("output/.balai/footing", bytes);
        }),
        ("the note lost", &|portal| portal.remove("output/.balai/note")),
    ];
    for (what, happen) in happenings {
        let portal = built();
        happen(&portal);
        portal.replace(A, "Isi.", "Isi yang lain.");
        assert_eq!(build(&portal, what).unseen, 0, "{what}");
        portal.replace(A, "Isi yang", "Apa yang");
        assert!(build(&portal, what).unseen > 0, "{what}: the build after it");
    }
    let portal = built();
    portal.replace(A, "Isi.", "Isi yang lain.");
    assert_eq!(build_on(&portal, date(2027, 1, 1), "another day").unseen, 0);
}

#[test]
fn a_page_that_somebody_edited_or_took_away_is_made_again() {
    let portal = built();
    let page = "output/id/kami/index.html";
    let was = fs::read(portal.path(page)).unwrap();
    fs::remove_file(portal.path(page)).unwrap();
    portal.replace(A, "Isi.", "Isi yang lain.");
    assert!(build(&portal, "a page is gone").unseen > 0);
    assert_eq!(fs::read(portal.path(page)).unwrap(), was);
}

#[test]
fn a_page_that_is_too_heavy_is_weighed_in_every_build() {
    let entries: Vec<String> = (0..4_000).map(|number| format!("- {:x}", number * 7_919)).collect();
    let config = format!("{}limits: {{first_view_kb: 14}}\n", crate::support::CONFIG);
    let portal = Portal::new()
        .file("balai.yaml", config)
        .report("a.id.md", "Panjang", &format!("## Rincian\n\n{}\n", entries.join("\n")))
        .report("b.id.md", "Pendek", "Isi.\n");
    let heavy = |portal: &Portal| {
        let said = portal.balai(&["--format", "json", "build", "--today", "2026-12-01"]);
        crate::support::text(&said.stdout).matches(Code::PageTooHeavy.as_str()).count()
    };
    let first = heavy(&portal);
    portal.replace(B, "Isi.", "Isi lain.");
    assert!(first > 0);
    assert_eq!(heavy(&portal), first, "the report that changed is another one");
}
