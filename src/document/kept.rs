//! What was understood of a text, as bytes: an optimisation for a later run that finds the same text.
//!
//! The body is not among them: pages that look into it are few, and its Markdown is at hand. Whoever reads these bytes makes
//! sure that the program, the settings, the vocabularies and the text are the same.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::document::body::{Closed, Link};
use crate::document::name::TextName;
use crate::document::{Card, Document};
use crate::fingerprint::Fingerprint;
use crate::text::SourceText;

/// What is written of a document: borrowed when it is written, owned when it is read.
#[derive(Serialize, Deserialize)]
struct Kept<C, H, L> {
    card: C,
    hashes: H,
    links: L,
    body_from: u32,
    body: (Fingerprint, u32),
}

/// Writes a document to the end of some bytes.
pub fn write(document: &Document, bytes: Vec<u8>) -> Vec<u8> {
    let Document { name: _, card, hashes, links, body_from, body } = document;
    let kept = Kept { card, hashes, links, body_from: *body_from, body: (body.fingerprint, body.length) };
    postcard::to_extend(&kept, bytes).expect("numbers and texts can be written")
}

/// The document that some bytes are, of the text of which it was made; `None` where they are none.
pub fn read(bytes: &[u8], source: &SourceText, name: &Arc<TextName>) -> Option<Document> {
    let kept: Kept<Card, Box<[Fingerprint]>, Box<[Link]>> = postcard::from_bytes(bytes).ok()?;
    let Kept { card, hashes, links, body_from, body: (fingerprint, length) } = kept;
    let markdown = source.text.get(body_from as usize..)?;
    let body = Closed::of_markdown(name, markdown, fingerprint, length);
    Some(Document { name: Arc::clone(name), card, hashes, links, body_from, body })
}
