//! What stands between the `---` lines at the top of a text.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::config::is_web_address;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::document::Names;
use crate::document::facts::{Change, Facts, Source};
use crate::document::name::{TextKind, TextName};
use crate::document::program::{self, Program};
use crate::document::section::{ProgramLabel, find_term};
use crate::document::vocabulary::{Kind, TermId};
use crate::fields::{Fields, Located};
use crate::language::Language;
use crate::path::{Slug, Url};
use crate::text::SourceText;
use crate::yaml::{self, Node, Value};

/// The longest front matter, in bytes.
pub const MAX_BYTES: usize = 16 * 1024;

/// What a text says about itself before it begins.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct FrontMatter {
    /// The title; empty only where it is missing, which is an error.
    pub title: Box<str>,
    /// What it is about, in a sentence or two.
    pub summary: Option<Box<str>>,
    /// The same in at most sixty plain words.
    pub plain: Option<Box<str>>,
    /// Its part of the address, where the author chose it.
    pub slug: Option<Slug>,
    /// Addresses that it had before, without a slash in front.
    pub aliases: Box<[Located<Url>]>,
    /// Who translated it.
    pub translator: Option<Box<str>>,
    /// Whether a machine made the translation and nobody has reviewed it.
    pub machine: bool,
    /// What all versions of the text share; the original owns it.
    pub facts: Facts,
    /// What headings are about, for editors that drop braces.
    pub sections: Vec<HeadingRule>,
    /// What a program says beside; `None` for other texts.
    pub program: Option<Box<Program>>,
}

/// An entry of `sections:`: what the section under a heading is about.
#[derive(Debug, Serialize, Deserialize)]
pub struct HeadingRule {
    /// The heading as written in the body.
    pub heading: Located<String>,
    /// Its themes.
    pub themes: Option<Vec<TermId>>,
    /// Its groups.
    pub groups: Option<Vec<TermId>>,
    /// The themes it names as missing.
    pub needs: Vec<TermId>,
    /// The programs it tells about.
    pub programs: Vec<ProgramLabel>,
}

/// Finds the front matter of a text: the bytes between the fences, and where the body begins.
///
/// # Errors
/// Where there is none, where it is not closed or too long, or where a fence is not exactly three hyphens.
pub fn split(source: &SourceText) -> Result<(Range<usize>, usize), Box<Diagnostic>> {
    let text = &source.text;
    let first = text.split('\n').next().unwrap_or_default();
    if first.trim_end() != "---" {
        let code = if is_dashes(first.trim()) { Code::FrontMatterFence } else { Code::FrontMatterMissing };
        return Err(Box::new(source.problem(code, 0..first.len())));
    }
    let start = (first.len() + 1).min(text.len());
    let mut at = start;
    for line in text[start..].split('\n') {
        if line.trim_end() == "---" {
            return if at - start > MAX_BYTES {
                Err(Box::new(source.problem(Code::FrontMatterTooLong, 0..first.len()).count("limit", MAX_BYTES / 1024)))
            } else {
                Ok((start..at, (at + line.len() + 1).min(text.len())))
            };
        }
        let trimmed = line.trim_end();
        if is_dashes(trimmed) && (trimmed.len() > 3 || !trimmed.starts_with('-')) {
            return Err(Box::new(source.problem(Code::FrontMatterFence, at..at + trimmed.len())));
        }
        at += line.len() + 1;
    }
    Err(Box::new(source.problem(Code::FrontMatterUnclosed, 0..first.len())))
}

/// Whether a line is nothing but hyphens, or the dashes that word processors make of them.
fn is_dashes(line: &str) -> bool {
    !line.is_empty() && line.chars().all(|letter| matches!(letter, '-' | '–' | '—'))
}

/// Reads the front matter of the text `name` that stands in `range`.
pub fn read(
    source: &SourceText,
    range: Range<usize>,
    name: &TextName,
    names: &Names<'_>,
    problems: &mut Vec<Diagnostic>,
) -> FrontMatter {
    let Some(root) = yaml::read(source, range, problems) else { return FrontMatter::default() };
    let mut reader = Reader { source, names, fields: Fields::open(source, &root, problems) };
    let mut front = reader.front_matter();
    if matches!(name.kind, TextKind::Program(_)) {
        front.program = Some(Box::new(program::take(source, &mut reader.fields, name.language)));
    } else {
        front.sections = reader.heading_rules();
        front.facts.needs = reader.terms("needs", Kind::Themes).map(Box::new);
    }
    reader.fields.finish();
    front
}

struct Reader<'r, 'p> {
    source: &'r SourceText,
    names: &'r Names<'r>,
    fields: Fields<'r, 'p>,
}

impl Reader<'_, '_> {
    fn front_matter(&mut self) -> FrontMatter {
        self.image();
        FrontMatter {
            title: self.fields.required_text("title").map(|text| text.value.as_str().into()).unwrap_or_default(),
            summary: self.words("summary"),
            plain: self.words("plain"),
            slug: self.slug(),
            aliases: self.aliases(),
            translator: self.words("translator"),
            machine: self.fields.yes_no("machine").is_some_and(|machine| machine.value),
            facts: self.facts(),
            sections: Vec::new(),
            program: None,
        }
    }

