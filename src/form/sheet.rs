//! All the answers of one application, as they are kept.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::form::kept::Kept;
use crate::form::place::{EntryId, Place};
use crate::form::value::{Answer, Value};

/// A soft finding that someone looked at and said is right. It is not asked again while its figures stay the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// The figures that were confirmed, as the finding gave them.
    pub figures: String,
    /// What was said about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who confirmed it.
    pub officer: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A note on a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What it says.
    pub text: String,
    /// Who wrote it.
    pub officer: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// One change to a sheet, with what it takes to undo it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// An answer set, replaced or cleared.
    Answer {
        /// Where.
        place: Place,
        /// What stood there.
        before: Option<Box<Kept>>,
        /// What stands there now.
        after: Option<Box<Kept>>,
    },
    /// An entry added to a list.
    Add {
        /// The list.
        list: Place,
        /// The new entry.
        entry: EntryId,
        /// Its number in the list.
        at: usize,
    },
    /// An entry taken out of a list. Its answers stay on the sheet, unreadable, so that undoing brings them back.
    Remove {
        /// The list.
        list: Place,
        /// The entry.
        entry: EntryId,
        /// The number it had.
        at: usize,
    },
    /// A note set, replaced or cleared.
    Note {
        /// Where.
        place: Place,
        /// What it said.
        before: Option<Note>,
        /// What it says now.
        after: Option<Note>,
    },
    /// A soft finding confirmed.
    Confirm {
        /// Where.
        place: Place,
        /// The finding's code.
        code: String,
        /// The confirmation that stood.
        before: Option<Confirmation>,
        /// The confirmation that stands now.
        after: Option<Confirmation>,
    },
}

impl Change {
    /// The change that undoes this one.
    #[must_use]
    pub fn reversed(&self) -> Self {
        match self.clone() {
            Self::Answer {
                place,
                before,
                after,
            } => Self::Answer {
                place,
                before: after,
                after: before,
            },
            Self::Add { list, entry, at } => Self::Remove { list, entry, at },
            Self::Remove { list, entry, at } => Self::Add { list, entry, at },
            Self::Note {
                place,
                before,
                after,
            } => Self::Note {
                place,
                before: after,
                after: before,
            },
            Self::Confirm {
                place,
                code,
                before,
                after,
            } => Self::Confirm {
                place,
                code,
                before: after,
                after: before,
            },
        }
    }

    /// Where the change took place: the question to show when it is undone or done again.
    #[must_use]
    pub fn place(&self) -> Place {
        match self {
            Self::Answer { place, .. } | Self::Note { place, .. } | Self::Confirm { place, .. } => {
                *place
            }
            Self::Add { list, .. } | Self::Remove { list, .. } => *list,
        }
    }
}

/// An answer of an earlier version of the form that has no question now; kept, never shown as an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    /// The path it had.
    pub path: String,
    /// What was kept there.
    pub kept: Kept,
}

/// The answers, lists, notes and confirmations of one application.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    answers: BTreeMap<Place, Kept>,
    lists: BTreeMap<Place, Vec<EntryId>>,
    notes: BTreeMap<Place, Note>,
    confirmed: BTreeMap<(Place, String), Confirmation>,
    last_entry: u32,
    /// Answers that a migration found no question for.
    pub set_aside: Vec<SetAside>,
}

impl Sheet {
    /// What is kept at a place, whether or not it is asked now.
    #[must_use]
    pub fn kept(&self, place: Place) -> Option<&Kept> {
        self.answers.get(&place)
    }

    /// The answer at a place, whether or not it is asked now.
    #[must_use]
    pub fn answer(&self, place: Place) -> Option<&Answer> {
        self.answers.get(&place).map(|kept| &kept.answer)
    }

    /// The value given at a place, whether or not it is asked now.
    #[must_use]
    pub fn value(&self, place: Place) -> Option<&Value> {
        match self.answer(place) {
            Some(Answer::Given(value)) => Some(value),
            Some(Answer::Missing(_)) | None => None,
        }
    }

