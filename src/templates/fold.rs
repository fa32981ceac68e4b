//! What is the same on every page of a language, written into its templates once, before Tera reads them.
//!
//! `{{ "home" | t }}` and `{{ site.title }}` are the same on every page, and `{{ page.root }}` is a mark that the renderer
//! replaces. Folding leaves alone whatever might be something else on some page, or come out otherwise: it saves time and
//! changes no byte. What is worked out is worked out by Tera, so that nothing is escaped in another way.

use std::collections::{BTreeMap, BTreeSet};

use crate::templates::code::{Code, Word, code};

/// What all pages of a language share.
const SITE: &str = "site";

/// What stands around a page's content.
const PAGE: &str = "page";

/// A template in which something was folded.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The template's new text.
    pub text: String,
    /// Whether `page.root` was folded where no component asks for `page`: it must not be there for a view without one.
    pub needs_page: bool,
}

/// Folds templates, all of one site theme. `root` stands for `{{ page.root }}`; `evaluate` gives what comes of other constant
/// code, escaped, where it comes to something. Only templates in which something was folded are returned.
pub fn fold<'t>(
    templates: &BTreeMap<&'t str, &'t str>,
    root: &str,
    mut evaluate: impl FnMut(&str) -> Option<String>,
) -> BTreeMap<&'t str, Folded> {
    let read: Option<Vec<_>> = templates.iter().map(|(name, text)| Some((*name, *text, code(text)?))).collect();
    // What Tera cannot read will not be rendered either.
    let Some(read) = read else { return BTreeMap::new() };
    let known = Known::of(read.iter().flat_map(|(.., code)| code));
    let mut values: BTreeMap<&str, Option<String>> = BTreeMap::new();
    let mut evaluate = |text: &'t str| -> Option<String> {
        let value =
            values.entry(text).or_insert_with(|| evaluate(text).filter(|value| stays(value) && !value.contains(root)));
        value.clone()
    };
    let mut folded = BTreeMap::new();
    for (name, text, code) in &read {
        let mut new = Folded::default();
        let mut from = 0;
        for (code, sees) in known.within(name, code) {
            let is_root = code.words == [Word::Name(PAGE), Word::Sign("."), Word::Name("root")];
            let value = match code {
                Code { written: false, .. } | Code { trims: true, .. } => None,
                _ if is_root => sees.page.then(|| root.to_owned()),
                _ if is_constant(&code.words, sees.site) => evaluate(&text[code.range.clone()]),
                _ => None,
            };
            if let Some(value) = value {
                new.needs_page |= is_root && !sees.in_component;
                new.text.push_str(&text[from..code.range.start]);
                new.text.push_str(&value);
                from = code.range.end;
            }
        }
        if from > 0 {
            new.text.push_str(&text[from..]);
            folded.insert(*name, new);
        }
    }
    folded
}

/// Whether Tera writes a text that stands in a template as it is: it reads no code in it, and has no white space to take away
/// for code before or after it.
fn stays(value: &str) -> bool {
    !value.is_empty() && value.trim() == value && !value.contains('{')
}

