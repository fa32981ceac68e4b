//! Writing a corpus to the disk: files by name, folders made on the way.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use include_dir::{Dir, DirEntry};
use rayon::prelude::*;

use crate::corpus::{Corpus, Report};
use crate::words::Tongue;

/// A folder to write into.
#[derive(Debug)]
pub struct Target {
    root: PathBuf,
}

impl Target {
    /// A new folder.
    ///
    /// # Errors
    /// Where there is one already, or the disk refuses.
    pub fn new(root: &Path) -> io::Result<Self> {
        if root.exists() {
            let message = format!("{} is there already", root.display());
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
        }
        fs::create_dir_all(root)?;
        Ok(Self { root: root.to_owned() })
    }

    /// Writes a file.
    ///
    /// # Errors
    /// Where the disk refuses.
    pub fn put(&self, name: &str, text: impl AsRef<[u8]>) -> io::Result<()> {
        let path = self.root.join(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder"))?;
        fs::write(path, text)
    }

    /// Writes a folder that is built into the program.
    ///
    /// # Errors
    /// Where the disk refuses.
    pub fn put_folder(&self, below: &str, folder: &Dir<'_>) -> io::Result<()> {
        for entry in folder.entries() {
            match entry {
                DirEntry::Dir(folder) => self.put_folder(below, folder)?,
                DirEntry::File(file) => self.put(&format!("{below}{}", file.path().display()), file.contents())?,
            }
        }
        Ok(())
    }
}

/// Writes something for each report in each language, in parallel.
///
/// # Errors
/// Where the disk refuses.
pub fn put_reports(corpus: Corpus, put: impl Fn(&Report, Tongue) -> io::Result<()> + Sync) -> io::Result<()> {
    let both = |number| Tongue::ALL.into_iter().try_for_each(|tongue| put(&corpus.report(number), tongue));
    (0..corpus.reports).into_par_iter().try_for_each(both)
}
