//! Bodies that are put away – into a depot, or packed – change nothing that is published.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use balai::build::{self, Away, Changes, Footing, Inputs, Known, Request};
use balai::diagnostic::{Code, Diagnostic, any_error, sort};
use balai::document::held::{Depot, Lost};
use balai::fingerprint::Fingerprint;
use balai::output::{Folder, Memory, Settings, kept};

use crate::support::{Portal, TODAY, tree};

/// A depot in memory that has room for so many bodies, and loses one of them when it is asked for it.
#[derive(Debug)]
struct Small {
    takes: usize,
    /// Which asking, from 0, finds nothing.
    loses: usize,
    bytes: Mutex<Vec<u8>>,
    taken: AtomicUsize,
    asked: AtomicUsize,
}

impl Small {
    fn new(takes: usize, loses: usize) -> Arc<Self> {
        let (taken, asked) = (AtomicUsize::new(0), AtomicUsize::new(0));
        Arc::new(Self { takes, loses, bytes: Mutex::default(), taken, asked })
    }
}

impl Depot for Small {
    fn put(&self, bytes: &[u8]) -> Option<u64> {
        let mut all = self.bytes.lock().unwrap();
        (self.taken.load(Ordering::SeqCst) < self.takes).then(|| {
            self.taken.fetch_add(1, Ordering::SeqCst);
            let at = all.len() as u64;
            all.extend_from_slice(bytes);
            at
        })
    }

    fn get(&self, at: u64, length: usize) -> Result<Vec<u8>, Lost> {
        if self.asked.fetch_add(1, Ordering::SeqCst) == self.loses {
            return Err(Lost);
        }
        Ok(self.bytes.lock().unwrap()[at as usize..at as usize + length].to_vec())
    }
}

/// In how many files there are too many: in any, and in none.
const ANY: usize = 0;
const NONE: usize = usize::MAX;

/// Works on threads of its own, which have looked into no body yet: what a thread looked into lately it has at hand.
fn freshly<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    rayon::ThreadPoolBuilder::new().num_threads(2).build().expect("two threads").install(work)
}

fn request(portal: &Portal) -> Request<'_> {
    Request { root: portal.root(), drafts: false, base_url: None, today: TODAY }
}

/// A portal's pages and problems, made in memory.
fn made(portal: &Portal, away: Away) -> (BTreeMap<String, Vec<u8>>, Vec<Diagnostic>) {
    let (mut known, sink) = (Known::default(), Memory::default());
    known.put_away(away);
    let understood = build::understand_again(&request(portal), &mut known, &Changes::Everything);
    let mut problems = understood.diagnostics;
    problems.extend(build::render(&understood.value.expect("it has settings"), &sink, None).diagnostics);
    sort(&mut problems);
    (sink.into_files().into_iter().map(|(path, bytes)| (path.to_string(), bytes)).collect(), problems)
}

/// Builds into the output folder as the command does: how many files were written, or what was wrong.
fn build(portal: &Portal, beyond: usize) -> Result<usize, Vec<Diagnostic>> {
    let (request, program) = (request(portal), Fingerprint::of(b"this program"));
    let output = portal.path("output");
    let settings = Settings { output: &output, root: portal.root(), home: None, keep: &[], force: false };
    let mut known = Known::default();
    let opened = build::standing(&mut known, &request, program, |_| Folder::open(&settings).ok());
    let opened = opened.expect_err("something has changed").expect("the folder is this test's own");
    let mut folder = *opened.folder;
    known.recall(program, kept(&output));
    known.put_away(Away { beyond, depot: folder.depot() });
    let understood = build::understand_again(&request, &mut known, &Changes::none());
    let mut problems = understood.diagnostics;
    let understood = understood.value.expect("it has settings");
    if let Some(pieces) = known.to_keep() {
        folder.keep(pieces);
    }
    let inputs = Inputs::of(&known, &request, program).expect("all was read");
    let earlier = opened.before.and_then(|before| Footing::since(&folder, before, &inputs, &understood));
    let rendered = build::render(&understood, &folder, earlier.as_ref());
    problems.extend(rendered.diagnostics);
    assert!(!any_error(&problems), "{problems:?}");
    folder.leave_note(inputs.to_text(&problems), rendered.value.footing.to_bytes());
    drop((known, understood));
    folder.publish().map(|published| published.written)
}

