//! One file understood: its front matter, its sections, its body. Pure, file by file; files know nothing of one another here.

pub mod body;
pub mod excerpt;
pub mod facts;
pub mod front_matter;
pub mod held;
pub mod kept;
pub mod link;
pub mod markdown;
pub mod name;
pub mod program;
pub mod region;
pub mod section;
pub mod vocabulary;

use std::collections::HashMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::config::Config;
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::fingerprint::Fingerprint;
use crate::text::SourceText;

use body::{Closed, Link};
use excerpt::excerpt;
use front_matter::FrontMatter;
use markdown::Markdown;
use name::{TextKind, TextName};
use section::Section;
use vocabulary::Vocabularies;

/// What the words in a text can mean: the portal's languages and vocabularies.
#[derive(Debug, Clone, Copy)]
pub struct Names<'n> {
    /// The settings.
    pub config: &'n Config,
    /// Themes, groups and organizations.
    pub vocabularies: &'n Vocabularies,
}

/// A text in one language.
#[derive(Debug)]
pub struct Document {
    /// What it is called and in which language it is.
    pub name: Arc<TextName>,
    /// What others may know of it.
    pub card: Card,
    /// For each section the fingerprint of its text; only translation state reads them.
    pub hashes: Box<[Fingerprint]>,
    /// The links to other files of the portal and to headings of this one.
    pub links: Box<[Link]>,
    /// Where its body begins, in bytes of the file.
    pub body_from: u32,
    /// What only its own page and theme × region read.
    pub body: Closed,
}

/// What lists, coverage and feeds know of a text.
#[derive(Debug, Serialize, Deserialize)]
pub struct Card {
    /// What it says about itself.
    pub front: FrontMatter,
    /// Its sections; the first is the opening.
    pub sections: Box<[Section]>,
    /// The beginning of its text, where it has no summary.
    pub beginning: Option<Box<str>>,
}

/// Reads a text. Problems of the front matter do not hide those of the body.
pub fn parse(source: &SourceText, name: Arc<TextName>, names: Names<'_>) -> Checked<Document> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let (front, body_from) = match front_matter::split(source) {
        Ok((range, body_from)) => (front_matter::read(source, range, &name, &names, &mut diagnostics), body_from),
        Err(problem) => {
            diagnostics.push(*problem);
            (FrontMatter::default(), source.text.len())
        }
    };
    let mut markdown = markdown::read(source, body_from, &names, &mut diagnostics);
    apply_heading_rules(source, &front, &mut markdown.sections, &mut diagnostics);
    if matches!(name.kind, TextKind::Program(_)) {
        refuse_attributes(source, &mut markdown.sections, &mut diagnostics);
    }
    let Markdown { sections, hashes, links, body } = markdown;
    let beginning = if front.summary.is_none() { beginning(&sections, &body.main.html) } else { None };
    let body = body.close();
    let card = Card { front, sections: sections.into(), beginning };
    let (hashes, links, body_from) = (hashes.into(), links.into(), body_from as u32);
    Checked { value: Document { name, card, hashes, links, body_from, body }, diagnostics }
}

/// The beginning of the first section that has words.
fn beginning(sections: &[Section], html: &str) -> Option<Box<str>> {
    let first = sections.iter().find(|section| section.has_words)?;
    Some(excerpt(html, &[first.own_text()]).into())
}

/// What a program is about and for whom stands in its front matter alone: its headings say nothing of the kind.
fn refuse_attributes(source: &SourceText, sections: &mut [Section], problems: &mut Vec<Diagnostic>) {
    for section in sections.iter_mut().filter(|section| section.attributes.is_some()) {
        section.attributes = None;
        problems.push(Diagnostic::new(Code::ProgramHeading).at(&source.path, section.span));
    }
}

/// How many headings are looked at for a suggestion.
const COMPARED: usize = 500;

/// Gives sections what the front matter's `sections:` says about their headings.
fn apply_heading_rules(
    source: &SourceText,
    front: &FrontMatter,
    sections: &mut [Section],
    problems: &mut Vec<Diagnostic>,
) {
    if front.sections.is_empty() {
        return;
    }
    let folded = sections.iter().enumerate().skip(1).rev();
    let by_title: HashMap<String, usize> = folded.map(|(at, section)| (vocabulary::fold(&section.title), at)).collect();
    for rule in &front.sections {
        let Some(section) = by_title.get(&vocabulary::fold(&rule.heading.value)).map(|at| &mut sections[*at]) else {
            let titles = sections.iter().skip(1).take(COMPARED).map(|section| &*section.title);
            let suggestion = crate::diagnostic::nearest(&rule.heading.value, titles);
            let problem = Diagnostic::new(Code::UnknownHeading).at(&source.path, rule.heading.span);
            problems.push(problem.with("text", &rule.heading.value).suggest(suggestion));
            continue;
        };
        let attributes = section.attributes.get_or_insert_default();
        attributes.themes = rule.themes.clone().or(attributes.themes.take());
        attributes.groups = rule.groups.clone().or(attributes.groups.take());
        attributes.needs.extend(&rule.needs);
        attributes.programs.extend(rule.programs.iter().cloned());
        section.attributes.take_if(|attributes| attributes.is_empty());
    }
}
