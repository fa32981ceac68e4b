//! The messages of a language, looked up along its chain of languages.

use std::fmt;
use std::sync::Arc;

use ahash::AHashMap;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::entries::{Entry, entries};
use crate::i18n::formats::Formats;
use crate::language::Language;
use crate::path::SourcePath;
use crate::text::SourceText;

/// A Fluent file that was read.
#[derive(Debug, Clone)]
pub struct MessageFile {
    /// The language it speaks.
    pub language: Language,
    /// Where it came from, for problems.
    pub path: SourcePath,
    resource: Arc<FluentResource>,
}

impl MessageFile {
    /// Reads a Fluent file.
    ///
    /// # Errors
    /// Every part of it that is not Fluent.
    pub fn parse(language: Language, path: SourcePath, text: String) -> Result<Self, Vec<Diagnostic>> {
        let source = SourceText::new(path.clone(), text.clone());
        match FluentResource::try_new(text) {
            Ok(resource) => Ok(Self { language, path, resource: Arc::new(resource) }),
            Err((_, errors)) => Err(errors
                .into_iter()
                .map(|error| {
                    source.problem(Code::MessageSyntax, error.pos.clone()).with("reason", error.kind.to_string())
                })
                .collect()),
        }
    }

    /// The messages and terms that stand in it.
    pub fn entries(&self) -> Vec<Entry<'_>> {
        entries(self.resource.source(), self.resource.entries())
    }

    /// Its text, to say where in it something is.
    pub fn source(&self) -> SourceText {
        SourceText::new(self.path.clone(), self.resource.source().to_owned())
    }
}

/// The messages that pages in one language use.
pub struct Messages {
    formats: Arc<Formats>,
    bundles: Vec<FluentBundle<Arc<FluentResource>>>,
    /// Each message as it is without variables.
    plain: AHashMap<String, String>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Messages({} languages)", self.bundles.len())
    }
}

impl Messages {
    /// Messages along a chain of languages, each with the one whose plurals it borrows. Of two files in one language the
    /// later one wins. Where the page is written from right to left, names in messages are isolated (Unicode UAX 9).
    pub fn new(formats: Arc<Formats>, chain: &[(Language, Language)], files: &[MessageFile], isolate: bool) -> Self {
        let bundle = |(language, cldr): &(Language, Language)| {
            let own: Vec<_> = files.iter().filter(|file| file.language == *language).collect();
            if own.is_empty() {
                return None;
            }
            let locale = cldr.tag().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![locale]);
            bundle.set_use_isolating(isolate);
            bundle.set_formatter(Some(mark_number));
            for file in own {
                bundle.add_resource_overriding(file.resource.clone());
            }
            Some(bundle)
        };
        let bundles = chain.iter().filter_map(bundle).collect();
        let mut messages = Self { formats, bundles, plain: AHashMap::new() };
        let heard = files.iter().filter(|file| chain.iter().any(|(language, _)| *language == file.language));
        let ids = heard.flat_map(MessageFile::entries).flat_map(|entry| entry.parts).map(|part| part.id);
        messages.plain =
            ids.filter_map(|id| messages.pattern(&id, &FluentArgs::new()).map(|text| (id, text))).collect();
        messages
    }

    /// A message with its variables filled in; `None` where no language of the chain has it.
    pub fn format<'a>(&self, id: &str, args: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>) -> Option<String> {
        let args: FluentArgs<'_> = args.into_iter().collect();
        self.pattern(id, &args)
    }

    /// A message without variables.
    pub fn get(&self, id: &str) -> Option<&str> {
        self.plain.get(id).map(String::as_str)
    }

    /// All messages as they are without variables.
    pub fn plain(&self) -> impl Iterator<Item = (&str, &str)> {
        self.plain.iter().map(|(id, text)| (id.as_str(), text.as_str()))
    }

    /// `id` names a message or, as `message.attribute`, a part of one.
    fn pattern(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let (message, attribute) = id.split_once('.').map_or((id, None), |(message, part)| (message, Some(part)));
        self.bundles.iter().find_map(|bundle| {
            let found = bundle.get_message(message)?;
            let pattern = match attribute {
                None => found.value()?,
                Some(name) => found.get_attribute(name)?.value(),
            };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(args), &mut errors);
            Some(match text.contains(MARKS[0]) {
                true => print_numbers(&text, |number| self.formats.number(number)),
                false => text.into_owned(),
            })
        })
    }
}

