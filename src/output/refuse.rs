//! Output folders that Balai does not write to, since that would harm someone.

use std::fs;
use std::path::{Component, Path, PathBuf, absolute};

use super::inspect::{Found, look};
use super::keep::Keep;
use super::layout::{Layout, exists};
use super::{Done, Failure, Settings};
use crate::diagnostic::{Code, Diagnostic};

/// How many foreign files a message names.
const NAMED: usize = 3;

/// Looks for reasons not to write to an output folder. Changes nothing.
///
/// # Errors
/// The reasons.
pub(super) fn check(settings: &Settings, layout: &Layout, keep: &Keep) -> Result<(), Vec<Diagnostic>> {
    if let Some(why) = why_not(settings, &layout.output) {
        return Err(vec![refused(layout, why)]);
    }
    let in_the_way = state_in_the_way(layout)?;
    if !in_the_way.is_empty() {
        return Err(in_the_way);
    }
    let foreign = if is_ours(layout) { Vec::new() } else { foreign_files(layout, keep)? };
    if foreign.is_empty() { Ok(()) } else { Err(vec![not_ours(layout, &foreign)]) }
}

fn why_not(settings: &Settings, output: &Path) -> Option<&'static str> {
    let is_link = output.symlink_metadata().is_ok_and(|metadata| metadata.is_symlink());
    let (place, root) = (resolve(output), resolve(settings.root));
    let is_home = |home| resolve(home).starts_with(&place);
    let reasons = [
        ("symlink", is_link),
        ("filesystem-root", place.parent().is_none()),
        ("root", place == root),
        ("home", settings.home.is_some_and(is_home)),
        ("ancestor", root.starts_with(&place)),
        ("inside-content", place.starts_with(resolve(&root.join("content")))),
        ("inside-themes", place.starts_with(resolve(&root.join("themes")))),
        ("not-a-folder", exists(&place) && !place.is_dir()),
    ];
    reasons.into_iter().find(|(_, applies)| *applies).map(|(why, _)| why)
}

/// The path without links, `.` and `..`, as far as it exists.
fn resolve(path: &Path) -> PathBuf {
    let path = absolute(path).unwrap_or_else(|_| path.to_owned());
    path.components().fold(PathBuf::new(), |mut place, component| {
        if component == Component::ParentDir {
            place.pop();
        } else {
            place.push(component);
        }
        fs::canonicalize(&place).unwrap_or(place)
    })
}

/// What stands where Balai keeps its own memory and is of another kind, such as a link that leads out of the folder.
fn state_in_the_way(layout: &Layout) -> Done<Vec<Diagnostic>> {
    let folders = [&layout.state, &layout.stage].map(|path| (path, true));
    let files = [&layout.lock, &layout.manifest, &layout.journal, &layout.undo].map(|path| (path, false));
    let mut in_the_way = Vec::new();
    for (path, is_folder) in folders.into_iter().chain(files) {
        let fits = match look(path)? {
            Found::Nothing => true,
            Found::Folder => is_folder,
            Found::File(_) => !is_folder,
            Found::Other => false,
        };
        if !fits {
            in_the_way.push(Diagnostic::new(Code::OutputInTheWay).with("path", path.display()));
        }
    }
    Ok(in_the_way)
}

/// Whether a build wrote to this folder before, be it one that was cut short.
fn is_ours(layout: &Layout) -> bool {
    [&layout.manifest, &layout.journal, &layout.undo].into_iter().any(|path| exists(path))
}

/// What stands in the folder and is neither kept nor a dot file, sorted.
fn foreign_files(layout: &Layout, keep: &Keep) -> Done<Vec<String>> {
    let mut foreign = Vec::new();
    if exists(&layout.output) {
        collect_foreign(&layout.output, "", keep, &mut foreign)?;
    }
    foreign.sort();
    Ok(foreign)
}

fn collect_foreign(folder: &Path, inside: &str, keep: &Keep, foreign: &mut Vec<String>) -> Done {
    for entry in fs::read_dir(folder).map_err(Failure::at(folder))? {
        let entry = entry.map_err(Failure::at(folder))?;
        let name = entry.file_name();
        let path = format!("{inside}{}", name.to_string_lossy());
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if path.starts_with('.') || keep.covers(&path) {
        } else if is_folder && keep.leads_into(&path) {
            collect_foreign(&entry.path(), &format!("{path}/"), keep, foreign)?;
        } else {
            foreign.push(path);
        }
    }
    Ok(())
}

fn refused(layout: &Layout, why: &str) -> Diagnostic {
    Diagnostic::new(Code::OutputRefused).with("why", why).with("path", layout.output.display())
}

fn not_ours(layout: &Layout, foreign: &[String]) -> Diagnostic {
    let named = &foreign[..foreign.len().min(NAMED)];
    Diagnostic::new(Code::OutputForeign)
        .with("path", layout.output.display())
        .with("files", named.join(", "))
        .count("more", foreign.len() - named.len())
}
