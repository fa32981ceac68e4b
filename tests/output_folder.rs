//! Balai writes where it was told to and nowhere else, and deletes nothing that is not its own.

use std::fs;

use crate::support::{Portal, text};

fn refused(portal: &Portal, output: &str, words: &str) {
    let before = fs::read_dir(portal.root()).unwrap().count();
    let result = portal.balai(&["build", "--output", output]);
    let said = text(&result.stderr);
    assert_eq!(result.status.code(), Some(2), "{output}: {said}");
    assert!(said.contains(words), "{output}: {said}");
    assert_eq!(fs::read_dir(portal.root()).unwrap().count(), before, "{output}: something was made");
}

#[test]
fn folders_that_would_harm_the_user_are_refused() {
    let portal = Portal::new().report("a.id.md", "A", "Isi.\n").file("themes/own/x", "").file("berkas", "");
    fs::create_dir_all(portal.path("lain")).unwrap();
    for (output, words) in [
        (".", "is the portal's own folder"),
        ("..", "the portal lies inside"),
        ("/", "is the top of the disk"),
        ("content", "lies inside content/"),
        ("lain/../content/regions", "lies inside content/"),
        ("themes/out", "lies inside themes/"),
        ("berkas", "is not a folder"),
    ] {
        refused(&portal, output, words);
    }
    let home = portal.command(&["build", "--output", "lain"]).env("HOME", portal.path("lain")).output().unwrap();
    assert!(text(&home.stderr).contains("is your home folder"), "{}", text(&home.stderr));
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_is_refused() {
    let portal = Portal::new().report("a.id.md", "A", "Isi.\n");
    fs::create_dir_all(portal.path("lain")).unwrap();
    std::os::unix::fs::symlink(portal.path("lain"), portal.path("taut")).unwrap();
    refused(&portal, "taut", "is a symbolic link");
    assert_eq!(fs::read_dir(portal.path("lain")).unwrap().count(), 0);
}

#[test]
fn a_folder_with_other_files_is_refused_but_for_those_that_are_kept() {
    let portal =
        Portal::new().report("a.id.md", "A", "Isi.\n").file("situs/CNAME", "portal.test").file("situs/.git/x", "");
    refused(&portal, "situs", "was not written by Balai: CNAME");
    portal.replace("balai.yaml", "title:", "keep: [CNAME]\ntitle:");
    let result = portal.balai(&["build", "--output", "situs"]);
    assert!(result.status.success(), "{}", text(&result.stderr));
    assert!(portal.path("situs/CNAME").exists() && portal.path("situs/.git/x").exists());
    assert!(portal.path("situs/id/index.html").exists());
}

#[test]
fn a_page_edited_by_hand_is_not_overwritten_without_force() {
    let portal = Portal::new().report("a.id.md", "A", "Isi.\n");
    assert!(portal.balai(&["build"]).status.success());
    portal.write("output/id/index.html", "suntingan tangan");
    let result = portal.balai(&["build"]);
    assert_eq!(result.status.code(), Some(2));
    assert!(text(&result.stderr).contains("error[output-edited]"), "{}", text(&result.stderr));
    assert_eq!(fs::read_to_string(portal.path("output/id/index.html")).unwrap(), "suntingan tangan");
    assert!(portal.balai(&["build", "--force"]).status.success());
    assert!(
        fs::read_to_string(portal.path("output/id/index.html")).unwrap().to_lowercase().contains("<!doctype html>")
    );
}

#[test]
fn files_that_are_not_balais_stay() {
    let portal = Portal::new().report("a.id.md", "A", "Isi.\n");
    assert!(portal.balai(&["build"]).status.success());
    portal.write("output/id/catatan.txt", "milik orang");
    portal.remove("content/regions/jambi/sarolangun/a.id.md");
    assert!(portal.balai(&["build"]).status.success());
    assert!(portal.path("output/id/catatan.txt").exists());
    assert!(!portal.path("output/id/wilayah/jambi/sarolangun/a").exists());
}

#[test]
fn nothing_outside_the_output_folder_is_written() {
    let portal = Portal::new().report("a.id.md", "A", "Isi.\n");
    let names = || {
        let mut names: Vec<String> = fs::read_dir(portal.root())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    assert!(portal.balai(&["build"]).status.success());
    assert_eq!(names(), ["balai.yaml", "content", "output"]);
}
