//! Which program this is, so that another one does not take over what this one did.

use std::env;
use std::fs;

use crate::fingerprint::Fingerprint;

/// Stands for the program that runs, by the size and time of its file; `None` where the system does not tell.
pub fn fingerprint() -> Option<Fingerprint> {
    let metadata = fs::metadata(env::current_exe().ok()?).ok()?;
    let written = format!("{} {} {:?}", env!("CARGO_PKG_VERSION"), metadata.len(), metadata.modified().ok()?);
    Some(Fingerprint::of(written.as_bytes()))
}
