//! Gives a vault another data key: the old one opens nothing of it any more, and an officer who leaves stays behind with it.

use std::sync::{Arc, PoisonError};

use chrono::{DateTime, Utc};

use super::area::KeyArea;
use super::chance;
use super::copy::{self, Fresh, Plan, Watch};
use super::disk::Disk;
use super::error::{Part, VaultError};
use super::format::Generation;
use super::officers::{self, Role, Row};
use super::placing::{self, Unplaced};
use super::recovery::RecoveryKey;
use super::renewal::{self, Renewal};
use super::schedule::Keys;
use super::secret::Key;
use super::slot::KeySlot;
use super::transaction::{Reader, own};
use super::{Home, Vault};

/// What is to change with the data key; [`Rekey::default`] changes nothing else.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rekey<'a> {
    /// An officer who loses their way in.
    pub leaving: Option<&'a str>,
    /// Whether another recovery key is drawn; the one before opens the vault no more.
    pub recovery: bool,
}

impl Vault {
    /// Copies the vault into a new file under another data key and puts it in place of the old one, whose key area is
    /// overwritten; what was erased before is gone for good then. The vault goes on with the new file. Gives the new
    /// recovery key, if one was asked for, this once; its signing key is certified, as made at `at`, by who asks for it.
    ///
    /// Nobody's passphrase is needed or changed. A keeper may, whoever opened the vault with the recovery key, and, where
    /// nobody leaves and the recovery key stays, whoever answers for data protection (`KeeperOnly`). `UnknownOfficer`,
    /// `Oneself` and `LastKeeper` say who cannot leave. Stopped, or failed, it leaves the old vault as it was; what
    /// could not be tidied after it is in place is in [`Vault::unfinished`].
    pub fn rekey(
        &mut self,
        wanted: &Rekey<'_>,
        at: DateTime<Utc>,
        watch: Watch<'_>,
    ) -> Result<Option<RecoveryKey>, VaultError> {
        self.may_rekey(wanted)?;
        let home = self.home.clone().ok_or(VaultError::primitive())?;
        let leaving = wanted.leaving.map(officers::folded).transpose()?;
        let recovery = wanted.recovery.then(RecoveryKey::draw).transpose()?;
        let generation = self.generation_after(0)?;
        let fresh = self.read(|moment| {
            self.may_leave(moment, leaving.as_deref())?;
            let without = leaving.as_deref();
            let old = self.area().clone();
            let (area, keys) = resealed(&old, moment, generation, without, recovery.as_ref())?;
            let left_out = without.map(|name| (own(officers::OFFICERS), name.as_bytes().to_vec()));
            let next = area.clone();
            let plan = Plan {
                source: moment,
                area,
                keys,
                left_out,
                finish: &mut |writer| {
                    officers::settle(writer, &next)?;
                    let renewal = Renewal {
                        left: without.is_some(),
                        recovery: recovery.as_ref().map(|key| (key, at)),
                    };
                    renewal::renew(writer, &self.session(), &next, renewal)
                },
            };
            copy::make(&*home.folder, &home.name, plan, watch)
        })?;
        self.replace_by(fresh, &home)?;
        Ok(recovery)
    }

    /// What could not be done to an old file, or to a leftover, after the last copy or at the opening: until the next
    /// opening does it, that file still opens with the passphrases it had.
    #[must_use]
    pub fn unfinished(&self) -> Option<&VaultError> {
        self.unfinished.as_ref()
    }

    /// The generation after this one's and after `other`.
    pub(super) fn generation_after(&self, other: Generation) -> Result<Generation, VaultError> {
        let next = self.area().generation.max(other).checked_add(1);
        next.ok_or(VaultError::damaged(Part::Keys))
    }

