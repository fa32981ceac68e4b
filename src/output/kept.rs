//! What a build keeps for later ones: any bytes, true by themselves, whatever is published. What the file is stands at its end.

use std::fs;
use std::iter;
use std::path::Path;

use super::Done;
use super::disk::Disk;
use super::layout::Layout;
use super::stage::Stage;
use crate::fingerprint::{Fingerprint, Growing};

/// How the file's last line begins. The number grows with every change of the format.
const HEADER: &str = "balai-kept 2 ";

/// Keeps bytes in place of those that were kept before. They come in pieces, each of which is written before the next one is
/// made. It saves a later build time and nothing else, so it need not succeed.
pub(super) fn keep(layout: &Layout, disk: &Disk, stage: &Stage, pieces: impl Iterator<Item = Vec<u8>>) -> Done {
    let mut whole = Growing::default();
    let mut pieces = pieces.fuse();
    let mut end = Some(HEADER);
    let with_end = iter::from_fn(|| match pieces.next() {
        Some(piece) => {
            whole.add(&piece);
            Some(piece)
        }
        None => end.take().map(|header| format!("{header}{}", whole.fingerprint()).into_bytes()),
    });
    stage.create(layout, disk)?;
    let next = layout.staged(stage.next_number());
    disk.write_pieces(&next, with_end)?;
    disk.rename(&next, &layout.kept)
}

/// The bytes that an output folder keeps, if they are whole.
pub fn kept(output: &Path) -> Option<Vec<u8>> {
    let mut bytes = fs::read(Layout::new(output).kept).ok()?;
    let end = bytes.split_off(bytes.len().checked_sub(HEADER.len() + Fingerprint::DIGITS)?);
    let whole = Fingerprint::parse(str::from_utf8(&end).ok()?.strip_prefix(HEADER)?)?;
    (Fingerprint::of(&bytes) == whole).then_some(bytes)
}
