//! A text as lists show it. A card appears on many pages and is made once per language.

use jiff::civil::Date;
use serde::Serialize;

use crate::document::vocabulary::{TermId, Vocabularies};
use crate::language::{Direction, Language};
use crate::pages::{Page, Site};
use crate::path::Url;
use crate::portal::{RegionId, ShownAs, TextId};
use crate::templates::Steady;

/// A named link.
#[derive(Debug, Clone, Serialize)]
pub struct Link<'p> {
    /// What it says.
    pub label: &'p str,
    /// Where it leads.
    pub url: Url,
}

/// A group as lists show it.
pub type GroupLink<'p> = Steady<Link<'p>>;

/// A theme as chips and lists show it.
pub type ThemeLink<'p> = Steady<ThemeFacts<'p>>;

/// What chips and lists show of a theme.
#[derive(Debug, Clone, Serialize)]
pub struct ThemeFacts<'p> {
    /// Its id, for colours.
    pub id: &'p str,
    /// Its name.
    pub label: &'p str,
    /// Its page.
    pub url: Url,
    /// Its icon in the site theme.
    pub icon: Option<&'p str>,
    /// What it is, in a sentence.
    pub description: Option<&'p str>,
    /// Whether it names needs and never offers.
    pub is_need: bool,
}

/// A link to a text.
#[derive(Debug, Clone, Serialize)]
pub struct TextLink<'p> {
    /// Its title.
    pub label: &'p str,
    /// Its page.
    pub url: Url,
    /// The language it is in, where that is not the page's.
    pub tongue: Option<Tongue>,
}

/// The language of a text that is not the page's.
#[derive(Debug, Clone, Serialize)]
pub struct Tongue {
    /// Its BCP 47 tag.
    pub tag: Language,
    /// Its direction.
    pub direction: Direction,
    /// Its own name.
    pub autonym: String,
}

impl Tongue {
    /// The language of a text where it is not that of the page.
    pub fn unless(language: Language, page: Language) -> Option<Self> {
        (language != page).then(|| Self::of(language))
    }

    /// A language as pages name it.
    pub fn of(language: Language) -> Self {
        Self { tag: language, direction: language.direction(), autonym: language.autonym() }
    }
}

/// A text as lists show it.
#[derive(Debug, Serialize)]
pub struct Card<'p> {
    /// Its title.
    pub title: &'p str,
    /// Its summary.
    pub summary: &'p str,
    /// Its page.
    pub url: Url,
    /// The day it was published.
    pub published: Option<Date>,
    /// The region it is about, with the one above.
    pub region: Option<RegionLink<'p>>,
    /// What it is about.
    pub themes: Box<[ThemeLink<'p>]>,
    /// Whether it is not to be published yet.
    pub draft: bool,
    /// The language it is in, where that is not the page's.
    pub tongue: Option<Box<Tongue>>,
}

/// A region with the one above, as lists show it.
pub type RegionLink<'p> = Steady<RegionFacts<'p>>;

/// What lists show of a region.
#[derive(Debug, Clone, Serialize)]
pub struct RegionFacts<'p> {
    /// Its name.
    pub label: &'p str,
    /// Its page.
    pub url: Url,
    /// The name of the highest region above, where there is one.
    pub above: Option<&'p str>,
}

/// The links of one language that many pages show, each made once.
#[derive(Debug, Default)]
pub struct Links<'p> {
    themes: Vec<ThemeLink<'p>>,
    groups: Vec<GroupLink<'p>>,
    regions: Vec<RegionLink<'p>>,
}

impl<'p> Links<'p> {
    /// The links to all themes, groups and regions.
    pub fn new(site: &Site<'p>, language: Language) -> Self {
        let Vocabularies { themes, groups, .. } = &*site.portal.vocabularies;
        let theme = |(theme, _)| Steady::new(site.theme_facts(language, theme));
        let group = |(group, _)| Steady::new(site.group_facts(language, group));
        let region = |(region, _)| Steady::new(site.region_facts(language, region));
        Self {
            themes: themes.iter().map(theme).collect(),
            groups: groups.iter().map(group).collect(),
            regions: site.portal.regions().map(region).collect(),
        }
    }
}

