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
    forbidden: OnceCell<Option<usize>>,
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
        Self { path, text, index: OnceCell::new(), forbidden: OnceCell::new() }
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

    /// The first letter that has no place in a text; it is looked for once.
    pub fn first_forbidden(&self) -> Option<usize> {
        *self.forbidden.get_or_init(|| first_forbidden(&self.text))
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
        let line_starts =
            std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1)).collect();
        let mut letters_before = Vec::new();
        if !text.is_ascii() {
            let mut letters = 0;
            for block in text.as_bytes().chunks(BLOCK) {
                letters_before.push(letters);
                letters += letters_in(block);
            }
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

/// Every byte but those that continue a letter.
fn letters_in(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

/// Whether a letter has no place in a text: control characters but line ends and tabs, and what Unicode calls no character.
/// Neither HTML nor XML may hold them.
pub fn is_forbidden(letter: char) -> bool {
    (letter.is_control() && !matches!(letter, '\n' | '\t'))
        || matches!(letter, '\u{FDD0}'..='\u{FDEF}')
        || u32::from(letter) & 0xFFFE == 0xFFFE
}

/// The first letter that has no place in a text.
pub fn first_forbidden(text: &str) -> Option<usize> {
    // All of them have one of these bytes, which few texts have: many are looked at in one step, and most are plain.
    let is_plain = |byte: u8| byte.wrapping_sub(b' ') < 0x7F - b' ' || byte == b'\n';
    let is_suspicious = |byte: u8| matches!(byte, 0..=8 | 11..=31 | 0x7F | 0xC2 | 0xEF..);
    let all_plain = |block: &[u8]| block.iter().fold(true, |all, byte| all & is_plain(*byte));
    let any_suspicious = |block: &[u8]| block.iter().fold(false, |any, byte| any | is_suspicious(*byte));
    let any = text.as_bytes().chunks(64).any(|block| !all_plain(block) && any_suspicious(block));
    if any { text.find(is_forbidden) } else { None }
}

/// A text with a sign in place of every letter that has no place in it.
pub fn without_forbidden(text: &str) -> Cow<'_, str> {
    if first_forbidden(text).is_some() {
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
    // No letter before the combining marks, and no dash or quotation mark, is put together from others or with others.
    let is_plain = |letter: char| letter < '\u{300}' || matches!(letter, '\u{2010}'..='\u{2027}');
    if text.is_ascii() || text.chars().all(is_plain) { Cow::Borrowed(text) } else { text.nfc().collect() }
}

/// Text with every run of white space as one space, and none at its ends.
pub fn collapsed(text: &str) -> String {
    let mut collapsing = Collapsing::default();
    collapsing.push(text);
    collapsing.text
}

/// Text that grows, while every run of white space in it becomes one space and none stands at its ends.
#[derive(Debug, Default)]
pub struct Collapsing {
    text: String,
    /// Whether white space came last.
    gap: bool,
}

impl Collapsing {
    /// Puts more text to the end.
    pub fn push(&mut self, text: &str) {
        let mut rest = text;
        loop {
            let words = rest.trim_start();
            self.gap |= words.len() < rest.len();
            if words.is_empty() {
                return;
            }
            if self.gap && !self.text.is_empty() {
                self.text.push(' ');
            }
            let sure = single_spaced(words);
            let sure = if sure < words.len() { sure.max(first_word(words).len()) } else { sure };
            let (words, after) = words.split_at(sure);
            let last = words.trim_end_matches(' ');
            self.text.push_str(last);
            self.gap = last.len() < words.len();
            rest = after;
        }
    }

    /// The text so far.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Begins anew.
    pub fn clear(&mut self) {
        self.text.clear();
        self.gap = false;
    }
}

/// Whether a byte is white space other than a space, or the first one of a letter that could be white space.
#[allow(clippy::needless_bitwise_bool, reason = "what always takes all steps is made wide by compilers")]
fn may_be_white(byte: u8) -> bool {
    (byte.wrapping_sub(b'\t') <= b'\r' - b'\t') | (byte == 0xC2) | (byte.wrapping_sub(0xE1) <= 0xE3 - 0xE1)
}

/// How many of a text's first bytes have surely no white space but single spaces.
fn single_spaced(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut sure = single_spaced_blocks::<64>(bytes);
    sure += single_spaced_blocks::<16>(&bytes[sure..]);
    // What is left is shorter than a block: with some of the bytes before it, it is one.
    if let Some(last) = bytes.len().checked_sub(17)
        && sure > last
    {
        sure += single_spaced_blocks::<16>(&bytes[last..]).saturating_sub(sure - last);
    }
    let is_sure = |at: usize| !may_be_white(bytes[at]) && bytes.get(at..at + 2) != Some(b"  ");
    while sure < bytes.len() && is_sure(sure) {
        sure += 1;
    }
    floor_char_boundary(text, sure)
}

/// The same for whole blocks of bytes, each looked at in one step, or in another one where not all of it is plain.
fn single_spaced_blocks<const BYTES: usize>(bytes: &[u8]) -> usize {
    let block = |at: usize| bytes.get(at..).and_then(|rest| rest.first_chunk::<BYTES>());
    let mut sure = 0;
    while let (Some(these), Some(next)) = (block(sure), block(sure + 1)) {
        if doubtful(these, next, |byte| byte.cast_signed() < 0x20) && doubtful(these, next, may_be_white) {
            break;
        }
        sure += BYTES;
    }
    sure
}

/// Whether any byte is of a kind, or a space before a space.
fn doubtful<const BYTES: usize>(these: &[u8; BYTES], next: &[u8; BYTES], kind: impl Fn(u8) -> bool) -> bool {
    // Sums of bytes rather than of truths: these are what compilers make steps of many bytes of.
    let doubtful = |at: usize| {
        let two_spaces = (these[at] ^ b' ') | (next[at] ^ b' ') == 0;
        u8::from(kind(these[at])) | u8::from(two_spaces)
    };
    (0..BYTES).fold(0, |any, at| any | doubtful(at)) != 0
}

/// The letters up to the first white space.
fn first_word(text: &str) -> &str {
    let mut from = 0;
    let may_end = |byte: &u8| *byte == b' ' || may_be_white(*byte);
    while let Some(at) = text.as_bytes()[from..].iter().position(may_end).map(|at| from + at) {
        let letter = text[at..].chars().next().unwrap_or(' ');
        if letter.is_whitespace() {
            return &text[..at];
        }
        from = at + letter.len_utf8();
    }
    text
}

/// Cuts a text to at most `limit` letters, at a word's end where there is one, and marks the cut.
pub fn shorten(text: &str, limit: usize) -> String {
    if text.len() <= limit {
        return text.to_owned();
    }
    let cut = if text.as_bytes()[..=limit].is_ascii() {
        limit
    } else {
        let Some((cut, _)) = text.char_indices().nth(limit) else { return text.to_owned() };
        cut
    };
    let keep = text[..cut].char_indices().next_back().map_or(cut, |(at, _)| at);
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
    fn every_run_of_white_space_becomes_one_space() {
        for text in ["", " ", "a", " a\u{A0}b ", "a\u{2003}\u{3000}b – é…\u{85}ꙮ", "\u{1680}x\u{2028}ሴ\t\n y"]
        {
            let expected: Vec<&str> = text.split_whitespace().collect();
            assert_eq!(collapsed(text), expected.join(" "), "{text:?}");
        }
    }

    #[test]
    fn text_that_comes_in_parts_collapses_as_it_does_whole() {
        let letters = ['a', 'b', 'c', 'd', ' ', ' ', '\n', 'é', '–', '\u{A0}', '\u{2003}', 'ꙮ', '\u{3000}'];
        let mut state = 1_u64;
        let mut random = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        for round in 0..600 {
            // Rounds differ in how much of the white space is rare.
            let kinds = [5, 7, 8, letters.len()][round % 4];
            let text: String = (0..random(400)).map(|_| letters[random(kinds)]).collect();
            let expected = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(collapsed(&text), expected, "{text:?}");
            let (first, second) = text.split_at(floor_char_boundary(&text, random(text.len() + 1)));
            let mut collapsing = Collapsing::default();
            collapsing.push(first);
            collapsing.push(second);
            assert_eq!(collapsing.as_str(), expected, "{first:?} {second:?}");
        }
    }

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
    fn what_has_no_place_in_a_text_is_found_wherever_it_stands() {
        let planes = (0..=16).flat_map(|plane| plane << 16 | 0xFFF0..=plane << 16 | 0xFFFF);
        for letter in (0..0x3000).chain(0xFD00..0x1_0100).chain(planes).filter_map(char::from_u32) {
            let found = first_forbidden(&format!("{}{letter}é", "a".repeat(70))).is_some();
            assert_eq!(found, is_forbidden(letter), "{letter:?}");
        }
    }

    #[test]
    fn white_space_collapses() {
        assert_eq!(collapsed("  a \n\t b\u{a0}c "), "a b c");
        let mut collapsing = Collapsing::default();
        for text in ["", " satu", "\n", " dua ", "tiga", "empat", "  "] {
            collapsing.push(text);
        }
        assert_eq!(collapsing.as_str(), "satu dua tigaempat");
    }

    #[test]
    fn composed_texts_stay_as_they_are() {
        for text in ["kafe", "kafé – “ya”…", "ﷺ", "한글"] {
            assert_eq!(composed(text), text);
        }
        assert_eq!(composed("kafe\u{301}"), "kafé");
        assert_eq!(composed("\u{2002}\u{2126}"), text_of_nfc("\u{2002}\u{2126}"));
        for letter in (0x80..0x300).chain(0x2010..0x2028).filter_map(char::from_u32) {
            assert_eq!(composed(&letter.to_string()), text_of_nfc(&letter.to_string()));
        }
    }

    fn text_of_nfc(text: &str) -> String {
        text.nfc().collect()
    }

    #[test]
    fn a_short_text_stays_and_a_long_one_ends_at_a_word() {
        assert_eq!(shorten("dua kata", 10), "dua kata");
        assert_eq!(shorten("satu dua tiga empat", 12), "satu dua…");
        assert!(shorten(&"é".repeat(400), 280).chars().count() <= 280);
    }
}
