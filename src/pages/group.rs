//! A group: what texts tell for it and about it, and the finding where they tell nothing.

use serde::Serialize;

use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::card::{GroupLink, RegionLink};
use crate::pages::contacts::{self, Help};
use crate::pages::finder::{self, ThemeChoice};
use crate::pages::frame::{Frame, Pager};
use crate::pages::lists::{GroupItem, Lists, Mention};
use crate::pages::passage::{self, BELOW_REGION, Manner, RegionExcerpts};
use crate::pages::pieces::{Look, Piece};
use crate::pages::programs::{self, RegionPrograms};
use crate::pages::{Page, Pieces, Plan, Site};
use crate::path::Url;
use crate::portal::{RegionId, TextId};

/// The most regions that a group's page names with their themes; where there are more, it says so, and readers begin at a
/// region.
const PLACES: usize = 24;

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
    /// How many programs name it.
    pub program_count: usize,
}

/// Where there are programs for a group.
#[derive(Debug, Serialize)]
pub struct GroupPlace<'p> {
    /// The region, with the address of the choice in the finder.
    pub region: RegionLink<'p>,
    /// How many programs name the group.
    pub named: usize,
    /// How many programs do not say for whom they are.
    pub unsaid: usize,
    /// How many of both were open when someone last asked.
    pub open: usize,
    /// What they are about.
    pub themes: Vec<ThemeChoice<'p>>,
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
    /// The programs for it, region by region.
    pub programs: Vec<RegionPrograms<'p>>,
    /// The programs that do not say for whom they are, region by region.
    pub unsaid_programs: Vec<RegionPrograms<'p>>,
    /// The passages that name it, region by region.
    pub named: Vec<RegionExcerpts<'p>>,
    /// How many programs there are in all.
    pub program_total: usize,
    /// How many of them name it; none is a finding, and said so.
    pub program_count: usize,
    /// How many of these were open when someone last asked.
    pub open_count: usize,
    /// Where and about what there are programs for it, region by region; on the first page.
    pub places: Vec<GroupPlace<'p>>,
    /// In how many more regions there are some.
    pub more_places: usize,
    /// Where all regions are.
    pub regions_url: Url,
    /// Whether no program and no passage of the whole portal names it: a finding, and said so.
    pub never_named: bool,
    /// The needs and challenges that name it, region by region.
    pub needs: Vec<RegionExcerpts<'p>>,
    /// The passages that do not say for whom they are, region by region.
    pub unsaid: Vec<RegionExcerpts<'p>>,
    /// The reports that are about it.
    pub reports: Vec<Piece<'p>>,
    /// Whom to call.
    pub help: Help<'p>,
    /// The other groups.
    pub others: Vec<GroupLink<'p>>,
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
        program_count: site.counts(language).groups[usize::from(id)].programs,
    };
    let title = site.message(language, "groups-title");
    let description = site.message(language, "groups-introduction");
    Groups {
        page: Frame::new(site, plan, &Page::Groups(language), title).describe(Some(description)),
        groups: site.portal.vocabularies.groups.iter().map(entry).collect(),
    }
}

/// The regions in which the finder has something for a group, those first where a program names it, and how many more there
/// are.
fn places<'p>(site: &Site<'p>, language: Language, group: TermId) -> (Vec<GroupPlace<'p>>, usize) {
    let place = |region: RegionId| {
        let found = site.found(language, region, group, None);
        let url = site.url(&Page::Finder(language, region, group, None, 1));
        let mut themes = finder::themes(site, language, region, group);
        themes.retain(|choice| choice.count > 0);
        GroupPlace {
            region: site.region_link(language, region).but(|link| link.url = url),
            named: found.named.len(),
            unsaid: found.unsaid.len(),
            open: found.open,
            themes,
        }
    };
    let regions = site.portal.regions().map(|(id, _)| id);
    let mut regions: Vec<RegionId> = regions.filter(|region| site.is_choice(language, *region, group, None)).collect();
    regions.sort_by_cached_key(|region| site.found(language, *region, group, None).named.is_empty());
    let more = regions.len().saturating_sub(PLACES);
    (regions.into_iter().take(PLACES).map(place).collect(), more)
}

