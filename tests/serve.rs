//! The preview shows what a build would write, follows every saved file, and answers nobody else's pages.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use crate::support::preview::{Preview, without_script};
use crate::support::{Portal, text};

const REPORT: &str = "/id/wilayah/jambi/sarolangun/a/";
const FILE: &str = "content/regions/jambi/sarolangun/a.id.md";

fn portal() -> Portal {
    Portal::new().report("a.id.md", "Panen raya", "Isi.\n").report_with(
        "b.id.md",
        "title: Rahasia\ndraft: ya\n",
        "Isi.\n",
    )
}

#[test]
fn the_preview_serves_what_a_build_with_drafts_writes_but_for_its_script() {
    let portal = portal().file("content/pages/about.id.md", "---\ntitle: Tentang\n---\n[Unduh](brosur.pdf).\n");
    portal.write("content/pages/brosur.pdf", b"%PDF-1.7 \xFF\x00");
    let built = portal.balai(&["build", "--drafts"]);
    assert!(built.status.success(), "{}", text(&built.stderr));
    let preview = Preview::of(&portal);
    let written = crate::support::tree(&portal.path("output"));
    assert!(written.contains_key("files/pages/brosur.pdf"), "{:?}", written.keys());
    for (path, bytes) in written {
        let answer = preview.get(&format!("/{path}"));
        assert_eq!(answer.status, 200, "{path}");
        if path.ends_with(".html") {
            assert_ne!(answer.body, bytes, "{path} has no script");
            assert_eq!(without_script(&answer.text()).into_bytes(), bytes, "{path}");
        } else {
            assert_eq!(answer.body, bytes, "{path}");
        }
    }
}

#[test]
fn drafts_are_marked_on_their_pages_and_on_lists() {
    let portal = portal();
    let preview = Preview::of(&portal);
    let draft = preview.page("/id/wilayah/jambi/sarolangun/b/");
    assert!(draft.contains("Ini draf: belum diterbitkan."), "{draft}");
    assert!(!preview.page(REPORT).contains("Ini draf"));
    let list = preview.page("/id/laporan/");
    assert_eq!(list.matches(">Draf<").count(), 1, "{list}");
}

#[test]
fn draft_programs_are_marked_wherever_a_list_names_them() {
    let portal = Portal::new()
        .program("jambi/programs/a.id.md", "title: Kursus\nthemes: [skills]\ngroups: [women]\ndraft: ya\n", "")
        .program("jambi/programs/b.id.md", "title: Lain\nthemes: [skills]\ngroups: [women]\n", "");
    let preview = Preview::of(&portal);
    for list in
        ["program/", "wilayah/jambi/", "tema/keterampilan/", "untuk/perempuan/", "wilayah/jambi/-/untuk/perempuan/"]
    {
        let page = preview.page(&format!("/id/{list}"));
        let marked: Vec<&str> = page.split("<li class=\"card\">").filter(|card| card.contains(">Draf<")).collect();
        assert_eq!(marked.len(), 1, "{list}");
        assert!(marked[0].contains(">Kursus<"), "{list}");
    }
}