    fn words(&mut self, key: &'static str) -> Option<Box<str>> {
        self.fields.sentence(key).filter(|text| !text.value.is_empty()).map(|text| text.value.as_str().into())
    }

    fn facts(&mut self) -> Facts {
        Facts {
            published: self.fields.date("published"),
            updated: self.fields.date("updated"),
            reviewed: self.fields.date("reviewed"),
            review_every: self.review_every(),
            themes: self.terms("themes", Kind::Themes),
            needs: None,
            groups: self.terms("groups", Kind::Groups),
            organizations: self.terms("organizations", Kind::Organizations).map(Box::new),
            responsible: self.terms("responsible", Kind::Organizations).map(Box::new),
            source: self.origin().map(Box::new),
            changes: self.changes().map(Box::new),
            draft: self.fields.yes_no("draft"),
            original: self.original().map(Box::new),
            withdrawn: self.withdrawn().map(Box::new),
        }
    }

    fn terms(&mut self, key: &'static str, kind: Kind) -> Option<Located<Vec<TermId>>> {
        let nodes = self.fields.list(key);
        let (first, last) = (nodes.first()?, nodes.last()?);
        let span = self.source.span(first.range.start..last.range.end);
        let mut terms = Vec::new();
        for node in nodes {
            let Some(label) = self.fields.text_of(node) else { continue };
            let located = (label.value.as_str(), label.span);
            let default = self.names.config.default_language;
            let problems = self.fields.problems();
            terms.extend(find_term(self.source, kind, self.names.vocabularies, default, located, problems));
        }
        terms.sort_unstable();
        terms.dedup();
        Some(Located { value: terms, span })
    }

    fn slug(&mut self) -> Option<Slug> {
        let text = self.fields.text("slug")?;
        match Slug::parse(&text.value) {
            Ok(slug) if self.names.config.is_reserved_slug(slug.as_str()) => {
                self.report(Code::ReservedSlug, text.span, &text.value);
                None
            }
            Ok(slug) => Some(slug),
            Err(suggestion) => {
                let problem = Diagnostic::new(Code::InvalidSlug).at(&self.source.path, text.span);
                self.fields.problems().push(problem.with("text", text.value).suggest(suggestion));
                None
            }
        }
    }

    /// Pictures are not published yet; what will be their file must not lead out of the text's folder even now.
    fn image(&mut self) {
        let Some(node) = self.fields.node("image") else { return };
        let mut own = Fields::open(self.source, node, self.fields.problems());
        let file = own.text("file");
        own.text("alt");
        own.finish();
        let Some(file) = file else { return };
        let safe = file.value.split('/').all(is_safe_name);
        let code = if safe { Code::PictureNotSupported } else { Code::InvalidFile };
        let problem = Diagnostic::new(code).at(&self.source.path, file.span).with("text", &file.value);
        self.fields.problems().push(if safe { problem } else { problem.suggest(safe_name(&file.value)) });
    }

    fn aliases(&mut self) -> Box<[Located<Url>]> {
        let mut aliases = Vec::new();
        for text in self.fields.texts("aliases") {
            match alias(&text.value) {
                Some(url) => aliases.push(text.map(|_| url)),
                None => self.report(Code::InvalidAlias, text.span, &text.value),
            }
        }
        aliases.into()
    }

    fn review_every(&mut self) -> Option<Located<u32>> {
        let text = self.fields.text("review_every")?;
        let months = months(&text.value);
        if months.is_none() {
            self.report(Code::InvalidPeriod, text.span, &text.value);
        }
        Some(Located { value: months?, span: text.span })
    }

    fn origin(&mut self) -> Option<Located<Source>> {
        let node = self.fields.node("source")?;
        let span = self.source.span(node.range.clone());
        if let Value::Scalar { text, .. } = &node.value {
            return Some(Located { value: Source { title: text.clone(), url: None }, span });
        }
        let mut own = Fields::open(self.source, node, self.fields.problems());
        let title = own.required_text("title").map(|text| text.value);
        let url = own.text("url");
        own.finish();
        if let Some(url) = url.as_ref().filter(|url| !is_web_address(&url.value)) {
            self.report(Code::InvalidUrl, url.span, &url.value);
        }
        let url = url.map(|url| url.value).filter(|url| is_web_address(url));
        Some(Located { value: Source { title: title?, url }, span })
    }

    fn changes(&mut self) -> Option<Located<Vec<Change>>> {
        let nodes = self.fields.list("changes");
        let span = self.source.span(nodes.first()?.range.clone());
        let changes = nodes.into_iter().map(|node| self.change(node, "note")).collect();
        Some(Located { value: changes, span })
    }

    fn withdrawn(&mut self) -> Option<Located<Change>> {
        self.fields.refuse_empty("withdrawn");
        let node = self.fields.node("withdrawn")?;
        Some(Located { value: self.change(node, "reason"), span: self.source.span(node.range.clone()) })
    }

