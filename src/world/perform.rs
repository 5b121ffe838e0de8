//! From an effect to its outcome.

use std::ops::ControlFlow;
use std::path::PathBuf;

use chrono::{DateTime, Utc};

use crate::casebook::Casebook;
use crate::desk::Progress;
use crate::desk::effect::{Effect, Outcome};
use crate::desk::settings::Settings;
use crate::desk::trouble::Trouble;
use crate::form::Catalogue;
use crate::paper::Press;
use crate::vault::Cost;
use crate::world::patience::Patience;
use crate::world::system::{Chance, Clock};
use crate::world::trouble::of_casebook;
use crate::world::vault::words;

/// Watches something long, and may stop it.
pub type Watching<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

/// Where things lie outside the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The vault's file.
    pub vault: PathBuf,
    /// The settings' file.
    pub settings: PathBuf,
    /// The folder that receipts and backups go to where the settings name none.
    pub documents: PathBuf,
    /// The folder of what is known of vaults outside them.
    pub witness: PathBuf,
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
    pub(super) anchor: Option<String>,
    pub(super) casebook: Option<Casebook>,
    pub(super) patience: Patience,
    /// The passphrases refused where a handed-over screen was to be given back; the trail is told of each at once.
    pub(super) hand_back: Patience,
    /// Changes kept since the witness was last written.
    pub(super) changes: u32,
    /// When equality answers have to be destroyed next, while the vault is open.
    pub(super) next_stop: Option<DateTime<Utc>>,
    /// Whether the list of stops beside the vault is behind it.
    pub(super) stops_unwritten: bool,
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
            anchor: None,
            casebook: None,
            patience: Patience::default(),
            hand_back: Patience::default(),
            changes: 0,
            next_stop: None,
            stops_unwritten: false,
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

    /// The audit trail's anchor as the vault was last closed.
    #[must_use]
    pub fn anchor(&self) -> Option<&str> {
        self.anchor.as_deref()
    }

    /// Performs an effect that nobody watches.
    pub fn perform(&mut self, effect: Effect) -> Outcome {
        self.perform_watched(effect, &mut |_| ControlFlow::Continue(()))
    }

    /// Performs an effect. What fails comes back as [`Outcome::Failed`] with words for it; nothing panics and nothing is
    /// done by halves.
    pub fn perform_watched(&mut self, effect: Effect, watch: Watching<'_>) -> Outcome {
        let done = match effect {
            Effect::MakeVault {
                officer,
                passphrase,
            } => self.make_vault(&officer, &passphrase),
            Effect::Unlock {
                officer,
                passphrase,
            } => self.unlock(&officer, &passphrase, None),
            Effect::Accept {
                officer,
                passphrase,
                reason,
            } => self.unlock(&officer, &passphrase, Some(&reason)),
            Effect::CheckPassphrase(passphrase) => self.check_passphrase(&passphrase),
            Effect::TellRefusal => self.hand_back_refused(),
            Effect::DrawWords => words(),
            Effect::Lock | Effect::Leave => {
                self.close();
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
            Effect::WriteDown(writing) => self.write_down(&writing),
            Effect::Helpers(id) => self.helpers(id),
            Effect::KeepEquality(keeping) => self.keep_equality(*keeping),
            Effect::DestroyEquality => self.destroy_equality().map(Outcome::EqualityDestroyed),
            Effect::Lodge(id) => self.lodge(id),
            Effect::Withdraw(id, reason) => self.withdraw(id, &reason),
            Effect::Delete(id, reason) => self.delete(id, &reason),
            Effect::Receipt { id, extent, print } => self.receipt(id, extent, print),
            Effect::CopyFor { id, leave } => self.copy_for(id, leave),
            Effect::PrintNotice(paper) => self.print_notice(&paper),
            Effect::PrivacyReceipts(papers) => self.privacy_receipts(*papers),
            Effect::Trail { before } => self.trail_page(before),
            Effect::CheckTrail => self.checked_trail(),
            Effect::CompleteErasures => self
                .complete_erasures(watch)
                .map(Outcome::ErasuresCompleted),
            Effect::BackUp => self.back_up_here(watch),
            Effect::KeepSettings(settings) => return self.keep_settings(settings),
        };
        done.unwrap_or_else(Outcome::Failed)
    }

    /// The casebook, or the trouble that the vault is closed.
    pub(super) fn open_casebook(&mut self) -> Result<&mut Casebook, Trouble> {
        self.casebook_and_chance().map(|(casebook, _)| casebook)
    }

    /// The casebook together with the chance that it draws on.
    pub(super) fn casebook_and_chance(
        &mut self,
    ) -> Result<(&mut Casebook, &mut dyn Chance), Trouble> {
        match &mut self.casebook {
            Some(casebook) => Ok((casebook, &mut *self.chance)),
            None => Err(locked()),
        }
    }

    pub(super) fn list(&mut self) -> Result<Outcome, Trouble> {
        let headers = self
            .open_casebook()?
            .list()
            .map_err(|error| of_casebook(&error))?;
        Ok(Outcome::Listed(headers.into()))
    }
}

impl Drop for World {
    /// Closes the vault as a lock does, so that its trail says when.
    fn drop(&mut self) {
        self.close();
    }
}

/// The trouble that the vault is closed.
pub(super) fn locked() -> Trouble {
    Trouble::new("vault-locked")
}
