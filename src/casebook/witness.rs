//! The witness: how far a vault had come, kept outside it for each officer, so that an older file put in its place is seen.
//!
//! | bytes | what |
//! |---|---|
//! | 1 | version, 1 |
//! | 16 | the vault's id |
//! | 4, 8, 8 | generation of the data key, sequence of the key area, sequence of block 0 |
//! | 8, 32 | how many audit entries, the last one's hash |
//! | 32 | the key that every certificate leads to |
//! | 8 | when, in seconds |
//! | 32 | HMAC over all before, under a key that only the officer's passphrase gives |
//!
//! Numbers are big-endian. A vault is *older* than its witness if its three numbers are less than the witness's (a new data
//! key counts before the other two), if it has fewer entries, if its chain had another hash at that count, or if its
//! certificates lead to another key. Two things excuse it, both written into its chain by a keeper after the witness was
//! made: that it was restored from a backup, which begins a generation the witness does not know, and that an older vault
//! was accepted with a reason. Neither entry can be in a file from before the witness.

use chrono::{DateTime, Utc};

use crate::casebook::act::Act;
use crate::casebook::audit::{self, Entry};
use crate::casebook::error::CasebookError;
use crate::casebook::open::Casebook;
use crate::vault::{Moment, Reader, Vault};

const VERSION: u8 = 1;
const MAC: usize = 32;

/// What was found outside the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Nothing: the first opening here, or it was taken away.
    Absent,
    /// The vault is as far as the witness, or further.
    Fits,
    /// Something that this officer's passphrase did not write: damaged, or from before it was changed.
    Unreadable,
    /// The vault was restored from a backup after the witness was made.
    Restored,
    /// A keeper accepted an older vault: before now, or at this opening.
    Accepted,
}

/// What a witness says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Witness {
    /// The vault.
    pub vault: [u8; 16],
    /// How far it had come.
    pub moment: Moment,
    /// How many entries its trail had.
    pub entries: u64,
    /// The last one's hash.
    pub head: [u8; 32],
    /// The key that every certificate led to; noughts while there was none.
    pub founder: [u8; 32],
    /// When it was made.
    pub at: DateTime<Utc>,
}

/// What a witness has to say of a vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Judgement {
    /// It may be opened.
    Found(Found),
    /// It is older than the witness, which was made at this instant.
    Older(DateTime<Utc>),
}

impl Casebook {
    /// The witness of this moment, to be kept outside the vault for the officer whose key is open: at closing, every so
    /// often, and after their passphrase was changed.
    pub fn witness(&self, at: DateTime<Utc>) -> Result<Vec<u8>, CasebookError> {
        let last = self.vault.read(audit::last)?;
        let (entries, head) = last.map_or((0, [0; 32]), |(number, entry)| (number, entry.hash));
        let witness = Witness {
            vault: self.vault.id(),
            moment: self.vault.moment(),
            entries,
            head,
            founder: self.vault.founder_key()?,
            at,
        };
        let mut bytes = witness.encode();
        let mac = self.vault.witness_mac(&bytes);
        bytes.extend(mac);
        Ok(bytes)
    }
}

/// Judges a vault by the witness that was found, if any. `restored` says that its generation of keys is one that its trail
/// has not spoken of and that a restore began.
pub(super) fn judge(
    vault: &Vault,
    found: Option<&[u8]>,
    restored: bool,
) -> Result<Judgement, CasebookError> {
    let Some(bytes) = found else {
        return Ok(Judgement::Found(Found::Absent));
    };
    let Some(witness) = proved(vault, bytes) else {
        return Ok(Judgement::Found(Found::Unreadable));
    };
    let founder = vault.founder_key()?;
    let same_founder = witness.founder == [0; 32] || witness.founder == founder;
    let moment = vault.moment();
    if same_founder && moment >= witness.moment && vault.read(|r| continues(r, &witness))? {
        return Ok(Judgement::Found(Found::Fits));
    }
    if restored && moment.generation > witness.moment.generation {
        return Ok(Judgement::Found(Found::Restored));
    }
    let excuse = vault.read(|reader| excuse(reader, &witness))?;
    Ok(excuse.map_or(Judgement::Older(witness.at), Judgement::Found))
}

