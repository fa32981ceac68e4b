//! A YAML text as a tree of located nodes: every scalar as it was typed, with the bytes it came from.
//!
//! Only the plain part of YAML is read: maps, lists and scalars. Anchors, aliases, tags and several documents are refused,
//! nesting is limited, so that no text can make reading slow.

use std::ops::Range;

use ahash::AHashMap;
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use crate::diagnostic::{Code, Diagnostic};
use crate::text::{SourceText, first_forbidden};

/// The deepest nesting of lists and maps.
pub const MAX_DEPTH: usize = 32;

/// A value and where it stands, in bytes from the top of the file.
#[derive(Debug, Clone)]
pub struct Node {
    /// The bytes of the file that it came from.
    pub range: Range<usize>,
    /// What it is.
    pub value: Value,
}

/// What a node can be.
#[derive(Debug, Clone)]
pub enum Value {
    /// Nothing was written after the key.
    Empty,
    /// One text, as typed.
    Scalar {
        /// The text, quotes and line folding undone.
        text: String,
        /// Whether it stood in quotes or in a block.
        quoted: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A map, in the order written, duplicates included.
    Map(Vec<(Node, Node)>),
}

impl Node {
    /// The scalar's text; `None` for anything else.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }
}

/// Reads the YAML that stands in `range` of a file. An empty text is an empty map. `None` where it cannot be read; then
/// there is one problem, for a YAML text that is broken has no second one.
pub fn read(source: &SourceText, range: Range<usize>, problems: &mut Vec<Diagnostic>) -> Option<Node> {
    match parse(source, range) {
        Ok(root) => {
            check(source, &root, problems);
            Some(root)
        }
        Err(problem) => {
            problems.push(*problem);
            None
        }
    }
}

fn parse(source: &SourceText, range: Range<usize>) -> Result<Node, Box<Diagnostic>> {
    let text = &source.text[range.clone()];
    let mut builder = Builder { source, offsets: ByteOffsets::new(text, range.start), open: Vec::new(), root: None };
    for event in Parser::new_from_str(text) {
        match event {
            Ok((event, span)) => builder.take(event, span)?,
            Err(error) => return Err(Box::new(explain(source, &range, &error, &builder.offsets))),
        }
    }
    Ok(builder.root.unwrap_or(Node { range, value: Value::Map(Vec::new()) }))
}

/// Saphyr's marks count letters; files are cut by bytes.
struct ByteOffsets {
    start: usize,
    of_letters: Option<Vec<u32>>,
    end: usize,
}

impl ByteOffsets {
    fn new(text: &str, start: usize) -> Self {
        let of_letters = (!text.is_ascii()).then(|| text.char_indices().map(|(at, _)| at as u32).collect());
        Self { start, of_letters, end: start + text.len() }
    }

    fn byte(&self, letter: usize) -> usize {
        let at = match &self.of_letters {
            None => letter,
            Some(offsets) => offsets.get(letter).map_or(self.end - self.start, |at| *at as usize),
        };
        (self.start + at).min(self.end)
    }

    fn range(&self, span: Span) -> Range<usize> {
        let start = self.byte(span.start.index());
        start..self.byte(span.end.index()).max(start)
    }
}

struct Builder<'s> {
    source: &'s SourceText,
    offsets: ByteOffsets,
    open: Vec<Open>,
    root: Option<Node>,
}

