//! Copies: to a fresh key, to a backup and back, each told in the trail as [`crate::casebook::keys`] tells of keys.

use std::path::Path;

use chrono::{DateTime, Utc};

use crate::casebook::act::Act;
use crate::casebook::change::Stamp;
use crate::casebook::error::CasebookError;
use crate::casebook::facts;
use crate::casebook::open::Casebook;
use crate::vault::{Passphrase, PostKey, RecoveryKey, Rekey, Vault, VaultError, Watch};

impl Casebook {
    /// Says whether a damaged copy of the key area was made whole from the other when the vault was opened.
    #[must_use]
    pub const fn healed(&self) -> bool {
        self.vault.healed()
    }

    /// What kept an old file, or what a copy that was cut off had left, from being made unreadable. Until the next opening
    /// does it, that file opens with the passphrases it had.
    #[must_use]
    pub fn old_file_left(&self) -> Option<&VaultError> {
        self.vault.unfinished()
    }

    /// Copies the vault to a fresh key, which leaves everything erased behind; draws a new recovery key if asked to.
    pub fn rekey(
        &mut self,
        new_recovery: bool,
        at: DateTime<Utc>,
        watch: Watch<'_>,
    ) -> Result<Option<RecoveryKey>, CasebookError> {
        let rekey = Rekey {
            leaving: None,
            recovery: new_recovery,
        };
        self.with_keys(Act::Rekeyed, "", at, |vault| vault.rekey(&rekey, at, watch))
    }

    /// Takes an officer's way in away: the vault is copied to a fresh key that is not sealed to them.
    pub fn remove_officer(
        &mut self,
        name: &str,
        at: DateTime<Utc>,
        watch: Watch<'_>,
    ) -> Result<(), CasebookError> {
        let rekey = Rekey {
            leaving: Some(name),
            recovery: false,
        };
        self.with_keys(Act::OfficerRemoved, name, at, |vault| {
            vault.rekey(&rekey, at, watch).map(drop)
        })
    }

    /// Leaves behind, with the old key, what was erased: gives the number of erasures. Nothing is copied if none is due.
    pub fn complete_erasures(
        &mut self,
        at: DateTime<Utc>,
        watch: Watch<'_>,
    ) -> Result<usize, CasebookError> {
        let due = self.erasures_due()?.len();
        if due > 0 {
            let rekey = Rekey {
                leaving: None,
                recovery: false,
            };
            self.with_keys(Act::ErasuresCompleted, "", at, |vault| {
                vault.rekey(&rekey, at, watch).map(drop)
            })?;
        }
        Ok(due)
    }

    /// Writes a backup of this moment under a key of its own. The backup holds the entry that it was begun.
    pub fn backup(
        &mut self,
        to: &Path,
        at: DateTime<Utc>,
        watch: Watch<'_>,
    ) -> Result<(), CasebookError> {
        self.with_keys(Act::BackedUp, "", at, |vault| vault.backup(to, at, watch))
    }

    /// Brings a vault back from a backup and opens it, with a trail that says so. The ledger of erasures is to be
    /// [reapplied](Casebook::reapply) next.
    pub fn restore(
        backup: &Path,
        to: &Path,
        (officer, passphrase): (&str, &Passphrase),
        at: DateTime<Utc>,
        watch: Watch<'_>,
    ) -> Result<Self, CasebookError> {
        let vault = Vault::restore(backup, to, officer, passphrase, at, watch)?;
        let mut casebook = Self::of(vault)?;
        casebook.finish(Act::Restored, "", at)?;
        Ok(casebook)
    }

    /// The office's post key. It is made at first use, and the trail says so.
    pub fn post_key(&mut self, at: DateTime<Utc>) -> Result<PostKey, CasebookError> {
        let key = self.vault.post_key()?;
        let number = key.number;
        if self.vault.read(facts::post_key)? != Some(number) {
            let stamp = Stamp {
                count: number,
                ..Stamp::of(Act::PostKey, at)
            };
            self.change(stamp, |writer, _| facts::put_post_key(writer, number))?;
        }
        Ok(key)
    }

    /// Opens a vault with its recovery key, gives an officer another passphrase, and copies everything to a fresh key with
    /// a new recovery key, which is given this once: the old one was out of its envelope.
    pub fn recover(
        path: &Path,
        key: &RecoveryKey,
        (officer, new): (&str, &Passphrase),
        at: DateTime<Utc>,
        watch: Watch<'_>,
    ) -> Result<RecoveryKey, CasebookError> {
        let mut casebook = Self {
            officer: officer.to_owned(),
            ..Self::of(Vault::recover(path, key)?)?
        };
        let rekey = Rekey {
            leaving: None,
            recovery: true,
        };
        let drawn = casebook.with_keys(Act::Recovered, "", at, |vault| {
            vault.change_passphrase(officer, new)?;
            vault.rekey(&rekey, at, watch)
        })?;
        drawn.ok_or(CasebookError::Vault(VaultError::Io(
            std::io::ErrorKind::Other,
        )))
    }
}
