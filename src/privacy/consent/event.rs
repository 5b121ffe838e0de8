//! One step in the life of a consent, as it is written down for good.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::privacy::consent::draft::{By, Maturity, Raised};
use crate::privacy::consent::matter::Matter;
use crate::privacy::data::Topics;
use crate::privacy::ledger::Sequence;
use crate::privacy::notice::NoticeId;
use crate::privacy::person::{IntakeId, Words};
use crate::privacy::taken::{Recorder, Taken};
use crate::privacy::wording::WordingId;

/// A step. Nothing but the ledger makes one, so none can be without what it needs.
///
/// ```compile_fail,E0616
/// # use lodge::privacy::ConsentEvent;
/// fn change(event: &mut ConsentEvent) {
///     event.occurred_at = chrono::Utc::now();
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentEvent {
    pub(in crate::privacy) matter: Matter,
    #[serde(default)]
    pub(in crate::privacy) intake: Option<IntakeId>,
    pub(in crate::privacy) occurred_at: DateTime<Utc>,
    pub(in crate::privacy) action: ConsentAction,
}

impl ConsentEvent {
    /// Gives what it is about.
    #[must_use]
    pub fn matter(&self) -> &Matter {
        &self.matter
    }

    /// Gives the sitting it happened in; none for what came by itself, such as an expiry.
    #[must_use]
    pub fn intake(&self) -> Option<&IntakeId> {
        self.intake.as_ref()
    }

    /// Gives when it happened, which may be before it was written down.
    #[must_use]
    pub fn occurred_at(&self) -> DateTime<Utc> {
        self.occurred_at
    }

    /// Gives what happened.
    #[must_use]
    pub fn action(&self) -> &ConsentAction {
        &self.action
    }

    /// Gives what was captured with a yes or a no.
    #[must_use]
    pub fn capture(&self) -> Option<&Capture> {
        match &self.action {
            ConsentAction::Given(grant) => Some(&grant.capture),
            ConsentAction::Refused(refusal) => Some(&refusal.capture),
            ConsentAction::Asked { .. }
            | ConsentAction::PutOff { .. }
            | ConsentAction::Withdrawn { .. }
            | ConsentAction::Expired
            | ConsentAction::Superseded { .. }
            | ConsentAction::Invalidated { .. } => None,
        }
    }

    /// Gives the yes, where it is one.
    #[must_use]
    pub fn grant(&self) -> Option<&Grant> {
        match &self.action {
            ConsentAction::Given(grant) => Some(grant),
            ConsentAction::Asked { .. }
            | ConsentAction::PutOff { .. }
            | ConsentAction::Refused(_)
            | ConsentAction::Withdrawn { .. }
            | ConsentAction::Expired
            | ConsentAction::Superseded { .. }
            | ConsentAction::Invalidated { .. } => None,
        }
    }
}

/// What every yes and every no is kept with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capture {
    /// The words that were put.
    pub wording: WordingId,
    /// The release that those words were put together from; none in what was written down before words were released.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release: Option<u32>,
    /// The notice that this person had been shown.
    pub notice: NoticeId,
    /// How it was given, and who wrote it down.
    pub taken: Taken,
    /// Who gave it.
    pub by: By,
    /// Whether they are old enough to decide, and what was noted where that takes a note.
    pub maturity: Maturity,
    /// Whether it was asked or raised by them.
    pub raised: Raised,
}

/// A yes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// What it is kept with.
    pub capture: Capture,
    /// The data it reaches.
    pub scope: Topics,
    /// Its last day.
    #[serde(default)]
    pub valid_until: Option<NaiveDate>,
    /// The day on which to ask whether it is still wanted.
    #[serde(default)]
    pub refresh_on: Option<NaiveDate>,
}

/// A no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// What it is kept with.
    pub capture: Capture,
    /// The first day on which it may be asked again, where a notice promises one.
    #[serde(default)]
    pub ask_again_after: Option<NaiveDate>,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentAction {
    /// It was asked.
    Asked {
        /// In these words.
        wording: WordingId,
        /// In this way.
        taken: Taken,
    },
    /// They were not sure: it counts as not asked.
    PutOff {
        /// In this way.
        taken: Taken,
    },
    /// Yes.
    Given(Box<Grant>),
    /// No.
    Refused(Box<Refusal>),
    /// It was taken back.
    Withdrawn {
        /// In this way.
        taken: Taken,
        /// By whom.
        by: By,
        /// Why, where they cared to say.
        #[serde(default)]
        reason: Option<Words>,
    },
    /// Its last day is over.
    Expired,
    /// What is asked has changed: the old yes no longer reaches it.
    Superseded {
        /// The words that took the old ones' place.
        by: WordingId,
    },
    /// A step was a mistake. It stays where it is, and counts no longer.
    Invalidated {
        /// Which step.
        step: Sequence,
        /// What the mistake was.
        reason: Words,
        /// Who says so.
        recorder: Recorder,
    },
}

impl ConsentAction {
    /// Gives the code that receipts and exports write.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Asked { .. } => "asked",
            Self::PutOff { .. } => "not_asked",
            Self::Given(_) => "given",
            Self::Refused(_) => "refused",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Expired => "expired",
            Self::Superseded { .. } => "superseded",
            Self::Invalidated { .. } => "invalidated",
        }
    }
}
