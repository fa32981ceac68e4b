//! The sink that keeps everything in memory, for `check`, the preview and tests.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Mutex, PoisonError};

use super::Sink;
use crate::fingerprint::Fingerprint;
use crate::path::OutputPath;

/// All files of a portal, in memory.
#[derive(Debug, Default)]
pub struct Memory {
    files: Mutex<BTreeMap<OutputPath, Vec<u8>>>,
}

impl Memory {
    /// The files that were put.
    pub fn into_files(self) -> BTreeMap<OutputPath, Vec<u8>> {
        self.files.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Memory {
    fn is_current(&self, _: &OutputPath, _: Fingerprint) -> bool {
        false
    }

    fn put(&self, path: &OutputPath, _: Fingerprint, bytes: Vec<u8>) -> io::Result<()> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).insert(path.clone(), bytes);
        Ok(())
    }
}
