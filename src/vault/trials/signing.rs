//! Whose a signature is, and that nobody becomes someone else by writing into the vault.

use super::super::certificate::{self, Subject};
use super::super::envelope::Pair;
use super::super::session::Session;
use super::*;

const MESSAGE: &[u8] = b"checkpoint 7";

fn office(path: &Path) -> (Vault, RecoveryKey) {
    let (ann, recovery) = made(path);
    ann.add_officer("Bo", Role::Officer, &passphrase("lantern"), noon())
        .unwrap();
    (ann, recovery)
}

fn bo(path: &Path, text: &str) -> Vault {
    Vault::unlock(path, "Bo", &passphrase(text)).unwrap()
}

fn name_of(vault: &Vault, signature: &Signature) -> Option<String> {
    let signer = vault.signer_of(MESSAGE, signature).unwrap();
    signer.map(|signer| signer.name)
}

/// Certifies `key` in the name of `by`, as someone might who has the data key and `by`'s passphrase.
fn certify(vault: &Vault, by: &Session, key: &[u8; 32], subject: &Subject) {
    let id = vault.id();
    vault
        .write(|writer| certificate::put(writer, by, &id, key, subject))
        .unwrap();
}

fn subject(name: &str, role: Role) -> Subject {
    Subject {
        folded: name.to_lowercase(),
        name: name.to_owned(),
        role,
        since: noon(),
        public: [5; 32],
    }
}

fn stranger() -> Session {
    Session::of(Pair::draw().unwrap())
}

fn signed(vault: &Vault, session: &Session) -> Signature {
    session.sign(&[b"lodge/vault/1/signed", &vault.id(), MESSAGE])
}

#[test]
fn a_signature_is_its_officers_for_every_officer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, _) = office(&path);
    let anns = ann.sign(MESSAGE);
    drop(ann);
    let vault = bo(&path, "lantern");
    let bos = vault.sign(MESSAGE);
    assert_eq!(
        vault.signer_of(MESSAGE, &bos).unwrap(),
        Some(Signer {
            name: "Bo".to_owned(),
            role: Role::Officer,
            since: noon()
        })
    );
    assert_eq!(name_of(&vault, &anns).as_deref(), Some("Ann Öst"));
    assert_eq!(vault.founder_key().unwrap(), anns.key);
    assert_eq!(vault.signer_of(b"checkpoint 8", &bos).unwrap(), None);
    for at in 0..64 {
        let mut changed = bos;
        changed.bytes[at] ^= 1;
        assert_eq!(name_of(&vault, &changed), None, "byte {at}");
    }
    let swapped = Signature {
        key: anns.key,
        ..bos
    };
    assert_eq!(name_of(&vault, &swapped), None);
}

#[test]
fn a_signature_is_good_in_its_own_vault_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (one, _) = made(&folder.path().join("one.vault"));
    let (other, _) = made(&folder.path().join("other.vault"));
    let signature = one.sign(MESSAGE);
    // Even where the other vault knows the signer.
    certify(
        &other,
        &other.session(),
        &signature.key,
        &subject("Ann Öst", Role::Keeper),
    );
    assert_eq!(name_of(&other, &signature), None);
    assert!(name_of(&one, &signature).is_some());
}

#[test]
fn signatures_outlive_every_change_of_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, recovery) = office(&path);
    let mut signatures = vec![(ann.sign(MESSAGE), "Ann Öst")];
    let founder = ann.founder_key().unwrap();
    // The founder's own change, within one session and after it.
    ann.change_passphrase("Ann Öst", &passphrase("orchard"))
        .unwrap();
    signatures.push((ann.sign(MESSAGE), "Ann Öst"));
    drop(ann);
    let ann = unlocked(&path).unwrap();
    assert_eq!(ann.sign(MESSAGE), signatures[1].0);
    ann.add_officer("Cy", Role::Senior, &passphrase("meadow"), noon())
        .unwrap();
    drop(ann);
    // An officer's own change, then a keeper's, then one by the recovery key.
    let vault = bo(&path, "lantern");
    signatures.push((vault.sign(MESSAGE), "Bo"));
    vault
        .change_passphrase("Bo", &passphrase("harbour"))
        .unwrap();
    signatures.push((vault.sign(MESSAGE), "Bo"));
    drop(vault);
    let ann = unlocked(&path).unwrap();
    ann.change_passphrase("Bo", &passphrase("kettle")).unwrap();
    drop(ann);
    let vault = bo(&path, "kettle");
    signatures.push((vault.sign(MESSAGE), "Bo"));
    drop(vault);
    let recovered = Vault::recover(&path, &recovery).unwrap();
    signatures.push((recovered.sign(MESSAGE), ""));
    recovered
        .change_passphrase("Bo", &passphrase("saddle"))
        .unwrap();
    drop(recovered);
    let vault = bo(&path, "saddle");
    signatures.push((vault.sign(MESSAGE), "Bo"));
    drop(vault);
    let cy = Vault::unlock(&path, "Cy", &passphrase("meadow")).unwrap();
    signatures.push((cy.sign(MESSAGE), "Cy"));
    let mut keys: Vec<_> = signatures.iter().map(|(one, _)| one.key).collect();
    for (signature, name) in &signatures {
        assert_eq!(name_of(&cy, signature).as_deref(), Some(*name));
    }
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), signatures.len(), "every passphrase has its key");
    assert_eq!(cy.founder_key().unwrap(), founder);
}

