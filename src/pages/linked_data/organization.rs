//! An organization as far as the portal knows it (<https://schema.org/Organization>).

use serde::Serialize;

use crate::document::vocabulary::{OrganizationType, Term};
use crate::language::Language;

/// Who answers for a page or provides something.
#[derive(Debug, Serialize)]
pub struct Organization<'p> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'p str>,
}

impl<'p> Organization<'p> {
    /// An organization of the vocabulary, with its name for readers of a chain of languages.
    pub fn new(term: &'p Term, chain: &[Language]) -> Self {
        let kind = match term.organization_type {
            Some(OrganizationType::Government) => "GovernmentOrganization",
            Some(OrganizationType::Ngo) => "NGO",
            Some(OrganizationType::Community | OrganizationType::Private) | None => "Organization",
        };
        Self { kind, name: term.name(chain), url: term.website.as_deref() }
    }
}
