//! The same input gives the same bytes: whatever the folder, the number of threads, the time zone, the order of files.

use std::collections::BTreeMap;

use crate::support::{Portal, copy, repository, text, tree};

fn output(portal: &Portal, arguments: &[&str], environment: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let mut command = portal.command(&[&["build"], arguments].concat());
    command.envs(environment.iter().copied());
    let result = command.output().unwrap();
    assert!(result.status.success(), "{}", text(&result.stderr));
    tree(&portal.path("output"))
}

fn differing(a: &BTreeMap<String, Vec<u8>>, b: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let names = a.keys().chain(b.keys()).filter(|name| a.get(*name) != b.get(*name));
    names.cloned().collect()
}

#[test]
fn one_tree_for_any_number_of_threads_folder_time_zone_and_locale() {
    let first = output(&Portal::example(), &[], &[]);
    assert!(first.len() > 100);
    for jobs in ["1", "2", "16"] {
        assert_eq!(differing(&first, &output(&Portal::example(), &["--jobs", jobs], &[])), Vec::<String>::new());
    }
    let elsewhere = [("TZ", "Asia/Jayapura"), ("LC_ALL", "id_ID.UTF-8"), ("HOME", "/nonexistent")];
    assert_eq!(differing(&first, &output(&Portal::example(), &[], &elsewhere)), Vec::<String>::new());
}

#[test]
fn the_order_in_which_files_were_made_does_not_matter() {
    let first = output(&Portal::example(), &[], &[]);
    let backwards = Portal::empty();
    let staged = Portal::example();
    let mut files: Vec<(String, Vec<u8>)> = tree(staged.root()).into_iter().collect();
    files.reverse();
    for (name, bytes) in files {
        backwards.write(&name, bytes);
    }
    assert_eq!(differing(&first, &output(&backwards, &[], &[])), Vec::<String>::new());
}

#[test]
fn touching_every_file_changes_nothing() {
    let portal = Portal::example();
    let first = output(&portal, &[], &[]);
    copy(&repository().join("content"), &portal.path("content"));
    let result = portal.balai(&["build"]);
    assert!(text(&result.stdout).contains("0 written"), "{}", text(&result.stdout));
    assert_eq!(differing(&first, &tree(&portal.path("output"))), Vec::<String>::new());
}

#[test]
fn an_incremental_build_equals_a_clean_one() {
    let portal = Portal::example();
    output(&portal, &[], &[]);
    portal.replace("content/regions/jambi/sarolangun/pemberdayaan.id.md", "Petani", "Para petani");
    portal.replace("content/groups.yaml", "Perempuan kepala keluarga", "Perempuan yang mengepalai keluarga");
    let incremental = output(&portal, &[], &[]);
    let clean = output(&portal, &["--output", "clean"], &[]);
    drop(clean);
    assert_eq!(differing(&incremental, &tree(&portal.path("clean"))), Vec::<String>::new());
}

#[test]
fn nothing_of_the_progress_reaches_a_pipe() {
    let portal = Portal::example();
    for arguments in [["build", "-v"], ["check", "-v"], ["build", "-q"]] {
        let result = portal.balai(&arguments);
        assert_eq!(text(&result.stderr), "", "{arguments:?}");
        assert!(!text(&result.stdout).contains(['\u{1b}', '\r']), "{arguments:?}");
    }
}
