//! Balai.
pub mod date;
pub mod diagnostic;
pub mod fields;
pub mod fingerprint;
pub mod language;
pub mod path;
pub mod text;
pub mod yaml;
pub mod config {
    pub const FILE: &str = "balai.yaml";
}
