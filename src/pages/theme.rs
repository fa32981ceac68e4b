//! A theme: what each region reports about it, and where it is named as missing.

use serde::Serialize;

use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::card::{RegionLink, ThemeLink};
use crate::pages::frame::{Frame, Pager};
use crate::pages::lists::{Lists, Said, ThemeItem};
use crate::pages::passage::{self, BELOW_REGION, Manner, RegionExcerpts};
use crate::pages::programs::{self, RegionPrograms};
use crate::pages::{Page, Pieces, Plan, Site};
use crate::portal::{CoverageState, RegionId, TextId};

/// What the template `theme.html` sees.
#[derive(Debug, Serialize)]
pub struct Theme<'p> {
    /// Around the content.
    pub page: Frame<'p>,
    /// The theme.
    pub theme: ThemeLink<'p>,
    /// How many programs offer it.
    pub program_count: usize,
    /// How many of them were open when someone last asked.
    pub open_count: usize,
    /// The programs that offer it, region by region.
    pub programs: Vec<RegionPrograms<'p>>,
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

/// How many pages a theme has.
pub fn count(site: &Site<'_>, language: Language, theme: TermId) -> usize {
    Lists::count(&site.lists(language).themes[usize::from(theme)], site.portal.config.paginate)
}

/// What the template sees.
pub fn view<'p>(pieces: &Pieces<'p>, plan: &Plan, language: Language, theme: TermId, number: usize) -> Theme<'p> {
    let site = pieces.site;
    let items = &site.lists(language).themes[usize::from(theme)];
    let on_page = Lists::page(items, site.portal.config.paginate, number);
    let this = site.theme_link(language, theme);
    let page = Page::Theme(language, theme, number);
    let is_passage = |item: &ThemeItem| matches!(item.said, Said::Passage(..));
    let is_naming = |item: &ThemeItem| matches!(item.said, Said::Naming(_));
    let offered: Vec<TextId> = on_page.iter().filter_map(|item| item.said.program()).collect();
    let counted = site.counts(language).themes[usize::from(theme)];
    Theme {
        page: Frame::new(site, plan, &page, this.label).describe(this.description),
        program_count: counted.programs,
        open_count: counted.open,
        programs: programs::by_region(site, language, &offered),
        reported: by_region(pieces, language, theme, on_page.iter().copied().filter(is_passage)),
        needed: by_region(pieces, language, theme, on_page.iter().copied().filter(is_naming)),
        silent: if number == 1 { silent(site, language, theme) } else { Vec::new() },
        others: site.theme_links(language).into_iter().filter(|other| other.id != this.id).collect(),
        pager: Pager::new(number, count(site, language, theme), |number| {
            site.url(&Page::Theme(language, theme, number))
        }),
        theme: this,
    }
}

fn by_region<'p>(
    pieces: &Pieces<'p>,
    language: Language,
    theme: TermId,
    items: impl Iterator<Item = ThemeItem>,
) -> Vec<RegionExcerpts<'p>> {
    let site = pieces.site;
    let is_need = site.portal.vocabularies.themes.term(theme).is_need;
    let manner = if is_need { Manner::Need } else { Manner::Offer };
    let excerpts = items.filter_map(|item| {
        let excerpt = match item.said {
            Said::Program(_) => None,
            Said::Passage(id, at) => pieces.passage(language, id, at as usize, manner),
            Said::Naming(naming) => pieces.naming(language, naming, Manner::Need, BELOW_REGION),
        };
        Some((item.region, excerpt?))
    });
    passage::by_region(site, language, excerpts, |region| {
        Some(site.url(&Page::ThemeRegion(language, theme, region, 1)))
    })
}

fn silent<'p>(site: &Site<'p>, language: Language, theme: TermId) -> Vec<RegionLink<'p>> {
    let has_texts = site.portal.regions().filter(|(_, region)| region.has_texts()).map(|(id, _)| id);
    let is_silent = |id: &RegionId| site.portal.coverage.cell(*id, theme).state() == CoverageState::None;
    has_texts.filter(is_silent).take(site.portal.config.paginate).map(|id| site.region_link(language, id)).collect()
}
