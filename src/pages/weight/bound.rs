//! The most that bytes can weigh when they are compressed, worked out without compressing them.

use std::cell::RefCell;

use super::WRAPPING;

/// How far back a repetition is found, and how long one may be, in bytes (RFC 1951).
const WINDOW: usize = 32 * 1024;
const LONGEST: usize = 258;

/// The shortest repetition that [`with_repetitions`] counts as one, in bytes.
const SHORTEST: u32 = 5;

/// About how many bits a byte takes that stands for itself, and a repetition. They only say when it is worth to count exactly.
const BYTE: usize = 6;
const REPETITION: usize = 22;

/// What the tables of a block take at most, in bytes, and how many bytes a block has at least.
const TABLES: usize = 200;
const BLOCK: usize = 32 * 1024;

thread_local! {
    static PLACES: RefCell<Places> = const { RefCell::new(Places { slots: [0; _], from: 0, next: 0 }) };
}

/// The most that bytes can weigh, quickly: what a compressor would make of them that finds no repetition and has one code for
/// all pages. Small letters take six bits in it, signs and digits seven, capitals eight, and eleven whatever is not ASCII or
/// not for reading; all 256 bytes together use up 95 % of what such codes can be (Kraft's inequality). A repetition of bytes
/// that take so many bits hardly ever costs more than they do.
pub(super) fn byte_by_byte(bytes: &[u8]) -> usize {
    let (mut signs, mut capitals, mut letters) = (0, 0, 0);
    // Parts of one size, in which a byte can count, are looked at many bytes at once. What is left over counts as the dearest.
    for part in bytes.as_chunks::<64>().0 {
        let at_least = |least: i8| part.iter().map(|byte| u8::from(byte.cast_signed() >= least)).sum::<u8>();
        signs += usize::from(at_least(0x20));
        capitals += usize::from(at_least(0x40));
        letters += usize::from(at_least(0x60));
    }
    let bits = bytes.len() * 11 - signs * 4 + capitals - letters * 2;
    (bits + bits / 64).div_ceil(8) + around(bytes)
}

/// What stands around the signs of compressed bytes.
fn around(bytes: &[u8]) -> usize {
    (bytes.len() / BLOCK + 1) * TABLES + WRAPPING
}

/// The most that bytes can weigh: what a poor compressor would make of them, without making it. It takes for each place the
/// one repetition that it remembers, and counts the bits that its signs would take by how often each occurs. It looks for
/// repetitions no further than needed to see that the bytes fit into this room; those after that stand for themselves. What
/// the real one makes is smaller: it looks for the best repetition, and everywhere.
pub(super) fn with_repetitions(bytes: &[u8], room: usize) -> usize {
    PLACES.with_borrow_mut(|places| places.with_repetitions(bytes, room))
}

/// Remembers for some beginnings of repetitions where they stood last.
struct Places {
    /// A beginning and, below it, its place. Of beginnings that share a slot the latest is here.
    slots: [u64; 1 << Self::SLOTS],
    /// What is added to places in a page, so that those of pages before it are out of reach.
    from: u32,
    /// Where the places of the next page may begin.
    next: u32,
}

impl Places {
    /// How many bits number the slots, and how many a place has.
    const SLOTS: u32 = 12;
    const BITS: u32 = 64 - 8 * SHORTEST;

    /// How much of a page is looked at, in bytes.
    const MOST: usize = 1 << (Self::BITS - 1);

    /// See [`with_repetitions`].
    fn with_repetitions(&mut self, bytes: &[u8], room: usize) -> usize {
        let looked_at = &bytes[..bytes.len().min(Self::MOST)];
        self.forget(looked_at.len());
        let mut signs = Signs::default();
        let (mut saved, mut needed) = (0, (bytes.len() * BYTE + around(bytes) * 8).saturating_sub(room * 8));
        let mut at = 0;
        while let Some(next) = word(looked_at, at) {
            let Some(distance) = self.distance(next, at) else {
                signs.bytes[usize::from(next as u8)] += 1;
                at += 1;
                continue;
            };
            let before = at - distance as u32;
            // Half of all repetitions are shorter than a word.
            let length = match word(looked_at, before).map_or(0, |word| word ^ next) {
                0 => shared(&looked_at[before as usize..], &looked_at[at as usize..]),
                differing => differing.trailing_zeros() as usize / 8,
            };
            signs.repetition(length, distance);
            at += length as u32;
            saved += length * BYTE - REPETITION;
            if saved > needed {
                let weight = signs.and_bytes(&bytes[at as usize..]) + around(bytes);
                if weight <= room {
                    return weight;
                }
                needed += needed / 4 + REPETITION;
            }
        }
        signs.and_bytes(&bytes[at as usize..]) + around(bytes)
    }

