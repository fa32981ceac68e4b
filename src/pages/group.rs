//! A group: what texts tell for it and about it, and the finding where they tell nothing.

use serde::Serialize;

use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::card::{Card, Link};
use crate::pages::frame::{Frame, Pager};
use crate::pages::passage::{self, Excerpt, RegionExcerpts};
use crate::pages::{Page, Plan, Site};
use crate::path::Url;
use crate::portal::{Naming, Region, RegionId, Text};

/// What the template `groups.html` sees.
#[derive(Debug, Serialize)]
pub struct Groups<'p> {
    /// Around the content.
    pub page: Frame<'p>,
    /// The groups in the portal's order.
    pub groups: Vec<GroupEntry<'p>>,
}

/// A group in the list of all.
#[derive(Debug, Serialize)]
pub struct GroupEntry<'p> {
    /// Its name.
    pub label: &'p str,
    /// Its page.
    pub url: Url,
    /// Who it is, in a sentence.
    pub description: Option<&'p str>,
}

/// What the template `group.html` sees.
#[derive(Debug, Serialize)]
pub struct Group<'p> {
    /// Around the content.
    pub page: Frame<'p>,
    /// Its name.
    pub name: &'p str,
    /// Who it is, in a sentence.
    pub description: Option<&'p str>,
    /// The passages that name it, region by region.
    pub named: Vec<RegionExcerpts<'p>>,
    /// Whether no passage of the whole portal names it: a finding, and said so.
    pub never_named: bool,
    /// The needs and challenges that name it, region by region.
    pub needs: Vec<RegionExcerpts<'p>>,
    /// The passages that do not say for whom they are, region by region.
    pub unsaid: Vec<RegionExcerpts<'p>>,
    /// The reports that are about it.
    pub reports: Vec<&'p Card<'p>>,
    /// The other groups.
    pub others: Vec<Link<'p>>,
    /// The way through its pages.
    pub pager: Pager,
}

/// What the template `groups.html` sees.
pub fn all<'p>(site: &'p Site<'p>, plan: &Plan, language: Language) -> Groups<'p> {
    let chain = &site.speech(language).chain;
    let entry = |(id, term): (TermId, &'p crate::document::vocabulary::Term)| GroupEntry {
        label: site.group_name(language, id),
        url: site.url(&Page::Group(language, id, 1)),
        description: term.description.get(chain.iter().copied()),
    };
    let title = site.message(language, "groups-title");
    let description = site.message(language, "groups-introduction");
    Groups {
        page: Frame::new(site, plan, &Page::Groups(language), title).describe(Some(description)),
        groups: site.portal.vocabularies.groups.iter().map(entry).collect(),
    }
}

/// How many pages a group has.
pub fn count(site: &Site<'_>, language: Language, group: TermId) -> usize {
    regions(site, language, group).len().div_ceil(site.portal.config.paginate).max(1)
}

/// What a passage says about a group.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mention {
    /// It is for the group.
    Named,
    /// It does not say for whom it is.
    Unsaid,
}

/// The regions with something for a group: passages that name it or nobody, or needs that name it.
fn regions(site: &Site<'_>, language: Language, group: TermId) -> Vec<RegionId> {
    let speaks = |(_, region): &(RegionId, &Region)| {
        region.reports.iter().any(|id| {
            let text = site.portal.text(*id);
            site.portal.shown(text, language).is_some() && (concerns(text, group) || !offers(site, text).is_empty())
        })
    };
    site.portal.regions().filter(speaks).map(|(id, _)| id).collect()
}

fn concerns(text: &Text, group: TermId) -> bool {
    text.groups().contains(&group)
}

/// The passages of a text that are not about needs alone, and that name no group.
fn offers(site: &Site<'_>, text: &Text) -> Vec<usize> {
    passages(site, text, <[TermId]>::is_empty)
}

fn passages(site: &Site<'_>, text: &Text, wanted: impl Fn(&[TermId]) -> bool) -> Vec<usize> {
    let offer = |themes: &[TermId]| themes.iter().any(|theme| !site.portal.vocabularies.themes.term(*theme).is_need);
    let all = text.passages.iter().enumerate();
    all.filter(|(_, passage)| offer(&passage.themes) && wanted(&passage.groups)).map(|(at, _)| at).collect()
}

