//! The only reader of `content/`: what files there are, within limits, decoded, no symbolic links.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use unicode_normalization::UnicodeNormalization;
use walkdir::WalkDir;

use crate::diagnostic::{Checked, Code, Diagnostic, Span};
use crate::path::SourcePath;
use crate::text::SourceText;

/// The largest text that is read, in bytes.
pub const MAX_TEXT: u64 = 1024 * 1024;

/// The largest file that is published because a text links to it, in bytes.
pub const MAX_FILE: u64 = 64 * 1024 * 1024;

/// The folder that holds the portal's texts.
pub const CONTENT: &str = "content";

/// A file of the portal that has not been read yet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceFile {
    /// Its name within the portal.
    pub path: SourcePath,
    /// Where it lies on this machine.
    pub on_disk: PathBuf,
}

/// Lists the files of a folder of the portal, sorted by path. Names that begin with a dot are not the portal's and are
/// passed over. A folder that is not there has no files.
pub fn list(root: &Path, folder: &str) -> Checked<Vec<SourceFile>> {
    let mut listing = Checked { value: Vec::new(), diagnostics: Vec::new() };
    if let Some(problem) = linked_folder(root, folder) {
        listing.diagnostics.push(problem);
        return listing;
    }
    let folder = root.join(folder);
    if !folder.exists() {
        return listing;
    }
    let walk = WalkDir::new(&folder).follow_links(false).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| !is_hidden(entry.file_name())) {
        match entry {
            Ok(entry) => match source_file(root, &entry) {
                Ok(found) => listing.value.extend(found),
                Err(problem) => listing.diagnostics.push(problem),
            },
            Err(error) => listing.diagnostics.push(unreadable(root, &error)),
        }
    }
    listing.value.sort();
    listing
}

/// Finds files and folders whose names some file systems take for the same: letter case and the spelling of accents aside.
pub fn colliding<'f>(files: impl Iterator<Item = &'f SourcePath> + Clone) -> Vec<Diagnostic> {
    // Of two names that collide, one at least has a letter that is not a small one of ASCII.
    let is_plain = |path: &str| path.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    let fold = |name: &str| -> String { name.nfc().flat_map(char::to_lowercase).collect() };
    let special = files.clone().filter(|path| !is_plain(path.as_str()));
    let in_question: HashSet<String> =
        special.flat_map(|path| beginnings(path.as_str())).filter(|name| !is_plain(name)).map(fold).collect();
    if in_question.is_empty() {
        return Vec::new();
    }
    let mut seen: HashMap<String, &str> = HashMap::new();
    let mut problems = Vec::new();
    for path in files {
        for name in beginnings(path.as_str()) {
            let folded = if is_plain(name) { Cow::Borrowed(name) } else { Cow::Owned(fold(name)) };
            if !in_question.contains(&*folded) {
                continue;
            }
            let first = *seen.entry(folded.into_owned()).or_insert(name);
            if first != name {
                let problem = Diagnostic::new(Code::NamesCollide).in_file(path).with("text", name);
                problems.push(problem.other(&SourcePath::new(first), None).with("first", first));
                break;
            }
        }
    }
    problems
}

/// The folders above a file and the file itself, the highest first.
fn beginnings(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| at).chain([path.len()]).map(|end| &path[..end])
}

/// Whether there still is a file, or whatever took its place.
pub fn is_there(file: &SourceFile) -> bool {
    fs::symlink_metadata(&file.on_disk).is_ok()
}

/// When a file was last changed; `None` where the system does not know.
pub fn modified(file: &SourceFile) -> Option<SystemTime> {
    fs::symlink_metadata(&file.on_disk).ok()?.modified().ok()
}

/// The folder itself, or one above it in the portal, may be a link too.
fn linked_folder(root: &Path, folder: &str) -> Option<Diagnostic> {
    let ends = folder.match_indices('/').map(|(at, _)| at).chain([folder.len()]);
    ends.map(|end| &folder[..end]).find_map(|above| symbolic_link(&SourcePath::new(above), &root.join(above)))
}

fn symbolic_link(path: &SourcePath, on_disk: &Path) -> Option<Diagnostic> {
    let target = fs::read_link(on_disk).ok()?;
    Some(Diagnostic::new(Code::SymbolicLink).in_file(path).with("target", target.display()))
}

