//! The preview: how long it takes from a saved file until the changed page is served.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::balai;
use crate::corpus::Corpus;
use crate::words::Tongue;

/// How long the preview is left alone between two changes.
const PAUSE: Duration = Duration::from_millis(500);

/// What is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Body,
    Title,
    New,
    Gone,
    Program,
    NewProgram,
    GoneProgram,
}

impl Change {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Body, "a sentence more"),
        (Self::Title, "another title"),
        (Self::New, "a new report"),
        (Self::Gone, "a report that goes"),
        (Self::Program, "another title of a program"),
        (Self::NewProgram, "a new program"),
        (Self::GoneProgram, "a program that goes"),
    ];

    /// Whether it happens to a program.
    fn is_of_program(self) -> bool {
        matches!(self, Self::Program | Self::NewProgram | Self::GoneProgram)
    }

    /// Whether something goes that was not there before.
    fn takes_away(self) -> bool {
        matches!(self, Self::Gone | Self::GoneProgram)
    }
}

/// Measures the preview of a portal that `balai::write` wrote, and prints a table. The portal stays as it was.
///
/// # Errors
/// Where the program cannot be started, or does not serve what was saved.
pub fn run(program: &Path, corpus: Corpus, root: &Path, runs: usize) -> io::Result<()> {
    let preview = Preview::start(program, root)?;
    let mut events = preview.events()?;
    events.next()?;
    let mut table = format!("start to first page: {:.2} s of processor time\n\n", preview.cpu());
    table.push_str("| change | wall, median, ms | wall, 95th percentile, ms | CPU, mean, ms |\n|---|--:|--:|--:|\n");
    for (change, name) in Change::ALL {
        if change.is_of_program() && corpus.programs == 0 {
            continue;
        }
        let (mut walls, mut cpu) = (Vec::with_capacity(runs), 0.0);
        for number in 0..runs {
            let place = Place::of(corpus, root, change, number);
            if change.takes_away() {
                place.write(&place.changed)?;
                events.until(|| preview.shows(&place.address, &place.mark))?;
            }
            thread::sleep(PAUSE);
            let (before, since) = (preview.cpu(), Instant::now());
            if change.takes_away() {
                fs::remove_file(&place.file)?;
                events.until(|| Ok(!preview.shows(&place.address, &place.mark)?))?;
            } else {
                place.write(&place.changed)?;
                events.until(|| preview.shows(&place.address, &place.mark))?;
            }
            walls.push(since.elapsed().as_secs_f64() * 1000.0);
            thread::sleep(PAUSE);
            cpu += (preview.cpu() - before) * 1000.0;
            match &place.original {
                Some(text) => place.write(text)?,
                None if change.takes_away() => continue,
                None => fs::remove_file(&place.file)?,
            }
            events.until(|| Ok(!preview.shows(&place.address, &place.mark)?))?;
        }
        walls.sort_by(f64::total_cmp);
        let at = |share: f64| walls.get((walls.len() as f64 * share) as usize).copied().unwrap_or_default();
        let _ = writeln!(table, "| {name} | {:.0} | {:.0} | {:.0} |", at(0.5), at(0.95), cpu / runs as f64);
    }
    print!("{table}");
    Ok(())
}

/// A file to be changed, and where it shows.
struct Place {
    file: PathBuf,
    address: String,
    /// What the page has in it after the change.
    mark: String,
    original: Option<String>,
    changed: String,
}

