//! Stylesheets without what only their authors read: comments, indentation, line ends.

/// A stylesheet that means the same in fewer bytes. Strings and comments that begin with `/*!` stay as they are.
pub fn css(source: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(source.len());
    let mut rest = source;
    let mut space = false;
    let mut before = b'{';
    while let Some(&byte) = rest.first() {
        let length = match byte {
            b'/' if rest.starts_with(b"/*") => comment(rest),
            b'"' | b'\'' => string(rest),
            b'\\' => rest.len().min(2),
            _ => 1,
        };
        let (token, after) = rest.split_at(length);
        rest = after;
        if byte.is_ascii_whitespace() || token.starts_with(b"/*") && !token.starts_with(b"/*!") {
            space = true;
            continue;
        }
        if space && !separates(before) && before != b':' && !separates(byte) {
            out.push(b' ');
        }
        space = false;
        if byte == b'}' && before == b';' {
            out.pop();
        }
        before = byte;
        out.extend_from_slice(token);
    }
    out
}

/// Signs beside which a space means nothing, in selectors as in declarations. After a colon it means nothing either,
/// before one it does (`a :hover`).
fn separates(byte: u8) -> bool {
    matches!(byte, b'{' | b'}' | b';' | b',')
}

/// How long the comment is that begins here; one that is never closed goes on to the end, as browsers read it.
fn comment(rest: &[u8]) -> usize {
    rest[2..].windows(2).position(|pair| pair == b"*/").map_or(rest.len(), |at| at + 4)
}

/// How long the string is that begins here; a line end that is not escaped ends one that is not closed, and stays.
fn string(rest: &[u8]) -> usize {
    let mut escaped = false;
    for (at, byte) in rest.iter().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'\n' => return at + 1,
            _ if *byte == rest[0] => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::css;

    fn squeezed(source: &str) -> String {
        String::from_utf8(css(source.as_bytes())).expect("still UTF-8")
    }

    #[test]
    fn comments_and_indentation_go_and_meaning_stays() {
        let source =
            "/* Ground */\n:root {\n  --a: #fff;\n}\n\n.b :is(p, li) > a,\n.c { margin: calc(1rem + 2px) auto; }\n";
        assert_eq!(squeezed(source), ":root{--a:#fff}.b :is(p,li) > a,.c{margin:calc(1rem + 2px) auto}");
    }

    #[test]
    fn strings_and_escapes_stay_as_they_are() {
        let source = "a::after { content: \" /* x */ ,  \\\" ; \"; }\n.b\\{  c { color: red }";
        assert_eq!(squeezed(source), "a::after{content:\" /* x */ ,  \\\" ; \"}.b\\{ c{color:red}");
    }

    #[test]
    fn a_licence_stays_and_what_is_never_closed_does_no_harm() {
        assert_eq!(squeezed("/*! MIT */ a { b: c }"), "/*! MIT */ a{b:c}");
        assert_eq!(squeezed("a { b: c } /* open"), "a{b:c}");
        assert_eq!(squeezed("a { b: \"open\n; c: d }"), "a{b:\"open\n;c:d}");
        assert_eq!(squeezed("a\\"), "a\\");
    }
}
