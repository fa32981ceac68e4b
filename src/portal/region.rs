//! The tree of regions.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::document::name::TextKind;
use crate::document::region::RegionFile;
use crate::portal::text::{Text, TextId};

/// The place of a region among the portal's regions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionId(u32);

impl RegionId {
    /// The region at a place.
    pub fn at(index: usize) -> Self {
        Self(index as u32)
    }

    /// The place.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A region among the others.
#[derive(Debug)]
pub struct Region {
    /// Its folder below `content/regions`; also its part of addresses: `jambi/sarolangun`.
    pub path: String,
    /// What its `region.yaml` says.
    pub file: Arc<RegionFile>,
    /// The region above.
    pub parent: Option<RegionId>,
    /// The regions directly below, sorted by path.
    pub children: Vec<RegionId>,
    /// The reports about it that are not withdrawn: the newest first, those without a date last.
    pub reports: Vec<TextId>,
    /// Its programs that are not withdrawn, sorted by name.
    pub programs: Vec<TextId>,
    /// Whether it or a region below it has a report or a program.
    pub has_texts_below: bool,
}

impl Region {
    /// Its reports and programs.
    pub fn texts(&self) -> impl Iterator<Item = TextId> {
        self.reports.iter().chain(&self.programs).copied()
    }

    /// Whether it has a report or a program of its own.
    pub fn has_texts(&self) -> bool {
        !self.reports.is_empty() || !self.programs.is_empty()
    }
}

/// Makes the tree. Folders that have no `region.yaml` between two regions are passed over.
pub fn tree(files: BTreeMap<String, Arc<RegionFile>>) -> Vec<Region> {
    let mut regions: Vec<Region> = Vec::with_capacity(files.len());
    let mut places: BTreeMap<String, RegionId> = BTreeMap::new();
    for (path, file) in files {
        let id = RegionId::at(regions.len());
        let parent = folders_above(&path).find_map(|folder| places.get(folder).copied());
        if let Some(parent) = parent {
            regions[parent.index()].children.push(id);
        }
        places.insert(path.clone(), id);
        regions.push(Region {
            path,
            file,
            parent,
            children: Vec::new(),
            reports: Vec::new(),
            programs: Vec::new(),
            has_texts_below: false,
        });
    }
    regions
}

/// The folders above a folder, the nearest first.
fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(path.rsplit_once('/').map(|(above, _)| above), |folder| {
        folder.rsplit_once('/').map(|(above, _)| above)
    })
}

/// The region whose folder this is.
pub fn find(regions: &[Region], path: &str) -> Option<RegionId> {
    regions.binary_search_by(|region| region.path.as_str().cmp(path)).ok().map(RegionId::at)
}

/// Tells each region its reports and programs.
pub fn assign_texts(regions: &mut [Region], texts: &[Arc<Text>]) {
    for (at, text) in texts.iter().enumerate() {
        let (Some(region), false) = (text.region, text.is_withdrawn()) else { continue };
        let own = &mut regions[region.index()];
        let list = if matches!(text.kind, TextKind::Program(_)) { &mut own.programs } else { &mut own.reports };
        list.push(TextId::at(at));
        let mut above = Some(region);
        while let Some(id) = above {
            regions[id.index()].has_texts_below = true;
            above = regions[id.index()].parent;
        }
    }
    for region in regions {
        region.reports.sort_by_cached_key(|id| newest_first(texts, *id));
    }
}

/// The order of dated lists: the newest first, those without a date last, by path.
pub fn newest_first(texts: &[Arc<Text>], id: TextId) -> Newest {
    newest(texts[id.index()].facts().published.as_ref().map(|date| date.value), id)
}

/// What dated lists are sorted by.
pub type Newest = (bool, Reverse<Option<Date>>, TextId);

/// The same order for a text whose day is known.
pub fn newest(published: Option<Date>, id: TextId) -> Newest {
    (published.is_none(), Reverse(published), id)
}
