//! Opening the preview in the browser of the person at the keyboard: the only program that Balai ever starts, and only
//! when asked to.

use std::io;
use std::process::{Command, Stdio};

/// Opens an address in the browser.
///
/// # Errors
/// Where the system has no program for that.
pub fn open(address: &str) -> io::Result<()> {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "windows") {
        ("cmd", &["/C", "start", ""])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command.args(arguments).arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().map(drop)
}