    /// Forgets all places, for a page of which so many bytes are looked at.
    fn forget(&mut self, length: usize) {
        if self.next as usize + WINDOW + length >= 1 << Self::BITS {
            self.slots.fill(0);
            self.next = 0;
        }
        self.from = self.next + WINDOW as u32 + 1;
        self.next = self.from + length as u32;
    }

    /// How far before this place the bytes stood with which this word begins; from now on it is this place that is known.
    #[inline]
    fn distance(&mut self, word: u64, at: u32) -> Option<usize> {
        let beginning = word << Self::BITS;
        let slot = beginning.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - Self::SLOTS);
        let here = beginning | u64::from(self.from + at);
        let before = std::mem::replace(&mut self.slots[slot as usize], here);
        // Places only grow. So where the beginning is another one, the difference is larger than any place.
        let distance = here.wrapping_sub(before) as usize;
        (distance <= WINDOW).then_some(distance)
    }
}

/// The signs of compressed bytes, as far as their number matters (RFC 1951, 3.2.5).
struct Signs {
    /// How often each byte stands for itself.
    bytes: [u32; 256],
    /// How often there is a repetition of each length.
    lengths: [u32; LONGEST + 1],
    /// How often there is a repetition of a distance with so many binary digits. The format has two classes for most of them,
    /// so it takes no more bits than counted here.
    distances: [u32; usize::BITS as usize],
}

impl Default for Signs {
    fn default() -> Self {
        Self { bytes: [0; 256], lengths: [0; LONGEST + 1], distances: [0; usize::BITS as usize] }
    }
}

impl Signs {
    #[inline]
    fn repetition(&mut self, length: usize, distance: usize) {
        self.lengths[length] += 1;
        self.distances[(distance | 1).ilog2() as usize] += 1;
    }

    /// How many bytes they all take, and these bytes, which stand for themselves, if each takes the fewest bits that it can; and
    /// some more, since the real ones take whole bits, and now and then a repetition that does not pay.
    #[inline(never)]
    #[allow(clippy::cast_sign_loss, reason = "no sum of bits is negative")]
    fn and_bytes(&self, bytes: &[u8]) -> usize {
        let bytes = self.with(bytes);
        let (mut lengths, mut within) = ([0; 29], 0);
        for (length, count) in self.lengths.iter().enumerate().skip(3) {
            let (class, bits) = class_of_length(length);
            lengths[class] += count;
            within += count * bits;
        }
        within += (0..).zip(&self.distances).map(|(bits, count)| bits * count).sum::<u32>();
        let all = |counts: &[u32]| f64::from(counts.iter().sum::<u32>());
        let of = |counts: &[u32], all: f64| -> f64 {
            let bits = |count: &u32| f64::from(*count) * (all / f64::from(*count)).log2();
            counts.iter().filter(|count| **count > 0).map(bits).sum()
        };
        let of_either = all(&bytes) + all(&lengths);
        let repetitions = of(&lengths, of_either) + of(&self.distances, all(&self.distances));
        let bits = of(&bytes, of_either) * 1.2 + repetitions * 1.05 + f64::from(within);
        (bits / 8.0).ceil() as usize
    }

    /// How often each byte stands for itself if these do as well.
    fn with(&self, bytes: &[u8]) -> [u32; 256] {
        // Counting in four tables in turn spares the processor from waiting where a byte comes twice.
        let [mut first, mut second, mut third] = [[0_u32; 256]; 3];
        let mut all = self.bytes;
        let (fours, rest) = bytes.as_chunks::<4>();
        for [a, b, c, d] in fours {
            first[usize::from(*a)] += 1;
            second[usize::from(*b)] += 1;
            third[usize::from(*c)] += 1;
            all[usize::from(*d)] += 1;
        }
        for byte in rest {
            all[usize::from(*byte)] += 1;
        }
        for (byte, sum) in all.iter_mut().enumerate() {
            *sum += first[byte] + second[byte] + third[byte];
        }
        all
    }
}

/// The class of a length, counted from that of 3, and how many bits say where in the class it is: there are four classes for
/// each power of two, at first one for each number, and one of its own for the longest.
fn class_of_length(length: usize) -> (usize, u32) {
    if length == LONGEST {
        return (28, 0);
    }
    let number = length - 3;
    let bits = (number | 1).ilog2().saturating_sub(2);
    (((bits as usize) << 2) + (number >> bits), bits)
}

