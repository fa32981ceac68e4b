//! A section: the part of a text under one heading, and what the braces after the heading say about it.

use std::ops::Range;
use std::sync::LazyLock;

use ahash::AHashSet;
use serde::{Deserialize, Serialize};

use crate::diagnostic::{Code, Diagnostic, Span, nearest};
use crate::document::vocabulary::{Kind, TermId, Vocabularies, fold};
use crate::language::Language;
use crate::text::SourceText;

/// The part of a text under one heading; the first one is what stands before any heading.
#[derive(Debug, Serialize, Deserialize)]
pub struct Section {
    /// 0 for the opening, else the heading's level, 2 to 6.
    pub level: u8,
    /// Whether its own text has words, tables aside.
    pub has_words: bool,
    /// Whether the author gave its id.
    pub has_own_id: bool,
    /// The id that the author gave, else one made of the heading; unique in its text, and empty for the opening.
    pub id: Box<str>,
    /// The heading as plain text; empty for the opening.
    pub title: Box<str>,
    /// What its braces or `sections:` say, where they say something.
    pub attributes: Option<Box<Attributes>>,
    /// Where its heading stands.
    pub span: Span,
    /// Its bytes in the body's HTML, heading included.
    pub html: Range<u32>,
    /// Where the text after the heading begins in the body's HTML.
    pub text_from: u32,
}

impl Section {
    /// The id that the author gave.
    pub fn own_id(&self) -> Option<&str> {
        self.has_own_id.then_some(&*self.id)
    }

    /// What its braces or `sections:` say.
    pub fn attributes(&self) -> &Attributes {
        self.attributes.as_deref().unwrap_or(NOTHING)
    }

    /// Where the bytes of its own text stand in the body's HTML.
    pub fn own_text(&self) -> Range<u32> {
        self.text_from..self.html.end
    }
}

/// What a heading says about its section. An empty list of themes means that nothing is said and the section inherits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attributes {
    /// What it is about; `None` inherits.
    pub themes: Option<Vec<TermId>>,
    /// Whom it is about; `None` inherits.
    pub groups: Option<Vec<TermId>>,
    /// The themes it names as missing.
    pub needs: Vec<TermId>,
    /// The programs it tells about, as they are called.
    pub programs: Vec<ProgramLabel>,
}

/// What a heading without braces says.
const NOTHING: &Attributes = &Attributes { themes: None, groups: None, needs: Vec::new(), programs: Vec::new() };

/// A program as a heading calls it; which one is meant is known when all texts are.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProgramLabel {
    /// What it is called, letter case, accents and hyphens aside.
    pub folded: String,
    /// Where that is written.
    pub span: Span,
}

impl ProgramLabel {
    /// A label as it is written.
    pub fn new(label: &str, span: Span) -> Self {
        Self { folded: fold(label), span }
    }
}

/// Two labels are the same wherever they stand.
impl PartialEq for ProgramLabel {
    fn eq(&self, other: &Self) -> bool {
        self.folded == other.folded
    }
}

impl Eq for ProgramLabel {}

