//! Who gets in, who does not, and what each may do about the others.

use super::super::cost::tests::RUNS;
use super::*;

fn with_bo(path: &Path) -> (Vault, RecoveryKey) {
    let (vault, recovery) = made(path);
    vault
        .add_officer("Bo", Role::Officer, &passphrase("lantern"), noon())
        .unwrap();
    (vault, recovery)
}

#[test]
fn every_officer_opens_with_their_own_passphrase_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    drop(with_bo(&path));
    let bo = Vault::unlock(&path, " BO ", &passphrase("lantern")).unwrap();
    assert_eq!((bo.officer(), bo.role()), ("Bo", Role::Officer));
    let names: Vec<_> = bo
        .officers()
        .unwrap()
        .into_iter()
        .map(|entry| (entry.name, entry.role, entry.added_at))
        .collect();
    assert_eq!(
        names,
        [
            ("Ann Öst".to_owned(), Role::Keeper, noon()),
            ("Bo".to_owned(), Role::Officer, noon())
        ]
    );
    drop(bo);
    for (name, text) in [
        ("Bo", "orchard"),
        ("Ann Öst", "lantern"),
        ("Cy", "lantern"),
        ("", "lantern"),
        ("Bo", ""),
    ] {
        assert_eq!(
            Vault::unlock(&path, name, &passphrase(text)).unwrap_err(),
            VaultError::Refused
        );
    }
}

#[test]
fn a_wrong_name_costs_what_a_wrong_passphrase_costs() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    drop(with_bo(&path));
    let cost_of = |name: &str, text: &str| {
        let before = RUNS.get();
        assert_eq!(
            Vault::unlock(&path, name, &passphrase(text)).unwrap_err(),
            VaultError::Refused
        );
        RUNS.get() - before
    };
    let wrong_passphrase = cost_of("Bo", "wrong");
    assert_eq!(wrong_passphrase, 1);
    assert_eq!(cost_of("Nobody", "lantern"), wrong_passphrase);
    assert_eq!(cost_of("!", "lantern"), wrong_passphrase);
    // Bo's tag in both copies, with the digests put right again: a slot damaged past noticing.
    let mut bytes = std::fs::read(&path).unwrap();
    for at in [0, 16 * 1024] {
        bytes[at + 512 + 32] ^= 1;
        let digest = <sha2::Sha256 as sha2::Digest>::digest(&bytes[at..at + 16_352]);
        bytes[at + 16_352..at + 16_384].copy_from_slice(&digest);
    }
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(cost_of("Bo", "lantern"), wrong_passphrase);
}

#[test]
fn names_are_not_taken_twice() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, _) = with_bo(&folder.path().join("case.vault"));
    for name in ["Bo", " bo ", "ANN ÖST", "ann o\u{308}st"] {
        assert_eq!(
            vault.add_officer(name, Role::Officer, &passphrase("x"), noon()),
            Err(VaultError::DuplicateOfficer)
        );
    }
    assert_eq!(
        vault.add_officer(" ", Role::Officer, &passphrase("x"), noon()),
        Err(VaultError::UnusableName)
    );
    assert_eq!(vault.officers().unwrap().len(), 2);
}

#[test]
fn whoever_opened_it_is_known_by_their_own_passphrase_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, recovery) = with_bo(&path);
    assert_eq!(ann.is_own(&passphrase("lantern")), Ok(false));
    assert_eq!(ann.is_own(&passphrase("orchard")), Ok(true));
    drop(ann);
    let bo = Vault::unlock(&path, "Bo", &passphrase("lantern")).unwrap();
    for (text, own) in [("lantern", true), ("orchard", false), ("", false)] {
        assert_eq!(bo.is_own(&passphrase(text)), Ok(own), "{text}");
    }
    bo.change_passphrase("bo", &passphrase("harbour")).unwrap();
    assert_eq!(bo.is_own(&passphrase("lantern")), Ok(false));
    assert_eq!(bo.is_own(&passphrase("harbour")), Ok(true));
    drop(bo);
    let recovered = Vault::recover(&path, &recovery).unwrap();
    assert_eq!(recovered.is_own(&passphrase("orchard")), Ok(false));
}

