//! Where the links between texts lead.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::body::Link;
use crate::document::name::REGIONS;
use crate::document::section::safe_id;
use crate::language::Language;
use crate::path::SourcePath;
use crate::portal::region::{Region, RegionId};
use crate::portal::text::{Text, TextId};
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

/// Resolves the links of all texts; returns the files they lead to.
pub fn resolve(
    regions: &[Region],
    texts: &mut [Text],
    files: &BTreeSet<SourcePath>,
    problems: &mut Vec<Diagnostic>,
) -> BTreeSet<SourcePath> {
    let index = Index::new(regions, texts, files);
    let mut all: Vec<Vec<Vec<Target>>> = Vec::with_capacity(texts.len());
    for text in texts.iter() {
        let of_version = |version: &crate::portal::Version| {
            let links = version.document.body.links.iter();
            let path = &version.document.name.path;
            let ids: HashSet<&str> = version.section_ids.iter().map(String::as_str).collect();
            links.map(|link| index.target(&ids, texts, version, path, link, problems)).collect()
        };
        all.push(text.versions.iter().map(of_version).collect());
    }
    let mut published = BTreeSet::new();
    for (text, of_text) in texts.iter_mut().zip(all) {
        for (version, targets) in text.versions.iter_mut().zip(of_text) {
            published.extend(targets.iter().filter_map(|target| match target {
                Target::File(file) => Some(file.clone()),
                _ => None,
            }));
            version.targets = targets;
        }
    }
    published
}

/// How many broken links of a run get a suggestion: looking for one goes through all files.
const MAX_SUGGESTIONS: usize = 500;

struct Index<'i> {
    suggested: Cell<usize>,
    texts: BTreeMap<String, (TextId, Option<Language>)>,
    regions: BTreeMap<String, RegionId>,
    files: BTreeMap<String, &'i SourcePath>,
}

impl<'i> Index<'i> {
    fn new(regions: &[Region], texts: &[Text], files: &'i BTreeSet<SourcePath>) -> Self {
        let by_name = files.iter().map(|file| (composed(file.as_str()), file)).collect();
        let mut index =
            Self { texts: BTreeMap::new(), regions: BTreeMap::new(), files: by_name, suggested: Cell::new(0) };
        for (at, region) in regions.iter().enumerate() {
            let folder = format!("{REGIONS}/{}", region.path);
            index.regions.insert(format!("{folder}/{}", crate::document::region::FILE), RegionId::at(at));
            index.regions.insert(folder, RegionId::at(at));
        }
        for (at, text) in texts.iter().enumerate() {
            let whole = composed(&format!("{}/{}.md", text.kind.folder(), text.stem));
            index.texts.insert(whole.clone(), (TextId::at(at), None));
            for version in &text.versions {
                let path = composed(version.document.name.path.as_str());
                if path != whole {
                    index.texts.insert(path, (TextId::at(at), Some(version.language)));
                }
            }
        }
        index
    }

    fn target(
        &self,
        ids: &HashSet<&str>,
        texts: &[Text],
        version: &crate::portal::Version,
        path: &SourcePath,
        link: &Link,
        problems: &mut Vec<Diagnostic>,
    ) -> Target {
        let Some(file) = &link.file else {
            let id = link.anchor.as_deref().map(safe_id).unwrap_or_default();
            if ids.contains(id.as_str()) {
                return Target::Here(id);
            }
            let near = nearest(&id, version.section_ids.iter().take(MAX_SUGGESTIONS).map(String::as_str));
            let suggestion = near.map(|id| format!("#{id}"));
            problems.push(broken(Code::BrokenAnchor, path, link).suggest(suggestion));
            return Target::Nowhere;
        };
        let name = composed(file.as_str());
        if let Some((text, language)) = self.texts.get(&name) {
            return text_target(texts, *text, *language, path, link, problems);
        }
        if let Some(region) = self.regions.get(name.trim_end_matches('/')) {
            if link.anchor.is_some() {
                problems.push(broken(Code::BrokenAnchor, path, link).suggest(link.typed.split('#').next()));
            }
            return Target::Region(*region);
        }
        let ending = file.as_str().rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
        if let Some(found) = self.files.get(&name).filter(|_| PUBLISHABLE.contains(&ending.as_str())) {
            return Target::File((*found).clone());
        }
        let suggestion = self.suggestion(path, file);
        problems.push(broken(Code::BrokenLink, path, link).suggest(suggestion));
        Target::Nowhere
    }

    /// The existing file whose path is nearest, as it has to be written from here.
    fn suggestion(&self, from: &SourcePath, file: &SourcePath) -> Option<String> {
        if self.suggested.replace(self.suggested.get() + 1) >= MAX_SUGGESTIONS {
            return None;
        }
        let known = self.texts.iter().filter(|(_, (_, language))| language.is_none()).map(|(path, _)| path.as_str());
        let all =
            known.chain(self.files.values().map(|file| file.as_str())).chain(self.regions.keys().map(String::as_str));
        nearest(file.as_str(), all).map(|found| relative(from, found))
    }
}

fn text_target(
    texts: &[Text],
    id: TextId,
    language: Option<Language>,
    path: &SourcePath,
    link: &Link,
    problems: &mut Vec<Diagnostic>,
) -> Target {
    let text = &texts[id.index()];
    let version = language.and_then(|language| text.version(language)).unwrap_or_else(|| text.original());
    let anchor = link.anchor.as_deref().map(safe_id);
    let known = |id: &String| version.section_ids.contains(id) || text.original().section_ids.contains(id);
    let unread = version.title().is_empty();
    if let Some(missing) = anchor.as_ref().filter(|id| !unread && !known(id)) {
        let ids = version.section_ids.iter().take(MAX_SUGGESTIONS).map(String::as_str);
        let file = link.typed.split('#').next().unwrap_or_default();
        let suggestion = nearest(missing, ids).map(|id| format!("{file}#{id}"));
        problems.push(broken(Code::BrokenAnchor, path, link).suggest(suggestion));
    }
    Target::Text { text: id, language, id: anchor }
}

fn broken(code: Code, path: &SourcePath, link: &Link) -> Diagnostic {
    Diagnostic::new(code).at(path, link.span).with("text", &link.typed)
}

/// The path from one file's folder to another file.
fn relative(from: &SourcePath, to: &str) -> String {
    let here: Vec<&str> = from.folder().split('/').collect();
    let there: Vec<&str> = to.split('/').collect();
    let shared = here.iter().zip(&there).take_while(|(a, b)| a == b).count();
    "../".repeat(here.len() - shared) + &there[shared..].join("/")
}
