//! The settings of a portal: `balai.yaml`.

use crate::contact::{self, Contact};
use crate::diagnostic::{Checked, Code, Diagnostic, nearest};
use crate::fields::{Fields, Localized};
use crate::language::Language;
use crate::path::Slug;
use crate::text::SourceText;
use crate::yaml::{self, Value};

mod path_words;

pub use crate::path::SETTINGS as FILE;
pub use path_words::{PathWord, PathWords};

/// Everything that `balai.yaml` says.
#[derive(Debug)]
pub struct Config {
    /// The portal's name.
    pub title: Localized,
    /// What it is, in a sentence.
    pub description: Localized,
    /// Where it is published, with a slash at the end; `None` leaves out what needs whole addresses.
    pub base_url: Option<String>,
    /// The language of the portal's root and of file names without a suffix.
    pub default_language: Language,
    /// The portal's languages, in the order of the language switch; never empty.
    pub languages: Vec<PortalLanguage>,
    /// What a language shows of a text that it does not have.
    pub untranslated: Untranslated,
    /// The site theme's name.
    pub site_theme: String,
    /// The words in addresses.
    pub paths: PathWords,
    /// How many entries a page of a dated list has.
    pub paginate: usize,
    /// Whom to call where nobody nearer is named; only what is public.
    pub contacts: Vec<Contact>,
    /// The licence of the texts, as an SPDX identifier or in words.
    pub license: Option<String>,
    /// Files in the output folder that are not Balai's.
    pub keep: Vec<String>,
    /// The hosts whose files are written into the output folder, as [`HOSTS`] names them; each once.
    pub hosts: Vec<&'static str>,
    /// The most that HTML and blocking CSS of a page may weigh compressed, in KiB.
    pub first_view_kb: usize,
    /// The most pages that the finder may have in all languages.
    pub finder_pages: usize,
}

/// The hosts that read a file of the output folder: Netlify and Cloudflare Pages (`_headers`), and Apache (`.htaccess`).
pub const HOSTS: [&str; 2] = ["headers", "apache"];

/// The digits that a language can be given: the numbering systems of CLDR with ten digits.
const NUMERALS: &[(&str, &str)] = &[
    ("latn", "latn"),
    ("arab", "arab"),
    ("arabext", "arabext"),
    ("bali", "bali"),
    ("beng", "beng"),
    ("cham", "cham"),
    ("deva", "deva"),
    ("gujr", "gujr"),
    ("guru", "guru"),
    ("java", "java"),
    ("khmr", "khmr"),
    ("knda", "knda"),
    ("laoo", "laoo"),
    ("mlym", "mlym"),
    ("mymr", "mymr"),
    ("sund", "sund"),
    ("tamldec", "tamldec"),
    ("telu", "telu"),
    ("thai", "thai"),
];

/// A language of the portal.
#[derive(Debug, Clone)]
pub struct PortalLanguage {
    /// Which.
    pub language: Language,
    /// Where its readers find what it lacks, in this order.
    pub fallback: Vec<Language>,
    /// The language whose formats it borrows, where that is set by hand.
    pub cldr: Option<Language>,
    /// The digits it writes, as a CLDR numbering system, where that is set by hand.
    pub numerals: Option<String>,
}

/// What a language shows of a text that it does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untranslated {
    /// A link to the text in another language, marked as such.
    Link,
    /// A page at this language's address with the text in the other language.
    Page,
    /// Nothing.
    Hide,
}

impl Config {
    /// The language, then itself without region and variant, then where its readers find what it lacks, then the default
    /// language; each once.
    pub fn chain(&self, language: Language) -> Vec<Language> {
        let mut chain = vec![language];
        let mut next = 0;
        while let Some(current) = chain.get(next) {
            let fallback = self.language(*current).map(|found| found.fallback.as_slice()).unwrap_or_default();
            let without_region = Language::parse(current.primary());
            let more = without_region.into_iter().chain(fallback.iter().copied());
            let more: Vec<Language> = more.filter(|one| !chain.contains(one)).collect();
            next += 1;
            chain.splice(next..next, more);
        }
        let rest = std::iter::once(self.default_language).chain(self.languages.iter().map(|one| one.language));
        for language in rest {
            if !chain.contains(&language) {
                chain.push(language);
            }
        }
        chain
    }

    /// What is set for a language; `None` where it is not the portal's.
    pub fn language(&self, language: Language) -> Option<&PortalLanguage> {
        self.languages.iter().find(|one| one.language == language)
    }

    /// The tags of the portal's languages, in order.
    pub fn tags(&self) -> Vec<Language> {
        self.languages.iter().map(|one| one.language).collect()
    }

    /// Whether a slug belongs to pages that Balai makes itself.
    pub fn is_reserved_slug(&self, slug: &str) -> bool {
        matches!(slug, "-" | "programs" | "program" | "photos") || self.paths.all().any(|word| word == slug)
    }
}

