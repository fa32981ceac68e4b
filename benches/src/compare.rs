//! The comparison: all programs in turn on the same portal, several times; medians and ratios.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use crate::balai::{self, SiteTheme};
use crate::corpus::{Corpus, Report};
use crate::floor;
use crate::hugo;
use crate::measure::{self, Cost};
use crate::words::Tongue;
use crate::zola::{self, Lists};

/// What is asked for.
#[derive(Debug)]
pub struct Request {
    /// How large the portal is. With programs, which no other generator knows, Balai is alone, with its own site theme.
    pub corpus: Corpus,
    /// How often each program runs.
    pub runs: usize,
    /// Balai's program.
    pub balai: PathBuf,
    /// Hugo's program, where it is there.
    pub hugo: Option<PathBuf>,
    /// Zola's program, where it is there.
    pub zola: Option<PathBuf>,
    /// Where everything is written; it is removed at the end.
    pub folder: PathBuf,
}

/// A program with its site.
struct Contestant {
    name: String,
    /// Its folder; also its name in file names.
    folder: PathBuf,
    program: PathBuf,
    arguments: &'static [&'static str],
    /// What it is asked with for its version.
    version: &'static str,
    /// Where it writes, below its folder.
    output: &'static str,
    /// Builds are repeated with nothing and with one report changed.
    again: bool,
}

/// What was measured of one program.
#[derive(Default)]
struct Figures {
    full: Vec<Cost>,
    unchanged: Vec<Cost>,
    changed: Vec<Cost>,
    program_changed: Vec<Cost>,
    files: usize,
    bytes: u64,
}

/// Compares and prints a table.
///
/// # Errors
/// Where a program fails or the disk refuses.
pub fn run(request: &Request) -> io::Result<()> {
    let corpus = request.corpus;
    fs::create_dir_all(&request.folder)?;
    let contestants = contestants(request, corpus)?;
    let mut figures: Vec<Figures> = contestants.iter().map(|_| Figures::default()).collect();
    let mut floors = Vec::new();
    for run in 1..=request.runs {
        eprintln!("run {run} of {}", request.runs);
        for (contestant, figures) in contestants.iter().zip(&mut figures) {
            contestant.run(figures, corpus)?;
        }
        floors.push(floor_of(&contestants[0], &request.folder, run)?);
    }
    println!("{}", heading(request, &contestants)?);
    println!("{}", table(&contestants, &figures, &floors));
    fs::remove_dir_all(&request.folder)
}

fn contestants(request: &Request, corpus: Corpus) -> io::Result<Vec<Contestant>> {
    let at = |name: &str| request.folder.join(name);
    let balai = |name: &str, folder: PathBuf| Contestant {
        name: name.to_owned(),
        folder,
        program: request.balai.clone(),
        arguments: &["build", "--quiet"],
        version: "--version",
        output: "output",
        again: true,
    };
    balai::write(corpus, &at("balai-default"), SiteTheme::Default)?;
    let mut all = vec![balai("Balai, its own site theme", at("balai-default"))];
    if corpus.programs > 0 {
        return Ok(all);
    }
    balai::write(corpus, &at("balai"), SiteTheme::Bench)?;
    all.insert(0, balai("Balai", at("balai")));
    if let Some(program) = &request.hugo {
        hugo::write(corpus, &at("hugo"))?;
        let (name, program) = ("Hugo".to_owned(), program.clone());
        all.push(Contestant {
            name,
            folder: at("hugo"),
            program,
            arguments: &["--noBuildLock", "--quiet"],
            version: "version",
            output: "public",
            again: false,
        });
    }
    for (lists, folder, name) in
        [(Lists::Paginated, "zola", "Zola"), (Lists::Whole, "zola-whole", "Zola, lists on one page")]
    {
        let Some(program) = &request.zola else { continue };
        zola::write(corpus, &at(folder), lists)?;
        let (name, program) = (name.to_owned(), program.clone());
        all.push(Contestant {
            name,
            folder: at(folder),
            program,
            arguments: &["build"],
            version: "--version",
            output: "public",
            again: false,
        });
    }
    Ok(all)
}

impl Contestant {
    fn run(&self, figures: &mut Figures, corpus: Corpus) -> io::Result<()> {
        let output = self.folder.join(self.output);
        set_aside(&output, &self.folder, figures.full.len())?;
        figures.full.push(self.build()?);
        let files = floor::files(&output)?;
        figures.files = files.len();
        figures.bytes = files.iter().map(|file| fs::metadata(file).map_or(0, |about| about.len())).sum();
        if self.again {
            figures.unchanged.push(self.build()?);
            figures.changed.push(self.build_changed(&balai::report_file(&changed_report(corpus), Tongue::Indonesian))?);
            if corpus.programs > 0 {
                let program = corpus.program(changed_report(corpus).region, 0);
                let file = balai::program_file(&program, Tongue::Indonesian);
                figures.program_changed.push(self.build_changed(&file)?);
            }
        }
        Ok(())
    }

