//! The original owns the facts: what its sections are about, and what a translation may not change.

use std::ops::Range;
use std::sync::Arc;

use ahash::{AHashMap, AHashSet};

use crate::diagnostic::{Code, Diagnostic, Span};
use crate::document::Document;
use crate::document::facts::Facts;
use crate::document::program::ProgramFacts;
use crate::document::section::{Attributes, Section};
use crate::document::vocabulary::{TermId, Vocabularies};
use crate::fields::Located;
use crate::portal::text::{Passage, SectionFacts, Text, Version};

/// Pairs the sections of all versions, settles what each is about, and holds the translations against the original.
pub fn settle(text: &mut Text, vocabularies: &Vocabularies, problems: &mut Vec<Diagnostic>) {
    let original = text.original;
    text.sections = if text.is_program() { own_facts_only(text) } else { inherit(&text.versions[original].document) };
    text.passages = passages(&text.sections, &text.versions[original].document.card.sections);
    text.settle_about();
    let sections = &text.versions[original].document.card.sections;
    let ids: Arc<[Box<str>]> = sections.iter().map(|section| section.id.clone()).collect();
    for at in 0..text.versions.len() {
        if at == original {
            let count = text.versions[at].pairs.len() as u32;
            text.versions[at].pairs = (0..count).map(Some).collect();
            text.versions[at].section_ids = Arc::clone(&ids);
        } else {
            pair(text, at, &ids, problems);
            compare(text, at, vocabularies, problems);
        }
    }
}

/// What each section is about: its own word, else that of the heading above it, else the front matter's.
fn inherit(document: &Document) -> Box<[SectionFacts]> {
    let facts = &document.card.front.facts;
    let mut front = SectionFacts { themes: terms(facts.themes.as_ref()), ..SectionFacts::default() };
    let mut above: Vec<(u8, SectionFacts)> = Vec::new();
    let mut settled = Vec::with_capacity(document.card.sections.len());
    for section in &document.card.sections {
        if section.level == 0 {
            front.needs = terms(facts.needs.as_deref());
            settled.push(front.clone());
            front.needs = Box::default();
            continue;
        }
        above.retain(|(level, _)| *level < section.level);
        let inherited = above.last().map_or(&front, |(_, facts)| facts);
        let attributes = section.attributes();
        let own = SectionFacts {
            themes: attributes.themes.clone().map_or_else(|| inherited.themes.clone(), sorted),
            groups: attributes.groups.clone().map_or_else(|| inherited.groups.clone(), sorted),
            needs: sorted(attributes.needs.clone()),
        };
        above.push((section.level, SectionFacts { needs: Box::default(), ..own.clone() }));
        settled.push(own);
    }
    settled.into()
}

/// The sections of a program say nothing of themes and groups: it is one thing, and its front matter says what.
fn own_facts_only(text: &Text) -> Box<[SectionFacts]> {
    vec![SectionFacts::default(); text.original().document.card.sections.len()].into()
}

fn terms(located: Option<&Located<Vec<TermId>>>) -> Box<[TermId]> {
    located.map(|terms| terms.value.as_slice().into()).unwrap_or_default()
}

fn sorted(mut terms: Vec<TermId>) -> Box<[TermId]> {
    terms.sort_unstable();
    terms.dedup();
    terms.into()
}

/// A passage begins at a heading that names its themes or where the themes change; headings that inherit go on with it.
fn passages(facts: &[SectionFacts], sections: &[Section]) -> Box<[Passage]> {
    let mut passages: Vec<Passage> = Vec::new();
    let mut previous: &[TermId] = &[];
    for (at, section) in facts.iter().enumerate() {
        let own_word = sections[at].attributes().themes.is_some();
        let empty_opening = sections[at].level == 0 && !sections[at].has_words;
        if section.themes.is_empty() || empty_opening {
            previous = &[];
            continue;
        }
        match passages.last_mut() {
            Some(last) if !own_word && *section.themes == *previous => {
                last.sections.end = at as u32 + 1;
                last.groups = sorted(last.groups.iter().chain(&section.groups).copied().collect());
            }
            _ => passages.push(Passage {
                sections: at as u32..at as u32 + 1,
                themes: section.themes.clone(),
                groups: section.groups.clone(),
            }),
        }
        previous = &section.themes;
    }
    passages.into_iter().collect()
}

