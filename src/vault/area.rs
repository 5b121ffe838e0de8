//! The key area: everything a vault shows before it is unlocked, and the two copies that a power cut cannot take both of.

use sha2::{Digest, Sha256};

use super::algorithm::Algorithm;
use super::bytes::{Take, same};
use super::cost::Cost;
use super::disk::Disk;
use super::envelope::{PublicKey, SealedKey};
use super::error::{Part, VaultError};
use super::format::{
    AREA_AT, AREA_LEN, BODY_AT, FORMAT, Generation, MAC_AT, MAGIC, MAX_SLOTS, SLOT_LEN, SLOTS_AT,
    VaultId,
};
use super::schedule::mac;
use super::secret::Key;
use super::slot::{Binding, KeySlot};

/// Different costs one area may hold; a wrong passphrase is tried against each of them.
const MAX_COSTS: usize = 4;

/// What a key area says.
#[derive(Clone)]
pub(super) struct KeyArea {
    /// How the blocks are sealed.
    pub(super) algorithm: Algorithm,
    /// Which vault this is.
    pub(super) vault: VaultId,
    /// Which of its data keys the slots hold.
    pub(super) generation: Generation,
    /// One higher with every change of the area.
    pub(super) sequence: u64,
    /// Makes this vault's passphrases unlike any other's.
    pub(super) salt: [u8; 32],
    /// Public half of the recovery key.
    pub(super) recovery: PublicKey,
    /// The data key, sealed to the recovery key.
    pub(super) recovery_data: SealedKey,
    /// One slot an officer.
    pub(super) slots: Vec<KeySlot>,
}

impl KeyArea {
    /// What the slots are bound to.
    pub(super) const fn binding(&self) -> Binding {
        Binding {
            vault: self.vault,
            generation: self.generation,
        }
    }

    /// The different costs of the slots, in the order they come.
    pub(super) fn costs(&self) -> Vec<Cost> {
        let mut costs = Vec::new();
        for slot in &self.slots {
            if !costs.contains(&slot.cost) {
                costs.push(slot.cost);
            }
        }
        costs
    }

    /// The dearest cost in use, which the next slot takes.
    pub(super) fn dearest(&self) -> Cost {
        self.costs()
            .into_iter()
            .max_by_key(|cost| cost.work())
            .unwrap_or(Cost::LEAST)
    }

    fn encode(&self, key: &Key) -> Vec<u8> {
        let mut out = Vec::with_capacity(AREA_LEN);
        out.extend(MAGIC);
        out.extend(FORMAT.to_le_bytes());
        out.extend(self.algorithm.id().to_le_bytes());
        out.extend(self.vault);
        out.extend(self.generation.to_le_bytes());
        out.extend(self.sequence.to_le_bytes());
        out.extend(
            u32::try_from(self.slots.len())
                .unwrap_or(u32::MAX)
                .to_le_bytes(),
        );
        out.extend([0; 8]);
        out.extend(self.salt);
        out.extend(self.recovery);
        out.extend(self.recovery_data);
        out.resize(SLOTS_AT, 0);
        self.slots.iter().for_each(|slot| slot.write(&mut out));
        out.resize(MAC_AT, 0);
        let mac = mac(key, &[&out]);
        out.extend(mac);
        let digest = Sha256::digest(&out);
        out.extend(digest);
        out
    }

    fn decode(bytes: &[u8]) -> Option<Self> {
        let mut take = Take::new(bytes);
        take.slice(MAGIC.len() + 4)?;
        let algorithm = Algorithm::from_id(take.u32()?)?;
        let vault = take.array()?;
        let generation = take.u32()?;
        let sequence = take.u64()?;
        let count = usize::try_from(take.u32()?)
            .ok()
            .filter(|count| (1..=MAX_SLOTS).contains(count))?;
        take.slice(8)?;
        let salt = take.array()?;
        let recovery = take.array()?;
        let recovery_data = take.array()?;
        let slots = bytes
            .get(SLOTS_AT..MAC_AT)?
            .chunks_exact(SLOT_LEN)
            .take(count)
            .map(KeySlot::read)
            .collect::<Option<_>>()?;
        let area = Self {
            algorithm,
            vault,
            generation,
            sequence,
            salt,
            recovery,
            recovery_data,
            slots,
        };
        (area.costs().len() <= MAX_COSTS).then_some(area)
    }
}

/// A key area as it was read: not yet proved to come from someone who has the data key.
pub(super) struct Found {
    /// What it says.
    pub(super) area: KeyArea,
    bytes: Vec<u8>,
    /// The copies that are bad or older.
    behind: Vec<u64>,
}