#[test]
fn the_preview_can_show_another_day() {
    let portal = Portal::new().program(
        "jambi/programs/a.id.md",
        "title: Kursus\nthemes: [skills]\nstatus: open\nverified: 2026-11-20\ndeadline: 2026-12-15\n",
        "",
    );
    let said = |day: &str| {
        let preview = Preview::start(portal.command(&["serve", "--port", "0", "--today", day]));
        preview.page("/id/wilayah/jambi/program/a/")
    };
    assert!(said("2026-12-15").contains("data-status=\"open\""));
    assert!(said("16 Desember 2026").contains("data-status=\"late\""));
    let refused = portal.balai(&["serve", "--port", "0", "--today", "besok"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("error[invalid-today]"), "{}", text(&refused.stderr));
}

#[test]
fn drafts_can_be_left_out() {
    let portal = portal();
    let preview = Preview::start(portal.command(&["serve", "--port", "0", "--no-drafts"]));
    assert_eq!(preview.get(REPORT).status, 200);
    assert_eq!(preview.get("/id/wilayah/jambi/sarolangun/b/").status, 404);
}

#[test]
fn addresses_are_answered_as_a_host_would() {
    let portal = portal();
    let preview = Preview::of(&portal);
    assert_eq!(preview.get("/").status, 200);
    let folder = preview.get("/id/tema");
    assert_eq!(folder.status, 302);
    assert!(folder.head.contains("\r\nLocation: /id/tema/\r\n"), "{}", folder.head);
    let missing = preview.get("/id/tidak-ada/");
    assert_eq!(missing.status, 404);
    assert!(missing.text().contains("data-page-kind=\"404\""), "the portal's own page");
    let head = preview.ask(&format!("HEAD /id/ HTTP/1.1\r\nHost: {}\r\n\r\n", preview.address));
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(preview.get("/id/feed.xml").status, 200);
}

#[test]
fn no_address_leads_to_the_disk() {
    let portal = portal();
    let preview = Preview::of(&portal);
    let steps =
        ["..", "%2e%2e", ".%2e", "%2E.", "..%2f..", "..%5c..", "..\\..", "%252e%252e", "%c0%ae%c0%ae", "....//"];
    let mut targets: Vec<String> = steps
        .iter()
        .flat_map(|step| [format!("/{step}/balai.yaml"), format!("/id/{step}/{step}/balai.yaml")])
        .collect();
    let absolute = portal.path("balai.yaml").display().to_string();
    targets.extend([absolute.clone(), format!("/{absolute}"), format!("file://{absolute}"), "/balai.yaml".to_owned()]);
    targets.extend([FILE, "content/", ".git/config", "output/.balai/manifest"].map(|path| format!("/{path}")));
    targets.extend(
        ["http://evil.example/id/", "http://127.0.0.1/id/", "*", "id/", "/%", "/%00", "/a%0d%0ab"].map(str::to_owned),
    );
    targets.extend(["/-/balai/../../balai.yaml", "/-/balai/%2e%2e/x", "/-/balai/"].map(str::to_owned));
    for length in [9_000, 65_536, 200_000] {
        targets.push(format!("/{}", "a".repeat(length)));
        targets.push(format!("/{}", "../".repeat(length / 3)));
    }
    for target in targets {
        let answer = preview.get(&target);
        let short: String = target.chars().take(80).collect();
        assert!(matches!(answer.status, 400 | 404), "{} for {short}", answer.status);
        assert!(!answer.text().contains("base_url"), "{short}");
    }
    assert_eq!(preview.get("/id/").status, 200);
}

#[test]
fn nonsense_instead_of_a_request_is_refused() {
    let portal = portal();
    let preview = Preview::of(&portal);
    for request in [
        "\r\n\r\n\0\0".to_owned(),
        "GET\r\n\r\n".to_owned(),
        "GET /id/ HTTP/9.9\r\nHost: localhost\r\n\r\n".to_owned(),
        "GET /id/ HTTP/1.1\r\n\r\n".to_owned(),
        "GET /id/ HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n".to_owned(),
        format!("GET /id/ HTTP/1.1\r\nHost: localhost\r\n{}\r\n", "X: y\r\n".repeat(500)),
        format!("GET /id/ HTTP/1.1\r\nHost: localhost\r\nX: {}\r\n\r\n", "y".repeat(100_000)),
    ] {
        assert_eq!(preview.ask(&request).status, 400, "{:?}", request.chars().take(60).collect::<String>());
    }
}

#[test]
fn a_name_that_is_not_this_machines_is_refused() {
    let portal = portal();
    let preview = Preview::of(&portal);
    for host in ["evil.example", "127.0.0.1.evil.example:80", "localhost.evil.example", "192.0.2.1"] {
        for target in ["/id/", "/-/balai/events", "/-/balai/preview.js"] {
            let answer = preview.ask(&format!("GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n"));
            assert_eq!(answer.status, 403, "{host} {target}");
        }
    }
    let here = format!("localhost:{}", preview.address.port());
    assert_eq!(preview.ask(&format!("GET /id/ HTTP/1.1\r\nHost: {here}\r\n\r\n")).status, 200);
}

#[test]
fn another_sites_page_hears_nothing() {
    let portal = portal();
    let preview = Preview::of(&portal);
    let host = preview.address;
    for line in
        ["Origin: http://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site"]
    {
        let answer = preview.ask(&format!("GET /-/balai/events HTTP/1.1\r\nHost: {host}\r\n{line}\r\n\r\n"));
        assert_eq!(answer.status, 403, "{line}");
        assert!(!answer.head.to_lowercase().contains("access-control"), "{}", answer.head);
    }
    for target in ["/", "/id/", "/-/balai/preview.js", "/assets/favicon.svg"] {
        let answer = preview.ask(&format!("GET {target} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n\r\n"));
        assert!(!answer.head.to_lowercase().contains("access-control"), "{}", answer.head);
        assert!(answer.head.contains("Cross-Origin-Resource-Policy: same-origin"), "{}", answer.head);
    }
    let mut own = preview.connect();
    let request = format!("GET /-/balai/events HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n\r\n");
    own.write_all(request.as_bytes()).expect("a request");
    let mut beginning = [0; 15];
    own.read_exact(&mut beginning).expect("a stream");
    assert_eq!(&beginning, b"HTTP/1.1 200 OK");
}

#[test]
fn other_methods_are_refused() {
    let portal = portal();
    let preview = Preview::of(&portal);
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get"] {
        let request = format!("{method} /id/ HTTP/1.1\r\nHost: {}\r\nContent-Length: 3\r\n\r\nabc", preview.address);
        let answer = preview.ask(&request);
        assert_eq!(answer.status, 405, "{method}");
        assert!(answer.head.contains("\r\nAllow: GET, HEAD\r\n"), "{}", answer.head);
    }
}

