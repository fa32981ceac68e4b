//! Where each page is.

use crate::config::PathWord;
use crate::document::name::TextKind;
use crate::document::vocabulary::Vocabulary;
use crate::language::Language;
use crate::pages::feed::Subject;
use crate::pages::{Page, Site};
use crate::path::{SourcePath, Url};
use crate::portal::{Portal, ShownAs, Text, TextId};

/// The addresses in one language that others are made of, each made once.
#[derive(Debug)]
pub struct Addresses {
    home: Url,
    themes: Url,
    theme: Vec<Url>,
    regions: Url,
    region: Vec<Url>,
    groups: Url,
    group: Vec<Url>,
    reports: Url,
    programs: Url,
    /// The word between a region and its programs.
    program: String,
    /// The word between a region and the list of its reports.
    report: String,
    /// The word between a region and what the finder has for its groups.
    choice: String,
    accessibility: Url,
    privacy: Url,
}

impl Addresses {
    /// The addresses for readers of a chain of languages, the first of which is the pages' own.
    pub fn new(portal: &Portal, language: Language, chain: &[Language]) -> Self {
        let home = Url::root().page(&language.tag().to_ascii_lowercase());
        let below_home = |word| home.page(portal.config.paths.get(word, chain).as_str());
        let (themes, groups) = (below_home(PathWord::Themes), below_home(PathWord::For));
        let regions = below_home(PathWord::Regions);
        let about = below_home(PathWord::About).page("-");
        let slugs = |list: &Url, vocabulary: &Vocabulary| {
            vocabulary.iter().map(|(_, term)| list.page(term.slug(language))).collect()
        };
        Self {
            accessibility: about.page(&portal.config.paths.get(PathWord::Accessibility, chain)),
            privacy: about.page(&portal.config.paths.get(PathWord::Privacy, chain)),
            theme: slugs(&themes, &portal.vocabularies.themes),
            group: slugs(&groups, &portal.vocabularies.groups),
            region: portal.regions.iter().map(|region| regions.page(&region.path)).collect(),
            reports: below_home(PathWord::Reports),
            programs: below_home(PathWord::Program),
            program: portal.config.paths.get(PathWord::Program, chain),
            report: portal.config.paths.get(PathWord::Reports, chain),
            choice: portal.config.paths.get(PathWord::For, chain),
            home,
            themes,
            groups,
            regions,
        }
    }
}

impl Site<'_> {
    /// The address of a page, whether it exists or not.
    pub fn url(&self, page: &Page) -> Url {
        let known = |language: &Language| &self.addresses[self.place(*language)];
        match page {
            Page::LanguageChoice => Url::root(),
            Page::Home(language) => known(language).home.clone(),
            Page::Themes(language) => known(language).themes.clone(),
            Page::Theme(language, theme, number) => numbered(&known(language).theme[usize::from(*theme)], *number),
            Page::ThemeRegion(language, theme, region, number) => {
                let theme = &known(language).theme[usize::from(*theme)];
                numbered(&theme.page(&self.portal.region(*region).path), *number)
            }
            Page::Finder(language, region, group, theme, number) => {
                let group = self.portal.vocabularies.groups.term(*group).slug(*language);
                let choice = known(language).region[region.index()].page("-").page(&known(language).choice).page(group);
                let theme = theme.map(|theme| self.portal.vocabularies.themes.term(theme).slug(*language));
                numbered(&theme.map_or(choice.clone(), |theme| choice.page(theme)), *number)
            }
            Page::Regions(language) => known(language).regions.clone(),
            Page::Region(language, region) => known(language).region[region.index()].clone(),
            Page::Groups(language) => known(language).groups.clone(),
            Page::Group(language, group, number) => numbered(&known(language).group[usize::from(*group)], *number),
            Page::Reports(language, region, number) => {
                let list = match region {
                    None => known(language).reports.clone(),
                    Some(region) => known(language).region[region.index()].page("-").page(&known(language).report),
                };
                number.map_or(list.clone(), |number| list.page("-").page(&number.to_string()))
            }
            Page::Report(language, id) | Page::Program(language, id) | Page::FreePage(language, id) => {
                let known = &self.urls[self.place(*language)][id.index()];
                known.get_or_init(|| self.url_of_text(*language, self.portal.text(*id))).clone()
            }
            Page::Programs(language, None, number) => numbered(&known(language).programs, *number),
            Page::Programs(language, Some(region), number) => {
                let list = known(language).region[region.index()].page("-").page(&known(language).program);
                numbered(&list, *number)
            }
            Page::Accessibility(language) => known(language).accessibility.clone(),
            Page::Privacy(language) => known(language).privacy.clone(),
            Page::Feed(language, Subject::Portal) => known(language).home.file("feed.xml"),
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

    /// The address of a text in a language; its last part is that of the version shown.
    ///
    /// # Panics
    /// Where a report or a program has no region.
    pub fn url_of_text(&self, language: Language, text: &Text) -> Url {
        let known = &self.addresses[self.place(language)];
        let region = || &known.region[text.region.expect("reports and programs have a region").index()];
        let slug = self.portal.shown(text, language).map_or(text.original(), |shown| shown.version).slug.as_str();
        match text.kind {
            TextKind::Report(_) => region().page(slug),
            TextKind::Program(_) => region().page(&known.program).page(slug),
            TextKind::Page => known.home.page(slug),
        }
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
fn numbered(list: &Url, number: usize) -> Url {
    if number <= 1 { list.clone() } else { list.page("-").page(&number.to_string()) }
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
pub fn file(path: &SourcePath) -> Url {
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
