//! Hostile files: links, pipes, names and collisions are named, nothing blocks, nothing is followed.

use std::fs;
use std::process::Command;

use crate::support::{Portal, text};
use balai::diagnostic::Code;

const FOLDER: &str = "content/regions/jambi/sarolangun";

#[cfg(unix)]
#[test]
fn symbolic_links_are_named_with_their_target_and_not_followed() {
    use std::os::unix::fs::symlink;
    let portal = Portal::new().report("a.id.md", "A", "Isi.\n").report("rusak.id.md", "A\nthemes: apa", "Isi.\n");
    portal.write("luar/rahasia.md", "---\ntitle: Rahasia\n---\n");
    symlink(portal.path("luar/rahasia.md"), portal.path(&format!("{FOLDER}/berkas.id.md"))).unwrap();
    symlink(portal.path("luar"), portal.path(&format!("{FOLDER}/folder"))).unwrap();
    symlink("..", portal.path(&format!("{FOLDER}/lingkar"))).unwrap();
    symlink("diri", portal.path(&format!("{FOLDER}/diri"))).unwrap();
    symlink("/tidak/ada\u{1b}[31m", portal.path(&format!("{FOLDER}/putus.id.md"))).unwrap();
    let built = portal.build();
    assert_eq!(built.codes().iter().filter(|code| **code == Code::SymbolicLink).count(), 5, "{:?}", built.found());
    assert!(built.codes().contains(&Code::UnknownTheme), "{:?}", built.found());
    assert!(built.files.values().all(|page| !page.contains("Rahasia")));
    let result = portal.balai(&["build"]);
    assert_eq!(result.status.code(), Some(1));
    let said = text(&result.stderr);
    assert!(said.contains("luar/rahasia.md") && said.contains("/tidak/ada") && !said.contains('\u{1b}'), "{said}");
}

#[cfg(unix)]
#[test]
fn the_content_folder_and_a_site_theme_may_not_be_links_either() {
    use std::os::unix::fs::symlink;
    for target in ["isi", "tidak-ada"] {
        let portal = Portal::new().report("a.id.md", "A", "Isi.\n");
        fs::rename(portal.path("content"), portal.path("isi")).unwrap();
        symlink(target, portal.path("content")).unwrap();
        assert_eq!(portal.build().found(), ["symbolic-link content"], "{target}");
    }
    let portal = Portal::new().file("lain/templates/home.html", "x");
    portal.write("balai.yaml", format!("{}site_theme: baru\n", crate::support::CONFIG));
    fs::create_dir_all(portal.path("themes")).unwrap();
    symlink("../lain", portal.path("themes/baru")).unwrap();
    assert!(portal.build().found().contains(&"symbolic-link themes/baru".to_owned()), "{:?}", portal.build().found());
    let portal = Portal::new().file("themes/default/templates/x.html", "x");
    symlink("/etc/passwd", portal.path("themes/default/templates/home.html")).unwrap();
    assert_eq!(portal.build().found(), ["symbolic-link themes/default/templates/home.html"]);
}

#[cfg(unix)]
#[test]
fn pipes_and_sockets_never_block() {
    let portal = Portal::new().report("a.id.md", "A", "[x](hilang.md)\n");
    for name in ["pipa.id.md", "region.yaml", "pipa.pdf"] {
        let folder = if name == "region.yaml" { "content/regions/banten" } else { FOLDER };
        fs::create_dir_all(portal.path(folder)).unwrap();
        assert!(Command::new("mkfifo").arg(portal.path(&format!("{folder}/{name}"))).status().unwrap().success());
    }
    let _socket = std::os::unix::net::UnixListener::bind(portal.path(&format!("{FOLDER}/soket.id.md"))).unwrap();
    let built = portal.build();
    assert_eq!(built.codes().iter().filter(|code| **code == Code::SpecialFile).count(), 4, "{:?}", built.found());
    assert!(built.codes().contains(&Code::BrokenLink));
    fs::remove_file(portal.path("balai.yaml")).unwrap();
    assert!(Command::new("mkfifo").arg(portal.path("balai.yaml")).status().unwrap().success());
    assert_eq!(portal.build().found(), ["special-file balai.yaml"]);
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_does_not_hide_the_others() {
    use std::os::unix::fs::PermissionsExt;
    let portal = Portal::new().report("a.id.md", "A", "Isi.\n").report("b.id.md", "B", "[x](hilang.md)\n");
    let closed = portal.path(&format!("{FOLDER}/a.id.md"));
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&closed).is_ok() {
        return;
    }
    let codes = portal.build().codes();
    assert_eq!(codes, [Code::Unreadable, Code::BrokenLink]);
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_cannot_be_read_are_errors() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    for name in [&b"baris\nbaru.id.md"[..], b"caf\xe9.id.md", b"a\x1b[31m.id.md", b"a\x7f.pdf", b"tab\t.id.md"] {
        let portal = Portal::new().report("a.id.md", "A", "[x](hilang.md)\n");
        let path = portal.path(FOLDER).join(OsStr::from_bytes(name));
        fs::write(path, "---\ntitle: A\n---\n").unwrap();
        let built = portal.build();
        assert!(built.codes().contains(&Code::UnreadableName), "{:?}", built.found());
        assert!(built.codes().contains(&Code::BrokenLink));
        let result = portal.balai(&["build"]);
        assert!(!text(&result.stderr).contains('\u{1b}'));
    }
    let portal = Portal::new();
    let folder = portal.path("content").join(OsStr::from_bytes(b"f\xff"));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("a.md"), "x").unwrap();
    assert!(portal.build().codes().contains(&Code::UnreadableName));
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_the_same_elsewhere_are_named_both() {
    for (first, second) in [
        ("Modal.id.md", "modal.id.md"),
        ("kafe\u{301}.id.md", "kaf\u{e9}.id.md"),
        ("foto/A.pdf", "foto/a.pdf"),
        ("Foto/a.pdf", "foto/b.pdf"),
    ] {
        let page = "---\ntitle: A\n---\n";
        let portal = Portal::new().file(&format!("{FOLDER}/{first}"), page).file(&format!("{FOLDER}/{second}"), page);
        let built = portal.build();
        assert!(built.codes().contains(&Code::NamesCollide), "{first} {second}: {:?}", built.found());
    }
}

