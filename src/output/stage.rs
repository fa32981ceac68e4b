//! The stage: where new files wait until all of them are there.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::disk::Disk;
use super::inspect::{Found, look};
use super::layout::Layout;
use super::manifest::Stamp;
use super::{Done, Failure};

/// Numbers the files that wait. The stage is one flat folder, so that a new page costs no folder before its own.
#[derive(Debug, Default)]
pub(super) struct Stage {
    numbers: AtomicUsize,
    is_there: Mutex<bool>,
}

impl Stage {
    /// Writes a file into the stage, which is created for the first one.
    ///
    /// # Errors
    /// What the disk said.
    pub fn write(&self, layout: &Layout, disk: &Disk, bytes: &[u8]) -> Done<(usize, Stamp)> {
        self.create(layout, disk)?;
        let number = self.next_number();
        let path = layout.staged(number);
        disk.write(&path, bytes)?;
        match look(&path)? {
            Found::File(stamp) => Ok((number, stamp)),
            _ => Err(Failure::at(&path)(std::io::ErrorKind::NotFound.into())),
        }
    }

    /// Makes sure that the stage is there.
    ///
    /// # Errors
    /// What the disk said.
    pub fn create(&self, layout: &Layout, disk: &Disk) -> Done {
        let mut is_there = self.is_there.lock().unwrap_or_else(PoisonError::into_inner);
        if !*is_there {
            disk.create_folder(&layout.stage)?;
            *is_there = true;
        }
        Ok(())
    }

    /// A number that no other file of this build has.
    pub fn next_number(&self) -> usize {
        self.numbers.fetch_add(1, Ordering::Relaxed)
    }
}
