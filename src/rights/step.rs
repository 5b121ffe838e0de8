//! What is written down of a request: that it was made, and each step on the way to its end.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::privacy::{PersonId, Sequence, Words};
use crate::register::coded;
use crate::rights::clock::Extra;
use crate::rights::kind::{Kind, Need, Way};
use crate::rights::outcome::Outcome;

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asker {
    /// The person themselves.
    Themselves,
    /// Somebody for them.
    Representative {
        /// The authority in the privacy ledger, where it is there already: a request does not wait for it to be opened.
        #[serde(default)]
        authority: Option<Sequence>,
    },
}

/// A request as it was made. That it was made is all it takes: no form, no writing, no identity and no reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// Whose right it is.
    pub person: PersonId,
    /// What is asked for.
    pub kind: Kind,
    /// How it came.
    pub way: Way,
    /// The day it was received, worked or not.
    pub received_on: NaiveDate,
    /// Who asks.
    pub asker: Asker,
    /// What they said, in their own words, where anybody wrote that down.
    #[serde(default)]
    pub said: Option<Words>,
}

coded! {
    /// Why more time is needed: the law knows these two reasons and no other (Article 12A).
    pub enum ExtensionReason {
        /// It is complex.
        Complexity = "complexity",
        /// There are a number of requests.
        Number = "number",
    }
}

/// A step of a request. A pause is for what the request is about and for nothing else: no other kind can be written down.
///
/// ```compile_fail,E0559
/// # use lodge::privacy::Words;
/// # use lodge::rights::{Need, Step};
/// fn stop_for_identity(on: chrono::NaiveDate, reason: Words) -> Step {
///     Step::ScopeAsked { on, reason, need: Need::Identity }
/// }
/// ```
///
/// Identity is not asked for without a reason:
///
/// ```compile_fail,E0063
/// # use lodge::rights::{Need, Step};
/// fn ask_everybody(on: chrono::NaiveDate) -> Step {
///     Step::NeedAsked { need: Need::Identity, on }
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Something was asked for that the month waits for before it begins.
    NeedAsked {
        /// What.
        need: Need,
        /// When.
        on: NaiveDate,
        /// Why there is a doubt.
        reason: Words,
    },
    /// It came.
    NeedMet {
        /// What.
        need: Need,
        /// When.
        on: NaiveDate,
    },
    /// The person was asked what the request is about: the clock stands still.
    ScopeAsked {
        /// When.
        on: NaiveDate,
        /// Why that could not be made out.
        reason: Words,
    },
    /// They said: the clock goes on.
    ScopeAnswered {
        /// When.
        on: NaiveDate,
    },
    /// Part of the answer went out early. It neither stops nor ends anything.
    PartSent {
        /// When.
        on: NaiveDate,
        /// What went out.
        what: Words,
    },
    /// The person was told that it takes longer, and why.
    Extended {
        /// When they were told.
        on: NaiveDate,
        /// How much longer.
        extra: Extra,
        /// The reason in law.
        reason: ExtensionReason,
        /// Where the letter is that told them, with the reasons.
        told: Words,
    },
    /// A complaint was acknowledged.
    Acknowledged {
        /// When.
        on: NaiveDate,
    },
    /// It was answered.
    Answered(Outcome),
    /// It was closed since what was asked of them never came. A person decides that, and no clock.
    ClosedWithoutReply {
        /// When.
        on: NaiveDate,
        /// Why.
        reason: Words,
    },
}

impl Step {
    /// Gives the day it was taken.
    #[must_use]
    pub fn on(&self) -> NaiveDate {
        match self {
            Self::NeedAsked { on, .. }
            | Self::NeedMet { on, .. }
            | Self::ScopeAsked { on, .. }
            | Self::ScopeAnswered { on }
            | Self::PartSent { on, .. }
            | Self::Extended { on, .. }
            | Self::Acknowledged { on }
            | Self::ClosedWithoutReply { on, .. } => *on,
            Self::Answered(outcome) => outcome.terms().on,
        }
    }
}
