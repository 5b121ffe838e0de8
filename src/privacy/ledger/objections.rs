//! Objections and restrictions: which wait, which hold, and what they stop.

use chrono::{DateTime, Utc};

use crate::privacy::ledger::{Ledger, LedgerFault, Record, Sequence};
use crate::privacy::objection::{
    Against, Objection, ObjectionDecided, ObjectionFault, Restriction, Weighed,
};
use crate::privacy::person::PersonId;
use crate::register::working_day;

impl Ledger {
    /// Writes an objection down.
    pub fn object(
        &mut self,
        objection: Objection,
        recorded_at: DateTime<Utc>,
    ) -> Result<Sequence, ObjectionFault> {
        objection.check()?;
        Ok(self.append(Record::Objected(objection), recorded_at))
    }

    /// Writes down what came of an objection that somebody had to weigh, once.
    pub fn weigh(
        &mut self,
        decided: ObjectionDecided,
        recorded_at: DateTime<Utc>,
    ) -> Result<Sequence, ObjectionFault> {
        let Some(Record::Objected(objection)) =
            self.entry(decided.objection).map(|entry| &entry.record)
        else {
            return Err(ObjectionFault::NoSuchObjection);
        };
        if !objection.is_weighed() {
            return Err(ObjectionFault::NothingToDecide);
        }
        if self.weighed(decided.objection).is_some() {
            return Err(ObjectionFault::NoSuchObjection);
        }
        Ok(self.append(Record::ObjectionDecided(decided), recorded_at))
    }

    /// Gives what came of an objection; none while it waits.
    #[must_use]
    pub fn weighed(&self, objection: Sequence) -> Option<Weighed> {
        self.each(Record::objection_decided)
            .find(|(_, decided)| decided.objection == objection)
            .map(|(_, decided)| decided.weighed)
    }

    /// Gives every objection, in the order of writing.
    #[must_use]
    pub fn objections(&self) -> impl DoubleEndedIterator<Item = (Sequence, &Objection)> {
        self.each(Record::objected)
    }

    /// Writes down that somebody's data is restricted from now on, or no longer.
    pub fn restrict(
        &mut self,
        restriction: Restriction,
        recorded_at: DateTime<Utc>,
    ) -> Result<Sequence, LedgerFault> {
        if restriction.at > recorded_at {
            return Err(LedgerFault::Future);
        }
        Ok(self.append(Record::Restricted(restriction), recorded_at))
    }

    /// Says whether a person's data may be kept and nothing else on a day: it is restricted, or an objection waits or was upheld.
    #[must_use]
    pub fn is_restricted(&self, person: PersonId, at: DateTime<Utc>) -> bool {
        let restricted = self
            .each(Record::restricted)
            .filter(|(_, change)| change.person == person && change.at <= at)
            .max_by_key(|(sequence, change)| (change.at, *sequence))
            .is_some_and(|(_, change)| change.restricted);
        let day = working_day::in_london(at);
        let objected = self.objections().any(|(sequence, objection)| {
            objection.person == person
                && objection.is_weighed()
                && objection.received_on <= day
                && self.weighed(sequence) != Some(Weighed::Overridden)
        });
        restricted || objected
    }

    /// Gives the last objection to marketing that a person made.
    #[must_use]
    pub fn marketing_objection(&self, person: PersonId) -> Option<Sequence> {
        self.objections()
            .rev()
            .find(|(_, objection)| {
                objection.person == person && objection.against == Against::Marketing
            })
            .map(|(sequence, _)| sequence)
    }
}
