//! What Balai did not write is neither overwritten nor deleted.

use std::fs;

use super::{Site, told};
use crate::diagnostic::Code::{OutputEdited, OutputFailed, OutputInTheWay};
use crate::fingerprint::Fingerprint;
use crate::output::Sink;
use crate::path::OutputPath;

const HOME: (&str, &str) = ("id/index.html", "home");
const LOST: (&str, &str) = ("404.html", "lost");

/// Publishes, expects these problems, and that nothing changed.
fn refuses(site: &Site, pages: &[super::Page], problems: &[(crate::diagnostic::Code, &str)]) {
    let before = (site.files(), fs::read(site.state("manifest")).ok());
    let told = told(site, site.publish(pages));
    assert_eq!(told, problems.iter().map(|&(code, path)| (code, path.to_owned())).collect::<Vec<_>>());
    assert_eq!((site.files(), fs::read(site.state("manifest")).ok()), before);
    assert!(!site.state("stage").exists() && !site.state("journal").exists());
}

#[test]
fn an_edited_file_is_refused_whether_it_changes_stays_or_goes() {
    for edit in ["edited", "hime"] {
        let site = Site::with(&[HOME, LOST]);
        site.write(HOME.0, edit);
        for pages in [&[("id/index.html", "home 2"), LOST][..], &[HOME, LOST], &[LOST]] {
            refuses(&site, pages, &[(OutputEdited, HOME.0)]);
        }
    }
}

#[test]
fn an_edited_file_is_overwritten_or_removed_by_force() {
    for pages in [&[("id/index.html", "home 2"), LOST][..], &[HOME, LOST], &[LOST]] {
        let site = Site::with(&[HOME, LOST]);
        site.write(HOME.0, "edited");
        site.forced().publish(pages).unwrap();
        let now = fs::read_to_string(site.path(HOME.0)).ok();
        assert_eq!(now.as_deref(), pages.iter().find(|page| page.0 == HOME.0).map(|page| page.1));
        assert_eq!(site.publish(pages).unwrap().unchanged, pages.len());
    }
}

#[test]
fn a_file_edited_into_what_the_build_makes_is_fine() {
    let site = Site::with(&[HOME]);
    site.write(HOME.0, "home by hand");
    let published = site.publish(&[("id/index.html", "home by hand")]).unwrap();
    assert_eq!((published.written, published.unchanged), (0, 1));
}

#[test]
fn foreign_files_in_the_way_are_all_named_and_never_overwritten() {
    let site = Site::with(&[LOST]);
    site.write("id/index.html", "mine");
    site.write("en", "a file where a folder is needed");
    fs::create_dir_all(site.path("ms/index.html/mine")).unwrap();
    let pages = [LOST, HOME, ("en/index.html", "a"), ("en/b/index.html", "b"), ("ms/index.html", "c")];
    let problems = [(OutputInTheWay, "en"), (OutputInTheWay, "id/index.html"), (OutputInTheWay, "ms/index.html")];
    refuses(&site, &pages, &problems);
    refuses(&site.forced(), &pages, &problems);
}

#[test]
fn a_foreign_file_in_a_folder_that_becomes_a_page_is_in_the_way() {
    let site = Site::with(&[("y/index.html", "y")]);
    site.write("y/note.txt", "mine");
    refuses(&site, &[("y", "file")], &[(OutputInTheWay, "y")]);
}

#[test]
fn an_unknown_past_does_not_make_folders_and_kept_files_ours() {
    let site = Site::with(&[LOST]).keep(&["CNAME"]);
    site.write(".balai/manifest", "unreadable");
    site.write("CNAME", "example.org");
    fs::create_dir(site.path("robots.txt")).unwrap();
    let problems = [(OutputInTheWay, "CNAME"), (OutputInTheWay, "robots.txt")];
    refuses(&site, &[LOST, ("CNAME", "mine"), ("robots.txt", "all")], &problems);
}

