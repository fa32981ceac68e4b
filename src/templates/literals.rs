//! The code of a template, and the texts in quotes that it holds: among them the ids of messages.

/// The code of a template: what stands in `{{ … }}` and `{% … %}`, with the braces. Comments and plain HTML are none.
pub fn codes(template: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        rest = &rest[open..];
        rest = match rest.as_bytes().get(1) {
            Some(b'#') => rest.find("#}").map_or("", |end| &rest[end + 2..]),
            Some(b'{' | b'%') => {
                let (code, rest) = rest.split_at(end_of_code(rest));
                found.push(code);
                rest
            }
            _ => &rest[1..],
        };
    }
    found
}

/// All texts in quotes in the code of a template, with the quotes off.
pub fn literals(template: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for code in codes(template) {
        let mut rest = code;
        while let Some(open) = rest.find(QUOTES) {
            let Some((literal, after)) = rest[open + 1..].split_once(char::from(rest.as_bytes()[open])) else { break };
            found.push(literal);
            rest = after;
        }
    }
    found
}

const QUOTES: [char; 3] = ['"', '\'', '`'];

/// Where the code with which a text begins ends: behind the brace that closes the first one, or with the text.
fn end_of_code(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(next) = text[at..].find(['{', '}', '"', '\'', '`']) {
        let sign = text.as_bytes()[at + next];
        at += next + 1;
        match sign {
            b'{' => depth += 1,
            b'}' if depth == 1 => return at,
            b'}' => depth -= 1,
            quote => {
                let Some(length) = text[at..].find(char::from(quote)) else { return text.len() };
                at += length + 1;
            }
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_code_has_literals() {
        let template = "<a class=\"x\">{# \"no\" #}{{ \"a\" | t }}{ 'no' }{% if b == 'c' -%}don't{% endif %}";
        assert_eq!(literals(template), ["a", "c"]);
    }

    #[test]
    fn components_within_components_are_code() {
        let template = "{{ <item label={\"d\" | t} kinds={[\"e\"]} of={{a: `f`}}/> }}\"no\"{{ ('g-' ~ h) | t }}";
        assert_eq!(literals(template), ["d", "e", "f", "g-"]);
    }

    #[test]
    fn what_is_not_closed_ends_with_the_template() {
        assert_eq!(literals("{{ \"a\" | t"), ["a"]);
        assert_eq!(literals("{{ \"a"), Vec::<&str>::new());
        assert_eq!(literals("{# \"a\" {"), Vec::<&str>::new());
    }
}
