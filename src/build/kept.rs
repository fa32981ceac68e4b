//! What an earlier build understood of each text, so that this one parses only those that have changed.
//!
//! It is an optimisation and nothing else: what is not kept is parsed. A text counts as the same where program, settings,
//! vocabularies, its file's name and every byte of it are the same. Texts with problems are never kept, so that each run
//! tells them anew; neither are drafts and withdrawn texts, which nobody is to find in an output folder.

use std::collections::BTreeSet;
use std::ops::Range;

use ahash::AHashMap;
use rayon::prelude::*;

use crate::build::Known;
use crate::build::content::Content;
use crate::document::name::{TextKind, TextName};
use crate::document::vocabulary::Kind;
use crate::document::{Document, kept};
use crate::fingerprint::Fingerprint;
use crate::text::SourceText;

/// Of so many texts one may have been parsed anew before all are written again: a few are parsed sooner than all written.
const WORTH_WRITING: usize = 64;

/// How many texts a piece of what is kept holds.
const PIECE: usize = 256;

/// Of each document its file, what stands for its text, and its length.
type Entries<'k> = Vec<(&'k str, Fingerprint, u32)>;

/// What stands before the documents: what they rest on, and the entry of each.
type Index<'k> = (Fingerprint, Entries<'k>);

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

    /// What is worth keeping for the next build, in pieces; `None` where what was kept is as good.
    pub fn to_keep(&self) -> Option<Vec<Vec<u8>>> {
        let basis = self.basis()?;
        let content: &Content = &self.content;
        let all = content.texts();
        let hidden: BTreeSet<(&TextKind, &str)> =
            all.iter().filter(|document| is_hidden(document)).map(|document| of_text(document)).collect();
        let texts: Vec<_> =
            content.sound_texts().filter(|(document, _)| !hidden.contains(&of_text(document))).collect();
        let fresh = texts.iter().filter(|(document, _)| !document.body.is_markdown()).count();
        if fresh * WORTH_WRITING <= texts.len() {
            return None;
        }
        let pieces: Vec<_> = texts.par_chunks(PIECE).map(piece).collect::<Option<_>>()?;
        let index: Vec<_> = pieces.iter().flat_map(|(index, _)| index).collect();
        let index = postcard::to_stdvec(&(basis, index)).ok()?;
        Some(std::iter::once(index).chain(pieces.into_iter().map(|(_, piece)| piece)).collect())
    }

    /// Stands for all that understanding a text rests on; `None` where some of it is not known.
    fn basis(&self) -> Option<Fingerprint> {
        let said = |kind: Kind| self.content.said(kind.file());
        let vocabularies = Kind::ALL.into_iter().map(said).collect::<Option<Vec<_>>>()?;
        Some(Fingerprint::combine([self.program?, self.settings.as_ref()?.fingerprint].into_iter().chain(vocabularies)))
    }
}

/// Whether readers get nothing of a text but a notice, or nothing at all. Output folders are copied to servers, so nothing is
/// kept in them of what is not published.
fn is_hidden(document: &Document) -> bool {
    let facts = &document.card.front.facts;
    facts.is_withdrawn() || facts.is_draft()
}

/// Which text it is, whatever the language.
fn of_text(document: &Document) -> (&TextKind, &str) {
    (&document.name.kind, &document.name.stem)
}

/// Texts as bytes, with what the index says of them. Each goes right into its piece, so that nothing stands in memory twice.
fn piece<'t>(texts: &[(&'t Document, Fingerprint)]) -> Option<(Entries<'t>, Vec<u8>)> {
    let mut entries: Entries<'t> = Vec::with_capacity(texts.len());
    let mut piece = Vec::new();
    for (document, said) in texts {
        let start = piece.len();
        piece = kept::write(document, piece);
        entries.push((document.name.path.as_str(), *said, u32::try_from(piece.len() - start).ok()?));
    }
    Some((entries, piece))
}
