//! A site theme's templates as one language's pages are rendered from them: folded, and as their authors wrote them for what
//! folding does not suit.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::OnceLock;

use tera::{Context, Tera, TeraResult};

use crate::templates::{chain, fold};

/// Templates that Tera has read.
pub struct Prepared {
    /// With what is the same on every page written into them.
    folded: Tera,
    /// Those in which something was folded, as their authors wrote them.
    texts: Vec<(String, String)>,
    /// All as their authors wrote them; made when someone first needs them.
    written: OnceLock<Tera>,
    /// Those that suit only views with a `page`.
    need_page: BTreeSet<String>,
}

impl fmt::Debug for Prepared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Prepared").field("need_page", &self.need_page).finish_non_exhaustive()
    }
}

impl Prepared {
    /// Has templates read by a Tera that has their filters and what they all see already. `root` stands for the way to the
    /// portal's root.
    ///
    /// # Errors
    /// What Tera finds wrong in the templates as they were written.
    pub fn new(mut tera: Tera, templates: &BTreeMap<&str, &str>, root: &str) -> TeraResult<Self> {
        let nothing = Context::new();
        let mut folded = fold::fold(templates, root, |code| tera.render_str(code, &nothing, true).ok());
        let text = |name| folded.get(name).map_or(templates[name], |folded| folded.text.as_str());
        if tera.add_raw_templates(templates.keys().map(|name| (*name, text(name)))).is_err() {
            tera.add_raw_templates(templates)?;
            folded.clear();
        }
        let texts = folded.keys().map(|name| ((*name).to_owned(), templates[name].to_owned())).collect();
        let need_page = needing_page(templates, &folded);
        Ok(Self { folded: tera, texts, written: OnceLock::new(), need_page })
    }

    /// Whether a view can be rendered from folded templates: its `page.root`, if they write one, is the page's `root`.
    pub fn suit(&self, template: &str, view: &Context, root: &str) -> bool {
        match view.get("page") {
            Some(page) => page.get_from_path("root").and_then(tera::Value::as_str) == Some(root),
            None => !self.need_page.contains(template),
        }
    }

    /// Renders from folded templates where they `suit`. What does not come out is rendered from what authors wrote, so that
    /// problems name lines and columns in their files.
    ///
    /// # Errors
    /// Those of rendering what authors wrote.
    pub fn render<T>(&self, suit: bool, mut from: impl FnMut(&Tera) -> TeraResult<T>) -> TeraResult<T> {
        match from(if suit { &self.folded } else { self.written() }) {
            Err(_) if suit => from(self.written()),
            done => done,
        }
    }

    fn written(&self) -> &Tera {
        self.written.get_or_init(|| {
            let mut tera = self.folded.clone();
            let texts = self.texts.iter().map(|(name, text)| (name.as_str(), text.as_str()));
            if tera.add_raw_templates(texts).is_err() { self.folded.clone() } else { tera }
        })
    }
}

/// The templates that write a `page.root` that was folded, or include or extend one that does.
fn needing_page(templates: &BTreeMap<&str, &str>, folded: &BTreeMap<&str, fold::Folded>) -> BTreeSet<String> {
    let mut found: BTreeSet<&str> = folded.iter().filter(|(_, one)| one.needs_page).map(|(name, _)| *name).collect();
    loop {
        let needing = |text: &str| chain::needed(text).any(|(needed, _)| found.contains(needed));
        let more: Vec<&str> = templates
            .iter()
            .filter(|(name, text)| !found.contains(*name) && needing(text))
            .map(|(name, _)| *name)
            .collect();
        if more.is_empty() {
            return found.into_iter().map(str::to_owned).collect();
        }
        found.extend(more);
    }
}

#[cfg(test)]
mod tests {
    use tera::{Kwargs, State};

    use super::*;

    const ROOT: &str = "\u{1}";

    /// What templates are put together from; `…` stands for more of it.
    const PIECES: [&str; 49] = [
        " ",
        "{% include \"leaf\" %}",
        "\n",
        " a ",
        "{{ page.root }}",
        "{{ page.root }}",
        "{{- page.root }}",
        "{{ page.root -}}",
        "{{ page.root ~ 1 }}",
        "{{ page.title }}",
        "{{ site.title }}",
        "{{ site.title | safe }}",
        "{{- site.title -}}",
        "{{ site.wide }}",
        "{{ site.empty }}",
        "{{ site.brace }}",
        "{{ site.missing }}",
        "{{ \"m\" | t }}",
        "{{ \"missing\" | t }}",
        "{{ ' ' }}",
        "{{ '{' }}",
        "{{ \"}}\" }}",
        "{{ 1 / x }}",
        "{#- {{ site.title }} -#}",
        "{# ' #}",
        "{% raw -%} {{ page.root }} {%- endraw %}",
        "{% set x = 1 %}",
        "{% set site = {'title': 'mine'} -%}",
        "{% set page = {'root': 'mine'} %}",
        "{% set x %}…{% endset %}{{ x | length }}",
        "{% set x -%}…{%- endset %}{{ x }}",
        "{% filter upper %}…{% endfilter %}",
        "{% filter replace(from='.', to='-') %}…{% endfilter %}",
        "{% if x -%}…{%- else %}…{% endif %}",
        "{%- if page.title %}…{% endif -%}",
        "{% for page in [{'root': 1}] %}…{% endfor %}",
        "{% for x in [1, 2] -%}…{% endfor -%}",
        "{% for site in [] %}…{% else %}…{% endfor %}",
        "{{ <c/> }}",
        "{{ <c/> }}",
        "{{ <d a={1}/> }}",
        "{{ <d a={page.root}/> }}",
        "{{ <d a={<c/>}/> }}",
        "{{ <c/> | length }}",
        "{{ <e site={x}/> }}",
        "{{ <e page={site} site={page}/> }}",
        "{% <c> %}…{% </c> %}",
        "{% include \"b\" %}",
        "{{ <d a page/> }}",
    ];

