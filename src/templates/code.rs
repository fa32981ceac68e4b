//! The code that a template's text holds, word by word, as Tera reads it.

use std::ops::Range;

/// Signs of more than one letter, the longer ones first.
const SIGNS: [&str; 10] = ["...", "//", "**", "==", "!=", ">=", "<=", "</", "?.", "?["];

/// A piece of code: `{{ … }}` or `{% … %}`.
#[derive(Debug)]
pub struct Code<'t> {
    /// Where it stands, braces and all.
    pub range: Range<usize>,
    /// Whether it is written out: `{{ … }}`.
    pub written: bool,
    /// Whether it takes away the white space on one of its sides.
    pub trims: bool,
    /// What is in it.
    pub words: Vec<Word<'t>>,
}

/// A word of code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word<'t> {
    /// `page`, `for`, `true`.
    Name(&'t str),
    /// A text, with its quotes.
    Text(&'t str),
    /// A number.
    Number,
    /// `.`, `==`.
    Sign(&'t str),
}

/// All code of a template but what stands in comments and `{% raw %}`; `None` where Tera would not read it to the end.
pub fn code(template: &str) -> Option<Vec<Code<'_>>> {
    let mut found = Vec::new();
    read(template, &mut found).map(|()| found)
}

/// The texts in quotes that a template's code holds, with the quotes off: among them the ids of messages. Where Tera would not
/// read it to the end, those up to there.
pub fn literals(template: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let _ = read(template, &mut found);
    let words = found.into_iter().flat_map(|code| code.words);
    words.filter_map(|word| if let Word::Text(text) = word { Some(&text[1..text.len() - 1]) } else { None }).collect()
}

/// Finds all code, or that up to where Tera would not read on.
fn read<'t>(template: &'t str, found: &mut Vec<Code<'t>>) -> Option<()> {
    let mut at = 0;
    while let Some(start) = opening(template, at) {
        let inner = start + 2;
        let trims = template[inner..].starts_with('-');
        at = match template.as_bytes()[start + 1] {
            b'#' => inner + template[inner..].find("#}")? + 2,
            b'%' if tag(&template[inner + usize::from(trims)..], "raw").is_some() => end_of_raw(template, inner)?,
            sign => {
                let close = if sign == b'{' { "}}" } else { "%}" };
                let mut words = Vec::new();
                let closed = take_words(template, inner + usize::from(trims), close, &mut words);
                let (trims_after, end) = closed.unwrap_or((false, template.len()));
                found.push(Code { range: start..end, written: sign == b'{', trims: trims || trims_after, words });
                closed?.1
            }
        };
    }
    Some(())
}

/// Where the next code or comment begins.
fn opening(template: &str, from: usize) -> Option<usize> {
    let bytes = template.as_bytes();
    let mut braces = memchr::memchr_iter(b'{', &bytes[from..]).map(|at| from + at);
    braces.find(|at| matches!(bytes.get(at + 1), Some(b'{' | b'%' | b'#')))
}

/// How long the rest of the tag `{% name %}` is that began before `text`, if it is that one.
fn tag(text: &str, name: &str) -> Option<usize> {
    let rest = text.strip_prefix('-').unwrap_or(text).trim_ascii_start();
    let rest = rest.strip_prefix(name)?.trim_ascii_start();
    let rest = rest.strip_prefix('-').unwrap_or(rest).strip_prefix("%}")?;
    Some(text.len() - rest.len())
}

/// Where `{% endraw %}` ends.
fn end_of_raw(template: &str, from: usize) -> Option<usize> {
    let mut tags = template[from..].match_indices("{%").map(|(open, _)| from + open + 2);
    tags.find_map(|inner| tag(&template[inner..], "endraw").map(|length| inner + length))
}

/// Takes the words from here to what closes the code. Tells whether that takes white space away, and where it ends; `None`
/// where nothing closes it.
fn take_words<'t>(template: &'t str, mut at: usize, close: &str, words: &mut Vec<Word<'t>>) -> Option<(bool, usize)> {
    loop {
        let rest = template[at..].trim_ascii_start();
        at = template.len() - rest.len();
        let trims = rest.strip_prefix('-').is_some_and(|rest| rest.starts_with(close));
        if trims || rest.starts_with(close) {
            return Some((trims, at + usize::from(trims) + close.len()));
        }
        let (word, length) = word(rest)?;
        words.push(word);
        at += length;
    }
}

