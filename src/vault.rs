//! Keeps sealed bytes under keys; it has never heard of housing.
//!
//! A vault is one file: a key area that any of its officers can open with their own passphrase, and behind it the file of
//! a database engine (redb), every block of it sealed. `format` has the bytes. From the outside in:
//!
//! | file | what it does |
//! |---|---|
//! | `lease`, `disk`, `folder` | one holder at a time; five operations on the bytes; files side by side |
//! | `area`, `slot`, `recovery` | the key area, an officer's slot, the recovery key |
//! | `cost`, `envelope`, `schedule`, `secret`, `page`, `chance` | slow passphrases, sealing to a public key, derived keys, wiping, keeping keys out of swap, drawing |
//! | `algorithm`, `cipher`, `header`, `blocks` | how a block is sealed, sealed blocks, block 0 in two copies, and the disk the engine sees |
//! | `wall`, `transaction`, `working` | the engine's errors and panics stopped; reading, writing and verifying |
//! | `officers`, `keyholders` | the table of officers; adding them and changing their passphrases |
//! | `session`, `signing`, `certificate`, `asking` | what an officer holds while a vault is open; signing, whose a signature is, and how a key without a certificate gets one |
//! | `compartment`, `holding` | a second key, sealed to fewer officers; who holds it, and how it is handed on |
//! | `post`, `words` | the office's post key, which anyone may seal to; numbers as words that people can compare and remember |
//! | `renewal` | what gets new keys together with the data key |
//! | `making`, `opening`, `status`, `moment` | how a vault comes to be, opens, what it shows while it is shut, and how far it has come |
//! | `copy`, `placing`, `leftover` | the one copy mechanism: a new file made and verified, put in its place, tidied after |
//! | `rekeying`, `backup`, `untouched` | another data key; backups and restoring; a disk that is only read until it is known to be the right one |
//!
//! What is promised: a thief of the file learns its length and the rhythm of its change; what was acknowledged survives a
//! power cut at any moment; what was changed from outside is an error and never wrong data. What is not: a machine that
//! someone else controls while the vault is open, and an older copy of the whole file put in place of the newer, which
//! only something kept elsewhere could show. Every session holds the one data key, so roles are the program's to enforce;
//! who signed what is proved with keys that the data key does not give.

mod algorithm;
mod area;
mod asking;
mod backup;
mod blocks;
mod bytes;
mod certificate;
mod chance;
mod cipher;
mod compartment;
mod copy;
mod cost;
mod disk;
mod envelope;
mod error;
mod folder;
mod format;
mod header;
mod holding;
#[cfg(any(test, feature = "fuzzing"))]
#[doc(hidden)]
pub mod hostile;
mod keyholders;
mod lease;
mod leftover;
mod making;
mod moment;
mod officers;
mod opening;
mod page;
mod placing;
mod post;
mod recovery;
mod rekeying;
mod renewal;
mod schedule;
mod secret;
mod session;
mod signing;
mod slot;
mod status;
mod transaction;
#[cfg(test)]
pub(crate) mod trials;
mod untouched;
mod wall;
mod words;
mod working;

use std::ffi::OsString;
use std::fmt;
use std::path::Path;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::thread::ThreadId;

use chrono::{DateTime, Utc};
use redb::Database;

use algorithm::Algorithm;
use area::KeyArea;
use disk::{Disk, FileDisk};
use folder::{FileFolder, Folder};
use lease::Lease;
use making::Founder;
use opening::{Credential, Holder, Opened};
use schedule::Keys;
use session::Session;
use untouched::Untouched;
use wall::Wall;

pub use compartment::Compartment;
pub use copy::{Progress, Watch};
pub use cost::Cost;
pub use error::{Part, VaultError};
pub use moment::Moment;
pub use officers::{OfficerEntry, Role, compared};
pub use post::{PostKey, fingerprint, seal_to};
pub use recovery::RecoveryKey;
pub use rekeying::Rekey;
pub use secret::Passphrase;
pub use signing::{Signature, Signer};
pub use status::Status;
pub use transaction::{KeyValue, Reader, Table, Writer};
pub use words::passphrase_of_words;

