//! Loading a site theme: the built-in one, those that extend it, and the portal's own files last.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::config::Config;
use crate::diagnostic::{Checked, Code, Diagnostic, any_error};
use crate::fields::Fields;
use crate::fingerprint::Fingerprint;
use crate::i18n::MessageFile;
use crate::language::Language;
use crate::path::{OutputPath, Slug, SourcePath};
use crate::source::{self, SourceFile};
use crate::templates::squeeze;
use crate::text::SourceText;
use crate::yaml;

/// The version of the views that templates are written for. It rises whenever a field is renamed or removed.
pub const VIEWS: usize = 1;

/// The site theme that is built into the binary.
pub const DEFAULT: &str = "default";

/// The largest file of a site theme, in bytes.
const MAX_ASSET: u64 = 4 * 1024 * 1024;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// A site theme with everything that the portal changes in it.
#[derive(Debug, Default)]
pub struct SiteTheme {
    /// Templates by name: `report.html`.
    pub templates: BTreeMap<String, Template>,
    /// Message files; of two in one language the later one wins.
    pub messages: Vec<MessageFile>,
    /// Languages with a message file that cannot be read: what they lack is not held against them.
    pub unread: BTreeSet<Language>,
    /// Files that are published in `assets/`, by the name under which they are published.
    pub assets: BTreeMap<String, Vec<u8>>,
    /// The names of the stylesheets among the assets, in order.
    pub stylesheets: Vec<String>,
    /// Where the scripts among the assets are, by the name they have in the site theme, without its ending.
    pub scripts: BTreeMap<String, String>,
    /// Blocks that templates put within a page, by name: styles (`.css`) and scripts (`.js`), as they stand.
    pub inline: BTreeMap<String, String>,
    /// Icons by name: SVG.
    pub icons: BTreeMap<String, String>,
    /// Whether what makes pages look and work as they do differs from the built-in site theme: messages and icons aside.
    pub changed: bool,
    /// Stands for all of it.
    pub fingerprint: Option<Fingerprint>,
}

/// A template's text and where it came from.
#[derive(Debug, Clone)]
pub struct Template {
    /// The file, for problems.
    pub path: SourcePath,
    /// What it says.
    pub text: String,
}

/// The files of one layer: of a site theme, or of the portal itself.
#[derive(Debug, Default)]
struct Layer {
    files: BTreeMap<String, (SourcePath, Vec<u8>)>,
}

/// Loads the site theme that the settings name.
pub fn load(root: &Path, config: &Config) -> Checked<SiteTheme> {
    let mut problems = Vec::new();
    let mut layers = vec![portal_layer(root, &mut problems)];
    layers.extend(theme_layers(root, &config.site_theme, &mut problems));
    layers.reverse();
    let mut fingerprints = vec![Fingerprint::of(env!("CARGO_PKG_VERSION").as_bytes())];
    let mut theme = SiteTheme::default();
    let mut named: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for layer in layers {
        for (name, (path, bytes)) in layer.files {
            theme.changed |= changes_design(&name, &bytes);
            fingerprints.push(Fingerprint::of(name.as_bytes()));
            fingerprints.push(Fingerprint::of(&bytes));
            theme.take(&name, path, bytes, &mut named, &mut problems);
        }
    }
    theme.add_styles_and_scripts(named);
    theme.fingerprint = Some(Fingerprint::combine(fingerprints));
    Checked { value: theme, diagnostics: problems }
}

/// Whether a file of a site theme makes pages look or work otherwise than the built-in one does.
fn changes_design(name: &str, bytes: &[u8]) -> bool {
    let design = ["templates/", "assets/", "inline/"].iter().any(|folder| name.starts_with(folder));
    design && EMBEDDED.get_file(name).is_none_or(|built_in| built_in.contents() != bytes)
}