#[test]
fn a_kept_file_that_was_edited_belongs_to_who_edited_it() {
    let site = Site::with(&[LOST, ("robots.txt", "all")]).keep(&["./robots.txt"]);
    site.write("robots.txt", "none, please");
    refuses(&site.forced(), &[LOST, ("robots.txt", "some")], &[(OutputInTheWay, "robots.txt")]);
    site.publish(&[LOST]).unwrap();
    assert_eq!(site.read("robots.txt"), "none, please");
}

#[test]
fn foreign_files_and_folders_beside_pages_stay() {
    let site = Site::with(&[HOME, LOST]);
    site.write("id/note.txt", "mine");
    site.write("upload/a.pdf", "mine");
    fs::create_dir(site.path("empty")).unwrap();
    site.publish(&[LOST]).unwrap();
    assert_eq!((site.read("id/note.txt"), site.read("upload/a.pdf")), ("mine".to_owned(), "mine".to_owned()));
    assert!(site.path("empty").is_dir());
}

#[test]
fn a_page_in_balais_own_folder_is_never_written() {
    for path in [".balai/manifest", ".balai/x/index.html", ".BALAI/lock"] {
        let site = Site::with(&[LOST]);
        let folder = site.open().unwrap();
        let page = OutputPath::file(path).unwrap();
        assert!(folder.put(&page, Fingerprint::of(b""), b"x".to_vec()).is_err());
        assert_eq!(told(&site, folder.publish()), [(OutputFailed, path.to_owned())]);
        assert_eq!(site.publish(&[LOST]).unwrap().unchanged, 1);
    }
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_link_above_a_page_is_never_followed() {
        let site = Site::with(&[HOME, LOST, ("id/a/index.html", "a")]);
        fs::rename(site.path("id"), site.root.join("elsewhere")).unwrap();
        symlink(site.root.join("elsewhere"), site.path("id")).unwrap();
        refuses(&site, &[LOST, ("id/index.html", "home 2"), ("id/a/index.html", "a")], &[(OutputInTheWay, "id")]);
        refuses(&site.forced(), &[LOST], &[(OutputInTheWay, "id")]);
        assert_eq!(fs::read_to_string(site.root.join("elsewhere/index.html")).unwrap(), "home");
    }

    #[test]
    fn a_link_in_a_pages_place_is_never_followed() {
        let site = Site::with(&[HOME, LOST]);
        fs::rename(site.path(HOME.0), site.root.join("elsewhere")).unwrap();
        symlink(site.root.join("elsewhere"), site.path(HOME.0)).unwrap();
        for pages in [&[("id/index.html", "home 2"), LOST][..], &[HOME, LOST], &[LOST]] {
            refuses(&site, pages, &[(OutputInTheWay, HOME.0)]);
            refuses(&site.forced(), pages, &[(OutputInTheWay, HOME.0)]);
        }
        assert_eq!(fs::read_to_string(site.root.join("elsewhere")).unwrap(), "home");
    }

    #[test]
    fn a_link_in_a_new_pages_place_is_never_followed() {
        let site = Site::with(&[LOST]);
        symlink(site.root.join("nowhere"), site.path("new.html")).unwrap();
        symlink(site.root.join("nowhere"), site.path("new")).unwrap();
        let pages = [LOST, ("new.html", "a"), ("new/index.html", "b")];
        refuses(&site.forced(), &pages, &[(OutputInTheWay, "new"), (OutputInTheWay, "new.html")]);
        assert!(!site.root.join("nowhere").exists());
    }

    #[test]
    fn what_balai_remembers_never_lies_elsewhere() {
        for name in ["", "stage", "lock", "manifest", "journal", "undo"] {
            let site = Site::new();
            fs::create_dir_all(site.output()).unwrap();
            if !name.is_empty() {
                fs::create_dir(site.state("")).unwrap();
            }
            let link = if name.is_empty() { site.path(".balai") } else { site.state(name) };
            symlink(site.root.join("elsewhere"), &link).unwrap();
            let told = told(&site, site.publish(&[LOST]));
            assert_eq!(told, [(OutputInTheWay, format!(".balai/{name}").trim_end_matches('/').to_owned())]);
            assert!(!site.root.join("elsewhere").exists());
        }
    }
}
