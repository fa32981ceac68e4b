//! What many pages show alike and is made again where it was long ago: what was made lately is kept.

use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

use ahash::AHashMap;

/// How many things are kept at least. Pages that show the same ones are made one after another, so that few are enough.
const KEPT: usize = 1024;

/// The things that were made lately: those of the young generation, and those of the one before.
#[derive(Debug)]
pub struct Shelf<K, T>(Mutex<[AHashMap<K, T>; 2]>);

impl<K, T> Default for Shelf<K, T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash, T: Clone> Shelf<K, T> {
    /// What is kept under a key, or else what is made now.
    pub fn get(&self, key: K, make: impl FnOnce() -> Option<T>) -> Option<T> {
        let known = {
            let mut generations = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let [young, old] = &mut *generations;
            young.get(&key).cloned().or_else(|| {
                let (key, made) = old.remove_entry(&key)?;
                Some(young.entry(key).or_insert(made).clone())
            })
        };
        known.or_else(|| {
            let made = make()?;
            let mut generations = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let [young, old] = &mut *generations;
            if young.len() >= KEPT {
                *old = std::mem::take(young);
            }
            Some(young.entry(key).or_insert(made).clone())
        })
    }
}
