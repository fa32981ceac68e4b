//! Following links, as far as they may lead elsewhere than in the run before.

use std::collections::BTreeSet;
use std::sync::Arc;

use ahash::AHashSet;
use rayon::prelude::*;

use super::{Difference, Known, Notes};
use crate::diagnostic::Diagnostic;
use crate::path::SourcePath;
use crate::portal::links::{self, Links};
use crate::portal::region::Region;
use crate::portal::text::{Text, Version};
use crate::portal::texts::{Changed, Texts};

impl Known {
    /// Follows the links of all texts; returns where links lead and the files that are published because of them.
    pub fn follow_links(
        &mut self,
        regions: &[Region],
        difference: &Difference,
        files: &BTreeSet<SourcePath>,
        problems: &mut Vec<Diagnostic>,
    ) -> (Arc<Links>, BTreeSet<SourcePath>) {
        let few = match difference {
            Difference::Few(changed) => self.links.take().zip(Some(changed)),
            Difference::All => None,
        };
        let moved = few.as_ref().map(|(_, changed)| self.moved(changed, files));
        let links = few.and_then(|(known, changed)| self.settle_links(known, changed, files));
        let texts = &self.texts;
        let links = links.unwrap_or_else(|| Arc::new(Links::new(regions, texts, files)));
        let is_due =
            |notes: &Notes| moved.as_ref().is_none_or(|moved| notes.named.iter().any(|name| moved.contains(name)));
        let follow = |(slot, notes): (usize, &mut Option<Notes>)| {
            if let Some(notes) = notes.as_mut().filter(|notes| is_due(notes))
                && let Some(text) = texts.in_slot(slot)
            {
                notes.follow(&links, texts, text);
            }
        };
        self.notes.par_iter_mut().enumerate().with_min_len(256).for_each(follow);
        if let Difference::Few(changed) = difference {
            for (id, new) in changed.iter().filter_map(|changed| Some((changed.id, changed.new.as_ref()?))) {
                self.notes[id.index()].iter_mut().for_each(|notes| notes.follow(&links, texts, new));
            }
        }
        let mut looked = 0;
        let mut published = BTreeSet::new();
        for (id, notes) in self.noted() {
            let Some(outcome) = &notes.outcome else { continue };
            problems.extend(links.problems(&self.texts, self.texts.get(id), outcome, &mut looked));
            published.extend(outcome.files.iter().cloned());
        }
        self.files.clone_from(files);
        self.links = Some(Arc::clone(&links));
        (links, published)
    }

    /// What stands for the names of files that came or went, and of texts to which links lead otherwise than before.
    fn moved(&self, changed: &[Changed], files: &BTreeSet<SourcePath>) -> AHashSet<u64> {
        let moved = changed.iter().filter(|changed| !leads_the_same(changed)).flat_map(Changed::both);
        let names = moved.flat_map(|text| links::stand_ins(text));
        names.chain(self.files.symmetric_difference(files).map(links::name_of_file)).collect()
    }

    /// The index of where links lead, as it is after some changes; `None` where it has to be made anew.
    fn settle_links(
        &self,
        mut known: Arc<Links>,
        changed: &[Changed],
        files: &BTreeSet<SourcePath>,
    ) -> Option<Arc<Links>> {
        if self.files != *files {
            Arc::make_mut(&mut known).set_files(files);
        }
        let mut moved = changed.iter().filter(|changed| !leads_the_same(changed));
        moved.all(|changed| Arc::make_mut(&mut known).settle(changed)).then_some(known)
    }
}

impl Notes {
    fn follow(&mut self, links: &Links, texts: &Texts, text: &Text) {
        self.outcome = Some(links.check(texts, text)).filter(|outcome| !outcome.is_empty()).map(Box::new);
    }
}

/// Whether links lead to a text in the same way as before: same files, same headings.
fn leads_the_same(changed: &Changed) -> bool {
    let (Some(a), Some(b)) = (&changed.old, &changed.new) else { return false };
    let same = |(a, b): (&Version, &Version)| {
        a.language == b.language
            && a.document.name.path == b.document.name.path
            && a.section_ids == b.section_ids
            && a.title().is_empty() == b.title().is_empty()
    };
    a.original == b.original && a.versions.len() == b.versions.len() && a.versions.iter().zip(&b.versions).all(same)
}
