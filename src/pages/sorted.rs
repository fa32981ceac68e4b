//! A sorted map in parts: whoever takes a copy shares the parts, and a change copies only the one that it falls into.

use std::borrow::Borrow;
use std::sync::Arc;

/// How many entries a part has when it is made; it is split when it has grown to twice as many.
const PART: usize = 256;

/// A sorted map of which copies are cheap.
#[derive(Debug, Clone)]
pub struct Sorted<K, V> {
    /// The entries in order; no part is empty.
    parts: Vec<Arc<Vec<(K, V)>>>,
    len: usize,
}

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Self { parts: Vec::new(), len: 0 }
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Sorted<K, V> {
    /// Takes entries that are sorted and have no key twice.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut entries = entries.into_iter().peekable();
        let mut sorted = Self::default();
        while entries.peek().is_some() {
            let part: Vec<(K, V)> = entries.by_ref().take(PART).collect();
            debug_assert!(part.is_sorted_by(|(a, _), (b, _)| a < b), "entries are sorted");
            sorted.len += part.len();
            sorted.parts.push(Arc::new(part));
        }
        sorted
    }
}

impl<K: Ord, V> Sorted<K, V> {
    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// All entries in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.parts.iter().flat_map(|part| part.iter()).map(|(key, value)| (key, value))
    }

    /// All values in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.iter().map(|(_, value)| value)
    }

    /// The entry of a key.
    pub fn get_key_value<Q: Ord + ?Sized>(&self, key: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        let part = self.parts.get(self.part_of(key))?;
        let at = part.binary_search_by(|(own, _)| own.borrow().cmp(key)).ok()?;
        Some((&part[at].0, &part[at].1))
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.get_key_value(key).map(|(_, value)| value)
    }

    /// The part that a key is in, if it is in any.
    fn part_of<Q: Ord + ?Sized>(&self, key: &Q) -> usize
    where
        K: Borrow<Q>,
    {
        self.parts.partition_point(|part| part[0].0.borrow() <= key).saturating_sub(1)
    }
}

impl<K: Ord + Clone, V: Clone> Sorted<K, V> {
    /// Puts an entry in, in place of one with the same key.
    pub fn insert(&mut self, key: K, value: V) {
        let number = self.part_of(&key);
        if number == self.parts.len() {
            self.parts.push(Arc::default());
        }
        let part = Arc::make_mut(&mut self.parts[number]);
        match part.binary_search_by(|(own, _)| own.cmp(&key)) {
            Ok(at) => part[at].1 = value,
            Err(at) => {
                part.insert(at, (key, value));
                self.len += 1;
            }
        }
        if part.len() >= 2 * PART {
            let rest = part.split_off(PART);
            self.parts.insert(number + 1, Arc::new(rest));
        }
    }

    /// Takes an entry out.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let number = self.part_of(key);
        let at = self.parts.get(number)?.binary_search_by(|(own, _)| own.borrow().cmp(key)).ok()?;
        let part = Arc::make_mut(&mut self.parts[number]);
        let (_, value) = part.remove(at);
        self.len -= 1;
        if part.is_empty() {
            self.parts.remove(number);
        }
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Puts numbers in and takes some out, in an order without order; beside it, a map that does the same.
    fn changed(sorted: &mut Sorted<u32, u32>, steps: u32) -> BTreeMap<u32, u32> {
        let mut map: BTreeMap<u32, u32> = sorted.iter().map(|(key, value)| (*key, *value)).collect();
        for step in 0..steps {
            let key = step.wrapping_mul(2_654_435_761) % 3_000;
            if step % 3 == 0 {
                assert_eq!(sorted.remove(&key), map.remove(&key));
            } else {
                sorted.insert(key, step);
                map.insert(key, step);
            }
        }
        map
    }

    fn assert_is(sorted: &Sorted<u32, u32>, map: &BTreeMap<u32, u32>) {
        assert!(sorted.iter().eq(map.iter()));
        assert_eq!(sorted.len(), map.len());
        assert!((0..3_000).all(|key| sorted.get(&key) == map.get(&key)));
    }

    #[test]
    fn it_has_what_was_put_into_it_and_not_taken_out() {
        let mut sorted = Sorted::default();
        let map = changed(&mut sorted, 20_000);
        assert_is(&sorted, &map);
        assert!(sorted.parts.len() > 4 && sorted.parts.iter().all(|part| !part.is_empty() && part.len() < 2 * PART));
        for (key, value) in &map {
            assert_eq!(sorted.remove(key), Some(*value));
        }
        assert!(sorted.is_empty() && sorted.iter().next().is_none());
    }

    #[test]
    fn what_happens_to_a_copy_leaves_the_other_as_it_was() {
        let first: Sorted<u32, u32> = (0..1_500).map(|number| (number * 2, number)).collect();
        let before: BTreeMap<u32, u32> = first.iter().map(|(key, value)| (*key, *value)).collect();
        let mut second = first.clone();
        second.insert(1, 1);
        let shared = second.parts.iter().filter(|part| first.parts.iter().any(|own| Arc::ptr_eq(own, part))).count();
        assert_eq!(shared, first.parts.len() - 1, "one part is copied");
        let map = changed(&mut second, 5_000);
        assert_is(&second, &map);
        assert_is(&first, &before);
    }
}
