//! What stands on lists, worked out once per language; pages of a list take their part of it.

use jiff::civil::Date;
use rayon::prelude::*;

use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::feed::Feeds;
use crate::portal::region::newest;
use crate::portal::{Naming, Portal, RegionId, Text, TextId};

/// The lists of one language.
#[derive(Debug)]
pub struct Lists {
    /// All reports, the newest first.
    pub reports: Vec<TextId>,
    /// All programs, region by region in the portal's order.
    pub programs: Vec<TextId>,
    /// For each theme what is said about it, region by region in the portal's order.
    pub themes: Vec<Vec<ThemeItem>>,
    /// For each theme the programs that offer it, in the same order.
    pub offered: Vec<Vec<TextId>>,
    /// For each group what is said for it or about it, region by region in the portal's order.
    pub groups: Vec<Vec<GroupItem>>,
    /// For each group whether some program, or some passage that is no need, names it.
    pub named: Vec<bool>,
    /// What stands in the language's feeds.
    pub feeds: Feeds,
}

/// Something that is said about a theme in a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThemeItem {
    /// The region.
    pub region: RegionId,
    /// What is said.
    pub said: Said,
}

/// A program, a passage, or a section that names something as missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// A program that offers it.
    Program(TextId),
    /// A passage, by its text and its place among the text's passages.
    Passage(TextId, usize),
    /// A section that names a theme as missing.
    Naming(Naming),
}

impl Said {
    /// The program, where it is one.
    pub fn program(self) -> Option<TextId> {
        match self {
            Said::Program(id) => Some(id),
            _ => None,
        }
    }
}

/// Something that concerns a group in a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupItem {
    /// The region.
    pub region: RegionId,
    /// How it concerns the group.
    pub mention: Mention,
}

/// How a text concerns a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mention {
    /// A program is for the group.
    Program(TextId),
    /// A program does not say for whom it is.
    UnsaidProgram(TextId),
    /// The text is about the group.
    About(TextId),
    /// A passage is for the group.
    Named(TextId, usize),
    /// A section about a need or a challenge names the group.
    Need(Naming),
    /// A passage does not say for whom it is.
    Unsaid(TextId, usize),
}

/// The lists of all languages.
pub fn of_languages(portal: &Portal, languages: &[Language]) -> Vec<Lists> {
    let spoken: Vec<Spoken<'_>> = portal.texts.par_iter().map(|text| Spoken::of(portal, text)).collect();
    languages.par_iter().map(|language| Lists::new(portal, *language, &spoken)).collect()
}