/// What the template `group.html` sees.
pub fn view<'p>(site: &'p Site<'p>, plan: &Plan, language: Language, group: TermId, number: usize) -> Group<'p> {
    let all = regions(site, language, group);
    let per_page = site.portal.config.paginate;
    let on_page = all.chunks(per_page).nth(number - 1).unwrap_or_default();
    let count = all.len().div_ceil(per_page).max(1);
    let at = |number| site.url(&Page::Group(language, group, number));
    let term = site.portal.vocabularies.groups.term(group);
    let description = term.description.get(site.speech(language).chain.iter().copied());
    let page = Page::Group(language, group, number);
    let groups: Vec<TermId> =
        site.portal.vocabularies.groups.iter().map(|(id, _)| id).filter(|id| *id != group).collect();
    let of_regions = |mention| {
        on_page.iter().filter_map(|region| mentions(site, language, *region, group, mention)).collect::<Vec<_>>()
    };
    Group {
        page: Frame::new(site, plan, &page, site.group_name(language, group)).describe(description),
        name: site.group_name(language, group),
        description,
        named: of_regions(Mention::Named),
        never_named: never_named(site, language, group),
        needs: on_page.iter().filter_map(|region| needs(site, language, *region, group)).collect(),
        unsaid: of_regions(Mention::Unsaid),
        reports: reports(site, language, on_page, group),
        others: site.group_links(language, &groups),
        pager: Pager {
            previous: (number > 1).then(|| at(number - 1)),
            next: (number < count).then(|| at(number + 1)),
            number,
            count,
        },
    }
}

/// The reports of some regions that are about a group.
fn reports<'p>(site: &'p Site<'p>, language: Language, regions: &[RegionId], group: TermId) -> Vec<&'p Card<'p>> {
    let of_region = regions.iter().flat_map(|region| site.portal.region(*region).reports.iter().copied());
    let about = of_region.filter(|id| concerns(site.portal.text(*id), group));
    about.filter_map(|id| site.card(language, id)).collect()
}

fn never_named(site: &Site<'_>, language: Language, group: TermId) -> bool {
    let shown = site.portal.texts().map(|(_, text)| text).filter(|text| !text.is_withdrawn());
    let mut shown = shown.filter(|text| site.portal.shown(text, language).is_some());
    !shown.any(|text| !passages(site, text, |groups| groups.contains(&group)).is_empty())
}

fn mentions<'p>(
    site: &Site<'p>,
    language: Language,
    region: RegionId,
    group: TermId,
    mention: Mention,
) -> Option<RegionExcerpts<'p>> {
    let mut excerpts: Vec<Excerpt<'p>> = Vec::new();
    for id in &site.portal.region(region).reports {
        let text = site.portal.text(*id);
        let found = match mention {
            Mention::Named => passages(site, text, |groups| groups.contains(&group)),
            Mention::Unsaid => offers(site, text),
        };
        excerpts.extend(found.into_iter().filter_map(|at| passage::of_passage(site, language, *id, at)));
    }
    passage::of_region(site, language, region, None, excerpts)
}

/// The sections about needs and challenges that name a group.
fn needs<'p>(site: &Site<'p>, language: Language, region: RegionId, group: TermId) -> Option<RegionExcerpts<'p>> {
    let mut excerpts = Vec::new();
    for id in &site.portal.region(region).reports {
        let text = site.portal.text(*id);
        for section in needs_naming(site, text, group) {
            excerpts.extend(passage::of_naming(site, language, Naming { text: *id, section }));
        }
    }
    passage::of_region(site, language, region, None, excerpts)
}

fn needs_naming(site: &Site<'_>, text: &Text, group: TermId) -> Vec<u32> {
    let is_need = |theme: &TermId| site.portal.vocabularies.themes.term(*theme).is_need;
    let sections = text.sections.iter().enumerate();
    sections
        .filter(|(_, section)| section.groups.contains(&group))
        .filter(|(_, section)| !section.needs.is_empty() || section.themes.iter().any(is_need))
        .map(|(at, _)| at as u32)
        .collect()
}
