//! The messages of a language, looked up along its chain of languages.

use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::diagnostic::{Code, Diagnostic};
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
}

/// The messages that pages in one language use.
pub struct Messages {
    bundles: Vec<FluentBundle<Arc<FluentResource>>>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Messages({} languages)", self.bundles.len())
    }
}

impl Messages {
    /// Messages along a chain of languages, each with the one whose plurals it borrows. Of two files in one language the
    /// later one wins. Where the page is written from right to left, names in messages are isolated (Unicode UAX 9).
    pub fn new(chain: &[(Language, Language)], files: &[MessageFile], isolate: bool) -> Self {
        let bundle = |(language, cldr): &(Language, Language)| {
            let own: Vec<_> = files.iter().filter(|file| file.language == *language).collect();
            if own.is_empty() {
                return None;
            }
            let locale = cldr.tag().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![locale]);
            bundle.set_use_isolating(isolate);
            for file in own {
                bundle.add_resource_overriding(file.resource.clone());
            }
            Some(bundle)
        };
        Self { bundles: chain.iter().filter_map(bundle).collect() }
    }

    /// A message with its variables filled in; `None` where no language of the chain has it.
    pub fn format<'a>(&self, id: &str, args: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>) -> Option<String> {
        let args: FluentArgs<'_> = args.into_iter().collect();
        self.pattern(id, &args)
    }

    /// A message without variables.
    pub fn get(&self, id: &str) -> Option<String> {
        self.pattern(id, &FluentArgs::new())
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
            Some(text.into_owned())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        Language::parse(tag).unwrap()
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
        let messages = Messages::new(&[(ban, id), (id, id)], &files, false);
        assert_eq!(messages.get("salam").as_deref(), Some("Om swastyastu"));
        assert_eq!(messages.format("hanya", [("n", FluentValue::from(2))]).as_deref(), Some("Cuma 2"));
        assert_eq!(messages.get("tidak-ada"), None);
    }

    #[test]
    fn plurals_follow_the_borrowed_language() {
        let text = "n = { $n ->\n    [one] satu\n   *[other] banyak\n}\n";
        let files = [file("xx", text), file("en", text)];
        let (xx, en) = (language("xx"), language("en"));
        let one = |chain| Messages::new(&[chain], &files, false).format("n", [("n", FluentValue::from(1))]);
        assert_eq!(one((xx, en)).as_deref(), Some("satu"));
        assert_eq!(one((xx, language("id"))).as_deref(), Some("banyak"));
    }

    #[test]
    fn a_broken_file_names_its_lines() {
        let broken = MessageFile::parse(language("id"), SourcePath::new("id.ftl"), "a = b\n!!\nc = { $\n".to_owned());
        let problems = broken.unwrap_err();
        assert_eq!(problems[0].place.as_ref().unwrap().span.unwrap().line, 2);
    }
}
