//! Builds that are killed, disks that fail: after the next build's first step the site is the old or the new one.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use super::{Page, Site, listing, told};
use crate::diagnostic::Code::OutputFailed;
use crate::output::disk::{Disk, Operation};

const OLD: [Page; 9] = [
    ("404.html", "lost"),
    ("assets/a.css", "style"),
    ("becomes/a/file", "inner"),
    ("becomes-a-folder", "file"),
    ("changes/index.html", "old"),
    ("feed.xml", "old feed"),
    ("goes/away/entirely/index.html", "bye"),
    ("goes/partly/index.html", "bye"),
    ("stays/index.html", "same"),
];

const NEW: [Page; 9] = [
    ("404.html", "lost and found"),
    ("assets/b.css", "new style"),
    ("becomes", "file"),
    ("becomes-a-folder/index.html", "inner"),
    ("changes/index.html", "new"),
    ("feed.xml", "new feed"),
    ("goes/partly/new/index.html", "hello"),
    ("new/deep/er/index.html", "hello"),
    ("stays/index.html", "same"),
];

/// The old site beside a file that is not Balai's.
fn old_site() -> Site {
    let site = Site::with(&OLD);
    site.write("goes/partly/note.txt", "mine");
    site
}

pub(super) type Files = BTreeMap<String, String>;

/// The files of the site before and after.
fn old_and_new() -> &'static (Files, Files) {
    static FILES: OnceLock<(Files, Files)> = OnceLock::new();
    FILES.get_or_init(|| {
        let site = old_site();
        let old = site.files();
        site.publish(&NEW).unwrap();
        (old, site.files())
    })
}

/// What goes wrong, by the number of the step and what it does.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fault {
    /// The process is killed: nothing is done from this step on.
    Killed(usize),
    /// One step fails.
    Once(usize),
    /// There is no room from this step on.
    Full(usize),
    /// One step fails, and the process is killed while it goes back.
    OnceThenKilled(usize, usize),
    /// No folder can be renamed; the process is killed at this step.
    FoldersStayThenKilled(usize),
}

impl Fault {
    fn strikes(self, step: usize, operation: Operation) -> bool {
        match self {
            Fault::Killed(at) => step >= at,
            Fault::Once(at) => step == at,
            Fault::Full(at) => step >= at && operation == Operation::Add,
            Fault::OnceThenKilled(at, killed) => step == at || step >= killed,
            Fault::FoldersStayThenKilled(at) => step >= at || operation == Operation::RenameFolder,
        }
    }
}

/// A disk with a fault, and how many steps it was asked for.
pub(super) fn disk(fault: Fault) -> (Disk, Arc<AtomicUsize>) {
    let steps = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&steps);
    let disk = Disk::failing(move |operation| {
        let step = count.fetch_add(1, Ordering::SeqCst);
        if fault.strikes(step, operation) { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    });
    (disk, steps)
}

/// How many steps there are when nothing fails.
pub(super) fn steps_of(build: impl Fn(Disk)) -> usize {
    let (disk, steps) = disk(Fault::Killed(usize::MAX));
    build(disk);
    steps.load(Ordering::SeqCst)
}

fn steps_to_publish() -> usize {
    steps_of(|disk| {
        old_site().publish_on(disk, &NEW).unwrap();
    })
}

/// Opens the folder and expects the old or the new site in it and nothing else; says whether it is the new one.
fn reopen(site: &Site, fault: Fault) -> bool {
    let (old, new) = old_and_new();
    drop(site.open().unwrap_or_else(|problems| panic!("{fault:?}: {problems:?}")));
    let files = site.files();
    assert!(files == *old || files == *new, "{fault:?}: {files:#?}");
    assert_eq!(site.memory(), ["lock", "manifest"], "{fault:?}");
    files == *new
}

/// Builds the new site once more, and again; the manifest is right about it.
fn build_again(site: &Site, fault: Fault) {
    site.publish(&NEW).unwrap_or_else(|problems| panic!("{fault:?}: {problems:?}"));
    assert_eq!(site.files(), old_and_new().1, "{fault:?}");
    assert_eq!(site.publish(&NEW).unwrap().unchanged, NEW.len(), "{fault:?}");
}

#[test]
fn killed_at_any_step_the_site_is_the_old_or_the_new_one() {
    let mut is_new = Vec::new();
    for step in 0..steps_to_publish() {
        let site = old_site();
        let fault = Fault::Killed(step);
        let _ = site.publish_on(disk(fault).0, &NEW);
        is_new.push(reopen(&site, fault));
        build_again(&site, fault);
    }
    assert!(is_new.is_sorted() && is_new.contains(&true) && is_new.contains(&false), "{is_new:?}");
}

#[test]
fn killed_again_while_the_exchange_is_finished_the_site_is_the_old_or_the_new_one() {
    for step in (0..steps_to_publish()).step_by(3) {
        for again in 0.. {
            let site = old_site();
            let _ = site.publish_on(disk(Fault::Killed(step)).0, &NEW);
            let fault = Fault::Killed(again);
            let is_open = site.open_on(disk(fault).0).is_ok();
            reopen(&site, fault);
            if is_open {
                build_again(&site, fault);
                break;
            }
        }
    }
}

