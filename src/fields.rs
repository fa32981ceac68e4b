//! Taking the fields of a YAML map one by one, collecting every problem on the way.
//!
//! Keys exist in English with Indonesian synonyms, all of them in [`SYNONYMS`]; parser, messages and schema share the table.

use std::borrow::Cow;
use std::ops::Range;

use ahash::AHashMap;
use jiff::civil::Date;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Code, Diagnostic, Span, nearest};
use crate::language::Language;
use crate::text::SourceText;
use crate::yaml::{self, Node, Value};

/// Indonesian words for keys, each with the English key it stands for.
pub const SYNONYMS: &[(&str, &str)] = &[
    ("alamat", "slug"),
    ("alias", "aliases"),
    ("bagian", "sections"),
    ("bahasa", "languages"),
    ("batas", "deadline"),
    ("batas_waktu", "deadline"),
    ("berkas", "documents"),
    ("biaya", "fees"),
    ("bidang", "themes"),
    ("cara_ikut", "apply"),
    ("cara_mendaftar", "apply"),
    ("catatan", "note"),
    ("catatan_penyelenggara", "provider_note"),
    ("dari", "from"),
    ("dibuka", "opens"),
    ("diperbarui", "updated"),
    ("diperiksa", "verified"),
    ("ditarik", "withdrawn"),
    ("ditinjau", "reviewed"),
    ("dokumen", "documents"),
    ("draf", "draft"),
    ("gambar", "image"),
    ("hasil", "outcome"),
    ("jam", "hours"),
    ("jangka_waktu", "processing_time"),
    ("judul", "title"),
    ("kebutuhan", "needs"),
    ("kelompok", "groups"),
    ("kode", "codes"),
    ("kontak", "contacts"),
    ("koordinat", "coordinates"),
    ("lokasi", "area"),
    ("mencakup", "covers"),
    ("mesin", "machine"),
    ("nama", "name"),
    ("organisasi", "organizations"),
    ("penanggung_jawab", "responsible"),
    ("penerjemah", "translator"),
    ("pengaduan", "complaints"),
    ("penyelenggara", "organizations"),
    ("perubahan", "changes"),
    ("ringkasan", "summary"),
    ("sampai", "to"),
    ("sebutan", "label"),
    ("sederhana", "plain"),
    ("sumber", "source"),
    ("surel", "email"),
    ("syarat", "eligibility"),
    ("tanggal", "date"),
    ("telepon", "phone"),
    ("tema", "themes"),
    ("tenggat", "deadline"),
    ("terbit", "published"),
    ("tingkat", "level"),
    ("tinjau_setiap", "review_every"),
    ("umum", "public"),
    ("uraian", "description"),
    ("usia", "ages"),
    ("wa", "whatsapp"),
];

/// Words that mean something else in a contact: there `alamat` is where to go, elsewhere a part of the page's address.
pub const CONTACT_SYNONYMS: &[(&str, &str)] = &[("alamat", "address"), ("nama", "label")];

/// A value together with where it was read.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands in its file.
    pub span: Span,
}

impl<T> Located<T> {
    /// The same place with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Located<U> {
        Located { value: change(self.value), span: self.span }
    }
}

/// A text for each language, in the order written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Localized(Vec<(Language, String)>);

impl Localized {
    /// The text in the first of these languages that has one.
    pub fn get(&self, chain: impl IntoIterator<Item = Language>) -> Option<&str> {
        chain.into_iter().find_map(|language| self.exact(language))
    }

    /// The text in this language.
    pub fn exact(&self, language: Language) -> Option<&str> {
        self.0.iter().find(|(of, _)| *of == language).map(|(_, text)| text.as_str())
    }

    /// The text in the first of these languages that has one, with its language; else any.
    pub fn found(&self, chain: &[Language]) -> Option<(Language, &str)> {
        let in_chain = chain.iter().find_map(|language| Some((*language, self.exact(*language)?)));
        in_chain.or_else(|| self.iter().next())
    }

    /// Whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.is_empty())
    }

    /// All texts.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, text)| text.as_str())
    }

    /// All texts with their languages.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, text.as_str()))
    }
}

