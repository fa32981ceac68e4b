//! `message-variables`: a message takes other variables than the same message in the language it is compared with.
//!
//! Templates give a message its variables by name. One that is missing here leaves out what readers should see; one that
//! no template gives is shown as `{$name}`. A message is compared with the built-in English one or, where the portal brings
//! it itself, with the one in the default language. Variables that only choose between variants count, and so do those of
//! messages that it contains.

use std::collections::{BTreeMap, BTreeSet};

use crate::build::Understood;
use crate::check::catalogue::Catalogue;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::i18n::{MessageFile, Part};
use crate::language::Language;
use crate::path::SourcePath;
use crate::templates::load::DEFAULT;

/// Compares the variables of every message with those that it should have.
pub fn check(understood: &Understood) -> Vec<Diagnostic> {
    let catalogue = Catalogue::of(understood);
    // A site theme `default` on the disk stands at the path of the built-in one: the later file counts.
    let files: BTreeMap<&SourcePath, &MessageFile> =
        understood.theme.messages.iter().map(|file| (&file.path, file)).collect();
    let references = references(&files, understood.portal.config.default_language, &catalogue);
    files.values().flat_map(|file| differing(file, &references, &catalogue)).collect()
}

/// A message that others are compared with.
struct Reference<'u> {
    path: &'u SourcePath,
    language: Language,
    span: Span,
    variables: BTreeSet<&'u str>,
}

/// The messages that others are compared with: those of the default language, then over them the built-in English ones.
fn references<'u>(
    files: &BTreeMap<&'u SourcePath, &'u MessageFile>,
    default: Language,
    catalogue: &Catalogue<'u>,
) -> BTreeMap<String, Reference<'u>> {
    let built_in = SourcePath::new(format!("themes/{DEFAULT}/locales/en.ftl"));
    let (built_in, others): (Vec<&MessageFile>, Vec<&MessageFile>) =
        files.values().copied().partition(|file| file.path == built_in);
    let mut references = BTreeMap::new();
    for file in others.into_iter().filter(|file| file.language == default).chain(built_in) {
        let source = file.source();
        for part in file.entries().into_iter().flat_map(|entry| entry.parts) {
            let variables = catalogue.variables(file.language, &part);
            let span = source.span(part.range.clone());
            references.insert(part.id, Reference { path: &file.path, language: file.language, span, variables });
        }
    }
    references
}

fn differing(
    file: &MessageFile,
    references: &BTreeMap<String, Reference<'_>>,
    catalogue: &Catalogue<'_>,
) -> Vec<Diagnostic> {
    let source = file.source();
    let entries = file.entries();
    // What a term is given stands in the message that contains it.
    let parts = entries.iter().flat_map(|entry| &entry.parts).filter(|part| !part.id.starts_with('-'));
    let problem = |part: &Part<'_>| {
        let reference = references.get(&part.id)?;
        let own = catalogue.variables(file.language, part);
        if own == reference.variables {
            return None;
        }
        let problem = source.problem(Code::MessageVariables, part.range.clone()).with("id", &part.id);
        let problem = problem.with("missing", named(reference.variables.difference(&own)));
        let problem = problem.with("unknown", named(own.difference(&reference.variables)));
        Some(problem.with("reference", reference.language).other(reference.path, Some(reference.span)))
    };
    parts.filter_map(problem).collect()
}

/// Variables as a message names them; `none` where there are none.
fn named<'v>(variables: impl Iterator<Item = &'v &'v str>) -> String {
    let names: Vec<String> = variables.map(|name| format!("${name}")).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}
