//! What a build leaves in the output folder.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use super::{Site, paths, put, put_from};
use crate::fingerprint::Fingerprint;
use crate::output::{Memory, Published, Sink};
use crate::path::OutputPath;

const PAGES: [(&str, &str); 4] =
    [("404.html", "lost"), ("assets/a.css", "style"), ("id/feed.xml", "feed"), ("id/index.html", "home")];

fn counts(published: &Published) -> (usize, usize, usize) {
    (published.written, published.unchanged, published.removed.len())
}

#[test]
fn a_new_site_holds_what_was_put_and_nothing_else() {
    let site = Site::new();
    assert_eq!(counts(&site.publish(&PAGES).unwrap()), (4, 0, 0));
    let expected = [("404.html", "lost"), ("assets/", ""), ("assets/a.css", "style")];
    let expected = expected.into_iter().chain([("id/", ""), ("id/feed.xml", "feed"), ("id/index.html", "home")]);
    let mut files = site.files();
    files.remove(".balai/");
    assert_eq!(files, expected.map(|(path, text)| (path.to_owned(), text.to_owned())).collect());
    assert_eq!(site.memory(), ["lock", "manifest"]);
}

#[test]
fn a_site_without_pages_is_a_site() {
    let site = Site::with(&[]);
    assert_eq!(site.memory(), ["lock", "manifest"]);
    site.publish(&[]).unwrap();
}

#[test]
fn an_unchanged_build_touches_nothing() {
    let site = Site::with(&PAGES);
    let before = site.everything();
    let folder = site.open().unwrap();
    for (path, text) in PAGES {
        assert!(folder.is_current(&OutputPath::file(path).unwrap(), Fingerprint::of(text.as_bytes())), "{path}");
    }
    assert_eq!(counts(&folder.publish().unwrap()), (0, 4, 0));
    assert_eq!(site.everything(), before);
}

#[test]
fn only_what_changed_is_written() {
    let site = Site::with(&PAGES);
    let before = site.everything();
    let pages = [PAGES[0], PAGES[1], PAGES[2], ("id/index.html", "home 2")];
    assert_eq!(counts(&site.publish(&pages).unwrap()), (1, 3, 0));
    let after = site.everything();
    for path in ["404.html", "assets/a.css", "id/feed.xml"] {
        assert_eq!(after[path], before[path]);
    }
    assert_eq!(site.read("id/index.html"), "home 2");
}

#[test]
fn the_same_bytes_from_another_view_stay_in_place() {
    let site = Site::with(&PAGES);
    let before = site.everything();
    let view = Fingerprint::of(b"another view");
    let publish = || {
        let folder = site.open().unwrap();
        put_from(&folder, "id/index.html", view, "home");
        put(&folder, &PAGES[..3]);
        folder.publish().unwrap()
    };
    assert_eq!(counts(&publish()), (0, 4, 0));
    assert_eq!(site.everything()["id/index.html"], before["id/index.html"]);
    assert_ne!(site.everything()[".balai/manifest"], before[".balai/manifest"]);
    assert!(site.open().unwrap().is_current(&OutputPath::file("id/index.html").unwrap(), view));
}

#[test]
fn a_removed_page_leaves_nothing_behind() {
    let site = Site::with(&[("id/a/b/index.html", "b"), ("id/a/c/index.html", "c"), ("id/index.html", "home")]);
    let published = site.publish(&[("id/index.html", "home")]).unwrap();
    assert_eq!(paths(&published.removed), ["id/a/b/index.html", "id/a/c/index.html"]);
    assert!(!site.path("id/a").exists());
    assert!(site.path("id/index.html").exists());
    site.publish(&[]).unwrap();
    assert!(site.output().is_dir());
    assert_eq!(site.memory(), ["lock", "manifest"]);
}

#[test]
fn a_removed_page_leaves_foreign_neighbours() {
    let site = Site::with(&[("id/a/b/index.html", "b"), ("id/index.html", "home")]);
    site.write("id/a/note.txt", "mine");
    site.publish(&[("id/index.html", "home")]).unwrap();
    assert!(!site.path("id/a/b").exists());
    assert_eq!(site.read("id/a/note.txt"), "mine");
}

#[test]
fn a_page_deleted_by_hand_is_written_again_or_forgotten() {
    let site = Site::with(&PAGES);
    site.remove("id/index.html");
    assert_eq!(counts(&site.publish(&PAGES).unwrap()), (1, 3, 0));
    assert_eq!(site.read("id/index.html"), "home");
    fs::remove_dir_all(site.path("id")).unwrap();
    assert_eq!(counts(&site.publish(&PAGES[..2]).unwrap()), (0, 2, 2));
    assert!(!site.path("id").exists());
}

