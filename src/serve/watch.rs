//! Watching the portal's files: which of them may have changed, told once the disk is quiet for a moment.
//!
//! What an event says happened is not believed; it only says where to look. So editors that save by way of another file,
//! renamed folders and branch switches need no knowledge of their own. Reading is no change: `Access` events are dropped.

use std::collections::BTreeSet;
use std::fs;
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::event::ModifyKind;
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::build::Changes;
use crate::diagnostic::{Code, Diagnostic};
use crate::path::{SETTINGS, SourcePath};
use crate::source::CONTENT;

/// The folders of a portal that are watched with all that is in them. Not the output, nor what else lies beside them.
const FOLDERS: [&str; 4] = [CONTENT, "themes", "locales", "assets"];

/// How long nothing may happen before what happened counts as done.
const QUIET: Duration = Duration::from_millis(10);
/// How long a rebuild waits at most for the disk to be quiet.
const LONGEST: Duration = Duration::from_millis(300);
/// How often folders are looked for that came back: the system is silent about those.
const LOOK: Duration = Duration::from_millis(400);
/// How often the portal is gone through where the system does not tell of changes.
const POLL: Duration = Duration::from_secs(1);

/// Watches a portal.
pub struct Watch {
    root: PathBuf,
    watcher: Box<dyn Watcher>,
    events: Receiver<notify::Result<Event>>,
    /// What was watched when last looked: the root and its folders.
    watched: Vec<Option<Identity>>,
    /// New folders: files may have come into them before they were watched, so they are looked at once more.
    again: BTreeSet<SourcePath>,
}

impl Watch {
    /// Begins to watch; a problem where the system does not help.
    pub fn start(root: &Path) -> (Self, Option<Diagnostic>) {
        let (sender, events) = mpsc::channel();
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let (watcher, slow): (Box<dyn Watcher>, _) = match RecommendedWatcher::new(sender.clone(), Config::default()) {
            Ok(watcher) => (Box::new(watcher), None),
            Err(error) => (poller(sender.clone()), Some(error)),
        };
        let mut watch = Self { root, watcher, events, watched: Vec::new(), again: BTreeSet::new() };
        let slow = watch.attach().err().or(slow);
        if slow.is_some() {
            watch.watcher = poller(sender);
            let _ = watch.attach();
        }
        (watch, slow.map(|error| Diagnostic::new(Code::WatchSlow).with("reason", error)))
    }

    /// Watches what there is to watch now.
    fn attach(&mut self) -> notify::Result<()> {
        self.watched = self.identities();
        if self.watched[0].is_some() {
            self.watcher.watch(&self.root, RecursiveMode::NonRecursive)?;
        }
        for (folder, identity) in FOLDERS.iter().zip(&self.watched[1..]) {
            if identity.is_some() {
                self.watcher.watch(&self.root.join(folder), RecursiveMode::Recursive)?;
            }
        }
        Ok(())
    }

    fn detach(&mut self) {
        let _ = self.watcher.unwatch(&self.root);
        for folder in FOLDERS {
            let _ = self.watcher.unwatch(&self.root.join(folder));
        }
    }

    fn identities(&self) -> Vec<Option<Identity>> {
        let folders = FOLDERS.iter().map(|folder| self.root.join(folder));
        std::iter::once(self.root.clone()).chain(folders).map(|path| identity(&path)).collect()
    }

    /// Waits until something has changed and the disk is quiet.
    pub fn wait(&mut self) -> Changes {
        loop {
            if let Some(changes) = self.soon() {
                return changes;
            }
        }
    }

    /// What changes within a moment, once the disk is quiet; `None` where nothing does.
    pub fn soon(&mut self) -> Option<Changes> {
        let mut changes = Changes::none();
        let mut since = None;
        loop {
            let patience = if changes.is_none() { LOOK } else { QUIET };
            match self.events.recv_timeout(patience) {
                Ok(event) => changes.add(self.changes(event)),
                Err(RecvTimeoutError::Timeout) if changes.is_none() => {
                    changes.add(Changes::Paths(mem::take(&mut self.again)));
                    changes.add(self.look());
                    if changes.is_none() {
                        return None;
                    }
                }
                Err(_) => return Some(changes),
            }
            if !changes.is_none() && since.get_or_insert_with(Instant::now).elapsed() > LONGEST {
                return Some(changes);
            }
        }
    }

    /// Whether the root or one of its folders is another one than before: then what was watched is gone.
    fn look(&mut self) -> Changes {
        if self.identities() == self.watched {
            return Changes::none();
        }
        self.detach();
        let _ = self.attach();
        Changes::Everything
    }

    fn changes(&mut self, event: notify::Result<Event>) -> Changes {
        let event = match event {
            Ok(event) if event.need_rescan() => return Changes::Everything,
            Ok(event) => event,
            Err(_) => return Changes::Everything,
        };
        if matches!(event.kind, EventKind::Access(_)) {
            return Changes::none();
        }
        // A new folder may look like the old one in every way; but it is not watched.
        let comes_or_goes =
            matches!(event.kind, EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)));
        if comes_or_goes && event.paths.iter().any(|path| self.is_watched_itself(path)) {
            self.watched.clear();
        }
        let paths = event.paths.iter().filter_map(|path| relevant(path.strip_prefix(&self.root).ok()?));
        let paths: BTreeSet<SourcePath> = paths.collect();
        let folders = paths.iter().filter(|path| self.root.join(path.as_str()).is_dir());
        self.again.extend(folders.cloned());
        let mut changes = Changes::Paths(paths.clone());
        if self.watched.is_empty() {
            changes.add(self.look());
        }
        changes
    }

    fn is_watched_itself(&self, path: &Path) -> bool {
        path == self.root || FOLDERS.iter().any(|folder| path == self.root.join(folder))
    }
}

/// A file or folder that belongs to a portal, by its path below the root. Hidden ones do not: editors keep notes in them.
fn relevant(path: &Path) -> Option<SourcePath> {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    let first = parts.first()?;
    let is_portals = FOLDERS.contains(&&**first) || (parts.len() == 1 && first == SETTINGS);
    let is_hidden = parts.iter().any(|part| part.starts_with('.'));
    (is_portals && !is_hidden).then(|| SourcePath::new(parts.join("/")))
}

/// Goes through the files from time to time, where the system does not tell of changes.
fn poller(sender: mpsc::Sender<notify::Result<Event>>) -> Box<dyn Watcher> {
    match PollWatcher::new(sender, Config::default().with_poll_interval(POLL)) {
        Ok(watcher) => Box::new(watcher),
        Err(_) => Box::new(notify::NullWatcher),
    }
}

/// What makes a folder the same folder, whatever is in it.
type Identity = (u64, u64);

#[cfg(unix)]
fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    let found = fs::metadata(path).ok()?;
    Some((found.dev(), found.ino()))
}

#[cfg(not(unix))]
fn identity(path: &Path) -> Option<Identity> {
    let made = fs::metadata(path).ok()?.created().ok()?;
    let since = made.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Some((since.as_secs(), u64::from(since.subsec_nanos())))
}
