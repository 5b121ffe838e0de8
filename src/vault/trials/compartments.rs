//! What is sealed to fewer officers is read by them alone, whoever comes, goes, forgets or forges.

use super::super::certificate::{self, Subject};
use super::super::compartment::Compartment;
use super::super::officers;
use super::super::renewal::{self, Renewal};
use super::super::{Rekey, Writer, seal_to};
use super::*;

const EQUALITY: Compartment = Compartment {
    name: "equality",
    readers: &[Role::DataProtection],
};
const AAD: &[u8] = b"LDG-1";
const PLAIN: &[u8] = b"an answer that few may read";

/// Ann keeps the keys, Bo takes applications.
fn office(path: &Path) -> (Vault, RecoveryKey) {
    let (ann, recovery) = made(path);
    add(&ann, "Bo", Role::Officer);
    (ann, recovery)
}

fn add(vault: &Vault, name: &str, role: Role) {
    vault
        .add_officer(name, role, &passphrase(name), noon())
        .unwrap();
}

fn by(path: &Path, name: &str) -> Vault {
    Vault::unlock(path, name, &passphrase(name)).unwrap()
}

fn read(vault: &Vault, sealed: &[u8]) -> Result<Vec<u8>, VaultError> {
    vault
        .unseal_in(&EQUALITY, AAD, sealed)
        .map(|plain| plain.to_vec())
}

fn sealed_by(vault: &Vault) -> Vec<u8> {
    vault.seal_in(&EQUALITY, AAD, PLAIN).unwrap()
}

fn copies(vault: &Vault) -> usize {
    vault
        .read(|reader| reader.all_own("compartment_keys"))
        .unwrap()
        .len()
}

#[test]
fn every_officer_may_write_and_only_readers_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, recovery) = office(&path);
    add(&ann, "Dee", Role::DataProtection);
    drop(ann);
    let bo = by(&path, "Bo");
    let sealed = sealed_by(&bo);
    assert_eq!(read(&bo, &sealed), Err(VaultError::NotEntitled));
    assert!(!bo.reads(&EQUALITY).unwrap());
    // Not even where the program would let him: he has no copy of the key.
    let lenient = Compartment {
        readers: &[Role::Officer, Role::DataProtection],
        ..EQUALITY
    };
    assert_eq!(
        bo.unseal_in(&lenient, AAD, &sealed).unwrap_err(),
        VaultError::NotEntitled
    );
    drop(bo);
    let dee = by(&path, "Dee");
    assert!(dee.reads(&EQUALITY).unwrap());
    assert_eq!(read(&dee, &sealed).unwrap(), PLAIN);
    let damaged = Err(VaultError::damaged(super::super::Part::Compartment));
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert_eq!(read(&dee, &changed), damaged, "byte {at}");
    }
    assert_eq!(read(&dee, &sealed[..sealed.len() - 1]), damaged);
    assert_eq!(read(&dee, b""), damaged);
    assert!(dee.unseal_in(&EQUALITY, b"LDG-2", &sealed).is_err());
    let other = Compartment {
        name: "restricted",
        ..EQUALITY
    };
    assert!(dee.unseal_in(&other, AAD, &sealed).is_err());
    // Dee and the recovery key; nobody in trust.
    assert_eq!(copies(&dee), 2);
    drop(dee);
    // The recovery key hands on and does not read.
    let recovered = Vault::recover(&path, &recovery).unwrap();
    assert_eq!(read(&recovered, &sealed), Err(VaultError::NotEntitled));
}

#[test]
fn keepers_hold_it_in_trust_until_there_is_a_reader() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, _) = office(&path);
    drop(ann);
    let bo = by(&path, "Bo");
    let sealed = sealed_by(&bo);
    assert_eq!(copies(&bo), 2);
    drop(bo);
    let ann = unlocked(&path).unwrap();
    assert_eq!(read(&ann, &sealed), Err(VaultError::NotEntitled));
    // Handed on with the adding, and no longer held in trust.
    add(&ann, "Dee", Role::DataProtection);
    assert_eq!(copies(&ann), 2);
    let area = ann.area().recovery;
    let anns = ann.session().pair().public;
    let held: Vec<_> = ann
        .read(|reader| reader.all_own("compartment_keys"))
        .unwrap();
    assert!(held.iter().all(|(key, _)| !key.ends_with(&anns)));
    assert!(held.iter().any(|(key, _)| key.ends_with(&area)));
    drop(ann);
    assert_eq!(read(&by(&path, "Dee"), &sealed).unwrap(), PLAIN);
}

