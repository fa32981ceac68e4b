//! The files of `content/`, each with what was understood of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::build::Changes;
use crate::build::away::Away;
use crate::build::kept::Kept;
use crate::config::Config;
use crate::diagnostic::{Checked, Diagnostic, any_error};
use crate::document::name::{Role, role};
use crate::document::region::{self, RegionFile};
use crate::document::vocabulary::{self, Kind, Vocabulary};
use crate::document::{self, Document, Names};
use crate::fingerprint::Fingerprint;
use crate::path::SourcePath;
use crate::portal::{Altered, Stamps, stamps};
use crate::source::{self, CONTENT, SourceFile};
use crate::text::SourceText;

/// The files of `content/`.
#[derive(Debug, Default)]
pub struct Content {
    /// In boxes, since a map has nearly as many empty places as full ones.
    files: BTreeMap<SourcePath, Box<Entry>>,
    /// Those that are read before all texts.
    frame: BTreeSet<SourcePath>,
    /// Those that texts may link to.
    others: BTreeSet<SourcePath>,
    /// Those that may have changed since they were read.
    doubtful: BTreeSet<SourcePath>,
    /// Those that came, went or were read again since somebody asked; `None` where these are too many to be told.
    altered: Option<BTreeSet<SourcePath>>,
    /// Those with something wrong.
    troubled: BTreeSet<SourcePath>,
    /// What is wrong with files that are not listed.
    problems: Vec<Diagnostic>,
    /// Names that some file systems take for the same.
    colliding: Vec<Diagnostic>,
    /// Whether files will be read again: then it is kept what they said.
    again: bool,
}

/// A file.
#[derive(Debug)]
struct Entry {
    file: SourceFile,
    role: Result<Role, Box<Diagnostic>>,
    /// What it says; `None` for files that are not read, or have not been.
    parsed: Option<Parsed>,
}

/// So many files are looked up one by one; for more, all are gone through.
const FEW: usize = 64;

/// Understands a file by what it says, by what stands for that, and by what it is.
trait Parse: Fn(&SourceText, Option<Fingerprint>, &Role) -> (What, Vec<Diagnostic>) {}

impl<P: Fn(&SourceText, Option<Fingerprint>, &Role) -> (What, Vec<Diagnostic>)> Parse for P {}

/// What was understood of a file.
#[derive(Debug)]
struct Parsed {
    /// Stands for its text; `None` where it could not be read.
    fingerprint: Option<Fingerprint>,
    what: What,
    problems: Vec<Diagnostic>,
}

#[derive(Debug)]
enum What {
    Text(Arc<Document>),
    Region(Arc<RegionFile>),
    Vocabulary(Arc<Vocabulary>),
    Stamps(Arc<Stamps>),
    /// It has gone while it was being read.
    Nothing,
}

impl Content {
    /// No files yet, which will be read once, or again and again.
    pub fn new(again: bool) -> Self {
        Self { again, ..Self::default() }
    }

    /// Lists the files again, as far as they may have changed. `config` tells what a file is by its name.
    pub fn list(&mut self, root: &Path, config: &Config, changes: &Changes) {
        let moved = match changes {
            Changes::Everything => self.list_folder(root, &SourcePath::new(CONTENT), config),
            Changes::Paths(paths) => {
                let own = paths.iter().filter(|path| path.as_str().split('/').next() == Some(CONTENT));
                own.fold(false, |moved, path| self.list_folder(root, path, config) | moved)
            }
        };
        if moved {
            self.colliding = source::colliding(self.files.keys());
        }
    }

