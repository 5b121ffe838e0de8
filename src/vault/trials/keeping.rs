//! What is put into a vault comes out of it again, and nothing of it shows from outside.

use super::*;

#[test]
fn what_was_kept_is_recalled_after_reopening() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (vault, _) = made(&path);
    let long = vec![0xAB; 100_000];
    put(&vault, b"one", b"first").unwrap();
    put(&vault, b"long", &long).unwrap();
    drop(vault);
    let vault = unlocked(&path).unwrap();
    assert_eq!(
        (vault.officer(), vault.role(), vault.recovered()),
        ("Ann Öst", Role::Keeper, false)
    );
    assert_eq!(
        get(&vault, b"one").unwrap().as_deref(),
        Some(b"first".as_slice())
    );
    assert_eq!(get(&vault, b"long").unwrap(), Some(long));
    assert_eq!(get(&vault, b"none").unwrap(), None);
    vault.verify().unwrap();
}

#[test]
fn rows_come_in_order_and_missing_tables_are_empty() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, _) = made(&folder.path().join("case.vault"));
    let empty = |reader: &super::super::Reader| -> Result<(), VaultError> {
        assert_eq!(reader.get(Table("none"), b"a")?, None);
        assert_eq!(reader.range(Table("none"), b"a", b"z")?, Vec::new());
        assert_eq!(reader.last(Table("none"))?, None);
        assert_eq!(reader.count(Table("none"))?, 0);
        Ok(())
    };
    vault.read(empty).unwrap();
    let read_back: Result<(), VaultError> = vault.write(|writer| {
        empty(writer)?;
        for key in [b"b", b"d", b"a", b"c"] {
            writer.put(RECORDS, key, key)?;
        }
        assert!(writer.remove(RECORDS, b"d")?);
        assert!(!writer.remove(RECORDS, b"d")?);
        assert_eq!(writer.count(RECORDS)?, 3);
        Ok(())
    });
    read_back.unwrap();
    let read: Result<(), VaultError> = vault.read(|reader| {
        let keys: Vec<_> = reader
            .range(RECORDS, b"a", b"c")?
            .into_iter()
            .map(|(key, _)| key)
            .collect();
        assert_eq!(keys, [b"a", b"b"]);
        assert_eq!(reader.range(RECORDS, b"c", b"a")?, Vec::new());
        assert_eq!(reader.last(RECORDS)?, Some((b"c".to_vec(), b"c".to_vec())));
        Ok(())
    });
    read.unwrap();
}

#[test]
fn a_change_that_fails_changes_nothing() {
    #[derive(Debug, PartialEq)]
    struct Unwilling;
    impl From<VaultError> for Unwilling {
        fn from(_: VaultError) -> Self {
            Self
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let (vault, _) = made(&folder.path().join("case.vault"));
    put(&vault, b"one", b"first").unwrap();
    let refused: Result<(), Unwilling> = vault.write(|writer| {
        writer.put(RECORDS, b"one", b"second")?;
        Err(Unwilling)
    });
    assert_eq!(refused, Err(Unwilling));
    assert_eq!(
        get(&vault, b"one").unwrap().as_deref(),
        Some(b"first".as_slice())
    );
    let within = vault.write(|_| put(&vault, b"one", b"third"));
    assert_eq!(within, Err(VaultError::Busy));
    put(&vault, b"one", b"fourth").unwrap();
}

#[test]
fn the_file_shows_nothing_that_was_kept() {
    const MARKER: &[u8] = b"a marker that is nowhere else";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (vault, _) = made(&path);
    for number in 0..200_u32 {
        put(
            &vault,
            &[MARKER, &number.to_le_bytes()].concat(),
            &MARKER.repeat(20),
        )
        .unwrap();
    }
    drop(vault);
    let bytes = std::fs::read(&path).unwrap();
    for secret in [
        MARKER,
        b"records",
        b"officers",
        "Ann Öst".as_bytes(),
        b"redb",
        "ann öst".as_bytes(),
        b"orchard",
    ] {
        assert!(
            !bytes.windows(secret.len()).any(|window| window == secret),
            "{secret:?}"
        );
    }
}

#[test]
fn a_vault_has_one_holder() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (vault, _) = made(&path);
    let Err(VaultError::HeldElsewhere {
        holder: Some(holder),
    }) = unlocked(&path)
    else {
        panic!("opened twice")
    };
    assert!(holder.contains(&std::process::id().to_string()));
    let status = Vault::status(&path).unwrap();
    assert!(status.held && status.holder == Some(holder));
    assert_eq!((status.id, status.slots, status.format), (vault.id(), 1, 1));
    assert_eq!(status.cost, Cost::cheap_for_tests_and_practice());
    drop(vault);
    let status = Vault::status(&path).unwrap();
    assert_eq!((status.held, status.holder), (false, None));
    unlocked(&path).unwrap();
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left, ["case.vault"]);
}

