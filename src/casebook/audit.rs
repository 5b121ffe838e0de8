//! The audit trail: who did what to which application and when, each entry bound to the one before it by its hash.
//!
//! An entry holds no personal detail of an applicant. Words that may (a reason for deleting) lie outside the chain under a
//! salt; the chain holds their digest, so they can be erased and the chain still verifies. An entry about an application
//! also holds digests of its rows as they stood after the change, and of what was written down of the change; both are
//! under a salt that goes with the application, so that nothing of it can be guessed from them afterwards.

use chrono::{DateTime, SubsecRound as _, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::casebook::error::CasebookError;
use crate::casebook::record;
use crate::casebook::tables::{ABOVE, AUDIT, AUDIT_DETAILS};
use crate::register::application::ApplicationId;
use crate::vault::{Reader, Writer};

/// Separates these hashes from every other use of SHA-256, and each encoding from the others.
const DOMAIN_1: &[u8] = b"lodge audit 1\0";
const DOMAIN_2: &[u8] = b"lodge audit 2\0";

pub use crate::casebook::act::Act;
pub use crate::casebook::verify::{AnchorFound, Fault, Verdict};

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When, to the second.
    pub at: DateTime<Utc>,
    /// The officer whose key was open.
    pub officer: String,
    /// What was done, by its code.
    pub act: String,
    /// To which application.
    pub subject: Option<ApplicationId>,
    /// How many: changes kept, or passphrases refused before the vault was opened.
    pub count: u32,
    /// The digest of the words behind it, under their salt.
    pub detail: Option<[u8; 32]>,
    /// The digest of the application's rows as they stood then; none before version 2 of the hash, and none where nothing
    /// is left of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<[u8; 32]>,
    /// The digest of the changes in the journal under this entry's number, if there are any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<[u8; 32]>,
    /// The hash of the entry before it; noughts for the first.
    pub previous: [u8; 32],
    /// The hash of this entry.
    pub hash: [u8; 32],
}

/// The words behind an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detail {
    /// Random bytes that keep short words from being guessed by their digest.
    pub salt: [u8; 16],
    /// The words.
    pub text: String,
}

impl Detail {
    /// The digest that the chain holds.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        Sha256::new()
            .chain_update(self.salt)
            .chain_update(self.text.as_bytes())
            .finalize()
            .into()
    }
}

/// What an entry is about, before it has its place in the chain.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    pub at: DateTime<Utc>,
    pub officer: &'a str,
    pub act: Act,
    pub subject: Option<ApplicationId>,
    pub count: u32,
    pub detail: Option<Detail>,
    pub commitment: Option<[u8; 32]>,
    pub changes: Option<[u8; 32]>,
}

/// The number that the next entry will have; numbers begin with 1.
pub(super) fn next(reader: &Reader) -> Result<u64, CasebookError> {
    Ok(last(reader)?.map_or(1, |(number, _)| number.saturating_add(1)))
}

/// Appends an entry to the chain.
pub(super) fn append(writer: &mut Writer, draft: &Draft) -> Result<(u64, Entry), CasebookError> {
    let (before, previous) =
        last(writer)?.map_or((0, [0; 32]), |(number, entry)| (number, entry.hash));
    let number = before.saturating_add(1);
    let mut entry = Entry {
        at: draft.at.trunc_subsecs(0),
        officer: draft.officer.to_owned(),
        act: draft.act.code().to_owned(),
        subject: draft.subject,
        count: draft.count,
        detail: draft.detail.as_ref().map(Detail::digest),
        commitment: draft.commitment,
        changes: draft.changes,
        previous,
        hash: [0; 32],
    };
    entry.hash = hash(number, &entry);
    let key = number.to_be_bytes();
    writer.put(AUDIT, &key, &record::write(AUDIT, &entry)?)?;
    if let Some(detail) = &draft.detail {
        writer.put(AUDIT_DETAILS, &key, &record::write(AUDIT_DETAILS, detail)?)?;
    }
    Ok((number, entry))
}

/// Every entry, in order.
pub(super) fn all(reader: &Reader) -> Result<Vec<(u64, Entry)>, CasebookError> {
    read(reader, &[], &ABOVE)
}

/// The entries from one number up to, but not including, another, in order.
pub(super) fn between(
    reader: &Reader,
    from: u64,
    to: u64,
) -> Result<Vec<(u64, Entry)>, CasebookError> {
    read(reader, &from.to_be_bytes(), &to.to_be_bytes())
}

