//! What a text says about its own upkeep: when it was checked and will be again, who answers for it, what changed in it.

use jiff::civil::Date;
use serde::Serialize;

use crate::document::facts;
use crate::document::vocabulary::TermId;
use crate::language::Language;
use crate::pages::Site;
use crate::portal::Text;

/// What stands at the foot of a text.
#[derive(Debug, Serialize)]
pub struct Upkeep<'p> {
    /// When it was checked, and when that is due again.
    pub review: Review,
    /// Who answers for the page.
    pub responsible: Vec<Organization<'p>>,
    /// What changed in it, the newest first; what has no day comes last.
    pub changes: Vec<Change<'p>>,
}

/// The reviews of a text.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Review {
    /// The day someone last checked that it is still true.
    pub last: Option<Date>,
    /// The day by which that is due again.
    pub due: Option<Date>,
    /// Whether that day has passed.
    pub overdue: bool,
}

/// An organization as pages show it.
#[derive(Debug, Serialize)]
pub struct Organization<'p> {
    /// Its name.
    pub label: &'p str,
    /// Where to read more.
    pub website: Option<&'p str>,
}

/// A change or a withdrawal.
#[derive(Debug, Serialize)]
pub struct Change<'p> {
    /// When.
    pub date: Option<Date>,
    /// What or why.
    pub note: &'p str,
}

impl<'p> From<&'p facts::Change> for Change<'p> {
    fn from(change: &'p facts::Change) -> Self {
        Self { date: change.date, note: &change.note }
    }
}

/// The upkeep of a text.
pub fn of<'p>(site: &Site<'p>, language: Language, text: &'p Text) -> Upkeep<'p> {
    let facts = text.facts();
    let mut changes: Vec<Change<'p>> =
        facts.changes.iter().flat_map(|changes| &changes.value).map(Change::from).collect();
    changes.sort_by_key(|change| std::cmp::Reverse(change.date));
    let responsible = facts.responsible.as_ref().map(|ids| ids.value.as_slice()).unwrap_or_default();
    Upkeep { review: review(site, text), responsible: organizations(site, language, responsible), changes }
}

/// The reviews of a text.
pub fn review(site: &Site<'_>, text: &Text) -> Review {
    let review = crate::portal::Review::of(text.facts());
    Review { last: review.last, due: review.due, overdue: review.is_overdue(site.portal.today) }
}

/// Organizations as pages show them.
pub fn organizations<'p>(site: &Site<'p>, language: Language, ids: &[TermId]) -> Vec<Organization<'p>> {
    let vocabulary = &site.portal.vocabularies.organizations;
    let organization = |id: &TermId| {
        let term = vocabulary.term(*id);
        Organization { label: term.name(&site.speech(language).chain), website: term.website.as_deref() }
    };
    ids.iter().map(organization).collect()
}
