//! The texts in quotes that a template's code holds: among them the ids of messages.

/// All texts in quotes between `{{ … }}` and `{% … %}`, with the quotes off. Comments and plain HTML have none.
pub fn literals(template: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        rest = &rest[open..];
        rest = match rest.as_bytes().get(1) {
            Some(b'#') => rest.find("#}").map_or("", |end| &rest[end + 2..]),
            Some(b'{' | b'%') => code(rest, &mut found),
            _ => &rest[1..],
        };
    }
    found
}

/// Takes the literals of the code that begins here, and leaves what follows it: up to the brace that closes the first one.
fn code<'t>(text: &'t str, found: &mut Vec<&'t str>) -> &'t str {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(next) = text[at..].find(['{', '}', '"', '\'', '`']) {
        let sign = text.as_bytes()[at + next];
        at += next + 1;
        match sign {
            b'{' => depth += 1,
            b'}' if depth == 1 => return &text[at..],
            b'}' => depth -= 1,
            quote => {
                let Some(length) = text[at..].find(char::from(quote)) else { return "" };
                found.push(&text[at..at + length]);
                at += length + 1;
            }
        }
    }
    ""
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
