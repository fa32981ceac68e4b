//! All documents knowing one another: regions, texts in their languages, what is covered where, where links lead.

pub mod availability;
pub mod coverage;
pub mod facts;
pub mod links;
pub mod program;
pub mod region;
pub mod review;
pub mod stamps;
pub mod state;
pub mod text;
pub mod translation;
pub mod turning;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::config::Config;
use crate::diagnostic::{Checked, Diagnostic};
use crate::document::Document;
use crate::document::region::RegionFile;
use crate::document::vocabulary::Vocabularies;
use crate::path::SourcePath;

pub use availability::Availability;
pub use coverage::{Cell, Coverage, CoverageState, Naming};
pub use links::Target;
pub use program::{Telling, Tellings};
pub use region::{Region, RegionId};
pub use review::Review;
pub use stamps::Stamps;
pub use state::{Standing, State};
pub use text::{Passage, Text, TextId, Version};
pub use translation::{Shown, ShownAs};

/// A whole portal, understood.
#[derive(Debug)]
pub struct Portal {
    /// The settings.
    pub config: Config,
    /// Themes, groups and organizations.
    pub vocabularies: Vocabularies,
    /// The regions, each after its parent, sorted by path.
    pub regions: Vec<Region>,
    /// Reports, programs and free pages, sorted by folder and name.
    pub texts: Vec<Text>,
    /// What is reported and needed where.
    pub coverage: Coverage,
    /// Which sections tell about which programs.
    pub tellings: Tellings,
    /// The files that texts link to; they are published.
    pub files: BTreeSet<SourcePath>,
    /// What the translations were made from.
    pub stamps: Stamps,
    /// The day it is published for.
    pub today: Date,
}

/// What a portal is made of.
#[derive(Debug)]
pub struct Parts {
    /// The settings.
    pub config: Config,
    /// Themes, groups and organizations.
    pub vocabularies: Vocabularies,
    /// What each `region.yaml` says, by its folder below `content/regions`.
    pub regions: BTreeMap<String, RegionFile>,
    /// All texts.
    pub documents: Vec<Document>,
    /// The files that texts may link to.
    pub files: BTreeSet<SourcePath>,
    /// What the translations were made from.
    pub stamps: Stamps,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// The day the portal is published for.
    pub today: Date,
}

/// Brings everything together.
pub fn link(parts: Parts) -> Checked<Portal> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let Parts { config, vocabularies, regions, documents, files, stamps, drafts, today } = parts;
    let mut regions = region::tree(regions);
    let mut texts = text::gather(&config, &regions, documents, &mut diagnostics);
    for text in &mut texts {
        facts::settle(text, &vocabularies, &mut diagnostics);
        state::settle(text, &stamps);
        if text.is_program() {
            program::check(text, &vocabularies, config.default_language, &mut diagnostics);
        }
    }
    let names = program::Names::of(&texts);
    texts.retain(|text| drafts || !text.is_draft());
    region::assign_texts(&mut regions, &texts);
    let tellings = program::tellings(&texts, &names, &mut diagnostics);
    let published = links::resolve(&regions, &mut texts, &files, &mut diagnostics);
    let coverage = Coverage::of(&vocabularies, &regions, &texts);
    let portal = Portal { config, vocabularies, regions, texts, coverage, tellings, files: published, stamps, today };
    Checked { value: portal, diagnostics }
}

impl Portal {
    /// The region at a place.
    pub fn region(&self, id: RegionId) -> &Region {
        &self.regions[id.index()]
    }

    /// The text at a place.
    pub fn text(&self, id: TextId) -> &Text {
        &self.texts[id.index()]
    }

    /// All texts with their places.
    pub fn texts(&self) -> impl Iterator<Item = (TextId, &Text)> {
        self.texts.iter().enumerate().map(|(at, text)| (TextId::at(at), text))
    }

    /// All regions with their places.
    pub fn regions(&self) -> impl Iterator<Item = (RegionId, &Region)> {
        self.regions.iter().enumerate().map(|(at, region)| (RegionId::at(at), region))
    }

    /// The regions that have none above.
    pub fn top_regions(&self) -> Vec<RegionId> {
        self.regions().filter(|(_, region)| region.parent.is_none()).map(|(id, _)| id).collect()
    }

    /// A region and those above it, the highest first.
    pub fn ancestry(&self, id: RegionId) -> Vec<RegionId> {
        let mut ancestry: Vec<RegionId> = std::iter::successors(Some(id), |id| self.region(*id).parent).collect();
        ancestry.reverse();
        ancestry
    }
}
