//! What Balai promises, one file per promise. `tests/README.md` says how to read and write them.

#![allow(clippy::disallowed_methods, clippy::too_many_lines, clippy::needless_pass_by_value)]

mod support;

mod architecture;
mod check;
mod content;
mod coverage;
mod determinism;
mod diagnostics;
mod example_portal;
mod links;
mod output_folder;
mod snapshots;
mod translations;
