//! One change of an application as it is written down for good.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::form::{self, Confirmation, EntryId, Form, Kept, Note};

/// A change, with who made it and when. What stood there before is in the changes before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// When.
    pub at: DateTime<Utc>,
    /// The officer whose key was open.
    pub officer: String,
    /// The kept path.
    pub path: String,
    /// What changed there.
    pub what: What,
}

/// What changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The answer, which is now this one or none.
    Answer(Option<Kept>),
    /// An entry was put into the list at this number.
    Added(EntryId, usize),
    /// An entry was taken out of the list.
    Removed(EntryId),
    /// The note, which is now this one or none.
    Note(Option<Note>),
    /// The confirmation of a finding, which is now this one or none.
    Confirmed(String, Option<Confirmation>),
}

impl Change {
    /// Writes a change of a sheet down.
    pub(super) fn of(form: &Form, change: &form::Change, officer: &str, at: DateTime<Utc>) -> Self {
        let what = match change {
            form::Change::Answer { after, .. } => What::Answer(after.as_deref().cloned()),
            form::Change::Add { entry, at, .. } => What::Added(*entry, *at),
            form::Change::Remove { entry, .. } => What::Removed(*entry),
            form::Change::Note { after, .. } => What::Note(after.clone()),
            form::Change::Confirm { code, after, .. } => What::Confirmed(code.clone(), after.clone()),
        };
        Self { at, officer: officer.to_owned(), path: form.key(change.place()), what }
    }
}
