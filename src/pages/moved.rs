//! Pages whose address changed since the last build: readers and links still go to the old one.

use std::collections::BTreeMap;

use ahash::AHashSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::document::vocabulary::Kind;
use crate::pages::{Page, Plan};
use crate::path::{OutputPath, SourcePath};
use crate::portal::Portal;

/// Offers a way to keep the old address for each page that is new while another is gone from beside it. A hint, no more:
/// it is given where one page went and one came in a folder, so that nothing has to be guessed. `before` are the files of the
/// build before.
pub fn moved<'b>(portal: &Portal, plan: &Plan, before: impl Iterator<Item = &'b OutputPath>) -> Vec<Diagnostic> {
    let (still, gone): (Vec<_>, Vec<_>) = before.partition(|path| plan.pages.get(*path).is_some());
    let gone = by_folder(gone.into_iter().filter(|path| folder(path).is_some()));
    if gone.is_empty() {
        return Vec::new();
    }
    let still: AHashSet<&OutputPath> = still.into_iter().collect();
    let added = plan.pages.iter().filter(|(path, page)| has_own_slug(page) && !still.contains(path));
    let come = by_folder(added.map(|(path, _)| path));
    let pairs = come.into_iter().filter_map(|(folder, come)| match (come.as_slice(), gone.get(folder)?.as_slice()) {
        ([to], [from]) => Some((*from, *to)),
        _ => None,
    });
    pairs.filter_map(|(from, to)| offer(portal, plan.pages.get(to)?, from, to)).collect()
}

/// Whether the last part of a page's address is the author's choice.
fn has_own_slug(page: &Page) -> bool {
    page.text().is_some() || matches!(page, Page::Theme(_, _, 1) | Page::Group(_, _, 1))
}

/// The folder above a page's own.
fn folder(path: &OutputPath) -> Option<&str> {
    path.as_str().strip_suffix("/index.html")?.rsplit_once('/').map(|(folder, _)| folder)
}

fn by_folder<'p>(paths: impl Iterator<Item = &'p OutputPath>) -> BTreeMap<&'p str, Vec<&'p OutputPath>> {
    let mut folders: BTreeMap<&str, Vec<&OutputPath>> = BTreeMap::new();
    for path in paths {
        folders.entry(folder(path).unwrap_or_default()).or_default().push(path);
    }
    folders
}

fn offer(portal: &Portal, page: &Page, from: &OutputPath, to: &OutputPath) -> Option<Diagnostic> {
    let (file, of) = match page {
        Page::Report(language, id) | Page::Program(language, id) | Page::FreePage(language, id) => {
            (portal.text(*id).version(*language)?.document.name.path.clone(), "text")
        }
        Page::Theme(..) => (SourcePath::new(Kind::Themes.file()), "term"),
        _ => (SourcePath::new(Kind::Groups.file()), "term"),
    };
    let problem = Diagnostic::new(Code::AddressChanged).in_file(&file).with("of", of);
    Some(problem.with("from", format!("/{}", from.url())).with("to", format!("/{}", to.url())))
}
