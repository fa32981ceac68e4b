//! Passages and named needs as theme and group pages show them.

use serde::Serialize;

use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::Site;
use crate::pages::brief::Brief;
use crate::pages::card::{GroupLink, RegionLink, Tongue};
use crate::pages::pieces::Piece;
use crate::path::Url;
use crate::portal::{Naming, RegionId, TextId, Version};

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
    pub text: Brief<'p>,
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
    let text = if sections.is_empty() { version.summary().into() } else { Brief::of_sections(version, sections) };
    let section_id = |at: &usize| format!("#{}", version.section_ids[*at]);
    Some(Excerpt {
        manner: Manner::Need,
        level: BELOW_REGION,
        title: first.map_or(version.title(), |section| &*section.title),
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
