//! Whom a record of privacy is about, inside one application.

use serde::{Deserialize, Serialize};

/// A person of an application; numbers outlive order and names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonId {
    /// The main applicant.
    Main,
    /// The joint applicant.
    Joint,
    /// Someone of the household, by the number of their entry.
    Member(u32),
    /// Someone who helps, by the number of their record.
    Contact(u32),
}
