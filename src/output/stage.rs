//! The stage: where new files wait until all of them are there.

use std::collections::HashMap;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError, RwLock};

use super::disk::Disk;
use super::inspect::{Found, look};
use super::layout::{Layout, outermost};
use super::manifest::Stamp;
use super::{Done, Failure};
use crate::path::OutputPath;

/// Whether a folder may be put into place whole. Not on Windows: it renames no folder while somebody looks at a file in it,
/// as virus scanners do, and tells the time of a file for sure only when it is closed.
const WHOLE_FOLDERS: bool = cfg!(unix);

/// Where a new file waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Waits {
    /// By itself, under a number. Such files lie in one flat folder, so that a new page costs no folder before its own.
    Alone(usize),
    /// At its path in a folder that is not in the output yet, and that is put into place with all that is in it.
    InTree,
}

/// Numbers the files that wait alone, and knows which folders of the output are new.
#[derive(Debug, Default)]
pub(super) struct Stage {
    numbers: AtomicUsize,
    is_there: Mutex<bool>,
    /// For each outermost folder whether nothing stood at its place when its first file came. It holds for all its files.
    is_new: RwLock<HashMap<String, bool>>,
}

impl Stage {
    /// Writes a file into the stage, which is created for the first one.
    ///
    /// # Errors
    /// What the disk said.
    pub fn write(&self, layout: &Layout, disk: &Disk, path: &OutputPath, bytes: &[u8]) -> Done<(Waits, Stamp)> {
        self.create(layout, disk)?;
        match outermost(path.as_str()) {
            Some(folder) if WHOLE_FOLDERS && self.is_new(layout, folder)? => {
                let path = layout.staged_in_tree(path);
                create_folder_of(disk, &path)?;
                Ok((Waits::InTree, disk.write_stamped(&path, bytes)?))
            }
            _ => {
                let number = self.next_number();
                Ok((Waits::Alone(number), write_alone(disk, &layout.staged(number), bytes)?))
            }
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

    /// Whether an outermost folder of the output is not there yet, and nothing else in its place.
    fn is_new(&self, layout: &Layout, folder: &str) -> Done<bool> {
        let known = self.is_new.read().unwrap_or_else(PoisonError::into_inner).get(folder).copied();
        if let Some(is_new) = known {
            return Ok(is_new);
        }
        let mut all = self.is_new.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(is_new) = all.get(folder) {
            return Ok(*is_new);
        }
        let is_new = look(&layout.output.join(folder))? == Found::Nothing;
        all.insert(folder.to_owned(), is_new);
        Ok(is_new)
    }
}

/// Creates the folder of a file. Mostly the one above it is there already.
fn create_folder_of(disk: &Disk, file: &Path) -> Done {
    let Some(folder) = file.parent() else { return Ok(()) };
    match disk.create_folder(folder) {
        Err(Failure { error, .. }) if error.kind() == ErrorKind::NotFound => disk.create_folders(folder),
        done => done,
    }
}

fn write_alone(disk: &Disk, path: &Path, bytes: &[u8]) -> Done<Stamp> {
    disk.write(path, bytes)?;
    match look(path)? {
        Found::File(stamp) => Ok(stamp),
        _ => Err(Failure::at(path)(ErrorKind::NotFound.into())),
    }
}
