//! The exchange: turns the old site into the new one by the journal, or the new one back into the old one.
//!
//! Every step can be taken again when it is not known whether it was taken, and none touches a file that is neither the one
//! it expects before nor the one it leaves behind.

use std::collections::{BTreeSet, HashSet};
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::disk::Disk;
use super::inspect::{Found, leads_elsewhere, look};
use super::journal::{Journal, Phase, Step};
use super::keep::is_below;
use super::layout::{Layout, exists, folders_above};
use super::manifest::Stamp;
use super::tree::Cleared;
use super::{Done, Failure};
use crate::path::OutputPath;

/// What is needed to go forward or back.
#[derive(Clone, Copy)]
pub(super) struct Exchange<'a> {
    /// Where.
    pub layout: &'a Layout,
    /// With what.
    pub disk: &'a Disk,
    /// By which steps.
    pub journal: &'a Journal,
}

/// How an exchange ended.
pub(super) enum Outcome {
    /// The site is the new one.
    Done,
    /// The site is the old one.
    Undone(Failure),
    /// The site is neither; the next build goes on from here.
    Stuck(Failure),
}

impl Exchange<'_> {
    /// Goes forward, or back to where it began when that fails.
    pub fn run(self) -> Outcome {
        match self.forward() {
            Ok(()) => Outcome::Done,
            Err(failure) => self.give_up(failure),
        }
    }

    /// Goes back because of this failure.
    pub fn give_up(self, failure: Failure) -> Outcome {
        match self.undo() {
            Ok(()) => Outcome::Undone(failure),
            Err(_) => Outcome::Stuck(failure),
        }
    }

    /// Goes back. From its first step on there is no way forward any more, which the journal's name remembers.
    pub fn undo(self) -> Done {
        self.disk.rename(&self.layout.journal, &self.layout.undo)?;
        self.back()
    }

    /// Takes all steps; the site is the new one when the new manifest is in place.
    fn forward(self) -> Done {
        for (steps, trees) in self.journal.phases() {
            self.create_folders(paths(steps, |step| step.new.is_some() && step.old.is_none()))?;
            steps.par_iter().try_for_each(|step| self.take(step))?;
            self.remove_empty_folders(paths(steps, |step| step.phase == Phase::Clearing))?;
            trees.par_iter().try_for_each(|tree| self.place_tree(tree))?;
        }
        self.disk.rename(&self.layout.next_manifest(), &self.layout.manifest)
    }

    /// Tidies up when the site is the new one. Empty folders go last, since going back could need room to create them again.
    pub fn finish(self) -> Done {
        self.remove_empty_folders(paths(self.journal.steps(), |step| step.new.is_none()))?;
        self.disk.remove_file(&self.layout.journal)
    }

    /// Undoes all steps that were taken.
    pub fn back(self) -> Done {
        let cleared = self.take_back_trees()?;
        let (placed, removed): (Vec<&Step>, Vec<&Step>) =
            self.journal.steps().iter().partition(|step| step.new.is_some());
        placed.par_iter().try_for_each(|step| self.take_back(step))?;
        self.remove_empty_folders(placed.iter().filter(|step| step.old.is_none()).map(|step| &step.path))?;
        removed.par_iter().try_for_each(|step| self.restore(step))?;
        match cleared {
            Cleared::All => self.disk.remove_file(&self.layout.undo),
            Cleared::Unknown => forget_everything(self.layout, self.disk, &self.layout.undo),
        }
    }

    fn take(self, step: &Step) -> Done {
        match step.new {
            Some(_) => self.place(step),
            None => self.remove(step),
        }
    }

    /// Renames a new file into place. What it replaces is saved, for the case that a later step fails.
    fn place(self, step: &Step) -> Done {
        let (staged, target) = (self.layout.staged(step.number), self.layout.target(&step.path));
        if !is_as_expected(&target, step.old)? {
            return if exists(&staged) { Err(changed(&target)) } else { Ok(()) };
        }
        if step.old.is_some() {
            self.disk.save(&target, &self.layout.saved(step.number))?;
        }
        let renamed = self.disk.rename(&staged, &target);
        renamed.or_else(|failure| if exists(&staged) { Err(failure) } else { Ok(()) })
    }

    fn remove(self, step: &Step) -> Done {
        let (saved, target) = (self.layout.saved(step.number), self.layout.target(&step.path));
        if exists(&saved) || look(&target)? == Found::Nothing {
            return Ok(());
        }
        if !is_as_expected(&target, step.old)? {
            return Err(changed(&target));
        }
        self.disk.rename(&target, &saved)
    }

    fn take_back(self, step: &Step) -> Done {
        let (saved, target) = (self.layout.saved(step.number), self.layout.target(&step.path));
        let in_place = step.new.map(Found::File) == Some(look(&target)?);
        if exists(&self.layout.staged(step.number)) || !in_place || leads_elsewhere(self.layout, &step.path) {
            return Ok(());
        }
        match step.old {
            Some(_) if exists(&saved) => self.disk.rename(&saved, &target),
            Some(_) => Ok(()),
            None => self.disk.remove_file(&target),
        }
    }

    fn restore(self, step: &Step) -> Done {
        let (saved, target) = (self.layout.saved(step.number), self.layout.target(&step.path));
        if !exists(&saved) || look(&target)? != Found::Nothing || leads_elsewhere(self.layout, &step.path) {
            return Ok(());
        }
        if let Some(folder) = target.parent().filter(|folder| !exists(folder)) {
            self.disk.create_folders(folder)?;
        }
        self.disk.rename(&saved, &target)
    }

    /// Creates the folders that new files need, those of one depth at a time.
    pub(super) fn create_folders<'s>(self, files: impl Iterator<Item = &'s OutputPath>) -> Done {
        let folders = folders_by_depth(files);
        folders.chunk_by(|a, b| a.0 == b.0).try_for_each(|level| {
            level.par_iter().try_for_each(|(_, folder)| self.disk.create_folder(&self.layout.output.join(folder)))
        })
    }

    /// Removes the folders above these files, where they are empty, the innermost first. What lies behind a link is not
    /// ours.
    pub(super) fn remove_empty_folders<'s>(self, files: impl Iterator<Item = &'s OutputPath>) -> Done {
        let folders = folders_by_depth(files);
        let path = |folder: &str| self.layout.output.join(folder);
        let is_link = |(_, folder): &&(usize, &str)| matches!(look(&path(folder)), Ok(Found::Other));
        let links: Vec<&str> = folders.par_iter().filter(is_link).map(|(_, folder)| *folder).collect();
        let ours = folders.iter().rev().filter(|(_, folder)| !links.iter().any(|link| is_below(folder, link)));
        ours.map(|(_, folder)| path(folder)).try_for_each(|folder| self.disk.remove_empty_folder(&folder))
    }
}

