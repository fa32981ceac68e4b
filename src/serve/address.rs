//! What a request asks for: the address in its first line, decoded and held against what a portal can have.

use crate::path::OutputPath;

/// Where the preview's own files are. No page of a portal can be there: its addresses begin with a language.
pub const OWN: &str = "/-/balai/";

/// What a request asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// The stream of changes.
    Events,
    /// A file of the preview itself, by its name.
    Own(String),
    /// A page or file of the portal.
    Page(Address),
}

/// An address in the portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The file that a host would serve there.
    pub file: OutputPath,
    /// The file that a host would serve there with a slash at the end; `None` where it has one.
    pub folder: Option<OutputPath>,
}

/// Reads the address of a request. `None` where no browser would ask like that: whole addresses, steps upwards, control
/// characters, in whatever spelling. What is left is looked up among the portal's pages; nothing is looked up on the disk.
pub fn wanted(target: &str) -> Option<Wanted> {
    if !target.starts_with('/') || target.starts_with("//") {
        return None;
    }
    let path = decode(target.split(['?', '#']).next().unwrap_or_default())?;
    let strange = |letter: char| letter.is_control() || letter == '\\';
    if path.contains(strange) || path.split('/').any(|part| matches!(part, "." | "..")) {
        return None;
    }
    if let Some(own) = path.strip_prefix(OWN) {
        return Some(if own == "events" { Wanted::Events } else { Wanted::Own(own.to_owned()) });
    }
    address(&path[1..]).map(Wanted::Page)
}

fn address(path: &str) -> Option<Address> {
    if path.is_empty() || path.ends_with('/') {
        return Some(Address { file: OutputPath::file(&format!("{path}index.html"))?, folder: None });
    }
    Some(Address { file: OutputPath::file(path)?, folder: OutputPath::file(&format!("{path}/index.html")) })
}

/// Takes off percent-encoding once; `None` where it is broken or does not give UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => digit(rest.next()?)? << 4 | digit(rest.next()?)?,
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(target: &str) -> Option<String> {
        match wanted(target)? {
            Wanted::Page(address) => Some(address.file.to_string()),
            _ => None,
        }
    }

    #[test]
    fn an_address_names_the_file_that_a_host_would_serve() {
        assert_eq!(file("/").unwrap(), "index.html");
        assert_eq!(file("/id/tema/?x=1#y").unwrap(), "id/tema/index.html");
        assert_eq!(file("/%69d/feed.xml").unwrap(), "id/feed.xml");
        assert_eq!(wanted("/-/balai/events"), Some(Wanted::Events));
        assert_eq!(wanted("/-/balai/preview.js"), Some(Wanted::Own("preview.js".to_owned())));
        let Some(Wanted::Page(address)) = wanted("/id/tema") else { panic!("a page") };
        assert_eq!(address.folder.unwrap().as_str(), "id/tema/index.html");
    }

    #[test]
    fn no_spelling_of_a_step_upwards_is_understood() {
        for target in [
            "/../balai.yaml",
            "/%2e%2e/balai.yaml",
            "/.%2E/balai.yaml",
            "/id/%2e%2e%2fbalai.yaml",
            "/%252e%252e/balai.yaml",
            "/..\\balai.yaml",
            "/..%5cbalai.yaml",
            "/%c0%ae%c0%ae/balai.yaml",
            "//etc/passwd",
            "/id//feed.xml",
            "/\u{FF0E}\u{FF0E}/balai.yaml",
            "/a%00b",
            "/%",
            "/%4",
            "/%zz",
            "http://localhost/id/",
            "*",
            "id/",
            "",
        ] {
            assert_eq!(file(target), None, "{target}");
        }
    }
}
