//! Holds and erasing: who may, what forbids it, what is left, and what an older copy brings back.

use std::fs;

use crate::casebook::audit::{Act, Fault};
use crate::casebook::tables::{
    ABOVE, ANSWERS, APPLICATIONS, AUDIT, AUDIT_DETAILS, CONFIRMATIONS, ERASURES, HOLDS, JOURNAL,
    LISTS, NOTES, REFERENCES, SUBJECTS,
};
use crate::casebook::tests::{NOTHING, TODAY, Trial, at, filled};
use crate::casebook::{CasebookError, Placing};
use crate::register::application::ApplicationId;
use crate::register::hex;
use crate::register::hold::Ground;

fn placing(id: ApplicationId) -> Placing<'static> {
    Placing {
        id,
        ground: Ground::Ombudsman,
        note: "Ada's complaint of May",
        review_due: TODAY,
        at: at(12),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "as chance is drawn: it may fail")]
fn some() -> Option<[u8; 16]> {
    Some([8; 16])
}

/// An application that was lodged, withdrawn, and once on hold; another beside it; Dee has the book.
fn lived() -> (Trial, ApplicationId, ApplicationId) {
    let mut trial = Trial::staffed();
    let (one, other) = (trial.begin().id, trial.begin().id);
    let (_, changes) = filled(&trial);
    trial.keep(one, &changes).unwrap();
    trial.keep(other, &changes).unwrap();
    trial.book().lodge(one, at(5)).unwrap();
    trial.book().withdraw(one, "Ada moved", at(6)).unwrap();
    trial.open_as("Dee", |_| ()).unwrap();
    let hold = trial.book().place_hold(&placing(one), &mut some).unwrap();
    trial
        .book()
        .release_hold(one, hold, "settled", at(13))
        .unwrap();
    (trial, one, other)
}

#[test]
fn data_protection_alone_holds_releases_and_erases() {
    let (mut trial, one, _) = lived();
    for officer in ["Olu", "Sam", "Ash"] {
        trial
            .open_as(officer, |opening| opening.at = at(14))
            .unwrap();
        let before = trial.book().verify_audit(None).unwrap();
        let book = trial.book();
        let placed = book.place_hold(&placing(one), &mut some);
        assert_eq!(placed, Err(CasebookError::Role));
        let released = book.release_hold(one, 1, "settled", at(15));
        assert_eq!(released, Err(CasebookError::Role));
        let erased = book.erase(one, "asked for", at(15), &mut some, NOTHING);
        assert_eq!(erased, Err(CasebookError::Role));
        assert_eq!(trial.book().verify_audit(None).unwrap(), before);
    }
}

#[test]
fn a_hold_forbids_erasing_in_any_stage_until_it_is_released() {
    let (mut trial, one, draft) = lived();
    for id in [one, draft] {
        let hold = trial.book().place_hold(&placing(id), &mut some).unwrap();
        let refused = Err(CasebookError::Held {
            ground: Ground::Ombudsman,
        });
        let book = trial.book();
        assert_eq!(
            book.erase(id, "asked for", at(15), &mut some, NOTHING),
            refused
        );
        if id == draft {
            assert_eq!(
                book.delete(id, "a slip", at(15), &mut some, NOTHING),
                refused
            );
        }
        assert_eq!(book.open_holds().unwrap().len(), 1);
        book.release_hold(id, hold, "settled", at(16)).unwrap();
        let again = book.release_hold(id, hold, "settled", at(16));
        assert_eq!(again, Err(CasebookError::NoHold));
        let holds = book.holds(id).unwrap();
        let (_, last) = holds.last().unwrap();
        let release = last.released.as_ref().unwrap();
        assert_eq!((release.by.as_str(), release.at), ("Dee", at(16)));
        assert_eq!(
            (last.placed_by.as_str(), last.ground),
            ("Dee", Ground::Ombudsman)
        );
        book.erase(id, "asked for", at(17), &mut some, NOTHING)
            .unwrap();
    }
    assert_eq!(trial.book().open_holds(), Ok(vec![]));
    let unknown = trial.book().place_hold(&placing(one), &mut some);
    assert_eq!(unknown, Err(CasebookError::Unknown));
}

#[test]
fn nothing_of_an_erased_application_is_left_in_any_table() {
    let (mut trial, one, other) = lived();
    let header = trial.book().header(one).unwrap();
    trial
        .book()
        .erase(one, "asked for", at(20), &mut some, NOTHING)
        .unwrap();
    let mut seen = 0;
    for table in [
        APPLICATIONS,
        ANSWERS,
        LISTS,
        NOTES,
        CONFIRMATIONS,
        HOLDS,
        JOURNAL,
        SUBJECTS,
        REFERENCES,
        ERASURES,
    ] {
        let rows = trial
            .book()
            .vault
            .read(|reader| reader.range(table, &[], &ABOVE))
            .unwrap();
        seen += rows.len();
        for (key, value) in rows {
            assert!(!key.starts_with(&one.0), "{}", table.0);
            assert!(!contains(&value, &one.0), "{}", table.0);
        }
    }
    assert!(seen > 10);
    assert_eq!(trial.recall(one), Err(CasebookError::Unknown));
    assert_eq!(trial.book().find(header.reference), Ok(None));
    assert!(trial.recall(other).is_ok());
    // Of the words behind its entries, the reason for erasing is all that is left.
    let entries = trial.book().audit().unwrap();
    for (number, entry) in entries.iter().filter(|(_, e)| e.subject == Some(one)) {
        let words = trial
            .book()
            .vault
            .read(|reader| reader.get(AUDIT_DETAILS, &number.to_be_bytes()))
            .unwrap();
        assert_eq!(words.is_some(), entry.act == Act::Erased.code());
    }
    let verdict = trial.book().verify_audit(None).unwrap();
    assert!(verdict.is_sound(), "{:?}", verdict.faults);
}