/// The paths of those steps that are wanted.
fn paths(steps: &[Step], wanted: impl Fn(&Step) -> bool) -> impl Iterator<Item = &OutputPath> {
    steps.iter().filter(move |step| wanted(step)).map(|step| &step.path)
}

/// All folders above these files, each with its depth, the outermost first.
fn folders_by_depth<'s>(files: impl Iterator<Item = &'s OutputPath>) -> Vec<(usize, &'s str)> {
    let folders: HashSet<(usize, &str)> = files.flat_map(|path| folders_above(path.as_str()).enumerate()).collect();
    folders.into_iter().collect::<BTreeSet<_>>().into_iter().collect()
}

/// Whether a file is still the one that the plan was made for.
fn is_as_expected(target: &Path, old: Option<Stamp>) -> Done<bool> {
    Ok(look(target)? == old.map_or(Found::Nothing, Found::File))
}

/// A journal by which nobody can go forward or back takes the manifest's place, which then cannot be read either: everything
/// is written again.
pub(super) fn forget_everything(layout: &Layout, disk: &Disk, journal: &Path) -> Done {
    disk.rename(journal, &layout.manifest)
}

/// The failure that something stands at a place that nobody but Balai should have touched.
pub(super) fn changed(target: &Path) -> Failure {
    Failure::at(target)(io::Error::other("it was changed while the portal was being published"))
}