/// The word that begins here, and how long it is.
fn word(rest: &str) -> Option<(Word<'_>, usize)> {
    let length_of = |fits: fn(&u8) -> bool| rest.bytes().take_while(fits).count();
    let first = *rest.as_bytes().first()?;
    Some(match first {
        b'"' | b'\'' | b'`' => {
            let length = text(rest)?;
            (Word::Text(&rest[..length]), length)
        }
        b'0'..=b'9' => {
            let whole = length_of(u8::is_ascii_digit);
            let part = rest[whole..].strip_prefix('.');
            let part = part.map(|part| 1 + part.bytes().take_while(u8::is_ascii_digit).count());
            (Word::Number, whole + part.unwrap_or_default())
        }
        b'_' | b'a'..=b'z' | b'A'..=b'Z' => {
            let length = length_of(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
            (Word::Name(&rest[..length]), length)
        }
        _ => {
            // Most signs are one letter: the second letter tells that at once.
            let longer = matches!(rest.as_bytes().get(1), Some(b'.' | b'/' | b'*' | b'=' | b'['));
            let long = SIGNS.iter().find(|sign| longer && rest.starts_with(**sign));
            let length = long.map_or(1, |sign| sign.len());
            (Word::Sign(rest.get(..length)?), length)
        }
    })
}

/// How long the text in quotes is that begins here.
fn text(rest: &str) -> Option<usize> {
    let mut escaped = false;
    let end = rest.bytes().skip(1).position(|byte| {
        let ends = !escaped && byte == rest.as_bytes()[0];
        escaped = !escaped && byte == b'\\';
        ends
    });
    end.map(|length| length + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(template: &str) -> Vec<&str> {
        code(template).expect("code").iter().map(|code| &template[code.range.clone()]).collect()
    }

    #[test]
    fn comments_and_raw_text_have_no_code() {
        let template = "{# {{ a }} #}{% raw %}{{ b }}{% endif %}{%- endraw -%}{{ c }}{{{ d }}}{%if e%}";
        assert_eq!(read(template), ["{{ c }}", "{{{ d }}", "{%if e%}"]);
    }

    #[test]
    fn quotes_hide_what_would_close_the_code() {
        assert_eq!(
            read(r#"{{ "}}" }}{{ 'a\'}}' }}{% if `%}` %}"#),
            [r#"{{ "}}" }}"#, r"{{ 'a\'}}' }}", "{% if `%}` %}"]
        );
    }

    #[test]
    fn words_are_those_of_tera() {
        use Word::{Name, Number, Sign, Text};
        let all = code("{{- a?.b_1 == 1.5 ~ \"c\" | t(d=-2) -}}").expect("code");
        assert!(all[0].written && all[0].trims);
        #[rustfmt::skip]
        assert_eq!(all[0].words, [
            Name("a"), Sign("?."), Name("b_1"), Sign("=="), Number, Sign("~"), Text("\"c\""), Sign("|"), Name("t"),
            Sign("("), Name("d"), Sign("="), Sign("-"), Number, Sign(")"),
        ]);
    }

    #[test]
    fn only_code_has_literals() {
        let template = "<a class=\"x\">{# \"no\" #}{{ \"a\" | t }}{ 'no' }{% if b == 'c' -%}don't{% endif %}";
        assert_eq!(literals(template), ["a", "c"]);
        let template = "{{ <item label={\"d\" | t} kinds={[\"e\"]} of={ {a: `f`} }/> }}\"no\"{{ ('g-' ~ h) | t }}";
        assert_eq!(literals(template), ["d", "e", "f", "g-"]);
        assert_eq!(literals("{% raw %}{{ \"a\" }}{% endraw %}{{ \"b\" }}"), ["b"]);
    }

    #[test]
    fn literals_are_read_as_far_as_code_is() {
        assert_eq!(literals("{{ \"a\" | t"), ["a"]);
        assert_eq!(literals("{{ \"b\" }}{{ \"a"), ["b"]);
        assert_eq!(literals("{# \"a\" {"), Vec::<&str>::new());
    }

    #[test]
    fn what_is_not_closed_is_not_read() {
        for template in ["{{ a", "{{ \"a }}", "{# a", "{% raw %}", "{{ é }}"] {
            assert!(code(template).is_none(), "{template}");
        }
    }
}
