//! How many programs there are, and how many of them were open: of a whole language, for each group and each theme. Worked out
//! once, since every page of a long list says it.

use crate::language::Language;
use crate::pages::Site;

/// How many programs there are of some kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// All of them.
    pub programs: usize,
    /// Those that were open when someone last asked.
    pub open: usize,
}

impl Count {
    fn add(&mut self, is_open: bool) {
        self.programs += 1;
        self.open += usize::from(is_open);
    }
}

/// The programs that a language shows.
#[derive(Debug)]
pub struct Counts {
    /// All of them.
    pub all: Count,
    /// Those that name each group, in the portal's order.
    pub groups: Vec<Count>,
    /// Those that offer each theme, in the portal's order.
    pub themes: Vec<Count>,
}

impl Counts {
    /// Counts the programs of a language.
    pub fn new(site: &Site<'_>, language: Language) -> Self {
        let vocabularies = &site.portal.vocabularies;
        let mut counts = Self {
            all: Count::default(),
            groups: vec![Count::default(); vocabularies.groups.terms.len()],
            themes: vec![Count::default(); vocabularies.themes.terms.len()],
        };
        for id in &site.lists(language).programs {
            let is_open = site.program(language, *id).is_some_and(|item| item.status.is_open());
            let about = site.portal.texts.about(*id);
            counts.all.add(is_open);
            about.groups.iter().for_each(|group| counts.groups[usize::from(*group)].add(is_open));
            about.themes.iter().for_each(|theme| counts.themes[usize::from(*theme)].add(is_open));
        }
        counts
    }
}
