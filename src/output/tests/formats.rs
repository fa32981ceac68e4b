//! What the manifest and the journal look like in their files.

use crate::fingerprint::Fingerprint;
use crate::output::journal::{Journal, Phase, Step, Tree};
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

/// Folders that come whole.
fn trees() -> Vec<Tree> {
    let tree = |(name, files): (&str, &[&str])| Tree {
        phase: Phase::of_tree(files.iter().map(|file| Phase::of(&path(&format!("{name}/{file}"))))),
        name: path(name),
    };
    let trees: [(&str, &[&str]); 5] = [
        ("data", &["all.json", "all.csv"]),
        ("en", &["index.html", "feed.xml", "a.pdf"]),
        ("ar", &["index.html"]),
        ("files", &["a.pdf"]),
        ("id2", &["feed.xml", "index.html"]),
    ];
    trees.map(tree).to_vec()
}

fn journal() -> Journal {
    let new = ["id/feed.xml", "id/index.html", "assets/a.css", "id/-/2/index.html", "sitemap.xml", "robots.txt"];
    let new = new.iter().enumerate().map(|(number, path)| step(path, number, true));
    Journal::new(new.chain([step("a.html", 7, false)]).collect(), trees())
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
fn a_journal_puts_whole_folders_behind_what_they_may_name() {
    let journal = journal();
    let names = |trees: &[Tree]| trees.iter().map(|tree| tree.name.to_string()).collect::<Vec<_>>();
    let groups: Vec<_> = journal.phases().map(|(steps, trees)| (steps.len(), names(trees))).collect();
    let expected: [(usize, &[&str]); 4] = [(1, &["files"]), (1, &["ar", "en", "id2"]), (4, &["data"]), (1, &[])];
    assert_eq!(groups, expected.map(|(steps, trees)| (steps, trees.iter().map(ToString::to_string).collect())));
    assert!(!Journal::new(Vec::new(), trees()).is_empty());
    assert!(Journal::default().is_empty());
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
    assert!(text.contains("\ntree 2 en\n"));
    for unknown in
        ["tree 2 en/a", "tree 2 .balai", "tree 2 ..", "tree 2 ", "tree 5 en", "tree en", "tree 2 1 en", "wood 2 en"]
    {
        assert_eq!(Journal::parse(text.replace("tree 2 en", unknown).as_bytes()), None, "{unknown}");
    }
}
