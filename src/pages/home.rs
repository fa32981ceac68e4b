//! A language's first page: is there something for me? Where, for whom, what.

use serde::Serialize;

use crate::language::Language;
use crate::pages::card::{Card, Link, RegionLink, ThemeLink};
use crate::pages::frame::Frame;
use crate::pages::linked_data::{Thing, WebSite};
use crate::pages::{Page, Plan, Site};
use crate::path::Url;

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
    pub regions: Vec<RegionLink<'p>>,
    /// How many regions have reports.
    pub region_count: usize,
    /// All regions.
    pub regions_url: Url,
    /// All groups.
    pub groups: Vec<Link<'p>>,
    /// All themes.
    pub themes: Vec<ThemeLink<'p>>,
    /// All themes with the coverage table.
    pub themes_url: Url,
    /// The newest reports.
    pub latest: Vec<&'p Card<'p>>,
    /// All reports.
    pub reports_url: Url,
    /// How many reports there are.
    pub report_count: usize,
    /// How many programs there are.
    pub program_count: usize,
}

/// What the template sees.
pub fn view<'p>(site: &'p Site<'p>, plan: &Plan, language: Language) -> Home<'p> {
    let introduction = site.description(language);
    let newest = &site.lists(language).reports;
    let groups: Vec<u16> = site.portal.vocabularies.groups.iter().map(|(group, _)| group).collect();
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
        groups: site.group_links(language, &groups),
        themes: site.theme_links(language),
        themes_url: site.url(&Page::Themes(language)),
        report_count: newest.len(),
        program_count: site.lists(language).programs.len(),
        latest: newest.iter().take(LATEST).filter_map(|id| site.card(language, *id)).collect(),
        reports_url: site.url(&Page::Reports(language, None)),
    }
}

fn regions<'p>(site: &Site<'p>, language: Language) -> Vec<RegionLink<'p>> {
    let with_reports = site.portal.regions().filter(|(_, region)| region.has_texts());
    let mut ids: Vec<_> = with_reports.map(|(id, _)| id).collect();
    if ids.len() > REGIONS {
        let highest = site.portal.regions().filter(|(_, region)| region.parent.is_none() && region.has_texts_below);
        ids = highest.map(|(id, _)| id).collect();
    }
    site.sort_by_name(language, &mut ids);
    ids.into_iter().map(|id| site.region_link(language, id)).collect()
}
