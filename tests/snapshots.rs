//! The whole output of a small portal, file by file, as it was last reviewed. `just bless` accepts a change.

use std::fs;

use crate::support::{Portal, copy, repository, tree};

#[test]
fn the_small_portal_looks_as_it_was_reviewed() {
    let portal = Portal::empty();
    copy(&repository().join("tests/portals/small"), portal.root());
    let built = portal.build();
    built.page("id/index.html");
    let reviewed = repository().join("tests/snapshots/small");
    if std::env::var_os("BALAI_BLESS").is_some() {
        let _ = fs::remove_dir_all(&reviewed);
        for (path, text) in &built.files {
            let file = reviewed.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
    }
    let expected = tree(&reviewed);
    let names: Vec<&String> = built.files.keys().collect();
    assert_eq!(names, expected.keys().collect::<Vec<_>>(), "other files than reviewed");
    for (path, text) in &built.files {
        let reviewed = String::from_utf8_lossy(&expected[path]);
        let differing = text.lines().zip(reviewed.lines()).find(|(new, old)| new != old);
        assert!(*text == reviewed, "{path} is not as reviewed: {differing:#?}");
    }
}