#[test]
fn slow_and_many_clients_keep_nobody_waiting() {
    let portal = portal();
    let preview = Preview::of(&portal);
    let mut crowd = Vec::new();
    for at in 0..600 {
        let mut stream = preview.connect();
        // Some say nothing, some half a request, some everything and then do not read.
        let said = ["", "GET /id/ HTTP/1.1\r\nHo", "GET /id/ HTTP/1.1\r\nHost: localhost\r\n\r\n"][at % 3];
        let _ = stream.write_all(said.as_bytes());
        crowd.push(stream);
        if at % 100 == 99 {
            let since = Instant::now();
            assert_eq!(preview.get(REPORT).status, 200);
            assert!(since.elapsed() < Duration::from_secs(5), "{:?} with {at} others", since.elapsed());
        }
    }
}

#[test]
fn a_taken_port_is_named_with_the_next_free_one() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port();
    let portal = portal();
    let output = portal.balai(&["serve", "--port", &port.to_string()]);
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output.stderr);
    assert!(said.contains("error[port-taken]"), "{said}");
    let free: u16 = said.split("--port ").nth(1).and_then(|rest| rest.split('`').next()?.parse().ok()).expect("a port");
    assert!(free > port && TcpListener::bind(("127.0.0.1", free)).is_ok(), "{said}");
}

#[test]
fn an_error_leaves_the_last_good_page_and_is_told_until_it_is_mended() {
    let portal = portal();
    let preview = Preview::of(&portal);
    let mut events = preview.events();
    events.errors(0);
    portal.replace(FILE, "Isi.", "## Modal {theme=capitl}\n\nIsi.");
    let state = events.errors(1);
    let problem = &state["report"]["problems"][0];
    assert_eq!(problem["code"], "unknown-theme");
    assert_eq!(problem["place"], format!("{FILE}:5:17"));
    assert_eq!(problem["line"], serde_json::json!(["## Modal {theme=", "capitl", "}"]));
    assert!(problem["help"].as_str().expect("help").contains("capital"), "{problem}");
    assert!(preview.page(REPORT).contains("Panen raya"));
    portal.replace(FILE, "theme=capitl", "theme=capital");
    events.errors(0);
    assert!(preview.page(REPORT).contains("Modal"));
}

