//! Something fails at any operation of a copy: the handle says so, the old vault is untouched, or the new one is in place.

use std::io::ErrorKind;

use super::super::Rekey;
use super::copying::{
    BACKUP, CASE, expected, home, leaving, none_left, office, open, records, rekeyed_by_leaving,
    restore,
};
use super::folder::{Failing, PowerFolder};
use super::rekeying::on;
use super::*;

const LEAVING: Rekey<'_> = Rekey {
    leaving: Some("Bo"),
    recovery: true,
};

/// Opens the folder again with nothing failing any more; says whether the new vault is there.
fn reopened(folder: &PowerFolder, at: &str) -> bool {
    folder.fail(None);
    let vault = open(folder, "Ann", "orchard").unwrap_or_else(|error| panic!("{error} {at}"));
    assert_eq!(vault.unfinished(), None, "{at}");
    none_left(folder, &[CASE]).unwrap_or_else(|error| panic!("{error} {at}"));
    let mut found = records(&vault).unwrap();
    found.retain(|(key, _)| key != b"\x7Fon");
    assert_eq!(found, *expected(), "{at}");
    vault.area().slots.len() == 2
}

fn tried(failing: Failing) -> bool {
    let at = format!("({failing:?})");
    let folder = PowerFolder::holding(office().clone());
    let mut vault = open(&folder, "Ann", "orchard").unwrap();
    folder.fail(Some(failing));
    let done = vault.rekey(&LEAVING, noon(), &mut on);
    let failed = done.as_ref().err().cloned();
    folder.fail(None);
    let goes_on = put(&vault, b"\x7Fon", b"and on");
    let tidy = vault.unfinished().is_none();
    match failed {
        // Nobody can say which of the two a power cut would leave, so the handle takes nothing more.
        Some(error) if goes_on.is_err() => {
            assert_eq!(goes_on, Err(error), "{at}");
            drop(vault);
            reopened(&folder, &at);
            return true;
        }
        Some(error) => {
            assert_eq!(error, VaultError::DiskFull, "{at}");
            assert!(records(&vault).is_ok(), "{at}");
            drop(vault);
            assert!(!reopened(&folder, &at), "{at}");
        }
        None => {
            assert_eq!(goes_on, Ok(()), "{at}");
            drop(vault);
            assert!(reopened(&folder, &at), "{at}");
        }
    }
    let again = open(&folder, "Ann", "orchard").unwrap();
    let kept = get(&again, b"\x7Fon").unwrap();
    assert_eq!(kept.as_deref(), Some(b"and on".as_slice()), "{at}");
    tidy
}

#[test]
fn a_failure_at_any_operation_of_a_rekeying_is_said_and_harms_nothing() {
    let acts = rekeyed_by_leaving(&leaving());
    assert!(acts > 60);
    for after in 0..=acts {
        tried(Failing {
            after,
            kind: ErrorKind::StorageFull,
            for_good: after % 2 == 0,
        });
    }
}

#[test]
fn an_old_file_that_cannot_be_overwritten_is_reported_and_overwritten_at_the_next_opening() {
    let acts = rekeyed_by_leaving(&leaving());
    // The last acts are the overwriting of both copies, each with its sync, and the taking away of the name.
    let untidy = (acts - 5..acts).filter(|after| {
        !tried(Failing {
            after: *after,
            kind: ErrorKind::StorageFull,
            for_good: false,
        })
    });
    assert_eq!(untidy.count(), 5);
}

#[test]
fn a_failure_at_any_operation_of_a_backup_leaves_no_file_or_a_whole_one() {
    let (mut failed, mut after) = (0, 0);
    loop {
        let folder = PowerFolder::holding(office().clone());
        let vault = open(&folder, "Ann", "orchard").unwrap();
        folder.fail(Some(Failing {
            after,
            kind: ErrorKind::StorageFull,
            for_good: false,
        }));
        let made = vault.backup_to(&home(&folder, BACKUP), noon(), &mut on);
        folder.fail(None);
        put(&vault, b"\x7Fon", b"and on").unwrap();
        if made.is_ok() {
            break;
        }
        assert_eq!(made, Err(VaultError::DiskFull), "after {after}");
        assert!(folder.stored().named(BACKUP).is_none(), "after {after}");
        vault
            .backup_to(&home(&folder, BACKUP), noon(), &mut on)
            .unwrap();
        none_left(&folder, &[CASE, BACKUP]).unwrap();
        failed += 1;
        after += 3;
    }
    assert!(failed > 15);
}

#[test]
fn a_file_system_without_hard_links_is_enough() {
    let folder = PowerFolder::holding(office().clone()).without_links();
    let mut vault = open(&folder, "Ann", "orchard").unwrap();
    vault.rekey(&LEAVING, noon(), &mut on).unwrap();
    assert_eq!(vault.unfinished(), None);
    none_left(&folder, &[CASE]).unwrap();
    vault
        .backup_to(&home(&folder, BACKUP), noon(), &mut on)
        .unwrap();
    put(&vault, b"\x63later", b"than the backup").unwrap();
    drop(vault);
    restore(&folder).unwrap();
    let stored = folder.stored();
    assert_eq!(
        stored.listed(),
        [CASE, "case.vault.replaced-20260921-141320", BACKUP]
    );
    let restored = open(&folder, "Ann", "orchard").unwrap();
    assert_eq!(records(&restored).unwrap(), *expected());
    drop(restored);
    let mut aside = folder.stored();
    let file = aside.names["case.vault.replaced-20260921-141320".as_ref() as &std::ffi::OsStr];
    aside.names.insert(CASE.into(), file);
    let aside = open(&PowerFolder::holding(aside), "Ann", "orchard").unwrap();
    assert!(get(&aside, b"\x63later").unwrap().is_some());
}
