//! The note that a build leaves for the next one: any text, kept as long as what is published is what was published with it.

use std::fs;

use super::Done;
use super::disk::Disk;
use super::layout::Layout;
use super::stage::Stage;
use crate::fingerprint::Fingerprint;

/// Leaves a note beside a manifest, given as it stands in its file. It saves the next build time and nothing else, so it need not succeed.
pub(super) fn leave(layout: &Layout, disk: &Disk, stage: &Stage, manifest: &str, note: &str) {
    let of = Fingerprint::of(manifest.as_bytes());
    let text = format!("{}\n{of} {note}", Fingerprint::of(format!("{of} {note}").as_bytes()));
    if !fs::read(&layout.note).is_ok_and(|there| there == text.as_bytes()) {
        let _ = write(layout, disk, stage, &text);
    }
}

fn write(layout: &Layout, disk: &Disk, stage: &Stage, text: &str) -> Done {
    stage.create(layout, disk)?;
    let next = layout.staged(stage.next_number());
    disk.write(&next, text.as_bytes())?;
    disk.rename(&next, &layout.note)
}

/// The note that is there, if it is whole and the manifest is the one that it was left with.
pub(super) fn find(layout: &Layout) -> Option<String> {
    let text = fs::read_to_string(&layout.note).ok()?;
    let (whole, text) = text.split_once('\n')?;
    let (of, note) = text.split_once(' ')?;
    let manifest = fs::read(&layout.manifest).ok()?;
    let is_true = Fingerprint::parse(whole)? == Fingerprint::of(text.as_bytes())
        && Fingerprint::parse(of)? == Fingerprint::of(&manifest);
    is_true.then(|| note.to_owned())
}
