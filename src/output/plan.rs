//! The plan: from what a build put to the steps of its exchange, or to what speaks against it.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;

use rayon::iter::Either;
use rayon::prelude::*;

use super::inspect::{Found, State, holds, look, state};
use super::journal::{Journal, Phase, Step, Tree};
use super::keep::{Keep, is_below};
use super::layout::{Layout, folders_above, outermost};
use super::manifest::{Entry, Manifest, Past, Stamp};
use super::stage::{Stage, Waits};
use super::{Done, Published};
use crate::diagnostic::{Code, Diagnostic};
use crate::path::OutputPath;

/// What a build decided about one of its pages.
#[derive(Debug)]
pub(super) enum Fate {
    /// The file in place is right; this is what the manifest says of it now.
    InPlace(Entry),
    /// A file waits in the stage.
    Staged(Waits, Entry),
}

/// What is to be done.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Step by step.
    pub journal: Journal,
    /// What the manifest says afterwards.
    pub manifest: Manifest,
    /// What there is to tell afterwards.
    pub published: Published,
}

/// What plans are made from.
pub(super) struct Planner<'a> {
    /// Where.
    pub layout: &'a Layout,
    /// What was written before.
    pub past: &'a Past,
    /// What belongs to others.
    pub keep: &'a Keep,
    /// Whether files that were edited by hand are overwritten.
    pub force: bool,
    /// Numbers the steps.
    pub stage: &'a Stage,
}

/// What becomes of a page: what the manifest says of it, and how it comes into place.
type Placement<'p> = (&'p OutputPath, Entry, Way);

/// How a page comes into place.
enum Way {
    /// It stands there.
    InPlace,
    /// With the folder that it lies in.
    InTree,
    /// By a step of its own.
    By(Step),
}

/// The files that nothing makes any more.
type Gone<'p> = BTreeMap<&'p OutputPath, &'p Entry>;

impl Plan {
    fn new(placements: Vec<Placement>, mut removals: Vec<Step>, removed: Vec<OutputPath>) -> Self {
        let is_new = |way: &Way| !matches!(way, Way::InPlace);
        let new = placements.iter().filter(|(.., way)| is_new(way)).map(|(path, ..)| path.as_str());
        let written = new.clone().count();
        clear_the_way(&mut removals, new);
        let trees = trees(placements.iter().filter(|(.., way)| matches!(way, Way::InTree)).map(|(path, ..)| *path));
        let manifest = Manifest(placements.iter().map(|(path, entry, _)| ((*path).clone(), *entry)).collect());
        let steps =
            placements.into_iter().filter_map(|(.., way)| if let Way::By(step) = way { Some(step) } else { None });
        let published = Published { written, unchanged: manifest.0.len() - written, removed };
        Self { journal: Journal::new(steps.chain(removals).collect(), trees), manifest, published }
    }
}

