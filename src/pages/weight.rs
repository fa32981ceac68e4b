//! What a page weighs before it can be read: its HTML and the stylesheets that it waits for, compressed as hosts send them.
//!
//! Compressing costs more than making a page does, so it is done only where a page could be over the limit.

use std::cell::RefCell;

use flate2::{Compress, Compression, FlushCompress};

use crate::diagnostic::{Code, Diagnostic};
use crate::path::Url;
use crate::templates::SiteTheme;

/// What gzip adds to the compressed bytes (RFC 1952): a header of ten bytes and a trailer of eight.
const WRAPPING: usize = 18;

/// How far back a repetition is found, and how long one may be, in bytes (RFC 1951).
const WINDOW: usize = 32 * 1024;
const LONGEST: usize = 258;

/// The shortest repetition that [`at_most`] counts as one, in bytes.
const SHORTEST: usize = 5;

/// What the tables of a block take at most, in bytes, and how many bytes a block has at least.
const TABLES: usize = 200;
const BLOCK: usize = 32 * 1024;

thread_local! {
    static COMPRESS: RefCell<Compress> = RefCell::new(Compress::new(Compression::best(), false));
}

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
        let weigh = |name: &String| (format!("assets/{name}"), compressed(&theme.assets[name]));
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
        let fits = |most: fn(&[u8]) -> usize| most(html) <= self.room;
        if self.room == 0 || html.len() <= self.room || fits(byte_by_byte) || fits(at_most) {
            return None;
        }
        let weight = compressed(html);
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

fn compressed(bytes: &[u8]) -> usize {
    COMPRESS.with_borrow_mut(|compress| {
        compress.reset();
        let mut out = Vec::with_capacity(bytes.len() + bytes.len() / 8 + 1024);
        // There is always room for what does not compress, so this neither fails nor stops early.
        let _ = compress.compress_vec(bytes, &mut out, FlushCompress::Finish);
        out.len() + WRAPPING
    })
}

/// The most that bytes can weigh, quickly: what a compressor would make of them that finds no repetition.
fn byte_by_byte(bytes: &[u8]) -> usize {
    // Counting in four tables in turn spares the processor from waiting where a byte comes twice.
    let [mut first, mut second, mut third, mut fourth] = [[0_u32; 256]; 4];
    let (fours, rest) = bytes.as_chunks::<4>();
    for [a, b, c, d] in fours {
        first[usize::from(*a)] += 1;
        second[usize::from(*b)] += 1;
        third[usize::from(*c)] += 1;
        fourth[usize::from(*d)] += 1;
    }
    for byte in rest {
        first[usize::from(*byte)] += 1;
    }
    let mut signs = Signs::default();
    for (byte, sum) in signs.bytes_and_lengths.iter_mut().take(256).enumerate() {
        *sum = first[byte] + second[byte] + third[byte] + fourth[byte];
    }
    signs.bytes() + around(bytes)
}

/// What stands around the signs of compressed bytes.
fn around(bytes: &[u8]) -> usize {
    (bytes.len() / BLOCK + 1) * TABLES + WRAPPING
}

/// The most that bytes can weigh: what a poor compressor would make of them, without making it. It takes for each place the
/// one repetition that it remembers, and counts the bits that its signs would take by how often each occurs. What the real
/// one makes is smaller: it looks for the best repetition.
fn at_most(bytes: &[u8]) -> usize {
    let mut remembered = [u32::MAX; 4096];
    let mut signs = Signs::default();
    let mut at = 0;
    while let Some(next) = word(bytes, at) {
        let slot = ((next << (64 - 8 * SHORTEST)).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52) as usize;
        let before = std::mem::replace(&mut remembered[slot], at as u32) as usize;
        let same = if before < at && at - before <= WINDOW { shared(&bytes[before..], &bytes[at..]) } else { 0 };
        if same < SHORTEST {
            signs.byte(bytes[at]);
            at += 1;
        } else {
            signs.repetition(same, at - before);
            at += same;
        }
    }
    bytes[at..].iter().for_each(|byte| signs.byte(*byte));
    signs.bytes() + around(bytes)
}

/// The signs of compressed bytes, as far as their number matters (RFC 1951, 3.2.5).
struct Signs {
    /// How often each byte stands for itself, and how often there is a repetition of each class of length.
    bytes_and_lengths: [u32; 256 + 9],
    /// How often there is a repetition of each class of distance.
    distances: [u32; 16],
    /// The bits that say where in its class a length or a distance is.
    bits: usize,
}