    /// Lists a folder, or looks for a single file; says whether any came or went.
    fn list_folder(&mut self, root: &Path, folder: &SourcePath, config: &Config) -> bool {
        let prefix = format!("{folder}/");
        let is_in = |path: &SourcePath| path == folder || path.as_str().starts_with(&prefix);
        self.problems.retain(|problem| !problem.place.as_ref().is_some_and(|place| is_in(&place.path)));
        let listing = source::list(root, folder.as_str());
        self.problems.extend(listing.diagnostics);
        let there: BTreeSet<SourcePath> = listing.value.iter().map(|file| file.path.clone()).collect();
        let known =
            self.files.range(folder.clone()..).take_while(|(path, _)| path.as_str().starts_with(folder.as_str()));
        let gone = known.map(|(path, _)| path).filter(|path| is_in(path) && !there.contains(*path));
        let gone: Vec<SourcePath> = gone.cloned().collect();
        let mut moved = !gone.is_empty();
        for path in gone {
            self.files.remove(&path);
            self.altered.iter_mut().for_each(|altered| _ = altered.insert(path.clone()));
            for paths in [&mut self.frame, &mut self.others, &mut self.doubtful, &mut self.troubled] {
                paths.remove(&path);
            }
        }
        for file in listing.value {
            let path = file.path.clone();
            let is_new = !self.files.contains_key(&path);
            let role = || role(&path, config);
            let entry =
                self.files.entry(path.clone()).or_insert_with(|| Box::new(Entry { file, role: role(), parsed: None }));
            if entry.sort() != Sort::Other {
                self.doubtful.insert(path.clone());
            }
            if is_new {
                moved = true;
                self.sort_in(&path);
            }
        }
        moved
    }

    /// Remembers what is asked of a file by its role.
    fn sort_in(&mut self, path: &SourcePath) {
        let entry = &self.files[path];
        let sort = entry.sort();
        let is_other = matches!(entry.role, Ok(Role::File));
        let has_problems = entry.parsed.as_ref().is_some_and(|parsed| !parsed.problems.is_empty());
        let is_troubled = entry.role.is_err() || has_problems;
        let belongs =
            [(&mut self.frame, sort == Sort::Frame), (&mut self.others, is_other), (&mut self.troubled, is_troubled)];
        for (paths, belongs) in belongs {
            if !belongs {
                paths.remove(path);
            } else if !paths.contains(path) {
                paths.insert(path.clone());
            }
        }
        if sort == Sort::Other {
            self.doubtful.remove(path);
        }
    }

    /// Forgets what files are, which the settings decide, and with it what they say.
    pub fn forget_roles(&mut self, config: &Config) {
        for (path, entry) in &mut self.files {
            entry.role = role(path, config);
            entry.parsed = None;
        }
        let all: Vec<SourcePath> = self.files.keys().cloned().collect();
        self.doubtful.extend(all.iter().cloned());
        for path in &all {
            self.sort_in(path);
        }
    }

    /// Forgets what texts say, which the vocabularies decide.
    pub fn forget_texts(&mut self) {
        for (path, entry) in self.files.iter_mut().filter(|(_, entry)| matches!(entry.role, Ok(Role::Text(_)))) {
            entry.parsed = None;
            self.doubtful.insert(path.clone());
        }
    }

    /// Reads vocabularies, stamps and regions, as far as they may have changed.
    pub fn read_frame(&mut self, config: &Config) {
        self.read(Sort::Frame, |source, _, role| match role {
            Role::Vocabulary => {
                let kind = Kind::ALL.into_iter().find(|kind| kind.file() == source.path.as_str());
                let parsed = vocabulary::parse(source, kind.expect("one of the three files"), config);
                (What::Vocabulary(Arc::new(parsed.value)), parsed.diagnostics)
            }
            Role::Region(_) => {
                let parsed = region::parse(source, config);
                (What::Region(Arc::new(parsed.value)), parsed.diagnostics)
            }
            _ => {
                let parsed = stamps::parse(source);
                (What::Stamps(Arc::new(parsed.value)), parsed.diagnostics)
            }
        });
    }