/// Says whether the chain goes on from where the witness saw it end.
fn continues(reader: &Reader, witness: &Witness) -> Result<bool, CasebookError> {
    if witness.entries == 0 {
        return Ok(true);
    }
    let entry = audit::entry(reader, witness.entries)?;
    Ok(entry.is_some_and(|entry| entry.hash == witness.head))
}

/// The newest restore or acceptance in the chain that is later than the witness.
fn excuse(reader: &Reader, witness: &Witness) -> Result<Option<Found>, CasebookError> {
    let entries = audit::all(reader)?;
    Ok(entries
        .iter()
        .rev()
        .find_map(|(_, entry)| excused_by(entry, witness)))
}

fn excused_by(entry: &Entry, witness: &Witness) -> Option<Found> {
    let later = entry.at > witness.at || entry.count > witness.moment.generation;
    match Act::from_code(&entry.act) {
        Some(Act::Restored) if later => Some(Found::Restored),
        Some(Act::OlderAccepted) if entry.at > witness.at => Some(Found::Accepted),
        _ => None,
    }
}

fn proved(vault: &Vault, bytes: &[u8]) -> Option<Witness> {
    let (content, mac) = bytes.split_last_chunk::<MAC>()?;
    let known = vault.witness_mac(content);
    let different = known
        .iter()
        .zip(mac)
        .fold(0, |seen, (a, b)| std::hint::black_box(seen | (a ^ b)));
    let witness = Witness::decode(content)?;
    (different == 0 && witness.vault == vault.id()).then_some(witness)
}

impl Witness {
    /// Its bytes without the HMAC.
    pub(super) fn encode(&self) -> Vec<u8> {
        [
            [VERSION].as_slice(),
            &self.vault,
            &self.moment.generation.to_be_bytes(),
            &self.moment.keys.to_be_bytes(),
            &self.moment.commits.to_be_bytes(),
            &self.entries.to_be_bytes(),
            &self.head,
            &self.founder,
            &self.at.timestamp().to_be_bytes(),
        ]
        .concat()
    }

    /// Reads bytes without the HMAC; nothing for another version or another length.
    pub(super) fn decode(bytes: &[u8]) -> Option<Self> {
        let mut take = Take(bytes);
        if take.array()? != [VERSION] {
            return None;
        }
        let witness = Self {
            vault: take.array()?,
            moment: Moment {
                generation: u32::from_be_bytes(take.array()?),
                keys: u64::from_be_bytes(take.array()?),
                commits: u64::from_be_bytes(take.array()?),
            },
            entries: u64::from_be_bytes(take.array()?),
            head: take.array()?,
            founder: take.array()?,
            at: DateTime::from_timestamp(i64::from_be_bytes(take.array()?), 0)?,
        };
        take.0.is_empty().then_some(witness)
    }
}

/// What is left of some bytes.
struct Take<'a>(&'a [u8]);

impl Take<'_> {
    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (piece, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*piece)
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::Witness;
    use crate::vault::Moment;

    fn witness() -> Witness {
        Witness {
            vault: [1; 16],
            moment: Moment {
                generation: 2,
                keys: 3,
                commits: 4,
            },
            entries: 5,
            head: [6; 32],
            founder: [7; 32],
            at: DateTime::from_timestamp(1_795_000_000, 0).unwrap(),
        }
    }

    #[test]
    fn a_witness_comes_back_from_its_bytes() {
        let bytes = witness().encode();
        assert_eq!(bytes.len(), 117);
        assert_eq!(Witness::decode(&bytes), Some(witness()));
    }

    #[test]
    fn other_lengths_and_versions_are_none() {
        let mut bytes = witness().encode();
        for length in 0..bytes.len() {
            assert_eq!(Witness::decode(&bytes[..length]), None);
        }
        bytes.push(0);
        assert_eq!(Witness::decode(&bytes), None);
        bytes.pop();
        bytes[0] = 2;
        assert_eq!(Witness::decode(&bytes), None);
    }
}
