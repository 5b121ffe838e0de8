//! What came of the offer to answer the equality questions. The answers lie elsewhere, under a key that no record here opens.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::privacy::person::{IntakeId, PersonId};
use crate::privacy::taken::{Script, Taken};
use crate::register::{coded, coded_fault};

coded! {
    /// What came of an offer.
    pub enum Came {
        /// The questions were offered, and nothing has come of it yet.
        Offered = "offered",
        /// Something was answered. What, nobody here can tell.
        Answered = "answered",
        /// They would rather not, or not now. Nothing changes.
        Declined = "declined",
    }
}

coded! {
    /// How equality monitoring stands with a person: all that an officer sees.
    pub enum Monitored {
        /// Nobody has offered the questions.
        NotOffered = "not_offered",
        /// They were offered.
        Offered = "offered",
        /// They were answered.
        Answered = "answered",
        /// They were declined.
        Declined = "declined",
        /// They stopped it by a notice.
        Stopped = "stopped",
    }
}

coded_fault! {
    /// Why what came of an offer cannot be written down.
    pub enum MonitoringFault {
        /// The questions are an applicant's own.
        NotTheirs = "monitoring.not_theirs",
        /// What was said aloud counts as answered when the questions were read to the end, and the answers back.
        NotReadInFull = "monitoring.not_read_in_full",
        /// It is said to have happened later than now.
        Future = "monitoring.future",
    }
}

/// An offer of the equality questions to one person, and what came of it. It has no place for an answer.
///
/// ```compile_fail,E0560
/// # use lodge::privacy::{Came, EqualityOffer, PersonId};
/// fn told(offer: EqualityOffer) -> EqualityOffer {
///     EqualityOffer { religion: "none", ..offer }
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EqualityOffer {
    /// Whose: each applicant answers for themselves.
    pub person: PersonId,
    /// What came of it.
    pub came: Came,
    /// How: handed over, typed at a kiosk, or read aloud, typed by the officer and confirmed.
    pub taken: Taken,
    /// The sitting.
    pub intake: IntakeId,
    /// When.
    pub at: DateTime<Utc>,
}

impl EqualityOffer {
    /// Checks an offer against its own terms.
    pub fn check(&self) -> Result<(), MonitoringFault> {
        if matches!(self.person, PersonId::Member(_) | PersonId::Contact(_)) {
            return Err(MonitoringFault::NotTheirs);
        }
        match &self.taken {
            Taken::OnPhone { script, .. } | Taken::InPerson { script, .. }
                if self.came == Came::Answered && *script != Script::ReadInFull =>
            {
                Err(MonitoringFault::NotReadInFull)
            }
            Taken::OnPhone { .. }
            | Taken::InPerson { .. }
            | Taken::AtKiosk { .. }
            | Taken::HandedOver { .. }
            | Taken::OnPaper { .. }
            | Taken::ByLetter { .. } => Ok(()),
        }
    }
}
