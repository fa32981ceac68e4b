//! Keeping up with the disk: one rebuild after another, each with all that has changed since the one before.

use std::sync::Arc;
use std::time::Instant;

use crate::build::{self, Changes, Known, Request};
use crate::diagnostic::{Checked, Diagnostic, any_error, sort};
use crate::serve::Settings;
use crate::serve::live::{Live, Now};
use crate::serve::panel::Report;
use crate::serve::snapshot::Snapshot;
use crate::serve::watch::Watch;

/// Rebuilds whenever something changes. While a rebuild runs, changes gather; they are the next one's. Rules are asked once
/// nothing changes for a moment: no page waits for them.
pub fn keep_up(settings: &Settings, live: &Live) {
    let (mut watch, slow) = Watch::start(&settings.root);
    let mut known = Known::of_a_watched_portal();
    (settings.recall)(&mut known);
    let mut changes = Changes::Everything;
    let mut counter = 0;
    let mut last: Option<Arc<Snapshot>> = None;
    let mut told = Vec::new();
    loop {
        let started = Instant::now();
        let Checked { value: snapshot, diagnostics: mut problems } =
            snapshot(settings, &mut known, &changes, last.as_deref());
        problems.extend(slow.clone());
        sort(&mut problems);
        let is_good = snapshot.is_some();
        if let Some(snapshot) = snapshot {
            counter += 1;
            last = Some(Arc::new(snapshot));
        }
        let version = format!("{}-{counter}", std::process::id());
        let show = |problems: &[Diagnostic]| {
            let report = Arc::new(Report::new(problems, settings));
            live.set(Now { version: version.clone(), snapshot: last.clone(), report });
        };
        show(&problems);
        settings.voice.rebuilt(&problems, started.elapsed());
        if let Some(soon) = watch.soon() {
            changes = soon;
            continue;
        }
        // The hands are still: what the rules find is worth telling too.
        if let Some(snapshot) = last.as_deref().filter(|_| is_good) {
            let found = snapshot.look_over(settings.rules);
            problems.extend(found.iter().cloned());
            sort(&mut problems);
            show(&problems);
            if found != told {
                settings.voice.found(&found);
            }
            told = found;
        }
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
