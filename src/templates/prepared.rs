//! A site theme's templates as one language's pages are rendered from them: folded, and as their authors wrote them for what
//! folding does not suit.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::OnceLock;

use tera::{Context, Tera, TeraResult};

use crate::templates::{chain, fold};

/// Templates that Tera has read.
pub struct Prepared {
    /// With what is the same on every page written into them.
    folded: Tera,
    /// Those in which something was folded, as their authors wrote them.
    texts: Vec<(String, String)>,
    /// All as their authors wrote them; made when someone first needs them.
    written: OnceLock<Tera>,
    /// Those that suit only views with a `page`.
    need_page: BTreeSet<String>,
}

impl fmt::Debug for Prepared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Prepared").field("need_page", &self.need_page).finish_non_exhaustive()
    }
}

impl Prepared {
    /// Has templates read by a Tera that has their filters and what they all see already. `root` stands for the way to the
    /// portal's root.
    ///
    /// # Errors
    /// What Tera finds wrong in the templates as they were written.
    pub fn new(mut tera: Tera, templates: &BTreeMap<&str, &str>, root: &str) -> TeraResult<Self> {
        let nothing = Context::new();
        let mut folded = fold::fold(templates, root, |code| tera.render_str(code, &nothing, true).ok());
        let text = |name| folded.get(name).map_or(templates[name], |folded| folded.text.as_str());
        if tera.add_raw_templates(templates.keys().map(|name| (*name, text(name)))).is_err() {
            tera.add_raw_templates(templates)?;
            folded.clear();
        }
        let texts = folded.keys().map(|name| ((*name).to_owned(), templates[name].to_owned())).collect();
        let need_page = needing_page(templates, &folded);
        Ok(Self { folded: tera, texts, written: OnceLock::new(), need_page })
    }

    /// Whether a view can be rendered from folded templates: its `page.root`, if they write one, is the page's `root`.
    pub fn suit(&self, template: &str, view: &Context, root: &str) -> bool {
        match view.get("page").and_then(|page| page.get_from_path("root")) {
            Some(written) => written.as_str() == Some(root),
            None => !self.need_page.contains(template),
        }
    }

    /// Renders from folded templates where they `suit`. What does not come out is rendered from what authors wrote, so that
    /// problems name lines and columns in their files.
    ///
    /// # Errors
    /// Those of rendering what authors wrote.
    pub fn render<T>(&self, suit: bool, mut from: impl FnMut(&Tera) -> TeraResult<T>) -> TeraResult<T> {
        match from(if suit { &self.folded } else { self.written() }) {
            Err(_) if suit => from(self.written()),
            done => done,
        }
    }

    fn written(&self) -> &Tera {
        self.written.get_or_init(|| {
            let mut tera = self.folded.clone();
            let texts = self.texts.iter().map(|(name, text)| (name.as_str(), text.as_str()));
            if tera.add_raw_templates(texts).is_err() { self.folded.clone() } else { tera }
        })
    }
}

/// The templates that write a `page.root` that was folded, or include or extend one that does.
fn needing_page(templates: &BTreeMap<&str, &str>, folded: &BTreeMap<&str, fold::Folded>) -> BTreeSet<String> {
    let mut found: BTreeSet<&str> = folded.iter().filter(|(_, one)| one.needs_page).map(|(name, _)| *name).collect();
    loop {
        let needing = |text: &str| chain::needed(text).any(|(needed, _)| found.contains(needed));
        let more: Vec<&str> = templates
            .iter()
            .filter(|(name, text)| !found.contains(*name) && needing(text))
            .map(|(name, _)| *name)
            .collect();
        if more.is_empty() {
            return found.into_iter().map(str::to_owned).collect();
        }
        found.extend(more);
    }
}
