//! `review-overdue`: a text whose review was due before today.
//!
//! The next review counts from `reviewed:`, where there is none from `updated:` or `published:`. The page itself says that
//! it is overdue as soon as it is built on a later day. What is withdrawn needs no review.

use crate::build::Understood;
use crate::diagnostic::{Code, Diagnostic};
use crate::portal::{Review, Text};

/// Names the texts that are due.
pub fn check(understood: &Understood) -> Vec<Diagnostic> {
    let portal = &understood.portal;
    let texts = portal.texts().map(|(_, text)| text).filter(|text| !text.is_withdrawn());
    texts.filter(|text| Review::of(text.facts()).is_overdue(portal.today)).filter_map(overdue).collect()
}

fn overdue(text: &Text) -> Option<Diagnostic> {
    let facts = text.facts();
    let due = Review::of(facts).due?;
    let place =
        facts.reviewed.as_ref().map(|day| day.span).or(facts.review_every.as_ref().map(|months| months.span))?;
    Some(Diagnostic::new(Code::ReviewOverdue).at(&text.original().document.name.path, place).with("due", due))
}
