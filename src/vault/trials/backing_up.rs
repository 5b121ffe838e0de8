//! Backups and restoring: what a backup is, what it is not, and that nothing is ever lost by restoring one.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::rekeying::{PLAIN, names, on};
use super::*;
use crate::vault::Rekey;

const ASIDE: &str = "case.vault.replaced-20260921-141320";

fn look(path: &Path) -> Result<Vault, VaultError> {
    Vault::open_backup(path, "Ann Öst", &passphrase("orchard"))
}

fn restore(backup: &Path, to: &Path) -> Result<Vault, VaultError> {
    Vault::restore(
        backup,
        to,
        "Ann Öst",
        &passphrase("orchard"),
        noon(),
        &mut on,
    )
}

/// A vault with a hundred records, and a backup of it.
fn with_backup(folder: &Path) -> (std::path::PathBuf, std::path::PathBuf, Vault) {
    let (path, backup) = (folder.join("case.vault"), folder.join("monday.backup"));
    let (vault, _) = made(&path);
    vault
        .add_officer("Bo", Role::Officer, &passphrase("lantern"), noon())
        .unwrap();
    vault
        .write(|writer| {
            (0..100_u8).try_for_each(|number| writer.put(RECORDS, &[number], &[7; 300]))
        })
        .unwrap();
    vault.backup(&backup, noon(), &mut on).unwrap();
    (path, backup, vault)
}

#[test]
fn a_backup_is_one_moment_while_others_write() {
    let folder = tempfile::tempdir().unwrap();
    let (path, backup) = (folder.path().join("case.vault"), folder.path().join("b"));
    let (vault, _) = made(&path);
    // Two records that are only ever changed together.
    let both = |number: u32| {
        vault.write(|writer| {
            writer.put(RECORDS, b"a", &number.to_be_bytes())?;
            writer.put(RECORDS, b"z", &number.to_be_bytes())
        })
    };
    both(0).unwrap();
    for number in 0..200_u8 {
        put(&vault, &[b'm', number], &[number; 700]).unwrap();
    }
    let (stop, mut written) = (AtomicBool::new(false), 0);
    thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let mut number = 0;
            while !stop.load(Ordering::Acquire) {
                number += 1;
                both(number).unwrap();
            }
            number
        });
        let mut halfway = None;
        let made = vault.backup(&backup, noon(), &mut |progress| {
            // Not before something was written while the copy was under way.
            if halfway.is_none() && progress.done > 0 {
                let seen = || get(&vault, b"a").unwrap();
                let first = seen();
                while seen() == first && !writing.is_finished() {
                    thread::yield_now();
                }
                halfway = seen();
            }
            ControlFlow::Continue(())
        });
        stop.store(true, Ordering::Release);
        written = writing.join().unwrap();
        made.unwrap();
        let looked = look(&backup).unwrap();
        let (one, other) = (get(&looked, b"a").unwrap(), get(&looked, b"z").unwrap());
        assert_eq!(one, other);
        assert!(one < halfway);
        assert_eq!(looked.read(|reader| reader.count(RECORDS)).unwrap(), 202);
        looked.verify().unwrap();
    });
    let last = get(&vault, b"a").unwrap().unwrap();
    assert_eq!(last, u32::to_be_bytes(written));
}

#[test]
fn a_backup_is_only_looked_at_and_stays_what_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (path, backup, vault) = with_backup(folder.path());
    assert_eq!(vault.backup_made().unwrap(), None);
    let before = std::fs::read(&backup).unwrap();
    assert_ne!(
        before[..200],
        std::fs::read(&path).unwrap()[..200],
        "a data key of its own"
    );
    let secret = passphrase("lantern");
    assert_eq!(
        Vault::unlock(&backup, "Bo", &secret).unwrap_err(),
        VaultError::IsBackup
    );
    let before_looking = std::fs::read(&backup).unwrap();
    let mut looked = Vault::open_backup(&backup, "Bo", &secret).unwrap();
    assert_eq!(looked.backup_made().unwrap(), Some(noon()));
    let mark = looked.read(|reader| reader.get_own("backup", b"made"));
    assert_eq!(hex(&mark.unwrap().unwrap()), "0100e025dafe5b0600");
    assert_eq!(get(&looked, &[99]).unwrap(), Some(vec![7; 300]));
    looked.verify().unwrap();
    assert_eq!(put(&looked, b"x", b"y"), Err(VaultError::IsBackup));
    assert_eq!(
        looked.change_passphrase("Bo", &passphrase("x")),
        Err(VaultError::IsBackup)
    );
    assert_eq!(
        looked.rekey(&PLAIN, noon(), &mut on).unwrap_err(),
        VaultError::IsBackup
    );
    drop(looked);
    assert_eq!(std::fs::read(&backup).unwrap(), before_looking);
    assert_eq!(
        vault.backup(&backup, noon(), &mut on),
        Err(VaultError::AlreadyExists)
    );
    assert_eq!(
        Vault::open_backup(&backup, "Bo", &passphrase("wrong")).unwrap_err(),
        VaultError::Refused
    );
    assert_eq!(
        names(folder.path()),
        ["case.vault", "case.vault.lock", "monday.backup"]
    );
}