impl Default for Signs {
    fn default() -> Self {
        Self { bytes_and_lengths: [0; 256 + 9], distances: [0; 16], bits: 0 }
    }
}

impl Signs {
    fn byte(&mut self, byte: u8) {
        self.bytes_and_lengths[usize::from(byte)] += 1;
    }

    /// The classes here are the powers of two. The real ones are finer, so that they take fewer bits within a class.
    fn repetition(&mut self, length: usize, distance: usize) {
        let (length, distance) = (length.ilog2() as usize, distance.ilog2() as usize);
        self.bytes_and_lengths[256 + length] += 1;
        self.distances[distance] += 1;
        self.bits += length + distance;
    }

    /// How many bytes they all take, if each takes the fewest bits that it can; and a fifth more, since the real ones
    /// take whole bits, and now and then a repetition that does not pay.
    #[allow(clippy::cast_sign_loss, reason = "no sum of bits is negative")]
    fn bytes(&self) -> usize {
        let of = |counts: &[u32]| -> f64 {
            let all = f64::from(counts.iter().sum::<u32>());
            let bits = |count: &u32| f64::from(*count) * (all / f64::from(*count)).log2();
            counts.iter().filter(|count| **count > 0).map(bits).sum()
        };
        let signs = (of(&self.bytes_and_lengths) + of(&self.distances)) * 1.2;
        (signs / 8.0).ceil() as usize + self.bits.div_ceil(8)
    }
}

/// How many bytes two texts have in common from their beginning, as far as one repetition goes.
fn shared(a: &[u8], b: &[u8]) -> usize {
    let longest = LONGEST.min(a.len()).min(b.len());
    let mut same = 0;
    while let (Some(a), Some(b)) = (word(a, same), word(b, same)) {
        let differing = a ^ b;
        if differing != 0 {
            return longest.min(same + differing.trailing_zeros() as usize / 8);
        }
        same += 8;
        if same >= longest {
            return longest;
        }
    }
    same + a[same..longest].iter().zip(&b[same..longest]).take_while(|(a, b)| a == b).count()
}

/// The eight bytes that begin at a place, the first one lowest.
fn word(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
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

    fn scale(room: usize) -> Scale {
        Scale { limit: room + 100, room, styles: vec![("assets/a.css".to_owned(), 100)] }
    }

    /// Letters in an order that does not repeat: a linear congruential generator with the constants of `MMIX`.
    fn noise(length: usize, letters: &[u8]) -> Vec<u8> {
        let next =
            |state: &u64| Some(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407));
        std::iter::successors(Some(7_u64), next)
            .map(|state| letters[(state >> 33) as usize % letters.len()])
            .take(length)
            .collect()
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

    /// Whoever is not weighed must be below the limit whatever is in the page.
    #[test]
    fn nothing_weighs_more_than_the_most_it_can_weigh() {
        let dense: Vec<u8> = (b'0'..=b'z').collect();
        let words = noise(40_000, b"aaaaeeiinnnnggrtsdklmbpu    .,");
        let list: Vec<u8> = words
            .chunks(90)
            .flat_map(|text| [b"<li class=\"card\"><h3><a href=\"../../\">", text, b"</a></h3></li>\n"].concat())
            .collect();
        let arabic = "برنامج تدريب الخياطة للنساء في بالانكا رايا ".repeat(300);
        let all: Vec<u8> = (0..=255).collect();
        let samples: [&[u8]; 9] = [
            b"",
            b"kata",
            &noise(30_000, &dense),
            &noise(100_000, &all),
            &noise(50_000, b"ab"),
            &words,
            &list,
            arabic.as_bytes(),
            &b"x".repeat(70_000),
        ];
        for (number, sample) in samples.into_iter().enumerate() {
            let weight = compressed(sample);
            for most in [at_most(sample), byte_by_byte(sample)] {
                assert!(weight <= most, "sample {number}: {weight} is more than {most}");
            }
        }
        assert!(at_most(&list) < 2 * compressed(&list), "{} {}", at_most(&list), compressed(&list));
    }

    #[test]
    fn the_heaviest_part_is_named_by_its_heading() {
        let html =
            "<html><main><h1 id=\"b-title\">A</h1><h2>B</h2><h2 id=\"c\">C</h2><ul><li>1<li>2<li>3</ul></main></html>";
        assert_eq!(heaviest(html), Some(Part { id: "c", share: 41, entries: 3 }));
        assert_eq!(heaviest("<p>"), None);
    }
}
