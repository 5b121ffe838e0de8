//! What a copy that was cut off leaves in the folder, and how the next one to come puts that right.

use std::ffi::{OsStr, OsString};
use std::io;

use chrono::{DateTime, Utc};

use super::area::{Found, KeyArea};
use super::disk::Disk;
use super::error::VaultError;
use super::folder::Folder;
use super::format::{AREA_AT, AREA_LEN, SHREDDED, VaultId};

/// What the new file is called until it has the vault's name.
pub(super) fn new_name(name: &OsStr) -> OsString {
    beside(name, ".new")
}

/// What the old file is called from the moment it may lose the vault's name until its key area is overwritten.
pub(super) fn old_name(name: &OsStr) -> OsString {
    beside(name, ".old")
}

/// What a file is called that a restored one takes the place of: kept for good, under a name that says when that was.
pub(super) fn aside_name(name: &OsStr, at: DateTime<Utc>) -> OsString {
    let mut aside = name.to_owned();
    aside.push(ASIDE);
    aside.push(at.format("%Y%m%d-%H%M%S").to_string());
    aside
}

const ASIDE: &str = ".replaced-";

fn beside(name: &OsStr, ending: &str) -> OsString {
    let mut beside = OsString::from(".");
    beside.push(name);
    beside.push(ending);
    beside
}

/// Clears what was left beside the vault `name`, whose proved key area is `live` and which this program holds. Its
/// name must be durable: an old file is the only one there is until then.
pub(super) fn clear(folder: &dyn Folder, name: &OsStr, live: &KeyArea) -> Result<(), VaultError> {
    clear_old(folder, name, live)?;
    clear_aside(folder, name)?;
    match clear_new(folder, name, &live.vault) {
        // Someone is just making it.
        Err(VaultError::HeldElsewhere { .. }) => Ok(()),
        other => other,
    }
}

/// Finishes the overwriting of an old file. One that is no old file of this vault is let be.
fn clear_old(folder: &dyn Folder, name: &OsStr, live: &KeyArea) -> Result<(), VaultError> {
    let old = old_name(name);
    if !folder.has(&old)? {
        return Ok(());
    }
    if !folder.same(name, &old)? {
        let disk = match folder.open(&old) {
            Ok(disk) => disk,
            Err(VaultError::NotAVault) => return Ok(()),
            Err(error) => return Err(error),
        };
        let older =
            |found: &KeyArea| found.vault == live.vault && found.generation < live.generation;
        if !opens(&*disk, older)? {
            return Ok(());
        }
        shred(&*disk)?;
    }
    Ok(folder.remove(&old)?)
}

/// Takes the names away under which a file was to be set aside that is in its place still.
fn clear_aside(folder: &dyn Folder, name: &OsStr) -> Result<(), VaultError> {
    let mut beginning = name.to_owned();
    beginning.push(ASIDE);
    for aside in folder.names()? {
        let ours = aside
            .as_encoded_bytes()
            .starts_with(beginning.as_encoded_bytes());
        if ours && folder.same(name, &aside)? {
            folder.remove(&aside)?;
        }
    }
    Ok(())
}

/// Clears a new file that never got its name.
pub(super) fn clear_new(
    folder: &dyn Folder,
    name: &OsStr,
    vault: &VaultId,
) -> Result<(), VaultError> {
    let new = new_name(name);
    if !folder.has(&new)? {
        return Ok(());
    }
    let placed = folder.has(name)? && folder.same(name, &new)?;
    if !placed {
        let disk = folder.open(&new)?;
        if opens(&*disk, |found| found.vault == *vault)? {
            shred(&*disk)?;
        }
    }
    Ok(folder.remove(&new)?)
}

/// Takes away a new file that came to nothing; what of that fails, the next to come does.
pub(super) fn discard(folder: &dyn Folder, new: &OsStr, disk: &dyn Disk) {
    shred(disk).unwrap_or_default();
    folder.remove(new).unwrap_or_default();
}

/// Overwrites both copies of the key area, so that no passphrase opens what is left of the file; copy B first, durable,
/// so that a file whose overwriting was cut off is known by one copy or the other.
pub(super) fn shred(disk: &dyn Disk) -> io::Result<()> {
    for at in AREA_AT.into_iter().rev() {
        disk.write(at, &shredded())?;
        disk.sync()?;
    }
    Ok(())
}

/// Says whether a file has a key area of which `is_ours` holds, or had one whose overwriting was begun.
fn opens(disk: &dyn Disk, is_ours: impl Fn(&KeyArea) -> bool) -> Result<bool, VaultError> {
    match Found::read(disk) {
        Ok(found) => Ok(is_ours(&found.area)),
        Err(error @ (VaultError::Io(_) | VaultError::NoPermission)) => Err(error),
        Err(_) => half_shredded(disk),
    }
}

fn half_shredded(disk: &dyn Disk) -> Result<bool, VaultError> {
    let [_, copy_b] = AREA_AT;
    if disk.size()? < copy_b + AREA_LEN as u64 {
        return Ok(false);
    }
    let mut bytes = vec![0; AREA_LEN];
    disk.read(copy_b, &mut bytes)?;
    Ok(bytes == shredded())
}

fn shredded() -> Vec<u8> {
    SHREDDED.repeat(AREA_LEN / SHREDDED.len())
}
