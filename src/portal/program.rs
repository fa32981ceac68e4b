//! Programs among the other texts: which sections of reports tell about them, and whether a program says what it must.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde::Serialize;

use crate::diagnostic::{Code, Diagnostic, Span, nearest};
use crate::document::name::TextKind;
use crate::document::program::ProgramFacts;
use crate::document::section::ProgramLabel;
use crate::document::vocabulary::{Vocabularies, fold};
use crate::language::Language;
use crate::portal::text::{Text, Version};
use crate::portal::texts::{TextId, Texts};

/// Which sections tell about which programs.
#[derive(Debug, Default, Serialize)]
pub struct Tellings {
    by_text: BTreeMap<TextId, Vec<(u32, TextId)>>,
    by_program: BTreeMap<TextId, Vec<Telling>>,
}

/// A section that tells about a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Telling {
    /// The text.
    pub text: TextId,
    /// The section of its original.
    pub section: u32,
}

impl Tellings {
    /// The programs that a text tells about, each with the section of the original; in the order of sections.
    pub fn of_text(&self, text: TextId) -> &[(u32, TextId)] {
        self.by_text.get(&text).map(Vec::as_slice).unwrap_or_default()
    }

    /// The sections that tell about a program.
    pub fn of_program(&self, program: TextId) -> &[Telling] {
        self.by_program.get(&program).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Programs by what headings call them: the file's name, or a title in any language where no two programs of a region
/// share it. Made before drafts are left out, so that a heading may name a program that is not published yet.
#[derive(Debug)]
pub struct Names(HashMap<(String, String), Option<String>>);

impl Names {
    /// Collects what the programs of all regions are called.
    pub fn of<'t>(texts: impl Iterator<Item = &'t Arc<Text>> + Clone) -> Self {
        let mut names: HashMap<(String, String), Option<String>> = HashMap::new();
        let programs = || {
            texts.clone().filter_map(|text| match &text.kind {
                TextKind::Program(region) => Some((text, region)),
                _ => None,
            })
        };
        for (text, region) in programs() {
            names.insert((region.clone(), fold(&text.stem)), Some(text.stem.clone()));
        }
        let mut titles: HashMap<(String, String), Option<String>> = HashMap::new();
        for (text, region) in programs() {
            for version in &text.versions {
                let known = titles.entry((region.clone(), fold(version.title()))).or_insert(Some(text.stem.clone()));
                if known.as_ref().is_some_and(|stem| *stem != text.stem) {
                    *known = None;
                }
            }
        }
        for (name, stem) in titles {
            names.entry(name).or_insert(stem);
        }
        Self(names)
    }

    /// The region and the name of the program that a heading of a report about `region` means: one of the region's own,
    /// else one of the nearest region above.
    fn find<'n>(&'n self, region: &str, label: &ProgramLabel) -> Option<(String, &'n str)> {
        regions_from(region).find_map(|folder| {
            let stem = self.0.get(&(folder.to_owned(), label.folded.clone()))?.as_deref()?;
            Some((folder.to_owned(), stem))
        })
    }

    /// The nearest name of a program of the region or of one above, as it can be written in braces.
    fn suggestion(&self, region: &str, label: &ProgramLabel) -> Option<String> {
        let mut stems: Vec<&str> = self
            .0
            .iter()
            .filter(|((folder, _), _)| regions_from(region).any(|own| own == folder))
            .filter_map(|(_, stem)| stem.as_deref())
            .collect();
        stems.sort_unstable();
        nearest(&label.folded.replace(' ', "-"), stems).map(str::to_owned)
    }
}

/// A region's folder and those above it, the nearest first.
fn regions_from(region: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(region), |folder| folder.rsplit_once('/').map(|(above, _)| above))
}

/// Finds the programs that headings name. Programs that are not published – drafts, withdrawn ones – are passed over.
/// `naming` are the texts with such headings.
pub fn tellings(
    texts: &Texts,
    naming: impl Iterator<Item = TextId>,
    names: &Names,
    problems: &mut Vec<Diagnostic>,
) -> Tellings {
    let places: HashMap<(&str, &str), TextId> = texts
        .programs()
        .filter_map(|(id, text)| match &text.kind {
            TextKind::Program(region) if !text.is_withdrawn() => Some(((region.as_str(), text.stem.as_str()), id)),
            _ => None,
        })
        .collect();
    let mut tellings = Tellings::default();
    for id in naming {
        let text = texts.get(id);
        let original = text.original();
        for (section, card) in original.document.card.sections.iter().enumerate() {
            for label in &card.attributes().programs {
                let region = text.kind.region().unwrap_or_default();
                let Some((folder, stem)) = names.find(region, label) else {
                    problems.push(unknown(original, names, region, label));
                    continue;
                };
                let Some(program) = places.get(&(folder.as_str(), stem)) else { continue };
                let section = section as u32;
                tellings.by_text.entry(id).or_default().push((section, *program));
                if !text.is_withdrawn() {
                    tellings.by_program.entry(*program).or_default().push(Telling { text: id, section });
                }
            }
        }
    }
    tellings
}

fn unknown(original: &Version, names: &Names, region: &str, label: &ProgramLabel) -> Diagnostic {
    let problem = Diagnostic::new(Code::UnknownProgram).at(&original.document.name.path, label.span);
    problem
        .with("label", &label.folded)
        .suggest(names.suggestion(region, label))
        .with("region", if region.is_empty() { "none" } else { region })
}

/// Where a program would say what it does not.
const TOP: Span = Span { line: 1, column: 1, end_line: 1, end_column: 4 };

/// Reports a program that names no theme, or one that names needs: a program offers something.
pub fn check(text: &Text, vocabularies: &Vocabularies, default: Language, problems: &mut Vec<Diagnostic>) {
    let original = text.original();
    let front = &original.document.card.front;
    let path = &original.document.name.path;
    match &front.facts.themes {
        None if front.title.is_empty() => {}
        None => problems.push(Diagnostic::new(Code::MissingKey).at(path, TOP).with("key", "themes")),
        Some(themes) => {
            let needs = themes.value.iter().map(|theme| vocabularies.themes.term(*theme)).filter(|term| term.is_need);
            problems.extend(needs.map(|term| {
                let problem = Diagnostic::new(Code::ProgramNeedTheme).at(path, themes.span);
                problem.with("theme", term.name(&[default]))
            }));
        }
    }
}

impl Text {
    /// Whether it is a program.
    pub fn is_program(&self) -> bool {
        matches!(self.kind, TextKind::Program(_))
    }

    /// Whether a heading of it names a program.
    pub fn names_programs(&self) -> bool {
        self.original().document.card.sections.iter().any(|section| !section.attributes().programs.is_empty())
    }

    /// What a program's versions share; `None` for other texts.
    pub fn program(&self) -> Option<&ProgramFacts> {
        self.original().document.card.front.program.as_ref().map(|program| &program.facts)
    }
}