fn is_hidden(name: &std::ffi::OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

fn source_file(root: &Path, entry: &walkdir::DirEntry) -> Result<Option<SourceFile>, Diagnostic> {
    let path = portal_path(root, entry.path());
    if path.as_str().chars().any(|letter| letter.is_control() || letter == char::REPLACEMENT_CHARACTER) {
        return Err(Diagnostic::new(Code::UnreadableName).in_file(&printable(&path)));
    }
    let kind = entry.file_type();
    if kind.is_symlink() {
        let gone = || Diagnostic::new(Code::SymbolicLink).in_file(&path).with("target", "…");
        return Err(symbolic_link(&path, entry.path()).unwrap_or_else(gone));
    }
    if kind.is_dir() {
        return Ok(None);
    }
    if !kind.is_file() {
        return Err(Diagnostic::new(Code::SpecialFile).in_file(&path));
    }
    Ok(Some(SourceFile { path, on_disk: entry.path().to_owned() }))
}

fn portal_path(root: &Path, on_disk: &Path) -> SourcePath {
    let relative = on_disk.strip_prefix(root).unwrap_or(on_disk);
    if let Some(path) = relative.to_str().filter(|_| std::path::MAIN_SEPARATOR == '/') {
        return SourcePath::new(path);
    }
    let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    SourcePath::new(parts.join("/"))
}

fn printable(path: &SourcePath) -> SourcePath {
    SourcePath::new(path.as_str().replace(char::is_control, "\u{FFFD}"))
}

fn unreadable(root: &Path, error: &walkdir::Error) -> Diagnostic {
    let path = error.path().map_or_else(|| SourcePath::new(CONTENT), |path| portal_path(root, path));
    let reason = error.io_error().map_or_else(|| error.to_string(), io::Error::to_string);
    Diagnostic::new(Code::Unreadable).in_file(&path).with("reason", reason)
}

/// Reads one text: UTF-8, byte order mark and carriage returns taken off.
///
/// # Errors
/// Where it cannot be read, is too large, is not UTF-8 or holds control characters.
pub fn read(file: &SourceFile) -> Result<SourceText, Box<Diagnostic>> {
    let bytes = read_bytes(file, MAX_TEXT)?;
    let text = decode(&file.path, bytes)?;
    let source = SourceText::new(file.path.clone(), text);
    match source.first_forbidden() {
        Some(at) => Err(Box::new(source.problem(Code::ControlCharacter, at..at + 1))),
        None => Ok(source),
    }
}

/// Reads one file as it is, up to a limit.
///
/// # Errors
/// Where it cannot be read or is larger than the limit.
pub fn read_bytes(file: &SourceFile, limit: u64) -> Result<Vec<u8>, Box<Diagnostic>> {
    let fail = |error: io::Error| {
        Box::new(Diagnostic::new(Code::Unreadable).in_file(&file.path).with("reason", error.to_string()))
    };
    check_still_a_file(file)?;
    let handle = fs::File::open(&file.on_disk).map_err(fail)?;
    let size = handle.metadata().map_err(fail)?.len();
    let mut bytes = Vec::with_capacity(size.min(limit) as usize + 1);
    handle.take(limit + 1).read_to_end(&mut bytes).map_err(fail)?;
    if bytes.len() as u64 > limit {
        let problem = Diagnostic::new(Code::FileTooLarge).in_file(&file.path);
        return Err(Box::new(problem.count("limit", (limit / 1024) as usize)));
    }
    Ok(bytes)
}

/// What was a file when it was listed may have become something that blocks or leads elsewhere.
fn check_still_a_file(file: &SourceFile) -> Result<(), Box<Diagnostic>> {
    match fs::symlink_metadata(&file.on_disk) {
        Ok(found) if found.is_symlink() => {
            symbolic_link(&file.path, &file.on_disk).map_or(Ok(()), |problem| Err(Box::new(problem)))
        }
        Ok(found) if !found.is_file() => Err(Box::new(Diagnostic::new(Code::SpecialFile).in_file(&file.path))),
        _ => Ok(()),
    }
}

/// Reads a file of the portal's root, such as `balai.yaml`; `None` where there is none.
///
/// # Errors
/// As [`read`].
pub fn read_root_file(root: &Path, name: &str) -> Result<Option<SourceText>, Box<Diagnostic>> {
    let file = SourceFile { path: SourcePath::new(name), on_disk: root.join(name) };
    match fs::symlink_metadata(&file.on_disk) {
        Ok(_) => read(&file).map(Some),
        Err(_) => Ok(None),
    }
}

fn decode(path: &SourcePath, bytes: Vec<u8>) -> Result<String, Box<Diagnostic>> {
    let bytes = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) => rest.to_vec(),
        None => bytes,
    };
    match String::from_utf8(bytes) {
        Ok(text) if is_utf16(text.as_bytes()) => {
            let span = Span { line: 1, column: 1, end_line: 1, end_column: 2 };
            Err(Box::new(Diagnostic::new(Code::NotUtf8).at(path, span).with("encoding", "UTF-16")))
        }
        Ok(text) if memchr::memchr(b'\r', text.as_bytes()).is_some() => {
            Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
        }
        Ok(text) => Ok(text),
        Err(error) => Err(Box::new(not_utf8(path, &error))),
    }
}

/// In UTF-16 every other byte of a Latin text is NUL.
fn is_utf16(bytes: &[u8]) -> bool {
    bytes.len() > 3 && memchr::memchr_iter(0, bytes).count() * 4 > bytes.len()
}

/// Says where a file stops being UTF-8 and what it looks like instead.
pub fn not_utf8(path: &SourcePath, error: &std::string::FromUtf8Error) -> Diagnostic {
    let bytes = error.as_bytes();
    let good = &bytes[..error.utf8_error().valid_up_to()];
    let good = str::from_utf8(good).expect("valid up to there");
    let line = good.matches('\n').count() as u32 + 1;
    let column = good.rsplit('\n').next().unwrap_or_default().chars().count() as u32 + 1;
    let encoding = match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "UTF-16",
        _ if is_utf16(bytes) => "UTF-16",
        _ => "Windows-1252",
    };
    let span = Span { line, column, end_line: line, end_column: column + 1 };
    Diagnostic::new(Code::NotUtf8).at(path, span).with("encoding", encoding)
}
