//! Balai turns a folder of Markdown program reports into a browsable, multilingual portal of community knowledge.
//!
//! ```text
//! source::read ─► document::parse ─► portal::link ─► pages::plan ─► pages::view ─► templates::render ─► output::put
//!  disk            pure, per file     pure, whole     pure, whole    pure, per page  pure, per page      disk
//!  SourceText      Document           Portal          Plan           View            bytes               Manifest
//! ```
//!
//! [`build`] runs it from end to end. The modules stand in reading order; each uses only those above it, which a test
//! keeps true. Disk, clock and environment live in the few that are marked below.

// Words that everyone uses.
pub mod path;

pub mod date;
pub mod deflate;
pub mod fingerprint;
pub mod language;

pub mod diagnostic;
pub mod text;

pub mod fields;
pub mod yaml;

pub mod contact;

// What a portal is set up with.
pub mod config;
pub mod i18n;

// The pipeline.
#[expect(clippy::disallowed_methods, reason = "the only reader of the portal's files")]
pub mod source;

pub mod document;
pub mod portal;
pub mod templates;

pub mod pages;

#[allow(clippy::disallowed_methods, reason = "the only writer of the output folder")]
pub mod output;

pub mod build;

pub mod check;

#[allow(clippy::disallowed_methods, reason = "the preview has sockets, a clock, and opens the browser")]
pub mod serve;

// What a person meets.
pub mod terminal;

#[expect(clippy::disallowed_methods, reason = "commands read the environment and tell the time they took")]
pub mod commands;
