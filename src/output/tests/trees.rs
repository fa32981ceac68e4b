//! Folders that are put into place whole: what holds for single files holds for them.

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

#[test]
fn what_somebody_puts_into_a_new_folder_is_not_taken_away() {
    for before in BEFORE {
        let old = before.files().0;
        let mut seen = 0;
        for step in 0..before.steps() {
            let Some(site) = before.under_way(Fault::Killed(step)) else { continue };
            if !site.path("en").exists() {
                continue;
            }
            seen += 1;
            let mut expected = old.clone();
            for (path, text) in
                [("en/mine.txt", "mine"), ("en/a/b/mine.txt", "mine"), ("en/index.html", "home, edited")]
            {
                site.write(path, text);
                expected.insert(path.to_owned(), text.to_owned());
            }
            expected.extend(["en/", "en/a/", "en/a/b/"].map(|folder| (folder.to_owned(), String::new())));
            turn_back(&site);
            drop(site.open().unwrap());
            assert_eq!(files(&site), expected, "{before:?}, {step}");
        }
        assert!(seen > 1);
    }
}

#[test]
fn files_whose_bytes_were_lost_are_taken_back_all_the_same() {
    for before in BEFORE {
        let old = before.files().0;
        for step in 0..before.steps() {
            let Some(site) = before.under_way(Fault::Killed(step)) else { continue };
            if site.path("en").exists() {
                site.write("en/index.html", "");
                site.write("en/a/b/c/index.html", "\0\0\0\0");
                turn_back(&site);
                drop(site.open().unwrap());
                assert_eq!(files(&site), old, "{before:?}, {step}");
            }
        }
    }
}

#[test]
fn what_stands_where_a_folder_goes_stops_the_exchange() {
    type Come = fn(&Path);
    let comes: [Come; 3] = [
        |place| fs::create_dir(place).unwrap(),
        |place| fs::write(place, "mine").unwrap(),
        |place| {
            fs::create_dir(place).unwrap();
            fs::write(place.join("index.html"), "home").unwrap();
        },
    ];
    for before in BEFORE {
        let old = before.files().0;
        for (number, come) in comes.into_iter().enumerate() {
            for step in 0..before.steps() {
                let Some(site) = before.under_way(Fault::Killed(step)) else { continue };
                if site.path("en").exists() {
                    continue;
                }
                come(&site.path("en"));
                drop(site.open().unwrap());
                let mut files = files(&site);
                files.retain(|path, _| !path.starts_with("en"));
                assert_eq!(files, old, "{before:?}, {step}");
                let stays =
                    [!site.path("en").is_file(), site.path("en").is_file(), site.path("en/index.html").is_file()];
                assert!(stays[number], "{before:?}, {step}");
            }
        }
    }
}

#[test]
fn what_comes_while_the_portal_is_built_is_in_the_way_and_stays() {
    for before in BEFORE {
        for (path, text) in [("en", "a file"), ("en/mine.txt", "mine"), ("en/index.html", "home")] {
            let site = before.site();
            let folder = site.open().unwrap();
            put(&folder, &WHOLE);
            site.write(path, text);
            let there = files(&site);
            assert_eq!(told(&site, folder.publish()), [(OutputInTheWay, "en".to_owned())]);
            assert_eq!(files(&site), there);
            assert!(!site.state("stage").exists() && !site.state("journal").exists());
            fs::remove_file(site.path(path)).unwrap();
            let _ = fs::remove_dir(site.path("en"));
            site.publish(&WHOLE).unwrap();
            assert_eq!(files(&site), before.files().1);
        }
    }
}

#[test]
fn what_comes_in_the_last_moment_stays() {
    for operation in [Operation::Sync, Operation::RenameFolder] {
        for before in BEFORE {
            let site = before.site();
            let place = site.path("en");
            let disk = Disk::failing(move |now| {
                if now == operation && !place.exists() {
                    fs::create_dir(&place)?;
                    fs::write(place.join("mine.txt"), "mine")?;
                }
                Ok(())
            });
            let told = told(&site, site.publish_on(disk, &WHOLE));
            assert_eq!(told, [(OutputFailed, "en".to_owned())], "{operation:?}");
            let mut expected = before.files().0;
            expected
                .extend([("en/", ""), ("en/mine.txt", "mine")].map(|(path, text)| (path.to_owned(), text.to_owned())));
            assert_eq!(files(&site), expected, "{operation:?}");
        }
    }
}

#[test]
fn what_comes_while_files_are_put_into_place_one_by_one_stays() {
    for before in BEFORE {
        let site = before.site();
        let folder = site.path("en");
        let disk = Disk::failing(move |operation| {
            let page = folder.join("index.html");
            if operation == Operation::Add && folder.exists() && !page.exists() {
                fs::write(page, "mine")?;
            }
            if operation == Operation::RenameFolder { Err(std::io::ErrorKind::PermissionDenied.into()) } else { Ok(()) }
        });
        let told = told(&site, site.publish_on(disk, &WHOLE));
        assert_eq!(told, [(OutputFailed, "en/index.html".to_owned())]);
        let mut expected = before.files().0;
        expected
            .extend([("en/", ""), ("en/index.html", "mine")].map(|(path, text)| (path.to_owned(), text.to_owned())));
        assert_eq!(files(&site), expected);
    }
}

