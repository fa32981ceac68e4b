//! Folders that are put into place whole: what holds for single files holds for them.

mod meddled;

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use super::faults::{Fault, Files, disk, steps_of};
use super::{Page, Site, listing, put, told};
use crate::diagnostic::Code::{OutputFailed, OutputInTheWay};
use crate::output::disk::{Disk, Operation};
use crate::output::journal::Phase;
use crate::path::OutputPath;

/// A site with folders of every kind: only assets, only lists, both beside pages; and with files at its root.
const WHOLE: [Page; 12] = [
    ("404.html", "lost"),
    ("assets/a.css", "style"),
    ("assets/deep/b.svg", "icon"),
    ("data/all.json", "{}"),
    ("en/a/b/c/index.html", "deep"),
    ("en/index.html", "home"),
    ("id/-/2/index.html", "more"),
    ("id/a/index.html", "a"),
    ("id/feed.xml", "feed"),
    ("id/index.html", "beranda"),
    ("index.html", "which language"),
    ("robots.txt", "all"),
];

/// What was published before the language `en` and the data came.
const EARLIER: [Page; 7] = [
    ("404.html", "lost"),
    ("assets/old.css", "style"),
    ("id/a/index.html", "old"),
    ("id/feed.xml", "old feed"),
    ("id/gone/index.html", "bye"),
    ("id/index.html", "beranda"),
    ("robots.txt", "all"),
];

/// More steps than any publication here has.
const LIMIT: usize = 200;

/// A file that is not Balai's.
const NOTE: Page = ("id/note.txt", "mine");

/// What was there before the whole site is published.
#[derive(Clone, Copy, Debug)]
enum Before {
    Nothing,
    OneLanguage,
}

const BEFORE: [Before; 2] = [Before::Nothing, Before::OneLanguage];

impl Before {
    fn site(self) -> Site {
        match self {
            Before::Nothing => Site::new(),
            Before::OneLanguage => {
                let site = Site::with(&EARLIER);
                site.write(NOTE.0, NOTE.1);
                site
            }
        }
    }

    /// The files before and after, without what Balai remembers.
    fn files(self) -> (Files, Files) {
        let site = self.site();
        let old = files(&site);
        site.publish(&WHOLE).unwrap();
        (old, files(&site))
    }

    fn steps(self) -> usize {
        steps_of(|disk| {
            self.site().publish_on(disk, &WHOLE).unwrap();
        })
    }

    /// The site when a build was cut short after its journal was complete and before it was done.
    fn under_way(self, fault: Fault) -> Option<Site> {
        let site = self.site();
        let _ = site.publish_on(disk(fault).0, &WHOLE);
        (site.state("journal").exists() && site.state("stage/manifest").exists()).then_some(site)
    }
}

fn files(site: &Site) -> Files {
    let mut files = site.files();
    files.remove(".balai/");
    files
}

/// Opens the folder and expects the old or the new site in it and nothing else; says whether it is the new one. Then
/// builds the new site once more, and again.
fn reopen(site: &Site, (old, new): &(Files, Files), fault: Fault) -> bool {
    drop(site.open().unwrap_or_else(|problems| panic!("{fault:?}: {problems:?}")));
    let found = files(site);
    assert!(found == *old || found == *new, "{fault:?}: {found:#?}");
    assert!(site.memory().iter().all(|name| name == "lock" || name == "manifest"), "{fault:?}: {:?}", site.memory());
    site.publish(&WHOLE).unwrap_or_else(|problems| panic!("{fault:?}: {problems:?}"));
    assert_eq!(files(site), *new, "{fault:?}");
    assert_eq!(site.publish(&WHOLE).unwrap().unchanged, WHOLE.len(), "{fault:?}");
    found == *new
}

/// Makes the next build go back.
fn turn_back(site: &Site) {
    fs::rename(site.state("journal"), site.state("undo")).unwrap();
}

/// What a publication does to the disk, one operation after another.
fn operations(before: Before) -> Vec<Operation> {
    let site = before.site();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let all = Arc::clone(&seen);
    let disk = Disk::failing(move |operation| {
        all.lock().unwrap().push(operation);
        Ok(())
    });
    let published = site.publish_on(disk, &WHOLE).unwrap();
    assert_eq!(published.written + published.unchanged, WHOLE.len());
    assert_eq!(published.unchanged, if let Before::OneLanguage = before { 3 } else { 0 });
    Arc::try_unwrap(seen).unwrap().into_inner().unwrap()
}

#[test]
fn a_folder_that_is_not_there_yet_takes_one_step() {
    for (before, folders, renames) in [
        // 404.html, index.html, robots.txt; journal and manifest.
        (Before::Nothing, 4, 3 + 2),
        // index.html; assets/a.css, assets/deep/b.svg; id/-/2/index.html, id/a/index.html, id/feed.xml; two removals.
        (Before::OneLanguage, 2, 1 + 2 + 3 + 2 + 2),
    ] {
        let operations = operations(before);
        let count = |wanted| operations.iter().filter(|operation| **operation == wanted).count();
        assert_eq!(count(Operation::RenameFolder), folders, "{before:?}");
        assert_eq!(count(Operation::Rename), renames, "{before:?}");
    }
}

