//! What the front matter of a program says: its words, which each language has for itself, and its facts.

use jiff::civil::Date;

use serde::{Deserialize, Serialize};

use crate::contact::{self, Contact};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::fields::{Fields, Located};
use crate::language::Language;
use crate::text::SourceText;

/// Whether someone can take part, as far as the author knows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// Nobody said.
    #[default]
    Unknown,
    /// It is to begin.
    Planned,
    /// People can take part; the day on which that was checked is said.
    Open,
    /// It takes nobody at the moment.
    Closed,
    /// It is over.
    Ended,
}

/// The words for each status, in English and Indonesian.
const STATUSES: &[(&str, Status)] = &[
    ("unknown", Status::Unknown),
    ("planned", Status::Planned),
    ("open", Status::Open),
    ("closed", Status::Closed),
    ("ended", Status::Ended),
    ("tidak diketahui", Status::Unknown),
    ("direncanakan", Status::Planned),
    ("dibuka", Status::Open),
    ("ditutup", Status::Closed),
    ("berakhir", Status::Ended),
];

/// How old one has to be to take part, in years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ages {
    /// At least.
    pub from: Option<u8>,
    /// At most.
    pub to: Option<u8>,
}

/// What a program says beside what every text says.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Program {
    /// What it says in its language.
    pub words: Words,
    /// What all its versions share; the original owns it.
    pub facts: ProgramFacts,
}

/// What each version of a program says for itself. An empty list or `None` is unknown.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Words {
    /// Who provides it, where no organization is known by name.
    pub provider_note: Option<String>,
    /// What one has to fulfil.
    pub eligibility: Vec<String>,
    /// The smaller places that it is for.
    pub area: Vec<String>,
    /// What to do to take part, step by step.
    pub apply: Vec<String>,
    /// What to bring.
    pub documents: Vec<String>,
    /// What it costs.
    pub fees: Option<String>,
    /// How long it takes from asking to getting.
    pub processing_time: Option<String>,
    /// What one gets.
    pub outcome: Option<String>,
    /// Where to complain.
    pub complaints: Option<String>,
}

impl Words {
    /// All of them in a fixed order, each with its key: what a translation follows.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let texts = [
            ("provider_note", &self.provider_note),
            ("fees", &self.fees),
            ("processing_time", &self.processing_time),
            ("outcome", &self.outcome),
            ("complaints", &self.complaints),
        ];
        let lists = [
            ("eligibility", &self.eligibility),
            ("area", &self.area),
            ("apply", &self.apply),
            ("documents", &self.documents),
        ];
        let items = lists.into_iter().flat_map(|(key, list)| list.iter().map(move |item| (key, item.as_str())));
        texts.into_iter().filter_map(|(key, text)| Some((key, text.as_deref()?))).chain(items)
    }
}

/// What all versions of a program share.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
pub struct ProgramFacts {
    /// Whether someone can take part.
    pub status: Option<Located<Status>>,
    /// The first day on which one can.
    pub opens: Option<Located<Date>>,
    /// The last day on which one can.
    pub deadline: Option<Located<Date>>,
    /// The day on which someone last asked the provider.
    pub verified: Option<Located<Date>>,
    /// How old one has to be.
    pub ages: Option<Located<Ages>>,
    /// Whom to call; only what is public.
    pub contacts: Option<Located<Vec<Contact>>>,
}

impl ProgramFacts {
    /// Whether someone can take part, as far as is said.
    pub fn status(&self) -> Status {
        self.status.as_ref().map(|status| status.value).unwrap_or_default()
    }
}

/// Takes what a program says from its front matter, which is in `language`.
pub fn take(source: &SourceText, fields: &mut Fields<'_, '_>, language: Language) -> Program {
    let words = |fields: &mut Fields<'_, '_>, key| {
        fields.sentence(key).map(|text: Located<String>| text.value).filter(|text| !text.is_empty())
    };
    let list = |fields: &mut Fields<'_, '_>, key| fields.sentences(key).into_iter().map(|text| text.value).collect();
    let program = Program {
        words: Words {
            provider_note: words(fields, "provider_note"),
            eligibility: list(fields, "eligibility"),
            area: list(fields, "area"),
            apply: list(fields, "apply"),
            documents: list(fields, "documents"),
            fees: words(fields, "fees"),
            processing_time: words(fields, "processing_time"),
            outcome: words(fields, "outcome"),
            complaints: words(fields, "complaints"),
        },
        facts: ProgramFacts {
            status: fields.choice("status", STATUSES),
            opens: fields.date("opens"),
            deadline: fields.date("deadline"),
            verified: fields.date("verified"),
            ages: ages(source, fields),
            contacts: contact::take(source, fields, language),
        },
    };
    check(source, &program.facts, fields.problems());
    program
}

/// What is wrong between the facts: open without a day of checking, an end before its beginning.
fn check(source: &SourceText, facts: &ProgramFacts, problems: &mut Vec<Diagnostic>) {
    if let Some(status) = facts.status.as_ref().filter(|status| status.value == Status::Open)
        && facts.verified.is_none()
    {
        problems.push(Diagnostic::new(Code::StatusUnverified).at(&source.path, status.span));
    }
    if let (Some(opens), Some(deadline)) = (&facts.opens, &facts.deadline)
        && opens.value > deadline.value
    {
        problems.push(reversed(source, deadline.span, ("opens", "deadline")));
    }
}

fn reversed(source: &SourceText, span: Span, (first, second): (&str, &str)) -> Diagnostic {
    Diagnostic::new(Code::RangeReversed).at(&source.path, span).with("first", first).with("second", second)
}

fn ages(source: &SourceText, fields: &mut Fields<'_, '_>) -> Option<Located<Ages>> {
    let node = fields.node("ages")?;
    let span = source.span(node.range.clone());
    let mut own = Fields::open(source, node, fields.problems());
    let mut years = |key| own.number(key, 0..=120).map(|years| years as u8);
    let ages = Ages { from: years("from"), to: years("to") };
    own.finish();
    if let (Some(from), Some(to)) = (ages.from, ages.to)
        && from > to
    {
        fields.problems().push(reversed(source, span, ("from", "to")));
    }
    (ages.from.is_some() || ages.to.is_some()).then_some(Located { value: ages, span })
}
