//! Bytes that are held for later: as they are, packed, or outside of memory; and those that were looked into lately.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt::{self, Debug, Display};
use std::rc::Rc;
use std::sync::Arc;
use std::thread::LocalKey;

use crate::deflate::{self, Effort};
use crate::fingerprint::Fingerprint;
use ahash::AHashMap;

/// A place outside of memory where bytes wait until somebody looks into them. It is lent by whoever has such a place.
pub trait Depot: Debug + Send + Sync {
    /// Puts bytes there; where they are from now on, or `None` where there is no room for them. Called from many threads at
    /// once.
    fn put(&self, bytes: &[u8]) -> Option<u64>;

    /// So many bytes that were put at a place.
    ///
    /// # Errors
    /// Where they cannot be had any more. The depot knows why.
    fn get(&self, at: u64, length: usize) -> Result<Vec<u8>, Lost>;
}

/// Says that bytes cannot be had any more that were put into a [`Depot`]. Whoever lent it tells why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lost;

impl Display for Lost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what was put away is lost")
    }
}

/// Bytes that are held.
#[derive(Debug)]
pub enum Held {
    /// As they are.
    Plain(Box<[u8]>),
    /// Packed, and how many there are.
    Packed(Box<[u8]>, u32),
    /// In a depot: where, and how many there are.
    Away(Arc<dyn Depot>, u64, u32),
}

impl Held {
    /// Holds bytes as they are. Of thousands, each keeps what it needs and no more: a copy, since giving back the end of what
    /// is too large is not done by every allocator.
    pub fn new(bytes: &[u8]) -> Self {
        Self::Plain(bytes.into())
    }

    /// Holds bytes in a depot, or packed where there is none or it has no room; like those that are held as they are, packed
    /// ones are without room at their end.
    pub fn away(bytes: &[u8], depot: Option<&Arc<dyn Depot>>) -> Self {
        let length = bytes.len() as u32;
        match depot.and_then(|depot| Some((depot, depot.put(bytes)?))) {
            Some((depot, at)) => Self::Away(Arc::clone(depot), at, length),
            None => Self::Packed(deflate::pack(bytes, Effort::Little).as_slice().into(), length),
        }
    }

    /// From now on they are held in a depot, or packed.
    pub fn put_away(&mut self, depot: Option<&Arc<dyn Depot>>) {
        if let Self::Plain(bytes) = self {
            *self = Self::away(bytes, depot);
        }
    }

    /// The bytes.
    ///
    /// # Errors
    /// Where they were in a depot and are lost.
    pub fn bytes(&self) -> Result<Cow<'_, [u8]>, Lost> {
        Ok(match self {
            Self::Plain(bytes) => Cow::Borrowed(bytes),
            Self::Packed(packed, length) => Cow::Owned(deflate::unpack(packed, *length as usize)),
            Self::Away(depot, at, length) => Cow::Owned(depot.get(*at, *length as usize)?),
        })
    }
}

/// How many bytes a generation of what was made lately has at most, for each thread.
const ROOM: usize = 1 << 20;

/// What was made lately of what is held, by what stands for it: the young generation, and the one before.
#[derive(Debug)]
pub struct Lately<T> {
    young: AHashMap<Fingerprint, Rc<T>>,
    old: AHashMap<Fingerprint, Rc<T>>,
    /// How many bytes the young ones have.
    size: usize,
}

impl<T> Default for Lately<T> {
    fn default() -> Self {
        Self { young: AHashMap::new(), old: AHashMap::new(), size: 0 }
    }
}

/// What takes room.
pub trait Bulk {
    /// How many bytes it takes.
    fn size(&self) -> usize;
}

impl<T: Bulk> Lately<T> {
    fn find(&mut self, of: Fingerprint) -> Option<Rc<T>> {
        let young = self.young.get(&of).cloned();
        young.or_else(|| self.old.remove(&of).inspect(|made| self.add(of, made)))
    }

    fn add(&mut self, of: Fingerprint, made: &Rc<T>) {
        if self.size >= ROOM {
            self.old = std::mem::take(&mut self.young);
            self.size = 0;
        }
        self.size += made.size();
        self.young.insert(of, Rc::clone(made));
    }
}

