//! What is said on a day about whether someone can take part in a program.

use jiff::civil::Date;
use serde::Serialize;

use crate::portal::{Availability, Text, availability};

/// Whether someone can take part, and the days that go with it.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Status {
    /// `unknown`, `planned`, `begun`, `open`, `aged`, `ahead`, `closed`, `late` or `ended`.
    pub word: &'static str,
    /// The first day on which one can.
    pub opens: Option<Date>,
    /// The last day on which one can.
    pub deadline: Option<Date>,
    /// The day on which someone last asked.
    pub verified: Option<Date>,
}

impl Status {
    /// What is said on a day about whether someone can take part in a program.
    pub fn of(text: &Text, today: Date) -> Self {
        let Some(facts) = text.program() else {
            return Self { word: "unknown", opens: None, deadline: None, verified: None };
        };
        Self {
            word: Availability::of(facts, today).as_str(),
            opens: facts.opens.as_ref().map(|day| day.value),
            deadline: facts.deadline.as_ref().map(|day| day.value),
            verified: availability::verified(facts, today),
        }
    }

    /// Whether it was open when someone last asked, not long ago.
    pub fn is_open(&self) -> bool {
        self.word == Availability::Open.as_str()
    }
}
