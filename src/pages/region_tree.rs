//! The tree of regions: all of them, and those within one.

use serde::Serialize;

use crate::document::region::Level;
use crate::language::Language;
use crate::pages::frame::Frame;
use crate::pages::places::{self, PlaceName};
use crate::pages::{Page, Plan, Site};
use crate::path::Url;
use crate::portal::{Portal, RegionId, TextId};

/// A tree shows whole levels, and no further one with which it would have more regions than this: a page is to be light. Who
/// looks for what lies below goes to a region's page, where its own tree begins.
const REGIONS: usize = 240;

/// How many levels a region's page shows at most of what lies within it.
const LEVELS_WITHIN: usize = 2;

/// What the template `regions.html` sees.
#[derive(Debug, Serialize)]
pub struct Regions<'p> {
    /// Around the content.
    pub page: Frame<'p>,
    /// The regions that have none above, in the order of their names.
    pub regions: Vec<RegionNode<'p>>,
    /// Other names of places, each with the region that it leads to.
    pub places: Vec<PlaceName<'p>>,
}

/// A region with those below it.
#[derive(Debug, Serialize)]
pub struct RegionNode<'p> {
    /// Its name.
    pub label: &'p str,
    /// Its page.
    pub url: Url,
    /// Its level, as the message that names it; `None` where it is not said.
    pub level: Option<&'static str>,
    /// How many reports the language shows of it, and of those within it that are not shown here.
    pub report_count: usize,
    /// How many programs the language shows of it, and of those within it that are not shown here.
    pub program_count: usize,
    /// The regions directly below, in the order of their names.
    pub below: Vec<RegionNode<'p>>,
    /// How many regions lie within it that are not shown here.
    pub hidden: usize,
}

/// What the template sees.
pub fn all<'p>(site: &'p Site<'p>, plan: &Plan, language: Language) -> Regions<'p> {
    let title = site.message(language, "regions-title");
    let description = site.message(language, "regions-introduction");
    Regions {
        page: Frame::new(site, plan, &Page::Regions(language), title).describe(Some(description)),
        regions: nodes(site, language, site.portal.top_regions(), usize::MAX),
        places: places::all(site, language),
    }
}

/// The regions within one.
pub fn within<'p>(site: &Site<'p>, language: Language, id: RegionId) -> Vec<RegionNode<'p>> {
    nodes(site, language, site.portal.region(id).children.clone(), LEVELS_WITHIN)
}

fn nodes<'p>(site: &Site<'p>, language: Language, top: Vec<RegionId>, levels: usize) -> Vec<RegionNode<'p>> {
    let levels = levels.min(levels_that_fit(site.portal, &top));
    sorted_nodes(site, language, top, levels)
}

/// How many levels of a tree have no more regions than are to be shown; at least one.
fn levels_that_fit(portal: &Portal, top: &[RegionId]) -> usize {
    let below = |level: &Vec<RegionId>| {
        let below = level.iter().flat_map(|id| portal.region(*id).children.iter().copied());
        Some(below.collect::<Vec<_>>()).filter(|below| !below.is_empty())
    };
    let counts = std::iter::successors(Some(top.to_vec()), below).scan(0, |sum, level| {
        *sum += level.len();
        Some(*sum)
    });
    counts.take_while(|count| *count <= REGIONS).count().max(1)
}

fn sorted_nodes<'p>(site: &Site<'p>, language: Language, mut ids: Vec<RegionId>, levels: usize) -> Vec<RegionNode<'p>> {
    site.sort_by_name(language, &mut ids);
    ids.into_iter().map(|id| node(site, language, id, levels - 1)).collect()
}

/// A region with so many levels of those below it.
fn node<'p>(site: &Site<'p>, language: Language, id: RegionId, levels: usize) -> RegionNode<'p> {
    let region = site.portal.region(id);
    let is_cut = levels == 0;
    let counted = if is_cut { site.portal.with_all_below(id) } else { vec![id] };
    let shows = |text: &&TextId| site.portal.shown(site.portal.text(**text), language).is_some();
    let regions = || counted.iter().map(|id| site.portal.region(*id));
    RegionNode {
        label: site.region_name(language, id),
        url: site.url(&Page::Region(language, id)),
        level: region.file.level.map(Level::as_str),
        report_count: regions().flat_map(|region| &region.reports).filter(shows).count(),
        program_count: regions().flat_map(|region| &region.programs).filter(shows).count(),
        below: if is_cut { Vec::new() } else { sorted_nodes(site, language, region.children.clone(), levels) },
        hidden: counted.len() - 1,
    }
}
