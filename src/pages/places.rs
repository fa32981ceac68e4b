//! Names of places that lead to a region: its other names, and the smaller places that it covers.

use serde::Serialize;

use crate::language::Language;
use crate::pages::{Page, Site};
use crate::path::Url;
use crate::portal::RegionId;

/// The most names that a page lists; where there are more, the pages of the regions below list theirs.
const MOST: usize = 300;

/// A name that leads to a region.
#[derive(Debug, Serialize)]
pub struct PlaceName<'p> {
    /// The name.
    pub label: &'p str,
    /// The region's page.
    pub url: Url,
    /// The region's name.
    pub region: &'p str,
}

/// The names of places in the whole portal, in their order; none where there are more than a page can list.
pub fn all<'p>(site: &Site<'p>, language: Language) -> Vec<PlaceName<'p>> {
    names(site, language, site.portal.top_regions()).unwrap_or_default()
}

/// The names of places in a region and below it; none where a page above lists them, or where there are too many.
pub fn below<'p>(site: &Site<'p>, language: Language, region: RegionId) -> Vec<PlaceName<'p>> {
    let entry = site.portal.region(region);
    let listed_above = match entry.parent {
        _ if entry.children.is_empty() => true,
        Some(parent) => names(site, language, vec![parent]).is_some(),
        None => names(site, language, site.portal.top_regions()).is_some(),
    };
    if listed_above { Vec::new() } else { names(site, language, vec![region]).unwrap_or_default() }
}

/// The names in some regions and below them, in their order; `None` where there are more than a page can list.
fn names<'p>(site: &Site<'p>, language: Language, regions: Vec<RegionId>) -> Option<Vec<PlaceName<'p>>> {
    let mut names = Vec::new();
    let mut left = regions;
    while let Some(id) = left.pop() {
        let region = site.portal.region(id);
        left.extend(&region.children);
        let labels = region.file.aliases.iter().chain(&region.file.covers);
        names.extend(labels.map(|label| {
            let url = site.url(&Page::Region(language, id));
            PlaceName { label, url, region: site.region_name(language, id) }
        }));
        if names.len() > MOST {
            return None;
        }
    }
    let formats = &site.speech(language).formats;
    names.sort_by(|a, b| formats.compare(a.label, b.label).then_with(|| a.url.cmp(&b.url)));
    Some(names)
}
