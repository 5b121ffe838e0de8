//! Copies of the whole vault: to a fresh key, to a backup and back. Each can be watched and stopped.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::casebook::{Casebook, CasebookError};
use crate::desk::Progress;
use crate::desk::effect::Outcome;
use crate::desk::trouble::Trouble;
use crate::equality;
use crate::register::secret::Secret;
use crate::vault::{self, Passphrase, PostKey, RecoveryKey, Vault, VaultError};
use crate::world::file;
use crate::world::perform::{Watching, World};
use crate::world::system::London as _;
use crate::world::trouble::of_casebook;
use crate::world::vault::{check_name, new_passphrase};

/// Why what was erased before a backup was made is erased again after it is restored; the audit trail keeps it.
const ERASED_BEFORE: &str = "erased since the backup was made";

impl World {
    /// Copies the vault to a fresh key; gives the new recovery key where one was asked for.
    pub fn rekey(
        &mut self,
        new_recovery: bool,
        watch: Watching<'_>,
    ) -> Result<Option<Secret>, Trouble> {
        let now = self.clock.now();
        let drawn = self
            .open_casebook()?
            .rekey(new_recovery, now, &mut passed_on(watch))
            .map_err(|error| of_casebook(&error))?;
        self.note_witness();
        Ok(drawn.map(|key| shown(&key)))
    }

    /// Takes an officer's way in away.
    pub fn remove_officer(&mut self, name: &str, watch: Watching<'_>) -> Result<(), Trouble> {
        let now = self.clock.now();
        self.open_casebook()?
            .remove_officer(name, now, &mut passed_on(watch))
            .map_err(|error| of_casebook(&error))?;
        self.note_witness();
        self.nothing_left()
    }

    /// [`Trouble`] where an old file beside the vault could not be made unreadable, although all else is done.
    pub fn nothing_left(&mut self) -> Result<(), Trouble> {
        match self.open_casebook()?.old_file_left() {
            None => Ok(()),
            Some(why) => Err(Trouble::new("old-file-left").with("why", why.to_string())),
        }
    }

    /// Leaves behind what was erased; says how many erasures were due.
    pub fn complete_erasures(&mut self, watch: Watching<'_>) -> Result<usize, Trouble> {
        let now = self.clock.now();
        let completed = self
            .open_casebook()?
            .complete_erasures(now, &mut passed_on(watch))
            .map_err(|error| of_casebook(&error))?;
        self.note_witness();
        self.nothing_left().map(|()| completed)
    }

    /// Makes a backup: a file of that name, or in a folder of that name one that is named after the day and the trail.
    pub fn back_up(&mut self, to: &Path, watch: Watching<'_>) -> Result<PathBuf, Trouble> {
        let to = if to.is_dir() {
            to.join(self.backup_name()?)
        } else {
            to.to_owned()
        };
        let now = self.clock.now();
        self.open_casebook()?
            .backup(&to, now, &mut passed_on(watch))
            .map_err(|error| of_casebook(&error))?;
        self.note_witness();
        Ok(to)
    }

    /// Makes a backup in the folder of the settings, else in the documents folder.
    pub(super) fn back_up_here(&mut self, watch: Watching<'_>) -> Result<Outcome, Trouble> {
        let named = self.settings.backup_folder.trim();
        let folder = if named.is_empty() {
            let folder = self.places.documents.clone();
            file::make_folder(&folder).or(Err(no_folder(&folder)))?;
            folder
        } else {
            PathBuf::from(named)
        };
        if !folder.is_dir() {
            return Err(no_folder(&folder));
        }
        self.back_up(&folder, watch).map(Outcome::BackedUp)
    }

