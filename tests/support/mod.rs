//! A portal in a few lines of text, built in memory or by the command itself.

pub mod html;
pub mod preview;
pub mod stopwatch;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

use jiff::civil::Date;

use balai::build::{self, Request};
use balai::diagnostic::{Code, Diagnostic, any_error, sort};
use balai::language::Language;
use balai::output::Memory;
use balai::terminal::{Format, Terminal};

/// The day on which all tests take place, where they do not say another: 1 December 2026.
pub const TODAY: Date = Date::constant(2026, 12, 1);

/// The same day in seconds since 1970, for the command.
pub const EPOCH: &str = "1796083200";

static COUNTER: AtomicU32 = AtomicU32::new(0);

/// A folder of its own that is removed at the end.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Self {
        let number = COUNTER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("balai-test-{}-{number}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a folder for the test");
        Self(path.canonicalize().expect("it was just made"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A portal on disk, to be written file by file.
pub struct Portal {
    pub folder: Folder,
}

/// What came of building a portal in memory.
pub struct Built {
    pub files: BTreeMap<String, String>,
    pub problems: Vec<Diagnostic>,
}

pub const CONFIG: &str = "\
title: {id: Portal, en: Portal}
base_url: https://portal.test/
languages: {id: {}, en: {}}
";

pub const THEMES: &str = "\
skills: {name: {id: Keterampilan, en: Skills}, slug: {id: keterampilan, en: skills}}
education: {name: {id: Pendidikan, en: Education}, slug: {id: pendidikan, en: education}}
capital: {name: {id: Modal usaha, en: Capital}, slug: {id: modal, en: capital}}
challenges: {name: {id: Tantangan, en: Challenges}, slug: {id: tantangan, en: challenges}, kind: need}
";

pub const GROUPS: &str = "\
women: {name: {id: Perempuan, en: Women}, slug: {id: perempuan, en: women}}
farmers: {name: {id: Petani, en: Farmers}, slug: {id: petani, en: farmers}}
";

impl Portal {
    /// A folder with nothing in it.
    pub fn empty() -> Self {
        Self { folder: Folder::new() }
    }

    /// Two languages, four themes, two groups, the region `jambi` with `jambi/sarolangun` below it; no text yet.
    pub fn new() -> Self {
        Self::empty()
            .file("balai.yaml", CONFIG)
            .file("content/themes.yaml", THEMES)
            .file("content/groups.yaml", GROUPS)
            .region("jambi", "Jambi")
            .region("jambi/sarolangun", "Kabupaten Sarolangun")
    }

    /// A copy of the example portal of this repository.
    pub fn example() -> Self {
        let portal = Self::empty();
        copy(&repository().join("content"), &portal.path("content"));
        fs::copy(repository().join("balai.yaml"), portal.path("balai.yaml")).expect("the example's settings");
        portal
    }

    /// A copy of the complete, fictional example portal.
    pub fn complete() -> Self {
        let portal = Self::empty();
        copy(&repository().join("examples/complete"), portal.root());
        portal
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.0.join(name)
    }

    pub fn root(&self) -> &Path {
        &self.folder.0
    }

    /// Writes a file.
    pub fn file(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        self.write(name, text);
        self
    }

    /// Writes a file of a portal that stays where it is.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// Changes a file by replacing a text that must be there.
    pub fn replace(&self, name: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(name)).expect("the file to change");
        assert!(text.contains(from), "{name} does not contain {from:?}");
        self.write(name, text.replace(from, to));
    }

    pub fn remove(&self, name: &str) {
        fs::remove_file(self.path(name)).expect("the file to remove");
    }

    /// Makes a region.
    pub fn region(self, path: &str, name: &str) -> Self {
        self.file(&format!("content/regions/{path}/region.yaml"), format!("name: {name}\n"))
    }

    /// Writes a report about Sarolangun: a title, then what follows the front matter.
    pub fn report(self, name: &str, title: &str, body: &str) -> Self {
        self.report_with(name, &format!("title: {title}\npublished: 2026-10-01\n"), body)
    }

    /// Writes a report about Sarolangun with a front matter of its own.
    pub fn report_with(self, name: &str, front: &str, body: &str) -> Self {
        self.file(&format!("content/regions/jambi/sarolangun/{name}"), format!("---\n{front}---\n{body}"))
    }

    /// Writes a program: its file below `content/regions`, its front matter, and what follows.
    pub fn program(self, name: &str, front: &str, body: &str) -> Self {
        self.file(&format!("content/regions/{name}"), format!("---\n{front}---\n{body}"))
    }

    /// Builds in memory.
    pub fn build(&self) -> Built {
        self.build_with(false)
    }

    pub fn build_with(&self, drafts: bool) -> Built {
        self.build_as(drafts, TODAY)
    }

    /// Builds in memory as on a day: `2027-05-03`.
    pub fn build_on(&self, day: &str) -> Built {
        self.build_as(false, day.parse().expect("a day"))
    }

    fn build_as(&self, drafts: bool, today: Date) -> Built {
        let request = Request { root: self.root(), drafts, base_url: None, today };
        let understood = build::understand(&request);
        let mut problems = understood.diagnostics;
        let mut files = BTreeMap::new();
        if let Some(understood) = understood.value {
            let sink = Memory::default();
            problems.extend(build::render(&understood, &sink, None).diagnostics);
            let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
            files = sink.into_files().into_iter().map(|(path, bytes)| (path.to_string(), text(bytes))).collect();
        }
        sort(&mut problems);
        assert_in_words(&problems);
        Built { files, problems }
    }

    /// Runs the command in the portal's folder.
    pub fn balai(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("balai runs")
    }

    /// The command, to be given an environment of its own.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_balai"));
        command.args(arguments).current_dir(self.root()).env("LC_ALL", "C").env_remove("LANG").env_remove("NO_COLOR");
        command.env("SOURCE_DATE_EPOCH", EPOCH);
        command
    }
}

