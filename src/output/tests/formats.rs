//! What the manifest and the journal look like in their files.

use crate::fingerprint::Fingerprint;
use crate::output::journal::{Journal, Phase, Step};
use crate::output::manifest::{Entry, Manifest, Stamp};
use crate::path::OutputPath;

fn path(text: &str) -> OutputPath {
    OutputPath::file(text).unwrap()
}

fn manifest() -> Manifest {
    let entry = |size, modified| Entry {
        view: Fingerprint::of(b"view"),
        content: Fingerprint::of(b"content"),
        stamp: Stamp { size, modified },
    };
    let entries = [("id/index.html", entry(7, 1_700_000_000_123_456_789)), ("404.html", entry(0, -5))];
    Manifest(entries.into_iter().map(|(text, entry)| (path(text), entry)).collect())
}

#[test]
fn a_manifest_is_one_sorted_line_per_file() {
    let text = manifest().to_text();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "balai-manifest 1 2");
    assert!(lines[1].ends_with(" 0@-5 404.html"));
    assert!(lines[2].ends_with(" 7@1700000000123456789 id/index.html"));
    assert_eq!(Manifest::parse(text.as_bytes()), Some(manifest()));
    let none = Manifest::default();
    assert_eq!(Manifest::parse(none.to_text().as_bytes()), Some(none));
}

#[test]
fn a_manifest_that_is_not_whole_is_not_read() {
    let text = manifest().to_text();
    for end in 0..text.len() {
        assert_eq!(Manifest::parse(&text.as_bytes()[..end]), None, "{end}");
    }
    let lines: Vec<&str> = text.lines().collect();
    for broken in [
        text.replace("manifest 1", "manifest 2"),
        text.replace("id/index.html", "../index.html"),
        text.replace("id/index.html", ".balai/lock"),
        text.replace("7@", "7 "),
        text.clone() + &text,
        format!("{}\n{}\n{}\n", lines[0], lines[2], lines[1]),
        format!("{}\n{}\n{}\n", lines[0], lines[1], lines[1]),
    ] {
        assert_eq!(Manifest::parse(broken.as_bytes()), None, "{broken}");
    }
}

fn step(text: &str, number: usize, new: bool) -> Step {
    let stamp = Stamp { size: 3, modified: 9 };
    let phase = if new { Phase::of(&path(text)) } else { Phase::Removals };
    Step { phase, number, old: Some(stamp).filter(|_| number > 1), new: new.then_some(stamp), path: path(text) }
}

fn journal() -> Journal {
    let new = ["id/feed.xml", "id/index.html", "assets/a.css", "id/-/2/index.html", "sitemap.xml", "robots.txt"];
    let new = new.iter().enumerate().map(|(number, path)| step(path, number, true));
    Journal::new(new.chain([step("a.html", 7, false)]).collect(), Vec::new())
}

#[test]
fn a_journal_puts_assets_before_pages_and_pages_before_lists_and_removals_last() {
    let journal = journal();
    let order: Vec<&str> = journal.steps().iter().map(|step| step.path.as_str()).collect();
    let lists = ["id/-/2/index.html", "id/feed.xml", "robots.txt", "sitemap.xml"];
    assert_eq!(order, [&["assets/a.css", "id/index.html"][..], &lists, &["a.html"]].concat());
    assert_eq!(journal.phases().count(), 4);
}

#[test]
fn a_journal_is_read_as_it_was_written_or_not_at_all() {
    let text = journal().to_text();
    assert_eq!(Journal::parse(text.as_bytes()), Some(journal()));
    for end in 0..text.len() {
        assert_eq!(Journal::parse(&text.as_bytes()[..end]), None, "{end}");
    }
    assert_eq!(Journal::parse(text.replace("sitemap.xml", "../sitemap.xml").as_bytes()), None);
    assert_eq!(Journal::parse(text.replace("journal 1", "journal 2").as_bytes()), None);
}
