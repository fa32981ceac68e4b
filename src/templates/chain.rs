//! How templates need one another: chains that are too long or come back to where they began would use up the stack.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};
use crate::templates::load::SiteTheme;
use crate::text::SourceText;

/// The longest chain of templates that include or extend one another.
const MAX: usize = 32;

/// Refuses chains that are too long and those that come back to where they began.
///
/// # Errors
/// One problem for every template that begins such a chain or closes such a circle.
pub fn check(theme: &SiteTheme) -> Result<(), Vec<Diagnostic>> {
    let mut walk = Walk { theme, known: BTreeMap::new(), problems: Vec::new() };
    for name in theme.templates.keys() {
        walk.length(name, &mut Vec::new());
    }
    if walk.problems.is_empty() { Ok(()) } else { Err(walk.problems) }
}

struct Walk<'t> {
    theme: &'t SiteTheme,
    /// How long the chain below a template is.
    known: BTreeMap<&'t str, usize>,
    problems: Vec<Diagnostic>,
}

impl<'t> Walk<'t> {
    /// How many templates the longest chain below a template has. `above` are those that led here.
    fn length(&mut self, name: &'t str, above: &mut Vec<&'t str>) -> usize {
        if let Some(length) = self.known.get(name) {
            return *length;
        }
        let Some(template) = self.theme.templates.get(name) else { return 0 };
        above.push(name);
        let mut longest = 0;
        for (below, range) in needed(&template.text) {
            if above.contains(&below) {
                self.report(name, range, above.iter().skip_while(|one| **one != below).copied().chain([below]));
                continue;
            }
            let length = 1 + if above.len() > MAX { 0 } else { self.length(below, above) };
            if length > MAX && longest <= MAX {
                self.report(name, range, [name, below].into_iter());
            }
            longest = longest.max(length);
        }
        above.pop();
        self.known.insert(name, longest);
        longest
    }

    fn report(&mut self, name: &str, range: Range<usize>, chain: impl Iterator<Item = &'t str>) {
        let template = &self.theme.templates[name];
        let source = SourceText::new(template.path.clone(), template.text.clone());
        let chain = chain.collect::<Vec<_>>().join(" → ");
        self.problems.push(source.problem(Code::TemplateIncludes, range).count("limit", MAX).with("name", chain));
    }
}

/// The templates that a template includes or extends, and where it names them.
pub fn needed(text: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let words = ["include", "extends"].into_iter().flat_map(|word| text.match_indices(word));
    words.filter_map(|(at, word)| {
        let rest = text[at + word.len()..].trim_start();
        let quote = rest.chars().next().filter(|first| matches!(first, '"' | '\'' | '`'))?;
        let name = rest[1..].split(quote).next()?;
        let start = text.len() - rest.len() + 1;
        Some((name, start..start + name.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path::SourcePath;
    use crate::templates::load::Template;

    fn problems(templates: &[(&str, &str)]) -> usize {
        let mut theme = SiteTheme::default();
        for (name, text) in templates {
            let path = SourcePath::new(format!("themes/a/templates/{name}"));
            theme.templates.insert((*name).to_owned(), Template { path, text: (*text).to_owned() });
        }
        check(&theme).map_or_else(|problems| problems.len(), |()| 0)
    }

    #[test]
    fn a_circle_is_found_however_often_it_is_closed() {
        let both = "{% include 'a' %}{% include 'b' %}{% include \"a\" %}{% include \"b\" %}";
        assert!(problems(&[("a", both), ("b", both)]) > 0);
        assert_eq!(problems(&[("a", "{% include 'b' %}{% include 'b' %}"), ("b", "")]), 0);
    }

    #[test]
    fn thirty_two_is_the_longest_chain() {
        let names: Vec<String> = (0..40).map(|at| format!("t{at:02}")).collect();
        let texts: Vec<String> = names[1..].iter().map(|next| format!("{{% include '{next}' %}}")).collect();
        let chain = |count: usize| {
            let mut all: Vec<(&str, &str)> = Vec::new();
            all.extend((0..count).map(|at| (names[at].as_str(), texts[at].as_str())));
            all.push((names[count].as_str(), ""));
            problems(&all)
        };
        assert_eq!(chain(32), 0);
        assert!(chain(33) > 0);
    }
}
