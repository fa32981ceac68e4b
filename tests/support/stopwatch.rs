//! How long work takes, however busy the machine is: where the system tells it, the processor's time of this thread alone.

use std::time::{Duration, Instant};

/// Measures from its start on. Work that is given to other threads does not count.
pub struct Stopwatch {
    wall: Instant,
    processor: Option<Duration>,
}

impl Stopwatch {
    pub fn start() -> Self {
        Self { wall: Instant::now(), processor: processor() }
    }

    pub fn elapsed(&self) -> Duration {
        match (self.processor, processor()) {
            (Some(start), Some(now)) => now.saturating_sub(start),
            _ => self.wall.elapsed(),
        }
    }
}

/// The processor's time of this thread so far; Linux tells it in nanoseconds.
fn processor() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().filter(|time| *time > 0).map(Duration::from_nanos)
}
