//! Rendering a view: one Tera per language, with everything in it that the language's pages share.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use tera::{Context, ErrorKind, ReportError, Tera, Value};

use crate::diagnostic::{Code, Diagnostic, Span};
use crate::fingerprint::Fingerprint;
use crate::i18n::Speech;
use crate::path::SourcePath;
use crate::templates::load::SiteTheme;
use crate::templates::named::Named;
use crate::templates::prepared::Prepared;
use crate::templates::steady::Html;
use crate::templates::{chain, filters};
use crate::text::SourceText;

/// Stands for the way to the portal's root, in pieces and wherever else a template writes it as it is. No text has this letter:
/// `text` refuses it wherever it comes from.
const ROOT: &str = "\u{1}";

/// The largest page, in bytes.
const MAX_PAGE: usize = 8 * 1024 * 1024;

thread_local! {
    /// Room for a page while it is made, used again and again.
    static ROOM: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// Renders the pages of one language.
#[derive(Debug)]
pub struct Renderer {
    templates: Prepared,
    paths: BTreeMap<String, SourcePath>,
    named: Arc<Named>,
    /// What components see of the page around them.
    around: Context,
    /// Stands for everything but the view that a page's bytes depend on.
    pub fingerprint: Fingerprint,
    /// What went wrong in pieces, by what stands for it in the errors of the pages that show them.
    noted: Mutex<BTreeMap<String, Box<Diagnostic>>>,
}

impl Renderer {
    /// Prepares the site theme for a language. `named` is what its templates name, `shared` what all pages see as `site`.
    ///
    /// # Errors
    /// Templates that cannot be read.
    pub fn new(
        theme: &SiteTheme,
        named: &Arc<Named>,
        speech: &Arc<Speech>,
        shared: &impl Serialize,
    ) -> Result<Self, Vec<Diagnostic>> {
        let paths = theme.templates.iter().map(|(name, template)| (name.clone(), template.path.clone())).collect();
        chain::check(theme)?;
        let mut tera = Tera::new();
        filters::register(&mut tera, speech, theme);
        tera.autoescape_on([""]);
        tera.global_context().insert("site", shared);
        let templates =
            theme.templates.iter().map(|(name, template)| (name.as_str(), template.text.as_str())).collect();
        let templates = Prepared::new(tera, &templates, ROOT).map_err(|error| problems(theme, &paths, &error))?;
        let fingerprint = Self::fingerprint(theme, speech, shared);
        let mut around = Context::new();
        around.insert("page", &BTreeMap::from([("root", ROOT)]));
        let named = Arc::clone(named);
        Ok(Self { templates, paths, named, around, fingerprint, noted: Mutex::default() })
    }

    /// What stands for a renderer: with the same one, the same view gives the same page.
    pub fn fingerprint(theme: &SiteTheme, speech: &Speech, shared: &impl Serialize) -> Fingerprint {
        let mut parts: Vec<Fingerprint> = theme.fingerprint.into_iter().collect();
        parts.push(Fingerprint::of(speech.language.tag().as_bytes()));
        parts.push(speech.fingerprint);
        Fingerprint::of_value(shared, &parts)
    }

    /// Renders a component for pages at any depth; it sees what it shows as `of`, and of the page only `page.root`.
    ///
    /// # Errors
    /// Where the component is not there, or names what is not.
    pub fn component(&self, name: &str, of: &impl Serialize) -> Result<Html, Box<Diagnostic>> {
        let fail = |error: &tera::Error| Box::new(problem(&self.paths, error));
        let render = |of: Value| {
            let mut args = Context::new();
            args.insert_value("of", of);
            let html = self
                .templates
                .render(true, |tera| tera.render_component_with_implicits(name, &args, &self.around, None, true));
            html.map(|html| Html::new(&html)).map_err(|error| fail(&error))
        };
        let seen = Value::try_from_serializable(&self.named.seen_by_component(name, of));
        // With all that there is, an error tells what could have been named.
        render(seen.map_err(|error| fail(&error))?)
            .or_else(|_| render(Value::try_from_serializable(of).map_err(|error| fail(&error))?))
    }

    /// The component that this one is, where it does nothing but to show another one.
    pub fn same<'r>(&'r self, component: &'r str) -> &'r str {
        self.named.same(component)
    }

    /// Keeps what went wrong in a piece; what is returned stands for it in an error of the page that shows the piece.
    pub fn note(&self, problem: &Diagnostic) -> String {
        let name = format!("piece {problem:?}");
        self.noted.lock().unwrap_or_else(PoisonError::into_inner).insert(name.clone(), Box::new(problem.clone()));
        name
    }

    fn noted(&self, error: &tera::Error) -> Option<Box<Diagnostic>> {
        let text = error.to_string();
        let noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.iter().find(|(name, _)| text.contains(*name)).map(|(_, problem)| problem.clone())
    }

    /// Renders a view for a page from which `root` is the way to the portal's root.
    ///
    /// # Errors
    /// Where the template names what the view does not have, or grows beyond all measure.
    pub fn render(&self, template: &str, view: &impl Serialize, root: &str) -> Result<Vec<u8>, Box<Diagnostic>> {
        let seen = self.context(&self.named.seen(template, view))?;
        // With all that there is, an error tells what could have been named.
        self.render_from(template, &seen, root).or_else(|_| self.render_from(template, &self.context(view)?, root))
    }

    fn context(&self, view: &impl Serialize) -> Result<Context, Box<Diagnostic>> {
        let fail = |error: &tera::Error| self.noted(error).unwrap_or_else(|| Box::new(problem(&self.paths, error)));
        Context::from_serialize(view).map_err(|error| fail(&error))
    }

    fn render_from(&self, template: &str, context: &Context, root: &str) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut page = Capped { bytes: ROOM.take(), refused: false };
        let done = self.templates.render(self.templates.suit(template, context, root), |tera| {
            page.bytes.clear();
            let done = tera.render_to(template, context, &mut page);
            if page.refused { Ok(()) } else { done }
        });
        let rendered = match done {
            Ok(()) if page.refused => Err(Box::new(self.too_large(template))),
            Ok(()) => Ok(with_root(&page.bytes, root)),
            Err(error) => Err(Box::new(problem(&self.paths, &error))),
        };
        ROOM.set(page.bytes);
        rendered
    }

    fn too_large(&self, template: &str) -> Diagnostic {
        let top = Span { line: 1, column: 1, end_line: 1, end_column: 2 };
        let problem = Diagnostic::new(Code::PageTooLarge).count("limit", MAX_PAGE / 1024 / 1024);
        match self.paths.get(template) {
            Some(path) => problem.at(path, top),
            None => problem,
        }
    }
}

