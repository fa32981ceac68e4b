//! Texts in several languages: the original owns the facts, and a language says what it lacks.

use crate::support::html::{Page, words};
use crate::support::{Built, Portal, text};
use balai::diagnostic::Code;

fn two_versions(english_heading: &str, english_front: &str) -> Portal {
    Portal::new()
        .report_with(
            "a.id.md",
            "title: Asli\npublished: 2026-10-01\ngroups: [women]\n",
            "\n## Modal {#modal theme=capital group=farmers}\n\nUang.\n",
        )
        .report_with(
            "a.en.md",
            &format!("title: Translation\n{english_front}"),
            &format!("\n{english_heading}\n\nMoney.\n"),
        )
}

#[test]
fn a_translation_takes_its_facts_from_the_original() {
    let built = two_versions("## Capital {#modal}", "").build();
    assert_eq!(built.found(), Vec::<String>::new());
    let page = built.page("en/regions/jambi/sarolangun/a/index.html");
    assert!(page.contains("October 1, 2026") && page.contains("Women"));
    assert!(built.page("en/themes/capital/index.html").contains("Money."));
    assert!(built.page("en/for/farmers/index.html").contains("Money."));
}

#[test]
fn a_repeated_fact_is_accepted_and_another_is_an_error_naming_both_places() {
    assert_eq!(
        two_versions("## Capital {#modal theme=capital group=farmers}", "published: 1 October 2026\n").build().found(),
        Vec::<String>::new()
    );
    let built = two_versions("## Capital {#modal theme=skills}", "published: 2026-10-02\n").build();
    let file = "content/regions/jambi/sarolangun/a.en.md";
    assert_eq!(built.found(), [format!("fact-conflict {file}:3:12"), format!("fact-conflict {file}:6:1")]);
    let other = built.problems[0].other.as_ref().unwrap();
    assert_eq!((other.path.as_str(), other.span.unwrap().line), ("content/regions/jambi/sarolangun/a.id.md", 3));
}

#[test]
fn headings_pair_by_id_else_by_order_with_a_warning() {
    let built = two_versions("## Capital", "").build();
    assert_eq!(built.codes(), [Code::HeadingUnpaired]);
    assert!(built.page("en/regions/jambi/sarolangun/a/index.html").contains("id=\"modal\""));
    assert!(built.page("en/themes/capital/index.html").contains("Money."));
}

#[test]
fn a_text_without_translation_is_linked_and_marked() {
    let portal = Portal::new().report("a.id.md", "Hanya Indonesia", "\n## Modal {theme=capital}\n\nUang.\n");
    let built = portal.build();
    assert!(!built.has("en/regions/jambi/sarolangun/a/index.html"));
    let page = Page::new(built.page("en/reports/index.html"));
    let link = page.one("main a[hreflang=id]");
    assert_eq!(words(link), "Hanya Indonesia");
    assert!(link.attr("href").unwrap().ends_with("id/wilayah/jambi/sarolangun/a/"));
    assert!(page.texts("main").concat().contains("Bahasa Indonesia"), "the badge names the language");
    for path in ["en/feed.xml", "sitemap.xml"] {
        assert!(!built.page(path).contains("en/regions/jambi/sarolangun/a/"), "{path}");
    }
    assert!(!built.page("en/feed.xml").contains("Hanya Indonesia"));
}

#[test]
fn the_language_switch_leads_to_the_nearest_page_above() {
    let built = Portal::new().report("a.id.md", "Hanya Indonesia", "Isi.\n").build();
    let page = Page::new(built.page("id/wilayah/jambi/sarolangun/a/index.html"));
    let link = page.one("header a[hreflang=en]");
    assert!(link.attr("href").unwrap().ends_with("en/regions/jambi/sarolangun/"), "{:?}", link.attr("href"));
}

#[test]
fn original_names_the_version_that_owns_the_facts() {
    let portal = Portal::new()
        .report_with("a.id.md", "title: Terjemahan\noriginal: en\n", "\n## Modal {#modal}\n\nUang.\n")
        .report_with(
            "a.en.md",
            "title: Original\npublished: 2026-10-01\n",
            "\n## Capital {#modal theme=capital}\n\nMoney.\n",
        );
    let built = portal.build();
    assert_eq!(built.found(), Vec::<String>::new());
    assert!(built.page("id/tema/modal/index.html").contains("Uang."));
    assert!(built.page("id/wilayah/jambi/sarolangun/a/index.html").contains("1 Oktober 2026"));
}

