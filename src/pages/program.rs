//! A program: whether it still runs, for whom, where, by whom, and what the six parts of Indonesia's *Standar Pelayanan*
//! ask (Permenpan-RB 15/2014): requirements, procedure, time, cost, what one gets, complaints. What is not known is said to
//! be so, with the questions to take along.

use serde::Serialize;

use crate::document::program::{Ages, Words};
use crate::language::Language;
use crate::pages::passage::Manner;
use crate::pages::pieces::Piece;
use crate::pages::report::{self, TextPage};
use crate::pages::status::Status;
use crate::pages::{Page, Pieces, Plan};
use crate::portal::{Naming, State, Text, TextId};

/// The level of an excerpt's heading.
const HEADINGS: u8 = 3;

/// What the template `program.html` sees.
#[derive(Debug, Serialize)]
pub struct ProgramPage<'p> {
    /// What every text has.
    #[serde(flatten)]
    pub text: TextPage<'p>,
    /// Whether someone can take part.
    pub status: Status,
    /// How old one has to be.
    pub ages: Option<AgesView>,
    /// Who provides it, where no organization is known by name.
    pub provider_note: Option<&'p str>,
    /// The smaller places that it is for.
    pub area: &'p [String],
    /// What one has to fulfil.
    pub eligibility: &'p [String],
    /// What to bring.
    pub documents: &'p [String],
    /// What to do to take part, step by step.
    pub apply: &'p [String],
    /// How long it takes.
    pub processing_time: Option<&'p str>,
    /// What it costs.
    pub fees: Option<&'p str>,
    /// What one gets.
    pub outcome: Option<&'p str>,
    /// Where to complain.
    pub complaints: Option<&'p str>,
    /// Whether the translation of these words no longer follows the original.
    pub stale_words: bool,
    /// The sections of reports that tell about it.
    pub told: Vec<Piece<'p>>,
    /// The sections of the region's reports that name its themes as missing.
    pub needs: Vec<Piece<'p>>,
}

/// How old one has to be, in years.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct AgesView {
    /// At least.
    pub from: Option<u8>,
    /// At most.
    pub to: Option<u8>,
}

/// What the template sees.
///
/// # Panics
/// Where the language does not show the program; the plan has no such page.
pub fn view<'p>(pieces: &Pieces<'p>, plan: &Plan, page: &Page, language: Language, id: TextId) -> ProgramPage<'p> {
    let portal = pieces.site.portal;
    let text = portal.text(id);
    let version = portal.shown(text, language).expect("planned pages are shown").version;
    let mut of_text = report::view(pieces, plan, page, language, id);
    let stale_words =
        matches!(&version.state, State::Stale(stale) if !stale.whole && stale.sections.first() == Some(&0));
    of_text.parts.retain(|part| !part.html.is_empty());
    let words: &Words = version.document.card.front.program.as_ref().map(|program| &program.words).expect("a program");
    let ages = text.program().and_then(|facts| facts.ages.as_ref());
    ProgramPage {
        text: of_text,
        status: Status::of(text, portal.today),
        ages: ages.map(|ages| {
            let Ages { from, to } = ages.value;
            AgesView { from, to }
        }),
        provider_note: words.provider_note.as_deref(),
        area: &words.area,
        eligibility: &words.eligibility,
        documents: &words.documents,
        apply: &words.apply,
        processing_time: words.processing_time.as_deref(),
        fees: words.fees.as_deref(),
        outcome: words.outcome.as_deref(),
        complaints: words.complaints.as_deref(),
        stale_words,
        told: told(pieces, language, id),
        needs: needs(pieces, language, text),
    }
}

/// The sections that tell about a program, those of its own region first.
fn told<'p>(pieces: &Pieces<'p>, language: Language, id: TextId) -> Vec<Piece<'p>> {
    let portal = pieces.site.portal;
    let region = portal.text(id).region;
    let mut tellings = portal.tellings.of_program(id).to_vec();
    tellings.sort_by_key(|telling| portal.text(telling.text).region != region);
    let excerpt = |telling: &crate::portal::Telling| {
        let naming = Naming { text: telling.text, section: telling.section };
        pieces.naming(language, naming, Manner::Unsaid, HEADINGS)
    };
    tellings.iter().filter_map(excerpt).collect()
}

/// The sections of the region's own reports that name as missing what the program offers; each once.
fn needs<'p>(pieces: &Pieces<'p>, language: Language, text: &Text) -> Vec<Piece<'p>> {
    let Some(region) = text.region else { return Vec::new() };
    let cells = text.themes().iter().map(|theme| pieces.site.portal.coverage.cell(region, *theme));
    let mut namings: Vec<Naming> = cells.flat_map(|cell| cell.namings.iter().copied()).collect();
    namings.sort_by_key(|naming| (naming.text, naming.section));
    namings.dedup();
    namings.iter().filter_map(|naming| pieces.naming(language, *naming, Manner::Need, HEADINGS)).collect()
}
