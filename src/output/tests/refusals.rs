//! Output folders that are refused, and those that are not.

use std::fs;
use std::path::Path;

use super::{Page, Site, arg, listing, told};
use crate::diagnostic::Code::{OutputBusy, OutputForeign, OutputRefused};
use crate::output::{Folder, Settings};

const PAGES: [Page; 1] = [("index.html", "home")];

/// Why an output folder is refused; nothing is created.
fn why(site: &Site, output: &Path, home: Option<&Path>) -> String {
    let before = listing(&site.root);
    let problems = Folder::open(&Settings { home, ..site.settings(output) }).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].code, OutputRefused);
    assert_eq!(listing(&site.root), before);
    arg(&problems[0], "why")
}

fn portal() -> Site {
    let site = Site::new();
    for folder in ["portal/content/regions", "portal/themes/default", "other"] {
        fs::create_dir_all(site.root.join(folder)).unwrap();
    }
    site
}

#[test]
fn folders_whose_loss_would_hurt_are_refused() {
    let site = portal();
    let root = site.root.join("portal");
    let inner = Site { root: root.clone(), keep: Vec::new(), force: true };
    for (output, reason) in [
        ("", "root"),
        (".", "root"),
        ("content/..", "root"),
        ("..", "ancestor"),
        ("../../", "ancestor"),
        ("content", "inside-content"),
        ("content/", "inside-content"),
        ("content/new/output", "inside-content"),
        ("content/../content/x", "inside-content"),
        ("output/../content/x", "inside-content"),
        ("themes", "inside-themes"),
        ("themes/default/out", "inside-themes"),
        ("../other/../portal/themes/new", "inside-themes"),
    ] {
        assert_eq!(why(&inner, &root.join(output), None), reason, "{output}");
    }
    assert_eq!(why(&inner, Path::new("/"), None), "filesystem-root");
    assert_eq!(why(&inner, &site.root.join("other"), Some(&site.root.join("other"))), "home");
    assert_eq!(why(&inner, &site.root.join("other"), Some(&site.root.join("other/user"))), "home");
}

#[test]
fn a_file_is_refused() {
    let site = Site::new();
    fs::write(site.output(), "a file").unwrap();
    assert_eq!(why(&site, &site.output(), None), "not-a-folder");
    assert_eq!(why(&site, &site.output().join(""), None), "not-a-folder");
}

#[cfg(unix)]
#[test]
fn links_do_not_hide_where_a_folder_is() {
    let site = portal();
    let root = site.root.join("portal");
    let inner = Site { root: root.clone(), keep: Vec::new(), force: true };
    std::os::unix::fs::symlink(&root, site.root.join("link")).unwrap();
    std::os::unix::fs::symlink(root.join("nowhere"), site.root.join("dangling")).unwrap();
    let link = site.root.join("link");
    assert_eq!(why(&inner, &link, None), "symlink");
    assert_eq!(why(&inner, &link.join(""), None), "symlink");
    assert_eq!(why(&inner, &site.root.join("dangling"), None), "symlink");
    assert_eq!(why(&inner, &link.join("content/new"), None), "inside-content");
    assert_eq!(why(&inner, &link.join("output/.."), None), "root");
    assert_eq!(why(&inner, &link.join(".."), None), "ancestor");
    Folder::open(&inner.settings(&link.join("output"))).unwrap();
    assert!(root.join("output").is_dir());
}

#[test]
fn a_folder_that_is_not_there_yet_is_created() {
    let site = Site::new();
    let output = site.root.join("deep/er/output/");
    Folder::open(&site.settings(&output)).unwrap().publish().unwrap();
    assert!(output.is_dir());
}

#[test]
fn a_folder_with_foreign_files_is_refused_and_stays_as_it_is() {
    for force in [false, true] {
        let mut site = Site::new();
        site.write("b.txt", "mine");
        for name in ["d.txt", "a/deep.txt", "c.txt", ".git/HEAD"] {
            site.write(name, "mine");
        }
        site.force = force;
        let before = site.everything();
        let problems = site.open().unwrap_err();
        assert_eq!((problems.len(), problems[0].code), (1, OutputForeign));
        assert_eq!(arg(&problems[0], "path"), site.output().display().to_string());
        assert_eq!((arg(&problems[0], "files").as_str(), arg(&problems[0], "more").as_str()), ("a, b.txt, c.txt", "1"));
        assert_eq!(site.everything(), before);
        site.force = false;
    }
}

#[test]
fn kept_files_and_dot_files_are_no_reason_to_refuse() {
    let site = Site::new().keep(&["CNAME", "dokumen/lama/", "arsip"]);
    for path in ["CNAME", ".gitignore", ".well-known/x", "dokumen/lama/a.pdf", "arsip/b.pdf"] {
        site.write(path, "mine");
    }
    site.publish(&PAGES).unwrap();
    site.publish(&[]).unwrap();
    for path in ["CNAME", ".gitignore", ".well-known/x", "dokumen/lama/a.pdf", "arsip/b.pdf"] {
        assert_eq!(site.read(path), "mine");
    }
    assert!(!site.path("index.html").exists());
}

#[test]
fn what_lies_beside_kept_files_is_foreign() {
    let site = Site::new().keep(&["dokumen/lama"]);
    site.write("dokumen/lama/a.pdf", "mine");
    site.write("dokumen/baru.pdf", "mine");
    let problems = site.open().unwrap_err();
    assert_eq!((arg(&problems[0], "files").as_str(), arg(&problems[0], "more").as_str()), ("dokumen/baru.pdf", "0"));
}

#[test]
fn a_second_build_is_told_that_another_is_running() {
    let site = Site::with(&PAGES);
    let first = site.open().unwrap();
    assert_eq!(told(&site, site.open()), [(OutputBusy, site.output().display().to_string())]);
    drop(first);
    site.publish(&PAGES).unwrap();
}

#[test]
fn a_lock_file_without_a_build_is_no_lock() {
    let site = Site::with(&PAGES);
    site.write(".balai/lock", "12345");
    site.publish(&PAGES).unwrap();
}
