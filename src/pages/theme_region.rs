//! A theme in a region: the passages whole.

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
use crate::pages::frame::Frame;
use crate::pages::passage::{self, Manner};
use crate::pages::pieces::Piece;
use crate::pages::programs::Item;
use crate::pages::upkeep::{self, Review};
use crate::pages::{Page, Pieces, Plan, Site, report, theme};
use crate::portal::{CoverageState, RegionId, State, TextId};

/// The level of a passage's first heading: below the page's title and the title of the text it is from.
const HEADINGS: u8 = 3;

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

/// What the template sees.
pub fn view<'p>(
    pieces: &Pieces<'p>,
    plan: &Plan,
    language: Language,
    term: TermId,
    region: RegionId,
) -> ThemeRegion<'p> {
    let site = pieces.site;
    let page = Page::ThemeRegion(language, term, region);
    let cell = theme::shown_cell(site, language, region, term);
    let mut texts: Vec<TextId> = cell.passages.iter().map(|(id, _)| *id).collect();
    texts.dedup();
    let passages_of = |id: TextId| -> Vec<usize> {
        cell.passages.iter().filter(|(text, _)| *text == id).map(|(_, at)| *at).collect()
    };
    let title = title(site, language, term, region);
    let first = cell.passages.first();
    let passage = first.and_then(|(id, at)| passage::of_passage(site, language, *id, *at, Manner::Offer));
    let first_need =
        || cell.namings.iter().find_map(|naming| passage::of_naming(site, language, *naming, Manner::Need, HEADINGS));
    let of_program = || {
        let text = site.portal.text(*cell.programs.first()?);
        report::about(site, language, text, site.portal.shown(text, language)?.version).map(Brief::Said)
    };
    let about = passage.or_else(first_need).map(|excerpt| excerpt.text).or_else(of_program);
    let help = contacts::of_region(site, &page, language, Some(region), &title);
    ThemeRegion {
        help,
        programs: cell.programs.iter().filter_map(|id| site.program(language, *id)).collect(),
        page: Frame::new(site, plan, &page, title).describe(about),
        theme: site.theme_link(language, term),
        region: site.region_link(language, region),
        texts: texts.into_iter().filter_map(|id| text(site, &page, language, id, &passages_of(id))).collect(),
        needs: cell
            .namings
            .iter()
            .filter_map(|naming| pieces.naming(language, *naming, Manner::Need, HEADINGS))
            .collect(),
        others: others(site, language, term, region),
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
    let other = |(other, _): (TermId, _)| {
        let speaks = theme::state(site, language, region, other) != CoverageState::None;
        (other != term && speaks).then(|| site.theme_in_region(language, other, region))
    };
    site.portal.vocabularies.themes.iter().filter_map(other).collect()
}
