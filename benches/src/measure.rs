//! What a program costs: time on the clock, time of the processors, the most memory it held.
//!
//! The system tells the cost of all children of a process together. So each run gets a process of its own between this one
//! and the program: `balai-bench measure`.

use std::env;
use std::fmt;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use nix::sys::resource::{Usage, UsageWho, getrusage};
use nix::sys::time::TimeVal;

/// What a run cost.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cost {
    /// Time on the clock, in seconds.
    pub wall: f64,
    /// Time of all processors, for the program and for the system on its behalf, in seconds.
    pub cpu: f64,
    /// The most memory that was resident, in MiB.
    pub peak: f64,
}

impl Cost {
    /// The median of each figure by itself.
    pub fn median(runs: &[Self]) -> Self {
        let median = |figure: fn(&Self) -> f64| {
            let mut figures: Vec<f64> = runs.iter().map(figure).collect();
            figures.sort_by(f64::total_cmp);
            figures.get(figures.len() / 2).copied().unwrap_or_default()
        };
        Self { wall: median(|cost| cost.wall), cpu: median(|cost| cost.cpu), peak: median(|cost| cost.peak) }
    }

    /// What some work costs this process.
    ///
    /// # Errors
    /// Those of the work.
    pub fn of_this_process(work: impl FnOnce() -> io::Result<()>) -> io::Result<Self> {
        let before = seconds(&getrusage(UsageWho::RUSAGE_SELF)?);
        let since = Instant::now();
        work()?;
        let wall = since.elapsed();
        let usage = getrusage(UsageWho::RUSAGE_SELF)?;
        Ok(Self { wall: wall.as_secs_f64(), cpu: seconds(&usage) - before, peak: mebibytes(&usage) })
    }
}

impl fmt::Display for Cost {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {} {}", self.wall, self.cpu, self.peak)
    }
}

fn seconds(usage: &Usage) -> f64 {
    let one = |time: TimeVal| Duration::new(time.tv_sec() as u64, time.tv_usec() as u32 * 1000).as_secs_f64();
    one(usage.user_time()) + one(usage.system_time())
}

fn mebibytes(usage: &Usage) -> f64 {
    let unit = if cfg!(target_os = "macos") { 1.0 } else { 1024.0 };
    usage.max_rss() as f64 * unit / (1024.0 * 1024.0)
}

/// Runs a program once in a folder.
///
/// # Errors
/// Where it cannot be started or does not end well; then with what it said.
pub fn run(folder: &Path, program: &Path, arguments: &[&str]) -> io::Result<Cost> {
    let mut between = Command::new(env::current_exe()?);
    between.current_dir(folder).arg("measure").arg("--").arg(program).args(arguments);
    let output = between.stdin(Stdio::null()).output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let figures: Vec<f64> = said.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
    match (output.status.success(), figures.as_slice()) {
        (true, [wall, cpu, peak]) => Ok(Cost { wall: *wall, cpu: *cpu, peak: *peak }),
        _ => Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned())),
    }
}

/// The process between: runs the program and says what it cost.
///
/// # Errors
/// Where the program cannot be started or does not end well; then with what it said.
pub fn between(program: &[String]) -> io::Result<Cost> {
    let since = Instant::now();
    let output = Command::new(&program[0]).args(&program[1..]).stdin(Stdio::null()).output()?;
    let wall = since.elapsed();
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    if !output.status.success() {
        let said = [output.stdout, output.stderr].concat();
        return Err(io::Error::other(format!("{} failed:\n{}", program[0], String::from_utf8_lossy(&said))));
    }
    Ok(Cost { wall: wall.as_secs_f64(), cpu: seconds(&usage), peak: mebibytes(&usage) })
}
