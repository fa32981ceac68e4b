//! The journal: the steps that turn the old site into the new one, in their order.

use std::fmt::Write;

use super::manifest::{Stamp, parse_path};
use crate::path::OutputPath;

const HEADER: &str = "balai-journal 1";

/// Stands where there is no file.
const NONE: &str = "-";

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
    const ALL: [Phase; 5] = [Phase::Clearing, Phase::Assets, Phase::Pages, Phase::Lists, Phase::Removals];

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

/// All steps of an exchange.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Journal {
    steps: Vec<Step>,
}

impl Journal {
    /// Puts steps into their order.
    pub fn new(mut steps: Vec<Step>) -> Self {
        steps.sort_by(|a, b| (a.phase, &a.path).cmp(&(b.phase, &b.path)));
        Self { steps }
    }

    /// The steps in their order.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The steps that may be taken at the same time, group after group.
    pub fn phases(&self) -> impl Iterator<Item = &[Step]> {
        self.steps.chunk_by(|a, b| a.phase == b.phase)
    }

    /// Reads what [`Journal::to_text`] wrote; `None` where anything is not as it was written.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let text = str::from_utf8(bytes).ok()?.strip_suffix("end\n")?;
        let mut lines = text.lines();
        let steps = (lines.next()? == HEADER).then(|| lines.map(parse_step).collect::<Option<_>>())??;
        Some(Self { steps })
    }

    /// The journal as it stands in its file.
    pub fn to_text(&self) -> String {
        let mut text = format!("{HEADER}\n");
        for Step { phase, number, old, new, path } in &self.steps {
            let (old, new) = (or_none(*old), or_none(*new));
            writeln!(text, "{} {number} {old} {new} {path}", *phase as u8).expect("a string takes all");
        }
        text + "end\n"
    }
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
