//! Which pages a portal has, and that no two share an address.

use ahash::AHashSet;
use rayon::prelude::*;

use crate::diagnostic::{Checked, Code, Diagnostic, Span};
use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::choices::Depth;
use crate::pages::since::Since;
use crate::pages::sorted::Sorted;
use crate::pages::{Page, Site, choices, finder, group, hosting, programs, reports, sitemap, theme, theme_region};
use crate::path::{OutputPath, SourcePath};
use crate::portal::{RegionId, ShownAs, Text, TextId};

/// All pages and files of a portal by where they go.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// What goes where.
    pub pages: Sorted<OutputPath, Page>,
    /// The pages that search engines are told of, by where they go.
    pub listed: Sorted<OutputPath, ()>,
    known: AHashSet<Page>,
    /// The pages that are there for the portal, its languages, lists and feeds.
    frame: Vec<Page>,
    /// The paths with capital letters, in small ones.
    folded: AHashSet<String>,
    /// How far the finder goes.
    depth: Depth,
}

impl Plan {
    /// Whether the portal has a page.
    pub fn has(&self, page: &Page) -> bool {
        self.known.contains(page)
    }

    /// The plan after some changes, by the one before them; `None` where it has to be made anew: because a new page wants an
    /// address that another one has, or because the finder goes less far or farther.
    pub fn settled<'a>(
        &self,
        site: &Site<'_>,
        assets: impl IntoIterator<Item = &'a String>,
        since: &Since,
    ) -> Option<Self> {
        if self.depth != site.depth {
            return None;
        }
        let planner = Planner { site, pages: Vec::new() };
        let mut frame = planner.portal(assets);
        frame.extend(planner.languages().flat_map(|language| planner.of_language(language)));
        let mut plan = self.clone();
        for (path, page) in planner.gone(self, &frame, since) {
            plan.remove(&path, &page);
        }
        let mut come = planner.come(self, &frame, since).into_iter();
        come.all(|page| plan.put(site, page)).then_some(())?;
        let [before, now] = [self, &plan].map(|plan| sitemap::parts(plan.listed.len()));
        for page in (now + 1..=before).map(|part| Page::Sitemap(Some(part))) {
            plan.remove(&site.url(&page).output(), &page);
        }
        let mut parts = (before + 1..=now).map(|part| Page::Sitemap(Some(part)));
        parts.all(|page| plan.put(site, page)).then_some(())?;
        Some(Self { frame, ..plan })
    }

    /// Takes a page out, if it is there.
    fn remove(&mut self, path: &OutputPath, page: &Page) {
        if self.known.remove(page) {
            let removed = self.pages.remove(path);
            debug_assert!(removed.as_ref() == Some(page), "{path} has {removed:?}");
            self.listed.remove(path);
        }
    }

    /// Puts a page in, unless its address may be another one's.
    fn put(&mut self, site: &Site<'_>, page: Page) -> bool {
        let Place { path, folded, page } = Place::of(site, page);
        if folded.is_some() || self.folded.contains(path.as_str()) || self.pages.get(&path).is_some() {
            return false;
        }
        if site.portal.config.base_url.is_some() && sitemap::belongs(site, &page) {
            self.listed.insert(path.clone(), ());
        }
        self.known.insert(page.clone());
        self.pages.insert(path, page);
        true
    }
}

