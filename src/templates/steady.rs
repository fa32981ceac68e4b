//! What many pages show alike, made ready for templates once.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use serde::{Serialize, Serializer};
use tera::Value;

use crate::fingerprint::Fingerprint;

/// HTML that was made for templates; they need not mark it as safe.
#[derive(Debug, Clone)]
pub struct Html(Value);

impl Html {
    /// Takes HTML in which everything is escaped that is not meant as HTML.
    pub fn new(html: &str) -> Self {
        Self(Value::safe_string(html))
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// A value that many views show alike. It is turned into what templates see, and into a fingerprint, when the first view
/// shows it; all others take that over. Cloning it is cheap.
pub struct Steady<T>(Arc<Inner<T>>);

struct Inner<T> {
    value: T,
    seen: OnceLock<Value>,
    fingerprint: OnceLock<Fingerprint>,
}

impl<T> Steady<T> {
    /// Takes a value that many views will show.
    pub fn new(value: T) -> Self {
        Self(Arc::new(Inner { value, seen: OnceLock::new(), fingerprint: OnceLock::new() }))
    }
}

impl<T: Clone> Steady<T> {
    /// The same but for a change.
    pub fn but(&self, change: impl FnOnce(&mut T)) -> Self {
        let mut value = self.0.value.clone();
        change(&mut value);
        Self::new(value)
    }
}

impl<T> Clone for Steady<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Deref for Steady<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Steady<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.value.fmt(f)
    }
}

impl<T: Serialize> Serialize for Steady<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Inner { value, seen, fingerprint } = &*self.0;
        if !serializer.is_human_readable() {
            return fingerprint.get_or_init(|| Fingerprint::of_value(value, &[])).serialize(serializer);
        }
        seen.get_or_init(|| Value::from_serializable(value)).serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Link {
        label: &'static str,
    }

    #[test]
    fn templates_see_what_the_value_says() {
        let steady = Steady::new(Link { label: "Modal" });
        let list = [steady.clone(), steady.clone()];
        let seen = Value::from_serializable(&list);
        assert_eq!(seen, Value::from_serializable(&[Link { label: "Modal" }, Link { label: "Modal" }]));
        assert_eq!(serde_json::to_string(&steady).unwrap(), r#"{"label":"Modal"}"#);
        assert_eq!(steady.label, "Modal");
    }

    #[test]
    fn other_values_have_other_fingerprints() {
        let of = |label| Fingerprint::of_value(&[Steady::new(Link { label })], &[]);
        assert_eq!(of("Modal"), of("Modal"));
        assert_ne!(of("Modal"), of("Moral"));
    }
}
