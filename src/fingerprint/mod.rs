//! A fingerprint: 128 bits that stand for some bytes.

mod canonical;

use std::cell::Cell;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use twox_hash::XxHash3_128;

thread_local! {
    /// Room for values as bytes, used again and again. A value in which others are looked at finds none and makes its own.
    static WRITTEN: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// An XXH3 hash of 128 bits; equal fingerprints mean equal content. It is the quickest one that is the same on every machine.
/// It keeps nobody from making two texts with the same fingerprint on purpose, and who did so would only keep a change of their
/// own from being seen. Where something has to be proved to a reader's browser, there is SHA-256 (`pages/policy.rs`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// How many hexadecimal digits `to_string` gives.
    pub const DIGITS: usize = 32;

    /// The fingerprint of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(XxHash3_128::oneshot(bytes))
    }

    /// The fingerprint of a value as it serializes, together with those of the things it depends on.
    pub fn of_value(value: &impl Serialize, with: &[Fingerprint]) -> Self {
        let mut bytes = WRITTEN.take();
        bytes.clear();
        canonical::write(value, &mut bytes);
        for fingerprint in with {
            bytes.extend_from_slice(&fingerprint.0.to_le_bytes());
        }
        let fingerprint = Self::of(&bytes);
        WRITTEN.set(bytes);
        fingerprint
    }

    /// One fingerprint for many, their order included.
    pub fn combine(parts: impl IntoIterator<Item = Fingerprint>) -> Self {
        let bytes: Vec<u8> = parts.into_iter().flat_map(|part| part.0.to_le_bytes()).collect();
        Self::of(&bytes)
    }

    /// The first eight hexadecimal digits, for the names of assets.
    pub fn short(self) -> String {
        self.to_string()[..8].to_owned()
    }

    /// What `to_string` gives, at once: hexadecimal digits.
    pub fn digits(self) -> [u8; Self::DIGITS] {
        let mut digits = [0; Self::DIGITS];
        for (two, byte) in digits.as_chunks_mut::<2>().0.iter_mut().zip(self.0.to_be_bytes()) {
            *two = [byte >> 4, byte & 0xF].map(|digit| b"0123456789abcdef"[usize::from(digit)]);
        }
        digits
    }

    /// Reads what `to_string` wrote.
    pub fn parse(text: &str) -> Option<Self> {
        let (high, low) = text.split_at_checked(Self::DIGITS / 2)?;
        let is_whole = text.len() == Self::DIGITS;
        // Two halves, since arithmetic on 128 bits is several times slower.
        is_whole.then_some(Self(u128::from(hexadecimal(high)?) << 64 | u128::from(hexadecimal(low)?)))
    }
}

/// The fingerprint of bytes that come in pieces: that of all of them one after another.
pub struct Growing(XxHash3_128);

impl Default for Growing {
    fn default() -> Self {
        Self(XxHash3_128::new())
    }
}

impl Growing {
    /// Adds a piece.
    pub fn add(&mut self, piece: &[u8]) {
        self.0.write(piece);
    }

    /// The fingerprint of all pieces so far.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint(self.0.finish_128())
    }
}

fn hexadecimal(digits: &str) -> Option<u64> {
    digits.chars().try_fold(0, |number, digit| Some(number << 4 | u64::from(digit.to_digit(16)?)))
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(str::from_utf8(&self.digits()).expect("digits"))
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() { serializer.collect_str(self) } else { serializer.serialize_u128(self.0) }
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return u128::deserialize(deserializer).map(Self);
        }
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        u128::from_str_radix(&text, 16).map(Self).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for number in [0, 1, 0x0123_4567_89AB_CDEF, u128::MAX, 0xFEDC_BA98 << 96] {
            let written = Fingerprint(number).to_string();
            assert_eq!(written, format!("{number:032x}"));
            assert_eq!(Fingerprint::parse(&written), Some(Fingerprint(number)));
        }
    }

    #[test]
    fn a_field_that_is_left_out_is_told_from_another() {
        #[derive(Serialize)]
        struct Two<'a> {
            #[serde(skip_serializing_if = "str::is_empty")]
            a: &'a str,
            #[serde(skip_serializing_if = "str::is_empty")]
            b: &'a str,
        }
        let of = |a, b| Fingerprint::of_value(&[Two { a, b }], &[]);
        let all = [of("x", ""), of("", "x"), of("", ""), of("x", "x")];
        let different: std::collections::BTreeSet<Fingerprint> = all.into_iter().collect();
        assert_eq!(different.len(), all.len());
    }

    #[test]
    fn values_that_differ_have_fingerprints_that_differ() {
        #[derive(Serialize)]
        struct Two<T, U> {
            a: T,
            b: U,
        }
        fn of<T: Serialize, U: Serialize>(a: T, b: U) -> Fingerprint {
            Fingerprint::of_value(&Two { a, b }, &[])
        }
        let all = [
            of("ab", "c"),
            of("a", "bc"),
            of("", "abc"),
            of(Some("a"), None::<&str>),
            of(None::<&str>, Some("a")),
            of(vec!["a"], vec!["b", "c"]),
            of(vec!["a", "b"], vec!["c"]),
            of(vec![vec!["a"], vec![]], vec![""]),
            of(vec![vec!["a"]], vec!["", ""]),
            of((1u8, 2u8), true),
            of(1u16, true),
            of("a".repeat(127), "b"),
            of("a".repeat(128), "b"),
            of("a".repeat(128 * 128), "b"),
        ];
        let different: std::collections::BTreeSet<Fingerprint> = all.into_iter().collect();
        assert_eq!(different.len(), all.len());
        assert_eq!(of("ab", "c"), of("ab".to_owned(), "c"));
    }
}
