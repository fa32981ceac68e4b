//! The note that a build leaves for the next one: any text, kept as long as what is published is what was published with it.
//! Beside it may lie a footing: any bytes, found only by whoever has found the note with which they were left.

use std::fs;
use std::path::Path;

use super::Done;
use super::disk::Disk;
use super::layout::Layout;
use super::stage::Stage;
use crate::fingerprint::Fingerprint;

/// Leaves a note beside a manifest, given as it stands in its file, and a footing beside the note. They save the next build
/// time and nothing else, so leaving them need not succeed.
pub(super) fn leave(layout: &Layout, disk: &Disk, stage: &Stage, manifest: &str, note: &str, footing: &[u8]) {
    let put = |path: &Path, bytes: &[u8]| {
        if !fs::read(path).is_ok_and(|there| there == bytes) {
            let _ = write(layout, disk, stage, path, bytes);
        }
    };
    let note = whole(Fingerprint::of(manifest.as_bytes()), note.as_bytes());
    put(&layout.footing, &whole(Fingerprint::of(&note), footing));
    put(&layout.note, &note);
}

/// The bytes with what they are true of, and before all that what shows that nothing is missing.
fn whole(of: Fingerprint, bytes: &[u8]) -> Vec<u8> {
    let text = [of.digits().as_slice(), b" ", bytes].concat();
    [Fingerprint::of(&text).digits().as_slice(), b"\n", &text].concat()
}

fn write(layout: &Layout, disk: &Disk, stage: &Stage, path: &Path, bytes: &[u8]) -> Done {
    stage.create(layout, disk)?;
    let next = layout.staged(stage.next_number());
    disk.write(&next, bytes)?;
    disk.rename(&next, path)
}

/// The note that is there, if it is whole and the manifest is the one that it was left with.
pub(super) fn find(layout: &Layout) -> Option<String> {
    String::from_utf8(read(&layout.note, &layout.manifest)?).ok()
}

/// The footing that is there, if it is whole and was left with the note that is there.
pub(super) fn find_footing(layout: &Layout) -> Option<Vec<u8>> {
    read(&layout.footing, &layout.note)
}

fn read(path: &Path, of: &Path) -> Option<Vec<u8>> {
    let mut bytes = fs::read(path).ok()?;
    let (head, text) = bytes.split_at_checked(Fingerprint::DIGITS + 1)?;
    let (named, _) = text.split_at_checked(Fingerprint::DIGITS)?;
    let parse = |digits: &[u8]| Fingerprint::parse(str::from_utf8(digits).ok()?);
    let is_true = parse(head.strip_suffix(b"\n")?)? == Fingerprint::of(text)
        && parse(named)? == Fingerprint::of(&fs::read(of).ok()?);
    is_true.then(|| bytes.split_off(2 * (Fingerprint::DIGITS + 1)))
}
