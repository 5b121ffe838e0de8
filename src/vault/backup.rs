//! Backups: a copy of a moment in a file of its own, opened to be looked at or restored from, and never worked in.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::area::Found;
use super::bytes::Take;
use super::copy::{self, Fresh, Plan, Watch};
use super::disk::Disk;
use super::error::{Part, VaultError};
use super::folder::FileFolder;
use super::format::Generation;
use super::leftover;
use super::officers::{self, Role};
use super::opening::Credential;
use super::placing;
use super::rekeying;
use super::secret::Passphrase;
use super::transaction::{Reader, Writer, own};
use super::{Home, Vault};

const BACKUP: &str = "backup";
const MADE: &[u8] = b"made";
const VERSION: u8 = 1;

impl Vault {
    /// Copies one moment of the vault into a new file, while others go on writing; it has a data key of its own, opens
    /// with the passphrases of that moment, and is marked as a backup made at `at`.
    ///
    /// `AlreadyExists` if there is a file: a backup never takes another's place. Stopped or failed, it leaves no file.
    pub fn backup(&self, to: &Path, at: DateTime<Utc>, watch: Watch<'_>) -> Result<(), VaultError> {
        let (folder, name) = FileFolder::of(to)?;
        self.backup_to(&Home::new(Arc::new(folder), name), at, watch)
    }

    /// Opens a backup to look at it: nothing can be written, and not a byte of the file is changed, so it may lie where
    /// nothing can be written. A vault that is closed may be looked at the same way.
    pub fn open_backup(
        path: &Path,
        officer: &str,
        passphrase: &Passphrase,
    ) -> Result<Self, VaultError> {
        let (folder, name) = FileFolder::of(path)?;
        let home = Home::new(Arc::new(folder), name);
        Self::look_into(&home, &Credential::Officer(officer, passphrase))
    }

    /// Makes a vault of a backup and opens it: under another data key, and of a later generation than both the backup
    /// and the vault that is there.
    ///
    /// A keeper may (`KeeperOnly`). A file that is at `to` is kept beside it, under its name and `.replaced-` with the
    /// instant `at`; one that someone has open is `HeldElsewhere`. Stopped or failed, it changes nothing.
    pub fn restore(
        backup: &Path,
        to: &Path,
        officer: &str,
        passphrase: &Passphrase,
        at: DateTime<Utc>,
        watch: Watch<'_>,
    ) -> Result<Self, VaultError> {
        let looked = Self::open_backup(backup, officer, passphrase)?;
        let (folder, name) = FileFolder::of(to)?;
        looked.restored_to(Home::new(Arc::new(folder), name), at, watch)
    }

    /// When this backup was made; `None` of a vault.
    pub fn backup_made(&self) -> Result<Option<DateTime<Utc>>, VaultError> {
        self.read(made)
    }

    /// Backs up to a folder's file.
    pub(super) fn backup_to(
        &self,
        home: &Home,
        at: DateTime<Utc>,
        watch: Watch<'_>,
    ) -> Result<(), VaultError> {
        if home.folder.has(&home.name)? {
            return Err(VaultError::AlreadyExists);
        }
        let generation = self.area().generation;
        let mut fresh = self.copied_to(home, generation, Some(at), watch)?;
        match fresh.close() {
            Ok(()) => placing::settle(&*home.folder, &home.name, &fresh),
            Err(error) => {
                leftover::discard(&*home.folder, &fresh.name, &*fresh.disk);
                Err(error)
            }
        }
    }

    /// Opens a folder's file to look at it.
    pub(super) fn look_into(home: &Home, credential: &Credential<'_>) -> Result<Self, VaultError> {
        let below = home.folder.look(&home.name)?;
        let (mut vault, _) = Self::over(below, credential, None)?;
        vault.untouched = true;
        Ok(vault)
    }

    /// Makes of what is looked at a vault in `home`, and is that vault from then on.
    pub(super) fn restored_to(
        mut self,
        home: Home,
        at: DateTime<Utc>,
        watch: Watch<'_>,
    ) -> Result<Self, VaultError> {
        if self.role() != Role::Keeper {
            return Err(VaultError::KeeperOnly);
        }
        let (folder, name) = (&*home.folder, &*home.name);
        let there = match folder.open(name) {
            Ok(disk) => Some(disk),
            Err(VaultError::NotFound) => None,
            Err(error) => return Err(error),
        };
        let other = there.as_deref().map_or(0, |disk| self.generation_on(disk));
        let fresh = self.copied_to(&home, self.generation_after(other)?, None, watch)?;
        match &there {
            Some(held) => placing::supplant(folder, name, &**held, &fresh, at)?,
            None => placing::settle(folder, name, &fresh)?,
        }
        drop(self.go_on_with(fresh));
        self.untouched = false;
        self.lease = folder.note(name);
        self.home = Some(home);
        self.tidy();
        Ok(self)
    }

    /// The generation of another file, if it is of the same vault; nothing of it is proved.
    fn generation_on(&self, disk: &dyn Disk) -> Generation {
        let found = Found::read(disk).ok();
        let found = found.filter(|found| found.area.vault == self.area().vault);
        found.map_or(0, |found| found.area.generation)
    }

    fn copied_to(
        &self,
        home: &Home,
        generation: Generation,
        mark: Option<DateTime<Utc>>,
        watch: Watch<'_>,
    ) -> Result<Fresh, VaultError> {
        // Held until the moment is chosen, so that no officer's keys change between the area and the moment.
        let area = self.area();
        self.read(move |moment| {
            let (next, keys) = rekeying::resealed(&area, moment, generation, None, None)?;
            drop(area);
            let settled = next.clone();
            let plan = Plan {
                source: moment,
                area: next,
                keys,
                left_out: Some((own(BACKUP), MADE.to_vec())),
                finish: &mut |writer| {
                    officers::settle(writer, &settled)?;
                    mark.map_or(Ok(()), |at| put_mark(writer, at))
                },
            };
            copy::make(&*home.folder, &home.name, plan, watch)
        })
    }
}

/// When the backup that is read was made; `None` of a vault.
pub(super) fn made(reader: &Reader) -> Result<Option<DateTime<Utc>>, VaultError> {
    let Some(bytes) = reader.get_own(BACKUP, MADE)? else {
        return Ok(None);
    };
    let mut take = Take::new(&bytes);
    let at = take.u8().filter(|version| *version == VERSION);
    let at = at.and_then(|_| DateTime::from_timestamp_micros(take.i64()?));
    at.map(Some).ok_or(VaultError::damaged(Part::Body))
}

fn put_mark(writer: &mut Writer, at: DateTime<Utc>) -> Result<(), VaultError> {
    let mut mark = vec![VERSION];
    mark.extend(at.timestamp_micros().to_le_bytes());
    writer.put_own(BACKUP, MADE, &mark)
}
