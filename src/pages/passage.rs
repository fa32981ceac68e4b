//! Passages and named needs as theme and group pages show them, and a text's HTML filled for a page.

use std::ops::Range;

use serde::Serialize;

use crate::document::body::{self, Filling, Reference};
use crate::document::markdown::escape_attribute;
use crate::document::section::EXCERPT;
use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::card::{GroupLink, RegionLink, Tongue};
use crate::pages::pieces::Piece;
use crate::pages::{Page, Site};
use crate::path::Url;
use crate::portal::{Naming, RegionId, State, Target, TextId, Version};
use crate::text::shorten;

/// The id that the page's own heading has; tables before the first heading of a text are labelled by it.
pub const TITLE_ID: &str = "b-title";

/// How an excerpt says for whom it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Manner {
    /// It tells of something done: for whom, or that this is not said.
    Offer,
    /// The same on a list of those that do not say for whom.
    Unsaid,
    /// It tells of something lacking: whom it names.
    Need,
}

/// The level of an excerpt's heading below that of a region.
pub const BELOW_REGION: u8 = 4;

/// A passage, or a section that names a need, as lists show it.
#[derive(Debug, Serialize)]
pub struct Excerpt<'p> {
    /// Whether it tells of something done or of something lacking.
    pub manner: Manner,
    /// The level of its heading.
    pub level: u8,
    /// The heading, or the text's title where it has none.
    pub title: &'p str,
    /// The beginning of its text, at most 280 letters, plain.
    pub text: String,
    /// The page of its text.
    pub url: Url,
    /// The id of its section on that page, with `#` in front; empty for the text as a whole.
    pub anchor: String,
    /// The text it is from.
    pub report: &'p str,
    /// Whom it names.
    pub groups: Vec<GroupLink<'p>>,
    /// The language it is in, where that is not the page's.
    pub tongue: Option<Tongue>,
}

/// What the texts of one region say, as theme and group pages list it.
#[derive(Debug, Serialize)]
pub struct RegionExcerpts<'p> {
    /// The region.
    pub region: RegionLink<'p>,
    /// Where all of it stands whole, where there is such a page.
    pub whole: Option<Url>,
    /// The passages or needs.
    pub excerpts: Vec<Piece<'p>>,
}

/// A passage as lists show it; `None` where the language does not show its text.
pub fn of_passage<'p>(
    site: &Site<'p>,
    language: Language,
    id: TextId,
    passage: usize,
    manner: Manner,
) -> Option<Excerpt<'p>> {
    let text = site.portal.text(id);
    let version = site.portal.shown(text, language)?.version;
    let passage = &text.passages[passage];
    let sections: Vec<usize> = version.sections_of(&passage.sections).collect();
    let excerpt = excerpt(site, language, id, version, &sections, &passage.groups)?;
    Some(Excerpt { manner, ..excerpt })
}

/// A section that names a need, as lists show it under a heading of this level: its own text, or that of the headings below it.
pub fn of_naming<'p>(
    site: &Site<'p>,
    language: Language,
    naming: Naming,
    manner: Manner,
    level: u8,
) -> Option<Excerpt<'p>> {
    let text = site.portal.text(naming.text);
    let version = site.portal.shown(text, language)?.version;
    let groups = &text.sections[naming.section as usize].groups;
    if naming.section == 0 {
        return Some(Excerpt { manner, level, ..excerpt(site, language, naming.text, version, &[], groups)? });
    }
    let originals = &text.original().document.card.sections;
    let own = originals[naming.section as usize].level;
    let after = originals[naming.section as usize + 1..].iter().take_while(|section| section.level > own).count();
    let range = naming.section..naming.section + 1 + after as u32;
    let sections: Vec<usize> = version.sections_of(&range).collect();
    Some(Excerpt { manner, level, ..excerpt(site, language, naming.text, version, &sections, groups)? })
}

