//! `balai next-change`: the next day on which the pages would differ although nobody changed a word.

use std::process::ExitCode;

use clap::Args;
use jiff::civil::Date;

use crate::build::{self, Request};
use crate::commands::Global;
use crate::commands::today::Today;
use crate::diagnostic::{Arg, Checked, Diagnostic, any_error};
use crate::portal::turning::Change;
use crate::portal::{Portal, TextId};
use crate::terminal::Terminal;

/// Say on which day the portal has to be built again
#[derive(Debug, Args)]
pub struct NextChange {
    /// Count drafts too
    #[arg(long)]
    drafts: bool,
    #[command(flatten)]
    today: Today,
}

impl NextChange {
    /// Names the day, and below it what will be said from then on.
    pub fn run(&self, global: &Global) -> ExitCode {
        let terminal = global.terminal();
        let today = match self.today.day() {
            Ok(today) => today,
            Err(problem) => return global.refuse_one(&terminal, *problem),
        };
        let request = Request { root: &global.root, drafts: self.drafts, base_url: None, today };
        let Checked { value, diagnostics } = build::understand(&request);
        let errors: Vec<Diagnostic> = if any_error(&diagnostics) { diagnostics } else { Vec::new() };
        if let Some(code) = global.refuse(&terminal, errors) {
            return code;
        }
        let portal = value.expect("a portal without errors is understood").portal;
        let change = portal.next_change();
        if global.is_json() {
            print_json(&terminal, &portal, change.as_ref());
        } else {
            print(&terminal, &portal, change.as_ref());
        }
        ExitCode::SUCCESS
    }
}

/// The day alone on the first line, so that a script may take it.
fn print(terminal: &Terminal, portal: &Portal, change: Option<&Change>) {
    let Some(change) = change else {
        return terminal.say("next-change-none", &[("today", Arg::Text(portal.today.to_string()))]);
    };
    terminal.line(&change.day.to_string());
    for (id, turn) in &change.turns {
        let args = [("path", Arg::Text(path(portal, *id))), ("turn", Arg::Text(turn.as_str().to_owned()))];
        terminal.say("next-change-turn", &args);
    }
}

fn print_json(terminal: &Terminal, portal: &Portal, change: Option<&Change>) {
    let turns = change.map(|change| change.turns.as_slice()).unwrap_or_default();
    let changes: Vec<serde_json::Value> = turns
        .iter()
        .map(|(id, turn)| serde_json::json!({ "path": path(portal, *id), "what": turn.as_str() }))
        .collect();
    let day = |day: Date| day.to_string();
    let object = serde_json::json!({
        "today": day(portal.today),
        "next": change.map(|change| day(change.day)),
        "changes": changes,
    });
    terminal.line(&object.to_string());
}

/// The file that owns the facts of a text.
fn path(portal: &Portal, id: TextId) -> String {
    portal.text(id).original().document.name.path.to_string()
}
