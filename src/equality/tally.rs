//! Everything that was answered, counted by question and by what came of it; it never leaves this room as it is.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use crate::equality::error::EqualityError;
use crate::equality::sheet::{EqualitySheet, Reply};
use crate::equality::{keep, stop};
use crate::register::Missing;
use crate::vault::Vault;

/// What a question that was left is counted under.
pub(super) const NOT_ANSWERED: &str = "not_answered";

/// How many people, and for each question how many of them are in each of its cells.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) people: u64,
    pub(super) questions: BTreeMap<String, BTreeMap<String, u64>>,
}

impl Tally {
    /// Counts every row that may be held at this instant.
    pub(super) fn of(vault: &Vault, now: DateTime<Utc>) -> Result<Self, EqualityError> {
        let stopped: BTreeSet<_> = vault
            .read(stop::all)?
            .into_iter()
            .filter(|(_, stop)| stop.at <= now)
            .map(|(link, _)| link)
            .collect();
        let mut tally = Self::default();
        keep::each(vault, |link, sheet| {
            if !stopped.contains(&link) {
                tally.add(sheet);
            }
        })?;
        Ok(tally)
    }

    /// Counts one person.
    pub(super) fn add(&mut self, sheet: &EqualitySheet) {
        self.people = self.people.saturating_add(1);
        for (id, reply) in sheet.replies() {
            let code = match reply {
                Reply::Left => NOT_ANSWERED,
                Reply::Withheld => Missing::PrefersNotToSay.code(),
                Reply::Chosen { code, .. } => code,
            };
            let cells = self.questions.entry(id.to_owned()).or_default();
            let cell = cells.entry(code.to_owned()).or_default();
            *cell = cell.saturating_add(1);
        }
    }

    /// The number in a cell.
    pub(super) fn in_cell(&self, question: &str, code: &str) -> u64 {
        let cells = self.questions.get(question);
        cells
            .and_then(|cells| cells.get(code))
            .copied()
            .unwrap_or_default()
    }

    /// How many people a question was put to.
    pub(super) fn asked(&self, question: &str) -> u64 {
        let cells = self.questions.get(question);
        cells.map_or(0, |cells| cells.values().sum())
    }
}