/// A report in both languages with two sections, stamped.
fn stamped() -> Portal {
    let portal = Portal::new()
        .report_with(
            "a.id.md",
            "title: Asli\npublished: 2026-10-01\n",
            "\nPembuka.\n\n## Satu {#satu theme=skills}\n\nSatu satu.\n\n## Dua {#dua theme=capital}\n\nDua dua.\n",
        )
        .report_with(
            "a.en.md",
            "title: Translation\n",
            "\nOpening.\n\n## One {#satu}\n\nOne one.\n\n## Two {#dua}\n\nTwo two.\n",
        );
    let result = portal.balai(&["translations", "stamp", EN_FILE]);
    assert!(result.status.success(), "{}", text(&result.stderr));
    portal
}

const ID_FILE: &str = "content/regions/jambi/sarolangun/a.id.md";
const EN_FILE: &str = "content/regions/jambi/sarolangun/a.en.md";
const EN_PAGE: &str = "en/regions/jambi/sarolangun/a/index.html";
const SECTION_NOTICE: &str = "The translation of this section does not follow";
const TEXT_NOTICE: &str = "This translation does not follow";

/// The pages with a notice about a stale translation.
fn noticed(built: &Built) -> Vec<&str> {
    let says = |text: &str| text.contains(SECTION_NOTICE) || text.contains(TEXT_NOTICE);
    built.files.iter().filter(|(_, text)| says(text)).map(|(path, _)| path.as_str()).collect()
}

#[test]
fn an_edited_section_puts_the_notice_on_exactly_that_section() {
    let portal = stamped();
    assert_eq!(noticed(&portal.build()), Vec::<&str>::new());
    portal.replace(ID_FILE, "Dua dua.", "Dua tiga.");
    let built = portal.build();
    let page = built.page(EN_PAGE);
    assert_eq!(page.matches(SECTION_NOTICE).count(), 1);
    let (before, after) = page.split_once(SECTION_NOTICE).unwrap();
    assert!(before.contains("id=\"dua\"") && before.contains("One one.") && after.contains("Two two."));
    assert_eq!(noticed(&built), [EN_PAGE, "en/themes/capital/jambi/sarolangun/index.html"], "where the section stands");
}

#[test]
fn white_space_dates_and_file_times_put_no_notice() {
    let portal = stamped();
    portal.replace(ID_FILE, "Dua dua.", "Dua\n  dua.\n\n");
    portal.replace(ID_FILE, "2026-10-01", "2026-10-05");
    assert_eq!(noticed(&portal.build()), Vec::<&str>::new());
}

#[test]
fn stamping_the_file_clears_it() {
    let portal = stamped();
    portal.replace(ID_FILE, "Dua dua.", "Dua tiga.");
    let listed = text(&portal.balai(&["translations"]).stdout);
    assert!(listed.contains("jambi/sarolangun/a  original  stale"), "{listed}");
    assert_eq!(portal.balai(&["translations", "--strict"]).status.code(), Some(1));
    assert!(portal.balai(&["translations", "stamp", EN_FILE]).status.success());
    assert_eq!(noticed(&portal.build()), Vec::<&str>::new());
    let listed = portal.balai(&["translations", "--strict"]);
    assert!(listed.status.success(), "{}", text(&listed.stdout));
}

#[test]
fn a_changed_title_concerns_the_opening_and_a_new_section_the_whole_text() {
    let portal = stamped();
    portal.replace(ID_FILE, "title: Asli", "title: Lain");
    let built = portal.build();
    let (before, after) = built.page(EN_PAGE).split_once(SECTION_NOTICE).unwrap();
    assert!(before.contains("b-title") && after.contains("Opening."));
    let portal = stamped();
    portal.replace(ID_FILE, "## Dua", "## Baru {#baru}\n\nBaru.\n\n## Dua");
    let built = portal.build();
    assert!(built.page(EN_PAGE).contains(TEXT_NOTICE) && !built.page(EN_PAGE).contains(SECTION_NOTICE));
}

