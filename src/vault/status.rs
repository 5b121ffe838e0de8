//! What anyone may know of a vault without opening it.

use std::fs::File;
use std::path::Path;

use super::area::Found;
use super::cost::Cost;
use super::disk::FileDisk;
use super::error::VaultError;
use super::format::FORMAT;
use super::lease::Lease;

/// What a vault shows without a key. None of it is proved until someone unlocks the vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The format of its bytes.
    pub format: u32,
    /// Tells it from every other vault.
    pub id: [u8; 16],
    /// Length of the file in bytes.
    pub size: u64,
    /// How many officers have a slot.
    pub slots: usize,
    /// The dearest cost of a guess at a passphrase.
    pub cost: Cost,
    /// Whether someone has it open now.
    pub held: bool,
    /// The machine and process that have it open, where they could be found.
    pub holder: Option<String>,
}

/// Reads the status of the vault at `path`.
pub(super) fn read(path: &Path) -> Result<Status, VaultError> {
    let file = File::open(path)?;
    let held = Lease::held(&file)?;
    let holder = held.then(|| Lease::holder(path)).flatten();
    let size = file.metadata()?.len();
    let area = match Found::read(&FileDisk::new(file)) {
        Ok(found) => found.area,
        // Where a lock keeps even readers out (Windows), nothing more can be said of a vault that is held.
        Err(VaultError::Io(_) | VaultError::NoPermission) if held => {
            return Err(VaultError::HeldElsewhere { holder });
        }
        Err(error) => return Err(error),
    };
    Ok(Status {
        format: FORMAT,
        id: area.vault,
        size,
        slots: area.slots.len(),
        cost: area.dearest(),
        held,
        holder,
    })
}