/// Every message finds all its variables, in both languages; the first hundred stand for the others.
fn assert_in_words(problems: &[Diagnostic]) {
    for tag in ["id", "en"].into_iter().filter(|_| !problems.is_empty()) {
        let language = Language::parse(tag).expect("a language");
        let terminal = Terminal::new(language, Format::Human, false, false);
        for problem in problems.iter().take(100) {
            let said = terminal.human(problem, &|_| None);
            assert!(!said.contains("{$") && !said.contains("{ $"), "{said}");
        }
    }
}

impl Built {
    /// A page, whose build must have been clean but for warnings.
    pub fn page(&self, path: &str) -> &str {
        assert!(!any_error(&self.problems), "{:#?}", self.problems);
        self.files.get(path).unwrap_or_else(|| panic!("no {path} among {:#?}", self.files.keys().collect::<Vec<_>>()))
    }

    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The problems as `code path:line:column`.
    pub fn found(&self) -> Vec<String> {
        self.problems.iter().map(in_short).collect()
    }

    pub fn codes(&self) -> Vec<Code> {
        self.problems.iter().map(|problem| problem.code).collect()
    }
}

/// A problem as `code path:line:column`.
pub fn in_short(problem: &Diagnostic) -> String {
    let place = problem.place.as_ref();
    let position = place.and_then(|place| place.span).map(|span| format!(":{}:{}", span.line, span.column));
    let path = place.map(|place| place.path.to_string()).unwrap_or_default();
    format!("{} {path}{}", problem.code.as_str(), position.unwrap_or_default())
}

/// The folder of this repository.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Copies a folder with everything in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder to copy") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a file to copy");
        }
    }
}

/// All files below a folder but those of Balai's own state, by path.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let entry = entry.expect("an entry");
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                if name != ".balai" {
                    walk(&entry.path(), &format!("{name}/"), files);
                }
            } else {
                files.insert(name, fs::read(entry.path()).expect("a file"));
            }
        }
    }
    let mut files = BTreeMap::new();
    walk(folder, "", &mut files);
    files
}

/// The text of a stream.
pub fn text(stream: &[u8]) -> String {
    String::from_utf8_lossy(stream).into_owned()
}
