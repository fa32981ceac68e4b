//! A language's first page: is there something for me? Where, for whom, what.

use serde::Serialize;

use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::card::{GroupLink, RegionLink, ThemeLink};
use crate::pages::frame::Frame;
use crate::pages::linked_data::{Thing, WebSite};
use crate::pages::pieces::{Look, Piece};
use crate::pages::{Page, Pieces, Plan, Site};
use crate::path::Url;
use crate::portal::RegionId;

/// How many reports the first page shows.
const LATEST: usize = 3;
/// How many regions the first page names before it only counts them.
const REGIONS: usize = 24;

/// What the template `home.html` sees.
#[derive(Debug, Serialize)]
pub struct Home<'p> {
    /// Around the content.
    pub page: Frame<'p>,
    /// What the portal is, in a sentence.
    pub introduction: Option<&'p str>,
    /// The regions with reports, in the order of their names; the highest ones only where there are many.
    pub regions: Vec<Choice<RegionLink<'p>>>,
    /// How many regions have reports.
    pub region_count: usize,
    /// All regions.
    pub regions_url: Url,
    /// All groups.
    pub groups: Vec<Choice<GroupLink<'p>>>,
    /// All themes.
    pub themes: Vec<Choice<ThemeLink<'p>>>,
    /// All themes with the coverage table.
    pub themes_url: Url,
    /// The newest reports.
    pub latest: Vec<Piece<'p>>,
    /// All reports.
    pub reports_url: Url,
    /// How many reports there are.
    pub report_count: usize,
    /// How many programs there are.
    pub program_count: usize,
    /// How many of them were open when someone last asked.
    pub open_count: usize,
}

/// Where the finder begins: a link with how much lies behind it.
#[derive(Debug, Serialize)]
pub struct Choice<L> {
    /// Where it leads.
    pub to: L,
    /// How many programs there are: of a region with those below it, for a group by name, about a theme.
    pub program_count: usize,
}

/// What the template sees.
pub fn view<'p>(pieces: &Pieces<'p>, plan: &Plan, language: Language) -> Home<'p> {
    let site = pieces.site;
    let introduction = site.description(language);
    let newest = &site.lists(language).reports;
    let vocabularies = &site.portal.vocabularies;
    let programs = &site.lists(language).programs;
    let group = |group: TermId| Choice {
        to: site.group_link(language, group),
        program_count: site.counts(language).groups[usize::from(group)].programs,
    };
    let theme = |theme: TermId| Choice {
        to: site.theme_link(language, theme),
        program_count: site.counts(language).themes[usize::from(theme)].programs,
    };
    Home {
        page: Frame::new(site, plan, &Page::Home(language), site.title(language)).describe(introduction).tell(Some(
            Thing::WebSite(WebSite {
                url: site.whole(&Page::Home(language)),
                name: site.title(language),
                description: introduction,
                in_language: Some(language),
            }),
        )),
        introduction,
        regions: regions(site, language),
        region_count: site.portal.regions().filter(|(_, region)| !region.reports.is_empty()).count(),
        regions_url: site.url(&Page::Regions(language)),
        groups: vocabularies.groups.iter().map(|(id, _)| group(id)).collect(),
        themes: vocabularies.themes.iter().map(|(id, _)| theme(id)).collect(),
        themes_url: site.url(&Page::Themes(language)),
        report_count: newest.len(),
        program_count: programs.len(),
        open_count: site.counts(language).all.open,
        latest: newest.iter().take(LATEST).filter_map(|id| pieces.card(language, *id, Look::Brief)).collect(),
        reports_url: site.url(&Page::Reports(language, None, None)),
    }
}

fn regions<'p>(site: &Site<'p>, language: Language) -> Vec<Choice<RegionLink<'p>>> {
    let with_reports = site.portal.regions().filter(|(_, region)| region.has_texts());
    let mut ids: Vec<_> = with_reports.map(|(id, _)| id).collect();
    if ids.len() > REGIONS {
        let highest = site.portal.regions().filter(|(_, region)| region.parent.is_none() && region.has_texts_below);
        ids = highest.map(|(id, _)| id).collect();
    }
    site.sort_by_name(language, &mut ids);
    let counts = site.program_counts(language);
    let choice = |id: RegionId| Choice { to: site.region_link(language, id), program_count: counts[id.index()] };
    ids.into_iter().map(choice).collect()
}
