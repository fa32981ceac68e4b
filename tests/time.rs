//! The day is an input: what depends on it, what does not, and when it will next make a difference.

use crate::support::{Portal, text};

/// What the command says of a build, with arguments and an environment of its own.
fn said(portal: &Portal, arguments: &[&str], environment: &[(&str, &str)]) -> String {
    let mut command = portal.command(&[&["build", "--force"], arguments].concat());
    let result = command.envs(environment.iter().copied()).output().unwrap();
    assert!(result.status.success(), "{}", text(&result.stderr));
    text(&result.stdout)
}

#[test]
fn the_day_is_said_or_comes_from_the_environment_and_stands_in_the_summary() {
    let portal = Portal::new();
    assert!(said(&portal, &[], &[("SOURCE_DATE_EPOCH", "1796083199")]).contains("as of 2026-11-30"));
    assert!(said(&portal, &[], &[("SOURCE_DATE_EPOCH", "1796083200")]).contains("as of 2026-12-01"));
    let zones = [("SOURCE_DATE_EPOCH", "1796083199"), ("TZ", "Asia/Jayapura")];
    assert!(said(&portal, &[], &zones).contains("as of 2026-11-30"), "the day is that in UTC");
    for day in ["2027-02-03", "3 Februari 2027", "3 February 2027"] {
        assert!(said(&portal, &["--today", day], &[]).contains("as of 2027-02-03"), "{day}");
    }
    let checked = portal.balai(&["check", "--today", "2027-02-03", "--language", "id"]);
    assert_eq!(text(&checked.stdout), "Tidak ada masalah, per 2027-02-03.\n");
}

#[test]
fn without_a_word_about_it_the_day_is_that_of_the_machine() {
    let portal = Portal::new();
    let machine = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let result = portal.command(&["build"]).env_remove("SOURCE_DATE_EPOCH").output().unwrap();
    let said = text(&result.stdout);
    let days = [machine.to_string(), machine.tomorrow().unwrap().to_string()];
    assert!(days.iter().any(|day| said.contains(day)), "{said}");
}

#[test]
fn a_day_that_is_none_is_refused_with_what_to_write() {
    let portal = Portal::new();
    let refused = |arguments: &[&str], epoch: &str| {
        let result = portal.command(arguments).env("SOURCE_DATE_EPOCH", epoch).output().unwrap();
        assert_eq!(result.status.code(), Some(2));
        assert!(!portal.path("output").exists());
        text(&result.stderr)
    };
    let said = refused(&["build", "--today", "besok"], "0");
    assert!(said.contains("error[invalid-today]") && said.contains("--today 2026-10-01"), "{said}");
    let said = refused(&["check", "--today", "01/10/2026"], "0");
    assert!(said.contains("2026-10-01 / 2026-01-10"), "{said}");
    let said = refused(&["build"], "yesterday");
    assert!(said.contains("error[invalid-epoch]"), "{said}");
}

#[test]
fn where_nothing_has_a_date_to_keep_every_day_gives_the_same_pages() {
    let portal = Portal::new().report("a.id.md", "Kabar", "Isi.\n\n## Latihan {theme=skills}\n\nIsi.\n");
    assert!(portal.build_on("2026-01-01").files == portal.build_on("2099-12-31").files);
}
