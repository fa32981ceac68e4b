//! The Content-Security-Policy: one for the whole portal, in every page and in what the host sends.
//!
//! It lets a browser load and run what the portal itself publishes, and nothing else. Blocks that stand within a page are
//! let through by the hash of their bytes (CSP Level 3, section 2.3.1), so a block that an author smuggled in would not run.
//! Only the site theme's own blocks, the files in its `inline/`, have a hash. They are the same on each page that has them,
//! and the policy names all of them everywhere: it is one policy, which a host can send for every address.
//!
//! JSON-LD needs no hash: a `<script>` that holds data is not run.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::templates::SiteTheme;

/// What stands in every directive of the policy that the site theme has no say in.
const REST: &str = "img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
                    base-uri 'none'; form-action 'self'";

/// What is said in headers only: browsers ignore it in a page.
const HEADER_ONLY: &str = "frame-ancestors 'none'";

/// The policy of a portal. It holds neither double quotes nor angle brackets, so it fits any attribute and any host's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy(String);

impl Policy {
    /// The policy of a site theme.
    pub fn of(theme: &SiteTheme) -> Self {
        Self::new(theme.inline.iter().map(|(name, text)| (name.as_str(), text.as_str())))
    }

    /// The policy of a site theme with these inline blocks: names that end with `.css` or `.js`, and their text.
    pub fn new<'t>(inline: impl IntoIterator<Item = (&'t str, &'t str)>) -> Self {
        let (mut scripts, mut styles) = (String::new(), String::new());
        for (name, text) in inline {
            let sources = if name.ends_with(".js") { &mut scripts } else { &mut styles };
            let hash = STANDARD.encode(Sha256::digest(text.as_bytes()));
            sources.push_str(" 'sha256-");
            sources.push_str(&hash);
            sources.push('\'');
        }
        Self(format!("default-src 'none'; script-src 'self'{scripts}; style-src 'self'{styles}; {REST}"))
    }

    /// As it stands in a page's `<meta http-equiv>`.
    pub fn meta(&self) -> &str {
        &self.0
    }

    /// As a host sends it.
    pub fn header(&self) -> String {
        format!("{}; {HEADER_ONLY}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_let_through_by_the_hash_of_its_bytes() {
        let policy = Policy::new([("a.css", "p{}"), ("b.js", "alert(1)")]);
        let style = "style-src 'self' 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='";
        let script = "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
        assert!(policy.meta().contains(style), "{}", policy.meta());
        assert!(policy.meta().contains(script), "{}", policy.meta());
    }

    #[test]
    fn nothing_is_let_through_that_is_not_named() {
        let policy = Policy::new([]);
        assert!(
            policy.meta().starts_with("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;")
        );
        assert!(!policy.header().contains("unsafe"));
        assert!(policy.header().ends_with("; frame-ancestors 'none'"));
        assert!(!policy.header().contains(['"', '<', '>', '\n']));
    }
}
