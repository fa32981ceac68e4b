//! All documents knowing one another: regions, texts in their languages, what is covered where, where links lead.

pub mod ahead;
pub mod availability;
pub mod coverage;
pub mod facts;
pub mod known;
pub mod links;
pub mod looked;
pub mod program;
pub mod region;
pub mod review;
pub mod shape;
pub mod stamps;
pub mod state;
pub mod tellings;
pub mod text;
pub mod texts;
pub mod translation;
pub mod turning;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::config::Config;
use crate::diagnostic::{Checked, Diagnostic};
use crate::document::region::RegionFile;
use crate::document::vocabulary::Vocabularies;
use crate::path::SourcePath;

pub use availability::Availability;
pub use coverage::{Cell, Coverage, CoverageState, Naming};
pub use known::{Altered, Documents, Known};
pub use links::{Links, Target};
pub use looked::Looked;
pub use region::{Region, RegionId};
pub use review::Review;
pub use stamps::Stamps;
pub use state::{Standing, State};
pub use tellings::{Telling, Tellings};
pub use text::{Passage, Text, Version};
pub use texts::{Changed, TextId, Texts};
pub use translation::{Shown, ShownAs};

/// A whole portal, understood.
#[derive(Debug)]
pub struct Portal {
    /// The settings.
    pub config: Arc<Config>,
    /// Themes, groups and organizations.
    pub vocabularies: Arc<Vocabularies>,
    /// The regions, each after its parent, sorted by path.
    pub regions: Vec<Region>,
    /// Reports, programs and free pages, sorted by folder and name.
    pub texts: Texts,
    /// What is reported and needed where.
    pub coverage: Coverage,
    /// Which sections tell about which programs.
    pub tellings: Arc<Tellings>,
    /// Where the links of texts lead.
    pub links: Arc<Links>,
    /// The files that texts link to; they are published.
    pub files: BTreeSet<SourcePath>,
    /// What the translations were made from.
    pub stamps: Arc<Stamps>,
    /// The day it is published for.
    pub today: Date,
}

/// What a portal is made of.
#[derive(Debug)]
pub struct Parts<'d> {
    /// The settings.
    pub config: Arc<Config>,
    /// Themes, groups and organizations.
    pub vocabularies: Arc<Vocabularies>,
    /// What each `region.yaml` says, by its folder below `content/regions`.
    pub regions: BTreeMap<String, Arc<RegionFile>>,
    /// All texts.
    pub documents: Documents<'d>,
    /// The files that texts may link to.
    pub files: BTreeSet<SourcePath>,
    /// What the translations were made from.
    pub stamps: Arc<Stamps>,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// The day the portal is published for.
    pub today: Date,
}

/// Brings everything together. What is known of texts that are the same as before is taken from `known`, and with an
/// empty one the portal is the same.
pub fn link(parts: Parts<'_>, known: &mut Known) -> Checked<Portal> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let Parts { config, vocabularies, regions, documents, files, stamps, drafts, today } = parts;
    let mut regions = region::tree(regions);
    let basis = known::Basis { config, vocabularies, stamps, drafts };
    let difference = known.settle(basis.clone(), &regions, documents, &mut diagnostics);
    let known::Basis { config, vocabularies, stamps, .. } = basis;
    diagnostics.extend(known.days_ahead(today));
    let coverage = known.assign(&vocabularies, &mut regions, &difference);
    let tellings = known.tell(&difference, &mut diagnostics);
    let (links, files) = known.follow_links(&regions, &difference, &files, &mut diagnostics);
    let texts = known.texts().clone();
    let portal = Portal { config, vocabularies, regions, texts, coverage, tellings, links, files, stamps, today };
    Checked { value: portal, diagnostics }
}

impl Portal {
    /// The region at a place.
    pub fn region(&self, id: RegionId) -> &Region {
        &self.regions[id.index()]
    }

    /// The text with a number.
    pub fn text(&self, id: TextId) -> &Text {
        self.texts.get(id)
    }

    /// All texts in order with their numbers.
    pub fn texts(&self) -> impl Iterator<Item = (TextId, &Text)> {
        self.texts.iter().map(|(id, text)| (id, &**text))
    }

    /// All regions with their places.
    pub fn regions(&self) -> impl Iterator<Item = (RegionId, &Region)> {
        self.regions.iter().enumerate().map(|(at, region)| (RegionId::at(at), region))
    }

    /// The regions that have none above.
    pub fn top_regions(&self) -> Vec<RegionId> {
        self.regions().filter(|(_, region)| region.parent.is_none()).map(|(id, _)| id).collect()
    }

    /// A region and all those below it, at whatever depth.
    pub fn with_all_below(&self, id: RegionId) -> Vec<RegionId> {
        let mut found = vec![id];
        let mut at = 0;
        while at < found.len() {
            found.extend(&self.region(found[at]).children);
            at += 1;
        }
        found
    }

    /// A region and those above it, the highest first.
    pub fn ancestry(&self, id: RegionId) -> Vec<RegionId> {
        let mut ancestry: Vec<RegionId> = std::iter::successors(Some(id), |id| self.region(*id).parent).collect();
        ancestry.reverse();
        ancestry
    }
}
