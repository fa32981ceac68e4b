//! The most that bytes can weigh when they are compressed, worked out without compressing them.

use std::cell::RefCell;

use super::WRAPPING;

/// How far back a repetition is found, and how long one may be, in bytes (RFC 1951).
const WINDOW: usize = 32 * 1024;
const LONGEST: usize = 258;

/// How many bits number the places that [`with_repetitions`] remembers.
const REMEMBERED: u32 = 13;

/// The shortest repetition that [`with_repetitions`] counts as one, in bytes.
const SHORTEST: usize = 5;

/// About how many bits a byte takes that stands for itself, and a repetition. They only say when it is worth to count exactly.
const BYTE: usize = 6;
const REPETITION: usize = 22;

/// What the tables of a block take at most, in bytes, and how many bytes a block has at least.
const TABLES: usize = 200;
const BLOCK: usize = 32 * 1024;

type Places = [u32; 1 << REMEMBERED];

thread_local! {
    static PLACES: RefCell<Box<Places>> = RefCell::new(Box::new([0; 1 << REMEMBERED]));
}

/// The most that bytes can weigh, quickly: what a compressor would make of them that finds no repetition.
pub(super) fn byte_by_byte(bytes: &[u8]) -> usize {
    let mut signs = Signs::default();
    signs.themselves(bytes);
    signs.bytes(1.3) + around(bytes)
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
    let at_most = |signs: &Signs| signs.bytes(1.2) + around(bytes);
    PLACES.with_borrow_mut(|places| {
        places.fill(u32::MAX);
        let mut signs = Signs::default();
        let (mut saved, mut needed) = (0, (bytes.len() * BYTE + around(bytes) * 8).saturating_sub(room * 8));
        let mut at = 0;
        while let Some(next) = word(bytes, at) {
            let Some((length, distance)) = repeated(bytes, at, next, places) else {
                signs.byte(bytes[at]);
                at += 1;
                continue;
            };
            signs.repetition(length, distance);
            at += length;
            saved += length * BYTE - REPETITION;
            if saved > needed {
                let mut whole = signs.clone();
                whole.themselves(&bytes[at..]);
                let weight = at_most(&whole);
                if weight <= room {
                    return weight;
                }
                needed += needed / 4 + REPETITION;
            }
        }
        signs.themselves(&bytes[at..]);
        at_most(&signs)
    })
}

/// How many bytes at a place, which begin with this word, repeat earlier ones, and how far before these stand. Of several
/// places where such bytes stood, one is remembered; from now on it is this one.
#[inline]
fn repeated(bytes: &[u8], at: usize, next: u64, places: &mut Places) -> Option<(usize, usize)> {
    let beginning = |word: u64| word << (64 - 8 * SHORTEST);
    let slot = beginning(next).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - REMEMBERED);
    let before = std::mem::replace(&mut places[slot as usize], at as u32) as usize;
    let differing = word(bytes, before)? ^ next;
    if beginning(differing) != 0 || before >= at || at - before > WINDOW {
        return None;
    }
    let length = match differing {
        0 => (8 + shared(&bytes[before + 8..], &bytes[at + 8..])).min(LONGEST),
        _ => differing.trailing_zeros() as usize / 8,
    };
    Some((length, at - before))
}

/// The signs of compressed bytes, as far as their number matters (RFC 1951, 3.2.5).
#[derive(Clone)]
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

    /// Adds bytes that all stand for themselves.
    fn themselves(&mut self, bytes: &[u8]) {
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
        for (byte, sum) in self.bytes_and_lengths.iter_mut().take(256).enumerate() {
            *sum += first[byte] + second[byte] + third[byte] + fourth[byte];
        }
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
    use super::super::{BEST, compressed};
    use super::*;

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
                let weight = compressed(sample, &BEST);
                let most = with_repetitions(sample, weight - 1).min(byte_by_byte(sample));
                assert!(weight <= most, "{letters} letters: {weight} is more than {most}");
            }
        }
        let (weight, most) = (compressed(&list, &BEST), with_repetitions(&list, 0));
        assert!(2 * most < 3 * weight, "{weight} {most}");
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
}