    fn change(&mut self, node: &Node, key: &'static str) -> Change {
        let mut own = Fields::open(self.source, node, self.fields.problems());
        let date = own.date("date").map(|date| date.value);
        let note = own.required_text(key).map(|text| text.value).unwrap_or_default();
        own.finish();
        Change { date, note }
    }

    fn original(&mut self) -> Option<Located<Language>> {
        let text = self.fields.text("original")?;
        match Language::parse(&text.value).filter(|language| self.names.config.language(*language).is_some()) {
            Some(language) => Some(text.map(|_| language)),
            None => {
                let problem = Diagnostic::new(Code::UnknownLanguage).at(&self.source.path, text.span);
                self.fields.problems().push(problem.with("text", text.value).suggest(None::<&str>));
                None
            }
        }
    }

    fn heading_rules(&mut self) -> Vec<HeadingRule> {
        let mut rules = Vec::new();
        for node in self.fields.list("sections") {
            let mut own = Reader {
                source: self.source,
                names: self.names,
                fields: Fields::open(self.source, node, self.fields.problems()),
            };
            let heading = own.fields.required_text("heading");
            let themes = own.terms("themes", Kind::Themes).map(|terms| terms.value);
            let groups = own.terms("groups", Kind::Groups).map(|terms| terms.value);
            let needs = own.terms("needs", Kind::Themes).map(|terms| terms.value).unwrap_or_default();
            let named = own.fields.texts("programs").into_iter();
            let programs = named.map(|label| ProgramLabel::new(&label.value, label.span)).collect();
            own.fields.finish();
            rules.extend(heading.map(|heading| HeadingRule { heading, themes, groups, needs, programs }));
        }
        rules
    }

    fn report(&mut self, code: Code, span: Span, text: &str) {
        self.fields.problems().push(Diagnostic::new(code).at(&self.source.path, span).with("text", text));
    }
}

/// The longest old address, in bytes: some file systems refuse longer ones.
const MAX_ALIAS: usize = 200;

/// An old address: a path below the portal's root, each part of safe letters, ending in a slash or in `.html`.
fn alias(text: &str) -> Option<Url> {
    let path = text.strip_prefix('/')?;
    let (folders, file) = match path.strip_suffix('/') {
        Some(folders) => (folders, None),
        None => path.rsplit_once('/').map_or(("", Some(path)), |(folders, file)| (folders, Some(file))),
    };
    if file.is_some_and(|file| !file.ends_with(".html") && file.contains('.')) {
        return None;
    }
    let safe = |part: &str| {
        let stem = part.strip_suffix(".html").unwrap_or(part);
        !stem.is_empty()
            && stem.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
            && Slug::from_name(stem).is_some()
    };
    if path.is_empty() || path.len() > MAX_ALIAS {
        return None;
    }
    let mut url = Url::root();
    for part in folders.split('/').filter(|_| !folders.is_empty()) {
        url = if safe(part) && !part.contains('.') { url.page(part) } else { return None };
    }
    match file {
        None => Some(url),
        Some(file) if !safe(file) => None,
        Some(file) if file.ends_with(".html") => Some(url.file(file)),
        Some(file) => Some(url.page(file)),
    }
}

/// Whether a name can be that of a file or folder on every file system.
fn is_safe_name(name: &str) -> bool {
    let unsafe_letter =
        |letter: char| letter.is_control() || matches!(letter, '\\' | ':' | '%' | '*' | '?' | '"' | '<' | '>' | '|');
    let stem = name.split('.').next().unwrap_or_default();
    name.len() <= 200 && !name.contains(unsafe_letter) && !name.ends_with(['.', ' ']) && Slug::from_name(stem).is_some()
}

/// A safe name in place of a path that leads elsewhere.
fn safe_name(path: &str) -> Option<String> {
    let name = path.rsplit(['/', '\\']).next()?;
    let (stem, ending) = name.trim_end_matches(['.', ' ']).rsplit_once('.')?;
    Some(format!("{}.{}", Slug::from_name(stem)?, Slug::from_name(ending)?))
}

/// A span of time in months: `6 months`, `6 bulan`, `1 tahun`.
fn months(text: &str) -> Option<u32> {
    let (number, unit) = text.trim().split_once(' ')?;
    let number: u32 = number.parse().ok().filter(|number| (1..=1200).contains(number))?;
    match unit.trim().to_lowercase().as_str() {
        "month" | "months" | "bulan" => Some(number),
        "year" | "years" | "tahun" => Some(number * 12),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alias_stays_below_the_root() {
        assert_eq!(alias("/lama/bertani.html").unwrap().as_str(), "lama/bertani.html");
        assert_eq!(alias("/lama/bertani").unwrap().as_str(), "lama/bertani/");
        for wrong in [
            "/a.html/b/",
            "/a.html/b.html",
            "lama",
            "/../x/",
            "//host/x",
            "/a b/",
            "/%2e%2e/x/",
            "/C:/x/",
            "/x.php",
            "/nul/",
            "/",
            "/a\\b/",
        ] {
            assert!(alias(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_period_is_counted_in_months() {
        assert_eq!(months("6 bulan"), Some(6));
        assert_eq!(months("1 year"), Some(12));
        assert_eq!(months("sometimes"), None);
    }
}
