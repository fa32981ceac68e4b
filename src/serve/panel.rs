//! Problems as the preview shows them: for the panel in a page, and as a page of its own where there is no other.

use serde::Serialize;

use crate::diagnostic::{Arg, Diagnostic, Severity};
use crate::path::SourcePath;
use crate::serve::{Settings, Voice};
use crate::source::{self, SourceFile};
use crate::text::SourceText;

/// The most problems that are shown; more are counted.
const SHOWN: usize = 50;

/// The longest line that is shown around a problem, in letters.
const LINE: usize = 200;

/// What is wrong with a portal, in the words of the person at the keyboard.
#[derive(Debug, Serialize)]
pub struct Report {
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// The first problems, in order.
    pub problems: Vec<Told>,
    /// The words around them.
    pub words: Words,
}

/// One problem in words.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    severity: &'static str,
    /// The severity in words.
    label: String,
    code: &'static str,
    message: String,
    help: String,
    /// `path:line:column`; the path alone where no line is to blame; empty where no file is.
    place: String,
    /// Where the person's editor opens it.
    editor: Option<String>,
    /// The line with the culprit: what is before it, itself, what is after it.
    line: Option<[String; 3]>,
}

/// The words around problems.
#[derive(Debug, Clone, Serialize)]
pub struct Words {
    /// Their language.
    language: String,
    title: String,
    /// How many problems there are, and what that means for the page that is shown.
    summary: String,
    /// That there is no page to show yet.
    #[serde(skip)]
    pub nothing: String,
    /// That the page asked for is not there.
    #[serde(skip)]
    pub missing: String,
    /// That the page asked for cannot be made.
    #[serde(skip)]
    pub failed: String,
    cleared: String,
    show: String,
    hide: String,
    copy: String,
    copied: String,
    help: String,
    /// How many problems are not shown.
    more: String,
    lost: String,
}

impl Report {
    /// Puts problems into words; they are in order.
    pub fn new(problems: &[Diagnostic], settings: &Settings) -> Self {
        let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let hidden = problems.len().saturating_sub(SHOWN);
        let mut last = None;
        let first = problems.iter().take(SHOWN).map(|problem| told(problem, settings, &mut last)).collect();
        Self { errors, warnings, problems: first, words: Words::new(&*settings.voice, errors, warnings, hidden) }
    }
}

impl Words {
    fn new(voice: &dyn Voice, errors: usize, warnings: usize, hidden: usize) -> Self {
        let text = |id: &str| voice.text(id, &[]);
        let counts = [("errors", Arg::Number(errors)), ("warnings", Arg::Number(warnings))];
        Self {
            language: voice.language(),
            title: text("preview-problems"),
            summary: voice.text("preview-summary", &counts),
            nothing: text("preview-nothing"),
            missing: text("preview-missing"),
            failed: text("preview-failed"),
            cleared: text("preview-cleared"),
            show: text("preview-show"),
            hide: text("preview-hide"),
            copy: text("preview-copy"),
            copied: text("preview-copied"),
            help: text("help"),
            more: if hidden > 0 {
                voice.text("preview-more", &[("count", Arg::Number(hidden))])
            } else {
                String::new()
            },
            lost: text("preview-lost"),
        }
    }
}

fn told(problem: &Diagnostic, settings: &Settings, last: &mut Option<SourceText>) -> Told {
    let voice = &*settings.voice;
    let place = problem.place.as_ref();
    Told {
        severity: problem.severity.as_str(),
        label: voice.text(problem.severity.as_str(), &[]),
        code: problem.code.as_str(),
        message: voice.message(problem),
        help: voice.help(problem),
        place: place.map(ToString::to_string).unwrap_or_default(),
        editor: editor(problem, settings),
        line: line(problem, settings, last),
    }
}

/// The address of the place in the person's editor, as they set it up.
fn editor(problem: &Diagnostic, settings: &Settings) -> Option<String> {
    let place = problem.place.as_ref()?;
    let (line, column) = place.span.map_or((1, 1), |span| (span.line, span.column));
    let path = on_disk(settings, &place.path).on_disk;
    let path = std::path::absolute(&path).unwrap_or(path);
    let path = path.to_string_lossy().replace('\\', "/");
    let address = settings.editor.as_ref()?.replace("{path}", &encode(&path));
    Some(address.replace("{line}", &line.to_string()).replace("{column}", &column.to_string()))
}

/// Percent-encodes what an address cannot hold.
fn encode(path: &str) -> String {
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~:".contains(&byte);
    let encoded =
        path.bytes().map(|byte| if safe(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") });
    encoded.collect()
}

fn on_disk(settings: &Settings, path: &SourcePath) -> SourceFile {
    SourceFile { path: path.clone(), on_disk: settings.root.join(path.as_str()) }
}

/// The line with the culprit. Built-in files and files that have gone have none.
fn line(problem: &Diagnostic, settings: &Settings, last: &mut Option<SourceText>) -> Option<[String; 3]> {
    let place = problem.place.as_ref()?;
    let span = place.span?;
    if last.as_ref().is_none_or(|source| source.path != place.path) {
        *last = Some(source::read(&on_disk(settings, &place.path)).ok()?);
    }
    let source = last.as_ref()?;
    let whole = source.line(span.line)?;
    let start = source.byte(span.line, span.column).clamp(whole.start, whole.end);
    let end = if span.end_line == span.line { source.byte(span.line, span.end_column) } else { whole.end };
    let end = end.clamp(start, whole.end);
    let before: Vec<char> = source.text[whole.start..start].chars().collect();
    let before = before[before.len().saturating_sub(LINE)..].iter().collect();
    let cut = |text: &str| text.chars().take(LINE).collect();
    Some([before, cut(&source.text[start..end]), cut(&source.text[end..whole.end])])
}

/// The page that shows problems where there is no other page to show: `text` says why. It is complete without the script.
pub fn page(report: &Report, text: &str) -> String {
    let words = &report.words;
    let direction = if words.language.starts_with("ar") { "rtl" } else { "ltr" };
    let problems: String = report.problems.iter().map(problem).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{direction}\" data-page-kind=\"preview\">\n<head>\n\
         <meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'; \
         connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'\">\n\
         <title>{title} – Balai</title>\n<link rel=\"stylesheet\" href=\"/-/balai/preview.css\">\n</head>\n\
         <body class=\"balai-page\">\n<main>\n<h1>{title}</h1>\n<p>{text}</p>\n<ol>{problems}</ol>\n{more}</main>\n</body>\n</html>\n",
        language = escape(&words.language),
        title = escape(&words.title),
        text = escape(text),
        more = if words.more.is_empty() { String::new() } else { format!("<p>{}</p>\n", escape(&words.more)) },
    )
}

fn problem(told: &Told) -> String {
    let place = match &told.editor {
        _ if told.place.is_empty() => String::new(),
        Some(address) => format!("<a href=\"{}\">{}</a>", escape(address), escape(&told.place)),
        None => format!("<code>{}</code>", escape(&told.place)),
    };
    let line = told.line.as_ref().map(|[before, culprit, after]| {
        format!("<pre>{}<mark>{}</mark>{}</pre>\n", escape(before), escape(culprit), escape(after))
    });
    format!(
        "<li class=\"{severity}\">\n<p><strong>{label}</strong> {message}</p>\n<p>{place}</p>\n{line}<p>{help}</p>\n</li>\n",
        severity = told.severity,
        label = escape(&told.label),
        message = escape(&told.message),
        line = line.unwrap_or_default(),
        help = escape(&told.help),
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
