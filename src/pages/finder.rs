//! The finder: where, for whom, about what, as plain links. It needs no script, and no choice ends in an empty list.

use fluent_bundle::FluentValue;
use serde::Serialize;

use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::card::{GroupLink, RegionLink, ThemeLink};
use crate::pages::choices::{Depth, Found};
use crate::pages::contacts::{self, Help};
use crate::pages::frame::{Frame, Pager};
use crate::pages::lists::{Lists, Mention};
use crate::pages::passage::Manner;
use crate::pages::pieces::{Look, Piece};
use crate::pages::programs::{self, RegionPrograms};
use crate::pages::{Page, Pieces, Plan, Site};
use crate::path::Url;
use crate::portal::{RegionId, TextId};

/// The most programs that stand below the choice of a theme; more of them have only the choice.
const BELOW_THEMES: usize = 12;

/// The level of an excerpt's heading.
const HEADINGS: u8 = 3;

/// What the template `finder.html` sees.
#[derive(Debug, Serialize)]
pub struct Finder<'p> {
    /// Around the content.
    pub page: Frame<'p>,
    /// Where.
    pub region: RegionLink<'p>,
    /// For whom.
    pub group: GroupLink<'p>,
    /// About what, where that is chosen.
    pub theme: Option<ThemeLink<'p>>,
    /// How many programs name the group.
    pub named_count: usize,
    /// How many programs do not say for whom they are.
    pub unsaid_count: usize,
    /// How many of both were open when someone last asked.
    pub open_count: usize,
    /// The themes to choose from; empty where one is chosen or none can be.
    pub themes: Vec<ThemeChoice<'p>>,
    /// The programs on this page that name the group, region by region, the nearest first.
    pub named: Vec<RegionPrograms<'p>>,
    /// The programs on this page that do not say for whom they are, in the same order.
    pub unsaid: Vec<RegionPrograms<'p>>,
    /// Where no program names the group: the nearest region that has one.
    pub nearest: Option<GroupChoice<'p>>,
    /// The needs and challenges that name the group in the region's own reports.
    pub needs: Vec<Piece<'p>>,
    /// The region's own reports that are about the group.
    pub reports: Vec<Piece<'p>>,
    /// Whom to call.
    pub help: Help<'p>,
    /// The way through its pages.
    pub pager: Pager,
}

/// A theme to choose.
#[derive(Debug, Serialize)]
pub struct ThemeChoice<'p> {
    /// The theme; its address is that of the choice, or where there is no program that of what is said about the theme.
    pub theme: ThemeLink<'p>,
    /// How many programs there are.
    pub count: usize,
    /// How many of them were open when someone last asked.
    pub open: usize,
}

/// A group to choose.
#[derive(Debug, Serialize)]
pub struct GroupChoice<'p> {
    /// What it says.
    pub label: &'p str,
    /// The choice, or where there is no program the nearest one.
    pub url: Url,
    /// How many programs name the group.
    pub named: usize,
    /// How many programs do not say for whom they are.
    pub unsaid: usize,
    /// How many of both were open when someone last asked.
    pub open: usize,
    /// Where it leads, where that is another region.
    pub elsewhere: Option<&'p str>,
}

/// How many pages a choice has; none where there is no program.
pub fn count(site: &Site<'_>, language: Language, region: RegionId, group: TermId, theme: Option<TermId>) -> usize {
    if !site.is_choice(language, region, group, theme) {
        return 0;
    }
    let found = site.found(language, region, group, theme);
    if has_list(site, theme, &found) { found.count().div_ceil(site.portal.config.paginate) } else { 1 }
}

/// Whether the page of a choice lists programs, or offers only the next choice.
fn has_list(site: &Site<'_>, theme: Option<TermId>, found: &Found) -> bool {
    theme.is_some() || site.depth != Depth::Themes || found.count() <= BELOW_THEMES
}

/// What the template sees.
pub fn view<'p>(pieces: &Pieces<'p>, plan: &Plan, page: &Page) -> Finder<'p> {
    let site = pieces.site;
    let Page::Finder(language, region, group, theme, number) = page.clone() else {
        unreachable!("a page of the finder")
    };
    let found = site.found(language, region, group, theme);
    let title = title(site, language, region, group, theme);
    let listed = if has_list(site, theme, &found) { on_page(site, &found, number) } else { Found::default() };
    let (named, unsaid) = (found.named.len(), found.unsaid.len());
    let description = counts(site, language, named, unsaid);
    Finder {
        region: site.region_link(language, region),
        group: site.group_link(language, group),
        theme: theme.map(|theme| site.theme_link(language, theme)),
        named_count: named,
        unsaid_count: unsaid,
        open_count: found.open,
        themes: if theme.is_none() { themes(site, language, region, group) } else { Vec::new() },
        named: programs::by_region(site, language, &listed.named),
        unsaid: programs::by_region(site, language, &listed.unsaid),
        nearest: if named == 0 { elsewhere(site, language, region, group) } else { None },
        needs: if theme.is_none() { needs(pieces, language, region, group) } else { Vec::new() },
        reports: if theme.is_none() { reports(pieces, language, region, group) } else { Vec::new() },
        help: contacts::of_region(site, page, language, Some(region), &title),
        pager: Pager::new(number, count(site, language, region, group, theme), |number| {
            site.url(&Page::Finder(language, region, group, theme, number))
        }),
        page: Frame::new(site, plan, page, title).describe(description),
    }
}

