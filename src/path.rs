//! Where things come from and go to: source paths, slugs, addresses and output paths.
//!
//! [`OutputPath`] has no public constructor from text: every file Balai writes goes through [`Url`] or [`OutputPath::file`],
//! both of which accept safe names only. That is how nothing outside the output folder can ever be written.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::UnicodeNormalization;

/// The longest slug in bytes. Short enough for every file system, also below several folders.
pub const MAX_SLUG: usize = 100;

/// The settings file, in the portal's root. A folder that has one is a portal.
pub const SETTINGS: &str = "balai.yaml";

/// A file of the portal, relative to its root, parts joined by `/`: `content/regions/jambi/region.yaml`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// Takes a path whose parts are joined by `/`.
    pub fn new(path: impl AsRef<str>) -> Self {
        Self(path.as_ref().into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder the file is in, without a slash at the end; empty at the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last part of the path.
    pub fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// The path that `link` means when it stands in this file; `None` where it climbs above the portal's root.
    pub fn resolve(&self, link: &str) -> Option<SourcePath> {
        let mut path = String::with_capacity(self.0.len() + link.len());
        path.push_str(self.folder());
        for part in link.split('/') {
            match part {
                "" | "." => {}
                ".." if path.is_empty() => return None,
                ".." => path.truncate(path.rfind('/').unwrap_or(0)),
                name => {
                    if !path.is_empty() {
                        path.push('/');
                    }
                    path.push_str(name);
                }
            }
        }
        Some(Self::new(path))
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for SourcePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// One part of an address: small ASCII letters, digits and single hyphens, never empty, never a reserved name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Arc<str>);

impl Slug {
    /// Accepts a slug as it stands.
    ///
    /// # Errors
    /// The slug Balai would make of the text instead, where it can make one.
    pub fn parse(text: &str) -> Result<Self, Option<Self>> {
        match Self::from_name(text) {
            Some(slug) if &*slug.0 == text => Ok(slug),
            other => Err(other),
        }
    }

    /// Makes a slug of a name or a title: accents dropped, everything else but letters and digits turned into hyphens.
    /// `None` where nothing is left, as of a name in a script that is not Latin.
    pub fn from_name(name: &str) -> Option<Self> {
        let mut slug = String::new();
        for letter in name.nfkd().flat_map(char::to_lowercase) {
            if letter.is_ascii_alphanumeric() {
                slug.push(letter);
            } else if !slug.ends_with('-') && !is_mark(letter) && !slug.is_empty() {
                slug.push('-');
            }
        }
        slug.truncate(MAX_SLUG);
        let slug = slug.trim_end_matches('-');
        (!slug.is_empty() && !is_reserved_on_windows(slug)).then(|| Self(slug.into()))
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_mark(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter) || matches!(letter, '\'' | '’' | 'ʼ')
}

/// Device names that Windows refuses as file names, with any ending.
fn is_reserved_on_windows(name: &str) -> bool {
    matches!(name, "con" | "prn" | "aux" | "nul")
        || (name.len() == 4
            && (name.starts_with("com") || name.starts_with("lpt"))
            && name.as_bytes()[3].is_ascii_digit())
}

/// The address of a page or file, relative to the portal's root and without a slash in front: `id/tema/modal/`, `id/feed.xml`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(Arc<str>);

impl Url {
    /// The portal's root.
    pub fn root() -> Self {
        Self("".into())
    }

    /// The page below this one that `part` names.
    pub fn page(&self, part: &str) -> Self {
        debug_assert!(part == "-" || part.split('/').all(is_safe_part), "unsafe part of an address: {part}");
        Self([&*self.0, part, "/"].concat().into())
    }

    /// The file in this page's folder.
    pub fn file(&self, name: &str) -> Self {
        debug_assert!(is_safe_part(name), "unsafe file name: {name}");
        Self([&*self.0, name].concat().into())
    }

    /// The address as text, without a slash in front.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file that is served at this address.
    pub fn output(&self) -> OutputPath {
        if self.0.is_empty() || self.0.ends_with('/') {
            OutputPath([&*self.0, "index.html"].concat().into())
        } else {
            OutputPath(self.0.clone())
        }
    }

    /// The whole address below `base`, which ends with a slash.
    pub fn absolute(&self, base: &str) -> String {
        [base, &self.0].concat()
    }

    /// The way from this page to the portal's root; put before an address it makes a link.
    pub fn to_root(&self) -> String {
        match self.0.bytes().filter(|byte| *byte == b'/').count() {
            0 => "./".to_owned(),
            folders => "../".repeat(folders),
        }
    }
}

fn is_safe_part(part: &str) -> bool {
    !part.is_empty()
        && part != "."
        && part != ".."
        && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A file of the output folder, relative to it, parts joined by `/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Arc<str>);

impl OutputPath {
    /// A file with a fixed or already checked name, such as `assets/style.css`; `None` where a part is not safe.
    pub fn file(path: &str) -> Option<Self> {
        path.split('/').all(is_safe_part).then(|| Self(path.into()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What an address in the portal says for this file: `index.html` is left out.
    pub fn url(&self) -> Url {
        let address = self.0.strip_suffix("index.html").filter(|rest| rest.is_empty() || rest.ends_with('/'));
        Url(address.unwrap_or(&self.0).into())
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for SourcePath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for SourcePath {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

impl Serialize for Slug {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// Only a slug is read as one.
impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(|_| D::Error::custom("not a slug"))
    }
}

/// Only an address whose parts are safe is read as one.
impl<'de> Deserialize<'de> for Url {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let address = String::deserialize(deserializer)?;
        let safe = address.is_empty() || address.strip_suffix('/').unwrap_or(&address).split('/').all(is_safe_part);
        if safe { Ok(Self(address.into())) } else { Err(D::Error::custom("not a safe address")) }
    }
}

impl Serialize for Url {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl Serialize for OutputPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_finds_the_root() {
        for (address, way) in [("id/tema/", "../../"), ("", "./"), ("404.html", "./"), ("id/feed.xml", "../")] {
            assert_eq!(Url(address.into()).to_root(), way, "{address}");
        }
    }

    #[test]
    fn a_name_becomes_a_safe_slug_or_none() {
        assert_eq!(Slug::from_name("Modal usaha, tanpa bunga!").unwrap().as_str(), "modal-usaha-tanpa-bunga");
        assert_eq!(Slug::from_name("Kafé Ja’far").unwrap().as_str(), "kafe-jafar");
        assert_eq!(Slug::from_name("مدرسة"), None);
        assert_eq!(Slug::from_name("CON"), None);
        assert!(Slug::from_name(&"a".repeat(300)).unwrap().as_str().len() <= MAX_SLUG);
        for unsafe_slug in ["..", "a/b", "%2e%2e", "C:", "a ", "a.", "lpt1", "-", ""] {
            assert!(Slug::parse(unsafe_slug).is_err(), "{unsafe_slug}");
        }
    }

    #[test]
    fn only_what_is_safe_is_read_back() {
        let url = |address: &str| serde_json::from_value::<Url>(address.into());
        let slug = |text: &str| serde_json::from_value::<Slug>(text.into());
        assert!(["", "lama/a.html", "lama/a/"].into_iter().all(|address| url(address).is_ok()));
        assert!(["../a", "/a", "a//b/", "a/../b/", "a b", "/"].into_iter().all(|address| url(address).is_err()));
        assert!(slug("modal-usaha").is_ok() && slug("../a").is_err() && slug("con").is_err());
    }

    #[test]
    fn a_source_link_never_leaves_the_portal() {
        let here = SourcePath::new("content/regions/jambi/a.id.md");
        assert_eq!(here.resolve("../banten/b.md").unwrap().as_str(), "content/regions/banten/b.md");
        assert_eq!(here.resolve("../../../../etc/passwd"), None);
    }
}