#[test]
fn pages_on_one_address_are_named_both() {
    let page = |slug: &str| format!("---\ntitle: A\n{slug}---\nIsi.\n");
    let at = |name: &str| format!("content/regions/jambi/{name}");
    let cases = [
        // a text beside the folder of a region of the same name
        (at("sarolangun.id.md"), page(""), at("sarolangun/x.id.md"), page("")),
        (at("a.id.md"), page("slug: b\n"), at("b.id.md"), page("")),
        (at("Satu Dua.id.md"), page(""), at("satu-dua.id.md"), page("")),
        (at("a.id.md"), page("aliases: /lama/\n"), at("b.id.md"), page("aliases: [/lama]\n")),
        (at("a.id.md"), page("aliases: /lama/x.html\n"), at("b.id.md"), page("aliases: [/LAMA/X.html]\n")),
        (at("a.id.md"), page("aliases: /404.html\n"), at("b.id.md"), page("")),
        (at("a.id.md"), page("aliases: /index.html\n"), at("b.id.md"), page("")),
        (at("a.id.md"), page("aliases: /id/\n"), at("b.id.md"), page("")),
        (at("a.id.md"), page("aliases: /id/index.html\n"), at("b.id.md"), page("")),
        ("content/pages/x.id.md".to_owned(), page(""), "content/pages/y.id.md".to_owned(), page("slug: x\n")),
        (format!("{}.id.md", at(&"a".repeat(120))), page(""), format!("{}.id.md", at(&"a".repeat(130))), page("")),
    ];
    for (first, one, second, two) in cases {
        let built = Portal::new().file(&first, one).file(&second, two).build();
        assert_eq!(built.codes(), [Code::AddressTaken], "{first}: {:?}", built.found());
    }
}

#[test]
fn odd_names_get_safe_addresses_or_an_error() {
    for (name, code) in [
        ("con.id.md", Code::NameWithoutSlug),
        ("مدرسة.id.md", Code::NameWithoutSlug),
        ("---.id.md", Code::NameWithoutSlug),
        ("laporan.v2.md", Code::DotInName),
        ("laporan..md", Code::DotInName),
        ("laporan.fr.md", Code::LanguageNotInPortal),
        ("program.id.md", Code::ReservedSlug),
        ("wilayah.id.md", Code::ReservedSlug),
    ] {
        let built = Portal::new().report(name, "A", "Isi.\n").build();
        assert_eq!(built.codes(), [code], "{name}");
    }
    let portal = Portal::new()
        .report(
            "Çà, va: \"bien\"? 100% <b>.id.md",
            "A",
            "[x](<Lampiran 1. (baru)/v1.2 kop & surat.PDF>)\n[y](con/aux.pdf)\n",
        )
        .file(&format!("{FOLDER}/Lampiran 1. (baru)/v1.2 kop & surat.PDF"), "%PDF")
        .file(&format!("{FOLDER}/con/aux.pdf"), "%PDF");
    let built = portal.build();
    assert!(built.problems.is_empty(), "{:?}", built.found());
    assert!(built.has("id/wilayah/jambi/sarolangun/ca-va-bien-100-b/index.html"), "{:?}", built.files.keys());
    for path in built.files.keys() {
        let safe = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | '/');
        assert!(path.chars().all(safe), "{path}");
    }
    for (folder, code) in [
        ("Tempat Baru", Code::FolderName),
        ("NUL", Code::FolderName),
        ("program", Code::ReservedSlug),
        ("a.b", Code::FolderName),
    ] {
        let built = Portal::new().region(folder, "A").build();
        assert_eq!(built.codes(), [code], "{folder}");
    }
}

#[test]
fn a_text_that_is_too_large_is_an_error() {
    let built = Portal::new().report("a.id.md", "A", &"kata ".repeat(300_000)).build();
    assert_eq!(built.codes(), [Code::FileTooLarge]);
    let built = Portal::new().report("a.id.md", "A", &"kata ".repeat(200_000)).build();
    assert!(built.problems.is_empty());
}

#[cfg(target_os = "linux")]
#[test]
fn how_an_accent_was_typed_does_not_part_a_text_from_its_translation() {
    let portal = Portal::new()
        .report("kafe\u{301}.id.md", "A", "[x](b\u{fc}ro.pdf) [y](kaf\u{e9}.md)\n")
        .report("kaf\u{e9}.en.md", "B", "Isi.\n")
        .file(&format!("{FOLDER}/bu\u{308}ro.pdf"), "%PDF");
    let built = portal.build();
    assert!(built.problems.is_empty(), "{:?}", built.found());
    let page = built.page("en/regions/jambi/sarolangun/kafe/index.html");
    assert!(page.contains("id/wilayah/jambi/sarolangun/kafe/"), "the original is linked");
}
