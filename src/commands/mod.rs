//! The commands, one file per verb: its arguments (their doc comments are its help) and what it does.

pub mod build;
pub mod check;
pub mod explain;
pub mod hosting;
pub mod next_change;
pub mod phases;
pub mod program;
pub mod serve;
pub mod today;
pub mod translations;

use std::cell::RefCell;
use std::env;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;
use std::rc::Rc;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::diagnostic::{Arg, Cause, Diagnostic, Severity, sort};
use crate::language::Language;
use crate::source;
use crate::terminal::{Format, Terminal};
use crate::text::SourceText;

/// Balai turns a folder of Markdown program reports into a browsable, multilingual portal of community knowledge.
#[derive(Debug, Parser)]
#[command(name = "balai", version, propagate_version = true)]
pub struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

/// What every command understands.
#[derive(Debug, Clone, Args)]
pub struct Global {
    /// The portal's folder: the one that holds balai.yaml
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The language of messages; otherwise that of the environment
    #[arg(long, global = true)]
    language: Option<MessageLanguage>,
    /// Whether messages are coloured; `NO_COLOR` is respected
    #[arg(long, global = true, default_value = "auto")]
    color: Color,
    /// How problems are written: for people, or one JSON object a line
    #[arg(long, global = true, default_value = "human")]
    format: OutputFormat,
    /// Say nothing but problems
    #[arg(short, long, global = true)]
    quiet: bool,
    /// Say more, such as how long each phase took
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    pub verbose: bool,
    /// The user's home folder, which is never written to.
    #[arg(skip = env::home_dir())]
    pub home: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum MessageLanguage {
    Id,
    En,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum OutputFormat {
    Human,
    Json,
}

#[derive(Debug, Subcommand)]
enum Command {
    Build(build::Build),
    Serve(serve::Serve),
    Check(check::Check),
    Translations(translations::Translations),
    NextChange(next_change::NextChange),
    Explain(explain::Explain),
    Hosting(hosting::Hosting),
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    match cli.command {
        Command::Build(command) => command.run(&cli.global),
        Command::Translations(command) => command.run(&cli.global),
        Command::Serve(command) => command.run(&cli.global),
        Command::Check(command) => command.run(&cli.global),
        Command::NextChange(command) => command.run(&cli.global),
        Command::Explain(command) => command.run(&cli.global),
        Command::Hosting(command) => command.run(&cli.global),
    }
}

impl Global {
    /// The terminal that messages go to.
    pub fn terminal(&self) -> Terminal {
        let format = match self.format {
            OutputFormat::Human => Format::Human,
            OutputFormat::Json => Format::Json,
        };
        let no_color = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let color = match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => !no_color && std::io::stderr().is_terminal(),
        };
        Terminal::new(self.message_language(), format, color, self.quiet)
    }

    /// Whether a person watches: not where the error stream is no terminal, nor in CI.
    pub fn watched(&self) -> bool {
        let in_ci = env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
        let is_plain = env::var_os("TERM").is_some_and(|value| value == "dumb");
        std::io::stderr().is_terminal() && !in_ci && !is_plain
    }

    /// Whether output is for programs.
    pub fn is_json(&self) -> bool {
        matches!(self.format, OutputFormat::Json)
    }

    fn message_language(&self) -> Language {
        let tag = match self.language {
            Some(MessageLanguage::Id) => "id",
            Some(MessageLanguage::En) => "en",
            None => language_of_environment(),
        };
        Language::parse(tag).expect("id and en are languages")
    }

    /// Reports problems in order and says with which code to exit. With `strict`, warnings count as errors.
    pub fn report(&self, terminal: &Terminal, mut problems: Vec<Diagnostic>, strict: bool) -> Option<ExitCode> {
        self.show(terminal, &mut problems);
        let (code, errors) = verdict(&problems, strict)?;
        terminal.conclude("nothing-published", &[("errors", Arg::Number(errors))]);
        Some(code)
    }

    /// Shows problems of a command that publishes nothing, and says with which code to exit.
    pub fn refuse(&self, terminal: &Terminal, mut problems: Vec<Diagnostic>) -> Option<ExitCode> {
        self.show(terminal, &mut problems);
        verdict(&problems, false).map(|(code, _)| code)
    }

    /// Shows the one problem that keeps a command from beginning, and says with which code to exit.
    pub fn refuse_one(&self, terminal: &Terminal, problem: Diagnostic) -> ExitCode {
        self.refuse(terminal, vec![problem]).expect("what keeps a command from beginning is an error")
    }

    /// Puts problems into order and shows them.
    pub fn show(&self, terminal: &Terminal, problems: &mut Vec<Diagnostic>) {
        sort(problems);
        let root = self.root.clone();
        let last: RefCell<Option<Rc<SourceText>>> = RefCell::default();
        terminal.report(problems, &|path| {
            if let Some(source) = last.borrow().as_ref().filter(|source| source.path == *path) {
                return Some(Rc::clone(source));
            }
            let file = source::SourceFile { path: path.clone(), on_disk: root.join(path.as_str()) };
            let source = Rc::new(source::read(&file).ok()?);
            *last.borrow_mut() = Some(Rc::clone(&source));
            Some(source)
        });
    }
}

/// With which code to exit, and how many problems ask for it; `None` where all is well. With `strict`, warnings count.
fn verdict(problems: &[Diagnostic], strict: bool) -> Option<(ExitCode, usize)> {
    let counts = |diagnostic: &&Diagnostic| strict || diagnostic.severity == Severity::Error;
    let errors: Vec<&Diagnostic> = problems.iter().filter(counts).collect();
    let code = match errors.iter().map(|problem| problem.cause()).max()? {
        Cause::Content => 1,
        Cause::Setup => 2,
        Cause::Busy => 75,
    };
    Some((ExitCode::from(code), errors.len()))
}

/// `id` where the environment speaks Indonesian, else `en`.
fn language_of_environment() -> &'static str {
    let set =
        ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| env::var(name).ok()).find(|value| !value.is_empty());
    match set {
        Some(value) if value.starts_with("id") => "id",
        _ => "en",
    }
}
