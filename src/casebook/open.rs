//! The vault in hand: made or opened, with its officers, and with what the audit trail has to say of that.

use std::path::Path;

use chrono::{DateTime, Utc};

use crate::casebook::audit::{self, Act, Entry, Verdict};
use crate::casebook::change::Stamp;
use crate::casebook::error::CasebookError;
use crate::register::application::ApplicationId;
use crate::vault::{Cost, OfficerEntry, Passphrase, RecoveryKey, Role, Vault, VaultError};

/// An open casebook. Dropping it locks the vault.
pub struct Casebook {
    pub(super) vault: Vault,
    pub(super) officer: String,
}

impl Casebook {
    /// Makes a vault whose first officer is its keeper. The recovery key is given this once.
    pub fn make(
        path: &Path,
        cost: Cost,
        officer: &str,
        passphrase: &Passphrase,
        at: DateTime<Utc>,
    ) -> Result<(Self, RecoveryKey), CasebookError> {
        let (vault, recovery) = Vault::create(path, cost, officer, Role::Keeper, passphrase, at)?;
        let mut casebook = Self::of(vault);
        casebook.note(Act::Made, 0, at)?;
        Ok((casebook, recovery))
    }

    /// Opens a vault; `refused` says how many passphrases were refused before.
    pub fn open(
        path: &Path,
        officer: &str,
        passphrase: &Passphrase,
        refused: u32,
        at: DateTime<Utc>,
    ) -> Result<Self, CasebookError> {
        let mut casebook = Self::of(Vault::unlock(path, officer, passphrase)?);
        casebook.note(Act::Opened, refused, at)?;
        Ok(casebook)
    }

    /// Opens a vault with its recovery key and gives an officer another passphrase. The audit trail says that it was done.
    pub fn recover(
        path: &Path,
        key: &RecoveryKey,
        officer: &str,
        new: &Passphrase,
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        let vault = Vault::recover(path, key)?;
        vault.change_passphrase(officer, new)?;
        let mut casebook = Self {
            vault,
            officer: officer.to_owned(),
        };
        casebook.note(Act::Recovered, 0, at)
    }

    fn of(vault: Vault) -> Self {
        let officer = vault.officer().to_owned();
        Self { vault, officer }
    }

    /// The officer whose key is open.
    #[must_use]
    pub fn officer(&self) -> &str {
        &self.officer
    }

    /// What that officer may do.
    #[must_use]
    pub fn role(&self) -> Role {
        self.vault.role()
    }

    /// Every officer.
    pub fn officers(&self) -> Result<Vec<OfficerEntry>, CasebookError> {
        Ok(self.vault.officers()?)
    }

    /// Adds an officer.
    pub fn add_officer(
        &mut self,
        name: &str,
        role: Role,
        passphrase: &Passphrase,
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        self.vault.add_officer(name, role, passphrase, at)?;
        self.note(Act::OfficerAdded, 0, at)
    }

    /// Gives the officer whose key is open another passphrase.
    pub fn change_passphrase(
        &mut self,
        new: &Passphrase,
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        self.vault.change_passphrase(&self.officer, new)?;
        self.note(Act::PassphraseChanged, 0, at)
    }

    /// Writes down that a receipt left the vault.
    pub fn note_receipt(
        &mut self,
        id: ApplicationId,
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        self.change(Stamp::on(Act::Receipt, id, at), |_| Ok(()))
    }

    /// The whole audit trail, in order, each entry with its number.
    pub fn audit(&self) -> Result<Vec<(u64, Entry)>, CasebookError> {
        self.vault.read(audit::all)
    }

    /// Checks the whole audit trail.
    pub fn verify_audit(&self) -> Result<Verdict, CasebookError> {
        self.vault.read(audit::verify)
    }

    /// Reads the whole file and checks every block of it.
    pub fn verify_file(&self) -> Result<(), VaultError> {
        self.vault.verify()
    }

    fn note(&mut self, act: Act, count: u32, at: DateTime<Utc>) -> Result<(), CasebookError> {
        let stamp = Stamp {
            act,
            at,
            subject: None,
            count,
            detail: None,
        };
        self.change(stamp, |_| Ok(()))
    }
}

impl std::fmt::Debug for Casebook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Casebook")
    }
}
