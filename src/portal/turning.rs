//! The days on which the portal's pages differ from the day before, although nobody changed a word.

use jiff::civil::Date;

use crate::portal::availability::turning_days;
use crate::portal::review::Review;
use crate::portal::{Portal, TextId};

/// What begins to be said of a text on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// Its review is overdue.
    Overdue,
    /// Something else is said about whether one can take part in it.
    Status,
}

impl Turn {
    /// The word that stands for it in messages and data.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Overdue => "review-overdue",
            Self::Status => "status",
        }
    }
}

/// The next day that makes a difference, and what it changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The day.
    pub day: Date,
    /// The texts of which something else is said from then on, in the portal's order.
    pub turns: Vec<(TextId, Turn)>,
}

impl Portal {
    /// The next day after today on which the pages differ; `None` where no day makes a difference any more.
    ///
    /// What is withdrawn has only its notice left, and that stays the same.
    pub fn next_change(&self) -> Option<Change> {
        let shown = self.texts().filter(|(_, text)| !text.is_withdrawn());
        let all = shown.flat_map(|(id, text)| {
            let overdue = Review::of(text.facts()).turning_day().map(|day| (day, id, Turn::Overdue));
            let status = text.program().into_iter().flat_map(turning_days).map(move |day| (day, id, Turn::Status));
            overdue.into_iter().chain(status)
        });
        let mut ahead: Vec<(Date, TextId, Turn)> = all.filter(|(day, ..)| *day > self.today).collect();
        ahead.sort_unstable();
        let day = ahead.first()?.0;
        let turns = ahead.iter().take_while(|(other, ..)| *other == day).map(|(_, id, turn)| (*id, *turn)).collect();
        Some(Change { day, turns })
    }
}
