//! Markdown to sections and HTML, event by event: only what is written in this folder can reach a page.
//!
//! No raw HTML, no attribute but ours, no address that runs a script. Nesting and the number of footnotes are bounded.

mod footnotes;
mod headings;
mod links;

use std::ops::Range;

use ahash::AHashMap;
use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};
use pulldown_cmark_escape::{escape_html, escape_html_body_text};

use crate::diagnostic::{Code, Diagnostic};
use crate::document::Names;
use crate::document::body::{Body, Fragment, Hole, Link};
use crate::document::section::Section;
use crate::document::vocabulary::Vocabularies;
use crate::fingerprint::Fingerprint;
use crate::language::Language;
use crate::path::SourcePath;
use crate::text::{Collapsing, SourceText, composed, without_forbidden};

/// The deepest nesting of quotes, lists and other containers.
pub const MAX_NESTING: usize = 100;

/// What a body consists of.
#[derive(Debug, Default)]
pub struct Markdown {
    /// Its sections; the first is the opening.
    pub sections: Vec<Section>,
    /// For each section the fingerprint of its text, white space and markup aside.
    pub hashes: Vec<Fingerprint>,
    /// The links to other files of the portal and to headings of this one.
    pub links: Vec<Link>,
    /// Its HTML.
    pub body: Body,
}

/// Reads the Markdown that begins at the byte `from` of a file.
pub fn read(source: &SourceText, from: usize, names: &Names<'_>, problems: &mut Vec<Diagnostic>) -> Markdown {
    write(source, from, (names.vocabularies, names.config.default_language), problems)
}

/// The body alone of Markdown that was read before. What terms there are has no say in it, and problems were told then.
pub fn body(path: &SourcePath, language: Language, text: &str) -> Body {
    let source = SourceText::new(path.clone(), text.to_owned());
    write(&source, 0, (&Vocabularies::default(), language), &mut Vec::new()).body
}

fn write(
    source: &SourceText,
    from: usize,
    terms: (&Vocabularies, Language),
    problems: &mut Vec<Diagnostic>,
) -> Markdown {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut writer = Writer::new(source, terms, problems);
    writer.open_section(0, from..from);
    for (event, range) in Parser::new_ext(&source.text[from..], options).into_offset_iter() {
        writer.take(event, range.start + from..range.end + from);
        if writer.nesting > MAX_NESTING {
            let problem = source.problem(Code::NestingTooDeep, range.start + from..range.start + from + 1);
            writer.problems.push(problem.count("limit", MAX_NESTING));
            break;
        }
    }
    writer.finish()
}

struct Writer<'w> {
    source: &'w SourceText,
    /// What headings can be about, and the language in which that is suggested.
    terms: (&'w Vocabularies, Language),
    problems: &'w mut Vec<Diagnostic>,
    done: Markdown,
    /// The text of the open section; its fingerprint is made of it.
    plain: Collapsing,
    /// Whether any of it is a word that does not stand in a table.
    has_words: bool,
    heading: Option<headings::OpenHeading>,
    footnote_numbers: AHashMap<String, usize>,
    /// The footnotes that are being written, by number: one may stand inside another.
    in_footnotes: Vec<usize>,
    /// For each open link whether it was written.
    links: Vec<bool>,
    columns: Vec<Alignment>,
    column: usize,
    in_head: bool,
    nesting: usize,
}

