//! Rules: what a portal that can be published is still warned of. One file per rule; its first words are its documentation.

pub mod catalogue;
pub mod message_twice;
pub mod message_untranslated;
pub mod message_unused;
pub mod message_variables;
pub mod review_overdue;
pub mod review_without_day;

use crate::build::Understood;
use crate::diagnostic::Diagnostic;

/// A rule: looks at a whole portal and says what is wrong with it.
pub type Rule = fn(&Understood) -> Vec<Diagnostic>;

/// All of them.
pub const RULES: &[Rule] = &[
    message_twice::check,
    message_untranslated::check,
    message_unused::check,
    message_variables::check,
    review_overdue::check,
    review_without_day::check,
];

/// What all rules find in a portal.
pub fn check(understood: &Understood) -> Vec<Diagnostic> {
    RULES.iter().flat_map(|rule| rule(understood)).collect()
}