#[test]
fn a_new_passphrase_replaces_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    drop(with_bo(&path));
    let bo = Vault::unlock(&path, "Bo", &passphrase("lantern")).unwrap();
    bo.change_passphrase("bo", &passphrase("harbour")).unwrap();
    assert_eq!(
        bo.change_passphrase("Ann Öst", &passphrase("x")),
        Err(VaultError::KeeperOnly)
    );
    assert_eq!(
        bo.add_officer("Cy", Role::Officer, &passphrase("x"), noon()),
        Err(VaultError::KeeperOnly)
    );
    bo.verify().unwrap();
    drop(bo);
    assert_eq!(
        Vault::unlock(&path, "Bo", &passphrase("lantern")).unwrap_err(),
        VaultError::Refused
    );
    drop(Vault::unlock(&path, "Bo", &passphrase("harbour")).unwrap());
    let ann = unlocked(&path).unwrap();
    ann.change_passphrase("Bo", &passphrase("meadow")).unwrap();
    assert_eq!(
        ann.change_passphrase("Cy", &passphrase("x")),
        Err(VaultError::UnknownOfficer)
    );
    drop(ann);
    drop(Vault::unlock(&path, "Bo", &passphrase("meadow")).unwrap());
}

#[test]
fn an_office_without_a_keeper_is_not_locked_out_of_its_keys() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let cost = Cost::cheap_for_tests_and_practice();
    let (vault, _) =
        Vault::create(&path, cost, "Cy", Role::Officer, &passphrase("x"), noon()).unwrap();
    vault
        .add_officer("Di", Role::Keeper, &passphrase("y"), noon())
        .unwrap();
    assert_eq!(
        vault.add_officer("Ed", Role::Officer, &passphrase("z"), noon()),
        Err(VaultError::KeeperOnly)
    );
}

#[test]
fn the_recovery_key_is_a_way_back_in() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (vault, recovery) = with_bo(&path);
    put(&vault, b"one", b"first").unwrap();
    drop(vault);
    let typed = RecoveryKey::parse(&recovery.groups()).unwrap();
    let vault = Vault::recover(&path, &typed).unwrap();
    assert_eq!(
        (vault.officer(), vault.role(), vault.recovered()),
        ("", Role::Keeper, true)
    );
    assert_eq!(
        get(&vault, b"one").unwrap().as_deref(),
        Some(b"first".as_slice())
    );
    vault
        .change_passphrase("Ann Öst", &passphrase("harvest"))
        .unwrap();
    drop(vault);
    assert_eq!(unlocked(&path).unwrap_err(), VaultError::Refused);
    drop(Vault::unlock(&path, "Ann Öst", &passphrase("harvest")).unwrap());
    drop(Vault::unlock(&path, "Bo", &passphrase("lantern")).unwrap());
    let (_, other) = made(&folder.path().join("other.vault"));
    assert_eq!(
        Vault::recover(&path, &other).unwrap_err(),
        VaultError::Refused
    );
}

#[test]
fn slots_run_out_with_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (vault, _) = made(&path);
    for number in 2..=60 {
        vault
            .add_officer(
                &format!("Officer {number}"),
                Role::Officer,
                &passphrase("x"),
                noon(),
            )
            .unwrap();
    }
    assert_eq!(
        vault.add_officer("One more", Role::Officer, &passphrase("x"), noon()),
        Err(VaultError::TooManyOfficers)
    );
    drop(vault);
    drop(Vault::unlock(&path, "Officer 60", &passphrase("x")).unwrap());
    assert_eq!(Vault::status(&path).unwrap().slots, 60);
}
