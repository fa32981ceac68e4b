//! Atom feeds (RFC 4287): the newest reports and programs of a language, of a theme and of a region; real versions only.

use std::collections::BTreeSet;

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use serde::Serialize;

use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::lists::settle_newest;
use crate::pages::since::Since;
use crate::pages::status::Status;
use crate::pages::{Page, Site};
use crate::path::Url;
use crate::portal::region::newest_first;
use crate::portal::{Changed, Portal, RegionId, Text, TextId};

/// How many entries the feed of a whole language has.
const ENTRIES: usize = 50;
/// How many entries the feed of a theme or a region has: there are many of these, and most bring little that is new.
const ENTRIES_OF_SUBJECT: usize = 20;

/// What a feed is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The whole portal.
    Portal,
    /// A theme.
    Theme(TermId),
    /// A region with those below it.
    Region(RegionId),
}

impl Subject {
    /// What the page's own feed is about; `None` where it has none but the portal's.
    fn of(page: &Page) -> Option<Self> {
        match page {
            Page::Theme(_, theme, _) => Some(Self::Theme(*theme)),
            Page::Region(_, region) => Some(Self::Region(*region)),
            _ => None,
        }
    }

    /// The page that shows what the feed is about.
    pub fn page(self, language: Language) -> Page {
        match self {
            Self::Portal => Page::Home(language),
            Self::Theme(theme) => Page::Theme(language, theme, 1),
            Self::Region(region) => Page::Region(language, region),
        }
    }
}

/// What stands in the feeds of one language, the newest first.
#[derive(Debug, Clone)]
pub struct Feeds {
    /// All that feeds can have.
    newest: Vec<TextId>,
    themes: Vec<Vec<TextId>>,
    regions: Vec<Vec<TextId>>,
}

impl Feeds {
    /// The feeds of a language: reports and programs with a day on which they were published, in this very language.
    pub fn new(portal: &Portal, language: Language) -> Self {
        let texts = portal.regions.iter().flat_map(crate::portal::Region::texts);
        let mut newest: Vec<TextId> = texts.filter(|id| is_dated(portal.text(*id), language)).collect();
        newest.sort_by_cached_key(|id| newest_first(&portal.texts, *id));
        let mut feeds = Self {
            newest,
            themes: vec![Vec::new(); portal.vocabularies.themes.terms.len()],
            regions: vec![Vec::new(); portal.regions.len()],
        };
        for id in &feeds.newest {
            let text = portal.text(*id);
            for theme in text.themes() {
                add(&mut feeds.themes[usize::from(*theme)], *id, ENTRIES_OF_SUBJECT);
            }
            for region in std::iter::successors(text.region, |region| portal.region(*region).parent) {
                add(&mut feeds.regions[region.index()], *id, ENTRIES_OF_SUBJECT);
            }
        }
        feeds
    }

    /// Brings the feeds up to date.
    pub fn settle(&mut self, portal: &Portal, language: Language, since: &Since) {
        let is_listed = |text: &Text| text.region.is_some() && !text.is_withdrawn() && is_dated(text, language);
        settle_newest(&mut self.newest, &portal.texts, since, is_listed);
        let themes = since.changed.iter().flat_map(Changed::both).flat_map(|text| text.themes().iter().copied());
        for theme in themes.collect::<BTreeSet<TermId>>() {
            let about = self.newest.iter().filter(|id| portal.text(**id).themes().contains(&theme));
            self.themes[usize::from(theme)] = about.copied().take(ENTRIES_OF_SUBJECT).collect();
        }
        let above = |region: &RegionId| std::iter::successors(Some(*region), |region| portal.region(*region).parent);
        for region in since.regions.iter().flat_map(above).collect::<BTreeSet<RegionId>>() {
            self.regions[region.index()] = newest_below(portal, language, region);
        }
    }

    /// What stands in a feed.
    pub fn of(&self, subject: Subject) -> &[TextId] {
        match subject {
            Subject::Portal => &self.newest[..self.newest.len().min(ENTRIES)],
            Subject::Theme(theme) => &self.themes[usize::from(theme)],
            Subject::Region(region) => &self.regions[region.index()],
        }
    }

    /// The feeds there are: that of the whole portal, and of what has something to tell.
    pub fn subjects(&self) -> impl Iterator<Item = Subject> {
        let themes = (0..self.themes.len()).map(|at| Subject::Theme(at as TermId));
        let regions = (0..self.regions.len()).map(|at| Subject::Region(RegionId::at(at)));
        let with_entries = themes.chain(regions).filter(|subject| !self.of(*subject).is_empty());
        std::iter::once(Subject::Portal).chain(with_entries)
    }
}

/// Whether a text can stand in the feeds of a language.
fn is_dated(text: &Text, language: Language) -> bool {
    text.facts().published.is_some() && text.version(language).is_some()
}

