//! What a template names: of a view it gets these fields and no others, since most site themes show less than there is.
//!
//! A field counts as named where its name stands anywhere in the code of the template, of those that it extends or includes,
//! or of the files whose components any of them uses. Where a template takes a value apart without naming its parts, it gets
//! all of it.

use std::collections::BTreeMap;

use ahash::AHashMap;
use serde::Serialize;

use crate::templates::chain;
use crate::templates::code::{Code, Word, code};
use crate::templates::load::SiteTheme;
use crate::templates::seen::{Seen, Words};

/// After these a bracket begins a list.
const BEFORE_LISTS: [&str; 7] = ["and", "elif", "else", "if", "in", "not", "or"];

/// With these words a template reaches what it does not name.
const REACHING: [&str; 5] = ["__tera_context", "get", "keys", "pairs", "values"];

/// What each template of a site theme names.
#[derive(Debug)]
pub struct Named {
    by_template: AHashMap<Box<str>, Option<Words>>,
    /// The template in which a component is.
    components: AHashMap<Box<str>, Box<str>>,
    /// The components that show another one with the same `of` and nothing else, and that other one.
    same: AHashMap<Box<str>, Box<str>>,
}

impl Named {
    /// Reads what the templates of a site theme name.
    pub fn of(theme: &SiteTheme) -> Self {
        let files: BTreeMap<&str, File<'_>> =
            theme.templates.iter().map(|(name, template)| (name.as_str(), File::of(&template.text))).collect();
        let components: AHashMap<&str, &str> =
            files.iter().flat_map(|(name, file)| file.components.iter().map(|component| (*component, *name))).collect();
        let by_template = files.keys().map(|name| (Box::from(*name), words(name, &files, &components))).collect();
        let components = components.into_iter().map(|(component, file)| (component.into(), file.into())).collect();
        let same =
            files.values().flat_map(|file| file.same.iter().map(|(name, other)| ((*name).into(), (*other).into())));
        Self { by_template, components, same: same.collect() }
    }

    /// The component that this one is, where it does nothing but to show another one with the same `of`; else it is itself.
    pub fn same<'n>(&'n self, component: &'n str) -> &'n str {
        // Components that show one another in a circle are an error when they are rendered, whichever is taken.
        let others = std::iter::successors(Some(component), |name| self.same.get(*name).map(|other| &**other));
        others.take(self.same.len() + 1).last().unwrap_or(component)
    }

    /// A value as the template sees it; one that is not there sees all.
    pub fn seen<'v, T: Serialize>(&'v self, template: &str, value: &'v T) -> Seen<'v, T> {
        Seen::new(self.by_template.get(template).and_then(Option::as_ref), value)
    }

    /// A value as a component sees it.
    pub fn seen_by_component<'v, T: Serialize>(&'v self, component: &str, value: &'v T) -> Seen<'v, T> {
        self.seen(self.components.get(component).map_or("", |file| file), value)
    }
}

/// What one template's text says by itself.
#[derive(Default)]
struct File<'t> {
    /// All words of its code, again and again.
    words: Vec<&'t str>,
    /// The components that are in it.
    components: Vec<&'t str>,
    /// Those of them that show another one with the same `of` and nothing else, and that other one.
    same: Vec<(&'t str, &'t str)>,
    /// The components that it shows: whatever follows a `<`.
    shown: Vec<&'t str>,
    /// The templates that it extends or includes.
    needed: Vec<&'t str>,
    /// Whether it may reach what it does not name.
    reaches: bool,
}

impl<'t> File<'t> {
    fn of(text: &'t str) -> Self {
        let Some(codes) = code(text) else { return Self { reaches: true, ..Self::default() } };
        let mut file = Self { needed: chain::needed(text).map(|(name, _)| name).collect(), ..Self::default() };
        file.same = codes.windows(3).filter_map(same).collect();
        for code in codes {
            for word in &code.words {
                match word {
                    Word::Name(name) => file.words.push(name),
                    Word::Text(text) => file.words.extend(text.split(|sign: char| !is_of_name(sign))),
                    Word::Number | Word::Sign(_) => {}
                }
            }
            if let [Word::Name("component"), Word::Name(name), ..] = code.words[..] {
                file.components.push(name);
            }
            file.shown.extend(code.words.windows(2).filter_map(|two| match two {
                [Word::Sign("<"), Word::Name(name)] => Some(name),
                _ => None,
            }));
            file.reaches |= reaches(&code.words);
        }
        file
    }
}