fn title(site: &Site<'_>, language: Language, region: RegionId, group: TermId, theme: Option<TermId>) -> String {
    let mut names = vec![
        ("group", FluentValue::from(site.group_name(language, group))),
        ("region", FluentValue::from(site.region_name(language, region))),
    ];
    names.extend(theme.map(|theme| ("theme", FluentValue::from(site.theme_name(language, theme)))));
    let id = if theme.is_some() { "finder-theme-title" } else { "finder-title" };
    site.speech(language).messages.format(id, names).unwrap_or_else(|| id.to_owned())
}

fn counts(site: &Site<'_>, language: Language, named: usize, unsaid: usize) -> Option<String> {
    let counts = [("named", FluentValue::from(named)), ("unsaid", FluentValue::from(unsaid))];
    site.speech(language).messages.format("finder-count", counts)
}

/// The part of a list that stands on one page: first what names the group, then what does not say.
fn on_page(site: &Site<'_>, found: &Found, number: usize) -> Found {
    let all: Vec<TextId> = found.named.iter().chain(&found.unsaid).copied().collect();
    let page = Lists::page(&all, site.portal.config.paginate, number);
    let (named, unsaid) = page.iter().partition(|id| found.named.contains(id));
    Found { named, unsaid, ..Found::default() }
}

/// The themes that someone can choose. One without a program leads to what the region's reports say of it, else to the
/// theme's own page; a theme of needs is no choice.
pub fn themes<'p>(site: &Site<'p>, language: Language, region: RegionId, group: TermId) -> Vec<ThemeChoice<'p>> {
    if site.depth != Depth::Themes {
        return Vec::new();
    }
    let offers = site.portal.vocabularies.themes.iter().filter(|(_, term)| !term.is_need);
    let choice = |(theme, _)| {
        let found = site.found(language, region, group, Some(theme));
        let (count, open) = (found.count(), found.open);
        let url = if count > 0 {
            site.url(&Page::Finder(language, region, group, Some(theme), 1))
        } else if site.speaks_of(language, region, theme) {
            site.url(&Page::ThemeRegion(language, theme, region, 1))
        } else {
            site.url(&Page::Theme(language, theme, 1))
        };
        ThemeChoice { theme: site.theme_link(language, theme).but(|link| link.url = url), count, open }
    };
    offers.map(choice).collect()
}

/// The groups that someone can choose in a region; none where it has no program of its own. First those that a program
/// names, last those for whom there is none: they lead to the nearest region that has one, else to the group's own page.
pub fn groups<'p>(site: &Site<'p>, language: Language, region: RegionId) -> Vec<GroupChoice<'p>> {
    if site.depth == Depth::Regions || !site.has_programs(language, region) {
        return Vec::new();
    }
    let choice = |group| {
        let found = site.found(language, region, group, None);
        let page = Page::Finder(language, region, group, None, 1);
        let here = (found.count() > 0).then(|| GroupChoice {
            label: site.group_name(language, group),
            url: site.url(&page),
            named: found.named.len(),
            unsaid: found.unsaid.len(),
            open: found.open,
            elsewhere: None,
        });
        here.or_else(|| elsewhere(site, language, region, group)).unwrap_or_else(|| GroupChoice {
            label: site.group_name(language, group),
            url: site.url(&Page::Group(language, group, 1)),
            named: 0,
            unsaid: 0,
            open: 0,
            elsewhere: None,
        })
    };
    let mut choices: Vec<GroupChoice<'p>> =
        site.portal.vocabularies.groups.iter().map(|(group, _)| choice(group)).collect();
    let rank = |choice: &GroupChoice<'_>| match choice {
        GroupChoice { elsewhere: Some(_), .. } => 2,
        GroupChoice { named: 1.., .. } => 0,
        GroupChoice { unsaid: 1.., .. } => 1,
        _ => 3,
    };
    choices.sort_by_key(rank);
    choices
}

/// The nearest other region with a program that names a group.
fn elsewhere<'p>(site: &Site<'p>, language: Language, region: RegionId, group: TermId) -> Option<GroupChoice<'p>> {
    let nearest = site.nearest_for(language, region, group)?;
    let found = site.found(language, nearest, group, None);
    let page = match site.depth {
        Depth::Regions => Page::Region(language, nearest),
        _ => Page::Finder(language, nearest, group, None, 1),
    };
    Some(GroupChoice {
        label: site.group_name(language, group),
        url: site.url(&page),
        named: found.named.len(),
        unsaid: found.unsaid.len(),
        open: found.open,
        elsewhere: Some(site.region_name(language, nearest)),
    })
}

/// What the region's own reports name as needs and challenges of the group.
fn needs<'p>(pieces: &Pieces<'p>, language: Language, region: RegionId, group: TermId) -> Vec<Piece<'p>> {
    let needs = mentions(pieces.site, language, region, group).filter_map(|mention| match mention {
        Mention::Need(naming) => pieces.naming(language, naming, Manner::Need, HEADINGS),
        _ => None,
    });
    needs.collect()
}

/// The region's own reports that are about the group.
fn reports<'p>(pieces: &Pieces<'p>, language: Language, region: RegionId, group: TermId) -> Vec<Piece<'p>> {
    let about = mentions(pieces.site, language, region, group).filter_map(|mention| match mention {
        Mention::About(id) => pieces.card(language, id, Look::InRegion),
        _ => None,
    });
    about.collect()
}

/// How the region's own texts concern the group.
fn mentions(site: &Site<'_>, language: Language, region: RegionId, group: TermId) -> impl Iterator<Item = Mention> {
    site.lists(language).about_group(group, region).iter().map(|item| item.mention)
}
