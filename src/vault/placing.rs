//! Puts a new file in its place: over the vault it was copied from, over a file that is set aside, or where there was none.

use std::ffi::{OsStr, OsString};
use std::io;

use chrono::{DateTime, Utc};

use super::area;
use super::copy::Fresh;
use super::disk::Disk;
use super::error::VaultError;
use super::folder::Folder;
use super::leftover;

/// Bytes that are held at once where a file can only be set aside by copying it.
const PIECE: usize = 1024 * 1024;

/// Why a new file is not in its place.
pub(super) enum Unplaced {
    /// It is not, and nothing of it is left: everything is as it was.
    Not(VaultError),
    /// It is there, or will be after a power cut, or the old one will: both are whole, and nobody can say which.
    Perhaps(VaultError),
}

/// How the old file of a vault was put away.
pub(super) struct Replaced {
    kept: bool,
}

/// Puts a new file in the place of the vault `name`, which this program holds. It is there, durably, when this returns.
pub(super) fn replace(
    folder: &dyn Folder,
    name: &OsStr,
    fresh: &Fresh,
) -> Result<Replaced, Unplaced> {
    let old = leftover::old_name(name);
    let mut kept = false;
    let renamed = further_name(folder, name, &old).and_then(|named| {
        kept = named;
        lock_in(folder, fresh)?;
        Ok(folder.rename(&fresh.name, name)?)
    });
    if let Err(error) = renamed {
        if !folder.has(&fresh.name).unwrap_or(false) {
            return Err(Unplaced::Perhaps(error));
        }
        if kept {
            folder.remove(&old).unwrap_or_default();
        }
        leftover::discard(folder, &fresh.name, &*fresh.disk);
        return Err(Unplaced::Not(error));
    }
    folder
        .sync()
        .map_err(|error| Unplaced::Perhaps(error.into()))?;
    Ok(Replaced { kept })
}

impl Replaced {
    /// Overwrites the key area of the old file, and takes its other name away. What fails of it, the next opening does.
    pub(super) fn shred(
        self,
        folder: &dyn Folder,
        name: &OsStr,
        old: &dyn Disk,
    ) -> Result<(), VaultError> {
        leftover::shred(old)?;
        if self.kept {
            folder.remove(&leftover::old_name(name))?;
        }
        Ok(())
    }
}

/// Puts a new file where there is none; `AlreadyExists` if there is one by now.
pub(super) fn settle(folder: &dyn Folder, name: &OsStr, fresh: &Fresh) -> Result<(), VaultError> {
    let mut named = false;
    let placed = lock_in(folder, fresh).and_then(|()| {
        if further_name(folder, &fresh.name, name)? {
            named = true;
            // The new name must be durable before the other goes, or a power cut could take both.
            folder.sync()?;
            folder.remove(&fresh.name)?;
        } else if folder.has(name)? {
            return Err(VaultError::AlreadyExists);
        } else {
            folder.rename(&fresh.name, name)?;
            named = true;
        }
        Ok(folder.sync()?)
    });
    placed.inspect_err(|_| {
        // A file that cannot lose its name again stays, and whole.
        if !named || folder.remove(name).is_ok() {
            leftover::discard(folder, &fresh.name, &*fresh.disk);
        }
    })
}

/// Sets the file `name`, which this program holds as `held`, aside under a name that says when, and puts a new file in
/// its place.
pub(super) fn supplant(
    folder: &dyn Folder,
    name: &OsStr,
    held: &dyn Disk,
    fresh: &Fresh,
    at: DateTime<Utc>,
) -> Result<(), VaultError> {
    let mut aside = None;
    let renamed = set_aside(folder, name, held, at).and_then(|named| {
        aside = Some(named);
        lock_in(folder, fresh)?;
        Ok(folder.rename(&fresh.name, name)?)
    });
    if let Err(error) = renamed {
        if folder.has(&fresh.name).unwrap_or(false) {
            if let Some(aside) = aside {
                folder.remove(&aside).unwrap_or_default();
            }
            leftover::discard(folder, &fresh.name, &*fresh.disk);
        }
        return Err(error);
    }
    Ok(folder.sync()?)
}

/// Writes the key area: from now on passphrases open the new file. Every name must be durable before that, so that a
/// file that opens is never one that nobody finds and clears away; and a file about to lose one name has its other.
fn lock_in(folder: &dyn Folder, fresh: &Fresh) -> Result<(), VaultError> {
    folder.sync()?;
    area::write(&*fresh.disk, &fresh.area, &fresh.keys.area)
}

/// Gives a file a further name; `false` where the file system knows no such thing, or something has the name.
fn further_name(folder: &dyn Folder, from: &OsStr, to: &OsStr) -> Result<bool, VaultError> {
    match folder.link(from, to) {
        Ok(()) => Ok(true),
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::Unsupported
                    | io::ErrorKind::PermissionDenied
                    | io::ErrorKind::TooManyLinks
                    | io::ErrorKind::AlreadyExists
            ) =>
        {
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}

fn set_aside(
    folder: &dyn Folder,
    name: &OsStr,
    held: &dyn Disk,
    at: DateTime<Utc>,
) -> Result<OsString, VaultError> {
    let aside = leftover::aside_name(name, at);
    if folder.has(&aside)? {
        return Err(VaultError::AlreadyExists);
    }
    if !further_name(folder, name, &aside)? {
        let copy = folder.create(&aside, name)?;
        if let Err(error) = copy_bytes(held, &*copy) {
            folder.remove(&aside).unwrap_or_default();
            return Err(error.into());
        }
    }
    Ok(aside)
}

fn copy_bytes(from: &dyn Disk, to: &dyn Disk) -> io::Result<()> {
    let (size, mut at) = (from.size()?, 0);
    let mut piece = vec![0; PIECE];
    while at < size {
        let length = usize::try_from(size - at).unwrap_or(PIECE).min(PIECE);
        let bytes = piece.get_mut(..length).unwrap_or_default();
        from.read(at, bytes)?;
        to.write(at, bytes)?;
        at += length as u64;
    }
    to.sync()
}
