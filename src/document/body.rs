//! The body of a text: HTML with holes, to be filled for the page on which it stands.
//!
//! Three things depend on the page: where links lead, what ids are prefixed with, and how deep headings are.

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
    SectionId(u16),
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
    /// How often the body refers to it.
    pub references: u16,
    /// The places in the body's HTML where it is referred to.
    pub referred_at: Vec<usize>,
}

/// What the page fills in.
pub trait Filling {
    /// The prefix of ids.
    fn prefix(&self) -> &str;
    /// The id of a section, without the prefix.
    fn section_id(&self, section: u16) -> &str;
    /// How much deeper headings are than in the text itself.
    fn deeper(&self) -> u8;
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
                Hole::Level(level) => filled.push(char::from(b'0' + (level + filling.deeper()).min(6))),
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
    /// The numbers, from 1, of the footnotes that a range of the body refers to.
    pub fn footnotes_in(&self, range: &Range<usize>) -> Vec<usize> {
        let referred = |footnote: &Footnote| footnote.referred_at.iter().any(|at| range.contains(at));
        self.footnotes.iter().enumerate().filter(|(_, footnote)| referred(footnote)).map(|(at, _)| at + 1).collect()
    }
}
