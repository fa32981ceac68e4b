//! What every page has around its content: title, way back, languages, addresses for search engines.

use std::borrow::Cow;

use serde::Serialize;

use crate::language::{Direction, Language};
use crate::pages::brief::Brief;
use crate::pages::feed::{self, FeedLink};
use crate::pages::linked_data::{BreadcrumbList, LinkedData, Thing};
use crate::pages::{Page, Plan, Site, contacts, theme_region};
use crate::path::Url;
use crate::portal::ShownAs;
use crate::templates::Steady;

/// What every page has around its content. What templates ask for most comes first, and there are no more than twelve fields:
/// up to there Tera looks at one after another, which is quicker than to look them up.
#[derive(Debug, Serialize)]
pub struct Frame<'p> {
    /// The way to the portal's root; before an address it makes a link.
    pub root: String,
    /// Where the page is.
    pub url: Url,
    /// What kind of page; in `data-page-kind`.
    pub kind: &'static str,
    /// The page's own title.
    pub title: Cow<'p, str>,
    /// What the page is about, in a sentence.
    pub description: Option<Brief<'p>>,
    /// The whole address that search engines are to keep, where the portal has one.
    pub canonical: Option<String>,
    /// The real language versions of the page (`hreflang`), itself among them; empty where there is one only.
    pub alternates: Vec<Alternate>,
    /// The feed of what the page is about, where there is one beside the portal's.
    pub feed: Option<FeedLink>,
    /// The language switch.
    pub languages: Vec<Switch<'p>>,
    /// The pages above, from the language's first page on.
    pub breadcrumbs: Trail<'p>,
    /// Where to report a mistake on it, where anyone can be written to.
    pub mistake: Option<String>,
    /// What the page tells machines: JSON-LD, safe within a `<script>`.
    pub linked_data: LinkedData<'p>,
}

/// A language version of a page, for search engines.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Alternate {
    /// The language's tag, or `x-default`.
    pub hreflang: String,
    /// The whole address.
    pub href: String,
}

/// An entry of the language switch.
#[derive(Debug, Serialize)]
pub struct Switch<'p> {
    /// The language.
    pub language: Language,
    /// Its own name.
    pub autonym: &'p str,
    /// Its direction.
    pub direction: Direction,
    /// The page it leads to.
    pub url: Url,
    /// Language and country as Open Graph writes them.
    pub locale: &'p str,
    /// Whether it is this page's language.
    pub current: bool,
    /// Whether it leads to the same page; otherwise to the nearest one above.
    pub same_page: bool,
    /// Whether the page it leads to is really in that language.
    pub translated: bool,
}

/// The way down to a page that has others below it, from the language's first page on.
pub type Trail<'p> = Steady<Vec<Crumb<'p>>>;

/// A page above.
#[derive(Debug, Clone, Serialize)]
pub struct Crumb<'p> {
    /// Its name.
    pub label: Cow<'p, str>,
    /// Where it is.
    pub url: Url,
}

impl<'p> Frame<'p> {
    /// The frame of a page.
    pub fn new(site: &Site<'p>, plan: &Plan, page: &Page, title: impl Into<Cow<'p, str>>) -> Self {
        let (url, title) = (site.url(page), title.into());
        let versions = versions(site, plan, page);
        let breadcrumbs = breadcrumbs(site, page);
        let mut linked_data = LinkedData::default();
        linked_data.tell(way(site, &breadcrumbs, &title));
        Self {
            kind: page.kind(),
            mistake: contacts::mistake(site, page, &title),
            title,
            description: None,
            root: url.to_root(),
            canonical: canonical(site, page),
            alternates: hreflang(site, page, &versions),
            feed: feed::of_page(site, page),
            languages: languages(site, plan, page, &versions),
            breadcrumbs,
            linked_data,
            url,
        }
    }

