//! Headings in Markdown: each opens a section and gets an id.

use std::ops::Range;

use ahash::AHashMap;

use super::Writer;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::body::Hole;
use crate::document::section::{first_brace, id_of_title, read_heading, safe_id};
use crate::text::collapsed;

/// A heading that is being read.
pub(super) struct OpenHeading {
    /// The byte at which its braces begin.
    pub(super) braces: Option<usize>,
    /// What it says so far.
    pub(super) title: String,
}

impl Writer<'_> {
    pub(super) fn start_heading(&mut self, level: u8, range: Range<usize>) {
        if !self.in_footnotes.is_empty() || self.nesting > 1 {
            let content = heading_content(&self.source.text, &range);
            let braces = first_brace(&self.source.text[content.clone()]).map(|at| content.start + at);
            if let Some(braces) = braces {
                self.problems.push(self.source.problem(Code::HeadingNested, braces..content.end.max(braces + 1)));
            }
            self.heading = Some(OpenHeading { braces, title: String::new() });
            return self.html("<p><strong>");
        }
        if level == 1 {
            let line = self.source.line_around(range.start);
            self.problems.push(self.source.problem(Code::TitleInBody, line));
        }
        let level = level.max(2);
        let content = heading_content(&self.source.text, &range);
        let (vocabularies, default) = self.terms;
        let line = read_heading(self.source, content, vocabularies, default, self.problems);
        self.open_section(level, range);
        let section = self.done.sections.last_mut().expect("just opened");
        section.has_own_id = line.id.is_some();
        section.id = line.id.as_deref().map(safe_id).unwrap_or_default().into();
        section.attributes = Some(line.attributes).filter(|attributes| !attributes.is_empty()).map(Box::new);
        self.heading = Some(OpenHeading { braces: line.braces, title: String::new() });
        let index = self.section_index();
        self.html("<h");
        self.hole(Hole::Level(level));
        self.html(" id=\"");
        self.hole(Hole::SectionId(index));
        self.html("\">");
    }

    /// A heading without words is left out; what comes under it stays a section.
    fn drop_heading(&mut self) {
        let section = self.done.sections.last_mut().expect("a heading opened it");
        let (start, span) = (section.html.start, section.span);
        section.text_from = start;
        self.done.body.main.html.truncate(start as usize);
        self.done.body.main.holes.retain(|(at, _)| *at < start);
        self.problems.push(Diagnostic::new(Code::HeadingEmpty).at(&self.source.path, span));
    }

    pub(super) fn end_heading(&mut self, level: u8) {
        let Some(heading) = self.heading.take() else { return };
        if !self.in_footnotes.is_empty() || self.nesting > 0 {
            if self.in_footnotes.is_empty() {
                self.note(&heading.title);
            }
            return self.close_block("</strong></p>\n");
        }
        let title = collapsed(&heading.title);
        if title.is_empty() {
            return self.drop_heading();
        }
        let level = level.max(2);
        let html = &mut self.done.body.main.html;
        html.truncate(html.trim_end().len());
        self.html("</h");
        self.hole(Hole::Level(level));
        self.html(">\n");
        let text_from = self.done.body.main.html.len() as u32;
        let section = self.done.sections.last_mut().expect("a heading opened it");
        section.title = title.into();
        section.text_from = text_from;
    }

    /// Gives every heading without an id of its own one that no other heading has. The authors' ids come first: a heading
    /// never takes one away, and two that are the same are a problem.
    pub(super) fn give_ids(&mut self) {
        let mut taken: AHashMap<String, u32> = AHashMap::new();
        for section in &self.done.sections {
            let Some(own) = section.own_id() else { continue };
            if taken.insert(own.to_owned(), 1).is_some() {
                let problem = Diagnostic::new(Code::DuplicateId).at(&self.source.path, section.span);
                self.problems.push(problem.with("id", own));
            }
        }
        for (at, section) in self.done.sections.iter_mut().enumerate().skip(1) {
            if !section.has_own_id {
                let base = Some(id_of_title(&section.title)).filter(|id| !id.is_empty());
                section.id = free_id(base.unwrap_or_else(|| format!("s-{at}")), &mut taken).into();
            }
        }
    }
}

/// The id itself, or with the first number behind it that makes it new.
fn free_id(base: String, taken: &mut AHashMap<String, u32>) -> String {
    let Some(used) = taken.get(&base).copied() else {
        taken.insert(base.clone(), 1);
        return base;
    };
    let numbered = (used + 1..).map(|number| (number, format!("{base}-{number}")));
    let (number, id) = numbered.into_iter().find(|(_, id)| !taken.contains_key(id)).expect("numbers do not end");
    taken.insert(base, number);
    taken.insert(id.clone(), 1);
    id
}

/// The bytes of a heading without the marks before and the line under it.
fn heading_content(text: &str, range: &Range<usize>) -> Range<usize> {
    let raw = &text[range.clone()];
    let lead = raw.len() - raw.trim_start_matches([' ', '\t', '#']).len();
    let content = raw.trim_end();
    let content = match content.rsplit_once('\n') {
        Some((above, under)) if under.trim().bytes().all(|byte| matches!(byte, b'=' | b'-')) => above,
        _ => content,
    };
    let end = content.trim_end().trim_end_matches('#').len().max(lead);
    range.start + lead..range.start + end
}
