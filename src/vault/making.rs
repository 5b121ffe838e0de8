//! Makes a vault on an empty disk: its keys, its first officer, its recovery key.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::algorithm::Algorithm;
use super::area::{self, KeyArea};
use super::certificate::{self, Subject};
use super::chance;
use super::cost::Cost;
use super::disk::Disk;
use super::envelope::Pair;
use super::error::VaultError;
use super::officers::{self, OfficerEntry, Role, Row};
use super::opening::{self, Holder, Opened};
use super::recovery::RecoveryKey;
use super::schedule::Keys;
use super::secret::{Key, Passphrase};
use super::session::Session;
use super::slot::{Binding, KeySlot};
use super::transaction::Writer;
use super::wall::Wall;

/// The first officer of a vault.
pub(super) struct Founder<'a> {
    /// The name as typed.
    pub(super) name: &'a str,
    /// What the officer is there for.
    pub(super) role: Role,
    /// What opens the vault from now on.
    pub(super) passphrase: &'a Passphrase,
    /// When this happens.
    pub(super) now: DateTime<Utc>,
}

/// Makes a vault on `disk`, which must be empty, and leaves it open and durable.
pub(super) fn make(
    disk: &Arc<dyn Disk>,
    cost: Cost,
    algorithm: Algorithm,
    founder: &Founder<'_>,
) -> Result<(Opened, RecoveryKey), VaultError> {
    let folded = officers::folded(founder.name)?;
    let recovery = RecoveryKey::draw()?;
    let data = chance::key()?;
    let pair = Pair::draw()?;
    let area = first_area(
        cost,
        algorithm,
        &folded,
        founder.passphrase,
        &data,
        &pair,
        &recovery,
    )?;
    let keys = Keys::derive(data, &area.vault, area.generation);
    area::write(&**disk, &area, &keys.area)?;
    let wall = Arc::new(Wall::default());
    let (database, commits) = opening::make(disk, &area, &keys, &wall)?;
    let entry = OfficerEntry {
        name: founder.name.trim().to_owned(),
        role: founder.role,
        added_at: to_the_microsecond(founder.now),
    };
    let slot = area.slots.first().map(|slot| slot.id).unwrap_or_default();
    let row = Row {
        entry,
        slot,
        confirmed: Some(pair.public),
        pending: None,
    };
    let mut writer = Writer::of_change(wall.call(|| database.begin_write())?, Arc::clone(&wall));
    officers::put(&mut writer, &folded, &row)?;
    let session = Session::of(pair);
    certificate::root(
        &mut writer,
        &session,
        &area.vault,
        &Subject::officer(&folded, &row.entry, session.pair().public),
    )?;
    let since = row.entry.added_at;
    let recovering = Session::of(recovery.pair()?);
    certificate::put(
        &mut writer,
        &session,
        &area.vault,
        &recovering.key(),
        &Subject::recovery(since, recovering.pair().public),
    )?;
    writer.commit()?;
    let holder = Holder {
        name: row.entry.name,
        folded: Some(folded),
        role: founder.role,
    };
    Ok((
        Opened {
            database,
            wall,
            keys,
            area,
            holder,
            healed: false,
            session,
            commits,
        },
        recovery,
    ))
}

/// An instant as it is kept, so that what was added and what is listed are the same.
pub(super) fn to_the_microsecond(now: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(now.timestamp_micros()).unwrap_or(now)
}

fn first_area(
    cost: Cost,
    algorithm: Algorithm,
    folded: &str,
    passphrase: &Passphrase,
    data: &Key,
    pair: &Pair,
    recovery: &RecoveryKey,
) -> Result<KeyArea, VaultError> {
    let binding = Binding {
        vault: chance::array()?,
        generation: 1,
    };
    let salt = chance::array()?;
    let stretched = cost.stretch(passphrase, &salt, folded)?;
    let recovery = recovery.pair()?.public;
    Ok(KeyArea {
        algorithm,
        vault: binding.vault,
        generation: binding.generation,
        sequence: 1,
        salt,
        recovery,
        recovery_data: binding.seal_to_recovery(data, &recovery)?,
        slots: vec![KeySlot::seal(
            binding,
            chance::array()?,
            cost,
            &stretched,
            pair,
            data,
        )?],
    })
}
