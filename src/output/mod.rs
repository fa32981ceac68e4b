//! The output: where pages go, and the only writer of the output folder.
//!
//! Balai keeps what it needs to know about a folder in the folder's `.balai/`: a lock, the manifest of the files it wrote,
//! and, only while it publishes, a stage of new files and a journal of the steps that put them into place (named `undo`
//! while they are taken back). Changed pages are rendered into the stage. When all of them are there and nothing speaks
//! against it, the journal is completed and each file is renamed into place. A folder that was not there before, such as
//! that of a new language, waits in the stage as it will be, and is renamed into place with all its files at once. Until then
//! the site is the old one; from then on whoever opens the folder next finishes the exchange, or undoes it where it cannot be
//! finished. The output folder itself stays the same folder all the time.
//!
//! What is promised when the process is killed: the site is the old or the new one after the next [`Folder::open`]. When the
//! power fails the same holds on file systems that keep the order of renames (ext4, XFS, Btrfs, APFS, NTFS), except that the
//! bytes of new pages may not have reached the disk: only the journal and the manifest are waited for, since waiting for
//! thousands of pages would take longer than everything else. Such a page is left empty or blank; the next build sees that
//! and writes it again.

use std::fmt::Display;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic};
use crate::fingerprint::Fingerprint;
use crate::path::OutputPath;

mod depot;
mod disk;
mod exchange;
mod folder;
mod inspect;
mod journal;
mod keep;
mod kept;
mod layout;
mod lock;
mod manifest;
mod memory;
mod nameless;
mod note;
mod plan;
mod recover;
mod refuse;
mod stage;
#[cfg(test)]
mod tests;
mod tree;

pub use folder::Folder;
pub use kept::kept;
pub use memory::Memory;

/// Where pages go. Each path of a build is asked for once: either `is_current` answers yes, or `put` is called.
pub trait Sink: Sync {
    /// Told how many pages it will be asked for, before the first one.
    fn expect(&self, _pages: usize) {}

    /// What the file was made from that the sink holds at this path.
    fn holds(&self, _path: &OutputPath) -> Option<Fingerprint> {
        None
    }

    /// Whether what the sink holds at this path was made from this view and is still as it was written; then the page is
    /// neither rendered nor written.
    fn is_current(&self, path: &OutputPath, view: Fingerprint) -> bool;

    /// Takes a page's bytes. Called from many threads at once.
    ///
    /// # Errors
    /// What the disk said; [`failed`] makes a problem of it. The build cannot be published any more.
    fn put(&self, path: &OutputPath, view: Fingerprint, bytes: Vec<u8>) -> io::Result<()>;
}

/// What a [`Folder`] has to know before it is opened.
#[derive(Debug, Clone, Copy)]
pub struct Settings<'a> {
    /// The folder to write, which need not exist yet.
    pub output: &'a Path,
    /// The portal's folder, the one with `balai.yaml`.
    pub root: &'a Path,
    /// The user's home folder, where it is known.
    pub home: Option<&'a Path>,
    /// Files and folders below the output folder that are not Balai's.
    pub keep: &'a [String],
    /// Whether generated files that were edited by hand are overwritten.
    pub force: bool,
}

/// What a publication did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// How many files are new or other than before.
    pub written: usize,
    /// How many files stayed as they were.
    pub unchanged: usize,
    /// The files that are gone because nothing makes them any more, sorted.
    pub removed: Vec<OutputPath>,
}

/// The problem that a file cannot be written, from what the disk said.
pub fn failed(path: impl Display, error: &io::Error) -> Diagnostic {
    Diagnostic::new(Code::OutputFailed).with("path", path).with("reason", error)
}

/// Something the disk refused to do, and to which file.
#[derive(Debug)]
struct Failure {
    path: PathBuf,
    error: io::Error,
}

/// What comes of working with the disk.
type Done<T = ()> = Result<T, Failure>;

impl Failure {
    /// For `map_err`: a failure at this path.
    fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| Self { path: path.to_owned(), error }
    }

    fn diagnostic(&self) -> Diagnostic {
        failed(self.path.display(), &self.error)
    }
}

impl From<Failure> for Diagnostic {
    fn from(failure: Failure) -> Self {
        failure.diagnostic()
    }
}

impl From<Failure> for Vec<Diagnostic> {
    fn from(failure: Failure) -> Self {
        vec![failure.diagnostic()]
    }
}
