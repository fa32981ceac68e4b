//! When a text was last checked, when that is due again, and whether it is overdue: the one place that decides.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::document::facts::Facts;

/// The reviews of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Review {
    /// The day someone last checked that it is still true; `None` where nobody wrote it down.
    pub last: Option<Date>,
    /// The last day on which it can be reviewed in time; `None` where no review is planned.
    pub due: Option<Date>,
}

impl Review {
    /// The reviews that a text's facts speak of. The next one counts from the last one; where there was none yet, from
    /// the day on which the text was last changed or published.
    pub fn of(facts: &Facts) -> Self {
        let day = |fact: &Option<crate::fields::Located<Date>>| fact.as_ref().map(|day| day.value);
        let last = day(&facts.reviewed);
        let since = last.or_else(|| day(&facts.updated).max(day(&facts.published)));
        let months = facts.review_every.as_ref().map(|months| i64::from(months.value));
        let due = since.zip(months).and_then(|(since, months)| since.checked_add(months.months()).ok());
        Self { last, due }
    }

    /// Whether the day on which it was due has passed.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.due.is_some_and(|due| due < today)
    }

    /// The first day on which it is overdue.
    pub fn turning_day(&self) -> Option<Date> {
        self.due?.tomorrow().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Span;
    use crate::fields::Located;

    fn at<T>(value: T) -> Located<T> {
        Located { value, span: Span::default() }
    }

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn the_next_review_counts_from_the_last_one_else_from_the_newest_day() {
        let mut facts = Facts { review_every: Some(at(6)), ..Facts::default() };
        assert_eq!(Review::of(&facts), Review { last: None, due: None });
        facts.published = Some(at(day("2026-08-31")));
        assert_eq!(Review::of(&facts).due, Some(day("2027-02-28")), "a month's last day stays its last day");
        facts.updated = Some(at(day("2026-10-01")));
        assert_eq!(Review::of(&facts).due, Some(day("2027-04-01")));
        facts.reviewed = Some(at(day("2026-09-15")));
        assert_eq!(Review::of(&facts), Review { last: Some(day("2026-09-15")), due: Some(day("2027-03-15")) });
        facts.review_every = None;
        assert_eq!(Review::of(&facts).due, None);
    }

    #[test]
    fn the_day_on_which_it_is_due_is_in_time() {
        let review = Review { last: None, due: Some(day("2027-03-15")) };
        assert!(!review.is_overdue(day("2027-03-15")));
        assert!(review.is_overdue(day("2027-03-16")));
        assert_eq!(review.turning_day(), Some(day("2027-03-16")));
    }
}