/// Puts the way to the root where a mark stands for it.
fn with_root(bytes: &[u8], root: &str) -> Vec<u8> {
    // Room for one mark in a hundred bytes: few pages have more, and for them it grows.
    let mut page = Vec::with_capacity(bytes.len() + bytes.len() / 100 * root.len());
    let mut from = 0;
    for mark in memchr::memchr_iter(ROOT.as_bytes()[0], bytes) {
        page.extend_from_slice(&bytes[from..mark]);
        page.extend_from_slice(root.as_bytes());
        from = mark + 1;
    }
    page.extend_from_slice(&bytes[from..]);
    page
}

/// A page that refuses to grow beyond [`MAX_PAGE`].
struct Capped {
    bytes: Vec<u8>,
    refused: bool,
}

impl Write for Capped {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.bytes.len() + bytes.len() > MAX_PAGE {
            self.refused = true;
            return Err(io::Error::other("the page is too large"));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Says where in the templates Tera found something wrong when it read them. What they name and nobody defines Tera tells all
/// at once, as text.
fn problems(theme: &SiteTheme, paths: &BTreeMap<String, SourcePath>, error: &tera::Error) -> Vec<Diagnostic> {
    match error.kind() {
        ErrorKind::Msg(text) => {
            let found: Vec<Diagnostic> = reported(text).filter_map(|report| unknown(theme, report)).collect();
            if found.is_empty() { vec![problem(paths, error)] } else { found }
        }
        ErrorKind::MissingParent { current, parent } => {
            let template = &theme.templates[current];
            let source = SourceText::new(template.path.clone(), template.text.clone());
            let place = chain::needed(&template.text).find(|(name, _)| name == parent).map(|(_, range)| range);
            let problem = source.problem(Code::TemplateUnknown, place.unwrap_or(0..1)).with("what", parent);
            vec![problem.with("known", known(theme, "template"))]
        }
        _ => vec![problem(paths, error)],
    }
}

/// Tera's reports in a text: the message, the template, the line and the column.
fn reported(text: &str) -> impl Iterator<Item = (&str, &str, u32, u32)> {
    text.lines().zip(text.lines().skip(1)).filter_map(|(message, place)| {
        let message = message.strip_prefix("error: ")?;
        let (place, column) = place.trim_start().strip_prefix("--> ")?.rsplit_once(':')?;
        let (template, line) = place.rsplit_once(':')?;
        Some((message, template, line.parse().ok()?, column.parse().ok()?))
    })
}

/// The problem of something that a template names: ``Unknown filter `besar` ``.
fn unknown(theme: &SiteTheme, (message, template, line, column): (&str, &str, u32, u32)) -> Option<Diagnostic> {
    let (kind, rest) = message.strip_prefix("Unknown ")?.split_once(" `")?;
    let name = rest.strip_suffix('`')?;
    let span = Span { line, column, end_line: line, end_column: column + name.chars().count() as u32 };
    let problem = Diagnostic::new(Code::TemplateUnknown).at(&theme.templates.get(template)?.path, span);
    Some(problem.with("what", name).with("known", known(theme, kind)))
}

/// What there is of a kind that templates can name.
fn known(theme: &SiteTheme, kind: &str) -> String {
    match kind {
        "template" => theme.templates.keys().cloned().collect::<Vec<_>>().join(", "),
        "component" => {
            let texts = theme.templates.values().flat_map(|template| template.text.split("{% component ").skip(1));
            let names: BTreeSet<&str> = texts.filter_map(|text| text.split('(').next()).map(str::trim).collect();
            names.into_iter().collect::<Vec<_>>().join(", ")
        }
        "filter" => format!("{}, …", filters::NAMES.join(", ")),
        "function" => "range, throw, super".to_owned(),
        _ => "defined, undefined, none, string, number, …".to_owned(),
    }
}

/// Says where in a template Tera found something wrong.
fn problem(paths: &BTreeMap<String, SourcePath>, error: &tera::Error) -> Diagnostic {
    let at = |report: &ReportError| {
        let span = report.span();
        let span = Span {
            line: span.start_line.max(1) as u32,
            column: span.start_col as u32 + 1,
            end_line: span.end_line.max(1) as u32,
            end_column: span.end_col as u32 + 1,
        };
        let fallback = SourcePath::new(format!("templates/{}", report.filename()));
        let path = paths.get(report.filename()).unwrap_or(&fallback);
        Diagnostic::new(Code::Template).at(path, span).with("reason", report.message())
    };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => at(report),
        ErrorKind::CircularInclude { tpl, .. } | ErrorKind::CircularExtend { tpl, .. } => {
            let path = paths.get(tpl).cloned().unwrap_or_else(|| SourcePath::new(format!("templates/{tpl}")));
            Diagnostic::new(Code::Template).in_file(&path).with("reason", first_line(error))
        }
        ErrorKind::MissingParent { current, .. } => {
            let path = paths.get(current).cloned().unwrap_or_else(|| SourcePath::new(format!("templates/{current}")));
            Diagnostic::new(Code::Template).in_file(&path).with("reason", first_line(error))
        }
        _ => Diagnostic::new(Code::Template).with("reason", first_line(error)),
    }
}

fn first_line(error: &tera::Error) -> String {
    error.to_string().lines().next().unwrap_or_default().to_owned()
}
