//! The journal: the steps that turn the old site into the new one, in their order.

use std::cmp::Ordering;
use std::fmt::Write;

use super::manifest::{Stamp, parse_path};
use crate::path::OutputPath;

const HEADER: &str = "balai-journal 1";

/// Stands where there is no file.
const NONE: &str = "-";

/// Begins the line of a folder that is put into place whole.
const TREE: &str = "tree ";

/// When a step is taken. A page never names an asset that is not there yet, and a list never a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Phase {
    /// Files that go first because a new file needs their place as its folder, or their folder as its place.
    Clearing,
    /// Styles, scripts, fonts, pictures.
    Assets,
    /// Pages of the portal.
    Pages,
    /// What names pages: feeds, sitemaps, data, further pages of lists.
    Lists,
    /// Files that are gone.
    Removals,
}

impl Phase {
    /// All of them, in their order.
    pub const ALL: [Phase; 5] = [Phase::Clearing, Phase::Assets, Phase::Pages, Phase::Lists, Phase::Removals];

    /// When a file with this path is put into place.
    pub fn of(path: &OutputPath) -> Self {
        let path = path.as_str();
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        match ending {
            _ if path.starts_with("assets/") => Phase::Assets,
            "xml" | "json" | "csv" | "txt" => Phase::Lists,
            "html" if path.contains("/-/") => Phase::Lists,
            "html" => Phase::Pages,
            _ => Phase::Assets,
        }
    }

    /// When a folder with these files is put into place: with its files where all of them are of one kind, else with the
    /// pages, so that feeds and sitemaps beside it name nothing that is not there yet.
    pub fn of_tree(files: impl Iterator<Item = Phase>) -> Self {
        let mut files = files;
        let first = files.next().unwrap_or(Phase::Pages);
        if files.all(|phase| phase == first) { first } else { Phase::Pages }
    }

    fn parse(text: &str) -> Option<Self> {
        Self::ALL.get(text.parse::<usize>().ok()?).copied()
    }
}

/// One file that is put into place or taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    /// When.
    pub phase: Phase,
    /// Names the files of this step in the stage.
    pub number: usize,
    /// The file that stands there before; `None` where there is none.
    pub old: Option<Stamp>,
    /// The file that stands there afterwards; `None` for a removal.
    pub new: Option<Stamp>,
    /// Where.
    pub path: OutputPath,
}

/// A folder that is put into place with all that is in it. Its files are those that the new manifest names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tree {
    /// When.
    pub phase: Phase,
    /// Which folder, directly in the output folder.
    pub name: OutputPath,
}

/// All steps of an exchange.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Journal {
    steps: Vec<Step>,
    trees: Vec<Tree>,
}

impl Journal {
    /// Puts steps and whole folders into their order.
    pub fn new(mut steps: Vec<Step>, mut trees: Vec<Tree>) -> Self {
        steps.sort_by(|a, b| (a.phase, &a.path).cmp(&(b.phase, &b.path)));
        trees.sort_by(|a, b| (a.phase, &a.name).cmp(&(b.phase, &b.name)));
        Self { steps, trees }
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.trees.is_empty()
    }

    /// The steps in their order.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The folders that are put into place whole, in their order.
    pub fn trees(&self) -> &[Tree] {
        &self.trees
    }

    /// What may be done at the same time, group after group: first the steps of a phase, then its whole folders.
    pub fn phases(&self) -> impl Iterator<Item = (&[Step], &[Tree])> {
        let groups = Phase::ALL.into_iter().map(|phase| {
            let steps = among(&self.steps, |step| step.phase.cmp(&phase));
            let trees = among(&self.trees, |tree| tree.phase.cmp(&phase));
            (steps, trees)
        });
        groups.filter(|(steps, trees)| !steps.is_empty() || !trees.is_empty())
    }

    /// Reads what [`Journal::to_text`] wrote; `None` where anything is not as it was written.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let text = str::from_utf8(bytes).ok()?.strip_suffix("end\n")?;
        let mut lines = text.lines();
        if lines.next()? != HEADER {
            return None;
        }
        let (mut steps, mut trees) = (Vec::new(), Vec::new());
        for line in lines {
            match line.strip_prefix(TREE) {
                Some(tree) => trees.push(parse_tree(tree)?),
                None => steps.push(parse_step(line)?),
            }
        }
        Some(Self::new(steps, trees))
    }

    /// The journal as it stands in its file.
    pub fn to_text(&self) -> String {
        let mut text = format!("{HEADER}\n");
        for Step { phase, number, old, new, path } in &self.steps {
            let (old, new) = (or_none(*old), or_none(*new));
            writeln!(text, "{} {number} {old} {new} {path}", *phase as u8).expect("a string takes all");
        }
        for Tree { phase, name } in &self.trees {
            writeln!(text, "{TREE}{} {name}", *phase as u8).expect("a string takes all");
        }
        text + "end\n"
    }
}

/// Those of sorted things that are neither before nor after.
fn among<T>(sorted: &[T], compare: impl Fn(&T) -> Ordering) -> &[T] {
    let begin = sorted.partition_point(|thing| compare(thing).is_lt());
    let end = sorted.partition_point(|thing| compare(thing).is_le());
    &sorted[begin..end]
}

fn parse_tree(text: &str) -> Option<Tree> {
    let (phase, name) = text.split_once(' ')?;
    let name = parse_path(name).filter(|name| !name.as_str().contains('/'))?;
    Some(Tree { phase: Phase::parse(phase)?, name })
}

fn parse_step(line: &str) -> Option<Step> {
    let mut parts = line.splitn(5, ' ');
    let phase = Phase::parse(parts.next()?)?;
    let number = parts.next()?.parse().ok()?;
    let [old, new] = [parts.next()?, parts.next()?];
    let stamps = [old, new].map(|text| (text != NONE).then(|| Stamp::parse(text)));
    if stamps.contains(&Some(None)) {
        return None;
    }
    let [old, new] = stamps.map(Option::flatten);
    Some(Step { phase, number, old, new, path: parse_path(parts.next()?)? })
}

fn or_none(stamp: Option<Stamp>) -> String {
    stamp.map_or_else(|| NONE.to_owned(), |stamp| stamp.to_string())
}
