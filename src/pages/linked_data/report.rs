//! A report (<https://schema.org/Report>) and its language versions.

use jiff::civil::Date;
use serde::Serialize;

use crate::language::Language;
use crate::pages::linked_data::place::PlaceName;
use crate::pages::linked_data::{Organization, Thing};
use crate::pages::{Page, Site};
use crate::portal::TextId;

/// What is known of a report. `publisher` is the organization that answers for it; who else was involved is not told,
/// because schema.org has no word for it that would claim no more than that.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report<'p> {
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    headline: &'p str,
    in_language: Language,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    spatial_coverage: Option<PlaceName<'p>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    publisher: Vec<Organization<'p>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_based_on: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    translation_of_work: Option<Version>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    work_translation: Vec<Version>,
}

/// The same report in another language, told of on its own page.
#[derive(Debug, Serialize)]
struct Version {
    #[serde(rename = "@id")]
    id: String,
}

/// A report on its page; `None` where the page shows a copy of a text in another language, or a notice of its withdrawal.
pub fn report<'p>(site: &Site<'p>, language: Language, id: TextId) -> Option<Thing<'p>> {
    let text = site.portal.text(id);
    let version = text.version(language).filter(|_| !text.is_withdrawn())?;
    let facts = text.facts();
    let original = text.original().language;
    let at = |language: Language| site.whole(&Page::Report(language, id)).map(|id| Version { id });
    let url = site.whole(&Page::Report(language, id));
    let organizations = facts.responsible.iter().flat_map(|ids| &ids.value);
    let vocabulary = &site.portal.vocabularies.organizations;
    let translations = text.versions.iter().map(|version| version.language).filter(|one| *one != original);
    Some(Thing::Report(Box::new(Report {
        id: url.clone(),
        url,
        headline: version.title(),
        in_language: language,
        date_published: facts.published.as_ref().map(|date| date.value),
        date_modified: facts.updated.as_ref().map(|date| date.value),
        spatial_coverage: text.region.map(|region| PlaceName::new(site, language, region)),
        publisher: organizations
            .map(|id| Organization::new(vocabulary.term(*id), &site.speech(language).chain))
            .collect(),
        is_based_on: facts.source.as_ref().and_then(|source| source.value.url.as_deref()),
        license: site.portal.config.license.as_deref().and_then(license),
        translation_of_work: if language == original { None } else { at(original) },
        work_translation: if language == original { translations.filter_map(at).collect() } else { Vec::new() },
    })))
}

/// The address of a licence that has one: a Creative Commons licence's own, else SPDX's page about the identifier.
fn license(name: &str) -> Option<String> {
    let spdx = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'));
    if !spdx {
        return None;
    }
    if name == "CC0-1.0" {
        return Some("https://creativecommons.org/publicdomain/zero/1.0/".to_owned());
    }
    let common = name.strip_prefix("CC-").and_then(|rest| rest.rsplit_once('-'));
    Some(match common {
        Some((terms, version)) if terms.starts_with("BY") => {
            format!("https://creativecommons.org/licenses/{}/{version}/", terms.to_ascii_lowercase())
        }
        _ => format!("https://spdx.org/licenses/{name}.html"),
    })
}

#[cfg(test)]
mod tests {
    use super::license;

    #[test]
    fn a_licence_by_its_identifier_has_an_address() {
        for (name, address) in [
            ("CC-BY-4.0", Some("https://creativecommons.org/licenses/by/4.0/")),
            ("CC-BY-NC-SA-4.0", Some("https://creativecommons.org/licenses/by-nc-sa/4.0/")),
            ("CC0-1.0", Some("https://creativecommons.org/publicdomain/zero/1.0/")),
            ("ODbL-1.0", Some("https://spdx.org/licenses/ODbL-1.0.html")),
            ("milik warga", None),
        ] {
            assert_eq!(license(name).as_deref(), address, "{name}");
        }
    }
}
