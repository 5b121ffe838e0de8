//! A notice as it is told to somebody: which one, in which version and language, proved by the digest of its words.

use serde::{Deserialize, Serialize};

use crate::register::coded;

coded! {
    /// How much a new version changes for the people it speaks to; a material change is told again, and asked again.
    pub enum Change {
        /// The words are better; what is told is the same.
        Minor = "minor",
        /// Something else is told.
        Material = "material",
    }
}

/// Which words were told: enough to find them again, and to prove that they are the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NoticeId {
    /// The notice, such as `dover-applicant`.
    pub pack: String,
    /// Its version, from 1.
    pub version: u32,
    /// The language it was told in.
    pub language: String,
    /// SHA-256 of its canonical text.
    pub digest: [u8; 32],
}