    /// Reads texts, as far as they may have changed.
    pub fn read_texts(&mut self, names: Names<'_>, kept: Option<&Kept>, away: &Away) {
        let are_many = self.files.len() > away.beyond;
        self.read(Sort::Text, |source, said, role| {
            let Role::Text(name) = role else { return (What::Nothing, Vec::new()) };
            let same = kept.and_then(|kept| kept.recall(source, said?, name));
            let same = same.map(|value| Checked { value, diagnostics: Vec::new() });
            let Checked { value: mut document, diagnostics } =
                same.unwrap_or_else(|| document::parse(source, Arc::clone(name), names));
            if are_many {
                document.body.put_away(away.depot.as_ref());
            }
            (What::Text(Arc::new(document)), diagnostics)
        });
    }

    fn read(&mut self, sort: Sort, parse: impl Parse + Sync) {
        let again = self.again;
        let is_due = |path: &SourcePath| self.files[path].sort() == sort;
        let doubtful = std::mem::take(&mut self.doubtful).into_iter();
        let (due, later): (BTreeSet<SourcePath>, BTreeSet<SourcePath>) = doubtful.partition(is_due);
        self.doubtful = later;
        if sort == Sort::Text {
            self.altered = self.altered.take().filter(|_| due.len() <= FEW);
            self.altered.iter_mut().for_each(|altered| altered.extend(due.iter().cloned()));
        }
        let settled = |entry: &mut Entry| entry.read(again, &parse);
        let gone: Vec<bool> = if due.len() <= FEW {
            due.iter().map(|path| self.files.get_mut(path).is_some_and(|entry| settled(entry))).collect()
        } else {
            let entries: Vec<&mut Entry> =
                self.files.iter_mut().filter(|(path, _)| due.contains(*path)).map(|(_, entry)| &mut **entry).collect();
            entries.into_par_iter().map(settled).collect()
        };
        for (path, gone) in due.into_iter().zip(gone) {
            self.sort_in(&path);
            if gone {
                self.doubtful.insert(path);
            }
        }
    }

    /// The problems that files have whatever they say.
    pub fn problems_of_names(&self) -> Vec<Diagnostic> {
        let of_entry =
            |path: &SourcePath| self.files[path].role.as_ref().err().map(|problem| Diagnostic::clone(problem));
        let of_entries = self.troubled.iter().filter_map(of_entry);
        self.problems.iter().chain(&self.colliding).cloned().chain(of_entries).collect()
    }

    /// All problems of all files; those of texts only where they count.
    pub fn problems(&self, counts: impl Fn(&Diagnostic) -> bool) -> Vec<Diagnostic> {
        let mut problems = self.problems_of_names();
        for entry in self.troubled.iter().map(|path| &self.files[path]) {
            let is_text = entry.sort() == Sort::Text;
            let own = entry.parsed.iter().flat_map(|parsed| &parsed.problems);
            problems.extend(own.filter(|problem| !is_text || counts(problem)).cloned());
        }
        problems
    }

    /// A vocabulary, and whether it could be read without errors; `None` where there is none.
    pub fn vocabulary(&self, kind: Kind) -> Option<(&Arc<Vocabulary>, bool)> {
        let parsed = self.parsed(kind.file())?;
        match &parsed.what {
            What::Vocabulary(vocabulary) => Some((vocabulary, !any_error(&parsed.problems))),
            _ => None,
        }
    }

    /// What translations were made from; `None` where nobody recorded it.
    pub fn stamps(&self) -> Option<&Arc<Stamps>> {
        match &self.parsed(stamps::FILE)?.what {
            What::Stamps(stamps) => Some(stamps),
            _ => None,
        }
    }

    fn parsed(&self, path: &str) -> Option<&Parsed> {
        self.files.get(&SourcePath::new(path))?.parsed.as_ref()
    }

    /// What the files of regions say, by the regions' folders.
    pub fn regions(&self) -> BTreeMap<String, Arc<RegionFile>> {
        let region = |entry: &Entry| match (&entry.role, &entry.parsed.as_ref()?.what) {
            (Ok(Role::Region(folder)), What::Region(region)) => Some((folder.clone(), Arc::clone(region))),
            _ => None,
        };
        self.frame.iter().map(|path| &*self.files[path]).filter_map(region).collect()
    }