#[test]
fn where_nobody_knows_what_a_folder_came_with_it_stays_and_the_next_build_goes_on() {
    for before in BEFORE {
        for broken in [None, Some("balai-manifest 2 0\n")] {
            for step in 0..before.steps() {
                let Some(site) = before.under_way(Fault::Killed(step)) else { continue };
                let trees = site.path("en").exists();
                match broken {
                    None => site.remove(".balai/stage/manifest"),
                    Some(text) => site.write(".balai/stage/manifest", text),
                }
                turn_back(&site);
                if trees {
                    site.write("en/mine.txt", "mine");
                }
                drop(site.open().unwrap());
                assert_eq!(site.path("en/index.html").exists(), trees, "{before:?}, {step}");
                if let Before::OneLanguage = before {
                    let is_known = fs::read_to_string(site.state("manifest")).unwrap().starts_with("balai-manifest");
                    assert_eq!(is_known, !site.path("data").exists() && !trees, "{step}");
                }
                site.publish(&WHOLE).unwrap_or_else(|problems| panic!("{before:?}, {step}: {problems:?}"));
                for (path, text) in WHOLE {
                    assert_eq!(site.read(path), text);
                }
                assert!(!trees || site.read("en/mine.txt") == "mine");
            }
        }
    }
}

#[test]
fn a_folder_that_was_deleted_by_hand_comes_back_whole() {
    let site = Site::with(&WHOLE);
    fs::remove_dir_all(site.path("en")).unwrap();
    let pages: Vec<Page> = WHOLE.into_iter().filter(|(path, _)| *path != "en/a/b/c/index.html").collect();
    for step in 0..LIMIT {
        let fault = Fault::Killed(step);
        let is_done = site.publish_on(disk(fault).0, &pages).is_ok();
        drop(site.open().unwrap());
        let there = files(&site);
        assert!(!there.contains_key("en/") || there.contains_key("en/index.html"), "{fault:?}: {there:#?}");
        if is_done {
            break;
        }
    }
    assert_eq!(files(&site), files(&Site::with(&pages)));
    assert_eq!(site.open().unwrap().stands().unwrap().unchanged, pages.len());
}

#[test]
fn a_file_that_was_deleted_by_hand_leaves_its_place_to_a_folder() {
    let site = Site::with(&[("en", "a file"), ("id", "a file")]);
    site.remove("en");
    let published = site.publish(&[("en/index.html", "home"), ("id/index.html", "beranda")]).unwrap();
    assert_eq!((published.written, published.removed.len()), (2, 2));
    assert_eq!((site.read("en/index.html"), site.read("id/index.html")), ("home".to_owned(), "beranda".to_owned()));
}

#[test]
fn whether_a_folder_is_new_is_decided_by_its_first_file() {
    let site = Site::with(&EARLIER);
    fs::create_dir(site.path("en")).unwrap();
    let folder = site.open().unwrap();
    put(&folder, &WHOLE[..5]);
    fs::remove_dir(site.path("en")).unwrap();
    put(&folder, &WHOLE[5..]);
    folder.publish().unwrap();
    assert_eq!((site.read("en/a/b/c/index.html"), site.read("en/index.html")), ("deep".to_owned(), "home".to_owned()));
}

#[test]
fn folders_whose_names_differ_in_letter_case_come_both_also_where_they_are_one() {
    let pages: [Page; 3] = [("EN/index.html", "home"), ("en/a/index.html", "a"), ("index.html", "which language")];
    for step in 0..LIMIT {
        let site = Site::new();
        let fault = Fault::Killed(step);
        let is_done = site.publish_on(disk(fault).0, &pages).is_ok();
        drop(site.open().unwrap());
        let there = pages.iter().filter(|(path, text)| fs::read_to_string(site.path(path)).is_ok_and(|is| is == *text));
        assert!([0, pages.len()].contains(&there.count()), "{fault:?}");
        assert_eq!(site.path("en").exists(), site.path("index.html").exists(), "{fault:?}");
        if is_done {
            break;
        }
        assert!(step + 1 < LIMIT);
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_comes_in_a_new_folders_place_is_not_followed() {
    for before in BEFORE {
        for step in 0..before.steps() {
            let Some(site) = before.under_way(Fault::Killed(step)) else { continue };
            if !site.path("en").exists() {
                continue;
            }
            let elsewhere = site.root.join("elsewhere");
            fs::rename(site.path("en"), &elsewhere).unwrap();
            std::os::unix::fs::symlink(&elsewhere, site.path("en")).unwrap();
            let there = listing(&elsewhere);
            drop(site.open().unwrap());
            assert_eq!(listing(&elsewhere), there, "{before:?}, {step}");
            let mut files = files(&site);
            files.retain(|path, _| !path.starts_with("en"));
            assert_eq!(files, before.files().0, "{before:?}, {step}");
        }
    }
}

#[test]
fn a_page_that_cannot_be_written_into_a_new_folder_is_told() {
    let page = ("en/a/index.html", "a");
    for full in 2..6 {
        let site = Before::OneLanguage.site();
        let before = files(&site);
        let folder = site.open_on(disk(Fault::Full(full)).0).unwrap();
        put(&folder, &[page]);
        assert_eq!(told(&site, folder.publish()), [(OutputFailed, page.0.to_owned())], "{full}");
        assert_eq!(files(&site), before);
        assert_eq!(site.memory(), ["lock", "manifest"]);
    }
}
