//! A fingerprint: 128 bits that stand for some bytes.

use std::fmt;
use std::io::{self, Write};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The first 128 bits of a BLAKE3 hash; equal fingerprints mean equal content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// How many hexadecimal digits `to_string` gives.
    pub const DIGITS: usize = 32;

    /// The fingerprint of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self::from_hash(&blake3::hash(bytes))
    }

    /// The fingerprint of a value as it serializes, together with those of the things it depends on.
    pub fn of_value(value: &impl Serialize, with: &[Fingerprint]) -> Self {
        let mut sink = HashSink(blake3::Hasher::new());
        serde_json::to_writer(io::BufWriter::with_capacity(8192, &mut sink), value).expect("views serialize to JSON");
        for fingerprint in with {
            sink.0.update(&fingerprint.0.to_le_bytes());
        }
        Self::from_hash(&sink.0.finalize())
    }

    /// One fingerprint for many, their order included.
    pub fn combine(parts: impl IntoIterator<Item = Fingerprint>) -> Self {
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            hasher.update(&part.0.to_le_bytes());
        }
        Self::from_hash(&hasher.finalize())
    }

    /// The first eight hexadecimal digits, for the names of assets.
    pub fn short(self) -> String {
        format!("{:032x}", self.0)[..8].to_owned()
    }

    /// Reads what `to_string` wrote.
    pub fn parse(text: &str) -> Option<Self> {
        let (high, low) = text.split_at_checked(Self::DIGITS / 2)?;
        let is_whole = text.len() == Self::DIGITS;
        // Two halves, since arithmetic on 128 bits is several times slower.
        is_whole.then_some(Self(u128::from(hexadecimal(high)?) << 64 | u128::from(hexadecimal(low)?)))
    }

    fn from_hash(hash: &blake3::Hash) -> Self {
        let (first, _) = hash.as_bytes().split_at(16);
        Self(u128::from_be_bytes(first.try_into().expect("half of 32 bytes")))
    }
}

fn hexadecimal(digits: &str) -> Option<u64> {
    digits.chars().try_fold(0, |number, digit| Some(number << 4 | u64::from(digit.to_digit(16)?)))
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        u128::from_str_radix(&text, 16).map(Self).map_err(serde::de::Error::custom)
    }
}

struct HashSink(blake3::Hasher);

impl Write for &mut HashSink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
