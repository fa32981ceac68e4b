//! A portal with everything that all its pages share, made once.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use fluent_bundle::FluentValue;

use crate::document::vocabulary::TermId;
use crate::i18n::Speech;
use crate::language::Language;
use crate::portal::{Portal, RegionId, TextId, looked};

use crate::pages::frame::Trail;
use crate::pages::shelf::Shelf;
use crate::pages::since::Since;
use crate::pages::{Page, address, card, choices, counts, feed, lists, neighbours, programs};
use crate::path::Url;

/// A portal and everything that all its pages share.
#[derive(Debug)]
pub struct Site<'p> {
    /// The portal.
    pub portal: &'p Portal,
    /// How each language speaks, in the portal's order.
    pub speeches: &'p [Arc<Speech>],
    /// The addresses in each language that others are made of, in the same order.
    pub(super) addresses: Vec<address::Addresses>,
    /// The links in each language that many pages show.
    pub(super) links: Vec<card::Links<'p>>,
    /// The links to themes in regions that were shown lately.
    pub(super) themes_in_regions: Shelf<Page, card::ThemeLink<'p>>,
    /// The ways down to pages that have others below them.
    pub(super) trails: Shelf<Page, Trail<'p>>,
    /// Each text's address in each language, made when first asked for.
    pub(super) urls: Vec<Vec<OnceLock<Url>>>,
    /// Each text's card in each language, made when first asked for; `None` where the language does not show the text.
    cards: Vec<Vec<OnceLock<Option<Box<card::Card<'p>>>>>>,
    /// The programs that each language shows, as its lists show them.
    programs: Vec<BTreeMap<TextId, programs::Item<'p>>>,
    /// How many of them there are in each language.
    counts: Vec<counts::Counts>,
    /// What stands on each language's lists.
    lists: Arc<Vec<lists::Lists>>,
    /// Each language's way from region to region.
    neighbours: Vec<Vec<neighbours::Neighbours>>,
    /// How far the finder goes.
    pub depth: choices::Depth,
    /// Where each language finds the nearest program.
    pub(super) nearest: Vec<choices::Nearest>,
}

impl<'p> Site<'p> {
    /// Prepares what all pages share.
    pub fn new(portal: &'p Portal, speeches: &'p [Arc<Speech>]) -> Self {
        Self::with(portal, speeches, None)
    }

    /// Prepares what all pages share; `earlier` are the lists of a portal in the same languages, and what has changed since.
    pub fn with(
        portal: &'p Portal,
        speeches: &'p [Arc<Speech>],
        earlier: Option<(&Arc<Vec<lists::Lists>>, &Since)>,
    ) -> Self {
        let addresses = |speech: &Arc<Speech>| address::Addresses::new(portal, speech.language, &speech.chain);
        let addresses = speeches.iter().map(addresses).collect();
        let languages: Vec<Language> = speeches.iter().map(|speech| speech.language).collect();
        let lists = match earlier {
            Some((lists, since)) if since.is_empty() => Arc::clone(lists),
            Some((lists, since)) => Arc::new(lists::settled(lists, portal, &languages, since)),
            None => Arc::new(lists::of_languages(portal, &languages)),
        };
        let mut site = Self {
            portal,
            speeches,
            addresses,
            links: Vec::new(),
            themes_in_regions: Shelf::default(),
            trails: Shelf::default(),
            urls: speeches.iter().map(|_| one_for_each_text(portal)).collect(),
            cards: speeches.iter().map(|_| one_for_each_text(portal)).collect(),
            programs: Vec::new(),
            counts: Vec::new(),
            lists,
            depth: choices::Depth::default(),
            nearest: Vec::new(),
            neighbours: Vec::new(),
        };
        site.links = speeches.iter().map(|speech| card::Links::new(&site, speech.language)).collect();
        site.neighbours = speeches.iter().map(|speech| neighbours::of_regions(&site, speech.language)).collect();
        site.programs = speeches.iter().map(|speech| programs::items(&site, speech.language)).collect();
        site.counts = speeches.iter().map(|speech| counts::Counts::new(&site, speech.language)).collect();
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

    /// Where a language stands among the portal's.
    pub(super) fn place(&self, language: Language) -> usize {
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
        looked::note(text);
        card.get_or_init(|| card::card(self, language, text).map(Box::new)).as_deref()
    }

    /// A program as a language's lists show it; `None` where it does not show the program.
    pub fn program(&self, language: Language, program: TextId) -> Option<&programs::Item<'p>> {
        self.programs[self.place(language)].get(&program)
    }

    /// How many programs a language shows.
    pub fn counts(&self, language: Language) -> &counts::Counts {
        &self.counts[self.place(language)]
    }

    /// What stands on all languages' lists, to be kept for the next portal.
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

    /// A message of a language that names a region; its id where no language has it.
    pub fn about_region(&self, language: Language, id: &str, region: RegionId) -> String {
        let name = FluentValue::from(self.region_name(language, region));
        self.speech(language).messages.format(id, [("region", name)]).unwrap_or_else(|| id.to_owned())
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

/// Room for something that is made of each text when it is first asked for.
fn one_for_each_text<T>(portal: &Portal) -> Vec<OnceLock<T>> {
    (0..portal.texts.slots()).map(|_| OnceLock::new()).collect()
}