/// What stands in the feed of a region: texts about it and about those below it.
fn newest_below(portal: &Portal, language: Language, region: RegionId) -> Vec<TextId> {
    let mut found = Vec::new();
    let mut left = vec![region];
    while let Some(region) = left.pop().map(|id| portal.region(id)) {
        left.extend(&region.children);
        found.extend(region.texts().filter(|id| is_dated(portal.text(*id), language)));
    }
    found.sort_by_cached_key(|id| newest_first(&portal.texts, *id));
    found.truncate(ENTRIES_OF_SUBJECT);
    found
}

fn add(feed: &mut Vec<TextId>, id: TextId, limit: usize) {
    if feed.len() < limit {
        feed.push(id);
    }
}

/// What the template `feed.xml` sees.
#[derive(Debug, Serialize)]
pub struct Feed<'p> {
    /// The feed's name: the portal's, with that of what it is about.
    pub title: String,
    /// What it is about, in a sentence.
    pub subtitle: Option<&'p str>,
    /// The language.
    pub language: Language,
    /// The feed's own whole address; also its id.
    pub url: String,
    /// The whole address of the page that shows what it is about.
    pub about: String,
    /// The newest day in it, for a feed must have one; the day of the Unix epoch where it is empty.
    pub updated: Date,
    /// Its entries, the newest first.
    pub entries: Vec<Entry<'p>>,
}

/// A report or a program in a feed.
#[derive(Debug, Serialize)]
pub struct Entry<'p> {
    /// Its title.
    pub title: &'p str,
    /// Its summary.
    pub summary: &'p str,
    /// Of a program, whether someone can take part.
    pub status: Option<Status>,
    /// Its whole address; also its id.
    pub url: String,
    /// The day it was published.
    pub published: Date,
    /// The day it last changed.
    pub updated: Date,
    /// The names of its themes.
    pub themes: Vec<&'p str>,
}

/// A page's own feed, as its head and its foot name it.
#[derive(Debug, Serialize)]
pub struct FeedLink {
    /// The feed's name.
    pub title: String,
    /// Where it is.
    pub url: Url,
}

/// The feed of what a page is about; `None` where there is none, or only the portal's.
pub fn of_page(site: &Site<'_>, page: &Page) -> Option<FeedLink> {
    site.portal.config.base_url.as_ref()?;
    let (language, subject) = (page.language()?, Subject::of(page)?);
    let has_entries = !site.feeds(language).of(subject).is_empty();
    has_entries
        .then(|| FeedLink { title: title(site, language, subject), url: site.url(&Page::Feed(language, subject)) })
}

/// What the template sees.
///
/// # Panics
/// Where the portal has no whole address; then the plan has no feed.
pub fn view<'p>(site: &'p Site<'p>, language: Language, subject: Subject) -> Feed<'p> {
    let base = site.portal.config.base_url.as_deref().expect("feeds are planned with an address only");
    let entries: Vec<Entry<'p>> =
        site.feeds(language).of(subject).iter().filter_map(|id| entry(site, base, language, *id)).collect();
    let term = |theme| site.portal.vocabularies.themes.term(theme);
    Feed {
        title: title(site, language, subject),
        subtitle: match subject {
            Subject::Portal => site.description(language),
            Subject::Theme(theme) => term(theme).description.get(site.speech(language).chain.iter().copied()),
            Subject::Region(_) => None,
        },
        language,
        url: site.url(&Page::Feed(language, subject)).absolute(base),
        about: site.url(&subject.page(language)).absolute(base),
        updated: entries.iter().map(|entry| entry.updated).max().unwrap_or(Date::constant(1970, 1, 1)),
        entries,
    }
}

fn title(site: &Site<'_>, language: Language, subject: Subject) -> String {
    let name = match subject {
        Subject::Portal => return site.title(language).to_owned(),
        Subject::Theme(theme) => site.theme_name(language, theme),
        Subject::Region(region) => site.region_name(language, region),
    };
    let names = [("portal", FluentValue::from(site.title(language))), ("name", FluentValue::from(name))];
    site.speech(language).messages.format("feed-title", names).unwrap_or_else(|| "feed-title".to_owned())
}

fn entry<'p>(site: &'p Site<'p>, base: &str, language: Language, id: TextId) -> Option<Entry<'p>> {
    let text = site.portal.text(id);
    let card = site.card(language, id)?;
    let published = card.published?;
    Some(Entry {
        title: card.title,
        summary: card.summary,
        status: text.is_program().then(|| Status::of(text, site.portal.today)),
        url: card.url.absolute(base),
        published,
        updated: text.facts().updated.as_ref().map_or(published, |date| date.value.max(published)),
        themes: card.themes.iter().map(|theme| theme.label).collect(),
    })
}
