//! `balai explain`: what a problem's code means and what to do about it.

use std::process::ExitCode;

use clap::Args;

use crate::commands::{Global, verdict};
use crate::diagnostic::{Code, Diagnostic, nearest};

/// Explain a problem by its code
#[derive(Debug, Args)]
pub struct Explain {
    /// The code: what stands in brackets before a problem
    code: String,
}

impl Explain {
    /// Explains the code, or says which one may be meant.
    pub fn run(&self, global: &Global) -> ExitCode {
        let terminal = global.terminal();
        let wanted = self.code.trim().to_lowercase();
        if let Some(code) = Code::ALL.iter().find(|code| code.as_str() == wanted) {
            terminal.explain(*code);
            return ExitCode::SUCCESS;
        }
        let near = nearest(&wanted, Code::ALL.iter().map(|code| code.as_str()));
        let mut problems = vec![Diagnostic::new(Code::ExplainUnknown).with("code", &self.code).suggest(near)];
        global.show(&terminal, &mut problems);
        verdict(&problems, false).map_or(ExitCode::SUCCESS, |(code, _)| code)
    }
}
