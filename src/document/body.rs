//! The body of a text: HTML with holes, to be filled for the page on which it stands.
//!
//! Three things depend on the page: where links lead, what ids are prefixed with, and how deep headings are.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::Span;
use crate::document::held::{self, Bulk, Depot, Held, Lately, Lost};
use crate::document::markdown;
use crate::document::name::TextName;
use crate::fingerprint::Fingerprint;
use crate::language::Language;
use crate::path::SourcePath;

/// HTML with holes. What is in `html` is complete and safe; holes lie between its bytes. It is a `String` while it is
/// written, and a `&str` where it is read.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Fragment<S = String> {
    /// The HTML.
    pub html: S,
    /// What is to be put in, in the order of place.
    pub holes: Vec<(u32, Hole)>,
}

/// What is to be put between two bytes of HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hole {
    /// The prefix of ids on this page.
    Prefix,
    /// The id of a section, prefix included.
    SectionId(u32),
    /// The digit of a heading's level.
    Level(u8),
    /// The address that a link leads to, for the link's place among those of the text.
    Link(u32),
}

/// A text's body, open.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Body<S = String> {
    /// All sections one after another.
    pub main: Fragment<S>,
    /// The footnotes in the order of their numbers.
    pub footnotes: Vec<Footnote<S>>,
    /// Where the body refers to footnotes, in the order of place.
    pub references: Vec<Reference>,
}

/// A text's body as it is kept: closed, in as little room as it needs. Few pages look into it.
#[derive(Debug)]
pub struct Closed {
    /// Stands for the body: bodies with the same one are the same.
    pub fingerprint: Fingerprint,
    /// How many bytes the HTML has, holes aside.
    pub length: u32,
    what: What,
}

/// What a body is made from when it is opened.
#[derive(Debug)]
enum What {
    /// What it consists of.
    Ready(Ready),
    /// The same, put away: the bytes of its HTML, and then those of the rest.
    Away(Held),
    /// The Markdown, of a text that was understood by an earlier run.
    Markdown(Box<Markdown>),
}

/// A body as it is held.
#[derive(Debug)]
struct Ready {
    /// Its HTML.
    html: Box<str>,
    /// All else, as bytes.
    rest: Box<[u8]>,
}

impl Bulk for Ready {
    fn size(&self) -> usize {
        self.html.len() + self.rest.len()
    }
}

thread_local! {
    /// Bodies that were made ready lately.
    static LATELY: RefCell<Lately<Ready>> = RefCell::default();
}

/// The Markdown of a body.
#[derive(Debug)]
struct Markdown {
    path: SourcePath,
    language: Language,
    text: Held,
}

/// Why bytes can be read as a body.
const OURS: &str = "they were made by `Body::bytes`";

/// A link as the author wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The file it names; `None` for a heading of the same text.
    pub file: Option<SourcePath>,
    /// The id it names.
    pub anchor: Option<Box<str>>,
    /// The address as typed.
    pub typed: Box<str>,
    /// Where it stands.
    pub span: Span,
}

/// A footnote.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Footnote<S = String> {
    /// What it says.
    pub text: Fragment<S>,
    /// How often it is referred to, by the body and by footnotes.
    pub count: u32,
    /// Where its text refers to footnotes.
    pub references: Vec<Reference>,
}

/// A place in HTML that refers to a footnote.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Reference {
    /// The byte of the HTML.
    pub at: u32,
    /// The footnote's number, from 1.
    pub footnote: u32,
    /// Which of the references to the footnote it is, from 1.
    pub ordinal: u32,
}

impl Reference {
    /// The id of the place, without the page's prefix.
    pub fn id(&self) -> String {
        match self.ordinal {
            1 => format!("fnref-{}", self.footnote),
            later => format!("fnref-{}-{later}", self.footnote),
        }
    }
}

