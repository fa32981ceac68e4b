//! An old address that leads to a new one, without a script and under any path.

use serde::Serialize;

use crate::language::{Direction, Language};
use crate::pages::{Page, Site};
use crate::path::Url;
use crate::portal::TextId;

/// What the template `redirect.html` sees.
#[derive(Debug, Serialize)]
pub struct Redirect<'p> {
    /// What kind of page.
    pub kind: &'static str,
    /// The way to the portal's root.
    pub root: String,
    /// The language of the page it leads to.
    pub language: Language,
    /// That language's direction.
    pub direction: Direction,
    /// The title of the page it leads to.
    pub title: &'p str,
    /// Where it leads.
    pub url: Url,
    /// The whole address, where the portal has one.
    pub canonical: Option<String>,
    /// "This page has moved", in that language.
    pub moved: String,
}

/// What the template sees.
///
/// # Panics
/// Where it leads to anything but a text; only texts have aliases.
pub fn view<'p>(site: &Site<'p>, from: &Url, target: &Page) -> Redirect<'p> {
    let (Some(language), Some(id)) = (target.language(), target.text()) else {
        unreachable!("only texts have aliases")
    };
    let url = site.url(target);
    Redirect {
        kind: "redirect",
        root: from.to_root(),
        language,
        direction: language.direction(),
        title: title(site, language, id),
        canonical: site.portal.config.base_url.as_deref().map(|base| url.absolute(base)),
        url,
        moved: site.message(language, "page-moved"),
    }
}

fn title<'p>(site: &Site<'p>, language: Language, id: TextId) -> &'p str {
    let text = site.portal.text(id);
    text.version(language).unwrap_or_else(|| text.original()).title()
}
