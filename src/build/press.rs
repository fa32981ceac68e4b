//! The second half of the pipeline: pages planned, each turned into bytes.

use rayon::prelude::*;

use crate::build::Understood;
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::fingerprint::Fingerprint;
use crate::output::Sink;
use crate::pages::{self, Page, Plan, Site, View};
use crate::source::{self, SourceFile};
use crate::templates::Renderer;

/// The largest file that is published because a text links to it, in bytes.
const MAX_FILE: u64 = 64 * 1024 * 1024;

/// Everything that turns the pages of a portal into bytes.
#[derive(Debug)]
pub struct Press<'p> {
    understood: &'p Understood,
    site: &'p Site<'p>,
    /// Which pages there are.
    pub plan: Plan,
    renderers: Vec<Renderer>,
}

impl<'p> Press<'p> {
    /// Plans the pages and prepares the templates. With an error among the problems, nothing can be printed.
    pub fn set_up(understood: &'p Understood, site: &'p Site<'p>) -> Checked<Self> {
        let Checked { value: plan, diagnostics: mut problems } =
            pages::plan(site, understood.theme.assets.keys().cloned());
        problems.extend(understood.theme.missing(pages::TEMPLATES));
        problems.extend(missing_messages(understood));
        let renderers = renderers(understood, site, &mut problems);
        Checked { value: Self { understood, site, plan, renderers }, diagnostics: problems }
    }

    /// Makes every page and puts it into the sink, unless the sink has it already.
    pub fn print_all(&self, sink: &impl Sink) -> Vec<Diagnostic> {
        let pages = self.plan.pages.par_iter();
        pages.filter_map(|(_, page)| self.print(page, sink).err()).map(|problem| *problem).collect()
    }

    fn print(&self, page: &Page, sink: &impl Sink) -> Result<(), Box<Diagnostic>> {
        let path = self.site.url(page).output();
        let put =
            |view, bytes| sink.put(&path, view, bytes).map_err(|error| Box::new(crate::output::failed(&path, &error)));
        let Some((template, view)) = self.view(page) else {
            let bytes = self.copy(page)?;
            let fingerprint = Fingerprint::of(&bytes);
            return if sink.is_current(&path, fingerprint) { Ok(()) } else { put(fingerprint, bytes) };
        };
        let renderer = self.renderer(page);
        let parts = [renderer.fingerprint, Fingerprint::of(template.as_bytes())];
        let fingerprint = Fingerprint::of_value(&view, &parts);
        if sink.is_current(&path, fingerprint) {
            return Ok(());
        }
        put(fingerprint, renderer.render(&template, &view)?)
    }

    /// The bytes of one page.
    ///
    /// # Errors
    /// Where its template fails, or the file that it is cannot be read.
    pub fn bytes(&self, page: &Page) -> Result<Vec<u8>, Box<Diagnostic>> {
        match self.view(page) {
            Some((template, view)) => self.renderer(page).render(&template, &view),
            None => self.copy(page),
        }
    }

    /// What a page is made of; `None` for a file that is copied.
    fn view(&self, page: &Page) -> Option<(String, View<'p>)> {
        Some((page.template()?, pages::view(self.site, &self.plan, page)?))
    }

    /// The renderer of the page's language, or of the default one.
    fn renderer(&self, page: &Page) -> &Renderer {
        let language = page.language().unwrap_or(self.understood.portal.config.default_language);
        let place = self.understood.speeches.iter().position(|speech| speech.language == language);
        &self.renderers[place.expect("pages are in the portal's languages")]
    }

    /// The bytes of a file that is not rendered.
    fn copy(&self, page: &Page) -> Result<Vec<u8>, Box<Diagnostic>> {
        match page {
            Page::Asset(name) => Ok(self.understood.theme.assets[name].clone()),
            Page::File(path) => {
                let on_disk = self.understood.root.join(path.as_str());
                source::read_bytes(&SourceFile { path: path.clone(), on_disk }, MAX_FILE)
            }
            _ => unreachable!("every other page has a template"),
        }
    }
}

fn missing_messages(understood: &Understood) -> Vec<Diagnostic> {
    let speech = &understood.speeches[0];
    let missing = pages::MESSAGES.iter().filter(|id| speech.messages.get(id).is_none());
    missing.map(|id| Diagnostic::new(Code::MessageMissing).with("id", id)).collect()
}

/// One renderer for each language, in the portal's order.
fn renderers(understood: &Understood, site: &Site<'_>, problems: &mut Vec<Diagnostic>) -> Vec<Renderer> {
    let theme = &understood.theme;
    let mut renderers = Vec::with_capacity(understood.speeches.len());
    for speech in &understood.speeches {
        let shared = pages::shared::shared(site, speech.language, &theme.stylesheets);
        match Renderer::new(theme, speech, &shared) {
            Ok(renderer) => renderers.push(renderer),
            Err(found) => problems.extend(found),
        }
    }
    renderers
}
