//! What a file's place and name say: which text it is, of which region, in which language.

use std::sync::Arc;

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::path::{Slug, SourcePath};

/// The folder of the regions, in `content/`.
pub const REGIONS: &str = "content/regions";
/// The folder of the free pages, in `content/`.
pub const PAGES: &str = "content/pages";
/// The folder of a region's programs, in the region's own.
pub const PROGRAMS: &str = "programs";

/// A text's name: the same for all its language versions but for the language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextName {
    /// What kind of text.
    pub kind: TextKind,
    /// The file's name without language and ending.
    pub stem: String,
    /// The language that the suffix names, or the default one.
    pub language: Language,
    /// The file.
    pub path: SourcePath,
}

/// What kind of text a file holds; its folder says so.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextKind {
    /// A report about the region in this folder, relative to `content/regions`: `jambi/sarolangun`.
    Report(String),
    /// A program of the region in this folder; its file stands in the folder `programs` there.
    Program(String),
    /// A free page.
    Page,
}

impl TextKind {
    /// The folder in which the files of such texts stand.
    pub fn folder(&self) -> String {
        match self {
            TextKind::Report(region) => format!("{REGIONS}/{region}"),
            TextKind::Program(region) => format!("{REGIONS}/{region}/{PROGRAMS}"),
            TextKind::Page => PAGES.to_owned(),
        }
    }

    /// The region that such texts are about, by its folder.
    pub fn region(&self) -> Option<&str> {
        match self {
            TextKind::Report(region) | TextKind::Program(region) => Some(region),
            TextKind::Page => None,
        }
    }
}

/// What a file of `content/` is.
#[derive(Debug, PartialEq, Eq)]
pub enum Role {
    /// A report, a program or a free page.
    Text(Arc<TextName>),
    /// A region; its folder relative to `content/regions`.
    Region(String),
    /// One of the three vocabularies, read before everything else.
    Vocabulary,
    /// A file that texts may link to.
    File,
}

/// Says what a file is by its path.
///
/// # Errors
/// Where its name cannot be part of a portal.
pub fn role(path: &SourcePath, config: &Config) -> Result<Role, Box<Diagnostic>> {
    let text = path.as_str();
    if matches!(text, "content/themes.yaml" | "content/groups.yaml" | "content/organizations.yaml") {
        return Ok(Role::Vocabulary);
    }
    let folder = path.folder();
    let region = folder.strip_prefix(REGIONS).and_then(|rest| rest.strip_prefix('/'));
    if let Some(region) = region
        && path.file_name() == super::region::FILE
    {
        check_folders(path, region, config)?;
        return Ok(Role::Region(region.to_owned()));
    }
    let of_text = |name| Role::Text(Arc::new(name));
    let is_markdown = path.file_name().to_lowercase().ends_with(".md");
    match (region, is_markdown) {
        (Some(region), true) => {
            let of_programs = region.strip_suffix(PROGRAMS).and_then(|above| above.strip_suffix('/'));
            let program = of_programs.map(|region| TextKind::Program(region.to_owned()));
            let kind = program.unwrap_or_else(|| TextKind::Report(region.to_owned()));
            text_name(path, kind, config).map(of_text)
        }
        (None, true) if folder == PAGES => text_name(path, TextKind::Page, config).map(of_text),
        (None, true) => Err(Box::new(Diagnostic::new(Code::UnexpectedFile).in_file(path))),
        (_, false) if text.ends_with(".yaml") || text.ends_with(".yml") => {
            Err(Box::new(Diagnostic::new(Code::UnexpectedFile).in_file(path)))
        }
        (_, false) => Ok(Role::File),
    }
}

fn text_name(path: &SourcePath, kind: TextKind, config: &Config) -> Result<TextName, Box<Diagnostic>> {
    let name = path.file_name();
    let name = &name[..name.len() - ".md".len()];
    let (stem, language) = match name.rsplit_once('.') {
        None => (name, config.default_language),
        Some((stem, suffix)) => (stem, suffix_language(path, suffix, config)?),
    };
    if stem.contains('.') || stem.is_empty() {
        let suffix = name.rsplit_once('.').map(|(_, suffix)| suffix);
        return Err(Box::new(dot_in_name(path, stem, suffix)));
    }
    let stem = crate::text::composed(stem).into_owned();
    Ok(TextName { kind, stem, language, path: path.clone() })
}

fn suffix_language(path: &SourcePath, suffix: &str, config: &Config) -> Result<Language, Box<Diagnostic>> {
    let language = Language::parse(suffix);
    match language.filter(|language| config.language(*language).is_some()) {
        Some(language) => Ok(language),
        None => match language.filter(|language| language.looks_registered()) {
            Some(language) => {
                Err(Box::new(Diagnostic::new(Code::LanguageNotInPortal).in_file(path).with("language", language)))
            }
            None => {
                let name = path.file_name();
                Err(Box::new(dot_in_name(path, &name[..name.len() - ".md".len()], None)))
            }
        },
    }
}

/// A dot within a name; `suffix` is the language that the name ends with, which stays.
fn dot_in_name(path: &SourcePath, name: &str, suffix: Option<&str>) -> Diagnostic {
    let suffix = suffix.map(|suffix| format!(".{suffix}")).unwrap_or_default();
    let suggestion = format!("{}{suffix}.md", name.trim_matches('.').replace('.', "-"));
    Diagnostic::new(Code::DotInName).in_file(path).suggest(Some(suggestion))
}

/// Region folders are parts of addresses as they stand.
fn check_folders(path: &SourcePath, region: &str, config: &Config) -> Result<(), Box<Diagnostic>> {
    let folder = region.rsplit('/').next().unwrap_or(region);
    let code = match Slug::parse(folder) {
        Err(suggestion) => {
            let problem = Diagnostic::new(Code::FolderName).in_file(path).with("text", folder);
            return Err(Box::new(problem.suggest(suggestion)));
        }
        Ok(_) if config.is_reserved_slug(folder) => Code::ReservedSlug,
        Ok(_) => return Ok(()),
    };
    Err(Box::new(Diagnostic::new(code).in_file(path).with("text", folder)))
}
