//! Keeps and recalls applications, their answers and the audit trail in a vault.
//!
//! | table | key | value |
//! |---|---|---|
//! | `applications` | id | the header |
//! | `references` | the eight symbols | id |
//! | `answers`, `notes` | id, kept path | the answer, the note |
//! | `lists` | id, kept path; id alone | entry ids in order; the highest entry id given out |
//! | `confirmations` | id, kept path, 0, finding's code | the confirmation |
//! | `journal` | id, audit number, number | one change, never changed again |
//! | `audit` | audit number | one entry of the hash chain |
//! | `audit_details` | audit number | the words behind an entry, outside the chain so that they can be erased |
//!
//! Numbers are big-endian, so that keys sort as they are counted. A value is its record's version, two bytes, and a
//! MessagePack map with named fields. Every transaction that changes anything appends one audit entry; there is no other
//! way to write.

pub mod audit;
mod change;
mod error;
mod history;
#[cfg(any(test, feature = "fuzzing"))]
#[doc(hidden)]
pub mod hostile;
mod keep;
mod open;
mod recall;
mod record;
mod stage;
mod tables;

pub use error::CasebookError;
pub use history::{Change, What};
pub use keep::{Beginning, Keeping};
pub use open::Casebook;

/// Sixteen random bytes at a time; nothing where the system has no chance to give.
pub type Chance<'a> = &'a mut dyn FnMut() -> Option<[u8; 16]>;

#[cfg(test)]
mod tests;
