//! What stands on lists, worked out once per language; pages of a list take their part of it.

use std::cmp::Ordering;

use rayon::prelude::*;

use crate::document::name::TextKind;
use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::feed::Feeds;
use crate::pages::since::Since;
use crate::portal::region::newest_first;
use crate::portal::{Naming, Portal, RegionId, Text, TextId, Texts};

/// The lists of one language.
#[derive(Debug, Clone)]
pub struct Lists {
    /// All reports, the newest first.
    pub reports: Vec<TextId>,
    /// All programs, region by region in the portal's order.
    pub programs: Vec<TextId>,
    /// For each theme what is said about it, region by region in the portal's order.
    pub themes: Vec<Vec<ThemeItem>>,
    /// For each group what is said for it or about it, region by region in the portal's order.
    pub groups: Vec<Vec<GroupItem>>,
    /// For each group whether some program, or some passage that is no need, names it.
    pub named: Vec<bool>,
    /// What each region has of its own.
    regions: Vec<OwnTexts>,
    /// What stands in the language's feeds.
    pub feeds: Feeds,
}

/// The most reports, and the most programs, that a region's own page shows; where it has more, a list of its own has all.
pub const ON_ITS_PAGE: usize = 24;

/// What a region has of its own, without those below it.
#[derive(Debug, Clone, Default)]
pub struct OwnTexts {
    /// Its reports, the newest first.
    pub reports: Vec<TextId>,
    /// Its programs, in the portal's order.
    pub programs: Vec<TextId>,
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
    Passage(TextId, u32),
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

    /// The text that says it.
    pub fn text(self) -> TextId {
        match self {
            Said::Program(id) | Said::Passage(id, _) => id,
            Said::Naming(naming) => naming.text,
        }
    }

    /// The place of the passage among those of its text, where it is one.
    pub fn passage(self) -> Option<usize> {
        match self {
            Said::Passage(_, at) => Some(at as usize),
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
    Named(TextId, u32),
    /// A section about a need or a challenge names the group.
    Need(Naming),
    /// A passage does not say for whom it is.
    Unsaid(TextId, u32),
}

/// The lists of all languages.
pub fn of_languages(portal: &Portal, languages: &[Language]) -> Vec<Lists> {
    let regions: Vec<RegionId> = portal.regions().map(|(id, _)| id).collect();
    let said: Vec<Vec<InRegion>> = regions.par_iter().map(|region| InRegion::of(portal, languages, *region)).collect();
    let lists = |(at, language): (usize, &Language)| {
        let said = regions.iter().zip(&said).map(|(region, said)| (*region, &said[at]));
        Lists::new(portal, *language, said)
    };
    languages.par_iter().enumerate().map(lists).collect()
}

/// The lists of all languages, by those of an earlier portal and what has changed since.
pub fn settled(earlier: &[Lists], portal: &Portal, languages: &[Language], since: &Since) -> Vec<Lists> {
    let said: Vec<(RegionId, Vec<InRegion>)> =
        since.regions.par_iter().map(|region| (*region, InRegion::of(portal, languages, *region))).collect();
    let lists = |(at, language): (usize, &Language)| {
        let mut lists = earlier[at].clone();
        for (region, said) in &said {
            lists.put(*region, &said[at]);
        }
        lists.settle(portal, *language, since);
        lists
    };
    languages.par_iter().enumerate().map(lists).collect()
}

impl Lists {
    /// The lists of a language: what it does not show is on none of them.
    fn new<'s>(portal: &Portal, language: Language, said: impl Iterator<Item = (RegionId, &'s InRegion)>) -> Self {
        let shows = |id: &TextId| portal.shown(portal.text(*id), language).is_some();
        let reports = portal.regions.iter().flat_map(|region| region.reports.iter().copied()).filter(shows);
        let mut reports: Vec<TextId> = reports.collect();
        reports.sort_by_cached_key(|id| newest_first(&portal.texts, *id));
        let mut lists = Self {
            reports,
            programs: programs(portal, language),
            themes: vec![Vec::new(); portal.vocabularies.themes.terms.len()],
            groups: vec![Vec::new(); portal.vocabularies.groups.terms.len()],
            named: Vec::new(),
            regions: vec![OwnTexts::default(); portal.regions.len()],
            feeds: Feeds::new(portal, language),
        };
        for (region, said) in said {
            lists.put(region, said);
        }
        lists.themes.iter_mut().for_each(Vec::shrink_to_fit);
        lists.groups.iter_mut().for_each(Vec::shrink_to_fit);
        lists.find_named();
        lists
    }