    /// Goes on with a new file; gives back the disk of the old one.
    pub(super) fn go_on_with(&mut self, fresh: Fresh) -> Arc<dyn Disk> {
        let database = self
            .database
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner);
        let old = std::mem::replace(database, fresh.database);
        // What the old engine still writes goes into a file that is about to lose its keys.
        self.wall.release(old);
        self.wall = fresh.wall;
        self.commits = fresh.commits;
        self.keys = fresh.keys;
        *self.area.get_mut().unwrap_or_else(PoisonError::into_inner) = fresh.area;
        std::mem::replace(&mut self.disk, fresh.disk)
    }

    fn replace_by(&mut self, fresh: Fresh, home: &Home) -> Result<(), VaultError> {
        match placing::replace(&*home.folder, &home.name, &fresh) {
            Ok(replaced) => {
                let old = self.go_on_with(fresh);
                let shredded = replaced.shred(&*home.folder, &home.name, &*old);
                self.unfinished = shredded.err();
                Ok(())
            }
            Err(Unplaced::Not(error)) => Err(error),
            Err(Unplaced::Perhaps(error)) => {
                // Whatever was written from here on could be in the file that a power cut takes away.
                drop(self.wall.below(error.clone()));
                Err(error)
            }
        }
    }

    fn may_rekey(&self, wanted: &Rekey<'_>) -> Result<(), VaultError> {
        self.may_change()?;
        let plain = wanted.leaving.is_none() && !wanted.recovery;
        match self.role() {
            Role::Keeper => Ok(()),
            Role::DataProtection if plain => Ok(()),
            Role::DataProtection | Role::Senior | Role::Officer => Err(VaultError::KeeperOnly),
        }
    }

    fn may_leave(&self, moment: &Reader, leaving: Option<&str>) -> Result<(), VaultError> {
        let Some(leaving) = leaving else {
            return Ok(());
        };
        let rows = officers::all(moment)?;
        let row = rows.iter().find(|(name, _)| name == leaving);
        let (_, row) = row.ok_or(VaultError::UnknownOfficer)?;
        if self.holder.folded.as_deref() == Some(leaving) {
            return Err(VaultError::Oneself);
        }
        let keepers = rows
            .iter()
            .filter(|(_, row)| row.entry.role == Role::Keeper && row.confirmed.is_some());
        if row.entry.role == Role::Keeper && keepers.count() <= 1 {
            return Err(VaultError::LastKeeper);
        }
        Ok(())
    }
}

/// The key area and the keys of a copy under a data key of its own, opened by the same officers but one.
pub(super) fn resealed(
    old: &KeyArea,
    moment: &Reader,
    generation: Generation,
    without: Option<&str>,
    recovery: Option<&RecoveryKey>,
) -> Result<(KeyArea, Keys), VaultError> {
    let data = chance::key()?;
    let mut rows = officers::all(moment)?;
    rows.retain(|(name, _)| Some(name.as_str()) != without);
    let mut area = old.clone();
    area.generation = generation;
    area.sequence = area.sequence.saturating_add(1);
    if let Some(key) = recovery {
        area.recovery = key.pair()?.public;
    }
    area.recovery_data = area.binding().seal_to_recovery(&data, &area.recovery)?;
    area.slots = reseal_slots(&area, &rows, &data)?;
    let keys = Keys::derive(data, &area.vault, generation);
    Ok((area, keys))
}

/// The slots of these officers, each with the new data key sealed to the key that the officers' table knows.
fn reseal_slots(
    area: &KeyArea,
    rows: &[(String, Row)],
    data: &Key,
) -> Result<Vec<KeySlot>, VaultError> {
    let mut slots = Vec::with_capacity(rows.len());
    for (_, row) in rows {
        let slot = area
            .slots
            .iter()
            .find(|slot| row.owns(slot.id, &slot.public));
        match slot {
            Some(slot) => slots.push(slot.resealed(area.binding(), data)?),
            // An adding that was cut off before its slot was written.
            None if row.confirmed.is_none() => {}
            None => return Err(VaultError::damaged(Part::Keys)),
        }
    }
    Ok(slots)
}
