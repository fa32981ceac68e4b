//! What is known of the texts of an earlier run, so that a run after a small change settles only what that concerns.
//!
//! Nothing here changes what comes out: a text is taken over only where it was made of the very same documents, settings,
//! vocabularies, stamps and regions.

mod follow;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::mem;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::document::name::{Role, TextKind, role};
use crate::document::vocabulary::Vocabularies;
use crate::path::SourcePath;
use crate::portal::coverage::Coverage;
use crate::portal::links::{self, Links, Outcome};
use crate::portal::region::{self, OwnTexts, Region, RegionId};
use crate::portal::stamps::Stamps;
use crate::portal::tellings::{Tellings, Told};
use crate::portal::text::{self, Group, Text};
use crate::portal::texts::{Changed, TextId, Texts};
use crate::portal::{ahead, facts, program, state};

/// What the texts of a portal rest on beside their documents.
#[derive(Debug, Clone)]
pub struct Basis {
    /// The settings.
    pub config: Arc<Config>,
    /// Themes, groups and organizations.
    pub vocabularies: Arc<Vocabularies>,
    /// What the translations were made from.
    pub stamps: Arc<Stamps>,
    /// Whether drafts are shown.
    pub drafts: bool,
}

impl Basis {
    fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.config, &other.config)
            && Arc::ptr_eq(&self.vocabularies, &other.vocabularies)
            && Arc::ptr_eq(&self.stamps, &other.stamps)
            && self.drafts == other.drafts
    }
}

/// Documents by their files; `None` for one that went.
pub type Altered = BTreeMap<SourcePath, Option<Arc<Document>>>;

/// The documents that texts are made of.
pub struct Documents<'d> {
    /// Those that came, went or may be others than in the run before; `None` where these are too many to be told.
    pub altered: Option<Altered>,
    /// All of them, in the order of their files.
    pub all: &'d dyn Fn() -> Vec<Arc<Document>>,
}

impl fmt::Debug for Documents<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Documents").field("altered", &self.altered).finish_non_exhaustive()
    }
}

/// What is known of the texts of an earlier run.
#[derive(Debug, Default)]
pub struct Known {
    basis: Option<Basis>,
    /// The folders of the regions.
    regions: Vec<String>,
    /// The texts in order, drafts included.
    settled: Vec<Settled>,
    /// Those that are shown, under their numbers.
    texts: Texts,
    /// What is known of each of these, by the place that its number names.
    notes: Vec<Option<Notes>>,
    /// What each region has of them.
    own: Vec<OwnTexts>,
    coverage: Coverage,
    told: Told,
    files: BTreeSet<SourcePath>,
    links: Option<Arc<Links>>,
}

/// A text with what it was made of.
#[derive(Debug)]
struct Settled {
    documents: Group,
    text: Option<Arc<Text>>,
    problems: Vec<Diagnostic>,
}

/// A text as it was and as it is.
type Exchange = (Option<Arc<Text>>, Option<Arc<Text>>);

/// What is known of a text that is shown.
#[derive(Debug)]
struct Notes {
    /// Whether a heading of it names a program.
    names_programs: bool,
    /// The last day on which somebody is said to have looked at it.
    last_look: Option<Date>,
    /// What stands for the files that its links name.
    named: Box<[u64]>,
    /// What came of its links; `None` where there is nothing to tell.
    outcome: Option<Box<Outcome>>,
}

impl Notes {
    fn new(text: &Text) -> Self {
        Self {
            names_programs: text.names_programs(),
            last_look: ahead::last_look(text),
            named: links::named_by(text),
            outcome: None,
        }
    }
}

/// How the texts of a run differ from those of the run before.
#[derive(Debug)]
pub enum Difference {
    /// In these.
    Few(Vec<Changed>),
    /// They have other numbers.
    All,
}

/// So many texts are exchanged one by one; where more have changed, all get new numbers.
const FEW: usize = 256;

