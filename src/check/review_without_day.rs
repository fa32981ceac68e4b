//! `review-without-day`: a text that is to be reviewed every so often, but has no day to count from.
//!
//! `review_every:` counts from `reviewed:`, where there is none from `updated:` or `published:`. Without any of them the
//! next review is on no day, and nobody would ever be reminded of it.

use crate::build::Understood;
use crate::diagnostic::{Code, Diagnostic};
use crate::portal::{Review, Text};

/// Names the texts whose reviews never come.
pub fn check(understood: &Understood) -> Vec<Diagnostic> {
    let texts = understood.portal.texts().map(|(_, text)| text).filter(|text| !text.is_withdrawn());
    texts.filter_map(never_due).collect()
}

fn never_due(text: &Text) -> Option<Diagnostic> {
    let facts = text.facts();
    let every = facts.review_every.as_ref().filter(|_| Review::of(facts).due.is_none())?;
    Some(Diagnostic::new(Code::ReviewWithoutDay).at(&text.original().document.name.path, every.span))
}