#[test]
fn a_folder_that_is_there_is_never_put_into_place_whole() {
    let site = Site::with(&EARLIER);
    fs::create_dir(site.path("en")).unwrap();
    let folder = site.open().unwrap();
    put(&folder, &WHOLE);
    let mut trees: Vec<_> = fs::read_dir(site.state("stage/tree")).unwrap().map(|e| super::name(&e.unwrap())).collect();
    trees.sort();
    assert_eq!(trees, ["data"]);
    folder.publish().unwrap();
    assert_eq!(site.read("en/a/b/c/index.html"), "deep");
}

#[test]
fn killed_at_any_step_the_site_is_the_old_or_the_new_one() {
    for before in BEFORE {
        let old_and_new = before.files();
        let mut is_new = Vec::new();
        for step in 0..before.steps() {
            let site = before.site();
            let fault = Fault::Killed(step);
            let _ = site.publish_on(disk(fault).0, &WHOLE);
            is_new.push(reopen(&site, &old_and_new, fault));
        }
        assert!(is_new.is_sorted() && is_new.contains(&true) && is_new.contains(&false), "{is_new:?}");
    }
}

#[test]
fn killed_again_while_the_exchange_is_finished_the_site_is_the_old_or_the_new_one() {
    for before in BEFORE {
        let old_and_new = before.files();
        for step in (0..before.steps()).step_by(3) {
            for again in (0..LIMIT).step_by(2) {
                let site = before.site();
                let _ = site.publish_on(disk(Fault::Killed(step)).0, &WHOLE);
                let fault = Fault::Killed(again);
                let is_open = site.open_on(disk(fault).0).is_ok();
                reopen(&site, &old_and_new, fault);
                if is_open {
                    break;
                }
            }
        }
    }
}

#[test]
fn any_single_failure_leaves_the_old_site_at_once_or_none_at_all() {
    for before in BEFORE {
        let old_and_new = before.files();
        for step in 0..before.steps() {
            for fault in [Fault::Once(step), Fault::Full(step)] {
                let site = before.site();
                let result = site.publish_on(disk(fault).0, &WHOLE);
                let is_done = result.is_ok();
                if let Err(problems) = result {
                    assert_eq!(files(&site), old_and_new.0, "{fault:?}");
                    assert!(problems.iter().all(|problem| problem.code == OutputFailed), "{fault:?}: {problems:?}");
                    assert!(!site.state("journal").exists() && !site.state("undo").exists(), "{fault:?}");
                }
                assert_eq!(reopen(&site, &old_and_new, fault), is_done);
            }
        }
    }
}

#[test]
fn killed_while_going_back_the_site_is_the_old_or_the_new_one() {
    for before in BEFORE {
        let old_and_new = before.files();
        let steps = before.steps();
        for step in (steps / 2..steps).step_by(2) {
            for killed in (step + 1..step + 40).step_by(3) {
                let site = before.site();
                let fault = Fault::OnceThenKilled(step, killed);
                let _ = site.publish_on(disk(fault).0, &WHOLE);
                reopen(&site, &old_and_new, fault);
            }
        }
    }
}

#[test]
fn where_no_folder_can_be_renamed_its_files_are() {
    for before in BEFORE {
        let old_and_new = before.files();
        for step in 0..LIMIT {
            let site = before.site();
            let fault = Fault::FoldersStayThenKilled(step);
            let is_done = site.publish_on(disk(fault).0, &WHOLE).is_ok() && !site.state("stage").exists();
            if let Before::Nothing = before {
                assert_order(&site, true, fault);
            }
            assert!(reopen(&site, &old_and_new, fault) || !is_done, "{fault:?}");
            if is_done {
                break;
            }
            assert!(step + 1 < LIMIT);
        }
    }
}

#[test]
fn assets_come_before_pages_and_pages_before_lists() {
    for step in 0..Before::Nothing.steps() {
        let site = Before::Nothing.site();
        let fault = Fault::Killed(step);
        let _ = site.publish_on(disk(fault).0, &WHOLE);
        assert_order(&site, false, fault);
    }
}

/// What is there of a site that is put into place names nothing that is not there yet: folders by themselves, and the rest.
fn assert_order(site: &Site, within: bool, fault: Fault) {
    let (there, missing): (Vec<_>, Vec<_>) =
        WHOLE.iter().map(|(path, _)| *path).partition(|path| site.path(path).exists());
    let phase = |path: &str| Phase::of(&OutputPath::file(path).unwrap());
    let folder = |path: &str| path.split_once('/').map_or("", |(folder, _)| folder).to_owned();
    let is_shared = |path: &str| ["", "assets", "data"].contains(&folder(path).as_str());
    let files = site.files();
    for path in there.iter().filter(|path| files.get(**path).is_some_and(|text| WHOLE.contains(&(path, text)))) {
        for missing in &missing {
            let is_bound = is_shared(path) || is_shared(missing) || (within && folder(path) == folder(missing));
            assert!(!is_bound || phase(path) <= phase(missing), "{fault:?}: {path} is there, {missing} is not");
        }
    }
}