    /// All texts, in the order of their files.
    pub fn texts(&self) -> Vec<Arc<Document>> {
        self.files.values().filter_map(|entry| entry.document()).collect()
    }

    /// The texts that may be others than when this was last asked; `None` where these are too many to be told.
    pub fn altered_texts(&mut self) -> Option<Altered> {
        let altered = self.altered.replace(BTreeSet::new())?.into_iter();
        let now = |path: SourcePath| (self.files.get(&path).and_then(|entry| entry.document()), path);
        Some(altered.map(now).map(|(document, path)| (path, document)).collect())
    }

    /// All texts without a problem, each with what stands for what its file says.
    pub fn sound_texts(&self) -> impl Iterator<Item = (&Document, Fingerprint)> {
        self.files.values().filter_map(|entry| match entry.parsed.as_ref()? {
            Parsed { fingerprint: Some(said), what: What::Text(document), problems } if problems.is_empty() => {
                Some((&**document, *said))
            }
            _ => None,
        })
    }

    /// What stands for what a file says, or for its not being there; `None` where it could not be read.
    pub fn said(&self, path: &str) -> Option<Fingerprint> {
        match self.files.get(&SourcePath::new(path)) {
            Some(entry) => entry.parsed.as_ref()?.fingerprint,
            None => Some(Fingerprint::combine([])),
        }
    }

    /// All files that are listed: what each is, and what stands for its text where it was read.
    pub fn files(&self) -> impl Iterator<Item = (&SourceFile, &Result<Role, Box<Diagnostic>>, Option<Fingerprint>)> {
        self.files.values().map(|entry| {
            let said = entry.parsed.as_ref().and_then(|parsed| parsed.fingerprint);
            (&entry.file, &entry.role, said)
        })
    }

    /// The files that texts may link to.
    pub fn others(&self) -> BTreeSet<SourcePath> {
        self.others.clone()
    }
}

/// When a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// Before all texts: regions, vocabularies, stamps.
    Frame,
    /// After them.
    Text,
    /// Never.
    Other,
}

impl Entry {
    fn document(&self) -> Option<Arc<Document>> {
        match &self.parsed.as_ref()?.what {
            What::Text(document) => Some(Arc::clone(document)),
            _ => None,
        }
    }

    fn sort(&self) -> Sort {
        match &self.role {
            Ok(Role::Text(_)) => Sort::Text,
            Ok(Role::Region(_) | Role::Vocabulary) => Sort::Frame,
            Ok(Role::File) if self.file.path.as_str() == stamps::FILE => Sort::Frame,
            _ => Sort::Other,
        }
    }

    /// Reads the file. One that cannot be read counts as empty, so that links to it are not broken as well; one that has
    /// just gone counts as gone where it will be looked for again: then it is still doubtful, which is what is returned.
    fn read(&mut self, again: bool, parse: &impl Parse) -> bool {
        let Ok(role) = &self.role else { return false };
        match source::read(&self.file) {
            Ok(source) => {
                let fingerprint = Some(Fingerprint::of(source.text.as_bytes()));
                let is_same = |known: &Parsed| known.fingerprint == fingerprint;
                if !self.parsed.as_ref().is_some_and(is_same) {
                    let (what, problems) = parse(&source, fingerprint, role);
                    self.parsed = Some(Parsed { fingerprint, what, problems });
                }
            }
            Err(_) if again && !source::is_there(&self.file) => {
                self.parsed = Some(Parsed { fingerprint: None, what: What::Nothing, problems: Vec::new() });
                return true;
            }
            Err(problem) => {
                let (what, _) = parse(&SourceText::new(self.file.path.clone(), String::new()), None, role);
                self.parsed = Some(Parsed { fingerprint: None, what, problems: vec![*problem] });
            }
        }
        false
    }
}
