//! Bytes that are held for later, as they are or packed, and those that were unpacked lately.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use crate::deflate::{self, Effort};
use crate::fingerprint::Fingerprint;
use ahash::AHashMap;

/// Bytes that are held.
#[derive(Debug)]
pub enum Held {
    /// As they are.
    Plain(Box<[u8]>),
    /// Packed, and how many there are.
    Packed(Box<[u8]>, u32),
}

impl Held {
    /// Holds bytes as they are. Of thousands, each keeps what it needs and no more: a copy, since giving back the end of what
    /// is too large is not done by every allocator.
    pub fn new(bytes: &[u8]) -> Self {
        Self::Plain(bytes.into())
    }

    /// Holds bytes packed; like those that are held as they are, without room at their end.
    pub fn packed(bytes: &[u8]) -> Self {
        Self::Packed(deflate::pack(bytes, Effort::Little).as_slice().into(), bytes.len() as u32)
    }

    /// From now on they are held packed.
    pub fn pack(&mut self) {
        if let Self::Plain(bytes) = self {
            *self = Self::packed(bytes);
        }
    }

    /// The bytes.
    pub fn bytes(&self) -> Cow<'_, [u8]> {
        match self {
            Self::Plain(bytes) => Cow::Borrowed(bytes),
            Self::Packed(packed, length) => Cow::Owned(deflate::unpack(packed, *length as usize)),
        }
    }
}

/// How many bytes a generation of what was made lately has at most, for each thread.
const ROOM: usize = 1 << 20;

/// What was made lately of what is held, by what stands for it: the young generation, and the one before.
#[derive(Default)]
struct Lately {
    young: AHashMap<Fingerprint, Rc<[u8]>>,
    old: AHashMap<Fingerprint, Rc<[u8]>>,
    /// How many bytes the young ones have.
    size: usize,
}

thread_local! {
    static LATELY: RefCell<Lately> = RefCell::default();
}

impl Lately {
    fn find(&mut self, of: Fingerprint) -> Option<Rc<[u8]>> {
        let young = self.young.get(&of).cloned();
        young.or_else(|| self.old.remove(&of).inspect(|bytes| self.add(of, bytes)))
    }

    fn add(&mut self, of: Fingerprint, bytes: &Rc<[u8]>) {
        if self.size >= ROOM {
            self.old = std::mem::take(&mut self.young);
            self.size = 0;
        }
        self.size += bytes.len();
        self.young.insert(of, Rc::clone(bytes));
    }
}

/// The bytes that a fingerprint stands for, made unless this thread made them lately. Pages that stand near one another look
/// into the same texts, so that few are enough.
pub fn lately(of: Fingerprint, make: impl FnOnce() -> Vec<u8>) -> Rc<[u8]> {
    let known = LATELY.with_borrow_mut(|lately| lately.find(of));
    known.unwrap_or_else(|| {
        let bytes = make().into();
        LATELY.with_borrow_mut(|lately| lately.add(of, &bytes));
        bytes
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_smaller_and_says_the_same() {
        for bytes in [b"".to_vec(), b"a".to_vec(), b"kopi gayo, ".repeat(500), (0..=255).collect()] {
            let mut held = Held::new(&bytes);
            assert_eq!(held.bytes(), bytes);
            held.pack();
            held.pack();
            assert_eq!(held.bytes(), bytes);
            assert!(matches!(&held, Held::Packed(packed, _) if packed.len() <= bytes.len() / 20 + 300));
        }
    }

    #[test]
    fn what_is_asked_for_again_is_made_once_and_what_is_not_goes() {
        let of = |number: usize| Fingerprint::of(&number.to_le_bytes());
        let is_known = |number: usize| {
            let mut is_known = true;
            lately(of(number), || {
                is_known = false;
                vec![number as u8; ROOM / 4]
            });
            is_known
        };
        assert!(!is_known(0));
        for number in 1..40 {
            assert!(!is_known(number), "{number}");
            assert!(is_known(0), "asked for again and again: {number}");
        }
        assert!(is_known(39) && !is_known(1));
        assert_eq!(lately(of(39), Vec::new)[0], 39);
        LATELY.with_borrow(|lately| assert!(lately.young.len() + lately.old.len() <= 10));
    }
}