impl Planner<'_> {
    /// Plans the exchange.
    ///
    /// # Errors
    /// Everything that speaks against it.
    pub fn plan(&self, fates: &BTreeMap<OutputPath, Fate>) -> Result<Plan, Vec<Diagnostic>> {
        let gone: Gone = self.past.entries().filter(|(path, _)| !fates.contains_key(path)).collect();
        let Ground { obstacles, empty } = self.ground(fates, &gone)?;
        let is_free = |path: &OutputPath| !obstacles.iter().any(|obstacle| is_below(path.as_str(), obstacle));
        let mut problems: Vec<_> = obstacles.iter().map(|path| self.in_the_way(path)).collect();

        let removals = gone.par_iter().filter(|(path, _)| is_free(path));
        let removals = good(removals.map(|(path, entry)| self.remove(path, entry)), &mut problems);
        let removals: Vec<Step> = removals.into_iter().flatten().collect();
        let placements = fates.par_iter().filter(|(path, _)| is_free(path));
        let is_new =
            |path: &OutputPath| folders_above(path.as_str()).last().is_some_and(|folder| empty.contains(folder));
        let settled = placements.map(|(path, fate)| self.settle(path, fate, &removals, is_new(path)));
        let placements = good(settled, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Plan::new(placements, removals, gone.into_keys().cloned().collect()))
    }

    /// Looks where folders are needed, or were, and where whole folders go.
    fn ground<'p>(&self, fates: &'p BTreeMap<OutputPath, Fate>, gone: &Gone<'p>) -> Done<Ground<'p>> {
        let (mut needed, mut whole) = (HashSet::new(), HashSet::new());
        for (path, fate) in fates {
            match fate {
                Fate::Staged(Waits::Alone(_), _) => needed.extend(folders_above(path.as_str())),
                Fate::Staged(Waits::InTree, _) => whole.extend(outermost(path.as_str())),
                Fate::InPlace(_) => {}
            }
        }
        let left: HashSet<&str> = gone.keys().flat_map(|path| folders_above(path.as_str())).collect();
        let is_gone = |file: &str| gone.keys().any(|path| path.as_str() == file);
        let found = |folder: &&'p str| Ok((*folder, look(&self.layout.output.join(folder))?));
        let folders = needed.par_iter().chain(left.par_iter()).chain(whole.par_iter());
        let found: Vec<(&str, Found)> = folders.map(found).collect::<Done<_>>()?;
        let stands = |folder: &str, found: Found| match found {
            Found::Nothing => false,
            _ if whole.contains(folder) => true,
            Found::Folder => false,
            Found::File(_) => needed.contains(folder) && !is_gone(folder),
            Found::Other => true,
        };
        let obstacles = found.iter().filter(|(folder, found)| stands(folder, *found));
        let empty = found.iter().filter(|(_, found)| *found == Found::Nothing);
        Ok(Ground {
            obstacles: obstacles.map(|(folder, _)| (*folder).to_owned()).collect(),
            empty: empty.map(|(folder, _)| *folder).collect(),
        })
    }

    /// Decides about a page that nothing makes any more. `None` where nothing of ours is left.
    fn remove(&self, path: &OutputPath, written: &Entry) -> Result<Option<Step>, Diagnostic> {
        let number = self.stage.next_number();
        let step = |old| Ok(Some(Step { phase: Phase::Removals, number, old, new: None, path: path.clone() }));
        match state(&self.layout.target(path), written)? {
            State::Missing => step(None),
            State::AsWritten(stamp) | State::Blank(stamp) => step(Some(stamp)),
            State::Edited(_) if self.keep.covers(path.as_str()) => Ok(None),
            State::Edited(stamp) if self.force => step(Some(stamp)),
            State::Edited(_) => Err(self.edited(path)),
            State::Folder => Ok(None),
            State::Other => Err(self.in_the_way(path.as_str())),
        }
    }

    /// Decides about a page of this build; `is_new` says that not even its folder is there.
    fn settle<'p>(
        &self,
        path: &'p OutputPath,
        fate: &Fate,
        removals: &[Step],
        is_new: bool,
    ) -> Result<Placement<'p>, Diagnostic> {
        let (number, entry) = match *fate {
            Fate::InPlace(entry) => return Ok((path, entry, Way::InPlace)),
            Fate::Staged(Waits::InTree, entry) => return Ok((path, entry, Way::InTree)),
            Fate::Staged(Waits::Alone(number), entry) => (number, entry),
        };
        let old = match self.past.entry(path) {
            _ if is_new => Old::Nothing,
            Some(written) => self.replaced(path, written, &entry)?,
            None => self.in_new_place(path, &entry, removals)?,
        };
        let step = |old| Step { phase: Phase::of(path), number, old, new: Some(entry.stamp), path: path.clone() };
        Ok(match old {
            Old::Nothing => (path, entry, Way::By(step(None))),
            Old::File(stamp) => (path, entry, Way::By(step(Some(stamp)))),
            Old::Same(stamp) => (path, Entry { stamp, ..entry }, Way::InPlace),
        })
    }

    /// What stands where Balai wrote before.
    fn replaced(&self, path: &OutputPath, written: &Entry, entry: &Entry) -> Result<Old, Diagnostic> {
        let target = self.layout.target(path);
        match state(&target, written)? {
            State::Missing => Ok(Old::Nothing),
            State::AsWritten(stamp) | State::Blank(stamp) => Ok(Old::File(stamp)),
            State::Edited(stamp) if holds(&target, stamp, entry)? => Ok(Old::Same(stamp)),
            State::Edited(_) if self.keep.covers(path.as_str()) => Err(self.in_the_way(path.as_str())),
            State::Edited(stamp) if self.force => Ok(Old::File(stamp)),
            State::Edited(_) => Err(self.edited(path)),
            State::Folder | State::Other => Err(self.in_the_way(path.as_str())),
        }
    }

    /// What stands where Balai did not write before, as far as is known.
    fn in_new_place(&self, path: &OutputPath, entry: &Entry, removals: &[Step]) -> Result<Old, Diagnostic> {
        let target = self.layout.target(path);
        let may_be_ours = *self.past == Past::Unknown && !self.keep.covers(path.as_str());
        match look(&target)? {
            Found::Nothing => Ok(Old::Nothing),
            Found::File(stamp) if may_be_ours && holds(&target, stamp, entry)? => Ok(Old::Same(stamp)),
            Found::File(stamp) if may_be_ours => Ok(Old::File(stamp)),
            Found::File(stamp) if is_renamed(path, stamp, removals) => Ok(Old::Nothing),
            Found::Folder if self.vanishes(path.as_str(), removals) => Ok(Old::Nothing),
            Found::File(_) | Found::Folder | Found::Other => Err(self.in_the_way(path.as_str())),
        }
    }

    /// Whether a folder holds nothing but files that are removed, so that it goes with them.
    fn vanishes(&self, folder: &str, removals: &[Step]) -> bool {
        let Ok(entries) = fs::read_dir(self.layout.output.join(folder)) else { return false };
        let mut entries = entries.peekable();
        entries.peek().is_some()
            && entries.all(|entry| {
                let Ok(entry) = entry else { return false };
                let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
                removals.iter().any(|step| step.path.as_str() == path) || self.vanishes(&path, removals)
            })
    }

    fn edited(&self, path: &OutputPath) -> Diagnostic {
        Diagnostic::new(Code::OutputEdited).with("path", self.layout.shown(path.as_str()))
    }

    fn in_the_way(&self, path: &str) -> Diagnostic {
        Diagnostic::new(Code::OutputInTheWay).with("path", self.layout.shown(path))
    }
}