    /// Says what the page is about.
    pub fn describe(mut self, description: Option<impl Into<Brief<'p>>>) -> Self {
        self.description = description.map(Into::into).filter(|text: &Brief<'_>| !text.is_empty());
        self
    }

    /// Says something about the page's content to machines.
    pub fn tell(mut self, thing: Option<Thing<'p>>) -> Self {
        self.linked_data.tell(thing);
        self
    }
}

/// The way to the page for machines; nothing where there is none or where the portal has no address.
fn way<'p>(site: &Site<'p>, breadcrumbs: &[Crumb<'p>], title: &Cow<'p, str>) -> Option<Thing<'p>> {
    let base = site.portal.config.base_url.as_deref().filter(|_| !breadcrumbs.is_empty())?;
    let above = breadcrumbs.iter().map(|crumb| (crumb.label.clone(), Some(crumb.url.absolute(base))));
    Some(Thing::BreadcrumbList(BreadcrumbList::new(above.chain([(title.clone(), None)]).collect())))
}

/// A copy of a text in another language points to the original; every other page to itself.
fn canonical(site: &Site<'_>, page: &Page) -> Option<String> {
    let base = site.portal.config.base_url.as_deref()?;
    let page = match page {
        Page::Report(language, id) | Page::Program(language, id) | Page::FreePage(language, id) => {
            let shown = site.portal.shown(site.portal.text(*id), *language);
            match shown {
                Some(shown) if shown.shown_as == ShownAs::Copy => page.in_language(shown.version.language),
                _ => page.clone(),
            }
        }
        _ => page.clone(),
    };
    Some(site.url(&page).absolute(base))
}

/// A page in one of the portal's languages.
struct Version {
    language: Language,
    /// Where it is; `None` where it is not.
    url: Option<Url>,
    /// Whether it is really in the language: not a copy, nor a list of foreign texts only.
    real: bool,
}

/// A page in each of the portal's languages.
fn versions(site: &Site<'_>, plan: &Plan, page: &Page) -> Vec<Version> {
    let version = |language: Language| {
        let there = page.in_language(language);
        let url = plan.has(&there).then(|| site.url(&there));
        Version { language, real: url.is_some() && is_in(site, page, language), url }
    };
    site.speeches.iter().map(|speech| version(speech.language)).collect()
}

/// Whether a page, where it exists in a language, is really in it: not a copy, nor a list of foreign texts only.
pub fn is_in(site: &Site<'_>, page: &Page, language: Language) -> bool {
    let own = |id: &crate::portal::TextId| site.portal.text(*id).version(language).is_some();
    match page {
        Page::Report(_, id) | Page::Program(_, id) | Page::FreePage(_, id) => own(id),
        Page::ThemeRegion(_, theme, region, number) => {
            theme_region::on_page(site, language, *theme, *region, *number).any(|said| own(&said[0].said.text()))
        }
        _ => true,
    }
}

/// `hreflang` of a page: only real versions, only tags that search engines know, each listing all; `x-default` last.
pub fn alternates(site: &Site<'_>, plan: &Plan, page: &Page) -> Vec<Alternate> {
    hreflang(site, page, &versions(site, plan, page))
}

fn hreflang(site: &Site<'_>, page: &Page, versions: &[Version]) -> Vec<Alternate> {
    let (Some(base), Some(own)) = (site.portal.config.base_url.as_deref(), page.language()) else { return Vec::new() };
    let told = versions.iter().filter(|version| version.real && version.language.allowed_in_hreflang());
    let told: Vec<(Language, &Url)> =
        told.filter_map(|version| Some((version.language, version.url.as_ref()?))).collect();
    let of = |language: Language| told.iter().find(|(one, _)| *one == language).map(|(_, url)| *url);
    if told.len() < 2 || of(own).is_none() {
        return Vec::new();
    }
    let original = || page.text().and_then(|id| of(site.portal.text(id).original().language));
    let default = match page {
        Page::Home(_) => base.to_owned(),
        _ => of(site.portal.config.default_language).or_else(original).unwrap_or(told[0].1).absolute(base),
    };
    let each = told.iter().map(|(one, url)| Alternate { hreflang: one.tag().to_owned(), href: url.absolute(base) });
    each.chain([Alternate { hreflang: "x-default".to_owned(), href: default }]).collect()
}