/// What a fingerprint stands for, made unless this thread made it lately. Pages that stand near one another look into the same
/// texts, so that few are enough.
///
/// # Errors
/// Those of making it.
pub fn lately<T: Bulk, E>(
    known: &'static LocalKey<RefCell<Lately<T>>>,
    of: Fingerprint,
    make: impl FnOnce() -> Result<T, E>,
) -> Result<Rc<T>, E> {
    if let Some(found) = known.with_borrow_mut(|known| known.find(of)) {
        return Ok(found);
    }
    let made = Rc::new(make()?);
    known.with_borrow_mut(|known| known.add(of, &made));
    Ok(made)
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    /// A depot with room for some bytes only, which counts how often it was asked for them.
    #[derive(Debug)]
    struct Small {
        room: usize,
        bytes: Mutex<Vec<u8>>,
        asked: AtomicUsize,
    }

    impl Depot for Small {
        fn put(&self, bytes: &[u8]) -> Option<u64> {
            let mut all = self.bytes.lock().unwrap();
            let at = all.len();
            (at + bytes.len() <= self.room).then(|| {
                all.extend_from_slice(bytes);
                at as u64
            })
        }

        fn get(&self, at: u64, length: usize) -> Result<Vec<u8>, Lost> {
            self.asked.fetch_add(1, Ordering::Relaxed);
            let all = self.bytes.lock().unwrap();
            all.get(at as usize..at as usize + length).map(<[u8]>::to_vec).ok_or(Lost)
        }
    }

    #[test]
    fn what_is_packed_is_smaller_and_says_the_same() {
        for bytes in [b"".to_vec(), b"a".to_vec(), b"kopi gayo, ".repeat(500), (0..=255).collect()] {
            let mut held = Held::new(&bytes);
            assert_eq!(held.bytes().unwrap(), bytes);
            held.put_away(None);
            held.put_away(None);
            assert_eq!(held.bytes().unwrap(), bytes);
            assert!(matches!(&held, Held::Packed(packed, _) if packed.len() <= bytes.len() / 20 + 300));
        }
    }

    #[test]
    fn what_is_put_away_is_found_in_the_depot_and_what_it_has_no_room_for_is_packed() {
        let small = Arc::new(Small { room: 20, bytes: Mutex::default(), asked: AtomicUsize::new(0) });
        let depot: Arc<dyn Depot> = small.clone();
        let texts = ["kopi gayo", "", "kopi toraja", "lada"];
        let held = texts.map(|text| {
            let mut held = Held::new(text.as_bytes());
            held.put_away(Some(&depot));
            held.put_away(Some(&depot));
            held
        });
        assert_eq!(held.each_ref().map(|held| matches!(held, Held::Away(..))), [true, true, true, false]);
        assert_eq!(held.each_ref().map(|held| held.bytes().unwrap()), texts.map(str::as_bytes));
        assert_eq!(small.asked.load(Ordering::Relaxed), 3);
        small.bytes.lock().unwrap().truncate(15);
        assert_eq!(held[0].bytes().unwrap(), b"kopi gayo".as_slice());
        assert_eq!(held[2].bytes(), Err(Lost));
    }

    impl Bulk for Vec<u8> {
        fn size(&self) -> usize {
            self.len()
        }
    }

    thread_local! {
        static LATELY: RefCell<Lately<Vec<u8>>> = RefCell::default();
    }

    #[test]
    fn what_is_asked_for_again_is_made_once_and_what_is_not_goes() {
        let of = |number: usize| Fingerprint::of(&number.to_le_bytes());
        let is_known = |number: usize| {
            let mut is_known = true;
            let made = lately(&LATELY, of(number), || {
                is_known = false;
                Ok::<_, Lost>(vec![number as u8; ROOM / 4])
            });
            assert_eq!(made.unwrap()[0], number as u8);
            is_known
        };
        assert!(!is_known(0));
        for number in 1..40 {
            assert!(!is_known(number), "{number}");
            assert!(is_known(0), "asked for again and again: {number}");
        }
        assert!(is_known(39) && !is_known(1));
        assert_eq!(lately(&LATELY, of(39), || Err(Lost)).unwrap()[0], 39);
        assert_eq!(lately(&LATELY, of(40), || Err(Lost)), Err(Lost), "what cannot be made");
        assert!(!is_known(40), "is not remembered");
        LATELY.with_borrow(|lately| assert!(lately.young.len() + lately.old.len() <= 10));
    }
}
