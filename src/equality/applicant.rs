//! Whose answers they are: each applicant's own, never given by the other.

use crate::register::coded;

coded! {
    /// One of those who apply.
    pub enum Applicant {
        /// The main applicant.
        Main = "main",
        /// The joint applicant.
        Joint = "joint",
    }
}

impl Applicant {
    /// The byte that stands for them in a link; it never changes.
    pub(super) const fn byte(self) -> u8 {
        match self {
            Self::Main => 1,
            Self::Joint => 2,
        }
    }
}
