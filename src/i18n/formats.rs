//! Dates, numbers, lists and the order of names, as CLDR has them for a language. The calendar is always Gregorian.

use std::cmp::Ordering;
use std::fmt;

use icu_calendar::Gregorian;
use icu_collator::CollatorBorrowed;
use icu_collator::options::{CollatorOptions, Strength};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale::Locale;
use jiff::civil::Date;

use crate::language::Language;

/// The formats of a language, made once.
pub struct Formats {
    dates: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    numbers: DecimalFormatter,
    lists: ListFormatter,
    order: CollatorBorrowed<'static>,
}

impl fmt::Debug for Formats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Formats").finish_non_exhaustive()
    }
}

impl Formats {
    /// The formats of `language`, with the digits of a CLDR numbering system where one is named.
    /// A language that CLDR does not know gets the root's, never an error.
    pub fn new(language: Language, numerals: Option<&str>) -> Self {
        let tag = language.tag();
        let with_digits = numerals.map(|digits| format!("{tag}-u-nu-{digits}"));
        let locale: Locale =
            with_digits.and_then(|tag| tag.parse().ok()).unwrap_or_else(|| language.identifier().into());
        let order = {
            let mut options = CollatorOptions::default();
            options.strength = Some(Strength::Tertiary);
            CollatorBorrowed::try_new((&locale).into(), options)
        };
        Self {
            dates: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long()).expect("compiled CLDR data"),
            numbers: DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default())
                .expect("compiled CLDR data"),
            lists: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default())
                .expect("compiled CLDR data"),
            order: order.expect("compiled CLDR data"),
        }
    }

    /// A day in words: `17 Agustus 2026`.
    pub fn date(&self, date: Date) -> String {
        let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
        let gregorian = icu_calendar::Date::try_new_gregorian(i32::from(date.year()), month, day);
        self.dates.format(&gregorian.expect("a civil date exists")).to_string()
    }

    /// A whole number with the language's digits and grouping.
    pub fn number(&self, number: i64) -> String {
        self.numbers.format(&Decimal::from(number)).to_string()
    }

    /// A list in words: `a, b, dan c`.
    pub fn list(&self, items: &[&str]) -> String {
        self.lists.format(items.iter()).to_string()
    }

    /// The order of two names.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.order.compare(a, b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formats(tag: &str) -> Formats {
        Formats::new(Language::parse(tag).unwrap(), None)
    }

    #[test]
    fn each_language_has_its_own_formats() {
        let day = Date::new(2026, 8, 17).unwrap();
        assert_eq!(formats("id").date(day), "17 Agustus 2026");
        assert_eq!(formats("en").date(day), "August 17, 2026");
        assert_eq!(formats("id").number(12_345), "12.345");
        assert_eq!(formats("id").list(&["a", "b", "c"]), "a, b, dan c");
        assert_eq!(formats("th").date(day), "17 สิงหาคม ค.ศ. 2026");
    }

    #[test]
    fn a_language_may_be_given_other_digits() {
        let arabic = Language::parse("ar").unwrap();
        assert_eq!(Formats::new(arabic, Some("latn")).number(2026), "2,026");
        assert_eq!(Formats::new(arabic, Some("arab")).number(7), "٧");
        assert_eq!(Formats::new(arabic, Some("nonsense!")).number(7), Formats::new(arabic, None).number(7));
    }

    #[test]
    fn no_language_lacks_formats() {
        assert!(!formats("tlh").date(Date::new(2026, 8, 17).unwrap()).is_empty());
    }
}
