//! The portal's vocabularies: themes, groups and organizations, each a list of terms with ids that no language changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use crate::config::{Config, is_web_address};
use crate::contact::{self, Contact};
use crate::diagnostic::{Checked, Code, Diagnostic, nearest};
use crate::fields::{Fields, Localized};
use crate::language::Language;
use crate::path::Slug;
use crate::text::SourceText;
use crate::yaml::{self, Node, Value};

/// The place of a term in its vocabulary; the order of the file is the portal's order.
pub type TermId = u16;

/// One of the three vocabularies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What a section is about.
    Themes,
    /// Whom a text is about or a program is for.
    Groups,
    /// Who provides, writes or answers.
    Organizations,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 3] = [Kind::Themes, Kind::Groups, Kind::Organizations];

    /// The file it is read from, in `content/`.
    pub fn file(self) -> &'static str {
        match self {
            Kind::Themes => "content/themes.yaml",
            Kind::Groups => "content/groups.yaml",
            Kind::Organizations => "content/organizations.yaml",
        }
    }

    /// The problem of a label that the vocabulary does not have.
    pub fn unknown(self) -> Code {
        match self {
            Kind::Themes => Code::UnknownTheme,
            Kind::Groups => Code::UnknownGroup,
            Kind::Organizations => Code::UnknownOrganization,
        }
    }
}

/// What sort of organization it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrganizationType {
    /// A body of the state.
    Government,
    /// A non-governmental organization.
    Ngo,
    /// A group of residents.
    Community,
    /// A business.
    Private,
}

/// One theme, group or organization.
#[derive(Debug)]
pub struct Term {
    /// Its name in content and data; the same in every language.
    pub id: String,
    /// Its public name.
    pub name: Localized,
    /// What it is, in a sentence.
    pub description: Localized,
    /// The part of an address that stands for it.
    pub slugs: Localized,
    /// The icon of the site theme; `None` for a plain one.
    pub icon: Option<String>,
    /// Whether its sections name needs and never offers.
    pub is_need: bool,
    /// Where to read more; organizations only.
    pub website: Option<String>,
    /// What sort of organization; organizations only.
    pub organization_type: Option<OrganizationType>,
    /// Whom to call there; organizations only, and only what is public.
    pub contacts: Vec<Contact>,
}

impl Term {
    /// Its name for readers of the first of these languages that has one.
    pub fn name(&self, chain: &[Language]) -> &str {
        self.name.get(chain.iter().copied()).unwrap_or(&self.id)
    }

    /// Its part of an address: this language's slug, else the id.
    pub fn slug(&self, language: Language) -> &str {
        self.slugs.exact(language).unwrap_or(&self.id)
    }
}

/// A list of terms that can be found by id, name or alias in any language.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// The terms in the portal's order.
    pub terms: Vec<Term>,
    labels: BTreeMap<String, TermId>,
}

impl Vocabulary {
    /// The term that a label means: an id, a name or an alias in any language, letter case, accents and hyphens aside.
    pub fn find(&self, label: &str) -> Option<TermId> {
        self.labels.get(&fold(label)).copied()
    }

    /// The term at a place.
    pub fn term(&self, id: TermId) -> &Term {
        &self.terms[usize::from(id)]
    }

    /// The nearest label, as it can be written in braces, and behind it the term's name in the default language.
    pub fn suggestion(&self, label: &str, default: Language) -> Option<String> {
        let label = nearest(&fold(label), self.labels.keys().map(String::as_str))?;
        let term = self.term(self.labels[label]);
        // In braces a comma separates labels, so one with a comma in it is written by its id.
        let written = if label.contains(',') { term.id.clone() } else { label.replace(' ', "-") };
        Some(format!("`{written}` ({})", term.name(&[default])))
    }

    /// All terms with their places.
    pub fn iter(&self) -> impl Iterator<Item = (TermId, &Term)> {
        self.terms.iter().enumerate().map(|(at, term)| (at as TermId, term))
    }
}

/// The three vocabularies of a portal.
#[derive(Debug, Default)]
pub struct Vocabularies {
    /// What sections are about.
    pub themes: Arc<Vocabulary>,
    /// Whom texts are about.
    pub groups: Arc<Vocabulary>,
    /// Who provides, writes or answers.
    pub organizations: Arc<Vocabulary>,
}

impl Vocabularies {
    /// One of the three.
    pub fn of(&self, kind: Kind) -> &Arc<Vocabulary> {
        match kind {
            Kind::Themes => &self.themes,
            Kind::Groups => &self.groups,
            Kind::Organizations => &self.organizations,
        }
    }
}

