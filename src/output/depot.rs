//! Where bytes wait that a build needs again before it ends: a file that has no name and is gone with the build.

use std::fs::File;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use super::Failure;
use super::disk::Disk;
use super::layout::Layout;
use crate::diagnostic::Diagnostic;
use crate::document::held::{self, Lost};

/// A file in the stage of an output folder, made when the first bytes are put. Of what the system cannot make nameless the
/// stage keeps the name, and goes with it.
#[derive(Debug)]
pub(super) struct Depot {
    layout: Layout,
    disk: Disk,
    /// `None` where it could not be made.
    file: OnceLock<Option<File>>,
    /// Where the next bytes go.
    end: AtomicU64,
    /// Why something could not be read, the first time.
    failure: OnceLock<Failure>,
}

impl Depot {
    pub fn new(layout: &Layout, disk: &Disk) -> Self {
        Self {
            layout: layout.clone(),
            disk: disk.clone(),
            file: OnceLock::new(),
            end: AtomicU64::new(0),
            failure: OnceLock::new(),
        }
    }

    /// Why something could not be read that was put there.
    pub fn lost(&self) -> Option<Diagnostic> {
        self.failure.get().map(Failure::diagnostic)
    }

    fn file(&self) -> Option<&File> {
        let make = || {
            self.disk.create_folder(&self.layout.stage).ok()?;
            self.disk.create_nameless(&self.layout.depot()).ok()
        };
        self.file.get_or_init(make).as_ref()
    }
}

impl held::Depot for Depot {
    fn put(&self, bytes: &[u8]) -> Option<u64> {
        let file = self.file()?;
        let at = self.end.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        self.disk.write_at(file, &self.layout.depot(), bytes, at).ok()?;
        Some(at)
    }

    fn get(&self, at: u64, length: usize) -> Result<Vec<u8>, Lost> {
        let file = self.file().ok_or(Lost)?;
        let mut bytes = vec![0; length];
        match self.disk.read_at(file, &self.layout.depot(), &mut bytes, at) {
            Ok(()) => Ok(bytes),
            Err(failure) => {
                let _ = self.failure.set(failure);
                Err(Lost)
            }
        }
    }
}
