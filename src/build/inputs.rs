//! What a portal was built from: enough to see that nothing has changed since, without understanding anything.
//!
//! A build without an error leaves a note in its output folder: the fingerprints of all that it read, and what it warned of.
//! Where the next build finds the same files saying the same, asked for in the same way by the same program, and all pages as
//! they were written, it has nothing to do but to warn of the same. In every other case, and whenever anything is in doubt,
//! it does everything.

use std::fmt::Write;

use rayon::prelude::*;

use crate::build::content::Content;
use crate::build::{Changes, Known, Request, warnings};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::document::name::Role;
use crate::fingerprint::Fingerprint;
use crate::output::{Folder, Published, Sink};
use crate::pages::address;
use crate::path::SourcePath;
use crate::source::{self, SourceFile};

/// How a note begins. The number grows with every change of the format.
const HEADER: &str = "balai-inputs 2 ";

/// What stands in place of a fingerprint for a file that is there and not read.
const UNREAD: &str = "-";

/// Everything that a build reads.
#[derive(Debug, PartialEq, Eq)]
pub struct Inputs {
    /// Stands for what is asked for, the program, the settings, the site theme, and what is wrong with names of files.
    around: Fingerprint,
    /// The files of `content/`, sorted, with what stands for their text where they are read.
    files: Vec<(SourcePath, Option<Fingerprint>)>,
}

impl Inputs {
    /// What a portal was just understood from, by a program; `None` where something could not be read.
    pub fn of(known: &Known, request: &Request<'_>, program: Fingerprint) -> Option<Self> {
        let around = known.around(request, program)?;
        let files = known.content.files().map(|(file, role, said)| match role {
            Ok(Role::File) | Err(_) if said.is_none() => Some((file.path.clone(), None)),
            _ => Some((file.path.clone(), Some(said?))),
        });
        Some(Self { around, files: files.collect::<Option<_>>()? })
    }

    /// As a text, for the next build to read, with what this one warned of.
    pub fn to_text(&self, warned: &[Diagnostic]) -> String {
        let mut text = format!("{HEADER}{}\n", self.around);
        for (path, said) in &self.files {
            let _ = match said {
                Some(said) => writeln!(text, "{said} {path}"),
                None => writeln!(text, "{UNREAD} {path}"),
            };
        }
        for warning in warned {
            text.push_str(&warnings::to_line(warning));
            text.push('\n');
        }
        text
    }

    /// Reads what `to_text` wrote; `None` where it is something else.
    fn parse(text: &str) -> Option<(Self, Vec<Diagnostic>)> {
        let (header, lines) = text.split_once('\n')?;
        let after_files = lines.find(&format!("\n{}", warnings::BEGINS)).map_or(lines.len(), |end| end + 1);
        let (lines, warned) = lines.split_at(if lines.starts_with(warnings::BEGINS) { 0 } else { after_files });
        let line = |line: &str| {
            let (said, path) = line.split_once(' ')?;
            let said = if said == UNREAD { None } else { Some(Fingerprint::parse(said)?) };
            Some((SourcePath::new(path), said))
        };
        let around = Fingerprint::parse(header.strip_prefix(HEADER)?)?;
        let inputs = Self { around, files: lines.par_lines().map(line).collect::<Option<_>>()? };
        Some((inputs, warned.lines().map(warnings::from_line).collect::<Option<_>>()?))
    }

    /// The files that say something else than before, sorted; `None` where files came or went, or something else is another.
    pub fn differing(&self, before: &Inputs) -> Option<Vec<&str>> {
        let same_names = self.files.len() == before.files.len()
            && self.files.iter().zip(&before.files).all(|((now, _), (then, _))| now == then);
        let differing = self.files.iter().zip(&before.files).filter(|((_, now), (_, then))| now != then);
        (same_names && self.around == before.around).then(|| differing.map(|((path, _), _)| path.as_str()).collect())
    }

