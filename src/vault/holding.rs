//! Who holds the private half of a compartment, and how it is handed on to those who come later.
//!
//! Copies go to officers whose certificate says that their role may read, to the recovery key, and, while there is no such
//! officer, in trust to the keepers, whom the program does not let read. Nothing in the tables of officers or compartments
//! is believed here without a certificate: whoever has the data key can write there, and would be handed the key.

use super::Vault;
use super::area::KeyArea;
use super::certificate::{self, Subject};
use super::compartment::{self, PublicHalf};
use super::envelope::{self, Pair, PublicKey};
use super::error::{Part, VaultError};
use super::format::{VaultId, label};
use super::officers::{self, Role};
use super::secret::Key;
use super::session::Session;
use super::signing::VerifyingKey;
use super::transaction::{Reader, Writer};

const COPIES: &str = "compartment_keys";

/// What changes among the copies.
enum Change {
    Put(Vec<u8>, Vec<u8>),
    Remove(Vec<u8>),
}

impl Vault {
    /// Hands on what can be, and takes back what was held in trust, at an unlocking.
    pub(super) fn settle_compartments(&self) -> Result<(), VaultError> {
        let area = self.area();
        let changes = self.read(|reader| due(reader, &self.session(), &area))?;
        if changes.is_empty() {
            return Ok(());
        }
        self.write(|writer| apply(writer, changes))
    }
}

/// Makes a key of a compartment, for everyone who is to hold it now. `KeeperOnly` where nobody has a certificate yet.
pub(super) fn make(
    writer: &mut Writer,
    area: &KeyArea,
    name: &str,
    number: u32,
    readers: u8,
) -> Result<PublicHalf, VaultError> {
    let pair = Pair::draw()?;
    let half = PublicHalf {
        name: name.to_owned(),
        number,
        readers,
        public: pair.public,
    };
    let root = certificate::root_key(writer)?.ok_or(VaultError::KeeperOnly)?;
    let holders = holders(&half, &certified(writer, area)?);
    if holders.is_empty() {
        return Err(VaultError::KeeperOnly);
    }
    let aad = bound(&half, &area.vault, &root);
    for holder in holders {
        let copy = sealed(&pair, &holder, &aad)?;
        writer.put_own(COPIES, &copy_key(&half, &holder), &copy)?;
    }
    compartment::put(writer, &half)?;
    Ok(half)
}

/// Gives every holder a copy of every key that this session has one of, and removes the copies of all others once
/// everyone who is to hold a key does.
pub(super) fn hand_on(
    writer: &mut Writer,
    session: &Session,
    area: &KeyArea,
) -> Result<(), VaultError> {
    let changes = due(writer, session, area)?;
    apply(writer, changes)
}

/// The pair of a key, where this session holds a copy of it.
pub(super) fn unlocked(
    reader: &Reader,
    vault: &VaultId,
    session: &Session,
    half: &PublicHalf,
) -> Result<Option<Pair>, VaultError> {
    let Some(root) = certificate::root_key(reader)? else {
        return Ok(None);
    };
    let own = session.pair();
    let Some(copy) = reader.get_own(COPIES, &copy_key(half, &own.public))? else {
        return Ok(None);
    };
    let private = own.unseal_bytes(label::COMPARTMENT_KEY, &copy, &bound(half, vault, &root));
    let pair = private
        .and_then(|private| Key::from_slice(&private))
        .and_then(Pair::from_private)
        .filter(|pair| pair.public == half.public);
    pair.map(Some).ok_or(VaultError::damaged(Part::Compartment))
}

