//! Every row of an application is bound to its newest audit entry: whatever is changed from outside is seen.

use crate::casebook::audit::Fault;
use crate::casebook::change::put;
use crate::casebook::subject::{self, Subject};
use crate::casebook::tables::{
    self, ANSWERS, APPLICATIONS, CONFIRMATIONS, HOLDS, JOURNAL, LISTS, NOTES, OWNED, REFERENCES,
    SUBJECTS,
};
use crate::casebook::tests::{Trial, at, filled};
use crate::casebook::{Casebook, CasebookError, audit};
use crate::register::application::{ApplicationId, Header};
use crate::vault::{KeyValue, Table, Writer};

/// An application with a row in every table that one can have rows in, but holds; and another one.
fn two() -> (Trial, Header, Header) {
    let mut trial = Trial::new();
    let (one, other) = (trial.begin(), trial.begin());
    let (_, changes) = filled(&trial);
    trial.keep(one.id, &changes).unwrap();
    trial.keep(other.id, &changes).unwrap();
    (trial, one, other)
}

fn rows(book: &Casebook, table: Table, id: ApplicationId) -> Vec<KeyValue> {
    let (from, to) = tables::span(id);
    book.vault.read(|r| r.range(table, &from, &to)).unwrap()
}

/// The same record with one byte of its text changed.
fn changed(value: &[u8]) -> Vec<u8> {
    let mut changed = value.to_vec();
    let last = changed.len() - 1;
    changed[last] ^= 1;
    changed
}

fn is_seen(trial: &mut Trial, id: ApplicationId, what: &str) {
    assert_eq!(trial.recall(id), Err(CasebookError::Altered), "{what}");
    assert_eq!(trial.keep(id, &[]), Err(CasebookError::Altered), "{what}");
    let lodged = trial.book().lodge(id, at(6));
    assert_eq!(lodged, Err(CasebookError::Altered), "{what}");
    let verdict = trial.book().verify_audit(None).unwrap();
    assert!(
        verdict.faults.contains(&Fault::Application(id)),
        "{what}: {:?}",
        verdict.faults
    );
}

#[test]
fn a_row_that_is_changed_taken_out_or_put_in_is_seen_in_every_table() {
    for table in [ANSWERS, LISTS, NOTES, CONFIRMATIONS] {
        let (mut trial, one, other) = two();
        let (key, value) = rows(trial.book(), table, one.id).pop().unwrap();
        trial.forge(|writer| Ok(writer.put(table, &key, &changed(&value))?));
        is_seen(&mut trial, one.id, table.0);
        trial.forge(|writer| Ok(writer.remove(table, &key).map(drop)?));
        is_seen(&mut trial, one.id, table.0);
        trial.forge(|writer| Ok(writer.put(table, &key, &value)?));
        assert!(trial.recall(one.id).is_ok(), "{}", table.0);
        let more = tables::at(one.id, "main.zzz");
        trial.forge(|writer| Ok(writer.put(table, &more, &value)?));
        is_seen(&mut trial, one.id, table.0);
        assert!(trial.recall(other.id).is_ok());
    }
}

#[test]
fn a_header_that_is_changed_and_a_hold_that_is_slipped_in_are_seen() {
    let (mut trial, one, _) = two();
    let known = trial
        .book()
        .vault
        .read(|r| r.get(APPLICATIONS, &one.id.0))
        .unwrap()
        .unwrap();
    let mut header = trial.book().header(one.id).unwrap();
    header.council = Some("dover".to_owned());
    trial.forge(|writer| put(writer, APPLICATIONS, &one.id.0, &header));
    is_seen(&mut trial, one.id, "header");
    trial.forge(|writer| Ok(writer.put(APPLICATIONS, &one.id.0, &known)?));
    let hold = tables::at_hold(one.id, 3);
    trial.forge(|writer| Ok(writer.put(HOLDS, &hold, &known)?));
    is_seen(&mut trial, one.id, "hold");
}

#[test]
fn history_is_bound_to_the_entry_it_came_with_however_old() {
    let (mut trial, one, _) = two();
    trial.keep(one.id, &[]).unwrap();
    let (key, value) = rows(trial.book(), JOURNAL, one.id).remove(0);
    let number = u64::from_be_bytes(key[16..24].try_into().unwrap());
    trial.forge(|writer| Ok(writer.put(JOURNAL, &key, &changed(&value))?));
    let faults = |trial: &mut Trial| trial.book().verify_audit(None).unwrap().faults;
    assert_eq!(faults(&mut trial), [Fault::Changes(number)]);
    trial.forge(|writer| Ok(writer.remove(JOURNAL, &key).map(drop)?));
    assert_eq!(faults(&mut trial), [Fault::Changes(number)]);
    trial.forge(|writer| {
        writer.put(JOURNAL, &key, &value)?;
        Ok(writer.put(JOURNAL, &tables::at_change(one.id, 99, 0), &value)?)
    });
    assert_eq!(faults(&mut trial), [Fault::Stray("journal")]);
}

#[test]
fn the_changes_of_the_newest_entry_are_checked_when_it_is_recalled() {
    let (mut trial, one, _) = two();
    let (key, value) = rows(trial.book(), JOURNAL, one.id).remove(0);
    trial.forge(|writer| Ok(writer.put(JOURNAL, &key, &changed(&value))?));
    assert_eq!(trial.recall(one.id), Err(CasebookError::Altered));
}

