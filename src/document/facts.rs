//! The facts of a text: what its language versions share, whatever words they say it in.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::document::vocabulary::TermId;
use crate::fields::Located;
use crate::language::Language;

/// A fact that few texts state. There are as many facts as texts: one that is not stated takes little room.
pub type Rare<T> = Option<Box<Located<T>>>;

/// What all language versions of a text share. The original owns it; a translation may repeat it, not change it.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
pub struct Facts {
    /// The day it was published.
    pub published: Option<Located<Date>>,
    /// The day its content last changed.
    pub updated: Option<Located<Date>>,
    /// The day someone last checked that it is still true.
    pub reviewed: Option<Located<Date>>,
    /// How many months until the next review.
    pub review_every: Option<Located<u32>>,
    /// What the text outside of marked headings is about.
    pub themes: Option<Located<Vec<TermId>>>,
    /// The themes it names as missing.
    pub needs: Rare<Vec<TermId>>,
    /// Whom it is about.
    pub groups: Option<Located<Vec<TermId>>>,
    /// Who is involved.
    pub organizations: Rare<Vec<TermId>>,
    /// Who answers for the page.
    pub responsible: Rare<Vec<TermId>>,
    /// Where it comes from: title and address.
    pub source: Rare<Source>,
    /// What changed and when.
    pub changes: Rare<Vec<Change>>,
    /// Whether it is left out of what is published.
    pub draft: Option<Located<bool>>,
    /// The language of the original, where it is not the first that the text has.
    pub original: Rare<Language>,
    /// Since when and why it is withdrawn.
    pub withdrawn: Rare<Change>,
}

impl Facts {
    /// Whether the text is left out of what is published.
    pub fn is_draft(&self) -> bool {
        self.draft.as_ref().is_some_and(|draft| draft.value)
    }

    /// Whether the text is withdrawn: its address stays as a notice, nothing else does.
    pub fn is_withdrawn(&self) -> bool {
        self.withdrawn.is_some()
    }
}

/// Where a text comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// What it is called.
    pub title: String,
    /// Where it can be read.
    pub url: Option<String>,
}

/// A change of a text, or its withdrawal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// When.
    pub date: Option<Date>,
    /// What or why.
    pub note: String,
}
