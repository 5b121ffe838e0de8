//! Opens what lies on a disk: finds the slot, proves the key area, starts the engine, settles what was cut off.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use redb::{Builder, Database};

use super::area::{Found, KeyArea};
use super::blocks::Blocks;
use super::cipher::Sealer;
use super::disk::Disk;
use super::envelope::Pair;
use super::error::{Part, VaultError};
use super::officers::{self, Role};
use super::recovery::RecoveryKey;
use super::schedule::Keys;
use super::secret::{Key, Passphrase};
use super::session::Session;
use super::slot::KeySlot;
use super::transaction::{Reader, Writer};
use super::wall::Wall;

/// Decrypted pages the engine may keep in memory.
const CACHE: usize = 32 * 1024 * 1024;

/// What someone brings to open a vault.
pub(super) enum Credential<'a> {
    /// An officer's name and passphrase.
    Officer(&'a str, &'a Passphrase),
    /// The recovery key.
    Recovery(&'a RecoveryKey),
}

/// Who opened a vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Holder {
    /// The officer's name as it is kept; empty where the recovery key opened the vault.
    pub(super) name: String,
    /// The officer's folded name; none where the recovery key opened the vault.
    pub(super) folded: Option<String>,
    /// What the officer may do.
    pub(super) role: Role,
}

/// Everything an open vault is made of, apart from the lock on its file.
pub(super) struct Opened {
    /// The engine.
    pub(super) database: Database,
    /// The wall around it.
    pub(super) wall: Arc<Wall>,
    /// The vault's keys.
    pub(super) keys: Keys,
    /// The key area as it stands on the disk.
    pub(super) area: KeyArea,
    /// Who opened it.
    pub(super) holder: Holder,
    /// Whether one copy of the key area had to be brought up to the other.
    pub(super) healed: bool,
    /// What that officer holds while it is open.
    pub(super) session: Session,
    /// The sequence of block 0.
    pub(super) commits: Arc<AtomicU64>,
}

/// Opens the vault on `disk`.
pub(super) fn open(
    disk: &Arc<dyn Disk>,
    credential: &Credential<'_>,
) -> Result<Opened, VaultError> {
    let found = Found::read(&**disk)?;
    let (data, slot, pair) = unseal(&found.area, credential)?;
    let keys = Keys::derive(data, &found.area.vault, found.area.generation);
    let healed = found.behind();
    let area = found.proved(&**disk, &keys.area)?;
    let wall = Arc::new(Wall::default());
    let (database, commits) = start(disk, &area, &keys, &wall)?;
    let holder = settled(&database, &wall, &area, credential, slot.as_ref());
    match holder {
        Ok(holder) => Ok(Opened {
            database,
            wall,
            keys,
            area,
            holder,
            healed,
            session: Session::of(pair),
            commits,
        }),
        Err(error) => {
            wall.release(database);
            Err(error)
        }
    }
}

/// Starts the engine on a disk that is being made.
pub(super) fn make(
    disk: &Arc<dyn Disk>,
    area: &KeyArea,
    keys: &Keys,
    wall: &Arc<Wall>,
) -> Result<(Database, Arc<AtomicU64>), VaultError> {
    let blocks = Blocks::fresh(Arc::clone(disk), sealer(area, keys)?, Arc::clone(wall));
    let commits = blocks.commits();
    let database = wall.call(|| builder().create_with_backend(blocks))?;
    Ok((database, commits))
}

/// Starts the engine on a disk as it was left, and checks every block.
pub(super) fn start(
    disk: &Arc<dyn Disk>,
    area: &KeyArea,
    keys: &Keys,
    wall: &Arc<Wall>,
) -> Result<(Database, Arc<AtomicU64>), VaultError> {
    let blocks = Blocks::open(Arc::clone(disk), sealer(area, keys)?, Arc::clone(wall))?;
    let (cut_short, commits) = (blocks.cut_short(), blocks.commits());
    let database = wall.call(|| builder().create_with_backend(blocks));
    let database = database.map_err(|error| {
        if cut_short {
            VaultError::Truncated
        } else {
            error
        }
    });
    Ok((database?, commits))
}

fn builder() -> Builder {
    let mut builder = Builder::new();
    // A plain opening trusts the pages it is given; an old version of one page would then be wrong data or a panic.
    builder
        .set_cache_size(CACHE)
        .set_check_integrity_on_open(true);
    builder
}

fn sealer(area: &KeyArea, keys: &Keys) -> Result<Sealer, VaultError> {
    Sealer::begin(area.algorithm, keys.blocks.shared())
}

/// Finds the data key, the slot it was found in, and the pair that opened it.
fn unseal(
    area: &KeyArea,
    credential: &Credential<'_>,
) -> Result<(Key, Option<KeySlot>, Pair), VaultError> {
    match credential {
        Credential::Recovery(key) => {
            let pair = key.pair()?;
            let data = area
                .binding()
                .unseal_by_recovery(&area.recovery_data, &pair);
            Ok((data.ok_or(VaultError::Refused)?, None, pair))
        }
        Credential::Officer(name, passphrase) => {
            let (slot, pair, data) = open_slot(area, name, passphrase)?;
            Ok((data, Some(slot), pair))
        }
    }
}

/// Opens an officer's slot. A name that is not an officer's is stretched like any other, so it takes as long.
pub(super) fn open_slot(
    area: &KeyArea,
    name: &str,
    passphrase: &Passphrase,
) -> Result<(KeySlot, Pair, Key), VaultError> {
    let folded = officers::folded(name).unwrap_or_default();
    for cost in area.costs() {
        let stretched = cost.stretch(passphrase, &area.salt, &folded)?;
        for slot in area.slots.iter().filter(|slot| slot.cost == cost) {
            if let Some((pair, data)) = slot.open(area.binding(), &stretched) {
                return Ok((slot.clone(), pair, data));
            }
        }
    }
    Err(VaultError::Refused)
}

/// Settles what a power cut left of a change of keys, and finds out who has opened the vault.
fn settled(
    database: &Database,
    wall: &Arc<Wall>,
    area: &KeyArea,
    credential: &Credential<'_>,
    slot: Option<&KeySlot>,
) -> Result<Holder, VaultError> {
    let reader = Reader::of_moment(
        wall.call(|| redb::ReadableDatabase::begin_read(database))?,
        Arc::clone(wall),
    );
    let rows = officers::all(&reader)?;
    if rows.iter().any(|(_, row)| row.pending.is_some()) {
        let mut writer = Writer::of_change(wall.call(|| database.begin_write())?, Arc::clone(wall));
        officers::settle(&mut writer, area)?;
        writer.commit()?;
    }
    let (Credential::Officer(name, _), Some(slot)) = (credential, slot) else {
        return Ok(Holder {
            name: String::new(),
            folded: None,
            role: Role::Keeper,
        });
    };
    let folded = officers::folded(name)?;
    let row = rows
        .into_iter()
        .find(|(key, row)| *key == folded && row.owns(slot.id, &slot.public));
    let (_, row) = row.ok_or(VaultError::damaged(Part::Officers))?;
    Ok(Holder {
        name: row.entry.name,
        folded: Some(folded),
        role: row.entry.role,
    })
}
