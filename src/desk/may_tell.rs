//! What somebody who helps may be told, now and in this call or visit: nothing, until an authority or a permission says otherwise.

use chrono::{DateTime, Utc};

use crate::desk::intake::Intake;
use crate::privacy::{Agent, Authority, Contact, DataGroup, MayDiscuss, PersonId, Sequence};

/// What a contact may be told, and by what leave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MayTell {
    /// The parts of the form that they may be told about, by number.
    pub parts: Vec<usize>,
    /// Whether that is every part.
    pub all: bool,
    /// The authorities of theirs that are in force, for whatever they let them do.
    pub authorities: Vec<Sequence>,
    /// The permissions that let them be told.
    pub permissions: Vec<Sequence>,
    /// The last word that was said once for them and is spent, where nothing is in force.
    pub spent: Option<Sequence>,
}

impl MayTell {
    /// What a contact may be told at an instant.
    #[must_use]
    pub fn of(intake: &Intake, contact: &Contact, now: DateTime<Utc>) -> Self {
        let sitting = Some(&intake.sitting);
        let mut may = Self {
            authorities: in_force(intake, contact.number, now),
            ..Self::default()
        };
        let sections = intake.form.sections.iter().enumerate();
        let mut groups = 0;
        for (number, section) in sections {
            let Some(group) = DataGroup::new(&section.id) else {
                continue;
            };
            groups += 1;
            let found = intake.ledger.may_discuss(contact, &group, now, sitting);
            match found {
                MayDiscuss::Nothing => continue,
                MayDiscuss::Authority(_) => {}
                MayDiscuss::Consent(sequence) => {
                    if !may.permissions.contains(&sequence) {
                        may.permissions.push(sequence);
                    }
                }
            }
            may.parts.push(number);
        }
        may.all = groups > 0 && may.parts.len() == groups;
        if may.is_nothing() {
            may.spent = spent(intake, contact.number);
        }
        may
    }

    /// Whether they may be told nothing at all.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.parts.is_empty()
    }
}

fn of_theirs(intake: &Intake, number: u32) -> impl DoubleEndedIterator<Item = Sequence> {
    let agent = Agent::Person(PersonId::Contact(number));
    let entries = intake.ledger.entries().iter();
    let theirs = entries.filter(move |entry| {
        let authority = entry.record.authority();
        authority.is_some_and(|authority| authority.terms().agent == agent)
    });
    theirs.map(|entry| entry.sequence)
}

fn in_force(intake: &Intake, number: u32, now: DateTime<Utc>) -> Vec<Sequence> {
    let (ledger, sitting) = (&intake.ledger, Some(&intake.sitting));
    of_theirs(intake, number)
        .filter(|one| ledger.authority_in_force(*one, now, sitting).is_some())
        .collect()
}

/// The last word that was said once for them: nothing is in force, so it is spent, or was taken back.
fn spent(intake: &Intake, number: u32) -> Option<Sequence> {
    of_theirs(intake, number).rfind(|one| {
        let authority = intake.ledger.authority(*one);
        authority.is_some_and(Authority::is_one_off)
    })
}
