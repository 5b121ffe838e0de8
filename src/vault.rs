//! Keeps sealed bytes under keys; it has never heard of housing.
//!
//! A vault is one file: a key area that any of its officers can open with their own passphrase, and behind it the file of
//! a database engine (redb), every block of it sealed. `format` has the bytes. From the outside in:
//!
//! | file | what it does |
//! |---|---|
//! | `lease`, `disk` | one holder at a time; five operations on the bytes |
//! | `area`, `slot`, `recovery` | the key area, an officer's slot, the recovery key |
//! | `cost`, `envelope`, `schedule`, `secret`, `chance` | slow passphrases, sealing to a public key, derived keys, wiping, drawing |
//! | `algorithm`, `cipher`, `header`, `blocks` | how a block is sealed, sealed blocks, block 0 in two copies, and the disk the engine sees |
//! | `wall`, `transaction`, `working` | the engine's errors and panics stopped; reading, writing and verifying |
//! | `officers`, `keyholders` | the table of officers; adding them and changing their passphrases |
//! | `session`, `signing`, `certificate`, `asking` | what an officer holds while a vault is open; signing, whose a signature is, and how a key without a certificate gets one |
//! | `making`, `opening`, `status`, `moment` | how a vault comes to be, opens, what it shows while it is shut, and how far it has come |
//!
//! What is promised: a thief of the file learns its length and the rhythm of its change; what was acknowledged survives a
//! power cut at any moment; what was changed from outside is an error and never wrong data. What is not: a machine that
//! someone else controls while the vault is open, and an older copy of the whole file put in place of the newer, which
//! only something kept elsewhere could show. Every session holds the one data key, so roles are the program's to enforce;
//! who signed what is proved with keys that the data key does not give.

mod algorithm;
mod area;
mod asking;
mod blocks;
mod bytes;
mod certificate;
mod chance;
mod cipher;
mod cost;
mod disk;
mod envelope;
mod error;
mod format;
mod header;
mod keyholders;
mod lease;
mod making;
mod moment;
mod officers;
mod opening;
mod recovery;
mod schedule;
mod secret;
mod session;
mod signing;
mod slot;
mod status;
mod transaction;
#[cfg(test)]
pub(crate) mod trials;
mod wall;
mod working;

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::thread::ThreadId;

use chrono::{DateTime, Utc};
use redb::Database;

use algorithm::Algorithm;
use area::KeyArea;
use disk::{Disk, FileDisk};
use lease::Lease;
use making::Founder;
use opening::{Credential, Holder, Opened};
use schedule::Keys;
use session::Session;
use wall::Wall;

pub use cost::Cost;
pub use error::{Part, VaultError};
pub use moment::Moment;
pub use officers::{OfficerEntry, Role};
pub use recovery::RecoveryKey;
pub use secret::Passphrase;
pub use signing::{Signature, Signer};
pub use status::Status;
pub use transaction::{KeyValue, Reader, Table, Writer};

/// An open, unlocked vault. Dropping it locks it: what was written is durable already, and the keys are wiped.
pub struct Vault {
    database: RwLock<Option<Database>>,
    wall: Arc<Wall>,
    keys: Keys,
    area: Mutex<KeyArea>,
    holder: Holder,
    session: RwLock<Session>,
    commits: Arc<AtomicU64>,
    writing: Mutex<Option<ThreadId>>,
    // The note goes before the disk does, and with the disk the lock.
    _lease: Option<Lease>,
    disk: Arc<dyn Disk>,
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
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
            .unwrap_or(Path::new("."));
        let folder = fs::canonicalize(folder)?;
        let path = folder.join(path.file_name().ok_or(VaultError::NotFound)?);
        let made = tempfile::Builder::new()
            .prefix(".new-vault-")
            .tempfile_in(&folder)?;
        let file = made.reopen()?;
        let lease = Lease::take(&file, &path)?;
        let disk: Arc<dyn Disk> = Arc::new(FileDisk::new(file));
        let founder = Founder {
            name: officer,
            role,
            passphrase,
            now,
        };
        let (opened, recovery) =
            making::make(&disk, cost, Algorithm::for_this_machine(), &founder)?;
        let vault = Self::of(opened, disk, Some(lease));
        made.as_file().sync_all()?;
        made.persist_noclobber(&path)
            .map_err(|refused| VaultError::from(refused.error))?;
        sync_folder(&folder)?;
        Ok((vault, recovery))
    }

    /// Unlocks a vault. A wrong name, a wrong passphrase and a damaged slot are all `Refused`, after the same time.
    pub fn unlock(path: &Path, officer: &str, passphrase: &Passphrase) -> Result<Self, VaultError> {
        Self::open(path, &Credential::Officer(officer, passphrase))
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

    /// Tells it from every other vault; copies of a vault share it.
    #[must_use]
    pub fn id(&self) -> [u8; 16] {
        self.area().vault
    }

    fn open(path: &Path, credential: &Credential<'_>) -> Result<Self, VaultError> {
        let path = fs::canonicalize(path)?;
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .open(&path)
            .map_err(|error| why_not_writable(&path, &error))?;
        let lease = Lease::take(&file, &path)?;
        Self::open_on(Arc::new(FileDisk::new(file)), credential, Some(lease))
    }

    fn open_on(
        disk: Arc<dyn Disk>,
        credential: &Credential<'_>,
        lease: Option<Lease>,
    ) -> Result<Self, VaultError> {
        let opened = opening::open(&disk, credential)?;
        let vault = Self::of(opened, disk, lease);
        vault.settle_signers()?;
        Ok(vault)
    }

    fn of(opened: Opened, disk: Arc<dyn Disk>, lease: Option<Lease>) -> Self {
        let Opened {
            database,
            wall,
            keys,
            area,
            holder,
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
            session: RwLock::new(session),
            commits,
            writing,
            _lease: lease,
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

/// A file that may be read but not written is another matter than one that may not be opened.
fn why_not_writable(path: &Path, error: &io::Error) -> VaultError {
    let refused = VaultError::from(error);
    if refused == VaultError::NoPermission && File::open(path).is_ok() {
        VaultError::ReadOnly
    } else {
        refused
    }
}

/// Makes the name of a new file durable, where a folder can be asked for that.
fn sync_folder(folder: &Path) -> Result<(), VaultError> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
