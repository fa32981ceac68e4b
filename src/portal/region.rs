//! The tree of regions.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::document::region::RegionFile;
use crate::portal::text::Text;
use crate::portal::texts::{Changed, TextId, Texts};

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

/// Tells each region its reports and programs, and whether there are any below it.
pub fn assign_texts(regions: &mut [Region], lists: &[OwnTexts]) {
    for (at, own) in lists.iter().enumerate() {
        regions[at].reports.clone_from(&own.reports);
        regions[at].programs.clone_from(&own.programs);
        let mut above = regions[at].has_texts().then(|| RegionId::at(at));
        while let Some(id) = above.filter(|id| !regions[id.index()].has_texts_below) {
            regions[id.index()].has_texts_below = true;
            above = regions[id.index()].parent;
        }
    }
}

/// The texts of one region that are not withdrawn.
#[derive(Debug, Default, Clone)]
pub struct OwnTexts {
    reports: Vec<TextId>,
    programs: Vec<TextId>,
}

impl OwnTexts {
    /// The texts of all regions.
    pub fn of_all(count: usize, texts: &Texts) -> Vec<Self> {
        let mut lists = vec![Self::default(); count];
        for (id, text) in texts.iter() {
            if let Some(region) = text.region {
                lists[region.index()].add(id, text);
            }
        }
        for own in &mut lists {
            own.sort(texts);
        }
        lists
    }

    /// Brings the texts up to date after some changes, all of them of texts of this region.
    pub fn settle(&mut self, texts: &Texts, changed: &[&Changed]) {
        for list in [&mut self.reports, &mut self.programs] {
            list.retain(|id| changed.iter().all(|changed| changed.id != *id));
        }
        for (id, text) in changed.iter().filter_map(|changed| Some((changed.id, changed.new.as_ref()?))) {
            self.add(id, text);
        }
        self.sort(texts);
    }

    fn add(&mut self, id: TextId, text: &Text) {
        if !text.is_withdrawn() {
            if text.is_program() { &mut self.programs } else { &mut self.reports }.push(id);
        }
    }

    fn sort(&mut self, texts: &Texts) {
        self.reports.sort_by_cached_key(|id| newest_first(texts, *id));
        self.programs.sort_unstable();
    }
}

/// The order of dated lists: the newest first, those without a date last, by path.
pub fn newest_first(texts: &Texts, id: TextId) -> Newest {
    newest(texts.get(id).facts().published.as_ref().map(|date| date.value), id)
}

/// What dated lists are sorted by.
pub type Newest = (bool, Reverse<Option<Date>>, TextId);

/// The same order for a text whose day is known.
pub fn newest(published: Option<Date>, id: TextId) -> Newest {
    (published.is_none(), Reverse(published), id)
}
