//! An officer who holds the data key changes the trail: what the chain, the checkpoints and an anchor each say of it.

use crate::casebook::audit::{self, AnchorFound, Entry, Fault, Verdict};
use crate::casebook::change::put;
use crate::casebook::checkpoint::{self, Checkpoint};
use crate::casebook::tables::{ABOVE, AUDIT, AUDIT_DETAILS, CHECKPOINTS};
use crate::casebook::tests::{Trial, at};
use crate::casebook::{Anchor, CasebookError};
use crate::vault::Writer;

/// A trail of eleven entries with checkpoints at 1 (the day's first) and 9 (closing); entries 10 and 11 came after.
fn trail() -> (Trial, Anchor) {
    let mut trial = Trial::staffed();
    trial.begin();
    let book = trial.book.take().unwrap();
    assert_eq!(sealed(&book.verify_audit(None).unwrap()), (1, Some(1)));
    let anchor = book.close(at(5)).unwrap().anchor;
    trial.open_as("Ash", |_| ()).unwrap();
    trial.begin();
    (trial, anchor)
}

fn sealed(verdict: &Verdict) -> (u64, Option<u64>) {
    (verdict.checkpoints, verdict.sealed_to)
}

/// What each of the three says: the chain, the checkpoints, the anchor.
fn said(trial: &mut Trial, anchor: &Anchor) -> (bool, bool, bool) {
    let verdict = trial.book().verify_audit(Some(anchor)).unwrap();
    (
        verdict.broken_at.is_some(),
        verdict
            .faults
            .iter()
            .any(|fault| matches!(fault, Fault::Checkpoint(_))),
        verdict.anchor != Some(AnchorFound::Fits),
    )
}

/// Changes one entry, and nothing after it.
fn edit(writer: &mut Writer, number: u64) -> Result<Entry, CasebookError> {
    let mut entry = audit::entry(writer, number)?.unwrap();
    entry.officer = "Olu".to_owned();
    put(writer, AUDIT, &number.to_be_bytes(), &entry)?;
    Ok(entry)
}

/// Writes every number and hash anew, so that the chain is whole and every entry has its own words.
fn rechain(writer: &mut Writer) -> Result<(), CasebookError> {
    let entries = audit::all(writer)?;
    for (number, _) in &entries {
        writer.remove(AUDIT, &number.to_be_bytes())?;
    }
    let mut previous = [0; 32];
    for ((old, mut entry), number) in entries.into_iter().zip(1_u64..) {
        let words = writer.get(AUDIT_DETAILS, &old.to_be_bytes())?;
        writer.remove(AUDIT_DETAILS, &old.to_be_bytes())?;
        if let Some(words) = words {
            writer.put(AUDIT_DETAILS, &number.to_be_bytes(), &words)?;
        }
        entry.previous = previous;
        entry.hash = audit::hash(number, &entry);
        previous = entry.hash;
        put(writer, AUDIT, &number.to_be_bytes(), &entry)?;
    }
    Ok(())
}

fn cut(writer: &mut Writer, table: crate::vault::Table, from: u64) -> Result<(), CasebookError> {
    for (key, _) in writer.range(table, &from.to_be_bytes(), &ABOVE)? {
        writer.remove(table, &key)?;
    }
    Ok(())
}

#[test]
fn a_trail_that_nobody_touched_passes_all_three() {
    let (mut trial, anchor) = trail();
    let verdict = trial.book().verify_audit(Some(&anchor)).unwrap();
    assert!(verdict.is_sound(), "{:?}", verdict.faults);
    assert_eq!(anchor.entries, verdict.sealed_to.unwrap());
    assert_eq!(verdict.entries, anchor.entries + 2);
    assert_eq!(said(&mut trial, &anchor), (false, false, false));
}

#[test]
fn one_entry_that_is_edited_breaks_the_chain() {
    let (mut trial, anchor) = trail();
    trial.forge(|writer| edit(writer, 5).map(drop));
    assert!(said(&mut trial, &anchor).0);
    assert_eq!(trial.book().verify_audit(None).unwrap().broken_at, Some(5));
}

#[test]
fn one_entry_that_is_deleted_breaks_the_chain() {
    let (mut trial, anchor) = trail();
    trial.forge(|writer| Ok(writer.remove(AUDIT, &5_u64.to_be_bytes()).map(drop)?));
    assert!(said(&mut trial, &anchor).0);
}

