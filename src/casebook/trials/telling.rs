//! The trail for people: who may read it, how much of it, and what it says of the keys.

use crate::casebook::CasebookError;
use crate::casebook::audit::Act;
use crate::casebook::keys::Unfinished;
use crate::casebook::tests::{NOTHING, Trial, at, filled, passphrase};
use crate::casebook::{facts, tables};
use crate::vault::{Role, VaultError};

#[expect(clippy::unnecessary_wraps, reason = "as chance is drawn: it may fail")]
fn some() -> Option<[u8; 16]> {
    Some([8; 16])
}

#[test]
fn a_page_is_newest_first_with_references_for_those_who_may() {
    let mut trial = Trial::staffed();
    let (one, gone) = (trial.begin(), trial.begin());
    let (_, changes) = filled(&trial);
    trial.keep(one.id, &changes).unwrap();
    trial
        .book()
        .delete(gone.id, "entered twice", at(5), &mut some, NOTHING)
        .unwrap();
    for (officer, details) in [("Ash", false), ("Sam", false), ("Dee", true)] {
        trial.open_as(officer, |_| ()).unwrap();
        let newest = trial.book().verify_audit(None).unwrap().entries;
        let page = trial.book().audit_page(None, 4).unwrap();
        let numbers: Vec<u64> = page.iter().map(|line| line.number).collect();
        assert_eq!(numbers, (newest - 3..=newest).rev().collect::<Vec<_>>());
        let all = trial.book().audit_page(Some(u64::MAX), 1000).unwrap();
        assert_eq!(all.last().map(|line| line.number), Some(1));
        let kept = all.iter().find(|line| line.act == Some(Act::Kept)).unwrap();
        assert_eq!(kept.reference, Some(one.reference));
        let deleted = all
            .iter()
            .find(|line| line.act == Some(Act::Deleted))
            .unwrap();
        assert_eq!(deleted.reference, None);
        let words = details.then(|| "entered twice".to_owned());
        assert_eq!(deleted.detail, words);
        let next = trial.book().audit_page(Some(3), 10).unwrap();
        let numbers: Vec<u64> = next.iter().map(|line| line.number).collect();
        assert_eq!(numbers, [3, 2, 1]);
        assert_eq!(trial.book().audit_page(Some(0), 10), Ok(vec![]));
    }
    trial.open_as("Olu", |_| ()).unwrap();
    assert_eq!(trial.book().audit_page(None, 4), Err(CasebookError::Role));
}

fn acts(trial: &mut Trial) -> Vec<String> {
    let entries = trial.book().audit().unwrap();
    entries.into_iter().map(|(_, entry)| entry.act).collect()
}

#[test]
fn what_is_done_with_the_keys_is_told_before_and_after() {
    let mut trial = Trial::new();
    let secret = passphrase();
    let book = trial.book();
    book.add_officer("Olu", Role::Officer, &secret, at(1))
        .unwrap();
    let again = book.add_officer("olu", Role::Officer, &secret, at(1));
    assert_eq!(
        again,
        Err(CasebookError::Vault(VaultError::DuplicateOfficer))
    );
    assert_eq!(
        acts(&mut trial),
        [
            "made",
            "keys_begun",
            "officer_added",
            "keys_begun",
            "keys_unfinished"
        ]
    );
}

#[test]
fn what_was_cut_off_between_is_told_at_the_next_opening() {
    let mut trial = Trial::new();
    let pending = |act: Act| facts::Pending {
        act: act.code().to_owned(),
        audit: 1,
    };
    trial.forge(|writer| facts::set_pending(writer, Some(&pending(Act::OfficerAdded))));
    let opened = trial.open_as("Ash", |_| ()).unwrap();
    let act = Act::OfficerAdded;
    assert_eq!(opened.unfinished, Some(Unfinished { act, done: false }));
    assert_eq!(acts(&mut trial), ["made", "keys_unfinished", "opened"]);
    assert_eq!(trial.open_as("Ash", |_| ()).unwrap().unfinished, None);

    // A generation that the trail has not spoken of is a copy that was completed.
    for (begun, found) in [
        (Some(Act::Rekeyed), Act::Rekeyed),
        (Some(Act::ErasuresCompleted), Act::ErasuresCompleted),
        (Some(Act::BackedUp), Act::Restored),
        (None, Act::Restored),
    ] {
        trial.forge(|writer| {
            facts::set_pending(writer, begun.map(pending).as_ref())?;
            facts::put_generation(writer, 0)
        });
        let opened = trial.open_as("Ash", |_| ()).unwrap();
        let done = true;
        assert_eq!(opened.unfinished, Some(Unfinished { act: found, done }));
        assert!(acts(&mut trial).iter().any(|act| act == found.code()));
        assert_eq!(trial.open_as("Ash", |_| ()).unwrap().unfinished, None);
    }
    assert_eq!(tables::FACTS.0, "facts");
}

#[test]
fn the_post_key_is_told_once_and_again_when_it_is_another() {
    let mut trial = Trial::new();
    let key = trial.book().post_key(at(1)).unwrap();
    assert_eq!(trial.book().post_key(at(2)).unwrap(), key);
    trial.open_as("Ash", |_| ()).unwrap();
    assert_eq!(trial.book().post_key(at(11)).unwrap(), key);
    assert_eq!(acts(&mut trial), ["made", "post_key", "opened"]);
    // One that the trail has not spoken of is told, whoever made it.
    trial.forge(|writer| facts::put_post_key(writer, key.number + 1));
    trial.book().post_key(at(12)).unwrap();
    let (_, told) = trial.book().audit().unwrap().pop().unwrap();
    assert_eq!((told.act.as_str(), told.count), ("post_key", key.number));
}
