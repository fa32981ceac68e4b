//! Which texts are looked at while something is made, so that it is known what it rests on.
//!
//! Whoever has a text has it from [`Texts::find`](super::Texts::find), which notes it. So no view has to say what it looks
//! at, and none can forget to. What is kept of a text and shown again has to note that text once more; that is all there is
//! to remember (`pages/site.rs`, `pages/pieces.rs`). Nothing is noted across threads: what is made is made in one.

use std::cell::{Cell, RefCell};

use serde::{Deserialize, Serialize};

use crate::portal::texts::TextId;

/// The texts that were looked at, by their places, sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looked(Box<[u32]>);

/// What one thread notes.
#[derive(Debug)]
struct Notes {
    /// How many have begun to make something.
    begun: u32,
    /// For each text who noted it last.
    noted: Vec<u32>,
    /// The places that were noted: first by whoever began first.
    places: Vec<u32>,
}

thread_local! {
    /// Who is making something, 0 for nobody, and what was noted last: most texts are looked at several times in a row.
    static MAKER: Cell<(u32, usize)> = const { Cell::new((0, usize::MAX)) };
    static NOTES: RefCell<Notes> = const { RefCell::new(Notes { begun: 0, noted: Vec::new(), places: Vec::new() }) };
}

/// Makes something and tells which texts were looked at for it in this thread. What is made meanwhile in the same way does
/// not count, unless [`Looked::note`] says so.
pub fn making<T>(make: impl FnOnce() -> T) -> (T, Looked) {
    let (own, start) = NOTES.with_borrow_mut(|notes| {
        notes.begun += 1;
        (notes.begun, notes.places.len())
    });
    let before = MAKER.replace((own, usize::MAX));
    let made = make();
    MAKER.set(before);
    let looked = NOTES.with_borrow_mut(|notes| {
        let mut places = notes.places.split_off(start);
        places.sort_unstable();
        places.dedup();
        Looked(places.into())
    });
    (made, looked)
}

/// Notes that a text is looked at, or what was kept of it.
#[inline]
pub fn note(id: TextId) {
    note_place(id.index());
}

#[inline]
fn note_place(place: usize) {
    let (maker, last) = MAKER.get();
    if maker != 0 && last != place {
        MAKER.set((maker, place));
        NOTES.with_borrow_mut(|notes| notes.add(maker, place));
    }
}

impl Notes {
    fn add(&mut self, maker: u32, place: usize) {
        if place >= self.noted.len() {
            self.noted.resize(place + 1, 0);
        }
        if self.noted[place] != maker {
            self.noted[place] = maker;
            self.places.push(place as u32);
        }
    }
}

impl Looked {
    /// The places of the texts.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        self.0.iter().map(|place| *place as usize)
    }

    /// Notes that what was made is used for something else.
    pub fn note(&self) {
        self.places().for_each(note_place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_makes_something_notes_what_it_is_made_of() {
        let note = |place: u32| Looked([place].into()).note();
        let ((), outer) = making(|| {
            note(5);
            note(2);
            let ((), inner) = making(|| [9, 5, 9].map(note).into_iter().collect());
            assert_eq!(inner.places().collect::<Vec<_>>(), [5, 9]);
            note(2);
            note(5);
            let ((), shown) = making(|| note(7));
            shown.note();
        });
        assert_eq!(outer.places().collect::<Vec<_>>(), [2, 5, 7]);
        note(1);
        assert_eq!(making(|| ()).1, Looked::default(), "what is looked at for nothing is not noted");
    }
}
