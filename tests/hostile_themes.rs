//! Faults of a site theme are errors with template, line and column, never a panic, never without end.

use crate::support::{CONFIG, Portal, in_short};
use balai::diagnostic::Code;

/// A portal whose site theme has these templates.
fn themed(templates: &[(&str, &str)]) -> Portal {
    let mut portal = Portal::new().report("a.id.md", "A", "Isi.\n").file("themes/uji/theme.yaml", "extends: default\n");
    portal.write("balai.yaml", format!("{CONFIG}site_theme: uji\n"));
    for (name, text) in templates {
        portal = portal.file(&format!("themes/uji/templates/{name}"), text);
    }
    portal
}

#[test]
fn faults_are_named_at_template_line_and_column() {
    for (text, place, named) in [
        ("a\n{{ page.judul }}", "2:9", "judul"),
        ("a\n  {{ tidak_ada }}", "2:6", "tidak_ada"),
        ("{{ page.title | besar }}", "1:17", "besar"),
        ("{{ page.title + 1 }}", "1:4", ""),
        ("{{ fungsi() }}", "1:4", "fungsi"),
        ("a\nb {% include \"hilang.html\" %}", "2:14", "hilang.html"),
        ("{% extends \"hilang.html\" %}", "1:13", "hilang.html"),
        ("{% if page %}\nx", "2:2", ""),
        ("{% for x in 5 %}{% endfor %}", "1:13", ""),
        ("{% block a %}", "1:14", ""),
        ("{{ page.title", "1:14", ""),
        ("{{ <tidak_ada_komponen/> }}", "1:4", "tidak_ada_komponen"),
        ("{{ \"pesan-hilang\" | t }}", "1:21", "pesan-hilang"),
        ("{% raw %}", "1:1", ""),
        ("{{ 1 / 0 }}", "1:8", ""),
        ("{{ range(end=1000000000) }}", "1:4", ""),
    ] {
        let built = themed(&[("home.html", text)]).build();
        let problem =
            built.problems.iter().find(|problem| matches!(problem.code, Code::Template | Code::TemplateUnknown));
        let problem = problem.unwrap_or_else(|| panic!("{text}: {:?}", built.found()));
        let short = in_short(problem);
        assert!(short.ends_with(&format!("themes/uji/templates/home.html:{place}")), "{text}: {short}");
        assert!(format!("{:?}", problem.args).contains(named), "{text}: {:?}", problem.args);
    }
}

/// Templates get the fields that they name; an error still says what else there is.
#[test]
fn an_error_tells_fields_that_no_template_names() {
    let problem = &themed(&[("home.html", "{{ page.judul }}")]).build().problems[0];
    let told = format!("{:?}", problem.args);
    assert!(["title", "breadcrumbs", "canonical"].iter().all(|field| told.contains(field)), "{told}");
}

#[test]
fn a_template_may_walk_over_a_view_that_it_does_not_know() {
    let built = themed(&[("home.html", "{% for name, part in page %}{{ name }} {% endfor %}")]).build();
    let page = built.page("id/index.html");
    assert!(["breadcrumbs", "canonical", "title"].iter().all(|field| page.contains(field)), "{page}");
}

/// What is the same on every page is written into templates before they are read; no problem is to show it.
#[test]
fn columns_are_those_of_the_authors_file_whatever_was_written_into_it_before() {
    for (template, text, place) in [
        ("home.html", "a\n{{ site.home }}{{ page.root }}{{ \"home\" | t }}{{ page.judul }}", "home.html:2:55"),
        (
            "home.html",
            "{{ <k/> }}\n{% component k() %}{{ \"home\" | t }}{{ salah }}{% endcomponent %}",
            "home.html:2:39",
        ),
        ("home.html", "{{ site.home }}{{ page.title | besar }}", "home.html:1:32"),
        // Nothing is to be written where it cannot be seen.
        ("404.html", "{{ site.home }}{{ page.root }}", "404.html:1:19"),
        ("404.html", "{{ site.home }}{% include \"root.html\" %}", "root.html:1:4"),
        ("home.html", "{{ <k/> }}{% component k() %}{{ site.home }}{% endcomponent %}", "home.html:1:33"),
        (
            "home.html",
            "{{ <k/> }}{% component k(@page) %}{{ page.root }}{{ site.home }}{% endcomponent %}",
            "home.html:1:53",
        ),
    ] {
        let built = themed(&[(template, text), ("root.html", "{{ page.root }}")]).build();
        let found = built.found().into_iter().find(|found| found.starts_with("template"));
        let place = format!("themes/uji/templates/{place}");
        assert!(found.is_some_and(|found| found.ends_with(&place)), "{text}: {:?}", built.found());
    }
}

