//! Rule: `child_benefit`.

use crate::form::finding::Finding;
use crate::form::seen::Seen;

/// What the rule finds.
#[must_use]
pub fn find(_seen: &Seen) -> Vec<Finding> {
    Vec::new()
}