/// An open, unlocked vault. Dropping it locks it: what was written is durable already, and the keys are wiped.
pub struct Vault {
    database: RwLock<Option<Database>>,
    wall: Arc<Wall>,
    keys: Keys,
    area: Mutex<KeyArea>,
    holder: Holder,
    healed: bool,
    session: RwLock<Session>,
    commits: Arc<AtomicU64>,
    writing: Mutex<Option<ThreadId>>,
    /// Where it lies; nowhere in some trials.
    home: Option<Home>,
    /// Whether it is only looked at, as a backup is.
    untouched: bool,
    /// What keeps every change from the file until it is known to be the right one.
    held_back: Option<Arc<Untouched>>,
    unfinished: Option<VaultError>,
    // The note goes before the disk does, and with the disk the lock.
    lease: Option<Lease>,
    disk: Arc<dyn Disk>,
}

/// The folder a vault lies in, and its name there.
#[derive(Clone, Debug)]
struct Home {
    folder: Arc<dyn Folder>,
    name: OsString,
}

impl Home {
    fn new(folder: Arc<dyn Folder>, name: OsString) -> Self {
        Self { folder, name }
    }
}

impl Vault {
    /// Makes a vault with its first officer, and opens it. The recovery key is shown this once.
    ///
    /// It is made under another name and moved into place whole, so there is never half a vault at `path`.
    pub fn create(
        path: &Path,
        cost: Cost,
        officer: &str,
        role: Role,
        passphrase: &Passphrase,
        now: DateTime<Utc>,
    ) -> Result<(Self, RecoveryKey), VaultError> {
        if path.try_exists()? {
            return Err(VaultError::AlreadyExists);
        }
        let (folder, name) = FileFolder::of(path)?;
        let path = folder.path(&name);
        let made = tempfile::Builder::new()
            .prefix(".new-vault-")
            .tempfile_in(path.parent().unwrap_or(Path::new(".")))?;
        let file = made.reopen()?;
        lease::lock(&file, &path)?;
        let lease = folder.note(&name);
        let disk: Arc<dyn Disk> = Arc::new(FileDisk::new(file));
        let home = Home::new(Arc::new(folder), name);
        let founder = Founder {
            name: officer,
            role,
            passphrase,
            now,
        };
        let (opened, recovery) =
            making::make(&disk, cost, Algorithm::for_this_machine(), &founder)?;
        let mut vault = Self::of(opened, disk, Some(home.clone()));
        vault.lease = lease;
        made.as_file().sync_all()?;
        made.persist_noclobber(&path)
            .map_err(|refused| VaultError::from(refused.error))?;
        home.folder.sync()?;
        Ok((vault, recovery))
    }

    /// Unlocks a vault. A wrong name, a wrong passphrase and a damaged slot are all `Refused`, after the same time.
    pub fn unlock(path: &Path, officer: &str, passphrase: &Passphrase) -> Result<Self, VaultError> {
        Self::open(path, &Credential::Officer(officer, passphrase))
    }

    /// Unlocks a vault to be looked at first: not a byte of its file changes before [`Vault::begin`], and none at all if
    /// it is dropped before. Whatever would write until then is `Busy`.
    pub fn look(path: &Path, officer: &str, passphrase: &Passphrase) -> Result<Self, VaultError> {
        Self::looked_at(path, &Credential::Officer(officer, passphrase))
    }

    /// Goes on with a vault that was looked at: what its opening put right is written, and what it lacks is made. Changes
    /// nothing a second time.
    pub fn begin(&mut self) -> Result<(), VaultError> {
        if let Some(held) = self.held_back.take() {
            held.let_go()
                .map_err(|error| self.wall.fallen(VaultError::from(error)))?;
            self.settle_signers()?;
            self.settle_compartments()?;
            self.tidy();
        }
        Ok(())
    }

    /// Opens a vault with its recovery key, to give officers new passphrases; there is no officer then, and the role is
    /// [`Role::Keeper`].
    pub fn recover(path: &Path, key: &RecoveryKey) -> Result<Self, VaultError> {
        Self::open(path, &Credential::Recovery(key))
    }

