//! Which pages there are: their language, the page above, their kind and their template.

use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::{feed, hosting};
use crate::path::{SourcePath, Url};
use crate::portal::{Portal, RegionId, TextId};

/// A page or file of the published portal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// `/`: the portal's languages.
    LanguageChoice,
    /// A language's first page.
    Home(Language),
    /// All themes with the coverage table.
    Themes(Language),
    /// A theme; the number counts its pages from 1.
    Theme(Language, TermId, usize),
    /// What a region says about a theme; the number counts its pages from 1.
    ThemeRegion(Language, TermId, RegionId, usize),
    /// The tree of regions.
    Regions(Language),
    /// A region.
    Region(Language, RegionId),
    /// All groups.
    Groups(Language),
    /// A group; the number counts its pages from 1.
    Group(Language, TermId, usize),
    /// A choice of the finder: where, for whom and perhaps about what; the number counts its pages from 1.
    Finder(Language, RegionId, TermId, Option<TermId>, usize),
    /// The newest reports of the portal or of a region, or an older page of the list, counted from the oldest.
    Reports(Language, Option<RegionId>, Option<usize>),
    /// A report.
    Report(Language, TextId),
    /// All programs of the portal or of a region; the number counts the list's pages from 1.
    Programs(Language, Option<RegionId>, usize),
    /// A program.
    Program(Language, TextId),
    /// A free page.
    FreePage(Language, TextId),
    /// How accessible the pages are.
    Accessibility(Language),
    /// What the pages learn about their readers.
    Privacy(Language),
    /// An Atom feed (RFC 4287): of a language, of one of its themes or of a region.
    Feed(Language, feed::Subject),
    /// The sitemap, or a numbered part of it where there are many pages.
    Sitemap(Option<usize>),
    /// `robots.txt` (RFC 9309).
    Robots,
    /// `404.html`.
    ErrorPage,
    /// An old address that leads to a new one.
    Redirect(Url, Box<Page>),
    /// What a host reads about the portal.
    HostFile(hosting::Host),
    /// A file of the site theme.
    Asset(String),
    /// A file that texts link to.
    File(SourcePath),
}

impl Page {
    /// The language a page is in; `None` where it is in all of them or in none.
    pub fn language(&self) -> Option<Language> {
        match self {
            Page::Home(language)
            | Page::Themes(language)
            | Page::Theme(language, ..)
            | Page::ThemeRegion(language, ..)
            | Page::Regions(language)
            | Page::Region(language, _)
            | Page::Groups(language)
            | Page::Group(language, ..)
            | Page::Finder(language, ..)
            | Page::Reports(language, ..)
            | Page::Report(language, _)
            | Page::Programs(language, ..)
            | Page::Program(language, _)
            | Page::FreePage(language, _)
            | Page::Accessibility(language)
            | Page::Privacy(language)
            | Page::Feed(language, _) => Some(*language),
            _ => None,
        }
    }

    /// The same page in another language, whether it exists or not.
    pub fn in_language(&self, language: Language) -> Page {
        match self.clone() {
            Page::Home(_) => Page::Home(language),
            Page::Themes(_) => Page::Themes(language),
            Page::Theme(_, theme, number) => Page::Theme(language, theme, number),
            Page::ThemeRegion(_, theme, region, number) => Page::ThemeRegion(language, theme, region, number),
            Page::Regions(_) => Page::Regions(language),
            Page::Region(_, region) => Page::Region(language, region),
            Page::Groups(_) => Page::Groups(language),
            Page::Group(_, group, number) => Page::Group(language, group, number),
            Page::Finder(_, region, group, theme, number) => Page::Finder(language, region, group, theme, number),
            Page::Reports(_, region, number) => Page::Reports(language, region, number),
            Page::Report(_, text) => Page::Report(language, text),
            Page::Programs(_, region, number) => Page::Programs(language, region, number),
            Page::Program(_, text) => Page::Program(language, text),
            Page::FreePage(_, text) => Page::FreePage(language, text),
            Page::Accessibility(_) => Page::Accessibility(language),
            Page::Privacy(_) => Page::Privacy(language),
            Page::Feed(_, subject) => Page::Feed(language, subject),
            other => other,
        }
    }

