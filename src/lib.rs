//! Balai.
pub mod config;
pub mod date;
pub mod diagnostic;
pub mod document;
pub mod fields;
pub mod fingerprint;
pub mod language;
pub mod path;
pub mod source;
pub mod text;
pub mod yaml;
