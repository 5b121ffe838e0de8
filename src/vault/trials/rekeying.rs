//! Another data key: what it changes, what it leaves, who may ask for it, and that nothing happens where it may not.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};

use super::*;
use crate::vault::{Progress, Rekey};

/// Watches, and lets everything go on.
pub(super) fn on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

pub(super) const PLAIN: Rekey<'_> = Rekey {
    leaving: None,
    recovery: false,
};

fn office(path: &Path) -> (Vault, RecoveryKey) {
    let (vault, recovery) = made(path);
    for (name, role, text) in [
        ("Bo", Role::Officer, "lantern"),
        ("Cy", Role::DataProtection, "harbour"),
        ("Di", Role::Keeper, "meadow"),
    ] {
        vault
            .add_officer(name, role, &passphrase(text), noon())
            .unwrap();
    }
    for number in 0..300_u32 {
        put(&vault, &number.to_be_bytes(), &[7; 700]).unwrap();
    }
    (vault, recovery)
}

fn open(path: &Path, name: &str, text: &str) -> Result<Vault, VaultError> {
    Vault::unlock(path, name, &passphrase(text))
}

/// Every name in the folder, in order.
pub(super) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn everything_is_there_under_another_key_and_the_vault_works_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (mut vault, recovery) = office(&path);
    let before = std::fs::read(&path).unwrap();
    let rows = vault
        .read(|reader| reader.range(RECORDS, &[0], &[0xFF]))
        .unwrap();
    assert_eq!(rows.len(), 300);
    assert!(vault.rekey(&PLAIN, noon(), &mut on).unwrap().is_none());
    assert_eq!(vault.unfinished(), None);
    assert_eq!(
        vault
            .read(|reader| reader.range(RECORDS, &[0], &[0xFF]))
            .unwrap(),
        rows
    );
    put(&vault, b"after", b"written").unwrap();
    vault.verify().unwrap();
    assert_eq!(names(folder.path()), ["case.vault", "case.vault.lock"]);
    drop(vault);
    let after = std::fs::read(&path).unwrap();
    // Generation, and not a block that is what it was.
    assert_eq!((before[40], after[40]), (1, 2));
    assert_eq!(
        before[64..96],
        after[64..96],
        "the salt that names are stretched under stays"
    );
    let blocks = |bytes: &[u8]| -> HashSet<Vec<u8>> {
        let written = bytes[48 * 1024..].chunks(4608);
        let written = written.filter(|block| block.iter().any(|byte| *byte != 0));
        written.map(<[u8]>::to_vec).collect()
    };
    assert!(blocks(&before).is_disjoint(&blocks(&after)));
    for (name, text) in [("Ann Öst", "orchard"), ("Bo", "lantern"), ("Cy", "harbour")] {
        let vault = open(&path, name, text).unwrap();
        assert_eq!(
            get(&vault, b"after").unwrap().as_deref(),
            Some(b"written".as_slice())
        );
    }
    drop(Vault::recover(&path, &recovery).unwrap());
}

#[test]
fn an_officer_who_leaves_opens_the_old_file_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (mut vault, _) = office(&path);
    let old = folder.path().join("taken home.vault");
    std::fs::copy(&path, &old).unwrap();
    let wanted = Rekey {
        leaving: Some(" BO"),
        recovery: false,
    };
    vault.rekey(&wanted, noon(), &mut on).unwrap();
    let listed: Vec<_> = vault
        .officers()
        .unwrap()
        .into_iter()
        .map(|entry| entry.name)
        .collect();
    assert_eq!(listed, ["Ann Öst", "Cy", "Di"]);
    // The handle goes on giving keys in the new file, the leaver's name among them.
    vault
        .add_officer("Ed", Role::Officer, &passphrase("x"), noon())
        .unwrap();
    drop(vault);
    assert_eq!(
        open(&path, "Bo", "lantern").unwrap_err(),
        VaultError::Refused
    );
    for (name, text) in [
        ("Ann Öst", "orchard"),
        ("Cy", "harbour"),
        ("Di", "meadow"),
        ("Ed", "x"),
    ] {
        drop(open(&path, name, text).unwrap());
    }
    drop(open(&old, "Bo", "lantern").unwrap());
    assert_eq!(Vault::status(&path).unwrap().slots, 4);
}

#[test]
fn a_new_recovery_key_takes_the_place_of_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (vault, old) = office(&path);
    drop(vault);
    let mut vault = Vault::recover(&path, &old).unwrap();
    let wanted = Rekey {
        leaving: Some("Di"),
        recovery: true,
    };
    let new = vault.rekey(&wanted, noon(), &mut on).unwrap().unwrap();
    drop(vault);
    assert_eq!(
        Vault::recover(&path, &old).unwrap_err(),
        VaultError::Refused
    );
    let vault = Vault::recover(&path, &new).unwrap();
    let signer = vault.signer_of(b"m", &vault.sign(b"m")).unwrap().unwrap();
    assert_eq!((signer.role, signer.since), (Role::Keeper, noon()));
    drop(vault);
    drop(open(&path, "Ann Öst", "orchard").unwrap());
}

