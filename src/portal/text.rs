//! A text in all its languages.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Document;
use crate::document::facts::Facts;
use crate::document::name::{REGIONS, TextKind};
use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::path::Slug;
use crate::portal::region::{self, Region, RegionId};
use crate::portal::state::State;

/// A report, a program or a free page with its language versions.
#[derive(Debug)]
pub struct Text {
    /// What kind of text, and where it lies.
    pub kind: TextKind,
    /// The region that a report or a program is about.
    pub region: Option<RegionId>,
    /// Its name, the same in every language.
    pub stem: String,
    /// Its versions in the order of the portal's languages; never empty.
    pub versions: Vec<Version>,
    /// Which of the versions is the original.
    pub original: usize,
    /// What the sections of the original are about.
    pub sections: Box<[SectionFacts]>,
    /// The sections that belong together because they are about the same.
    pub passages: Box<[Passage]>,
    /// What the text as a whole is about.
    pub about: About,
}

/// What a text as a whole is about; pages ask for it again and again.
#[derive(Debug, Default)]
pub struct About {
    /// The themes of its passages; of a program, those it names.
    pub themes: Box<[TermId]>,
    /// Its own groups and those of its sections.
    pub groups: Box<[TermId]>,
}

/// A text in one language.
#[derive(Debug)]
pub struct Version {
    /// The language.
    pub language: Language,
    /// What was read.
    pub document: Arc<Document>,
    /// Its part of the address.
    pub slug: Slug,
    /// For each of its sections the section of the original that it translates.
    pub pairs: Box<[Option<u32>]>,
    /// For each of its sections the id, the same in all languages where they pair. Versions with the same ids share them.
    pub section_ids: Arc<[Box<str>]>,
    /// Whether it still follows the original.
    pub state: State,
}

/// What a section is about, inheritance settled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SectionFacts {
    /// What it is about.
    pub themes: Box<[TermId]>,
    /// Whom it names; empty where it names nobody.
    pub groups: Box<[TermId]>,
    /// The themes it names as missing.
    pub needs: Box<[TermId]>,
}

/// Sections of the original one after another that are about the same themes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Passage {
    /// The sections.
    pub sections: Range<u32>,
    /// What they are about; never empty.
    pub themes: Box<[TermId]>,
    /// Whom they name.
    pub groups: Box<[TermId]>,
}

impl Text {
    /// The original.
    pub fn original(&self) -> &Version {
        &self.versions[self.original]
    }

    /// The version in a language.
    pub fn version(&self, language: Language) -> Option<&Version> {
        self.versions.iter().find(|version| version.language == language)
    }

    /// What all versions share.
    pub fn facts(&self) -> &Facts {
        &self.original().document.card.front.facts
    }

    /// Whether it is a draft.
    pub fn is_draft(&self) -> bool {
        self.facts().is_draft()
    }

    /// Whether it is withdrawn: its address stays as a notice, nothing else does.
    pub fn is_withdrawn(&self) -> bool {
        self.facts().is_withdrawn()
    }

    /// Whom the text is about: its own groups and those of its sections.
    pub fn groups(&self) -> &[TermId] {
        &self.about.groups
    }

    /// What the text is about: the themes of its passages; of a program, those it names.
    pub fn themes(&self) -> &[TermId] {
        &self.about.themes
    }

    /// Settles what the text as a whole is about, once that is settled of its sections.
    pub(super) fn settle_about(&mut self) {
        self.about = About { themes: self.all_themes().into(), groups: self.all_groups().into() };
    }

    fn all_groups(&self) -> Vec<TermId> {
        let own = self.facts().groups.iter().flat_map(|groups| groups.value.iter().copied());
        let mut groups: Vec<TermId> =
            own.chain(self.sections.iter().flat_map(|section| section.groups.iter().copied())).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }

    fn all_themes(&self) -> Vec<TermId> {
        if self.is_program() {
            return self.facts().themes.as_ref().map(|themes| themes.value.clone()).unwrap_or_default();
        }
        let mut themes: Vec<TermId> = self.passages.iter().flat_map(|passage| passage.themes.iter().copied()).collect();
        themes.sort_unstable();
        themes.dedup();
        themes
    }
}

impl Version {
    /// Its title.
    pub fn title(&self) -> &str {
        &self.document.card.front.title
    }

    /// Its summary, or the beginning of its text.
    pub fn summary(&self) -> &str {
        let card = &self.document.card;
        card.front.summary.as_deref().or(card.beginning.as_deref()).unwrap_or_default()
    }

