//! From an effect to its outcome.

use std::path::PathBuf;

use crate::casebook::Casebook;
use crate::desk::effect::{Effect, Outcome};
use crate::desk::settings::Settings;
use crate::desk::trouble::Trouble;
use crate::form::Catalogue;
use crate::paper::Press;
use crate::vault::Cost;
use crate::world::patience::Patience;
use crate::world::system::{Chance, Clock};
use crate::world::trouble::of_casebook;

/// Where things lie outside the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The vault's file.
    pub vault: PathBuf,
    /// The settings' file.
    pub settings: PathBuf,
    /// The folder that receipts go to where the settings name none.
    pub documents: PathBuf,
}

/// Everything outside the desk that it can ask for something.
pub struct World {
    pub(super) places: Places,
    pub(super) catalogue: Catalogue,
    pub(super) press: Press,
    pub(super) settings: Settings,
    pub(super) cost: Option<Cost>,
    pub(super) clock: Box<dyn Clock>,
    pub(super) chance: Box<dyn Chance>,
    pub(super) casebook: Option<Casebook>,
    pub(super) patience: Patience,
}

impl World {
    /// A world whose vault is closed.
    ///
    /// `cost` is what a guess at a passphrase costs in a vault made here; without one it is measured on this machine.
    #[must_use]
    pub fn new(
        places: Places,
        catalogue: Catalogue,
        press: Press,
        settings: Settings,
        cost: Option<Cost>,
        (clock, chance): (Box<dyn Clock>, Box<dyn Chance>),
    ) -> Self {
        Self {
            places,
            catalogue,
            press,
            settings,
            cost,
            clock,
            chance,
            casebook: None,
            patience: Patience::default(),
        }
    }

    /// The settings in use.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The forms and packs in use.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The clock in use.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// The casebook, while the vault is open.
    #[must_use]
    pub fn casebook(&mut self) -> Option<&mut Casebook> {
        self.casebook.as_mut()
    }

    /// Whether there is a file where the vault should be.
    #[must_use]
    pub fn has_vault(&self) -> bool {
        self.places.vault.exists()
    }

    /// Performs an effect. What fails comes back as [`Outcome::Failed`] with words for it; nothing panics and nothing is
    /// done by halves.
    pub fn perform(&mut self, effect: Effect) -> Outcome {
        let done = match effect {
            Effect::MakeVault {
                officer,
                passphrase,
            } => self.make_vault(&officer, &passphrase),
            Effect::Unlock {
                officer,
                passphrase,
            } => self.unlock(&officer, &passphrase),
            Effect::DrawWords => crate::world::vault::words(),
            Effect::Lock | Effect::Leave => {
                self.casebook = None;
                Ok(Outcome::Locked)
            }
            Effect::List => self.list(),
            Effect::Begin {
                form,
                channel,
                language,
            } => self.begin(&form, channel, &language),
            Effect::Recall(id) => self.recall(id),
            Effect::Keep(keeping) => self.keep(*keeping),
            Effect::Lodge(id) => self.lodge(id),
            Effect::Withdraw(id, reason) => self.withdraw(id, &reason),
            Effect::Delete(id, reason) => self.delete(id, &reason),
            Effect::Receipt { id, extent, print } => self.receipt(id, extent, print),
            Effect::KeepSettings(settings) => return self.keep_settings(settings),
        };
        done.unwrap_or_else(Outcome::Failed)
    }

    /// The casebook, or the trouble that the vault is closed.
    pub(super) fn open_casebook(&mut self) -> Result<&mut Casebook, Trouble> {
        self.casebook
            .as_mut()
            .ok_or_else(|| Trouble::new("vault-locked"))
    }

    pub(super) fn list(&mut self) -> Result<Outcome, Trouble> {
        let headers = self
            .open_casebook()?
            .list()
            .map_err(|error| of_casebook(&error))?;
        Ok(Outcome::Listed(headers.into()))
    }
}
