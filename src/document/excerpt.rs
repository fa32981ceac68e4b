//! The beginning of what a text says, in plain words, taken from its HTML.
//!
//! Few excerpts are ever shown, so none is kept: the HTML says it all. Tables and the numbers of footnotes are left out.

use std::ops::Range;

use crate::text::{Collapsing, shorten};

/// The longest excerpt, in letters.
pub const EXCERPT: usize = 280;

/// What is left out whole, from the beginning of its first tag to its last one.
const LEFT_OUT: [(&str, &str); 2] = [("<div class=\"table\"", "</div>"), ("<sup", "</sup>")];

/// The beginning of some parts of a body's HTML, at most [`EXCERPT`] letters.
pub fn excerpt(html: &str, parts: &[Range<u32>]) -> String {
    let mut words = Collapsing::default();
    for part in parts {
        words.push(" ");
        add(&mut words, &html[part.start as usize..part.end as usize]);
    }
    shorten(words.as_str(), EXCERPT)
}

/// Adds the words of some HTML from `document/markdown/`, as far as they are needed. No attribute there has a `>`.
fn add(words: &mut Collapsing, html: &str) {
    let mut rest = html;
    let is_short = |words: &str| words.len() <= EXCERPT || words.chars().count() <= EXCERPT;
    while is_short(words.as_str()) {
        let (text, tag) = rest.split_at(memchr::memchr(b'<', rest.as_bytes()).unwrap_or(rest.len()));
        unescape(words, text);
        let after = match LEFT_OUT.into_iter().find(|(first, _)| tag.starts_with(first)) {
            Some((_, last)) => tag.find(last).map(|at| at + last.len()),
            None => memchr::memchr(b'>', tag.as_bytes()).map(|at| at + 1),
        };
        let Some(after) = after else { break };
        if tag.starts_with("<br>") {
            words.push(" ");
        }
        rest = &tag[after..];
    }
}

/// Adds a text as it was before it was escaped for HTML.
fn unescape(words: &mut Collapsing, text: &str) {
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        let (before, escaped) = rest.split_at(at);
        words.push(before);
        let known = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")];
        let (name, letter) = known.into_iter().find(|(name, _)| escaped.starts_with(name)).unwrap_or(("&", "&"));
        words.push(letter);
        rest = &escaped[name.len()..];
    }
    words.push(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(html: &str) -> String {
        let mut words = Collapsing::default();
        add(&mut words, html);
        words.as_str().to_owned()
    }

    #[test]
    fn words_are_what_a_reader_sees_without_tables_and_numbers_of_footnotes() {
        let table =
            "<div class=\"table\" role=\"group\" aria-labelledby=\"\"><table><tr><td>9</td></tr></table></div>\n";
        let note = "<sup><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a></sup>";
        let html =
            format!("<p>Satu <em>dua</em>{note},<br>tiga</p>\n{table}<ul>\n<li>a &amp; b<ul>\n<li>c</li>\n</ul>\n");
        assert_eq!(plain(&html), "Satu dua, tiga a & b c");
        assert_eq!(plain("<pre tabindex=\"0\"><code>&lt;p&gt; &amp;lt; &x;\n</code></pre>\n"), "<p> &lt; &x;");
    }

    #[test]
    fn a_long_text_is_not_read_to_its_end() {
        let words = plain(&"<p>kata kata</p>\n".repeat(10_000));
        assert!((EXCERPT..2 * EXCERPT).contains(&words.len()), "{}", words.len());
    }
}