#[test]
fn the_data_key_and_an_ordinary_officers_key_make_nobody_a_keeper() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    drop(office(&path));
    let vault = bo(&path, "lantern");
    let invented = stranger();
    let signature = signed(&vault, &invented);
    // Certified by itself, by an ordinary officer, and by that officer's own key in another role.
    certify(
        &vault,
        &invented,
        &invented.key(),
        &subject("Dot", Role::Keeper),
    );
    assert_eq!(name_of(&vault, &signature), None);
    for (name, role) in [
        ("Dot", Role::Keeper),
        ("Dot", Role::Officer),
        ("Bo", Role::Keeper),
        ("Ann Öst", Role::Keeper),
    ] {
        certify(
            &vault,
            &vault.session(),
            &invented.key(),
            &subject(name, role),
        );
        assert_eq!(name_of(&vault, &signature), None, "{name} {role:?}");
    }
    // The same officer in the same role may: that is a change of passphrase.
    certify(
        &vault,
        &vault.session(),
        &invented.key(),
        &subject("Bo", Role::Officer),
    );
    assert_eq!(name_of(&vault, &signature).as_deref(), Some("Bo"));
    // Two invented keepers vouch for each other.
    let friend = stranger();
    certify(
        &vault,
        &friend,
        &invented.key(),
        &subject("Dot", Role::Keeper),
    );
    certify(
        &vault,
        &invented,
        &friend.key(),
        &subject("Eve", Role::Keeper),
    );
    assert_eq!(name_of(&vault, &signature), None);
}

#[test]
fn no_changed_byte_of_a_certificate_counts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    drop(office(&path));
    let vault = bo(&path, "lantern");
    let signature = vault.sign(MESSAGE);
    let row = vault
        .read(|reader| reader.get_own("signers", &signature.key))
        .unwrap()
        .unwrap();
    let keep = |row: &[u8]| {
        vault
            .write(|writer| writer.put_own("signers", &signature.key, row))
            .unwrap();
    };
    for at in 0..row.len() {
        let mut changed = row.clone();
        changed[at] ^= 1;
        keep(&changed);
        assert_eq!(name_of(&vault, &signature), None, "byte {at}");
        keep(&row[..at]);
        assert_eq!(name_of(&vault, &signature), None, "cut at {at}");
    }
    keep(&row);
    assert_eq!(name_of(&vault, &signature).as_deref(), Some("Bo"));
}

#[test]
fn a_chain_without_end_is_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    drop(office(&path));
    let vault = bo(&path, "lantern");
    let id = vault.id();
    let sessions: Vec<_> = (0..300).map(|_| stranger()).collect();
    let linked: Result<(), VaultError> = vault.write(|writer| {
        let who = subject("Bo", Role::Officer);
        certificate::put(writer, &vault.session(), &id, &sessions[0].key(), &who)?;
        for pair in sessions.windows(2) {
            certificate::put(writer, &pair[0], &id, &pair[1].key(), &who)?;
        }
        Ok(())
    });
    linked.unwrap();
    assert_eq!(
        name_of(&vault, &signed(&vault, &sessions[200])).as_deref(),
        Some("Bo")
    );
    assert_eq!(name_of(&vault, &signed(&vault, &sessions[299])), None);
}

#[test]
fn a_founder_who_is_no_keeper_can_still_bring_officers_in() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let cost = Cost::cheap_for_tests_and_practice();
    let (cy, _) =
        Vault::create(&path, cost, "Cy", Role::Officer, &passphrase("x"), noon()).unwrap();
    cy.change_passphrase("Cy", &passphrase("xx")).unwrap();
    cy.add_officer("Di", Role::Keeper, &passphrase("y"), noon())
        .unwrap();
    drop(cy);
    let di = Vault::unlock(&path, "Di", &passphrase("y")).unwrap();
    assert_eq!(name_of(&di, &di.sign(MESSAGE)).as_deref(), Some("Di"));
}

/// The vault of format 1 that was made before there were signing keys: Ann the keeper, Bo, and a recovery key.
fn made_before(path: &Path) -> RecoveryKey {
    std::fs::write(path, include_bytes!("format-1.vault")).unwrap();
    let key = "T1TD-9MY2-D21Y-RRY7-GB4B-Y8HM-CG8X-XRYX-H6XY-FJWH-6MKZ-2K55-WMRD-R00B";
    RecoveryKey::parse(key).unwrap()
}

