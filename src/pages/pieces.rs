//! Pieces that many pages show alike, made once: the cards of texts, and excerpts of what they say.
//!
//! A piece does not know on which page it will stand. Its links begin with a mark in place of the way to the portal's root;
//! the renderer puts the way in when the page is whole. What a page depends on is the piece's fingerprint.

use std::fmt;
use std::sync::{Arc, OnceLock};

use serde::ser::Error;
use serde::{Serialize, Serializer};

use crate::diagnostic::Diagnostic;
use crate::fingerprint::Fingerprint;
use crate::language::Language;
use crate::pages::card::Card;
use crate::pages::passage::{Excerpt, Manner, of_naming, of_passage};
use crate::pages::shelf::Shelf;
use crate::pages::{Page, Plan, Site};
use crate::portal::{Looked, Naming, TextId, looked};
use crate::templates::{Html, Renderer};

/// Where a card stands, which decides what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Look {
    /// Among cards of several regions.
    Plain,
    /// On the page of its region.
    InRegion,
    /// On a list of all reports.
    InList,
    /// On a first page, in brief.
    Brief,
}

impl Look {
    const ALL: [Look; 4] = [Look::Plain, Look::InRegion, Look::InList, Look::Brief];

    /// The component of the site theme that makes such cards.
    fn component(self) -> &'static str {
        match self {
            Look::Plain => "card",
            Look::InRegion => "card_in_region",
            Look::InList => "card_in_list",
            Look::Brief => "card_in_brief",
        }
    }

    /// The first look that is the same in a site theme.
    fn first(self, renderer: &Renderer) -> Self {
        let same = |look: &Look| renderer.same(look.component()) == renderer.same(self.component());
        Self::ALL.into_iter().find(same).unwrap_or(self)
    }
}

/// What a piece shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    Card(TextId, Look),
    Passage(TextId, usize, Manner),
    Naming(TextId, u32, Manner, u8),
}

/// What the component of a piece sees as `of`.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Shown<'p> {
    Card(&'p Card<'p>),
    Excerpt(Excerpt<'p>),
}

/// A piece, rendered when the first page shows it.
#[derive(Debug)]
struct Made<'p> {
    component: &'static str,
    shown: Shown<'p>,
    fingerprint: Fingerprint,
    /// What it was made of.
    looked: Looked,
    html: OnceLock<Result<Html, Box<Diagnostic>>>,
}

/// A piece as it stands in a view: for templates it is HTML, for the view's fingerprint a fingerprint.
#[derive(Clone)]
pub struct Piece<'p> {
    made: Arc<Made<'p>>,
    renderer: Arc<Renderer>,
}

impl fmt::Debug for Piece<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.made.fmt(f)
    }
}

impl Serialize for Piece<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return self.made.fingerprint.serialize(serializer);
        }
        match self.made.html.get_or_init(|| self.renderer.component(self.made.component, &self.made.shown)) {
            Ok(html) => html.serialize(serializer),
            Err(problem) => Err(S::Error::custom(self.renderer.note(problem))),
        }
    }
}

impl<'p> Made<'p> {
    fn new(component: &'static str, shown: Shown<'p>) -> Self {
        let fingerprint = Fingerprint::of_value(&(component, &shown), &[]);
        Self { component, shown, fingerprint, looked: Looked::default(), html: OnceLock::new() }
    }
}

/// A portal's pieces, and what they are made of and with.
#[derive(Debug)]
pub struct Pieces<'p> {
    /// The portal with what all its pages share.
    pub site: &'p Site<'p>,
    renderers: Vec<Arc<Renderer>>,
    /// For each look the first one that is the same in the site theme.
    looks: [Look; 4],
    /// The pieces of each language that were made lately.
    shelves: Vec<Shelf<Key, Arc<Made<'p>>>>,
}

impl<'p> Pieces<'p> {
    /// No pieces yet; there is one renderer for each language, in the portal's order.
    pub fn new(site: &'p Site<'p>, renderers: Vec<Arc<Renderer>>) -> Self {
        let shelves = renderers.iter().map(|_| Shelf::default()).collect();
        let looks = Look::ALL.map(|look| renderers.first().map_or(look, |renderer| look.first(renderer)));
        Self { site, renderers, looks, shelves }
    }

    /// What renders the pages of each language, in the portal's order.
    pub fn renderers(&self) -> &[Arc<Renderer>] {
        &self.renderers
    }

    /// The renderer of a page's language, or of the default one.
    pub fn renderer(&self, page: &Page) -> &Renderer {
        let language = page.language().unwrap_or(self.site.portal.config.default_language);
        &self.renderers[self.site.place(language)]
    }

    /// A text's card for a list; `None` where the language does not show the text.
    pub fn card(&self, language: Language, text: TextId, look: Look) -> Option<Piece<'p>> {
        let look = self.looks[look as usize];
        let make = || self.site.card(language, text).map(|card| Made::new(look.component(), Shown::Card(card)));
        self.take(language, Key::Card(text, look), make)
    }

    /// The excerpt of a passage; `None` where the language does not show its text.
    pub fn passage(&self, language: Language, text: TextId, passage: usize, manner: Manner) -> Option<Piece<'p>> {
        let make = || of_passage(self.site, language, text, passage, manner).map(excerpt);
        self.take(language, Key::Passage(text, passage, manner), make)
    }

    /// The excerpt of a section, such as one that names a need, under a heading of this level; `None` where the language does not show its text.
    pub fn naming(&self, language: Language, naming: Naming, manner: Manner, level: u8) -> Option<Piece<'p>> {
        let make = || of_naming(self.site, language, naming, manner, level).map(excerpt);
        self.take(language, Key::Naming(naming.text, naming.section, manner, level), make)
    }

    fn take(&self, language: Language, key: Key, make: impl FnOnce() -> Option<Made<'p>>) -> Option<Piece<'p>> {
        let place = self.site.place(language);
        let make = || {
            let (made, looked) = looked::making(make);
            made.map(|made| Arc::new(Made { looked, ..made }))
        };
        let made = self.shelves[place].get(key, make)?;
        made.looked.note();
        Some(Piece { made, renderer: Arc::clone(&self.renderers[place]) })
    }
}

fn excerpt(excerpt: Excerpt<'_>) -> Made<'_> {
    Made::new("excerpt", Shown::Excerpt(excerpt))
}

/// The pages of a plan in an order in which those that show the same pieces stand near one another: by language, then by
/// the first region that they speak of.
pub fn neighbouring<'n>(site: &Site<'_>, plan: &'n Plan) -> Vec<&'n Page> {
    let per_page = site.portal.config.paginate;
    let first = |number: &usize| (number - 1) * per_page;
    let region = |page: &Page| match page {
        Page::ThemeRegion(_, _, region, _) | Page::Region(_, region) | Page::Finder(_, region, ..) => Some(*region),
        Page::Reports(_, region, _) | Page::Programs(_, region, _) => *region,
        Page::Report(_, id) | Page::Program(_, id) => site.portal.text(*id).region,
        Page::Theme(language, theme, number) => {
            site.lists(*language).themes[usize::from(*theme)].get(first(number)).map(|item| item.region)
        }
        Page::Group(language, group, number) => {
            site.lists(*language).groups[usize::from(*group)].get(first(number)).map(|item| item.region)
        }
        _ => None,
    };
    let mut pages: Vec<&Page> = plan.pages.values().collect();
    pages.sort_by_cached_key(|page| (page.language(), region(page)));
    pages
}
