//! Where each page is.

use crate::config::{Config, PathWord};
use crate::document::name::TextKind;
use crate::language::Language;
use crate::pages::feed::Subject;
use crate::pages::{Page, Site};
use crate::path::{SourcePath, Url};
use crate::portal::{Portal, ShownAs, Text, TextId};

/// The words in the addresses of one language.
#[derive(Debug)]
pub struct Words {
    themes: String,
    regions: String,
    groups: String,
    reports: String,
    about: String,
    accessibility: String,
    privacy: String,
    programs: String,
}

impl Words {
    /// The words for readers of a chain of languages.
    pub fn new(config: &Config, chain: &[Language]) -> Self {
        let word = |word| config.paths.get(word, chain);
        Self {
            themes: word(PathWord::Themes),
            regions: word(PathWord::Regions),
            groups: word(PathWord::For),
            reports: word(PathWord::Reports),
            about: word(PathWord::About),
            accessibility: word(PathWord::Accessibility),
            privacy: word(PathWord::Privacy),
            programs: word(PathWord::Program),
        }
    }
}

/// The addresses of all regions for readers of a language: those of texts begin with them.
pub fn of_regions(portal: &Portal, language: Language, words: &Words) -> Vec<Url> {
    let regions = home(language).page(&words.regions);
    portal.regions.iter().map(|region| regions.page(&region.path)).collect()
}

fn home(language: Language) -> Url {
    Url::root().page(&language.tag().to_ascii_lowercase())
}

impl Site<'_> {
    /// The address of a page, whether it exists or not.
    pub fn url(&self, page: &Page) -> Url {
        let words = |language: Language| &self.words[self.place(language)];
        let about = |language: Language| home(language).page(&words(language).about).page("-");
        match page {
            Page::LanguageChoice => Url::root(),
            Page::Home(language) => home(*language),
            Page::Themes(language) => home(*language).page(&words(*language).themes),
            Page::Theme(language, theme, number) => {
                let slug = self.portal.vocabularies.themes.term(*theme).slug(*language);
                numbered(self.url(&Page::Themes(*language)).page(slug), *number)
            }
            Page::ThemeRegion(language, theme, region) => {
                self.url(&Page::Theme(*language, *theme, 1)).page(&self.portal.region(*region).path)
            }
            Page::Regions(language) => home(*language).page(&words(*language).regions),
            Page::Region(language, region) => self.region_urls[self.place(*language)][region.index()].clone(),
            Page::Groups(language) => home(*language).page(&words(*language).groups),
            Page::Group(language, group, number) => {
                let slug = self.portal.vocabularies.groups.term(*group).slug(*language);
                numbered(self.url(&Page::Groups(*language)).page(slug), *number)
            }
            Page::Finder(language, region, group, theme, number) => {
                let group = self.portal.vocabularies.groups.term(*group).slug(*language);
                let region = self.url(&Page::Region(*language, *region));
                let choice = region.page("-").page(&words(*language).groups).page(group);
                let theme = theme.map(|theme| self.portal.vocabularies.themes.term(theme).slug(*language));
                numbered(theme.map_or(choice.clone(), |theme| choice.page(theme)), *number)
            }
            Page::Reports(language, number) => {
                let list = home(*language).page(&words(*language).reports);
                number.map_or(list.clone(), |number| list.page("-").page(&number.to_string()))
            }
            Page::Report(language, id) => {
                let region = self.portal.text(*id).region.expect("a report has a region");
                self.url(&Page::Region(*language, region)).page(self.slug(*language, *id))
            }
            Page::Programs(language, number) => numbered(home(*language).page(&words(*language).programs), *number),
            Page::Program(language, id) => {
                let region = self.portal.text(*id).region.expect("a program has a region");
                let programs = self.url(&Page::Region(*language, region)).page(&words(*language).programs);
                programs.page(self.slug(*language, *id))
            }
            Page::FreePage(language, id) => home(*language).page(self.slug(*language, *id)),
            Page::Accessibility(language) => about(*language).page(&words(*language).accessibility),
            Page::Privacy(language) => about(*language).page(&words(*language).privacy),
            Page::Feed(language, Subject::Portal) => home(*language).file("feed.xml"),
            Page::Feed(language, subject) => self.url(&subject.page(*language)).page("-").file("feed.xml"),
            Page::Sitemap(None) => Url::root().file("sitemap.xml"),
            Page::Sitemap(Some(part)) => Url::root().file(&format!("sitemap-{part}.xml")),
            Page::Robots => Url::root().file("robots.txt"),
            Page::ErrorPage => Url::root().file("404.html"),
            Page::Redirect(from, _) => from.clone(),
            Page::HostFile(host) => Url::root().file(host.file().expect("planned for hosts that read a file")),
            Page::Asset(name) => asset(name),
            Page::File(path) => file(path),
        }
    }

    /// The part of a text's address: that of the version shown.
    fn slug(&self, language: Language, id: TextId) -> &str {
        let text = self.portal.text(id);
        self.portal.shown(text, language).map_or(text.original(), |shown| shown.version).slug.as_str()
    }

    /// The page on which readers of a language find a text; `None` where the language does not show it.
    pub fn page_of(&self, language: Language, id: TextId) -> Option<Page> {
        let text = self.portal.text(id);
        let shown = self.portal.shown(text, language)?;
        let language = if shown.shown_as == ShownAs::Link { shown.version.language } else { language };
        Some(Page::of(text, language, id))
    }
}

impl Page {
    /// The page of a text in a language.
    pub fn of(text: &Text, language: Language, id: TextId) -> Page {
        match text.kind {
            TextKind::Report(_) => Page::Report(language, id),
            TextKind::Program(_) => Page::Program(language, id),
            TextKind::Page => Page::FreePage(language, id),
        }
    }
}

/// The first page of a list stands at the list's own address, the others behind `-`.
fn numbered(list: Url, number: usize) -> Url {
    if number <= 1 { list } else { list.page("-").page(&number.to_string()) }
}

fn asset(name: &str) -> Url {
    let mut url = Url::root().page("assets");
    let (folders, file) = name.rsplit_once('/').map_or((None, name), |(folders, file)| (Some(folders), file));
    if let Some(folders) = folders {
        url = url.page(folders);
    }
    url.file(file)
}

/// Files keep their names where these are safe; parts that are not become slugs.
fn file(path: &SourcePath) -> Url {
    let mut url = Url::root().page("files");
    let below = path.as_str().strip_prefix("content/").unwrap_or(path.as_str());
    let mut parts: Vec<String> = below.split('/').map(safe_part).collect();
    let name = parts.pop().expect("split yields one part at least");
    for part in parts {
        url = url.page(&part);
    }
    url.file(&name)
}

fn safe_part(part: &str) -> String {
    let plain = |ending: &str| !ending.is_empty() && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let (stem, ending) = part.rsplit_once('.').filter(|(_, ending)| plain(ending)).unwrap_or((part, ""));
    let stem = crate::path::Slug::from_name(stem).map_or_else(|| "file".to_owned(), |slug| slug.to_string());
    if ending.is_empty() { stem } else { format!("{stem}.{}", ending.to_lowercase()) }
}
