//! A region.

use serde::Serialize;

use crate::document::region::Codes;
use crate::language::Language;
use crate::pages::card::{GroupLink, Link, RegionLink};
use crate::pages::contacts::{self, Help};
use crate::pages::coverage_table::{self, Coverage, CoverageTable};
use crate::pages::finder::{self, GroupChoice};
use crate::pages::frame::Frame;
use crate::pages::lists::{ON_ITS_PAGE, OwnTexts};
use crate::pages::pieces::{Look, Piece};
use crate::pages::places::{self, PlaceName};
use crate::pages::programs::{self, Item, RegionPrograms};
use crate::pages::region_tree::{self, RegionNode};
use crate::pages::{Page, Pieces, Plan, Site, linked_data};
use crate::path::Url;
use crate::portal::RegionId;

/// What the template `region.html` sees.
#[derive(Debug, Serialize)]
pub struct RegionPage<'p> {
    /// Around the content.
    pub page: Frame<'p>,
    /// Its level, as the message that names it.
    pub level: Option<&'static str>,
    /// Other names that people use for it.
    pub aliases: &'p [String],
    /// Its codes in official lists.
    pub codes: CodesView<'p>,
    /// Its programs; where there are many, the first.
    pub programs: Vec<&'p Item<'p>>,
    /// How many it has.
    pub program_count: usize,
    /// How many of them were open when someone last asked.
    pub open_count: usize,
    /// Where all of them are listed, where that is not here.
    pub programs_url: Option<Url>,
    /// The programs of the regions above it, the nearest first.
    pub programs_above: Vec<RegionPrograms<'p>>,
    /// For whom someone can look for a program here.
    pub choices: Vec<GroupChoice<'p>>,
    /// Where it has no program of its own: where the nearest ones are.
    pub lacking: Option<Lacking<'p>>,
    /// The smaller places that it covers.
    pub covers: &'p [String],
    /// Other names of places that lead here or below, where no page above lists them.
    pub places: Vec<PlaceName<'p>>,
    /// Whom to call.
    pub help: Help<'p>,
    /// Its reports, the newest first; where there are many, the newest.
    pub reports: Vec<Piece<'p>>,
    /// How many it has.
    pub report_count: usize,
    /// Where all of them are listed, where that is not here.
    pub reports_url: Option<Url>,
    /// How many of its reports and programs this language does not show.
    pub hidden: usize,
    /// Whom its reports and programs are about.
    pub groups: Vec<GroupLink<'p>>,
    /// What is covered here and below.
    pub coverage: Option<CoverageTable<'p>>,
    /// The regions below that have their coverage on their own pages, where the table would be too long here.
    pub coverage_below: Vec<Link<'p>>,
    /// The regions below.
    pub below: Vec<RegionNode<'p>>,
    /// The region above.
    pub above: Option<Link<'p>>,
    /// The region before it among those of the same place, in the order of their names.
    pub previous: Option<Link<'p>>,
    /// The region after it.
    pub next: Option<Link<'p>>,
}

/// Where the nearest programs of a region are that has none of its own.
#[derive(Debug, Serialize)]
pub struct Lacking<'p> {
    /// Whether a region above has some.
    pub above: bool,
    /// Whether a region below has some.
    pub below: bool,
    /// The nearest region that has some.
    pub nearest: RegionLink<'p>,
}

/// Codes in official lists.
#[derive(Debug, Serialize)]
pub struct CodesView<'p> {
    /// Of the Ministry of Home Affairs.
    pub kemendagri: Option<&'p str>,
    /// Of Statistics Indonesia.
    pub bps: Option<&'p str>,
}

impl<'p> From<&'p Codes> for CodesView<'p> {
    fn from(codes: &'p Codes) -> Self {
        Self { kemendagri: codes.kemendagri.as_deref(), bps: codes.bps.as_deref() }
    }
}

/// What `region.html` sees.
pub fn view<'p>(pieces: &Pieces<'p>, plan: &Plan, language: Language, id: RegionId) -> RegionPage<'p> {
    let site = pieces.site;
    let region = site.portal.region(id);
    let mut groups: Vec<u16> =
        region.texts().flat_map(|text| site.portal.text(text).groups().iter().copied()).collect();
    groups.sort_unstable();
    groups.dedup();
    let OwnTexts { reports, programs } = site.lists(language).of_region(id);
    let elsewhere = |list: Page| plan.has(&list).then(|| site.url(&list));
    let link = |to: RegionId| site.link_to_region(language, to);
    let Coverage { mut tables, below: coverage_below } = coverage_table::of_region(site, language, id);
    let [previous, next] = site.neighbours(language, id).map(|one| one.map(link));
    let page = Page::Region(language, id);
    RegionPage {
        programs: programs.iter().take(ON_ITS_PAGE).filter_map(|program| site.program(language, *program)).collect(),
        program_count: programs.len(),
        open_count: site.open_count(language, programs),
        programs_url: elsewhere(Page::Programs(language, Some(id), 1)),
        programs_above: programs::above(site, language, id),
        help: contacts::of_region(site, &page, language, Some(id), site.region_name(language, id)),
        page: Frame::new(site, plan, &page, site.region_name(language, id))
            .describe(Some(site.about_region(language, "region-introduction", id)))
            .tell(Some(linked_data::place(site, language, id))),
        level: region.file.level.map(crate::document::region::Level::as_str),
        aliases: &region.file.aliases,
        covers: &region.file.covers,
        places: places::below(site, language, id),
        choices: finder::groups(site, language, id),
        lacking: lacking(site, language, id),
        codes: (&region.file.codes).into(),
        reports: reports
            .iter()
            .take(ON_ITS_PAGE)
            .filter_map(|report| pieces.card(language, *report, Look::InRegion))
            .collect(),
        report_count: reports.len(),
        reports_url: elsewhere(Page::Reports(language, Some(id), None)),
        hidden: region.texts().count() - reports.len() - programs.len(),
        groups: site.group_links(language, &groups),
        coverage: tables.pop(),
        coverage_below,
        below: region_tree::within(site, language, id),
        above: region.parent.map(link),
        previous,
        next,
    }
}

/// What to say where a language shows no program of a region; nothing where it shows none of any region.
fn lacking<'p>(site: &Site<'p>, language: Language, id: RegionId) -> Option<Lacking<'p>> {
    if site.has_programs(language, id) {
        return None;
    }
    let (nearest, below) = site.nearest_program(language, id)?;
    let above = std::iter::successors(site.portal.region(id).parent, |id| site.portal.region(*id).parent);
    let above = above.into_iter().any(|id| site.has_programs(language, id));
    Some(Lacking { above, below, nearest: site.region_link(language, nearest) })
}
