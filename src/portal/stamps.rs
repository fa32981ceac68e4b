//! What translations were made from: `content/translations.lock`, a fingerprint for each section of the original.
//!
//! One line a section, sorted, so that two people's changes merge: the translation's path below `content/`, the section's
//! id (`-` for the title and the opening), the fingerprint; separated by tabs.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::diagnostic::{Checked, Code};
use crate::fingerprint::Fingerprint;
use crate::portal::text::{Text, Version};
use crate::text::SourceText;

/// The file, in the portal's folder.
pub const FILE: &str = "content/translations.lock";

/// How the title and the opening are called.
pub const OPENING: &str = "-";

/// The first lines of the file.
const HEAD: &str = "\
# Which sections of the originals the translations were made from.
# Written by `balai translations stamp FILE`; do not edit by hand.
";

/// The fingerprints of an original's sections by their ids.
pub type Stamp = BTreeMap<String, Fingerprint>;

/// The stamps of all translations, by path below `content/`.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Stamps(BTreeMap<String, Stamp>);

impl Stamps {
    /// The stamp of a translation; `None` where it was never stamped.
    pub fn of(&self, version: &Version) -> Option<&Stamp> {
        self.0.get(&key(version))
    }

    /// Records that a translation was made from the original as it is now.
    pub fn set(&mut self, version: &Version, stamp: Stamp) {
        self.0.insert(key(version), stamp);
    }

    /// The file's text.
    pub fn print(&self) -> String {
        let mut text = HEAD.to_owned();
        for (path, stamp) in &self.0 {
            for (id, fingerprint) in stamp {
                writeln!(text, "{path}\t{id}\t{fingerprint}").expect("writing to a String cannot fail");
            }
        }
        text
    }
}

fn key(version: &Version) -> String {
    let path = version.document.name.path.as_str();
    path.strip_prefix("content/").unwrap_or(path).to_owned()
}

/// Reads the file; every line that cannot be read is a problem.
pub fn parse(source: &SourceText) -> Checked<Stamps> {
    let mut stamps = Checked { value: Stamps::default(), diagnostics: Vec::new() };
    let mut at = 0;
    for line in source.text.split('\n') {
        let mut parts = line.split('\t');
        let fields = (parts.next(), parts.next(), parts.next().and_then(Fingerprint::parse), parts.next());
        match fields {
            (Some(path), Some(id), Some(fingerprint), None) => {
                stamps.value.0.entry(path.to_owned()).or_default().insert(id.to_owned(), fingerprint);
            }
            _ if line.trim().is_empty() || line.starts_with("# ") => {}
            _ => stamps.diagnostics.push(source.problem(Code::StampLine, at..at + line.len())),
        }
        at += line.len() + 1;
    }
    stamps
}

/// The fingerprints of a text's original as it is now.
pub fn stamp(text: &Text) -> Stamp {
    let original = text.original();
    let hashes = original.document.hashes.iter().enumerate();
    hashes.map(|(at, hash)| (section_key(original, at).to_owned(), section_hash(original, at, *hash))).collect()
}

/// How a section is called in a stamp.
pub fn section_key(version: &Version, section: usize) -> &str {
    if section == 0 { OPENING } else { &version.section_ids[section] }
}

/// The opening's fingerprint covers what the front matter says in words.
fn section_hash(version: &Version, section: usize, hash: Fingerprint) -> Fingerprint {
    if section > 0 {
        return hash;
    }
    let front = &version.document.card.front;
    let words = |text: &str| Fingerprint::of(text.split_whitespace().collect::<Vec<_>>().join(" ").as_bytes());
    let summary = words(front.summary.as_deref().unwrap_or_default());
    let plain = words(front.plain.as_deref().unwrap_or_default());
    let opening = Fingerprint::combine([words(&front.title), summary, plain, hash]);
    let Some(program) = &front.program else { return opening };
    let said = program.words.all().flat_map(|(key, text)| [words(key), words(text)]);
    Fingerprint::combine(std::iter::once(opening).chain(said))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path::SourcePath;

    fn read(text: &str) -> Checked<Stamps> {
        parse(&SourceText::new(SourcePath::new(FILE), text.to_owned()))
    }

    #[test]
    fn what_is_printed_is_read_again() {
        let hash = Fingerprint::of(b"x");
        let text = format!("{HEAD}regions/a b/c.en.md\t-\t{hash}\nregions/a b/c.en.md\tmodal\t{hash}\n");
        let stamps = read(&text);
        assert!(stamps.diagnostics.is_empty());
        assert_eq!(stamps.value.print(), text);
    }

    #[test]
    fn a_line_that_a_merge_left_behind_is_named() {
        let problems = read("<<<<<<< HEAD\n# a\n\na\tb\tc\n").diagnostics;
        let lines: Vec<u32> = problems.iter().map(|one| one.place.as_ref().unwrap().span.unwrap().line).collect();
        assert_eq!(lines, [1, 4]);
    }
}
