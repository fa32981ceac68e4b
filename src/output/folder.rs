//! The sink that is a folder on the disk, from opening it to publishing into it.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::depot::Depot;
use super::disk::Disk;
use super::exchange::{Exchange, Outcome};
use super::inspect::{Found, State, look, state};
use super::keep::Keep;
use super::layout::{Layout, exists, is_state};
use super::lock::{self, Lock};
use super::manifest::{Entry, Past};
use super::plan::{Fate, Plan, Planner};
use super::recover::recover;
use super::stage::Stage;
use super::{Done, Failure, Published, Settings, Sink, failed, kept, note, refuse};
use crate::diagnostic::Diagnostic;
use crate::document::held;
use crate::fingerprint::Fingerprint;
use crate::path::OutputPath;

/// An output folder that this build alone writes to. Until it is published the site in it stays as it is; dropped without
/// that, it leaves nothing behind.
#[derive(Debug)]
pub struct Folder {
    layout: Layout,
    disk: Disk,
    keep: Keep,
    force: bool,
    past: Past,
    stage: Stage,
    /// Where bytes wait that the build needs again; whoever put some there holds it too.
    depot: Option<Arc<Depot>>,
    fates: Mutex<Vec<(OutputPath, Fate)>>,
    /// What could not be written.
    failed: Mutex<Vec<Diagnostic>>,
    /// What is left for the next build.
    note: Option<(String, Vec<u8>)>,
    _lock: Lock,
}

impl Folder {
    /// Opens an output folder. One that would harm the user is refused before anything is touched. Then the folder is
    /// locked, an exchange that was cut short is finished, and what is left of a build that was killed is removed.
    ///
    /// # Errors
    /// `OutputRefused`, `OutputForeign`, `OutputInTheWay`, `OutputBusy` or `OutputFailed`.
    pub fn open(settings: &Settings) -> Result<Self, Vec<Diagnostic>> {
        Self::open_on(Disk::default(), settings)
    }

    pub(super) fn open_on(disk: Disk, settings: &Settings) -> Result<Self, Vec<Diagnostic>> {
        let layout = Layout::new(settings.output);
        let keep = Keep::new(settings.keep);
        refuse::check(settings, &layout, &keep)?;
        disk.create_folders(&layout.state)?;
        let lock = lock::take(&layout).map_err(|problem| vec![problem])?;
        recover(&layout, &disk)?;
        disk.remove_tree(&layout.stage)?;
        Ok(Self {
            past: Past::read(&layout.manifest)?,
            depot: Some(Arc::new(Depot::new(&layout, &disk))),
            layout,
            disk,
            keep,
            force: settings.force,
            stage: Stage::default(),
            fates: Mutex::default(),
            failed: Mutex::default(),
            note: None,
            _lock: lock,
        })
    }

    /// Publishes all or nothing: what was put is put into place, what was neither put nor current is removed.
    ///
    /// # Errors
    /// Every `OutputEdited` and `OutputInTheWay`, or `OutputFailed` with what the disk said. The site is the old one then, or,
    /// where the disk refuses even to go back, becomes the old or the new one as soon as the folder is opened again.
    pub fn publish(mut self) -> Result<Published, Vec<Diagnostic>> {
        let fates = self.take_fates()?;
        self.depot = None;
        let Self { layout, past, keep, force, stage, .. } = &self;
        let plan = Planner { layout, past, keep, force: *force, stage }.plan(&fates)?;
        let manifest = plan.manifest.to_text();
        if plan.journal.is_empty() {
            self.remember(&plan, &manifest)?;
        } else {
            self.exchange(&plan, &manifest)?;
        }
        if let Some((note, footing)) = &self.note {
            note::leave(&self.layout, &self.disk, &self.stage, &manifest, note, footing);
        }
        Ok(plan.published)
    }

    /// Leaves a note for the next build, if this one is published. It is true of what is published now, so it is found as
    /// long as nothing else is. A footing is left with it for those who find that the note does not do.
    pub fn leave_note(&mut self, note: String, footing: Vec<u8>) {
        self.note = Some((note, footing));
    }

    /// The note that was left when what is published now was published.
    pub fn note(&self) -> Option<String> {
        note::find(&self.layout)
    }

    /// The footing that was left with the note.
    pub fn footing(&self) -> Option<Vec<u8>> {
        note::find_footing(&self.layout)
    }

    /// Keeps something, which comes in pieces, for later builds, whether or not this one is published; [`super::kept`]
    /// finds it.
    pub fn keep(&self, pieces: impl Iterator<Item = Vec<u8>>) {
        let _ = kept::keep(&self.layout, &self.disk, &self.stage, pieces);
    }

    /// A place in this folder for bytes that are needed again before it is published; what is held there goes by then.
    pub fn depot(&self) -> Option<Arc<dyn held::Depot>> {
        self.depot.clone().map(|depot| depot as Arc<dyn held::Depot>)
    }

    /// Why something cannot be had any more that was put into the depot. Then nothing can be published.
    pub fn lost(&self) -> Option<Diagnostic> {
        self.depot.as_ref()?.lost()
    }