impl Known {
    /// Settles the texts that documents make, as far as they have changed; says how the texts that are shown differ.
    pub fn settle(
        &mut self,
        basis: Basis,
        regions: &[Region],
        documents: Documents<'_>,
        problems: &mut Vec<Diagnostic>,
    ) -> Difference {
        let same_regions = self.regions.iter().eq(regions.iter().map(|region| &region.path));
        let is_known = same_regions && self.basis.as_ref().is_some_and(|known| known.is(&basis));
        if !is_known {
            *self = Self { regions: regions.iter().map(|region| region.path.clone()).collect(), ..Self::default() };
        }
        let exchanged = match documents.altered.filter(|_| is_known) {
            Some(altered) => self.settle_few(&basis, regions, altered),
            None => self.settle_all(&basis, regions, (documents.all)()),
        };
        for settled in &self.settled {
            problems.extend(settled.problems.iter().cloned());
        }
        let few = Some(exchanged).filter(|exchanged| is_known && exchanged.len() <= FEW);
        let difference = self.number(basis.drafts, few);
        self.basis = Some(basis);
        difference
    }

    /// Settles the texts of some documents; returns those that became others.
    fn settle_few(&mut self, basis: &Basis, regions: &[Region], altered: Altered) -> Vec<Exchange> {
        let mut groups: BTreeMap<(TextKind, String), Group> = BTreeMap::new();
        for (path, document) in altered {
            let Ok(Role::Text(name)) = role(&path, &basis.config) else { continue };
            let found = self.find(&name.kind, &name.stem);
            let known = || found.map(|at| self.settled[at].documents.clone()).unwrap_or_default();
            let group = groups.entry((name.kind.clone(), name.stem.clone())).or_insert_with(known);
            group.retain(|other| other.name.path != path);
            if let Some(document) = document {
                let at = group.partition_point(|other| other.name.path < path);
                group.insert(at, document);
            }
        }
        let exchange = |((kind, stem), group): ((TextKind, String), Group)| {
            let found = self.find(&kind, &stem);
            self.exchange(found, group, |group| settled(basis, regions, group))
        };
        groups.into_iter().filter_map(exchange).collect()
    }

    /// Where a text is among the settled ones, or where it would be.
    fn find(&self, kind: &TextKind, stem: &str) -> Result<usize, usize> {
        self.settled.binary_search_by(|settled| {
            let name = &settled.documents[0].name;
            name.kind.cmp(kind).then_with(|| name.stem.as_str().cmp(stem))
        })
    }

    /// Settles a text from its documents, if these are others than before.
    fn exchange(
        &mut self,
        found: Result<usize, usize>,
        group: Group,
        settle: impl Fn(Group) -> Settled,
    ) -> Option<Exchange> {
        match found {
            Ok(at) if is_same(&self.settled[at].documents, &group) => None,
            Ok(at) if group.is_empty() => Some((self.settled.remove(at).text, None)),
            Ok(at) => {
                let new = settle(group);
                let text = new.text.clone();
                Some((std::mem::replace(&mut self.settled[at], new).text, text))
            }
            Err(_) if group.is_empty() => None,
            Err(at) => {
                self.settled.insert(at, settle(group));
                Some((None, self.settled[at].text.clone()))
            }
        }
    }

    /// Settles the texts of all documents; returns those that became others.
    fn settle_all(&mut self, basis: &Basis, regions: &[Region], documents: Vec<Arc<Document>>) -> Vec<Exchange> {
        let groups = text::gather(documents);
        let mut earlier = std::mem::take(&mut self.settled).into_iter().peekable();
        let mut exchanged: Vec<Exchange> = Vec::new();
        let mut found: Vec<(Group, Option<Settled>)> = Vec::with_capacity(groups.len());
        for group in groups {
            while let Some(old) = earlier.next_if(|old| order(&old.documents, &group).is_lt()) {
                exchanged.push((old.text, None));
            }
            let same = earlier.next_if(|old| order(&old.documents, &group).is_eq());
            found.push((group, same));
        }
        exchanged.extend(earlier.map(|old| (old.text, None)));
        let settle = |(group, known): (Group, Option<Settled>)| match known {
            Some(known) if is_same(&known.documents, &group) => (known, None),
            known => (settled(basis, regions, group), Some(known.and_then(|known| known.text))),
        };
        let settled: Vec<_> = found.into_par_iter().with_min_len(64).map(settle).collect();
        for (settled, old) in settled {
            exchanged.extend(old.map(|old| (old, settled.text.clone())));
            self.settled.push(settled);
        }
        exchanged
    }