enum Open {
    List { start: usize, items: Vec<Node> },
    Map { start: usize, entries: Vec<(Node, Node)>, key: Option<Node> },
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Box<Diagnostic>> {
        let range = self.offsets.range(span);
        match event {
            Event::Alias(_) => return Err(self.refuse("alias", range)),
            Event::Scalar(_, _, anchor, _) | Event::SequenceStart(anchor, _) | Event::MappingStart(anchor, _)
                if anchor > 0 =>
            {
                return Err(self.refuse("anchor", range));
            }
            Event::Scalar(_, _, _, Some(_)) | Event::SequenceStart(_, Some(_)) | Event::MappingStart(_, Some(_)) => {
                return Err(self.refuse("tag", range));
            }
            Event::DocumentStart(_) if self.root.is_some() => return Err(self.refuse("documents", range)),
            Event::Scalar(text, style, ..) => {
                let quoted = style != ScalarStyle::Plain;
                let value = if text.is_empty() && !quoted {
                    Value::Empty
                } else {
                    Value::Scalar { text: text.into_owned(), quoted }
                };
                self.close(Node { range, value })?;
            }
            Event::SequenceStart(..) => self.start(Open::List { start: range.start, items: Vec::new() }, range)?,
            Event::MappingStart(..) => {
                self.start(Open::Map { start: range.start, entries: Vec::new(), key: None }, range)?;
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let node = match self.open.pop().expect("every end has its start") {
                    Open::List { start, items } => {
                        Node { range: start..range.end.max(start), value: Value::List(items) }
                    }
                    Open::Map { start, entries, .. } => {
                        Node { range: start..range.end.max(start), value: Value::Map(entries) }
                    }
                };
                self.close(node)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, open: Open, range: Range<usize>) -> Result<(), Box<Diagnostic>> {
        if self.open.len() == MAX_DEPTH {
            return Err(Box::new(self.source.problem(Code::YamlNesting, range).count("limit", MAX_DEPTH)));
        }
        self.open.push(open);
        Ok(())
    }

    fn close(&mut self, node: Node) -> Result<(), Box<Diagnostic>> {
        if let Some(Open::Map { key: None, .. }) = self.open.last() {
            self.check_key(&node)?;
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { entries, key, .. }) => match key.take() {
                None => *key = Some(node),
                Some(key) => entries.push((key, node)),
            },
        }
        Ok(())
    }

    /// A key is one text on one line; `<<` would merge another map into this one.
    fn check_key(&self, key: &Node) -> Result<(), Box<Diagnostic>> {
        let feature = match &key.value {
            Value::Scalar { text, quoted: false } if text == "<<" => "merge",
            Value::Scalar { .. } => return Ok(()),
            _ => "key",
        };
        let end = self.source.line_around(key.range.start).end.min(key.range.end);
        Err(self.refuse(feature, key.range.start..end.max(key.range.start)))
    }

    fn refuse(&self, feature: &str, range: Range<usize>) -> Box<Diagnostic> {
        Box::new(self.source.problem(Code::YamlFeature, range).with("feature", feature))
    }
}

/// Finds what a map must not hold: a key twice, and letters that have no place in a text, written as `"\0"`.
fn check(source: &SourceText, node: &Node, problems: &mut Vec<Diagnostic>) {
    match &node.value {
        Value::Empty => {}
        Value::Scalar { text, .. } => {
            if first_forbidden(text).is_some() {
                let end = source.line_around(node.range.start).end.min(node.range.end);
                problems.push(source.problem(Code::ControlCharacter, node.range.start..end));
            }
        }
        Value::List(items) => items.iter().for_each(|item| check(source, item, problems)),
        Value::Map(entries) => {
            let mut seen: AHashMap<&str, &Range<usize>> = AHashMap::new();
            for (key, value) in entries {
                let written = key.text().unwrap_or_default();
                match seen.get(written) {
                    Some(first) => problems.push(duplicate(source, first, &key.range, written)),
                    None => _ = seen.insert(written, &key.range),
                }
                check(source, key, problems);
                check(source, value, problems);
            }
        }
    }
}

/// The problem of a key that stands twice in a map.
pub fn duplicate(source: &SourceText, first: &Range<usize>, second: &Range<usize>, key: &str) -> Diagnostic {
    let first = source.span(first.clone());
    let problem = source.problem(Code::DuplicateKey, second.clone()).other(&source.path, Some(first));
    problem.with("key", key).count("line", first.line as usize)
}

/// What the parser says of brackets that are too deep even for its own counting.
const TOO_DEEP: &str = "recursion limit exceeded";

/// How many lines are looked at for the slip behind an error.
const LINES_TRIED: usize = 24;

/// Says in plain words what a YAML parser complains about. The parser often stumbles some lines below the slip or
/// one above, so these are tried too: a slip is the cause if mending its line lets the parser read on.
fn explain(source: &SourceText, range: &Range<usize>, error: &ScanError, offsets: &ByteOffsets) -> Diagnostic {
    let at = offsets.byte(error.marker().index()).min(range.end.saturating_sub(1)).max(range.start);
    if error.info() == TOO_DEEP {
        return source.problem(Code::YamlNesting, at..at + 1).count("limit", MAX_DEPTH);
    }
    let text = &source.text[range.clone()];
    let stumbled = error.marker().line();
    let below = source.line_around(source.line_around(at).end + 1);
    let mut end = below.end.min(range.end) - range.start;
    for _ in 0..LINES_TRIED {
        let start = text[..end].rfind('\n').map_or(0, |newline| newline + 1);
        let line = &text[start..end];
        if let Some((code, within)) = usual_slip(line) {
            let mended = corrected(code, line);
            let reads_on = first_error(&format!("{}{mended}{}", &text[..start], &text[end..]));
            if reads_on.is_none_or(|line| line > stumbled) {
                let start = range.start + start;
                return source.problem(code, start + within.start..start + within.end).with("line", mended.trim());
            }
        }
        if start == 0 {
            break;
        }
        end = start - 1;
    }
    source.problem(Code::YamlSyntax, at..(at + 1).min(range.end).max(at)).with("reason", error.info())
}

/// The slip in the line of a byte, for YAML that can be read but means something else: `title:Modal` is a text, not a key.
pub fn slip_at(source: &SourceText, at: usize) -> Option<Diagnostic> {
    let range = source.line_around(at);
    let line = &source.text[range.clone()];
    let (code, within) = usual_slip(line).filter(|(code, _)| *code == Code::YamlSpaceAfterColon)?;
    let problem = source.problem(code, range.start + within.start..range.start + within.end);
    Some(problem.with("line", corrected(code, line).trim()))
}

/// The line at which a YAML text cannot be read any further.
fn first_error(text: &str) -> Option<usize> {
    Parser::new_from_str(text).find_map(|event| event.err().map(|error| error.marker().line()))
}

fn usual_slip(line: &str) -> Option<(Code, Range<usize>)> {
    let content = line.trim_start();
    let indent = line.len() - content.len();
    if let Some(tab) = line[..indent].find('\t') {
        return Some((Code::YamlTab, tab..tab + 1));
    }
    let body = content.strip_prefix("- ").unwrap_or(content);
    let body_at = line.len() - body.len();
    let key_end = body.find(|letter: char| !letter.is_alphanumeric() && letter != '_' && letter != '-')?;
    if !body[key_end..].starts_with(':') || key_end == 0 {
        return None;
    }
    let value = &body[key_end + 1..];
    let value_at = body_at + key_end + 1;
    if !value.is_empty() && !value.starts_with([' ', '\t']) {
        return Some((Code::YamlSpaceAfterColon, value_at..line.len()));
    }
    let text = value.trim();
    let text_at = value_at + value.len() - value.trim_start().len();
    let whole = text_at..text_at + text.len();
    match text.chars().next()? {
        quote @ ('"' | '\'') if text[1..].contains(quote) => Some((Code::YamlInnerQuote, whole)),
        '"' | '\'' => Some((Code::YamlQuote, whole)),
        '|' | '>' | '[' | '{' | '*' | '&' | '!' | '%' | '@' | '`' | '#' | ',' | ']' | '}' | '-' | '?' => {
            Some((Code::YamlSign, text_at..text_at + 1))
        }
        _ => text
            .find(": ")
            .or(text.len().checked_sub(1).filter(|_| text.ends_with(':')))
            .map(|inner| (Code::YamlColonInText, text_at + inner..text_at + inner + 1)),
    }
}

/// The line as it should be written.
fn corrected(code: Code, line: &str) -> String {
    let (key, value) = line.split_once(':').unwrap_or((line, ""));
    match code {
        Code::YamlTab => line.replace('\t', "  "),
        Code::YamlSpaceAfterColon if usual_slip(&format!("a: {value}")).is_none() => format!("{key}: {}", value.trim()),
        _ => format!("{key}: {}", quoted(unquoted(value.trim()))),
    }
}

/// A text without the quotation marks around it, also where the second one is missing or is a typographic one.
fn unquoted(text: &str) -> &str {
    let marks = |mark: char| matches!(mark, '"' | '\'' | '“' | '”' | '„' | '‘' | '’');
    let Some(rest) = text.strip_prefix(marks) else { return text };
    match rest.strip_suffix(marks) {
        Some(inner) => inner,
        None if rest.contains(marks) => text,
        None => rest,
    }
}

/// A text in quotation marks, as YAML reads it back.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path::SourcePath;

