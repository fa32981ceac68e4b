//! What a host has to be told: the policy, how long browsers may keep files, and what to send where there is no page.
//!
//! Two hosts read a file of the output folder: the setting `hosts:` writes it with every build. The others have it in their own
//! configuration: `balai hosting` prints it. Both say the same, from the same facts.

use crate::pages::policy::Policy;
use crate::pages::{Page, Site};
use crate::templates::SiteTheme;

/// Who learns from a link that someone came from this portal: the portal itself, nobody else.
const REFERRER: &str = "same-origin";

/// A way of hosting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Host {
    /// Netlify, Cloudflare Pages and others that read `_headers`.
    Headers,
    /// Apache, by `.htaccess`.
    Apache,
    /// nginx.
    Nginx,
    /// Caddy.
    Caddy,
}

impl Host {
    /// What hosts are called in settings and commands.
    pub const ALL: [(&'static str, Host); 4] =
        [("headers", Host::Headers), ("apache", Host::Apache), ("nginx", Host::Nginx), ("caddy", Host::Caddy)];

    /// The file of the output folder that the host reads; `None` where it has a configuration of its own.
    pub fn file(self) -> Option<&'static str> {
        match self {
            Host::Headers => Some("_headers"),
            Host::Apache => Some(".htaccess"),
            Host::Nginx | Host::Caddy => None,
        }
    }

    fn pattern(self) -> &'static str {
        match self {
            Host::Headers => include_str!("_headers"),
            Host::Apache => include_str!("htaccess"),
            Host::Nginx => include_str!("nginx.conf"),
            Host::Caddy => include_str!("Caddyfile"),
        }
    }
}

/// What the host is to be told about a portal in a site theme.
pub fn text(host: Host, site: &Site<'_>, theme: &SiteTheme) -> String {
    let base = site.portal.config.base_url.as_deref();
    let address = base.and_then(Address::parse).unwrap_or_default();
    let parts = [
        ("@404@", base.map(|_| not_found(host, &address.path)).unwrap_or_default()),
        ("@POLICY@", Policy::of(theme).header()),
        ("@REFERRER@", REFERRER.to_owned()),
        ("@PATH@", address.path.clone()),
        ("@HOST@", address.name.clone().unwrap_or_else(|| "_".to_owned())),
        ("@ORIGIN@", address.origin.clone().unwrap_or_else(|| ":80".to_owned())),
        ("@FIXED@", fixed(site, theme, &address.path)),
    ];
    parts.into_iter().fold(host.pattern().to_owned(), |text, (mark, part)| text.replace(mark, &part))
}

/// Where the portal has a `404.html`, how the host is told of it.
fn not_found(host: Host, path: &str) -> String {
    match host {
        Host::Headers => String::new(),
        Host::Apache => format!("ErrorDocument 404 {path}404.html"),
        Host::Nginx => format!("    error_page 404 {path}404.html;"),
        Host::Caddy => format!(
            "\thandle_errors {{\n\t\t@missing expression {{err.status_code}} == 404\n\t\trewrite @missing {path}404.html\n\t\tfile_server\n\t}}\n"
        ),
    }
}

/// The files whose names change with their content: nobody has to ask for them twice.
fn fixed(site: &Site<'_>, theme: &SiteTheme, path: &str) -> String {
    let names = theme.stylesheets.iter().chain(theme.scripts.values());
    let rule = |name: &String| {
        let url = site.url(&Page::Asset(name.clone()));
        format!("{path}{url}\n  Cache-Control: public, max-age=31536000, immutable")
    };
    names.map(rule).collect::<Vec<_>>().join("\n")
}

/// The parts of a whole address that configurations name; with nothing in them that means something there.
struct Address {
    origin: Option<String>,
    name: Option<String>,
    path: String,
}

impl Default for Address {
    fn default() -> Self {
        Self { origin: None, name: None, path: "/".to_owned() }
    }
}

impl Address {
    fn parse(base: &str) -> Option<Self> {
        let (scheme, rest) = base.split_once("://")?;
        let (host, path) = rest.split_once('/')?;
        let plain =
            |text: &str, signs: &str| text.chars().all(|one| one.is_ascii_alphanumeric() || signs.contains(one));
        let known = plain(host, ".-:") && plain(path, "./-_~");
        let name = host.split(':').next().unwrap_or(host);
        known.then(|| Self {
            origin: Some(format!("{scheme}://{host}")),
            name: Some(name.to_owned()),
            path: format!("/{path}"),
        })
    }
}
