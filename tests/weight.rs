//! What pages weigh: a page over the limit is named with its heaviest parts, in every build.

use balai::diagnostic::{Arg, Code, Diagnostic};
use balai::fingerprint::Fingerprint;

use crate::support::{CONFIG, Portal, text};

/// A portal with one long report; `words` different words do not compress away.
fn long(words: usize, limit: usize) -> Portal {
    let word = |number: usize| Fingerprint::of(&number.to_le_bytes()).short();
    let body: Vec<String> = (0..words).map(word).collect();
    Portal::new()
        .file("balai.yaml", format!("{CONFIG}limits: {{first_view_kb: {limit}}}\n"))
        .report("pendek.id.md", "Pendek", "Isi.\n")
        .report("panjang.id.md", "Panjang", &format!("Pembuka.\n\n## Rincian\n\n- {}\n", body.join("\n- ")))
}

fn heavy(problems: &[Diagnostic]) -> Vec<&Diagnostic> {
    problems.iter().filter(|problem| problem.code == Code::PageTooHeavy).collect()
}

fn said<'d>(problem: &'d Diagnostic, name: &str) -> &'d Arg {
    &problem.args.iter().find(|(key, _)| *key == name).unwrap_or_else(|| panic!("{name} in {problem:?}")).1
}

#[test]
fn a_page_over_the_limit_is_named_with_what_makes_it_heavy() {
    let built = long(4_000, 14).build();
    let heavy = heavy(&built.problems);
    assert_eq!(heavy.len(), 1, "{:?}", built.found());
    let problem = heavy[0];
    assert_eq!(problem.place.as_ref().unwrap().path.as_str(), "content/regions/jambi/sarolangun/panjang.id.md");
    assert_eq!(*said(problem, "address"), Arg::Text("/id/wilayah/jambi/sarolangun/panjang/".to_owned()));
    assert_eq!(*said(problem, "part"), Arg::Text("#rincian".to_owned()));
    assert_eq!(*said(problem, "entries"), Arg::Number(4_000));
    assert_eq!(*said(problem, "limit"), Arg::Number(14 * 1024));
    let (Arg::Number(size), Arg::Number(html)) = (said(problem, "size"), said(problem, "html")) else {
        panic!("numbers")
    };
    assert!(*size > 14 * 1024 && html < size);
    let Arg::Text(styles) = said(problem, "styles") else { panic!("a text") };
    assert!(styles.starts_with("assets/style-"), "{styles}");
}

#[test]
fn a_page_within_the_limit_is_not_named() {
    assert!(heavy(&long(4_000, 40).build().problems).is_empty());
    assert!(heavy(&long(100, 14).build().problems).is_empty());
}

#[test]
fn every_build_and_every_check_says_the_same() {
    let portal = long(4_000, 14);
    let said = |arguments: &[&str]| text(&portal.balai(arguments).stderr);
    let first = said(&["build"]);
    assert!(first.contains("warning[page-too-heavy]: /id/wilayah/jambi/sarolangun/panjang/ weighs "), "{first}");
    let again = portal.balai(&["build"]);
    assert_eq!(text(&again.stderr), first, "the page is not written again, and named again");
    assert!(text(&again.stdout).contains(" 0 written"), "{}", text(&again.stdout));
    assert!(said(&["check"]).starts_with(first.trim_end()), "{}", said(&["check"]));
    portal.replace("balai.yaml", "first_view_kb: 14", "first_view_kb: 40");
    assert!(!said(&["build"]).contains("page-too-heavy"));
    portal.replace("balai.yaml", "first_view_kb: 40", "first_view_kb: 13");
    assert!(said(&["build"]).contains("page-too-heavy"), "a lower limit is held against pages that did not change");
    assert_eq!(portal.balai(&["build", "--strict"]).status.code(), Some(1));
}

#[test]
fn stylesheets_that_leave_no_room_are_named_once() {
    let rules: String = (0..9_000).map(|n| format!(".c{:x}{{margin:{n}px}}\n", n * 7919)).collect();
    let built = long(10, 14).file("assets/custom.css", rules).build();
    assert_eq!(built.codes().iter().filter(|code| **code == Code::StylesTooHeavy).count(), 1);
    assert!(heavy(&built.problems).is_empty());
}

#[test]
fn the_examples_are_light() {
    for portal in [Portal::example(), Portal::complete()] {
        assert!(heavy(&portal.build().problems).is_empty());
    }
}
