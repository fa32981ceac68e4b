//! Problems and summaries as a person reads them, or as JSON; in the language of the person at the keyboard.

mod progress;

use std::io::{self, Write};
use std::rc::Rc;
use std::sync::Arc;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use fluent_bundle::FluentValue;

use crate::diagnostic::{Arg, Code, Diagnostic, Place, Severity};
use crate::i18n::{Formats, MessageFile, Messages};
use crate::language::Language;
use crate::path::SourcePath;
use crate::text::SourceText;

pub use progress::{Counted, Progress};

/// The most bytes of a long line that are shown around a problem.
const SHOWN: usize = 160;

/// How problems are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Human,
    /// One JSON object a line.
    Json,
}

/// The only printer of problems and summaries.
#[derive(Debug)]
pub struct Terminal {
    language: Language,
    messages: Messages,
    /// The files of these messages.
    files: [MessageFile; 2],
    format: Format,
    color: bool,
    quiet: bool,
}

/// Finds the text of a file again, to show a line of it.
pub type Sources<'s> = &'s dyn Fn(&SourcePath) -> Option<Rc<SourceText>>;

impl Terminal {
    /// A terminal that speaks `id` or, for every other language, `en`.
    ///
    /// # Panics
    /// Where the built-in messages are broken, which a test rules out.
    pub fn new(language: Language, format: Format, color: bool, quiet: bool) -> Self {
        let english = Language::parse("en").expect("en is a language");
        let file = |language: Language, text: &str| {
            let path = SourcePath::new(format!("locales/cli/{language}.ftl"));
            MessageFile::parse(language, path, text.to_owned()).expect("built-in messages are tested")
        };
        let indonesian = Language::parse("id").expect("id is a language");
        let files = [
            file(english, include_str!("../locales/cli/en.ftl")),
            file(indonesian, include_str!("../locales/cli/id.ftl")),
        ];
        let chain = [(language, language), (english, english)];
        let messages = Messages::new(Arc::new(Formats::new(language, None)), &chain, &files, false);
        let language = if language == indonesian { indonesian } else { english };
        Self { language, messages, files, format, color, quiet }
    }

