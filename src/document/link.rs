//! What an address in a text is: safe to publish, a file of the portal, or something that no reader should be sent to.

use std::borrow::Cow;

use crate::path::SourcePath;

/// An address taken apart.
#[derive(Debug, PartialEq, Eq)]
pub enum Address {
    /// Out of the portal: web, mail or telephone; as it is to be written.
    External(String),
    /// A file of the portal, perhaps with a heading's id.
    File(SourcePath, Option<String>),
    /// A heading of the same text.
    Heading(String),
    /// A script, data, or another scheme that is not followed.
    Refused,
    /// A path that begins with a slash.
    Absolute,
    /// A path that climbs out of the portal.
    Outside,
}

/// Takes an address apart that stands in the file `from`.
pub fn classify(typed: &str, from: &SourcePath) -> Address {
    let address = without(typed, char::is_control);
    let address = address.trim();
    if let Some(scheme) = scheme(address) {
        return match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" | "mailto" | "tel" | "sms" | "geo" => Address::External(address.to_owned()),
            _ => Address::Refused,
        };
    }
    if let Some(id) = address.strip_prefix('#') {
        return Address::Heading(decode(id).into_owned());
    }
    let (path, anchor) = match address.split_once('#') {
        Some((path, id)) => (path, Some(decode(id).into_owned()).filter(|id| !id.is_empty())),
        None => (address, None),
    };
    let path = decode(path);
    if path.starts_with(['/', '\\']) {
        return Address::Absolute;
    }
    if scheme(&path).is_some() {
        return Address::Refused;
    }
    match from.resolve(&path) {
        Some(file) if file.as_str().starts_with(crate::source::CONTENT) => Address::File(file, anchor),
        _ => Address::Outside,
    }
}

/// The scheme of an address (RFC 3986, 3.1); white space and entities were taken off before.
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let bare = without(scheme, char::is_whitespace);
    let valid = bare.starts_with(|first: char| first.is_ascii_alphabetic())
        && bare.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.' | '%'));
    valid.then_some(scheme)
}

/// A text without letters of a kind.
fn without(text: &str, kind: fn(char) -> bool) -> Cow<'_, str> {
    if text.contains(kind) {
        Cow::Owned(text.chars().filter(|letter| !kind(*letter)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Percent-encoding undone once; what is not UTF-8 then stays as it was.
fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let pair = tail.get(..2).filter(|_| first == b'%').and_then(|pair| str::from_utf8(pair).ok());
        match pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Address {
        classify(typed, &SourcePath::new("content/regions/jambi/sarolangun/a.id.md"))
    }

    #[test]
    fn no_script_address_passes() {
        for typed in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java script:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "javascript%3Aalert(1)",
            "file:///etc/passwd",
            "blob:x",
        ] {
            assert!(!matches!(read(typed), Address::External(_)), "{typed}: {:?}", read(typed));
        }
    }

    #[test]
    fn a_relative_link_names_a_file_of_the_portal() {
        let file = SourcePath::new("content/regions/jambi/b.md");
        assert_eq!(read("../b.md#modal"), Address::File(file, Some("modal".into())));
        assert_eq!(read("#modal"), Address::Heading("modal".into()));
        assert_eq!(read("../../../../balai.yaml"), Address::Outside);
        assert_eq!(read("..%2f..%2f..%2f../etc/passwd"), Address::Outside);
        assert_eq!(read("/etc/passwd"), Address::Absolute);
        assert_eq!(read("https://a.test/x"), Address::External("https://a.test/x".into()));
    }
}
