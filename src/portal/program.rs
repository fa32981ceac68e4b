//! Programs among the other texts: whether a program says what it must.

use crate::diagnostic::{Code, Diagnostic, Span};
use crate::document::name::TextKind;
use crate::document::program::ProgramFacts;
use crate::document::vocabulary::Vocabularies;
use crate::language::Language;
use crate::portal::text::Text;

/// Where a program would say what it does not.
const TOP: Span = Span { line: 1, column: 1, end_line: 1, end_column: 4 };

/// Reports a program that names no theme, or one that names needs: a program offers something.
pub fn check(text: &Text, vocabularies: &Vocabularies, default: Language, problems: &mut Vec<Diagnostic>) {
    let original = text.original();
    let front = &original.document.card.front;
    let path = &original.document.name.path;
    match &front.facts.themes {
        None if front.title.is_empty() => {}
        None => problems.push(Diagnostic::new(Code::MissingKey).at(path, TOP).with("key", "themes")),
        Some(themes) => {
            let needs = themes.value.iter().map(|theme| vocabularies.themes.term(*theme)).filter(|term| term.is_need);
            problems.extend(needs.map(|term| {
                let problem = Diagnostic::new(Code::ProgramNeedTheme).at(path, themes.span);
                problem.with("theme", term.name(&[default]))
            }));
        }
    }
}

impl Text {
    /// Whether it is a program.
    pub fn is_program(&self) -> bool {
        matches!(self.kind, TextKind::Program(_))
    }

    /// Whether a heading of it names a program.
    pub fn names_programs(&self) -> bool {
        self.original().document.card.sections.iter().any(|section| !section.attributes().programs.is_empty())
    }

    /// What a program's versions share; `None` for other texts.
    pub fn program(&self) -> Option<&ProgramFacts> {
        self.original().document.card.front.program.as_ref().map(|program| &program.facts)
    }
}