/// The entry of a number.
pub(super) fn entry(reader: &Reader, number: u64) -> Result<Option<Entry>, CasebookError> {
    let row = reader.get(AUDIT, &number.to_be_bytes())?;
    row.map(|bytes| record::read(AUDIT, &bytes)).transpose()
}

/// The words behind an entry.
pub(super) fn detail(reader: &Reader, number: u64) -> Result<Option<Detail>, CasebookError> {
    let row = reader.get(AUDIT_DETAILS, &number.to_be_bytes())?;
    row.map(|bytes| record::read(AUDIT_DETAILS, &bytes))
        .transpose()
}

/// The newest entry.
pub(super) fn last(reader: &Reader) -> Result<Option<(u64, Entry)>, CasebookError> {
    let row = reader.last(AUDIT)?;
    row.map(|(key, value)| Ok((number(&key)?, record::read(AUDIT, &value)?)))
        .transpose()
}

fn read(reader: &Reader, from: &[u8], to: &[u8]) -> Result<Vec<(u64, Entry)>, CasebookError> {
    let rows = reader.range(AUDIT, from, to)?;
    rows.iter()
        .map(|(key, value)| Ok((number(key)?, record::read(AUDIT, value)?)))
        .collect()
}

/// The number in the key of an entry.
pub(super) fn number(key: &[u8]) -> Result<u64, CasebookError> {
    let bytes = key
        .try_into()
        .or(Err(CasebookError::Record { table: AUDIT.0 }))?;
    Ok(u64::from_be_bytes(bytes))
}

/// SHA-256 over the domain and every field in a fixed encoding: numbers big-endian, texts after their length, what may be
/// absent after a byte that says whether it is there. The second domain is for entries that hold digests of rows.
pub(super) fn hash(number: u64, entry: &Entry) -> [u8; 32] {
    let second = entry.commitment.is_some() || entry.changes.is_some();
    let mut hasher = Sha256::new();
    hasher.update(if second { DOMAIN_2 } else { DOMAIN_1 });
    hasher.update(number.to_be_bytes());
    hasher.update(entry.at.timestamp().to_be_bytes());
    for text in [&entry.officer, &entry.act] {
        hasher.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
        hasher.update(text.as_bytes());
    }
    present(
        &mut hasher,
        entry.subject.as_ref().map(|id| id.0.as_slice()),
    );
    hasher.update(entry.count.to_be_bytes());
    present(&mut hasher, entry.detail.as_ref().map(<[u8; 32]>::as_slice));
    if second {
        for digest in [&entry.commitment, &entry.changes] {
            present(&mut hasher, digest.as_ref().map(<[u8; 32]>::as_slice));
        }
    }
    hasher.update(entry.previous);
    hasher.finalize().into()
}

fn present(hasher: &mut Sha256, bytes: Option<&[u8]>) {
    hasher.update([u8::from(bytes.is_some())]);
    hasher.update(bytes.unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Detail, Entry, hash};
    use crate::register::application::ApplicationId;

    fn entry() -> Entry {
        Entry {
            at: chrono::DateTime::from_timestamp(1_795_000_000, 0).unwrap(),
            officer: "Ash".to_owned(),
            act: "kept".to_owned(),
            subject: Some(ApplicationId([7; 16])),
            count: 3,
            detail: None,
            commitment: None,
            changes: None,
            previous: [9; 32],
            hash: [0; 32],
        }
    }

    #[test]
    fn every_field_is_under_the_hash() {
        let whole = hash(5, &entry());
        let mut others = vec![hash(6, &entry())];
        for change in [
            (|e| e.officer = "Asha".to_owned()) as fn(&mut Entry),
            |e| e.act = "lodged".to_owned(),
            |e| e.subject = None,
            |e| e.count = 4,
            |e| e.detail = Some([0; 32]),
            |e| e.commitment = Some([0; 32]),
            |e| e.changes = Some([0; 32]),
            |e| (e.commitment, e.changes) = (Some([0; 32]), Some([0; 32])),
            |e| e.previous = [8; 32],
            |e| e.at += chrono::TimeDelta::seconds(1),
        ] {
            let mut other = entry();
            change(&mut other);
            others.push(hash(5, &other));
        }
        others.push(whole);
        let different: BTreeSet<_> = others.iter().collect();
        assert_eq!(different.len(), others.len());
    }

    #[test]
    fn the_same_words_under_another_salt_have_another_digest() {
        let detail = |salt| Detail {
            salt: [salt; 16],
            text: "entered twice".to_owned(),
        };
        assert_ne!(detail(1).digest(), detail(2).digest());
    }
}
