//! The pages of a portal: which there are, where they are, and what each template gets to see.

pub mod address;
pub mod brief;
pub mod card;
pub mod choices;
pub mod contacts;
pub mod counts;
pub mod coverage_table;
pub mod error_page;
pub mod feed;
pub mod filling;
pub mod finder;
pub mod frame;
pub mod group;
pub mod home;
pub mod hosting;
pub mod language_choice;
pub mod linked_data;
pub mod lists;
pub mod moved;
pub mod neighbours;
pub mod page;
pub mod passage;
pub mod pieces;
pub mod places;
pub mod plan;
pub mod policy;
pub mod program;
pub mod programs;
pub mod redirect;
pub mod region;
pub mod region_tree;
pub mod report;
pub mod reports;
pub mod shared;
pub mod shelf;
pub mod since;
pub mod site;
pub mod sitemap;
pub mod sorted;
pub mod statement;
pub mod status;
pub mod theme;
pub mod theme_region;
pub mod themes;
pub mod upkeep;
pub mod weight;

use serde::Serialize;

pub use page::Page;
pub use pieces::Pieces;
pub use plan::{Plan, plan};
pub use shared::Shared;
pub use site::Site;

/// The templates that a site theme must have.
pub const TEMPLATES: &[&str] = &[
    "404.html",
    "accessibility.html",
    "feed.xml",
    "finder.html",
    "group.html",
    "groups.html",
    "home.html",
    "language-choice.html",
    "page.html",
    "privacy.html",
    "program.html",
    "programs.html",
    "redirect.html",
    "region.html",
    "regions.html",
    "report.html",
    "reports.html",
    "robots.txt",
    "sitemap.xml",
    "theme-region.html",
    "theme.html",
    "themes.html",
];

/// The messages that views ask for themselves; templates ask for the others.
pub const MESSAGES: &[&str] = &[
    "accessibility-introduction",
    "accessibility-title",
    "ask-about-page",
    "ask-about-program",
    "feed-title",
    "finder-count",
    "finder-theme-title",
    "finder-title",
    "groups",
    "groups-introduction",
    "groups-title",
    "home",
    "mistake-text",
    "not-found-home",
    "not-found-text",
    "not-found-title",
    "page-moved",
    "privacy-introduction",
    "privacy-title",
    "program-description",
    "programs",
    "programs-in-region",
    "programs-in-region-introduction",
    "programs-introduction",
    "programs-title",
    "read-in-language",
    "region-introduction",
    "regions",
    "regions-introduction",
    "regions-title",
    "reports",
    "reports-in-region",
    "reports-in-region-introduction",
    "reports-introduction",
    "reports-title",
    "theme-in-region",
    "themes",
    "themes-introduction",
    "themes-title",
];

/// What a template sees of a page.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum View<'p> {
    /// The portal's languages.
    LanguageChoice(language_choice::LanguageChoice<'p>),
    /// A language's first page.
    Home(Box<home::Home<'p>>),
    /// All themes.
    Themes(themes::Themes<'p>),
    /// A theme.
    Theme(theme::Theme<'p>),
    /// A theme in a region.
    ThemeRegion(theme_region::ThemeRegion<'p>),
    /// The tree of regions.
    Regions(region_tree::Regions<'p>),
    /// A region.
    Region(Box<region::RegionPage<'p>>),
    /// All groups.
    Groups(group::Groups<'p>),
    /// A group.
    Group(group::Group<'p>),
    /// A choice of the finder.
    Finder(Box<finder::Finder<'p>>),
    /// A list of reports.
    Reports(reports::Reports<'p>),
    /// A report or a free page.
    Text(Box<report::TextPage<'p>>),
    /// How accessible the pages are.
    Accessibility(Box<statement::Accessibility<'p>>),
    /// What the pages learn about their readers.
    Privacy(Box<statement::Privacy<'p>>),
    /// All programs.
    Programs(programs::Programs<'p>),
    /// A program.
    Program(Box<program::ProgramPage<'p>>),
    /// A feed.
    Feed(feed::Feed<'p>),
    /// The sitemap.
    Sitemap(sitemap::Sitemap),
    /// `robots.txt`.
    Robots(sitemap::Robots),
    /// `404.html`.
    ErrorPage(error_page::ErrorPage<'p>),
    /// An old address.
    Redirect(redirect::Redirect<'p>),
}

/// What the page's template sees; `None` for files that are copied. What many pages show is taken from the pieces.
pub fn view<'p>(pieces: &Pieces<'p>, plan: &Plan, page: &Page) -> Option<View<'p>> {
    let site = pieces.site;
    Some(match page {
        Page::LanguageChoice => View::LanguageChoice(language_choice::view(site)),
        Page::Home(language) => View::Home(Box::new(home::view(pieces, plan, *language))),
        Page::Themes(language) => View::Themes(themes::view(site, plan, *language)),
        Page::Theme(language, theme, number) => View::Theme(theme::view(pieces, plan, *language, *theme, *number)),
        Page::ThemeRegion(language, theme, region, number) => {
            View::ThemeRegion(theme_region::view(pieces, plan, *language, *theme, *region, *number))
        }
        Page::Regions(language) => View::Regions(region_tree::all(site, plan, *language)),
        Page::Region(language, region) => View::Region(Box::new(region::view(pieces, plan, *language, *region))),
        Page::Groups(language) => View::Groups(group::all(site, plan, *language)),
        Page::Group(language, group, number) => View::Group(group::view(pieces, plan, *language, *group, *number)),
        Page::Finder(..) => View::Finder(Box::new(finder::view(pieces, plan, page))),
        Page::Reports(language, region, number) => {
            View::Reports(reports::view(pieces, plan, *language, *region, *number))
        }
        Page::Report(language, text) | Page::FreePage(language, text) => {
            View::Text(Box::new(report::view(pieces, plan, page, *language, *text)))
        }
        Page::Accessibility(language) => View::Accessibility(Box::new(statement::accessibility(site, plan, *language))),
        Page::Privacy(language) => View::Privacy(Box::new(statement::privacy(site, plan, *language))),
        Page::Programs(language, region, number) => {
            View::Programs(programs::view(site, plan, *language, *region, *number))
        }
        Page::Program(language, text) => View::Program(Box::new(program::view(pieces, plan, page, *language, *text))),
        Page::Feed(language, subject) => View::Feed(feed::view(site, *language, *subject)),
        Page::Sitemap(part) => View::Sitemap(sitemap::view(site, plan, *part)),
        Page::Robots => View::Robots(sitemap::robots(site)),
        Page::ErrorPage => View::ErrorPage(error_page::view(site)),
        Page::Redirect(from, target) => View::Redirect(redirect::view(site, from, target)),
        Page::HostFile(_) | Page::Asset(_) | Page::File(_) => return None,
    })
}
