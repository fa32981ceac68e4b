//! What stands in the output folder, compared with what Balai wrote there.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::layout::{Layout, folders_above};
use super::manifest::{Entry, Stamp};
use super::{Done, Failure};
use crate::fingerprint::Fingerprint;
use crate::path::OutputPath;

/// What stands at a place. Links are never followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing.
    Nothing,
    /// A plain file.
    File(Stamp),
    /// A folder.
    Folder,
    /// A symbolic link or a device.
    Other,
}

/// What became of a file that Balai wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// It is as it was written, though perhaps at another time.
    AsWritten(Stamp),
    /// Nothing is in it but zeros: its bytes were lost when the power failed.
    Blank(Stamp),
    /// Someone changed it.
    Edited(Stamp),
    /// Someone removed it.
    Missing,
    /// Someone put a folder in its place.
    Folder,
    /// Someone put a link or a device in its place.
    Other,
}

/// Looks at a place.
///
/// # Errors
/// The disk does not tell.
pub(super) fn look(path: &Path) -> Done<Found> {
    match path.symlink_metadata() {
        Ok(metadata) if metadata.is_file() => Ok(Found::File(Stamp::of(&metadata))),
        Ok(metadata) if metadata.is_dir() => Ok(Found::Folder),
        Ok(_) => Ok(Found::Other),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(Found::Nothing),
        Err(error) => Err(Failure::at(path)(error)),
    }
}

/// Finds out what became of a file; it is read only where its time differs and its size does not.
///
/// # Errors
/// The disk does not tell.
pub(super) fn state(path: &Path, written: &Entry) -> Done<State> {
    Ok(match look(path)? {
        Found::Nothing => State::Missing,
        Found::Folder => State::Folder,
        Found::Other => State::Other,
        Found::File(stamp) if stamp == written.stamp => State::AsWritten(stamp),
        Found::File(stamp) if stamp.size == written.stamp.size => compare(path, written.content, stamp)?,
        Found::File(stamp) if stamp.size == 0 => State::Blank(stamp),
        Found::File(stamp) => State::Edited(stamp),
    })
}

fn compare(path: &Path, content: Fingerprint, stamp: Stamp) -> Done<State> {
    let bytes = fs::read(path).map_err(Failure::at(path))?;
    Ok(if Fingerprint::of(&bytes) == content {
        State::AsWritten(stamp)
    } else if bytes.iter().all(|&byte| byte == 0) {
        State::Blank(stamp)
    } else {
        State::Edited(stamp)
    })
}

/// Whether a file holds what this entry says.
///
/// # Errors
/// The disk does not give the file.
pub(super) fn holds(path: &Path, stamp: Stamp, entry: &Entry) -> Done<bool> {
    Ok(stamp.size == entry.stamp.size && matches!(compare(path, entry.content, stamp)?, State::AsWritten(_)))
}

/// Whether a link stands above a path, so that writing there would write elsewhere.
pub(super) fn leads_elsewhere(layout: &Layout, path: &OutputPath) -> bool {
    folders_above(path.as_str()).any(|folder| is_elsewhere(layout, folder))
}

/// Whether a link stands where a folder of the output should.
pub(super) fn is_elsewhere(layout: &Layout, folder: &str) -> bool {
    matches!(look(&layout.output.join(folder)), Ok(Found::Other))
}