#[test]
fn what_the_rules_find_is_told_once_nothing_changes_for_a_moment() {
    let portal = portal();
    let preview = Preview::of(&portal);
    let mut events = preview.events();
    events.errors(0);
    portal.replace(FILE, "published: 2026-10-01", "published: 2020-01-01\nreview_every: 12 bulan");
    let state = events.wait(|state| state["report"]["warnings"].as_u64() > Some(0));
    assert_eq!(state["report"]["problems"][0]["code"], "review-overdue", "{state}");
    portal.replace(FILE, "review_every: 12 bulan\n", "");
    events.wait(|state| state["report"]["warnings"] == 0);
}

#[test]
fn below_a_path_the_page_for_missing_addresses_finds_its_files() {
    let portal = portal();
    portal.replace("balai.yaml", "https://portal.test/", "https://portal.test/warga/kita/");
    let preview = Preview::of(&portal);
    let missing = preview.get("/warga/kita/id/tak-ada/di-sini/");
    assert_eq!(missing.status, 404);
    let page = missing.text();
    let named = page.split("href=\"").filter_map(|rest| rest.split('"').next());
    let assets: Vec<&str> = named.filter(|address| address.contains("/assets/")).collect();
    assert!(!assets.is_empty(), "{page}");
    for asset in assets {
        assert!(asset.starts_with("/warga/kita/assets/"), "{asset}");
        assert_eq!(preview.get(asset).status, 200, "{asset}");
    }
    assert!(preview.page("/warga/kita/id/").contains("Panen raya"));
    assert_eq!(preview.page("/warga/kita/id/"), preview.page("/id/"));
}

#[test]
fn a_portal_that_was_never_good_shows_its_problems_as_a_page() {
    let portal = portal();
    portal.replace(FILE, "title: Panen raya", "titel: <Panen> raya");
    let mut command = portal.command(&["serve", "--port", "0", "--language", "id"]);
    let preview = Preview::start({
        command.env("BALAI_EDITOR", "editor://open?file={path}&at={line}:{column}");
        command
    });
    let answer = preview.get("/id/");
    assert_eq!(answer.status, 503);
    let page = answer.text();
    assert!(page.contains("<html lang=\"id\""), "{page}");
    assert!(page.contains(&format!("{FILE}:2:1")), "{page}");
    assert!(page.contains("&lt;Panen&gt;") && !page.contains("<Panen>"), "{page}");
    assert!(page.contains("href=\"editor://open?file=/") && page.contains("a.id.md&amp;at=2:1\""), "{page}");
    assert!(page.contains("/-/balai/preview.js"), "it follows by itself: {page}");
    portal.replace(FILE, "titel:", "title:");
    preview.wait("/id/", |answer| answer.status == 200);
}

#[test]
fn a_folder_without_a_portal_says_so_and_follows() {
    let portal = Portal::empty();
    let preview = Preview::of(&portal);
    let page = preview.get("/").text();
    assert!(page.contains("balai.yaml"), "{page}");
    portal.write("content/themes.yaml", crate::support::THEMES);
    portal.write("balai.yaml", crate::support::CONFIG);
    preview.wait("/id/tema/modal/", |answer| answer.status == 200);
}

#[cfg(unix)]
#[test]
fn ctrl_c_stops_it_at_once() {
    let portal = portal();
    let mut preview = Preview::of(&portal);
    preview.page(REPORT);
    let _listening = preview.events();
    let since = Instant::now();
    let id = preview.child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().expect("kill").success());
    while preview.child.try_wait().expect("a child").is_none() {
        assert!(since.elapsed() < Duration::from_secs(1), "it still runs");
        thread::sleep(Duration::from_millis(5));
    }
}
