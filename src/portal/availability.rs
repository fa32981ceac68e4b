//! What can truthfully be said about whether someone can take part in a program: the one place that decides.
//!
//! A portal goes stale while nobody builds it. So nothing is said that a later day could make untrue: the words name the
//! days that authors gave, and what has passed on the day of the build is said to have passed.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::document::program::{ProgramFacts, Status};

/// What is said about a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Availability {
    /// Nobody said whether it still runs.
    Unknown,
    /// It is to begin.
    Planned,
    /// It was to begin by now; nobody said whether it did.
    Begun,
    /// It was open on the day on which someone checked.
    Open,
    /// It was open on the day on which someone checked, but that is long ago.
    Aged,
    /// It will be open from a day on that lies ahead.
    Ahead,
    /// It takes nobody at the moment.
    Closed,
    /// The last day on which one could take part has passed.
    Late,
    /// It is over.
    Ended,
}

impl Availability {
    /// What is to be said about a program on a day.
    pub fn of(facts: &ProgramFacts, today: Date) -> Self {
        let late = facts.deadline.as_ref().is_some_and(|deadline| deadline.value < today);
        let ahead = facts.opens.as_ref().is_some_and(|opens| opens.value > today);
        match facts.status() {
            Status::Ended => Self::Ended,
            Status::Closed => Self::Closed,
            _ if late => Self::Late,
            Status::Open if verified(facts, today).is_none() => Self::Unknown,
            Status::Open if ahead => Self::Ahead,
            Status::Open if expiry(facts).is_some_and(|expiry| expiry < today) => Self::Aged,
            Status::Open => Self::Open,
            Status::Planned if facts.opens.is_some() && !ahead => Self::Begun,
            Status::Planned => Self::Planned,
            Status::Unknown => Self::Unknown,
        }
    }

    /// The word that stands for it in templates, messages and data.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Planned => "planned",
            Self::Begun => "begun",
            Self::Open => "open",
            Self::Aged => "aged",
            Self::Ahead => "ahead",
            Self::Closed => "closed",
            Self::Late => "late",
            Self::Ended => "ended",
        }
    }
}

/// The day on which someone last asked, as far as it has come: nobody has asked on a day that lies ahead.
pub fn verified(facts: &ProgramFacts, today: Date) -> Option<Date> {
    facts.verified.as_ref().map(|day| day.value).filter(|day| *day <= today)
}

/// For how many months it may be said that a program is open after someone checked.
pub const MONTHS_OPEN: i64 = 6;

/// The last day on which it may be said that a program is open.
fn expiry(facts: &ProgramFacts) -> Option<Date> {
    facts.verified.as_ref()?.value.checked_add(MONTHS_OPEN.months()).ok()
}

/// The days from which on something else is to be said about a program.
pub fn turning_days(facts: &ProgramFacts) -> impl Iterator<Item = Date> {
    let after = |day: Option<Date>| day.and_then(|day| day.tomorrow().ok());
    let deadline = facts.deadline.as_ref().map(|day| day.value);
    let (opens, checked) = (facts.opens.as_ref(), facts.verified.as_ref());
    let days = [opens.map(|day| day.value), checked.map(|day| day.value), after(deadline), after(expiry(facts))];
    let mut days: Vec<Date> = days.into_iter().flatten().collect();
    days.sort_unstable();
    days.dedup();
    let facts = facts.clone();
    let said = move |day| (Availability::of(&facts, day), verified(&facts, day));
    days.into_iter().filter(move |day| day.yesterday().is_ok_and(|before| said(before) != said(*day)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Span;
    use crate::fields::Located;

    fn at<T>(value: T) -> Located<T> {
        Located { value, span: Span { line: 1, column: 1, end_line: 1, end_column: 1 } }
    }

    fn day(month: i8, day: i8) -> Date {
        Date::new(2026, month, day).unwrap()
    }

    fn facts(status: Status) -> ProgramFacts {
        ProgramFacts {
            status: Some(at(status)),
            opens: Some(at(day(3, 1))),
            deadline: Some(at(day(3, 31))),
            verified: Some(at(day(2, 1))),
            ..ProgramFacts::default()
        }
    }

    #[test]
    fn without_days_of_its_own_a_program_is_what_its_author_said() {
        for (status, said) in [
            (Status::Unknown, Availability::Unknown),
            (Status::Planned, Availability::Planned),
            (Status::Open, Availability::Open),
            (Status::Closed, Availability::Closed),
            (Status::Ended, Availability::Ended),
        ] {
            let verified = (status == Status::Open).then(|| at(day(5, 1)));
            let facts = ProgramFacts { status: Some(at(status)), verified, ..ProgramFacts::default() };
            assert_eq!(Availability::of(&facts, day(6, 1)), said);
        }
    }

    #[test]
    fn the_deadlines_own_day_still_counts() {
        let on = |status, date| Availability::of(&facts(status), date);
        assert_eq!(on(Status::Open, day(1, 31)), Availability::Unknown);
        assert_eq!(on(Status::Open, day(2, 28)), Availability::Ahead);
        assert_eq!(on(Status::Open, day(3, 31)), Availability::Open);
        assert_eq!(on(Status::Open, day(4, 1)), Availability::Late);
        assert_eq!(on(Status::Planned, day(3, 1)), Availability::Begun);
        assert_eq!(on(Status::Unknown, day(4, 1)), Availability::Late);
        assert_eq!(on(Status::Ended, day(4, 1)), Availability::Ended);
    }

    #[test]
    fn nobody_has_checked_on_a_day_that_lies_ahead() {
        let facts = ProgramFacts { opens: None, deadline: None, ..facts(Status::Open) };
        assert_eq!(Availability::of(&facts, day(1, 31)), Availability::Unknown);
        assert_eq!(verified(&facts, day(1, 31)), None);
        assert_eq!(Availability::of(&facts, day(2, 1)), Availability::Open);
        assert_eq!(verified(&facts, day(2, 1)), Some(day(2, 1)));
    }

    #[test]
    fn turning_days_are_those_on_which_the_words_change() {
        let days = |status| turning_days(&facts(status)).collect::<Vec<_>>();
        assert_eq!(days(Status::Open), [day(2, 1), day(3, 1), day(4, 1)]);
        assert_eq!(days(Status::Unknown), [day(2, 1), day(4, 1)], "from 1 February on it says when it was checked");
        let unchecked = ProgramFacts { verified: None, ..facts(Status::Closed) };
        assert_eq!(turning_days(&unchecked).count(), 0);
        let endless = ProgramFacts { deadline: None, ..facts(Status::Open) };
        assert_eq!(turning_days(&endless).collect::<Vec<_>>(), [day(2, 1), day(3, 1), day(8, 2)]);
        assert_eq!(Availability::of(&endless, day(8, 1)), Availability::Open);
        assert_eq!(Availability::of(&endless, day(8, 2)), Availability::Aged, "checked on 1 February");
    }
}