impl Attributes {
    /// Puts terms into the vocabularies' order: how they were listed means nothing.
    fn sort(&mut self) {
        self.programs.sort_by(|a, b| a.folded.cmp(&b.folded));
        self.programs.dedup();
        for terms in self.themes.iter_mut().chain(&mut self.groups).chain([&mut self.needs]) {
            terms.sort_unstable();
            terms.dedup();
        }
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A heading's line taken apart.
#[derive(Debug, Default)]
pub struct HeadingLine {
    /// Where the braces begin, in bytes of the file; the title ends there.
    pub braces: Option<usize>,
    /// The author's id.
    pub id: Option<String>,
    /// The rest of the braces.
    pub attributes: Attributes,
}

const KEYS: [(&str, &str); 8] = [
    ("theme", "theme"),
    ("tema", "theme"),
    ("group", "group"),
    ("kelompok", "group"),
    ("need", "need"),
    ("kebutuhan", "need"),
    ("program", "program"),
    ("themes", "theme"),
];

/// Reads what a heading's line says, in `range` of the file.
pub fn read_heading(
    source: &SourceText,
    range: Range<usize>,
    vocabularies: &Vocabularies,
    default: Language,
    problems: &mut Vec<Diagnostic>,
) -> HeadingLine {
    let line = &source.text[range.clone()];
    let Some(open) = first_brace(line) else { return HeadingLine::default() };
    let braces = &line[open..];
    let trimmed = braces.trim_end();
    let well_formed = trimmed.starts_with('{') && trimmed.ends_with('}') && trimmed.matches(['{', '}']).count() == 2;
    let mut heading = HeadingLine { braces: Some(range.start + open), ..HeadingLine::default() };
    if !well_formed {
        let place = range.start + open..range.start + open + trimmed.len();
        problems
            .push(source.problem(Code::HeadingBraces, place).with("line", whole_line(source, range.start, line, open)));
        return heading;
    }
    let inner = &trimmed[1..trimmed.len() - 1];
    let written = (range.start, line, open);
    let mut reader = Reader { source, written, vocabularies, default, problems, heading: &mut heading };
    for token in inner.split_whitespace() {
        let at = token.as_ptr() as usize - line.as_ptr() as usize + range.start;
        reader.take(token, at);
    }
    heading.attributes.sort();
    heading
}

/// The first brace that is neither escaped nor in a code span.
pub fn first_brace(line: &str) -> Option<usize> {
    let first = memchr::memchr2(b'{', b'}', line.as_bytes())?;
    if !line[..first].contains(['\\', '`']) {
        return Some(first);
    }
    let mut in_code = false;
    let mut escaped = false;
    for (at, letter) in line.char_indices() {
        match letter {
            '\\' if !escaped => {
                escaped = true;
                continue;
            }
            '`' if !escaped => in_code = !in_code,
            '{' | '}' if !escaped && !in_code => return Some(at),
            _ => {}
        }
        escaped = false;
    }
    None
}

struct Reader<'r> {
    source: &'r SourceText,
    /// Where the heading's text begins, the text, and where in it the braces do.
    written: (usize, &'r str, usize),
    vocabularies: &'r Vocabularies,
    default: Language,
    problems: &'r mut Vec<Diagnostic>,
    heading: &'r mut HeadingLine,
}

impl Reader<'_> {
    fn take(&mut self, token: &str, at: usize) {
        if let Some(id) = token.strip_prefix('#') {
            if is_id(id) && self.heading.id.is_none() {
                self.heading.id = Some(id.to_owned());
            } else {
                self.refuse(token, at);
            }
            return;
        }
        let Some((key, values)) = token.split_once('=') else { return self.refuse(token, at) };
        let key = key.to_lowercase();
        let Some((_, key)) = KEYS.iter().find(|(written, _)| *written == key) else {
            return self.refuse(token, at);
        };
        if values.is_empty() || values.contains(['"', '\'', '=']) || values.split(',').any(str::is_empty) {
            return self.refuse(token, at);
        }
        let values_at = at + token.len() - values.len();
        if *key == "program" {
            let labels = self.labels(values, values_at);
            self.heading.attributes.programs.extend(labels);
            return;
        }
        let kind = if *key == "group" { Kind::Groups } else { Kind::Themes };
        let terms = self.terms(kind, values, values_at);
        let attributes = &mut self.heading.attributes;
        match *key {
            "theme" => attributes.themes.get_or_insert_default().extend(terms),
            "group" => attributes.groups.get_or_insert_default().extend(terms),
            _ => attributes.needs.extend(terms),
        }
    }

    fn labels(&self, values: &str, at: usize) -> Vec<ProgramLabel> {
        let mut at = at;
        let mut labels = Vec::new();
        for label in values.split(',') {
            labels.push(ProgramLabel::new(label, self.source.span(at..at + label.len())));
            at += label.len() + 1;
        }
        labels
    }

    fn terms(&mut self, kind: Kind, values: &str, at: usize) -> Vec<TermId> {
        let mut at = at;
        let mut terms = Vec::new();
        for label in values.split(',') {
            let place = self.source.span(at..at + label.len());
            let located = (label, place);
            terms.extend(find_term(self.source, kind, self.vocabularies, self.default, located, self.problems));
            at += label.len() + 1;
        }
        terms
    }

    fn refuse(&mut self, token: &str, at: usize) {
        let key = token.split_once('=').map_or(token, |(key, _)| key);
        let suggestion = nearest(key, KEYS.iter().map(|(written, _)| *written));
        let problem = self.source.problem(Code::HeadingAttribute, at..at + token.len()).with("token", token);
        let (start, line, open) = self.written;
        self.problems.push(problem.with("line", whole_line(self.source, start, line, open)).suggest(suggestion));
    }
}

/// The term that a label means; a problem where there is none.
pub fn find_term(
    source: &SourceText,
    kind: Kind,
    vocabularies: &Vocabularies,
    default: Language,
    (label, span): (&str, Span),
    problems: &mut Vec<Diagnostic>,
) -> Option<TermId> {
    let vocabulary = vocabularies.of(kind);
    let found = vocabulary.find(label);
    if found.is_none() {
        let problem = Diagnostic::new(kind.unknown()).at(&source.path, span).with("label", label);
        problems.push(problem.suggest(vocabulary.suggestion(label, default)).with("file", kind.file()));
    }
    found
}

/// Whether a text can be an id: letters, digits and hyphens, beginning with a letter.
pub fn is_id(id: &str) -> bool {
    id.len() <= 100
        && id.starts_with(char::is_alphabetic)
        && id.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
}

/// What scripts call parts of a page and of the window, space by space: an id of the same name would stand in its way.
const NAMES_OF_SCRIPTS: &str = "\
    URL activeElement adoptNode alert all anchors appendChild applets attributes baseURI blur body \
    characterSet charset childNodes children clear close closed compatMode confirm constructor \
    contentType cookie createElement currentScript customElements defaultView designMode dir doctype \
    document documentElement documentURI domain embeds event execCommand external fetch firstChild focus \
    fonts form forms frames fullscreen getElementById getElementsByName getSelection hasOwnProperty head \
    hidden history host images implementation importNode innerHTML innerHeight innerWidth inputEncoding \
    isConnected lastChild lastModified length linkColor links localStorage location locationbar menubar \
    method name navigation navigator nextSibling nodeName nodeType nodeValue onerror onload open opener \
    origin outerHTML ownerDocument parent parentElement parentNode performance personalbar plugins \
    postMessage previousSibling print prompt prototype querySelector querySelectorAll readyState \
    referrer remove removeChild replaceChild reset rootElement screen scripts scroll scrollbars \
    scrollingElement self sessionStorage status statusbar stop style styleSheets submit textContent \
    timeline title toString toolbar top valueOf visibilityState window write writeln";

/// Ids that pages or browsers use for themselves get a prefix; `s-` ids of authors too, so that no two meet.
pub fn safe_id(id: &str) -> String {
    static TAKEN: LazyLock<AHashSet<&str>> = LazyLock::new(|| NAMES_OF_SCRIPTS.split(' ').collect());
    let clashes = ["b-", "s-", "fn-", "fnref-"].iter().any(|prefix| id.starts_with(prefix));
    let taken = TAKEN.contains(id);
    if clashes || taken { format!("s-{id}") } else { id.to_owned() }
}

/// An id made of a heading's words; empty where it has no letter.
pub fn id_of_title(title: &str) -> String {
    let mut id = String::with_capacity(title.len().min(84));
    let mut add = |letter: char| match letter {
        _ if id.len() >= 80 => {}
        _ if letter.is_alphanumeric() => id.push(letter),
        _ if id.is_empty() || id.ends_with('-') => {}
        _ => id.push('-'),
    };
    for letter in title.chars() {
        // Most letters have one small form, which is found at once.
        if letter.is_ascii() { add(letter.to_ascii_lowercase()) } else { letter.to_lowercase().for_each(&mut add) }
    }
    let id = id.trim_end_matches('-');
    if id.starts_with(|first: char| !first.is_alphabetic()) && !id.is_empty() { format!("s-{id}") } else { safe_id(id) }
}

/// The corrected heading with the marks before it.
fn whole_line(source: &SourceText, start: usize, line: &str, open: usize) -> String {
    let marks = &source.text[source.line_around(start).start..start];
    format!("{marks}{}", corrected(line, open))
}

/// The line with its braces as they should be: what can be understood of them, in the right form, at the end.
fn corrected(line: &str, open: usize) -> String {
    let (title, rest) = line.split_at(open);
    let (inner, after) = rest.rsplit_once('}').unwrap_or((rest, ""));
    let inner = inner.replace(['{', '}', '"', '\'', '“', '”'], " ");
    let inner = inner.replace(" =", "=").replace("= ", "=").replace(", ", ",").replace(" ,", ",");
    let mut kept = Vec::new();
    for token in inner.split_whitespace() {
        let key = token.split_once('=').map_or("", |(key, _)| key);
        let known = nearest(key, KEYS.iter().map(|(written, _)| *written)).filter(|_| !key.is_empty());
        match (token.strip_prefix('#'), known) {
            (Some(id), _) if is_id(id) => kept.insert(0, token.to_owned()),
            (None, Some(known)) => kept.push(format!("{known}{}", token[key.len()..].trim_end_matches(','))),
            _ => {}
        }
    }
    let between = if after.trim().starts_with(char::is_alphanumeric) { " " } else { "" };
    let title = format!("{}{between}{}", title.trim_end(), after.trim());
    if kept.is_empty() { title } else { format!("{title} {{{}}}", kept.join(" ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixed(line: &str) -> String {
        corrected(line, first_brace(line).unwrap())
    }

    #[test]
    fn the_corrected_line_keeps_what_is_understood() {
        assert_eq!(fixed("## Modal {theme=\"capital\"}"), "## Modal {theme=capital}");
        assert_eq!(fixed("## Modal {theme=capital, skills #modal}"), "## Modal {#modal theme=capital,skills}");
        assert_eq!(fixed("## Modal {#modal theme=capital"), "## Modal {#modal theme=capital}");
        assert_eq!(fixed("## Modal {#modal} usaha"), "## Modal usaha {#modal}");
        assert_eq!(fixed("## Modal {themme=capital .big}"), "## Modal {theme=capital}");
    }

    #[test]
    fn braces_in_code_or_escaped_are_the_authors_own() {
        assert_eq!(first_brace("## `{a}` dan \\{b\\}"), None);
    }

    #[test]
    fn ids_never_meet_those_of_the_page() {
        for name in ["location", "title", "write", "getElementById", "cookie", "URL", "activeElement"] {
            assert_eq!(safe_id(name), format!("s-{name}"));
        }
        assert_eq!(safe_id("b-main"), "s-b-main");
        assert_eq!(id_of_title("Apa itu modal?"), "apa-itu-modal");
        assert_eq!(id_of_title("2 program"), "s-2-program");
        assert_eq!(id_of_title("…"), "");
    }
}
