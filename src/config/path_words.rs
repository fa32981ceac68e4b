//! The words in addresses: the built-in ones, and those that the portal chooses under `paths:`.

use crate::diagnostic::{Code, nearest};
use crate::fields::Fields;
use crate::language::Language;
use crate::path::Slug;
use crate::text::SourceText;
use crate::yaml::Value;

/// A word in addresses that each language has for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PathWord {
    /// Themes.
    Themes,
    /// Regions.
    Regions,
    /// "For", before a group.
    For,
    /// Reports.
    Reports,
    /// Programs.
    Program,
    /// Search.
    Search,
    /// About this portal.
    About,
    /// The accessibility statement, behind `-`.
    Accessibility,
    /// The page about privacy, behind `-`.
    Privacy,
}

impl PathWord {
    /// All of them with their keys and their words in Indonesian and English.
    pub const ALL: [(PathWord, &'static str, &'static str, &'static str); 9] = [
        (PathWord::Themes, "themes", "tema", "themes"),
        (PathWord::Regions, "regions", "wilayah", "regions"),
        (PathWord::For, "for", "untuk", "for"),
        (PathWord::Reports, "reports", "laporan", "reports"),
        (PathWord::Program, "program", "program", "programs"),
        (PathWord::Search, "search", "cari", "search"),
        (PathWord::About, "about", "tentang", "about"),
        (PathWord::Accessibility, "accessibility", "aksesibilitas", "accessibility"),
        (PathWord::Privacy, "privacy", "privasi", "privacy"),
    ];
}

/// The words in addresses: the portal's own, else the built-in ones.
#[derive(Debug, Default)]
pub struct PathWords(Vec<(PathWord, Language, Slug)>);

impl PathWords {
    /// The word in the first language of the chain that has one; every chain ends at the built-in English.
    pub fn get(&self, word: PathWord, chain: &[Language]) -> String {
        let (_, _, indonesian, english) =
            PathWord::ALL.iter().find(|(of, ..)| *of == word).expect("every path word is listed");
        let own = |tag: &str| {
            let found = self.0.iter().find(|(of, language, _)| *of == word && language.tag() == tag);
            found.map(|(.., slug)| slug.to_string())
        };
        let built_in = |tag: &str| match tag {
            "id" | "ms" => Some((*indonesian).to_owned()),
            "en" => Some((*english).to_owned()),
            _ => None,
        };
        chain
            .iter()
            .find_map(|one| own(one.tag()).or_else(|| built_in(one.tag())))
            .unwrap_or_else(|| (*english).to_owned())
    }

    /// Every word that some language of the portal uses where a text's or a region's could stand; not those behind `-`.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        let open = |word: PathWord| !matches!(word, PathWord::Accessibility | PathWord::Privacy);
        let own = self.0.iter().filter(move |(word, ..)| open(*word)).map(|(_, _, slug)| slug.as_str());
        let built_in = PathWord::ALL.iter().filter(move |(word, ..)| open(*word));
        own.chain(built_in.flat_map(|(_, _, indonesian, english)| [*indonesian, *english]))
    }
}

/// Reads `paths:`; words are for the portal's languages only.
pub(super) fn read(source: &SourceText, fields: &mut Fields<'_, '_>, known: &[Language]) -> PathWords {
    let mut words = PathWords::default();
    let Some(node) = fields.node("paths") else { return words };
    let mut own = Fields::open(source, node, fields.problems());
    for (word, key, ..) in PathWord::ALL {
        let Some(node) = own.node(key) else { continue };
        let Value::Map(entries) = &node.value else {
            own.problem(Code::ExpectedMap, node.range.clone(), key);
            continue;
        };
        for (tag, value) in entries {
            let written = tag.text().unwrap_or_default();
            let (Some(language), Some(text)) = (Language::parse(written), own.text_of(value)) else {
                own.problem(Code::InvalidLanguage, tag.range.clone(), written);
                continue;
            };
            if !known.contains(&language) {
                let suggestion = nearest(language.tag(), known.iter().map(Language::tag)).map(str::to_owned);
                let problem = source.problem(Code::UnknownLanguage, tag.range.clone()).with("text", written);
                own.problems().push(problem.suggest(suggestion));
                continue;
            }
            match Slug::parse(&text.value) {
                Ok(slug) => words.0.push((word, language, slug)),
                Err(suggestion) => {
                    let problem = source.problem(Code::InvalidSlug, value.range.clone()).with("text", text.value);
                    own.problems().push(problem.suggest(suggestion));
                }
            }
        }
    }
    own.finish();
    words
}