    /// Its sections that translate a range of the original's sections.
    pub fn sections_of(&self, range: &Range<u32>) -> impl Iterator<Item = usize> {
        let range = range.clone();
        self.pairs
            .iter()
            .enumerate()
            .filter(move |(_, pair)| pair.is_some_and(|pair| range.contains(&pair)))
            .map(|(at, _)| at)
    }
}

/// The documents of one text.
pub type Group = Vec<Arc<Document>>;

/// Puts the documents of each text together, sorted by kind and name.
pub fn gather(mut documents: Vec<Arc<Document>>) -> Vec<Group> {
    let same = |a: &Arc<Document>, b: &Arc<Document>| a.name.stem == b.name.stem && a.name.kind == b.name.kind;
    let order = |a: &Arc<Document>, b: &Arc<Document>| {
        let (a, b) = (&a.name, &b.name);
        a.kind.cmp(&b.kind).then_with(|| a.stem.cmp(&b.stem))
    };
    documents.sort_by(order);
    let mut groups: Vec<Group> = Vec::with_capacity(documents.len());
    for document in documents {
        match groups.last_mut().filter(|group| same(&group[0], &document)) {
            Some(group) => group.push(document),
            None => groups.push(vec![document]),
        }
    }
    groups
}

/// Brings the versions of a text together and finds its region and its original; `None` where it can have no page.
pub fn text(config: &Config, regions: &[Region], documents: &Group, problems: &mut Vec<Diagnostic>) -> Option<Text> {
    let name = &documents.first()?.name;
    let (kind, stem) = (name.kind.clone(), name.stem.clone());
    let region = match kind.region().map(|folder| (folder, region::find(regions, folder))) {
        Some((folder, None)) => {
            let problem = Diagnostic::new(Code::NoRegion).in_file(&name.path);
            problems.push(problem.with("folder", format!("{REGIONS}/{folder}")));
            return None;
        }
        Some((_, region)) => region,
        None => None,
    };
    let versions = versions(config, &kind, documents, problems);
    let original = original(&versions, problems);
    if versions.is_empty() {
        return None;
    }
    Some(Text {
        kind,
        region,
        stem,
        versions,
        original,
        sections: Box::default(),
        passages: Box::default(),
        about: About::default(),
    })
}

fn versions(config: &Config, kind: &TextKind, documents: &Group, problems: &mut Vec<Diagnostic>) -> Vec<Version> {
    let mut by_language: BTreeMap<usize, Arc<Document>> = BTreeMap::new();
    for document in documents {
        let place = config.languages.iter().position(|one| one.language == document.name.language);
        let place = place.expect("names are read with the portal's languages only");
        if let Some(first) = by_language.get(&place) {
            let problem = Diagnostic::new(Code::TwoFilesForOneText).in_file(&document.name.path);
            let problem = problem.other(&first.name.path, None).with("first", &first.name.path);
            problems.push(problem.with("language", document.name.language));
        } else {
            by_language.insert(place, Arc::clone(document));
        }
    }
    let mut versions = Vec::with_capacity(by_language.len());
    versions.extend(by_language.into_values().filter_map(|document| version(config, kind, document, problems)));
    versions
}

fn version(
    config: &Config,
    kind: &TextKind,
    document: Arc<Document>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Version> {
    let language = document.name.language;
    let default = || match (kind, document.name.stem.as_str()) {
        (TextKind::Page, "about") => {
            Slug::from_name(&config.paths.get(crate::config::PathWord::About, &config.chain(language)))
        }
        (_, stem) => Slug::from_name(stem),
    };
    let Some(slug) = document.card.front.slug.clone().or_else(default) else {
        problems.push(Diagnostic::new(Code::NameWithoutSlug).in_file(&document.name.path));
        return None;
    };
    let is_about = *kind == TextKind::Page && document.name.stem == "about";
    if document.card.front.slug.is_none() && !is_about && config.is_reserved_slug(slug.as_str()) {
        let problem = Diagnostic::new(Code::ReservedSlug).in_file(&document.name.path);
        problems.push(problem.with("text", &slug));
        return None;
    }
    let sections = document.card.sections.len();
    Some(Version {
        language,
        document,
        slug,
        pairs: vec![None; sections].into(),
        section_ids: Arc::default(),
        state: State::Original,
    })
}

/// The version in the first of the portal's languages, or the one that `original:` names.
fn original(versions: &[Version], problems: &mut Vec<Diagnostic>) -> usize {
    for version in versions {
        let Some(named) = &version.document.card.front.facts.original else { continue };
        match versions.iter().position(|other| other.language == named.value) {
            Some(found) => return found,
            None => {
                let problem = Diagnostic::new(Code::OriginalMissing).at(&version.document.name.path, named.span);
                problems.push(problem.with("language", named.value));
            }
        }
    }
    0
}