impl Place {
    fn of(corpus: Corpus, root: &Path, change: Change, number: usize) -> Self {
        let report = corpus.report(number * 997 + 13);
        let folder = report.region.folder();
        let (file, slug) = match change {
            Change::Body | Change::Title => {
                (balai::report_file(&report, Tongue::Indonesian), report.slug(Tongue::Indonesian))
            }
            Change::New | Change::Gone => {
                (format!("content/regions/{folder}/baru-{number}.id.md"), format!("baru-{number}"))
            }
            Change::Program => {
                let program = corpus.program(report.region, number);
                (balai::program_file(&program, Tongue::Indonesian), format!("program/{}", program.stem()))
            }
            Change::NewProgram | Change::GoneProgram => {
                (format!("content/regions/{folder}/programs/baru-{number}.id.md"), format!("program/baru-{number}"))
            }
        };
        let file = root.join(file);
        let original = fs::read_to_string(&file).ok();
        let mark = format!("tanda{change:?}{number}");
        let changed = match (&original, change) {
            (Some(text), Change::Title | Change::Program) => text.replacen("title: ", &format!("title: {mark} "), 1),
            (Some(text), _) => format!("{text}\n{mark} baru.\n"),
            (None, change) if change.is_of_program() => {
                format!("---\ntitle: {mark}\npublished: 2026-01-01\nthemes: [capital]\n---\nIsi.\n")
            }
            (None, _) => {
                format!("---\ntitle: {mark}\npublished: 2026-01-01\n---\nIsi.\n\n## Modal {{theme=capital}}\n\nKata.\n")
            }
        };
        Self { file, address: format!("/id/wilayah/{folder}/{slug}/"), mark, original, changed }
    }

    fn write(&self, text: &str) -> io::Result<()> {
        fs::write(&self.file, text)
    }
}

/// A preview that runs.
struct Preview {
    child: Child,
    address: String,
}

impl Preview {
    fn start(program: &Path, root: &Path) -> io::Result<Self> {
        let mut command = Command::new(program);
        command.arg("--root").arg(root).args(["--language", "en", "serve", "--port", "0"]).stdin(Stdio::null());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let mut said = BufReader::new(child.stdout.take().expect("it is piped"));
        let mut line = String::new();
        said.read_line(&mut line)?;
        let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).map(str::to_owned);
        // What it says further is read, or it would wait for someone to do so.
        thread::spawn(move || io::copy(&mut said, &mut io::sink()));
        let address = address.ok_or_else(|| io::Error::other(format!("it names no address: {line}")))?;
        let preview = Self { child, address };
        preview.get("/id/")?;
        Ok(preview)
    }

    fn ask(&self, target: &str) -> io::Result<TcpStream> {
        let mut stream = TcpStream::connect(&self.address)?;
        write!(stream, "GET {target} HTTP/1.1\r\nHost: {}\r\n\r\n", self.address)?;
        Ok(stream)
    }

    fn get(&self, target: &str) -> io::Result<String> {
        let mut answer = Vec::new();
        self.ask(target)?.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }

    fn shows(&self, target: &str, mark: &str) -> io::Result<bool> {
        Ok(self.get(target)?.contains(mark))
    }

    fn events(&self) -> io::Result<Events> {
        Ok(Events(BufReader::new(self.ask("/-/balai/events")?)))
    }

    /// The processor time it has taken so far, in seconds; not a number where the system does not tell.
    fn cpu(&self) -> f64 {
        let said = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        let figures: Vec<&str> = said.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        let ticks = |at: usize| figures.get(at).and_then(|figure| figure.parse::<f64>().ok()).unwrap_or(f64::NAN);
        // Linux tells it in hundredths, whatever its clock does.
        (ticks(11) + ticks(12)) / 100.0
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What open pages are told.
struct Events(BufReader<TcpStream>);

impl Events {
    /// Waits for the next one.
    fn next(&mut self) -> io::Result<()> {
        let mut line = String::new();
        while !line.starts_with("data: ") {
            line.clear();
            if self.0.read_line(&mut line)? == 0 {
                return Err(io::Error::other("the preview has stopped"));
            }
        }
        Ok(())
    }

    /// Waits for one after which something is so.
    fn until(&mut self, so: impl Fn() -> io::Result<bool>) -> io::Result<()> {
        loop {
            self.next()?;
            if so()? {
                return Ok(());
            }
        }
    }
}
