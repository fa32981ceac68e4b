//! Which sections of reports tell about which programs: headings name a program by its file or by its title.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;
use std::sync::Arc;

use ahash::{AHashMap, AHashSet};
use serde::Serialize;

use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::section::ProgramLabel;
use crate::document::vocabulary::fold;
use crate::portal::text::{Text, Version};
use crate::portal::texts::{Changed, TextId, Texts};

/// Which sections tell about which programs.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Tellings {
    by_text: BTreeMap<TextId, Vec<(u32, TextId)>>,
    by_program: BTreeMap<TextId, Vec<Telling>>,
}

/// A section that tells about a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
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

    /// The sections that tell about a program, in the order of texts and sections.
    pub fn of_program(&self, program: TextId) -> &[Telling] {
        self.by_program.get(&program).map(Vec::as_slice).unwrap_or_default()
    }

    fn add(&mut self, telling: Telling, program: TextId, is_shown: bool) {
        self.by_text.entry(telling.text).or_default().push((telling.section, program));
        if is_shown {
            let tellings = self.by_program.entry(program).or_default();
            tellings.insert(tellings.partition_point(|other| *other < telling), telling);
        }
    }

    fn forget(&mut self, text: TextId) {
        for (_, program) in self.by_text.remove(&text).unwrap_or_default() {
            if let Some(tellings) = self.by_program.get_mut(&program) {
                tellings.retain(|telling| telling.text != text);
                if tellings.is_empty() {
                    self.by_program.remove(&program);
                }
            }
        }
    }
}

/// What headings call programs, and what came of it.
#[derive(Debug, Default)]
pub struct Told {
    /// The programs of all regions, drafts included.
    programs: Vec<Arc<Text>>,
    names: Names,
    tellings: Arc<Tellings>,
    /// Whether each heading that names a program names one that there is.
    is_whole: bool,
}

impl Told {
    /// Finds the programs that headings name. Programs that are not published – drafts, withdrawn ones – are passed over.
    /// `naming` are the texts with such headings, `programs` all programs, drafts included: a heading may name a program that
    /// is not published yet.
    pub fn of(
        programs: Vec<Arc<Text>>,
        texts: &Texts,
        naming: impl Iterator<Item = TextId>,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let names = Names::of(&programs);
        let known = problems.len();
        let mut tellings = Tellings::default();
        let places = places(texts);
        naming.for_each(|id| tell(&mut tellings, texts.get(id), id, &names, &places, problems));
        Self { programs, names, tellings: Arc::new(tellings), is_whole: problems.len() == known }
    }

    /// Brings up to date what came of some texts, under the same numbers; `false` where that does not do because there is
    /// something to complain about.
    pub fn settle(
        &mut self,
        programs: &[Arc<Text>],
        texts: &Texts,
        naming: impl Iterator<Item = TextId>,
        changed: &[Changed],
    ) -> bool {
        if !self.is_whole {
            return false;
        }
        let mut concerned: BTreeSet<TextId> = changed.iter().map(|changed| changed.id).collect();
        let is_same = |(a, b): (&Arc<Text>, &Arc<Text>)| Arc::ptr_eq(a, b);
        if programs.len() != self.programs.len() || !programs.iter().zip(&self.programs).all(is_same) {
            let names = mem::replace(&mut self.names, Names::of(programs));
            self.programs = programs.to_vec();
            let mut regions = self.names.other_than(&names);
            regions.extend(changed.iter().filter_map(whose_program_came_or_went));
            let is_below = |region: &str| regions_from(region).any(|folder| regions.contains(folder));
            concerned.extend(naming.filter(|id| texts.get(*id).kind.region().is_some_and(is_below)));
        }
        let mut problems = Vec::new();
        let mut known = None;
        for id in concerned {
            let naming = texts.find(id).filter(|text| text.names_programs());
            if naming.is_none() && self.tellings.of_text(id).is_empty() {
                continue;
            }
            let tellings = Arc::make_mut(&mut self.tellings);
            tellings.forget(id);
            if let Some(text) = naming {
                let places = known.get_or_insert_with(|| places(texts));
                tell(tellings, text, id, &self.names, places, &mut problems);
            }
        }
        problems.is_empty()
    }

    /// Which sections tell about which programs.
    pub fn tellings(&self) -> &Arc<Tellings> {
        &self.tellings
    }
}

