//! Signed checkpoints of the audit trail: who holds the data key can write a whole new chain, but not sign it for others.
//!
//! `checkpoints` holds, under the number of an entry: when, the chain's hash at that entry, and the signature of the
//! officer who made the entry over `lodge checkpoint 1`, a nought, the number (eight bytes, big-endian), the instant in
//! seconds (eight bytes) and the hash. One is made with the first entry of a day (UTC), with every five-hundredth, and with
//! the entry that closes the vault; it lies in the transaction of its entry.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::casebook::act::Act;
use crate::casebook::audit::{self, Entry};
use crate::casebook::change;
use crate::casebook::error::CasebookError;
use crate::casebook::record;
use crate::casebook::tables::{ABOVE, CHECKPOINTS};
use crate::vault::{Reader, Signature, Vault, Writer};

const DOMAIN: &[u8] = b"lodge checkpoint 1\0";

/// Entries from one checkpoint to the next, if no day begins and nobody closes the vault before.
const EVERY: u64 = 500;

/// A checkpoint as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Checkpoint {
    /// When its entry was made.
    pub at: DateTime<Utc>,
    /// The hash of its entry.
    pub head: [u8; 32],
    /// The key that proves the signature.
    pub key: [u8; 32],
    /// The signature.
    pub signature: Vec<u8>,
}

/// Says whether the entry of a number, with `before` for the instant of the one before it, gets a checkpoint.
pub(super) fn is_due(before: Option<DateTime<Utc>>, number: u64, entry: &Entry) -> bool {
    number.is_multiple_of(EVERY)
        || entry.act == Act::Closed.code()
        || before.is_none_or(|before| before.date_naive() != entry.at.date_naive())
}

/// Signs the entry of a number.
pub(super) fn put(
    vault: &Vault,
    writer: &mut Writer,
    number: u64,
    entry: &Entry,
) -> Result<(), CasebookError> {
    let signed = vault.sign(&message(number, entry.at, &entry.hash));
    let checkpoint = Checkpoint {
        at: entry.at,
        head: entry.hash,
        key: signed.key,
        signature: signed.bytes.to_vec(),
    };
    change::put(writer, CHECKPOINTS, &number.to_be_bytes(), &checkpoint)
}

/// Every checkpoint, in order, with the number of its entry.
pub(super) fn all(reader: &Reader) -> Result<Vec<(u64, Checkpoint)>, CasebookError> {
    let found = reader.range(CHECKPOINTS, &[], &ABOVE)?;
    found
        .iter()
        .map(|(key, value)| Ok((audit::number(key)?, record::read(CHECKPOINTS, value)?)))
        .collect()
}

/// Says whether the entry is the one that its own officer signed.
pub(super) fn holds(
    vault: &Vault,
    number: u64,
    checkpoint: &Checkpoint,
    entry: &Entry,
) -> Result<bool, CasebookError> {
    let Ok(bytes) = <[u8; 64]>::try_from(checkpoint.signature.as_slice()) else {
        return Ok(false);
    };
    let signature = Signature {
        key: checkpoint.key,
        bytes,
    };
    let message = message(number, checkpoint.at, &checkpoint.head);
    let signer = vault.signer_of(&message, &signature)?;
    // The recovery key has no officer's name, and signs what was done with it for the officer it was done for.
    let by_its_officer =
        signer.is_some_and(|signer| signer.name.is_empty() || signer.name == entry.officer);
    Ok(by_its_officer && checkpoint.at == entry.at && checkpoint.head == entry.hash)
}

fn message(number: u64, at: DateTime<Utc>, head: &[u8; 32]) -> Vec<u8> {
    [
        DOMAIN,
        &number.to_be_bytes(),
        &at.timestamp().to_be_bytes(),
        head,
    ]
    .concat()
}
