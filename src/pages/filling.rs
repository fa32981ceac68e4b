//! A text's HTML filled for the page on which it stands, once the page is printed.
//!
//! Most pages of a build are as they were. So in a view the HTML of a text stands for itself only where a template asks for
//! it; the page's fingerprint is made of everything that it is filled from.

use std::ops::Range;
use std::sync::Arc;

use serde::ser::Error;
use serde::{Serialize, Serializer};

use crate::document::body::{self, Body, Closed, Filling, Reference};
use crate::document::markdown::escape_attribute;
use crate::fingerprint::Fingerprint;
use crate::language::Language;
use crate::pages::card::TextLink;
use crate::pages::{Page, Site};
use crate::portal::{State, Target, TextId, Version};

/// The id that the page's own heading has; tables before the first heading of a text are labelled by it.
pub const TITLE_ID: &str = "b-title";

/// A run of a text's HTML.
#[derive(Debug, Serialize)]
pub struct Part<'p> {
    /// The HTML.
    pub html: Html<'p>,
    /// The programs that what comes next tells about.
    pub programs: Vec<TextLink<'p>>,
    /// Whether what comes next is the text of a section that no longer follows the original.
    pub stale: bool,
}

/// A footnote as pages show it.
#[derive(Debug, Serialize)]
struct Footnote {
    /// Its number.
    number: u32,
    /// Its id.
    id: String,
    /// What it says.
    html: String,
    /// The ids of the places that refer to it.
    back: Vec<String>,
}

/// All that a text's HTML is filled from: whatever is put into it is made of these and of nothing else, since a page whose
/// `Way` is the same is taken for the same.
#[derive(Debug, Clone, Serialize)]
struct Way<'f> {
    /// Stands for the HTML with its holes.
    body: Fingerprint,
    prefix: String,
    section_ids: &'f [Box<str>],
    /// The level in the text that stands at the level on the page.
    levels: (u8, u8),
    links: Vec<String>,
}

impl Filling for Way<'_> {
    fn prefix(&self) -> &str {
        &self.prefix
    }

    fn section_id(&self, section: u32) -> &str {
        if section == 0 { TITLE_ID } else { &self.section_ids[section as usize] }
    }

    fn level(&self, level: u8) -> u8 {
        let (in_text, on_page) = self.levels;
        (level.max(in_text) - in_text + on_page).min(6)
    }

    fn link(&self, link: u32) -> &str {
        &self.links[link as usize]
    }
}

/// Ranges of a text's HTML. For templates they are HTML; for the page's fingerprint, what it is filled from.
#[derive(Debug)]
pub struct Html<'p> {
    body: &'p Closed,
    way: Arc<Way<'p>>,
    range: Range<u32>,
}

impl Html<'_> {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.range.is_empty()
    }
}

impl Serialize for Html<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return (&*self.way, &self.range).serialize(serializer);
        }
        let filled = self.body.open(|body| body.main.fill(self.range.clone(), &*self.way));
        serializer.serialize_str(&filled.map_err(S::Error::custom)?)
    }
}

/// The footnotes that some ranges of a text need. For templates they are a list; for the page's fingerprint, what they are
/// made of.
#[derive(Debug)]
pub struct Footnotes<'p> {
    body: &'p Closed,
    way: Arc<Way<'p>>,
    ranges: Vec<Range<u32>>,
}

impl Serialize for Footnotes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return (&*self.way, &self.ranges).serialize(serializer);
        }
        let listed = self.body.open(|body| {
            let needed = body.footnotes_in(&self.ranges).into_iter();
            serializer.collect_seq(needed.map(|first| self.footnote(body, first)))
        });
        listed.map_err(S::Error::custom)?
    }
}

impl Footnotes<'_> {
    fn footnote(&self, body: &Body<&str>, first: Reference) -> Footnote {
        let prefix = &self.way.prefix;
        Footnote {
            number: first.footnote,
            id: format!("{prefix}fn-{}", first.footnote),
            html: body.footnote(first).text.fill_all(&*self.way),
            back: vec![format!("{prefix}{}", first.id())],
        }
    }
}

/// Fills a version's HTML for a page.
pub struct Filler<'f> {
    version: &'f Version,
    way: Arc<Way<'f>>,
    /// The programs that are told about, each with the byte of the body where its section's text begins.
    programs: Vec<(u32, TextLink<'f>)>,
}

