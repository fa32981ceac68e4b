//! How long something takes, apart from what else the machine does.

use std::fs;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// How long this thread has been computing, where the system tells (Linux); elsewhere the time that went by.
fn computed() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let computing = told.and_then(|told| told.split(' ').next()?.parse().ok());
    computing.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

/// How long the work takes this thread.
pub fn time<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = computed();
    let done = work();
    (computed().saturating_sub(start), done)
}