#[test]
fn put_into_a_depot_or_packed_bodies_make_the_same_pages() {
    for portal in [Portal::example(), Portal::complete()] {
        let (plain, problems) = freshly(|| made(&portal, Away { beyond: NONE, depot: None }));
        assert!(plain.len() > 100 && !any_error(&problems));
        // All fit; there is none; only some fit, and the others are packed.
        for depot in [Some(Small::new(NONE, NONE)), None, Some(Small::new(5, NONE))] {
            let lent = depot.clone().map(|depot| depot as Arc<dyn Depot>);
            let (pages, told) = freshly(|| made(&portal, Away { beyond: ANY, depot: lent }));
            assert!(pages == plain && told == problems, "{depot:?}");
            if let Some(depot) = depot {
                let [taken, asked] = [&depot.taken, &depot.asked].map(|count| count.load(Ordering::SeqCst));
                assert!(taken >= 5 && asked > 0, "{taken} bodies taken, asked for {asked}");
            }
        }
    }
}

#[test]
fn bodies_are_put_away_beyond_a_number_of_files_only() {
    let portal = Portal::new().report("a.id.md", "A", "Isi.\n");
    let files = tree(&portal.path("content")).len();
    for (beyond, taken) in [(files, 0), (files - 1, 1)] {
        let depot = Small::new(NONE, NONE);
        made(&portal, Away { beyond, depot: Some(depot.clone()) });
        assert_eq!(depot.taken.load(Ordering::SeqCst), taken);
    }
}

#[test]
fn a_build_over_another_one_is_the_same_with_bodies_in_the_depot_of_the_output_folder() {
    let [away, plain] = [Portal::example(), Portal::example()];
    let edits: [&dyn Fn(&Portal); 3] = [
        &|_| (),
        &|portal| portal.replace("content/regions/jambi/sarolangun/pemberdayaan.id.md", "Petani", "Para petani"),
        &|portal| {
            portal.replace("content/groups.yaml", "Perempuan kepala keluarga", "Perempuan yang memimpin keluarga");
        },
    ];
    for (number, edit) in edits.into_iter().enumerate() {
        edit(&away);
        edit(&plain);
        let written = [(&away, ANY), (&plain, NONE)].map(|(portal, beyond)| freshly(|| build(portal, beyond)));
        let written = written.map(|written| written.expect("nothing is in the way"));
        assert!(written[0] == written[1] && written[0] > 0, "{number}: {written:?}");
        let [is, expected] = [&away, &plain].map(|portal| tree(&portal.path("output")));
        assert!(is == expected, "{number}");
        let state = tree(&away.path("output/.balai"));
        assert_eq!(state.keys().collect::<Vec<_>>(), ["footing", "kept", "lock", "manifest", "note"], "{number}");
    }
}

#[test]
fn whatever_body_is_lost_its_page_is_not_made_and_no_page_is_made_of_something_else() {
    let portal = Portal::new()
        .report_with("a.id.md", "title: A\nthemes: [skills]\ngroups: [women]\n", "Isi A.[^1]\n\n[^1]: Catatan.\n")
        .report("b.id.md", "B", "## Kepala {theme=skills}\n\nIsi B.\n");
    let (plain, _) = freshly(|| made(&portal, Away { beyond: NONE, depot: None }));
    for loses in 0.. {
        let depot = Small::new(NONE, loses);
        let away = Away { beyond: ANY, depot: Some(depot.clone()) };
        let (pages, problems) = freshly(|| made(&portal, away));
        if depot.asked.load(Ordering::SeqCst) <= loses {
            assert!(loses >= 2 && pages == plain && !any_error(&problems), "{loses}");
            break;
        }
        let templates = problems.iter().filter(|problem| problem.code == Code::Template).count();
        let missing = plain.keys().filter(|path| !pages.contains_key(*path)).count();
        assert!(templates > 0 && missing > 0, "{loses}: {problems:?}");
        assert!(pages.iter().all(|(path, bytes)| plain[path] == *bytes), "{loses}");
    }
}
