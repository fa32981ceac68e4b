//! What authors write reaches readers as text, whole and safe.

use crate::support::Portal;
use crate::support::html::{Page, words};
use balai::diagnostic::{Code, any_error};

const REPORT: &str = "id/wilayah/jambi/sarolangun/a/index.html";

fn report(body: &str) -> String {
    let built = Portal::new().report("a.id.md", "A", body).build();
    assert!(!any_error(&built.problems), "{:#?}", built.problems);
    built.page(REPORT).to_owned()
}

#[test]
fn raw_html_is_shown_as_text() {
    let page = report(
        "\nHalo <script>alert(1)</script> <b onclick=x>tebal</b>\n\n<div><img src=x onerror=alert(1)></div>\n\n<!-- rahasia\n",
    );
    let html = Page::new(&page);
    assert!(html.all("main script, main img, main b, main [onclick]").is_empty());
    assert!(words(html.one("main")).contains("<script>alert(1)</script>"));
}

#[test]
fn an_excerpt_keeps_the_words_of_lists_apart_and_is_cut_once() {
    let long = "kata ".repeat(60);
    let body = format!(
        "\n## Satu {{theme=skills}}\n\n- daun:\n  - kering;\n  - basah.\n\n### Dua\n\n{long}\n\n### Tiga\n\n{long}\n"
    );
    let built = Portal::new().report("a.id.md", "A", &body).build();
    let page = Page::new(built.page("id/tema/keterampilan/index.html"));
    let excerpt = words(page.all(".excerpts p:not(.hint)")[0]);
    assert!(excerpt.starts_with("daun: kering; basah. kata kata"), "{excerpt}");
    assert!(excerpt.ends_with("kata…") && excerpt.matches('…').count() == 1, "{excerpt}");
}

#[test]
fn no_address_that_runs_a_script_reaches_a_page() {
    let body = "\n[a](javascript:alert(1)) [b](JAVASCRIPT&colon;alert(1)) [c](java&#10;script:x) [d](vbscript:x) [e](data:text/html,x)\n\n<javascript:alert(1)>\n\n[f]\n\n[f]: javascript:alert(1)\n\n![g](javascript:x)\n";
    let built = Portal::new().report("a.id.md", "A", body).build();
    let page = Page::new(built.page(REPORT));
    for href in page.attributes("a", "href") {
        let address = href.to_lowercase();
        assert!(!address.contains("script:") && !address.contains("data:"), "{href}");
    }
    let warned = built.codes().into_iter().filter(|code| *code == Code::ScriptAddress).count();
    assert!(warned >= 6, "{:#?}", built.found());
}

#[test]
fn template_syntax_and_html_in_fields_are_text_everywhere() {
    let nasty = "\"><script>alert(1)</script>{{ 7919*7919 }}{% include 'x' %}&amp;";
    let quoted = nasty.replace('"', "\\\"");
    let portal = Portal::new().report_with(
        "a.id.md",
        &format!("title: \"{quoted}\"\nsummary: \"{quoted}\"\nplain: \"{quoted}\"\npublished: 2026-01-01\nsource: \"{quoted}\"\n"),
        "\n## Modal {theme=capital}\n\nIsi.\n",
    );
    let built = portal.build();
    let page = Page::new(built.page(REPORT));
    assert_eq!(words(page.one("h1")), nasty.split_whitespace().collect::<Vec<_>>().join(" "));
    for (path, text) in &built.files {
        assert!(!text.contains("<script>alert"), "{path}");
        if !path.ends_with(".txt") && !path.ends_with(".css") && !path.ends_with(".svg") {
            assert!(!text.contains("62710561"), "{path} evaluated a template");
        }
    }
    assert!(built.page("id/feed.xml").contains("&lt;script&gt;"));
}

#[test]
fn tables_footnotes_and_lists_survive() {
    let page = report(
        "\n## Bagian {#bagian}\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\nTeks[^x].\n\n1. satu\n2. dua\n\n[^x]: Catatan *kaki*.\n",
    );
    let html = Page::new(&page);
    assert_eq!(html.texts("main table td"), ["1", "2"]);
    assert_eq!(html.texts("main ol > li")[..2], ["satu", "dua"]);
    let reference = html.one("a[role=doc-noteref]").attr("href").unwrap().to_owned();
    let note = html.one(&format!("[id='{}']", reference.trim_start_matches('#')));
    assert!(words(note).contains("Catatan kaki."));
}

