//! What Balai promises, one file per promise. `tests/README.md` says how to read and write them.

#![allow(clippy::disallowed_methods, clippy::too_many_lines, clippy::needless_pass_by_value)]
#![allow(clippy::format_collect, clippy::format_push_string, clippy::unnecessary_literal_bound)]

mod support;

mod architecture;
mod away;
mod check;
mod complete_portal;
mod contacts;
mod content;
mod coverage;
mod determinism;
mod diagnostics;
mod example_portal;
mod finder;
mod following;
mod footing;
mod hostile_files;
mod hostile_front_matter;
mod hostile_markdown;
mod hostile_themes;
mod hostile_yaml;
mod hosting;
mod incremental;
mod kept;
mod links;
mod machines;
mod output_folder;
mod policy;
mod programs;
mod serve;
mod site_theme;
mod snapshots;
mod soak;
mod standing;
mod statement;
mod time;
mod translations;
mod weight;