#[test]
fn the_digests_that_stay_behind_cannot_be_guessed_at() {
    let mut trial = Trial::new();
    let (one, other) = (trial.begin(), trial.begin());
    let salts = trial.book().vault.read(|reader| {
        [one.id, other.id]
            .map(|id| crate::casebook::subject::of(reader, id).map(|found| found.unwrap().salt))
            .into_iter()
            .collect::<Result<Vec<_>, _>>()
    });
    let salts = salts.unwrap();
    assert_ne!(salts[0], salts[1]);
    let entries = trial
        .book()
        .vault
        .read(|reader| reader.range(AUDIT, &[], &ABOVE))
        .unwrap();
    assert!(entries.iter().all(|(_, row)| !contains(row, &salts[0])));
}

#[test]
fn an_erasure_is_due_until_the_vault_is_copied_and_names_nobody() {
    let (mut trial, one, draft) = lived();
    assert_eq!(trial.book().erasures_due(), Ok(vec![]));
    trial
        .book()
        .erase(one, "asked for", at(20), &mut some, NOTHING)
        .unwrap();
    trial
        .book()
        .delete(draft, "a slip", at(21), &mut some, NOTHING)
        .unwrap();
    let due = trial.book().erasures_due().unwrap();
    assert_eq!(due.len(), 2);
    assert_eq!((due[0].by.as_str(), due[0].at), ("Dee", at(20)));
    let lines = trial.book().ledger_lines().unwrap();
    assert_eq!(lines.len(), 2);
    for line in &lines {
        assert!(line.starts_with("erased 20") && !line.contains(&hex::written(&one.0)));
    }
}

#[test]
fn what_an_older_copy_brings_back_is_erased_again() {
    let (mut trial, one, other) = lived();
    let hold = trial.book().place_hold(&placing(one), &mut some).unwrap();
    drop(trial.book.take());
    let older = fs::read(trial.path()).unwrap();
    trial.open_as("Dee", |opening| opening.at = at(20)).unwrap();
    trial
        .book()
        .release_hold(one, hold, "settled", at(20))
        .unwrap();
    let drafted = trial.begin().id;
    for id in [one, drafted] {
        trial
            .book()
            .erase(id, "asked for", at(21), &mut some, NOTHING)
            .unwrap();
    }
    let lines = trial.book().ledger_lines().unwrap();
    drop(trial.book.take());
    fs::write(trial.path(), older).unwrap();

    trial.open_as("Olu", |opening| opening.at = at(30)).unwrap();
    let reapplied = trial
        .book()
        .reapply(&lines, "restored", at(31), &mut some, NOTHING);
    assert_eq!(reapplied, Err(CasebookError::Role));
    trial.open_as("Ash", |opening| opening.at = at(30)).unwrap();
    assert!(trial.recall(one).is_ok());
    let bad = ["nonsense".to_owned()];
    let refused = trial
        .book()
        .reapply(&bad, "restored", at(31), &mut some, NOTHING);
    assert_eq!(refused, Err(CasebookError::Ledger { line: 1 }));
    let reapplied = trial
        .book()
        .reapply(&lines, "restored", at(31), &mut some, NOTHING);
    assert_eq!(reapplied, Ok(1));
    assert_eq!(trial.recall(one), Err(CasebookError::Unknown));
    assert!(trial.recall(other).is_ok());
    assert_eq!(trial.book().ledger_lines().unwrap().len(), lines.len());
    assert_eq!(trial.book().erasures_due().unwrap().len(), 1);
    let verdict = trial.book().verify_audit(None).unwrap();
    assert!(verdict.is_sound(), "{:?}", verdict.faults);
    let acts: Vec<String> = trial
        .book()
        .audit()
        .unwrap()
        .into_iter()
        .map(|(_, entry)| entry.act)
        .collect();
    assert!(acts.iter().any(|act| act == "ledger_reapplied"));
    // A second time there is nothing left to do.
    let again = trial
        .book()
        .reapply(&lines, "restored", at(32), &mut some, NOTHING);
    assert_eq!(again, Ok(0));
    assert_eq!(trial.book().verify_audit(None).unwrap(), verdict);
}

#[test]
fn an_erased_application_that_is_put_back_is_seen() {
    let (mut trial, one, _) = lived();
    let row = trial
        .book()
        .vault
        .read(|reader| reader.get(APPLICATIONS, &one.0))
        .unwrap()
        .unwrap();
    trial
        .book()
        .erase(one, "asked for", at(20), &mut some, NOTHING)
        .unwrap();
    trial.forge(|writer| Ok(writer.put(APPLICATIONS, &one.0, &row)?));
    assert_eq!(trial.recall(one), Err(CasebookError::Altered));
    let verdict = trial.book().verify_audit(None).unwrap();
    assert!(verdict.faults.contains(&Fault::Unspoken(one)));
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
