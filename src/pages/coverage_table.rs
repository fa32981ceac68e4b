//! The coverage table: regions down, themes across, each cell a state and a link.

use serde::Serialize;

use crate::language::Language;
use crate::pages::card::{Link, ThemeLink};
use crate::pages::{Page, Site};
use crate::path::Url;
use crate::portal::RegionId;

/// Above this many rows there is one table for each region that has none above it.
const ROWS: usize = 60;

/// Above this many cells a page would be heavy, and the regions one step below have their tables on their own pages.
const CELLS: usize = 800;

/// What is covered where, as one page shows it.
#[derive(Debug, Default)]
pub struct Coverage<'p> {
    /// The tables.
    pub tables: Vec<CoverageTable<'p>>,
    /// The regions that have theirs on their own pages, where all would be too much for this one.
    pub below: Vec<Link<'p>>,
}

/// A table of what is covered where.
#[derive(Debug, Serialize)]
pub struct CoverageTable<'p> {
    /// The region that all rows are in; `None` for the whole portal.
    pub region: Option<&'p str>,
    /// Its columns.
    pub themes: Vec<ThemeLink<'p>>,
    /// Its rows: regions with a text of their own under their ancestors.
    pub rows: Vec<CoverageRow<'p>>,
}

/// A region's row; an ancestor without a text of its own is a heading without cells.
#[derive(Debug, Serialize)]
pub struct CoverageRow<'p> {
    /// The region's name.
    pub label: &'p str,
    /// The region's page.
    pub url: Url,
    /// How many regions are above it in the table.
    pub depth: usize,
    /// A cell for each theme; empty for a heading.
    pub cells: Vec<CoverageCell>,
}

/// What a region says about a theme.
#[derive(Debug, Serialize)]
pub struct CoverageCell {
    /// `reported`, `needed`, `both`, `named` or `none`.
    pub state: &'static str,
    /// Where it leads: to what is said, or, where nothing is, to the region.
    pub url: Url,
}

/// The table of the whole portal, in parts where it is long; where it is too long, the regions without one above have theirs.
pub fn all<'p>(site: &Site<'p>, language: Language) -> Coverage<'p> {
    let mut top = site.portal.top_regions();
    site.sort_by_name(language, &mut top);
    let parts: Vec<(RegionId, Vec<CoverageRow<'p>>)> = top
        .into_iter()
        .map(|id| {
            let mut rows = Vec::new();
            add_rows(site, language, id, 0, &mut rows);
            (id, rows)
        })
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    let themes = || site.theme_links(language);
    let rows = || parts.iter().flat_map(|(_, rows)| rows);
    if is_too_long(rows()) {
        if let [(only, _)] = parts[..] {
            return of_region(site, language, only);
        }
        return Coverage {
            below: parts.iter().map(|(id, _)| site.link_to_region(language, *id)).collect(),
            ..Coverage::default()
        };
    }
    let tables = if rows().filter(|row| !row.cells.is_empty()).count() > ROWS {
        let table = |(id, rows)| CoverageTable { region: Some(site.region_name(language, id)), themes: themes(), rows };
        parts.into_iter().map(table).collect()
    } else {
        let rows: Vec<_> = parts.into_iter().flat_map(|(_, rows)| rows).collect();
        if rows.is_empty() { Vec::new() } else { vec![CoverageTable { region: None, themes: themes(), rows }] }
    };
    Coverage { tables, below: Vec::new() }
}

/// The table of a region and those below it, where any of them has a text; where it is too long, that of the region alone.
pub fn of_region<'p>(site: &Site<'p>, language: Language, id: RegionId) -> Coverage<'p> {
    let mut rows = Vec::new();
    add_rows(site, language, id, 0, &mut rows);
    let mut below = Vec::new();
    if is_too_long(rows.iter()) {
        rows.truncate(1);
        rows.retain(|row| !row.cells.is_empty());
        let children = site.portal.region(id).children.iter().copied();
        below.extend(children.filter(|child| site.portal.region(*child).has_texts_below));
        site.sort_by_name(language, &mut below);
    }
    let table =
        CoverageTable { region: Some(site.region_name(language, id)), themes: site.theme_links(language), rows };
    let tables = if table.rows.is_empty() { Vec::new() } else { vec![table] };
    Coverage { tables, below: below.into_iter().map(|child| site.link_to_region(language, child)).collect() }
}

fn is_too_long<'r, 'p: 'r>(rows: impl Iterator<Item = &'r CoverageRow<'p>>) -> bool {
    rows.map(|row| row.cells.len()).sum::<usize>() > CELLS
}

fn add_rows<'p>(site: &Site<'p>, language: Language, id: RegionId, depth: usize, rows: &mut Vec<CoverageRow<'p>>) {
    let region = site.portal.region(id);
    if !region.has_texts_below {
        return;
    }
    let themes = site.portal.vocabularies.themes.iter();
    let cells = match region.has_texts() {
        false => Vec::new(),
        true => themes.map(|(term, _)| cell(site, language, id, term)).collect(),
    };
    let url = site.url(&Page::Region(language, id));
    rows.push(CoverageRow { label: site.region_name(language, id), url, depth, cells });
    let mut children = region.children.clone();
    site.sort_by_name(language, &mut children);
    for child in children {
        add_rows(site, language, child, depth + 1, rows);
    }
}

fn cell(site: &Site<'_>, language: Language, region: RegionId, term: u16) -> CoverageCell {
    let state = site.portal.coverage.cell(region, term).state();
    let page = if site.speaks_of(language, region, term) {
        Page::ThemeRegion(language, term, region, 1)
    } else {
        Page::Region(language, region)
    };
    CoverageCell { state: state.as_str(), url: site.url(&page) }
}