impl Lists {
    /// The lists of a language: what it does not show is on none of them. `spoken` is what each text says.
    fn new(portal: &Portal, language: Language, spoken: &[Spoken<'_>]) -> Self {
        let shown: Vec<bool> = portal.texts.iter().map(|text| portal.shown(text, language).is_some()).collect();
        let shows = |id: &TextId| shown[id.index()];
        let mut reports: Vec<TextId> =
            portal.regions.iter().flat_map(|region| region.reports.iter().copied()).filter(|id| shows(id)).collect();
        reports.sort_by_key(|id| newest(spoken[id.index()].published, *id));
        let programs = portal.regions.iter().flat_map(|region| region.programs.iter().copied()).filter(|id| shows(id));
        let mut lists = Self {
            reports,
            programs: programs.collect(),
            themes: vec![Vec::new(); portal.vocabularies.themes.terms.len()],
            offered: Vec::new(),
            groups: vec![Vec::new(); portal.vocabularies.groups.terms.len()],
            named: vec![false; portal.vocabularies.groups.terms.len()],
            feeds: Feeds::new(portal, language),
        };
        for (region, entry) in portal.regions() {
            let reports: Vec<TextId> = entry.reports.iter().copied().filter(&shows).collect();
            let programs: Vec<TextId> = entry.programs.iter().copied().filter(&shows).collect();
            lists.add_themes(portal, region, &shows);
            for group in 0..lists.groups.len() {
                lists.add_group_programs(portal, region, &programs, group as TermId);
                lists.add_group(region, &reports, spoken, group as TermId);
            }
        }
        let offered = |said: &Vec<ThemeItem>| said.iter().filter_map(|item| item.said.program()).collect();
        lists.offered = lists.themes.iter().map(offered).collect();
        lists
    }

    fn add_themes(&mut self, portal: &Portal, region: RegionId, shows: &impl Fn(&TextId) -> bool) {
        for (theme, items) in self.themes.iter_mut().enumerate() {
            let cell = portal.coverage.cell(region, theme as TermId);
            let programs = cell.programs.iter().filter(|id| shows(id));
            let passages = cell.passages.iter().filter(|(id, _)| shows(id));
            let namings = cell.namings.iter().filter(|naming| shows(&naming.text));
            items.extend(programs.map(|id| ThemeItem { region, said: Said::Program(*id) }));
            items.extend(passages.map(|(id, at)| ThemeItem { region, said: Said::Passage(*id, *at) }));
            items.extend(namings.map(|naming| ThemeItem { region, said: Said::Naming(*naming) }));
        }
    }

    fn add_group_programs(&mut self, portal: &Portal, region: RegionId, programs: &[TextId], group: TermId) {
        for id in programs {
            let groups = portal.text(*id).groups();
            let mention = match (groups.contains(&group), groups.is_empty()) {
                (true, _) => Mention::Program(*id),
                (false, true) => Mention::UnsaidProgram(*id),
                (false, false) => continue,
            };
            self.named[usize::from(group)] |= matches!(mention, Mention::Program(_));
            self.groups[usize::from(group)].push(GroupItem { region, mention });
        }
    }

    fn add_group(&mut self, region: RegionId, reports: &[TextId], spoken: &[Spoken<'_>], group: TermId) {
        let items = &mut self.groups[usize::from(group)];
        let mut add = |mention| items.push(GroupItem { region, mention });
        for id in reports {
            let Spoken { about, offers, needs, .. } = &spoken[id.index()];
            if about.contains(&group) {
                add(Mention::About(*id));
            }
            for (at, _) in offers.iter().filter(|(_, groups)| groups.contains(&group)) {
                self.named[usize::from(group)] = true;
                add(Mention::Named(*id, *at));
            }
            for (section, _) in needs.iter().filter(|(_, groups)| groups.contains(&group)) {
                add(Mention::Need(Naming { text: *id, section: *section }));
            }
            for (at, _) in offers.iter().filter(|(_, groups)| groups.is_empty()) {
                add(Mention::Unsaid(*id, *at));
            }
        }
    }

    /// What one page of a list has on it, from page 1 on.
    pub fn page<T>(items: &[T], per_page: usize, number: usize) -> &[T] {
        items.chunks(per_page).nth(number - 1).unwrap_or_default()
    }

    /// How many pages a list has; an empty one has one.
    pub fn count<T>(items: &[T], per_page: usize) -> usize {
        items.len().div_ceil(per_page).max(1)
    }
}

/// What a text says for and about groups.
struct Spoken<'t> {
    /// The day it was published.
    published: Option<Date>,
    /// Whom it is about.
    about: Vec<TermId>,
    /// The passages that are not about needs alone, and whom they are for.
    offers: Vec<(usize, &'t [TermId])>,
    /// The sections about needs and challenges, and whom they name.
    needs: Vec<(u32, &'t [TermId])>,
}

impl<'t> Spoken<'t> {
    fn of(portal: &'t Portal, text: &'t Text) -> Self {
        let is_need = |theme: &TermId| portal.vocabularies.themes.term(*theme).is_need;
        let passages = text.passages.iter().enumerate().filter(|(_, passage)| !passage.themes.iter().all(is_need));
        let sections = text.sections.iter().enumerate();
        let sections = sections.filter(|(_, section)| !section.needs.is_empty() || section.themes.iter().any(is_need));
        Self {
            published: text.facts().published.as_ref().map(|date| date.value),
            about: text.groups().to_vec(),
            offers: passages.map(|(at, passage)| (at, passage.groups.as_slice())).collect(),
            needs: sections.map(|(at, section)| (at as u32, section.groups.as_slice())).collect(),
        }
    }
}