#[test]
fn a_reader_added_by_one_who_holds_nothing_gets_it_at_a_readers_next_unlocking() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, _) = office(&path);
    add(&ann, "Dee", Role::DataProtection);
    let sealed = sealed_by(&ann);
    add(&ann, "Eli", Role::DataProtection);
    drop(ann);
    let eli = by(&path, "Eli");
    assert!(!eli.reads(&EQUALITY).unwrap());
    assert_eq!(read(&eli, &sealed), Err(VaultError::NotEntitled));
    drop(eli);
    drop(by(&path, "Dee"));
    let eli = by(&path, "Eli");
    assert!(eli.reads(&EQUALITY).unwrap());
    assert_eq!(read(&eli, &sealed).unwrap(), PLAIN);
}

#[test]
fn an_own_change_of_passphrase_keeps_it_and_a_keepers_reset_waits_for_another_reader() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, recovery) = office(&path);
    add(&ann, "Dee", Role::DataProtection);
    let sealed = sealed_by(&ann);
    drop(ann);
    let dee = by(&path, "Dee");
    dee.change_passphrase("Dee", &passphrase("Dee")).unwrap();
    assert_eq!(read(&dee, &sealed).unwrap(), PLAIN);
    assert_eq!(copies(&dee), 2);
    drop(dee);
    assert_eq!(read(&by(&path, "Dee"), &sealed).unwrap(), PLAIN);
    let ann = unlocked(&path).unwrap();
    ann.change_passphrase("Dee", &passphrase("Dee")).unwrap();
    drop(ann);
    assert_eq!(
        read(&by(&path, "Dee"), &sealed),
        Err(VaultError::NotEntitled)
    );
    // The recovery key is the only other holder.
    drop(Vault::recover(&path, &recovery).unwrap());
    let dee = by(&path, "Dee");
    assert_eq!(read(&dee, &sealed).unwrap(), PLAIN);
    assert_eq!(copies(&dee), 2);
}

#[test]
fn a_reader_let_back_in_by_the_recovery_key_reads_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, recovery) = office(&path);
    add(&ann, "Dee", Role::DataProtection);
    let sealed = sealed_by(&ann);
    drop(ann);
    let recovered = Vault::recover(&path, &recovery).unwrap();
    recovered
        .change_passphrase("Dee", &passphrase("Dee"))
        .unwrap();
    drop(recovered);
    assert_eq!(read(&by(&path, "Dee"), &sealed).unwrap(), PLAIN);
}

/// Bo writes himself into the table of officers as a data protection officer, and certifies it in his own way.
fn promotes_himself(
    bo: &Vault,
    certifies: impl FnOnce(&mut Writer, &Subject) -> Result<(), VaultError>,
) {
    let bos = bo.session().pair().public;
    let forged: Result<(), VaultError> = bo.write(|writer| {
        let mut row = officers::find(writer, "bo")?.unwrap();
        row.entry.role = Role::DataProtection;
        officers::put(writer, "bo", &row)?;
        certifies(writer, &Subject::officer("bo", &row.entry, bos))
    });
    forged.unwrap();
}

#[test]
fn who_writes_themselves_into_the_tables_is_handed_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, _) = office(&path);
    add(&ann, "Dee", Role::DataProtection);
    let sealed = sealed_by(&ann);
    drop(ann);
    // Bo, who has the data key and his own, makes himself a data protection officer in the table of officers,
    // certifies it, and opens the compartment to every role.
    let bo = by(&path, "Bo");
    promotes_himself(&bo, |writer, subject| {
        let session = bo.session();
        certificate::put(writer, &session, &bo.id(), &session.key(), subject)
    });
    drop(bo);
    drop(by(&path, "Dee"));
    let bo = by(&path, "Bo");
    assert_eq!(bo.role(), Role::DataProtection);
    assert_eq!(read(&bo, &sealed), Err(VaultError::NotEntitled));
    let opened: Result<(), VaultError> = bo.write(|writer| {
        let (key, mut row) = writer.all_own("compartments")?.remove(0);
        row[1] = 0xFF;
        writer.put_own("compartments", &key, &row)
    });
    opened.unwrap();
    drop(bo);
    drop(by(&path, "Dee"));
    assert_eq!(
        read(&by(&path, "Bo"), &sealed),
        Err(VaultError::NotEntitled)
    );
}

