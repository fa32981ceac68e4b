//! The whole output of a small portal, file by file, as it was last reviewed. `just bless` accepts a change.

use std::collections::BTreeMap;
use std::fs;

use crate::support::{Built, Portal, copy, repository, tree};

/// The pages, with a name that does not change for the stylesheet: a colour is not a change of every page.
fn without_assets(built: &Built) -> BTreeMap<String, String> {
    let stylesheet = built.files.keys().find(|path| path.starts_with("assets/style-")).expect("a stylesheet");
    let pages = built.files.iter().filter(|(path, _)| !path.starts_with("assets/"));
    pages.map(|(path, text)| (path.clone(), text.replace(stylesheet, "assets/style.css"))).collect()
}

#[test]
fn the_small_portal_looks_as_it_was_reviewed() {
    let portal = Portal::empty();
    copy(&repository().join("tests/portals/small"), portal.root());
    let built = portal.build();
    built.page("id/index.html");
    let files = without_assets(&built);
    let reviewed = repository().join("tests/snapshots/small");
    if std::env::var_os("BALAI_BLESS").is_some() {
        let _ = fs::remove_dir_all(&reviewed);
        for (path, text) in &files {
            let file = reviewed.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
    }
    let expected = tree(&reviewed);
    let names: Vec<&String> = files.keys().collect();
    assert_eq!(names, expected.keys().collect::<Vec<_>>(), "other files than reviewed");
    for (path, text) in &files {
        let reviewed = String::from_utf8_lossy(&expected[path]);
        let differing = text.lines().zip(reviewed.lines()).find(|(new, old)| new != old);
        assert!(*text == reviewed, "{path} is not as reviewed: {differing:#?}");
    }
}