/// Pairs a translation's headings with the original's: by id, else by order among those of the same level.
fn pair(text: &mut Text, at: usize, ids: &Arc<[Box<str>]>, problems: &mut Vec<Diagnostic>) {
    let original = &text.original().document.card.sections;
    let translation = &text.versions[at].document.card.sections;
    let mut pairs: Vec<Option<u32>> = vec![None; translation.len()];
    let mut free: Vec<bool> = vec![true; original.len()];
    let mut by_order = None;
    let with_id: AHashMap<&str, usize> =
        original.iter().enumerate().rev().filter_map(|(at, other)| Some((other.own_id()?, at))).collect();
    for (own, section) in translation.iter().enumerate() {
        let partner = match section.own_id() {
            _ if section.level == 0 => Some(0),
            Some(id) => with_id.get(id).copied(),
            None => None,
        };
        if let Some(partner) = partner.filter(|partner| free[*partner]) {
            free[partner] = false;
            pairs[own] = Some(partner as u32);
        }
    }
    let mut next_of_level = [0; 7];
    for (own, section) in translation.iter().enumerate() {
        if pairs[own].is_some() || section.has_own_id {
            continue;
        }
        let next = &mut next_of_level[usize::from(section.level)];
        let partner = (*next..original.len()).find(|at| free[*at] && original[*at].level == section.level);
        *next = partner.map_or(original.len(), |partner| partner + 1);
        if let Some(partner) = partner {
            free[partner] = false;
            pairs[own] = Some(partner as u32);
            by_order = by_order.or(Some(section.span));
        }
    }
    let path = &text.versions[at].document.name.path;
    let unpaired = translation.iter().zip(&pairs).find(|(_, pair)| pair.is_none()).map(|(section, _)| section.span);
    if let Some(span) = unpaired.or(by_order) {
        let how = if unpaired.is_some() { "none" } else { "order" };
        let problem = Diagnostic::new(Code::HeadingUnpaired).at(path, span).with("how", how);
        problems.push(problem.with("original", &text.original().document.name.path));
    }
    let section_ids = paired_ids(translation, &pairs, ids);
    let version = &mut text.versions[at];
    version.pairs = pairs.into();
    version.section_ids = section_ids;
}

/// A paired section has the original's id; an unpaired one keeps its own, made different where it would clash.
fn paired_ids(sections: &[Section], pairs: &[Option<u32>], ids: &Arc<[Box<str>]>) -> Arc<[Box<str>]> {
    if (0..ids.len() as u32).map(Some).eq(pairs.iter().copied()) {
        return Arc::clone(ids);
    }
    let mut taken: AHashSet<Box<str>> = ids.iter().cloned().collect();
    let mut id = |(section, pair): (&Section, &Option<u32>)| match pair {
        Some(partner) => ids[*partner as usize].clone(),
        None => {
            let mut id = section.id.clone();
            while !taken.insert(id.clone()) {
                id = format!("s-{id}").into();
            }
            id
        }
    };
    sections.iter().zip(pairs).map(&mut id).collect()
}

/// Where an original would state what it does not.
const TOP: Span = Span { line: 1, column: 1, end_line: 1, end_column: 4 };

/// Reports every fact that a translation states differently.
fn compare(text: &Text, at: usize, vocabularies: &Vocabularies, problems: &mut Vec<Diagnostic>) {
    let (original, translation) = (text.original(), &text.versions[at]);
    let mut conflicts = Conflicts { original, translation, problems };
    conflicts.facts();
    let sections = &translation.document.card.sections;
    for (section, pair) in sections.iter().zip(&translation.pairs) {
        let Some(partner) = pair else {
            if let Some(said) = &section.attributes {
                conflicts.report(in_words(said, vocabularies), section.span, TOP);
            }
            continue;
        };
        let partner = &original.document.card.sections[*partner as usize];
        if section.attributes.is_some() && section.attributes != partner.attributes {
            conflicts.report(in_words(section.attributes(), vocabularies), section.span, partner.span);
        }
    }
}

