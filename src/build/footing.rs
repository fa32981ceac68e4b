//! What each page rests on: the texts that were looked at when its view was made.
//!
//! Where nothing has changed but what some reports say, and no page or list has come of it that was not there, only the pages
//! that looked at those reports can have become others. All others stay without their views being made again. It is an
//! optimisation and nothing else: whenever anything is in doubt, every view is made.

use std::collections::BTreeMap;

use crate::build::{Inputs, Understood};
use crate::document::name::TextKind;
use crate::fingerprint::Fingerprint;
use crate::output::Folder;
use crate::path::OutputPath;
use crate::portal::{Looked, Portal};

/// What the pages of a build rest on.
#[derive(Debug)]
pub struct Footing {
    /// Stands for what all pages rest on, the files aside that are not reports.
    basis: Fingerprint,
    /// The pages that can stay, each with the texts that it looked at.
    pages: BTreeMap<OutputPath, Looked>,
}

impl Footing {
    /// A footing for pages that can stay.
    pub fn new(basis: Fingerprint, pages: impl IntoIterator<Item = (OutputPath, Looked)>) -> Self {
        Self { basis, pages: pages.into_iter().collect() }
    }

    /// As bytes, for the next build to read.
    pub fn to_bytes(&self) -> Vec<u8> {
        let pages: Vec<(&str, &Looked)> = self.pages.iter().map(|(path, looked)| (path.as_str(), looked)).collect();
        postcard::to_stdvec(&(self.basis, pages)).expect("numbers and texts can be written")
    }

    /// Reads what `to_bytes` wrote, without the pages that looked at a text of which this says that it has changed; `None`
    /// where it is something else.
    fn of_unchanged(bytes: &[u8], changed: &[bool]) -> Option<Self> {
        let (basis, pages): (Fingerprint, Vec<(&str, Looked)>) = postcard::from_bytes(bytes).ok()?;
        let is_unchanged = |place: usize| changed.get(place) == Some(&false);
        let stay = pages.into_iter().filter(|(_, looked)| looked.places().all(is_unchanged));
        let pages = stay.map(|(path, looked)| Some((OutputPath::file(path)?, looked))).collect::<Option<_>>()?;
        Some(Self { basis, pages })
    }

    /// What of the build before is sure to be as it was, by what that one and this one read; `None` where that is not known.
    /// What another program left is never read: which program it was is part of what a build reads.
    pub fn since(folder: &Folder, before: Inputs, now: &Inputs, understood: &Understood) -> Option<Self> {
        let changed = of_reports(&understood.portal, &now.differing(&before)?)?;
        Self::of_unchanged(&folder.footing()?, &changed)
    }

    /// The texts that a page looked at, where it is sure to be as it was: it stays, if all pages rest on the same as then.
    pub fn of(&self, path: &OutputPath, basis: Fingerprint) -> Option<&Looked> {
        self.pages.get(path).filter(|_| self.basis == basis)
    }
}

/// For the place of each text whether it is one of these files; `None` where one of them is not a file of a report.
fn of_reports(portal: &Portal, files: &[&str]) -> Option<Vec<bool>> {
    let mut changed = vec![false; portal.texts.slots()];
    let mut found = 0;
    for (id, text) in portal.texts().filter(|(_, text)| matches!(text.kind, TextKind::Report(_))) {
        let names = text.versions.iter().map(|version| version.document.name.path.as_str());
        let own = names.filter(|name| files.binary_search(name).is_ok()).count();
        changed[id.index()] = own > 0;
        found += own;
    }
    (found == files.len()).then_some(changed)
}
