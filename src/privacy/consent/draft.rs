//! What is handed to the ledger to be written down: it checks each against everything that went before.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::privacy::consent::matter::Matter;
use crate::privacy::data::Topics;
use crate::privacy::ledger::Sequence;
use crate::privacy::person::{IntakeId, Words};
use crate::privacy::taken::Taken;
use crate::privacy::wording::WordingId;

/// Who decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// The person whose decision it is.
    Themselves,
    /// Somebody in their place, under this authority.
    Representative(Sequence),
}

/// Whether somebody is old enough to decide for themselves. Nobody else's rule of 13 belongs here: that is for services
/// offered to children online.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Maturity {
    /// 18 or over.
    Adult,
    /// 16 or 17: they decide, and why they can is noted.
    SixteenOrSeventeen {
        /// What the officer noted.
        competence: Words,
    },
    /// Under 16: a parent decides with them.
    UnderSixteen,
}

/// Who brought it up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Raised {
    /// It was asked.
    Asked,
    /// They brought it up themselves, as somebody may who said no and thought again.
    ByThem,
}

/// A matter that is put to somebody, or put off by them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// What it is about.
    pub matter: Matter,
    /// The sitting.
    pub intake: IntakeId,
    /// When.
    pub occurred_at: DateTime<Utc>,
    /// In which words.
    pub wording: WordingId,
    /// In which way.
    pub taken: Taken,
}

/// An answer with what belongs to it alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes {
        /// The data it reaches.
        scope: Topics,
        /// Its last day.
        valid_until: Option<NaiveDate>,
        /// The day on which to ask whether it is still wanted.
        refresh_on: Option<NaiveDate>,
    },
    /// No.
    No {
        /// The first day on which it may be asked again, where a notice promises one.
        ask_again_after: Option<NaiveDate>,
    },
}

/// A decision that somebody made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// What it is about.
    pub matter: Matter,
    /// The sitting.
    pub intake: IntakeId,
    /// When.
    pub occurred_at: DateTime<Utc>,
    /// What it was.
    pub answer: Answer,
    /// In which words it had been asked.
    pub wording: WordingId,
    /// The release that those words were put together from.
    pub release: Option<u32>,
    /// In which way it was given.
    pub taken: Taken,
    /// By whom.
    pub by: By,
    /// How old they are, as far as it matters.
    pub maturity: Maturity,
    /// Who brought it up.
    pub raised: Raised,
}

/// A yes that is taken back. It wants less than the yes did: no words, no notice, no reason, no age.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// What it is about.
    pub matter: Matter,
    /// The sitting.
    pub intake: IntakeId,
    /// When.
    pub occurred_at: DateTime<Utc>,
    /// In which way.
    pub taken: Taken,
    /// By whom.
    pub by: By,
    /// Why, where they cared to say.
    pub reason: Option<Words>,
}