/// A label without what writers vary: letter case, accents, hyphens for spaces.
pub fn fold(label: &str) -> String {
    let is_folded = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    if label.bytes().all(is_folded) {
        return label.to_owned();
    }
    let plain = label.nfkd().filter(|letter| !unicode_normalization::char::is_combining_mark(*letter));
    let spaced: String =
        plain.flat_map(char::to_lowercase).map(|c| if matches!(c, '-' | '_') { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reads one vocabulary.
pub fn parse(source: &SourceText, kind: Kind, config: &Config) -> Checked<Vocabulary> {
    let mut diagnostics = Vec::new();
    let mut vocabulary = Vocabulary::default();
    match yaml::read(source, 0..source.text.len(), &mut diagnostics) {
        None => {}
        Some(Node { value: Value::Map(entries), .. }) => {
            let mut read: Vec<&(Node, Node)> = Vec::with_capacity(entries.len());
            for entry in &entries {
                if let Some(term) = parse_term(source, kind, config, &entry.0, &entry.1, &mut diagnostics) {
                    vocabulary.terms.push(term);
                    read.push(entry);
                }
            }
            index(source, config, &read, &mut vocabulary, &mut diagnostics);
        }
        Some(node) => diagnostics.push(source.problem(Code::ExpectedMap, source.line_around(node.range.start))),
    }
    Checked { value: vocabulary, diagnostics }
}

fn parse_term(
    source: &SourceText,
    kind: Kind,
    config: &Config,
    id: &Node,
    node: &Node,
    problems: &mut Vec<Diagnostic>,
) -> Option<Term> {
    let written = id.text().unwrap_or_default();
    if let Err(suggestion) = Slug::parse(written) {
        let problem = source.problem(Code::InvalidSlug, id.range.clone()).with("text", written);
        problems.push(problem.suggest(suggestion));
        return None;
    }
    let default = config.default_language;
    let mut fields = Fields::open(source, node, problems);
    let term = Term {
        id: written.to_owned(),
        name: fields.localized("name", default),
        description: fields.localized("description", default),
        slugs: slugs(source, &mut fields, default),
        icon: fields.text("icon").map(|text| text.value),
        is_need: kind == Kind::Themes && fields.choice("kind", &[("need", ())]).is_some(),
        website: if kind == Kind::Organizations { website(source, &mut fields) } else { None },
        organization_type: if kind == Kind::Organizations { organization_type(&mut fields) } else { None },
        contacts: if kind == Kind::Organizations { contacts(source, &mut fields, default) } else { Vec::new() },
    };
    if term.name.exact(default).is_none() {
        let problem = source.problem(Code::MissingName, id.range.clone());
        fields.problems().push(problem.with("key", "name").with("language", default));
    }
    fields.texts("aliases");
    fields.finish();
    Some(term)
}

fn slugs(source: &SourceText, fields: &mut Fields<'_, '_>, default: Language) -> Localized {
    let range = fields.node("slug").map(|node| node.range.clone());
    let slugs = fields.localized("slug", default);
    let mut all_safe = true;
    for slug in slugs.values() {
        if let Err(suggestion) = Slug::parse(slug) {
            let problem = source.problem(Code::InvalidSlug, range.clone().unwrap_or_default()).with("text", slug);
            fields.problems().push(problem.suggest(suggestion));
            all_safe = false;
        }
    }
    if all_safe { slugs } else { Localized::default() }
}

fn website(source: &SourceText, fields: &mut Fields<'_, '_>) -> Option<String> {
    let text = fields.text("website")?;
    if is_web_address(&text.value) {
        return Some(text.value);
    }
    let problem = Diagnostic::new(Code::InvalidUrl).at(&source.path, text.span).with("text", text.value);
    fields.problems().push(problem);
    None
}

fn contacts(source: &SourceText, fields: &mut Fields<'_, '_>, default: Language) -> Vec<Contact> {
    contact::take(source, fields, default).map(|read| read.value).unwrap_or_default()
}

fn organization_type(fields: &mut Fields<'_, '_>) -> Option<OrganizationType> {
    let types = [
        ("government", OrganizationType::Government),
        ("ngo", OrganizationType::Ngo),
        ("community", OrganizationType::Community),
        ("private", OrganizationType::Private),
    ];
    fields.choice("type", &types).map(|choice| choice.value)
}

/// Collects every label of every term; a label that two terms share would be a coin toss.
fn index(
    source: &SourceText,
    config: &Config,
    entries: &[&(Node, Node)],
    vocabulary: &mut Vocabulary,
    problems: &mut Vec<Diagnostic>,
) {
    let mut labels: BTreeMap<String, TermId> = BTreeMap::new();
    let mut slugs: BTreeMap<(Language, &str), TermId> = BTreeMap::new();
    for ((at, term), (key, node)) in vocabulary.iter().zip(entries) {
        let mut shared = |label: &str, first: TermId| {
            let problem = source.problem(Code::SharedLabel, key.range.clone()).with("label", label);
            problems.push(problem.with("first", &vocabulary.term(first).id).with("second", &term.id));
        };
        for label in std::iter::once(term.id.as_str()).chain(term.name.values()).chain(aliases(node)) {
            let first = *labels.entry(fold(label)).or_insert(at);
            if first != at {
                shared(label, first);
            }
        }
        for language in config.tags() {
            let first = *slugs.entry((language, term.slug(language))).or_insert(at);
            if first != at {
                shared(term.slug(language), first);
            }
        }
    }
    vocabulary.labels = labels;
}

fn aliases(node: &Node) -> Vec<&str> {
    let Value::Map(entries) = &node.value else { return Vec::new() };
    let found =
        entries.iter().find(|(key, _)| crate::fields::canonical_key(key.text().unwrap_or_default()) == "aliases");
    match found.map(|(_, node)| &node.value) {
        Some(Value::List(items)) => items.iter().filter_map(Node::text).collect(),
        Some(Value::Scalar { text, .. }) => vec![text],
        _ => Vec::new(),
    }
}
