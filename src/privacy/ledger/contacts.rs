//! Contacts as they are now, and what each may be told: nothing, until an authority or a consent says otherwise.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::privacy::authority::{Action, Agent};
use crate::privacy::consent::Whom;
use crate::privacy::contact::{Contact, ContactFault};
use crate::privacy::data::DataGroup;
use crate::privacy::ledger::{Ledger, Record, Sequence};
use crate::privacy::person::{IntakeId, PersonId};

/// What a contact may be told about a group of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MayDiscuss {
    /// Nothing, not even that there is an application.
    Nothing,
    /// What this authority reaches.
    Authority(Sequence),
    /// What this consent reaches.
    Consent(Sequence),
}

impl Ledger {
    /// Keeps a contact; a record under the same number takes the place of the one before it.
    pub fn keep_contact(
        &mut self,
        contact: Contact,
        recorded_at: DateTime<Utc>,
    ) -> Result<Sequence, ContactFault> {
        contact.check()?;
        Ok(self.append(Record::Contact(contact), recorded_at))
    }

    /// Gives the contacts as they are now, by number.
    #[must_use]
    pub fn contacts(&self) -> Vec<&Contact> {
        let mut latest = BTreeMap::new();
        for (_, contact) in self.each(Record::contact) {
            latest.insert(contact.number, contact);
        }
        let kept = latest.into_values().filter(|contact| !contact.removed);
        kept.collect()
    }

    /// Says what a contact may be told about a group of questions, now and in this call or visit.
    #[must_use]
    pub fn may_discuss(
        &self,
        contact: &Contact,
        group: &DataGroup,
        now: DateTime<Utc>,
        intake: Option<&IntakeId>,
    ) -> MayDiscuss {
        let agent = Agent::Person(PersonId::Contact(contact.number));
        let about = contact.for_person;
        if let Some((sequence, _)) =
            self.find_authority((&agent, about), (Action::Discuss, &[group]), (now, intake))
        {
            return MayDiscuss::Authority(sequence);
        }
        let whom = Whom::Contact(contact.number);
        self.standings(about, now)
            .into_iter()
            .filter(|(matter, _)| *matter.recipient().whom() == whom)
            .find_map(|(_, stands)| {
                let (sequence, grant) = stands.grant()?;
                grant.scope.reach([group]).then_some(sequence)
            })
            .map_or(MayDiscuss::Nothing, MayDiscuss::Consent)
    }
}
