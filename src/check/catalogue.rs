//! The messages of a portal, language by language, and which of them are used. Rules about messages share it.

use std::collections::{BTreeMap, BTreeSet};

use crate::build::Understood;
use crate::document::region::Level;
use crate::i18n::{Entry, MessageFile, Part};
use crate::language::Language;
use crate::pages;
use crate::templates::literals;

/// The messages of a portal and their users.
#[derive(Debug)]
pub struct Catalogue<'u> {
    /// What each language says: of two messages with one id the later one, as on pages.
    languages: BTreeMap<Language, BTreeMap<String, Entry<'u>>>,
    /// What templates and views name.
    named: BTreeSet<&'u str>,
    /// What ids that templates put together begin with: `"state-" ~ state`.
    prefixes: BTreeSet<&'u str>,
    /// What messages contain: the one that is contained, then those that contain it.
    contained: BTreeMap<String, BTreeSet<String>>,
}

impl<'u> Catalogue<'u> {
    /// Collects the messages of a portal and all that use them.
    pub fn of(understood: &'u Understood) -> Self {
        let mut catalogue = Self {
            languages: BTreeMap::new(),
            named: pages::MESSAGES.iter().copied().chain(Level::ALL.iter().map(|level| level.as_str())).collect(),
            prefixes: BTreeSet::new(),
            contained: BTreeMap::new(),
        };
        for template in understood.theme.templates.values() {
            let (begun, whole): (Vec<&str>, Vec<&str>) =
                literals(&template.text).into_iter().partition(|text| text.len() > 1 && text.ends_with(['-', '.']));
            catalogue.named.extend(whole);
            catalogue.prefixes.extend(begun);
        }
        understood.theme.messages.iter().for_each(|file| catalogue.take(file));
        catalogue
    }

    fn take(&mut self, file: &'u MessageFile) {
        for entry in file.entries() {
            for reference in entry.parts.iter().flat_map(|part| &part.references) {
                self.contained.entry(reference.clone()).or_default().insert(entry.id.clone());
            }
            self.languages.entry(file.language).or_default().insert(entry.id.clone(), entry);
        }
    }

    /// The messages and attributes that pages ask for and some language has. What other messages contain is not among
    /// them: a language may need it where another does not.
    pub fn asked_for(&self) -> BTreeSet<&str> {
        let all = self.languages.values().flat_map(BTreeMap::values).flat_map(|entry| &entry.parts);
        all.map(|part| part.id.as_str()).filter(|id| self.is_asked_for(id)).collect()
    }

    /// Whether a message or any attribute of it is used: by a template, by a view, or by another message.
    pub fn is_used(&self, message: &str) -> bool {
        let attribute = format!("{message}.");
        let of_it = |id: &str| id == message || id.starts_with(&attribute);
        let by_others = |others: &BTreeSet<String>| others.iter().any(|other| other != message);
        self.is_asked_for(message)
            || self.named.iter().chain(&self.prefixes).any(|id| id.starts_with(&attribute))
            || self.contained.iter().any(|(id, others)| of_it(id) && by_others(others))
    }

    /// Whether a template or a view asks for a message or attribute; nobody can ask for a term.
    fn is_asked_for(&self, id: &str) -> bool {
        let begins = || self.prefixes.iter().any(|prefix| id.starts_with(prefix));
        !id.starts_with('-') && (self.named.contains(id) || begins())
    }

    /// A message or attribute as a language has it.
    pub fn part(&self, language: Language, id: &str) -> Option<&Part<'u>> {
        let entry = self.languages.get(&language)?.get(id.split('.').next()?)?;
        entry.parts.iter().find(|part| part.id == id)
    }

    /// The variables that a part takes, by itself or by what it contains in its language.
    pub fn variables<'p>(&'p self, language: Language, part: &'p Part<'u>) -> BTreeSet<&'u str> {
        let mut variables = part.variables.clone();
        let mut seen = BTreeSet::new();
        let mut next: Vec<&str> = part.references.iter().map(String::as_str).collect();
        while let Some(id) = next.pop() {
            // A term sees only what it is given by name.
            if !seen.insert(id) || id.starts_with('-') {
                continue;
            }
            if let Some(part) = self.part(language, id) {
                variables.extend(&part.variables);
                next.extend(part.references.iter().map(String::as_str));
            }
        }
        variables
    }
}