    /// What the vault shows without a key.
    pub fn status(path: &Path) -> Result<Status, VaultError> {
        status::read(path)
    }

    /// The name of the officer who opened it, as it is kept; empty after [`Vault::recover`].
    #[must_use]
    pub fn officer(&self) -> &str {
        &self.holder.name
    }

    /// What that officer may do.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.holder.role
    }

    /// Says whether the recovery key opened it.
    #[must_use]
    pub const fn recovered(&self) -> bool {
        self.holder.folded.is_none()
    }

    /// Says whether one copy of the key area was damaged, or older as a power cut leaves it, and was made whole from the
    /// other when the vault was opened.
    #[must_use]
    pub const fn healed(&self) -> bool {
        self.healed
    }

    /// Tells it from every other vault; copies of a vault share it.
    #[must_use]
    pub fn id(&self) -> [u8; 16] {
        self.area().vault
    }

    fn open(path: &Path, credential: &Credential<'_>) -> Result<Self, VaultError> {
        let mut vault = Self::looked_at(path, credential)?;
        vault.begin()?;
        Ok(vault)
    }

    fn looked_at(path: &Path, credential: &Credential<'_>) -> Result<Self, VaultError> {
        let (folder, name) = FileFolder::of(path)?;
        Self::look_in(&Home::new(Arc::new(folder), name), credential)
    }

    fn look_in(home: &Home, credential: &Credential<'_>) -> Result<Self, VaultError> {
        let disk = home.folder.open(&home.name)?;
        let lease = home.folder.note(&home.name);
        // A program that died may have left the vault's name in the system's cache alone; before anything relies on
        // it, it has to be durable.
        home.folder.sync()?;
        let mut vault = Self::look_on(disk, credential, Some(home.clone()))?;
        vault.lease = lease;
        Ok(vault)
    }

    /// Clears what a copy that was cut off left beside the vault.
    fn tidy(&mut self) {
        let cleared = match &self.home {
            Some(home) => leftover::clear(&*home.folder, &home.name, &self.area()),
            None => Ok(()),
        };
        self.unfinished = cleared.err();
    }

    fn look_on(
        disk: Arc<dyn Disk>,
        credential: &Credential<'_>,
        home: Option<Home>,
    ) -> Result<Self, VaultError> {
        let (mut vault, held) = Self::over(disk, credential, home)?;
        vault.held_back = Some(held);
        if vault.backup_made()?.is_some() {
            return Err(VaultError::IsBackup);
        }
        Ok(vault)
    }

    /// Opens what lies on a disk and keeps every change from it.
    fn over(
        disk: Arc<dyn Disk>,
        credential: &Credential<'_>,
        home: Option<Home>,
    ) -> Result<(Self, Arc<Untouched>), VaultError> {
        let held = Arc::new(Untouched::over(disk)?);
        let disk: Arc<dyn Disk> = Arc::clone(&held) as _;
        let opened = opening::open(&disk, credential)?;
        Ok((Self::of(opened, disk, home), held))
    }

    /// `IsBackup` of a backup, `Busy` while the vault is only looked at.
    const fn may_change(&self) -> Result<(), VaultError> {
        if self.untouched {
            Err(VaultError::IsBackup)
        } else if self.held_back.is_some() {
            Err(VaultError::Busy)
        } else {
            Ok(())
        }
    }

    fn of(opened: Opened, disk: Arc<dyn Disk>, home: Option<Home>) -> Self {
        let Opened {
            database,
            wall,
            keys,
            area,
            holder,
            healed,
            session,
            commits,
        } = opened;
        let (database, area, writing) = (
            RwLock::new(Some(database)),
            Mutex::new(area),
            Mutex::default(),
        );
        Self {
            database,
            wall,
            keys,
            area,
            holder,
            healed,
            session: RwLock::new(session),
            commits,
            writing,
            home,
            untouched: false,
            held_back: None,
            unfinished: None,
            lease: None,
            disk,
        }
    }

    fn area(&self) -> MutexGuard<'_, KeyArea> {
        self.area.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        let database = self
            .database
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        self.wall.release(database);
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault")
    }
}
