//! The look of the built-in site theme: contrast of its colours in both schemes, and what its pages are made of.

use std::collections::BTreeMap;
use std::fs;

use balai::pages;

use crate::support::html::{Page, words};
use crate::support::{Portal, repository};

type Tokens = BTreeMap<String, String>;

fn file(name: &str) -> String {
    fs::read_to_string(repository().join("themes/default").join(name)).expect(name)
}

/// The tokens `--name: #rrggbb` of the first rule for `:root` in a piece of CSS.
fn tokens(css: &str) -> Tokens {
    let from = css.find(":root").expect("a rule for :root");
    let rule = &css[from..from + css[from..].find('}').expect("its end")];
    let declarations = rule.split(['{', ';']).filter_map(|one| one.trim().strip_prefix("--")?.split_once(':'));
    declarations.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

/// The tokens of the light scheme and of the dark one, which replaces some.
fn schemes(css: &str) -> [(&'static str, Tokens); 2] {
    let light = tokens(css);
    let dark = &css[css.find("(prefers-color-scheme").expect("a dark scheme")..];
    let mut all = light.clone();
    all.extend(tokens(dark));
    [("light", light), ("dark", all)]
}

/// WCAG 2.2, "relative luminance".
fn luminance(colour: &str) -> f64 {
    let hex = colour.strip_prefix('#').unwrap_or_else(|| panic!("{colour} is no #rrggbb"));
    let hex = if hex.len() == 3 { hex.chars().flat_map(|digit| [digit, digit]).collect() } else { hex.to_owned() };
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect(colour)) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

/// WCAG 2.2, "contrast ratio".
fn contrast(one: &str, other: &str) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// What stands on what: text needs 4.5 to 1 (WCAG 1.4.3), marks, edges and focus 3 to 1 (1.4.11).
const PAIRS: &[(f64, &[&str], &[&str])] = &[
    (4.5, &["ink", "soft", "link"], &["paper", "card", "tint", "warm"]),
    (4.5, &["reported", "needed", "both", "named", "soft"], &["paper", "card", "tint"]),
    (4.5, &["bright", "pale", "glow"], &["band", "deep"]),
    (4.5, &["dark"], &["gold"]),
    (3.0, &["edge"], &["paper", "card"]),
    (3.0, &["focus"], &["paper", "card", "tint", "warm"]),
    (3.0, &["gold"], &["band"]),
];

fn too_weak(scheme: &str, tokens: &Tokens) -> Vec<String> {
    let mut weak = Vec::new();
    for (least, fronts, grounds) in PAIRS {
        for (front, ground) in fronts.iter().flat_map(|front| grounds.iter().map(move |ground| (front, ground))) {
            let ratio = contrast(&tokens[*front], &tokens[*ground]);
            if ratio < *least {
                weak.push(format!("{scheme}: {front} on {ground} has {ratio:.2}, needs {least}"));
            }
        }
    }
    weak
}

#[test]
fn every_pair_of_colours_has_enough_contrast_in_both_schemes() {
    let weak: Vec<String> =
        schemes(&file("assets/style.css")).iter().flat_map(|(scheme, tokens)| too_weak(scheme, tokens)).collect();
    assert!(weak.is_empty(), "{weak:#?}");
}

#[test]
fn a_colour_that_is_too_weak_is_found() {
    let [(_, mut light), _] = schemes(&file("assets/style.css"));
    light.insert("soft".to_owned(), "#8a9592".to_owned());
    let weak = too_weak("light", &light);
    assert!(weak.iter().any(|one| one.starts_with("light: soft on paper")), "{weak:?}");
}

#[test]
fn white_icons_stand_out_on_the_colour_of_every_theme() {
    let css = file("assets/style.css");
    let hues: Vec<&str> = css.match_indices("--hue: ").map(|(at, _)| &css[at + 7..at + 14]).collect();
    assert!(hues.len() > 5, "{hues:?}");
    let weak: Vec<_> = hues.iter().filter(|hue| contrast("#fff", hue) < 4.5).collect();
    assert!(weak.is_empty(), "{weak:?}");
    let distinct: std::collections::BTreeSet<_> = hues.iter().collect();
    assert_eq!(distinct.len(), hues.len(), "no two themes share a colour");
}

#[test]
fn colours_are_tokens() {
    let css = file("assets/style.css");
    let screen = &css[..css.find("@media print").expect("a print style")];
    let loose: Vec<&str> =
        screen.lines().filter(|line| line.replace("#0000", "").contains(": #") && !line.contains("--")).collect();
    assert!(loose.is_empty(), "{loose:#?}");
}

#[test]
fn the_page_for_wrong_addresses_has_the_colours_of_the_others() {
    let [(_, light), (_, dark)] = schemes(&file("assets/style.css"));
    let [(_, light_404), (_, dark_404)] = schemes(&file("inline/404.css"));
    for (all, few) in [(light, light_404), (dark, dark_404)] {
        for (name, value) in few {
            assert_eq!(all.get(&name), Some(&value), "--{name}");
        }
    }
}

#[test]
fn the_first_page_asks_where_for_whom_and_what_before_anything_else() {
    let built = Portal::example().build();
    let page = Page::new(built.page("id/index.html"));
    let first = words(page.one(".hero .choices"));
    for (question, count) in
        [("Di mana Anda tinggal?", "5 wilayah"), ("Untuk siapa?", "10 kelompok"), ("Tentang apa?", "5 tema")]
    {
        assert!(first.contains(question) && first.contains(count), "{first}");
    }
    for target in page.attributes(".hero .choices a[href^='#']", "href") {
        assert_eq!(page.all(&target).len(), 1, "{target} is on the page");
    }
}

#[test]
fn cards_that_a_site_theme_shows_alike_everywhere_are_the_same_whether_it_says_so_or_repeats_itself() {
    let component =
        |name: &str, body: &str| format!("{{% component {name}(of, @page) %}}{body}{{% endcomponent {name} %}}\n");
    let own = "<li class=\"own\"><a href=\"{{ page.root }}{{ of.url }}\">{{ of.title }}</a></li>";
    let built = |others: &str| {
        let looks = ["card_in_region", "card_in_list", "card_in_brief"].map(|name| component(name, others));
        let portal = Portal::example();
        portal.write("themes/default/templates/card.html", component("card", own) + &looks.concat());
        portal.build()
    };
    let (short, long) = (built("{{ <card of={of}/> }}"), built(own));
    assert!(short.files.values().any(|page| page.contains("<li class=\"own\">")));
    assert_eq!(short.files, long.files);
    assert!(built("<li>{{ of.title }}</li>").files != long.files, "looks can differ");
}

#[test]
fn a_region_leads_to_the_ones_beside_it_in_the_order_of_their_names() {
    let portal = Portal::new().region("alas", "Cemara").region("bukit", "Alang").region("curug", "Bambu");
    let built = portal.region("bukit/desa", "Desa").build();
    let page = Page::new(built.page("id/wilayah/curug/index.html"));
    assert_eq!(page.attributes("nav.neighbours a[rel=prev]", "href"), ["../../../id/wilayah/bukit/"]);
    assert_eq!(page.attributes("nav.neighbours a[rel=next]", "href"), ["../../../id/wilayah/alas/"]);
    let only = Page::new(built.page("id/wilayah/bukit/desa/index.html"));
    assert!(only.all("nav.neighbours").is_empty(), "an only child has no neighbours");
}

#[test]
fn a_table_of_many_themes_is_a_named_region_that_the_keyboard_reaches() {
    let themes = |count: usize| (0..count).map(|at| format!("t{at}:\n  name: Tema {at}\n")).collect::<String>();
    let portal = |count| {
        Portal::new()
            .file("content/themes.yaml", themes(count))
            .report_with("satu.id.md", "title: Satu\nthemes: [t0]\n", "Isi.")
            .build()
    };
    let built = portal(7);
    let page = Page::new(built.page("id/tema/index.html"));
    let name = page.attributes("section.scroll[tabindex='0']", "aria-labelledby").concat();
    assert_eq!(page.all(&format!("section.scroll caption#{name}")).len(), 1, "its caption names it");
    let built = portal(6);
    assert!(Page::new(built.page("id/tema/index.html")).all(".scroll").is_empty(), "six fit");
}

#[test]
fn the_documentation_names_the_templates_and_messages_that_every_site_theme_needs() {
    let docs = fs::read_to_string(repository().join("docs/site-themes.md")).unwrap();
    let named = |after: &str| {
        let said = docs.split_once(after).unwrap_or_else(|| panic!("{after}")).1.split(". ").next().unwrap_or_default();
        said.split(", ").map(|name| name.trim_matches('`').to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(named("so every site theme needs them: "), pages::MESSAGES);
    assert_eq!(named("A site theme has these templates: "), pages::TEMPLATES);
}
