//! How consents stand, now or at any past instant, and whether something may be asked.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::privacy::consent::{ConsentAction, ConsentEvent, Matter, Standing, State, fold};
use crate::privacy::ledger::{Ledger, Record, Sequence};
use crate::privacy::person::{IntakeId, PersonId};
use crate::register::working_day;

/// Whether a matter may be put to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MayAsk {
    /// It may.
    Yes,
    /// They said no, or took it back, in this same sitting.
    NotInThisIntake,
    /// It was promised not to ask again before this day.
    NotBefore(NaiveDate),
    /// It stands, and is not due to be asked about again.
    StandsAlready,
}

impl Ledger {
    /// Gives every step of every consent, in the order of writing.
    #[must_use]
    pub fn consent_steps(&self) -> impl DoubleEndedIterator<Item = (Sequence, &ConsentEvent)> {
        self.each(Record::consent)
    }

    /// Works out how one matter stood at an instant.
    #[must_use]
    pub fn standing(&self, matter: &Matter, at: DateTime<Utc>) -> Standing<'_> {
        let steps = self
            .consent_steps()
            .filter(|(_, step)| step.matter().is(matter));
        fold(steps, at)
    }

    /// Works out how one matter was known to stand at an instant: by what had been written down by then.
    #[must_use]
    pub fn standing_as_known(&self, matter: &Matter, at: DateTime<Utc>) -> Standing<'_> {
        let known = |sequence| {
            self.entry(sequence)
                .is_some_and(|entry| entry.recorded_at <= at)
        };
        let steps = self
            .consent_steps()
            .filter(|(sequence, step)| step.matter().is(matter) && known(*sequence));
        fold(steps, at)
    }

    /// Works out how everything that one person was ever asked stood at an instant, ordered by purpose and recipient.
    #[must_use]
    pub fn standings(&self, person: PersonId, at: DateTime<Utc>) -> Vec<(&Matter, Standing<'_>)> {
        let mut matters: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (sequence, step) in self.consent_steps() {
            if step.matter().person() == person && step.occurred_at() <= at {
                let steps = matters.entry(step.matter().key()).or_default();
                steps.push((sequence, step));
            }
        }
        matters
            .into_values()
            .filter_map(|steps| {
                let (_, last) = steps.last()?;
                Some((last.matter(), fold(steps, at)))
            })
            .collect()
    }

    /// Says whether a matter may be put to somebody now.
    #[must_use]
    pub fn may_ask(&self, matter: &Matter, intake: &IntakeId, now: DateTime<Utc>) -> MayAsk {
        let today = working_day::in_london(now);
        let stands = self.standing(matter, now);
        match stands.decided.map(|(_, step)| step) {
            Some(no) if matches!(stands.state, State::Refused | State::Withdrawn) => {
                let promised = promised(no).filter(|day| today < *day);
                if no.intake() == Some(intake) {
                    MayAsk::NotInThisIntake
                } else {
                    promised.map_or(MayAsk::Yes, MayAsk::NotBefore)
                }
            }
            _ if stands.state == State::Given
                && stands.refresh_on().is_none_or(|day| today < day) =>
            {
                MayAsk::StandsAlready
            }
            _ => MayAsk::Yes,
        }
    }

    /// Every matter once.
    pub(super) fn matters(&self) -> Vec<&Matter> {
        let mut matters = BTreeMap::new();
        for (_, step) in self.consent_steps() {
            matters.insert(step.matter().key(), step.matter());
        }
        matters.into_values().collect()
    }
}

/// The day before which it was promised not to ask again.
fn promised(no: &ConsentEvent) -> Option<NaiveDate> {
    let ConsentAction::Refused(refusal) = no.action() else {
        return None;
    };
    refusal.ask_again_after
}
