//! An application from the outside: what a list shows of it without reading its answers.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::register::reference::Reference;
use crate::register::{Channel, Stage};

/// What an application is known by inside the vault; never shown. Random, 128 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ApplicationId(pub [u8; 16]);

/// Why and when an application was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// The reason, in the officer's words.
    pub reason: String,
    /// Who withdrew it.
    pub officer: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What still asks for someone's attention, counted when the application was last kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Attention {
    /// Needed questions that nobody has asked.
    pub missing: u32,
    /// Hard findings.
    pub hard: u32,
    /// Soft findings that nobody has confirmed.
    pub soft: u32,
    /// The first day on which a paper is due.
    pub evidence_due: Option<NaiveDate>,
}

/// An application's own particulars.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// What it is known by inside the vault.
    pub id: ApplicationId,
    /// What is read out at the end, and found by.
    pub reference: Reference,
    /// Draft, lodged or withdrawn.
    pub stage: Stage,
    /// The channel it was begun on.
    pub channel: Channel,
    /// The council applied to, by its code, once it was answered.
    pub council: Option<String>,
    /// The form it answers.
    pub form: String,
    /// The version of the form it is pinned to.
    pub form_version: u32,
    /// The language it is taken in.
    pub language: String,
    /// Who began it.
    pub opened_by: String,
    /// When it was begun.
    pub opened_at: DateTime<Utc>,
    /// When anything of it was last kept.
    pub kept_at: DateTime<Utc>,
    /// When it was lodged.
    #[serde(default)]
    pub lodged_at: Option<DateTime<Utc>>,
    /// Why it was withdrawn.
    #[serde(default)]
    pub withdrawn: Option<Withdrawal>,
    /// Whether it was put aside on purpose, to be taken up again.
    #[serde(default)]
    pub parked: bool,
    /// The kept path of the question in hand, to come back to.
    #[serde(default)]
    pub position: Option<String>,
    /// The main applicant's name, for lists.
    #[serde(default)]
    pub applicant: Option<String>,
    /// What still asks for attention.
    #[serde(default)]
    pub attention: Attention,
}
