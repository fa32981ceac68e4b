//! What an earlier build understood of each text, so that this one parses only those that have changed.
//!
//! It is an optimisation and nothing else: what is not kept is parsed. A text counts as the same where program, settings,
//! vocabularies, its file's name and every byte of it are the same. Texts with problems are never kept, so that each run
//! tells them anew; neither are drafts and withdrawn texts, which nobody is to find in an output folder.

use std::collections::BTreeSet;
use std::iter;
use std::ops::Range;
use std::sync::Arc;

use ahash::AHashMap;
use rayon::prelude::*;
use serde::Serialize;

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

/// How many pieces are made at once, before they are written.
const AT_ONCE: usize = 8;

/// What stands before the documents of a piece: of each its file, what stands for its text, and its length.
type Entries<'k> = Vec<(&'k str, Fingerprint, u32)>;

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
        let (basis, mut rest) = postcard::take_from_bytes::<Fingerprint>(&bytes).ok()?;
        let mut places = AHashMap::new();
        while !rest.is_empty() {
            let (entries, documents) = postcard::take_from_bytes::<Entries<'_>>(rest).ok()?;
            let mut at = bytes.len() - documents.len();
            for (path, said, length) in entries {
                let end = at.checked_add(length as usize).filter(|end| *end <= bytes.len())?;
                places.insert(path.into(), (said, at..end));
                at = end;
            }
            rest = &bytes[at..];
        }
        Some(Self { basis, places, bytes })
    }

    /// What was understood of a text; `None` where it was another one.
    pub fn recall(&self, source: &SourceText, said: Fingerprint, name: &Arc<TextName>) -> Option<Document> {
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

    /// What is worth keeping for the next build, in pieces that are made while they are asked for; `None` where what was kept
    /// is as good.
    pub fn to_keep(&self) -> Option<impl Iterator<Item = Vec<u8>>> {
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
        let at_once = move |number: usize| {
            let some = texts.chunks(PIECE * AT_ONCE).nth(number)?;
            Some(some.par_chunks(PIECE).flat_map_iter(piece).collect::<Vec<_>>())
        };
        Some(iter::once(as_bytes(&basis)).chain((0..).map_while(at_once).flatten()))
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

/// A piece: what it says of its texts, and the texts.
fn piece(texts: &[(&Document, Fingerprint)]) -> [Vec<u8>; 2] {
    let mut entries: Entries<'_> = Vec::with_capacity(texts.len());
    let mut documents = Vec::new();
    for (document, said) in texts {
        let start = documents.len();
        documents = kept::write(document, documents);
        entries.push((document.name.path.as_str(), *said, (documents.len() - start) as u32));
    }
    [as_bytes(&entries), documents]
}

fn as_bytes(value: &impl Serialize) -> Vec<u8> {
    postcard::to_stdvec(value).expect("numbers and texts can be written")
}
