//! What is known of the texts of an earlier run, so that a run after a small change settles only what that concerns.
//!
//! Nothing here changes what comes out: a text is taken over only where it was made of the very same documents, settings,
//! vocabularies, stamps and regions.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::document::vocabulary::Vocabularies;
use crate::path::SourcePath;
use crate::portal::links::{Links, Outcome};
use crate::portal::region::Region;
use crate::portal::stamps::Stamps;
use crate::portal::text::{self, Group, Text};
use crate::portal::{facts, program, state};

/// What the texts of a portal rest on beside their documents.
#[derive(Debug, Clone)]
pub struct Basis {
    /// The settings.
    pub config: Arc<Config>,
    /// Themes, groups and organizations.
    pub vocabularies: Arc<Vocabularies>,
    /// What the translations were made from.
    pub stamps: Arc<Stamps>,
}

impl Basis {
    fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.config, &other.config)
            && Arc::ptr_eq(&self.vocabularies, &other.vocabularies)
            && Arc::ptr_eq(&self.stamps, &other.stamps)
    }
}

/// What is known of the texts of an earlier run.
#[derive(Debug, Default)]
pub struct Known {
    basis: Option<Basis>,
    /// The folders of the regions.
    regions: Vec<String>,
    /// The texts in order, drafts included.
    settled: Vec<Arc<Settled>>,
    /// The texts whose links were followed.
    linked: Vec<Arc<Text>>,
    files: BTreeSet<SourcePath>,
    links: Option<Arc<Links>>,
    /// What came of the links of those texts that have something to tell, by place.
    outcomes: BTreeMap<usize, Outcome>,
    published: BTreeSet<SourcePath>,
    shape: Shape,
}

/// Stands for which pages a portal has and what stands on its lists, whatever the words: the same one as long as texts,
/// their addresses, days, themes and groups are the same.
#[derive(Debug, Clone, Default)]
pub struct Shape(Arc<()>);

impl Shape {
    /// Whether it is the very same.
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A text with what it was made of.
#[derive(Debug)]
struct Settled {
    documents: Group,
    text: Option<Arc<Text>>,
    problems: Vec<Diagnostic>,
}

impl Known {
    /// The texts that documents make, settled.
    pub fn settle(
        &mut self,
        basis: Basis,
        regions: &[Region],
        groups: Vec<Group>,
        problems: &mut Vec<Diagnostic>,
    ) -> Vec<Arc<Text>> {
        let same_regions = self.regions.iter().eq(regions.iter().map(|region| &region.path));
        if !same_regions || !self.basis.as_ref().is_some_and(|known| known.is(&basis)) {
            *self = Self { regions: regions.iter().map(|region| region.path.clone()).collect(), ..Self::default() };
        }
        let mut earlier = std::mem::take(&mut self.settled).into_iter().peekable();
        let found: Vec<(Group, Option<Arc<Settled>>)> = groups
            .into_iter()
            .map(|group| {
                while earlier.next_if(|old| order(&old.documents, &group).is_lt()).is_some() {}
                let same = earlier.next_if(|old| order(&old.documents, &group).is_eq());
                let same = same.filter(|old| is_same(&old.documents, &group));
                (group, same)
            })
            .collect();
        let settle = |(group, known): (Group, Option<Arc<Settled>>)| {
            known.unwrap_or_else(|| Arc::new(settled(&basis, regions, group)))
        };
        self.settled = found.into_par_iter().with_min_len(64).map(settle).collect();
        self.basis = Some(basis);
        let mut texts = Vec::with_capacity(self.settled.len());
        for settled in &self.settled {
            problems.extend(settled.problems.iter().cloned());
            texts.extend(settled.text.clone());
        }
        texts
    }

    /// What stands for the shape of the portal whose links were followed last.
    pub fn shape(&self) -> Shape {
        self.shape.clone()
    }

