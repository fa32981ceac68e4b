//! Which pages a portal has, and that no two share an address.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use ahash::AHashSet;
use rayon::prelude::*;

use crate::diagnostic::{Checked, Code, Diagnostic, Span};
use crate::language::Language;
use crate::pages::{Page, Site, choices, finder, group, hosting, programs, reports, sitemap, theme};
use crate::path::{OutputPath, SourcePath};
use crate::portal::{CoverageState, ShownAs, TextId};

/// All pages and files of a portal by where they go.
#[derive(Debug, Default)]
pub struct Plan {
    /// What goes where.
    pub pages: BTreeMap<OutputPath, Page>,
    /// The pages that search engines are told of.
    pub listed: Vec<Page>,
    known: AHashSet<Page>,
}

impl Plan {
    /// Whether the portal has a page.
    pub fn has(&self, page: &Page) -> bool {
        self.known.contains(page)
    }
}

/// Lists all pages; two on one address are a problem that names both. `assets` are the files of the site theme.
pub fn plan(site: &Site<'_>, assets: impl IntoIterator<Item = String>) -> Checked<Plan> {
    let mut planner = Planner { site, pages: Vec::new() };
    planner.add(Page::LanguageChoice);
    planner.add(Page::Robots);
    if site.portal.config.base_url.is_some() {
        planner.add(Page::Sitemap(None));
        planner.add(Page::ErrorPage);
    }
    for host in hosting::Host::ALL.iter().filter(|(name, _)| site.portal.config.hosts.contains(name)) {
        planner.add(Page::HostFile(host.1));
    }
    for asset in assets {
        planner.add(Page::Asset(asset));
    }
    for file in &site.portal.files {
        planner.add(Page::File(file.clone()));
    }
    for speech in site.speeches {
        planner.language(speech.language);
    }
    planner.aliases();
    let Checked { value: mut plan, diagnostics: mut problems } = planner.placed();
    problems.extend(choices::depth(site).1);
    if site.portal.config.base_url.is_some() {
        plan.listed = sitemap::listed(site, &plan);
        for part in 1..=sitemap::parts(plan.listed.len()) {
            let page = Page::Sitemap(Some(part));
            match plan.pages.entry(site.url(&page).output()) {
                Entry::Occupied(taken) => problems.push(collision(site, &page, taken.get(), taken.key())),
                Entry::Vacant(free) => {
                    free.insert(page.clone());
                    plan.known.insert(page);
                }
            }
        }
    }
    Checked { value: plan, diagnostics: problems }
}

/// Gathers pages, those that come first in the order of importance first: they keep an address that others want too.
struct Planner<'s, 'p> {
    site: &'s Site<'p>,
    pages: Vec<Page>,
}

/// A page and where it would go.
struct Place {
    path: OutputPath,
    /// The path in small letters, where it has capital ones: file systems that ignore letter case see it so.
    folded: Option<String>,
    page: Page,
}

impl Place {
    fn of(site: &Site<'_>, page: Page) -> Self {
        let path = site.url(&page).output();
        let has_capitals = path.as_str().bytes().any(|byte| byte.is_ascii_uppercase());
        Self { folded: has_capitals.then(|| path.as_str().to_ascii_lowercase()), path, page }
    }

    /// What no other page may have.
    fn key(&self) -> &str {
        self.folded.as_deref().unwrap_or(self.path.as_str())
    }
}

impl Planner<'_, '_> {
    fn add(&mut self, page: Page) {
        self.pages.push(page);
    }

    /// The pages by address; for each that wants the address of an earlier one, letter case aside, a problem.
    fn placed(self) -> Checked<Plan> {
        let site = self.site;
        let mut places: Vec<Place> = self.pages.into_par_iter().map(|page| Place::of(site, page)).collect();
        // Where two are the same, the one that was added first stays before the other.
        places.par_sort_by(|a, b| a.key().cmp(b.key()));
        let of_one_address = places.chunk_by(|a, b| a.key() == b.key()).filter(|same| same.len() > 1);
        let problem = |same: &[Place]| -> Vec<Diagnostic> {
            same[1..].iter().map(|late| collision(site, &late.page, &same[0].page, &late.path)).collect()
        };
        let problems = of_one_address.flat_map(problem).collect();
        places.dedup_by(|late, first| late.key() == first.key());
        let known = || places.iter().map(|place| place.page.clone()).collect();
        let by_path = || places.iter().map(|place| (place.path.clone(), place.page.clone())).collect();
        let (known, pages) = rayon::join(known, by_path);
        Checked { value: Plan { pages, listed: Vec::new(), known }, diagnostics: problems }
    }

