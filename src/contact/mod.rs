//! Whom to call: a contact as a program, an organization, a region or the portal names it.
//!
//! A contact is published only where it says `public: true`: nobody's own number gets onto a page by accident. One that does
//! not is read and checked, then dropped, so that no later stage can show it.

mod number;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Code, Diagnostic};
use crate::fields::{CONTACT_SYNONYMS, Fields, Localized, Located};
use crate::language::Language;
use crate::text::SourceText;
use crate::yaml::Node;

pub use number::Number;

/// A way to reach someone, meant for the public.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// Who or what answers there.
    pub label: Localized,
    /// A number to call.
    pub phone: Option<Number>,
    /// A number to write to with WhatsApp.
    pub whatsapp: Option<Number>,
    /// An e-mail address.
    pub email: Option<String>,
    /// Where to go.
    pub address: Localized,
    /// When someone is there.
    pub hours: Localized,
    /// The languages that are spoken there.
    pub languages: Vec<Language>,
}

/// Takes `contacts` from a map: one contact or a list of them. `language` is the one of texts that name none.
/// `None` where nothing is written; otherwise the public ones.
pub fn take(source: &SourceText, fields: &mut Fields<'_, '_>, language: Language) -> Option<Located<Vec<Contact>>> {
    let nodes = fields.maps("contacts");
    let (first, last) = (nodes.first()?, nodes.last()?);
    let span = source.span(first.range.start..last.range.end);
    let read = nodes.into_iter().filter_map(|node| read(source, node, language, fields.problems()));
    Some(Located { value: read.collect(), span })
}

/// Reads one contact; `None` where it is not for the public.
fn read(source: &SourceText, node: &Node, language: Language, problems: &mut Vec<Diagnostic>) -> Option<Contact> {
    let before = problems.len();
    let mut fields = Fields::open_with(source, node, CONTACT_SYNONYMS, problems);
    let contact = Contact {
        label: fields.localized("label", language),
        phone: phone(source, &mut fields),
        whatsapp: whatsapp(source, &mut fields),
        email: email(source, &mut fields),
        address: fields.localized("address", language),
        hours: fields.localized("hours", language),
        languages: languages(source, &mut fields),
    };
    let is_map = fields.is_map();
    let said = fields.has("public");
    let public = fields.yes_no("public").is_some_and(|public| public.value);
    fields.finish();
    let place = source.line_around(node.range.start);
    let place = node.range.start..place.end.min(node.range.end).max(node.range.start);
    let reachable = contact.phone.is_some() || contact.whatsapp.is_some() || contact.email.is_some();
    if is_map && !reachable && contact.address.is_empty() && problems.len() == before {
        problems.push(source.problem(Code::ContactEmpty, place));
        return None;
    }
    if is_map && !said {
        problems.push(source.problem(Code::ContactNotPublic, place));
    }
    public.then_some(contact)
}

fn phone(source: &SourceText, fields: &mut Fields<'_, '_>) -> Option<Number> {
    let text = fields.text("phone")?;
    number(source, fields, &text)
}

fn whatsapp(source: &SourceText, fields: &mut Fields<'_, '_>) -> Option<Number> {
    let text = fields.text("whatsapp")?;
    let number = number(source, fields, &text)?;
    if number.international().is_none() {
        refuse(source, fields, &text, None);
        return None;
    }
    Some(number)
}

fn number(source: &SourceText, fields: &mut Fields<'_, '_>, text: &Located<String>) -> Option<Number> {
    match Number::parse(&text.value) {
        Ok(number) => Some(number),
        Err(meant) => {
            refuse(source, fields, text, meant);
            None
        }
    }
}

fn refuse(source: &SourceText, fields: &mut Fields<'_, '_>, text: &Located<String>, meant: Option<String>) {
    let problem = Diagnostic::new(Code::InvalidPhone).at(&source.path, text.span).with("text", &text.value);
    fields.problems().push(problem.suggest(meant));
}

fn email(source: &SourceText, fields: &mut Fields<'_, '_>) -> Option<String> {
    let text = fields.text("email")?;
    if is_email(&text.value) {
        return Some(text.value);
    }
    let problem = Diagnostic::new(Code::InvalidEmail).at(&source.path, text.span).with("text", &text.value);
    fields.problems().push(problem);
    None
}

/// Whether a text is an address that mail programs and `mailto:` (RFC 6068) take as it stands: ASCII letters, digits and
/// few signs before the `@`, a host with a dot behind it.
fn is_email(text: &str) -> bool {
    let Some((mailbox, host)) = text.split_once('@') else { return false };
    let is_mailbox = |letter: u8| letter.is_ascii_alphanumeric() || matches!(letter, b'.' | b'_' | b'-' | b'+');
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-')
    };
    text.len() <= 254
        && !mailbox.is_empty()
        && !mailbox.starts_with('.')
        && !mailbox.ends_with('.')
        && mailbox.bytes().all(is_mailbox)
        && host.contains('.')
        && host.split('.').all(is_label)
}

fn languages(source: &SourceText, fields: &mut Fields<'_, '_>) -> Vec<Language> {
    let mut languages = Vec::new();
    for text in fields.texts("languages") {
        match Language::parse(&text.value) {
            Some(language) if !languages.contains(&language) => languages.push(language),
            Some(_) => {}
            None => {
                let problem = Diagnostic::new(Code::InvalidLanguage).at(&source.path, text.span);
                fields.problems().push(problem.with("text", text.value));
            }
        }
    }
    languages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path::SourcePath;
    use crate::yaml;

    fn read_all(text: &str) -> (Vec<Contact>, Vec<Code>) {
        let source = SourceText::new(SourcePath::new("a.yaml"), text.to_owned());
        let mut problems = Vec::new();
        let root = yaml::read(&source, 0..source.text.len(), &mut problems).expect("readable");
        let mut fields = Fields::open(&source, &root, &mut problems);
        let contacts = take(&source, &mut fields, Language::parse("id").unwrap());
        fields.finish();
        (contacts.map(|read| read.value).unwrap_or_default(), problems.iter().map(|problem| problem.code).collect())
    }

    #[test]
    fn only_a_contact_that_says_so_is_public() {
        let (contacts, problems) = read_all(
            "kontak:\n  - sebutan: Kantor\n    telepon: 0717 123456\n    alamat: Jalan Misal 1\n    umum: ya\n  - phone: 081234567890\n  - phone: 081234567891\n    public: no\n",
        );
        assert_eq!(contacts.len(), 1);
        assert_eq!(contacts[0].address.values().next(), Some("Jalan Misal 1"));
        assert_eq!(problems, [Code::ContactNotPublic]);
    }

    #[test]
    fn what_cannot_be_reached_is_no_contact() {
        assert_eq!(read_all("contacts: {label: A, public: yes}\n").1, [Code::ContactEmpty]);
        assert_eq!(read_all("contacts: {phone: abc, public: yes}\n").1, [Code::InvalidPhone]);
        assert_eq!(read_all("contacts: {whatsapp: 112, public: yes}\n").1, [Code::InvalidPhone]);
        assert_eq!(read_all("contacts: {email: a@b.test, public: maybe}\n").1, [Code::InvalidYesNo]);
    }

    #[test]
    fn an_email_address_is_safe_in_a_link() {
        for good in ["a@b.test", "tanya.kami+x@dinas-sosial.example"] {
            assert!(is_email(good), "{good}");
        }
        for bad in
            ["a", "a@b", "a@b..c", "a b@c.test", "a@b.test?bcc=x@y.test", "<a@b.test>", "a&b@c.test", "a@@b.test"]
        {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