#[test]
fn a_touched_file_is_read_once_and_not_written() {
    let site = Site::with(&PAGES);
    let later = SystemTime::now() + Duration::from_secs(100);
    File::options().write(true).open(site.path("404.html")).unwrap().set_modified(later).unwrap();
    assert_eq!(counts(&site.publish(&PAGES).unwrap()), (0, 4, 0));
    let before = site.everything();
    assert_eq!(before["404.html"].1, later);
    site.publish(&PAGES).unwrap();
    assert_eq!(site.everything(), before);
}

#[test]
fn a_file_whose_bytes_were_lost_is_written_again() {
    let site = Site::with(&PAGES);
    site.write("404.html", "");
    site.write("id/index.html", "\0\0\0\0");
    assert_eq!(counts(&site.publish(&PAGES).unwrap()), (2, 2, 0));
    assert_eq!(site.read("404.html"), "lost");
    assert_eq!(site.read("id/index.html"), "home");
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file() {
    let site = Site::with(&[("x", "file"), ("y/a/index.html", "a"), ("y/b", "b")]);
    let published = site.publish(&[("x/z/index.html", "z"), ("y", "file")]).unwrap();
    assert_eq!(paths(&published.removed), ["x", "y/a/index.html", "y/b"]);
    assert_eq!(site.read("x/z/index.html"), "z");
    assert_eq!(site.read("y"), "file");
}

#[test]
fn an_unreadable_manifest_means_that_everything_is_written_and_nothing_deleted() {
    for manifest in ["", "balai-manifest 2 1\nsomething else\n", "balai-manifest 1 4\n", "\u{fffd}"] {
        let site = Site::with(&PAGES);
        let before = site.everything();
        site.write(".balai/manifest", manifest);
        site.write("foreign.html", "mine");
        let pages = [PAGES[0], PAGES[1], ("id/index.html", "home 2")];
        assert_eq!(counts(&site.publish(&pages).unwrap()), (1, 2, 0), "{manifest:?}");
        assert_eq!(site.everything()["404.html"], before["404.html"]);
        assert_eq!(site.read("id/index.html"), "home 2");
        assert_eq!(site.read("id/feed.xml"), "feed");
        assert_eq!(site.read("foreign.html"), "mine");
    }
}

#[test]
fn dropped_without_publishing_leaves_everything_as_it_was() {
    let site = Site::with(&PAGES);
    let (files, before) = (site.files(), site.everything());
    let folder = site.open().unwrap();
    put(&folder, &[("id/index.html", "home 2"), ("new/index.html", "new")]);
    assert!(site.state("stage").exists());
    drop(folder);
    assert_eq!(site.files(), files);
    assert_eq!(site.everything()[".balai/manifest"], before[".balai/manifest"]);
    assert_eq!(site.memory(), ["lock", "manifest"]);
    site.publish(&PAGES).unwrap();
}

#[test]
fn the_output_folder_stays_the_same_folder() {
    let site = Site::with(&PAGES);
    let held = File::open(site.output()).unwrap();
    site.publish(&[("id/index.html", "home 2")]).unwrap();
    assert_eq!(held.metadata().unwrap().created().ok(), site.output().metadata().unwrap().created().ok());
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        assert_eq!(held.metadata().unwrap().ino(), site.output().metadata().unwrap().ino());
    }
}

#[test]
fn what_is_left_of_a_killed_build_is_removed() {
    let site = Site::with(&PAGES);
    site.write(".balai/stage/0", "left");
    site.write(".balai/stage/deep/1", "left");
    drop(site.open().unwrap());
    assert_eq!(site.memory(), ["lock", "manifest"]);
}

#[test]
fn many_threads_put_at_once() {
    let site = Site::new();
    let pages: Vec<_> = (0..500).map(|page| (format!("id/{}/{page}/index.html", page % 7), page.to_string())).collect();
    let publish = || {
        let folder = site.open().unwrap();
        rayon::scope(|scope| {
            for page in &pages {
                scope.spawn(|_| put(&folder, &[(&page.0, &page.1)]));
            }
        });
        folder.publish().unwrap()
    };
    assert_eq!(counts(&publish()), (500, 0, 0));
    assert_eq!(counts(&publish()), (0, 500, 0));
    assert_eq!(site.read("id/3/3/index.html"), "3");
}

#[test]
fn memory_holds_what_was_put() {
    let memory = Memory::default();
    let path = OutputPath::file("id/index.html").unwrap();
    let view = Fingerprint::of(b"view");
    memory.put(&path, view, b"home".to_vec()).unwrap();
    assert!(!memory.is_current(&path, view));
    assert_eq!(memory.into_files(), BTreeMap::from([(path, b"home".to_vec())]));
}