    /// The entries of the list at a place, in order.
    #[must_use]
    pub fn entries(&self, list: Place) -> &[EntryId] {
        self.lists.get(&list).map_or(&[], Vec::as_slice)
    }

    /// The note at a place.
    #[must_use]
    pub fn note(&self, place: Place) -> Option<&Note> {
        self.notes.get(&place)
    }

    /// The confirmation of a soft finding at a place.
    #[must_use]
    pub fn confirmation(&self, place: Place, code: &str) -> Option<&Confirmation> {
        self.confirmed.get(&(place, code.to_owned()))
    }

    /// Everything kept, in the order of the form.
    pub fn all(&self) -> impl Iterator<Item = (Place, &Kept)> {
        self.answers.iter().map(|(place, kept)| (*place, kept))
    }

    /// Every list with entries.
    pub fn all_lists(&self) -> impl Iterator<Item = (Place, &[EntryId])> {
        self.lists
            .iter()
            .map(|(place, entries)| (*place, entries.as_slice()))
    }

    /// Every note.
    pub fn all_notes(&self) -> impl Iterator<Item = (Place, &Note)> {
        self.notes.iter().map(|(place, note)| (*place, note))
    }

    /// Every confirmation, with its finding's code.
    pub fn all_confirmations(&self) -> impl Iterator<Item = (Place, &str, &Confirmation)> {
        self.confirmed
            .iter()
            .map(|((place, code), confirmation)| (*place, code.as_str(), confirmation))
    }

    /// The highest entry id ever given out; ids are never used twice.
    #[must_use]
    pub fn last_entry(&self) -> EntryId {
        EntryId(self.last_entry)
    }

    /// Holds an entry id as given out, so that no later entry gets it: for a sheet that is brought back.
    pub fn raise_last_entry(&mut self, given: EntryId) {
        self.last_entry = self.last_entry.max(given.0);
    }

    /// The change that adds an entry at the end of a list.
    #[must_use]
    pub fn adding(&self, list: Place) -> Change {
        Change::Add {
            list,
            entry: EntryId(self.last_entry.saturating_add(1)),
            at: self.entries(list).len(),
        }
    }

    /// The change that takes an entry out of a list, if it is in it.
    #[must_use]
    pub fn removing(&self, list: Place, entry: EntryId) -> Option<Change> {
        let at = self
            .entries(list)
            .iter()
            .position(|known| *known == entry)?;
        Some(Change::Remove { list, entry, at })
    }

    /// The change that keeps an answer, or clears it.
    #[must_use]
    pub fn answering(&self, place: Place, after: Option<Kept>) -> Change {
        Change::Answer {
            place,
            before: self.kept(place).cloned().map(Box::new),
            after: after.map(Box::new),
        }
    }

    /// Makes a change.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Answer { place, after, .. } => {
                put(&mut self.answers, *place, after.as_deref().cloned());
            }
            Change::Note { place, after, .. } => put(&mut self.notes, *place, after.clone()),
            Change::Confirm {
                place, code, after, ..
            } => {
                put(&mut self.confirmed, (*place, code.clone()), after.clone());
            }
            Change::Add { list, entry, at } => {
                let entries = self.lists.entry(*list).or_default();
                let at = (*at).min(entries.len());
                if !entries.contains(entry) {
                    entries.insert(at, *entry);
                }
                self.last_entry = self.last_entry.max(entry.0);
            }
            Change::Remove { list, entry, .. } => {
                if let Some(entries) = self.lists.get_mut(list) {
                    entries.retain(|known| known != entry);
                    if entries.is_empty() {
                        self.lists.remove(list);
                    }
                }
            }
        }
    }
}

fn put<K: Ord, V>(map: &mut BTreeMap<K, V>, key: K, value: Option<V>) {
    if let Some(value) = value {
        map.insert(key, value);
    } else {
        map.remove(&key);
    }
}
