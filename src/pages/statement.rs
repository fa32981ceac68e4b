//! What the portal says about itself, in every language and from what is really so: how accessible its pages are, and what
//! they learn about their readers.

use serde::Serialize;

use crate::language::{Direction, Language};
use crate::pages::contacts::{self, Help};
use crate::pages::frame::Frame;
use crate::pages::{Page, Plan, Site};
use crate::portal::{Standing, State, Text};

/// What is checked of the built-in site theme on every change, each by the suite in `tests/browser/` of that name.
/// The message `accessibility-check-<name>` says it in words; a test holds this list against the suites.
pub const CHECKS: &[&str] = &["axe", "html", "keyboard", "noscript", "preferences", "print", "reflow"];

/// What the template `accessibility.html` sees.
#[derive(Debug, Serialize)]
pub struct Accessibility<'p> {
    /// Around the content.
    pub page: Frame<'p>,
    /// What is checked, as the last part of messages' ids.
    pub checks: &'static [&'static str],
    /// How many texts the portal has.
    pub texts: usize,
    /// How many of those that are in this language begin with a summary in plain words.
    pub plain: usize,
    /// How many of them are in this language.
    pub own: usize,
    /// How many files texts link to; nobody checks what is in them.
    pub files: usize,
    /// How far the portal's texts are there in each of its languages.
    pub languages: Vec<LanguageState>,
    /// Whom to tell of what does not work: the portal's own contacts.
    pub help: Help<'p>,
}

/// How far the portal's texts are there in a language.
#[derive(Debug, Serialize)]
pub struct LanguageState {
    /// The language.
    pub language: Language,
    /// Its own name.
    pub autonym: String,
    /// Its direction.
    pub direction: Direction,
    /// How many texts there are in it.
    pub texts: usize,
    /// How many of these are translations with a section that no longer follows the original.
    pub stale: usize,
    /// How many of these a machine translated and nobody has reviewed.
    pub machine: usize,
}

/// What the template `privacy.html` sees.
#[derive(Debug, Serialize)]
pub struct Privacy<'p> {
    /// Around the content.
    pub page: Frame<'p>,
    /// Whom to ask: the portal's own contacts.
    pub help: Help<'p>,
}

/// What `accessibility.html` sees.
pub fn accessibility<'p>(site: &'p Site<'p>, plan: &Plan, language: Language) -> Accessibility<'p> {
    let texts: Vec<&Text> = site.portal.texts().map(|(_, text)| text).filter(|text| !text.is_withdrawn()).collect();
    let own = || texts.iter().filter_map(|text| text.version(language));
    Accessibility {
        page: frame(site, plan, &Page::Accessibility(language), language, "accessibility"),
        checks: CHECKS,
        texts: texts.len(),
        plain: own().filter(|version| version.document.card.front.plain.is_some()).count(),
        own: own().count(),
        files: site.portal.files.len(),
        languages: site.speeches.iter().map(|speech| state(site, &texts, speech.language)).collect(),
        help: help(site, &Page::Accessibility(language), language, "accessibility"),
    }
}

fn state(site: &Site<'_>, texts: &[&Text], language: Language) -> LanguageState {
    let versions: Vec<_> = texts.iter().filter_map(|text| text.version(language)).collect();
    let standing = |wanted| texts.iter().filter(|text| site.portal.standing(text, language) == wanted).count();
    LanguageState {
        language,
        autonym: language.autonym(),
        direction: language.direction(),
        texts: versions.len(),
        stale: versions.iter().filter(|version| matches!(version.state, State::Stale(_))).count(),
        machine: standing(Standing::Machine),
    }
}

/// What `privacy.html` sees.
pub fn privacy<'p>(site: &'p Site<'p>, plan: &Plan, language: Language) -> Privacy<'p> {
    let page = Page::Privacy(language);
    Privacy { page: frame(site, plan, &page, language, "privacy"), help: help(site, &page, language, "privacy") }
}

/// The portal's own contacts, with the page's title in the question.
fn help<'p>(site: &'p Site<'p>, page: &Page, language: Language, name: &str) -> Help<'p> {
    contacts::of_region(site, page, language, None, &site.message(language, &format!("{name}-title")))
}

fn frame<'p>(site: &'p Site<'p>, plan: &Plan, page: &Page, language: Language, name: &str) -> Frame<'p> {
    let title = site.message(language, &format!("{name}-title"));
    Frame::new(site, plan, page, title).describe(Some(site.message(language, &format!("{name}-introduction"))))
}