#[test]
fn who_may_not_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    drop(office(&path));
    let leaving = |name| Rekey {
        leaving: Some(name),
        recovery: false,
    };
    let recovery = Rekey {
        leaving: None,
        recovery: true,
    };
    let refused = |name, text, wanted: &Rekey<'_>| {
        let before = std::fs::read(&path).unwrap();
        let mut vault = open(&path, name, text).unwrap();
        let error = vault.rekey(wanted, noon(), &mut on).unwrap_err();
        put(&vault, b"after", b"written").unwrap();
        drop(vault);
        assert_eq!(
            before[..32 * 1024],
            std::fs::read(&path).unwrap()[..32 * 1024]
        );
        assert_eq!(names(folder.path()), ["case.vault"]);
        error
    };
    assert_eq!(refused("Bo", "lantern", &PLAIN), VaultError::KeeperOnly);
    assert_eq!(refused("Cy", "harbour", &recovery), VaultError::KeeperOnly);
    assert_eq!(
        refused("Cy", "harbour", &leaving("Bo")),
        VaultError::KeeperOnly
    );
    assert_eq!(
        refused("Di", "meadow", &leaving("Nobody")),
        VaultError::UnknownOfficer
    );
    assert_eq!(
        refused("Di", "meadow", &leaving(" dI ")),
        VaultError::Oneself
    );
    let mut cy = open(&path, "Cy", "harbour").unwrap();
    cy.rekey(&PLAIN, noon(), &mut on).unwrap();
    drop(cy);
    let mut di = open(&path, "Di", "meadow").unwrap();
    di.rekey(&leaving("Ann Öst"), noon(), &mut on).unwrap();
    drop(di);
    assert_eq!(refused("Di", "meadow", &leaving("Di")), VaultError::Oneself);
}

#[test]
fn the_last_keeper_stays_even_with_the_recovery_key() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (vault, recovery) = made(&path);
    drop(vault);
    let mut vault = Vault::recover(&path, &recovery).unwrap();
    let wanted = Rekey {
        leaving: Some("Ann Öst"),
        recovery: true,
    };
    assert_eq!(
        vault.rekey(&wanted, noon(), &mut on).unwrap_err(),
        VaultError::LastKeeper
    );
    vault
        .add_officer("Di", Role::Keeper, &passphrase("meadow"), noon())
        .unwrap();
    assert!(vault.rekey(&wanted, noon(), &mut on).unwrap().is_some());
    drop(vault);
    assert_eq!(unlocked(&path).unwrap_err(), VaultError::Refused);
    drop(open(&path, "Di", "meadow").unwrap());
}

#[test]
fn progress_rises_to_all_there_is_and_stopping_at_any_step_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (mut vault, _) = office(&path);
    let mut seen = Vec::new();
    vault
        .rekey(&PLAIN, noon(), &mut |progress| {
            seen.push(progress);
            ControlFlow::Continue(())
        })
        .unwrap();
    assert!(seen.len() > 20);
    let of = seen[0].of;
    assert!(of > 2 * 304 && of % 2 == 0);
    assert!(seen.windows(2).all(|pair| pair[0].done < pair[1].done));
    assert_eq!(seen[0], Progress { done: 0, of });
    assert_eq!(seen.last(), Some(&Progress { done: of, of }));
    let before = std::fs::read(&path).unwrap();
    for stop in [0, 1, seen.len() / 2, seen.len() - 2, seen.len() - 1] {
        let mut left = stop;
        let stopped = vault.rekey(&PLAIN, noon(), &mut |_| {
            left = left.wrapping_sub(1);
            if left == usize::MAX {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        assert_eq!(stopped.unwrap_err(), VaultError::Stopped, "step {stop}");
        assert_eq!(names(folder.path()), ["case.vault", "case.vault.lock"]);
    }
    put(&vault, b"after", b"written").unwrap();
    drop(vault);
    assert_eq!(
        before[..32 * 1024],
        std::fs::read(&path).unwrap()[..32 * 1024]
    );
    drop(open(&path, "Bo", "lantern").unwrap());
}

#[test]
fn a_vault_of_which_much_was_deleted_shrinks() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (mut vault, _) = made(&path);
    for number in 0..400_u32 {
        put(&vault, &number.to_be_bytes(), &[7; 9000]).unwrap();
    }
    vault
        .write(|writer| {
            (20..400_u32)
                .try_for_each(|number| writer.remove(RECORDS, &number.to_be_bytes()).map(drop))
        })
        .unwrap();
    let size = |path: &Path| std::fs::metadata(path).unwrap().len();
    let before = size(&path);
    vault.rekey(&PLAIN, noon(), &mut on).unwrap();
    assert_eq!(vault.read(|reader| reader.count(RECORDS)).unwrap(), 20);
    drop(vault);
    assert!(
        size(&path) * 4 < before,
        "{before} bytes became {}",
        size(&path)
    );
}

#[cfg(unix)]
#[test]
fn whoever_might_open_the_old_file_may_open_the_new_one_and_nobody_else() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (mut vault, _) = made(&path);
    for mode in [0o600, 0o660] {
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        vault.rekey(&PLAIN, noon(), &mut on).unwrap();
        assert_eq!(
            std::fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            mode
        );
    }
}

#[test]
fn nobody_slips_in_while_the_new_file_takes_the_old_ones_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (mut vault, _) = made(&path);
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let trying = scope.spawn(|| {
            let mut refused = 0_u32;
            while !done.load(Ordering::Acquire) {
                match unlocked(&path) {
                    Err(VaultError::HeldElsewhere { .. }) => refused += 1,
                    other => panic!("slipped in: {other:?}"),
                }
            }
            refused
        });
        let rekeyed: Result<Vec<_>, _> = (0..8)
            .map(|_| vault.rekey(&PLAIN, noon(), &mut on))
            .collect();
        done.store(true, Ordering::Release);
        rekeyed.unwrap();
        assert!(trying.join().unwrap() > 0);
    });
    put(&vault, b"one", b"first").unwrap();
    drop(vault);
    assert!(get(&unlocked(&path).unwrap(), b"one").unwrap().is_some());
}
