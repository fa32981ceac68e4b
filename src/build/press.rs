//! The second half of the pipeline: pages planned, each turned into bytes.

use std::cell::LazyCell;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::build::Understood;
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::fingerprint::Fingerprint;
use crate::output::Sink;
use crate::pages::lists::Lists;
use crate::pages::since::{Earlier, Since};
use crate::pages::weight::Scale;
use crate::pages::{self, Page, Pieces, Plan, Site, View, hosting, pieces};
use crate::path::OutputPath;
use crate::portal::{Looked, looked};
use crate::source::{self, SourceFile};
use crate::templates::{Named, Renderer, SiteTheme};

/// Everything that turns the pages of a portal into bytes.
#[derive(Debug)]
pub struct Press<'p> {
    understood: &'p Understood,
    /// What its views are made with.
    pub pieces: Pieces<'p>,
    /// Which pages there are.
    pub plan: Arc<Plan>,
    /// What is wrong with it, which is nothing that stops a page from being made.
    plan_problems: Vec<Diagnostic>,
    scale: Scale,
}

/// What comes of a page.
enum Printed {
    /// It is there, and its view was made of these texts.
    Stands(OutputPath, Looked),
    /// It is there and heavy: a problem that has to be told again.
    Heavy(Box<Diagnostic>),
    /// It is there as its file is.
    Copied,
}

/// What renders the pages of each language, in the portal's order.
type Renderers = Vec<Arc<Renderer>>;

/// What one press leaves to the next one, which mostly needs the same: templates that are prepared, lists and the plan.
#[derive(Debug, Clone)]
pub struct Kept {
    earlier: Earlier,
    today: Date,
    theme: Arc<SiteTheme>,
    lists: Arc<Vec<Lists>>,
    plan: Arc<Plan>,
    plan_problems: Vec<Diagnostic>,
    renderers: Renderers,
}

impl Kept {
    /// What has changed since; `None` where nothing but templates can be taken over.
    fn since(&self, understood: &Understood) -> Option<Since> {
        let portal = &understood.portal;
        let fits = self.today == portal.today && Arc::ptr_eq(&self.theme, &understood.theme);
        if fits { Since::of(portal, &self.earlier) } else { None }
    }

    /// The plan of a portal of which this is known to have changed.
    fn plan(&self, site: &Site<'_>, theme: &SiteTheme, since: &Since) -> Option<Arc<Plan>> {
        if since.is_empty() {
            return Some(Arc::clone(&self.plan));
        }
        // What is wrong with a plan can be that the finder is too large, and says by how much.
        if !since.with_programs.is_empty() && !self.plan_problems.is_empty() {
            return None;
        }
        self.plan.settled(site, theme.assets.keys(), since).map(Arc::new)
    }
}

/// What the pages of a portal share; what fits is taken over.
pub fn site<'p>(understood: &'p Understood, kept: Option<&Kept>) -> Site<'p> {
    let since = kept.and_then(|kept| kept.since(understood));
    let earlier = kept.map(|kept| &kept.lists).zip(since.as_ref());
    Site::with(&understood.portal, &understood.speeches, earlier)
}

impl<'p> Press<'p> {
    /// Plans the pages and prepares the templates; what was kept and fits is taken over. With an error among the problems,
    /// nothing can be printed.
    pub fn set_up(understood: &'p Understood, site: &'p Site<'p>, kept: Option<&Kept>) -> Checked<Self> {
        let theme = &understood.theme;
        let settled =
            |kept: &Kept| Some((kept.plan(site, theme, &kept.since(understood)?)?, kept.plan_problems.clone()));
        let (plan, plan_problems) = kept.and_then(settled).unwrap_or_else(|| {
            let Checked { value, diagnostics } = pages::plan(site, theme.assets.keys());
            (Arc::new(value), diagnostics)
        });
        let earlier = kept.map(|kept| kept.renderers.as_slice()).unwrap_or_default();
        let mut problems = plan_problems.clone();
        problems.extend(understood.theme.missing(pages::TEMPLATES));
        problems.extend(missing_messages(understood));
        let renderers = renderers(understood, site, earlier, &mut problems);
        let scale = Scale::new(&understood.theme, understood.portal.config.first_view_kb);
        problems.extend(scale.styles_too_heavy());
        let pieces = Pieces::new(site, renderers);
        Checked { value: Self { understood, pieces, plan, plan_problems, scale }, diagnostics: problems }
    }

    /// Stands for all that the pages rest on, but for what files say that are not reports, and what reports say.
    pub fn basis(&self) -> Fingerprint {
        let renderers = self.pieces.renderers().iter().map(|renderer| renderer.fingerprint);
        let limit = Fingerprint::of_value(&self.scale.limit(), &[]);
        Fingerprint::combine([self.understood.portal.shape(), limit].into_iter().chain(renderers))
    }

    /// Makes every page and puts it into the sink, unless the sink has it already. `stays` gives what a page looked at whose
    /// view is known to be as it was. Tells the same of all pages that can stay in the next build, and warns of those that are
    /// too heavy.
    pub fn print_all(
        &self,
        sink: &impl Sink,
        stays: impl Fn(&OutputPath) -> Option<Looked> + Sync,
    ) -> Checked<Vec<(OutputPath, Looked)>> {
        sink.expect(self.plan.pages.len());
        let pages = pieces::neighbouring(self.pieces.site, &self.plan);
        let print = |page: &&Page| self.print(page, sink, &stays);
        let printed: Vec<_> = pages.par_iter().map(print).collect();
        let (mut standing, mut problems) = (Vec::with_capacity(printed.len()), Vec::new());
        for printed in printed {
            match printed {
                Ok(Printed::Stands(path, looked)) => standing.push((path, looked)),
                Ok(Printed::Heavy(problem)) | Err(problem) => problems.push(*problem),
                Ok(Printed::Copied) => {}
            }
        }
        Checked { value: standing, diagnostics: problems }
    }

