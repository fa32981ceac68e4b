//! Programs as lists show them, and the list of all programs, of the portal or of a region.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::language::Language;
use crate::pages::card::{GroupLink, RegionLink, Tongue};
use crate::pages::frame::{Frame, Pager};
use crate::pages::linked_data::{ItemList, Thing};
use crate::pages::lists::{Lists, ON_ITS_PAGE};
use crate::pages::status::Status;
use crate::pages::{Page, Plan, Site};
use crate::path::Url;
use crate::portal::{RegionId, Text, TextId};

/// A program as lists show it.
#[derive(Debug, Serialize)]
pub struct Item<'p> {
    /// Its title.
    pub title: &'p str,
    /// Its page.
    pub url: Url,
    /// Whether someone can take part.
    pub status: Status,
    /// For whom it is; empty where nobody said.
    pub groups: Vec<GroupLink<'p>>,
    /// Whether it is not to be published yet.
    pub draft: bool,
    /// The language it is in, where that is not the page's.
    pub tongue: Option<Tongue>,
}

/// The programs of a region.
#[derive(Debug, Serialize)]
pub struct RegionPrograms<'p> {
    /// The region.
    pub region: RegionLink<'p>,
    /// Its programs.
    pub programs: Vec<&'p Item<'p>>,
    /// How many more it has, on its own page.
    pub more: usize,
}

/// How many programs of a wider region its smaller ones show; a whole province's would weigh on all its villages.
const ABOVE: usize = 12;

/// What the template `programs.html` sees.
#[derive(Debug, Serialize)]
pub struct Programs<'p> {
    /// Around the content.
    pub page: Frame<'p>,
    /// Whether all of them are of one region.
    pub of_one_region: bool,
    /// The programs on this page, region by region in the portal's order.
    pub regions: Vec<RegionPrograms<'p>>,
    /// How many there are in all.
    pub total: usize,
    /// How many of them were open when someone last asked.
    pub open: usize,
    /// The way through its pages.
    pub pager: Pager,
}

/// All programs that a language shows, as its lists show them.
pub fn items<'p>(site: &Site<'p>, language: Language) -> BTreeMap<TextId, Item<'p>> {
    let item = |(id, text): (TextId, &'p Arc<Text>)| {
        let shown = site.portal.shown(text, language)?;
        let item = Item {
            title: shown.version.title(),
            url: site.url(&site.page_of(language, id)?),
            status: Status::of(text, site.portal.today),
            groups: site.group_links(language, text.groups()),
            draft: text.is_draft(),
            tongue: Tongue::unless(shown.version.language, language),
        };
        Some((id, item))
    };
    site.portal.texts.programs().filter_map(item).collect()
}

impl Site<'_> {
    /// How many programs were open when someone last asked.
    pub fn open_count<'i>(&self, language: Language, programs: impl IntoIterator<Item = &'i TextId>) -> usize {
        let items = programs.into_iter().filter_map(|id| self.program(language, *id));
        items.filter(|item| item.status.is_open()).count()
    }

    /// How many programs a language shows of each region with those below it, in the order of the regions.
    pub fn program_counts(&self, language: Language) -> Vec<usize> {
        let mut counts = vec![0; self.portal.regions.len()];
        for id in &self.lists(language).programs {
            let own = self.portal.text(*id).region;
            for region in std::iter::successors(own, |region| self.portal.region(*region).parent) {
                counts[region.index()] += 1;
            }
        }
        counts
    }
}

/// The programs of the portal or of a region that a language shows.
fn all<'s>(site: &'s Site<'_>, language: Language, region: Option<RegionId>) -> &'s [TextId] {
    let lists = site.lists(language);
    region.map_or(&lists.programs, |region| &lists.of_region(region).programs)
}

/// How many pages the list of all programs has; none where the portal has no program, or the region's page shows all.
pub fn count(site: &Site<'_>, language: Language, region: Option<RegionId>) -> usize {
    let all = all(site, language, region);
    let shown_elsewhere = if region.is_some() { ON_ITS_PAGE } else { 0 };
    if all.len() <= shown_elsewhere { 0 } else { Lists::count(all, site.portal.config.paginate) }
}

/// What the template `programs.html` sees.
pub fn view<'p>(
    site: &'p Site<'p>,
    plan: &Plan,
    language: Language,
    region: Option<RegionId>,
    number: usize,
) -> Programs<'p> {
    let all = all(site, language, region);
    let on_page = Lists::page(all, site.portal.config.paginate, number);
    let [title, description] = match region {
        None => ["programs-title", "programs-introduction"].map(|id| site.message(language, id)),
        Some(region) => {
            ["programs-in-region", "programs-in-region-introduction"].map(|id| site.about_region(language, id, region))
        }
    };
    let page = Page::Programs(language, region, number);
    let whole = |id: &TextId| site.page_of(language, *id).and_then(|page| site.whole(&page));
    let listed = ItemList::new(on_page.iter().filter_map(whole).collect());
    Programs {
        page: Frame::new(site, plan, &page, title).describe(Some(description)).tell(listed.map(Thing::ItemList)),
        of_one_region: region.is_some(),
        regions: by_region(site, language, on_page),
        total: all.len(),
        open: if region.is_some() { site.open_count(language, all) } else { site.counts(language).all.open },
        pager: Pager::new(number, count(site, language, region), |number| {
            site.url(&Page::Programs(language, region, number))
        }),
    }
}

/// Programs that stand one after another, put together by region.
pub fn by_region<'p>(site: &'p Site<'p>, language: Language, ids: &[TextId]) -> Vec<RegionPrograms<'p>> {
    let mut regions: Vec<(RegionId, RegionPrograms<'p>)> = Vec::new();
    for id in ids {
        let (Some(region), Some(item)) = (site.portal.text(*id).region, site.program(language, *id)) else { continue };
        match regions.last_mut().filter(|(last, _)| *last == region) {
            Some((_, entry)) => entry.programs.push(item),
            None => {
                let entry =
                    RegionPrograms { region: site.region_link(language, region), programs: vec![item], more: 0 };
                regions.push((region, entry));
            }
        }
    }
    regions.into_iter().map(|(_, entry)| entry).collect()
}

/// The programs of the regions above one, the nearest first; of each the first few, and how many more there are.
pub fn above<'p>(site: &'p Site<'p>, language: Language, region: RegionId) -> Vec<RegionPrograms<'p>> {
    let above = std::iter::successors(site.portal.region(region).parent, |id| site.portal.region(*id).parent);
    let mut entries: Vec<RegionPrograms<'p>> =
        above.flat_map(|id| by_region(site, language, &site.portal.region(id).programs)).collect();
    for entry in &mut entries {
        entry.more = entry.programs.len().saturating_sub(ABOVE);
        entry.programs.truncate(ABOVE);
    }
    entries
}