/// How many pages a group has.
pub fn count(site: &Site<'_>, language: Language, group: TermId) -> usize {
    Lists::count(&site.lists(language).groups[usize::from(group)], site.portal.config.paginate)
}

/// What the template `group.html` sees.
pub fn view<'p>(pieces: &Pieces<'p>, plan: &Plan, language: Language, group: TermId, number: usize) -> Group<'p> {
    let site = pieces.site;
    let lists = site.lists(language);
    let items = &lists.groups[usize::from(group)];
    let on_page = Lists::page(items, site.portal.config.paginate, number);
    let vocabulary = &site.portal.vocabularies.groups;
    let description = vocabulary.term(group).description.get(site.speech(language).chain.iter().copied());
    let page = Page::Group(language, group, number);
    let others: Vec<TermId> = vocabulary.iter().map(|(id, _)| id).filter(|id| *id != group).collect();
    let about = |item: &GroupItem| match item.mention {
        Mention::About(id) => pieces.card(language, id, Look::Plain),
        _ => None,
    };
    let programs = |wanted: fn(&Mention) -> Option<TextId>| -> Vec<TextId> {
        on_page.iter().filter_map(|item| wanted(&item.mention)).collect()
    };
    let for_it = programs(|mention| if let Mention::Program(id) = mention { Some(*id) } else { None });
    let unsaid = programs(|mention| if let Mention::UnsaidProgram(id) = mention { Some(*id) } else { None });
    let (places, more_places) = if number == 1 { places(site, language, group) } else { (Vec::new(), 0) };
    let counted = site.counts(language).groups[usize::from(group)];
    Group {
        help: contacts::of_region(site, &page, language, None, site.group_name(language, group)),
        programs: programs::by_region(site, language, &for_it),
        unsaid_programs: programs::by_region(site, language, &unsaid),
        page: Frame::new(site, plan, &page, site.group_name(language, group)).describe(description),
        name: site.group_name(language, group),
        description,
        program_total: lists.programs.len(),
        program_count: counted.programs,
        open_count: counted.open,
        places,
        more_places,
        regions_url: site.url(&Page::Regions(language)),
        named: excerpts(pieces, language, on_page, |mention| matches!(mention, Mention::Named(..))),
        never_named: !lists.named[usize::from(group)],
        needs: excerpts(pieces, language, on_page, |mention| matches!(mention, Mention::Need(_))),
        unsaid: excerpts(pieces, language, on_page, |mention| matches!(mention, Mention::Unsaid(..))),
        reports: on_page.iter().filter_map(about).collect(),
        others: site.group_links(language, &others),
        pager: Pager::new(number, count(site, language, group), |number| {
            site.url(&Page::Group(language, group, number))
        }),
    }
}

/// The excerpts of one kind of mention, region by region.
fn excerpts<'p>(
    pieces: &Pieces<'p>,
    language: Language,
    items: &[GroupItem],
    wanted: impl Fn(&Mention) -> bool,
) -> Vec<RegionExcerpts<'p>> {
    let excerpts = items.iter().filter(|item| wanted(&item.mention)).filter_map(|item| {
        let excerpt = match item.mention {
            Mention::About(_) | Mention::Program(_) | Mention::UnsaidProgram(_) => None,
            Mention::Named(id, at) => pieces.passage(language, id, at as usize, Manner::Offer),
            Mention::Unsaid(id, at) => pieces.passage(language, id, at as usize, Manner::Unsaid),
            Mention::Need(naming) => pieces.naming(language, naming, Manner::Need, BELOW_REGION),
        };
        Some((item.region, excerpt?))
    });
    passage::by_region(pieces.site, language, excerpts, |_| None)
}
