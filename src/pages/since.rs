//! How a portal differs from an earlier one, as far as lists and addresses show it.

use std::collections::BTreeSet;

use crate::path::SourcePath;
use crate::portal::{Changed, Portal, RegionId, Text, TextId, Texts};

/// What of a portal the next one can be compared with.
#[derive(Debug, Clone)]
pub struct Earlier {
    texts: Texts,
    files: BTreeSet<SourcePath>,
}

impl Earlier {
    /// A portal as it is.
    pub fn of(portal: &Portal) -> Self {
        Self { texts: portal.texts.clone(), files: portal.files.clone() }
    }
}

/// The differences.
#[derive(Debug)]
pub struct Since {
    /// The texts that came or went, or that have other pages or stand on other lists than before.
    pub changed: Vec<Changed>,
    /// The regions that these are about.
    pub regions: BTreeSet<RegionId>,
    /// The regions of the programs among them.
    pub with_programs: BTreeSet<RegionId>,
    /// Whether other files are published.
    has_other_files: bool,
}

/// So many texts are put where they belong one by one.
const FEW: usize = 256;

impl Since {
    /// What has changed in a portal; `None` where so much has that everything is made again.
    pub fn of(portal: &Portal, earlier: &Earlier) -> Option<Self> {
        let mut changed = portal.texts.since(&earlier.texts)?;
        changed.retain(|changed| !changed.has_the_same_shape());
        if changed.len() > FEW {
            return None;
        }
        let texts = || changed.iter().flat_map(Changed::both);
        let regions = texts().filter_map(|text| text.region).collect();
        let with_programs = texts().filter(|text| text.is_program()).filter_map(|text| text.region).collect();
        Some(Self { regions, with_programs, has_other_files: portal.files != earlier.files, changed })
    }

    /// The texts as they were, without those that came.
    pub fn old(&self) -> impl Iterator<Item = (TextId, &Text)> {
        self.changed.iter().filter_map(|changed| Some((changed.id, changed.old.as_deref()?)))
    }

    /// The texts as they are, without those that went.
    pub fn new_ones(&self) -> impl Iterator<Item = (TextId, &Text)> {
        self.changed.iter().filter_map(|changed| Some((changed.id, changed.new.as_deref()?)))
    }

    /// The regions in which the finder may offer something else: those of the programs, and all below them.
    pub fn regions_of_the_finder(&self, portal: &Portal) -> BTreeSet<RegionId> {
        self.with_programs.iter().flat_map(|region| portal.with_all_below(*region)).collect()
    }

    /// Whether all pages and lists are as they were.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && !self.has_other_files
    }
}