    /// Numbers that look random and are the same on every machine (`SplitMix64`).
    struct Dice(u64);

    impl Dice {
        fn throw(&mut self, sides: usize) -> usize {
            self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut mixed = self.0;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            ((mixed ^ (mixed >> 31)) % sides as u64) as usize
        }

        /// A few pieces; where it is to be `safe`, only the first ones, which give no name to anything and take nothing in
        /// hand.
        fn text(&mut self, safe: bool, depth: usize) -> String {
            let mut text = String::new();
            for _ in 0..self.throw(5) {
                let rare = !safe && self.throw(8) == 0;
                let piece = PIECES[self.throw(if rare { PIECES.len() } else { 26 })];
                if piece == "{% include \"b\" %}" && depth > 1 || depth > 3 {
                    continue;
                }
                for (at, part) in piece.split('…').enumerate() {
                    if at > 0 {
                        text += &self.text(safe, depth + 1);
                    }
                    text += part;
                }
            }
            text
        }
    }

    #[test]
    fn folded_templates_write_what_was_written() {
        let mut dice = Dice(7);
        let (mut alike, mut marks) = (0, 0);
        for _ in 0..1500 {
            let safe = dice.throw(2) == 0;
            let asks = ["", "@page", "@site", "@site, @page", "page = {}", "@page = {}"];
            let gives = !safe && dice.throw(4) == 0;
            let mut asks = || asks[dice.throw(if gives { 6 } else { 4 })];
            let (c, d, e) = (asks(), asks(), asks());
            let (c_has, d_has, e_has) = (dice.text(true, 0), dice.text(true, 0), dice.text(safe, 2));
            let components = format!(
                "{{% component c({c}) %}}{c_has}{{{{ \"m\" | t }}}}{{% endcomponent %}}\
                 {{% component d({d}{}a = 1) -%}}{{{{ <c/> }}}}{d_has}{{% endcomponent %}}\
                 {{% component e({e}) %}}{e_has}{{{{ page.root }}}}{{%- endcomponent %}}",
                if d.is_empty() { "" } else { ", " }
            );
            let base = format!("{}{{% block one %}}{}{{% endblock %}}", dice.text(safe, 0), dice.text(safe, 0));
            let child = format!(
                "{{% extends \"base\" %}}{{% block one %}}{}{{{{ <c/> }}}}{{% endblock %}}",
                dice.text(safe, 0)
            );
            let leaf = dice.text(true, 0).replace("{% include \"leaf\" %}", "");
            let b = dice.text(safe, 2);
            let templates =
                BTreeMap::from([("base", base), ("b", b), ("child", child), ("leaf", leaf), ("parts", components)]);
            let templates = templates.iter().map(|(name, text)| (*name, text.as_str())).collect();
            let mut tera = Tera::new();
            tera.autoescape_on([""]);
            let site = [("title", "A & B"), ("wide", " a "), ("empty", ""), ("brace", "{{ x }}")];
            tera.global_context().insert("site", &BTreeMap::from(site));
            tera.register_filter("t", |id: &str, _: Kwargs, _: &State<'_>| match id {
                "missing" => Err(tera::Error::message("missing")),
                _ => Ok("<m>"),
            });
            let Ok(prepared) = Prepared::new(tera, &templates, ROOT) else { continue };
            for name in ["base", "child", "b"] {
                let mut view = Context::new();
                if dice.throw(3) > 0 {
                    view.insert("page", &BTreeMap::from([("root", "../"), ("title", "T")]));
                }
                let suit = prepared.suit(name, &view, "../");
                let (folded, written) = (prepared.folded.render(name, &view), prepared.written().render(name, &view));
                // What does not come out is rendered again; but nothing may come out that should not.
                if let (true, Ok(folded)) = (suit, folded) {
                    marks += folded.matches(ROOT).count();
                    alike += 1;
                    let written = written.unwrap_or_else(|error| panic!("{templates:#?} {name}: {error}"));
                    assert_eq!(folded.replace(ROOT, "../"), written, "{templates:#?} {name}");
                }
            }
        }
        assert!(alike > 1000 && marks > 100, "{alike} {marks}");
    }
}
