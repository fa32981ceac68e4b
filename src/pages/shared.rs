//! What all pages of a language share; templates see it as `site`.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::language::{Direction, Language};
use crate::pages::feed::Subject;
use crate::pages::policy::Policy;
use crate::pages::{Page, Site};
use crate::path::Url;
use crate::templates::SiteTheme;

/// What all pages of a language share.
#[derive(Debug, Serialize)]
pub struct Shared<'p> {
    /// The portal's name.
    pub title: &'p str,
    /// What the portal is, in a sentence.
    pub description: Option<&'p str>,
    /// The language.
    pub language: Language,
    /// Its direction.
    pub direction: Direction,
    /// Language and country as Open Graph writes them.
    pub locale: &'p str,
    /// Whether the portal has more than one language.
    pub multilingual: bool,
    /// The language's first page.
    pub home: Url,
    /// All themes.
    pub themes: Url,
    /// All regions.
    pub regions: Url,
    /// All groups.
    pub groups: Url,
    /// All reports.
    pub reports: Url,
    /// The statement about accessibility.
    pub accessibility: Url,
    /// The page about privacy.
    pub privacy: Url,
    /// All programs, where there are some.
    pub programs: Option<Url>,
    /// The language's feed, where the portal has an address.
    pub feed: Option<Url>,
    /// The free pages that the language shows, by title.
    pub pages: Vec<FreePage<'p>>,
    /// The licence of the texts.
    pub license: Option<&'p str>,
    /// The addresses of the site theme's stylesheets, in order.
    pub stylesheets: Vec<Url>,
    /// The addresses of the site theme's scripts, by name.
    pub scripts: BTreeMap<&'p str, Url>,
    /// Whether templates, styles or scripts differ from the built-in site theme.
    pub own_design: bool,
    /// The Content-Security-Policy, for `<meta http-equiv>`.
    pub policy: String,
}

/// A free page in the foot of every page.
#[derive(Debug, Serialize)]
pub struct FreePage<'p> {
    /// Its title.
    pub label: &'p str,
    /// Where it is.
    pub url: Url,
    /// Its language, where that is not the page's.
    pub tongue: Option<crate::pages::card::Tongue>,
}

/// What all pages of a language share in a site theme.
pub fn shared<'p>(site: &'p Site<'p>, language: Language, theme: &'p SiteTheme) -> Shared<'p> {
    let asset = |name: &String| site.url(&Page::Asset(name.clone()));
    let config = &site.portal.config;
    Shared {
        title: site.title(language),
        description: site.description(language),
        language,
        direction: language.direction(),
        locale: &site.speech(language).locale,
        multilingual: config.languages.len() > 1,
        home: site.url(&Page::Home(language)),
        themes: site.url(&Page::Themes(language)),
        regions: site.url(&Page::Regions(language)),
        groups: site.url(&Page::Groups(language)),
        reports: site.url(&Page::Reports(language, None, None)),
        accessibility: site.url(&Page::Accessibility(language)),
        privacy: site.url(&Page::Privacy(language)),
        programs: (!site.lists(language).programs.is_empty()).then(|| site.url(&Page::Programs(language, None, 1))),
        feed: config.base_url.is_some().then(|| site.url(&Page::Feed(language, Subject::Portal))),
        pages: free_pages(site, language),
        license: config.license.as_deref(),
        stylesheets: theme.stylesheets.iter().map(asset).collect(),
        scripts: theme.scripts.iter().map(|(name, published)| (name.as_str(), asset(published))).collect(),
        own_design: theme.changed,
        policy: Policy::of(theme).meta().to_owned(),
    }
}

fn free_pages<'p>(site: &'p Site<'p>, language: Language) -> Vec<FreePage<'p>> {
    let texts = site.portal.texts().filter(|(_, text)| text.region.is_none() && !text.is_withdrawn());
    let mut cards: Vec<_> = texts.filter_map(|(id, _)| site.card(language, id)).collect();
    cards.sort_by(|a, b| site.speech(language).formats.compare(a.title, b.title).then_with(|| a.url.cmp(&b.url)));
    cards
        .into_iter()
        .map(|card| FreePage { label: card.title, url: card.url.clone(), tongue: card.tongue.as_deref().cloned() })
        .collect()
}
