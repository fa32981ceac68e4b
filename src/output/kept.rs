//! What a build keeps for later ones: any bytes, true by themselves, whatever is published. What the file is stands at its end.

use std::fs;
use std::path::Path;

use super::Done;
use super::disk::Disk;
use super::layout::Layout;
use super::stage::Stage;
use crate::fingerprint::Fingerprint;

/// How the file's last line begins. The number grows with every change of the format.
const HEADER: &str = "balai-kept 1 ";

/// Keeps bytes in place of those that were kept before. It saves a later build time and nothing else, so it need not succeed.
pub(super) fn keep(layout: &Layout, disk: &Disk, stage: &Stage, bytes: &mut Vec<u8>) {
    bytes.extend_from_slice(format!("{HEADER}{}", Fingerprint::of(bytes)).as_bytes());
    let _ = write(layout, disk, stage, bytes);
}

fn write(layout: &Layout, disk: &Disk, stage: &Stage, bytes: &[u8]) -> Done {
    stage.create(layout, disk)?;
    let next = layout.staged(stage.next_number());
    disk.write(&next, bytes)?;
    disk.rename(&next, &layout.kept)
}

/// The bytes that an output folder keeps, if they are whole.
pub fn kept(output: &Path) -> Option<Vec<u8>> {
    let mut bytes = fs::read(Layout::new(output).kept).ok()?;
    let end = bytes.split_off(bytes.len().checked_sub(HEADER.len() + Fingerprint::DIGITS)?);
    let whole = Fingerprint::parse(str::from_utf8(&end).ok()?.strip_prefix(HEADER)?)?;
    (Fingerprint::of(&bytes) == whole).then_some(bytes)
}
