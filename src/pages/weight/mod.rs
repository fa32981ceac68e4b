//! What a page weighs before it can be read: its HTML and the stylesheets that it waits for, compressed as hosts send them.
//!
//! Compressing costs more than making a page does, so it is done only where a page could be over the limit.

mod bound;

use self::bound::{byte_by_byte, with_repetitions};
use crate::deflate::{self, Effort};
use crate::diagnostic::{Code, Diagnostic};
use crate::path::Url;
use crate::templates::SiteTheme;

/// What gzip adds to the compressed bytes (RFC 1952): a header of ten bytes and a trailer of eight.
const WRAPPING: usize = 18;

/// Knows what a portal's stylesheets weigh and how much may be there beside them.
#[derive(Debug)]
pub struct Scale {
    /// The most that a page may weigh, in bytes.
    limit: usize,
    /// Each stylesheet's address and weight, the heaviest first.
    styles: Vec<(String, usize)>,
    /// What is left for the HTML.
    room: usize,
}

impl Scale {
    /// A scale for pages in this site theme; the limit is in KiB.
    pub fn new(theme: &SiteTheme, limit: usize) -> Self {
        let weigh = |name: &String| (format!("assets/{name}"), compressed(&theme.assets[name], Effort::Most));
        let mut styles: Vec<(String, usize)> = theme.stylesheets.iter().map(weigh).collect();
        styles.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let limit = limit * 1024;
        let all: usize = styles.iter().map(|(_, weight)| weight).sum();
        Self { limit, room: limit.saturating_sub(all), styles }
    }

    /// The most that a page may weigh, in bytes.
    pub fn limit(&self) -> usize {
        self.limit
    }

    /// The stylesheets alone leave no room for a page: one problem, rather than one for each page.
    pub fn styles_too_heavy(&self) -> Option<Diagnostic> {
        let problem = || Diagnostic::new(Code::StylesTooHeavy).count("limit", self.limit).with("styles", self.named());
        (self.room == 0).then(|| problem().count("size", self.styles.iter().map(|(_, weight)| weight).sum()))
    }

    /// The problem of a page that is over the limit, with its heaviest parts.
    pub fn weigh(&self, address: &Url, html: &[u8]) -> Option<Diagnostic> {
        let (fits, length) = (|weight: usize| weight <= self.room, html.len());
        // Each takes longer than the one before, and fewer pages are left for it. Without repetitions nothing gets smaller than
        // three quarters.
        if self.room == 0
            || fits(length)
            || (fits(length * 3 / 4) && fits(byte_by_byte(html)))
            || fits(with_repetitions(html, self.room))
            || fits(compressed(html, Effort::Little))
        {
            return None;
        }
        let weight = compressed(html, Effort::Most);
        (weight > self.room).then(|| self.problem(address, html, weight))
    }

    fn problem(&self, address: &Url, html: &[u8], weight: usize) -> Diagnostic {
        let problem = Diagnostic::new(Code::PageTooHeavy)
            .with("address", format_args!("/{address}"))
            .count("size", weight + self.limit - self.room)
            .count("limit", self.limit)
            .count("html", weight)
            .with("styles", self.named());
        match heaviest(&String::from_utf8_lossy(html)) {
            Some(part) => problem
                .with("part", format_args!("#{}", part.id))
                .count("share", part.share)
                .count("entries", part.entries),
            None => problem.with("part", "none").count("share", 0).count("entries", 0),
        }
    }

    /// The stylesheets with their weights.
    fn named(&self) -> String {
        self.styles.iter().map(|(name, weight)| format!("{name} {weight}")).collect::<Vec<_>>().join(", ")
    }
}

fn compressed(bytes: &[u8], effort: Effort) -> usize {
    deflate::pack(bytes, effort).len() + WRAPPING
}

/// The part of a page's content that takes most of it.
#[derive(Debug, PartialEq, Eq)]
struct Part<'h> {
    /// The id of its heading.
    id: &'h str,
    /// How much of the page it is before compression, in percent.
    share: usize,
    /// How many list entries and table rows it has.
    entries: usize,
}

/// The heaviest part between two headings that have ids.
fn heaviest(html: &str) -> Option<Part<'_>> {
    let main = &html[html.find("<main")?..html.rfind("</main>").unwrap_or(html.len())];
    let headings: Vec<(usize, &str)> =
        main.match_indices("<h").filter_map(|(at, _)| Some((at, id(&main[at..])?))).collect();
    let ends = headings.iter().skip(1).map(|(at, _)| *at).chain([main.len()]);
    let (part, heading) =
        headings.iter().zip(ends).map(|((at, id), end)| (&main[*at..end], *id)).max_by_key(|(part, _)| part.len())?;
    let entries = part.matches("<li").count() + part.matches("<tr").count();
    Some(Part { id: heading, share: part.len() * 100 / html.len(), entries })
}

/// The id of the heading that begins here.
fn id(html: &str) -> Option<&str> {
    let (tag, _) = html.split_once('>')?;
    if !tag.as_bytes().get(2).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    tag.split_once(" id=\"")?.1.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    use super::bound::noise;

    fn scale(room: usize) -> Scale {
        Scale { limit: room + 100, room, styles: vec![("assets/a.css".to_owned(), 100)] }
    }

    #[test]
    fn a_page_is_heavy_by_its_compressed_bytes() {
        let page = Url::root().page("id");
        assert!(scale(2_000).weigh(&page, "kata ".repeat(10_000).as_bytes()).is_none());
        let letters: Vec<u8> = (b'a'..=b'z').collect();
        let problem = scale(2_000).weigh(&page, &noise(6_000, &letters)).expect("too heavy");
        let count = |name| problem.args.iter().find(|(key, _)| *key == name).map(|(_, arg)| arg.clone());
        let crate::diagnostic::Arg::Number(html) = count("html").unwrap() else { panic!("a number") };
        assert!((3_500..4_300).contains(&html), "26 letters are 4.7 bits each: {html}");
        assert_eq!(count("size"), Some(crate::diagnostic::Arg::Number(html + 100)));
    }

    #[test]
    fn the_heaviest_part_is_named_by_its_heading() {
        let html =
            "<html><main><h1 id=\"b-title\">A</h1><h2>B</h2><h2 id=\"c\">C</h2><ul><li>1<li>2<li>3</ul></main></html>";
        assert_eq!(heaviest(html), Some(Part { id: "c", share: 41, entries: 3 }));
        assert_eq!(heaviest("<p>"), None);
    }
}
