//! Copies over the real casebook: fresh keys, erasures left behind, backups and restoring, recovery; the trail tells of all.

use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;

use crate::casebook::audit::Act;
use crate::casebook::keys::Unfinished;
use crate::casebook::tests::{NOTHING, Trial, at, filled, passphrase};
use crate::casebook::{Casebook, CasebookError, Found, Opening};
use crate::vault::{Cost, Passphrase, Progress, RecoveryKey, Vault, VaultError};

fn go(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn stop(_: Progress) -> ControlFlow<()> {
    ControlFlow::Break(())
}

#[expect(clippy::unnecessary_wraps, reason = "as chance is drawn: it may fail")]
fn some() -> Option<[u8; 16]> {
    Some([8; 16])
}

fn acts(trial: &mut Trial) -> Vec<String> {
    let entries = trial.book().audit().unwrap();
    entries.into_iter().map(|(_, entry)| entry.act).collect()
}

fn is_sound(trial: &mut Trial) {
    let verdict = trial.book().verify_audit(None).unwrap();
    assert!(verdict.is_sound(), "{:?}", verdict.faults);
    let headers = trial.book().list().unwrap();
    for header in headers {
        trial.recall(header.id).unwrap();
    }
}

fn backup(trial: &Trial) -> PathBuf {
    trial.folder.path().join("a.backup")
}

#[test]
fn erasures_are_done_with_the_next_copy_whichever_it_is() {
    let mut trial = Trial::staffed();
    let (one, two, three) = (trial.begin().id, trial.begin().id, trial.begin().id);
    let (_, changes) = filled(&trial);
    trial.keep(three, &changes).unwrap();
    trial.open_as("Dee", |_| ()).unwrap();
    let book = trial.book();
    assert_eq!(book.complete_erasures(at(11), &mut go), Ok(0));
    book.erase(one, "asked for", at(12), &mut some, NOTHING)
        .unwrap();
    book.delete(two, "a slip", at(12), &mut some, NOTHING)
        .unwrap();
    let generation = book.vault.moment().generation;
    let stopped = book.complete_erasures(at(13), &mut stop);
    assert_eq!(stopped, Err(CasebookError::Vault(VaultError::Stopped)));
    assert_eq!(book.erasures_due().unwrap().len(), 2);
    assert_eq!(book.complete_erasures(at(14), &mut go), Ok(2));
    assert_eq!(book.erasures_due(), Ok(vec![]));
    assert_eq!(book.vault.moment().generation, generation + 1);
    let (_, told) = book.audit().unwrap().pop().unwrap();
    assert_eq!((told.act.as_str(), told.count), ("erasures_completed", 2));
    let names = acts(&mut trial);
    let ends: Vec<&str> = names.iter().rev().take(4).map(String::as_str).collect();
    assert_eq!(
        ends,
        [
            "erasures_completed",
            "keys_begun",
            "keys_unfinished",
            "keys_begun"
        ]
    );
    is_sound(&mut trial);

    let book = trial.book();
    book.erase(three, "asked for", at(15), &mut some, NOTHING)
        .unwrap();
    book.rekey(false, at(16), &mut go).unwrap();
    assert_eq!(book.erasures_due(), Ok(vec![]));
    let opened = trial.open_as("Ash", |opening| opening.at = at(20)).unwrap();
    assert_eq!(opened.unfinished, None);
    is_sound(&mut trial);
}

#[test]
fn an_officer_who_is_removed_stays_in_the_trail_and_opens_nothing() {
    let mut trial = Trial::staffed();
    trial.open_as("Olu", |_| ()).unwrap();
    trial.begin();
    drop(trial.book.take().unwrap().close(at(11)).unwrap());
    trial.open_as("Dee", |opening| opening.at = at(12)).unwrap();
    let refused = trial.book().remove_officer("Olu", at(12), &mut go);
    assert_eq!(refused, Err(CasebookError::Vault(VaultError::KeeperOnly)));
    trial.open_as("Ash", |opening| opening.at = at(13)).unwrap();
    let unknown = trial.book().remove_officer("Nobody", at(13), &mut go);
    assert_eq!(
        unknown,
        Err(CasebookError::Vault(VaultError::UnknownOfficer))
    );
    trial.book().remove_officer("Olu", at(14), &mut go).unwrap();
    // What Olu signed at closing is still proved to be Olu's.
    is_sound(&mut trial);
    assert!(acts(&mut trial).iter().any(|act| act == "officer_removed"));
    let gone = trial.open_as("Olu", |opening| opening.at = at(15));
    assert_eq!(gone, Err(CasebookError::Vault(VaultError::Refused)));
}

#[test]
fn a_restored_backup_says_so_and_does_not_trip_the_witness() {
    let mut trial = Trial::staffed();
    let one = trial.begin().id;
    let to = backup(&trial);
    trial.book().backup(&to, at(5), &mut go).unwrap();
    assert_eq!(
        acts(&mut trial).last().map(String::as_str),
        Some("backed_up")
    );
    let two = trial.begin().id;
    trial.open_as("Dee", |opening| opening.at = at(10)).unwrap();
    trial
        .book()
        .erase(one, "asked for", at(11), &mut some, NOTHING)
        .unwrap();
    trial.book().complete_erasures(at(12), &mut go).unwrap();
    let lines = trial.book().ledger_lines().unwrap();
    let dees = trial.book().witness(at(13)).unwrap();
    trial.open_as("Ash", |opening| opening.at = at(14)).unwrap();
    let closing = trial.book.take().unwrap().close(at(15)).unwrap();

    let secret = passphrase();
    let restored = Casebook::restore(&to, &trial.path(), ("Ash", &secret), at(20), &mut go);
    trial.book = Some(restored.unwrap());
    is_sound(&mut trial);
    let (_, told) = trial
        .book()
        .audit()
        .unwrap()
        .into_iter()
        .find(|(_, entry)| entry.act == Act::Restored.code())
        .unwrap();
    assert_eq!(told.count, trial.book().vault.moment().generation);
    assert_eq!(trial.book().header(two), Err(CasebookError::Unknown));
    assert_eq!(
        trial
            .book()
            .reapply(&lines, "restored", at(21), &mut some, NOTHING),
        Ok(1)
    );
    assert_eq!(trial.book().header(one), Err(CasebookError::Unknown));
    // The reason is in the vault for the anchor, which knows nothing of restoring.
    let verdict = trial.book().verify_audit(Some(&closing.anchor)).unwrap();
    assert!(!verdict.is_sound());
    for (officer, witness) in [("Ash", &closing.witness), ("Dee", &dees)] {
        let opened = trial
            .open_with(officer, at(30), Some(witness), None)
            .unwrap();
        assert_eq!((opened.witness, opened.unfinished), (Found::Restored, None));
    }
}

#[test]
fn a_restore_that_was_cut_off_before_it_was_told_is_told_at_the_next_opening() {
    let mut trial = Trial::staffed();
    let to = backup(&trial);
    trial.book().backup(&to, at(5), &mut go).unwrap();
    trial.begin();
    let closing = trial.book.take().unwrap().close(at(15)).unwrap();
    let secret = passphrase();
    drop(Vault::restore(&to, &trial.path(), "Ash", &secret, at(20), &mut go).unwrap());
    let opened = trial
        .open_with("Ash", at(30), Some(&closing.witness), None)
        .unwrap();
    let act = Act::Restored;
    assert_eq!(opened.unfinished, Some(Unfinished { act, done: true }));
    assert_eq!(opened.witness, Found::Restored);
    let names = acts(&mut trial);
    assert_eq!(names[names.len() - 2..], ["restored", "opened"]);
    is_sound(&mut trial);
}

#[test]
fn a_copy_that_was_cut_off_before_it_was_told_is_told_at_the_next_opening() {
    let mut trial = Trial::staffed();
    let one = trial.begin().id;
    trial.open_as("Dee", |_| ()).unwrap();
    trial
        .book()
        .erase(one, "asked for", at(11), &mut some, NOTHING)
        .unwrap();
    let pending = crate::casebook::facts::Pending {
        act: Act::ErasuresCompleted.code().to_owned(),
        audit: 1,
    };
    trial.forge(|writer| crate::casebook::facts::set_pending(writer, Some(&pending)));
    let rekey = crate::vault::Rekey::default();
    trial.book().vault.rekey(&rekey, at(12), &mut go).unwrap();
    let opened = trial.open_as("Ash", |opening| opening.at = at(13)).unwrap();
    let act = Act::ErasuresCompleted;
    assert_eq!(opened.unfinished, Some(Unfinished { act, done: true }));
    assert_eq!(trial.book().erasures_due(), Ok(vec![]));
    is_sound(&mut trial);
}

#[test]
fn recovery_gives_a_new_key_and_the_old_one_opens_nothing() {
    let mut trial = Trial::new();
    trial.book = None;
    let path = trial.folder.path().join("b.lodge");
    let cost = Cost::cheap_for_tests_and_practice();
    let (book, old) = Casebook::make(&path, cost, "Ash", &passphrase(), at(0)).unwrap();
    drop(book.close(at(1)).unwrap());
    let new = Passphrase::new("another horse battery".to_owned());
    let drawn = Casebook::recover(&path, &old, ("Ash", &new), at(2), &mut go).unwrap();
    let again = Casebook::recover(&path, &old, ("Ash", &new), at(3), &mut go);
    assert_eq!(again.err(), Some(CasebookError::Vault(VaultError::Refused)));
    let drawn = RecoveryKey::parse(&drawn.groups()).unwrap();
    drop(Vault::recover(&path, &drawn).unwrap());
    let (book, opened) = Casebook::open(&path, &Opening::new("Ash", &new, at(4))).unwrap();
    assert_eq!(opened.unfinished, None);
    let names: Vec<String> = book
        .audit()
        .unwrap()
        .into_iter()
        .map(|(_, e)| e.act)
        .collect();
    assert_eq!(
        names,
        ["made", "closed", "keys_begun", "recovered", "opened"]
    );
    let verdict = book.verify_audit(None).unwrap();
    assert!(verdict.is_sound(), "{:?}", verdict.faults);
}

#[test]
fn an_older_generation_is_refused_even_with_more_entries() {
    let mut trial = Trial::staffed();
    drop(trial.book.take());
    let older = fs::read(trial.path()).unwrap();
    trial.open_as("Ash", |opening| opening.at = at(10)).unwrap();
    trial.book().rekey(false, at(11), &mut go).unwrap();
    let witness = trial.book.take().unwrap().close(at(12)).unwrap().witness;
    fs::write(trial.path(), older).unwrap();
    let refused = trial.open_with("Ash", at(20), Some(&witness), None);
    assert!(matches!(refused, Err(CasebookError::RolledBack { .. })));
    let reason = Some("the new disk failed");
    let accepted = trial
        .open_with("Ash", at(20), Some(&witness), reason)
        .unwrap();
    assert_eq!(accepted.witness, Found::Accepted);
}
