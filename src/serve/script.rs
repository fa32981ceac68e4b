//! The preview's own files, and the one function that adds its script to a page.

use crate::fingerprint::Fingerprint;
use crate::path::OutputPath;
use crate::serve::address::OWN;

/// The preview's script: it listens for changes, reloads the page, and shows problems.
const SCRIPT: &str = include_str!("preview.js");

/// How the panel with the problems looks.
const STYLE: &str = include_str!("preview.css");

/// A file of the preview by its name.
pub fn file(name: &str) -> Option<&'static str> {
    match name {
        "preview.js" => Some(SCRIPT),
        "preview.css" => Some(STYLE),
        _ => None,
    }
}

/// Whether a file is a page that the script belongs into.
pub fn belongs_into(path: &OutputPath) -> bool {
    path.as_str().ends_with(".html")
}

/// Adds the preview's script to a page as `build` would write it. Its attribute stands for what the page says, whatever its
/// stylesheets are called: so the script sees whether only these have changed.
pub fn add(page: Vec<u8>, stylesheets: &[String]) -> Vec<u8> {
    let mut text = match String::from_utf8(page) {
        Ok(text) => text,
        Err(error) => return error.into_bytes(),
    };
    let Some(at) = text.find("</head>") else { return text.into_bytes() };
    let without = stylesheets.iter().fold(text.clone(), |text, name| text.replace(name.as_str(), ""));
    text.insert_str(at, &tag(&Fingerprint::of(without.as_bytes()).short()));
    text.into_bytes()
}

/// The line that is added to a page which says what `content` stands for.
fn tag(content: &str) -> String {
    format!("<script src=\"{OWN}preview.js\" data-balai-page=\"{content}\" defer></script>\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(style: &str, words: &str) -> Vec<u8> {
        format!("<head><link href=\"../assets/{style}\"></head><p>{words}").into_bytes()
    }

    fn content(page: Vec<u8>, style: &str) -> String {
        let added = String::from_utf8(add(page, &[style.to_owned()])).unwrap();
        added.split("data-balai-page=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }

    #[test]
    fn a_page_is_the_same_but_for_one_line() {
        let before = page("style-1.css", "a");
        let after = String::from_utf8(add(before.clone(), &[])).unwrap();
        let line = tag(&Fingerprint::of(&before).short());
        assert_eq!(after.replacen(&line, "", 1).into_bytes(), before);
    }

    #[test]
    fn a_page_with_another_stylesheet_still_says_the_same() {
        let first = content(page("style-1.css", "a"), "style-1.css");
        assert_eq!(first, content(page("style-2.css", "a"), "style-2.css"));
        assert_ne!(first, content(page("style-1.css", "b"), "style-1.css"));
    }
}
