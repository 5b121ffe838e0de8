//! A second key: what is sealed to a compartment, every officer may put there and only some roles can read, by cryptography.

use zeroize::Zeroizing;

use super::Vault;
use super::bytes::Take;
use super::envelope::{self, PublicKey};
use super::error::{Part, VaultError};
use super::format::{VaultId, label};
use super::holding;
use super::officers::Role;
use super::transaction::{Reader, Writer};

const COMPARTMENTS: &str = "compartments";
const VERSION: u8 = 1;

/// A compartment: its name, which is kept and outlives the code (at most 64 bytes), and the roles that may read it.
///
/// To change the readers of a name begins a new key: what was sealed before stays with those who could read it then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compartment {
    /// The name.
    pub name: &'static str,
    /// The roles that may read what is in it.
    pub readers: &'static [Role],
}

impl Compartment {
    /// The readers as they are kept: one bit a role.
    fn mask(&self) -> u8 {
        self.readers.iter().fold(0, |mask, role| mask | bit(*role))
    }
}

/// One key of a compartment, as far as everyone may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PublicHalf {
    /// The compartment's name.
    pub(super) name: String,
    /// Which of its keys, from 1.
    pub(super) number: u32,
    /// The roles that may read, one bit each.
    pub(super) readers: u8,
    /// What anyone may seal to.
    pub(super) public: PublicKey,
}

impl PublicHalf {
    /// Says whether a role is among its readers.
    pub(super) const fn is_for(&self, role: Role) -> bool {
        self.readers & bit(role) != 0
    }

    /// The key it is kept under: in the order of the numbers within a name.
    pub(super) fn row_key(&self) -> Vec<u8> {
        row_key(&self.name, self.number)
    }

    fn row(&self) -> Vec<u8> {
        [&[VERSION, self.readers], self.public.as_slice()].concat()
    }

    fn decode(key: &[u8], row: &[u8]) -> Option<Self> {
        let mut take = Take::new(row);
        (take.u8()? == VERSION).then_some(())?;
        let readers = take.u8()?;
        let public = take.array()?;
        let (name, number) = key.split_last_chunk()?;
        Some(Self {
            name: String::from_utf8(name.strip_suffix(&[0])?.to_vec()).ok()?,
            number: u32::from_be_bytes(*number),
            readers,
            public,
        })
    }
}

impl Vault {
    /// Seals bytes into a compartment, good only together with the same `aad`; every officer may.
    ///
    /// The first sealing into a compartment makes its key in a change of its own, so this is not to be called within one
    /// (`Busy`). In a vault made before there were signing keys a keeper has to have unlocked it once (`KeeperOnly`).
    pub fn seal_in(
        &self,
        compartment: &Compartment,
        aad: &[u8],
        plain: &[u8],
    ) -> Result<Vec<u8>, VaultError> {
        let latest = self.read(|reader| latest(reader, compartment.name))?;
        let half = match latest.filter(|half| half.readers == compartment.mask()) {
            Some(half) => half,
            None => self.new_half(compartment)?,
        };
        let bound = bound(&self.id(), &half.name, half.number, aad);
        let text = envelope::seal_bytes(label::COMPARTMENT, plain, &half.public, &bound)?;
        Ok([&[VERSION], half.number.to_le_bytes().as_slice(), &text].concat())
    }

    /// Unseals what was sealed into a compartment.
    ///
    /// `NotEntitled` for roles that may not read it, for a session that the recovery key opened, and for an officer to
    /// whom nobody who has the key could hand it on yet; `Damaged` if it is not what was sealed there with this `aad`.
    pub fn unseal_in(
        &self,
        compartment: &Compartment,
        aad: &[u8],
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        if !self.may_read(compartment) {
            return Err(VaultError::NotEntitled);
        }
        let damaged = VaultError::damaged(Part::Compartment);
        let mut take = Take::new(sealed);
        let number = take.u8().filter(|version| *version == VERSION);
        let Some(number) = number.and_then(|_| take.u32()) else {
            return Err(damaged);
        };
        let vault = self.id();
        let pair = self.read(|reader| {
            let half = find(reader, compartment.name, number)?.ok_or(damaged.clone())?;
            holding::unlocked(reader, &vault, &self.session(), &half)
        })?;
        let bound = bound(&vault, compartment.name, number, aad);
        pair.ok_or(VaultError::NotEntitled)?
            .unseal_bytes(label::COMPARTMENT, take.rest(), &bound)
            .ok_or(damaged)
    }

