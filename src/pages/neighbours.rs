//! Which regions stand before and after a region among those of the same place, by their names in a language.

use crate::language::Language;
use crate::pages::Site;
use crate::portal::RegionId;

/// The regions before and after a region; `None` at either end.
pub type Neighbours = [Option<RegionId>; 2];

/// The neighbours of every region, by the region's place; each family is sorted once.
pub fn of_regions(site: &Site<'_>, language: Language) -> Vec<Neighbours> {
    let portal = site.portal;
    let mut neighbours = vec![[None, None]; portal.regions.len()];
    let top: Vec<RegionId> = portal.regions().filter(|(_, region)| region.parent.is_none()).map(|(id, _)| id).collect();
    let families = std::iter::once(top).chain(portal.regions().map(|(_, region)| region.children.clone()));
    for mut family in families {
        site.sort_by_name(language, &mut family);
        for pair in family.windows(2) {
            neighbours[pair[0].index()][1] = Some(pair[1]);
            neighbours[pair[1].index()][0] = Some(pair[0]);
        }
    }
    neighbours
}
