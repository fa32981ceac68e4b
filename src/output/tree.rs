//! Folders that are put into place with all that is in them, in one step, and how that is undone.
//!
//! What belongs to such a folder stands in the new manifest, which is durable before the journal counts. So a file that
//! somebody else put there in the meantime is not taken away.

use std::collections::HashSet;
use std::fs;
use std::io::ErrorKind;

use rayon::prelude::*;

use super::exchange::{Exchange, changed};
use super::inspect::{Found, State, leads_elsewhere, look, state};
use super::journal::{Phase, Tree};
use super::layout::outermost;
use super::manifest::{Entry, Manifest};
use super::{Done, Failure};
use crate::path::OutputPath;

/// The files of some folders, and what the new manifest says of each.
type Files<'m> = Vec<(&'m OutputPath, &'m Entry)>;

/// What became of the wish to undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cleared {
    /// All that was put into place is gone.
    All,
    /// Nobody can say any more what was put into place, so it was left there.
    Unknown,
}

impl Exchange<'_> {
    /// Renames a folder into place where nothing stands yet.
    pub fn place_tree(self, tree: &Tree) -> Done {
        let (staged, target) = (self.layout.staged_in_tree(&tree.name), self.layout.target(&tree.name));
        let stands = look(&target)? != Found::Nothing;
        let waits = || Ok(look(&staged)? != Found::Nothing);
        if stands {
            return if waits()? { Err(changed(&target)) } else { Ok(()) };
        }
        match self.disk.rename_folder(&staged, &target) {
            Err(_) if look(&target)? != Found::Nothing && waits()? => Err(changed(&target)),
            Err(failure) if waits()? => self.place_file_by_file(tree, failure),
            _ => Ok(()),
        }
    }

    /// Puts the files of a folder into place where the folder cannot be renamed: not every file system can do that, and some
    /// cannot as long as a virus scanner looks at a file in it. Where this is cut short, it is undone.
    fn place_file_by_file(self, tree: &Tree, failure: Failure) -> Done {
        let Some(manifest) = self.next_manifest()? else { return Err(failure) };
        let files = files_of(&manifest, std::slice::from_ref(tree));
        for phase in Phase::ALL {
            let files: Files = files.iter().copied().filter(|(path, _)| Phase::of(path) == phase).collect();
            self.create_folders(files.iter().map(|(path, _)| *path))?;
            files.par_iter().try_for_each(|(path, _)| self.place_from_tree(path))?;
        }
        Ok(())
    }

    fn place_from_tree(self, path: &OutputPath) -> Done {
        let target = self.layout.target(path);
        match look(&target)? {
            Found::Nothing => self.disk.rename(&self.layout.staged_in_tree(path), &target),
            _ => Err(changed(&target)),
        }
    }

    /// Removes the files that came with folders, if they are as they were written, and the folders that are empty then.
    pub fn take_back_trees(self) -> Done<Cleared> {
        let trees = self.journal.trees();
        if trees.is_empty() {
            return Ok(Cleared::All);
        }
        let Some(manifest) = self.next_manifest()? else {
            let is_there = |tree: &Tree| Ok(look(&self.layout.target(&tree.name))? != Found::Nothing);
            let there: Vec<bool> = trees.iter().map(is_there).collect::<Done<_>>()?;
            return Ok(if there.contains(&true) { Cleared::Unknown } else { Cleared::All });
        };
        let files = files_of(&manifest, trees);
        files.par_iter().try_for_each(|(path, entry)| self.take_back_from_tree(path, entry))?;
        self.remove_empty_folders(files.iter().map(|(path, _)| *path))?;
        Ok(Cleared::All)
    }

    fn take_back_from_tree(self, path: &OutputPath, entry: &Entry) -> Done {
        let target = self.layout.target(path);
        if look(&self.layout.staged_in_tree(path))? != Found::Nothing {
            return Ok(());
        }
        match state(&target, entry)? {
            State::AsWritten(_) | State::Blank(_) if !leads_elsewhere(self.layout, path) => {
                self.disk.remove_file(&target)
            }
            _ => Ok(()),
        }
    }

    /// What the new manifest says; `None` where it cannot be read any more.
    fn next_manifest(self) -> Done<Option<Manifest>> {
        let path = self.layout.next_manifest();
        match fs::read(&path) {
            Ok(bytes) => Ok(Manifest::parse(&bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Failure::at(&path)(error)),
        }
    }
}

/// The files of these folders.
fn files_of<'m>(manifest: &'m Manifest, trees: &[Tree]) -> Files<'m> {
    let names: HashSet<&str> = trees.iter().map(|tree| tree.name.as_str()).collect();
    let is_in_one = |path: &OutputPath| outermost(path.as_str()).is_some_and(|folder| names.contains(folder));
    manifest.0.iter().filter(|(path, _)| is_in_one(path)).collect()
}
