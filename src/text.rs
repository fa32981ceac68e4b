//! The text of one file, and where in it a byte is.

use std::cell::OnceCell;
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Span};
use crate::path::SourcePath;

/// A file's text, UTF-8 with `\n` line ends and without a byte order mark, that can tell lines and columns.
#[derive(Debug)]
pub struct SourceText {
    /// The file.
    pub path: SourcePath,
    /// What stands in it.
    pub text: String,
    line_starts: OnceCell<Vec<usize>>,
}

impl SourceText {
    /// Takes a file's text as it stands.
    pub fn new(path: SourcePath, text: String) -> Self {
        Self { path, text, line_starts: OnceCell::new() }
    }

    /// Where a range of bytes is, in lines and columns.
    pub fn span(&self, range: Range<usize>) -> Span {
        let (line, column) = self.line_and_column(range.start);
        let (end_line, end_column) = self.line_and_column(range.end.max(range.start));
        Span { line, column, end_line, end_column }
    }

    /// A problem at a range of bytes.
    pub fn problem(&self, code: Code, range: Range<usize>) -> Diagnostic {
        Diagnostic::new(code).at(&self.path, self.span(range))
    }

    /// The bytes of the line that holds a byte, without its line end.
    pub fn line_around(&self, at: usize) -> Range<usize> {
        let at = at.min(self.text.len());
        let start = self.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let end = self.text[at..].find('\n').map_or(self.text.len(), |newline| at + newline);
        start..end
    }

    fn line_and_column(&self, at: usize) -> (u32, u32) {
        let at = floor_char_boundary(&self.text, at);
        let starts = self.line_starts.get_or_init(|| {
            std::iter::once(0).chain(self.text.match_indices('\n').map(|(newline, _)| newline + 1)).collect()
        });
        let line = starts.partition_point(|&start| start <= at) - 1;
        let column = self.text[starts[line]..at].chars().count();
        (line as u32 + 1, column as u32 + 1)
    }
}

/// The nearest place at or before `at` that does not cut a letter.
fn floor_char_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Cuts a text to at most `limit` letters, at a word's end where there is one, and marks the cut.
pub fn shorten(text: &str, limit: usize) -> String {
    let Some((cut, _)) = text.char_indices().nth(limit) else { return text.to_owned() };
    let keep = text.char_indices().nth(limit - 1).map_or(cut, |(at, _)| at);
    let head = &text[..keep];
    let head = match head.rfind(' ') {
        Some(space) if space * 2 > head.len() => &head[..space],
        _ => head,
    };
    format!("{}…", head.trim_end_matches([' ', ',', ';', ':', '.', '–', '-']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_letters_not_bytes() {
        let text = SourceText::new(SourcePath::new("a"), "satu\nkafé modal\n".to_owned());
        let at = text.text.find("modal").unwrap();
        assert_eq!(text.span(at..at + 5), Span { line: 2, column: 6, end_line: 2, end_column: 11 });
    }

    #[test]
    fn a_short_text_stays_and_a_long_one_ends_at_a_word() {
        assert_eq!(shorten("dua kata", 10), "dua kata");
        assert_eq!(shorten("satu dua tiga empat", 12), "satu dua…");
        assert!(shorten(&"é".repeat(400), 280).chars().count() <= 280);
    }
}
