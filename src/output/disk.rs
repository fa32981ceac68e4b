//! The few things that are done to the disk, one step at a time; tests let any of them fail.

use std::fmt;
use std::fs::{self, File, FileTimes};
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::sync::Arc;

use super::layout::exists;
use super::manifest::Stamp;
use super::{Done, Failure, nameless};

/// What a step is about to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operation {
    /// It takes room on the disk.
    Add,
    /// It waits until something is on the disk for good.
    Sync,
    /// It gives something another name.
    Rename,
    /// It gives a folder another name, with all that is in it.
    RenameFolder,
    /// It makes room.
    Remove,
    /// It reads what this build has put somewhere.
    Read,
}

type Fault = Arc<dyn Fn(Operation) -> io::Result<()> + Send + Sync>;

/// The disk, for everything that changes it.
#[derive(Clone, Default)]
pub(super) struct Disk {
    /// Asked before every step; only tests have one.
    fault: Option<Fault>,
}

impl Disk {
    /// A disk on which steps fail when this says so.
    #[cfg(test)]
    pub fn failing(fault: impl Fn(Operation) -> io::Result<()> + Send + Sync + 'static) -> Self {
        Self { fault: Some(Arc::new(fault)) }
    }

    /// Creates a folder whose parent is there. A folder that is there already is fine; what a link leads to is not.
    pub fn create_folder(&self, path: &Path) -> Done {
        self.step(Operation::Add, path)?;
        match fs::create_dir(path) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists || !is_real_folder(path) => {
                Err(Failure::at(path)(error))
            }
            _ => Ok(()),
        }
    }

    /// Creates a folder and those above it.
    pub fn create_folders(&self, path: &Path) -> Done {
        self.step(Operation::Add, path)?;
        fs::create_dir_all(path).map_err(Failure::at(path))
    }

    /// Writes a file that is not there yet.
    pub fn write(&self, path: &Path, bytes: &[u8]) -> Done {
        self.write_new(path, [bytes]).map(drop)
    }

    /// Writes a file that is not there yet; its stamp is asked of the open file, which saves a look at the place.
    pub fn write_stamped(&self, path: &Path, bytes: &[u8]) -> Done<Stamp> {
        let file = self.write_new(path, [bytes])?;
        file.metadata().map(|metadata| Stamp::of(&metadata)).map_err(Failure::at(path))
    }

    /// Writes a file that is not there yet, piece by piece.
    pub fn write_pieces(&self, path: &Path, pieces: impl IntoIterator<Item: AsRef<[u8]>>) -> Done {
        self.write_new(path, pieces).map(drop)
    }

    /// Writes a file that is not there yet and waits until it is on the disk.
    pub fn write_durably(&self, path: &Path, bytes: &[u8]) -> Done {
        let file = self.write_new(path, [bytes])?;
        self.step(Operation::Sync, path)?;
        file.sync_all().map_err(Failure::at(path))
    }

    fn write_new(&self, path: &Path, pieces: impl IntoIterator<Item: AsRef<[u8]>>) -> Done<File> {
        self.step(Operation::Add, path)?;
        let mut file = File::create_new(path).map_err(Failure::at(path))?;
        self.step(Operation::Add, path)?;
        for piece in pieces {
            file.write_all(piece.as_ref()).map_err(Failure::at(path))?;
        }
        Ok(file)
    }

    /// Creates a file to write to and to read from, that is gone as soon as it is closed. Where the system does not take its
    /// name away while it is open, somebody removes it later.
    pub fn create_nameless(&self, path: &Path) -> Done<File> {
        self.step(Operation::Add, path)?;
        nameless::create(path).map_err(Failure::at(path))
    }

    /// Writes bytes at a place of a file, which has this path.
    pub fn write_at(&self, file: &File, path: &Path, bytes: &[u8], at: u64) -> Done {
        self.step(Operation::Add, path)?;
        nameless::write_at(file, bytes, at).map_err(Failure::at(path))
    }

    /// Reads bytes from a place of a file, which has this path.
    pub fn read_at(&self, file: &File, path: &Path, bytes: &mut [u8], at: u64) -> Done {
        self.step(Operation::Read, path)?;
        nameless::read_at(file, bytes, at).map_err(Failure::at(path))
    }

    /// Renames a file; one that has the new name already is replaced in the same instant.
    pub fn rename(&self, from: &Path, to: &Path) -> Done {
        self.step(Operation::Rename, to)?;
        fs::rename(from, to).map_err(Failure::at(to))
    }

    /// Renames a folder to a name that nothing has.
    pub fn rename_folder(&self, from: &Path, to: &Path) -> Done {
        self.step(Operation::RenameFolder, to)?;
        fs::rename(from, to).map_err(Failure::at(to))
    }

    /// Gives a file a second name, or makes a copy with the same time where the file system knows no second names.
    /// What has the second name already is left as it is.
    pub fn save(&self, path: &Path, second: &Path) -> Done {
        self.step(Operation::Add, second)?;
        if fs::hard_link(path, second).is_ok() || exists(second) {
            return Ok(());
        }
        let unfinished = second.with_extension("part");
        copy_with_time(path, &unfinished).map_err(Failure::at(second))?;
        fs::rename(&unfinished, second).map_err(Failure::at(second))
    }

    /// Removes a file, if it is there.
    pub fn remove_file(&self, path: &Path) -> Done {
        self.step(Operation::Remove, path)?;
        unless(fs::remove_file(path), &[ErrorKind::NotFound]).map_err(Failure::at(path))
    }

    /// Removes a folder, if it is there and empty.
    pub fn remove_empty_folder(&self, path: &Path) -> Done {
        self.step(Operation::Remove, path)?;
        let fine = [ErrorKind::NotFound, ErrorKind::DirectoryNotEmpty, ErrorKind::NotADirectory];
        unless(fs::remove_dir(path), &fine).map_err(Failure::at(path))
    }

    /// Removes a folder and all that is in it, if it is there. Links in it are removed, not followed.
    pub fn remove_tree(&self, path: &Path) -> Done {
        self.step(Operation::Remove, path)?;
        unless(fs::remove_dir_all(path), &[ErrorKind::NotFound]).map_err(Failure::at(path))
    }

    /// Waits until the names in a folder are on the disk, where the system knows how.
    pub fn sync_folder(&self, path: &Path) -> Done {
        self.step(Operation::Sync, path)?;
        sync_names(path).map_err(Failure::at(path))
    }

    fn step(&self, operation: Operation, path: &Path) -> Done {
        match &self.fault {
            Some(fault) => fault(operation).map_err(Failure::at(path)),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Disk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Disk").field("fails", &self.fault.is_some()).finish()
    }
}

