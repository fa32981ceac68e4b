//! What is known of the texts of an earlier run, so that a run after a small change settles only what that concerns.
//!
//! Nothing here changes what comes out: a text is taken over only where it was made of the very same documents, settings,
//! vocabularies, stamps and regions.

use std::collections::BTreeSet;
use std::sync::Arc;

use ahash::AHashSet;
use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::document::name::TextKind;
use crate::document::vocabulary::Vocabularies;
use crate::path::SourcePath;
use crate::portal::links::{self, Links, Outcome};
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
    /// The texts whose links were followed, in order.
    followed: Vec<Followed>,
    files: BTreeSet<SourcePath>,
    links: Option<Arc<Links>>,
    published: BTreeSet<SourcePath>,
    shape: Shape,
}

/// A text whose links were followed.
#[derive(Debug)]
struct Followed {
    text: Arc<Text>,
    /// What stands for the files that its links name.
    named: Box<[u64]>,
    /// What came of its links; `None` where there is nothing to tell.
    outcome: Option<Box<Outcome>>,
}

impl Followed {
    fn new(links: &Links, texts: &[Arc<Text>], text: &Arc<Text>) -> Self {
        let outcome = Some(links.check(texts, text)).filter(|outcome| !outcome.is_empty());
        Self { text: Arc::clone(text), named: links::named_by(text), outcome: outcome.map(Box::new) }
    }
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
        let earlier = std::mem::take(&mut self.followed);
        let all = |same: fn(&Arc<Text>, &Arc<Text>) -> bool| {
            let pairs = earlier.par_iter().zip(texts).with_min_len(1024);
            earlier.len() == texts.len() && pairs.all(|(old, new)| same(&old.text, new))
        };
        let same_shape = all(has_the_same_shape);
        let same_places = self.files == *files && all(leads_the_same);
        let links = self.links.take().filter(|_| same_places);
        let links = links.unwrap_or_else(|| Arc::new(Links::new(regions, texts, files)));
        let moved = if same_places { AHashSet::default() } else { self.moved(&earlier, texts, files) };
        self.followed = follow(earlier, &moved, &links, texts);
        let mut looked = 0;
        let mut published = BTreeSet::new();
        for followed in &self.followed {
            let Some(outcome) = &followed.outcome else { continue };
            problems.extend(links.problems(texts, &followed.text, outcome, &mut looked));
            published.extend(outcome.files.iter().cloned());
        }
        if !same_shape || self.published != published {
            self.shape = Shape::default();
        }
        self.published.clone_from(&published);
        self.files.clone_from(files);
        self.links = Some(Arc::clone(&links));
        (links, published)
    }

    /// What stands for the names of files that came or went, and of texts to which links lead otherwise than before.
    fn moved(&self, earlier: &[Followed], texts: &[Arc<Text>], files: &BTreeSet<SourcePath>) -> AHashSet<u64> {
        let mut moved: AHashSet<u64> = self.files.symmetric_difference(files).map(links::name_of_file).collect();
        let mut old = earlier.iter().map(|followed| &followed.text).peekable();
        for new in texts {
            while let Some(gone) = old.next_if(|old| place(old).cmp(&place(new)).is_lt()) {
                moved.extend(links::names_of(gone));
            }
            match old.next_if(|old| place(old) == place(new)) {
                Some(old) if leads_the_same(old, new) => {}
                Some(old) => moved.extend(links::names_of(old).chain(links::names_of(new))),
                None => moved.extend(links::names_of(new)),
            }
        }
        moved.extend(old.flat_map(|gone| links::names_of(gone)));
        moved
    }
}

/// Follows the links of all texts; what came of those of the same text before is taken over where no name that they use
/// has moved.
fn follow(earlier: Vec<Followed>, moved: &AHashSet<u64>, links: &Links, texts: &[Arc<Text>]) -> Vec<Followed> {
    let mut earlier = earlier.into_iter().peekable();
    let known = |text: &Arc<Text>| {
        while earlier.next_if(|old| place(&old.text).cmp(&place(text)).is_lt()).is_some() {}
        let same = earlier.next_if(|old| place(&old.text) == place(text));
        same.filter(|old| Arc::ptr_eq(&old.text, text) && !old.named.iter().any(|name| moved.contains(name)))
    };
    let known: Vec<Option<Followed>> = texts.iter().map(known).collect();
    let follow =
        |(known, text): (Option<Followed>, &Arc<Text>)| known.unwrap_or_else(|| Followed::new(links, texts, text));
    known.into_par_iter().zip(texts).with_min_len(64).map(follow).collect()
}

/// What texts are sorted by.
fn place(text: &Text) -> (&TextKind, &str) {
    (&text.kind, &text.stem)
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
