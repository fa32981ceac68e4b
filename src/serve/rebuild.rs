//! Keeping up with the disk: one rebuild after another, each with all that has changed since the one before.

use std::sync::Arc;
use std::time::Instant;

use crate::build::{self, Changes, Known, Request};
use crate::diagnostic::{Checked, any_error, sort};
use crate::serve::Settings;
use crate::serve::live::{Live, Now};
use crate::serve::panel::Report;
use crate::serve::snapshot::Snapshot;
use crate::serve::watch::Watch;

/// Rebuilds whenever something changes. While a rebuild runs, changes gather; they are the next one's.
pub fn keep_up(settings: &Settings, live: &Live) {
    let (mut watch, slow) = Watch::start(&settings.root);
    let mut known = Known::of_a_watched_portal();
    let mut changes = Changes::Everything;
    let mut counter = 0;
    let mut last: Option<Arc<Snapshot>> = None;
    loop {
        let started = Instant::now();
        let Checked { value: snapshot, diagnostics: mut problems } =
            snapshot(settings, &mut known, &changes, last.as_deref());
        problems.extend(slow.clone());
        sort(&mut problems);
        if let Some(snapshot) = snapshot {
            counter += 1;
            last = Some(Arc::new(snapshot));
        }
        let report = Arc::new(Report::new(&problems, settings));
        live.set(Now { version: format!("{}-{counter}", std::process::id()), snapshot: last.clone(), report });
        settings.voice.rebuilt(&problems, started.elapsed());
        changes = watch.wait();
    }
}

/// Understands the portal as it is now. With an error there is no snapshot.
fn snapshot(
    settings: &Settings,
    known: &mut Known,
    changes: &Changes,
    last: Option<&Snapshot>,
) -> Checked<Option<Snapshot>> {
    let request = Request { root: &settings.root, drafts: settings.drafts, base_url: None, today: (settings.today)() };
    let Checked { value, diagnostics: mut problems } = build::understand_again(&request, known, changes);
    let Some(understood) = value.filter(|_| !any_error(&problems)) else {
        return Checked { value: None, diagnostics: problems };
    };
    let started = Snapshot::start(understood, last);
    problems.extend(started.diagnostics);
    Checked { value: started.value, diagnostics: problems }
}
