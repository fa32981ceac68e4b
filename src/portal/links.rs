//! Where the links between texts lead.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ahash::{AHashMap, AHashSet, RandomState};

use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::body::Link;
use crate::document::name::REGIONS;
use crate::document::section::safe_id;
use crate::language::Language;
use crate::path::SourcePath;
use crate::portal::region::{Region, RegionId};
use crate::portal::text::{Text, Version};
use crate::portal::texts::{Changed, TextId, Texts};
use crate::text::composed;

/// The endings of files that may be published because a text links to them. Pictures are not among them: they would
/// carry where and by whom they were taken.
const PUBLISHABLE: [&str; 11] = ["pdf", "csv", "tsv", "ods", "odt", "odp", "xlsx", "docx", "pptx", "txt", "zip"];

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A text in the reader's language, or in the one that the link names; perhaps a section of it.
    Text {
        /// The text.
        text: TextId,
        /// The language that the link names.
        language: Option<Language>,
        /// The section.
        id: Option<String>,
    },
    /// A section of the same text.
    Here(String),
    /// A region.
    Region(RegionId),
    /// A file that is published because of the link.
    File(SourcePath),
    /// Nowhere; a problem was reported.
    Nowhere,
}

/// Where the links of a portal can lead, by how the files are called. Clones share what did not change in one of them.
#[derive(Debug, Clone)]
pub struct Links {
    /// The texts by their folders.
    texts: AHashMap<Box<str>, Arc<Folder>>,
    regions: AHashMap<String, RegionId>,
    files: BTreeMap<String, SourcePath>,
    /// Whether some text has a name that links write otherwise: then two texts may share one.
    has_composed: bool,
}

/// The texts of a folder by their whole names.
type Folder = AHashMap<SourcePath, (TextId, Option<Language>)>;

/// What the links of a text come to.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The files they lead to; these are published.
    pub files: BTreeSet<SourcePath>,
    /// Those that lead nowhere: the version, the link among its links, and why.
    broken: Vec<(usize, usize, Broken)>,
}

impl Outcome {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && self.broken.is_empty()
    }
}

/// How many broken links of a run get a suggestion: looking for one goes through all files.
const MAX_SUGGESTIONS: usize = 500;

/// Why a link leads nowhere.
#[derive(Debug)]
enum Broken {
    File,
    Anchor(String),
    RegionAnchor,
    AnchorHere(String),
}

impl Links {
    /// Where links can lead in a portal with these texts and files.
    pub fn new(regions: &[Region], texts: &Texts, files: &BTreeSet<SourcePath>) -> Self {
        let (texts_by_name, regions_by_name) = (AHashMap::default(), AHashMap::default());
        let mut links =
            Self { texts: texts_by_name, regions: regions_by_name, files: BTreeMap::new(), has_composed: false };
        links.set_files(files);
        for (at, region) in regions.iter().enumerate() {
            let folder = format!("{REGIONS}/{}", region.path);
            links.regions.insert(format!("{folder}/{}", crate::document::region::FILE), RegionId::at(at));
            links.regions.insert(folder, RegionId::at(at));
        }
        for (id, text) in texts.iter() {
            links.add(id, text);
        }
        links
    }

    /// From now on the portal has these files.
    pub fn set_files(&mut self, files: &BTreeSet<SourcePath>) {
        self.files = files.iter().map(|file| (composed(file.as_str()).into_owned(), file.clone())).collect();
    }

    /// From now on links lead to a text as it is now, and no longer as it was. Says whether that could be done: where two
    /// texts may share a name, everything has to be gone through again.
    pub fn settle(&mut self, changed: &Changed) -> bool {
        if self.has_composed {
            return false;
        }
        for path in changed.old.iter().flat_map(|old| names_of(old)) {
            if let Some(folder) = self.texts.get_mut(path.folder()) {
                Arc::make_mut(folder).remove(&path);
            }
        }
        if let Some(new) = &changed.new {
            self.add(changed.id, new);
        }
        !self.has_composed
    }

