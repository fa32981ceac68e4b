//! A report or a free page: the text itself with what is known about it.

use std::borrow::Cow;
use std::cmp::Reverse;

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use serde::Serialize;

use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::card::{GroupLink, RegionLink, TextLink, ThemeLink, Tongue};
use crate::pages::contacts::{self, Help};
use crate::pages::filling::{Filler, Footnotes, Part};
use crate::pages::frame::Frame;
use crate::pages::pieces::{Look, Piece};
use crate::pages::upkeep::{self, Change, Organization, Upkeep};
use crate::pages::{Page, Pieces, Plan, Site, linked_data};
use crate::portal::{RegionId, State, Text, TextId, Version};

/// How many related reports are shown, and among how many they are looked for.
const RELATED: usize = 3;
const CANDIDATES: usize = 40;

/// What the templates `report.html` and `page.html` see.
#[derive(Debug, Serialize)]
pub struct TextPage<'p> {
    /// Around the content.
    pub page: Frame<'p>,
    /// Whether it is not to be published yet.
    pub draft: bool,
    /// Its summary, where the author wrote one.
    pub summary: Option<&'p str>,
    /// The same in plain words.
    pub plain: Option<&'p str>,
    /// The day it was published.
    pub published: Option<Date>,
    /// The day its content last changed.
    pub updated: Option<Date>,
    /// The region it is about.
    pub region: Option<RegionLink<'p>>,
    /// Whom it is about.
    pub groups: Vec<GroupLink<'p>>,
    /// What it is about.
    pub themes: Vec<ThemeLink<'p>>,
    /// Who is involved.
    pub organizations: Vec<Organization<'p>>,
    /// Where it comes from.
    pub source: Option<Source<'p>>,
    /// When it was checked, who answers for it, what changed in it.
    pub upkeep: Upkeep<'p>,
    /// Who translated it.
    pub translator: Option<&'p str>,
    /// Whether a machine translated it and nobody has reviewed it.
    pub machine: bool,
    /// The language it is in, where that is not the page's.
    pub tongue: Option<Tongue>,
    /// The text in the original language, where this is a translation.
    pub original: Option<Original<'p>>,
    /// Since when and why it is withdrawn; then nothing else is shown.
    pub withdrawn: Option<Change<'p>>,
    /// Whom to call.
    pub help: Help<'p>,
    /// Its headings.
    pub contents: Vec<Heading<'p>>,
    /// Its HTML.
    pub parts: Vec<Part<'p>>,
    /// Whether the translation as a whole no longer follows the original.
    pub stale: bool,
    /// Its footnotes.
    pub footnotes: Footnotes<'p>,
    /// The next newer report of its region.
    pub previous: Option<TextLink<'p>>,
    /// The next older report of its region.
    pub next: Option<TextLink<'p>>,
    /// Reports of other regions about the same.
    pub related: Vec<Piece<'p>>,
}

/// Where a text comes from.
#[derive(Debug, Serialize)]
pub struct Source<'p> {
    /// What it is called.
    pub title: &'p str,
    /// Where it can be read.
    pub url: Option<&'p str>,
}

/// The original of a translation.
#[derive(Debug, Serialize)]
pub struct Original<'p> {
    /// Its title.
    pub label: &'p str,
    /// Its page.
    pub url: crate::path::Url,
    /// Its language.
    pub tongue: Tongue,
}

/// A heading in a page's contents.
#[derive(Debug, Serialize)]
pub struct Heading<'p> {
    /// What it says.
    pub label: &'p str,
    /// Its id.
    pub id: &'p str,
    /// Its level, 2 or 3.
    pub level: u8,
}

