//! The beginning of what a text says, in plain words, taken from its HTML.
//!
//! Few excerpts are ever shown, so none is kept: the HTML says it all. Tables and the numbers of footnotes are left out.

use std::ops::Range;

use crate::document::body::Body;
use crate::text::{collapsed, shorten};

/// The longest excerpt, in letters.
pub const EXCERPT: usize = 280;

/// No letter takes more than four bytes.
const ENOUGH: usize = EXCERPT * 4;

/// What is left out whole, from the beginning of its first tag to its last one.
const LEFT_OUT: [(&str, &str); 2] = [("<div class=\"table\"", "</div>"), ("<sup", "</sup>")];

/// The beginning of some parts of a body, at most [`EXCERPT`] letters.
pub fn excerpt(body: &Body<&str>, parts: &[Range<u32>]) -> String {
    let mut words = String::new();
    for part in parts {
        words.push(' ');
        add(&mut words, &body.main.html[part.start as usize..part.end as usize]);
    }
    shorten(&collapsed(&words), EXCERPT)
}

/// Adds the words of some HTML from `document/markdown.rs`, as far as they are needed. No attribute there has a `>`.
fn add(words: &mut String, html: &str) {
    let mut rest = html;
    while words.len() <= ENOUGH + EXCERPT {
        let (text, tag) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        unescape(words, text);
        let left_out = LEFT_OUT.into_iter().find(|(first, _)| tag.starts_with(first));
        let end = left_out.map_or(">", |(_, last)| last);
        let Some(after) = tag.find(end).map(|at| at + end.len()) else { break };
        if tag.starts_with("<br>") {
            words.push(' ');
        }
        rest = &tag[after..];
    }
}

/// Adds a text as it was before it was escaped for HTML.
fn unescape(words: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, escaped) = rest.split_at(at);
        words.push_str(before);
        let known = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"')];
        let (name, letter) = known.into_iter().find(|(name, _)| escaped.starts_with(name)).unwrap_or(("&", '&'));
        words.push(letter);
        rest = &escaped[name.len()..];
    }
    words.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(html: &str) -> String {
        let mut words = String::new();
        add(&mut words, html);
        collapsed(&words)
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
        let mut words = String::new();
        add(&mut words, &"<p>kata kata</p>\n".repeat(10_000));
        assert!(words.len() < 2 * ENOUGH, "{}", words.len());
    }
}