fn excerpt<'p>(
    site: &Site<'p>,
    language: Language,
    id: TextId,
    version: &'p Version,
    sections: &[usize],
    groups: &[TermId],
) -> Option<Excerpt<'p>> {
    let all = &version.document.card.sections;
    let first = sections.first().map(|first| &all[*first]).filter(|section| section.level > 0);
    let mut words = String::new();
    for section in sections {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(&all[*section].excerpt);
        if words.chars().count() >= EXCERPT {
            break;
        }
    }
    let text = if sections.is_empty() { version.summary().to_owned() } else { shorten(words.trim(), EXCERPT) };
    let section_id = |at: &usize| format!("#{}", version.section_ids[*at]);
    Some(Excerpt {
        manner: Manner::Need,
        level: BELOW_REGION,
        title: first.map_or(version.title(), |section| section.title.as_str()),
        text,
        url: site.url(&site.page_of(language, id)?),
        anchor: first.and(sections.first()).map(section_id).unwrap_or_default(),
        report: version.title(),
        groups: site.group_links(language, groups),
        tongue: Tongue::unless(version.language, language),
    })
}

/// Excerpts that stand one after another, put together by region; `whole` is where all that a region says stands.
pub fn by_region<'p>(
    site: &Site<'p>,
    language: Language,
    excerpts: impl Iterator<Item = (RegionId, Piece<'p>)>,
    whole: impl Fn(RegionId) -> Option<Url>,
) -> Vec<RegionExcerpts<'p>> {
    let mut groups: Vec<(RegionId, RegionExcerpts<'p>)> = Vec::new();
    for (region, excerpt) in excerpts {
        match groups.last_mut().filter(|(last, _)| *last == region) {
            Some((_, group)) => group.excerpts.push(excerpt),
            None => {
                let link = site.region_link(language, region);
                let group = RegionExcerpts { region: link, whole: whole(region), excerpts: vec![excerpt] };
                groups.push((region, group));
            }
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// A run of a text's HTML.
#[derive(Debug, Serialize)]
pub struct Part<'p> {
    /// The HTML.
    pub html: String,
    /// The programs that what comes next tells about.
    pub programs: Vec<ProgramLink<'p>>,
    /// Whether what comes next is the text of a section that no longer follows the original.
    pub stale: bool,
}

/// A program that a section tells about.
#[derive(Debug, Clone, Serialize)]
pub struct ProgramLink<'p> {
    /// Its title.
    pub label: &'p str,
    /// Its page.
    pub url: Url,
    /// The language it is in, where that is not the page's.
    pub tongue: Option<Tongue>,
}

/// A footnote as pages show it.
#[derive(Debug, Serialize)]
pub struct Footnote {
    /// Its number.
    pub number: usize,
    /// Its id.
    pub id: String,
    /// What it says.
    pub html: String,
    /// The ids of the places that refer to it.
    pub back: Vec<String>,
}

/// Fills a version's HTML for a page.
pub struct Filler<'f> {
    prefix: String,
    section_ids: &'f [String],
    /// The level in the text that stands at the level on the page.
    levels: (u8, u8),
    links: Vec<String>,
    /// The programs that are told about, each with the byte of the body where its section's text begins.
    programs: Vec<(usize, ProgramLink<'f>)>,
}

impl Filling for Filler<'_> {
    fn prefix(&self) -> &str {
        &self.prefix
    }

    fn section_id(&self, section: u32) -> &str {
        if section == 0 { TITLE_ID } else { &self.section_ids[section as usize] }
    }

    fn level(&self, level: u8) -> u8 {
        let (in_text, on_page) = self.levels;
        (level.max(in_text) - in_text + on_page).min(6)
    }

    fn link(&self, link: u32) -> &str {
        &self.links[link as usize]
    }
}

impl<'f> Filler<'f> {
    /// Fills for `page`; on a page other than the text's own, ids get a prefix.
    pub fn new(site: &Site<'f>, page: &Page, id: TextId, version: &'f Version, prefix: String) -> Self {
        let root = site.url(page).to_root();
        let language = page.language().unwrap_or(version.language);
        let own_page = prefix.is_empty();
        let link = |link: &body::Link| href(site, language, id, &root, own_page, &site.portal.links.target(link));
        Self {
            links: version.document.body.links.iter().map(link).collect(),
            prefix,
            section_ids: &version.section_ids,
            levels: (2, 2),
            programs: programs(site, language, id, version),
        }
    }