    /// The text that the page shows; `None` where it is not the page of a text.
    pub fn text(&self) -> Option<TextId> {
        match self {
            Page::Report(_, text) | Page::Program(_, text) | Page::FreePage(_, text) => Some(*text),
            _ => None,
        }
    }

    /// The page above; `None` for a language's first page and for what is not part of the tree.
    pub fn parent(&self, portal: &Portal) -> Option<Page> {
        Some(match self {
            Page::Themes(language)
            | Page::Regions(language)
            | Page::Groups(language)
            | Page::Reports(language, None, None)
            | Page::Programs(language, None, 1)
            | Page::FreePage(language, _)
            | Page::Accessibility(language)
            | Page::Privacy(language) => Page::Home(*language),
            Page::Theme(language, _, 1) => Page::Themes(*language),
            Page::Theme(language, theme, _) | Page::ThemeRegion(language, theme, _, 1) => {
                Page::Theme(*language, *theme, 1)
            }
            Page::ThemeRegion(language, theme, region, _) => Page::ThemeRegion(*language, *theme, *region, 1),
            Page::Region(language, region) => match portal.region(*region).parent {
                Some(parent) => Page::Region(*language, parent),
                None => Page::Regions(*language),
            },
            Page::Group(language, _, 1) => Page::Groups(*language),
            Page::Group(language, group, _) => Page::Group(*language, *group, 1),
            Page::Finder(language, region, _, None, 1) => Page::Region(*language, *region),
            Page::Finder(language, region, group, Some(_), 1) => Page::Finder(*language, *region, *group, None, 1),
            Page::Finder(language, region, group, theme, _) => Page::Finder(*language, *region, *group, *theme, 1),
            Page::Reports(language, Some(region), None) | Page::Programs(language, Some(region), 1) => {
                Page::Region(*language, *region)
            }
            Page::Reports(language, region, Some(_)) => Page::Reports(*language, *region, None),
            Page::Programs(language, region, _) => Page::Programs(*language, *region, 1),
            Page::Report(language, text) | Page::Program(language, text) => {
                Page::Region(*language, portal.text(*text).region?)
            }
            _ => return None,
        })
    }

    /// The word that says what kind of page it is: in `data-page-kind` and as the template's name.
    pub fn kind(&self) -> &'static str {
        match self {
            Page::LanguageChoice => "language-choice",
            Page::Home(_) => "home",
            Page::Themes(_) => "themes",
            Page::Theme(..) => "theme",
            Page::ThemeRegion(..) => "theme-region",
            Page::Regions(_) => "regions",
            Page::Region(..) => "region",
            Page::Groups(_) => "groups",
            Page::Group(..) => "group",
            Page::Finder(..) => "finder",
            Page::Reports(..) => "reports",
            Page::Report(..) => "report",
            Page::Programs(..) => "programs",
            Page::Program(..) => "program",
            Page::FreePage(..) => "page",
            Page::Accessibility(_) => "accessibility",
            Page::Privacy(_) => "privacy",
            Page::Feed(..) => "feed",
            Page::Sitemap(_) => "sitemap",
            Page::Robots => "robots",
            Page::ErrorPage => "404",
            Page::Redirect(..) => "redirect",
            Page::HostFile(_) => "host-file",
            Page::Asset(_) => "asset",
            Page::File(_) => "file",
        }
    }

    /// The template that renders it; `None` for files that are copied.
    pub fn template(&self) -> Option<String> {
        match self {
            Page::HostFile(_) | Page::Asset(_) | Page::File(_) => None,
            Page::Feed(..) | Page::Sitemap(_) => Some(format!("{}.xml", self.kind())),
            Page::Robots => Some("robots.txt".to_owned()),
            _ => Some(format!("{}.html", self.kind())),
        }
    }
}
