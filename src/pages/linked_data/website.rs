//! The portal as a whole, on its first pages (<https://schema.org/WebSite>).

use serde::Serialize;

use crate::language::Language;

/// What the portal is.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WebSite<'p> {
    /// The whole address of the page that tells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its name.
    pub name: &'p str,
    /// What it is, in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<&'p str>,
    /// The language, where the page is in one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_language: Option<Language>,
}
