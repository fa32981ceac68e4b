//! The way from the portal's first page to the page: a `BreadcrumbList` (<https://schema.org/BreadcrumbList>).

use std::borrow::Cow;

use serde::Serialize;

/// The pages above a page, and the page itself.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BreadcrumbList<'p> {
    item_list_element: Vec<Step<'p>>,
}

/// One page on the way.
#[derive(Debug, Serialize)]
struct Step<'p> {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    name: Cow<'p, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<String>,
}

impl<'p> BreadcrumbList<'p> {
    /// Pages by name and whole address. The last one is the page itself, which needs no address.
    pub fn new(pages: Vec<(Cow<'p, str>, Option<String>)>) -> Self {
        let step = |(at, (name, item))| Step { kind: "ListItem", position: at + 1, name, item };
        Self { item_list_element: pages.into_iter().enumerate().map(step).collect() }
    }
}
