//! What a language needs to speak: messages (Fluent) and formats (ICU4X).

pub mod entries;
pub mod formats;
pub mod messages;

use std::sync::Arc;

use crate::config::Config;
use crate::fingerprint::Fingerprint;
use crate::language::{Direction, Language};

pub use entries::{Entry, Part};
pub use formats::Formats;
pub use messages::{MessageFile, Messages};

/// The languages of the built-in site theme, where every chain of messages ends.
const BUILT_IN: [&str; 2] = ["en", "id"];

/// Everything that pages in one language are spoken with.
#[derive(Debug)]
pub struct Speech {
    /// The language.
    pub language: Language,
    /// Its direction.
    pub direction: Direction,
    /// Its own name.
    pub autonym: String,
    /// Language and country as Open Graph writes them: `id_ID`.
    pub locale: String,
    /// The language, then those its readers fall back to.
    pub chain: Vec<Language>,
    /// Its messages.
    pub messages: Messages,
    /// Its dates, numbers, lists and order.
    pub formats: Arc<Formats>,
    /// Stands for what the settings say of the language: with that of the message files, for all that it speaks with.
    pub fingerprint: Fingerprint,
}

impl Speech {
    /// Makes a language speak, from the message files of the site theme and the portal.
    pub fn new(config: &Config, language: Language, files: &[MessageFile]) -> Self {
        let chain = config.chain(language);
        let cldr = cldr_language(config, language);
        let numerals = config.language(language).and_then(|own| own.numerals.clone());
        let formats = Arc::new(Formats::new(cldr, numerals.as_deref()));
        let mut lent: Vec<(Language, Language)> = chain.iter().map(|one| (*one, cldr_language(config, *one))).collect();
        lent.extend(BUILT_IN.iter().filter_map(|tag| Language::parse(tag)).map(|one| (one, one)));
        let messages = Messages::new(Arc::clone(&formats), &lent, files, language.direction() == Direction::Rtl);
        let fingerprint = Fingerprint::of_value(&(&lent, &numerals), &[]);
        let direction = language.direction();
        let (autonym, locale) = (language.autonym(), language.locale());
        Self { language, direction, autonym, locale, chain, messages, formats, fingerprint }
    }

    /// The languages that messages are taken from where its own are missing, in this order.
    pub fn lenders(&self) -> impl Iterator<Item = Language> {
        let built_in = BUILT_IN.iter().filter_map(|tag| Language::parse(tag));
        self.chain.iter().skip(1).copied().chain(built_in)
    }
}

/// The language whose CLDR data a language uses: the one that is set, a known parent, or itself.
pub fn cldr_language(config: &Config, language: Language) -> Language {
    let set = config.language(language).and_then(|own| own.cldr);
    set.or_else(|| language.cldr_parent()).unwrap_or(language)
}
