//! A portal's shape: what decides which pages there are and what stands on which list, whatever the words.

use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;

use crate::document::name::TextKind;
use crate::document::vocabulary::TermId;
use crate::fingerprint::Fingerprint;
use crate::language::Language;
use crate::path::{Slug, Url};
use crate::portal::Portal;
use crate::portal::text::{Passage, SectionFacts, Text, Version};

/// What of a text decides which pages it has and on which lists it stands, and where on them; of a program also which choices
/// of the finder there are.
#[derive(Debug, PartialEq, Serialize)]
pub struct Shape<'t> {
    kind: (u8, Option<&'t str>),
    stem: &'t str,
    original: usize,
    versions: Vec<(Language, &'t Slug, Vec<&'t Url>)>,
    is_withdrawn: bool,
    published: Option<Date>,
    themes: &'t [TermId],
    groups: &'t [TermId],
    sections: &'t [SectionFacts],
    passages: &'t [Passage],
}

impl<'t> Shape<'t> {
    /// The shape of a text.
    pub fn of(text: &'t Text) -> Self {
        let kind = match text.kind {
            TextKind::Report(_) => 0,
            TextKind::Program(_) => 1,
            TextKind::Page => 2,
        };
        let version = |version: &'t Version| {
            let aliases = version.document.card.front.aliases.iter().map(|alias| &alias.value);
            (version.language, &version.slug, aliases.collect())
        };
        Self {
            kind: (kind, text.kind.region()),
            stem: &text.stem,
            original: text.original,
            versions: text.versions.iter().map(version).collect(),
            is_withdrawn: text.is_withdrawn(),
            published: text.facts().published.as_ref().map(|day| day.value),
            themes: text.themes(),
            groups: text.groups(),
            sections: &text.sections,
            passages: &text.passages,
        }
    }
}

impl Portal {
    /// Stands for the portal's shape, as far as its texts make it: two portals of the same settings, vocabularies, regions,
    /// programs and free pages, on the same day, have the same pages and lists where this is the same.
    pub fn shape(&self) -> Fingerprint {
        let of_text = |id| Fingerprint::of_value(&Shape::of(self.text(id)), &[]);
        let texts: Vec<Fingerprint> = self.texts.ids().par_iter().map(|id| of_text(*id)).collect();
        Fingerprint::of_value(&(self.texts.ids(), &*self.tellings, &self.files), &texts)
    }
}
