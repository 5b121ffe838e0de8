//! Binds the rows of an application to the newest audit entry that speaks of it.
//!
//! `subjects` holds, for each application, the number of that entry and sixteen random bytes of its own. The entry's
//! *commitment* is SHA-256 over `lodge rows 1`, a nought, those bytes, and then for each of the tables `applications`,
//! `answers`, `lists`, `notes`, `confirmations` and `holds`: the table's name, how many rows of it belong to the
//! application, and each row's key and value. Its *changes* are SHA-256 over `lodge changes 1`, a nought, the same random
//! bytes, and the journal's rows under the entry's number in the same way. Counts are eight bytes, big-endian; a name, a
//! key and a value follow their length in such a count. `privacy`, `asked`, `helpers` and `requests` came later: each is taken
//! in the same way, after the others, where the application has rows in it. The random bytes go when the application goes: the
//! digests stay in the chain and can no longer be guessed at.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::casebook::error::CasebookError;
use crate::casebook::tables::{self, APPLICATIONS, JOURNAL, STANDING, STANDING_SINCE, SUBJECTS};
use crate::casebook::{audit, record};
use crate::register::application::ApplicationId;
use crate::vault::{KeyValue, Reader, Table, Writer};

const ROWS: &[u8] = b"lodge rows 1\0";
const CHANGES: &[u8] = b"lodge changes 1\0";

/// Where the newest entry about an application is, and what its digests are salted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Subject {
    /// The number of the newest audit entry about it.
    pub newest: u64,
    /// Random bytes that go with the application.
    pub salt: [u8; 16],
}

/// What the newest entry about an application says of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// There is no such application, and nothing of it is known.
    None,
    /// The newest entry was written before there were commitments.
    Unsaid,
    /// The rows are those of this commitment.
    Sound([u8; 32]),
}

/// The subject row of an application.
pub(super) fn of(reader: &Reader, id: ApplicationId) -> Result<Option<Subject>, CasebookError> {
    let row = reader.get(SUBJECTS, &id.0)?;
    row.map(|bytes| record::read(SUBJECTS, &bytes)).transpose()
}

/// Keeps the subject row of an application.
pub(super) fn put(
    writer: &mut Writer,
    id: ApplicationId,
    subject: &Subject,
) -> Result<(), CasebookError> {
    Ok(writer.put(SUBJECTS, &id.0, &record::write(SUBJECTS, subject)?)?)
}

/// Compares an application with its newest entry: [`CasebookError::Altered`] if that speaks of other rows.
pub(super) fn check(reader: &Reader, id: ApplicationId) -> Result<Standing, CasebookError> {
    let there = reader.get(APPLICATIONS, &id.0)?.is_some();
    let subject = match (there, of(reader, id)?) {
        (false, None) => return Ok(Standing::None),
        (true, Some(subject)) => subject,
        (true, None) | (false, Some(_)) => return Err(CasebookError::Altered),
    };
    let entry = audit::entry(reader, subject.newest)?.ok_or(CasebookError::Altered)?;
    if entry.subject != Some(id) || entry.hash != audit::hash(subject.newest, &entry) {
        return Err(CasebookError::Altered);
    }
    let Some(commitment) = entry.commitment else {
        return Ok(Standing::Unsaid);
    };
    let sound = commitment == rows(reader, id, &subject.salt)?
        && entry.changes == changes(reader, id, subject.newest, &subject.salt)?;
    if sound {
        Ok(Standing::Sound(commitment))
    } else {
        Err(CasebookError::Altered)
    }
}

/// The commitment to an application's rows as they stand.
pub(super) fn rows(
    reader: &Reader,
    id: ApplicationId,
    salt: &[u8; 16],
) -> Result<[u8; 32], CasebookError> {
    let mut hasher = Sha256::new_with_prefix(ROWS);
    hasher.update(salt);
    let (from, to) = tables::span(id);
    for table in STANDING {
        take(&mut hasher, table, &reader.range(table, &from, &to)?);
    }
    for table in STANDING_SINCE {
        let found = reader.range(table, &from, &to)?;
        if !found.is_empty() {
            take(&mut hasher, table, &found);
        }
    }
    Ok(hasher.finalize().into())
}

/// The digest of an application's changes under one audit number; none if there are none.
pub(super) fn changes(
    reader: &Reader,
    id: ApplicationId,
    number: u64,
    salt: &[u8; 16],
) -> Result<Option<[u8; 32]>, CasebookError> {
    let (from, to) = tables::changes_at(id, number);
    Ok(changes_of(&reader.range(JOURNAL, &from, &to)?, salt))
}

/// The digest of changes that were read already.
pub(super) fn changes_of(found: &[KeyValue], salt: &[u8; 16]) -> Option<[u8; 32]> {
    if found.is_empty() {
        return None;
    }
    let mut hasher = Sha256::new_with_prefix(CHANGES);
    hasher.update(salt);
    take(&mut hasher, JOURNAL, found);
    Some(hasher.finalize().into())
}

fn take(hasher: &mut Sha256, table: Table, found: &[KeyValue]) {
    sized(hasher, table.0.as_bytes());
    hasher.update(count(found.len()));
    for (key, value) in found {
        sized(hasher, key);
        sized(hasher, value);
    }
}

fn sized(hasher: &mut Sha256, bytes: &[u8]) {
    hasher.update(count(bytes.len()));
    hasher.update(bytes);
}

fn count(length: usize) -> [u8; 8] {
    u64::try_from(length).unwrap_or(u64::MAX).to_be_bytes()
}
