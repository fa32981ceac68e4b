//! What may have changed on the disk since a portal was last read.

use std::collections::BTreeSet;

use crate::path::SourcePath;

/// What may have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changes {
    /// Nobody knows what.
    Everything,
    /// These files, or whatever is in these folders.
    Paths(BTreeSet<SourcePath>),
}

impl Changes {
    /// Nothing.
    pub fn none() -> Self {
        Self::Paths(BTreeSet::new())
    }

    /// Whether nothing has changed.
    pub fn is_none(&self) -> bool {
        *self == Self::none()
    }

    /// These changes and more.
    pub fn add(&mut self, more: Changes) {
        match (&mut *self, more) {
            (Self::Paths(paths), Self::Paths(more)) => paths.extend(more),
            _ => *self = Self::Everything,
        }
    }

    /// Whether something in one of these folders, or one of these files, may have changed.
    pub fn concern(&self, names: &[&str]) -> bool {
        let is_in = |path: &SourcePath| names.contains(&path.as_str().split('/').next().unwrap_or_default());
        match self {
            Self::Everything => true,
            Self::Paths(paths) => paths.iter().any(is_in),
        }
    }
}
