//! `404.html`: in every language of the portal, with whole addresses, for it is served at any depth.

use serde::Serialize;

use crate::language::{Direction, Language};
use crate::pages::{Page, Site};
use crate::path::Url;

/// What the template `404.html` sees.
#[derive(Debug, Serialize)]
pub struct ErrorPage<'p> {
    /// What kind of page.
    pub kind: &'static str,
    /// The path of the portal's address; before an address it makes a link.
    pub root: String,
    /// What it says in each language, the default one first.
    pub languages: Vec<Words<'p>>,
}

/// What the page says in one language.
#[derive(Debug, Serialize)]
pub struct Words<'p> {
    /// The language.
    pub language: Language,
    /// Its direction.
    pub direction: Direction,
    /// The portal's name.
    pub site_title: &'p str,
    /// What is wrong.
    pub title: String,
    /// What to do.
    pub text: String,
    /// What the link to the first page says.
    pub home_label: String,
    /// The language's first page.
    pub home: Url,
}

/// What the template sees.
pub fn view<'p>(site: &Site<'p>) -> ErrorPage<'p> {
    let base = site.portal.config.base_url.as_deref().unwrap_or("/");
    let path = base.splitn(4, '/').nth(3).unwrap_or_default();
    let mut languages: Vec<Words<'p>> = site.speeches.iter().map(|speech| words(site, speech.language)).collect();
    languages.sort_by_key(|words| words.language != site.portal.config.default_language);
    ErrorPage { kind: Page::ErrorPage.kind(), root: format!("/{path}"), languages }
}

fn words<'p>(site: &Site<'p>, language: Language) -> Words<'p> {
    Words {
        language,
        direction: language.direction(),
        site_title: site.title(language),
        title: site.message(language, "not-found-title"),
        text: site.message(language, "not-found-text"),
        home_label: site.message(language, "not-found-home"),
        home: site.url(&Page::Home(language)),
    }
}
