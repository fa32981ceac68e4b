//! Telephone numbers: whatever way they are typed, kept in the international form of ITU-T E.164.
//!
//! `+` begins a number of any country. `0` begins one of Indonesia, as people there write it. Three to six digits, or seven
//! from 1500 on, are a service number such as 112, which has no international form and no WhatsApp.

use serde::{Deserialize, Serialize};

/// The country whose national numbers are understood.
const INDONESIA: &str = "62";

/// How many digits E.164 allows, country code included; fewer than the least are no subscriber's number anywhere.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// A telephone number that can be dialled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// The digits, country code first; of a service number all there are.
    digits: String,
    is_service: bool,
}

impl Number {
    /// Reads a number as people write it, with spaces, hyphens, dots and parentheses.
    ///
    /// # Errors
    /// Where it is none; with it the number that was probably meant, as it has to be written.
    pub fn parse(text: &str) -> Result<Self, Option<String>> {
        let plain: String = text.chars().filter(|letter| !is_separator(*letter)).collect();
        let (marked, digits) = plain.strip_prefix('+').map_or((false, plain.as_str()), |digits| (true, digits));
        if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(meant(&digits_of(text)));
        }
        let international = match (marked, digits.strip_prefix('0')) {
            (true, _) => digits.to_owned(),
            (false, Some(national)) => format!("{INDONESIA}{national}"),
            (false, None) if is_service(digits) => {
                return Ok(Self { digits: digits.to_owned(), is_service: true });
            }
            (false, None) => return Err(meant(digits)),
        };
        if is_possible(&international) {
            Ok(Self { digits: international, is_service: false })
        } else {
            Err(meant(&international))
        }
    }

    /// What stands after `tel:`.
    pub fn dialled(&self) -> String {
        if self.is_service { self.digits.clone() } else { format!("+{}", self.digits) }
    }

    /// The digits with the country code and without `+`, as WhatsApp wants them; `None` for a service number.
    pub fn international(&self) -> Option<&str> {
        (!self.is_service).then_some(self.digits.as_str())
    }

    /// The number in groups, as people read it out: `+62 812 3456 7890`.
    pub fn grouped(&self) -> String {
        let Some(national) = self.digits.strip_prefix(INDONESIA).filter(|_| !self.is_service) else {
            return self.dialled();
        };
        let first = if national.starts_with('8') { 3 } else { area_code(national) };
        let (area, rest) = national.split_at(first.min(national.len()));
        let mut grouped = format!("+{INDONESIA} {area}");
        let mut rest = rest;
        while !rest.is_empty() {
            let length = if rest.len() <= 5 { rest.len() } else { 4.min(rest.len() - 3) };
            let (group, after) = rest.split_at(length);
            grouped.push(' ');
            grouped.push_str(group);
            rest = after;
        }
        grouped
    }
}

fn is_separator(letter: char) -> bool {
    matches!(letter, ' ' | '\u{A0}' | '\u{202F}' | '-' | '\u{2010}'..='\u{2015}' | '.' | '(' | ')')
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The area codes with two digits in Indonesia's numbering plan: Jakarta, Bandung, Semarang, Surabaya, Medan. All others
/// have three.
fn area_code(national: &str) -> usize {
    if ["21", "22", "24", "31", "61"].iter().any(|code| national.starts_with(code)) { 2 } else { 3 }
}

/// Whether digits without a beginning are a service number: 112, 14000, 1500123.
fn is_service(digits: &str) -> bool {
    (3..=6).contains(&digits.len()) || digits.len() == 7 && digits.starts_with("1500")
}

/// Whether a number in the international form can exist, as far as its length tells.
fn is_possible(international: &str) -> bool {
    if international.starts_with('0') || !DIGITS.contains(&international.len()) {
        return false;
    }
    match international.strip_prefix(INDONESIA) {
        Some(mobile) if mobile.starts_with('8') => (9..=12).contains(&mobile.len()),
        Some(landline) => !landline.starts_with('0') && (7..=11).contains(&landline.len()),
        None => true,
    }
}

/// The number that these digits probably mean, where there is one: `62812…` and `62 0812…` are the commonest slips.
fn meant(digits: &str) -> Option<String> {
    let without_zero = digits.strip_prefix("620").map(|rest| format!("{INDONESIA}{rest}"));
    let national = digits.strip_prefix('0').map(|rest| format!("{INDONESIA}{rest}"));
    let bare = digits.starts_with('8').then(|| format!("{INDONESIA}{digits}"));
    let candidates = [without_zero, national, digits.starts_with(INDONESIA).then(|| digits.to_owned()), bare];
    candidates.into_iter().flatten().find(|candidate| is_possible(candidate)).map(|found| format!("+{found}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dialled(text: &str) -> String {
        Number::parse(text).unwrap_or_else(|meant| panic!("{text}: {meant:?}")).dialled()
    }

    #[test]
    fn a_number_is_kept_in_its_international_form() {
        for (typed, kept) in [
            ("0812-3456-7890", "+6281234567890"),
            ("+62 812 3456 7890", "+6281234567890"),
            ("(0717) 123 4567", "+627171234567"),
            ("021.555.0100", "+62215550100"),
            ("+60 3-1234 5678", "+60312345678"),
            ("+1 (202) 555-0100", "+12025550100"),
            ("112", "112"),
            ("1500-123", "1500123"),
        ] {
            assert_eq!(dialled(typed), kept, "{typed}");
        }
        assert_eq!(Number::parse("112").unwrap().international(), None);
        assert_eq!(Number::parse("08123456789").unwrap().international(), Some("628123456789"));
    }

    #[test]
    fn a_slip_comes_with_the_number_that_was_meant() {
        for (typed, meant) in [
            ("62812 3456 7890", Some("+6281234567890")),
            ("+62 0812 3456 7890", Some("+6281234567890")),
            ("812-3456-7890", Some("+6281234567890")),
            ("https://wa.me/6281234567890", Some("+6281234567890")),
            ("WA: 0812 3456 7890", Some("+6281234567890")),
            ("0812 3456 7890 / 0813 0000 1111", None),
            ("0812", None),
            ("123 4567", None),
            ("+0812345678", Some("+62812345678")),
            ("+62", None),
            ("telepon", None),
            ("", None),
            ("+1234567890123456", None),
            ("٠٨١٢٣٤٥٦٧٨٩٠", None),
        ] {
            assert_eq!(Number::parse(typed), Err(meant.map(str::to_owned)), "{typed}");
        }
    }

    #[test]
    fn a_number_is_shown_in_groups() {
        for (typed, shown) in [
            ("081234567890", "+62 812 3456 7890"),
            ("08123456789", "+62 812 3456 789"),
            ("0812345678901", "+62 812 3456 78901"),
            ("0217654321", "+62 21 7654 321"),
            ("0717123456", "+62 717 123 456"),
            ("071712345", "+62 717 12345"),
            ("+12025550100", "+12025550100"),
            ("112", "112"),
        ] {
            assert_eq!(Number::parse(typed).unwrap().grouped(), shown, "{typed}");
        }
    }
}
