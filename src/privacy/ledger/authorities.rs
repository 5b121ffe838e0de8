//! Authorities: which are in force for whom, and when a one-off is spent.

use chrono::{DateTime, Utc};

use crate::privacy::authority::{Action, Agent, Authority};
use crate::privacy::data::DataGroup;
use crate::privacy::ledger::{Ledger, LedgerFault, Record, Sequence};
use crate::privacy::person::{IntakeId, PersonId, Words};
use crate::privacy::taken::Recorder;
use crate::register::working_day;

impl Ledger {
    /// Writes down an authority, which was checked when it was made.
    pub fn authorise(&mut self, authority: Authority, recorded_at: DateTime<Utc>) -> Sequence {
        self.append(Record::Authority(authority), recorded_at)
    }

    /// Gives the authority under a number, in force or not.
    #[must_use]
    pub fn authority(&self, sequence: Sequence) -> Option<&Authority> {
        self.entry(sequence)?.record.authority()
    }

    /// Gives an authority if it is in force at an instant. A one-off is, in its own call or visit, until that ends.
    #[must_use]
    pub fn authority_in_force(
        &self,
        sequence: Sequence,
        at: DateTime<Utc>,
        intake: Option<&IntakeId>,
    ) -> Option<&Authority> {
        let authority = self.authority(sequence)?;
        let spent =
            authority.is_one_off() && intake.is_none_or(|intake| self.has_ended(intake, at));
        let holds = authority.holds(working_day::in_london(at), intake);
        (holds && !spent && !self.is_revoked(sequence, at)).then_some(authority)
    }

    /// Gives the authorities that stand on their own at an instant. A one-off never does.
    pub fn standing_authorities(
        &self,
        at: DateTime<Utc>,
    ) -> impl Iterator<Item = (Sequence, &Authority)> {
        self.records().filter_map(move |(sequence, _)| {
            let authority = self.authority_in_force(sequence, at, None)?;
            (!authority.is_one_off()).then_some((sequence, authority))
        })
    }

    /// Finds an authority under which somebody may do this about all of these groups at an instant, in this call or visit.
    #[must_use]
    pub fn find_authority<'a>(
        &'a self,
        (agent, about): (&Agent, PersonId),
        (action, groups): (Action, &[&DataGroup]),
        (at, intake): (DateTime<Utc>, Option<&IntakeId>),
    ) -> Option<(Sequence, &'a Authority)> {
        self.records().find_map(|(sequence, _)| {
            let authority = self.authority_in_force(sequence, at, intake)?;
            let terms = authority.terms();
            let fits = terms.agent == *agent
                && terms.for_person == about
                && terms.actions.contains(&action)
                && terms.topics.reach(groups.iter().copied());
            fits.then_some((sequence, authority))
        })
    }

    /// Writes down that an authority was taken back.
    pub fn revoke(
        &mut self,
        authority: Sequence,
        reason: Option<Words>,
        recorder: Recorder,
        at: DateTime<Utc>,
    ) -> Result<Sequence, LedgerFault> {
        if self.authority(authority).is_none() || self.is_revoked(authority, at) {
            return Err(LedgerFault::NoSuchEntry);
        }
        let record = Record::AuthorityRevoked {
            authority,
            at,
            reason,
            recorder,
        };
        Ok(self.append(record, at))
    }

    /// Writes down that a call or visit ended. Whatever was said for it alone is spent.
    pub fn end_intake(&mut self, intake: IntakeId, at: DateTime<Utc>) -> Sequence {
        self.append(Record::IntakeEnded { intake, at }, at)
    }

    fn has_ended(&self, intake: &IntakeId, by: DateTime<Utc>) -> bool {
        self.records().any(|(_, record)| {
            matches!(record, Record::IntakeEnded { intake: ended, at } if ended == intake && *at <= by)
        })
    }

    fn is_revoked(&self, sequence: Sequence, by: DateTime<Utc>) -> bool {
        self.records().any(|(_, record)| {
            matches!(record, Record::AuthorityRevoked { authority, at, .. } if *authority == sequence && *at <= by)
        })
    }
}
