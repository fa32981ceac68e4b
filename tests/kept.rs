//! What a build keeps of the texts it understood saves the next one their parsing, and changes nothing else.

use std::collections::BTreeMap;
use std::fs;

use balai::build::{self, Changes, Known, Request};
use balai::diagnostic::{Code, Diagnostic, sort};
use balai::fingerprint::Fingerprint;
use balai::output::{Folder, Memory, Settings, kept};

use crate::support::{Portal, TODAY};

const FOLDER: &str = "content/regions/jambi/sarolangun";

fn program() -> Fingerprint {
    Fingerprint::of(b"this program")
}

/// What a run in a new process comes to: its problems, its pages, and what it would keep.
struct Run {
    problems: Vec<Diagnostic>,
    pages: BTreeMap<String, Vec<u8>>,
    to_keep: Option<Vec<u8>>,
}

fn run(portal: &Portal, program: Fingerprint, kept: Option<Vec<u8>>) -> Run {
    let request = Request { root: portal.root(), drafts: false, base_url: None, today: TODAY };
    let mut known = Known::default();
    known.recall(program, kept);
    let understood = build::understand_again(&request, &mut known, &Changes::Everything);
    let (mut problems, sink) = (understood.diagnostics, Memory::default());
    problems.extend(build::render(&understood.value.expect("it has settings"), &sink, None).diagnostics);
    sort(&mut problems);
    let pages = sink.into_files().into_iter().map(|(path, bytes)| (path.to_string(), bytes)).collect();
    Run { problems, pages, to_keep: known.to_keep().map(|pieces| pieces.flatten().collect()) }
}

/// What the first build of a portal keeps.
fn first(portal: &Portal) -> Vec<u8> {
    run(portal, program(), None).to_keep.expect("there are texts")
}

/// Runs with what was kept and without; both come to the same. Whether texts were taken from what was kept.
fn takes(portal: &Portal, program: Fingerprint, kept: &[u8]) -> bool {
    let (with, without) = (run(portal, program, Some(kept.to_vec())), run(portal, program, None));
    assert_eq!(with.problems, without.problems);
    assert!(!without.pages.is_empty(), "{:?}", without.problems);
    assert!(with.pages == without.pages, "pages differ");
    with.to_keep.is_none()
}

/// A portal with all that a text can say.
fn portal() -> Portal {
    let front = "title: Satu\nsummary: Ringkas.\nplain: Polos.\nslug: alamat-satu\naliases: [/lama/satu.html, /lama/dua/]\n\
         published: 2026-03-01\nupdated: 2026-04-01\nreviewed: 2026-05-01\nreview_every: 6 bulan\nthemes: [skills]\n\
         needs: [capital]\ngroups: [women]\nsource: {title: Buku, url: https://buku.test/}\n\
         changes: [{date: 2026-04-01, note: Lebih jelas.}]\nsections: [{heading: Tiga, themes: [capital]}]\n";
    let body = "Pembuka[^1] dengan [tautan](b.md#isi), [web](https://a.test/?x=1&y=2) dan [judul](#dua).\n\n\
         ## Dua {#dua theme=skills group=women need=capital}\n\nIsi *tebal* & <b>.\n\n- a\n  - b\n\n| k | l |\n|---|--:|\n| 1 | 2 |\n\n\
         ### Tiga\n\nLagi.[^2]\n\n[^1]: Catatan[^2].\n\n[^2]: Catatan lain.\n";
    let program = "title: Kursus\nsummary: Kursus menjahit.\nthemes: [skills]\ngroups: [women]\nstatus: open\nverified: 2026-11-01\n\
         opens: 2026-10-01\ndeadline: 2026-12-31\nages: {from: 17, to: 30}\neligibility: [Warga desa]\napply: [Datang, Daftar]\n\
         documents: [KTP]\nfees: Gratis\noutcome: Sertifikat\n\
         contacts: [{label: {id: Kantor, en: Office}, phone: 0717 123456, whatsapp: 0812 3456 7890, email: a@b.test, address: Jalan 1, hours: Pagi, languages: [id, ban], public: true}]\n";
    Portal::new()
        .file(&format!("{FOLDER}/a.id.md"), format!("---\n{front}---\n{body}"))
        .file(&format!("{FOLDER}/a.en.md"), "---\ntitle: One\ntranslator: T\nmachine: true\n---\nWords.[^1]\n\n## Two {#dua}\n\nMore.\n\n### Three\n\nMore.\n\n[^1]: Note.\n")
        .file(&format!("{FOLDER}/b.id.md"), "---\ntitle: B\n---\n## Isi {#isi program=kursus}\n\nKata.\n")
        .file(&format!("{FOLDER}/c.id.md"), "---\ntitle: C\nwithdrawn: {date: 2026-04-01, reason: Keliru.}\n---\nKata.\n")
        .file(&format!("{FOLDER}/d.id.md"), "---\ntitle: D\ndraft: ya\n---\nKata.\n")
        .file(&format!("{FOLDER}/programs/kursus.id.md"), format!("---\n{program}---\nTeks kursus.\n"))
        .file("content/pages/about.id.md", "---\ntitle: Tentang\n---\nIsi.\n")
}

