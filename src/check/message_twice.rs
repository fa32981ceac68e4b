//! `message-twice`: a message that stands twice in one file. Pages show the later one, whatever the earlier one says.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::build::Understood;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::MessageFile;

/// Names the messages that come a second time.
pub fn check(understood: &Understood) -> Vec<Diagnostic> {
    understood.theme.messages.iter().flat_map(twice).collect()
}

fn twice(file: &MessageFile) -> Vec<Diagnostic> {
    let source = file.source();
    let mut known: BTreeMap<String, Range<usize>> = BTreeMap::new();
    let mut problems = Vec::new();
    for entry in file.entries() {
        let problem = source.problem(Code::MessageTwice, entry.range.clone()).with("id", &entry.id);
        if let Some(first) = known.insert(entry.id, entry.range) {
            problems.push(problem.other(&file.path, Some(source.span(first))));
        }
    }
    problems
}
