//! `balai build`: writes the portal, only what changed, all or nothing.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::civil::Date;

use crate::build::{self, Away, Changes, Footing, Inputs, Known, Rendered, Request, Standing};
use crate::commands::Global;
use crate::commands::phases::Phases;
use crate::commands::program;
use crate::commands::today::Today;
use crate::config::Config;
use crate::diagnostic::{Arg, Checked, Diagnostic, any_error};
use crate::output::{self, Folder, Published, Settings};
use crate::pages::moved::moved;
use crate::terminal::{Counted, Terminal};

/// Write the portal; only what changed
#[derive(Debug, Args)]
pub struct Build {
    /// Where to write it [default: output, in the portal's folder]
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Where it will be published, instead of what balai.yaml says
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Show drafts
    #[arg(long)]
    drafts: bool,
    /// Treat warnings as errors
    #[arg(long)]
    strict: bool,
    /// Overwrite generated files that were changed by hand
    #[arg(long)]
    force: bool,
    /// How many threads to use [default: one per core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: Option<u16>,
    #[command(flatten)]
    today: Today,
}

impl Build {
    /// Builds and publishes; the exit code says whose turn it is.
    pub fn run(&self, global: &Global) -> ExitCode {
        let terminal = global.terminal();
        let today = match self.today.day() {
            Ok(today) => today,
            Err(problem) => return global.refuse_one(&terminal, *problem),
        };
        let threads = rayon::ThreadPoolBuilder::new().num_threads(self.jobs.map_or(0, usize::from)).build();
        let work = || self.build(global, &terminal, today);
        let (problems, published) = match threads {
            Ok(threads) => threads.install(work),
            Err(_) => work(),
        };
        let strict = self.strict && published.is_none();
        if let Some(code) = global.report(&terminal, problems, strict) {
            return code;
        }
        self.summarize(&terminal, published.expect("a build without errors publishes"), global, today)
    }

    fn output(&self, global: &Global) -> PathBuf {
        let default = || match global.root.as_path() {
            here if here == Path::new(".") => PathBuf::from("output"),
            root => root.join("output"),
        };
        self.output.clone().unwrap_or_else(default)
    }

    fn build(
        &self,
        global: &Global,
        terminal: &Terminal,
        today: Date,
    ) -> (Vec<Diagnostic>, Option<(usize, Published)>) {
        let base_url = self.base_url.as_deref();
        let request = Request { root: &global.root, drafts: self.drafts, base_url, today };
        let mut phases = Phases::new(global, terminal);
        phases.begin("phase-read");
        let output = self.output(global);
        let program = program::fingerprint();
        let open = |config: &Config| Folder::open(&self.settings(global, config, &output)).ok();
        let mut known = Known::default();
        let (mut opened, mut before, mut changes) = (None, None, Changes::Everything);
        if let Some(program) = program {
            match build::standing(&mut known, &request, program, open) {
                Ok(Standing { published, warnings }) => {
                    let is_refused = self.strict && !warnings.is_empty();
                    return (warnings, (!is_refused).then_some((published.unchanged, published)));
                }
                Err(folder) => {
                    changes = Changes::none();
                    (opened, before) = folder.map(|it| (it.folder, it.before)).unzip();
                }
            }
            let depot = opened.as_ref().and_then(|folder| folder.depot());
            known.put_away(Away { depot, ..Away::default() });
            known.recall(program, output::kept(&output));
        }
        let Checked { value, diagnostics: mut problems } = build::understand_again(&request, &mut known, &changes);
        let inputs = program.and_then(|program| Inputs::of(&known, &request, program));
        let Some(understood) = value else { return (problems, None) };
        let opened = opened.map_or_else(
            || Folder::open(&self.settings(global, &understood.portal.config, &output)),
            |folder| Ok(*folder),
        );
        let mut folder = match opened {
            Ok(folder) => folder,
            Err(refused) => {
                problems.extend(refused);
                return (problems, None);
            }
        };
        let earlier = before.flatten().zip(inputs.as_ref());
        let earlier = earlier.and_then(|(before, now)| Footing::since(&folder, before, now, &understood));
        if let Some(pieces) = known.to_keep() {
            folder.keep(pieces);
        }
        drop(known);
        let progress = phases.begin("phase-render");
        let rendered = build::render(&understood, &Counted { sink: &folder, progress }, earlier.as_ref());
        drop(earlier);
        match folder.lost() {
            // Whatever else is wrong with pages comes of it.
            Some(lost) => problems.push(lost),
            None => problems.extend(rendered.diagnostics),
        }
        if any_error(&problems) || (self.strict && !problems.is_empty()) {
            // Some systems do not let go of a depot that is still looked into.
            drop(understood);
            return (problems, None);
        }
        phases.begin("phase-publish");
        let (Rendered { plan, footing }, portal) = (rendered.value, &understood.portal);
        let (pages, moved) = (plan.pages.len(), moved(portal, &plan, folder.published()));
        // To publish takes room as well, and needs nothing of what was understood.
        drop((plan, understood));
        if let Some(inputs) = inputs {
            folder.leave_note(inputs.to_text(&problems), footing.to_bytes());
        }
        match folder.publish() {
            Ok(published) => {
                problems.extend(moved);
                (problems, Some((pages, published)))
            }
            Err(failed) => {
                problems.extend(failed);
                (problems, None)
            }
        }
    }

    fn settings<'s>(&self, global: &'s Global, config: &'s Config, output: &'s Path) -> Settings<'s> {
        let home = global.home.as_deref();
        Settings { output, root: &global.root, home, keep: &config.keep, force: self.force }
    }

    fn summarize(
        &self,
        terminal: &Terminal,
        (pages, published): (usize, Published),
        global: &Global,
        today: Date,
    ) -> ExitCode {
        for path in published.removed.iter().filter(|path| !path.as_str().starts_with("assets/")) {
            terminal.say("lost-address", &[("address", Arg::Text(format!("/{}", path.url())))]);
        }
        terminal.say(
            "built",
            &[
                ("pages", Arg::Number(pages)),
                ("output", Arg::Text(self.output(global).display().to_string())),
                ("today", Arg::Text(today.to_string())),
                ("written", Arg::Number(published.written)),
                ("unchanged", Arg::Number(published.unchanged)),
                ("removed", Arg::Number(published.removed.len())),
            ],
        );
        ExitCode::SUCCESS
    }
}
