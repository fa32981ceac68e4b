//! What the portal's settings call someone else's: `keep: [CNAME]`.

/// Files and folders in the output that are not Balai's.
#[derive(Debug, Clone)]
pub(super) struct Keep(Vec<String>);

impl Keep {
    pub fn new(entries: &[String]) -> Self {
        let tidy = |entry: &String| entry.trim_start_matches("./").trim_matches('/').to_owned();
        Self(entries.iter().map(tidy).filter(|entry| !entry.is_empty()).collect())
    }

    /// Whether this file or folder is kept, or lies in one that is.
    pub fn covers(&self, path: &str) -> bool {
        self.0.iter().any(|kept| path == kept || is_below(path, kept))
    }

    /// Whether something that is kept lies in this folder.
    pub fn leads_into(&self, folder: &str) -> bool {
        self.0.iter().any(|kept| is_below(kept, folder))
    }
}

/// Whether a path lies in a folder.
pub(super) fn is_below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}