fn in_words(attributes: &Attributes, vocabularies: &Vocabularies) -> String {
    let mut words = Vec::new();
    let mut say = |key: &str, terms: &[TermId], of: &crate::document::vocabulary::Vocabulary| {
        let ids: Vec<&str> = terms.iter().map(|term| of.term(*term).id.as_str()).collect();
        if !ids.is_empty() {
            words.push(format!("{key}={}", ids.join(",")));
        }
    };
    say("theme", attributes.themes.as_deref().unwrap_or_default(), &vocabularies.themes);
    say("group", attributes.groups.as_deref().unwrap_or_default(), &vocabularies.groups);
    say("need", &attributes.needs, &vocabularies.themes);
    if !attributes.programs.is_empty() {
        let labels: Vec<String> = attributes.programs.iter().map(|label| label.folded.replace(' ', "-")).collect();
        words.push(format!("program={}", labels.join(",")));
    }
    words.join(" ")
}

struct Conflicts<'c> {
    original: &'c Version,
    translation: &'c Version,
    problems: &'c mut Vec<Diagnostic>,
}

impl Conflicts<'_> {
    fn facts(&mut self) {
        let Facts {
            published,
            updated,
            reviewed,
            review_every,
            themes,
            needs,
            groups,
            organizations,
            responsible,
            source,
            changes,
            draft,
            original,
            withdrawn,
        } = &self.translation.document.card.front.facts;
        let own = &self.original.document.card.front.facts;
        self.field("published", published.as_ref(), own.published.as_ref());
        self.field("updated", updated.as_ref(), own.updated.as_ref());
        self.field("reviewed", reviewed.as_ref(), own.reviewed.as_ref());
        self.field("review_every", review_every.as_ref(), own.review_every.as_ref());
        self.field("themes", themes.as_ref(), own.themes.as_ref());
        self.field("needs", needs.as_deref(), own.needs.as_deref());
        self.field("groups", groups.as_ref(), own.groups.as_ref());
        self.field("organizations", organizations.as_deref(), own.organizations.as_deref());
        self.field("responsible", responsible.as_deref(), own.responsible.as_deref());
        self.field("source", source.as_deref(), own.source.as_deref());
        self.field("changes", changes.as_deref(), own.changes.as_deref());
        self.field("draft", draft.as_ref(), own.draft.as_ref());
        self.field("withdrawn", withdrawn.as_deref(), own.withdrawn.as_deref());
        if own.original.is_some() {
            self.field("original", original.as_deref(), own.original.as_deref());
        }
        self.program();
    }

    fn program(&mut self) {
        let of =
            |version: &'_ Version| version.document.card.front.program.as_ref().map(|program| program.facts.clone());
        let (Some(said), Some(own)) = (of(self.translation), of(self.original)) else { return };
        let ProgramFacts { status, opens, deadline, verified, ages, contacts } = said;
        self.field("status", status.as_ref(), own.status.as_ref());
        self.field("opens", opens.as_ref(), own.opens.as_ref());
        self.field("deadline", deadline.as_ref(), own.deadline.as_ref());
        self.field("verified", verified.as_ref(), own.verified.as_ref());
        self.field("ages", ages.as_ref(), own.ages.as_ref());
        self.field("contacts", contacts.as_ref(), own.contacts.as_ref());
    }

    fn field<T: PartialEq>(&mut self, key: &str, said: Option<&Located<T>>, owned: Option<&Located<T>>) {
        let Some(said) = said else { return };
        if owned.is_some_and(|owned| owned.value == said.value) {
            return;
        }
        let at = owned.map_or(TOP, |owned| owned.span);
        self.report(key.to_owned(), said.span, at);
    }

    fn report(&mut self, what: String, said: Span, owned: Span) {
        let problem = Diagnostic::new(Code::FactConflict).at(&self.translation.document.name.path, said);
        let original = &self.original.document.name.path;
        let problem = problem.other(original, Some(owned)).with("what", what).with("original", original);
        self.problems.push(problem.count("line", owned.line as usize));
    }
}

/// The bytes of the body's HTML that a run of sections takes.
pub fn html_of(version: &Version, sections: impl Iterator<Item = usize>) -> Vec<Range<u32>> {
    let mut ranges: Vec<Range<u32>> = Vec::new();
    for at in sections {
        let html = version.document.card.sections[at].html.clone();
        match ranges.last_mut() {
            Some(last) if last.end == html.start => last.end = html.end,
            _ => ranges.push(html),
        }
    }
    ranges
}
