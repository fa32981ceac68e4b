//! Days on which somebody is said to have looked, and that have not come yet.

use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic};
use crate::portal::Text;

/// Warns of texts that were asked about or reviewed on a day after today. Most of these are slips of the pen; and a page
/// that names such a day says what nobody can know.
pub fn check(texts: &[Arc<Text>], today: Date) -> impl Iterator<Item = Diagnostic> {
    texts.iter().filter(|text| !text.is_withdrawn()).flat_map(move |text| {
        let verified = text.program().and_then(|facts| facts.verified.as_ref());
        let days = [("verified", verified), ("reviewed", text.facts().reviewed.as_ref())];
        days.into_iter().filter_map(move |(key, day)| {
            let day = day.filter(|day| day.value > today)?;
            let problem = Diagnostic::new(Code::DayAhead).at(&text.original().document.name.path, day.span);
            Some(problem.with("key", key).with("day", day.value).with("today", today))
        })
    })
}