/// What the template sees.
///
/// # Panics
/// Where the language does not show the text; the plan has no such page.
pub fn view<'p>(pieces: &Pieces<'p>, plan: &Plan, page: &Page, language: Language, id: TextId) -> TextPage<'p> {
    let site = pieces.site;
    let text = site.portal.text(id);
    let version = site.portal.shown(text, language).expect("planned pages are shown").version;
    let front = &version.document.card.front;
    let facts = text.facts();
    let (previous, next) = neighbours(site, language, text, id);
    let withdrawn = facts.withdrawn.as_ref().map(|change| Change::from(&change.value));
    let filler = Filler::new(site, page, id, version, String::new());
    let (parts, footnotes) = filler.whole(withdrawn.is_none());
    let organizations = facts.organizations.as_ref().map(|ids| ids.value.as_slice()).unwrap_or_default();
    TextPage {
        page: Frame::new(site, plan, page, version.title())
            .describe(about(site, language, text, version).filter(|_| withdrawn.is_none()))
            .tell(match page {
                Page::Report(..) => linked_data::report(site, language, id),
                Page::Program(..) => linked_data::service(site, language, id),
                _ => None,
            }),
        draft: text.is_draft(),
        summary: front.summary.as_deref().filter(|_| withdrawn.is_none()),
        plain: front.plain.as_deref().filter(|_| withdrawn.is_none()),
        published: facts.published.as_ref().map(|date| date.value),
        updated: facts.updated.as_ref().map(|date| date.value),
        region: text.region.map(|region| site.region_link(language, region)),
        groups: site.group_links(language, text.groups()),
        themes: text.themes().iter().map(|theme| site.theme_link(language, *theme)).collect(),
        organizations: upkeep::organizations(site, language, organizations),
        source: facts
            .source
            .as_ref()
            .map(|source| Source { title: &source.value.title, url: source.value.url.as_deref() }),
        upkeep: upkeep::of(site, language, text),
        translator: front.translator.as_deref(),
        machine: front.machine,
        tongue: Tongue::unless(version.language, language),
        help: contacts::of_text(site, page, language, text, version.title()),
        original: original(site, text, id, version),
        contents: if withdrawn.is_some() { Vec::new() } else { contents(version) },
        parts,
        stale: matches!(&version.state, State::Stale(stale) if stale.whole),
        footnotes,
        withdrawn,
        previous,
        next,
        related: related(pieces, language, text),
    }
}

/// What the text is about, in a sentence: a program may have neither a summary nor a text of its own.
pub fn about<'p>(site: &Site<'p>, language: Language, text: &Text, version: &'p Version) -> Option<Cow<'p, str>> {
    let summary = version.summary();
    let Some(region) = text.region.filter(|_| summary.is_empty() && text.is_program()) else {
        return Some(summary.into());
    };
    let named = [("region", FluentValue::from(site.region_name(language, region)))];
    site.speech(language).messages.format("program-description", named).map(Cow::Owned)
}

fn original<'p>(site: &Site<'p>, text: &'p Text, id: TextId, version: &Version) -> Option<Original<'p>> {
    let original = text.original();
    if original.language == version.language {
        return None;
    }
    let url = site.url(&site.page_of(original.language, id)?);
    Some(Original { label: original.title(), url, tongue: Tongue::of(original.language) })
}

fn contents(version: &Version) -> Vec<Heading<'_>> {
    let sections = version.document.card.sections.iter().zip(version.section_ids.iter());
    sections
        .filter(|(section, _)| (2..=3).contains(&section.level) && !section.title.is_empty())
        .map(|(section, id)| Heading { label: &section.title, id, level: section.level })
        .collect()
}

/// The newer and the older report of the same region.
fn neighbours<'p>(
    site: &Site<'p>,
    language: Language,
    text: &Text,
    id: TextId,
) -> (Option<TextLink<'p>>, Option<TextLink<'p>>) {
    let Some(region) = text.region else { return (None, None) };
    let reports = &site.portal.region(region).reports;
    let Some(at) = reports.iter().position(|other| *other == id) else { return (None, None) };
    let link = |other: &TextId| site.text_link(language, *other);
    (reports[..at].iter().rev().find_map(link), reports[at + 1..].iter().find_map(link))
}

/// The reports that share most themes and groups, among those of the regions that follow in the portal's order.
fn related<'p>(pieces: &Pieces<'p>, language: Language, text: &Text) -> Vec<Piece<'p>> {
    let site = pieces.site;
    let Some(region) = text.region.filter(|_| !text.is_program()) else { return Vec::new() };
    let count = site.portal.regions.len();
    let (themes, groups) = (text.themes(), text.groups());
    let others = (1..count).map(|step| RegionId::at((region.index() + step) % count));
    let reports = others.flat_map(|region| site.portal.region(region).reports.iter().copied());
    let shared = |own: &[TermId], theirs: &[TermId]| -> usize {
        theirs.iter().map(|term| usize::from(own.contains(term))).sum()
    };
    let mut scored = Vec::with_capacity(CANDIDATES);
    for (order, id) in reports.take(CANDIDATES).enumerate() {
        let other = site.portal.texts.about(id);
        let score = shared(themes, &other.themes) + 2 * shared(groups, &other.groups);
        if score > 0 {
            scored.push((Reverse(score), order, id));
        }
    }
    scored.sort_unstable_by_key(|(score, order, _)| (*score, *order));
    let shown = scored.into_iter().filter_map(|(_, _, id)| pieces.card(language, id, Look::Plain));
    shown.take(RELATED).collect()
}