/// The fields of one map.
pub struct Fields<'s, 'p> {
    source: &'s SourceText,
    range: Range<usize>,
    entries: Vec<Entry<'s>>,
    places: AHashMap<Cow<'s, str>, usize>,
    asked: Vec<&'static str>,
    /// Where it is none, nothing is missing in it.
    is_map: bool,
    problems: &'p mut Vec<Diagnostic>,
}

struct Entry<'s> {
    written: &'s str,
    key: Cow<'s, str>,
    range: Range<usize>,
    value: &'s Node,
    taken: bool,
}

/// The English key that a written key stands for, letter case aside; `-` may stand for `_`.
pub fn canonical_key(written: &str) -> Cow<'_, str> {
    let plain = written.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let key =
        if plain { Cow::Borrowed(written) } else { Cow::Owned(written.trim().to_lowercase().replace(['-', ' '], "_")) };
    match SYNONYMS.binary_search_by(|(synonym, _)| (*synonym).cmp(&key)) {
        Ok(found) => Cow::Borrowed(SYNONYMS[found].1),
        Err(_) => key,
    }
}

impl<'s, 'p> Fields<'s, 'p> {
    /// Opens a map. Two words for one key are reported here, the same word twice where the YAML is read; the first counts.
    pub fn open(source: &'s SourceText, node: &'s Node, problems: &'p mut Vec<Diagnostic>) -> Self {
        Self::open_with(source, node, &[], problems)
    }

    /// Opens a map in which some words have a meaning of their own.
    pub fn open_with(
        source: &'s SourceText,
        node: &'s Node,
        own: &[(&'static str, &'static str)],
        problems: &'p mut Vec<Diagnostic>,
    ) -> Self {
        let (entries, places, asked) = (Vec::new(), AHashMap::new(), Vec::new());
        let mut fields = Self { source, range: node.range.clone(), entries, places, asked, is_map: true, problems };
        let Value::Map(entries) = &node.value else {
            if !matches!(node.value, Value::Empty) {
                let slip = yaml::slip_at(source, node.range.start).filter(|_| node.text().is_some());
                let expected = || source.problem(Code::ExpectedMap, first_line(source, &node.range));
                fields.problems.push(slip.unwrap_or_else(expected));
                fields.is_map = false;
            }
            return fields;
        };
        for (key, value) in entries {
            let written = key.text().unwrap_or_default();
            let own = own.iter().find(|(word, _)| written.trim().eq_ignore_ascii_case(word));
            let canonical = own.map_or_else(|| canonical_key(written), |(_, key)| Cow::Borrowed(*key));
            if let Some(first) = fields.places.get(&canonical) {
                let first = &fields.entries[*first];
                if first.written != written {
                    fields.problems.push(yaml::duplicate(source, &first.range, &key.range, written));
                }
            } else {
                fields.places.insert(canonical.clone(), fields.entries.len());
                fields.entries.push(Entry { written, key: canonical, range: key.range.clone(), value, taken: false });
            }
        }
        fields
    }

    /// Whether what was opened is a map, or nothing at all.
    pub fn is_map(&self) -> bool {
        self.is_map
    }

