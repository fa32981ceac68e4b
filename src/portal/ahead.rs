//! Days on which somebody is said to have looked, and that have not come yet.

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic};
use crate::fields::Located;
use crate::portal::Text;

/// The last of the days on which somebody is said to have looked at a text; `None` for those that are withdrawn.
pub fn last_look(text: &Text) -> Option<Date> {
    days(text).map(|(_, day)| day.value).max()
}

/// Warns of a text that was asked about or reviewed on a day after today. Most of these are slips of the pen; and a page
/// that names such a day says what nobody can know.
pub fn check(text: &Text, today: Date) -> impl Iterator<Item = Diagnostic> {
    days(text).filter(move |(_, day)| day.value > today).map(move |(key, day)| {
        let problem = Diagnostic::new(Code::DayAhead).at(&text.original().document.name.path, day.span);
        problem.with("key", key).with("day", day.value).with("today", today)
    })
}

fn days(text: &Text) -> impl Iterator<Item = (&'static str, &Located<Date>)> {
    let verified = text.program().and_then(|facts| facts.verified.as_ref());
    let days = [("verified", verified), ("reviewed", text.facts().reviewed.as_ref())];
    days.into_iter().filter(|_| !text.is_withdrawn()).filter_map(|(key, day)| Some((key, day?)))
}
