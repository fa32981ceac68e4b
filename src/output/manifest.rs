//! The manifest: which files Balai wrote, from which views, one line per file.

use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use rayon::prelude::*;

use super::layout::is_state;
use super::{Done, Failure};
use crate::fingerprint::Fingerprint;
use crate::path::OutputPath;

/// How a manifest begins. The number grows with every change of the format; the count of files follows.
const HEADER: &str = "balai-manifest 1 ";

/// A file's size and time: what changes when someone edits it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    /// In bytes.
    pub size: u64,
    /// When it was last written, in nanoseconds since 1970; 0 where the system does not know.
    pub modified: i64,
}

/// What is known about a file that Balai wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    /// What it was made from.
    pub view: Fingerprint,
    /// What is in it.
    pub content: Fingerprint,
    /// How it was when it was written.
    pub stamp: Stamp,
}

/// The files that Balai wrote.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest(pub BTreeMap<OutputPath, Entry>);

/// What an output folder tells about the builds before.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Past {
    /// There was none.
    New,
    /// There were some, but the manifest cannot be read or is of another version. Whatever stands where a page goes is taken
    /// to be ours then, and nothing else is.
    Unknown,
    /// This is what they wrote.
    Known(Manifest),
}

impl Past {
    /// Reads the manifest of an output folder.
    ///
    /// # Errors
    /// The file is there but the disk does not give it.
    pub fn read(path: &Path) -> Done<Self> {
        match fs::read(path) {
            Ok(bytes) => Ok(Manifest::parse(&bytes).map_or(Past::Unknown, Past::Known)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Past::New),
            Err(error) => Err(Failure::at(path)(error)),
        }
    }

    /// What is known about a file.
    pub fn entry(&self, path: &OutputPath) -> Option<&Entry> {
        match self {
            Past::Known(manifest) => manifest.0.get(path),
            Past::New | Past::Unknown => None,
        }
    }

    /// All files that are known.
    pub fn entries(&self) -> impl Iterator<Item = (&OutputPath, &Entry)> {
        let manifest = if let Past::Known(manifest) = self { Some(manifest) } else { None };
        manifest.into_iter().flat_map(|manifest| &manifest.0)
    }
}

impl Manifest {
    /// Reads what [`Manifest::to_text`] wrote; `None` where anything is not as it was written.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let text = str::from_utf8(bytes).ok()?;
        let (header, lines) = text.split_once('\n')?;
        let count: usize = header.strip_prefix(HEADER)?.parse().ok()?;
        let entries: Vec<_> = lines.par_lines().map(parse_line).collect::<Option<_>>()?;
        let whole = entries.len() == count && (lines.is_empty() || lines.ends_with('\n'));
        let sorted = entries.is_sorted_by(|(a, _), (b, _)| a < b);
        (whole && sorted).then(|| Self(entries.into_iter().collect()))
    }

    /// The manifest as it stands in its file.
    pub fn to_text(&self) -> String {
        let mut text = format!("{HEADER}{}\n", self.0.len());
        for (path, Entry { view, content, stamp }) in &self.0 {
            for fingerprint in [view, content] {
                text.push_str(str::from_utf8(&fingerprint.digits()).expect("digits"));
                text.push(' ');
            }
            write!(text, "{stamp}").expect("a string takes all");
            for part in [" ", path.as_str(), "\n"] {
                text.push_str(part);
            }
        }
        text
    }
}

fn parse_line(line: &str) -> Option<(OutputPath, Entry)> {
    let (view, rest) = parse_fingerprint(line)?;
    let (content, rest) = parse_fingerprint(rest)?;
    let (stamp, path) = rest.split_once(' ')?;
    Some((parse_path(path)?, Entry { view, content, stamp: Stamp::parse(stamp)? }))
}

/// A fingerprint at the beginning of a text, and the rest after a space.
fn parse_fingerprint(text: &str) -> Option<(Fingerprint, &str)> {
    let (digits, rest) = text.split_at_checked(Fingerprint::DIGITS)?;
    Some((Fingerprint::parse(digits)?, rest.strip_prefix(' ')?))
}

/// A path that a page can have.
pub(super) fn parse_path(text: &str) -> Option<OutputPath> {
    OutputPath::file(text).filter(|path| !is_state(path.as_str()))
}

impl Stamp {
    /// The stamp of a file.
    pub fn of(metadata: &fs::Metadata) -> Self {
        Self { size: metadata.len(), modified: metadata.modified().map_or(0, nanoseconds) }
    }

    /// Reads what `to_string` wrote.
    pub fn parse(text: &str) -> Option<Self> {
        let (size, modified) = text.split_once('@')?;
        Some(Self { size: size.parse().ok()?, modified: modified.parse().ok()? })
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.size, self.modified)
    }
}

/// Since 1970, or before it; what is centuries away is as far as a number goes.
fn nanoseconds(time: SystemTime) -> i64 {
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_nanos()).unwrap_or(i64::MAX),
        Err(before) => i64::try_from(before.duration().as_nanos()).map_or(i64::MIN, |nanoseconds| -nanoseconds),
    }
}