/// Lists all pages; two on one address are a problem that names both. `assets` are the files of the site theme.
pub fn plan<'a>(site: &Site<'_>, assets: impl IntoIterator<Item = &'a String>) -> Checked<Plan> {
    let mut planner = Planner { site, pages: Vec::new() };
    let mut frame = planner.portal(assets);
    planner.pages.extend(frame.iter().cloned());
    for speech in site.speeches {
        let of_language = planner.of_language(speech.language);
        planner.pages.extend(of_language.iter().cloned());
        frame.extend(of_language);
        planner.rest_of_language(speech.language);
    }
    planner.pages.extend(site.portal.texts().flat_map(|(id, text)| aliases(text, id)));
    let Checked { value: mut plan, diagnostics: mut problems } = planner.placed();
    plan.frame = frame;
    problems.extend(choices::depth(site).1);
    if site.portal.config.base_url.is_some() {
        plan.listed = sitemap::listed(site, &plan);
        for part in 1..=sitemap::parts(plan.listed.len()) {
            let page = Page::Sitemap(Some(part));
            let path = site.url(&page).output();
            match plan.pages.get_key_value(&path) {
                Some((path, taken)) => problems.push(collision(site, &page, taken, path)),
                None => {
                    plan.pages.insert(path, page.clone());
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
        let folded: AHashSet<String> = places.iter().filter_map(|place| place.folded.clone()).collect();
        let known = places.iter().map(|place| place.page.clone()).collect();
        if !folded.is_empty() {
            places.sort_by(|a, b| a.path.cmp(&b.path));
        }
        let pages = places.into_iter().map(|place| (place.path, place.page)).collect();
        let plan = Plan { pages, listed: Sorted::default(), known, frame: Vec::new(), folded, depth: site.depth };
        Checked { value: plan, diagnostics: problems }
    }

    fn languages(&self) -> impl Iterator<Item = Language> {
        self.site.speeches.iter().map(|speech| speech.language)
    }

    /// The pages of an earlier plan that may be gone, by where they were.
    fn gone(&self, earlier: &Plan, frame: &[Page], since: &Since) -> Vec<(OutputPath, Page)> {
        let site = self.site;
        let at = |page: Page| (site.url(&page).output(), page);
        let still: AHashSet<&Page> = frame.iter().collect();
        let lost = earlier.frame.iter().filter(|page| !still.contains(page)).cloned();
        let mut gone: Vec<(OutputPath, Page)> = lost.map(at).collect();
        for language in self.languages() {
            for region in &since.regions {
                let themes = site.portal.vocabularies.themes.iter();
                gone.extend(themes.flat_map(|(theme, _)| {
                    let page = move |number| Page::ThemeRegion(language, theme, *region, number);
                    (1..).map(page).take_while(|page| earlier.has(page)).map(at)
                }));
            }
            for (id, old) in since.old() {
                gone.push((site.url_of_text(language, old).output(), Page::of(old, language, id)));
            }
            for region in since.regions_of_the_finder(site.portal) {
                gone.extend(self.choices().flat_map(|(group, theme)| {
                    let page = move |number| Page::Finder(language, region, group, theme, number);
                    (1..).map(page).take_while(|page| earlier.has(page)).map(at)
                }));
            }
        }
        for (id, old) in since.old() {
            gone.extend(aliases(old, id).map(at));
        }
        gone
    }

    /// The pages that an earlier plan lacks, or that may be others than before.
    fn come(&self, earlier: &Plan, frame: &[Page], since: &Since) -> Vec<Page> {
        let site = self.site;
        let mut come: Vec<Page> = frame.iter().filter(|page| !earlier.has(page)).cloned().collect();
        for language in self.languages() {
            for region in &since.regions {
                come.extend(self.of_region(language, *region));
            }
            for (id, new) in since.new_ones() {
                come.extend(self.of_text(language, new, id));
            }
            for region in since.regions_of_the_finder(site.portal) {
                come.extend(self.finder(language, region));
            }
        }
        for (id, new) in since.new_ones() {
            come.extend(aliases(new, id));
        }
        come
    }

    /// The pages and files of the whole portal.
    fn portal<'a>(&self, assets: impl IntoIterator<Item = &'a String>) -> Vec<Page> {
        let config = &self.site.portal.config;
        let mut pages = vec![Page::LanguageChoice, Page::Robots];
        if config.base_url.is_some() {
            pages.extend([Page::Sitemap(None), Page::ErrorPage]);
        }
        let hosts = hosting::Host::ALL.iter().filter(|(name, _)| config.hosts.contains(name));
        pages.extend(hosts.map(|host| Page::HostFile(host.1)));
        pages.extend(assets.into_iter().map(|asset| Page::Asset(asset.clone())));
        pages.extend(self.site.portal.files.iter().map(|file| Page::File(file.clone())));
        pages
    }

    /// The pages of a language that list others, and those of all its regions.
    fn of_language(&self, language: Language) -> Vec<Page> {
        let (site, portal) = (self.site, self.site.portal);
        let mut pages = vec![
            Page::Home(language),
            Page::Themes(language),
            Page::Regions(language),
            Page::Groups(language),
            Page::Accessibility(language),
            Page::Privacy(language),
        ];
        let whole = [None].into_iter().chain(portal.regions().map(|(region, _)| Some(region)));
        for of in whole {
            pages.extend(reports::numbers(site, language, of).map(|number| Page::Reports(language, of, number)));
            pages.extend((1..=programs::count(site, language, of)).map(|number| Page::Programs(language, of, number)));
        }
        if portal.config.base_url.is_some() {
            pages.extend(site.feeds(language).subjects().map(|subject| Page::Feed(language, subject)));
        }
        for (term, _) in portal.vocabularies.themes.iter() {
            pages.extend((1..=theme::count(site, language, term)).map(|number| Page::Theme(language, term, number)));
        }
        for (term, _) in portal.vocabularies.groups.iter() {
            pages.extend((1..=group::count(site, language, term)).map(|number| Page::Group(language, term, number)));
        }
        pages.extend(portal.regions().map(|(region, _)| Page::Region(language, region)));
        pages
    }

    /// What a region says about each theme that it speaks of.
    fn of_region(&self, language: Language, region: RegionId) -> impl Iterator<Item = Page> {
        let site = self.site;
        site.portal.vocabularies.themes.iter().flat_map(move |(theme, _)| {
            let count = theme_region::count(site, language, theme, region);
            (1..=count).map(move |number| Page::ThemeRegion(language, theme, region, number))
        })
    }

    /// The page of a text in a language, where it has one of its own.
    fn of_text(&self, language: Language, text: &Text, id: TextId) -> Option<Page> {
        let shown = self.site.portal.shown(text, language).filter(|shown| shown.shown_as != ShownAs::Link);
        shown.map(|_| Page::of(text, language, id))
    }

    /// The pages of regions, choices and texts.
    fn rest_of_language(&mut self, language: Language) {
        let portal = self.site.portal;
        for (region, _) in portal.regions() {
            let pages: Vec<Page> = self.of_region(language, region).collect();
            self.pages.extend(pages);
        }
        for (region, _) in portal.regions() {
            let pages = self.finder(language, region);
            self.pages.extend(pages);
        }
        for (id, text) in portal.texts() {
            self.pages.extend(self.of_text(language, text, id));
        }
    }

    /// What can be chosen in a region: for whom, then about what.
    fn choices(&self) -> impl Iterator<Item = (TermId, Option<TermId>)> {
        let vocabularies = &self.site.portal.vocabularies;
        vocabularies.groups.iter().flat_map(|(group, _)| {
            let themes = vocabularies.themes.iter().map(|(theme, _)| Some(theme));
            std::iter::once(None).chain(themes).map(move |theme| (group, theme))
        })
    }

    /// The choices of a region for which there are programs.
    fn finder(&self, language: Language, region: RegionId) -> Vec<Page> {
        if !self.site.has_programs(language, region) {
            return Vec::new();
        }
        let pages = |(group, theme)| {
            let count = finder::count(self.site, language, region, group, theme);
            (1..=count).map(move |number| Page::Finder(language, region, group, theme, number))
        };
        self.choices().flat_map(pages).collect()
    }
}

/// The old addresses of a text.
fn aliases(text: &Text, id: TextId) -> impl Iterator<Item = Page> {
    text.versions.iter().flat_map(move |version| {
        let target = Page::of(text, version.language, id);
        let aliases = version.document.card.front.aliases.iter();
        aliases.map(move |alias| Page::Redirect(alias.value.clone(), Box::new(target.clone())))
    })
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
        Page::Region(_, region) | Page::ThemeRegion(_, _, region, _) => {
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
