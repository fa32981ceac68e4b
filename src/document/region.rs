//! A region as its `region.yaml` tells it.

use crate::config::Config;
use crate::contact::{self, Contact};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::fields::{Fields, Localized};
use crate::text::SourceText;
use crate::yaml::{self, Value};

/// The file that makes a folder a region.
pub const FILE: &str = "region.yaml";

/// The level of an administrative area in Indonesia.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// *Provinsi*.
    Province,
    /// *Kota*.
    City,
    /// *Kabupaten*.
    Regency,
    /// *Kecamatan*.
    District,
    /// *Kelurahan* or *desa*.
    Village,
}

impl Level {
    /// All of them, from the largest to the smallest.
    pub const ALL: [Level; 5] = [Level::Province, Level::City, Level::Regency, Level::District, Level::Village];

    const WORDS: [(&str, Level); 11] = [
        ("province", Level::Province),
        ("provinsi", Level::Province),
        ("city", Level::City),
        ("kota", Level::City),
        ("regency", Level::Regency),
        ("kabupaten", Level::Regency),
        ("district", Level::District),
        ("kecamatan", Level::District),
        ("village", Level::Village),
        ("kelurahan", Level::Village),
        ("desa", Level::Village),
    ];

    /// The word of the message that names it.
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Province => "province",
            Level::City => "city",
            Level::Regency => "regency",
            Level::District => "district",
            Level::Village => "village",
        }
    }
}

/// The codes of a region in official lists, as typed.
#[derive(Debug, Default)]
pub struct Codes {
    /// Of the Ministry of Home Affairs: `15.03`.
    pub kemendagri: Option<String>,
    /// Of Statistics Indonesia: `1503`.
    pub bps: Option<String>,
    /// ISO 3166-2: `ID-JA`.
    pub iso: Option<String>,
}

/// What `region.yaml` says.
#[derive(Debug)]
pub struct RegionFile {
    /// Its public name.
    pub name: Localized,
    /// Other names that people look for.
    pub aliases: Vec<String>,
    /// Smaller places that lead here.
    pub covers: Vec<String>,
    /// Its level; `None` where it is not said.
    pub level: Option<Level>,
    /// Its codes in official lists.
    pub codes: Codes,
    /// Latitude and longitude in degrees (WGS 84).
    pub coordinates: Option<(f64, f64)>,
    /// Whom to call; only what is public.
    pub contacts: Vec<Contact>,
}

/// Reads `region.yaml`.
pub fn parse(source: &SourceText, config: &Config) -> Checked<RegionFile> {
    let mut diagnostics = Vec::new();
    let root = yaml::read(source, 0..source.text.len(), &mut diagnostics);
    let readable = root.is_some();
    let root = root.unwrap_or(yaml::Node { range: 0..0, value: Value::Empty });
    let mut fields = Fields::open(source, &root, &mut diagnostics);
    let region = RegionFile {
        name: fields.localized("name", config.default_language),
        aliases: fields.texts("aliases").into_iter().map(|text| text.value).collect(),
        covers: fields.texts("covers").into_iter().map(|text| text.value).collect(),
        level: fields.choice("level", &Level::WORDS).map(|choice| choice.value),
        codes: codes(source, &mut fields),
        coordinates: coordinates(source, &mut fields),
        contacts: contact::take(source, &mut fields, config.default_language)
            .map(|read| read.value)
            .unwrap_or_default(),
    };
    if readable && region.name.exact(config.default_language).is_none() {
        let problem = Diagnostic::new(Code::MissingName).in_file(&source.path);
        fields.problems().push(problem.with("key", "name").with("language", config.default_language));
    }
    fields.finish();
    Checked { value: region, diagnostics }
}

fn codes(source: &SourceText, fields: &mut Fields<'_, '_>) -> Codes {
    let Some(node) = fields.node("codes") else { return Codes::default() };
    let mut own = Fields::open(source, node, fields.problems());
    let mut code = |key| own.text(key).map(|text| text.value);
    let codes = Codes { kemendagri: code("kemendagri"), bps: code("bps"), iso: code("iso") };
    own.finish();
    codes
}

fn coordinates(source: &SourceText, fields: &mut Fields<'_, '_>) -> Option<(f64, f64)> {
    let node = fields.node("coordinates")?;
    let numbers: Vec<f64> = match &node.value {
        Value::List(items) => items.iter().filter_map(|item| item.text()?.parse().ok()).collect(),
        _ => Vec::new(),
    };
    match numbers[..] {
        [latitude, longitude] if latitude.abs() <= 90.0 && longitude.abs() <= 180.0 => Some((latitude, longitude)),
        _ => {
            let problem = source.problem(Code::InvalidCoordinates, node.range.clone());
            fields.problems().push(problem.with("text", source.text[node.range.clone()].trim()));
            None
        }
    }
}
