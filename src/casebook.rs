//! Keeps and recalls applications, their answers and the audit trail in a vault.
//!
//! | table | key | value |
//! |---|---|---|
//! | `applications` | id | the header |
//! | `references` | the eight symbols | id |
//! | `answers`, `notes` | id, kept path | the answer, the note |
//! | `lists` | id, kept path; id alone | entry ids in order; the highest entry id given out |
//! | `confirmations` | id, kept path, 0, finding's code | the confirmation |
//! | `holds` | id, audit number | one hold: released, never deleted |
//! | `privacy` | id, number | one entry of the privacy ledger, never changed again |
//! | `asked` | id, digest | a text that was put to somebody, as it was shown |
//! | `wordings` | digest | the text of a privacy notice, which belongs to nobody and is kept once |
//! | `helpers` | id, contact's number | the card of a professional, which can be offered for other applications |
//! | `requests` | id, number | one entry of the requests under data-protection law and of the markers, never changed again |
//! | `journal` | id, audit number, number | one change, never changed again |
//! | `subjects` | id | the number of its newest audit entry, and the salt of its digests |
//! | `audit` | audit number | one entry of the hash chain |
//! | `audit_details` | audit number | the words behind an entry, outside the chain so that they can be erased |
//! | `checkpoints` | audit number | an officer's signature of the chain up to there |
//! | `erasures` | the id under the ledger's key | one erasure, and whether the vault was copied since |
//! | `facts` | `ledger_key`, `generation`, `post_key`, `pending`, `card_key` | what is known of the vault as a whole |
//!
//! Numbers are big-endian, so that keys sort as they are counted. A value is its record's version, two bytes, and
//! MessagePack: what has fields is a map with their names. `references` holds the bare id. Every transaction that changes
//! anything appends one audit entry; there is no other way to write. An entry about an application holds digests of its rows,
//! and nothing is recalled or changed that is not as its newest entry says.

mod act;
pub mod anchor;
pub mod audit;
mod beside;
mod change;
mod checkpoint;
mod copies;
mod erase;
mod error;
mod facts;
mod helpers;
mod history;
mod holds;
#[cfg(any(test, feature = "fuzzing"))]
#[doc(hidden)]
pub mod hostile;
mod keep;
mod keys;
mod ledger;
mod markers;
mod open;
mod privacy;
mod recall;
mod record;
mod requests;
mod stage;
mod subject;
mod tables;
mod trail;
mod verify;
mod witness;

pub use anchor::Anchor;
pub use beside::Beside;
pub use erase::Erasure;
pub use error::CasebookError;
pub use history::{Change, What};
pub use holds::Placing;
pub use keep::{Beginning, Keeping};
pub use keys::Unfinished;
pub use markers::Marking;
pub use open::{Accepting, Casebook, Closing, Opened, Opening};
pub use trail::Line;
pub use witness::Found;

/// Sixteen random bytes at a time; nothing where the system has no chance to give.
pub type Chance<'a> = &'a mut dyn FnMut() -> Option<[u8; 16]>;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod trials;