/// What the page fills in.
pub trait Filling {
    /// The prefix of ids.
    fn prefix(&self) -> &str;
    /// The id of a section, without the prefix.
    fn section_id(&self, section: u32) -> &str;
    /// The level that a heading has on this page, from the one in the text; 2 to 6.
    fn level(&self, level: u8) -> u8;
    /// Where a link leads, escaped for an attribute.
    fn link(&self, link: u32) -> &str;
}

impl Fragment {
    /// Puts a hole at the end.
    pub fn hole(&mut self, hole: Hole) {
        self.holes.push((self.html.len() as u32, hole));
    }
}

impl<S: AsRef<str>> Fragment<S> {
    /// The HTML of a range of bytes with its holes filled.
    pub fn fill(&self, range: Range<u32>, filling: &impl Filling) -> String {
        let bytes = |from: u32, to: u32| &self.html.as_ref()[from as usize..to as usize];
        let mut filled = String::with_capacity(range.len() + range.len() / 8);
        let mut at = range.start;
        let first = self.holes.partition_point(|(place, _)| *place < range.start);
        for (place, hole) in self.holes[first..].iter().take_while(|(place, _)| *place < range.end) {
            filled.push_str(bytes(at, *place));
            at = *place;
            match hole {
                Hole::Prefix => filled.push_str(filling.prefix()),
                Hole::SectionId(section) => {
                    filled.push_str(filling.prefix());
                    filled.push_str(filling.section_id(*section));
                }
                Hole::Level(level) => filled.push(char::from(b'0' + filling.level(*level))),
                Hole::Link(link) => filled.push_str(filling.link(*link)),
            }
        }
        filled.push_str(bytes(at, range.end));
        filled
    }

    /// All of it, filled.
    pub fn fill_all(&self, filling: &impl Filling) -> String {
        self.fill(0..self.html.as_ref().len() as u32, filling)
    }
}

impl Body {
    /// Closes a body that is written.
    pub fn close(&self) -> Closed {
        let bytes = postcard::to_stdvec(self).expect("numbers and texts can be written");
        let length = self.main.html.len() as u32;
        Closed { fingerprint: Fingerprint::of(&bytes), length, what: What::Ready(Ready::of(&bytes)) }
    }
}

impl Ready {
    /// What the bytes of a body say: they begin with its HTML.
    fn of(bytes: &[u8]) -> Self {
        let (html, rest): (&str, &[u8]) = postcard::take_from_bytes(bytes).expect(OURS);
        Self { html: html.into(), rest: rest.into() }
    }

    /// What was put away, of which the HTML has so many bytes.
    fn put_back(mut bytes: Vec<u8>, length: u32) -> Self {
        let rest = bytes.split_off(length as usize).into();
        Self { html: String::from_utf8(bytes).expect(OURS).into(), rest }
    }
}

impl Closed {
    /// The body of a text of which the rest is known: its Markdown is read again when it is opened.
    pub fn of_markdown(name: &TextName, text: &str, fingerprint: Fingerprint, length: u32) -> Self {
        let markdown = Markdown { path: name.path.clone(), language: name.language, text: Held::new(text.as_bytes()) };
        Self { fingerprint, length, what: What::Markdown(Box::new(markdown)) }
    }

    /// Whether it is made of Markdown each time it is opened.
    pub fn is_markdown(&self) -> bool {
        matches!(self.what, What::Markdown(_))
    }

    /// From now on it takes as little memory as can be had without much work: it is in a depot, or packed where there is none.
    pub fn put_away(&mut self, depot: Option<&Arc<dyn Depot>>) {
        match &mut self.what {
            What::Ready(Ready { html, rest }) => {
                self.what = What::Away(Held::away(&[html.as_bytes(), rest].concat(), depot));
            }
            What::Away(_) => {}
            What::Markdown(markdown) => markdown.text.put_away(depot),
        }
    }