    /// The language it speaks.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Says something to the person, unless asked to be quiet or to write JSON.
    pub fn say(&self, id: &str, args: &[(&'static str, Arg)]) {
        if !self.quiet && self.format == Format::Human {
            let _ = writeln!(io::stdout(), "{}", self.text(id, args));
        }
    }

    /// Writes a line of what was asked for.
    pub fn line(&self, text: &str) {
        let _ = writeln!(io::stdout(), "{text}");
    }

    /// Writes problems in the order in which they are given.
    pub fn report(&self, diagnostics: &[Diagnostic], sources: Sources<'_>) {
        for diagnostic in diagnostics {
            let _ = match self.format {
                Format::Human => writeln!(io::stderr(), "{}\n", self.human(diagnostic, sources)),
                Format::Json => writeln!(io::stdout(), "{}", self.json(diagnostic)),
            };
        }
    }

    /// What a person sees while work lasts; nothing where nobody watches, who wants quiet, or where programs read.
    pub fn progress(&self, watched: bool) -> Progress {
        if watched && !self.quiet && self.format == Format::Human { Progress::shown() } else { Progress::hidden() }
    }

    /// Says how many problems there were, on the error stream.
    pub fn conclude(&self, id: &str, args: &[(&'static str, Arg)]) {
        if self.format == Format::Human {
            let _ = writeln!(io::stderr(), "{}", self.text(id, args));
        }
    }

    /// A message with its variables; its id where there is none, which a test rules out.
    pub fn text(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        self.with(id, args.iter().map(|(name, arg)| (*name, arg)))
    }

    fn with<'a>(&self, id: &str, args: impl Iterator<Item = (&'a str, &'a Arg)>) -> String {
        let args = args.map(|(name, arg)| match arg {
            Arg::Text(text) => (name, FluentValue::from(text.as_str())),
            Arg::Number(number) => (name, FluentValue::from(*number)),
        });
        self.messages.format(id, args).unwrap_or_else(|| id.to_owned())
    }

    fn about(&self, id: &str, diagnostic: &Diagnostic) -> String {
        self.with(id, diagnostic.args.iter().map(|(name, arg)| (&**name, arg)))
    }

    /// Explains a kind of problem.
    pub fn explain(&self, code: Code) {
        let _ = match self.format {
            Format::Human => writeln!(io::stdout(), "{}", self.explanation(code)),
            Format::Json => writeln!(io::stdout(), "{}", self.explanation_json(code)),
        };
    }

    fn explanation(&self, code: Code) -> String {
        let severity = self.text(code.severity().as_str(), &[]);
        let message = self.in_general(code.as_str()).unwrap_or_default();
        let help = self.in_general(&format!("{}.help", code.as_str())).unwrap_or_default();
        let why = self.in_general(&format!("{}.explain", code.as_str()));
        let why = why.map(|why| format!("\n\n{why}")).unwrap_or_default();
        format!("{severity}[{}]: {message}\n{}: {help}{why}", code.as_str(), self.text("help", &[]))
    }

    fn explanation_json(&self, code: Code) -> String {
        let object = serde_json::json!({
            "severity": code.severity().as_str(),
            "code": code.as_str(),
            "message": self.in_general(code.as_str()),
            "help": self.in_general(&format!("{}.help", code.as_str())),
            "explanation": self.in_general(&format!("{}.explain", code.as_str())),
        });
        object.to_string()
    }

    /// A message with `…` in place of everything that it names.
    fn in_general(&self, id: &str) -> Option<String> {
        let parts = self.files.iter().flat_map(MessageFile::entries).flat_map(|entry| entry.parts);
        let variables = parts.filter(|part| part.id == id).flat_map(|part| part.variables);
        let args: Vec<(&str, FluentValue<'_>)> = variables.map(|name| (name, FluentValue::from("…"))).collect();
        self.messages.format(id, args)
    }

    /// What is wrong.
    pub fn message(&self, diagnostic: &Diagnostic) -> String {
        self.about(diagnostic.code.as_str(), diagnostic)
    }

    /// What to do about it.
    pub fn help(&self, diagnostic: &Diagnostic) -> String {
        self.about(&format!("{}.help", diagnostic.code.as_str()), diagnostic)
    }

    /// A problem as rustc would show it.
    pub fn human(&self, diagnostic: &Diagnostic, sources: Sources<'_>) -> String {
        let severity = diagnostic.severity.as_str();
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR.with_name(self.text(severity, &[])),
            Severity::Warning => Level::WARNING.with_name(self.text(severity, &[])),
        };
        let title = level.primary_title(self.message(diagnostic)).id(diagnostic.code.as_str());
        let mut group = match &diagnostic.place {
            Some(place) => located(Group::with_title(title), place, sources),
            None => Group::with_title(title),
        };
        let help = Level::HELP.with_name(self.text("help", &[]));
        group = group.element(help.message(self.help(diagnostic)));
        if let Some(other) = &diagnostic.other {
            let place = Arg::Text(other.to_string());
            group = group.element(Level::NOTE.no_name().message(self.text("see-also", &[("place", place)])));
        }
        let renderer = if self.color { Renderer::styled() } else { Renderer::plain() };
        renderer.decor_style(DecorStyle::Ascii).render(&[group])
    }

    /// A problem as a JSON object.
    pub fn json(&self, diagnostic: &Diagnostic) -> String {
        let place = diagnostic.place.as_ref();
        let span = place.and_then(|place| place.span);
        let object = serde_json::json!({
            "severity": diagnostic.severity.as_str(),
            "code": diagnostic.code.as_str(),
            "message": self.message(diagnostic),
            "path": place.map(|place| place.path.as_str()),
            "line": span.map(|span| span.line),
            "column": span.map(|span| span.column),
            "end_line": span.map(|span| span.end_line),
            "end_column": span.map(|span| span.end_column),
            "help": self.help(diagnostic),
        });
        object.to_string()
    }
}

/// Shows the line where a problem is; where the file cannot be read again, only its name and the position.
fn located<'g>(group: Group<'g>, place: &Place, sources: Sources<'_>) -> Group<'g> {
    let Some(span) = place.span else { return group.element(Origin::path(place.path.to_string())) };
    let source = sources(&place.path);
    let line = source.as_deref().and_then(|source| Some((source, source.line(span.line)?)));
    let Some((source, line)) = line else {
        let origin = Origin::path(place.path.to_string()).line(span.line as usize);
        return group.element(origin.char_column(span.column as usize));
    };
    let start = source.byte(span.line, span.column);
    let end = if span.end_line == span.line { source.byte(span.line, span.end_column) } else { line.end };
    let end = end.max(start + letter_after(&source.text[start..line.end])).min(line.end);
    let number = span.line as usize;
    if line.len() <= 2 * SHOWN {
        let text = source.text[line.clone()].to_owned();
        let snippet = Snippet::source(text).line_start(number).path(place.path.to_string());
        return group.element(snippet.annotation(AnnotationKind::Primary.span(start - line.start..end - line.start)));
    }
    let first = source.letter_at_or_before(start.saturating_sub(SHOWN / 2).max(line.start));
    let last = source.letter_at_or_before((first + SHOWN).min(line.end));
    let origin = Origin::path(place.path.to_string()).line(number).char_column(span.column as usize);
    let snippet = Snippet::source(source.text[first..last].to_owned()).line_start(number);
    let marked = start - first..end.min(last).max(start) - first;
    group.element(origin).element(snippet.annotation(AnnotationKind::Primary.span(marked)))
}

/// The bytes of the first letter; 0 where there is none.
fn letter_after(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Span};

    fn terminal(tag: &str) -> Terminal {
        Terminal::new(Language::parse(tag).unwrap(), Format::Human, false, false)
    }

    #[test]
    fn every_problem_has_its_words_in_both_languages() {
        for tag in ["id", "en"] {
            let terminal = Terminal { ..terminal(tag) };
            for code in Code::ALL {
                let text = terminal.messages.get(code.as_str());
                assert!(text.is_some(), "{tag}: {} has no message", code.as_str());
                let help = terminal.messages.get(&format!("{}.help", code.as_str()));
                assert!(help.is_some(), "{tag}: {} has no help", code.as_str());
            }
        }
    }

    #[test]
    fn a_problem_is_shown_with_its_line_and_a_way_out() {
        let path = SourcePath::new("content/regions/jambi/sarolangun/pemberdayaan.id.md");
        let line = "## Beasiswa bagi anak petani {theme=pendidikn}";
        let span = Span { line: 14, column: 37, end_line: 14, end_column: 46 };
        let problem = Diagnostic::new(Code::UnknownTheme)
            .at(&path, span)
            .with("label", "pendidikn")
            .suggest(Some("`pendidikan` (Pendidikan)"))
            .with("file", "content/themes.yaml");
        let source = Rc::new(SourceText::new(path.clone(), format!("{}{line}\n", "\n".repeat(13))));
        let shown = terminal("en").human(&problem, &|_| Some(Rc::clone(&source)));
        let expected = "\
error[unknown-theme]: there is no theme “pendidikn”
  --> content/regions/jambi/sarolangun/pemberdayaan.id.md:14:37
   |
14 | ## Beasiswa bagi anak petani {theme=pendidikn}
   |                                     ^^^^^^^^^
   |
   = help: did you mean `pendidikan` (Pendidikan)?";
        assert_eq!(shown, expected);
    }
}