/// The theme, the one it extends, and so on down to the built-in one.
fn theme_layers(root: &Path, name: &str, problems: &mut Vec<Diagnostic>) -> Vec<Layer> {
    let mut layers = Vec::new();
    let mut seen = BTreeSet::new();
    let mut next = Some(name.to_owned());
    while let Some(name) = next.take() {
        if !seen.insert(name.clone()) {
            problems.push(Diagnostic::new(Code::SiteThemeCycle).in_file(&manifest_path(&name)).with("text", name));
            break;
        }
        let layer = disk_layer(root, &format!("themes/{name}"), problems);
        if name == DEFAULT {
            layers.push(layer);
            break;
        }
        if layer.files.is_empty() {
            problems.push(Diagnostic::new(Code::SiteThemeMissing).in_file(&config_path()).with("text", name));
            break;
        }
        next = Some(extends(&layer, &name, problems));
        layers.push(layer);
    }
    layers.push(embedded_layer());
    layers
}

fn config_path() -> SourcePath {
    SourcePath::new(crate::config::FILE)
}

fn manifest_path(name: &str) -> SourcePath {
    SourcePath::new(format!("themes/{name}/theme.yaml"))
}

/// The theme that a theme extends; also checks the version of the views.
fn extends(layer: &Layer, name: &str, problems: &mut Vec<Diagnostic>) -> String {
    let path = manifest_path(name);
    let bytes = layer.files.get("theme.yaml").map(|(_, bytes)| bytes.as_slice()).unwrap_or_default();
    let source = SourceText::new(path.clone(), String::from_utf8_lossy(bytes).replace('\r', ""));
    let Some(root) = yaml::read(&source, 0..source.text.len(), problems) else { return DEFAULT.to_owned() };
    let mut fields = Fields::open(&source, &root, problems);
    fields.text("name");
    let extends = fields.text("extends");
    let views = fields.number("views", 0..=1_000_000);
    fields.finish();
    if views.is_some_and(|views| views != VIEWS) {
        let problem = Diagnostic::new(Code::SiteThemeViews).in_file(&path);
        problems.push(problem.count("found", views.unwrap_or_default()).count("wanted", VIEWS));
    }
    let Some(extends) = extends else { return DEFAULT.to_owned() };
    if let Err(suggestion) = Slug::parse(&extends.value) {
        let problem = Diagnostic::new(Code::InvalidSlug).at(&path, extends.span).with("text", &extends.value);
        problems.push(problem.suggest(suggestion));
        return DEFAULT.to_owned();
    }
    extends.value
}

fn embedded_layer() -> Layer {
    fn collect(dir: &Dir<'_>, files: &mut BTreeMap<String, (SourcePath, Vec<u8>)>) {
        for file in dir.files() {
            let name = file.path().to_string_lossy().replace('\\', "/");
            let path = SourcePath::new(format!("themes/{DEFAULT}/{name}"));
            files.insert(name, (path, file.contents().to_vec()));
        }
        for below in dir.dirs() {
            collect(below, files);
        }
    }
    let mut layer = Layer::default();
    collect(&EMBEDDED, &mut layer.files);
    layer
}

fn disk_layer(root: &Path, folder: &str, problems: &mut Vec<Diagnostic>) -> Layer {
    let listing = source::list(root, folder);
    problems.extend(listing.diagnostics);
    let mut layer = Layer::default();
    for file in listing.value {
        let name = file.path.as_str().strip_prefix(folder).unwrap_or_default().trim_start_matches('/').to_owned();
        read_into(&mut layer, name, &file, problems);
    }
    layer
}

/// The portal's own messages and its stylesheet.
fn portal_layer(root: &Path, problems: &mut Vec<Diagnostic>) -> Layer {
    let mut layer = disk_layer(root, "locales", problems);
    layer.files = layer.files.into_iter().map(|(name, file)| (format!("locales/{name}"), file)).collect();
    layer.files.retain(|name, _| name.matches('/').count() == 1);
    let custom = source::list(root, "assets");
    problems.extend(custom.diagnostics);
    for file in custom.value.iter().filter(|file| file.path.as_str() == "assets/custom.css") {
        read_into(&mut layer, "assets/custom.css".to_owned(), file, problems);
    }
    layer
}

