//! A small site on the disk to try publishing with.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::SystemTime;

use super::disk::Disk;
use super::{Folder, Published, Settings, Sink};
use crate::diagnostic::{Arg, Code, Diagnostic};
use crate::fingerprint::Fingerprint;
use crate::path::OutputPath;

mod depot;
mod faults;
mod formats;
mod protection;
mod publishing;
mod refusals;
mod trees;

/// A portal's folder that is removed at the end of the test, with its output folder.
struct Site {
    root: PathBuf,
    keep: Vec<String>,
    force: bool,
}

/// A page of a test: where, and what is in it.
type Page<'a> = (&'a str, &'a str);

impl Site {
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("balai-output-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let root = std::env::temp_dir().join(name);
        fs::create_dir_all(&root).unwrap();
        Self { root, keep: Vec::new(), force: false }
    }

    /// A site on which these pages were published.
    fn with(pages: &[Page]) -> Self {
        let site = Self::new();
        site.publish(pages).unwrap();
        site
    }

    fn keep(mut self, entries: &[&str]) -> Self {
        self.keep = entries.iter().map(|&entry| entry.to_owned()).collect();
        self
    }

    fn forced(&self) -> Self {
        Self { root: self.root.clone(), keep: self.keep.clone(), force: true }
    }

    fn output(&self) -> PathBuf {
        self.root.join("output")
    }

    fn path(&self, path: &str) -> PathBuf {
        self.output().join(path)
    }

    fn state(&self, name: &str) -> PathBuf {
        self.path(".balai").join(name)
    }

    fn open(&self) -> Result<Folder, Vec<Diagnostic>> {
        self.open_on(Disk::default())
    }

    fn open_on(&self, disk: Disk) -> Result<Folder, Vec<Diagnostic>> {
        Folder::open_on(disk, &self.settings(&self.output()))
    }

    fn settings<'a>(&'a self, output: &'a Path) -> Settings<'a> {
        Settings { output, root: &self.root, home: None, keep: &self.keep, force: self.force }
    }

    fn publish(&self, pages: &[Page]) -> Result<Published, Vec<Diagnostic>> {
        self.publish_on(Disk::default(), pages)
    }

    fn publish_on(&self, disk: Disk, pages: &[Page]) -> Result<Published, Vec<Diagnostic>> {
        let folder = self.open_on(disk)?;
        put(&folder, pages);
        folder.publish()
    }

    /// Writes a file that Balai knows nothing of, or changes one that it knows.
    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// The files of the site and their texts; folders end with a slash. What Balai remembers is left out.
    fn files(&self) -> BTreeMap<String, String> {
        let texts = self.everything().into_iter().map(|(path, (text, _))| (path, text));
        texts.filter(|(path, _)| path == ".balai/" || !path.starts_with(".balai/")).collect()
    }

    /// All files and folders below the output folder, with the times when they were changed.
    fn everything(&self) -> BTreeMap<String, (String, SystemTime)> {
        let mut found = BTreeMap::new();
        collect(&self.output(), "", &mut found);
        found
    }

    /// The names of what Balai remembers.
    fn memory(&self) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(self.state("")).unwrap().map(|entry| name(&entry.unwrap())).collect();
        names.sort();
        names
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if !self.force {
            let _ = fs::remove_dir_all(&self.root);
        }
    }
}

/// Puts pages that are not current; each has its text for its view.
fn put(folder: &Folder, pages: &[Page]) {
    for (path, text) in pages {
        put_from(folder, path, Fingerprint::of(text.as_bytes()), text);
    }
}

fn put_from(folder: &Folder, path: &str, view: Fingerprint, text: &str) {
    let path = OutputPath::file(path).unwrap();
    if !folder.is_current(&path, view) {
        let _ = folder.put(&path, view, text.into());
    }
}

fn collect(folder: &Path, inside: &str, found: &mut BTreeMap<String, (String, SystemTime)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.map(Result::unwrap) {
        let modified = entry.metadata().unwrap().modified().unwrap();
        let path = format!("{inside}{}", name(&entry));
        if entry.file_type().unwrap().is_dir() {
            collect(&entry.path(), &format!("{path}/"), found);
            found.insert(format!("{path}/"), (String::new(), modified));
        } else {
            found.insert(path, (fs::read_to_string(entry.path()).unwrap_or_default(), modified));
        }
    }
}

fn name(entry: &fs::DirEntry) -> String {
    entry.file_name().into_string().unwrap()
}

/// Everything in a folder.
fn listing(folder: &Path) -> Vec<PathBuf> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name();
    walk.into_iter().map(|entry| entry.unwrap().into_path()).collect()
}

/// The codes of problems, each with its path relative to the output folder.
fn told<T>(site: &Site, result: Result<T, Vec<Diagnostic>>) -> Vec<(Code, String)> {
    let problems = result.err().expect("problems");
    let output = format!("{}/", site.output().display());
    problems.iter().map(|problem| (problem.code, arg(problem, "path").replace(&output, ""))).collect()
}

fn arg(problem: &Diagnostic, name: &str) -> String {
    match problem.args.iter().find(|(arg, _)| *arg == name) {
        Some((_, Arg::Text(text))) => text.clone(),
        Some((_, Arg::Number(number))) => number.to_string(),
        None => panic!("no {name} in {problem:?}"),
    }
}

fn paths(paths: &[OutputPath]) -> Vec<&str> {
    paths.iter().map(OutputPath::as_str).collect()
}
