//! Makes and opens the vault, with a wait after each refusal.

use crate::casebook::audit::Verdict;
use crate::casebook::{Accepting, Casebook, CasebookError, Opening};
use crate::desk::effect::Outcome;
use crate::desk::scene::doubt::Why;
use crate::desk::trouble::Trouble;
use crate::register::secret::Secret;
use crate::register::{officer_name, passphrase};
use crate::vault::{self, Cost, Passphrase, Role, VaultError};
use crate::world::perform::World;
use crate::world::trouble::of_casebook;
use crate::world::{file, witness};

/// Words of a passphrase that Lodge draws: 64 bits by lot.
const WORDS: usize = 5;

impl World {
    pub(super) fn make_vault(
        &mut self,
        officer: &str,
        passphrase: &Secret,
    ) -> Result<Outcome, Trouble> {
        let officer = check_name(officer)?;
        let passphrase = new_passphrase(passphrase, &officer)?;
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
        self.note_witness();
        Ok(Outcome::VaultMade {
            recovery: Secret::new(recovery.groups().to_string()),
            officer,
            role,
        })
    }

    /// Opens the vault; `accepting` is a keeper's reason for one that may not be the right one.
    pub(super) fn unlock(
        &mut self,
        officer: &str,
        passphrase: &Secret,
        accepting: Option<&str>,
    ) -> Result<Outcome, Trouble> {
        let now = self.clock.now();
        if let Some(seconds) = self.patience.wait(now) {
            return Err(Trouble::new("vault-wait").with("seconds", seconds.to_string()));
        }
        // The file is held by one opening at a time, also by this program's own.
        self.close();
        let passphrase = Passphrase::new(passphrase.reveal().to_owned());
        let known = witness::known(&self.places, officer);
        let opening = Opening {
            refused: self.patience.refused(),
            witness: known.as_deref(),
            accepting: accepting.map(|reason| Accepting { reason }),
            ..Opening::new(officer, &passphrase, now)
        };
        match Casebook::open(&self.places.vault, &opening) {
            Ok((casebook, _)) => {
                self.patience.forget();
                Ok(self.take_in_hand(casebook))
            }
            Err(CasebookError::Vault(VaultError::Refused)) => {
                let seconds = self.patience.refuse(self.clock.now());
                Err(Trouble::new("vault-refused").with("seconds", seconds.to_string()))
            }
            Err(error) => doubted(&error, officer).ok_or_else(|| of_casebook(&error)),
        }
    }

    /// Checks the passphrase of the officer whose key is open, with the wait that an opening has after each refusal.
    pub(super) fn check_passphrase(&mut self, passphrase: &Secret) -> Result<Outcome, Trouble> {
        let now = self.clock.now();
        if let Some(seconds) = self.hand_back.wait(now) {
            return Err(Trouble::new("vault-wait").with("seconds", seconds.to_string()));
        }
        let passphrase = Passphrase::new(passphrase.reveal().to_owned());
        let own = self.open_casebook()?.is_own_passphrase(&passphrase, now);
        if own.map_err(|error| of_casebook(&error))? {
            self.hand_back.forget();
            return Ok(Outcome::PassphraseRight);
        }
        let seconds = self.hand_back.refuse(self.clock.now());
        Err(Trouble::new("hand-back-refused").with("seconds", seconds.to_string()))
    }

    /// Tells in the trail of a wrong PIN.
    pub(super) fn hand_back_refused(&mut self) -> Result<Outcome, Trouble> {
        let now = self.clock.now();
        let told = self.open_casebook()?.hand_back_refused(now);
        told.map_err(|error| of_casebook(&error))?;
        Ok(Outcome::RefusalTold)
    }

    /// Takes an open vault in hand.
    pub(super) fn take_in_hand(&mut self, casebook: Casebook) -> Outcome {
        let (officer, role) = (casebook.officer().to_owned(), casebook.role());
        self.casebook = Some(casebook);
        self.look_for_stops();
        // Before anything else is done with an open vault. Where it fails the desk hears of it a minute later, when it is tried
        // again.
        drop(self.destroy_equality());
        // Only for the question whether to complete them, so what cannot be counted is not asked about.
        let due = match &self.casebook {
            Some(casebook) if matches!(role, Role::DataProtection | Role::Keeper) => {
                casebook.erasures_due().map_or(0, |due| due.len())
            }
            Some(_) | None => 0,
        };
        self.note_witness();
        let role = role.code();
        Outcome::Unlocked { officer, role, due }
    }