fn due(reader: &Reader, session: &Session, area: &KeyArea) -> Result<Vec<Change>, VaultError> {
    let halves = compartment::all(reader)?;
    let (Some(root), false) = (certificate::root_key(reader)?, halves.is_empty()) else {
        return Ok(Vec::new());
    };
    let certified = certified(reader, area)?;
    let copies: Vec<_> = reader.all_own(COPIES)?;
    let mut changes = Vec::new();
    for half in &halves {
        let wanted: Vec<_> = holders(half, &certified)
            .iter()
            .map(|holder| (copy_key(half, holder), *holder))
            .collect();
        let front = half.row_key();
        let held: Vec<_> = copies
            .iter()
            .map(|(key, _)| key)
            .filter(|key| key.len() == front.len() + 32 && key.starts_with(&front))
            .collect();
        let missing: Vec<_> = wanted
            .iter()
            .filter(|(key, _)| !held.contains(&key))
            .collect();
        if !missing.is_empty() {
            // A session that holds none, or one that was tampered with, hands nothing on.
            let Some(pair) = unlocked(reader, &area.vault, session, half).unwrap_or_default()
            else {
                continue;
            };
            let aad = bound(half, &area.vault, &root);
            for (key, holder) in missing {
                changes.push(Change::Put(key.clone(), sealed(&pair, holder, &aad)?));
            }
        }
        let spare = held
            .into_iter()
            .filter(|key| !wanted.iter().any(|(other, _)| other == *key));
        changes.extend(spare.cloned().map(Change::Remove));
    }
    Ok(changes)
}

fn apply(writer: &mut Writer, changes: Vec<Change>) -> Result<(), VaultError> {
    for change in changes {
        match change {
            Change::Put(key, copy) => writer.put_own(COPIES, &key, &copy)?,
            Change::Remove(key) => {
                writer.remove_own(COPIES, &key)?;
            }
        }
    }
    Ok(())
}

/// Whom certificates speak of, of those whose keys are in use: officers, also while their key is being changed, and the
/// recovery key.
fn certified(reader: &Reader, area: &KeyArea) -> Result<Vec<Subject>, VaultError> {
    let rows = officers::all(reader)?;
    let publics = rows
        .iter()
        .flat_map(|(_, row)| [row.confirmed, row.pending])
        .flatten();
    let publics: Vec<PublicKey> = publics.chain([area.recovery]).collect();
    certificate::of_publics(reader, &area.vault, &publics)
}

/// Who is to hold a key: the recovery key, and the officers who may read; where there is none, the keepers.
fn holders(half: &PublicHalf, certified: &[Subject]) -> Vec<PublicKey> {
    let officers = || certified.iter().filter(|one| !one.folded.is_empty());
    let mut all: Vec<_> = officers().filter(|one| half.is_for(one.role)).collect();
    if all.is_empty() {
        all.extend(officers().filter(|one| one.role == Role::Keeper));
    }
    all.extend(certified.iter().filter(|one| one.folded.is_empty()));
    let mut publics: Vec<_> = all.into_iter().map(|one| one.public).collect();
    publics.sort_unstable();
    publics.dedup();
    publics
}

fn sealed(pair: &Pair, holder: &PublicKey, aad: &[u8]) -> Result<Vec<u8>, VaultError> {
    envelope::seal_bytes(label::COMPARTMENT_KEY, pair.private.bytes(), holder, aad)
}

fn copy_key(half: &PublicHalf, holder: &PublicKey) -> Vec<u8> {
    [half.row_key().as_slice(), holder].concat()
}

/// The root is in it, so that whoever replaces the root and every certificate below it is handed nothing: the copies that
/// officers hold no longer open.
fn bound(half: &PublicHalf, vault: &VaultId, root: &VerifyingKey) -> Vec<u8> {
    let length = u8::try_from(half.name.len()).unwrap_or(u8::MAX);
    [
        vault.as_slice(),
        root,
        &[length],
        half.name.as_bytes(),
        &half.number.to_le_bytes(),
        &[half.readers],
        &half.public,
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::trials::unhex;

    #[test]
    fn a_copy_that_another_implementation_sealed_is_unsealed() {
        let pair = |byte: u8| Pair::from_private(Key::from_slice(&[byte; 32]).unwrap()).unwrap();
        let half = PublicHalf {
            name: "equality".to_owned(),
            number: 1,
            readers: 0b0100,
            public: pair(0x22).public,
        };
        let copy = unhex(concat!(
            "38ab664bd86f77d7e66bdd9ae0792913a94fd8b33a1260027e4b46c1f4884c67b7a5f2b021462d0c",
            "d00bebc7855225d57cbf1213889003793b6a39480792d841a7006621607a8b8ee9cb1656389b03b4",
        ));
        let bound = bound(&half, &[1; 16], &[3; 32]);
        let private = pair(0x11).unseal_bytes(label::COMPARTMENT_KEY, &copy, &bound);
        assert_eq!(*private.unwrap(), [0x22; 32]);
    }
}
