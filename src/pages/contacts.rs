//! Whom to call: the nearest contact and whose it is, the question that goes with it, and where to report a mistake.

use std::cell::LazyCell;
use std::ops::Deref;

use fluent_bundle::FluentValue;
use serde::Serialize;

use crate::contact::{Contact, Number};
use crate::document::vocabulary::TermId;
use crate::fields::Localized;
use crate::language::Language;
use crate::pages::card::Tongue;
use crate::pages::{Page, Site};
use crate::portal::{RegionId, Text};

/// The contacts that a page shows; none where nobody named one, which is said.
#[derive(Debug, Default, Serialize)]
pub struct Help<'p> {
    /// The nearest contacts, by whose they are.
    pub owners: Vec<Owner<'p>>,
}

/// Whose contacts they are.
#[derive(Debug, Serialize)]
pub struct Owner<'p> {
    /// `program`, `organization`, `region` or `portal`.
    pub kind: &'static str,
    /// Its name.
    pub name: &'p str,
    /// Its contacts.
    pub contacts: Vec<ContactView<'p>>,
}

/// A contact as pages show it.
#[derive(Debug, Serialize)]
pub struct ContactView<'p> {
    /// Who or what answers there.
    pub label: Option<Said<'p>>,
    /// The number to call.
    pub phone: Option<Way>,
    /// The number to write to, with the question.
    pub whatsapp: Option<Way>,
    /// The e-mail address, with the question.
    pub email: Option<Way>,
    /// Where to go.
    pub address: Option<Said<'p>>,
    /// When someone is there.
    pub hours: Option<Said<'p>>,
    /// The languages that are spoken there.
    pub languages: Vec<Tongue>,
}

/// A way to reach a contact.
#[derive(Debug, Serialize)]
pub struct Way {
    /// What it says.
    pub label: String,
    /// Where it leads: `tel:`, `mailto:`, or WhatsApp's own address.
    pub href: String,
}

/// Words in the page's language, or in the one that has some.
#[derive(Debug, Serialize)]
pub struct Said<'p> {
    /// The words.
    pub text: &'p str,
    /// Their language, where it is not the page's.
    pub tongue: Option<Tongue>,
}

/// The contacts of a text: a program's own, else those of its organizations, of its region, of those above, of the portal.
pub fn of_text<'p>(site: &Site<'p>, page: &Page, language: Language, text: &'p Text, title: &'p str) -> Help<'p> {
    let message = if text.is_program() { "ask-about-program" } else { "ask-about-page" };
    let question = LazyCell::new(|| question(site, page, language, message, title));
    let own = text.program().and_then(|program| program.contacts.as_ref()).map(|contacts| contacts.value.as_slice());
    if let Some(contacts) = own.filter(|contacts| !contacts.is_empty()) {
        return Help { owners: vec![owner(site, language, "program", title, contacts, &question)] };
    }
    let ids = text.facts().organizations.iter().flat_map(|ids| ids.value.iter());
    let owner_of = |id: &TermId| {
        let term = site.portal.vocabularies.organizations.term(*id);
        let name = term.name(&site.speech(language).chain);
        (!term.contacts.is_empty()).then(|| owner(site, language, "organization", name, &term.contacts, &question))
    };
    let owners: Vec<Owner<'p>> = ids.filter_map(owner_of).collect();
    if owners.is_empty() { of_place(site, language, text.region, &question) } else { Help { owners } }
}

/// The contacts of a region, else of those above, else of the portal; without a region the portal's.
pub fn of_region<'p>(
    site: &Site<'p>,
    page: &Page,
    language: Language,
    region: Option<RegionId>,
    title: &str,
) -> Help<'p> {
    of_place(site, language, region, &LazyCell::new(|| question(site, page, language, "ask-about-page", title)))
}

