//! Reads, changes and verifies an open vault.

use std::sync::{Arc, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};

use redb::ReadableDatabase as _;

use super::Vault;
use super::area::Found;
use super::error::{Part, VaultError};
use super::transaction::{Reader, Writer};

impl Vault {
    /// Reads one moment of the vault.
    pub fn read<T, E: From<VaultError>>(
        &self,
        work: impl FnOnce(&Reader) -> Result<T, E>,
    ) -> Result<T, E> {
        let database = self.database.read().unwrap_or_else(PoisonError::into_inner);
        let database = database.as_ref().ok_or(VaultError::Busy)?;
        let moment = self.wall.call(|| database.begin_read())?;
        work(&Reader::of_moment(moment, Arc::clone(&self.wall)))
    }

    /// Changes the vault in one transaction: durable when this returns `Ok`, forgotten if `work` returns an error.
    ///
    /// Another thread's change is waited for; a change within a change is `Busy`. `IsBackup` after
    /// [`Vault::open_backup`].
    pub fn write<T, E: From<VaultError>>(
        &self,
        work: impl FnOnce(&mut Writer) -> Result<T, E>,
    ) -> Result<T, E> {
        self.may_change()?;
        if *self.writing() == Some(thread::current().id()) {
            return Err(VaultError::Busy.into());
        }
        let database = self.database.read().unwrap_or_else(PoisonError::into_inner);
        let database = database.as_ref().ok_or(VaultError::Busy)?;
        let change = self.wall.call(|| database.begin_write())?;
        let _turn = Turn::begin(self);
        let mut writer = Writer::of_change(change, Arc::clone(&self.wall));
        match work(&mut writer) {
            Ok(done) => writer.commit().map(|()| done).map_err(E::from),
            Err(error) => {
                writer.abandon();
                Err(error)
            }
        }
    }

    /// Reads the whole file and checks every block, every page and both copies of the key area. `Busy` while anything
    /// is being read or written.
    pub fn verify(&self) -> Result<(), VaultError> {
        let area = self.area.try_lock().ok().ok_or(VaultError::Busy)?;
        Found::read(&*self.disk)?.verify(&self.keys.area)?;
        drop(area);
        let mut database = self.database.try_write().ok().ok_or(VaultError::Busy)?;
        let database = database.as_mut().ok_or(VaultError::Busy)?;
        let sound = self.wall.call(|| database.check_integrity())?;
        if sound {
            Ok(())
        } else {
            Err(VaultError::damaged(Part::Body))
        }
    }

    fn writing(&self) -> MutexGuard<'_, Option<ThreadId>> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// While it lives, this thread is the one that writes.
struct Turn<'a>(&'a Vault);

impl<'a> Turn<'a> {
    fn begin(vault: &'a Vault) -> Self {
        *vault.writing() = Some(thread::current().id());
        Self(vault)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut writing = self.0.writing();
        if *writing == Some(thread::current().id()) {
            *writing = None;
        }
    }
}
