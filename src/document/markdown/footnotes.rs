//! Footnotes in Markdown: their numbers, and the places that refer to them.

use super::Writer;
use crate::document::body::{Footnote, Hole, Reference};

impl Writer<'_> {
    pub(super) fn footnote_number(&mut self, label: &str) -> usize {
        let label = label.to_lowercase();
        if let Some(number) = self.footnote_numbers.get(&label) {
            return *number;
        }
        self.done.body.footnotes.push(Footnote::default());
        let number = self.done.body.footnotes.len();
        self.footnote_numbers.insert(label, number);
        number
    }

    pub(super) fn footnote_reference(&mut self, label: &str) {
        let number = self.footnote_number(label);
        let footnote = &mut self.done.body.footnotes[number - 1];
        footnote.count += 1;
        let reference = Reference { at: 0, footnote: number as u32, ordinal: footnote.count };
        let at = self.out().html.len() as u32;
        match self.in_footnotes.last() {
            Some(outer) => self.done.body.footnotes[outer - 1].references.push(Reference { at, ..reference }),
            None => self.done.body.references.push(Reference { at, ..reference }),
        }
        if self.links.contains(&true) {
            self.html("<sup id=\"");
            self.hole(Hole::Prefix);
            return self.html(&format!("{}\">{number}</sup>", reference.id()));
        }
        self.html("<sup><a href=\"#");
        self.hole(Hole::Prefix);
        self.html(&format!("fn-{number}\" id=\""));
        self.hole(Hole::Prefix);
        self.html(&format!("{}\" role=\"doc-noteref\">{number}</a></sup>", reference.id()));
    }
}