/// Reads `balai.yaml`. With errors among the problems, the settings are for reading on only, not for publishing.
pub fn parse(source: &SourceText) -> Checked<Config> {
    let mut diagnostics = Vec::new();
    let root = yaml::read(source, 0..source.text.len(), &mut diagnostics);
    let readable = root.is_some();
    let root = root.unwrap_or(yaml::Node { range: 0..0, value: Value::Empty });
    let mut fields = Fields::open(source, &root, &mut diagnostics);
    let default = default_language(&mut fields);
    let languages = languages(source, &mut fields, default);
    let known: Vec<Language> = languages.iter().map(|one| one.language).collect();
    let (first_view_kb, finder_pages) = limits(source, &mut fields);
    let config = Config {
        title: fields.localized("title", default),
        description: fields.localized("description", default),
        base_url: base_url(source, &mut fields),
        default_language: default,
        languages,
        untranslated: fields
            .choice(
                "untranslated",
                &[("link", Untranslated::Link), ("page", Untranslated::Page), ("hide", Untranslated::Hide)],
            )
            .map_or(Untranslated::Link, |choice| choice.value),
        site_theme: site_theme(source, &mut fields),
        paths: path_words::read(source, &mut fields, &known),
        paginate: fields.number("paginate", 1..=1000).unwrap_or(50),
        contacts: contact::take(source, &mut fields, default).map(|read| read.value).unwrap_or_default(),
        license: fields.text("license").map(|text| text.value),
        keep: fields.texts("keep").into_iter().map(|text| text.value).collect(),
        hosts: hosts(source, &mut fields),
        first_view_kb,
        finder_pages,
    };
    let _ = fields.choice("raw_html", &[("escape", ())]);
    if readable && config.title.exact(default).is_none() {
        let problem = Diagnostic::new(Code::MissingName).in_file(&source.path);
        fields.problems().push(problem.with("key", "title").with("language", default));
    }
    if readable {
        fields.finish();
    } else {
        diagnostics.truncate(1);
    }
    Checked { value: config, diagnostics }
}

fn default_language(fields: &mut Fields<'_, '_>) -> Language {
    let indonesian = Language::parse("id").expect("id is a language");
    let Some(node) = fields.node("default_language") else { return indonesian };
    let Some(text) = fields.text_of(node) else { return indonesian };
    Language::parse(&text.value).unwrap_or_else(|| {
        fields.problem(Code::InvalidLanguage, node.range.clone(), &text.value);
        indonesian
    })
}

fn languages(source: &SourceText, fields: &mut Fields<'_, '_>, default: Language) -> Vec<PortalLanguage> {
    let alone = PortalLanguage { language: default, fallback: Vec::new(), cldr: None, numerals: None };
    let Some(node) = fields.node("languages") else { return vec![alone] };
    let Value::Map(entries) = &node.value else {
        fields.problem(Code::ExpectedMap, node.range.clone(), "languages");
        return vec![alone];
    };
    let mut languages: Vec<PortalLanguage> = Vec::new();
    let mut seen = Vec::new();
    let mut fallbacks = Vec::new();
    for (tag, settings) in entries {
        let written = tag.text().unwrap_or_default();
        let Some(language) = Language::parse(written) else {
            fields.problem(Code::InvalidLanguage, tag.range.clone(), written);
            continue;
        };
        if let Some((_, first)) = seen.iter().find(|(one, _)| *one == language) {
            if *first != tag.text() {
                fields.problems().push(yaml::duplicate(source, &tag.range, &tag.range, written));
            }
            continue;
        }
        seen.push((language, tag.text()));
        let mut own = Fields::open(source, settings, fields.problems());
        let listed = language_list(source, &mut own, "fallback");
        fallbacks.extend(listed.iter().cloned());
        languages.push(PortalLanguage {
            language,
            fallback: listed.into_iter().map(|(language, _)| language).filter(|one| *one != language).collect(),
            cldr: language_list(source, &mut own, "cldr").first().map(|(language, _)| *language),
            numerals: own.choice("numerals", NUMERALS).map(|choice| choice.value.to_owned()),
        });
        own.finish();
    }
    for (language, range) in fallbacks {
        if !languages.iter().any(|one| one.language == language) {
            let known = languages.iter().map(|one| one.language.tag());
            let suggestion = nearest(language.tag(), known).map(str::to_owned);
            let problem = source.problem(Code::UnknownLanguage, range).with("text", language);
            fields.problems().push(problem.suggest(suggestion));
        }
    }
    if !languages.iter().any(|one| one.language == default) {
        languages.insert(0, alone);
    }
    languages
}