#[test]
fn a_first_build_that_is_killed_leaves_no_page_or_all() {
    let new = Site::with(&NEW).files();
    for step in 0.. {
        let site = Site::new();
        let fault = Fault::Killed(step);
        let is_done = site.publish_on(disk(fault).0, &NEW).is_ok() && !site.state("stage").exists();
        drop(site.open().unwrap());
        let files = site.files();
        assert!(files == new || files.keys().eq([".balai/"]), "{fault:?}: {files:#?}");
        assert!(!site.state("stage").exists() && !site.state("journal").exists());
        assert_eq!(site.publish(&NEW).unwrap().removed, []);
        if is_done {
            break;
        }
    }
}

#[test]
fn any_single_failure_leaves_the_old_site_at_once() {
    let (old, _) = old_and_new();
    for step in 0..steps_to_publish() {
        let site = old_site();
        let fault = Fault::Once(step);
        let result = site.publish_on(disk(fault).0, &NEW);
        let is_done = result.is_ok();
        if let Err(problems) = result {
            assert_eq!(&site.files(), old, "{fault:?}");
            assert!(problems.iter().all(|problem| problem.code == OutputFailed), "{fault:?}: {problems:?}");
            assert!(!site.state("journal").exists() && !site.state("undo").exists(), "{fault:?}");
        }
        assert_eq!(reopen(&site, fault), is_done);
        build_again(&site, fault);
    }
}

#[test]
fn a_full_disk_leaves_the_old_site_at_once() {
    // A folder that gave way to a file is the one thing that takes room to go back to.
    let new: Vec<Page> = NEW.into_iter().filter(|(path, _)| *path != "becomes").collect();
    let old = &old_and_new().0;
    for step in 0..steps_to_publish() {
        let site = old_site();
        let fault = Fault::Full(step);
        let is_done = site.publish_on(disk(fault).0, &new).is_ok();
        assert_eq!(is_done, &site.files() != old, "{fault:?}");
        assert_eq!(site.memory(), ["lock", "manifest"], "{fault:?}");
        site.publish(&new).unwrap();
        assert_eq!(site.publish(&new).unwrap().unchanged, new.len(), "{fault:?}");
    }
}

#[test]
fn killed_while_going_back_the_site_is_the_old_or_the_new_one() {
    let steps = steps_to_publish();
    for step in (steps / 2)..steps {
        for killed in (step + 1..step + 40).step_by(2) {
            let site = old_site();
            let fault = Fault::OnceThenKilled(step, killed);
            let _ = site.publish_on(disk(fault).0, &NEW);
            reopen(&site, fault);
            build_again(&site, fault);
        }
    }
}

#[test]
fn an_exchange_that_cannot_be_finished_is_undone() {
    let (old, _) = old_and_new();
    for step in 0..steps_to_publish() {
        let site = old_site();
        let _ = site.publish_on(disk(Fault::Killed(step)).0, &NEW);
        let is_under_way = site.state("journal").exists() && site.state("stage/manifest").exists();
        if is_under_way && !site.path("new").exists() {
            site.write("new", "mine, and in the way");
            drop(site.open().unwrap());
            let mut files = site.files();
            assert_eq!(files.remove("new").as_deref(), Some("mine, and in the way"));
            assert_eq!(&files, old);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_comes_while_an_exchange_is_cut_short_is_not_followed() {
    for step in 0..steps_to_publish() {
        let site = old_site();
        let _ = site.publish_on(disk(Fault::Killed(step)).0, &NEW);
        let elsewhere = site.root.join("elsewhere");
        fs::rename(site.path("goes"), &elsewhere).unwrap();
        std::os::unix::fs::symlink(&elsewhere, site.path("goes")).unwrap();
        let before = listing(&elsewhere);
        drop(site.open().unwrap());
        assert_eq!(listing(&elsewhere), before, "{step}");
        let beside = |files: &Files| {
            let mut files = files.clone();
            files.retain(|path, _| !path.starts_with("goes") && !path.ends_with('/'));
            files
        };
        let (old, new) = old_and_new();
        assert!([beside(old), beside(new)].contains(&beside(&site.files())), "{step}");
    }
}

#[test]
fn a_journal_that_cannot_be_read_makes_the_next_build_write_everything() {
    for name in ["journal", "undo"] {
        let site = old_site();
        site.write(&format!(".balai/{name}"), "balai-journal 7\n");
        site.publish(&[("changes/index.html", "new"), OLD[0]]).unwrap();
        assert_eq!(site.memory(), ["lock", "manifest"]);
        assert_eq!(site.read("changes/index.html"), "new");
        assert_eq!(site.read("stays/index.html"), "same");
        assert_eq!(site.read("goes/partly/note.txt"), "mine");
    }
}

#[test]
fn a_page_that_cannot_be_written_is_told_and_nothing_is_published() {
    let site = old_site();
    let before = site.files();
    let (disk, steps) = disk(Fault::Full(6));
    let folder = site.open_on(disk).unwrap();
    super::put(&folder, &NEW);
    assert!(steps.load(Ordering::SeqCst) > 6);
    let told = told(&site, folder.publish());
    assert!(told.contains(&(OutputFailed, "feed.xml".to_owned())), "{told:?}");
    assert!(told.iter().all(|(code, _)| *code == OutputFailed), "{told:?}");
    assert_eq!(site.files(), before);
    assert_eq!(site.memory(), ["lock", "manifest"]);
}
