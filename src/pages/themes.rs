//! All themes, with what is covered where.

use serde::Serialize;

use crate::language::Language;
use crate::pages::card::{Link, ThemeLink};
use crate::pages::coverage_table::{self, Coverage, CoverageTable};
use crate::pages::frame::Frame;
use crate::pages::{Page, Plan, Site};

/// What the template `themes.html` sees.
#[derive(Debug, Serialize)]
pub struct Themes<'p> {
    /// Around the content.
    pub page: Frame<'p>,
    /// The themes in the portal's order.
    pub themes: Vec<ThemeLink<'p>>,
    /// One table; where there are many rows, one for each region that has none above it.
    pub tables: Vec<CoverageTable<'p>>,
    /// The regions that have their tables on their own pages, where all would be too much for this one.
    pub coverage_below: Vec<Link<'p>>,
}

/// What the template sees.
pub fn view<'p>(site: &'p Site<'p>, plan: &Plan, language: Language) -> Themes<'p> {
    let title = site.message(language, "themes-title");
    let description = site.message(language, "themes-introduction");
    let Coverage { tables, below: coverage_below } = coverage_table::all(site, language);
    Themes {
        page: Frame::new(site, plan, &Page::Themes(language), title).describe(Some(description)),
        themes: site.theme_links(language),
        tables,
        coverage_below,
    }
}