    /// Says whether whoever opened the vault can read what is sealed into a compartment now. In one that was never used:
    /// whether their role may.
    pub fn reads(&self, compartment: &Compartment) -> Result<bool, VaultError> {
        if !self.may_read(compartment) {
            return Ok(false);
        }
        let vault = self.id();
        self.read(|reader| {
            let Some(half) = latest(reader, compartment.name)? else {
                return Ok(true);
            };
            let pair = holding::unlocked(reader, &vault, &self.session(), &half)?;
            Ok(pair.is_some())
        })
    }

    fn may_read(&self, compartment: &Compartment) -> bool {
        !self.recovered() && compartment.readers.contains(&self.role())
    }

    fn new_half(&self, compartment: &Compartment) -> Result<PublicHalf, VaultError> {
        if compartment.name.len() > 64 || compartment.name.contains('\0') {
            return Err(VaultError::primitive());
        }
        let area = self.area();
        self.write(|writer| {
            let before = latest(writer, compartment.name)?;
            let number = before.map_or(0, |half| half.number).saturating_add(1);
            holding::make(writer, &area, compartment.name, number, compartment.mask())
        })
    }
}

/// The newest key of a name.
fn latest(reader: &Reader, name: &str) -> Result<Option<PublicHalf>, VaultError> {
    let halves = all(reader)?.into_iter().filter(|half| half.name == name);
    Ok(halves.max_by_key(|half| half.number))
}

fn find(reader: &Reader, name: &str, number: u32) -> Result<Option<PublicHalf>, VaultError> {
    let key = row_key(name, number);
    let row = reader.get_own(COMPARTMENTS, &key)?;
    Ok(row.and_then(|row| PublicHalf::decode(&key, &row)))
}

/// Every key of every compartment, in the order of names and numbers.
pub(super) fn all(reader: &Reader) -> Result<Vec<PublicHalf>, VaultError> {
    let rows = reader.all_own(COMPARTMENTS)?.into_iter();
    rows.map(|(key, row)| {
        PublicHalf::decode(&key, &row).ok_or(VaultError::damaged(Part::Compartment))
    })
    .collect()
}

/// Keeps a key's public half.
pub(super) fn put(writer: &mut Writer, half: &PublicHalf) -> Result<(), VaultError> {
    writer.put_own(COMPARTMENTS, &half.row_key(), &half.row())
}

fn row_key(name: &str, number: u32) -> Vec<u8> {
    [name.as_bytes(), &[0], &number.to_be_bytes()].concat()
}

fn bound(vault: &VaultId, name: &str, number: u32, aad: &[u8]) -> Vec<u8> {
    let length = u8::try_from(name.len()).unwrap_or(u8::MAX);
    [
        vault.as_slice(),
        &[length],
        name.as_bytes(),
        &number.to_le_bytes(),
        aad,
    ]
    .concat()
}

const fn bit(role: Role) -> u8 {
    1 << (role.number() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::envelope::Pair;
    use crate::vault::secret::Key;
    use crate::vault::trials::unhex;

    #[test]
    fn what_another_implementation_sealed_in_is_unsealed() {
        let pair = Pair::from_private(Key::from_slice(&[0x11; 32]).unwrap()).unwrap();
        let sealed = unhex(concat!(
            "010100000038ab664bd86f77d7e66bdd9ae0792913a94fd8b33a1260027e4b46c1f4884c673c68cb",
            "15ebdcf68f0f92aab6a8f8afbdbf249f532c8a78",
        ));
        let bound = bound(&[1; 16], "equality", 1, b"aad");
        let plain = pair.unseal_bytes(label::COMPARTMENT, &sealed[5..], &bound);
        assert_eq!(*plain.unwrap(), b"message");
        assert_eq!(sealed[..5], [1, 1, 0, 0, 0]);
    }

    #[test]
    fn a_public_half_is_kept_in_known_bytes() {
        let half = PublicHalf {
            name: "equality".to_owned(),
            number: 258,
            readers: 0b0100,
            public: [9; 32],
        };
        assert_eq!(half.row_key(), b"equality\0\0\0\x01\x02");
        let mut row = vec![1, 4];
        row.extend([9; 32]);
        assert_eq!(half.row(), row);
        assert_eq!(
            PublicHalf::decode(&half.row_key(), &row),
            Some(half.clone())
        );
        assert!(half.is_for(Role::DataProtection) && !half.is_for(Role::Keeper));
        assert_eq!(PublicHalf::decode(b"equality\x01\0\0\0\x01", &row), None);
        assert_eq!(PublicHalf::decode(&half.row_key(), &row[1..]), None);
    }
}