/// The region of a program that is published and was not, or the other way round.
fn whose_program_came_or_went(changed: &Changed) -> Option<String> {
    let program = changed.both().find(|text| text.is_program())?;
    let [old, new] = [&changed.old, &changed.new].map(|text| text.as_ref().is_some_and(|text| !text.is_withdrawn()));
    if old == new { None } else { program.kind.region().map(str::to_owned) }
}

/// The programs that are published, by the folder of their region and the name of their file.
type Places<'t> = AHashMap<(&'t str, &'t str), TextId>;

fn places(texts: &Texts) -> Places<'_> {
    let published = texts.programs().filter(|(_, text)| !text.is_withdrawn());
    published.filter_map(|(id, text)| Some(((text.kind.region()?, text.stem.as_str()), id))).collect()
}

/// Adds what a text tells.
fn tell(
    tellings: &mut Tellings,
    text: &Text,
    id: TextId,
    names: &Names,
    places: &Places<'_>,
    problems: &mut Vec<Diagnostic>,
) {
    let region = text.kind.region().unwrap_or_default();
    let original = text.original();
    for (section, card) in original.document.card.sections.iter().enumerate() {
        for label in &card.attributes().programs {
            let Some(name) = names.find(region, label) else {
                problems.push(unknown(original, names, region, label));
                continue;
            };
            let Some(program) = places.get(&name) else { continue };
            tellings.add(Telling { text: id, section: section as u32 }, *program, !text.is_withdrawn());
        }
    }
}

/// The programs of each region by what headings call them: the file's name, or a title in any language where no two programs
/// of a region share it.
#[derive(Debug, Default)]
struct Names(AHashMap<String, NamesInRegion>);

/// The programs of a region by what headings call them, folded; `None` for a title that several have.
type NamesInRegion = AHashMap<String, Option<String>>;

impl Names {
    /// Collects what programs are called.
    fn of(programs: &[Arc<Text>]) -> Self {
        let (mut names, mut titles) = (Self::default(), Self::default());
        let programs = || programs.iter().filter_map(|text| Some((text, text.kind.region()?)));
        for (text, region) in programs() {
            names.of_region(region).insert(fold(&text.stem), Some(text.stem.clone()));
        }
        for (text, region) in programs() {
            for version in &text.versions {
                let titles = titles.of_region(region);
                let known = titles.entry(fold(version.title())).or_insert_with(|| Some(text.stem.clone()));
                if known.as_ref().is_some_and(|stem| *stem != text.stem) {
                    *known = None;
                }
            }
        }
        for (region, titles) in titles.0 {
            let names = names.of_region(&region);
            for (title, stem) in titles {
                names.entry(title).or_insert(stem);
            }
        }
        names
    }

    /// The regions whose programs are called something else.
    fn other_than(&self, earlier: &Self) -> AHashSet<String> {
        let regions = self.0.keys().chain(earlier.0.keys());
        regions.filter(|region| self.0.get(*region) != earlier.0.get(*region)).cloned().collect()
    }

    fn of_region(&mut self, region: &str) -> &mut NamesInRegion {
        if !self.0.contains_key(region) {
            self.0.insert(region.to_owned(), NamesInRegion::default());
        }
        self.0.get_mut(region).expect("it was put there")
    }

    /// The region and the name of the program that a heading of a report about `region` means: one of the region's own,
    /// else one of the nearest region above.
    fn find<'n>(&'n self, region: &'n str, label: &ProgramLabel) -> Option<(&'n str, &'n str)> {
        regions_from(region).find_map(|folder| Some((folder, self.0.get(folder)?.get(&label.folded)?.as_deref()?)))
    }

    /// The nearest name of a program of the region or of one above, as it can be written in braces.
    fn suggestion(&self, region: &str, label: &ProgramLabel) -> Option<String> {
        let names = regions_from(region).filter_map(|folder| self.0.get(folder));
        let mut stems: Vec<&str> = names.flat_map(|names| names.values().filter_map(Option::as_deref)).collect();
        stems.sort_unstable();
        nearest(&label.folded.replace(' ', "-"), stems).map(str::to_owned)
    }
}

/// A region's folder and those above it, the nearest first.
fn regions_from(region: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(region), |folder| folder.rsplit_once('/').map(|(above, _)| above))
}

fn unknown(original: &Version, names: &Names, region: &str, label: &ProgramLabel) -> Diagnostic {
    let problem = Diagnostic::new(Code::UnknownProgram).at(&original.document.name.path, label.span);
    problem
        .with("label", &label.folded)
        .suggest(names.suggestion(region, label))
        .with("region", if region.is_empty() { "none" } else { region })
}
