//! A language by its BCP 47 tag: its own name, its direction, the language whose CLDR data it borrows.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{PoisonError, RwLock};

use icu_locale::{
    Direction as Script, LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tinystr::TinyAsciiStr;

/// A language tag in its canonical form (BCP 47, RFC 5646): `id`, `zh-Hant`, `id-simple`. At most 24 bytes.
#[derive(Debug, Clone, Copy)]
pub struct Language(TinyAsciiStr<24>);

// Every page compares languages dozens of times: as an array of bytes that takes three steps, as a text up to 24.
impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.0.all_bytes() == other.0.all_bytes()
    }
}

impl Eq for Language {}

impl PartialOrd for Language {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Language {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.all_bytes().cmp(other.0.all_bytes())
    }
}

impl Hash for Language {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.all_bytes().hash(state);
    }
}

/// The direction in which a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Language {
    /// Reads a tag in any letter case and in outdated forms (`in` → `id`, `jw` → `jv`); `None` where it is not a tag.
    pub fn parse(tag: &str) -> Option<Self> {
        let mut locale: Locale = tag.trim().parse().ok()?;
        if locale.id.language.is_unknown() {
            return None;
        }
        LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
        TinyAsciiStr::try_from_str(&locale.id.to_string()).ok().map(Self)
    }

    /// The tag.
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// The tag as ICU4X reads it.
    pub fn identifier(self) -> LanguageIdentifier {
        self.tag().parse().expect("a Language holds a valid tag")
    }

    /// The language alone, without script, region and variants.
    pub fn primary(&self) -> &str {
        self.tag().split('-').next().expect("split yields one part at least")
    }

    /// Whether the tag is a registered language's or looks like one (two letters, or in our own table):
    /// used to tell `report.fr.md` (a language that the portal lacks) from `report.v2.md` (a dot in a name).
    pub fn looks_registered(self) -> bool {
        self.primary().len() == 2 || own_name(self.primary()).is_some()
    }

    /// The language's name in itself; the tag where our table does not know it.
    pub fn autonym(self) -> String {
        let name = own_name(self.tag()).or_else(|| own_name(self.primary()));
        match (name, self.tag().strip_prefix(self.primary())) {
            (Some(name), None | Some("")) => name.to_owned(),
            (Some(name), Some(_)) if own_name(self.tag()).is_some() => name.to_owned(),
            (Some(name), Some(rest)) => format!("{name} ({})", rest.trim_start_matches('-')),
            (None, _) => self.tag().to_owned(),
        }
    }

    /// The direction of its usual script (CLDR).
    pub fn direction(self) -> Direction {
        self.traits().direction
    }

    /// The language with the country where most of its writers live (CLDR, likely subtags), as Open Graph writes it:
    /// `id_ID`. The language alone where CLDR does not know it.
    pub fn locale(self) -> String {
        let mut identifier = self.identifier();
        if identifier.region.is_none() {
            LocaleExpander::new_extended().maximize(&mut identifier);
        }
        match identifier.region {
            Some(region) => format!("{}_{region}", self.primary()),
            None => self.primary().to_owned(),
        }
    }

    /// The language whose formats, plurals and sorting it borrows where CLDR has none of its own.
    pub fn cldr_parent(self) -> Option<Language> {
        let regional =
            matches!(self.primary(), "ban" | "min" | "ace" | "bjn" | "mad" | "bug" | "sas" | "nij" | "bew" | "rej");
        regional.then(|| Language::parse("id").expect("id is a language"))
    }

    /// Whether search engines may be told of it in `hreflang`: a two-letter language with at most script and region.
    pub fn allowed_in_hreflang(self) -> bool {
        self.traits().allowed_in_hreflang
    }

    /// Every page asks for these; they are worked out once for each language.
    fn traits(self) -> Traits {
        static KNOWN: RwLock<BTreeMap<Language, Traits>> = RwLock::new(BTreeMap::new());
        let known = KNOWN.read().unwrap_or_else(PoisonError::into_inner).get(&self).copied();
        known.unwrap_or_else(|| {
            let traits = Traits::of(self);
            KNOWN.write().unwrap_or_else(PoisonError::into_inner).insert(self, traits);
            traits
        })
    }
}

/// What follows from a tag.
#[derive(Debug, Clone, Copy)]
struct Traits {
    direction: Direction,
    allowed_in_hreflang: bool,
}

impl Traits {
    fn of(language: Language) -> Self {
        let identifier = language.identifier();
        Self {
            direction: match LocaleDirectionality::new_extended().get(&identifier) {
                Some(Script::RightToLeft) => Direction::Rtl,
                _ => Direction::Ltr,
            },
            allowed_in_hreflang: identifier.language.as_str().len() == 2 && identifier.variants.is_empty(),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Self::parse(&tag).ok_or_else(|| serde::de::Error::custom("not a language's tag"))
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

/// Names of languages in themselves, as their writers capitalize them.
fn own_name(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "ace" => "Bahsa Acèh",
        "ar" => "العربية",
        "ban" => "Basa Bali",
        "bew" => "Basè Betawi",
        "bjn" => "Bahasa Banjar",
        "bn" => "বাংলা",
        "bug" => "ᨅᨔ ᨕᨘᨁᨗ",
        "de" => "Deutsch",
        "en" => "English",
        "es" => "Español",
        "fa" => "فارسی",
        "fil" => "Filipino",
        "fr" => "Français",
        "he" => "עברית",
        "hi" => "हिन्दी",
        "id" => "Bahasa Indonesia",
        "id-simple" => "Bahasa Indonesia sederhana",
        "it" => "Italiano",
        "ja" => "日本語",
        "jv" => "Basa Jawa",
        "km" => "ខ្មែរ",
        "ko" => "한국어",
        "lo" => "ລາວ",
        "mad" => "Bhâsa Madhurâ",
        "min" => "Baso Minangkabau",
        "ms" => "Bahasa Melayu",
        "my" => "မြန်မာ",
        "nij" => "Bahasa Ngaju",
        "nl" => "Nederlands",
        "pt" => "Português",
        "rej" => "Baso Jang",
        "ru" => "Русский",
        "sas" => "Basa Sasak",
        "su" => "Basa Sunda",
        "sw" => "Kiswahili",
        "ta" => "தமிழ்",
        "tet" => "Tetun",
        "th" => "ไทย",
        "tl" => "Tagalog",
        "tr" => "Türkçe",
        "uk" => "Українська",
        "ur" => "اردو",
        "vi" => "Tiếng Việt",
        "zh" => "中文",
        "zh-Hans" => "简体中文",
        "zh-Hant" => "繁體中文",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        Language::parse(tag).unwrap()
    }

    #[test]
    fn tags_are_normalized() {
        assert_eq!(language("in").tag(), "id");
        assert_eq!(language("JW").tag(), "jv");
        assert_eq!(language("ZH-hant").tag(), "zh-Hant");
        assert_eq!(language("id-simple").tag(), "id-simple");
        for wrong in ["", "x", "indonesian", "en_", "v2", "1"] {
            assert_eq!(Language::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_language_knows_its_name_and_direction() {
        assert_eq!(language("id").autonym(), "Bahasa Indonesia");
        assert_eq!(language("id-simple").autonym(), "Bahasa Indonesia sederhana");
        assert_eq!(language("en-GB").autonym(), "English (GB)");
        assert_eq!(language("ar").direction(), Direction::Rtl);
        assert_eq!(language("ban").direction(), Direction::Ltr);
        assert_eq!(language("ban").cldr_parent(), Some(language("id")));
    }
}