/// The card of a text in a language; `None` where the language does not show the text.
pub fn card<'p>(site: &Site<'p>, language: Language, id: TextId) -> Option<Card<'p>> {
    let text = site.portal.text(id);
    let shown = site.portal.shown(text, language)?;
    let page = site.page_of(language, id)?;
    debug_assert!(shown.shown_as != ShownAs::Own || page.language() == Some(language));
    Some(Card {
        title: shown.version.title(),
        summary: shown.version.summary(),
        url: site.url(&page),
        published: text.facts().published.as_ref().map(|date| date.value),
        region: text.region.map(|region| site.region_link(language, region)),
        themes: text.themes().iter().map(|theme| site.theme_link(language, *theme)).collect(),
        draft: text.is_draft(),
        tongue: Tongue::unless(shown.version.language, language).map(Box::new),
    })
}

impl<'p> Site<'p> {
    /// A link to a text; `None` where the language does not show it.
    pub fn text_link(&self, language: Language, id: TextId) -> Option<TextLink<'p>> {
        let shown = self.portal.shown(self.portal.text(id), language)?.version;
        Some(TextLink {
            label: shown.title(),
            url: self.url(&self.page_of(language, id)?),
            tongue: Tongue::unless(shown.language, language),
        })
    }

    /// A theme as chips and lists show it.
    pub fn theme_link(&self, language: Language, theme: TermId) -> ThemeLink<'p> {
        self.links[self.place(language)].themes[usize::from(theme)].clone()
    }

    /// A theme as lists show it, at its page for a region. No text has a say in it.
    pub fn theme_in_region(&self, language: Language, theme: TermId, region: RegionId) -> ThemeLink<'p> {
        let page = Page::ThemeRegion(language, theme, region, 1);
        let link = || self.theme_link(language, theme).but(|link| link.url = self.url(&page));
        self.themes_in_regions.get(page.clone(), || Some(link())).expect("it was made")
    }

    fn theme_facts(&self, language: Language, theme: TermId) -> ThemeFacts<'p> {
        let term = self.portal.vocabularies.themes.term(theme);
        ThemeFacts {
            id: &term.id,
            label: self.theme_name(language, theme),
            url: self.url(&Page::Theme(language, theme, 1)),
            icon: term.icon.as_deref(),
            description: term.description.get(self.speech(language).chain.iter().copied()),
            is_need: term.is_need,
        }
    }

    /// All themes in the portal's order.
    pub fn theme_links(&self, language: Language) -> Vec<ThemeLink<'p>> {
        self.links[self.place(language)].themes.clone()
    }

    /// A group as lists show it.
    pub fn group_link(&self, language: Language, group: TermId) -> GroupLink<'p> {
        self.links[self.place(language)].groups[usize::from(group)].clone()
    }

    fn group_facts(&self, language: Language, group: TermId) -> Link<'p> {
        Link { label: self.group_name(language, group), url: self.url(&Page::Group(language, group, 1)) }
    }

    /// Groups as lists show them, in the portal's order.
    pub fn group_links(&self, language: Language, groups: &[TermId]) -> Vec<GroupLink<'p>> {
        groups.iter().map(|group| self.group_link(language, *group)).collect()
    }

    /// A link to a region's page, by its name alone.
    pub fn link_to_region(&self, language: Language, region: RegionId) -> Link<'p> {
        Link { label: self.region_name(language, region), url: self.url(&Page::Region(language, region)) }
    }

    /// A region as lists show it.
    pub fn region_link(&self, language: Language, region: RegionId) -> RegionLink<'p> {
        self.links[self.place(language)].regions[region.index()].clone()
    }

    fn region_facts(&self, language: Language, region: RegionId) -> RegionFacts<'p> {
        let ancestry = self.portal.ancestry(region);
        RegionFacts {
            label: self.region_name(language, region),
            url: self.url(&Page::Region(language, region)),
            above: (ancestry.len() > 1).then(|| self.region_name(language, ancestry[0])),
        }
    }

    /// Sorts regions by their names in a language.
    pub fn sort_by_name(&self, language: Language, regions: &mut [RegionId]) {
        let formats = &self.speech(language).formats;
        regions.sort_by(|a, b| {
            let names = formats.compare(self.region_name(language, *a), self.region_name(language, *b));
            names.then(a.cmp(b))
        });
    }
}
