//! "May I tell them?": who asks for what, put to the gate as one question, and what the gate says, put into words.
//!
//! ```text
//! a short form, or a command line ── Caller, parts ── Question + Terms ── Ledger::disclose ── written down ── words
//! ```
//!
//! Nothing here decides: the gate does, and the ledger keeps what it said whichever it was.

pub mod caller;
pub mod part;
pub mod words;

pub use caller::Caller;
pub use part::{parts, read_parts};
pub use words::{Said, Telling};