    fn language(&mut self, language: Language) {
        let portal = self.site.portal;
        for page in [Page::Home(language), Page::Themes(language), Page::Regions(language), Page::Groups(language)] {
            self.add(page);
        }
        self.add(Page::Accessibility(language));
        self.add(Page::Privacy(language));
        for number in reports::numbers(self.site, language) {
            self.add(Page::Reports(language, number));
        }
        for number in 1..=programs::count(self.site, language) {
            self.add(Page::Programs(language, number));
        }
        if portal.config.base_url.is_some() {
            for subject in self.site.feeds(language).subjects() {
                self.add(Page::Feed(language, subject));
            }
        }
        for (term, _) in portal.vocabularies.themes.iter() {
            for number in 1..=theme::count(self.site, language, term) {
                self.add(Page::Theme(language, term, number));
            }
        }
        for (term, _) in portal.vocabularies.groups.iter() {
            for number in 1..=group::count(self.site, language, term) {
                self.add(Page::Group(language, term, number));
            }
        }
        for (region, _) in portal.regions() {
            self.add(Page::Region(language, region));
            for (theme, _) in portal.vocabularies.themes.iter() {
                if theme::state(self.site, language, region, theme) != CoverageState::None {
                    self.add(Page::ThemeRegion(language, theme, region));
                }
            }
        }
        self.finder(language);
        for (id, text) in portal.texts() {
            let shown = portal.shown(text, language).filter(|shown| shown.shown_as != ShownAs::Link);
            if shown.is_some() {
                let page = self.site.page_of(language, id).expect("what is shown has a page");
                self.add(page);
            }
        }
    }

    /// The choices of the finder: for whom, then about what.
    fn finder(&mut self, language: Language) {
        let vocabularies = &self.site.portal.vocabularies;
        for (region, _) in self.site.portal.regions().filter(|(region, _)| self.site.has_programs(language, *region)) {
            for (group, _) in vocabularies.groups.iter() {
                let themes = vocabularies.themes.iter().map(|(theme, _)| Some(theme));
                for theme in std::iter::once(None).chain(themes) {
                    for number in 1..=finder::count(self.site, language, region, group, theme) {
                        self.add(Page::Finder(language, region, group, theme, number));
                    }
                }
            }
        }
    }

    fn aliases(&mut self) {
        for (id, text) in self.site.portal.texts() {
            for version in &text.versions {
                let target = Page::of(text, version.language, id);
                for alias in &version.document.card.front.aliases {
                    self.add(Page::Redirect(alias.value.clone(), Box::new(target.clone())));
                }
            }
        }
    }
}

fn collision(site: &Site<'_>, page: &Page, first: &Page, path: &OutputPath) -> Diagnostic {
    let (blamed, other) = match (source(site, page), source(site, first)) {
        (Some(own), other) => (Some(own), other),
        (None, other) => (other, None),
    };
    let mut problem = Diagnostic::new(Code::AddressTaken).with("address", path.url());
    if let Some((file, span)) = blamed {
        problem = match span {
            Some(span) => problem.at(&file, span),
            None => problem.in_file(&file),
        };
    }
    let second = other.as_ref().map_or_else(|| first.kind().to_owned(), |(file, _)| file.to_string());
    if let Some((file, span)) = other {
        problem = problem.other(&file, span);
    }
    problem.with("second", second)
}

/// The file that a page's address comes from, and where in it where that is known.
fn source(site: &Site<'_>, page: &Page) -> Option<(SourcePath, Option<Span>)> {
    let portal = site.portal;
    let of_text = |language: &Language, id: &TextId| {
        let text = portal.text(*id);
        let version = portal.shown(text, *language).map_or(text.original(), |shown| shown.version);
        version.document.name.path.clone()
    };
    match page {
        Page::Report(language, id) | Page::Program(language, id) | Page::FreePage(language, id) => {
            Some((of_text(language, id), None))
        }
        Page::Region(_, region) | Page::ThemeRegion(_, _, region) => {
            let path = &portal.region(*region).path;
            Some((SourcePath::new(format!("content/regions/{path}/region.yaml")), None))
        }
        Page::Redirect(from, target) => match &**target {
            Page::Report(language, id) | Page::Program(language, id) | Page::FreePage(language, id) => {
                let front = &portal.text(*id).version(*language)?.document.card.front;
                let alias = front.aliases.iter().find(|alias| alias.value == *from)?;
                Some((of_text(language, id), Some(alias.span)))
            }
            _ => None,
        },
        Page::File(path) => Some((path.clone(), None)),
        _ => None,
    }
}
