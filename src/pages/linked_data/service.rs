//! A program as a service (<https://schema.org/Service>, <https://schema.org/GovernmentService>).

use serde::Serialize;

use crate::contact::Contact;
use crate::document::program::Status;
use crate::document::vocabulary::{OrganizationType, Term};
use crate::language::Language;
use crate::pages::linked_data::place::PlaceName;
use crate::pages::linked_data::{Organization, Thing};
use crate::pages::{Page, Site};
use crate::portal::TextId;

/// What is known of a program. Whether one can take part in it now has no word here: schema.org knows none that would claim
/// no more than the page does.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Service<'p> {
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    name: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'p str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    provider: Vec<Organization<'p>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    area_served: Option<PlaceName<'p>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    audience: Vec<Audience<'p>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    available_channel: Vec<Channel>,
}

/// For whom it is.
#[derive(Debug, Serialize)]
struct Audience<'p> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "audienceType")]
    name: &'p str,
}

/// A way to it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Channel {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_phone: Option<ContactPoint>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_url: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    available_language: Vec<Language>,
}

/// A number and an e-mail address.
#[derive(Debug, Serialize)]
struct ContactPoint {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    telephone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
}

/// A program on its page; `None` where the page shows a copy in another language or a notice, or where the program is over.
/// It is a service of the government only where an organization known to be the government's provides it.
pub fn service<'p>(site: &Site<'p>, language: Language, id: TextId) -> Option<Thing<'p>> {
    let text = site.portal.text(id);
    let version = text.version(language).filter(|_| !text.is_withdrawn())?;
    let facts = text.program().filter(|facts| facts.status() != Status::Ended)?;
    let chain = &site.speech(language).chain;
    let vocabulary = &site.portal.vocabularies.organizations;
    let named = text.facts().organizations.iter().flat_map(|ids| &ids.value);
    let providers: Vec<&'p Term> = named.map(|id| vocabulary.term(*id)).collect();
    let own = facts.contacts.as_ref().map(|contacts| contacts.value.as_slice()).filter(|own| !own.is_empty());
    let channels: Vec<Channel> = match own {
        Some(own) => own.iter().filter_map(channel).collect(),
        None => providers.iter().flat_map(|term| &term.contacts).filter_map(channel).collect(),
    };
    let audience = |group| Audience { kind: "Audience", name: site.group_name(language, group) };
    let url = site.whole(&Page::Program(language, id));
    let service = Box::new(Service {
        id: url.clone(),
        url,
        name: version.title(),
        description: Some(version.summary()).filter(|summary| !summary.is_empty()),
        provider: providers.iter().map(|term| Organization::new(term, chain)).collect(),
        area_served: text.region.map(|region| PlaceName::new(site, language, region)),
        audience: text.groups().iter().copied().map(audience).collect(),
        available_channel: channels,
    });
    let of_government = providers.iter().any(|term| term.organization_type == Some(OrganizationType::Government));
    Some(if of_government { Thing::GovernmentService(service) } else { Thing::Service(service) })
}

/// A contact as a way to the service; `None` where it can only be visited.
fn channel(contact: &Contact) -> Option<Channel> {
    let telephone = contact.phone.as_ref().map(crate::contact::Number::dialled);
    let point = (telephone.is_some() || contact.email.is_some()).then(|| ContactPoint {
        kind: "ContactPoint",
        telephone,
        email: contact.email.clone(),
    });
    let digits = contact.whatsapp.as_ref().and_then(|number| number.international());
    let channel = Channel {
        kind: "ServiceChannel",
        service_phone: point,
        service_url: digits.map(|digits| format!("https://wa.me/{digits}")),
        available_language: contact.languages.clone(),
    };
    (channel.service_phone.is_some() || channel.service_url.is_some()).then_some(channel)
}