/// What there is where folders are needed, or were, and where whole folders go.
struct Ground<'p> {
    /// What stands where a folder is needed and is none: files that Balai did not write; links, wherever they would lead out
    /// of the output folder; and whatever has come where a whole folder goes.
    obstacles: BTreeSet<String>,
    /// The folders that are not there.
    empty: HashSet<&'p str>,
}

/// What stands where a page goes.
enum Old {
    /// Nothing, by the time the page comes.
    Nothing,
    /// A file that the page replaces.
    File(Stamp),
    /// A file that holds the same already.
    Same(Stamp),
}

/// The good ones among results; the bad ones go to the problems.
fn good<T: Send>(
    results: impl ParallelIterator<Item = Result<T, Diagnostic>>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<T> {
    let (good, bad): (Vec<T>, Vec<Diagnostic>) = results.partition_map(|result| match result {
        Ok(value) => Either::Left(value),
        Err(problem) => Either::Right(problem),
    });
    problems.extend(bad);
    good
}

/// Whether the file at a path is one that is removed under a name that differs in letter case only: on many file systems
/// these are one file.
fn is_renamed(path: &OutputPath, stamp: Stamp, removals: &[Step]) -> bool {
    removals.iter().any(|step| step.old == Some(stamp) && step.path.as_str().eq_ignore_ascii_case(path.as_str()))
}

/// The folders that come with all that is in them, and when.
fn trees<'p>(files: impl Iterator<Item = &'p OutputPath>) -> Vec<Tree> {
    let mut phases: BTreeMap<&str, Vec<Phase>> = BTreeMap::new();
    for path in files {
        if let Some(folder) = outermost(path.as_str()) {
            phases.entry(folder).or_default().push(Phase::of(path));
        }
    }
    let tree = |(folder, phases): (&str, Vec<Phase>)| {
        let name = OutputPath::file(folder).expect("a part of a path is a path");
        Tree { phase: Phase::of_tree(phases.into_iter()), name }
    };
    phases.into_iter().map(tree).collect()
}

/// Lets those removals come first that make room for a new file or for its folder. Letter case is ignored, as many file
/// systems do.
fn clear_the_way<'p>(removals: &mut [Step], new: impl Iterator<Item = &'p str>) {
    let new: Vec<String> = if removals.is_empty() { Vec::new() } else { new.map(str::to_ascii_lowercase).collect() };
    let files: HashSet<&str> = new.iter().map(String::as_str).collect();
    let folders: HashSet<&str> = new.iter().flat_map(|path| folders_above(path)).collect();
    for step in removals {
        let path = step.path.as_str().to_ascii_lowercase();
        let needs_place = files.contains(&*path) || folders.contains(&*path);
        if needs_place || folders_above(&path).any(|folder| files.contains(folder)) {
            step.phase = Phase::Clearing;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAMP: Stamp = Stamp { size: 1, modified: 2 };

    fn step(path: &str, old: Option<Stamp>, new: Option<Stamp>) -> Step {
        Step { phase: Phase::Removals, number: 0, old, new, path: OutputPath::file(path).unwrap() }
    }

    #[test]
    fn removals_that_make_room_come_first() {
        let removed = ["a", "A.css", "b/c/d", "e/f", "g"].map(|path| step(path, Some(STAMP), None));
        let new = ["a/index.html", "a.css", "b/c", "e/g"];
        let mut removals = removed.to_vec();
        clear_the_way(&mut removals, new.into_iter());
        let first = removals.iter().filter(|step| step.phase == Phase::Clearing);
        assert_eq!(first.map(|step| step.path.as_str()).collect::<Vec<_>>(), ["a", "A.css", "b/c/d"]);
    }

    #[test]
    fn a_name_in_other_letters_is_the_same_file_if_it_has_the_same_stamp() {
        let path = OutputPath::file("assets/a.css").unwrap();
        let removals = [step("assets/A.css", Some(STAMP), None)];
        assert!(is_renamed(&path, STAMP, &removals));
        assert!(!is_renamed(&path, Stamp { size: 2, ..STAMP }, &removals));
    }
}