fn read_into(layer: &mut Layer, name: String, file: &SourceFile, problems: &mut Vec<Diagnostic>) {
    match source::read_bytes(file, MAX_ASSET) {
        Ok(bytes) => {
            layer.files.insert(name, (file.path.clone(), bytes));
        }
        Err(problem) => problems.push(*problem),
    }
}

impl SiteTheme {
    fn take(
        &mut self,
        name: &str,
        path: SourcePath,
        bytes: Vec<u8>,
        named: &mut BTreeMap<String, Vec<u8>>,
        problems: &mut Vec<Diagnostic>,
    ) {
        match name.split_once('/') {
            Some(("templates", name)) => {
                let text = match String::from_utf8(bytes) {
                    Ok(text) => text.replace('\r', ""),
                    Err(error) => return problems.push(source::not_utf8(&path, &error)),
                };
                self.templates.insert(name.to_owned(), Template { path, text });
            }
            Some(("locales", name)) => self.take_messages(name, path, &bytes, problems),
            Some(("icons", name)) => {
                let text = String::from_utf8_lossy(&bytes).trim().to_owned();
                self.icons.insert(name.trim_end_matches(".svg").to_owned(), text);
            }
            Some(("inline", name)) if name.ends_with(".css") || name.ends_with(".js") => {
                match String::from_utf8(bytes) {
                    Ok(text) => drop(self.inline.insert(name.to_owned(), text.replace('\r', ""))),
                    Err(error) => problems.push(source::not_utf8(&path, &error)),
                }
            }
            Some(("assets", name)) if name.ends_with(".css") => {
                named.insert(name.to_owned(), squeeze::css(&bytes));
            }
            Some(("assets", name)) if name.ends_with(".js") => {
                named.insert(name.to_owned(), bytes);
            }
            Some(("assets", name)) => {
                if OutputPath::file(name).is_some() {
                    self.assets.insert(name.to_owned(), bytes);
                } else {
                    problems.push(Diagnostic::new(Code::UnreadableName).in_file(&path));
                }
            }
            _ => {}
        }
    }

    fn take_messages(&mut self, name: &str, path: SourcePath, bytes: &[u8], problems: &mut Vec<Diagnostic>) {
        let Some(tag) = name.strip_suffix(".ftl") else { return };
        let Some(language) = Language::parse(tag) else {
            problems.push(Diagnostic::new(Code::InvalidLanguage).in_file(&path).with("text", tag));
            return;
        };
        let text = String::from_utf8_lossy(bytes).replace('\r', "");
        match MessageFile::parse(language, path, text) {
            Ok(file) => self.messages.push(file),
            Err(found) => {
                self.unread.insert(language);
                problems.extend(found);
            }
        }
    }

    /// Stylesheets and scripts are published under names that change with their content, so that browsers may keep them for
    /// good; of the stylesheets the portal's own comes last.
    fn add_styles_and_scripts(&mut self, named: BTreeMap<String, Vec<u8>>) {
        let (own, theirs): (Vec<_>, Vec<_>) = named.into_iter().partition(|(name, _)| name == "custom.css");
        for (name, bytes) in theirs.into_iter().chain(own) {
            let (stem, ending) = name.rsplit_once('.').expect("it ends with .css or .js");
            let published = format!("{stem}-{}.{ending}", Fingerprint::of(&bytes).short());
            if OutputPath::file(&published).is_none() {
                continue;
            }
            match ending {
                "css" => self.stylesheets.push(published.clone()),
                _ => drop(self.scripts.insert(stem.to_owned(), published.clone())),
            }
            self.assets.insert(published, bytes);
        }
    }

    /// What is missing of the templates and messages that every portal needs.
    pub fn missing(&self, templates: &[&str]) -> Vec<Diagnostic> {
        let missing = templates.iter().filter(|name| !self.templates.contains_key(**name));
        let problem = |name: &&str| Diagnostic::new(Code::TemplateMissing).with("name", format!("templates/{name}"));
        let problems: Vec<Diagnostic> = missing.map(problem).collect();
        debug_assert!(problems.is_empty() || any_error(&problems));
        problems
    }
}