#[test]
fn who_replaces_the_root_is_handed_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, _) = office(&path);
    add(&ann, "Dee", Role::DataProtection);
    let sealed = sealed_by(&ann);
    drop(ann);
    let bo = by(&path, "Bo");
    promotes_himself(&bo, |writer, subject| {
        certificate::root(writer, &bo.session(), &bo.id(), subject)
    });
    drop(bo);
    let dee = by(&path, "Dee");
    assert!(read(&dee, &sealed).is_err(), "it is noticed");
    drop(dee);
    assert_eq!(
        read(&by(&path, "Bo"), &sealed),
        Err(VaultError::NotEntitled)
    );
}

#[test]
fn other_readers_are_another_key() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, _) = office(&path);
    add(&ann, "Dee", Role::DataProtection);
    add(&ann, "Sam", Role::Senior);
    let before = sealed_by(&ann);
    let wider = Compartment {
        readers: &[Role::DataProtection, Role::Senior],
        ..EQUALITY
    };
    let after = ann.seal_in(&wider, AAD, PLAIN).unwrap();
    drop(ann);
    let sam = by(&path, "Sam");
    assert_eq!(
        sam.unseal_in(&wider, AAD, &before).unwrap_err(),
        VaultError::NotEntitled
    );
    assert_eq!(*sam.unseal_in(&wider, AAD, &after).unwrap(), PLAIN);
    drop(sam);
    let dee = by(&path, "Dee");
    for sealed in [before, after] {
        assert_eq!(*dee.unseal_in(&wider, AAD, &sealed).unwrap(), PLAIN);
    }
}

#[test]
fn a_vault_made_before_waits_for_a_keeper() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    std::fs::write(&path, include_bytes!("format-1.vault")).unwrap();
    let bo = Vault::unlock(&path, "Bo", &passphrase("lantern")).unwrap();
    assert_eq!(
        bo.seal_in(&EQUALITY, AAD, PLAIN),
        Err(VaultError::KeeperOnly)
    );
    drop(bo);
    drop(unlocked(&path).unwrap());
    let bo = Vault::unlock(&path, "Bo", &passphrase("lantern")).unwrap();
    sealed_by(&bo);
}

#[test]
fn the_first_sealing_is_not_part_of_another_change() {
    let folder = tempfile::tempdir().unwrap();
    let (ann, _) = office(&folder.path().join("case.vault"));
    let within = ann.write(|_| ann.seal_in(&EQUALITY, AAD, PLAIN));
    assert_eq!(within, Err(VaultError::Busy));
    sealed_by(&ann);
    ann.write(|_| ann.seal_in(&EQUALITY, AAD, PLAIN)).unwrap();
}

/// What a change of the data key does to the tables: Dee has left, and perhaps there is another recovery key.
fn without_dee(vault: &Vault, recovery: Option<&RecoveryKey>) {
    let mut area = vault.area().clone();
    if let Some(key) = recovery {
        area.recovery = key.pair().unwrap().public;
    }
    let renewed: Result<(), VaultError> = vault.write(|writer| {
        writer.remove_own("officers", b"dee")?;
        let renewal = Renewal {
            left: true,
            recovery: recovery.map(|key| (key, noon())),
        };
        renewal::renew(writer, &vault.session(), &area, renewal)
    });
    renewed.unwrap();
    *vault.area() = area;
}

#[test]
fn who_has_left_reads_nothing_that_is_sealed_after() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, _) = office(&path);
    add(&ann, "Dee", Role::DataProtection);
    let before = sealed_by(&ann);
    add(&ann, "Eli", Role::DataProtection);
    drop(ann);
    let dee = by(&path, "Dee");
    let dees = dee.session().pair().public;
    drop(dee);
    let ann = unlocked(&path).unwrap();
    without_dee(&ann, None);
    let after = sealed_by(&ann);
    assert_eq!((before[1], after[1]), (1, 2), "the number of the key");
    let held = ann
        .read(|reader| reader.all_own("compartment_keys"))
        .unwrap();
    assert!(held.iter().all(|(key, _)| !key.ends_with(&dees)));
    drop(ann);
    let eli = by(&path, "Eli");
    assert_eq!(read(&eli, &before).unwrap(), PLAIN);
    assert_eq!(read(&eli, &after).unwrap(), PLAIN);
}

