//! A theme: what each region reports about it, and where it is named as missing.

use serde::Serialize;

use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::card::{RegionLink, ThemeLink};
use crate::pages::frame::{Frame, Pager};
use crate::pages::passage::{self, RegionExcerpts};
use crate::pages::{Page, Plan, Site};
use crate::portal::{Cell, CoverageState, RegionId};

/// What the template `theme.html` sees.
#[derive(Debug, Serialize)]
pub struct Theme<'p> {
    /// Around the content.
    pub page: Frame<'p>,
    /// The theme.
    pub theme: ThemeLink<'p>,
    /// What is reported, region by region.
    pub reported: Vec<RegionExcerpts<'p>>,
    /// Where it is named as missing, region by region.
    pub needed: Vec<RegionExcerpts<'p>>,
    /// The regions with texts that say nothing about it; on the first page only.
    pub silent: Vec<RegionLink<'p>>,
    /// The other themes.
    pub others: Vec<ThemeLink<'p>>,
    /// The way through its pages.
    pub pager: Pager,
}

/// What a region and a theme come to for readers of a language: texts that it does not show do not count.
pub fn state(site: &Site<'_>, language: Language, region: RegionId, theme: TermId) -> CoverageState {
    shown_cell(site, language, region, theme).state()
}

/// The cell of a region and a theme without the texts that a language does not show.
pub fn shown_cell(site: &Site<'_>, language: Language, region: RegionId, theme: TermId) -> Cell {
    let cell = site.portal.coverage.cell(region, theme);
    let shows = |id| site.portal.shown(site.portal.text(id), language).is_some();
    Cell {
        is_need: cell.is_need,
        passages: cell.passages.iter().copied().filter(|(id, _)| shows(*id)).collect(),
        namings: cell.namings.iter().copied().filter(|naming| shows(naming.text)).collect(),
    }
}

/// The regions that say something about a theme, in the portal's order.
fn regions(site: &Site<'_>, language: Language, theme: TermId) -> Vec<RegionId> {
    let speaks = |id: &RegionId| state(site, language, *id, theme) != CoverageState::None;
    site.portal.regions().map(|(id, _)| id).filter(speaks).collect()
}

/// How many pages a theme has.
pub fn count(site: &Site<'_>, language: Language, theme: TermId) -> usize {
    regions(site, language, theme).len().div_ceil(site.portal.config.paginate).max(1)
}

/// What the template sees.
pub fn view<'p>(site: &'p Site<'p>, plan: &Plan, language: Language, theme: TermId, number: usize) -> Theme<'p> {
    let all = regions(site, language, theme);
    let per_page = site.portal.config.paginate;
    let on_page = all.chunks(per_page).nth(number - 1).unwrap_or_default();
    let at = |number| site.url(&Page::Theme(language, theme, number));
    let count = all.len().div_ceil(per_page).max(1);
    let this = site.theme_link(language, theme);
    let page = Page::Theme(language, theme, number);
    Theme {
        page: Frame::new(site, plan, &page, this.label).describe(this.description),
        reported: on_page.iter().filter_map(|id| reported(site, language, *id, theme)).collect(),
        needed: on_page.iter().filter_map(|id| needed(site, language, *id, theme)).collect(),
        silent: if number == 1 { silent(site, language, theme) } else { Vec::new() },
        others: site.theme_links(language).into_iter().filter(|other| other.id != this.id).collect(),
        pager: Pager {
            previous: (number > 1).then(|| at(number - 1)),
            next: (number < count).then(|| at(number + 1)),
            number,
            count,
        },
        theme: this,
    }
}

fn reported<'p>(site: &Site<'p>, language: Language, region: RegionId, theme: TermId) -> Option<RegionExcerpts<'p>> {
    let cell = site.portal.coverage.cell(region, theme);
    let excerpts = cell.passages.iter().filter_map(|(id, at)| passage::of_passage(site, language, *id, *at)).collect();
    let whole = site.url(&Page::ThemeRegion(language, theme, region));
    passage::of_region(site, language, region, Some(whole), excerpts)
}

fn needed<'p>(site: &Site<'p>, language: Language, region: RegionId, theme: TermId) -> Option<RegionExcerpts<'p>> {
    let cell = site.portal.coverage.cell(region, theme);
    let excerpts = cell.namings.iter().filter_map(|naming| passage::of_naming(site, language, *naming)).collect();
    let whole = site.url(&Page::ThemeRegion(language, theme, region));
    passage::of_region(site, language, region, Some(whole), excerpts)
}

fn silent<'p>(site: &Site<'p>, language: Language, theme: TermId) -> Vec<RegionLink<'p>> {
    let has_texts = site.portal.regions().filter(|(_, region)| !region.reports.is_empty()).map(|(id, _)| id);
    let is_silent = |id: &RegionId| state(site, language, *id, theme) == CoverageState::None;
    has_texts.filter(is_silent).take(site.portal.config.paginate).map(|id| site.region_link(language, id)).collect()
}
