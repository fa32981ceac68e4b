//! A theme in a region: the passages whole, in pages where they are many.

use std::borrow::Cow;

use fluent_bundle::FluentValue;
use serde::Serialize;

use crate::document::section::id_of_title;
use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::brief::Brief;
use crate::pages::card::{RegionLink, TextLink, ThemeLink, Tongue};
use crate::pages::contacts::{self, Help};
use crate::pages::filling::{Filler, Footnotes, Part};
use crate::pages::frame::{Frame, Pager};
use crate::pages::lists::{Said, ThemeItem};
use crate::pages::passage::{self, Manner};
use crate::pages::pieces::Piece;
use crate::pages::programs::Item;
use crate::pages::upkeep::{self, Review};
use crate::pages::{Page, Pieces, Plan, Site, report};
use crate::portal::{RegionId, State, TextId};

/// The level of a passage's first heading: below the page's title and the title of the text it is from.
const HEADINGS: u8 = 3;

/// The most programs, texts with their passages, and sections about what is missing that one of its pages shows, where the
/// portal's lists have no shorter pages: passages are whole, and a page has to stay light.
const ON_A_PAGE: usize = 24;

/// What the template `theme-region.html` sees.
#[derive(Debug, Serialize)]
pub struct ThemeRegion<'p> {
    /// Around the content.
    pub page: Frame<'p>,
    /// The theme.
    pub theme: ThemeLink<'p>,
    /// The region.
    pub region: RegionLink<'p>,
    /// The programs that offer it.
    pub programs: Vec<&'p Item<'p>>,
    /// The passages, text by text.
    pub texts: Vec<TextOnTheme<'p>>,
    /// The sections that name the theme as missing.
    pub needs: Vec<Piece<'p>>,
    /// Whom to call.
    pub help: Help<'p>,
    /// The other themes that the region speaks of, at their pages for this region.
    pub others: Vec<ThemeLink<'p>>,
    /// The way through its pages.
    pub pager: Pager,
}

/// What one text says about the theme.
#[derive(Debug, Serialize)]
pub struct TextOnTheme<'p> {
    /// The text.
    pub link: Option<TextLink<'p>>,
    /// What ids begin with, so that two texts do not clash.
    pub prefix: String,
    /// Its passages.
    pub parts: Vec<Part<'p>>,
    /// Whether the translation as a whole no longer follows the original.
    pub stale: bool,
    /// When the text was checked, and when that is due again.
    pub review: Review,
    /// The footnotes that the passages refer to.
    pub footnotes: Footnotes<'p>,
    /// The language it is in, where that is not the page's.
    pub tongue: Option<Tongue>,
}

impl Site<'_> {
    /// Whether a language shows something that a region says about a theme: whether there is a page about it.
    pub fn speaks_of(&self, language: Language, region: RegionId, theme: TermId) -> bool {
        !self.lists(language).about_theme(theme, region).is_empty()
    }
}

/// How many pages there are about a theme in a region; none where nothing is said.
pub fn count(site: &Site<'_>, language: Language, theme: TermId, region: RegionId) -> usize {
    said(site, language, theme, region).count().div_ceil(per_page(site))
}

/// What one of the pages shows, from page 1 on; the passages of a text together.
pub fn on_page<'s>(
    site: &'s Site<'_>,
    language: Language,
    theme: TermId,
    region: RegionId,
    number: usize,
) -> impl Iterator<Item = &'s [ThemeItem]> {
    let per_page = per_page(site);
    said(site, language, theme, region).skip((number - 1) * per_page).take(per_page)
}

/// What is said about a theme in a region, the passages of a text together.
fn said<'s>(
    site: &'s Site<'_>,
    language: Language,
    theme: TermId,
    region: RegionId,
) -> impl Iterator<Item = &'s [ThemeItem]> {
    let of_one_text = |a: &ThemeItem, b: &ThemeItem| match (a.said, b.said) {
        (Said::Passage(a, _), Said::Passage(b, _)) => a == b,
        _ => false,
    };
    site.lists(language).about_theme(theme, region).chunk_by(of_one_text)
}

fn per_page(site: &Site<'_>) -> usize {
    site.portal.config.paginate.min(ON_A_PAGE)
}

