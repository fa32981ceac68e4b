//! The texts of a portal in their order, each under a number that stays its own while others come and go.
//!
//! What is made of many texts – lists, the plan, the index of where links lead – names them by their numbers. So where a
//! text comes or goes, only what concerns that text has to be made again. Nothing that is published depends on numbers.

use std::sync::Arc;

use serde::Serialize;

use crate::document::name::TextKind;
use crate::portal::looked;
use crate::portal::shape::Shape;
use crate::portal::text::{About, Text};

/// The number of a text. Numbers are in the order of the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct TextId {
    /// Rises with the texts' order; between two numbers there is room for texts that come.
    rank: u32,
    /// Where the text is kept.
    slot: u32,
}

impl TextId {
    /// Where what belongs to the text can be kept: below `Texts::slots`, and no other text has the same.
    pub fn index(self) -> usize {
        self.slot as usize
    }
}

/// How many texts are kept together: a change copies so many.
const TOGETHER: usize = 128;

/// A place for a text.
type Slot = Option<(TextId, Arc<Text>)>;

/// The texts of a portal. Clones share what did not change in one of them.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    /// The same as long as the same number means the same text.
    numbering: Arc<()>,
    /// The numbers in order.
    order: Vec<TextId>,
    slots: Vec<Arc<Vec<Slot>>>,
    free: Vec<u32>,
}

/// A text that came or went, or a number that stands for something else than before.
#[derive(Debug, Clone)]
pub struct Changed {
    /// Its number.
    pub id: TextId,
    /// What it was.
    pub old: Option<Arc<Text>>,
    /// What it is.
    pub new: Option<Arc<Text>>,
}

impl Changed {
    /// Whether it has the same pages as before and stands on the same lists in the same order, whatever its words. Another
    /// text that has come to the number of one that went never counts as the same.
    pub fn has_the_same_shape(&self) -> bool {
        let (Some(a), Some(b)) = (&self.old, &self.new) else { return false };
        Shape::of(a) == Shape::of(b)
    }

    /// What it was and what it is.
    pub fn both(&self) -> impl Iterator<Item = &Arc<Text>> {
        self.old.iter().chain(&self.new)
    }
}

/// What texts are sorted by.
pub fn place(text: &Text) -> (&TextKind, &str) {
    (&text.kind, &text.stem)
}

