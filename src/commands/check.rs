//! `balai check`: all that a build would find, and what the rules find; nothing is written.

use std::process::ExitCode;

use clap::Args;
use jiff::civil::Date;

use crate::build::{self, Request};
use crate::check;
use crate::commands::phases::Phases;
use crate::commands::today::Today;
use crate::commands::{Global, verdict};
use crate::diagnostic::{Arg, Diagnostic, Severity};
use crate::output::Memory;
use crate::terminal::{Counted, Terminal};

/// Look for problems; nothing is written
#[derive(Debug, Args)]
pub struct Check {
    /// Look at drafts too
    #[arg(long)]
    drafts: bool,
    /// Treat warnings as errors
    #[arg(long)]
    strict: bool,
    #[command(flatten)]
    today: Today,
}

impl Check {
    /// Names all problems; the exit code says whose turn it is.
    pub fn run(&self, global: &Global) -> ExitCode {
        let terminal = global.terminal();
        let today = match self.today.day() {
            Ok(today) => today,
            Err(problem) => return global.refuse_one(&terminal, *problem),
        };
        let mut problems = self.find(global, &terminal, today);
        global.show(&terminal, &mut problems);
        conclude(&terminal, &problems, today);
        verdict(&problems, self.strict).map_or(ExitCode::SUCCESS, |(code, _)| code)
    }

    fn find(&self, global: &Global, terminal: &Terminal, today: Date) -> Vec<Diagnostic> {
        let mut phases = Phases::new(global, terminal);
        phases.begin("phase-read");
        let request = Request { root: &global.root, drafts: self.drafts, base_url: None, today };
        let understood = build::understand(&request);
        let mut problems = understood.diagnostics;
        if let Some(understood) = understood.value {
            let progress = phases.begin("phase-render");
            problems
                .extend(build::render(&understood, &Counted { sink: &Memory::default(), progress }, None).diagnostics);
            phases.begin("phase-check");
            problems.extend(check::check(&understood));
        }
        problems
    }
}

fn conclude(terminal: &Terminal, problems: &[Diagnostic], today: Date) {
    let today = ("today", Arg::Text(today.to_string()));
    if problems.is_empty() {
        return terminal.say("check-clean", &[today]);
    }
    let count = |severity| Arg::Number(problems.iter().filter(|problem| problem.severity == severity).count());
    let counts = [("errors", count(Severity::Error)), ("warnings", count(Severity::Warning)), today];
    terminal.conclude("problem-count", &counts);
}