    /// Numbers the texts that are shown: those that were exchanged, or all of them.
    fn number(&mut self, drafts: bool, exchanged: Option<Vec<Exchange>>) -> Difference {
        let is_shown = |text: &Arc<Text>| drafts || !text.is_draft();
        let one_by_one = |exchanged: Vec<Exchange>| -> Option<Vec<Changed>> {
            let shown = exchanged.into_iter().map(|(old, new)| (old.filter(is_shown), new.filter(is_shown)));
            let shown = shown.filter(|(old, new)| old.is_some() || new.is_some());
            shown.map(|(old, new)| self.texts.exchange(old, new)).collect()
        };
        if let Some(changed) = exchanged.and_then(one_by_one) {
            self.notes.resize_with(self.texts.slots(), || None);
            for changed in &changed {
                self.notes[changed.id.index()] = changed.new.as_deref().map(Notes::new);
            }
            return Difference::Few(changed);
        }
        let shown = self.settled.iter().filter_map(|settled| settled.text.clone()).filter(is_shown);
        let shown: Vec<Arc<Text>> = shown.collect();
        self.notes = shown.par_iter().with_min_len(64).map(|text| Some(Notes::new(text))).collect();
        self.texts = Texts::new(shown.into_iter());
        Difference::All
    }

    /// The texts that are shown.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// Finds the programs that headings name.
    pub fn tell(&mut self, difference: &Difference, problems: &mut Vec<Diagnostic>) -> Arc<Tellings> {
        let mut told = mem::take(&mut self.told);
        let programs = self.programs();
        let naming = || self.noted().filter(|(_, notes)| notes.names_programs).map(|(id, _)| id);
        let is_settled = match difference {
            Difference::Few(changed) => told.settle(&programs, &self.texts, naming(), changed),
            Difference::All => false,
        };
        if !is_settled {
            told = Told::of(programs, &self.texts, naming(), problems);
        }
        self.told = told;
        Arc::clone(self.told.tellings())
    }

    /// All programs, drafts included.
    fn programs(&self) -> Vec<Arc<Text>> {
        let is = |settled: &Settled, wanted: fn(&TextKind) -> bool| wanted(&settled.documents[0].name.kind);
        let from = self.settled.partition_point(|settled| is(settled, |kind| matches!(kind, TextKind::Report(_))));
        let to = self.settled.partition_point(|settled| is(settled, |kind| !matches!(kind, TextKind::Page)));
        self.settled[from..to].iter().filter_map(|settled| settled.text.clone()).collect()
    }

    /// The texts that are shown with what is known of them, in order.
    fn noted(&self) -> impl Iterator<Item = (TextId, &Notes)> {
        self.texts.ids().iter().filter_map(|id| Some((*id, self.notes[id.index()].as_ref()?)))
    }

    /// Warns of days that have not come yet.
    pub fn days_ahead(&self, today: Date) -> impl Iterator<Item = Diagnostic> {
        let late = self.noted().filter(move |(_, notes)| notes.last_look > Some(today));
        late.flat_map(move |(id, _)| ahead::check(self.texts.get(id), today))
    }

    /// Tells each region its texts; returns what these say about each theme.
    pub fn assign(&mut self, vocabularies: &Vocabularies, regions: &mut [Region], difference: &Difference) -> Coverage {
        let texts = &self.texts;
        let Difference::Few(changed) = difference else {
            self.own = OwnTexts::of_all(regions.len(), texts);
            region::assign_texts(regions, &self.own);
            self.coverage = Coverage::of(vocabularies, regions, texts);
            return self.coverage.clone();
        };
        let mut touched: BTreeMap<RegionId, Vec<&Changed>> = BTreeMap::new();
        for one in changed {
            if let Some(region) = one.both().next().and_then(|text| text.region) {
                touched.entry(region).or_default().push(one);
            }
        }
        for (region, changed) in &touched {
            self.own[region.index()].settle(texts, changed);
        }
        region::assign_texts(regions, &self.own);
        for region in touched.keys() {
            self.coverage.settle(vocabularies, regions, texts, *region);
        }
        self.coverage.clone()
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