    /// The node under a key; `None` where the key is missing or has no value.
    pub fn node(&mut self, key: &'static str) -> Option<&'s Node> {
        self.asked.push(key);
        let entry = &mut self.entries[*self.places.get(key)?];
        entry.taken = true;
        (!matches!(entry.value.value, Value::Empty)).then_some(entry.value)
    }

    /// Whether the key is written, with a value or without.
    pub fn has(&self, key: &str) -> bool {
        self.places.contains_key(key)
    }

    /// Reports a key that is written without a value, for fields whose value must not be guessed.
    pub fn refuse_empty(&mut self, key: &'static str) {
        let Some(entry) = self.places.get(key).map(|at| &self.entries[*at]) else { return };
        if matches!(entry.value.value, Value::Empty) {
            self.problem(Code::EmptyValue, entry.range.clone(), key);
        }
    }

    /// One text.
    pub fn text(&mut self, key: &'static str) -> Option<Located<String>> {
        let node = self.node(key)?;
        self.text_of(node)
    }

    /// One text that must be there and must hold a letter or a digit.
    pub fn required_text(&mut self, key: &'static str) -> Option<Located<String>> {
        if !self.has(key) {
            self.asked.push(key);
            if !self.is_map {
                return None;
            }
            let place = first_line(self.source, &self.range);
            self.problems.push(self.source.problem(Code::MissingKey, place).with("key", key));
            return None;
        }
        let range = self.places.get(key).map(|at| self.entries[*at].range.clone());
        let node = self.node(key);
        let text = node.and_then(|node| self.sentence_of(node));
        let says_something = text.as_ref().is_some_and(|text| text.value.chars().any(char::is_alphanumeric));
        if !says_something && (node.is_none() || text.is_some()) {
            self.problem(Code::EmptyValue, range.unwrap_or_default(), key);
            return None;
        }
        text
    }

    /// One text in free words; a comment that cuts it short is pointed out.
    pub fn sentence(&mut self, key: &'static str) -> Option<Located<String>> {
        let node = self.node(key)?;
        self.sentence_of(node)
    }

    fn sentence_of(&mut self, node: &'s Node) -> Option<Located<String>> {
        if let Value::Scalar { text, quoted: false } = &node.value {
            self.warn_of_comment(node, text);
        }
        self.text_of(node)
    }

    /// A text that a node holds.
    pub fn text_of(&mut self, node: &'s Node) -> Option<Located<String>> {
        let Value::Scalar { text, .. } = &node.value else {
            self.problems.push(self.source.problem(Code::ExpectedText, first_line(self.source, &node.range)));
            return None;
        };
        Some(Located { value: text.trim().to_owned(), span: self.source.span(node.range.clone()) })
    }

    fn warn_of_comment(&mut self, node: &Node, text: &str) {
        let end = node.range.end;
        let after = &self.source.text[end..];
        if after.starts_with([' ', '\t']) && after.trim_start_matches([' ', '\t']).starts_with('#') {
            let rest = self.source.text[end..self.source.line_around(end).end].trim_end();
            let quoted = yaml::quoted(&format!("{}{rest}", text.trim_end()));
            let problem = self.source.problem(Code::YamlComment, end..end + rest.len());
            self.problems.push(problem.with("quoted", quoted));
        }
    }

    /// The members of a list; one text is accepted for a list of one.
    pub fn list(&mut self, key: &'static str) -> Vec<&'s Node> {
        let Some(node) = self.node(key) else { return Vec::new() };
        match &node.value {
            Value::List(items) => items.iter().collect(),
            Value::Scalar { .. } => vec![node],
            _ => {
                self.problems.push(self.source.problem(Code::ExpectedList, first_line(self.source, &node.range)));
                Vec::new()
            }
        }
    }

    /// The maps of a list; one map is accepted for a list of one.
    pub fn maps(&mut self, key: &'static str) -> Vec<&'s Node> {
        match self.node(key) {
            Some(node @ Node { value: Value::Map(_), .. }) => vec![node],
            Some(Node { value: Value::List(items), .. }) => items.iter().collect(),
            Some(node) => {
                self.problems.push(self.source.problem(Code::ExpectedMap, first_line(self.source, &node.range)));
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    /// A list of free words; one text is accepted for a list of one. A comment that cuts one short is pointed out.
    pub fn sentences(&mut self, key: &'static str) -> Vec<Located<String>> {
        let texts = self.list(key).into_iter().filter_map(|node| self.sentence_of(node));
        texts.filter(|text| !text.value.is_empty()).collect()
    }

    /// A list of texts; one text is accepted for a list of one.
    pub fn texts(&mut self, key: &'static str) -> Vec<Located<String>> {
        self.list(key).into_iter().filter_map(|node| self.text_of(node)).collect()
    }

    /// A text for each language: a map from tags to texts, or one text that is the default language's.
    pub fn localized(&mut self, key: &'static str, default: Language) -> Localized {
        let mut texts = Localized::default();
        let Some(node) = self.node(key) else { return texts };
        match &node.value {
            Value::Map(entries) => {
                for (tag, value) in entries {
                    let written = tag.text().unwrap_or_default();
                    match Language::parse(written) {
                        None => self.problem(Code::InvalidLanguage, tag.range.clone(), written),
                        Some(language) => match &value.value {
                            Value::Empty => {}
                            _ => texts.0.extend(self.sentence_of(value).map(|text| (language, text.value))),
                        },
                    }
                }
            }
            _ => texts.0.extend(self.sentence_of(node).map(|text| (default, text.value))),
        }
        texts
    }

    /// A day: `2026-10-01`, `1 Oktober 2026` or `1 October 2026`.
    pub fn date(&mut self, key: &'static str) -> Option<Located<Date>> {
        let text = self.text(key)?;
        match crate::date::parse(&text.value) {
            Ok(date) => Some(text.map(|_| date)),
            Err(problem) => {
                let code = if problem.is_ambiguous() { Code::AmbiguousDate } else { Code::InvalidDate };
                let suggestion = problem.suggestion();
                let problem = Diagnostic::new(code).at(&self.source.path, text.span).with("text", text.value);
                self.problems.push(problem.suggest(suggestion));
                None
            }
        }
    }

    /// Yes or no: `yes`, `no`, `true`, `false`, `ya`, `tidak`. A key without an answer is an error: it may be a draft.
    pub fn yes_no(&mut self, key: &'static str) -> Option<Located<bool>> {
        self.refuse_empty(key);
        let text = self.text(key)?;
        match text.value.to_lowercase().as_str() {
            "yes" | "true" | "ya" => Some(text.map(|_| true)),
            "no" | "false" | "tidak" => Some(text.map(|_| false)),
            _ => {
                let problem = Diagnostic::new(Code::InvalidYesNo).at(&self.source.path, text.span);
                self.problems.push(problem.with("text", text.value).with("key", key));
                None
            }
        }
    }

    /// A whole number within a range.
    pub fn number(&mut self, key: &'static str, range: std::ops::RangeInclusive<usize>) -> Option<usize> {
        let text = self.text(key)?;
        let number = text.value.parse().ok().filter(|number| range.contains(number));
        if number.is_none() {
            let problem =
                Diagnostic::new(Code::InvalidNumber).at(&self.source.path, text.span).with("text", text.value);
            self.problems.push(problem.count("from", *range.start()).count("to", *range.end()));
        }
        number
    }

    /// One of a closed list of values, each with the words that stand for it.
    pub fn choice<T: Copy>(&mut self, key: &'static str, values: &[(&str, T)]) -> Option<Located<T>> {
        let text = self.text(key)?;
        let word = text.value.to_lowercase();
        if let Some((_, value)) = values.iter().find(|(name, _)| *name == word) {
            return Some(text.map(|_| *value));
        }
        let names: Vec<&str> = values.iter().map(|(name, _)| *name).collect();
        let suggestion = nearest(&word, names.iter().copied());
        let problem = Diagnostic::new(Code::UnknownValue).at(&self.source.path, text.span).with("text", text.value);
        self.problems.push(problem.with("key", key).with("values", names.join(", ")).suggest(suggestion));
        None
    }

    /// Where the problems go, for rules that only one file knows.
    pub fn problems(&mut self) -> &mut Vec<Diagnostic> {
        self.problems
    }

    /// Reports a problem that names one word.
    pub fn problem(&mut self, code: Code, range: Range<usize>, text: &str) {
        self.problems.push(self.source.problem(code, range).with("text", text).with("key", text));
    }

    /// Closes the map: whatever was not asked for is unknown. `extra:` is the author's own.
    pub fn finish(self) {
        for entry in self.entries.iter().filter(|entry| !entry.taken) {
            if entry.key == "extra" || entry.written.is_empty() {
                continue;
            }
            let slip = yaml::slip_at(self.source, entry.range.start).filter(|_| entry.written.contains(':'));
            if let Some(slip) = slip {
                self.problems.push(slip);
                continue;
            }
            let suggestion = nearest(&entry.key, self.asked.iter().copied());
            let problem = self.source.problem(Code::UnknownKey, entry.range.clone()).with("key", entry.written);
            self.problems.push(problem.suggest(suggestion));
        }
    }
}

/// The part of a range on its first line: a map that spans half a file is not shown whole.
fn first_line(source: &SourceText, range: &Range<usize>) -> Range<usize> {
    let end = source.line_around(range.start).end.min(range.end);
    range.start..end.max(range.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn synonyms_are_sorted_for_the_search() {
        assert!(SYNONYMS.is_sorted());
        assert_eq!(canonical_key("Judul"), "title");
        assert_eq!(canonical_key("review-every"), "review_every");
    }
}