    /// What a region has of its own.
    pub fn of_region(&self, region: RegionId) -> &OwnTexts {
        &self.regions[region.index()]
    }

    /// What is said in a region takes the place of what was said there.
    fn put(&mut self, region: RegionId, said: &InRegion) {
        self.regions[region.index()] = said.own.clone();
        for (items, of_region) in self.themes.iter_mut().zip(&said.themes) {
            exchange(items, of_region, |item| item.region.cmp(&region));
        }
        for (items, of_region) in self.groups.iter_mut().zip(&said.groups) {
            exchange(items, of_region, |item| item.region.cmp(&region));
        }
    }

    /// Brings the lists that do not go by region up to date.
    fn settle(&mut self, portal: &Portal, language: Language, since: &Since) {
        let is_report = |text: &Text| matches!(text.kind, TextKind::Report(_)) && text.region.is_some();
        let is_listed = |text: &Text| is_report(text) && !text.is_withdrawn() && portal.shown(text, language).is_some();
        settle_newest(&mut self.reports, &portal.texts, since, is_listed);
        if !since.with_programs.is_empty() {
            self.programs = programs(portal, language);
        }
        self.feeds.settle(portal, language, since);
        self.find_named();
    }

    fn find_named(&mut self) {
        let names = |item: &GroupItem| matches!(item.mention, Mention::Program(_) | Mention::Named(..));
        self.named = self.groups.iter().map(|items| items.iter().any(names)).collect();
    }

    /// What is said about a theme in a region: first the programs, then text by text the passages, last the sections that
    /// name it as missing.
    pub fn about_theme(&self, theme: TermId, region: RegionId) -> &[ThemeItem] {
        in_region(&self.themes[usize::from(theme)], |item| item.region.cmp(&region))
    }