impl<'w> Writer<'w> {
    fn new(source: &'w SourceText, terms: (&'w Vocabularies, Language), problems: &'w mut Vec<Diagnostic>) -> Self {
        Self {
            source,
            terms,
            problems,
            done: Markdown::default(),
            plain: Collapsing::default(),
            has_words: false,
            heading: None,
            footnote_numbers: AHashMap::new(),
            in_footnotes: Vec::new(),
            links: Vec::new(),
            columns: Vec::new(),
            column: 0,
            in_head: false,
            nesting: 0,
        }
    }

    fn out(&mut self) -> &mut Fragment {
        match self.in_footnotes.last() {
            Some(number) => &mut self.done.body.footnotes[number - 1].text,
            None => &mut self.done.body.main,
        }
    }

    fn html(&mut self, html: &str) {
        self.out().html.push_str(html);
    }

    fn hole(&mut self, hole: Hole) {
        self.out().hole(hole);
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        if let Some(braces) = self.heading.as_ref().and_then(|heading| heading.braces)
            && !matches!(event, Event::End(TagEnd::Heading(_)))
        {
            if range.start >= braces {
                return;
            }
            if range.end > braces && matches!(event, Event::Text(_)) {
                let source = self.source;
                return self.text(&CowStr::Borrowed(source.text[range.start..braces].trim_end()));
            }
        }
        match event {
            Event::Start(tag) => {
                self.nesting += 1;
                self.start(tag, range);
            }
            Event::End(tag) => {
                self.nesting = self.nesting.saturating_sub(1);
                self.end(tag);
            }
            Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => self.text(&text),
            Event::Code(code) => {
                self.html("<code>");
                self.text(&code);
                self.html("</code>");
            }
            Event::SoftBreak => self.clean_text("\n"),
            Event::HardBreak => {
                self.html("<br>");
                self.note(" ");
            }
            Event::Rule => self.html("<hr>\n"),
            Event::FootnoteReference(label) => self.footnote_reference(&label),
            Event::TaskListMarker(done) => self.html(if done { "☑ " } else { "☐ " }),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
        }
    }

    fn text(&mut self, text: &CowStr<'_>) {
        match text {
            // It stands in the file.
            CowStr::Borrowed(text) if self.source.first_forbidden().is_none() => self.clean_text(text),
            _ => self.clean_text(&without_forbidden(text)),
        }
    }

    /// Writes text of which every letter has a place in HTML.
    fn clean_text(&mut self, text: &str) {
        if let Some(heading) = &mut self.heading {
            heading.title.push_str(text);
        } else if self.in_footnotes.is_empty() {
            self.note(text);
        }
        let fragment = self.out();
        escape_html_body_text(&mut fragment.html, text).expect("writing to a String cannot fail");
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.html("<p>"),
            Tag::Heading { level, .. } => self.start_heading(level as u8, range),
            Tag::BlockQuote(_) => self.html("<blockquote>\n"),
            Tag::CodeBlock(kind) => self.start_code(&kind),
            Tag::HtmlBlock => self.html("<p>"),
            Tag::List(None) => self.html("<ul>\n"),
            Tag::List(Some(1)) => self.html("<ol>\n"),
            Tag::List(Some(first)) => {
                let first = first.min(i32::MAX as u64);
                self.html(&format!("<ol start=\"{first}\">\n"));
            }
            Tag::Item => self.html("<li>"),
            Tag::FootnoteDefinition(label) => {
                let number = self.footnote_number(&label);
                self.in_footnotes.push(number);
            }
            Tag::Table(columns) => {
                self.columns = columns;
                self.html("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"");
                let section = self.section_index();
                self.hole(Hole::SectionId(section));
                self.html("\"><table>");
            }
            Tag::TableHead => {
                self.in_head = true;
                self.column = 0;
                self.html("<thead><tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.html("<tr>");
            }
            Tag::TableCell => self.start_cell(),
            Tag::Emphasis => self.html("<em>"),
            Tag::Strong => self.html("<strong>"),
            Tag::Strikethrough => self.html("<del>"),
            Tag::Link { dest_url, link_type, .. } => {
                let mail = link_type == pulldown_cmark::LinkType::Email && !dest_url.starts_with("mailto:");
                if mail {
                    self.start_link(&format!("mailto:{dest_url}"), range);
                } else {
                    self.start_link(&dest_url, range);
                }
            }
            Tag::Image { dest_url, .. } => {
                let problem = self.source.problem(Code::PictureNotSupported, range);
                self.problems.push(problem.with("text", dest_url));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.close_block("</p>\n"),
            TagEnd::Heading(level) => self.end_heading(level as u8),
            TagEnd::BlockQuote(_) => self.close_block("</blockquote>\n"),
            TagEnd::CodeBlock => self.close_block("</code></pre>\n"),
            TagEnd::List(ordered) => self.close_block(if ordered { "</ol>\n" } else { "</ul>\n" }),
            TagEnd::Item => self.close_block("</li>\n"),
            TagEnd::FootnoteDefinition => _ = self.in_footnotes.pop(),
            TagEnd::Table => {
                self.columns.clear();
                self.close_block("</tbody></table></div>\n");
            }
            TagEnd::TableHead => {
                self.in_head = false;
                self.close_block("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.close_block("</tr>\n"),
            TagEnd::TableCell => {
                let close = if self.in_head { "</th>" } else { "</td>" };
                self.close_block(close);
            }
            TagEnd::Emphasis => self.html("</em>"),
            TagEnd::Strong => self.html("</strong>"),
            TagEnd::Strikethrough => self.html("</del>"),
            TagEnd::Link if self.links.pop() == Some(true) => self.html("</a>"),
            _ => {}
        }
    }

    fn close_block(&mut self, html: &str) {
        self.html(html);
        if self.in_footnotes.is_empty() {
            self.note("\n");
        }
    }

    /// Keeps plain text for the fingerprint of the section.
    fn note(&mut self, text: &str) {
        self.plain.push(text);
        self.has_words = self.has_words || (self.columns.is_empty() && !text.trim_start().is_empty());
    }

    fn start_code(&mut self, kind: &CodeBlockKind<'_>) {
        self.html("<pre tabindex=\"0\"><code>");
        debug_assert!(matches!(kind, CodeBlockKind::Indented | CodeBlockKind::Fenced(_)));
    }

    fn start_cell(&mut self) {
        let align = match self.columns.get(self.column) {
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"end\"",
            _ => "",
        };
        self.column += 1;
        for part in [if self.in_head { "<th scope=\"col\"" } else { "<td" }, align, ">"] {
            self.html(part);
        }
    }

    fn section_index(&self) -> u32 {
        (self.done.sections.len() - 1) as u32
    }

    /// Closes the open section and opens the next.
    fn open_section(&mut self, level: u8, range: Range<usize>) {
        self.close_section();
        let at = self.done.body.main.html.len() as u32;
        self.done.sections.push(Section {
            level,
            has_words: false,
            has_own_id: false,
            id: Box::default(),
            title: Box::default(),
            attributes: None,
            span: self.source.span(range),
            html: at..at,
            text_from: at,
        });
    }

    fn close_section(&mut self) {
        let end = self.done.body.main.html.len() as u32;
        let Some(section) = self.done.sections.last_mut() else { return };
        section.html.end = end;
        section.has_words = std::mem::take(&mut self.has_words);
        let hashed = [&*section.title, "\n", self.plain.as_str()].concat();
        self.done.hashes.push(Fingerprint::of(composed(&hashed).as_bytes()));
        self.plain.clear();
    }

    fn finish(mut self) -> Markdown {
        self.close_section();
        self.give_ids();
        self.done
    }
}

/// Escapes a text for an attribute.
pub fn escape_attribute(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    escape_html(&mut escaped, text).expect("writing to a String cannot fail");
    escaped
}
