//! The phases of a long command: a person sees them while they last, and learns how long they took where that is asked for.

use std::time::Instant;

use crate::commands::Global;
use crate::diagnostic::Arg;
use crate::terminal::{Progress, Terminal};

/// The phases of a command, from the first to the one that lasts. Dropped, it takes the display away and says the times.
pub struct Phases<'t> {
    terminal: &'t Terminal,
    verbose: bool,
    /// Taken at the end, before anything is printed.
    progress: Option<Progress>,
    /// Those that are over: the message that names each, and its milliseconds.
    over: Vec<(&'static str, usize)>,
    lasting: Option<(&'static str, Instant)>,
}

impl<'t> Phases<'t> {
    /// No phase yet.
    pub fn new(global: &Global, terminal: &'t Terminal) -> Self {
        let progress = Some(terminal.progress(global.watched()));
        Self { terminal, verbose: global.verbose, progress, over: Vec::new(), lasting: None }
    }

    /// Ends the phase that lasts and begins another one; `name` is the message that names it.
    pub fn begin(&mut self, name: &'static str) -> &Progress {
        self.end();
        self.lasting = Some((name, Instant::now()));
        let progress = self.progress.as_ref().expect("it is taken at the end only");
        progress.phase(self.terminal.text(name, &[]));
        progress
    }

    fn end(&mut self) {
        if let Some((name, since)) = self.lasting.take() {
            self.over.push((name, usize::try_from(since.elapsed().as_millis()).unwrap_or(usize::MAX)));
        }
    }
}

impl Drop for Phases<'_> {
    fn drop(&mut self) {
        self.end();
        drop(self.progress.take());
        for (name, milliseconds) in self.over.iter().filter(|_| self.verbose) {
            let name = ("name", Arg::Text(self.terminal.text(name, &[])));
            self.terminal.say("phase", &[name, ("milliseconds", Arg::Number(*milliseconds))]);
        }
    }
}