#[test]
fn an_older_entry_does_not_pass_for_the_newest() {
    let (mut trial, one, _) = two();
    let before: Vec<(Table, Vec<KeyValue>)> = OWNED
        .into_iter()
        .chain([APPLICATIONS])
        .map(|table| (table, rows(trial.book(), table, one.id)))
        .collect();
    let subject = |book: &Casebook| {
        let found = book.vault.read(|reader| subject::of(reader, one.id));
        found.unwrap().unwrap()
    };
    let old = subject(trial.book());
    let (mut sheet, changes) = filled(&trial);
    let clearing = sheet.answering(changes[0].place(), None);
    sheet.apply(&clearing);
    trial.keep(one.id, &[clearing]).unwrap();
    assert_ne!(subject(trial.book()), old);
    trial.forge(|writer| {
        for (table, known) in &before {
            for (key, _) in rows_of(writer, *table, one.id)? {
                writer.remove(*table, &key)?;
            }
            for (key, value) in known {
                writer.put(*table, key, value)?;
            }
        }
        put(writer, SUBJECTS, &one.id.0, &old)
    });
    let verdict = trial.book().verify_audit(None).unwrap();
    assert!(verdict.faults.contains(&Fault::Application(one.id)));
}

fn rows_of(
    writer: &Writer,
    table: Table,
    id: ApplicationId,
) -> Result<Vec<KeyValue>, CasebookError> {
    let (from, to) = tables::span(id);
    Ok(writer.range(table, &from, &to)?)
}

#[test]
fn an_application_that_no_entry_speaks_of_is_found() {
    let (mut trial, one, other) = two();
    let stranger = ApplicationId([99; 16]);
    trial.forge(|writer| {
        let header = Header {
            id: stranger,
            ..other.clone()
        };
        put(writer, APPLICATIONS, &stranger.0, &header)
    });
    assert_eq!(trial.recall(stranger), Err(CasebookError::Altered));
    let faults = trial.book().verify_audit(None).unwrap().faults;
    assert!(faults.contains(&Fault::Unspoken(stranger)) && faults.contains(&Fault::Reference));
    let subject = Subject {
        newest: 2,
        salt: [0; 16],
    };
    trial.forge(|writer| put(writer, SUBJECTS, &stranger.0, &subject));
    let faults = trial.book().verify_audit(None).unwrap().faults;
    assert!(faults.contains(&Fault::Unspoken(stranger)));
    assert!(trial.recall(one.id).is_ok());
}

#[test]
fn an_application_that_was_taken_away_is_missed() {
    let (mut trial, one, _) = two();
    trial.forge(|writer| {
        for table in OWNED {
            for (key, _) in rows_of(writer, table, one.id)? {
                writer.remove(table, &key)?;
            }
        }
        writer.remove(APPLICATIONS, &one.id.0)?;
        writer.remove(SUBJECTS, &one.id.0)?;
        Ok(writer
            .remove(REFERENCES, &tables::of_reference(one.reference))
            .map(drop)?)
    });
    let verdict = trial.book().verify_audit(None).unwrap();
    assert_eq!(verdict.faults, [Fault::Missing(one.id)]);
}

#[test]
fn a_reference_leads_to_its_application_and_to_no_other() {
    let (mut trial, one, other) = two();
    let key = tables::of_reference(one.reference);
    trial.forge(|writer| Ok(writer.put(REFERENCES, &key, &other.id.0)?));
    let verdict = trial.book().verify_audit(None).unwrap();
    assert_eq!(verdict.faults, [Fault::Reference]);
    trial.forge(|writer| {
        writer.put(REFERENCES, &key, &one.id.0)?;
        Ok(writer.put(REFERENCES, b"22222222", &one.id.0)?)
    });
    let verdict = trial.book().verify_audit(None).unwrap();
    assert_eq!(verdict.faults, [Fault::Reference]);
}

#[test]
fn rows_of_no_application_are_strays() {
    let (mut trial, one, _) = two();
    let (_, value) = rows(trial.book(), ANSWERS, one.id).remove(0);
    let key = tables::at(ApplicationId([98; 16]), "purpose");
    trial.forge(|writer| Ok(writer.put(ANSWERS, &key, &value)?));
    let verdict = trial.book().verify_audit(None).unwrap();
    assert_eq!(verdict.faults, [Fault::Stray("answers")]);
}

#[test]
fn what_was_kept_before_there_were_commitments_stays_good() {
    let (mut trial, one, other) = two();
    trial.forge(|writer| as_before(writer));
    trial.open_as("Ash", |_| ()).unwrap();
    let verdict = trial.book().verify_audit(None).unwrap();
    assert_eq!((verdict.faults, verdict.applications), (vec![], 2));
    let (_, sheet) = trial.recall(one.id).unwrap();
    assert_eq!(sheet, filled(&trial).0);
    assert!(trial.book().verify_audit(None).unwrap().is_sound());
    let (key, value) = rows(trial.book(), NOTES, one.id).remove(0);
    trial.forge(|writer| Ok(writer.put(NOTES, &key, &changed(&value))?));
    is_seen(&mut trial, one.id, "recalled since");
    assert!(trial.keep(other.id, &[]).is_ok());
}

/// Takes everything away that the first version did not keep, and writes its chain.
fn as_before(writer: &mut Writer) -> Result<(), CasebookError> {
    use crate::casebook::tables::{ABOVE, AUDIT, CHECKPOINTS, FACTS};
    let mut previous = [0; 32];
    for (number, mut entry) in audit::all(writer)? {
        entry.commitment = None;
        entry.changes = None;
        entry.previous = previous;
        entry.hash = audit::hash(number, &entry);
        previous = entry.hash;
        put(writer, AUDIT, &number.to_be_bytes(), &entry)?;
    }
    for table in [SUBJECTS, CHECKPOINTS, FACTS] {
        for (key, _) in writer.range(table, &[], &ABOVE)? {
            writer.remove(table, &key)?;
        }
    }
    Ok(())
}
