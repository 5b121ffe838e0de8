//! Equality monitoring as an officer may see it: what came of the offer, and whether a notice stopped it.

use chrono::{DateTime, NaiveDate, Utc};

use crate::privacy::ledger::{Closed, Ledger, Record, Sequence};
use crate::privacy::monitoring::{Came, EqualityOffer, Monitored, MonitoringFault};
use crate::privacy::objection::Against;
use crate::privacy::person::PersonId;
use crate::register::working_day;

impl Ledger {
    /// Writes down that the equality questions were offered to somebody, or what came of it.
    pub fn offer_equality(
        &mut self,
        offer: EqualityOffer,
        recorded_at: DateTime<Utc>,
    ) -> Result<Sequence, MonitoringFault> {
        offer.check()?;
        if offer.at > recorded_at {
            return Err(MonitoringFault::Future);
        }
        Ok(self.append(Record::Equality(offer), recorded_at))
    }

    /// Gives how equality monitoring stands with a person: by the newest of what came of an offer and of a notice that stopped it.
    #[must_use]
    pub fn monitored(&self, person: PersonId) -> Monitored {
        let newest = self
            .records()
            .rev()
            .find_map(|(_, record)| step(record, person));
        newest.unwrap_or(Monitored::NotOffered)
    }

    /// Gives the last day on which a person's equality answers may be held, where a stop notice gave one. Who answers again
    /// after a notice has lifted it.
    #[must_use]
    pub fn equality_stops(&self, person: PersonId) -> Option<(Sequence, NaiveDate)> {
        let answered = self.last_answered(person);
        self.objections()
            .filter(|(sequence, objection)| {
                objection.person == person && Some(*sequence) > answered
            })
            .filter_map(|(sequence, objection)| {
                let Against::EqualityStop { stop_by, .. } = objection.against else {
                    return None;
                };
                Some((sequence, stop_by))
            })
            .min_by_key(|(sequence, stop_by)| (*stop_by, *sequence))
    }

    /// Gives the stop notices of a person whose last day is over and of which nobody has written down yet that the answers were
    /// destroyed, in the order of writing.
    #[must_use]
    pub fn equality_over(&self, person: PersonId, now: DateTime<Utc>) -> Vec<Sequence> {
        let answered = self.last_answered(person);
        self.objections()
            .filter(|(sequence, objection)| {
                let Against::EqualityStop { stop_by, .. } = objection.against else {
                    return false;
                };
                objection.person == person
                    && Some(*sequence) > answered
                    && working_day::end_of(stop_by) <= now
                    && !self.is_closed(*sequence, Closed::EqualityDestroyed)
            })
            .map(|(sequence, _)| sequence)
            .collect()
    }

    /// Writes down of every notice that [`Ledger::equality_over`] gives that its answers were destroyed, and when; says how many.
    pub fn equality_destroyed(
        &mut self,
        person: PersonId,
        at: DateTime<Utc>,
        recorded_at: DateTime<Utc>,
    ) -> usize {
        let over = self.equality_over(person, recorded_at);
        for entry in &over {
            let done = Record::Closed {
                entry: *entry,
                how: Closed::EqualityDestroyed,
                at: at.min(recorded_at),
                note: None,
                recorder: None,
            };
            self.append(done, recorded_at);
        }
        over.len()
    }

    fn last_answered(&self, person: PersonId) -> Option<Sequence> {
        self.each(Record::equality)
            .rev()
            .find(|(_, offer)| offer.person == person && offer.came == Came::Answered)
            .map(|(sequence, _)| sequence)
    }
}

/// What a record says of how monitoring stands with a person.
fn step(record: &Record, person: PersonId) -> Option<Monitored> {
    if let Some(offer) = record.equality() {
        let came = match offer.came {
            Came::Offered => Monitored::Offered,
            Came::Answered => Monitored::Answered,
            Came::Declined => Monitored::Declined,
        };
        return (offer.person == person).then_some(came);
    }
    let objection = record.objected()?;
    let stops = matches!(objection.against, Against::EqualityStop { .. });
    (objection.person == person && stops).then_some(Monitored::Stopped)
}