/// Whether code comes to the same on every page: it names nothing but `site`, and that only where it `sees_site`. All filters are
/// pure; functions and components need not be.
fn is_constant(words: &[Word<'_>], sees_site: bool) -> bool {
    let sign = |at: Option<usize>, sign: &str| at.and_then(|at| words.get(at)) == Some(&Word::Sign(sign));
    words.iter().enumerate().all(|(at, word)| {
        let before = at.checked_sub(1);
        match word {
            Word::Text(_) | Word::Number => true,
            Word::Sign(sign) => !matches!(*sign, "<" | "</" | "..." | "@"),
            // A field, a filter, the name of a filter's argument.
            Word::Name(_) if sign(before, ".") || sign(before, "?.") || sign(before, "|") => true,
            Word::Name(_) if sign(Some(at + 1), "=") => true,
            Word::Name(name) => *name == SITE && sees_site && !sign(Some(at + 1), "("),
        }
    })
}

/// What code at some place sees.
#[derive(Clone, Copy)]
struct Sees {
    /// The `site` that all pages of the language share.
    site: bool,
    /// The `page` of the view; it may be written down.
    page: bool,
    /// Whether it is a component's.
    in_component: bool,
}

/// What has to be known of all templates before something is folded in one: names go from a template to those that it includes,
/// extends, or whose components it asks for.
struct Known {
    /// Whether no template gives the name `site` to something else.
    site: bool,
    /// Whether no template gives the name `page` to something else, and none looks at what others write. It would see a mark
    /// in place of the way to the root.
    page: bool,
    /// Templates that are included by a component, perhaps, and see what that one sees.
    in_components: BTreeSet<String>,
}

impl Known {
    fn of<'t>(all: impl Iterator<Item = &'t Code<'t>>) -> Self {
        let mut known = Known { site: true, page: true, in_components: BTreeSet::new() };
        let mut components_include = false;
        let mut in_component = false;
        for Code { written, words, .. } in all {
            known.site &= !gives(words, SITE);
            known.page &= !gives(words, PAGE) && !captures(words, *written);
            match words[..] {
                [Word::Name("component"), ..] if !written => in_component = true,
                [Word::Name("endcomponent"), ..] if !written => in_component = false,
                [Word::Name("include"), Word::Text(name)] if !written => {
                    components_include |= in_component;
                    known.in_components.insert(name[1..name.len() - 1].replace('\\', ""));
                }
                _ => {}
            }
        }
        if !components_include {
            known.in_components.clear();
        }
        known
    }

    /// The code of a template, with what it sees.
    fn within<'c>(&self, name: &str, code: &'c [Code<'c>]) -> impl Iterator<Item = (&'c Code<'c>, Sees)> {
        let outside = !self.in_components.contains(name);
        let outside = Sees { site: self.site && outside, page: self.page && outside, in_component: false };
        let mut sees = outside;
        code.iter().map(move |code| {
            match code.words[..] {
                [Word::Name("component"), ref words @ ..] if !code.written => {
                    let asks = |name| words.windows(2).any(|two| two == [Word::Sign("@"), Word::Name(name)]);
                    sees = Sees { site: self.site && asks(SITE), page: self.page && asks(PAGE), in_component: true };
                }
                [Word::Name("endcomponent"), ..] if !code.written => sees = outside,
                _ => {}
            }
            (code, sees)
        })
    }
}