#[cfg(unix)]
#[test]
fn a_backup_is_for_its_officers_alone_and_opens_where_nothing_can_be_written() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let (_, backup, vault) = with_backup(folder.path());
    drop(vault);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&backup), 0o600);
    std::fs::set_permissions(&backup, std::fs::Permissions::from_mode(0o400)).unwrap();
    look(&backup).unwrap().verify().unwrap();
}

#[test]
fn restoring_puts_the_backup_in_place_and_sets_aside_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let (path, backup, vault) = with_backup(folder.path());
    put(&vault, b"later", b"than the backup").unwrap();
    assert!(matches!(
        restore(&backup, &path),
        Err(VaultError::HeldElsewhere { .. })
    ));
    drop(vault);
    let before = std::fs::read(&path).unwrap();
    let vault = restore(&backup, &path).unwrap();
    assert_eq!(
        (vault.officer(), vault.backup_made().unwrap()),
        ("Ann Öst", None)
    );
    assert_eq!(vault.moment().generation, 2);
    assert_eq!(vault.unfinished(), None);
    // It is held from the first moment on, and works.
    assert!(matches!(
        unlocked(&path),
        Err(VaultError::HeldElsewhere { holder: Some(_) })
    ));
    assert_eq!(get(&vault, b"later").unwrap(), None);
    put(&vault, b"on", b"and on").unwrap();
    vault.verify().unwrap();
    drop(vault);
    assert!(get(&unlocked(&path).unwrap(), b"on").unwrap().is_some());
    drop(Vault::unlock(&path, "Bo", &passphrase("lantern")).unwrap());
    assert_eq!(names(folder.path()), ["case.vault", ASIDE, "monday.backup"]);
    assert_eq!(std::fs::read(folder.path().join(ASIDE)).unwrap(), before);
    // A second time in the same second: the file set aside is never written over.
    assert_eq!(
        restore(&backup, &path).unwrap_err(),
        VaultError::AlreadyExists
    );
    drop(unlocked(&path).unwrap());
}

#[test]
fn a_restored_vault_is_later_than_the_backup_and_than_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let (path, backup, mut vault) = with_backup(folder.path());
    for _ in 0..3 {
        vault.rekey(&PLAIN, noon(), &mut on).unwrap();
    }
    drop(vault);
    assert_eq!(restore(&backup, &path).unwrap().moment().generation, 5);
    let elsewhere = folder.path().join("elsewhere.vault");
    drop(made(&elsewhere));
    assert_eq!(restore(&backup, &elsewhere).unwrap().moment().generation, 2);
    let nowhere = folder.path().join("nowhere.vault");
    assert_eq!(restore(&backup, &nowhere).unwrap().moment().generation, 2);
    drop(unlocked(&nowhere).unwrap());
}

#[test]
fn what_is_damaged_or_no_vault_is_set_aside_like_any_file() {
    let folder = tempfile::tempdir().unwrap();
    let (_, backup, vault) = with_backup(folder.path());
    drop(vault);
    let path = folder.path().join("notes.txt");
    std::fs::write(&path, "not a vault at all").unwrap();
    drop(restore(&backup, &path).unwrap());
    drop(unlocked(&path).unwrap());
    let aside = folder.path().join("notes.txt.replaced-20260921-141320");
    assert_eq!(std::fs::read(aside).unwrap(), b"not a vault at all");
}

#[test]
fn who_may_not_restore_and_who_stops_it_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (path, backup, vault) = with_backup(folder.path());
    drop(vault);
    let before = std::fs::read(&path).unwrap();
    let bo = Vault::restore(
        &backup,
        &path,
        "Bo",
        &passphrase("lantern"),
        noon(),
        &mut on,
    );
    assert_eq!(bo.unwrap_err(), VaultError::KeeperOnly);
    let secret = passphrase("orchard");
    let stop = &mut |_| ControlFlow::Break(());
    let stopped = Vault::restore(&backup, &path, "Ann Öst", &secret, noon(), stop);
    assert_eq!(stopped.unwrap_err(), VaultError::Stopped);
    let mut bytes = std::fs::read(&backup).unwrap();
    bytes[60_000] ^= 1;
    let damaged = folder.path().join("damaged.backup");
    std::fs::write(&damaged, bytes).unwrap();
    assert!(matches!(
        restore(&damaged, &path),
        Err(VaultError::Damaged { .. })
    ));
    assert_eq!(
        restore(&folder.path().join("none"), &path).unwrap_err(),
        VaultError::NotFound
    );
    assert!(matches!(
        restore(&backup, &backup),
        Err(VaultError::HeldElsewhere { .. })
    ));
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(
        names(folder.path()),
        ["case.vault", "damaged.backup", "monday.backup"]
    );
}

#[test]
fn who_left_since_the_backup_is_back_after_restoring_until_they_leave_again() {
    let folder = tempfile::tempdir().unwrap();
    let (path, backup, mut vault) = with_backup(folder.path());
    let wanted = Rekey {
        leaving: Some("Bo"),
        recovery: false,
    };
    vault.rekey(&wanted, noon(), &mut on).unwrap();
    drop(vault);
    let mut vault = restore(&backup, &path).unwrap();
    assert_eq!(vault.officers().unwrap().len(), 2);
    vault.rekey(&wanted, noon(), &mut on).unwrap();
    drop(vault);
    let bo = Vault::unlock(&path, "Bo", &passphrase("lantern"));
    assert_eq!(bo.unwrap_err(), VaultError::Refused);
}