impl Texts {
    /// These texts, sorted, under new numbers.
    pub fn new(texts: impl ExactSizeIterator<Item = Arc<Text>>) -> Self {
        let room = u32::MAX / (texts.len() as u32 + 1);
        let number = |at: usize| TextId { rank: (at as u32 + 1) * room, slot: at as u32 };
        let order: Vec<TextId> = (0..texts.len()).map(number).collect();
        let mut slots: Vec<Arc<Vec<Slot>>> = Vec::with_capacity(order.len().div_ceil(TOGETHER));
        let mut numbered = order.iter().copied().zip(texts).map(Some);
        while slots.len() < order.len().div_ceil(TOGETHER) {
            slots.push(Arc::new(numbered.by_ref().take(TOGETHER).collect()));
        }
        Self { numbering: Arc::default(), order, slots, free: Vec::new() }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// How many places their numbers know.
    pub fn slots(&self) -> usize {
        self.slots.last().map_or(0, |last| (self.slots.len() - 1) * TOGETHER + last.len())
    }

    /// The text with a number, if there is one. It is noted that somebody looks at it.
    #[inline]
    pub fn find(&self, id: TextId) -> Option<&Arc<Text>> {
        looked::note(id);
        self.glimpse(id)
    }

    /// What a text is about. Nobody looks at its words for that: it is part of the portal's shape.
    pub fn about(&self, id: TextId) -> &About {
        &self.glimpse(id).expect("a portal's numbers name its own texts").about
    }

    fn glimpse(&self, id: TextId) -> Option<&Arc<Text>> {
        let slot = self.slots.get(id.index() / TOGETHER)?.get(id.index() % TOGETHER)?;
        slot.as_ref().filter(|(own, _)| *own == id).map(|(_, text)| text)
    }

    /// The text with a number.
    ///
    /// # Panics
    /// Where there is none; a portal's numbers name its own texts.
    pub fn get(&self, id: TextId) -> &Arc<Text> {
        self.find(id).expect("a portal's numbers name its own texts")
    }

    /// The text that is kept in a place.
    pub fn in_slot(&self, slot: usize) -> Option<&Arc<Text>> {
        let slot = self.slots.get(slot / TOGETHER)?.get(slot % TOGETHER)?;
        slot.as_ref().map(|(_, text)| text)
    }

    /// All numbers in order.
    pub fn ids(&self) -> &[TextId] {
        &self.order
    }

    /// All texts in order.
    pub fn iter(&self) -> impl Iterator<Item = (TextId, &Arc<Text>)> {
        self.order.iter().map(|id| (*id, self.get(*id)))
    }

    /// The programs in order.
    pub fn programs(&self) -> impl Iterator<Item = (TextId, &Arc<Text>)> {
        let from = self.order.partition_point(|id| matches!(self.get(*id).kind, TextKind::Report(_)));
        let to = self.order.partition_point(|id| !matches!(self.get(*id).kind, TextKind::Page));
        self.order[from..to].iter().map(|id| (*id, self.get(*id)))
    }

    /// How many texts stand before one.
    pub fn place(&self, id: TextId) -> usize {
        self.order.partition_point(|other| *other < id)
    }

    /// The number of the text that has a place in the order, or where it would stand.
    fn at(&self, wanted: &Text) -> Result<TextId, usize> {
        let found = self.order.binary_search_by(|id| place(self.get(*id)).cmp(&place(wanted)));
        found.map(|at| self.order[at])
    }

    /// Exchanges a text for another one of the same name, or puts one in or takes one out; `None` where there is no room
    /// for another number.
    ///
    /// # Panics
    /// Where there is neither.
    pub fn exchange(&mut self, old: Option<Arc<Text>>, new: Option<Arc<Text>>) -> Option<Changed> {
        let named = old.as_ref().or(new.as_ref()).expect("a text comes or goes");
        let id = match self.at(named) {
            Ok(id) => id,
            Err(at) => {
                let id = self.number(at)?;
                self.order.insert(at, id);
                id
            }
        };
        if new.is_none() {
            self.order.retain(|other| *other != id);
            self.free.push(id.slot);
        }
        *self.slot(id) = new.clone().map(|text| (id, text));
        Some(Changed { id, old, new })
    }

    /// A number for a text that comes to a place.
    fn number(&mut self, at: usize) -> Option<TextId> {
        let below = at.checked_sub(1).map_or(0, |before| self.order[before].rank);
        let above = self.order.get(at).map_or(u32::MAX, |after| after.rank);
        let rank = below + (above - below) / 2;
        if rank == below {
            return None;
        }
        let slot = self.free.pop().unwrap_or_else(|| self.slots() as u32);
        Some(TextId { rank, slot })
    }

    fn slot(&mut self, id: TextId) -> &mut Slot {
        let (part, within) = (id.index() / TOGETHER, id.index() % TOGETHER);
        if part == self.slots.len() {
            self.slots.push(Arc::default());
        }
        let part = Arc::make_mut(&mut self.slots[part]);
        if within == part.len() {
            part.push(None);
        }
        &mut part[within]
    }

    /// What has changed since these texts were as `earlier` has them; `None` where the numbers were others.
    pub fn since(&self, earlier: &Self) -> Option<Vec<Changed>> {
        if !Arc::ptr_eq(&self.numbering, &earlier.numbering) {
            return None;
        }
        let mut changed = Vec::new();
        let none = Arc::default();
        for part in 0..self.slots.len().max(earlier.slots.len()) {
            let [old, new] = [earlier, self].map(|texts| texts.slots.get(part).unwrap_or(&none));
            if Arc::ptr_eq(old, new) {
                continue;
            }
            for at in 0..old.len().max(new.len()) {
                changed.extend(difference(old.get(at).unwrap_or(&None), new.get(at).unwrap_or(&None)));
            }
        }
        Some(changed)
    }
}

/// How one slot differs from what it was.
fn difference(old: &Slot, new: &Slot) -> Vec<Changed> {
    let came = |(id, text): &(TextId, Arc<Text>)| Changed { id: *id, old: None, new: Some(Arc::clone(text)) };
    let went = |(id, text): &(TextId, Arc<Text>)| Changed { id: *id, old: Some(Arc::clone(text)), new: None };
    match (old, new) {
        (Some(old), Some(new)) if old.0 == new.0 => {
            let is_same = Arc::ptr_eq(&old.1, &new.1);
            let changed = || Changed { old: Some(Arc::clone(&old.1)), ..came(new) };
            (!is_same).then(changed).into_iter().collect()
        }
        (old, new) => old.iter().map(went).chain(new.iter().map(came)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(stem: &str) -> Arc<Text> {
        Arc::new(Text {
            kind: TextKind::Page,
            region: None,
            stem: stem.to_owned(),
            versions: Vec::new(),
            original: 0,
            sections: Box::default(),
            passages: Box::default(),
            about: crate::portal::text::About::default(),
        })
    }

    fn stems(texts: &Texts) -> Vec<&str> {
        texts.iter().map(|(_, text)| text.stem.as_str()).collect()
    }

    fn of(stems: &[&str]) -> Texts {
        Texts::new(stems.iter().map(|stem| text(stem)).collect::<Vec<_>>().into_iter())
    }

    #[test]
    fn texts_keep_their_numbers_while_others_come_and_go() {
        let mut texts = of(&["b", "d", "f"]);
        let numbers = texts.ids().to_vec();
        let a = texts.exchange(None, Some(text("a"))).unwrap().id;
        let c = texts.exchange(None, Some(text("c"))).unwrap().id;
        texts.exchange(Some(text("d")), None).unwrap();
        let e = texts.exchange(None, Some(text("e"))).unwrap().id;
        assert_eq!(stems(&texts), ["a", "b", "c", "e", "f"]);
        assert_eq!(texts.ids(), [a, numbers[0], c, e, numbers[2]]);
        assert!(texts.ids().is_sorted());
        assert_eq!(texts.find(numbers[1]).map(|text| &*text.stem), None, "what went has no number");
        assert_eq!(e.index(), numbers[1].index(), "its place is taken again");
    }

    #[test]
    fn what_changed_since_is_told_whoever_took_a_place_in_between() {
        let earlier = of(&["a", "b"]);
        let mut later = earlier.clone();
        later.exchange(Some(text("a")), None).unwrap();
        later.exchange(None, Some(text("c"))).unwrap();
        later.exchange(Some(text("b")), Some(text("b"))).unwrap();
        let told = |changed: &Changed| [&changed.old, &changed.new].map(|text| text.as_ref().map(|it| it.stem.clone()));
        let told: Vec<_> = later.since(&earlier).unwrap().iter().map(told).collect();
        let some = |stem: &str| Some(stem.to_owned());
        assert_eq!(told, [[some("a"), None], [None, some("c")], [some("b"), some("b")]]);
        assert!(earlier.since(&earlier).unwrap().is_empty());
        assert!(of(&["a"]).since(&earlier).is_none(), "other numbers");
    }

    #[test]
    fn where_there_is_no_room_left_there_is_no_number() {
        let mut texts = of(&["a", "c"]);
        let mut stem = "b".to_owned();
        let room = (0..100).take_while(|_| {
            stem.push('b');
            texts.exchange(None, Some(text(&stem))).is_some()
        });
        let room = room.count();
        assert!((20..40).contains(&room), "{room}");
        assert_eq!(texts.len(), room + 2);
    }

    #[test]
    fn texts_beyond_one_part_are_found() {
        let names: Vec<String> = (0..TOGETHER * 2).map(|number| format!("{number:05}")).collect();
        let mut texts = of(&names.iter().map(String::as_str).collect::<Vec<_>>());
        texts.exchange(None, Some(text("z"))).unwrap();
        assert_eq!(texts.slots(), TOGETHER * 2 + 1);
        assert!(texts.iter().all(|(id, text)| texts.place(id) == text.stem.parse().unwrap_or(TOGETHER * 2)));
    }
}
