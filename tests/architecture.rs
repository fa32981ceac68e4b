//! The house keeps its layers: a module uses only what stands above it, and says in its first line what is in it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::repository;

/// The modules in reading order; each may use those before it. `ARCHITECTURE.md` explains them.
const LAYERS: &[&[&str]] = &[
    &["path"],
    &["language", "fingerprint", "deflate", "date"],
    &["diagnostic"],
    &["text"],
    &["yaml"],
    &["fields"],
    &["contact"],
    &["config"],
    &["i18n"],
    &["source"],
    &["document"],
    &["portal"],
    &["templates"],
    &["pages"],
    &["output"],
    &["build"],
    &["check", "serve"],
    &["terminal"],
    &["commands"],
];

fn sources() -> Vec<(String, PathBuf, String)> {
    let root = repository().join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    let module = |path: &Path| {
        let below = path.strip_prefix(&root).expect("a file of src");
        let first = below.components().next().expect("a part").as_os_str().to_string_lossy().into_owned();
        first.trim_end_matches(".rs").to_owned()
    };
    files.into_iter().map(|path| (module(&path), path.clone(), fs::read_to_string(&path).expect("a source"))).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("src") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// The modules that a file names as `crate::…`, also in groups: `use crate::{a, b::c}`.
fn used(text: &str) -> Vec<String> {
    let mut modules = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(group) => group.split('}').next().unwrap_or_default().split(',').map(str::trim).collect(),
            None => vec![rest],
        };
        for name in names {
            let end = name.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(name.len());
            modules.push(name[..end].to_owned());
        }
    }
    modules
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|modules| modules.contains(&module))
}

#[test]
fn a_module_uses_only_what_stands_above_it() {
    let mut wrong = Vec::new();
    for (module, path, text) in sources() {
        if matches!(module.as_str(), "main" | "lib") {
            continue;
        }
        let own = layer(&module).unwrap_or_else(|| panic!("{module} has no place in the layers"));
        for other in used(&text) {
            let allowed = other == module || layer(&other).is_some_and(|layer| layer < own);
            if !allowed {
                wrong.push(format!("{} uses {other}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_layers_test_can_fail() {
    assert_eq!(used("use crate::{pages, portal::Text};\nlet a = crate::build::x;"), ["pages", "portal", "build"]);
    assert!(layer("pages") > layer("portal"));
}

#[test]
fn every_file_begins_with_what_is_in_it() {
    for (_, path, text) in sources() {
        assert!(text.starts_with("//! "), "{} does not begin with //!", path.display());
    }
}

#[test]
fn no_file_is_too_long_to_be_at_home_in() {
    for (_, path, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= 620, "{} has {lines} lines", path.display());
    }
}