impl<'f> Filler<'f> {
    /// Fills for `page`; on a page other than the text's own, ids get a prefix.
    pub fn new(site: &Site<'f>, page: &Page, id: TextId, version: &'f Version, prefix: String) -> Self {
        let root = site.url(page).to_root();
        let language = page.language().unwrap_or(version.language);
        let own_page = prefix.is_empty();
        let link = |link: &body::Link| href(site, language, id, &root, own_page, &site.portal.links.target(link));
        let way = Way {
            body: version.document.body.fingerprint,
            prefix,
            section_ids: &version.section_ids,
            levels: (2, 2),
            links: version.document.links.iter().map(link).collect(),
        };
        Self { version, way: Arc::new(way), programs: programs(site, language, id, version) }
    }

    /// Lets headings of a level in the text stand at another level on the page; deeper ones follow.
    pub fn put_headings(&mut self, in_text: u8, on_page: u8) {
        let levels = (in_text.max(2), on_page);
        if self.way.levels != levels {
            Arc::make_mut(&mut self.way).levels = levels;
        }
    }

    /// The whole body; nothing where it is not to be shown.
    pub fn whole(&self, shown: bool) -> (Vec<Part<'f>>, Footnotes<'f>) {
        let whole = 0..self.version.document.body.length;
        let ranges = if shown { std::slice::from_ref(&whole) } else { &[] };
        (self.parts(ranges), self.footnotes(ranges.to_vec()))
    }

    /// Ranges of the body, cut where a notice belongs.
    pub fn parts(&self, ranges: &[Range<u32>]) -> Vec<Part<'f>> {
        let stale = match &self.version.state {
            State::Stale(stale) if !stale.whole => stale.sections.as_slice(),
            _ => &[],
        };
        let stale: Vec<u32> = stale.iter().map(|at| self.version.document.card.sections[*at].text_from).collect();
        let mut cuts: Vec<u32> = self.programs.iter().map(|(at, _)| *at).chain(stale.iter().copied()).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let mut parts = Vec::new();
        for range in ranges {
            let mut from = range.start;
            let inside = |at: &u32| range.contains(at) || (*at == range.end && *at > range.start);
            for cut in cuts.iter().copied().filter(inside) {
                let programs = self.programs.iter().filter(|(at, _)| *at == cut).map(|(_, link)| link.clone());
                let html = self.html(from..cut);
                parts.push(Part { html, programs: programs.collect(), stale: stale.contains(&cut) });
                from = cut;
            }
            parts.push(Part { html: self.html(from..range.end), programs: Vec::new(), stale: false });
        }
        parts
    }

    /// The footnotes that ranges of the body need.
    pub fn footnotes(&self, ranges: Vec<Range<u32>>) -> Footnotes<'f> {
        Footnotes { body: &self.version.document.body, way: Arc::clone(&self.way), ranges }
    }

    fn html(&self, range: Range<u32>) -> Html<'f> {
        Html { body: &self.version.document.body, way: Arc::clone(&self.way), range }
    }
}

/// The programs that a version's sections tell about and the language shows.
fn programs<'p>(site: &Site<'p>, language: Language, id: TextId, version: &Version) -> Vec<(u32, TextLink<'p>)> {
    let link = |(section, program): &(u32, TextId)| {
        let own = version.pairs.iter().position(|pair| *pair == Some(*section))?;
        let link = site.text_link(language, *program)?;
        Some((version.document.card.sections[own].text_from, link))
    };
    site.portal.tellings.of_text(id).iter().filter_map(link).collect()
}

/// What stands between the quotes of `href`. A page in another language is marked: `…" hreflang="en`.
fn href(site: &Site<'_>, language: Language, here: TextId, root: &str, own_page: bool, target: &Target) -> String {
    let at = |page: &Page, id: Option<&str>| {
        let mut address = [root, site.url(page).as_str()].concat();
        if let Some(id) = id {
            address.push('#');
            address.push_str(&escape_attribute(id));
        }
        if let Some(foreign) = page.language().filter(|of_page| *of_page != language) {
            address.push_str("\" hreflang=\"");
            address.push_str(foreign.tag());
        }
        address
    };
    match target {
        Target::Here(id) if own_page => format!("#{}", escape_attribute(id)),
        Target::Here(id) => site.page_of(language, here).map(|page| at(&page, Some(id))).unwrap_or_default(),
        Target::Text { text, language: wanted, id } => {
            let wanted = wanted.unwrap_or(language);
            let original = site.portal.text(*text).original().language;
            let page = site.page_of(wanted, *text).or_else(|| site.page_of(original, *text));
            page.map(|page| at(&page, id.as_deref())).unwrap_or_default()
        }
        Target::Region(region) => at(&Page::Region(language, *region), None),
        Target::File(file) => at(&Page::File(file.clone()), None),
        Target::Nowhere => String::new(),
    }
}