    fn add(&mut self, id: TextId, text: &Text) {
        let whole = whole(text);
        for version in &text.versions {
            self.has_composed |= matches!(composed(version.document.name.path.as_str()), Cow::Owned(_));
            let path = name(&version.document.name.path);
            if path != whole {
                self.add_name(path, (id, Some(version.language)));
            }
        }
        self.add_name(whole, (id, None));
    }

    fn add_name(&mut self, path: SourcePath, target: (TextId, Option<Language>)) {
        if let Some(folder) = self.texts.get_mut(path.folder()) {
            Arc::make_mut(folder).insert(path, target);
        } else {
            let folder = path.folder().into();
            self.texts.insert(folder, Arc::new(Folder::from_iter([(path, target)])));
        }
    }

    /// The text that a name leads to, and the language that it names.
    fn text(&self, name: &str) -> Option<(TextId, Option<Language>)> {
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        self.texts.get(folder)?.get(name).copied()
    }

    /// Where a link of a text leads; whether it may was checked when the portal was linked.
    pub fn target(&self, link: &Link) -> Target {
        let id = link.anchor.as_deref().map(safe_id);
        let Some(file) = &link.file else { return Target::Here(id.unwrap_or_default()) };
        let name = composed(file.as_str());
        if let Some((text, language)) = self.text(&name) {
            return Target::Text { text, language, id };
        }
        if let Some(region) = self.regions.get(name.trim_end_matches('/')) {
            return Target::Region(*region);
        }
        match self.files.get(&*name).filter(|_| is_publishable(file)) {
            Some(found) => Target::File(found.clone()),
            None => Target::Nowhere,
        }
    }

    /// What the links of a text come to.
    pub fn check(&self, texts: &Texts, text: &Text) -> Outcome {
        let mut outcome = Outcome::default();
        for (at, version) in text.versions.iter().enumerate().filter(|(_, one)| !one.document.links.is_empty()) {
            let ids: AHashSet<&str> = version.section_ids.iter().map(|id| &**id).collect();
            for (number, link) in version.document.links.iter().enumerate() {
                let target = self.target(link);
                if let Some(broken) = broken(texts, &ids, link, &target) {
                    outcome.broken.push((at, number, broken));
                }
                if let Target::File(file) = target {
                    outcome.files.insert(file);
                }
            }
        }
        outcome
    }

    /// The broken links of a text as problems. `looked` counts how often a suggestion was looked for.
    pub fn problems(&self, texts: &Texts, text: &Text, outcome: &Outcome, looked: &mut usize) -> Vec<Diagnostic> {
        let problem = |(version, link, broken): &(usize, usize, Broken)| {
            let version = &text.versions[*version];
            self.problem(texts, version, &version.document.links[*link], broken, looked)
        };
        outcome.broken.iter().map(problem).collect()
    }

    fn problem(
        &self,
        texts: &Texts,
        version: &Version,
        link: &Link,
        broken: &Broken,
        looked: &mut usize,
    ) -> Diagnostic {
        let path = &version.document.name.path;
        let problem = |code| Diagnostic::new(code).at(path, link.span).with("text", &link.typed);
        let file = link.typed.split('#').next().unwrap_or_default();
        match broken {
            Broken::File => {
                let suggestion = link.file.as_ref().and_then(|file| self.suggestion(path, file, looked));
                problem(Code::BrokenLink).suggest(suggestion)
            }
            Broken::RegionAnchor => problem(Code::BrokenAnchor).suggest(Some(file)),
            Broken::AnchorHere(id) => {
                let near = nearest(id, version.section_ids.iter().take(MAX_SUGGESTIONS).map(|id| &**id));
                problem(Code::BrokenAnchor).suggest(near.map(|id| format!("#{id}")))
            }
            Broken::Anchor(id) => {
                let ids = named(texts, &self.target(link)).map(|version| &*version.section_ids).unwrap_or_default();
                let near = nearest(id, ids.iter().take(MAX_SUGGESTIONS).map(|id| &**id));
                problem(Code::BrokenAnchor).suggest(near.map(|id| format!("{file}#{id}")))
            }
        }
    }