    /// The files that were published before, sorted.
    pub fn published(&self) -> impl Iterator<Item = &OutputPath> {
        self.past.entries().map(|(path, _)| path)
    }

    /// What there is to tell where every published file is as it was written, its time included; `None` where one is not.
    pub fn stands(&self) -> Option<Published> {
        let Past::Known(manifest) = &self.past else { return None };
        let as_written = |(path, written): (&OutputPath, &Entry)| matches!(look(&self.layout.target(path)), Ok(Found::File(stamp)) if stamp == written.stamp);
        let stands = manifest.0.par_iter().all(as_written);
        stands.then(|| Published { unchanged: manifest.0.len(), ..Published::default() })
    }

    fn take_fates(&mut self) -> Result<BTreeMap<OutputPath, Fate>, Vec<Diagnostic>> {
        let mut failed = std::mem::take(self.failed.get_mut().unwrap_or_else(PoisonError::into_inner));
        failed.extend(self.lost());
        if !failed.is_empty() {
            return Err(failed);
        }
        Ok(std::mem::take(self.fates.get_mut().unwrap_or_else(PoisonError::into_inner)).into_iter().collect())
    }

    /// Replaces the manifest where no file changes, unless it says the same already.
    fn remember(&self, plan: &Plan, text: &str) -> Done {
        if matches!(&self.past, Past::Known(manifest) if *manifest == plan.manifest) {
            return Ok(());
        }
        self.stage_manifest(text)?;
        self.disk.rename(&self.layout.next_manifest(), &self.layout.manifest)
    }

    fn stage_manifest(&self, text: &str) -> Done {
        self.stage.create(&self.layout, &self.disk)?;
        self.disk.write_durably(&self.layout.next_manifest(), text.as_bytes())
    }

    /// Completes the journal, from where on there is a way forward after any interruption, and goes that way.
    fn exchange(&self, plan: &Plan, manifest: &str) -> Done {
        let Self { layout, disk, .. } = self;
        self.stage_manifest(manifest)?;
        disk.write_durably(&layout.next_journal(), plan.journal.to_text().as_bytes())?;
        disk.rename(&layout.next_journal(), &layout.journal)?;
        let exchange = Exchange { layout, disk, journal: &plan.journal };
        let outcome = match disk.sync_folder(&layout.state) {
            Ok(()) => exchange.run(),
            Err(failure) => exchange.give_up(failure),
        };
        match outcome {
            Outcome::Done => {
                // What cannot be tidied up now is tidied up when the folder is opened again.
                let _ = exchange.finish();
                Ok(())
            }
            Outcome::Undone(failure) | Outcome::Stuck(failure) => Err(failure),
        }
    }

    /// Notes that the file in place stays, if it is as it was written.
    fn stays(&self, path: &OutputPath, entry: Entry) -> bool {
        let Ok(State::AsWritten(stamp)) = state(&self.layout.target(path), &entry) else { return false };
        self.decide(path, Fate::InPlace(Entry { stamp, ..entry }));
        true
    }

    fn write(&self, path: &OutputPath, view: Fingerprint, content: Fingerprint, bytes: &[u8]) -> Done<Fate> {
        if is_state(path.as_str()) {
            let reason = io::Error::new(io::ErrorKind::InvalidInput, "this folder is Balai's own");
            return Err(Failure::at(&self.layout.target(path))(reason));
        }
        let (waits, stamp) = self.stage.write(&self.layout, &self.disk, path, bytes)?;
        Ok(Fate::Staged(waits, Entry { view, content, stamp }))
    }

    fn decide(&self, path: &OutputPath, fate: Fate) {
        self.fates.lock().unwrap_or_else(PoisonError::into_inner).push((path.clone(), fate));
    }
}

impl Sink for Folder {
    fn expect(&self, pages: usize) {
        self.fates.lock().unwrap_or_else(PoisonError::into_inner).reserve_exact(pages);
    }

    fn holds(&self, path: &OutputPath) -> Option<Fingerprint> {
        self.past.entry(path).map(|written| written.view)
    }

    fn is_current(&self, path: &OutputPath, view: Fingerprint) -> bool {
        let written = self.past.entry(path).filter(|written| written.view == view);
        written.is_some_and(|written| self.stays(path, *written))
    }

    fn put(&self, path: &OutputPath, view: Fingerprint, bytes: Vec<u8>) -> io::Result<()> {
        let content = Fingerprint::of(&bytes);
        let same = self.past.entry(path).filter(|written| written.content == content);
        if same.is_some_and(|written| self.stays(path, Entry { view, ..*written })) {
            return Ok(());
        }
        match self.write(path, view, content, &bytes) {
            Ok(fate) => {
                self.decide(path, fate);
                Ok(())
            }
            Err(Failure { error, .. }) => {
                let problem = failed(self.layout.shown(path.as_str()), &error);
                self.failed.lock().unwrap_or_else(PoisonError::into_inner).push(problem);
                Err(error)
            }
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // An exchange that could be neither finished nor undone needs its stage.
        if !exists(&self.layout.journal) && !exists(&self.layout.undo) {
            // What cannot be removed now is removed when the folder is opened again.
            let _ = self.disk.remove_tree(&self.layout.stage);
        }
    }
}