/// `hreflang` of `/`: the first pages of all languages, itself as `x-default`.
pub fn home_alternates(site: &Site<'_>) -> Vec<Alternate> {
    let Some(base) = site.portal.config.base_url.as_deref() else { return Vec::new() };
    let languages = site.speeches.iter().map(|speech| speech.language).filter(|one| one.allowed_in_hreflang());
    let at = |one: Language| Alternate { hreflang: one.to_string(), href: site.url(&Page::Home(one)).absolute(base) };
    let mut alternates: Vec<Alternate> = languages.map(at).collect();
    if alternates.len() < 2 {
        return Vec::new();
    }
    alternates.push(Alternate { hreflang: "x-default".to_owned(), href: base.to_owned() });
    alternates
}

/// The language switch: the same page in every language, else the nearest one above it.
fn languages<'p>(site: &Site<'p>, plan: &Plan, page: &Page, versions: &[Version]) -> Vec<Switch<'p>> {
    let entry = |version: &Version| {
        let language = version.language;
        let (url, translated, same_page) = match &version.url {
            Some(url) => (url.clone(), version.real, true),
            None => nearest(site, plan, page.in_language(language), language),
        };
        let speech = site.speech(language);
        Switch {
            language,
            autonym: &speech.autonym,
            direction: speech.direction,
            url,
            locale: &speech.locale,
            current: page.language() == Some(language),
            same_page,
            translated,
        }
    };
    versions.iter().map(entry).collect()
}

/// The nearest page above one that is not there, whether it is really in the language, and whether it is the same page,
/// as one is that has no page above.
fn nearest(site: &Site<'_>, plan: &Plan, missing: Page, language: Language) -> (Url, bool, bool) {
    let mut there = missing;
    let mut same_page = true;
    while !plan.has(&there) {
        let Some(parent) = there.parent(site.portal) else { break };
        there = parent;
        same_page = false;
    }
    let translated = plan.has(&there) && is_in(site, &there, language);
    (site.url(&there), translated, same_page)
}

/// The pages above a page, from the language's first page on; all pages below the same one have the same, in which no text has
/// a say.
fn breadcrumbs<'p>(site: &Site<'p>, page: &Page) -> Trail<'p> {
    let Some(parent) = page.parent(site.portal) else { return Steady::new(Vec::new()) };
    let trail = site.trails.get(parent.clone(), || Some(Steady::new(trail(site, parent))));
    trail.expect("it was made")
}

fn trail<'p>(site: &Site<'p>, page: Page) -> Vec<Crumb<'p>> {
    let above = std::iter::successors(Some(page), |page| page.parent(site.portal));
    let mut crumbs: Vec<Crumb<'p>> =
        above.filter_map(|page| Some(Crumb { label: label(site, &page)?, url: site.url(&page) })).collect();
    crumbs.reverse();
    crumbs
}

/// The short name of a page that has others below it.
fn label<'p>(site: &Site<'p>, page: &Page) -> Option<Cow<'p, str>> {
    Some(match page {
        Page::Home(language) => site.message(*language, "home").into(),
        Page::Themes(language) => site.message(*language, "themes").into(),
        Page::Theme(language, theme, _) => site.theme_name(*language, *theme).into(),
        Page::Regions(language) => site.message(*language, "regions").into(),
        Page::Region(language, region) | Page::ThemeRegion(language, _, region, _) => {
            site.region_name(*language, *region).into()
        }
        Page::Groups(language) => site.message(*language, "groups").into(),
        Page::Group(language, group, _) => site.group_name(*language, *group).into(),
        Page::Finder(language, _, group, ..) => site.group_name(*language, *group).into(),
        Page::Reports(language, ..) => site.message(*language, "reports").into(),
        Page::Programs(language, ..) => site.message(*language, "programs").into(),
        _ => return None,
    })
}

/// A way through the pages of a list.
#[derive(Debug, Serialize, Default)]
pub struct Pager {
    /// The page before: newer, or lower in number.
    pub previous: Option<Url>,
    /// The page after.
    pub next: Option<Url>,
    /// Which page this is.
    pub number: usize,
    /// How many there are.
    pub count: usize,
}

impl Pager {
    /// The way through a list whose pages are numbered from 1.
    pub fn new(number: usize, count: usize, url: impl Fn(usize) -> Url) -> Self {
        Self {
            previous: (number > 1).then(|| url(number - 1)),
            next: (number < count).then(|| url(number + 1)),
            number,
            count,
        }
    }
}
