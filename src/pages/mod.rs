//! The pages of a portal: which there are, where they are, and what each template gets to see.

pub mod address;
pub mod card;
pub mod choices;
pub mod contacts;
pub mod coverage_table;
pub mod error_page;
pub mod feed;
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
pub mod report;
pub mod reports;
pub mod shared;
pub mod sitemap;
pub mod statement;
pub mod theme;
pub mod theme_region;
pub mod themes;
pub mod upkeep;
pub mod weight;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde::Serialize;

use crate::document::vocabulary::TermId;
use crate::i18n::Speech;
use crate::language::Language;
use crate::portal::{Portal, RegionId, TextId};

pub use page::Page;
pub use pieces::Pieces;
pub use plan::{Plan, plan};
pub use shared::Shared;

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
    "programs-introduction",
    "programs-title",
    "read-in-language",
    "region-introduction",
    "regions",
    "regions-introduction",
    "regions-title",
    "reports",
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
    Regions(region::Regions<'p>),
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

/// A portal and everything that all its pages share, made once.
#[derive(Debug)]
pub struct Site<'p> {
    /// The portal.
    pub portal: &'p Portal,
    /// How each language speaks, in the portal's order.
    pub speeches: &'p [Arc<Speech>],
    /// The addresses in each language that others are made of, in the same order.
    addresses: Vec<address::Addresses>,
    /// Each text's card in each language, made when first asked for; `None` where the language does not show the text.
    cards: Vec<Vec<OnceLock<Option<card::Card<'p>>>>>,
    /// The programs that each language shows, as its lists show them.
    programs: Vec<BTreeMap<TextId, programs::Item<'p>>>,
    /// What stands on each language's lists.
    lists: Arc<Vec<lists::Lists>>,
    /// Each language's way from region to region.
    neighbours: Vec<Vec<neighbours::Neighbours>>,
    /// How far the finder goes.
    pub depth: choices::Depth,
    /// Where each language finds the nearest program.
    nearest: Vec<choices::Nearest>,
}

impl<'p> Site<'p> {
    /// Prepares what all pages share.
    pub fn new(portal: &'p Portal, speeches: &'p [Arc<Speech>]) -> Self {
        Self::with(portal, speeches, None)
    }

    /// Prepares what all pages share; `lists` are those of a portal of the same shape in the same languages.
    pub fn with(portal: &'p Portal, speeches: &'p [Arc<Speech>], lists: Option<Arc<Vec<lists::Lists>>>) -> Self {
        let addresses = |speech: &Arc<Speech>| address::Addresses::new(portal, speech.language, &speech.chain);
        let addresses = speeches.iter().map(addresses).collect();
        let languages: Vec<Language> = speeches.iter().map(|speech| speech.language).collect();
        let lists = lists.unwrap_or_else(|| Arc::new(lists::of_languages(portal, &languages)));
        let cards = speeches.iter().map(|_| portal.texts().map(|_| OnceLock::new()).collect()).collect();
        let mut site = Self {
            portal,
            speeches,
            addresses,
            cards,
            programs: Vec::new(),
            lists,
            depth: choices::Depth::default(),
            nearest: Vec::new(),
            neighbours: Vec::new(),
        };
        site.neighbours = speeches.iter().map(|speech| neighbours::of_regions(&site, speech.language)).collect();
        site.programs = speeches.iter().map(|speech| programs::items(&site, speech.language)).collect();
        site.nearest = speeches.iter().map(|speech| choices::Nearest::new(&site, speech.language)).collect();
        site.depth = choices::depth(&site).0;
        site
    }