    /// Looks into the body.
    ///
    /// # Errors
    /// Where it was put into a depot and is lost.
    pub fn open<T>(&self, look: impl FnOnce(&Body<&str>) -> T) -> Result<T, Lost> {
        self.ready(|Ready { html, rest }| {
            let (holes, footnotes, references) = postcard::from_bytes(rest).expect(OURS);
            look(&Body { main: Fragment { html, holes }, footnotes, references })
        })
    }

    /// Looks at the body's HTML alone, without its holes.
    ///
    /// # Errors
    /// Where it was put into a depot and is lost.
    pub fn html<T>(&self, look: impl FnOnce(&str) -> T) -> Result<T, Lost> {
        self.ready(|ready| look(&ready.html))
    }

    fn ready<T>(&self, look: impl FnOnce(&Ready) -> T) -> Result<T, Lost> {
        let made = match &self.what {
            What::Ready(ready) => return Ok(look(ready)),
            What::Away(held) => held::lately(&LATELY, self.fingerprint, || {
                held.bytes().map(|bytes| Ready::put_back(bytes.into_owned(), self.length))
            }),
            What::Markdown(markdown) => held::lately(&LATELY, self.fingerprint, || markdown.ready()),
        };
        made.map(|ready| look(&ready))
    }
}

impl Markdown {
    fn ready(&self) -> Result<Ready, Lost> {
        let text = self.text.bytes()?;
        let body = markdown::body(&self.path, self.language, str::from_utf8(&text).expect("it was a text"));
        Ok(Ready::of(&postcard::to_stdvec(&body).expect("numbers and texts can be written")))
    }
}

impl<S> Body<S> {
    /// The footnotes that ranges of the body refer to, and those that these refer to in turn, by number; with each the first
    /// reference to it.
    pub fn footnotes_in(&self, ranges: &[Range<u32>]) -> Vec<Reference> {
        let mut found: BTreeMap<u32, Reference> = BTreeMap::new();
        let mut next: Vec<&[Reference]> = ranges.iter().map(|range| self.references_in(range)).collect();
        while let Some(references) = next.pop() {
            for reference in references {
                match found.entry(reference.footnote) {
                    Entry::Vacant(entry) => {
                        entry.insert(*reference);
                        next.push(&self.footnote(*reference).references);
                    }
                    Entry::Occupied(mut entry) if reference.ordinal < entry.get().ordinal => {
                        entry.insert(*reference);
                    }
                    Entry::Occupied(_) => {}
                }
            }
        }
        found.into_values().collect()
    }

    /// The footnote that a place refers to.
    pub fn footnote(&self, reference: Reference) -> &Footnote<S> {
        &self.footnotes[reference.footnote as usize - 1]
    }

    fn references_in(&self, range: &Range<u32>) -> &[Reference] {
        let first = self.references.partition_point(|reference| reference.at < range.start);
        let last = self.references.partition_point(|reference| reference.at < range.end);
        &self.references[first..last.max(first)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::name::TextKind;

    #[test]
    fn a_body_that_is_put_away_says_the_same() {
        let (path, language) = (SourcePath::new("content/pages/a.md"), Language::parse("id").unwrap());
        let text = "Isi[^1] dan [judul](#a).\n\n## A {#a}\n\nLagi.\n\n[^1]: Catatan.\n";
        let body = markdown::body(&path, language, text);
        let (closed, name) = (body.close(), TextName { kind: TextKind::Page, stem: "a".to_owned(), language, path });
        let read_again = Closed::of_markdown(&name, text, closed.fingerprint, closed.length);
        for mut closed in [closed, read_again] {
            for _ in 0..2 {
                let opened = closed.open(|open| {
                    assert_eq!(open.main.html, body.main.html);
                    assert_eq!((&open.main.holes, open.footnotes.len()), (&body.main.holes, 1));
                });
                assert_eq!(opened, Ok(()));
                closed.put_away(None);
            }
        }
    }
}
