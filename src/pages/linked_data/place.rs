//! A region as a place (<https://schema.org/AdministrativeArea>, <https://schema.org/City>).

use serde::Serialize;

use crate::document::region::Level;
use crate::language::Language;
use crate::pages::linked_data::Thing;
use crate::pages::{Page, Site};
use crate::portal::RegionId;

/// What is known of a region.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Place<'p> {
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    name: &'p str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    alternate_name: &'p [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    identifier: Vec<Identifier<'p>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    geo: Option<Coordinates>,
    #[serde(rename = "containedInPlace", skip_serializing_if = "Option::is_none")]
    within: Option<PlaceName<'p>>,
}

/// A place that is told of elsewhere.
#[derive(Debug, Serialize)]
pub struct PlaceName<'p> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    name: &'p str,
}

/// A code in an official list.
#[derive(Debug, Serialize)]
struct Identifier<'p> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "propertyID")]
    list: &'static str,
    value: &'p str,
}

/// Degrees (WGS 84).
#[derive(Debug, Serialize)]
struct Coordinates {
    #[serde(rename = "@type")]
    kind: &'static str,
    latitude: f64,
    longitude: f64,
}

/// A region, for its own page.
pub fn place<'p>(site: &Site<'p>, language: Language, region: RegionId) -> Thing<'p> {
    let this = site.portal.region(region);
    let codes = &this.file.codes;
    let listed = [("kemendagri", &codes.kemendagri), ("bps", &codes.bps), ("ISO 3166-2", &codes.iso)];
    let identifier = |(list, code): (&'static str, &'p Option<String>)| {
        Some(Identifier { kind: "PropertyValue", list, value: code.as_deref()? })
    };
    let geo =
        this.file.coordinates.map(|(latitude, longitude)| Coordinates { kind: "GeoCoordinates", latitude, longitude });
    let place = Box::new(Place {
        id: id(site, language, region),
        name: site.region_name(language, region),
        alternate_name: &this.file.aliases,
        url: site.whole(&Page::Region(language, region)),
        identifier: listed.into_iter().filter_map(identifier).collect(),
        geo,
        within: this.parent.map(|parent| PlaceName::new(site, language, parent)),
    });
    if kind(site, region) == "City" { Thing::City(place) } else { Thing::AdministrativeArea(place) }
}

impl<'p> PlaceName<'p> {
    /// A region by its name, and where more is told of it.
    pub fn new(site: &Site<'p>, language: Language, region: RegionId) -> Self {
        Self { kind: kind(site, region), id: id(site, language, region), name: site.region_name(language, region) }
    }
}

fn kind(site: &Site<'_>, region: RegionId) -> &'static str {
    if site.portal.region(region).file.level == Some(Level::City) { "City" } else { "AdministrativeArea" }
}

/// The place, as against the page about it.
fn id(site: &Site<'_>, language: Language, region: RegionId) -> Option<String> {
    site.whole(&Page::Region(language, region)).map(|url| url + "#place")
}
