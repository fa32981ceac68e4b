//! What stands in a list, in its order: an `ItemList` (<https://schema.org/ItemList>) of whole addresses.

use serde::Serialize;

/// The entries of a list page.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemList {
    item_list_element: Vec<Item>,
}

/// One entry.
#[derive(Debug, Serialize)]
struct Item {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    url: String,
}

impl ItemList {
    /// Entries by their whole addresses; `None` where there are none.
    pub fn new(addresses: Vec<String>) -> Option<Self> {
        let item = |(at, url)| Item { kind: "ListItem", position: at + 1, url };
        let list: Vec<Item> = addresses.into_iter().enumerate().map(item).collect();
        (!list.is_empty()).then_some(Self { item_list_element: list })
    }
}