#[test]
fn the_states_are_listed_for_programs_too() {
    let portal = stamped()
        .report_with("b.id.md", "title: B\n", "Isi.\n")
        .report_with("c.id.md", "title: C\n", "Isi.\n")
        .report_with("c.en.md", "title: C\nmachine: yes\n", "Text.\n")
        .report_with("d.id.md", "title: D\n", "Isi.\n")
        .report_with("d.en.md", "title: D\n", "Text.\n");
    portal.replace(ID_FILE, "Dua dua.", "Dua tiga.");
    let result = portal.balai(&["--format", "json", "translations"]);
    let mut english = Vec::new();
    for line in text(&result.stdout).lines() {
        let object: serde_json::Value = serde_json::from_str(line).expect("a JSON object");
        if object["language"] == "en" {
            english.push(format!(
                "{} {} {}",
                object["text"].as_str().unwrap(),
                object["state"].as_str().unwrap(),
                object["stale_sections"]
            ));
        }
    }
    assert_eq!(
        english,
        [
            "jambi/sarolangun/a stale [\"dua\"]",
            "jambi/sarolangun/b fallback []",
            "jambi/sarolangun/c machine []",
            "jambi/sarolangun/d unstamped []",
        ]
    );
}

#[test]
fn only_translations_are_stamped_and_a_broken_lock_is_named() {
    let portal = stamped();
    let result = portal.balai(&["translations", "stamp", ID_FILE, "nowhere.md"]);
    assert_eq!(result.status.code(), Some(2));
    assert_eq!(text(&result.stderr).matches("error[not-a-translation]").count(), 2);
    let lock = std::fs::read_to_string(portal.path("content/translations.lock")).unwrap();
    portal.write("content/translations.lock", format!("<<<<<<< HEAD\n{lock}"));
    assert_eq!(portal.build().found(), ["stamp-line content/translations.lock:1:1"]);
}

fn policy(policy: &str) -> Built {
    let portal = Portal::new().report("a.id.md", "Hanya Indonesia", "\n## Modal {theme=capital}\n\nUang.\n");
    portal.replace("balai.yaml", "languages:", &format!("untranslated: {policy}\nlanguages:"));
    portal.build()
}

#[test]
fn untranslated_page_is_a_marked_copy_that_search_engines_are_not_told_of() {
    let built = policy("page");
    let page = Page::new(built.page(EN_PAGE));
    assert_eq!(page.one("html").attr("lang"), Some("en"));
    assert_eq!(page.one("h1").attr("lang"), Some("id"));
    let canonical = page.one("link[rel=canonical]").attr("href").unwrap();
    assert_eq!(canonical, "https://portal.test/id/wilayah/jambi/sarolangun/a/");
    assert!(page.all("link[rel=alternate][hreflang]").is_empty());
    assert!(words(page.one("main")).contains("Bahasa Indonesia"));
    for path in ["sitemap.xml", "en/feed.xml"] {
        assert!(!built.page(path).contains("en/regions/jambi/sarolangun/a/"), "{path}");
    }
}

#[test]
fn untranslated_hide_leaves_the_text_out() {
    let built = policy("hide");
    assert!(!built.has(EN_PAGE) && !built.has("en/themes/capital/jambi/sarolangun/index.html"));
    for (path, text) in built.files.iter().filter(|(path, _)| path.starts_with("en/")) {
        assert!(!text.contains("Hanya Indonesia"), "{path}");
    }
    let region = built.page("en/regions/jambi/sarolangun/index.html");
    assert!(region.contains("There is one more report about this region in other languages."), "{region}");
    assert!(!region.contains("No reports about this region"));
    let table = Page::new(built.page("en/themes/index.html"));
    let covered = table.attributes("td[data-coverage]", "data-coverage");
    assert_eq!(
        covered,
        ["none", "none", "reported", "none"],
        "what is covered does not depend on the reader's language"
    );
    assert!(built.page("id/laporan/index.html").contains("Hanya Indonesia"));
}

#[test]
fn a_balinese_portal_builds_sorts_and_formats() {
    let portal = Portal::empty()
        .file(
            "balai.yaml",
            "title: {ban: Portal}\nbase_url: https://portal.test/\ndefault_language: ban\nlanguages: {ban: {}}\n",
        )
        .file("content/themes.yaml", "modal: {name: Modal}\n")
        .file("content/regions/bali/region.yaml", "name: Bali\n")
        .file("content/regions/bali/a.md", "---\ntitle: Orti\npublished: 2026-08-17\n---\nOrti.\n");
    let built = portal.build();
    assert!(built.page("ban/regions/bali/a/index.html").contains("17 Agustus 2026"));
}

