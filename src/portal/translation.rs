//! What a language shows of a text that it does not have: the one place that decides.

use crate::config::Untranslated;
use crate::language::Language;
use crate::portal::Portal;
use crate::portal::text::{Text, Version};

/// The version of a text that a language shows.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'p> {
    /// The version.
    pub version: &'p Version,
    /// How it is shown.
    pub shown_as: ShownAs,
}

/// How a language shows a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShownAs {
    /// In the language itself.
    Own,
    /// As a link to the page in the other language.
    Link,
    /// As a copy at this language's address.
    Copy,
}

impl Portal {
    /// What `language` shows of a text; `None` where it shows nothing.
    pub fn shown<'p>(&'p self, text: &'p Text, language: Language) -> Option<Shown<'p>> {
        if let Some(version) = text.version(language) {
            return Some(Shown { version, shown_as: ShownAs::Own });
        }
        let shown_as = match self.config.untranslated {
            Untranslated::Hide => return None,
            Untranslated::Link => ShownAs::Link,
            Untranslated::Page => ShownAs::Copy,
        };
        let version = self.config.chain(language).into_iter().find_map(|other| text.version(other));
        Some(Shown { version: version.unwrap_or_else(|| text.original()), shown_as })
    }
}
