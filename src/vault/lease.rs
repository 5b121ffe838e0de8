//! One holder a vault: the lock on the file, and a note beside it that says who has it.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::error::VaultError;

/// A look at a vault's status takes the lock for an instant; an opening waits that long and no longer.
const TRIES: u32 = 5;
const BETWEEN_TRIES: Duration = Duration::from_millis(20);

/// Longest note that is read; what is in it was written by someone else.
const NOTE_LEN: u64 = 200;

/// The note of a vault that is held. The lock itself ends when the file is closed, whatever happens to the program.
#[derive(Debug)]
pub(super) struct Lease {
    note: PathBuf,
}

impl Lease {
    /// Leaves the note of a file that this program has locked.
    pub(super) fn leave(path: &Path) -> Self {
        let note = note_beside(path);
        // The note is a courtesy; a folder that does not take it must not keep an officer out.
        write_note(&note).unwrap_or_default();
        Self { note }
    }

    /// Says whether someone holds the file, without holding it.
    pub(super) fn held(file: &File) -> Result<bool, VaultError> {
        match file.try_lock_shared() {
            Ok(()) => file.unlock().map(|()| false).map_err(VaultError::from),
            Err(TryLockError::WouldBlock) => Ok(true),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Who a note says holds the vault; only worth asking while it is held.
    pub(super) fn holder(path: &Path) -> Option<String> {
        read_note(&note_beside(path))
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        // A note left behind says nothing: the lock decides.
        fs::remove_file(&self.note).unwrap_or_default();
    }
}

/// Locks the file for this program alone.
pub(super) fn lock(file: &File, path: &Path) -> Result<(), VaultError> {
    patiently(path, || file.try_lock())
}

/// Locks the file against everyone who would write it.
pub(super) fn lock_to_look(file: &File, path: &Path) -> Result<(), VaultError> {
    patiently(path, || file.try_lock_shared())
}

fn patiently(path: &Path, lock: impl Fn() -> Result<(), TryLockError>) -> Result<(), VaultError> {
    for attempt in 1..=TRIES {
        match lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) if attempt < TRIES => {
                std::thread::sleep(BETWEEN_TRIES);
            }
            Err(TryLockError::WouldBlock) => break,
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
    Err(VaultError::HeldElsewhere {
        holder: Lease::holder(path),
    })
}

fn note_beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().map(OsString::from).unwrap_or_default();
    name.push(".lock");
    path.with_file_name(name)
}

fn write_note(note: &Path) -> std::io::Result<()> {
    // Never through a link that someone put there: the old note goes, and a new file is made.
    fs::remove_file(note).unwrap_or_default();
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(note)?;
    writeln!(file, "{} ({})", host(), std::process::id())
}

fn read_note(note: &Path) -> Option<String> {
    let mut text = Vec::new();
    File::open(note)
        .ok()?
        .take(NOTE_LEN)
        .read_to_end(&mut text)
        .ok()?;
    let text: String = String::from_utf8_lossy(&text)
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn host() -> String {
    let named = ["/proc/sys/kernel/hostname", "/etc/hostname"]
        .iter()
        .find_map(|place| fs::read_to_string(place).ok());
    named
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "?".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_names_this_process_and_goes_with_the_lease() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("case.vault");
        let file = File::create(&path).unwrap();
        lock(&file, &path).unwrap();
        let lease = Lease::leave(&path);
        assert!(
            Lease::holder(&path)
                .unwrap()
                .contains(&std::process::id().to_string())
        );
        drop(lease);
        assert_eq!(Lease::holder(&path), None);
    }

    #[test]
    fn a_hostile_note_cannot_steer_the_terminal() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("case.vault");
        fs::write(note_beside(&path), "desk\u{1b}[2J\u{7}7\n".repeat(100)).unwrap();
        let holder = Lease::holder(&path).unwrap();
        assert!(holder.len() <= 200 && !holder.chars().any(char::is_control));
    }

    #[test]
    fn a_held_file_is_seen_to_be_held() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("case.vault");
        fs::write(&path, "").unwrap();
        let (one, two) = (File::open(&path).unwrap(), File::open(&path).unwrap());
        assert!(!Lease::held(&two).unwrap());
        lock(&one, &path).unwrap();
        let _lease = Lease::leave(&path);
        assert!(Lease::held(&two).unwrap());
        assert!(matches!(
            lock(&two, &path),
            Err(VaultError::HeldElsewhere { holder: Some(_) })
        ));
    }
}
