//! What a page says to machines about its content: JSON-LD in the words of schema.org, one file for each kind of thing.
//!
//! A view adds a thing with [`Frame::tell`](crate::pages::frame::Frame::tell). A new kind is one file with its struct, and
//! one variant of [`Thing`] whose name is the type at schema.org.
//!
//! Nothing is told that the page does not say, and an address is always whole: a portal without one tells less.

use serde::{Serialize, Serializer};

mod breadcrumbs;
mod list;
mod organization;
mod place;
mod report;
mod service;
mod website;

pub use breadcrumbs::BreadcrumbList;
pub use list::ItemList;
pub use organization::Organization;
pub use place::{Place, place};
pub use report::{Report, report};
pub use service::{Service, service};
pub use website::WebSite;

/// Something that a page tells of. The variants are types of schema.org.
#[derive(Debug, Serialize)]
#[serde(tag = "@type")]
pub enum Thing<'p> {
    /// The way to the page.
    BreadcrumbList(BreadcrumbList<'p>),
    /// What stands in a list.
    ItemList(ItemList),
    /// A report.
    Report(Box<Report<'p>>),
    /// A program.
    Service(Box<Service<'p>>),
    /// A program that a body of the government provides.
    GovernmentService(Box<Service<'p>>),
    /// A region.
    AdministrativeArea(Box<Place<'p>>),
    /// A region that is a city.
    City(Box<Place<'p>>),
    /// The portal.
    WebSite(WebSite<'p>),
}

/// All that a page tells. Templates see it as text that is safe within a `<script>`, or as none.
#[derive(Debug, Default)]
pub struct LinkedData<'p>(Vec<Thing<'p>>);

impl<'p> LinkedData<'p> {
    /// Adds a thing, where there is one.
    pub fn tell(&mut self, thing: Option<Thing<'p>>) {
        self.0.extend(thing);
    }

    /// The JSON-LD, or `None` where there is nothing to tell. Signs that mean something in HTML are written as JSON
    /// escapes, which only texts can hold, so that no text ends the `<script>` or begins a comment in it.
    fn text(&self) -> Option<String> {
        #[derive(Serialize)]
        struct Graph<'g, 'p> {
            #[serde(rename = "@context")]
            context: &'static str,
            #[serde(rename = "@graph")]
            graph: &'g [Thing<'p>],
        }
        if self.0.is_empty() {
            return None;
        }
        let json = serde_json::to_string(&Graph { context: "https://schema.org", graph: &self.0 }).ok()?;
        Some(escaped(&json))
    }
}

fn escaped(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    let mut from = 0;
    for at in memchr::memchr3_iter(b'<', b'>', b'&', json.as_bytes()) {
        safe.push_str(&json[from..at]);
        safe.push_str(match json.as_bytes()[at] {
            b'<' => "\\u003c",
            b'>' => "\\u003e",
            _ => "\\u0026",
        });
        from = at + 1;
    }
    safe.push_str(&json[from..]);
    safe
}

impl Serialize for LinkedData<'_> {
    /// For a fingerprint the things themselves do.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return self.0.serialize(serializer);
        }
        self.text().serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;

    fn told(name: &str) -> String {
        let mut data = LinkedData::default();
        let crumbs = BreadcrumbList::new(vec![(Cow::Borrowed("Beranda"), Some("https://a.test/".to_owned()))]);
        data.tell(Some(Thing::BreadcrumbList(crumbs)));
        data.tell(Some(Thing::WebSite(WebSite { url: None, name, description: None, in_language: None })));
        data.text().expect("two things")
    }

    #[test]
    fn no_text_ends_the_script_or_begins_a_comment_in_it() {
        for hostile in
            ["</script><script>alert(1)</script>", "<!-- <script>", "]]>", "\"}]}", "\\u003c/script>", "a\n\u{2028}"]
        {
            let text = told(hostile);
            assert!(!text.contains(['<', '>', '&', '\n']), "{text}");
            let read: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            assert_eq!(read["@graph"][1]["name"], hostile);
        }
    }

    #[test]
    fn what_is_not_known_is_not_told() {
        let text = told("Portal");
        assert!(text.ends_with(r#"{"@type":"WebSite","name":"Portal"}]}"#), "{text}");
        assert_eq!(LinkedData::default().text(), None);
    }
}