fn of_place<'p>(
    site: &Site<'p>,
    language: Language,
    region: Option<RegionId>,
    question: &impl Deref<Target = String>,
) -> Help<'p> {
    let portal = site.portal;
    let above = std::iter::successors(region, |id| portal.region(*id).parent);
    for id in above {
        let contacts = &portal.region(id).file.contacts;
        if !contacts.is_empty() {
            let name = site.region_name(language, id);
            return Help { owners: vec![owner(site, language, "region", name, contacts, question)] };
        }
    }
    let contacts = &portal.config.contacts;
    let owners =
        (!contacts.is_empty()).then(|| owner(site, language, "portal", site.title(language), contacts, question));
    Help { owners: owners.into_iter().collect() }
}

fn owner<'p>(
    site: &Site<'p>,
    language: Language,
    kind: &'static str,
    name: &'p str,
    contacts: &'p [Contact],
    question: &impl Deref<Target = String>,
) -> Owner<'p> {
    let chain = &site.speech(language).chain;
    let said = |words: &'p Localized| {
        let (of, text) = words.found(chain).filter(|(_, text)| !text.is_empty())?;
        Some(Said { text, tongue: Tongue::unless(of, language) })
    };
    let contact = |contact: &'p Contact| ContactView {
        label: said(&contact.label),
        phone: contact.phone.as_ref().map(call),
        whatsapp: contact.whatsapp.as_ref().and_then(|number| write(number, question)),
        email: contact.email.as_deref().map(|address| mail(address, None, question)),
        address: said(&contact.address),
        hours: said(&contact.hours),
        languages: contact.languages.iter().map(|language| Tongue::of(*language)).collect(),
    };
    Owner { kind, name, contacts: contacts.iter().map(contact).collect() }
}

fn call(number: &Number) -> Way {
    Way { label: number.grouped(), href: format!("tel:{}", number.dialled()) }
}

/// A link to WhatsApp with a message that only has to be sent; the reader's own app opens it.
fn write(number: &Number, text: &str) -> Option<Way> {
    let digits = number.international()?;
    Some(Way { label: number.grouped(), href: format!("https://wa.me/{digits}?text={}", encoded(text)) })
}

/// A link that begins an e-mail; the address holds only what may stand there as it is.
fn mail(address: &str, subject: Option<&str>, text: &str) -> Way {
    let subject = subject.map(|subject| format!("subject={}&", encoded(subject))).unwrap_or_default();
    Way { label: address.to_owned(), href: format!("mailto:{address}?{subject}body={}", encoded(text)) }
}

/// What a reader asks, with the address of the page where the portal has one.
fn question(site: &Site<'_>, page: &Page, language: Language, message: &str, title: &str) -> String {
    let named = [("title", FluentValue::from(title))];
    let asked = site.speech(language).messages.format(message, named).unwrap_or_else(|| title.to_owned());
    match site.portal.config.base_url.as_deref() {
        Some(base) => format!("{asked} {}", site.url(page).absolute(base)),
        None => asked,
    }
}

/// Where to report a mistake on a page: to the organization that answers for the text, else to the portal. `None` where
/// neither can be written to.
pub fn mistake(site: &Site<'_>, page: &Page, title: &str) -> Option<String> {
    let language = page.language()?;
    let responsible = page.text().and_then(|id| site.portal.text(id).facts().responsible.as_ref());
    let organizations = responsible.iter().flat_map(|ids| &ids.value);
    let of_organizations = organizations.flat_map(|id| &site.portal.vocabularies.organizations.term(*id).contacts);
    let mut contacts = of_organizations.chain(&site.portal.config.contacts);
    let text = || question(site, page, language, "mistake-text", title);
    contacts.find_map(|contact| match (&contact.email, &contact.whatsapp) {
        (Some(address), _) => Some(mail(address, Some(title), &text()).href),
        (None, Some(number)) => Some(write(number, &text())?.href),
        (None, None) => None,
    })
}

/// A text as it stands in an address: all but letters, digits and four signs encoded (RFC 3986, 2.3).
fn encoded(text: &str) -> String {
    use std::fmt::Write as _;
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push(char::from(byte));
        } else {
            write!(encoded, "%{byte:02X}").expect("writing to a String cannot fail");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn a_message_stands_in_an_address_as_it_is() {
        assert_eq!(encoded("Apa “ini”? a&b=c"), "Apa%20%E2%80%9Cini%E2%80%9D%3F%20a%26b%3Dc");
    }
}
