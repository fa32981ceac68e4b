//! Coverage: for a region and a theme, what is reported and what is named as missing.

use std::sync::Arc;

use crate::document::vocabulary::{TermId, Vocabularies};
use crate::portal::region::{Region, RegionId};
use crate::portal::text::Text;
use crate::portal::texts::{TextId, Texts};

/// Coverage of all regions; a clone shares the cells.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    /// For each region its cells, one for each theme.
    regions: Vec<Arc<[Cell]>>,
}

/// What the texts of one region say about one theme.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// Whether the theme names needs and never offers.
    pub is_need: bool,
    /// The passages about the theme: text and place among its passages.
    pub passages: Vec<(TextId, usize)>,
    /// The programs that offer it.
    pub programs: Vec<TextId>,
    /// The sections that name it as missing.
    pub namings: Vec<Naming>,
}

/// A section that names a theme as missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Naming {
    /// The text.
    pub text: TextId,
    /// The section of its original; 0 is the text as a whole.
    pub section: u32,
}

/// What a cell comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoverageState {
    /// A section or a program carries the theme.
    Reported,
    /// The theme is named as missing only.
    Needed,
    /// A section or a program carries it and it is named as missing.
    Both,
    /// A theme of needs is spoken of.
    Named,
    /// Nothing.
    None,
}

impl CoverageState {
    /// What a theme comes to, if it is one of needs or not, is offered, and is named as missing.
    pub fn of(is_need: bool, offered: bool, named: bool) -> Self {
        match (is_need, offered, named) {
            (_, false, false) => CoverageState::None,
            (true, ..) => CoverageState::Named,
            (false, true, false) => CoverageState::Reported,
            (false, false, true) => CoverageState::Needed,
            (false, true, true) => CoverageState::Both,
        }
    }

    /// The word in `data-coverage` and in data files.
    pub fn as_str(self) -> &'static str {
        match self {
            CoverageState::Reported => "reported",
            CoverageState::Needed => "needed",
            CoverageState::Both => "both",
            CoverageState::Named => "named",
            CoverageState::None => "none",
        }
    }
}

impl Cell {
    /// What it comes to.
    pub fn state(&self) -> CoverageState {
        let offered = !self.passages.is_empty() || !self.programs.is_empty();
        CoverageState::of(self.is_need, offered, !self.namings.is_empty())
    }
}

impl Coverage {
    /// Folds what the texts say, region by region. Withdrawn texts say nothing.
    pub fn of(vocabularies: &Vocabularies, regions: &[Region], texts: &Texts) -> Self {
        Self { regions: regions.iter().map(|region| cells(vocabularies, region, texts)).collect() }
    }

    /// Folds once more what the texts of one region say.
    pub fn settle(&mut self, vocabularies: &Vocabularies, regions: &[Region], texts: &Texts, id: RegionId) {
        self.regions[id.index()] = cells(vocabularies, &regions[id.index()], texts);
    }

    /// The cell of a region and a theme.
    pub fn cell(&self, region: RegionId, theme: TermId) -> &Cell {
        &self.regions[region.index()][usize::from(theme)]
    }
}

/// What the texts of a region say about each theme.
fn cells(vocabularies: &Vocabularies, region: &Region, texts: &Texts) -> Arc<[Cell]> {
    let themes = vocabularies.themes.iter();
    let mut row: Vec<Cell> = themes.map(|(_, term)| Cell { is_need: term.is_need, ..Cell::default() }).collect();
    for id in &region.reports {
        add(&mut row, *id, texts.get(*id));
    }
    for id in &region.programs {
        for theme in texts.get(*id).themes() {
            row[usize::from(*theme)].programs.push(*id);
        }
    }
    row.into()
}

fn add(row: &mut [Cell], id: TextId, text: &Text) {
    for (at, passage) in text.passages.iter().enumerate() {
        for theme in &passage.themes {
            row[usize::from(*theme)].passages.push((id, at));
        }
    }
    for (at, section) in text.sections.iter().enumerate() {
        for theme in &section.needs {
            row[usize::from(*theme)].namings.push(Naming { text: id, section: at as u32 });
        }
    }
}
