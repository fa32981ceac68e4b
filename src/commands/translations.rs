//! `balai translations`: the state of every text in every language, and recording what a translation was made from.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand};
use jiff::civil::Date;

use crate::build::{self, Request, Understood};
use crate::commands::Global;
use crate::diagnostic::{Arg, Checked, Code, Diagnostic, any_error};
use crate::document::name::{PROGRAMS, TextKind};
use crate::portal::{Portal, Stamps, Standing, State, Text, Version, stamps};
use crate::terminal::Terminal;

/// Show the state of every text in every language
#[derive(Debug, Args)]
pub struct Translations {
    #[command(subcommand)]
    action: Option<Action>,
    /// Exit with 1 where a text is missing or out of date in a language
    #[arg(long, global = true)]
    strict: bool,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// List texts by languages (the default)
    Status,
    /// Record that these translations follow their originals as they are now
    Stamp {
        /// The files of the translations
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
}

impl Translations {
    /// Lists or stamps.
    pub fn run(&self, global: &Global) -> ExitCode {
        let terminal = global.terminal();
        // The state of a translation is a matter of text alone; no day has a say in it.
        let today = Date::default();
        let request = Request { root: &global.root, drafts: true, base_url: None, today };
        let Checked { value, diagnostics } = build::understand(&request);
        let errors: Vec<Diagnostic> = if any_error(&diagnostics) { diagnostics } else { Vec::new() };
        if let Some(code) = global.refuse(&terminal, errors) {
            return code;
        }
        let understood = value.expect("a portal without errors is understood");
        match &self.action {
            Some(Action::Stamp { files }) => stamp(global, &terminal, &understood, files),
            _ => self.status(global, &terminal, &understood.portal),
        }
    }

    fn status(&self, global: &Global, terminal: &Terminal, portal: &Portal) -> ExitCode {
        let rows: Vec<Row<'_>> = portal.texts().map(|(_, text)| Row::new(portal, text)).collect();
        if global.is_json() {
            for row in &rows {
                print_json(terminal, portal, row);
            }
        } else {
            print_table(terminal, portal, &rows);
        }
        let incomplete = rows.iter().filter(|row| row.standings.iter().any(|one| !one.is_complete())).count();
        if self.strict && incomplete > 0 {
            terminal.conclude("translations-incomplete", &[("count", Arg::Number(incomplete))]);
            return ExitCode::from(1);
        }
        ExitCode::SUCCESS
    }
}

/// A text with how each language stands to it, in the portal's order.
struct Row<'p> {
    text: &'p Text,
    name: String,
    standings: Vec<Standing>,
}

impl<'p> Row<'p> {
    fn new(portal: &'p Portal, text: &'p Text) -> Self {
        let name = match &text.kind {
            TextKind::Report(region) => format!("{region}/{}", text.stem),
            TextKind::Program(region) => format!("{region}/{PROGRAMS}/{}", text.stem),
            TextKind::Page => format!("pages/{}", text.stem),
        };
        let standings = portal.config.tags().into_iter().map(|language| portal.standing(text, language)).collect();
        Self { text, name, standings }
    }
}

fn print_table(terminal: &Terminal, portal: &Portal, rows: &[Row<'_>]) {
    let word = |standing: &Standing| terminal.text(&format!("standing-{}", standing.as_str()), &[]);
    let head = std::iter::once(terminal.text("translations-text", &[]));
    let tags = portal.config.tags();
    let mut table: Vec<Vec<String>> = vec![head.chain(tags.iter().map(ToString::to_string)).collect()];
    for row in rows {
        table.push(std::iter::once(row.name.clone()).chain(row.standings.iter().map(word)).collect());
    }
    let widths: Vec<usize> = (0..=tags.len())
        .map(|column| table.iter().map(|row| row[column].chars().count()).max().unwrap_or_default())
        .collect();
    for row in &table {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        terminal.line(cells.join("  ").trim_end());
    }
    terminal.line("");
    for (at, language) in tags.iter().enumerate() {
        let count = |wanted: &Standing| rows.iter().filter(|row| row.standings[at] == *wanted).count();
        let counts: Vec<String> = Standing::ALL
            .iter()
            .map(|standing| (count(standing), word(standing)))
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| format!("{count} {word}"))
            .collect();
        let args = [("language", Arg::Text(language.to_string())), ("counts", Arg::Text(counts.join(", ")))];
        terminal.line(&terminal.text("translations-count", &args));
    }
}

fn print_json(terminal: &Terminal, portal: &Portal, row: &Row<'_>) {
    for (language, standing) in portal.config.tags().into_iter().zip(&row.standings) {
        let version = row.text.version(language);
        let object = serde_json::json!({
            "text": row.name,
            "language": language,
            "state": standing.as_str(),
            "path": version.map(|version| version.document.name.path.as_str()),
            "stale_sections": version.map(stale_sections).unwrap_or_default(),
            "whole": matches!(version.map(|version| &version.state), Some(State::Stale(stale)) if stale.whole),
        });
        terminal.line(&object.to_string());
    }
}

/// The ids of the sections that no longer follow the original.
fn stale_sections(version: &Version) -> Vec<&str> {
    match &version.state {
        State::Stale(stale) => stale.sections.iter().map(|at| stamps::section_key(version, *at)).collect(),
        _ => Vec::new(),
    }
}

fn stamp(global: &Global, terminal: &Terminal, understood: &Understood, files: &[PathBuf]) -> ExitCode {
    let portal = &understood.portal;
    let mut stamps: Stamps = Stamps::clone(&portal.stamps);
    let mut problems = Vec::new();
    let mut stamped = Vec::new();
    for file in files {
        match translation(global, portal, file) {
            Some((text, version)) => {
                stamps.set(version, stamps::stamp(text));
                stamped.push(version.document.name.path.to_string());
            }
            None => problems.push(Diagnostic::new(Code::NotATranslation).with("path", file.display())),
        }
    }
    if problems.is_empty() && stamps != *portal.stamps {
        let lock = global.root.join(stamps::FILE);
        if let Err(error) = write(&lock, &stamps.print()) {
            problems.push(crate::output::failed(lock.display(), &error));
        }
    }
    if let Some(code) = global.refuse(terminal, problems) {
        return code;
    }
    for path in stamped {
        terminal.say("stamped", &[("path", Arg::Text(path))]);
    }
    ExitCode::SUCCESS
}

/// The lock is replaced as a whole, so that no reader ever finds half of it.
fn write(lock: &Path, text: &str) -> std::io::Result<()> {
    let new = lock.with_extension("lock.new");
    fs::write(&new, text)?;
    fs::rename(&new, lock)
}

/// The translation that a file holds, named from the working folder or from the portal's.
fn translation<'p>(global: &Global, portal: &'p Portal, file: &Path) -> Option<(&'p Text, &'p Version)> {
    let is_same = |version: &Version| {
        let path = version.document.name.path.as_str();
        file == Path::new(path) || same_file(&global.root.join(path), file)
    };
    let versions = portal.texts().flat_map(|(_, text)| text.versions.iter().map(move |version| (text, version)));
    versions.filter(|(_, version)| version.state != State::Original).find(|(_, version)| is_same(version))
}

fn same_file(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}