    /// Makes a page, unless it stays.
    fn print(
        &self,
        page: &Page,
        sink: &impl Sink,
        stays: impl Fn(&OutputPath) -> Option<Looked>,
    ) -> Result<Printed, Box<Diagnostic>> {
        let url = self.pieces.site.url(page);
        let path = url.output();
        let put =
            |view, bytes| sink.put(&path, view, bytes).map_err(|error| Box::new(crate::output::failed(&path, &error)));
        if let Some(looked) = stays(&path)
            && sink.holds(&path).is_some_and(|view| sink.is_current(&path, view))
        {
            return Ok(Printed::Stands(path, looked));
        }
        let renderer = self.pieces.renderer(page);
        let (made, looked) = looked::making(|| {
            let (template, view) = self.view(page)?;
            let fingerprint = Fingerprint::of_value(&(&template, self.scale.limit(), &view), &[renderer.fingerprint]);
            Some((template, view, fingerprint))
        });
        let Some((template, view, fingerprint)) = made else {
            let bytes = self.copy(page)?;
            let fingerprint = Fingerprint::of(&bytes);
            if !sink.is_current(&path, fingerprint) {
                put(fingerprint, bytes)?;
            }
            return Ok(Printed::Copied);
        };
        if sink.is_current(&path, fingerprint) {
            return Ok(Printed::Stands(path, looked));
        }
        let bytes = renderer.render(&template, &view, &url.to_root())?;
        let heavy = if template.ends_with(".html") { self.weigh(page, &path, &bytes) } else { None };
        // A page that is too heavy is kept under another fingerprint, so that the next build makes it again, weighs it again
        // and gives the same warning.
        put(if heavy.is_some() { Fingerprint::combine([fingerprint]) } else { fingerprint }, bytes)?;
        Ok(heavy.map_or_else(|| Printed::Stands(path, looked), |problem| Printed::Heavy(Box::new(problem))))
    }

    /// The problem of a page that is over the limit, at its file where one text makes the page.
    fn weigh(&self, page: &Page, path: &OutputPath, bytes: &[u8]) -> Option<Diagnostic> {
        let problem = self.scale.weigh(&path.url(), bytes)?;
        let (Page::Report(language, id) | Page::FreePage(language, id)) = page else { return Some(problem) };
        let portal = &self.understood.portal;
        Some(match portal.shown(portal.text(*id), *language) {
            Some(shown) => problem.in_file(&shown.version.document.name.path),
            None => problem,
        })
    }

    /// What the next press can take over.
    pub fn keep(&self) -> Kept {
        Kept {
            earlier: Earlier::of(&self.understood.portal),
            today: self.understood.portal.today,
            theme: Arc::clone(&self.understood.theme),
            lists: Arc::clone(self.pieces.site.all_lists()),
            plan: Arc::clone(&self.plan),
            plan_problems: self.plan_problems.clone(),
            renderers: self.pieces.renderers().to_vec(),
        }
    }

    /// The bytes of one page.
    ///
    /// # Errors
    /// Where its template fails, or the file that it is cannot be read.
    pub fn bytes(&self, page: &Page) -> Result<Vec<u8>, Box<Diagnostic>> {
        match self.view(page) {
            Some((template, view)) => {
                let root = self.pieces.site.url(page).to_root();
                self.pieces.renderer(page).render(&template, &view, &root)
            }
            None => self.copy(page),
        }
    }

    /// What a page is made of; `None` for a file that is copied.
    fn view(&self, page: &Page) -> Option<(String, View<'p>)> {
        Some((page.template()?, pages::view(&self.pieces, &self.plan, page)?))
    }

    /// The bytes of a file that is not rendered.
    fn copy(&self, page: &Page) -> Result<Vec<u8>, Box<Diagnostic>> {
        match page {
            Page::HostFile(host) => Ok(hosting::text(*host, self.pieces.site, &self.understood.theme).into_bytes()),
            Page::Asset(name) => Ok(self.understood.theme.assets[name].clone()),
            Page::File(path) => {
                let on_disk = self.understood.root.join(path.as_str());
                source::read_bytes(&SourceFile { path: path.clone(), on_disk }, source::MAX_FILE)
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
fn renderers<'p>(
    understood: &'p Understood,
    site: &'p Site<'p>,
    earlier: &[Arc<Renderer>],
    problems: &mut Vec<Diagnostic>,
) -> Renderers {
    let theme = &understood.theme;
    let named = LazyCell::new(|| Arc::new(Named::of(theme)));
    let mut renderers = Vec::with_capacity(understood.speeches.len());
    for speech in &understood.speeches {
        let shared = pages::shared::shared(site, speech.language, theme);
        let fingerprint = Renderer::fingerprint(theme, speech, &shared);
        if let Some(same) = earlier.iter().find(|renderer| renderer.fingerprint == fingerprint) {
            renderers.push(Arc::clone(same));
            continue;
        }
        match Renderer::new(theme, &named, speech, &shared) {
            Ok(renderer) => renderers.push(Arc::new(renderer)),
            Err(found) => problems.extend(found),
        }
    }
    renderers
}
