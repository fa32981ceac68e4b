//! What a person sees while a command works for long: which phase it is in, and how far it is.

use std::io;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::fingerprint::Fingerprint;
use crate::output::Sink;
use crate::path::OutputPath;

/// How long a command may take before anything is shown: what is over by then needs no display.
const PATIENCE: Duration = Duration::from_millis(400);

/// How often the display moves.
const TICK: Duration = Duration::from_millis(100);

/// A line on the error stream while work lasts. It is gone at the end.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    /// What shows the line after a while, and what holds it back: it is called off when this is dropped.
    display: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress {
    /// One that nobody sees.
    pub fn hidden() -> Self {
        Self { bar: hidden_bar(), display: None }
    }

    /// One that is shown as soon as the work takes long.
    pub fn shown() -> Self {
        let bar = hidden_bar();
        let (waiting, called_off) = mpsc::channel();
        let line = bar.clone();
        let display = thread::spawn(move || {
            if called_off.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                line.set_draw_target(ProgressDrawTarget::stderr());
                line.enable_steady_tick(TICK);
            }
        });
        Self { bar, display: Some((waiting, display)) }
    }

    /// Begins a phase of which it is not known how much there is to do.
    pub fn phase(&self, name: String) {
        self.bar.set_style(style("{spinner} {msg}"));
        self.bar.set_message(name);
    }

    /// Says how much there is to do in this phase.
    fn expect(&self, count: usize) {
        self.bar.set_length(count as u64);
        self.bar.set_position(0);
        self.bar.set_style(style("{spinner} {msg} [{bar:24}] {pos}/{len}"));
    }

    fn step(&self) {
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((waiting, display)) = self.display.take() {
            drop(waiting);
            let _ = display.join();
        }
        self.bar.finish_and_clear();
    }
}

fn hidden_bar() -> ProgressBar {
    ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden())
}

/// Plain characters, no colours: any terminal can show them.
fn style(template: &str) -> ProgressStyle {
    let style = ProgressStyle::with_template(template).expect("the templates are those of this file");
    style.tick_chars("-\\|/ ").progress_chars("=> ")
}

/// A sink that lets a person see how many pages it was asked for.
#[derive(Debug)]
pub struct Counted<'s, S> {
    /// Where pages go.
    pub sink: &'s S,
    /// What shows how many.
    pub progress: &'s Progress,
}

impl<S: Sink> Sink for Counted<'_, S> {
    fn expect(&self, pages: usize) {
        self.progress.expect(pages);
        self.sink.expect(pages);
    }

    fn holds(&self, path: &OutputPath) -> Option<Fingerprint> {
        self.sink.holds(path)
    }

    fn is_current(&self, path: &OutputPath, view: Fingerprint) -> bool {
        let current = self.sink.is_current(path, view);
        if current {
            self.progress.step();
        }
        current
    }

    fn put(&self, path: &OutputPath, view: Fingerprint, bytes: Vec<u8>) -> io::Result<()> {
        let put = self.sink.put(path, view, bytes);
        self.progress.step();
        put
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Memory;

    #[test]
    fn every_page_counts_once() {
        let (sink, progress) = (Memory::default(), Progress::hidden());
        let counted = Counted { sink: &sink, progress: &progress };
        counted.expect(3);
        for name in ["a", "b", "c"] {
            let (path, view) = (OutputPath::file(name).unwrap(), Fingerprint::of(name.as_bytes()));
            if !counted.is_current(&path, view) {
                counted.put(&path, view, Vec::new()).unwrap();
            }
        }
        assert_eq!((progress.bar.position(), progress.bar.length()), (3, Some(3)));
        assert_eq!(sink.into_files().len(), 3);
    }
}
