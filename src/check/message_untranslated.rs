//! `message-untranslated`: a message that pages use is missing in one of the portal's languages.
//!
//! Such a page is written in two languages: the word comes from the next language of the chain. Each missing message is
//! named, at the language's last message file, for that is what a translator needs. A language without any file of its
//! own gives one problem in `balai.yaml`, with the number of messages.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::build::Understood;
use crate::check::catalogue::Catalogue;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::i18n::Speech;
use crate::language::Language;
use crate::path::{SETTINGS, SourcePath};

/// The first letter of a file.
const START: Span = Span { line: 1, column: 1, end_line: 1, end_column: 1 };

/// Names the messages that each of the portal's languages lacks.
pub fn check(understood: &Understood) -> Vec<Diagnostic> {
    let catalogue = Catalogue::of(understood);
    let asked_for = catalogue.asked_for();
    let readable = |speech: &&Arc<Speech>| !understood.theme.unread.contains(&speech.language);
    let speeches = understood.speeches.iter().filter(readable);
    speeches.flat_map(|speech| missing(understood, &catalogue, &asked_for, speech)).collect()
}

fn missing(
    understood: &Understood,
    catalogue: &Catalogue<'_>,
    asked_for: &BTreeSet<&str>,
    speech: &Speech,
) -> Vec<Diagnostic> {
    let lacking = |id: &&&str| catalogue.part(speech.language, id).is_none();
    let lent = |id: &str| speech.lenders().find(|lender| catalogue.part(*lender, id).is_some());
    let missing: Vec<(&str, Language)> =
        asked_for.iter().filter(lacking).filter_map(|id| lent(id).map(|lender| (*id, lender))).collect();
    let Some((_, first)) = missing.first() else { return Vec::new() };
    let problem = |how: &str, id: &str, lender: &Language| {
        let problem = Diagnostic::new(Code::MessageUntranslated).with("how", how).with("id", id);
        problem.with("language", speech.language).with("fallback", lender)
    };
    match understood.theme.messages.iter().rfind(|file| file.language == speech.language) {
        None => {
            let problem = problem("language", "", first).count("count", missing.len());
            vec![problem.in_file(&SourcePath::new(SETTINGS))]
        }
        Some(file) => {
            let one = |(id, lender): &(&str, Language)| problem("message", id, lender).count("count", 1);
            missing.iter().map(|missing| one(missing).at(&file.path, START)).collect()
        }
    }
}