    /// The existing file whose path is nearest, as it has to be written from here.
    fn suggestion(&self, from: &SourcePath, file: &SourcePath, looked: &mut usize) -> Option<String> {
        *looked += 1;
        if *looked > MAX_SUGGESTIONS {
            return None;
        }
        let texts = self.texts.values().flat_map(|folder| folder.iter());
        let known = texts.filter(|(_, (_, language))| language.is_none()).map(|(path, _)| path.as_str());
        let files = self.files.values().map(SourcePath::as_str);
        let mut all: Vec<&str> = known.chain(files).chain(self.regions.keys().map(String::as_str)).collect();
        all.sort_unstable();
        nearest(file.as_str(), all).map(|found| relative(from, found))
    }
}

/// How links name a text in no language.
fn whole(text: &Text) -> SourcePath {
    name(&SourcePath::new(format!("{}/{}.md", text.kind.folder(), text.stem)))
}

/// How links name a file.
fn name(path: &SourcePath) -> SourcePath {
    match composed(path.as_str()) {
        Cow::Borrowed(_) => path.clone(),
        Cow::Owned(composed) => SourcePath::new(composed),
    }
}

/// Stands for the name of a file; two names seldom have the same.
fn stand_in(name: &str) -> u64 {
    RandomState::with_seeds(1, 2, 3, 4).hash_one(name)
}

/// What stands for the files that the links of a text name.
pub fn named_by(text: &Text) -> Box<[u64]> {
    let links = text.versions.iter().flat_map(|version| &version.document.links);
    let files = links.filter_map(|link| link.file.as_ref());
    files.map(|file| stand_in(composed(file.as_str()).trim_end_matches('/'))).collect()
}

/// How links name a text.
fn names_of(text: &Text) -> impl Iterator<Item = SourcePath> {
    let versions = text.versions.iter().map(|version| name(&version.document.name.path));
    versions.chain([whole(text)])
}

/// What stands for the names of a text.
pub fn stand_ins(text: &Text) -> impl Iterator<Item = u64> {
    names_of(text).map(|name| stand_in(name.as_str()))
}

/// What stands for the name of a file that is no text.
pub fn name_of_file(file: &SourcePath) -> u64 {
    stand_in(&composed(file.as_str()))
}

/// The version that a link names, else the original.
fn named<'t>(texts: &'t Texts, target: &Target) -> Option<&'t Version> {
    let Target::Text { text, language, .. } = target else { return None };
    let text = texts.get(*text);
    Some(language.and_then(|language| text.version(language)).unwrap_or_else(|| text.original()))
}

fn broken(texts: &Texts, ids: &AHashSet<&str>, link: &Link, target: &Target) -> Option<Broken> {
    match target {
        Target::Here(id) => (!ids.contains(id.as_str())).then(|| Broken::AnchorHere(id.clone())),
        Target::Region(_) => link.anchor.is_some().then_some(Broken::RegionAnchor),
        Target::File(_) => None,
        Target::Nowhere => Some(Broken::File),
        Target::Text { text, id, .. } => {
            let id = id.as_ref()?;
            let version = named(texts, target)?;
            let original = texts.get(*text).original();
            let has = |version: &Version| version.section_ids.iter().any(|own| **own == **id);
            let known = has(version) || has(original);
            // A text that could not be read has no headings that anyone knows of.
            (!known && !version.title().is_empty()).then(|| Broken::Anchor(id.clone()))
        }
    }
}

fn is_publishable(file: &SourcePath) -> bool {
    let ending = file.as_str().rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    PUBLISHABLE.contains(&ending.as_str())
}

/// The path from one file's folder to another file.
fn relative(from: &SourcePath, to: &str) -> String {
    let here: Vec<&str> = from.folder().split('/').collect();
    let there: Vec<&str> = to.split('/').collect();
    let shared = here.iter().zip(&there).take_while(|(a, b)| a == b).count();
    "../".repeat(here.len() - shared) + &there[shared..].join("/")
}
