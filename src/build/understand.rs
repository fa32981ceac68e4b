//! The first half of the pipeline: all files read and linked, all their problems in one run.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::build::{Request, Understood};
use crate::config::{self, Config};
use crate::diagnostic::{Checked, Code, Diagnostic, any_error};
use crate::document::name::{Role, TextName, role};
use crate::document::region::RegionFile;
use crate::document::vocabulary::{self, Kind, Vocabularies, Vocabulary};
use crate::document::{self, Document, Names};
use crate::i18n::Speech;
use crate::path::SourcePath;
use crate::portal::{self, Parts, Stamps, stamps};
use crate::source::{self, CONTENT, SourceFile};
use crate::templates;
use crate::text::SourceText;

/// Reads and understands a portal: all problems of all files in one run. `None` where the settings cannot be read.
pub fn understand(request: &Request<'_>) -> Checked<Option<Understood>> {
    let mut problems = Vec::new();
    let Some(config) = read_config(request, &mut problems) else {
        return Checked { value: None, diagnostics: problems };
    };
    let theme = take(templates::load(request.root, &config), &mut problems);
    let files = take(source::list(request.root, CONTENT), &mut problems);
    problems.extend(source::colliding(&files));
    let roles = sort_by_role(&files, &config, &mut problems);
    let vocabularies = read_vocabularies(&files, &config, &mut problems);
    let names = Names { config: &config, vocabularies: &vocabularies.value };
    let regions = read_regions(&roles.regions, &config, &mut problems);
    let documents = read_documents(&roles.texts, names, &vocabularies.unreadable, &mut problems);
    let speeches: Vec<Arc<Speech>> =
        config.tags().into_iter().map(|language| Arc::new(Speech::new(&config, language, &theme.messages))).collect();
    let stamps = read_stamps(&files, &mut problems);
    let parts = Parts {
        config,
        vocabularies: vocabularies.value,
        regions,
        documents,
        files: roles.files,
        stamps,
        drafts: request.drafts,
        today: request.today,
    };
    let portal = take(portal::link(parts), &mut problems);
    Checked { value: Some(Understood { portal, theme, speeches, files }), diagnostics: problems }
}

/// Takes the value and leaves its problems with the others.
fn take<T>(checked: Checked<T>, problems: &mut Vec<Diagnostic>) -> T {
    problems.extend(checked.diagnostics);
    checked.value
}

fn read_config(request: &Request<'_>, problems: &mut Vec<Diagnostic>) -> Option<Config> {
    let source = match source::read_root_file(request.root, config::FILE) {
        Ok(Some(source)) => source,
        Ok(None) => {
            let path = request.root.display();
            problems.push(Diagnostic::new(Code::NoPortal).with("path", path));
            return None;
        }
        Err(problem) => {
            problems.push(*problem);
            return None;
        }
    };
    let mut parsed = config::parse(&source);
    if let Some(url) = request.base_url {
        parsed.value.base_url = Some(format!("{}/", url.trim_end_matches('/')));
        parsed.diagnostics.retain(|problem| problem.code != Code::NoBaseUrl);
    }
    let stop = any_error(&parsed.diagnostics);
    problems.extend(parsed.diagnostics);
    (!stop).then_some(parsed.value)
}

/// The files of `content/` by what they are.
#[derive(Default)]
struct Roles {
    texts: Vec<(SourceFile, TextName)>,
    regions: Vec<(SourceFile, String)>,
    files: BTreeSet<SourcePath>,
}

fn sort_by_role(files: &[SourceFile], config: &Config, problems: &mut Vec<Diagnostic>) -> Roles {
    let mut roles = Roles::default();
    for file in files {
        match role(&file.path, config) {
            Ok(Role::Text(name)) => roles.texts.push((file.clone(), name)),
            Ok(Role::Region(folder)) => roles.regions.push((file.clone(), folder)),
            Ok(Role::Vocabulary) => {}
            Ok(Role::File) => {
                roles.files.insert(file.path.clone());
            }
            Err(problem) => problems.push(*problem),
        }
    }
    roles
}

struct ReadVocabularies {
    value: Vocabularies,
    /// Those with problems of their own: what they lack is not held against the texts.
    unreadable: Vec<Code>,
}

fn read_vocabularies(files: &[SourceFile], config: &Config, problems: &mut Vec<Diagnostic>) -> ReadVocabularies {
    let mut unreadable = Vec::new();
    let mut read = |kind: Kind| -> Vocabulary {
        let Some(file) = files.iter().find(|file| file.path.as_str() == kind.file()) else {
            return Vocabulary::default();
        };
        let parsed = match source::read(file) {
            Ok(source) => vocabulary::parse(&source, kind, config),
            Err(problem) => Checked { value: Vocabulary::default(), diagnostics: vec![*problem] },
        };
        if any_error(&parsed.diagnostics) {
            unreadable.push(kind.unknown());
        }
        take(parsed, problems)
    };
    let value = Vocabularies {
        themes: read(Kind::Themes),
        groups: read(Kind::Groups),
        organizations: read(Kind::Organizations),
    };
    ReadVocabularies { value, unreadable }
}

fn read_stamps(files: &[SourceFile], problems: &mut Vec<Diagnostic>) -> Stamps {
    let Some(file) = files.iter().find(|file| file.path.as_str() == stamps::FILE) else { return Stamps::default() };
    take(parse_or_empty(file, stamps::parse), problems)
}

fn read_regions(
    files: &[(SourceFile, String)],
    config: &Config,
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<String, RegionFile> {
    let read: Vec<(String, Checked<RegionFile>)> = files
        .par_iter()
        .map(|(file, folder)| (folder.clone(), parse_or_empty(file, |source| document::region::parse(source, config))))
        .collect();
    read.into_iter().map(|(folder, region)| (folder, take(region, problems))).collect()
}

fn read_documents(
    files: &[(SourceFile, TextName)],
    names: Names<'_>,
    unreadable: &[Code],
    problems: &mut Vec<Diagnostic>,
) -> Vec<Document> {
    let read: Vec<Checked<Document>> = files
        .par_iter()
        .map(|(file, name)| parse_or_empty(file, |source| document::parse(source, name.clone(), names)))
        .collect();
    let mut documents = Vec::with_capacity(read.len());
    for document in read {
        problems.extend(document.diagnostics.into_iter().filter(|problem| !unreadable.contains(&problem.code)));
        documents.push(document.value);
    }
    documents
}

/// Reads and parses a file; one that cannot be read counts as empty, so that links to it are not broken as well.
fn parse_or_empty<T>(file: &SourceFile, parse: impl Fn(&SourceText) -> Checked<T>) -> Checked<T> {
    match source::read(file) {
        Ok(source) => parse(&source),
        Err(problem) => {
            let empty = parse(&SourceText::new(file.path.clone(), String::new())).value;
            Checked { value: empty, diagnostics: vec![*problem] }
        }
    }
}
