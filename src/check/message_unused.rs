//! `message-unused`: a message of the portal that no page shows.
//!
//! It looks at the portal's own `locales/` and at its site themes, not at the built-in one. A message is used where a
//! template names it in quotes, where an id that a template puts together begins like it (`"state-" ~ state`), where a
//! view asks for it, or where another message contains it. Often the name is misspelt, or a template was changed and the
//! message stayed.

use crate::build::Understood;
use crate::check::catalogue::Catalogue;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::MessageFile;
use crate::templates::load::DEFAULT;

/// Names the portal's messages that nothing uses.
pub fn check(understood: &Understood) -> Vec<Diagnostic> {
    let catalogue = Catalogue::of(understood);
    let own = understood.theme.messages.iter().filter(|file| is_own(file));
    own.flat_map(|file| unused(file, &catalogue)).collect()
}

fn is_own(file: &MessageFile) -> bool {
    !file.path.as_str().starts_with(&format!("themes/{DEFAULT}/"))
}

fn unused(file: &MessageFile, catalogue: &Catalogue<'_>) -> Vec<Diagnostic> {
    let source = file.source();
    let entries = file.entries();
    let unused = entries.iter().filter(|entry| !catalogue.is_used(&entry.id));
    unused.map(|entry| source.problem(Code::MessageUnused, entry.range.clone()).with("id", &entry.id)).collect()
}