impl Found {
    /// Reads both copies and takes the newer of those that are whole.
    pub(super) fn read(disk: &dyn Disk) -> Result<Self, VaultError> {
        let length = disk.size()?;
        let copies = AREA_AT.map(|at| read_copy(disk, at, length));
        let copies: Vec<Copy> = copies.into_iter().collect::<Result<_, VaultError>>()?;
        let newest = copies
            .iter()
            .filter_map(Copy::area)
            .max_by_key(|(area, _)| area.sequence);
        let Some((area, bytes)) = newest else {
            return Err(why_none(&copies, length));
        };
        if length < BODY_AT {
            return Err(VaultError::Truncated);
        }
        let behind = copies
            .iter()
            .zip(AREA_AT)
            .filter(|(copy, _)| copy.bytes != *bytes)
            .map(|(_, at)| at)
            .collect();
        Ok(Self {
            area: area.clone(),
            bytes: bytes.clone(),
            behind,
        })
    }

    /// Says whether either copy is bad or older than the other.
    pub(super) const fn behind(&self) -> bool {
        !self.behind.is_empty()
    }

    /// The copy that counts, as it was read.
    #[cfg(test)]
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Proves that someone who had the data key wrote it, and brings the other copy up to it.
    pub(super) fn proved(self, disk: &dyn Disk, key: &Key) -> Result<KeyArea, VaultError> {
        self.check(key)?;
        for at in self.behind {
            disk.write(at, &self.bytes)?;
            disk.sync()?;
        }
        Ok(self.area)
    }

    /// Says whether both copies are whole, the same, and from someone who had the data key.
    pub(super) fn verify(&self, key: &Key) -> Result<(), VaultError> {
        self.check(key)?;
        if self.behind.is_empty() {
            Ok(())
        } else {
            Err(VaultError::damaged(Part::Keys))
        }
    }

    fn check(&self, key: &Key) -> Result<(), VaultError> {
        let right = self
            .bytes
            .split_at_checked(MAC_AT)
            .is_some_and(|(content, rest)| {
                let mac = mac(key, &[content]);
                rest.first_chunk::<32>()
                    .is_some_and(|stored| same(stored, &mac))
            });
        if right {
            Ok(())
        } else {
            Err(VaultError::damaged(Part::Keys))
        }
    }
}

/// Writes a changed area: copy B, durable, then copy A, durable; one of them is whole at every moment.
pub(super) fn write(disk: &dyn Disk, area: &KeyArea, key: &Key) -> Result<(), VaultError> {
    let bytes = area.encode(key);
    for at in AREA_AT.into_iter().rev() {
        disk.write(at, &bytes)?;
        disk.sync()?;
    }
    Ok(())
}

struct Copy {
    bytes: Vec<u8>,
    format: Option<u32>,
    area: Option<KeyArea>,
}

impl Copy {
    fn area(&self) -> Option<(&KeyArea, &Vec<u8>)> {
        self.area.as_ref().map(|area| (area, &self.bytes))
    }
}

fn read_copy(disk: &dyn Disk, at: u64, length: u64) -> Result<Copy, VaultError> {
    let there = usize::try_from(length.saturating_sub(at))
        .unwrap_or(usize::MAX)
        .min(AREA_LEN);
    let mut bytes = vec![0; there];
    disk.read(at, &mut bytes)?;
    let mut take = Take::new(&bytes);
    let format = (take.array() == Some(MAGIC)).then(|| take.u32()).flatten();
    let whole = bytes
        .split_at_checked(AREA_LEN - 32)
        .is_some_and(|(content, digest)| Sha256::digest(content).as_slice() == digest);
    let area = (whole && format == Some(FORMAT))
        .then(|| KeyArea::decode(&bytes))
        .flatten();
    Ok(Copy {
        bytes,
        format,
        area,
    })
}

/// Why neither copy can be used, from what can still be made out.
fn why_none(copies: &[Copy], length: u64) -> VaultError {
    let formats = || copies.iter().filter_map(|copy| copy.format);
    match formats().max() {
        None => VaultError::NotAVault,
        Some(found) if found > FORMAT => VaultError::NewerFormat {
            found,
            known: FORMAT,
        },
        Some(_) if length < BODY_AT => VaultError::Truncated,
        Some(found) if found < FORMAT => VaultError::OlderFormat {
            found,
            known: FORMAT,
        },
        Some(_) => VaultError::damaged(Part::Keys),
    }
}
