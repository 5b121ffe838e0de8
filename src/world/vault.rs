//! Makes and opens the vault, with a wait after each refusal.

use std::ops::ControlFlow;

use crate::casebook::audit::Verdict;
use crate::casebook::{Casebook, CasebookError, Opening};
use crate::desk::effect::Outcome;
use crate::desk::scene::first_run::SHORTEST_PASSPHRASE;
use crate::desk::trouble::Trouble;
use crate::register::officer_name;
use crate::register::secret::Secret;
use crate::register::text;
use crate::vault::{Cost, Passphrase, RecoveryKey, VaultError};
use crate::world::file;
use crate::world::perform::World;
use crate::world::trouble::of_casebook;

impl World {
    pub(super) fn make_vault(
        &mut self,
        officer: &str,
        passphrase: &Secret,
    ) -> Result<Outcome, Trouble> {
        let officer = check_name(officer)?;
        let passphrase = new_passphrase(passphrase)?;
        if let Some(folder) = self
            .places
            .vault
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            file::make_folder(folder)
                .map_err(|error| of_casebook(&VaultError::from(error).into()))?;
        }
        let cost = match self.cost {
            Some(cost) => cost,
            None => Cost::calibrated().map_err(|error| of_casebook(&error.into()))?,
        };
        let made = Casebook::make(
            &self.places.vault,
            cost,
            &officer,
            &passphrase,
            self.clock.now(),
        );
        let (casebook, recovery) = made.map_err(|error| of_casebook(&error))?;
        let (officer, role) = (casebook.officer().to_owned(), casebook.role().code());
        self.casebook = Some(casebook);
        Ok(Outcome::VaultMade {
            recovery: Secret::new(recovery.groups().to_string()),
            officer,
            role,
        })
    }

    pub(super) fn unlock(
        &mut self,
        officer: &str,
        passphrase: &Secret,
    ) -> Result<Outcome, Trouble> {
        let now = self.clock.now();
        if let Some(seconds) = self.patience.wait(now) {
            return Err(Trouble::new("vault-wait").with("seconds", seconds.to_string()));
        }
        // The file is held by one opening at a time, also by this program's own.
        self.casebook = None;
        let passphrase = Passphrase::new(passphrase.reveal().to_owned());
        let opening = Opening {
            refused: self.patience.refused(),
            ..Opening::new(officer, &passphrase, now)
        };
        match Casebook::open(&self.places.vault, &opening) {
            Ok((casebook, _)) => {
                self.patience.forget();
                let (officer, role) = (casebook.officer().to_owned(), casebook.role().code());
                self.casebook = Some(casebook);
                Ok(Outcome::Unlocked { officer, role })
            }
            Err(CasebookError::Vault(VaultError::Refused)) => {
                let seconds = self.patience.refuse(self.clock.now());
                Err(Trouble::new("vault-refused").with("seconds", seconds.to_string()))
            }
            Err(error) => Err(of_casebook(&error)),
        }
    }

    /// Adds an officer to the open vault.
    pub fn add_officer(
        &mut self,
        name: &str,
        role: crate::vault::Role,
        passphrase: &Secret,
    ) -> Result<(), Trouble> {
        let name = check_name(name)?;
        let passphrase = new_passphrase(passphrase)?;
        let now = self.clock.now();
        self.open_casebook()?
            .add_officer(&name, role, &passphrase, now)
            .map_err(|error| of_casebook(&error))
    }

    /// Opens the vault with its recovery key, gives an officer another passphrase, and closes it again. Gives the recovery
    /// key that the vault has from then on, this once.
    pub fn recover(
        &mut self,
        key: &Secret,
        officer: &str,
        passphrase: &Secret,
    ) -> Result<Secret, Trouble> {
        let key = RecoveryKey::parse(key.reveal()).ok_or_else(|| Trouble::new("recovery-key"))?;
        let officer = check_name(officer)?;
        let passphrase = new_passphrase(passphrase)?;
        self.casebook = None;
        let drawn = Casebook::recover(
            &self.places.vault,
            &key,
            (&officer, &passphrase),
            self.clock.now(),
            &mut |_| ControlFlow::Continue(()),
        )
        .map_err(|error| of_casebook(&error))?;
        Ok(Secret::new(drawn.groups().to_string()))
    }

    /// Reads the whole vault and checks every block of it, and every entry of its audit trail.
    pub fn verify(&mut self) -> Result<Verdict, Trouble> {
        let casebook = self.open_casebook()?;
        casebook
            .verify_file()
            .map_err(|error| of_casebook(&error.into()))?;
        casebook
            .verify_audit(None)
            .map_err(|error| of_casebook(&error))
    }

    /// Gives the officer who opened the vault another passphrase.
    pub fn change_passphrase(&mut self, passphrase: &Secret) -> Result<(), Trouble> {
        let passphrase = new_passphrase(passphrase)?;
        let now = self.clock.now();
        self.open_casebook()?
            .change_passphrase(&passphrase, now)
            .map_err(|error| of_casebook(&error))
    }
}

fn check_name(typed: &str) -> Result<String, Trouble> {
    officer_name::check(typed).or(Err(Trouble::new("officer-name")))
}

fn new_passphrase(secret: &Secret) -> Result<Passphrase, Trouble> {
    if text::graphemes(secret.reveal()) < SHORTEST_PASSPHRASE {
        return Err(Trouble::new("passphrase-short").with("least", SHORTEST_PASSPHRASE.to_string()));
    }
    Ok(Passphrase::new(secret.reveal().to_owned()))
}