#[test]
fn a_vault_made_before_gets_its_root_and_then_everyone_their_certificate() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let recovery = made_before(&path);
    // Neither an ordinary officer nor the recovery key becomes the root.
    let no_root = |vault: Vault| {
        assert_eq!(vault.founder_key().unwrap(), [0; 32]);
        assert_eq!(name_of(&vault, &vault.sign(MESSAGE)), None);
    };
    no_root(bo(&path, "lantern"));
    no_root(Vault::recover(&path, &recovery).unwrap());
    let ann = unlocked(&path).unwrap();
    let (anns, founder) = (ann.sign(MESSAGE), ann.founder_key().unwrap());
    assert_eq!(anns.key, founder);
    assert_eq!(name_of(&ann, &anns).as_deref(), Some("Ann Öst"));
    drop(ann);
    // Both ask; they are strangers until a keeper has opened the vault.
    let vault = bo(&path, "lantern");
    let bos = vault.sign(MESSAGE);
    assert_eq!(name_of(&vault, &bos), None);
    drop(vault);
    let vault = Vault::recover(&path, &recovery).unwrap();
    let recoverys = vault.sign(MESSAGE);
    assert_eq!(name_of(&vault, &recoverys), None);
    drop(vault);
    let ann = unlocked(&path).unwrap();
    assert_eq!(name_of(&ann, &bos).as_deref(), Some("Bo"));
    assert_eq!(name_of(&ann, &recoverys).as_deref(), Some(""));
    let left = ann.read(|reader| reader.all_own("signers_asking")).unwrap();
    assert_eq!(left, Vec::new());
    assert_eq!(ann.founder_key().unwrap(), founder);
}

#[test]
fn nobody_asks_in_anothers_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    made_before(&path);
    drop(unlocked(&path).unwrap());
    let ann = unlocked(&path).unwrap().session().pair().public;
    // Bo asks for a key of his choice, in Bo's name, in Ann's and in the recovery key's, with the key he has.
    let invented = stranger();
    for name in ["ann öst", "", "nobody", "bo"] {
        let vault = bo(&path, "lantern");
        let sealed = super::super::envelope::seal_from(
            invented.pair(),
            b"lodge/vault/1/asking",
            &invented.key(),
            &ann,
            &vault.id(),
        )
        .unwrap();
        let row = [sealed.as_slice(), name.as_bytes()].concat();
        vault
            .write(|writer| writer.put_own("signers_asking", &[invented.key(), ann].concat(), &row))
            .unwrap();
        drop(vault);
        let ann = unlocked(&path).unwrap();
        assert_eq!(name_of(&ann, &signed(&ann, &invented)), None, "{name}");
        let left = ann.read(|reader| reader.all_own("signers_asking")).unwrap();
        assert_eq!(left, Vec::new());
    }
}

#[test]
fn asking_costs_no_write_when_it_was_asked_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    made_before(&path);
    drop(unlocked(&path).unwrap());
    drop(bo(&path, "lantern"));
    let asked = bo(&path, "lantern").moment();
    let again = bo(&path, "lantern").moment();
    // Opening and closing write block 0 by themselves; asking again would add one more.
    let once_more = bo(&path, "lantern").moment();
    assert_eq!(
        once_more.commits - again.commits,
        again.commits - asked.commits
    );
    let rows = bo(&path, "lantern")
        .read(|reader| reader.all_own("signers_asking"))
        .unwrap();
    assert_eq!(rows.len(), 1);
}

#[test]
fn a_witness_is_authenticated_by_its_officer_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, _) = office(&path);
    let anns = ann.witness_mac(MESSAGE);
    assert_eq!(ann.witness_mac(MESSAGE), anns);
    assert_ne!(ann.witness_mac(b"checkpoint 8"), anns);
    drop(ann);
    assert_ne!(bo(&path, "lantern").witness_mac(MESSAGE), anns);
    assert_eq!(unlocked(&path).unwrap().witness_mac(MESSAGE), anns);
}

#[test]
fn moments_only_grow() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, _) = made(&path);
    let mut last = ann.moment();
    assert_eq!((last.generation, last.keys), (1, 1));
    for number in 0..5_u8 {
        put(&ann, &[number], b"value").unwrap();
        let now = ann.moment();
        assert!(now.commits > last.commits);
        assert_eq!((now.generation, now.keys), (1, 1));
        last = now;
    }
    ann.add_officer("Bo", Role::Officer, &passphrase("lantern"), noon())
        .unwrap();
    assert_eq!(ann.moment().keys, 2);
    last = ann.moment();
    drop(ann);
    let again = unlocked(&path).unwrap().moment();
    assert!(again >= last && again.keys == 2);
    // The number is that of the file and not of this opening.
    assert!(unlocked(&path).unwrap().moment().commits >= again.commits);
}