#[test]
fn what_is_not_a_vault_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let status = |bytes: &[u8]| {
        std::fs::write(path("other"), bytes).unwrap();
        Vault::status(&path("other")).unwrap_err()
    };
    assert_eq!(unlocked(&path("none")).unwrap_err(), VaultError::NotFound);
    assert_eq!(status(b""), VaultError::NotAVault);
    assert_eq!(status(&vec![7; 100_000]), VaultError::NotAVault);
    drop(made(&path("case.vault")));
    let bytes = std::fs::read(path("case.vault")).unwrap();
    let with_format = |format: u8| {
        let mut bytes = bytes.clone();
        bytes[16] = format;
        bytes[16 * 1024 + 16] = format;
        bytes
    };
    assert_eq!(
        status(&with_format(2)),
        VaultError::NewerFormat { found: 2, known: 1 }
    );
    assert_eq!(
        status(&with_format(0)),
        VaultError::OlderFormat { found: 0, known: 1 }
    );
    let again = Vault::create(
        &path("case.vault"),
        Cost::cheap_for_tests_and_practice(),
        "Bo",
        Role::Officer,
        &passphrase("b"),
        noon(),
    );
    assert_eq!(again.unwrap_err(), VaultError::AlreadyExists);
    let nowhere = Vault::create(
        &path("no/case.vault"),
        Cost::cheap_for_tests_and_practice(),
        "Bo",
        Role::Officer,
        &passphrase("b"),
        noon(),
    );
    assert_eq!(nowhere.unwrap_err(), VaultError::NotFound);
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    drop(made(&path));
    assert_eq!(
        std::fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

#[test]
fn both_algorithms_keep_and_recall() {
    use super::super::algorithm::Algorithm;
    use super::super::making::{self, Founder};
    use super::super::opening::Credential;
    use std::sync::Arc;
    for algorithm in [Algorithm::Aes256Gcm, Algorithm::XChaCha20Poly1305] {
        let disk = Arc::new(disk::PowerDisk::default());
        let secret = passphrase("orchard");
        let founder = Founder {
            name: "Ann",
            role: Role::Keeper,
            passphrase: &secret,
            now: noon(),
        };
        let (opened, _) = making::make(
            &(disk.clone() as _),
            Cost::cheap_for_tests_and_practice(),
            algorithm,
            &founder,
        )
        .unwrap();
        let vault = Vault::of(opened, disk.clone(), None);
        put(&vault, b"one", b"first").unwrap();
        drop(vault);
        let vault = Vault::open_on(disk, &Credential::Officer("ann", &secret), None).unwrap();
        assert_eq!(
            get(&vault, b"one").unwrap().as_deref(),
            Some(b"first".as_slice())
        );
    }
}

#[test]
fn a_vault_of_every_format_ever_shipped_opens() {
    const FORMAT_1: &[u8] = include_bytes!("format-1.vault");
    let key = "T1TD-9MY2-D21Y-RRY7-GB4B-Y8HM-CG8X-XRYX-H6XY-FJWH-6MKZ-2K55-WMRD-R00B";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    std::fs::write(&path, FORMAT_1).unwrap();
    let holds_all = |vault: Result<Vault, VaultError>| {
        let vault = vault.unwrap();
        assert_eq!(
            get(&vault, b"one").unwrap().as_deref(),
            Some(b"first".as_slice())
        );
        let officers: Vec<_> = vault
            .officers()
            .unwrap()
            .into_iter()
            .map(|entry| (entry.name, entry.role, entry.added_at))
            .collect();
        assert_eq!(
            officers,
            [
                ("Ann Öst".to_owned(), Role::Keeper, noon()),
                ("Bo".to_owned(), Role::Officer, noon())
            ]
        );
    };
    holds_all(unlocked(&path));
    holds_all(Vault::unlock(&path, "Bo", &passphrase("lantern")));
    holds_all(Vault::recover(&path, &RecoveryKey::parse(key).unwrap()));
}