/// What the template sees.
pub fn view<'p>(
    pieces: &Pieces<'p>,
    plan: &Plan,
    language: Language,
    term: TermId,
    region: RegionId,
    number: usize,
) -> ThemeRegion<'p> {
    let site = pieces.site;
    let at = |number| Page::ThemeRegion(language, term, region, number);
    let page = at(number);
    let (mut programs, mut passages, mut namings) = (Vec::new(), Vec::new(), Vec::new());
    for said in on_page(site, language, term, region, number) {
        match said[0].said {
            Said::Program(id) => programs.push(id),
            Said::Passage(id, _) => {
                passages.push((id, said.iter().filter_map(|item| item.said.passage()).collect::<Vec<usize>>()));
            }
            Said::Naming(naming) => namings.push(naming),
        }
    }
    let title = title(site, language, term, region);
    let passage =
        passages.first().and_then(|(id, of)| passage::of_passage(site, language, *id, *of.first()?, Manner::Offer));
    let first_need =
        || namings.iter().find_map(|naming| passage::of_naming(site, language, *naming, Manner::Need, HEADINGS));
    let of_program = || {
        let text = site.portal.text(*programs.first()?);
        report::about(site, language, text, site.portal.shown(text, language)?.version).map(Brief::Said)
    };
    let about = passage.or_else(first_need).map(|excerpt| excerpt.text).or_else(of_program);
    ThemeRegion {
        help: contacts::of_region(site, &page, language, Some(region), &title),
        programs: programs.iter().filter_map(|id| site.program(language, *id)).collect(),
        theme: site.theme_link(language, term),
        region: site.region_link(language, region),
        texts: passages.iter().filter_map(|(id, of)| text(site, &page, language, *id, of)).collect(),
        needs: namings.iter().filter_map(|naming| pieces.naming(language, *naming, Manner::Need, HEADINGS)).collect(),
        others: others(site, language, term, region),
        pager: Pager::new(number, count(site, language, term, region), |number| site.url(&at(number))),
        page: Frame::new(site, plan, &page, title).describe(about),
    }
}

fn title(site: &Site<'_>, language: Language, term: TermId, region: RegionId) -> Cow<'static, str> {
    let names = [
        ("theme", FluentValue::from(site.theme_name(language, term))),
        ("region", FluentValue::from(site.region_name(language, region))),
    ];
    let title = site.speech(language).messages.format("theme-in-region", names);
    title.unwrap_or_else(|| "theme-in-region".to_owned()).into()
}

fn text<'p>(
    site: &Site<'p>,
    page: &Page,
    language: Language,
    id: TextId,
    passages: &[usize],
) -> Option<TextOnTheme<'p>> {
    let text = site.portal.text(id);
    let version = site.portal.shown(text, language)?.version;
    let prefix = format!(
        "{}--",
        Some(id_of_title(&text.stem))
            .filter(|id| !id.is_empty())
            .unwrap_or_else(|| format!("t{}", site.portal.texts.place(id)))
    );
    let mut filler = Filler::new(site, page, id, version, prefix.clone());
    let (mut parts, mut ranges) = (Vec::new(), Vec::new());
    for passage in passages.iter().map(|at| &text.passages[*at]) {
        let sections: Vec<usize> = version.sections_of(&passage.sections).collect();
        let highest = sections.iter().map(|at| version.document.card.sections[*at].level).find(|level| *level > 0);
        filler.put_headings(highest.unwrap_or(2), HEADINGS);
        let of_passage = crate::portal::facts::html_of(version, sections.into_iter());
        parts.extend(filler.parts(&of_passage));
        ranges.extend(of_passage);
    }
    Some(TextOnTheme {
        link: site.text_link(language, id),
        parts,
        stale: matches!(&version.state, State::Stale(stale) if stale.whole),
        review: upkeep::review(site, text),
        footnotes: filler.footnotes(ranges),
        tongue: Tongue::unless(version.language, language),
        prefix,
    })
}

fn others<'p>(site: &Site<'p>, language: Language, term: TermId, region: RegionId) -> Vec<ThemeLink<'p>> {
    let themes = site.portal.vocabularies.themes.iter().map(|(theme, _)| theme);
    let spoken_of = themes.filter(|theme| *theme != term && site.speaks_of(language, region, *theme));
    spoken_of.map(|theme| site.theme_in_region(language, theme, region)).collect()
}
