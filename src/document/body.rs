//! The body of a text: HTML with holes, to be filled for the page on which it stands.
//!
//! Three things depend on the page: where links lead, what ids are prefixed with, and how deep headings are.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

use crate::diagnostic::Span;
use crate::path::SourcePath;

/// HTML with holes. What is in `html` is complete and safe; holes lie between its bytes.
#[derive(Debug, Default)]
pub struct Fragment {
    /// The HTML.
    pub html: String,
    /// What is to be put in, in the order of place.
    pub holes: Vec<(usize, Hole)>,
}

/// What is to be put between two bytes of HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hole {
    /// The prefix of ids on this page.
    Prefix,
    /// The id of a section, prefix included.
    SectionId(u32),
    /// The digit of a heading's level.
    Level(u8),
    /// The address that a link leads to, for the link's place in [`Body::links`].
    Link(u32),
}

/// A text's body.
#[derive(Debug, Default)]
pub struct Body {
    /// All sections one after another.
    pub main: Fragment,
    /// The links to other files of the portal and to headings of this one.
    pub links: Vec<Link>,
    /// The footnotes in the order of their numbers.
    pub footnotes: Vec<Footnote>,
    /// Where the body refers to footnotes, in the order of place.
    pub references: Vec<Reference>,
}

/// A link as the author wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The file it names; `None` for a heading of the same text.
    pub file: Option<SourcePath>,
    /// The id it names.
    pub anchor: Option<String>,
    /// The address as typed.
    pub typed: String,
    /// Where it stands.
    pub span: Span,
}

/// A footnote.
#[derive(Debug, Default)]
pub struct Footnote {
    /// What it says.
    pub text: Fragment,
    /// How often it is referred to, by the body and by footnotes.
    pub count: u32,
    /// Where its text refers to footnotes.
    pub references: Vec<Reference>,
}

/// A place in HTML that refers to a footnote.
#[derive(Debug, Clone, Copy)]
pub struct Reference {
    /// The byte of the HTML.
    pub at: usize,
    /// The footnote's number, from 1.
    pub footnote: usize,
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
        self.holes.push((self.html.len(), hole));
    }

    /// The HTML of a range of bytes with its holes filled.
    pub fn fill(&self, range: Range<usize>, filling: &impl Filling) -> String {
        let mut filled = String::with_capacity(range.len() + range.len() / 8);
        let mut at = range.start;
        let first = self.holes.partition_point(|(place, _)| *place < range.start);
        for (place, hole) in self.holes[first..].iter().take_while(|(place, _)| *place < range.end) {
            filled.push_str(&self.html[at..*place]);
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
        filled.push_str(&self.html[at..range.end]);
        filled
    }

    /// All of it, filled.
    pub fn fill_all(&self, filling: &impl Filling) -> String {
        self.fill(0..self.html.len(), filling)
    }
}

impl Body {
    /// The footnotes that ranges of the body refer to, and those that these refer to in turn, by number; with each the first
    /// reference to it.
    pub fn footnotes_in(&self, ranges: &[Range<usize>]) -> Vec<Reference> {
        let mut found: BTreeMap<usize, Reference> = BTreeMap::new();
        let mut next: Vec<&[Reference]> = ranges.iter().map(|range| self.references_in(range)).collect();
        while let Some(references) = next.pop() {
            for reference in references {
                match found.entry(reference.footnote) {
                    Entry::Vacant(entry) => {
                        entry.insert(*reference);
                        next.push(&self.footnotes[reference.footnote - 1].references);
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

    fn references_in(&self, range: &Range<usize>) -> &[Reference] {
        let first = self.references.partition_point(|reference| reference.at < range.start);
        let last = self.references.partition_point(|reference| reference.at < range.end);
        &self.references[first..last.max(first)]
    }
}