    fn build(&self) -> io::Result<Cost> {
        measure::run(&self.folder, &self.program, self.arguments)
    }

    /// Builds with another title and one paragraph more in one text, so that lists change too.
    fn build_changed(&self, file: &str) -> io::Result<Cost> {
        let path = self.folder.join(file);
        let before = fs::read_to_string(&path)?;
        fs::write(&path, before.replacen("title: ", "title: Baru ", 1) + "\nTambahan.\n")?;
        let cost = self.build();
        fs::write(&path, before)?;
        cost
    }
}

/// The report that is changed: one in the middle.
fn changed_report(corpus: Corpus) -> Report {
    corpus.report(corpus.reports / 2)
}

/// Gives what a run wrote another name, for all that runs to write anew. It is removed with everything else at the end: some
/// file systems create files many times slower while they remember those that were removed within the last minutes.
fn set_aside(output: &Path, whose: &Path, run: usize) -> io::Result<()> {
    let name = whose.file_name().unwrap_or_default().to_string_lossy();
    let aside = whose.with_file_name(format!("{name}-earlier-{run}"));
    if output.exists() { fs::rename(output, aside) } else { Ok(()) }
}

fn floor_of(balai: &Contestant, folder: &Path, run: usize) -> io::Result<Cost> {
    let copy = folder.join("floor");
    set_aside(&copy, &copy, run)?;
    let paths = [balai.folder.join("content"), balai.folder.join(balai.output), copy];
    let paths = paths.map(|path| path.to_string_lossy().into_owned());
    // A process of its own: what this one holds must not count.
    let output = Command::new(env::current_exe()?).arg("floor").args(&paths).stdin(Stdio::null()).output()?;
    let figures = String::from_utf8_lossy(&output.stdout).into_owned();
    let figures: Vec<f64> = figures.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
    match figures.as_slice() {
        [wall, cpu, peak] => Ok(Cost { wall: *wall, cpu: *cpu, peak: *peak }),
        _ => Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned())),
    }
}

fn heading(request: &Request, contestants: &[Contestant]) -> io::Result<String> {
    let cores = thread::available_parallelism()?;
    let mut versions: Vec<String> = Vec::new();
    for contestant in contestants {
        let output = Command::new(&contestant.program).arg(contestant.version).output()?;
        let said = String::from_utf8_lossy(&output.stdout);
        let words: Vec<&str> = said.split_whitespace().take(2).collect();
        let short = words.join(" ").split('-').next().unwrap_or_default().to_owned();
        if !versions.contains(&short) {
            versions.push(short);
        }
    }
    let programs = match request.corpus.programs {
        0 => String::new(),
        of_region => format!(" and {of_region} programs a region"),
    };
    Ok(format!(
        "{} reports{programs} × 2 languages, {cores} cores, medians of {}; {}\n",
        request.corpus.reports,
        request.runs,
        versions.join(", ")
    ))
}

fn table(contestants: &[Contestant], figures: &[Figures], floors: &[Cost]) -> String {
    let balai = Cost::median(&figures[0].full);
    let mut lines = vec![
        "| work | wall, s | CPU, s | peak, MiB | files | MB | wall : Balai | CPU : Balai |".to_owned(),
        "|---|--:|--:|--:|--:|--:|--:|--:|".to_owned(),
    ];
    let mut line = |name: &str, cost: Cost, size: Option<(usize, u64)>| {
        let (files, bytes) = size.map_or((String::new(), String::new()), |(files, bytes)| {
            (files.to_string(), format!("{:.1}", bytes as f64 / 1e6))
        });
        lines.push(format!(
            "| {name} | {:.2} | {:.2} | {:.0} | {files} | {bytes} | {:.2} | {:.2} |",
            cost.wall,
            cost.cpu,
            cost.peak,
            cost.wall / balai.wall,
            cost.cpu / balai.cpu
        ));
    };
    for (contestant, figures) in contestants.iter().zip(figures) {
        let size = Some((figures.files, figures.bytes));
        line(&format!("{}: full build", contestant.name), Cost::median(&figures.full), size);
        if contestant.again {
            line(&format!("{}: nothing changed", contestant.name), Cost::median(&figures.unchanged), None);
            line(&format!("{}: one report changed", contestant.name), Cost::median(&figures.changed), None);
        }
        if !figures.program_changed.is_empty() {
            line(&format!("{}: one program changed", contestant.name), Cost::median(&figures.program_changed), None);
        }
    }
    line("floor: read the inputs, write the same bytes", Cost::median(floors), None);
    lines.join("\n")
}
