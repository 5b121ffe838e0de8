//! What was added to the privacy ledger and is not yet durable. It stays there until the vault says that it is.

use chrono::{DateTime, Utc};

use crate::desk::effect::{Effect, WritingDown};
use crate::desk::intake::Intake;
use crate::privacy::{Digest, IntakeId, Packs, Sequence, WordingId};
use crate::register::application::ApplicationId;

/// A call or visit as the desk remembers it while it is locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// The application it is about.
    pub of: ApplicationId,
    /// Its name.
    pub id: IntakeId,
    /// The newest entry of the ledger when it began.
    pub found: Sequence,
}

impl Intake {
    /// Whether the ledger has entries that are not yet durable.
    #[must_use]
    pub fn unwritten(&self) -> bool {
        self.ledger.newest() > self.written
    }

    /// Whether an entry of the ledger is durable.
    #[must_use]
    pub fn is_written(&self, entry: Sequence) -> bool {
        entry <= self.written
    }

    /// Whether the ledger has entries that wait to be sent.
    pub(super) fn has_fresh_entries(&self) -> bool {
        self.unwritten() && self.writing.is_empty()
    }

    /// The call or visit that goes on, to be gone on with after a lock.
    pub(crate) fn sits_in(&self) -> Sitting {
        Sitting {
            of: self.header.id,
            id: self.sitting.clone(),
            found: self.found,
        }
    }

    /// Goes on with a call or visit that a lock broke into: what was written down in it before the lock belongs to it.
    pub(crate) fn go_on_in(&mut self, sitting: &Sitting) {
        self.sitting = sitting.id.clone();
        self.found = sitting.found;
    }

    /// Ends this call or visit on record, where anything about privacy was written down in it.
    pub fn end_sitting(&mut self, now: DateTime<Utc>) {
        if self.ledger.newest() > self.found {
            self.found = self.ledger.end_intake(self.sitting.clone(), now);
        }
    }

    /// Writes down which yeses have run out, and which were to words that others took the place of since: neither holds any
    /// longer, and the record says so before anybody relies on one.
    pub(crate) fn bring_up_to_date(&mut self, packs: &Packs, now: DateTime<Utc>) {
        self.ledger.lapse(now);
        let words = packs.words();
        let mut known: Vec<_> = words.all().map(|release| &release.id).collect();
        known.dedup_by_key(|id| (&id.pack, &id.language));
        for id in known {
            let Some(newest) = words.last_material(&id.pack, &id.language) else {
                continue;
            };
            let words = WordingId {
                key: id.pack.clone(),
                language: id.language.clone(),
                digest: Digest(newest.id.digest),
            };
            self.ledger
                .supersede(&words, newest.id.version, newest.change, now);
        }
        self.found = self.ledger.newest();
    }

    /// Everything that was added to the ledger since it was last sent, to be kept; nothing where there is nothing.
    #[must_use]
    pub fn writing(&mut self) -> Option<Effect> {
        let from = self.writing.back().copied().unwrap_or(self.written);
        let entries = self.ledger.since(from).to_vec();
        let newest = entries.last()?.sequence;
        let texts = self.ledger.texts_of(&entries);
        self.writing.push_back(newest);
        Some(Effect::WriteDown(Box::new(WritingDown {
            id: self.header.id,
            entries,
            texts,
        })))
    }

    /// The oldest entries sent are durable.
    pub fn was_written(&mut self) {
        if let Some(newest) = self.writing.pop_front() {
            self.written = newest;
        }
    }

    /// The oldest entries sent could not be kept: they go with the next ones. What was sent behind them is refused as well,
    /// since it does not follow on what is kept.
    pub fn was_not_written(&mut self) {
        self.writing.pop_front();
    }
}
