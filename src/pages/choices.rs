//! Which choices the finder has: for a region with programs, whom they are for and what they are about.
//!
//! Only combinations for which there is a program have a page. A program that names no group may be for anyone, so it counts
//! for every group, and is shown apart. The programs of the regions above a region count for it too.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::Site;
use crate::path::{SETTINGS, SourcePath};
use crate::portal::{Portal, RegionId, TextId};

/// How far the finder goes: as far as the limit on its pages allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    /// Where, for whom, about what.
    #[default]
    Themes,
    /// Where and for whom; the programs of all themes stand on one page.
    Groups,
    /// Where only: regions show their programs.
    Regions,
}

/// The programs of a region and of those above it that a group may take part in.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Found {
    /// Those that name the group.
    pub named: Vec<TextId>,
    /// Those that do not say for whom they are.
    pub unsaid: Vec<TextId>,
    /// How many of both were open when someone last asked.
    pub open: usize,
}

impl Found {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.named.len() + self.unsaid.len()
    }
}

/// Where the nearest programs are. The places are regions with all that lies below them, and the whole portal (`None`).
#[derive(Debug, Default)]
pub struct Nearest {
    /// The first region of a place with a program that names a group.
    naming: BTreeMap<(Option<RegionId>, TermId), RegionId>,
    /// The first region of a place with a program.
    any: BTreeMap<Option<RegionId>, RegionId>,
}

impl Nearest {
    /// Where a language finds programs.
    pub fn new(site: &Site<'_>, language: Language) -> Self {
        let mut nearest = Self::default();
        for (region, entry) in site.portal.regions() {
            for id in entry.programs.iter().filter(|id| site.program(language, **id).is_some()) {
                let groups = site.portal.text(*id).groups();
                for place in places(site.portal, region) {
                    nearest.any.entry(place).or_insert(region);
                    for group in groups {
                        nearest.naming.entry((place, *group)).or_insert(region);
                    }
                }
            }
        }
        nearest
    }
}

/// The places that a region lies in, the smallest first.
fn places(portal: &Portal, region: RegionId) -> impl Iterator<Item = Option<RegionId>> {
    std::iter::successors(Some(region), |id| portal.region(*id).parent).map(Some).chain([None])
}

impl Site<'_> {
    /// The programs that a language shows of a region and of those above it, the nearest first.
    fn programs_for(&self, language: Language, region: RegionId) -> impl Iterator<Item = TextId> {
        let portal = self.portal;
        let regions = std::iter::successors(Some(region), move |id| portal.region(*id).parent);
        let all = regions.flat_map(move |id| portal.region(id).programs.iter().copied());
        all.filter(move |id| self.program(language, *id).is_some())
    }

    /// Whether a region has a program of its own that a language shows.
    pub fn has_programs(&self, language: Language, region: RegionId) -> bool {
        self.portal.region(region).programs.iter().any(|id| self.program(language, *id).is_some())
    }

    /// What a group finds in a region, about one theme or about any.
    pub fn found(&self, language: Language, region: RegionId, group: TermId, theme: Option<TermId>) -> Found {
        let mut found = Found::default();
        for id in self.programs_for(language, region) {
            let text = self.portal.text(id);
            if theme.is_some_and(|theme| !text.themes().contains(&theme)) {
                continue;
            }
            let groups = text.groups();
            if groups.contains(&group) {
                found.named.push(id);
            } else if groups.is_empty() {
                found.unsaid.push(id);
            }
        }
        found.open = self.open_count(language, found.named.iter().chain(&found.unsaid));
        found
    }

    /// Whether the finder has a page for a choice.
    pub fn is_choice(&self, language: Language, region: RegionId, group: TermId, theme: Option<TermId>) -> bool {
        let deep_enough = match self.depth {
            Depth::Themes => true,
            Depth::Groups => theme.is_none(),
            Depth::Regions => false,
        };
        deep_enough && self.has_programs(language, region) && self.found(language, region, group, theme).count() > 0
    }

    /// The nearest other region with a program that names a group: below or above a region, else anywhere.
    pub fn nearest_for(&self, language: Language, region: RegionId, group: TermId) -> Option<RegionId> {
        let nearest = &self.nearest[self.place(language)].naming;
        let found = places(self.portal, region).filter_map(|place| nearest.get(&(place, group)).copied());
        found.into_iter().find(|found| *found != region)
    }

    /// The nearest other region with a program, and whether it lies below the region.
    pub fn nearest_program(&self, language: Language, region: RegionId) -> Option<(RegionId, bool)> {
        let nearest = &self.nearest[self.place(language)].any;
        let found =
            places(self.portal, region).filter_map(|place| Some((*nearest.get(&place)?, place == Some(region))));
        found.into_iter().find(|(found, _)| *found != region)
    }
}

/// How far the finder may go, and a warning where the limit cuts it short.
pub fn depth(site: &Site<'_>) -> (Depth, Option<Diagnostic>) {
    let limit = site.portal.config.finder_pages;
    let languages = site.speeches.iter().map(|speech| count(site, speech.language));
    let (groups, themes) = languages.fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
    let depth = match () {
        () if groups + themes <= limit => return (Depth::Themes, None),
        () if groups <= limit => Depth::Groups,
        () => Depth::Regions,
    };
    let left_out = if depth == Depth::Groups { "themes" } else { "groups" };
    let problem = Diagnostic::new(Code::FinderTooLarge).in_file(&SourcePath::new(SETTINGS));
    let problem = problem.count("pages", groups + themes).count("limit", limit).with("left_out", left_out);
    (depth, Some(problem))
}

/// How many pages the finder of a language would have: for whom, and about what.
fn count(site: &Site<'_>, language: Language) -> (usize, usize) {
    let all_groups = site.portal.vocabularies.groups.terms.len();
    let (mut groups, mut themes) = (0, 0);
    for (region, _) in site.portal.regions().filter(|(region, _)| site.has_programs(language, *region)) {
        let mut anyone: BTreeSet<TermId> = BTreeSet::new();
        let mut by_group: BTreeMap<TermId, BTreeSet<TermId>> = BTreeMap::new();
        for id in site.programs_for(language, region) {
            let text = site.portal.text(id);
            let named = text.groups();
            if named.is_empty() {
                anyone.extend(text.themes());
            }
            for group in named {
                by_group.entry(*group).or_default().extend(text.themes());
            }
        }
        let unnamed = if anyone.is_empty() { 0 } else { all_groups - by_group.len() };
        groups += by_group.len() + unnamed;
        themes += by_group.values().map(|own| own.union(&anyone).count()).sum::<usize>() + unnamed * anyone.len();
    }
    (groups, themes)
}