/// Fluent knows no CLDR formats: it hands numbers out between two marks, and [`print_numbers`] writes them.
const MARKS: [char; 2] = ['\u{E000}', '\u{E001}'];

fn mark_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(format!("{}{}{}", MARKS[0], number.value, MARKS[1])),
        _ => None,
    }
}

/// Writes marked numbers as the language does.
fn print_numbers(text: &str, print: impl Fn(i64) -> String) -> String {
    let mut printed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(MARKS[0]) {
        printed.push_str(before);
        let (number, after) = after.split_once(MARKS[1]).unwrap_or((after, ""));
        printed.push_str(&number.parse().map_or_else(|_| number.to_owned(), &print));
        rest = after;
    }
    printed.push_str(rest);
    printed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        Language::parse(tag).unwrap()
    }

    fn messages(chain: &[(Language, Language)], files: &[MessageFile]) -> Messages {
        Messages::new(Arc::new(Formats::new(chain[0].1, None)), chain, files, false)
    }

    fn file(tag: &str, text: &str) -> MessageFile {
        MessageFile::parse(language(tag), SourcePath::new(format!("{tag}.ftl")), text.to_owned()).unwrap()
    }

    #[test]
    fn a_message_is_found_along_the_chain_and_the_later_file_wins() {
        let files = [
            file("id", "salam = Halo\nhanya = Hanya { $n }\n"),
            file("ban", "salam = Om swastyastu\n"),
            file("id", "hanya = Cuma { $n }\n"),
        ];
        let (ban, id) = (language("ban"), language("id"));
        let messages = messages(&[(ban, id), (id, id)], &files);
        assert_eq!(messages.get("salam"), Some("Om swastyastu"));
        assert_eq!(messages.format("hanya", [("n", FluentValue::from(2000))]).as_deref(), Some("Cuma 2.000"));
        assert_eq!(messages.get("tidak-ada"), None);
    }

    #[test]
    fn plurals_follow_the_borrowed_language() {
        let text = "n = { $n ->\n    [one] satu\n   *[other] banyak\n}\n";
        let files = [file("xx", text), file("en", text)];
        let (xx, en) = (language("xx"), language("en"));
        let one = |chain| messages(&[chain], &files).format("n", [("n", FluentValue::from(1))]);
        assert_eq!(one((xx, en)).as_deref(), Some("satu"));
        assert_eq!(one((xx, language("id"))).as_deref(), Some("banyak"));
    }

    #[test]
    fn a_file_tells_what_its_messages_take_and_contain() {
        let text = "# x\n-nama = Balai\na = { $n ->\n   *[other] { b.c } { -nama }\n  }\n  .d = { NUMBER($m) }\n";
        let file = file("id", text);
        let (entries, source) = (file.entries(), file.source());
        let places: Vec<(&str, &str)> =
            entries.iter().map(|entry| (entry.id.as_str(), &source.text[entry.range.clone()])).collect();
        assert_eq!(places, [("-nama", "-nama"), ("a", "a")]);
        let parts: Vec<(&str, Vec<&str>)> =
            entries[1].parts.iter().map(|part| (part.id.as_str(), part.variables.iter().copied().collect())).collect();
        assert_eq!(parts, [("a", vec!["n"]), ("a.d", vec!["m"])]);
        assert_eq!(entries[1].parts[0].references.iter().collect::<Vec<_>>(), ["-nama", "b.c"]);
        assert_eq!(source.span(entries[1].parts[1].range.clone()).line, 6);
    }

    #[test]
    fn a_broken_file_names_its_lines() {
        let broken = MessageFile::parse(language("id"), SourcePath::new("id.ftl"), "a = b\n!!\nc = { $\n".to_owned());
        let problems = broken.unwrap_err();
        assert_eq!(problems[0].place.as_ref().unwrap().span.unwrap().line, 2);
    }
}
