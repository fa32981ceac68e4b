//! The pipeline from end to end: read, understand, plan, render, put.

mod away;
mod changes;
mod content;
mod footing;
mod inputs;
mod kept;
mod press;
mod understand;
mod warnings;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::{Checked, any_error};
use crate::i18n::Speech;
use crate::output::Sink;
use crate::pages::Plan;
use crate::portal::Portal;
use crate::templates::SiteTheme;

pub use away::Away;
pub use changes::Changes;
pub use footing::Footing;
pub use inputs::{Inputs, Opened, Standing, standing};
pub use press::{Kept, Press, site};
pub use understand::{Known, understand, understand_again};

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Request<'r> {
    /// The portal's folder.
    pub root: &'r Path,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// Where the portal is published, instead of what the settings say.
    pub base_url: Option<&'r str>,
    /// The day it is published for. Only the status of programs, marks of overdue reviews and counts of open programs
    /// depend on it.
    pub today: Date,
}

/// A portal with all that its pages are made from.
#[derive(Debug)]
pub struct Understood {
    /// The portal.
    pub portal: Portal,
    /// What it looks like.
    pub theme: Arc<SiteTheme>,
    /// How its languages speak.
    pub speeches: Vec<Arc<Speech>>,
    /// The portal's folder, for the files that are copied.
    root: PathBuf,
}

/// What rendering leaves.
#[derive(Debug)]
pub struct Rendered {
    /// Which pages there are.
    pub plan: Arc<Plan>,
    /// What they rest on, for the next build.
    pub footing: Footing,
}

/// Plans and renders every page and puts it into the sink, unless the sink has it already, which `earlier` may tell sooner
/// than the page's view.
pub fn render(understood: &Understood, sink: &impl Sink, earlier: Option<&Footing>) -> Checked<Rendered> {
    let site = press::site(understood, None);
    let Checked { value: press, diagnostics: mut problems } = Press::set_up(understood, &site, None);
    let basis = press.basis();
    let mut pages = Vec::new();
    if !any_error(&problems) {
        let printed = press.print_all(sink, |path| earlier?.of(path, basis).cloned());
        (pages, problems) = (printed.value, [problems, printed.diagnostics].concat());
    }
    Checked { value: Rendered { plan: press.plan, footing: Footing::new(basis, pages) }, diagnostics: problems }
}
