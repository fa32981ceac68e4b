//! The text of one file, and where in it a byte is.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Code, Diagnostic, Span};
use crate::path::SourcePath;

/// A file's text, UTF-8 with `\n` line ends and without a byte order mark, that can tell lines and columns.
#[derive(Debug)]
pub struct SourceText {
    /// The file.
    pub path: SourcePath,
    /// What stands in it.
    pub text: String,
    index: OnceCell<Index>,
}

/// Where lines begin, and how many letters stand before every block of bytes: finding a column takes the same time in a
/// line of any length.
#[derive(Debug)]
struct Index {
    line_starts: Vec<usize>,
    /// Empty where every letter is one byte.
    letters_before: Vec<usize>,
}

/// The bytes of a block.
const BLOCK: usize = 256;

impl SourceText {
    /// Takes a file's text as it stands.
    pub fn new(path: SourcePath, text: String) -> Self {
        Self { path, text, index: OnceCell::new() }
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
        let line = self.index().line_of(at.min(self.text.len()));
        self.line(line as u32 + 1).expect("every byte is in a line")
    }

    /// The bytes of a line, counted from 1, without its line end.
    pub fn line(&self, number: u32) -> Option<Range<usize>> {
        let starts = &self.index().line_starts;
        let at = (number as usize).checked_sub(1)?;
        let start = *starts.get(at)?;
        Some(start..starts.get(at + 1).map_or(self.text.len(), |next| next - 1))
    }

    /// The byte at which a column of a line begins, both counted from 1; the line's end where it is shorter.
    pub fn byte(&self, line: u32, column: u32) -> usize {
        let Some(range) = self.line(line) else { return self.text.len() };
        let index = self.index();
        let wanted = index.letters(&self.text, range.start) + column as usize - 1;
        if index.letters_before.is_empty() {
            return wanted.min(range.end);
        }
        let block = index.letters_before.partition_point(|before| *before <= wanted) - 1;
        let from = self.letter_at_or_before((block * BLOCK).clamp(range.start, range.end));
        let skip = wanted - index.letters(&self.text, from);
        self.text[from..range.end].char_indices().nth(skip).map_or(range.end, |(at, _)| from + at)
    }

    /// The nearest byte at or before `at` at which a letter begins.
    pub fn letter_at_or_before(&self, at: usize) -> usize {
        floor_char_boundary(&self.text, at)
    }

    fn line_and_column(&self, at: usize) -> (u32, u32) {
        let at = floor_char_boundary(&self.text, at);
        let index = self.index();
        let line = index.line_of(at);
        let column = index.letters(&self.text, at) - index.letters(&self.text, index.line_starts[line]);
        (line as u32 + 1, column as u32 + 1)
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.text))
    }
}

impl Index {
    fn of(text: &str) -> Self {
        let newlines = memchr::memchr_iter(b'\n', text.as_bytes());
        let line_starts = std::iter::once(0).chain(newlines.map(|newline| newline + 1)).collect();
        if text.is_ascii() {
            return Self { line_starts, letters_before: Vec::new() };
        }
        let mut letters_before = vec![0];
        let mut letters = 0;
        for block in text.as_bytes().chunks(BLOCK) {
            letters += letters_in(block);
            letters_before.push(letters);
        }
        Self { line_starts, letters_before }
    }

    /// The line of a byte, from 0.
    fn line_of(&self, at: usize) -> usize {
        self.line_starts.partition_point(|&start| start <= at) - 1
    }

    /// How many letters begin before a byte.
    fn letters(&self, text: &str, at: usize) -> usize {
        if self.letters_before.is_empty() {
            return at;
        }
        let block = at / BLOCK;
        self.letters_before[block] + letters_in(&text.as_bytes()[block * BLOCK..at])
    }
}

/// Every byte but those that continue a letter. Counted in small numbers first: many of them are added at once.
fn letters_in(bytes: &[u8]) -> usize {
    let few = |bytes: &[u8]| usize::from(bytes.iter().map(|byte| u8::from(byte & 0xC0 != 0x80)).sum::<u8>());
    bytes.chunks(usize::from(u8::MAX)).map(few).sum()
}

/// Whether a letter has no place in a text: control characters but line ends and tabs, and what Unicode calls no character.
/// Neither HTML nor XML may hold them.
pub fn is_forbidden(letter: char) -> bool {
    (letter.is_control() && !matches!(letter, '\n' | '\t'))
        || matches!(letter, '\u{FDD0}'..='\u{FDEF}')
        || u32::from(letter) & 0xFFFE == 0xFFFE
}

/// Where the first letter stands that has no place in a text.
pub fn find_forbidden(text: &str) -> Option<usize> {
    // Bytes are looked at many at once; letters only where a byte among them gives reason to.
    let is_suspect =
        |byte: &u8| (*byte < b' ' && !matches!(byte, b'\n' | b'\t')) || matches!(byte, 0x7F | 0xC2 | 0xEF..);
    let suspects = text.as_bytes().iter().fold(false, |any, byte| any | is_suspect(byte));
    if suspects { text.find(is_forbidden) } else { None }
}

