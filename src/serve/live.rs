//! What is served at the moment: swapped as a whole when a rebuild is done, seen by everyone who waits for it.

use std::sync::Arc;

use tokio::sync::watch;

use crate::serve::panel::Report;
use crate::serve::snapshot::Snapshot;

/// What is served at the moment.
#[derive(Debug, Clone)]
pub struct Now {
    /// Rises with each new snapshot. Other runs of the program begin with another number.
    pub version: String,
    /// The last good snapshot; `None` where there was none yet.
    pub snapshot: Option<Arc<Snapshot>>,
    /// What is wrong with the portal as it is on the disk.
    pub report: Arc<Report>,
}

/// The one who changes what is served.
#[derive(Debug)]
pub struct Live {
    sender: watch::Sender<Option<Now>>,
}

/// Those who see it change; `None` until the portal was read for the first time.
pub type Watching = watch::Receiver<Option<Now>>;

impl Live {
    /// Nothing yet.
    pub fn new() -> (Self, Watching) {
        let (sender, receiver) = watch::channel(None);
        (Self { sender }, receiver)
    }

    /// From now on this is served.
    pub fn set(&self, now: Now) {
        self.sender.send_replace(Some(now));
    }
}
