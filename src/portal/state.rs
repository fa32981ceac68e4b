//! Whether a translation still follows its original, section by section. Only text counts, never dates or files.

use crate::language::Language;
use crate::portal::Portal;
use crate::portal::stamps::{self, Stamp, Stamps};
use crate::portal::text::Text;

/// How a version of a text stands to the original.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum State {
    /// It is the original.
    #[default]
    Original,
    /// It was made from the original as it is now.
    Current,
    /// The original has changed since.
    Stale(Stale),
    /// Nobody has recorded what it was made from.
    Unstamped,
}

/// What of a translation no longer follows the original.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stale {
    /// Its sections concerned; 0 is the title and the opening.
    pub sections: Vec<usize>,
    /// Whether sections came or went, or all are concerned: then it is the text as a whole.
    pub whole: bool,
}

/// How a language stands to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It has the original.
    Original,
    /// It has a translation that follows the original.
    Current,
    /// It has a translation that does not.
    Stale,
    /// It has a translation of which nobody recorded what it was made from.
    Unstamped,
    /// It has a machine's translation that nobody has reviewed.
    Machine,
    /// It shows the text in another language.
    Fallback,
    /// It does not show the text.
    Missing,
}

impl Standing {
    /// All of them, the best first.
    pub const ALL: [Standing; 7] = [
        Standing::Original,
        Standing::Current,
        Standing::Stale,
        Standing::Unstamped,
        Standing::Machine,
        Standing::Fallback,
        Standing::Missing,
    ];

    /// The word in data and messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Standing::Original => "original",
            Standing::Current => "current",
            Standing::Stale => "stale",
            Standing::Unstamped => "unstamped",
            Standing::Machine => "machine",
            Standing::Fallback => "fallback",
            Standing::Missing => "missing",
        }
    }

    /// Whether readers of the language get the text as its author last wrote it.
    pub fn is_complete(self) -> bool {
        matches!(self, Standing::Original | Standing::Current)
    }
}

/// Works out the state of every version of a text.
pub fn settle(text: &mut Text, stamps: &Stamps) {
    let mut now = None;
    for at in 0..text.versions.len() {
        let state = match stamps.of(&text.versions[at]) {
            _ if at == text.original => State::Original,
            None => State::Unstamped,
            Some(then) => match now.get_or_insert_with(|| stamps::stamp(text)) {
                now if now == then => State::Current,
                now => State::Stale(stale(text, at, then, now)),
            },
        };
        text.versions[at].state = state;
    }
}

fn stale(text: &Text, at: usize, then: &Stamp, now: &Stamp) -> Stale {
    let version = &text.versions[at];
    let original = text.original();
    let mut stale = Stale::default();
    let mut new = 0;
    for section in 0..original.section_ids.len() {
        let key = stamps::section_key(original, section);
        if then.get(key) == now.get(key) {
            continue;
        }
        new += usize::from(!then.contains_key(key));
        match version.pairs.iter().position(|pair| *pair == Some(section as u32)) {
            Some(own) => stale.sections.push(own),
            None => stale.whole = true,
        }
    }
    let gone = then.keys().filter(|key| !now.contains_key(*key)).count();
    stale.sections.sort_unstable();
    stale.whole |= gone > new || stale.sections.len() == version.pairs.len();
    stale
}

impl Portal {
    /// How a language stands to a text.
    pub fn standing(&self, text: &Text, language: Language) -> Standing {
        let Some(version) = text.version(language) else {
            return if self.shown(text, language).is_some() { Standing::Fallback } else { Standing::Missing };
        };
        match version.state {
            State::Original => Standing::Original,
            _ if version.document.card.front.machine => Standing::Machine,
            State::Current => Standing::Current,
            State::Stale(_) => Standing::Stale,
            State::Unstamped => Standing::Unstamped,
        }
    }
}
