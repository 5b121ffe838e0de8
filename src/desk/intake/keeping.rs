//! What is sent to be kept, and what came of it. A change stays here until the vault says that it is durable.

use chrono::{DateTime, Utc};

use crate::desk::effect::Keeping;
use crate::desk::intake::Intake;
use crate::form::seen::Seen;
use crate::form::{Person, Place, Strength, evidence, people};
use crate::register::application::Attention;

impl Intake {
    /// Whether there is anything that is not yet durable.
    #[must_use]
    pub fn unkept(&self) -> bool {
        self.waiting_to_send() || !self.sent.is_empty() || self.unwritten()
    }

    /// Whether anything waits to be sent, which is so only after a failure.
    #[must_use]
    pub fn waiting_to_send(&self) -> bool {
        self.has_fresh() || self.has_fresh_entries()
    }

    /// Whether there are changes that wait to be sent.
    #[must_use]
    pub fn has_fresh(&self) -> bool {
        !self.fresh.is_empty() || (self.moving_to.is_some() && self.sent.is_empty())
    }

    /// Everything that changed since the last time, with where the officer is.
    pub fn keeping(&mut self, at: Option<Place>, parked: bool) -> Keeping {
        let changes = std::mem::take(&mut self.fresh);
        self.sent.push_back(changes.clone());
        self.header.parked = parked;
        self.header.applicant = people::name_of(&self.form, &self.sheet, Person::Main);
        self.header.council = self.council();
        self.header.position = at.map(|place| self.form.key(place));
        self.header.attention = self.attention();
        Keeping {
            id: self.header.id,
            changes,
            position: self.header.position.clone(),
            applicant: self.header.applicant.clone(),
            council: self.header.council.clone(),
            parked,
            attention: self.header.attention,
            migrated_to: self.moving_to,
        }
    }

    /// The oldest changes sent are durable.
    pub fn was_kept(&mut self, at: DateTime<Utc>) {
        self.sent.pop_front();
        self.moving_to = None;
        self.kept_at = Some(at);
        self.header.kept_at = at;
    }

    /// The oldest changes sent could not be kept: they go with the next ones.
    pub fn was_not_kept(&mut self) {
        if let Some(mut changes) = self.sent.pop_front() {
            changes.append(&mut self.fresh);
            self.fresh = changes;
        }
    }

    /// What still asks for someone's attention.
    #[must_use]
    pub fn attention(&self) -> Attention {
        let count = |strength: Strength| {
            let open = self
                .walk
                .findings
                .iter()
                .filter(|one| one.strength == strength && one.is_open())
                .count();
            u32::try_from(open).unwrap_or(u32::MAX)
        };
        let seen = Seen::of(&self.form, &self.pack, &self.sheet, self.today);
        let papers = evidence::papers(&seen);
        Attention {
            missing: u32::try_from(self.walk.counts.missing).unwrap_or(u32::MAX),
            hard: count(Strength::Hard),
            soft: count(Strength::Soft),
            evidence_due: evidence::next_due(&papers),
        }
    }
}