#[test]
fn a_template_may_give_the_names_site_and_page_to_something_else() {
    for (text, shows) in [
        ("{{ site.home }} {% set site = {\"home\": \"lain\"} %}{{ site.home }}", "id/ lain"),
        ("{% for page in [{\"root\": 1}, {\"root\": 2}] %}{{ page.root }} {% endfor %}{{ page.root }}", "1 2 ../"),
        (
            "{% set p = {\"root\": \"lain\"} %}{{ <x page={p}/> }}{% component x(page) %}{{ page.root }}{% endcomponent %} {{ page.root }}",
            "lain ../",
        ),
        (
            "{% set page = {\"root\": \"lain\"} %}{{ <x/> }}{% component x(@page) %}{{ page.root }}{% endcomponent %}",
            "lain",
        ),
        ("{% set page = {\"root\": \"lain\"} %}{% include \"y.html\" %}", "lain"),
        ("{% set root %}{{ page.root }}{{ page.root }}{% endset %}{{ root | length }} {{ page.root }}", "6 ../"),
        ("{{ page.root }}{{ site.home }}", "../id/"),
    ] {
        let built = themed(&[("home.html", text), ("y.html", "{{ page.root }}")]).build();
        assert_eq!(built.page("id/index.html").trim(), shows, "{text}: {:?}", built.found());
    }
}

#[test]
fn chains_without_end_are_errors() {
    for templates in [
        vec![("home.html", "{% include \"home.html\" %}")],
        vec![("home.html", "{% include \"home.html\" %}{% include \"home.html\" %}{% include 'home.html' %}")],
        vec![
            ("home.html", "{% include \"x.html\" %}"),
            ("x.html", "a\n{% include \"home.html\" %}{% include \"x.html\" %}"),
        ],
        vec![("home.html", "{% extends \"home.html\" %}")],
        vec![("home.html", "{% extends \"x.html\" %}"), ("x.html", "{% extends \"home.html\" %}")],
    ] {
        let built = themed(&templates).build();
        assert!(!built.problems.is_empty());
        for problem in &built.problems {
            assert_eq!(problem.code, Code::TemplateIncludes, "{templates:?}");
            assert!(problem.place.as_ref().is_some_and(|place| place.span.is_some()), "{problem:?}");
        }
    }
    let names: Vec<String> = (0..60).map(|at| format!("x{at}.html")).collect();
    let mut chain: Vec<(&str, String)> = vec![("home.html", "{% include 'x0.html' %}".to_owned())];
    chain.extend((0..60).map(|at| (names[at].as_str(), format!("{{% include 'x{}.html' %}}", at + 1))));
    let chain: Vec<(&str, &str)> = chain.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert!(themed(&chain).build().codes().contains(&Code::TemplateIncludes));
}

#[test]
fn components_that_call_themselves_are_errors() {
    for component in [
        "{% component lagi() %}x{{ <lagi/> }}{% endcomponent lagi %}",
        "{% component lagi() %}{{ <lagi/> }}{{ <lagi/> }}{% endcomponent lagi %}",
        "{% component lagi() %}{{ <dua/> }}{% endcomponent lagi %}{% component dua() %}{{ <lagi/> }}{% endcomponent dua %}",
    ] {
        let built = themed(&[("x.html", component), ("home.html", "{{ <lagi/> }}")]).build();
        assert!(built.codes().contains(&Code::Template), "{:?}", built.found());
        assert!(built.files.is_empty() || !built.has("id/index.html"));
    }
}

#[test]
fn a_page_without_measure_is_an_error() {
    let loops = "{% for a in range(end=3000) %}{% for b in range(end=3000) %}xxxxxxxxxx{% endfor %}{% endfor %}";
    let built = themed(&[("home.html", loops)]).build();
    assert_eq!(built.found(), ["page-too-large themes/uji/templates/home.html:1:1"]);
}

#[test]
fn templates_escape_whatever_their_ending() {
    for template in ["home.html", "robots.txt", "sitemap.xml"] {
        let built = themed(&[(template, "{% if site %}{{ \"<script>'&\" }}{% endif %}")]).build();
        let page = built.files.values().find(|page| page.contains("&lt;script&gt;"));
        assert!(page.is_some(), "{template}: {:?}", built.found());
    }
}

#[test]
fn files_of_a_site_theme_that_cannot_be_read_are_named() {
    let built = themed(&[]).file("themes/uji/templates/home.html", b"a\n \xe9").build();
    assert_eq!(built.found(), ["not-utf8 themes/uji/templates/home.html:2:2"]);
    let built = themed(&[]).file("themes/uji/locales/id.ftl", "a = {\n").build();
    assert!(built.codes().contains(&Code::MessageSyntax), "{:?}", built.found());
    let built = themed(&[]).file("themes/uji/theme.yaml", "extends: uji\n").build();
    assert_eq!(built.codes(), [Code::SiteThemeCycle]);
    let built = themed(&[]).file("themes/uji/theme.yaml", "extends: tidak-ada\n").build();
    assert_eq!(built.codes(), [Code::SiteThemeMissing]);
    let built = themed(&[]).file("themes/uji/theme.yaml", "views: 99\n").build();
    assert_eq!(built.codes(), [Code::SiteThemeViews]);
}
