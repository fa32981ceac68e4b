//! The day that a command takes as today: said by the person, by the environment, or by the machine's clock.

use std::env;

use clap::Args;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::date;
use crate::diagnostic::{Code, Diagnostic};

/// The variable that says when a build happens, in seconds since 1970 (reproducible-builds.org).
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// The day that the portal is built for.
#[derive(Debug, Clone, Default, Args)]
pub struct Today {
    /// The day to build for [default: `SOURCE_DATE_EPOCH`, else this machine's day in UTC]
    #[arg(long, value_name = "DATE")]
    today: Option<String>,
}

impl Today {
    /// The day that was said, else that of `SOURCE_DATE_EPOCH`, else the machine's in UTC. This is the only place that
    /// asks a clock what day it is; from here on the day is a value.
    ///
    /// # Errors
    /// Where what was said is no day, or no number of seconds.
    pub fn day(&self) -> Result<Date, Box<Diagnostic>> {
        if let Some(text) = &self.today {
            return date::parse(text).map_err(|problem| {
                Box::new(Diagnostic::new(Code::InvalidToday).with("text", text).suggest(problem.suggestion()))
            });
        }
        match env::var(EPOCH) {
            Ok(text) if !text.trim().is_empty() => of_epoch(&text)
                .ok_or_else(|| Box::new(Diagnostic::new(Code::InvalidEpoch).with("text", text).with("name", EPOCH))),
            _ => Ok(in_utc(Timestamp::now())),
        }
    }
}

/// The day in UTC of a number of seconds since 1970; `None` where it is no number or beyond the days that can be written.
fn of_epoch(text: &str) -> Option<Date> {
    let seconds: i64 = text.trim().parse().ok()?;
    let moment = Timestamp::from_duration(SignedDuration::from_secs(seconds)).ok()?;
    Some(in_utc(moment)).filter(|day| (1900..=2999).contains(&day.year()))
}

fn in_utc(moment: Timestamp) -> Date {
    moment.to_zoned(TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_since_1970_are_a_day_in_utc() {
        assert_eq!(of_epoch("0"), Some(Date::constant(1970, 1, 1)));
        assert_eq!(of_epoch("1796083199"), Some(Date::constant(2026, 11, 30)));
        assert_eq!(of_epoch(" 1796083200 "), Some(Date::constant(2026, 12, 1)));
        for wrong in ["yesterday", "1.5", "", "99999999999999", "-99999999999"] {
            assert_eq!(of_epoch(wrong), None, "{wrong}");
        }
    }
}
