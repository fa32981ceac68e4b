//! What an earlier build understood of each text, so that this one parses only those that have changed.
//!
//! It is an optimisation and nothing else: what is not kept is parsed. A text counts as the same where program, settings,
//! vocabularies, its file's name and every byte of it are the same. Texts with problems are never kept, so that each run
//! tells them anew.

use std::ops::Range;

use ahash::AHashMap;
use rayon::prelude::*;

use crate::build::Known;
use crate::build::content::Content;
use crate::document::name::TextName;
use crate::document::vocabulary::Kind;
use crate::document::{Document, kept};
use crate::fingerprint::Fingerprint;
use crate::text::SourceText;

/// Of so many texts one may have been parsed anew before all are written again: a few are parsed sooner than all written.
const WORTH_WRITING: usize = 64;

/// What stands before the documents: what they rest on, and of each its file, what stands for its text, and its length.
type Index<'k> = (Fingerprint, Vec<(&'k str, Fingerprint, u32)>);

/// What an earlier build understood.
#[derive(Debug)]
pub struct Kept {
    basis: Fingerprint,
    places: AHashMap<Box<str>, (Fingerprint, Range<usize>)>,
    bytes: Vec<u8>,
}

impl Kept {
    /// Reads what [`Known::to_keep`] wrote; `None` where it is something else.
    fn parse(bytes: Vec<u8>) -> Option<Self> {
        let ((basis, index), rest) = postcard::take_from_bytes::<Index<'_>>(&bytes).ok()?;
        let mut at = bytes.len() - rest.len();
        let mut places = AHashMap::with_capacity(index.len());
        for (path, said, length) in index {
            let end = at.checked_add(length as usize).filter(|end| *end <= bytes.len())?;
            places.insert(path.into(), (said, at..end));
            at = end;
        }
        (at == bytes.len()).then_some(Self { basis, places, bytes })
    }

    /// What was understood of a text; `None` where it was another one.
    pub fn recall(&self, source: &SourceText, said: Fingerprint, name: &TextName) -> Option<Document> {
        let (then, place) = self.places.get(source.path.as_str())?;
        if *then != said {
            return None;
        }
        kept::read(&self.bytes[place.clone()], source, name)
    }
}

impl Known {
    /// Lets texts that are as they were for the same program be taken from what [`Known::to_keep`] gave.
    pub fn recall(&mut self, program: Fingerprint, kept: Option<Vec<u8>>) {
        self.program = Some(program);
        self.kept = kept.and_then(Kept::parse);
    }

    /// What is known of texts as the program, the settings and the vocabularies are now.
    pub(super) fn take_kept(&mut self) -> Option<Kept> {
        let basis = self.basis()?;
        self.kept.take().filter(|kept| kept.basis == basis)
    }

    /// What is worth keeping for the next build; `None` where what was kept is as good.
    pub fn to_keep(&self) -> Option<Vec<u8>> {
        let basis = self.basis()?;
        let content: &Content = &self.content;
        let texts: Vec<_> = content.sound_texts().collect();
        if content.fresh * WORTH_WRITING <= texts.len() {
            return None;
        }
        let documents: Vec<Vec<u8>> = texts.par_iter().map(|(document, _)| kept::write(document)).collect();
        let mut index: Vec<(&str, Fingerprint, u32)> = Vec::with_capacity(texts.len());
        for ((document, said), bytes) in texts.iter().zip(&documents) {
            index.push((document.name.path.as_str(), *said, u32::try_from(bytes.len()).ok()?));
        }
        let mut kept = postcard::to_stdvec(&(basis, index)).ok()?;
        kept.reserve_exact(documents.iter().map(Vec::len).sum());
        for bytes in &documents {
            kept.extend_from_slice(bytes);
        }
        Some(kept)
    }

    /// Stands for all that understanding a text rests on; `None` where some of it is not known.
    fn basis(&self) -> Option<Fingerprint> {
        let said = |kind: Kind| self.content.said(kind.file());
        let vocabularies = Kind::ALL.into_iter().map(said).collect::<Option<Vec<_>>>()?;
        Some(Fingerprint::combine([self.program?, self.settings.as_ref()?.fingerprint].into_iter().chain(vocabularies)))
    }
}