fn language_list(
    source: &SourceText,
    fields: &mut Fields<'_, '_>,
    key: &'static str,
) -> Vec<(Language, std::ops::Range<usize>)> {
    let mut languages = Vec::new();
    for node in fields.list(key) {
        let Some(text) = fields.text_of(node) else { continue };
        match Language::parse(&text.value) {
            Some(language) => languages.push((language, node.range.clone())),
            None => fields
                .problems()
                .push(source.problem(Code::InvalidLanguage, node.range.clone()).with("text", text.value)),
        }
    }
    languages
}

fn base_url(source: &SourceText, fields: &mut Fields<'_, '_>) -> Option<String> {
    let mut url = None;
    if let Some(text) = fields.text("base_url") {
        if is_web_address(&text.value) {
            let address = text.value.trim_end_matches('/').to_owned() + "/";
            url = Some(address).filter(|address| !is_example(address));
        } else {
            let problem = Diagnostic::new(Code::InvalidUrl).at(&source.path, text.span);
            fields.problems().push(problem.with("text", text.value));
            return None;
        }
    }
    if url.is_none() {
        fields.problems().push(Diagnostic::new(Code::NoBaseUrl).in_file(&source.path));
    }
    url
}

/// Whether a text is an address that a browser opens: http or https, a host, no spaces, quotes or angle brackets.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_alphanumeric() || first == '[')
            && !rest.contains(|letter: char| {
                letter.is_whitespace() || letter.is_control() || matches!(letter, '"' | '<' | '>' | '`' | '\\')
            })
    })
}

fn is_example(address: &str) -> bool {
    let host = address.split('/').nth(2).unwrap_or_default();
    matches!(host, "example.org" | "example.com" | "example.net")
}

fn site_theme(source: &SourceText, fields: &mut Fields<'_, '_>) -> String {
    let Some(node) = fields.node("site_theme") else { return "default".to_owned() };
    match fields.text_of(node) {
        Some(text) if Slug::parse(&text.value).is_ok() => text.value,
        Some(text) => {
            let suggestion = Slug::from_name(&text.value);
            let problem = Diagnostic::new(Code::InvalidSlug).at(&source.path, text.span).with("text", &text.value);
            fields.problems().push(problem.suggest(suggestion));
            "default".to_owned()
        }
        None => "default".to_owned(),
    }
}

/// Reads `hosts:`.
fn hosts(source: &SourceText, fields: &mut Fields<'_, '_>) -> Vec<&'static str> {
    let mut hosts = Vec::new();
    for text in fields.texts("hosts") {
        match HOSTS.iter().find(|name| **name == text.value) {
            Some(name) if hosts.contains(name) => {}
            Some(name) => hosts.push(*name),
            None => {
                let suggestion = nearest(&text.value, HOSTS.iter().copied()).map(str::to_owned);
                let problem = Diagnostic::new(Code::UnknownValue).at(&source.path, text.span).with("text", text.value);
                let problem = problem.with("key", "hosts").with("values", HOSTS.join(", ")).suggest(suggestion);
                fields.problems().push(problem);
            }
        }
    }
    hosts
}

/// The most that a page may weigh in KiB, and the most pages that the finder may have.
fn limits(source: &SourceText, fields: &mut Fields<'_, '_>) -> (usize, usize) {
    let (weight, finder) = (14, 20_000);
    let Some(node) = fields.node("limits") else { return (weight, finder) };
    let mut own = Fields::open(source, node, fields.problems());
    let weight = own.number("first_view_kb", 1..=10_000).unwrap_or(weight);
    let finder = own.number("finder_pages", 0..=10_000_000).unwrap_or(finder);
    own.finish();
    (weight, finder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path::SourcePath;

    fn read(text: &str) -> Checked<Config> {
        parse(&SourceText::new(SourcePath::new(FILE), text.to_owned()))
    }

    fn tags(languages: &[Language]) -> Vec<&str> {
        languages.iter().map(Language::tag).collect()
    }

    #[test]
    fn a_chain_goes_through_fallbacks_to_the_default_and_the_rest() {
        let config = read(
            "title: A\nbase_url: https://a.test\nlanguages:\n  id: {}\n  en: {}\n  ms: {fallback: [id]}\n  ban: {fallback: [ms, en]}\n",
        )
        .value;
        let ban = Language::parse("ban").unwrap();
        assert_eq!(tags(&config.chain(ban)), ["ban", "ms", "id", "en"]);
        assert_eq!(config.paths.get(PathWord::Regions, &config.chain(ban)), "wilayah");
        let british = Language::parse("en-GB").unwrap();
        assert_eq!(tags(&config.chain(british))[..2], ["en-GB", "en"]);
    }

    #[test]
    fn all_problems_are_named_in_one_run() {
        let problems = read("titel: A\npaginate: many\nuntranslated: pages\nbase_url: ftp://x\n").diagnostics;
        let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
        for code in [Code::UnknownKey, Code::InvalidNumber, Code::UnknownValue, Code::InvalidUrl, Code::MissingName] {
            assert!(codes.contains(&code), "{code:?} in {codes:?}");
        }
    }
}
