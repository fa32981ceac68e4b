//! The sitemap with its language alternates (sitemaps.org, and `xhtml:link` as search engines read it), and `robots.txt`.

use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;

use crate::pages::frame::{self, Alternate};
use crate::pages::sorted::Sorted;
use crate::pages::{Page, Plan, Site};
use crate::path::OutputPath;

/// How many pages one sitemap lists. The protocol allows 50,000; with every language beside each page that is too heavy.
pub const PAGES: usize = 5_000;

/// What the template `sitemap.xml` sees: the pages, or the sitemaps that list them where there are many.
#[derive(Debug, Serialize)]
pub struct Sitemap {
    /// The pages.
    pub entries: Vec<Entry>,
    /// The whole addresses of the sitemaps that this one names instead of pages.
    pub parts: Vec<String>,
}

/// A page in the sitemap.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// Its whole address.
    pub url: String,
    /// The day its content last changed, where it has one.
    pub updated: Option<Date>,
    /// Its real language versions; empty where there is one only.
    pub alternates: Vec<Alternate>,
}

/// What the template `robots.txt` sees.
#[derive(Debug, Serialize)]
pub struct Robots {
    /// The sitemap's whole address, where there is one.
    pub sitemap: Option<String>,
}

/// How many numbered sitemaps there are beside the first: none where it can list all pages itself.
pub fn parts(listed: usize) -> usize {
    if listed > PAGES { listed.div_ceil(PAGES) } else { 0 }
}

/// What the template sees: every page that is really in its language; no copies, notices or redirects.
///
/// # Panics
/// Where the portal has no whole address; then the plan has no sitemap.
pub fn view(site: &Site<'_>, plan: &Plan, part: Option<usize>) -> Sitemap {
    let base = site.portal.config.base_url.as_deref().expect("the sitemap is planned with an address only");
    let entry = |page: &Page| Entry {
        url: site.url(page).absolute(base),
        updated: updated(site, page),
        alternates: frame::alternates(site, plan, page),
    };
    let parts = parts(plan.listed.len());
    let listed = match part {
        None if parts > 0 => 0..0,
        None => 0..PAGES,
        Some(part) => (part - 1) * PAGES..part * PAGES,
    };
    let listed = plan.listed.iter().skip(listed.start).take(listed.len());
    let listed = listed.filter_map(|(path, ())| plan.pages.get(path));
    let named = if part.is_none() { parts } else { 0 };
    Sitemap {
        entries: listed.map(entry).collect(),
        parts: (1..=named).map(|part| site.url(&Page::Sitemap(Some(part))).absolute(base)).collect(),
    }
}

/// The pages that search engines are told of, in the order of their addresses.
pub fn listed(site: &Site<'_>, plan: &Plan) -> Sorted<OutputPath, ()> {
    let pages: Vec<(&OutputPath, &Page)> = plan.pages.iter().collect();
    let listed: Vec<_> = pages.into_par_iter().filter(|(_, page)| belongs(site, page)).collect();
    listed.into_iter().map(|(path, _)| (path.clone(), ())).collect()
}

/// Whether search engines are told of a page that the plan has.
pub fn belongs(site: &Site<'_>, page: &Page) -> bool {
    let Some(language) = page.language() else { return *page == Page::LanguageChoice };
    let withdrawn = match page {
        Page::Report(_, id) | Page::Program(_, id) | Page::FreePage(_, id) => site.portal.text(*id).is_withdrawn(),
        _ => false,
    };
    !matches!(page, Page::Feed(..) | Page::Finder(..)) && !withdrawn && frame::is_in(site, page, language)
}

fn updated(site: &Site<'_>, page: &Page) -> Option<Date> {
    let facts = site.portal.text(page.text()?).facts();
    facts.updated.as_ref().or(facts.published.as_ref()).map(|date| date.value)
}

/// What the template `robots.txt` sees.
pub fn robots(site: &Site<'_>) -> Robots {
    let base = site.portal.config.base_url.as_deref();
    Robots { sitemap: base.map(|base| site.url(&Page::Sitemap(None)).absolute(base)) }
}