#[test]
fn texts_that_are_as_they_were_are_not_parsed_again() {
    let portal = portal();
    let kept = first(&portal);
    assert!(takes(&portal, program(), &kept));
    // All but one; what is kept for the next build holds that one too.
    portal.write(&format!("{FOLDER}/b.id.md"), "---\ntitle: B\n---\n## Isi {#isi}\n\nKata lain.\n");
    assert!(!takes(&portal, program(), &kept));
    let next = run(&portal, program(), Some(kept)).to_keep.expect("a text was parsed");
    assert!(takes(&portal, program(), &next));
}

#[test]
fn both_example_portals_are_the_same_with_what_was_kept() {
    for portal in [Portal::example(), Portal::complete()] {
        let kept = first(&portal);
        assert!(takes(&portal, program(), &kept));
    }
}

#[test]
fn what_was_kept_counts_for_the_same_program_settings_and_vocabularies_only() {
    let (portal, other) = (portal(), Fingerprint::of(b"another program"));
    let mut kept = first(&portal);
    assert!(!takes(&portal, other, &kept));
    let changes = [
        ("balai.yaml", "title:", "paginate: 7\ntitle:"),
        ("content/themes.yaml", "capital:", "tambahan:\n  name: {id: Tambahan}\ncapital:"),
        ("content/groups.yaml", "women:", "tamu:\n  name: {id: Tamu}\nwomen:"),
    ];
    for (file, from, to) in changes {
        portal.replace(file, from, to);
        assert!(!takes(&portal, program(), &kept), "{file}");
        kept = first(&portal);
        assert!(takes(&portal, program(), &kept), "{file}");
    }
    portal.write("content/organizations.yaml", "dinas:\n  name: {id: Dinas}\n  type: government\n");
    assert!(!takes(&portal, program(), &kept));
}

#[test]
fn a_text_under_another_name_is_parsed_again() {
    let file = |name: &str| format!("{FOLDER}/{name}.id.md");
    let text = |title: &str| format!("---\ntitle: {title}\n---\nIsi {title}.\n");
    let portal = portal().file(&file("g"), text("G")).file(&file("h"), text("H"));
    let kept = first(&portal);
    fs::rename(portal.path(&file("g")), portal.path(&file("i"))).expect("a rename");
    assert!(!takes(&portal, program(), &kept));
    let kept = first(&portal);
    fs::rename(portal.path(&file("h")), portal.path(&file("i"))).expect("a rename");
    assert!(!takes(&portal, program(), &kept));
}

#[test]
fn a_text_with_a_problem_is_never_kept_so_that_each_build_tells_it() {
    let portal = portal().file(&format!("{FOLDER}/f.id.md"), "---\ntitle: F\n---\n[x](javascript:x)\n");
    let kept = first(&portal);
    assert!(takes(&portal, program(), &kept));
    let told = run(&portal, program(), Some(kept)).problems;
    assert!(told.iter().any(|problem| problem.code == Code::ScriptAddress), "{told:#?}");
}

#[test]
fn nothing_is_kept_of_what_nobody_is_to_read() {
    let portal = Portal::new()
        .file(&format!("{FOLDER}/a.id.md"), "---\ntitle: Terbuka\n---\n## Kepala terbuka\n\nIsi.\n")
        .file(
            &format!("{FOLDER}/b.id.md"),
            "---\ntitle: Rahasia\ndraft: ya\n---\n## Kepala rahasia\n\n[x](javascript:x)\n",
        )
        .file(&format!("{FOLDER}/b.en.md"), "---\ntitle: Secret\n---\nWords.\n")
        .file(&format!("{FOLDER}/c.id.md"), "---\ntitle: Ditarik\nwithdrawn: {reason: Keliru.}\n---\nIsi.\n");
    let kept = first(&portal);
    assert!(takes(&portal, program(), &kept));
    let holds = |words: &str| kept.windows(words.len()).any(|bytes| bytes == words.as_bytes());
    assert!(holds("Terbuka") && holds("Kepala terbuka"));
    assert!(!holds("Rahasia") && !holds("rahasia") && !holds("Secret") && !holds("Ditarik") && !holds("Keliru"));
}

#[test]
fn what_is_no_longer_whole_is_not_found() {
    let portal = portal();
    let output = portal.path("output");
    let settings = Settings { output: &output, root: portal.root(), home: None, keep: &[], force: false };
    let (bytes, file) = (first(&portal), output.join(".balai/kept"));
    assert!(kept(&output).is_none());
    Folder::open(&settings).expect("a new folder").keep([bytes[..9].to_vec(), bytes[9..].to_vec()].into_iter());
    assert!(kept(&output).as_ref() == Some(&bytes), "it is found as it was");
    let whole = fs::read(&file).expect("it was just written");
    for at in (0..whole.len()).step_by(97).chain(whole.len() - 60..whole.len()) {
        let mut garbled = whole.clone();
        garbled[at] ^= 1;
        for broken in [&garbled[..], &whole[..at]] {
            fs::write(&file, broken).expect("a file");
            assert!(kept(&output).is_none(), "{at}");
        }
    }
}

#[test]
fn bytes_that_are_something_else_are_as_good_as_none() {
    let portal = portal();
    let bytes = first(&portal);
    let cut = (0..bytes.len()).step_by(bytes.len() / 8).map(|at| bytes[..at].to_vec());
    let others = [vec![0xFF; 4096], vec![0; 4096], [bytes.as_slice(), b"x"].concat()];
    for foreign in cut.chain(others) {
        assert!(!takes(&portal, program(), &foreign));
    }
}