#[test]
fn an_edit_with_all_later_hashes_written_anew_passes_the_chain_and_not_the_checkpoint() {
    let (mut trial, anchor) = trail();
    trial.forge(|writer| edit(writer, 5).and_then(|_| rechain(writer)));
    assert_eq!(said(&mut trial, &anchor), (false, true, true));
}

#[test]
fn a_deletion_with_all_later_hashes_written_anew_passes_the_chain_and_not_the_checkpoint() {
    let (mut trial, anchor) = trail();
    trial.forge(|writer| {
        writer.remove(AUDIT, &5_u64.to_be_bytes())?;
        rechain(writer)
    });
    assert_eq!(said(&mut trial, &anchor), (false, true, true));
}

#[test]
fn a_tail_that_is_cut_passes_the_chain_and_not_the_checkpoint() {
    let (mut trial, anchor) = trail();
    trial.forge(|writer| cut(writer, AUDIT, 6));
    assert_eq!(said(&mut trial, &anchor), (false, true, true));
}

#[test]
fn a_tail_that_is_cut_with_its_checkpoints_passes_both_and_not_the_anchor() {
    let (mut trial, anchor) = trail();
    trial.forge(|writer| cut(writer, AUDIT, 6).and_then(|()| cut(writer, CHECKPOINTS, 6)));
    assert_eq!(said(&mut trial, &anchor), (false, false, true));
    let verdict = trial.book().verify_audit(Some(&anchor)).unwrap();
    assert_eq!(verdict.anchor, Some(AnchorFound::Shorter));
}

#[test]
fn an_edit_after_the_last_checkpoint_passes_both_and_not_a_later_anchor() {
    let (mut trial, _) = trail();
    let later = trial.book().anchor().unwrap().unwrap();
    let newest = later.entries;
    trial.forge(|writer| edit(writer, newest).and_then(|_| rechain(writer)));
    assert_eq!(said(&mut trial, &later), (false, false, true));
    let verdict = trial.book().verify_audit(Some(&later)).unwrap();
    assert!(matches!(verdict.anchor, Some(AnchorFound::Other(_))));
    assert!(verdict.sealed_to < Some(newest));
}

#[test]
fn nobody_seals_the_entries_of_another() {
    let (mut trial, anchor) = trail();
    let number = anchor.entries;
    let book = trial.book.take().unwrap();
    drop(book);
    trial.open_as("Olu", |_| ()).unwrap();
    let book = trial.book();
    book.vault
        .write(|writer| {
            let at_five = audit::entry(writer, 5)?.unwrap();
            let forged = Entry {
                count: 77,
                ..at_five
            };
            put(writer, AUDIT, &5_u64.to_be_bytes(), &forged)?;
            rechain(writer)?;
            let entry = audit::entry(writer, number)?.unwrap();
            checkpoint::put(&book.vault, writer, number, &entry)
        })
        .unwrap();
    assert_eq!(said(&mut trial, &anchor), (false, true, true));
}

#[test]
fn a_signature_of_nobody_is_no_checkpoint() {
    let (mut trial, anchor) = trail();
    let key = anchor.entries.to_be_bytes();
    let row = trial
        .book()
        .vault
        .read(|reader| reader.get(CHECKPOINTS, &key))
        .unwrap()
        .unwrap();
    let known: Checkpoint = crate::casebook::record::read(CHECKPOINTS, &row).unwrap();
    let mut other = known.clone();
    other.signature[0] ^= 1;
    let mut short = known.clone();
    short.signature.pop();
    let mut stranger = known;
    stranger.key = [7; 32];
    for forged in [other, short, stranger] {
        trial.forge(|writer| put(writer, CHECKPOINTS, &key, &forged));
        let verdict = trial.book().verify_audit(None).unwrap();
        assert_eq!(verdict.faults, [Fault::Checkpoint(anchor.entries)]);
    }
}

#[test]
fn the_first_entry_of_a_day_and_every_five_hundredth_are_sealed() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    let tomorrow = at(86_400);
    trial.book().lodge(id, tomorrow).unwrap();
    let verdict = trial.book().verify_audit(None).unwrap();
    assert_eq!(sealed(&verdict), (2, Some(3)));
    for _ in 4..=500 {
        trial.book().note_receipt(id, tomorrow).unwrap();
    }
    let verdict = trial.book().verify_audit(None).unwrap();
    assert_eq!(sealed(&verdict), (3, Some(500)));
    assert!(verdict.is_sound());
}