    /// Lets headings of a level in the text stand at another level on the page; deeper ones follow.
    pub fn put_headings(&mut self, in_text: u8, on_page: u8) {
        self.levels = (in_text.max(2), on_page);
    }

    /// Ranges of a version's body, filled, cut where a notice belongs.
    pub fn parts(&self, version: &Version, ranges: &[Range<usize>]) -> Vec<Part<'f>> {
        let stale = match &version.state {
            State::Stale(stale) if !stale.whole => stale.sections.as_slice(),
            _ => &[],
        };
        let stale: Vec<usize> = stale.iter().map(|at| version.document.card.sections[*at].text_from).collect();
        let mut cuts: Vec<usize> = self.programs.iter().map(|(at, _)| *at).chain(stale.iter().copied()).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let body = &version.document.body.main;
        let mut parts = Vec::new();
        for range in ranges {
            let mut from = range.start;
            let inside = |at: &usize| range.contains(at) || (*at == range.end && *at > range.start);
            for cut in cuts.iter().copied().filter(inside) {
                let programs = self.programs.iter().filter(|(at, _)| *at == cut).map(|(_, link)| link.clone());
                let html = body.fill(from..cut, self);
                parts.push(Part { html, programs: programs.collect(), stale: stale.contains(&cut) });
                from = cut;
            }
            parts.push(Part { html: body.fill(from..range.end, self), programs: Vec::new(), stale: false });
        }
        parts
    }

    /// The footnotes that the given ranges of the body need.
    pub fn footnotes(&self, version: &Version, ranges: &[std::ops::Range<usize>]) -> Vec<Footnote> {
        let prefix = &self.prefix;
        let body = &version.document.body;
        let footnote = |first: Reference| Footnote {
            number: first.footnote,
            id: format!("{prefix}fn-{}", first.footnote),
            html: body.footnotes[first.footnote - 1].text.fill_all(self),
            back: vec![format!("{prefix}{}", first.id())],
        };
        body.footnotes_in(ranges).into_iter().map(footnote).collect()
    }
}

/// The programs that a version's sections tell about and the language shows.
fn programs<'p>(site: &Site<'p>, language: Language, id: TextId, version: &Version) -> Vec<(usize, ProgramLink<'p>)> {
    let link = |(section, program): &(u32, TextId)| {
        let own = version.pairs.iter().position(|pair| *pair == Some(*section))?;
        let shown = site.portal.shown(site.portal.text(*program), language)?.version;
        let link = ProgramLink {
            label: shown.title(),
            url: site.url(&site.page_of(language, *program)?),
            tongue: Tongue::unless(shown.language, language),
        };
        Some((version.document.card.sections[own].text_from, link))
    };
    site.portal.tellings.of_text(id).iter().filter_map(link).collect()
}

/// What stands between the quotes of `href`. A page in another language is marked: `…" hreflang="en`.
fn href(site: &Site<'_>, language: Language, here: TextId, root: &str, own_page: bool, target: &Target) -> String {
    let at = |page: &Page, id: Option<&str>| {
        let anchor = id.map(|id| format!("#{}", escape_attribute(id))).unwrap_or_default();
        let foreign = page.language().filter(|of_page| *of_page != language);
        let marked = foreign.map(|of_page| format!("\" hreflang=\"{of_page}")).unwrap_or_default();
        format!("{root}{}{anchor}{marked}", site.url(page))
    };
    match target {
        Target::Here(id) if own_page => format!("#{}", escape_attribute(id)),
        Target::Here(id) => site.page_of(language, here).map(|page| at(&page, Some(id))).unwrap_or_default(),
        Target::Text { text, language: wanted, id } => {
            let wanted = wanted.unwrap_or(language);
            let original = site.portal.text(*text).original().language;
            let page = site.page_of(wanted, *text).or_else(|| site.page_of(original, *text));
            page.map(|page| at(&page, id.as_deref())).unwrap_or_default()
        }
        Target::Region(region) => at(&Page::Region(language, *region), None),
        Target::File(file) => at(&Page::File(file.clone()), None),
        Target::Nowhere => String::new(),
    }
}
