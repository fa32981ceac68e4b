//! Balai.
pub mod config;
pub mod date;
pub mod diagnostic;
pub mod document;
pub mod fields;
pub mod fingerprint;
pub mod i18n;
pub mod language;
pub mod pages;
pub mod path;
pub mod portal;
pub mod source;
pub mod text;
pub mod yaml;
