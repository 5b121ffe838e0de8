//! Notices, purposes, acknowledgements, consents, authorities, contacts and disclosures.
//!
//! Four different things have four types, and the compiler keeps them apart: that somebody was told, what somebody decided
//! about one purpose and one named recipient, who may speak or act for somebody, and what somebody objects to. Time is an
//! argument, and nothing here words anything: words reach it as canonical text and its digest.

pub mod person;
pub mod wording;

pub use person::{IntakeId, PersonId, Words};
pub use wording::{Digest, Edit, WordingId, Wordings};