#[test]
fn a_passage_carries_its_footnotes_and_its_links_along() {
    let portal = Portal::new()
        .report("a.id.md", "A", "\n## Modal {#modal theme=capital}\n\nUang[^x], lihat [B](b.md#dua) dan [atas](#lain).\n\n## Lain {#lain}\n\nLain[^y].\n\n[^x]: Kaki modal.\n[^y]: Kaki lain.\n")
        .report("b.id.md", "B", "\n## Dua {#dua}\n\nDua.\n");
    let built = portal.build();
    let page = Page::new(built.page("id/tema/modal/jambi/sarolangun/index.html"));
    let main = words(page.one("main"));
    assert!(main.contains("Kaki modal.") && !main.contains("Kaki lain."), "{main}");
    let links = page.attributes("main a", "href");
    let root = "../../../../../id/wilayah/jambi/sarolangun/";
    assert!(links.contains(&format!("{root}b/#dua")), "{links:?}");
    assert!(links.contains(&format!("{root}a/#lain")), "{links:?}");
}

#[test]
fn indonesian_keys_mean_the_same() {
    let portal = Portal::new().report_with(
        "a.id.md",
        "judul: Judul\nringkasan: Ringkas\nterbit: 1 Oktober 2026\ntema: Modal usaha\nkelompok: [petani, Perempuan]\ndraf: tidak\n",
        "\nIsi.\n\n## B {tema=Keterampilan kelompok=petani}\n\nIsi.\n",
    );
    let built = portal.build();
    let page = built.page(REPORT);
    for word in ["Judul", "Ringkas", "1 Oktober 2026", "Modal usaha", "Petani", "Perempuan", "Keterampilan"] {
        assert!(page.contains(word), "{word}");
    }
}

#[test]
fn a_draft_is_published_only_when_asked_for() {
    let portal = Portal::new().report_with("a.id.md", "title: Rahasia\ndraft: ya\n", "Isi.\n");
    let built = portal.build();
    assert!(!built.has(REPORT));
    assert!(built.files.values().all(|page| !page.contains("Rahasia")));
    assert!(portal.build_with(true).has(REPORT));
}

#[test]
fn a_withdrawn_text_is_a_notice_at_its_address_and_nowhere_else() {
    let portal = Portal::new().report_with(
        "a.id.md",
        "title: Ditarik\npublished: 2026-01-01\nwithdrawn: {date: 2026-11-20, reason: Isinya keliru}\n",
        "\n## Modal {theme=capital}\n\nRahasia.\n",
    );
    let built = portal.build();
    assert!(built.page(REPORT).contains("Isinya keliru") && !built.page(REPORT).contains("Rahasia."));
    for path in ["id/feed.xml", "id/laporan/index.html", "id/tema/modal/index.html", "sitemap.xml", "id/index.html"] {
        assert!(!built.page(path).contains("sarolangun/a/"), "{path}");
    }
}

#[test]
fn an_old_address_leads_to_the_new_one() {
    let portal = Portal::new().report_with("a.id.md", "title: A\naliases: [/lama/a.html, /lama/b/]\n", "Isi.\n");
    let built = portal.build();
    for (path, link) in [
        ("lama/a.html", "../id/wilayah/jambi/sarolangun/a/"),
        ("lama/b/index.html", "../../id/wilayah/jambi/sarolangun/a/"),
    ] {
        let page = Page::new(built.page(path));
        assert!(page.attributes("a", "href").contains(&link.to_owned()), "{path}");
        assert!(page.one("meta[http-equiv=refresh]").attr("content").unwrap().contains(link), "{path}");
    }
}

#[test]
fn a_linked_file_is_published_and_an_unlinked_one_is_not() {
    let portal = Portal::new()
        .report("a.id.md", "A", "\n[Formulir](Formulir%20Baru.pdf)\n")
        .file("content/regions/jambi/sarolangun/Formulir Baru.pdf", "%PDF")
        .file("content/regions/jambi/sarolangun/lain.pdf", "%PDF");
    let built = portal.build();
    assert!(built.has("files/regions/jambi/sarolangun/formulir-baru.pdf"), "{:?}", built.files.keys());
    assert!(!built.files.keys().any(|path| path.contains("lain")));
}
