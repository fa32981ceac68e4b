//! Warnings as lines of text, for the note that a build leaves: read again they are the same warnings, in whatever language
//! they are told.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Arg, Code, Diagnostic, Place, Span};
use crate::path::SourcePath;

/// How the line of a warning begins; no other line of a note does.
pub const BEGINS: char = '{';

/// A warning as it is written.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'l> {
    #[serde(borrow)]
    code: Cow<'l, str>,
    #[serde(borrow)]
    place: Option<At<'l>>,
    #[serde(borrow)]
    other: Option<At<'l>>,
    args: Vec<(String, Value)>,
}

/// A place: the file, and in it from which line and column to which.
type At<'l> = (Cow<'l, str>, Option<[u32; 4]>);

#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
enum Value {
    Number(usize),
    Text(String),
}

/// A warning as a line.
pub fn to_line(warning: &Diagnostic) -> String {
    let arg = |(name, arg): &(Cow<'static, str>, Arg)| match arg {
        Arg::Text(text) => (name.to_string(), Value::Text(text.clone())),
        Arg::Number(number) => (name.to_string(), Value::Number(*number)),
    };
    let line = Line {
        code: warning.code.as_str().into(),
        place: warning.place.as_ref().map(at),
        other: warning.other.as_ref().map(at),
        args: warning.args.iter().map(arg).collect(),
    };
    serde_json::to_string(&line).expect("text and numbers are JSON")
}

/// The warning that a line was made of; `None` where it was made of none, or of one that this program does not know.
pub fn from_line(line: &str) -> Option<Diagnostic> {
    let Line { code, place: own, other, args } = serde_json::from_str(line).ok()?;
    let code = Code::ALL.iter().find(|known| known.as_str() == code)?;
    let arg = |(name, value): (String, Value)| match value {
        Value::Number(number) => (Cow::Owned(name), Arg::Number(number)),
        Value::Text(text) => (Cow::Owned(name), Arg::Text(text)),
    };
    let args = args.into_iter().map(arg).collect();
    Some(Diagnostic { place: own.map(place), other: other.map(place), args, ..Diagnostic::new(*code) })
}

fn at(place: &Place) -> At<'_> {
    let span = place.span.map(|span| [span.line, span.column, span.end_line, span.end_column]);
    (place.path.as_str().into(), span)
}

fn place((path, span): At<'_>) -> Place {
    let span = span.map(|[line, column, end_line, end_column]| Span { line, column, end_line, end_column });
    Place { path: SourcePath::new(path), span }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_is_the_same_after_it_was_written_and_read() {
        let (here, there) = (SourcePath::new("content/a \"b\".md"), SourcePath::new("content/ü.md"));
        let span = Span { line: 1, column: 2, end_line: 3, end_column: 4 };
        let warnings = [
            Diagnostic::new(Code::NoBaseUrl),
            Diagnostic::new(Code::UnexpectedFile).in_file(&here),
            Diagnostic::new(Code::HeadingNested).at(&here, span).other(&there, Some(span)).with("text", "7"),
            Diagnostic::new(Code::PageTooHeavy).other(&there, None).count("bytes", 7).suggest(None::<&str>),
        ];
        for warning in warnings {
            let line = to_line(&warning);
            assert!(line.starts_with(BEGINS) && !line.contains('\n'), "{line}");
            assert_eq!(from_line(&line).as_ref(), Some(&warning), "{line}");
        }
    }

    #[test]
    fn what_is_no_warning_is_not_read_as_one() {
        let line = to_line(&Diagnostic::new(Code::NoBaseUrl));
        assert_eq!(from_line(&line[1..]), None);
        assert_eq!(from_line(&line.replace("no-base-url", "no-such-code")), None);
    }
}
