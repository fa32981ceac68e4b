//! `/`: the default language first and large, then the others.

use serde::Serialize;

use crate::language::{Direction, Language};
use crate::pages::frame::Alternate;
use crate::pages::linked_data::{LinkedData, Thing, WebSite};
use crate::pages::{Page, Site, frame};
use crate::path::Url;

/// What the template `language-choice.html` sees.
#[derive(Debug, Serialize)]
pub struct LanguageChoice<'p> {
    /// What kind of page.
    pub kind: &'static str,
    /// The way to the portal's root.
    pub root: String,
    /// The page's whole address, where the portal has one.
    pub canonical: Option<String>,
    /// The first pages of all languages, for search engines.
    pub alternates: Vec<Alternate>,
    /// What the page tells machines: JSON-LD, safe within a `<script>`.
    pub linked_data: LinkedData<'p>,
    /// The languages, the default one first.
    pub languages: Vec<Choice<'p>>,
}

/// A language to choose.
#[derive(Debug, Serialize)]
pub struct Choice<'p> {
    /// The language.
    pub language: Language,
    /// Its own name.
    pub autonym: String,
    /// Its direction.
    pub direction: Direction,
    /// Its first page.
    pub url: Url,
    /// The portal's name in it.
    pub site_title: &'p str,
    /// What the portal is, in it.
    pub description: Option<&'p str>,
    /// "Read in this language", in it.
    pub invitation: String,
}

/// What the template sees.
pub fn view<'p>(site: &Site<'p>) -> LanguageChoice<'p> {
    let url = Url::root();
    let base = site.portal.config.base_url.as_deref();
    let mut languages: Vec<Choice<'p>> = site.speeches.iter().map(|speech| choice(site, speech.language)).collect();
    let default = site.portal.config.default_language;
    languages.sort_by_key(|choice| choice.language != default);
    let mut linked_data = LinkedData::default();
    linked_data.tell(Some(Thing::WebSite(WebSite {
        url: base.map(str::to_owned),
        name: site.title(default),
        description: site.description(default),
        in_language: None,
    })));
    LanguageChoice {
        kind: Page::LanguageChoice.kind(),
        root: url.to_root(),
        canonical: base.map(str::to_owned),
        alternates: frame::home_alternates(site),
        linked_data,
        languages,
    }
}

fn choice<'p>(site: &Site<'p>, language: Language) -> Choice<'p> {
    Choice {
        language,
        autonym: language.autonym(),
        direction: language.direction(),
        url: site.url(&Page::Home(language)),
        site_title: site.title(language),
        description: site.description(language),
        invitation: site.message(language, "read-in-language"),
    }
}
