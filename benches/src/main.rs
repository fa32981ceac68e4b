//! Measures Balai: makes a portal of any size, expresses it for other generators, and compares them.

use std::env;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use balai_bench::balai::{self, SiteTheme};
use balai_bench::compare::{self, Request};
use balai_bench::corpus::Corpus;
use balai_bench::zola::{self, Lists};
use balai_bench::{floor, hugo, measure, preview};

/// Makes portals to measure with, and measures
#[derive(Debug, Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write a portal of some size for one of the programs
    Corpus {
        #[command(flatten)]
        size: Size,
        /// For which program
        #[arg(long = "for", default_value = "balai")]
        program: Program,
        /// A folder that is not there yet
        folder: PathBuf,
    },
    /// Run all programs that are there in turn and print medians and ratios
    Compare {
        #[command(flatten)]
        size: Size,
        /// How often each program runs
        #[arg(long, default_value_t = 5)]
        runs: usize,
        /// Balai's program [default: this repository's, built now]
        #[arg(long)]
        balai: Option<PathBuf>,
        /// Hugo's program [default: hugo on the PATH]
        #[arg(long)]
        hugo: Option<PathBuf>,
        /// Zola's program [default: zola on the PATH]
        #[arg(long)]
        zola: Option<PathBuf>,
        /// A folder that is not there yet; it is removed at the end [default: one for temporary files]
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    /// Change files of a running preview and print how long it takes until the changed page is served
    Preview {
        #[command(flatten)]
        size: Size,
        /// How many changes of each kind
        #[arg(long, default_value_t = 20)]
        runs: usize,
        /// Balai's program [default: this repository's, built now]
        #[arg(long)]
        balai: Option<PathBuf>,
        /// A folder that is not there yet; it is removed at the end [default: one for temporary files]
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    /// Read all inputs and write the same output once more; prints wall time, processor time and peak memory
    Floor {
        /// What a generator would read
        inputs: PathBuf,
        /// What it wrote
        output: PathBuf,
        /// A folder that is not there yet
        copy: PathBuf,
    },
    /// Run a program; prints wall time, processor time and peak memory
    Measure {
        /// The program and its arguments
        #[arg(required = true, last = true)]
        program: Vec<String>,
    },
}

/// How large the portal is.
#[derive(Debug, Clone, Copy, Args)]
struct Size {
    /// How many reports, each in two languages
    #[arg(long, default_value_t = 1000)]
    reports: usize,
    /// How many programs each region with reports has, each in two languages; only Balai knows programs
    #[arg(long, default_value_t = 0)]
    programs: usize,
}

impl Size {
    fn corpus(self) -> Corpus {
        Corpus { reports: self.reports, programs: self.programs }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Program {
    /// Balai with the layout that all programs have
    Balai,
    /// Balai with its own site theme
    BalaiDefault,
    /// Hugo
    Hugo,
    /// Zola
    Zola,
    /// Zola without pages of lists
    ZolaWhole,
}

fn main() -> ExitCode {
    let Cli { command } = Cli::parse();
    match run(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> io::Result<()> {
    match command {
        Command::Corpus { size, program, folder } => {
            let corpus = size.corpus();
            match program {
                Program::Balai => balai::write(corpus, &folder, SiteTheme::Bench),
                Program::BalaiDefault => balai::write(corpus, &folder, SiteTheme::Default),
                Program::Hugo => hugo::write(corpus, &folder),
                Program::Zola => zola::write(corpus, &folder, Lists::Paginated),
                Program::ZolaWhole => zola::write(corpus, &folder, Lists::Whole),
            }
        }
        Command::Compare { size, runs, balai, hugo, zola, folder } => compare::run(&Request {
            corpus: size.corpus(),
            runs,
            balai: balai.map_or_else(build_balai, Ok)?,
            hugo: hugo.or_else(|| on_path("hugo")),
            zola: zola.or_else(|| on_path("zola")),
            folder: folder.unwrap_or_else(temporary),
        }),
        Command::Preview { size, runs, balai, folder } => {
            let (corpus, program) = (size.corpus(), balai.map_or_else(build_balai, Ok)?);
            let folder = folder.unwrap_or_else(temporary);
            balai::write(corpus, &folder, SiteTheme::Default)?;
            let measured = preview::run(&program, corpus, &folder, runs);
            fs::remove_dir_all(&folder)?;
            measured
        }
        Command::Floor { inputs, output, copy } => {
            println!("{}", floor::run(&inputs, &output, &copy)?);
            Ok(())
        }
        Command::Measure { program } => {
            println!("{}", measure::between(&program)?);
            Ok(())
        }
    }
}

/// A folder that is not there yet.
fn temporary() -> PathBuf {
    env::temp_dir().join(format!("balai-bench-{}", std::process::id()))
}

/// Builds this repository's Balai as it is released and says where it is.
fn build_balai() -> io::Result<PathBuf> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
    let arguments = ["build", "--release", "--locked", "--package", "balai", "--manifest-path", manifest];
    let status = std::process::Command::new(cargo).args(arguments).status()?;
    let beside = env::current_exe()?.with_file_name("balai");
    if status.success() && beside.exists() {
        Ok(beside)
    } else {
        Err(io::Error::other("balai was not built; name it with --balai"))
    }
}

fn on_path(program: &str) -> Option<PathBuf> {
    let paths = env::var_os("PATH")?;
    env::split_paths(&paths).map(|folder| folder.join(program)).find(|path| path.is_file())
}
