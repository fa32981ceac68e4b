//! One build at a time: the lock on an output folder.

use std::fs::{File, TryLockError};
use std::io::ErrorKind;

use super::layout::Layout;
use super::{Done, Failure};
use crate::diagnostic::{Code, Diagnostic};

/// Held while a build works in an output folder. The system frees it when the process ends, however it ends; the file stays,
/// since removing it would let two builds hold two locks of one name.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

/// Takes the lock without waiting for it.
///
/// # Errors
/// Another build holds it, or the file cannot be opened.
pub(super) fn take(layout: &Layout) -> Result<Lock, Diagnostic> {
    let file = open(layout).map_err(|failure| failure.diagnostic())?;
    match file.try_lock() {
        Ok(()) => Ok(Lock { _file: file }),
        Err(TryLockError::WouldBlock) => Err(Diagnostic::new(Code::OutputBusy).with("path", layout.output.display())),
        // Some network and phone file systems know no locks; a portal can be built on them all the same.
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(Lock { _file: file }),
        Err(TryLockError::Error(error)) => Err(Failure::at(&layout.lock)(error).diagnostic()),
    }
}

fn open(layout: &Layout) -> Done<File> {
    File::options().create(true).truncate(false).write(true).open(&layout.lock).map_err(Failure::at(&layout.lock))
}
