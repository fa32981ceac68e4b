//! The Atom feed of a language (RFC 4287): its newest reports, real versions only.

use jiff::civil::Date;
use serde::Serialize;

use crate::language::Language;
use crate::pages::{Page, Site};

/// How many entries a feed has.
const ENTRIES: usize = 50;

/// What the template `feed.xml` sees.
#[derive(Debug, Serialize)]
pub struct Feed<'p> {
    /// The portal's name.
    pub title: &'p str,
    /// What the portal is.
    pub subtitle: Option<&'p str>,
    /// The language.
    pub language: Language,
    /// The feed's own whole address; also its id.
    pub url: String,
    /// The whole address of the language's first page.
    pub home: String,
    /// The newest day in it, for a feed must have one; the day of the Unix epoch where it is empty.
    pub updated: Date,
    /// Its entries, the newest first.
    pub entries: Vec<Entry<'p>>,
}

/// A report in a feed.
#[derive(Debug, Serialize)]
pub struct Entry<'p> {
    /// Its title.
    pub title: &'p str,
    /// Its summary.
    pub summary: &'p str,
    /// Its whole address; also its id.
    pub url: String,
    /// The day it was published.
    pub published: Date,
    /// The day it last changed.
    pub updated: Date,
    /// The names of its themes.
    pub themes: Vec<&'p str>,
}

/// What the template sees.
///
/// # Panics
/// Where the portal has no whole address; then the plan has no feed.
pub fn view<'p>(site: &'p Site<'p>, language: Language) -> Feed<'p> {
    let base = site.portal.config.base_url.as_deref().expect("feeds are planned with an address only");
    let mut entries = Vec::new();
    for id in &site.lists(language).reports {
        let text = site.portal.text(*id);
        let (Some(version), Some(published)) = (text.version(language), &text.facts().published) else { continue };
        let updated = text.facts().updated.as_ref().map_or(published.value, |date| date.value.max(published.value));
        entries.push(Entry {
            title: version.title(),
            summary: version.summary(),
            url: site.url(&Page::Report(language, *id)).absolute(base),
            published: published.value,
            updated,
            themes: text.themes().into_iter().map(|theme| site.theme_name(language, theme)).collect(),
        });
        if entries.len() == ENTRIES {
            break;
        }
    }
    Feed {
        title: site.title(language),
        subtitle: site.description(language),
        language,
        url: site.url(&Page::Feed(language)).absolute(base),
        home: site.url(&Page::Home(language)).absolute(base),
        updated: entries.iter().map(|entry| entry.updated).max().unwrap_or(Date::constant(1970, 1, 1)),
        entries,
    }
}