    fn parsed(text: &str) -> Result<Node, Box<Diagnostic>> {
        let source = SourceText::new(SourcePath::new("a.yaml"), text.to_owned());
        let len = source.text.len();
        parse(&source, 0..len)
    }

    fn code(text: &str) -> Code {
        parsed(text).unwrap_err().code
    }

    #[test]
    fn scalars_stay_as_typed_and_know_their_bytes() {
        let text = "nama: kafé\nnomor: 0312345678901234567\n";
        let Value::Map(entries) = parsed(text).unwrap().value else { panic!("a map") };
        assert_eq!(entries[1].1.text(), Some("0312345678901234567"));
        assert_eq!(&text[entries[0].1.range.clone()], "kafé");
        assert_eq!(&text[entries[1].1.range.clone()], "0312345678901234567");
    }

    #[test]
    fn only_plain_yaml_is_read() {
        assert_eq!(code("a: &x 1\n"), Code::YamlFeature);
        assert_eq!(code("a: *x\n"), Code::YamlSign);
        assert_eq!(code("a: !!str 1\n"), Code::YamlFeature);
        assert_eq!(code("a: 1\n---\nb: 2\n"), Code::YamlFeature);
        assert_eq!(code(&"[".repeat(200_000)), Code::YamlNesting);
        assert_eq!(code(&format!("a:\n{}x", "- ".repeat(100))), Code::YamlNesting);
    }

    #[test]
    fn usual_slips_are_named() {
        assert_eq!(code("title: Modal: apa?\n"), Code::YamlColonInText);
        assert_eq!(code("title:Modal\nsummary: a\n"), Code::YamlSpaceAfterColon);
        assert_eq!(code("title: \"Modal\nsummary: a\n"), Code::YamlQuote);
        assert_eq!(code("source:\n\ttitle: a\n"), Code::YamlTab);
    }
}
