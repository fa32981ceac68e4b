//! Days as authors write them: ISO 8601, or day, month name and year in Indonesian, Malay or English.

use jiff::civil::Date;

/// Why a text is not a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateProblem {
    /// Numbers in an order that has to be guessed, as of `01/10/2026`: the readings that are days.
    Ambiguous(Option<Date>, Option<Date>),
    /// No such day, or no date at all.
    Invalid,
}

impl DateProblem {
    /// Whether the text has two readings that are different days.
    pub fn is_ambiguous(&self) -> bool {
        matches!(self, DateProblem::Ambiguous(Some(first), Some(second)) if first != second)
    }

    /// What the author may have meant, as it should be written.
    pub fn suggestion(&self) -> Option<String> {
        match self {
            DateProblem::Ambiguous(first, second) => {
                let mut readings: Vec<String> = [first, second].into_iter().flatten().map(Date::to_string).collect();
                readings.dedup();
                (!readings.is_empty()).then(|| readings.join(" / "))
            }
            DateProblem::Invalid => None,
        }
    }
}

/// Reads a day.
///
/// # Errors
/// Where the text is no day or has two readings; numbers with slashes always count as two.
pub fn parse(text: &str) -> Result<Date, DateProblem> {
    let text = text.trim();
    if let Some(numbers) = numbers(text, '-')
        && text.split('-').next().is_some_and(|year| year.len() == 4)
    {
        let [year, month, day] = numbers;
        return day_of(year, month, day).ok_or(DateProblem::Invalid);
    }
    if let Some([year, month, day]) = ['/', '.'].into_iter().find_map(|separator| numbers(text, separator))
        && year > 999
    {
        return Err(DateProblem::Ambiguous(day_of(year, month, day), None));
    }
    if let Some([first, second, year]) = ['/', '.', '-'].into_iter().find_map(|separator| numbers(text, separator)) {
        return Err(DateProblem::Ambiguous(day_of(year, second, first), day_of(year, first, second)));
    }
    let mut words = text.split_whitespace();
    let (Some(day), Some(month), Some(year), None) = (words.next(), words.next(), words.next(), words.next()) else {
        return Err(DateProblem::Invalid);
    };
    let (Ok(day), Ok(year), Some(month)) = (day.parse(), year.parse(), month_of(month)) else {
        return Err(DateProblem::Invalid);
    };
    day_of(year, month, day).ok_or(DateProblem::Invalid)
}

fn numbers(text: &str, separator: char) -> Option<[i32; 3]> {
    let mut parts = text.split(separator).map(|part| {
        (!part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse().ok())?
    });
    let numbers = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(numbers)
}

fn day_of(year: i32, month: i32, day: i32) -> Option<Date> {
    let year = i16::try_from(year).ok().filter(|year| (1900..=2999).contains(year))?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn month_of(name: &str) -> Option<i32> {
    const MONTHS: [&[&str]; 12] = [
        &["januari", "january", "jan"],
        &["februari", "february", "pebruari", "feb"],
        &["maret", "march", "mac", "mar"],
        &["april", "apr"],
        &["mei", "may"],
        &["juni", "june", "jun"],
        &["juli", "july", "julai", "jul"],
        &["agustus", "august", "ogos", "agu", "aug"],
        &["september", "sep", "sept"],
        &["oktober", "october", "okt", "oct"],
        &["november", "nopember", "nov"],
        &["desember", "december", "disember", "des", "dec"],
    ];
    let name = name.to_lowercase();
    let name = name.trim_end_matches(['.', ',']);
    MONTHS.iter().position(|names| names.contains(&name)).map(|month| month as i32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_every_form_that_has_one_meaning() {
        let day = Date::new(2026, 3, 2).unwrap();
        for text in ["2026-03-02", "2 Maret 2026", "2 March 2026", " 02 mar 2026 "] {
            assert_eq!(parse(text), Ok(day), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_or_two_is_refused() {
        for text in ["2026-02-30", "besok", "2 Maret", "2026", "0000-01-01", "99999-01-01", "2026-13-01"] {
            assert_eq!(parse(text), Err(DateProblem::Invalid), "{text}");
        }
        let problem = parse("01/10/2026").unwrap_err();
        assert!(problem.is_ambiguous());
        assert_eq!(problem.suggestion().as_deref(), Some("2026-10-01 / 2026-01-10"));
        for (text, day) in
            [("31/12/2026", Some("2026-12-31")), ("2026/10/01", Some("2026-10-01")), ("32/13/2026", None)]
        {
            let problem = parse(text).unwrap_err();
            assert!(!problem.is_ambiguous(), "{text}");
            assert_eq!(problem.suggestion().as_deref(), day, "{text}");
        }
    }
}
