//! What something says in brief: words that somebody wrote for it, or the beginning of a text, read when a template shows it.

use std::borrow::Cow;
use std::ops::Range;

use serde::ser::Error;
use serde::{Serialize, Serializer};

use crate::document::body::Closed;
use crate::document::excerpt::excerpt;
use crate::portal::Version;

/// Plain words. For templates they are a text; for the page's fingerprint, what they are made of.
#[derive(Debug)]
pub enum Brief<'p> {
    /// Words as they stand.
    Said(Cow<'p, str>),
    /// The beginning of some parts of a text.
    Beginning(&'p Closed, Vec<Range<u32>>),
}

impl<'p> Brief<'p> {
    /// The beginning of some sections of a version.
    pub fn of_sections(version: &'p Version, sections: &[usize]) -> Self {
        let all = &version.document.card.sections;
        let parts = sections.iter().map(|at| &all[*at]).filter(|section| section.has_words);
        let parts: Vec<Range<u32>> = parts.map(crate::document::section::Section::own_text).collect();
        if parts.is_empty() { Self::Said("".into()) } else { Self::Beginning(&version.document.body, parts) }
    }

    /// Whether there is no word.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Said(words) if words.is_empty())
    }
}

impl<'p, T: Into<Cow<'p, str>>> From<T> for Brief<'p> {
    fn from(words: T) -> Self {
        Self::Said(words.into())
    }
}

impl Serialize for Brief<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Said(words) if serializer.is_human_readable() => words.serialize(serializer),
            Self::Said(words) => (false, words).serialize(serializer),
            Self::Beginning(body, parts) if serializer.is_human_readable() => {
                body.html(|html| excerpt(html, parts)).map_err(S::Error::custom)?.serialize(serializer)
            }
            Self::Beginning(body, parts) => (true, body.fingerprint, parts).serialize(serializer),
        }
    }
}