    /// Whether the files are these and say what they said. The one that changed last is looked at first.
    fn are_those_of(&self, content: &Content, folder: &Folder) -> bool {
        let files: Vec<_> = content.files().collect();
        let same_names = files.len() == self.files.len()
            && files.iter().zip(&self.files).all(|((file, ..), (path, _))| file.path == *path);
        if !same_names {
            return false;
        }
        let mut files: Vec<_> = files.into_iter().zip(&self.files).collect();
        files.sort_by_cached_key(|((file, ..), _)| std::cmp::Reverse(source::modified(file)));
        let says = |(file, said): (&SourceFile, &Option<Fingerprint>)| match said {
            Some(said) => source::read(file).is_ok_and(|text| Fingerprint::of(text.text.as_bytes()) == *said),
            None => is_published_as_it_is(file, folder),
        };
        let (first, rest) = files.split_at(files.len().min(1));
        let same = |((file, ..), (_, said)): &((&SourceFile, _, _), &(SourcePath, _))| says((file, said));
        first.iter().all(same) && rest.par_iter().all(same)
    }
}

/// Whether a file, if it is published, is published as it is now.
fn is_published_as_it_is(file: &SourceFile, folder: &Folder) -> bool {
    let path = address::file(&file.path).output();
    let as_it_is = |bytes: Vec<u8>| folder.holds(&path) == Some(Fingerprint::of(&bytes));
    folder.holds(&path).is_none() || source::read_bytes(file, source::MAX_FILE).is_ok_and(as_it_is)
}

/// What a build would find, where it has nothing to do.
#[derive(Debug)]
pub struct Standing {
    /// What there is to tell of what is published.
    pub published: Published,
    /// What a build warns of.
    pub warnings: Vec<Diagnostic>,
}

/// What a build goes on from that has something to do.
#[derive(Debug)]
pub struct Opened {
    /// The folder.
    pub folder: Box<Folder>,
    /// What was read by the build before; `None` where that is not known.
    pub before: Option<Inputs>,
}

/// What a build would find, where all that it would publish stands in the folder already. Where that is not certain, `known`
/// has what was read on the way, so that nothing but what is pending there need be read again.
///
/// # Errors
/// Where it is not certain: what there is to go on from, if the folder could be opened.
pub fn standing(
    known: &mut Known,
    request: &Request<'_>,
    program: Fingerprint,
    open: impl FnOnce(&Config) -> Option<Folder>,
) -> Result<Standing, Option<Opened>> {
    known.pending = Some(Changes::Everything);
    let config = known.read_settings(request, &mut Vec::new()).ok_or(None)?;
    let folder = open(&config).map(Box::new).ok_or(None)?;
    let note = folder.note().and_then(|note| Inputs::parse(&note));
    let Some((inputs, warnings)) = note else { return Err(Some(Opened { folder, before: None })) };
    known.load_theme(request, &config, true, &Changes::Everything);
    known.content.list(request.root, &config, &Changes::Everything);
    known.pending = None;
    let same = known.around(request, program) == Some(inputs.around) && inputs.are_those_of(&known.content, &folder);
    let published = if same { folder.stands() } else { None };
    let opened = || Some(Opened { folder, before: Some(inputs) });
    published.map(|published| Standing { published, warnings }).ok_or_else(opened)
}

impl Known {
    /// Stands for what is asked for, the program, the settings, the site theme, and what is wrong with names of files; `None`
    /// where something of it is not known.
    fn around(&self, request: &Request<'_>, program: Fingerprint) -> Option<Fingerprint> {
        let Request { root: _, drafts, base_url, today } = request;
        let asked = Fingerprint::of_value(&(drafts, base_url, today.to_string()), &[]);
        let settings = self.settings.as_ref()?.fingerprint;
        let theme = self.theme.as_ref()?.value.fingerprint?;
        let names: String = self.content.problems_of_names().iter().map(warnings::to_line).collect();
        Some(Fingerprint::combine([program, asked, settings, theme, Fingerprint::of(names.as_bytes())]))
    }
}