    /// Closes the vault, and keeps outside what is known of it now.
    ///
    /// A disk that is full keeps nobody from locking: the keys go all the same, and the trail ends without this closing.
    pub fn close(&mut self) {
        let Some(casebook) = self.casebook.take() else {
            return;
        };
        let place = witness::place(&self.places, casebook.vault_id(), casebook.officer());
        if let Ok(closing) = casebook.close(self.clock.now()) {
            self.anchor = Some(closing.anchor.to_string());
            witness::write(&place, &closing.witness);
        }
    }

    /// Keeps outside the vault what is known of it at this moment, for the officer whose key is open.
    pub(super) fn note_witness(&mut self) {
        self.changes = 0;
        let Some(casebook) = &self.casebook else {
            return;
        };
        let place = witness::place(&self.places, casebook.vault_id(), casebook.officer());
        if let Ok(bytes) = casebook.witness(self.clock.now()) {
            witness::write(&place, &bytes);
        }
    }

    /// Adds an officer to the open vault.
    pub fn add_officer(
        &mut self,
        name: &str,
        role: Role,
        passphrase: &Secret,
    ) -> Result<(), Trouble> {
        let name = check_name(name)?;
        let passphrase = new_passphrase(passphrase, &name)?;
        let now = self.clock.now();
        self.open_casebook()?
            .add_officer(&name, role, &passphrase, now)
            .map_err(|error| of_casebook(&error))
    }

    /// Reads the whole vault and checks every block of it, and every entry of its audit trail.
    pub fn verify(&mut self) -> Result<Verdict, Trouble> {
        let casebook = self.open_casebook()?;
        casebook
            .verify_file()
            .map_err(|error| of_casebook(&error.into()))?;
        self.check_trail(None)
    }

    /// Gives the officer who opened the vault another passphrase.
    pub fn change_passphrase(&mut self, passphrase: &Secret) -> Result<(), Trouble> {
        let now = self.clock.now();
        let casebook = self.open_casebook()?;
        let passphrase = new_passphrase(passphrase, casebook.officer())?;
        casebook
            .change_passphrase(&passphrase, now)
            .map_err(|error| of_casebook(&error))?;
        self.note_witness();
        Ok(())
    }
}

pub(super) fn check_name(typed: &str) -> Result<String, Trouble> {
    officer_name::check(typed).or(Err(Trouble::new("officer-name")))
}

pub(super) fn new_passphrase(secret: &Secret, officer: &str) -> Result<Passphrase, Trouble> {
    passphrase::check(secret.reveal(), officer)?;
    Ok(Passphrase::new(secret.reveal().to_owned()))
}

/// What is doubted of a vault that was not opened for that.
fn doubted(error: &CasebookError, officer: &str) -> Option<Outcome> {
    let officer = officer.to_owned();
    if let CasebookError::RolledBack {
        vault_at,
        witness_at: known_at,
    } = *error
    {
        let why = Why::Older { vault_at, known_at };
        return Some(Outcome::Doubted { why, officer });
    }
    if let CasebookError::ClockBack { last, now } = *error {
        let why = Why::Clock { last, now };
        return Some(Outcome::Doubted { why, officer });
    }
    None
}

/// Draws five words for a new passphrase, again where the check of passphrases would not have them.
///
/// It knows nothing of lots, and takes a few in a thousand for too easy; leaving those out costs a thief next to nothing.
pub(super) fn words() -> Result<Outcome, Trouble> {
    loop {
        let drawn = vault::passphrase_of_words(WORDS);
        let drawn = drawn.map_err(|error| of_casebook(&error.into()))?;
        if passphrase::check(&drawn, "").is_ok() {
            return Ok(Outcome::Words(Secret::new(drawn.to_string())));
        }
    }
}