/// A text with a sign in place of every letter that has no place in it.
pub fn without_forbidden(text: &str) -> Cow<'_, str> {
    if find_forbidden(text).is_some() {
        Cow::Owned(text.replace(is_forbidden, "\u{FFFD}"))
    } else {
        Cow::Borrowed(text)
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

/// A text in Unicode's composed form (NFC), so that how a letter was typed does not matter.
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { text.nfc().collect() }
}

/// A text with every run of white space as one space, and none at its ends.
pub fn collapsed(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    collapse_into(&mut whole, text);
    whole.truncate(whole.trim_end().len());
    whole
}

/// Adds a text to one whose runs of white space are single spaces already; at its end one may be left over.
pub fn collapse_into(whole: &mut String, text: &str) {
    let mut rest = text;
    loop {
        let after_space = whole.is_empty() || whole.ends_with(' ');
        let (plain, other) = rest.split_at(plain_length(rest.as_bytes(), after_space));
        whole.push_str(plain);
        let mut letters = other.chars();
        match letters.next() {
            None => return,
            Some(letter) if !letter.is_whitespace() => whole.push(letter),
            Some(_) if whole.is_empty() || whole.ends_with(' ') => {}
            Some(_) => whole.push(' '),
        }
        rest = letters.as_str();
    }
}

/// How many bytes can be taken as they stand, in whole letters. The others may begin white space.
fn plain_length(bytes: &[u8], after_space: bool) -> usize {
    let may_begin_space = |byte: u8| byte < b' ' || matches!(byte, 0xC2 | 0xE1..=0xE3);
    // Most texts are words with one space in between: looked at many bytes at once.
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let other = bytes.iter().fold(false, |any, byte| any | may_begin_space(*byte));
    let twice = pairs.fold(0, |any, (a, b)| any | (u8::from(*a == b' ') & u8::from(*b == b' ')));
    let twice = twice > 0 || (after_space && bytes.first() == Some(&b' '));
    if !other && !twice {
        return bytes.len();
    }
    let mut after_space = after_space;
    let is_other = |byte: &u8| {
        let is_space = *byte == b' ';
        let is_second = std::mem::replace(&mut after_space, is_space) && is_space;
        may_begin_space(*byte) || is_second
    };
    bytes.iter().position(is_other).unwrap_or(bytes.len())
}

/// Where a letter begins, counted from 0; `None` where the text has no more than as many.
fn nth_letter(text: &str, number: usize) -> Option<usize> {
    let head = text.as_bytes().get(..=number)?;
    if head.is_ascii() { Some(number) } else { text.char_indices().nth(number).map(|(at, _)| at) }
}

/// Cuts a text to at most `limit` letters, at a word's end where there is one, and marks the cut.
pub fn shorten(text: &str, limit: usize) -> String {
    if nth_letter(text, limit).is_none() {
        return text.to_owned();
    }
    let keep = nth_letter(text, limit - 1).expect("there are more letters");
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
    fn columns_are_right_far_into_a_long_line() {
        let text = format!("é\n{}x", "aé€".repeat(1000));
        let source = SourceText::new(SourcePath::new("a"), text);
        let at = source.text.len() - 1;
        assert_eq!(source.span(at..at + 1), Span { line: 2, column: 3001, end_line: 2, end_column: 3002 });
        assert_eq!(source.line_around(at), 3..at + 1);
        assert_eq!(source.byte(2, 3001), at);
        assert_eq!(source.byte(2, 9999), at + 1);
        for column in 1..3000 {
            assert_eq!(source.span(source.byte(2, column)..at).column, column);
        }
        assert_eq!(source.line(3), None);
    }

    #[test]
    fn white_space_becomes_single_spaces_however_the_text_is_cut() {
        let text = "  a\u{A0}\u{2003}b  c\n\t d\u{3000}\u{85} é、\u{E000}e ‘f’ \u{200B}g\u{1680}";
        let expected = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(collapsed(text), expected);
        for (cut, _) in text.char_indices() {
            let mut whole = String::new();
            collapse_into(&mut whole, &text[..cut]);
            collapse_into(&mut whole, &text[cut..]);
            assert_eq!(whole.trim_end(), expected, "cut at {cut}");
        }
    }

    #[test]
    fn every_forbidden_letter_is_found() {
        for letter in (0..=0x10_FFFF).filter_map(char::from_u32) {
            let found = find_forbidden(&format!("a{letter}")).is_some();
            assert_eq!(found, is_forbidden(letter), "{letter:?}");
        }
    }

    #[test]
    fn a_short_text_stays_and_a_long_one_ends_at_a_word() {
        assert_eq!(shorten("dua kata", 10), "dua kata");
        assert_eq!(shorten("satu dua tiga empat", 12), "satu dua…");
        assert!(shorten(&"é".repeat(400), 280).chars().count() <= 280);
    }
}