/// How many bytes two texts have in common from their beginning, as far as one repetition goes; the second one is the shorter.
#[inline(never)]
fn shared(earlier: &[u8], later: &[u8]) -> usize {
    let longest = later.len().min(LONGEST);
    let (earlier, later) = (earlier[..longest].as_chunks().0, later[..longest].as_chunks().0);
    for (number, word) in later.iter().enumerate() {
        let differing = u64::from_le_bytes(*word) ^ u64::from_le_bytes(earlier[number]);
        if differing != 0 {
            return number * 8 + differing.trailing_zeros() as usize / 8;
        }
    }
    later.len() * 8
}

/// The eight bytes that begin at a place, the first one lowest.
#[inline]
fn word(bytes: &[u8], at: u32) -> Option<u64> {
    let at = at as usize;
    Some(u64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?))
}

/// Letters in an order that does not repeat: a linear congruential generator with the constants of `MMIX`.
#[cfg(test)]
pub(super) fn noise(length: usize, letters: &[u8]) -> Vec<u8> {
    let next =
        |state: &u64| Some(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407));
    std::iter::successors(Some(7_u64), next)
        .map(|state| letters[(state >> 33) as usize % letters.len()])
        .take(length)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::compressed;
    use super::*;
    use crate::deflate::Effort;

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
            let weight = compressed(sample, Effort::Most);
            for room in [0, weight / 2, weight - 1, weight, weight * 2] {
                for most in [with_repetitions(sample, room), byte_by_byte(sample)] {
                    assert!(weight <= most, "sample {number}: {weight} is more than {most}");
                }
            }
        }
        for letters in 2..=120_u8 {
            let alphabet: Vec<u8> = (0..letters).map(|letter| letter.wrapping_mul(37)).collect();
            let sample = noise(20_000, &alphabet);
            let halves = [&sample[..], &sample[usize::from(letters) * 100..]].concat();
            for sample in [&sample[..], &halves] {
                let weight = compressed(sample, Effort::Most);
                let most = with_repetitions(sample, weight - 1).min(byte_by_byte(sample));
                assert!(weight <= most, "{letters} letters: {weight} is more than {most}");
            }
        }
        let (weight, most) = (compressed(&list, Effort::Most), with_repetitions(&list, 0));
        assert!(2 * most < 3 * weight, "{weight} {most}");
    }

    /// A text as dense as the one code for all pages allows, and ones that use a part of it.
    #[test]
    fn the_one_code_is_no_better_than_the_real_one() {
        let shares = |byte: u8| match byte {
            0x20..0x40 => 16,
            0x40..0x60 => 8,
            0x60..0x80 => 32,
            _ => 1,
        };
        let alphabet: Vec<u8> = (0..=255).flat_map(|byte| vec![byte; shares(byte)]).collect();
        let parts = (1..=96).flat_map(|letters| [0x20..0x20 + letters, 0x80 - letters..0x80]);
        for letters in parts.map(Iterator::collect).chain([alphabet]) {
            for length in [2_000, 12_000, 40_000] {
                let sample = noise(length, &letters);
                let (weight, most) = (compressed(&sample, Effort::Most), byte_by_byte(&sample));
                assert!(weight <= most, "{length} of {} letters: {weight} is more than {most}", letters.len());
            }
        }
    }

    #[test]
    fn no_page_is_held_against_those_before_it() {
        let mut page = noise(5_000, b"aaaaeeiinnnnggrtsdklmbpu    .,");
        let other = noise(5_000, b"aaaaeeiinnnnggrtsdklmbpu    .,;");
        let alone = with_repetitions(&page, 0);
        for filling in [b"x", b"\0"] {
            let large = [&other[..], &filling.repeat(3_000_000)].concat();
            for _ in 0..7 {
                with_repetitions(&large, 0);
                assert_eq!(with_repetitions(&page, 0), alone);
            }
        }
        assert_eq!(with_repetitions(&[0; 100], 0), with_repetitions(&[1; 100], 0));
        page.resize(Places::MOST + 100_000, b'x');
        assert!(with_repetitions(&page, 0) > alone, "what is too far behind to be looked at is counted");
    }

    /// From the tables of RFC 1951, 3.2.5: lengths from 3.
    #[test]
    fn classes_are_those_of_the_format() {
        for (length, code, bits) in [
            (3, 257, 0),
            (10, 264, 0),
            (11, 265, 1),
            (12, 265, 1),
            (66, 276, 3),
            (67, 277, 4),
            (257, 284, 5),
            (258, 285, 0),
        ] {
            assert_eq!(class_of_length(length), (code - 257, bits), "length {length}");
        }
    }
}