#[test]
fn after_the_last_reader_left_the_keepers_hold_what_comes_in_trust() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, _) = office(&path);
    add(&ann, "Dee", Role::DataProtection);
    let before = sealed_by(&ann);
    without_dee(&ann, None);
    let after = sealed_by(&ann);
    add(&ann, "Eli", Role::DataProtection);
    drop(ann);
    let eli = by(&path, "Eli");
    assert_eq!(read(&eli, &after).unwrap(), PLAIN);
    // What came before only the recovery key can hand on.
    assert_eq!(read(&eli, &before), Err(VaultError::NotEntitled));
}

#[test]
fn a_new_recovery_key_is_known_and_holds_every_compartment() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, _) = office(&path);
    add(&ann, "Dee", Role::DataProtection);
    add(&ann, "Eli", Role::DataProtection);
    sealed_by(&ann);
    drop(ann);
    let eli = by(&path, "Eli");
    let fresh = RecoveryKey::draw().unwrap();
    let public = fresh.pair().unwrap().public;
    // A keeper does this in earnest; here it is the session that holds a copy.
    without_dee(&eli, Some(&fresh));
    let held = eli
        .read(|reader| reader.all_own("compartment_keys"))
        .unwrap();
    let of_recovery = held.iter().filter(|(key, _)| key.ends_with(&public));
    assert_eq!(of_recovery.count(), 0, "Eli introduces nobody");
    drop(eli);
    let other = folder.path().join("other.vault");
    let (ann, _) = office(&other);
    sealed_by(&ann);
    without_dee(&ann, Some(&fresh));
    let held = ann
        .read(|reader| reader.all_own("compartment_keys"))
        .unwrap();
    let of_recovery = held.iter().filter(|(key, _)| key.ends_with(&public));
    assert_eq!(of_recovery.count(), 2, "each of its keys");
}

#[test]
fn a_change_of_the_data_key_renews_what_a_leaver_knew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (mut ann, _) = office(&path);
    add(&ann, "Dee", Role::DataProtection);
    add(&ann, "Eli", Role::DataProtection);
    let (sealed, post) = (sealed_by(&ann), ann.post_key().unwrap());
    let on_its_way = seal_to(&post.public, AAD, PLAIN).unwrap();
    let rekeyed = |vault: &mut Vault, leaving, recovery| {
        let wanted = Rekey { leaving, recovery };
        let mut watch = |_| std::ops::ControlFlow::Continue(());
        vault.rekey(&wanted, noon(), &mut watch).unwrap()
    };
    // Nobody leaves: the same keys go on. (Dee hands the new recovery key its copies at her next unlocking.)
    let recovery = rekeyed(&mut ann, None, true).unwrap();
    assert_eq!(ann.post_key().unwrap(), post);
    assert_eq!(sealed_by(&ann)[1], 1);
    drop(ann);
    drop(by(&path, "Dee"));
    let mut ann = unlocked(&path).unwrap();
    rekeyed(&mut ann, Some("Dee"), false);
    let after = sealed_by(&ann);
    assert_eq!((sealed[1], after[1]), (1, 2));
    let renewed = ann.post_key().unwrap();
    assert_eq!(renewed.number, 2);
    assert_ne!(renewed.public, post.public);
    assert_eq!(*ann.open_post(AAD, &on_its_way).unwrap(), PLAIN);
    drop(ann);
    let eli = by(&path, "Eli");
    assert_eq!(read(&eli, &sealed).unwrap(), PLAIN);
    assert_eq!(read(&eli, &after).unwrap(), PLAIN);
    drop(eli);
    // The new recovery key is known to everyone, and holds what it is to hold: it can let Eli back in to all of it.
    let recovered = Vault::recover(&path, &recovery).unwrap();
    let signer = recovered.signer_of(AAD, &recovered.sign(AAD)).unwrap();
    assert_eq!(signer.map(|signer| signer.role), Some(Role::Keeper));
    recovered
        .change_passphrase("Eli", &passphrase("Eli"))
        .unwrap();
    drop(recovered);
    let eli = by(&path, "Eli");
    assert_eq!(read(&eli, &sealed).unwrap(), PLAIN);
    assert_eq!(read(&eli, &after).unwrap(), PLAIN);
}