/// Whether code gives a name to something: by `set`, `for`, as an argument of a component, in the call of one.
fn gives(words: &[Word<'_>], name: &str) -> bool {
    let is = |at: usize, sign: &str| words.get(at) == Some(&Word::Sign(sign));
    let named = |at: usize| words.get(at) == Some(&Word::Name(name));
    match words.first() {
        Some(Word::Name("set" | "set_global")) if named(1) => return true,
        Some(Word::Name("component")) => {
            let asks = |at: usize| is(at - 1, "@") && (is(at + 1, ",") || is(at + 1, ")"));
            return (2..words.len()).any(|at| named(at) && !asks(at));
        }
        _ => {}
    }
    let calls = words.windows(2).any(|two| matches!(two, [Word::Sign("<"), Word::Name(_)]));
    (0..words.len()).any(|at| match words[at] {
        Word::Name("for") => named(at + 1) || is(at + 2, ",") && named(at + 3),
        Word::Sign("...") => calls,
        Word::Name(one) if one == name && calls => {
            let is_field = at > 0 && (is(at - 1, ".") || is(at - 1, "?."));
            let has_field = [".", "?.", "[", "?["].iter().any(|sign| is(at + 1, sign));
            let is_value = at > 0 && is(at - 1, "{") && is(at + 1, "}");
            !is_field && !has_field && !is_value
        }
        _ => false,
    })
}

/// Whether code has in hand what is written within it, by a component or by the block that it replaces.
fn captures(words: &[Word<'_>], written: bool) -> bool {
    let makes = |words: &[Word<'_>]| {
        let calls = words.windows(2).any(|two| matches!(two, [Word::Sign("<"), Word::Name(_)]));
        calls || words.contains(&Word::Name("super"))
    };
    match words {
        [Word::Name("set" | "set_global"), _, rest @ ..] if !written && rest.first() != Some(&Word::Sign("=")) => true,
        [Word::Name("filter"), ..] if !written => true,
        // Here what is made is written at once.
        [Word::Name("super"), Word::Sign("("), Word::Sign(")")] if written => false,
        [Word::Sign("<"), arguments @ .., Word::Sign("/"), Word::Sign(">")] if written => makes(arguments),
        _ => makes(words),
    }
}

#[cfg(test)]
mod tests {
    use tera::{Context, Kwargs, State, Tera, TeraResult};

    use super::*;

    /// What `templates` become, where `site` has a few fields and one filter knows a few messages.
    fn folded(templates: &[(&str, &str)]) -> BTreeMap<String, Folded> {
        let mut tera = Tera::new();
        let site = [("title", "Desa & Kota"), ("home", "id/"), ("empty", ""), ("wide", " a "), ("code", "{{ b }}")];
        tera.global_context().insert("site", &BTreeMap::from(site));
        tera.register_filter("t", |id: &str, _: Kwargs, _: &State<'_>| -> TeraResult<String> {
            if id == "missing" { Err(tera::Error::message("no such message")) } else { Ok(id.to_uppercase()) }
        });
        let evaluate = |code: &str| tera.render_str(code, &Context::new(), true).ok();
        let folded = fold(&templates.iter().copied().collect(), "ROOT", evaluate);
        folded.into_iter().map(|(name, folded)| (name.to_owned(), folded)).collect()
    }

    /// What one template becomes; `None` where nothing was folded.
    fn one(template: &str) -> Option<String> {
        folded(&[("a", template)]).remove("a").map(|folded| folded.text)
    }

    #[test]
    fn what_is_the_same_on_every_page_is_written_down() {
        for (template, becomes) in [
            (r#"<a href="{{ page.root }}{{ site.home }}">"#, r#"<a href="ROOTid/">"#),
            (r#"<p>{{ "hi" | t }} {{ b }}{{'x'|t|lower}}</p>"#, "<p>HI {{ b }}x</p>"),
            ("{{ site.title }}, {{ site.title | safe }}", "Desa &amp; Kota, Desa & Kota"),
            (r#"{{ "a" | t(name=site.title) }}{% if x %}{{ 1 + 1 }}{% endif %}"#, "A{% if x %}2{% endif %}"),
            (r#"{{ "}}" }}{{ "<" }}{{ '"' }}"#, "}}&lt;&quot;"),
            (
                r"{# {{ site.home }} #}{{ site.home }}{% raw %}{{ site.home }}{% endraw %}",
                "{# {{ site.home }} #}id/{% raw %}{{ site.home }}{% endraw %}",
            ),
        ] {
            assert_eq!(one(template).as_deref(), Some(becomes), "{template}");
        }
    }

    #[test]
    fn what_may_be_something_else_stays_code() {
        for template in [
            // Another thing on another page, or on none.
            "{{ title }}",
            "{{ page.title }}",
            "{{ page.root ~ site.home }}",
            r#"{{ "a" | t(name=page.title) }}"#,
            "{{ site.home or title }}",
            "{{ [x for x in [1]] }}",
            "{{ site() }}",
            "{{ range(end=2) }}",
            "{{ a.site.home }}",
            // What Tera refuses, it has to refuse when it is asked for.
            r#"{{ "missing" | t }}"#,
            "{{ site.missing }}",
            "{{ site.home | missing }}",
            "{{ 1 / 0 }}",
            // White space goes where code takes it away.
            "a {{- site.home }}",
            "{{ site.home -}} a",
            "{%- if x -%}{{ site.empty }} a{% endif %}",
            "{%- if x -%}{{ site.wide }}{% endif %}",
            // It would be read as code.
            "{{ site.code | safe }}",
            r#"{{ "{" }}"#,
            // Not all of it can be read.
            "{{ site.home }}{{ site",
            "{{ site.home }}{{ \"a }}",
        ] {
            assert_eq!(one(template), None, "{template}");
        }
    }

    #[test]
    fn a_component_sees_only_what_it_asks_for() {
        let template = "{% component c(@site, x) %}{{ site.home }}{{ page.root }}{% endcomponent c %}\
            {% component d(@page) %}{{ site.home }}{{ page.root }}{{ \"a\" | t }}{% endcomponent d %}\
            {% component e() %}{{ site.home }}{{ page.root }}{% endcomponent %}{{ site.home }}{{ page.root }}";
        let becomes = "{% component c(@site, x) %}id/{{ page.root }}{% endcomponent c %}\
            {% component d(@page) %}{{ site.home }}ROOTA{% endcomponent d %}\
            {% component e() %}{{ site.home }}{{ page.root }}{% endcomponent %}id/ROOT";
        assert_eq!(one(template).as_deref(), Some(becomes));
    }

    #[test]
    fn a_name_that_some_template_gives_to_something_else_is_left_alone_in_all() {
        for gives in [
            "{% set NAME = 1 %}",
            "{% set_global NAME = 1 %}",
            "{% set NAME %}x{% endset %}",
            "{% for NAME in x %}{% endfor %}",
            "{% for x, NAME in y %}{% endfor %}",
            "{% if [NAME for NAME in x] %}{% endif %}",
            "{% component c(NAME) %}{% endcomponent %}",
            "{% component c(a = 1, NAME = {}) %}{% endcomponent %}",
            "{% component c(@NAME = {}) %}{% endcomponent %}",
            "{% component c(@NAME: map) %}{% endcomponent %}",
            "{% component c(...NAME) %}{% endcomponent %}",
            "{{ <c NAME={x}/> }}",
            "{{ <c NAME/> }}",
            "{{ <c a NAME b/> }}",
            "{{ <c {...x}/> }}",
            "{% <c NAME={x}> %}{% </c> %}",
        ] {
            for (name, uses) in [("site", "{{ site.home }}"), ("page", "{{ page.root }}")] {
                let gives = gives.replace("NAME", name);
                assert_eq!(folded(&[("a", &gives), ("b", uses)]), BTreeMap::new(), "{gives}");
            }
        }
        let reads = "{{ <c a={page} b={page.title}/> }}{{ \"x\" | t(page=1) }}{{ a.page }}{% if page %}{% endif %}";
        assert_eq!(folded(&[("a", reads), ("b", "{{ page.root }}")])["b"].text, "ROOT");
    }

    #[test]
    fn no_mark_comes_into_the_hands_of_those_who_would_see_that_it_is_one() {
        let both = "{{ page.root }}{{ site.home }}";
        for captures in [
            "{% set x %}{{ <c/> }}{% endset %}",
            "{% set x | upper %}{% endset %}",
            "{% set x = <c/> %}",
            "{% filter upper %}{% endfilter %}",
            "{% <c> %}{% </c> %}",
            "{{ <c/> | length }}",
            "{{ <c a={<d/>}/> }}",
            "{{ super() | length }}",
            "{{ <c a={super()}/> }}",
        ] {
            assert_eq!(folded(&[("a", captures), ("b", both)])["b"].text, "{{ page.root }}id/", "{captures}");
        }
        let writes = "{% set x = 1 %}{{ <c a={x}/> }}{{ super() }}";
        assert_eq!(folded(&[("a", writes), ("b", both)])["b"].text, "ROOTid/");
    }

    #[test]
    fn a_template_sees_no_more_than_the_component_that_includes_it() {
        let included = "{{ site.home }}{{ \"a\" | t }}";
        let including = "{% component c() %}{% include \"b\" %}{% endcomponent %}{{ site.home }}";
        let folded_of = |first: &str| folded(&[("a", first), ("b", included)]).remove("b").map(|folded| folded.text);
        assert_eq!(folded_of(including).as_deref(), Some("{{ site.home }}A"));
        assert_eq!(folded_of("{% include \"b\" %}").as_deref(), Some("id/A"));
    }

    #[test]
    fn it_is_known_which_templates_need_a_page() {
        let component = "{% component c(@page) %}{{ page.root }}{% endcomponent %}";
        let all = folded(&[("a", "{{ page.root }}"), ("b", "{{ site.home }}"), ("c", component)]);
        assert_eq!(all.values().map(|one| one.needs_page).collect::<Vec<_>>(), [true, false, false]);
    }
}