fn is_real_folder(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|metadata| metadata.is_dir())
}

fn unless(result: io::Result<()>, fine: &[ErrorKind]) -> io::Result<()> {
    result.or_else(|error| if fine.contains(&error.kind()) { Ok(()) } else { Err(error) })
}

fn copy_with_time(from: &Path, to: &Path) -> io::Result<()> {
    fs::copy(from, to)?;
    let modified = from.metadata()?.modified()?;
    File::options().write(true).open(to)?.set_times(FileTimes::new().set_modified(modified))
}

#[cfg(unix)]
fn sync_names(folder: &Path) -> io::Result<()> {
    // Some file systems cannot do this for folders and say so; there is nothing better to do on them.
    unless(File::open(folder)?.sync_all(), &[ErrorKind::InvalidInput, ErrorKind::Unsupported])
}

/// Elsewhere a folder cannot be opened as a file; the system writes names in order by itself.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same signature as on Unix")]
fn sync_names(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::inspect::look;

    #[test]
    fn a_copy_that_stands_for_a_second_name_has_the_same_time() {
        let [file, copy] =
            ["file", "copy"].map(|name| std::env::temp_dir().join(format!("balai-disk-{}-{name}", std::process::id())));
        fs::write(&file, "text").unwrap();
        copy_with_time(&file, &copy).unwrap();
        assert_eq!(look(&copy).unwrap(), look(&file).unwrap());
        assert_eq!(fs::read_to_string(&copy).unwrap(), "text");
        fs::remove_file(&file).unwrap();
        fs::remove_file(&copy).unwrap();
    }
}