#[test]
fn a_language_needs_only_settings_messages_and_files() {
    let portal = Portal::new()
        .report_with("a.id.md", "title: Asli\npublished: 2026-10-01\n", "Isi.\n")
        .file("content/regions/jambi/sarolangun/a.sw.md", "---\ntitle: Habari\n---\nMaandishi.\n")
        .file("locales/sw.ftl", "home = Mwanzo\nreports = Taarifa\n");
    portal.replace("balai.yaml", "en: {}", "en: {}, sw: {}");
    let built = portal.build();
    let page = built.page("sw/wilayah/jambi/sarolangun/a/index.html");
    assert!(page.contains("<html lang=\"sw\"") && page.contains("Mwanzo") && page.contains("1 Oktoba 2026"), "{page}");
}

#[test]
fn a_changed_slug_is_noticed_and_an_alias_offered() {
    let portal = Portal::new().report_with("a.id.md", "title: A\nslug: lama\n", "Isi.\n");
    assert!(portal.balai(&["build"]).status.success());
    portal.replace(ID_FILE, "slug: lama", "slug: baru");
    let result = portal.balai(&["build"]);
    let said = text(&result.stderr);
    assert!(result.status.success() && said.contains("warning[address-changed]"), "{said}");
    assert!(said.contains("aliases: [/id/wilayah/jambi/sarolangun/lama/]"), "{said}");
    portal.replace(ID_FILE, "slug: baru", "slug: baru\naliases: [/id/wilayah/jambi/sarolangun/lama/]");
    let said = text(&portal.balai(&["build"]).stderr);
    assert!(!said.contains("address-changed"), "{said}");
}

#[test]
fn path_words_can_be_the_portals_own_and_chains_lead_through_fallbacks() {
    let portal = Portal::new().report("a.id.md", "Asli", "\n## Modal {theme=capital}\n\nUang.\n");
    portal.write(
        "balai.yaml",
        "title: P\nbase_url: https://portal.test/\nlanguages: {id: {}, en: {}, ms: {fallback: [id]}, id-simple: {fallback: [id]}}\npaths: {regions: {id: daerah, ms: kawasan}, themes: {id-simple: hal}}\n",
    );
    let built = portal.build();
    assert!(built.has("id/daerah/jambi/sarolangun/a/index.html"));
    assert!(built.has("ms/kawasan/jambi/index.html") && built.has("en/regions/jambi/index.html"));
    assert!(built.has("id-simple/daerah/jambi/index.html") && built.has("id-simple/hal/index.html"));
    let page = Page::new(built.page("ms/laporan/index.html"));
    assert_eq!(words(page.one("main a[hreflang=id]")), "Asli");
    let simple = Page::new(built.page("id-simple/index.html"));
    assert_eq!(simple.one("html").attr("lang"), Some("id-simple"));
    assert!(simple.all("link[rel=alternate][hreflang]").is_empty(), "search engines do not know id-simple");
}

#[test]
fn a_changed_slug_of_a_theme_is_noticed_too() {
    let portal = Portal::new().report("a.id.md", "A", "\n## Modal {theme=capital}\n\nUang.\n");
    assert!(portal.balai(&["build"]).status.success());
    portal.replace("content/themes.yaml", "id: modal", "id: modal-usaha");
    let said = text(&portal.balai(&["build"]).stderr);
    assert!(
        said.contains("warning[address-changed]: what was at /id/tema/modal/ before is now at /id/tema/modal-usaha/"),
        "{said}"
    );
    assert!(said.contains("redirect /id/tema/modal/"), "{said}");
}

#[test]
fn a_fact_on_a_section_that_the_original_lacks_is_an_error() {
    let portal = Portal::new().report_with("a.id.md", "title: Asli\n", "\n## Satu {#satu}\n\nIsi.\n").report_with(
        "a.en.md",
        "title: T\n",
        "\n## One {#satu}\n\nText.\n\n## Extra {#extra theme=capital}\n\nMore.\n",
    );
    assert_eq!(
        portal.build().found(),
        [format!("fact-conflict {EN_FILE}:9:1"), format!("heading-unpaired {EN_FILE}:9:1")]
    );
}
