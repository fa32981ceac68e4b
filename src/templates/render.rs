//! Rendering a view: one Tera per language, with everything in it that the language's pages share.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, ErrorKind, ReportError, Tera};

use crate::diagnostic::{Code, Diagnostic, Span};
use crate::fingerprint::Fingerprint;
use crate::i18n::Speech;
use crate::path::SourcePath;
use crate::templates::load::SiteTheme;
use crate::templates::{chain, filters};

/// The largest page, in bytes.
const MAX_PAGE: usize = 8 * 1024 * 1024;

/// Renders the pages of one language.
#[derive(Debug)]
pub struct Renderer {
    tera: TeraBox,
    paths: BTreeMap<String, SourcePath>,
    /// Stands for everything but the view that a page's bytes depend on.
    pub fingerprint: Fingerprint,
}

struct TeraBox(Tera);

impl std::fmt::Debug for TeraBox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Tera")
    }
}

impl Renderer {
    /// Prepares the site theme for a language; `shared` is what all its pages see as `site`.
    ///
    /// # Errors
    /// Templates that cannot be read.
    pub fn new(theme: &SiteTheme, speech: &Arc<Speech>, shared: &impl Serialize) -> Result<Self, Vec<Diagnostic>> {
        let paths = theme.templates.iter().map(|(name, template)| (name.clone(), template.path.clone())).collect();
        chain::check(theme)?;
        let mut tera = Tera::new();
        filters::register(&mut tera, speech, &Arc::new(theme.icons.clone()));
        let templates = theme.templates.iter().map(|(name, template)| (name.as_str(), template.text.as_str()));
        tera.add_raw_templates(templates).map_err(|error| vec![problem(&paths, &error)])?;
        tera.autoescape_on([""]);
        tera.global_context().insert("site", shared);
        let mut parts: Vec<Fingerprint> = theme.fingerprint.into_iter().collect();
        parts.push(Fingerprint::of(speech.language.tag().as_bytes()));
        let fingerprint = Fingerprint::of_value(shared, &parts);
        Ok(Self { tera: TeraBox(tera), paths, fingerprint })
    }

    /// Renders a view.
    ///
    /// # Errors
    /// Where the template names what the view does not have, or grows beyond all measure.
    pub fn render(&self, template: &str, view: &impl Serialize) -> Result<Vec<u8>, Box<Diagnostic>> {
        let fail = |error: &tera::Error| Box::new(problem(&self.paths, error));
        let context = Context::from_serialize(view).map_err(|error| fail(&error))?;
        let mut page = Capped { bytes: Vec::with_capacity(16 * 1024), full: false };
        match self.tera.0.render_to(template, &context, &mut page) {
            Ok(()) => Ok(page.bytes),
            Err(_) if page.full => {
                let problem = Diagnostic::new(Code::PageTooLarge).in_file(&self.paths[template]);
                Err(Box::new(problem.count("limit", MAX_PAGE / 1024 / 1024)))
            }
            Err(error) => Err(fail(&error)),
        }
    }
}

/// A page that refuses to grow beyond [`MAX_PAGE`].
struct Capped {
    bytes: Vec<u8>,
    full: bool,
}

impl Write for Capped {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > MAX_PAGE {
            self.full = true;
            return Err(io::Error::other("the page is full"));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
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
