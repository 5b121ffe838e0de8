//! What somebody stands against: a use of their data, or equality monitoring by a stop notice. It is not a consent taken back.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::privacy::ledger::Sequence;
use crate::privacy::person::{PersonId, Words};
use crate::privacy::taken::{Recorder, Taken};
use crate::register::{coded, coded_fault};

/// What is objected to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Against {
    /// A public task, profiling for it too: it stops unless there are compelling grounds or a legal claim.
    PublicTask,
    /// A legitimate interest, on the same terms.
    LegitimateInterest,
    /// Profiling.
    Profiling,
    /// Direct marketing: it stops at once, and there is nothing to weigh.
    Marketing,
    /// Equality monitoring, by a written notice that gives a reasonable time (DPA 2018, Schedule 1, paragraph 8(5)).
    EqualityStop {
        /// Where the notice is: it has to be in writing.
        notice: Words,
        /// The last day on which the answers may be held; they are destroyed when it ends.
        stop_by: NaiveDate,
    },
}

coded_fault! {
    /// Why an objection or its decision cannot be taken.
    pub enum ObjectionFault {
        /// A stop notice gives a day that is over already.
        StopIsPast = "objection.stop_is_past",
        /// A contact objects for themselves elsewhere; equality answers are an applicant's own.
        NotTheirs = "objection.not_theirs",
        /// Marketing and equality monitoring stop: nobody decides about it.
        NothingToDecide = "objection.nothing_to_decide",
        /// There is no objection under this number that waits for a decision.
        NoSuchObjection = "objection.no_such_objection",
    }
}

/// An objection as it was received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objection {
    /// Whose.
    pub person: PersonId,
    /// Against what.
    pub against: Against,
    /// On which grounds, in their words: what whoever weighs it goes by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grounds: Option<Words>,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// How it came, and who wrote it down.
    pub taken: Taken,
}

impl Objection {
    /// Checks an objection against its own terms.
    pub fn check(&self) -> Result<(), ObjectionFault> {
        match (&self.against, self.person) {
            (Against::EqualityStop { stop_by, .. }, PersonId::Main | PersonId::Joint) => {
                if *stop_by < self.received_on {
                    Err(ObjectionFault::StopIsPast)
                } else {
                    Ok(())
                }
            }
            (Against::EqualityStop { .. }, PersonId::Member(_) | PersonId::Contact(_)) => {
                Err(ObjectionFault::NotTheirs)
            }
            (
                Against::PublicTask
                | Against::LegitimateInterest
                | Against::Profiling
                | Against::Marketing,
                _,
            ) => Ok(()),
        }
    }

    /// Says whether somebody has to weigh it.
    #[must_use]
    pub fn is_weighed(&self) -> bool {
        match self.against {
            Against::PublicTask | Against::LegitimateInterest | Against::Profiling => true,
            Against::Marketing | Against::EqualityStop { .. } => false,
        }
    }
}

coded! {
    /// What came of an objection that was weighed.
    pub enum Weighed {
        /// The use stops.
        Upheld = "upheld",
        /// The use goes on, for compelling grounds or a legal claim.
        Overridden = "overridden",
    }
}

/// The decision on an objection, with its reasons, by a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectionDecided {
    /// Which objection.
    pub objection: Sequence,
    /// What came of it.
    pub weighed: Weighed,
    /// Why.
    pub reasons: Words,
    /// Who decided.
    pub recorder: Recorder,
    /// When.
    pub at: DateTime<Utc>,
}

/// That somebody's data may be kept and nothing else for now (Article 18), or no longer so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restriction {
    /// Whose data.
    pub person: PersonId,
    /// Whether it is restricted from now on.
    pub restricted: bool,
    /// Why.
    pub reason: Words,
    /// Who wrote it down.
    pub recorder: Recorder,
    /// From when.
    pub at: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::{Against, Objection, ObjectionFault};
    use crate::privacy::person::{PersonId, Words};
    use crate::privacy::taken::{Recorder, Taken};
    use crate::register::Channel;

    fn stop(person: PersonId, stop_by: &str) -> Objection {
        let words = |text| Words::new(text).unwrap();
        Objection {
            person,
            against: Against::EqualityStop {
                notice: words("letter 4"),
                stop_by: stop_by.parse().unwrap(),
            },
            grounds: None,
            received_on: "2026-11-22".parse().unwrap(),
            taken: Taken::ByLetter {
                recorder: Recorder::new(Channel::Counter, words("Ash")).unwrap(),
                letter: words("letter 4"),
            },
        }
    }

    #[test]
    fn a_stop_notice_is_an_applicants_own_and_gives_a_day_to_come() {
        assert_eq!(stop(PersonId::Main, "2026-12-22").check(), Ok(()));
        assert_eq!(stop(PersonId::Joint, "2026-11-22").check(), Ok(()));
        assert_eq!(
            stop(PersonId::Main, "2026-11-21").check(),
            Err(ObjectionFault::StopIsPast)
        );
        assert_eq!(
            stop(PersonId::Member(1), "2026-12-22").check(),
            Err(ObjectionFault::NotTheirs)
        );
    }

    #[test]
    fn marketing_and_monitoring_stop_without_anyone_weighing_it() {
        let of = |against| Objection {
            against,
            ..stop(PersonId::Main, "2026-12-22")
        };
        assert!(!stop(PersonId::Main, "2026-12-22").is_weighed());
        assert!(!of(Against::Marketing).is_weighed());
        assert!(of(Against::PublicTask).is_weighed());
    }
}
