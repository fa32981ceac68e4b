//! What a page weighs before it can be read: its HTML and the stylesheets that it waits for, compressed as hosts send them.
//!
//! Compressing costs more than making a page does, so it is done only where a page could be over the limit.

use std::cell::RefCell;
use std::thread::LocalKey;

use flate2::{Compress, Compression, FlushCompress};

use crate::diagnostic::{Code, Diagnostic};
use crate::path::Url;
use crate::templates::SiteTheme;

/// What gzip adds to the compressed bytes (RFC 1952): a header of ten bytes and a trailer of eight.
const WRAPPING: usize = 18;

/// How far back a repetition is found, and how long one may be, in bytes (RFC 1951).
const WINDOW: usize = 32 * 1024;
const LONGEST: usize = 258;

/// How many bits number the places that [`at_most`] remembers.
const REMEMBERED: u32 = 13;

/// The shortest repetition that [`at_most`] counts as one, in bytes.
const SHORTEST: usize = 5;

/// What the tables of a block take at most, in bytes, and how many bytes a block has at least.
const TABLES: usize = 200;
const BLOCK: usize = 32 * 1024;

/// Tried before a page is weighed: little effort takes a third of the time, and few pages do not fit then.
const QUICK: Compression = Compression::new(2);

thread_local! {
    static BEST: RefCell<Compress> = RefCell::new(Compress::new(Compression::best(), false));
    static QUICKLY: RefCell<Compress> = RefCell::new(Compress::new(QUICK, false));
    static PLACES: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
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
        let weigh = |name: &String| (format!("assets/{name}"), compressed(&theme.assets[name], &BEST));
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
        // Each takes longer than the one before, and fewer pages are left for it. Without repetitions nothing gets much smaller.
        if self.room == 0
            || fits(length)
            || (fits(length / 2) && fits(byte_by_byte(html)))
            || fits(at_most(html))
            || fits(compressed(html, &QUICKLY))
        {
            return None;
        }
        let weight = compressed(html, &BEST);
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

fn compressed(bytes: &[u8], with: &'static LocalKey<RefCell<Compress>>) -> usize {
    with.with_borrow_mut(|compress| {
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
    signs.bytes(1.3) + around(bytes)
}

/// What stands around the signs of compressed bytes.
fn around(bytes: &[u8]) -> usize {
    (bytes.len() / BLOCK + 1) * TABLES + WRAPPING
}

/// The most that bytes can weigh: what a poor compressor would make of them, without making it. It takes for each place the
/// one repetition that it remembers, and counts the bits that its signs would take by how often each occurs. What the real
/// one makes is smaller: it looks for the best repetition.
fn at_most(bytes: &[u8]) -> usize {
    PLACES.with_borrow_mut(|places| {
        places.clear();
        places.resize(1 << REMEMBERED, u32::MAX);
        count_signs(bytes, places).bytes(1.2) + around(bytes)
    })
}

/// The signs of a text; `places` remembers where something like the next bytes stood last.
fn count_signs(bytes: &[u8], places: &mut [u32]) -> Signs {
    let mut signs = Signs::default();
    let mut at = 0;
    while let Some(next) = word(bytes, at) {
        let slot = ((next << (64 - 8 * SHORTEST)).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - REMEMBERED)) as usize;
        let before = std::mem::replace(&mut places[slot], at as u32) as usize;
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
    signs
}

/// The signs of compressed bytes, as far as their number matters (RFC 1951, 3.2.5).
struct Signs {
    /// How often each byte stands for itself, and how often there is a repetition of each class of length.
    bytes_and_lengths: [u32; 256 + 29],
    /// How often there is a repetition of each class of distance.
    distances: [u32; 30],
    /// The bits that say where in its class a length or a distance is.
    bits: u32,
}

impl Default for Signs {
    fn default() -> Self {
        Self { bytes_and_lengths: [0; 256 + 29], distances: [0; 30], bits: 0 }
    }
}

impl Signs {
    fn byte(&mut self, byte: u8) {
        self.bytes_and_lengths[usize::from(byte)] += 1;
    }

    fn repetition(&mut self, length: usize, distance: usize) {
        let (length, bits_of_length) = if length == LONGEST { (28, 0) } else { class(length - 3, 2) };
        let (distance, bits_of_distance) = class(distance - 1, 1);
        self.bytes_and_lengths[256 + length] += 1;
        self.distances[distance] += 1;
        self.bits += bits_of_length + bits_of_distance;
    }

    /// How many bytes they all take, if each takes the fewest bits that it can; and some more, since the real ones take whole
    /// bits, and now and then a repetition that does not pay: so many times as much where bytes stand for themselves.
    #[allow(clippy::cast_sign_loss, reason = "no sum of bits is negative")]
    fn bytes(&self, margin: f64) -> usize {
        let all = |counts: &[u32]| f64::from(counts.iter().sum::<u32>());
        let of = |counts: &[u32], all: f64| -> f64 {
            let bits = |count: &u32| f64::from(*count) * (all / f64::from(*count)).log2();
            counts.iter().filter(|count| **count > 0).map(bits).sum()
        };
        let (bytes, lengths) = self.bytes_and_lengths.split_at(256);
        let of_either = all(&self.bytes_and_lengths);
        let repetitions = of(lengths, of_either) + of(&self.distances, all(&self.distances));
        let bits = of(bytes, of_either) * margin + repetitions * 1.05 + f64::from(self.bits);
        (bits / 8.0).ceil() as usize
    }
}

/// The class of a length or a distance, counted from its least one, and how many bits say where in the class it is: there are
/// 2 to the power of `finer` classes for each power of two, and at first one for each number.
fn class(number: usize, finer: u32) -> (usize, u32) {
    let bits = (number | 1).ilog2().saturating_sub(finer);
    (((bits as usize) << finer) + (number >> bits), bits)
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
            let weight = compressed(sample, &BEST);
            for most in [at_most(sample), byte_by_byte(sample)] {
                assert!(weight <= most, "sample {number}: {weight} is more than {most}");
            }
        }
        for letters in 2..=120_u8 {
            let alphabet: Vec<u8> = (0..letters).map(|letter| letter.wrapping_mul(37)).collect();
            let sample = noise(20_000, &alphabet);
            let halves = [&sample[..], &sample[usize::from(letters) * 100..]].concat();
            for sample in [&sample[..], &halves] {
                let (weight, most) = (compressed(sample, &BEST), at_most(sample).min(byte_by_byte(sample)));
                assert!(weight <= most, "{letters} letters: {weight} is more than {most}");
            }
        }
        assert!(2 * at_most(&list) < 3 * compressed(&list, &BEST), "{} {}", at_most(&list), compressed(&list, &BEST));
    }

    /// From the tables of RFC 1951, 3.2.5: lengths from 3, distances from 1.
    #[test]
    fn classes_are_those_of_the_format() {
        for (length, code, bits) in
            [(3, 257, 0), (10, 264, 0), (11, 265, 1), (12, 265, 1), (66, 276, 3), (67, 277, 4), (257, 284, 5)]
        {
            assert_eq!(class(length - 3, 2), (code - 257, bits), "length {length}");
        }
        for (distance, code, bits) in
            [(1, 0, 0), (4, 3, 0), (5, 4, 1), (7, 5, 1), (24_576, 28, 13), (24_577, 29, 13), (32_768, 29, 13)]
        {
            assert_eq!(class(distance - 1, 1), (code, bits), "distance {distance}");
        }
    }

    #[test]
    fn the_heaviest_part_is_named_by_its_heading() {
        let html =
            "<html><main><h1 id=\"b-title\">A</h1><h2>B</h2><h2 id=\"c\">C</h2><ul><li>1<li>2<li>3</ul></main></html>";
        assert_eq!(heaviest(html), Some(Part { id: "c", share: 41, entries: 3 }));
        assert_eq!(heaviest("<p>"), None);
    }
}
