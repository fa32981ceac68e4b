//! Links in Markdown: where they lead, as far as one text can tell.

use std::ops::Range;

use pulldown_cmark_escape::escape_href;

use super::Writer;
use crate::diagnostic::Code;
use crate::document::body::{Hole, Link};
use crate::document::link::{Address, classify};
use crate::path::SourcePath;
use crate::text::shorten;

impl Writer<'_> {
    pub(super) fn start_link(&mut self, typed: &str, range: Range<usize>) {
        let address = classify(typed, &self.source.path);
        let written = match address {
            Address::External(address) => {
                self.html("<a href=\"");
                escape_href(&mut self.out().html, &address).expect("writing to a String cannot fail");
                self.html("\">");
                true
            }
            Address::File(file, anchor) => self.portal_link(Some(file), anchor, typed, range),
            Address::Heading(id) if id.is_empty() => false,
            Address::Heading(id) => self.portal_link(None, Some(id), typed, range),
            Address::Refused => self.refuse_link(Code::ScriptAddress, typed, range),
            Address::Absolute => self.refuse_link(Code::LinkAbsolute, typed, range),
            Address::Outside => self.refuse_link(Code::LinkOutside, typed, range),
        };
        self.links.push(written);
    }

    fn portal_link(
        &mut self,
        file: Option<SourcePath>,
        anchor: Option<String>,
        typed: &str,
        range: Range<usize>,
    ) -> bool {
        let index = self.done.links.len() as u32;
        let span = self.source.span(range);
        self.done.links.push(Link { file, anchor: anchor.map(Into::into), typed: typed.into(), span });
        self.html("<a href=\"");
        self.hole(Hole::Link(index));
        self.html("\">");
        true
    }

    fn refuse_link(&mut self, code: Code, typed: &str, range: Range<usize>) -> bool {
        let printable: String = typed.chars().filter(|letter| !letter.is_control()).collect();
        self.problems.push(self.source.problem(code, range).with("text", shorten(&printable, 80)));
        false
    }
}