    /// How the texts of a region concern a group.
    pub fn about_group(&self, group: TermId, region: RegionId) -> &[GroupItem] {
        in_region(&self.groups[usize::from(group)], |item| item.region.cmp(&region))
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

/// All programs that a language shows, region by region in the portal's order.
fn programs(portal: &Portal, language: Language) -> Vec<TextId> {
    let programs = portal.regions.iter().flat_map(|region| region.programs.iter().copied());
    programs.filter(|id| portal.shown(portal.text(*id), language).is_some()).collect()
}

/// The items of one region among items that are sorted by region.
fn in_region<T>(items: &[T], order: impl Fn(&T) -> Ordering) -> &[T] {
    let from = items.partition_point(|item| order(item).is_lt());
    let of_region = items[from..].partition_point(|item| order(item).is_eq());
    &items[from..from + of_region]
}

/// Exchanges the items of one region among items that are sorted by region.
fn exchange<T: Copy>(items: &mut Vec<T>, of_region: &[T], order: impl Fn(&T) -> Ordering) {
    let from = items.partition_point(|item| order(item).is_lt());
    let to = items.partition_point(|item| order(item).is_le());
    items.splice(from..to, of_region.iter().copied());
}

/// Brings a list of texts, the newest first, up to date.
pub fn settle_newest(list: &mut Vec<TextId>, texts: &Texts, since: &Since, is_listed: impl Fn(&Text) -> bool) {
    list.retain(|id| !since.changed.iter().any(|changed| changed.id == *id));
    for changed in &since.changed {
        if changed.new.as_ref().is_some_and(|text| is_listed(text)) {
            let key = newest_first(texts, changed.id);
            let at = list.partition_point(|other| newest_first(texts, *other) < key);
            list.insert(at, changed.id);
        }
    }
}

/// What is said in one region, for readers of one language.
struct InRegion {
    /// By which texts.
    own: OwnTexts,
    /// About each theme.
    themes: Vec<Vec<ThemeItem>>,
    /// For and about each group.
    groups: Vec<Vec<GroupItem>>,
}

impl InRegion {
    /// What is said in a region, for readers of each language.
    fn of(portal: &Portal, languages: &[Language], region: RegionId) -> Vec<Self> {
        let reports = portal.region(region).reports.iter();
        let spoken: Vec<Spoken<'_>> = reports.map(|id| Spoken::of(portal, *id)).collect();
        let in_language = |language: &Language| {
            let shows = |id: TextId| portal.shown(portal.text(id), *language).is_some();
            let of = portal.region(region);
            let [reports, programs] =
                [&of.reports, &of.programs].map(|ids| ids.iter().copied().filter(|id| shows(*id)).collect());
            let themes = portal.vocabularies.themes.iter();
            let spoken: Vec<&Spoken<'_>> = spoken.iter().filter(|spoken| shows(spoken.text)).collect();
            Self {
                own: OwnTexts { reports, programs },
                themes: themes.map(|(theme, _)| Self::about_theme(portal, region, theme, shows)).collect(),
                groups: Self::about_groups(portal, region, &spoken, shows),
            }
        };
        languages.iter().map(in_language).collect()
    }

    fn about_theme(portal: &Portal, region: RegionId, theme: TermId, shows: impl Fn(TextId) -> bool) -> Vec<ThemeItem> {
        let cell = portal.coverage.cell(region, theme);
        let programs = cell.programs.iter().filter(|id| shows(**id)).map(|id| Said::Program(*id));
        let passages = cell.passages.iter().filter(|(id, _)| shows(*id));
        let passages = passages.map(|(id, at)| Said::Passage(*id, *at as u32));
        let namings = cell.namings.iter().filter(|naming| shows(naming.text)).map(|one| Said::Naming(*one));
        programs.chain(passages).chain(namings).map(|said| ThemeItem { region, said }).collect()
    }

    fn about_groups(
        portal: &Portal,
        region: RegionId,
        spoken: &[&Spoken<'_>],
        shows: impl Fn(TextId) -> bool,
    ) -> Vec<Vec<GroupItem>> {
        let programs = portal.region(region).programs.iter().copied().filter(|id| shows(*id));
        let programs: Vec<(TextId, &[TermId])> = programs.map(|id| (id, portal.text(id).groups())).collect();
        let of_group = |group: TermId| {
            let mut items = Vec::new();
            let mut add = |mention| items.push(GroupItem { region, mention });
            for (id, groups) in &programs {
                match (groups.contains(&group), groups.is_empty()) {
                    (true, _) => add(Mention::Program(*id)),
                    (false, true) => add(Mention::UnsaidProgram(*id)),
                    (false, false) => {}
                }
            }
            for spoken in spoken {
                spoken.mention(group, &mut add);
            }
            items
        };
        portal.vocabularies.groups.iter().map(|(group, _)| of_group(group)).collect()
    }
}

/// What a text says for and about groups.
struct Spoken<'t> {
    text: TextId,
    /// Whom it is about.
    about: Vec<TermId>,
    /// The passages that are not about needs alone, and whom they are for.
    offers: Vec<(u32, &'t [TermId])>,
    /// The sections about needs and challenges, and whom they name.
    needs: Vec<(u32, &'t [TermId])>,
}

impl<'t> Spoken<'t> {
    fn of(portal: &'t Portal, id: TextId) -> Self {
        let text = portal.text(id);
        let is_need = |theme: &TermId| portal.vocabularies.themes.term(*theme).is_need;
        let passages = text.passages.iter().enumerate().filter(|(_, passage)| !passage.themes.iter().all(is_need));
        let sections = text.sections.iter().enumerate();
        let sections = sections.filter(|(_, section)| !section.needs.is_empty() || section.themes.iter().any(is_need));
        Self {
            text: id,
            about: text.groups().to_vec(),
            offers: passages.map(|(at, passage)| (at as u32, &*passage.groups)).collect(),
            needs: sections.map(|(at, section)| (at as u32, &*section.groups)).collect(),
        }
    }

    /// How it concerns a group.
    fn mention(&self, group: TermId, add: &mut impl FnMut(Mention)) {
        let id = self.text;
        if self.about.contains(&group) {
            add(Mention::About(id));
        }
        for (at, _) in self.offers.iter().filter(|(_, groups)| groups.contains(&group)) {
            add(Mention::Named(id, *at));
        }
        for (section, _) in self.needs.iter().filter(|(_, groups)| groups.contains(&group)) {
            add(Mention::Need(Naming { text: id, section: *section }));
        }
        for (at, _) in self.offers.iter().filter(|(_, groups)| groups.is_empty()) {
            add(Mention::Unsaid(id, *at));
        }
    }
}
