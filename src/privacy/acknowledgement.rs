//! What people were told and what they acknowledged: a record of its own kind, and never a consent.
//!
//! That details may go to fraud-prevention agencies, and that they are matched with other bodies' records, are two things
//! told. There is no yes or no to them, so there is nowhere to write one:
//!
//! ```compile_fail,E0618
//! # use lodge::privacy::{Confirmed, Thing};
//! let _ = Thing::NfiMatching(Confirmed::Yes);
//! ```
//!
//! and an acknowledgement cannot stand where a decision is wanted:
//!
//! ```compile_fail,E0277
//! # use lodge::privacy::{Acknowledgement, Decided};
//! fn consent(told: Acknowledgement) -> Decided {
//!     told.into()
//! }
//! ```

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::privacy::ledger::Sequence;
use crate::privacy::notice::NoticeId;
use crate::privacy::person::{IntakeId, PersonId};
use crate::privacy::shown::{Extent, Format, How};
use crate::privacy::taken::Taken;
use crate::privacy::wording::WordingId;
use crate::register::coded;

coded! {
    /// Whether somebody stood by what they were asked to confirm. A no is written down and stops nothing.
    pub enum Confirmed {
        /// They did.
        Yes = "acknowledged",
        /// They would not.
        Refused = "refused",
    }
}

/// What was told or acknowledged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    /// The privacy notice, and whether they say that they had it.
    Notice {
        /// Which version.
        notice: NoticeId,
        /// How far it was told.
        extent: Extent,
        /// What they said.
        confirmed: Confirmed,
    },
    /// Told: details may go to fraud-prevention agencies.
    FraudSharing,
    /// Told: details are matched with other bodies' records (Part 6, Local Audit and Accountability Act 2014).
    NfiMatching,
    /// Told: the call is recorded.
    CallRecording,
    /// Told: what taking back a consent does, before it was taken back.
    WithdrawalEffect {
        /// The step that gave it.
        consent: Sequence,
    },
    /// The declaration that what they said is true, and what follows where it is not (Housing Act 1996, s.171).
    Truth(Confirmed),
    /// That they will tell the council about changes.
    Changes(Confirmed),
}

/// One thing told or acknowledged: to whom, in which words, how, when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledgement {
    /// Whose it is; each adult has their own.
    pub person: PersonId,
    /// What.
    pub thing: Thing,
    /// In which words.
    pub wording: WordingId,
    /// How, and who wrote it down.
    pub taken: Taken,
    /// The sitting.
    pub intake: IntakeId,
    /// When.
    pub at: DateTime<Utc>,
}

/// A notice asked for on paper or in another form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormatAsked {
    /// Who asked.
    pub person: PersonId,
    /// For which notice.
    pub notice: NoticeId,
    /// In which form.
    pub format: Format,
    /// When.
    pub on: NaiveDate,
}

/// That a household member or a contact was told that their data is held (Article 14).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Informed {
    /// Who.
    pub person: PersonId,
    /// When.
    pub on: NaiveDate,
    /// Who told them.
    pub by: InformedBy,
    /// How, where the council did.
    #[serde(default)]
    pub how: Option<How>,
}

coded! {
    /// Who told a household member or a contact that their data is held.
    pub enum InformedBy {
        /// The council.
        Council = "council",
        /// The applicant, who says so.
        Applicant = "applicant",
    }
}
