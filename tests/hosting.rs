//! What hosts are told: the policy of the pages and no other, and files that the output folder has.

use crate::support::html::Page;
use crate::support::{CONFIG, Portal, text};

fn policy(page: &str) -> String {
    Page::new(page).one("meta[http-equiv='Content-Security-Policy']").attr("content").unwrap().to_owned()
}

fn printed(portal: &Portal, host: &str) -> String {
    let result = portal.balai(&["hosting", host]);
    assert!(result.status.success(), "{}", text(&result.stderr));
    text(&result.stdout)
}

#[test]
fn every_host_sends_the_policy_of_the_pages_and_refuses_frames() {
    let portal = Portal::new().report("a.id.md", "A", "Isi.\n");
    let policy = policy(portal.build().page("id/index.html"));
    for host in ["headers", "apache", "nginx", "caddy"] {
        let said = printed(&portal, host);
        let policies: Vec<&str> = said.lines().filter(|line| line.contains("Content-Security-Policy")).collect();
        assert_eq!(policies.len(), 1, "{said}");
        assert!(policies[0].contains(&format!("{policy}; frame-ancestors 'none'")), "{host}: {}", policies[0]);
        for told in ["X-Content-Type-Options", "nosniff", "Referrer-Policy", "same-origin", "immutable"] {
            assert!(said.contains(told), "{host}: {told}");
        }
        assert!(host == "headers" || said.contains("/404.html"), "{host}: {said}");
        let marks = ["@404@", "@POLICY@", "@REFERRER@", "@PATH@", "@HOST@", "@ORIGIN@", "@FIXED@"];
        assert!(!marks.iter().any(|mark| said.contains(mark)), "{host}: {said}");
    }
}

#[test]
fn a_policy_with_a_new_block_reaches_every_host() {
    let portal = Portal::new().file("themes/default/inline/now.js", "let a\n");
    let policy = policy(portal.build().page("id/index.html"));
    assert!(policy.contains("script-src 'self' 'sha256-"));
    assert!(printed(&portal, "nginx").contains(&policy));
}

#[test]
fn files_that_hosts_read_are_written_on_request_only() {
    let portal = Portal::new().report("a.id.md", "A", "Isi.\n");
    let built = portal.build();
    assert!(!built.has("_headers") && !built.has(".htaccess"));
    portal.write("balai.yaml", format!("{CONFIG}hosts: [headers, apache]\n"));
    let built = portal.build();
    assert_eq!(built.page("_headers").trim_end(), printed(&portal, "headers").trim_end());
    assert_eq!(built.page(".htaccess").trim_end(), printed(&portal, "apache").trim_end());
    assert!(portal.balai(&["build"]).status.success());
    assert!(portal.path("output/.htaccess").exists());
    let fixed: Vec<&str> = built.page("_headers").lines().filter_map(|line| line.strip_prefix("/assets/")).collect();
    assert_eq!(fixed.len(), 2, "a stylesheet and a script: {fixed:?}");
    assert!(fixed.iter().all(|name| built.has(&format!("assets/{name}"))));
    portal.write("balai.yaml", CONFIG);
    assert!(portal.balai(&["build"]).status.success());
    assert!(!portal.path("output/.htaccess").exists(), "what is no longer asked for is gone");
}

#[test]
fn a_host_that_reads_no_file_is_not_a_setting() {
    let portal = Portal::new().file("balai.yaml", format!("{CONFIG}hosts: [nginx, header]\n"));
    assert_eq!(portal.build().found(), ["unknown-value balai.yaml:4:9", "unknown-value balai.yaml:4:16"]);
}

#[test]
fn below_a_path_hosts_are_told_the_path() {
    let portal = Portal::new().file("balai.yaml", CONFIG.replace("portal.test/", "portal.test:8443/warga/"));
    assert!(printed(&portal, "nginx").contains("error_page 404 /warga/404.html;"));
    assert!(printed(&portal, "nginx").contains("server_name portal.test;"));
    assert!(printed(&portal, "apache").contains("ErrorDocument 404 /warga/404.html"));
    assert!(printed(&portal, "caddy").contains("\nhttps://portal.test:8443 {"));
    assert!(printed(&portal, "headers").contains("\n/warga/*\n"));
    let portal = Portal::new().file("balai.yaml", CONFIG.replace("base_url: https://portal.test/\n", ""));
    assert!(!printed(&portal, "nginx").contains("404.html"), "there is none without an address");
}