    /// Brings the vault back from a backup and opens it. What was erased since is erased again, and left behind; says how
    /// many applications that were.
    pub fn restore(
        &mut self,
        backup: &Path,
        officer: &str,
        passphrase: &Secret,
        watch: Watching<'_>,
    ) -> Result<usize, Trouble> {
        let (now, erased) = (self.clock.now(), self.read_ledger()?);
        let stopped = self.read_stops()?;
        let passphrase = Passphrase::new(passphrase.reveal().to_owned());
        self.close();
        let casebook = Casebook::restore(
            backup,
            &self.places.vault,
            (officer, &passphrase),
            now,
            &mut passed_on(watch),
        );
        self.take_in_hand(casebook.map_err(|error| of_backup(&error))?);
        let (casebook, chance) = self.casebook_and_chance()?;
        let again = casebook.reapply(
            &erased,
            ERASED_BEFORE,
            now,
            &mut || chance.draw(),
            &equality::destroy_all_of,
        );
        let again = again.map_err(|error| of_casebook(&error))?;
        self.write_ledger()?;
        let stopped = self.reapply_stops(&stopped)?;
        self.write_stops()?;
        if again > 0 || stopped > 0 {
            self.complete_erasures(watch)?;
        }
        self.note_witness();
        Ok(again)
    }

    /// Opens the vault with its recovery key, gives an officer another passphrase, and copies all to a fresh key; gives the
    /// new recovery key.
    pub fn recover(
        &mut self,
        key: &Secret,
        officer: &str,
        passphrase: &Secret,
        watch: Watching<'_>,
    ) -> Result<Secret, Trouble> {
        let key = RecoveryKey::parse(key.reveal()).ok_or_else(|| Trouble::new("recovery-key"))?;
        let officer = check_name(officer)?;
        let passphrase = new_passphrase(passphrase, &officer)?;
        self.close();
        let drawn = Casebook::recover(
            &self.places.vault,
            &key,
            (&officer, &passphrase),
            self.clock.now(),
            &mut passed_on(watch),
        );
        drawn.map(|key| shown(&key)).map_err(|error| {
            if matches!(error, CasebookError::Vault(VaultError::Refused)) {
                Trouble::new("recovery-refused")
            } else {
                of_casebook(&error)
            }
        })
    }

    /// The key that a kiosk seals to.
    pub fn post_key(&mut self) -> Result<PostKey, Trouble> {
        let now = self.clock.now();
        let key = self.open_casebook()?.post_key(now);
        key.map_err(|error| of_casebook(&error))
    }

    /// Reads the whole of a backup and checks every block of it.
    pub fn verify_backup(
        &self,
        backup: &Path,
        officer: &str,
        passphrase: &Secret,
    ) -> Result<(), Trouble> {
        let passphrase = Passphrase::new(passphrase.reveal().to_owned());
        Vault::open_backup(backup, officer, &passphrase)
            .and_then(|backup| backup.verify())
            .map_err(|error| of_backup(&CasebookError::Vault(error)))
    }

    /// The vault's name, the day, and the first digits of the trail's head.
    fn backup_name(&mut self) -> Result<String, Trouble> {
        let anchor = self.open_casebook()?.anchor();
        let anchor = anchor.map_err(|error| of_casebook(&error))?;
        let anchor = anchor.map_or_else(String::new, |anchor| anchor.to_string());
        let head: String = anchor.split_whitespace().skip(2).take(2).collect();
        let stem = self.places.vault.file_stem().unwrap_or_default();
        Ok(format!(
            "{}-{}-{head}.backup",
            stem.to_string_lossy(),
            self.clock.today().format("%Y-%m-%d"),
        ))
    }
}

/// A watch of the vault's own kind.
fn passed_on(watch: Watching<'_>) -> impl FnMut(vault::Progress) -> ControlFlow<()> + use<'_> {
    |progress| {
        watch(Progress {
            done: progress.done,
            of: progress.of,
        })
    }
}

/// A failure with a backup: it has passphrases of its own, and no wait after a wrong one.
fn of_backup(error: &CasebookError) -> Trouble {
    if matches!(error, CasebookError::Vault(VaultError::Refused)) {
        Trouble::new("backup-refused")
    } else {
        of_casebook(error)
    }
}

fn shown(key: &RecoveryKey) -> Secret {
    Secret::new(key.groups().to_string())
}

fn no_folder(folder: &Path) -> Trouble {
    Trouble::new("backup-folder").with("folder", folder.display().to_string())
}