    /// How a language speaks.
    ///
    /// # Panics
    /// Where the language is not the portal's; pages exist in its languages only.
    pub fn speech(&self, language: Language) -> &'p Speech {
        &self.speeches[self.place(language)]
    }

    fn place(&self, language: Language) -> usize {
        self.speeches
            .iter()
            .position(|speech| speech.language == language)
            .expect("pages are in the portal's languages")
    }

    /// The whole address of a page, where the portal has one.
    pub fn whole(&self, page: &Page) -> Option<String> {
        self.portal.config.base_url.as_deref().map(|base| self.url(page).absolute(base))
    }

    /// A text's card in a language.
    pub fn card(&self, language: Language, text: TextId) -> Option<&card::Card<'p>> {
        let card = &self.cards[self.place(language)][text.index()];
        card.get_or_init(|| card::card(self, language, text)).as_ref()
    }

    /// A program as a language's lists show it; `None` where it does not show the program.
    pub fn program(&self, language: Language, program: TextId) -> Option<&programs::Item<'p>> {
        self.programs[self.place(language)].get(&program)
    }

    /// What stands on all languages' lists, to be kept for a portal of the same shape.
    pub fn all_lists(&self) -> &Arc<Vec<lists::Lists>> {
        &self.lists
    }

    /// What stands on a language's lists.
    pub fn lists(&self, language: Language) -> &lists::Lists {
        &self.lists[self.place(language)]
    }

    /// What stands in a language's feeds.
    pub fn feeds(&self, language: Language) -> &feed::Feeds {
        &self.lists(language).feeds
    }

    /// The regions before and after a region in a language.
    pub fn neighbours(&self, language: Language, region: RegionId) -> neighbours::Neighbours {
        self.neighbours[self.place(language)][region.index()]
    }

    /// A message of a language; its id where no language has it, which loading the site theme has ruled out.
    pub fn message(&self, language: Language, id: &str) -> String {
        self.speech(language).messages.get(id).unwrap_or(id).to_owned()
    }

    /// The name of a theme.
    pub fn theme_name(&self, language: Language, theme: TermId) -> &'p str {
        self.portal.vocabularies.themes.term(theme).name(&self.speech(language).chain)
    }

    /// The name of a group.
    pub fn group_name(&self, language: Language, group: TermId) -> &'p str {
        self.portal.vocabularies.groups.term(group).name(&self.speech(language).chain)
    }

    /// The name of a region.
    pub fn region_name(&self, language: Language, region: RegionId) -> &'p str {
        let region = self.portal.region(region);
        region.file.name.get(self.speech(language).chain.iter().copied()).unwrap_or(&region.path)
    }

    /// The portal's name.
    pub fn title(&self, language: Language) -> &'p str {
        self.portal.config.title.get(self.speech(language).chain.iter().copied()).unwrap_or_default()
    }

    /// The portal's sentence about itself.
    pub fn description(&self, language: Language) -> Option<&'p str> {
        self.portal.config.description.get(self.speech(language).chain.iter().copied())
    }
}

/// What the page's template sees; `None` for files that are copied. What many pages show is taken from the pieces.
pub fn view<'p>(pieces: &Pieces<'p>, plan: &Plan, page: &Page) -> Option<View<'p>> {
    let site = pieces.site;
    Some(match page {
        Page::LanguageChoice => View::LanguageChoice(language_choice::view(site)),
        Page::Home(language) => View::Home(Box::new(home::view(pieces, plan, *language))),
        Page::Themes(language) => View::Themes(themes::view(site, plan, *language)),
        Page::Theme(language, theme, number) => View::Theme(theme::view(pieces, plan, *language, *theme, *number)),
        Page::ThemeRegion(language, theme, region) => {
            View::ThemeRegion(theme_region::view(pieces, plan, *language, *theme, *region))
        }
        Page::Regions(language) => View::Regions(region::tree(site, plan, *language)),
        Page::Region(language, region) => View::Region(Box::new(region::view(pieces, plan, *language, *region))),
        Page::Groups(language) => View::Groups(group::all(site, plan, *language)),
        Page::Group(language, group, number) => View::Group(group::view(pieces, plan, *language, *group, *number)),
        Page::Finder(..) => View::Finder(Box::new(finder::view(pieces, plan, page))),
        Page::Reports(language, number) => View::Reports(reports::view(pieces, plan, *language, *number)),
        Page::Report(language, text) | Page::FreePage(language, text) => {
            View::Text(Box::new(report::view(pieces, plan, page, *language, *text)))
        }
        Page::Accessibility(language) => View::Accessibility(Box::new(statement::accessibility(site, plan, *language))),
        Page::Privacy(language) => View::Privacy(Box::new(statement::privacy(site, plan, *language))),
        Page::Programs(language, number) => View::Programs(programs::view(site, plan, *language, *number)),
        Page::Program(language, text) => View::Program(Box::new(program::view(pieces, plan, page, *language, *text))),
        Page::Feed(language, subject) => View::Feed(feed::view(site, *language, *subject)),
        Page::Sitemap(part) => View::Sitemap(sitemap::view(site, plan, *part)),
        Page::Robots => View::Robots(sitemap::robots(site)),
        Page::ErrorPage => View::ErrorPage(error_page::view(site)),
        Page::Redirect(from, target) => View::Redirect(redirect::view(site, from, target)),
        Page::HostFile(_) | Page::Asset(_) | Page::File(_) => return None,
    })
}
