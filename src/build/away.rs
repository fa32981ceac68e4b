//! When and where the bodies of texts are put away: out of memory, in portals that are too large for it.

use std::sync::Arc;

use crate::document::held::Depot;

/// In a portal of more files than this, the bodies of texts are put away: they would take more memory than all else together.
/// In a smaller one they have room enough, and to put them away would cost time.
const MANY: usize = 30_000;

/// When and where the bodies of texts are put away.
#[derive(Debug)]
pub struct Away {
    /// They are in a portal of more files than this.
    pub beyond: usize,
    /// Where they go; without a depot they are packed, and stay in memory.
    pub depot: Option<Arc<dyn Depot>>,
}

impl Default for Away {
    fn default() -> Self {
        Self { beyond: MANY, depot: None }
    }
}