/// A component that shows another one with the same `of` and nothing else, not even white space, and that other one.
fn same<'t>(codes: &[Code<'t>]) -> Option<(&'t str, &'t str)> {
    use Word::{Name, Sign};
    let [head, body, end] = codes else { return None };
    let [Name("component"), Name(name), Sign("("), Name("of"), implicit @ .., Sign(")")] = &head.words[..] else {
        return None;
    };
    let is_implicit = |three: &[Word<'_>]| matches!(three, [Sign(","), Sign("@"), Name(_)]);
    #[rustfmt::skip]
    let [Sign("<"), Name(other), Name("of"), Sign("="), Sign("{"), Name("of"), Sign("}"), Sign("/"), Sign(">")] =
        body.words[..] else { return None };
    let is_all = body.written
        && end.words.first() == Some(&Name("endcomponent"))
        && [head.range.end, body.range.end] == [body.range.start, end.range.start];
    (is_all && implicit.chunks(3).all(is_implicit)).then_some((name, other))
}

fn is_of_name(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '_'
}

/// Whether code asks for a part by what it computes, `a[b]`, walks over the parts of a value, `for key, part in a`, hands them
/// on, `...a`, or has another way to what it does not name. A place in a list is no such part.
fn reaches(words: &[Word<'_>]) -> bool {
    words.iter().enumerate().any(|(at, word)| match word {
        Word::Name("for") => words.get(at + 2) == Some(&Word::Sign(",")),
        Word::Name(name) => REACHING.contains(name),
        Word::Sign("...") => true,
        Word::Sign("[" | "?[") => {
            let of_value = match at.checked_sub(1).map(|before| words[before]) {
                Some(Word::Name(name)) => !BEFORE_LISTS.contains(&name),
                Some(Word::Text(_) | Word::Sign("]" | ")")) => true,
                _ => false,
            };
            // Nothing but the place or the name itself, up to the bracket that closes it or the sign of a range.
            let is_place = matches!(
                words[at + 1..],
                [Word::Sign(":"), ..]
                    | [Word::Text(_), Word::Sign("]"), ..]
                    | [Word::Number, Word::Sign("]" | ":"), ..]
                    | [Word::Sign("-"), Word::Number, Word::Sign("]" | ":"), ..]
                    | [Word::Name("loop"), Word::Sign("."), Word::Name("index" | "index0"), Word::Sign("]"), ..]
            );
            of_value && !is_place
        }
        Word::Text(_) | Word::Number | Word::Sign(_) => false,
    })
}

/// The words of a template and of all that it uses; `None` where it may reach what it does not name.
fn words(name: &str, files: &BTreeMap<&str, File<'_>>, components: &AHashMap<&str, &str>) -> Option<Words> {
    let mut used: Vec<&File<'_>> = Vec::new();
    let mut next = vec![name];
    while let Some(name) = next.pop() {
        let Some(file) = files.get(name) else { continue };
        if file.reaches {
            return None;
        }
        if !used.iter().any(|known| std::ptr::eq(*known, file)) {
            used.push(file);
            next.extend(&file.needed);
            next.extend(file.shown.iter().filter_map(|component| components.get(component)));
        }
    }
    Some(used.into_iter().flat_map(|file| &file.words).copied().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path::SourcePath;
    use crate::templates::load::Template;
    use serde_json::{Value, json};

    fn named(templates: &[(&str, &str)]) -> Named {
        let mut theme = SiteTheme::default();
        for (name, text) in templates {
            let path = SourcePath::new(format!("themes/a/templates/{name}"));
            theme.templates.insert((*name).to_owned(), Template { path, text: (*text).to_owned() });
        }
        Named::of(&theme)
    }

    #[derive(serde::Serialize)]
    struct View {
        title: &'static str,
        lead: Option<&'static str>,
        links: Vec<Link>,
        counts: BTreeMap<&'static str, u8>,
    }

    #[derive(serde::Serialize)]
    struct Link {
        label: &'static str,
        url: &'static str,
    }

    fn view() -> View {
        let links = vec![Link { label: "Aceh", url: "aceh/" }];
        View { title: "Judul", lead: Some("Isi"), links, counts: BTreeMap::from([("modal", 2)]) }
    }

    fn all() -> Value {
        serde_json::to_value(view()).unwrap()
    }

    /// What the template `a` sees.
    fn seen(templates: &[(&str, &str)]) -> Value {
        serde_json::to_value(named(templates).seen("a", &view())).unwrap()
    }

    #[test]
    fn a_template_sees_what_it_names() {
        for (template, expected) in [
            ("title {# {{ lead }} #}<links>", json!({})),
            ("{{ title }}", json!({"title": "Judul"})),
            ("{% if lead %}{% endif %}", json!({"lead": "Isi"})),
            ("{% for link in links %}{{ link.url }}{% endfor %}", json!({"links": [{"url": "aceh/"}]})),
            ("{{ links | sort(attribute=\"label\") }}", json!({"links": [{"label": "Aceh"}]})),
            ("{{ counts[\"modal\"] }}", json!({"counts": {"modal": 2}})),
        ] {
            assert_eq!(seen(&[("a", template)]), expected, "{template}");
        }
    }

    #[test]
    fn what_it_uses_names_for_it() {
        let used = "{% component kepala(of) %}{{ of.title }}{% endcomponent kepala %}";
        for templates in [
            [("a", "{% extends \"b\" %}"), ("b", "{{ title }}")],
            [("a", "{% include 'b' %}"), ("b", "{% extends 'a' %}{{ title }}")],
            [("a", "{{ <kepala of={1}/> }}"), ("b", used)],
            [("a", "{% <kepala of={1}> %}{% </kepala> %}"), ("b", used)],
        ] {
            assert_eq!(seen(&templates), json!({"title": "Judul"}), "{templates:?}");
        }
        assert_eq!(seen(&[("a", "{{ kepala }}"), ("b", used)]), json!({}));
        let seen = named(&[("b", used)]);
        assert_eq!(serde_json::to_value(seen.seen_by_component("kepala", &view())).unwrap(), json!({"title": "Judul"}));
    }

    #[test]
    fn a_component_that_only_shows_another_one_is_that_one() {
        let component =
            |name: &str, body: &str| format!("{{% component {name}(of, @page) %}}{body}{{% endcomponent {name} %}}");
        let of = |body: &str| named(&[("a.html", &component("lain", body))]).same("lain").to_owned();
        assert_eq!(of("{{ <kartu of={of}/> }}"), "kartu");
        for body in [
            " {{ <kartu of={of}/> }}",
            "{{ <kartu of={of}/> }}\n",
            "{{ <kartu of={of} brief={true}/> }}",
            "{{ <kartu of={page}/> }}",
            "{{ <kartu of={of}/> | upper }}",
            "{% if of %}{{ <kartu of={of}/> }}{% endif %}",
            "{{ of }}",
        ] {
            assert_eq!(of(body), "lain", "{body}");
        }
        let parameters = "{% component lain(of, brief=true) %}{{ <kartu of={of}/> }}{% endcomponent lain %}";
        assert_eq!(named(&[("a.html", parameters)]).same("lain"), "lain");
        let chain = [component("satu", "{{ <dua of={of}/> }}"), component("dua", "{{ <tiga of={of}/> }}")].concat();
        assert_eq!(named(&[("a.html", &chain)]).same("satu"), "tiga");
        let circle = [component("satu", "{{ <dua of={of}/> }}"), component("dua", "{{ <satu of={of}/> }}")].concat();
        assert!(["satu", "dua"].contains(&named(&[("a.html", &circle)]).same("satu")));
    }

    #[test]
    fn what_reaches_further_sees_all() {
        for template in [
            "{{ __tera_context }}",
            "{{ page | keys }}",
            "{{ page | get(key=x) }}",
            "{% for key, part in links[0] %}{% endfor %}",
            "{{ links[x] }}",
            "{{ links[0][x] }}",
            "{{ links?.[0]?[x] }}",
            "{{ page[\"ti\" ~ x] }}",
            "{{ page['t' | replace(from='t', to=x)] }}",
            "{{ page[loop.index0 ~ x] }}",
            "{{ <c {...page}/> }}",
            "{{ [a for a, b in page] }}",
            "{{ cut",
        ] {
            assert_eq!(seen(&[("a", template)]), all(), "{template}");
        }
        for template in [
            "{{ links[0] }}",
            "{{ links[loop.index0] }}",
            "{{ links[-1] }}",
            "{{ links[:2] }}",
            "{% if x in [title] %}{% endif %}",
        ] {
            assert_ne!(seen(&[("a", template)]), all(), "{template}");
        }
        assert_eq!(seen(&[("a", "{% include 'b' %}"), ("b", "{{ page | values }}")]), all());
        assert_eq!(seen(&[("b", "{{ title }}")]), all(), "a template that is not there");
    }
}
