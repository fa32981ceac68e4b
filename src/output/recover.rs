//! What the next build does first: it finishes an exchange that was cut short.

use std::fs;
use std::path::Path;

use rayon::prelude::*;

use super::disk::Disk;
use super::exchange::{Exchange, Outcome, forget_everything};
use super::inspect::{is_elsewhere, leads_elsewhere};
use super::journal::Journal;
use super::layout::{Layout, exists};
use super::{Done, Failure};

/// Makes the site the new one where an exchange was under way, or the old one where it cannot be finished.
///
/// # Errors
/// What the disk said; the site may be neither then.
pub(super) fn recover(layout: &Layout, disk: &Disk) -> Done {
    if exists(&layout.undo) {
        match read(&layout.undo)? {
            Some(journal) => Exchange { layout, disk, journal: &journal }.back(),
            None => forget_everything(layout, disk, &layout.undo),
        }
    } else if exists(&layout.journal) {
        match read(&layout.journal)? {
            Some(journal) => finish(Exchange { layout, disk, journal: &journal }),
            None => forget_everything(layout, disk, &layout.journal),
        }
    } else {
        Ok(())
    }
}

fn finish(exchange: Exchange) -> Done {
    let Exchange { layout, journal, .. } = exchange;
    let is_done = !exists(&layout.next_manifest());
    if is_done {
        return exchange.finish();
    }
    let a_step_does = journal.steps().par_iter().any(|step| leads_elsewhere(layout, &step.path));
    if a_step_does || journal.trees().iter().any(|tree| is_elsewhere(layout, tree.name.as_str())) {
        return exchange.undo();
    }
    match exchange.run() {
        Outcome::Done => exchange.finish(),
        Outcome::Undone(_) => Ok(()),
        Outcome::Stuck(failure) => Err(failure),
    }
}

fn read(journal: &Path) -> Done<Option<Journal>> {
    fs::read(journal).map(|bytes| Journal::parse(&bytes)).map_err(Failure::at(journal))
}
