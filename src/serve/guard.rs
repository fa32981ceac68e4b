//! Who may ask: the browser of the person at the keyboard, not pages of other sites that are open in it.
//!
//! A page of another site can send requests here. What it cannot do is name this host in them, once its own name leads here
//! (`Host`, against DNS rebinding), or hide where it comes from (`Origin`, `Sec-Fetch-Site`).

use std::net::{IpAddr, SocketAddr};

/// The names under which the preview answers.
#[derive(Debug)]
pub struct Hosts {
    named: String,
    address: IpAddr,
}

impl Hosts {
    /// The names for an address that was asked for as `named`.
    pub fn new(named: &str, address: SocketAddr) -> Self {
        let named = named.trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
        Self { named, address: address.ip() }
    }

    /// Whether a request with this `Host` is meant for the preview: the name that was asked for, `localhost`, or an IP
    /// address, since nobody else's name can be one. An address of another machine counts only where other machines may ask.
    pub fn knows(&self, host: &str) -> bool {
        let Some(name) = without_port(host) else { return false };
        let name = name.to_ascii_lowercase();
        if name == self.named || name == "localhost" {
            return true;
        }
        let address = name.parse::<IpAddr>();
        address.is_ok_and(|address| address == self.address || address.is_loopback() || !self.address.is_loopback())
    }
}

/// The name in `name:port` or `[address]:port`; `None` where it is neither.
fn without_port(host: &str) -> Option<&str> {
    let (name, port) = match host.strip_prefix('[') {
        Some(rest) => rest.split_once(']')?,
        None => host.find(':').map_or((host, ""), |at| host.split_at(at)),
    };
    let digits = port.strip_prefix(':').unwrap_or(port);
    let good = (port.is_empty() || port.starts_with(':')) && digits.bytes().all(|byte| byte.is_ascii_digit());
    (good && !name.is_empty()).then_some(name)
}

/// Whether a page of the preview asks, by what the browser says about where the request comes from.
pub fn is_own(host: &str, origin: Option<&str>, fetch_site: Option<&str>) -> bool {
    let own_origin = origin.is_none_or(|origin| origin.strip_prefix("http://").is_some_and(|name| name == host));
    let own_site = fetch_site.is_none_or(|site| matches!(site, "same-origin" | "none"));
    own_origin && own_site
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_known() {
        let here = Hosts::new("127.0.0.1", "127.0.0.1:4000".parse().unwrap());
        for host in ["127.0.0.1:4000", "localhost:4000", "LOCALHOST", "[::1]:4000", "127.0.0.1"] {
            assert!(here.knows(host), "{host}");
        }
        for host in [
            "evil.example",
            "localhost.evil.example:4000",
            "127.0.0.1.evil.example",
            "localhost:4000@evil.example",
            "192.168.1.5:4000",
            "",
            ":4000",
            "[::1",
            "[::1]x",
        ] {
            assert!(!here.knows(host), "{host}");
        }
        let everywhere = Hosts::new("0.0.0.0", "0.0.0.0:4000".parse().unwrap());
        assert!(everywhere.knows("192.168.1.5:4000"));
        assert!(!everywhere.knows("evil.example:4000"));
        assert!(Hosts::new("Meja.local", "192.168.1.5:80".parse().unwrap()).knows("meja.local"));
    }

    #[test]
    fn a_page_of_another_site_is_not_own() {
        assert!(is_own("localhost:4000", None, None));
        assert!(is_own("localhost:4000", Some("http://localhost:4000"), Some("same-origin")));
        for origin in ["http://evil.example", "null", "https://localhost:4000", "http://localhost:4001", ""] {
            assert!(!is_own("localhost:4000", Some(origin), None), "{origin}");
        }
        for site in ["cross-site", "same-site"] {
            assert!(!is_own("localhost:4000", None, Some(site)), "{site}");
        }
    }
}