    /// Follows the links of all texts; returns where links lead and the files that are published because of them.
    pub fn follow_links(
        &mut self,
        regions: &[Region],
        texts: &[Arc<Text>],
        files: &BTreeSet<SourcePath>,
        problems: &mut Vec<Diagnostic>,
    ) -> (Arc<Links>, BTreeSet<SourcePath>) {
        let same_places = self.linked.len() == texts.len()
            && self.files == *files
            && self.linked.par_iter().zip(texts).with_min_len(1024).all(|(old, new)| leads_the_same(old, new));
        let links = match self.links.take().filter(|_| same_places) {
            Some(links) => {
                let changed =
                    self.linked.iter().zip(texts).enumerate().filter(|(_, (old, new))| !Arc::ptr_eq(old, new));
                for (at, (_, text)) in changed {
                    self.outcomes.remove(&at);
                    let outcome = links.check(texts, text);
                    if !outcome.is_empty() {
                        self.outcomes.insert(at, outcome);
                    }
                }
                links
            }
            None => {
                let links = Arc::new(Links::new(regions, texts, files));
                let outcomes = texts.par_iter().with_min_len(64).map(|text| links.check(texts, text)).enumerate();
                self.outcomes = outcomes.filter(|(_, outcome)| !outcome.is_empty()).collect();
                links
            }
        };
        let mut looked = 0;
        let mut published = BTreeSet::new();
        for (at, outcome) in &self.outcomes {
            problems.extend(links.problems(texts, &texts[*at], outcome, &mut looked));
            published.extend(outcome.files.iter().cloned());
        }
        let same_shape = self.published == published
            && self.linked.len() == texts.len()
            && self.linked.par_iter().zip(texts).with_min_len(1024).all(|(old, new)| has_the_same_shape(old, new));
        if !same_shape {
            self.shape = Shape::default();
        }
        self.published.clone_from(&published);
        self.linked = texts.to_vec();
        self.files.clone_from(files);
        self.links = Some(Arc::clone(&links));
        (links, published)
    }
}

/// Brings the versions of a text together and settles what they say.
fn settled(basis: &Basis, regions: &[Region], documents: Group) -> Settled {
    let mut problems = Vec::new();
    let mut text = text::text(&basis.config, regions, &documents, &mut problems);
    if let Some(text) = &mut text {
        facts::settle(text, &basis.vocabularies, &mut problems);
        state::settle(text, &basis.stamps);
        if text.is_program() {
            program::check(text, &basis.vocabularies, basis.config.default_language, &mut problems);
        }
    }
    Settled { documents, text: text.map(Arc::new), problems }
}

fn order(a: &Group, b: &Group) -> std::cmp::Ordering {
    let (a, b) = (&a[0].name, &b[0].name);
    a.kind.cmp(&b.kind).then_with(|| a.stem.cmp(&b.stem))
}

fn is_same(a: &Group, b: &Group) -> bool {
    let same = |(a, b): (&Arc<Document>, &Arc<Document>)| Arc::ptr_eq(a, b);
    a.len() == b.len() && a.iter().zip(b).all(same)
}

/// Whether two texts have the same pages and stand on the same lists in the same order. Programs never count as the same.
fn has_the_same_shape(a: &Arc<Text>, b: &Arc<Text>) -> bool {
    if Arc::ptr_eq(a, b) {
        return true;
    }
    let same = |(a, b): (&text::Version, &text::Version)| {
        let front = (&a.document.card.front, &b.document.card.front);
        let aliases = (front.0.aliases.iter().map(|one| &one.value), front.1.aliases.iter().map(|one| &one.value));
        a.language == b.language && a.slug == b.slug && aliases.0.eq(aliases.1)
    };
    let day = |text: &Text| text.facts().published.as_ref().map(|day| day.value);
    !a.is_program()
        && a.kind == b.kind
        && a.stem == b.stem
        && a.original == b.original
        && a.versions.len() == b.versions.len()
        && a.versions.iter().zip(&b.versions).all(same)
        && a.is_withdrawn() == b.is_withdrawn()
        && day(a) == day(b)
        && a.groups() == b.groups()
        && a.sections == b.sections
        && a.passages == b.passages
}

/// Whether links lead to both texts in the same way: same files, same headings.
fn leads_the_same(a: &Arc<Text>, b: &Arc<Text>) -> bool {
    if Arc::ptr_eq(a, b) {
        return true;
    }
    let same = |(a, b): (&text::Version, &text::Version)| {
        a.language == b.language
            && a.document.name.path == b.document.name.path
            && a.section_ids == b.section_ids
            && a.title().is_empty() == b.title().is_empty()
    };
    a.kind == b.kind
        && a.stem == b.stem
        && a.original == b.original
        && a.versions.len() == b.versions.len()
        && a.versions.iter().zip(&b.versions).all(same)
}
