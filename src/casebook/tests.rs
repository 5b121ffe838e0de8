//! The casebook kept, recalled, lodged, deleted and audited, as an officer would.

use super::audit::Act;
use super::change::Stamp;
use super::tables::{ANSWERS, AUDIT, AUDIT_DETAILS, OWNED};
use super::{Beginning, Casebook, CasebookError, Opening, What, audit, record, tables};
use crate::form::{Owner, Pack, Sheet};
use crate::register::application::{ApplicationId, Withdrawal};
use crate::register::reference::Reference;
use crate::register::{Channel, Stage};
use crate::vault::{Passphrase, VaultError};

mod first_records;
mod helpers;
mod markers;
mod privacy;
mod requests;
mod trial;

pub(super) use first_records::{FIRST, bytes, values};
pub(super) use trial::{NOTHING, TODAY, Trial, at, filled, homechoice, kept, passphrase, text};

#[test]
fn what_is_kept_comes_back_whole_after_the_vault_was_closed() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    let (sheet, changes) = filled(&trial);
    trial.keep(id, &changes).unwrap();
    trial.reopen();
    let (header, recalled) = trial.recall(id).unwrap();
    assert_eq!(recalled, sheet);
    assert_eq!(recalled.last_entry(), sheet.last_entry());
    assert_eq!(
        (header.applicant.as_deref(), header.council.as_deref()),
        (Some("Ada Okafor"), Some("swale"))
    );
    assert!(
        header.parked
            && header.position.as_deref() == Some("purpose")
            && header.attention.missing == 3
    );
}

#[test]
fn the_history_holds_every_change_in_order_with_who_and_when() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    let (_, changes) = filled(&trial);
    trial.keep(id, &changes[..2]).unwrap();
    trial.keep(id, &changes[2..]).unwrap();
    let history = trial.book().history(id).unwrap();
    assert_eq!(history.len(), changes.len());
    assert!(
        history
            .iter()
            .all(|change| change.officer == "Ash" && change.at == at(3))
    );
    assert_eq!(history[0].path, "main.first_name");
    assert!(matches!(history[0].what, What::Answer(Some(_))));
    assert!(matches!(history[4].what, What::Removed(_)));
}

#[test]
fn an_answer_that_is_cleared_is_gone_from_the_sheet_and_stays_in_the_history() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    let (mut sheet, changes) = filled(&trial);
    trial.keep(id, &changes).unwrap();
    let clearing = sheet.answering(trial.place("main.first_name", Owner::Main), None);
    sheet.apply(&clearing);
    trial.keep(id, &[clearing]).unwrap();
    assert_eq!(trial.recall(id).unwrap().1, sheet);
    assert_eq!(
        trial.book().history(id).unwrap().last().unwrap().what,
        What::Answer(None)
    );
}

#[test]
fn a_reference_that_is_taken_is_minted_again() {
    let mut trial = Trial::new();
    let first = trial.begin();
    // The same chance again: an id of its own, then the taken reference twice, then another.
    let mut draws = [[9; 16], [2; 16], [2; 16], [7; 16]].into_iter();
    let beginning = Beginning {
        form: &trial.form,
        channel: Channel::Phone,
        language: "en-GB",
        at: at(2),
    };
    let second = trial
        .book
        .as_mut()
        .unwrap()
        .begin(beginning, &mut || draws.next())
        .unwrap();
    assert_eq!(
        (first.reference, second.reference),
        (Reference::mint([2; 16]), Reference::mint([7; 16]))
    );
    for header in [first, second] {
        assert_eq!(
            trial
                .book()
                .find(header.reference)
                .unwrap()
                .map(|found| found.id),
            Some(header.id)
        );
    }
    assert_eq!(trial.book().find(Reference::mint([8; 16])), Ok(None));
    let beginning = Beginning {
        form: &trial.form,
        channel: Channel::Phone,
        language: "en-GB",
        at: at(2),
    };
    assert_eq!(
        trial.book.as_mut().unwrap().begin(beginning, &mut || None),
        Err(CasebookError::NoReference)
    );
    let mut stuck = || Some([2; 16]);
    let refused = trial.book.as_mut().unwrap().begin(beginning, &mut stuck);
    assert_eq!(refused, Err(CasebookError::NoReference));
    assert_eq!(trial.book().list().unwrap().len(), 2);
}

#[test]
fn lodging_is_once_and_withdrawing_is_after() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    assert_eq!(
        trial.book().withdraw(id, "moved away", at(5)),
        Err(CasebookError::Stage)
    );
    let lodged = trial.book().lodge(id, at(5)).unwrap();
    assert_eq!(
        (lodged.stage, lodged.lodged_at),
        (Stage::Lodged, Some(at(5)))
    );
    assert_eq!(
        trial.book().lodge(id, at(6)).unwrap().lodged_at,
        Some(at(5))
    );
    assert_eq!(
        trial
            .book()
            .delete(id, "a slip", at(6), &mut || Some([1; 16]), NOTHING),
        Err(CasebookError::Stage)
    );
    let gone = trial.book().withdraw(id, "moved away", at(7)).unwrap();
    assert_eq!(
        gone.withdrawn.unwrap(),
        Withdrawal {
            reason: "moved away".to_owned(),
            officer: "Ash".to_owned(),
            at: at(7)
        }
    );
    assert_eq!(trial.keep(id, &[]), Err(CasebookError::Stage));
    assert_eq!(trial.book().lodge(id, at(8)), Err(CasebookError::Stage));
}

#[test]
fn a_deleted_draft_leaves_no_row_and_one_line_of_audit() {
    let mut trial = Trial::new();
    let (header, other) = (trial.begin(), trial.begin());
    let (_, changes) = filled(&trial);
    trial.keep(header.id, &changes).unwrap();
    trial.keep(other.id, &changes).unwrap();
    trial
        .book()
        .delete(
            header.id,
            "Ada asked for it",
            at(9),
            &mut || Some([5; 16]),
            NOTHING,
        )
        .unwrap();
    assert_eq!(trial.recall(header.id), Err(CasebookError::Unknown));
    assert_eq!(trial.book().find(header.reference), Ok(None));
    assert_eq!(trial.book().list().unwrap().len(), 1);
    assert_eq!(trial.recall(other.id).unwrap().1.all().count(), 2);
    let (from, to) = tables::span(header.id);
    for table in OWNED {
        let rows = trial
            .book()
            .vault
            .read(|reader| reader.range(table, &from, &to))
            .unwrap();
        assert!(rows.is_empty(), "{}", table.0);
    }
    let (_, entry) = trial
        .book()
        .audit()
        .unwrap()
        .into_iter()
        .find(|(_, entry)| entry.act == Act::Deleted.code())
        .unwrap();
    assert_eq!(entry.subject, Some(header.id));
    let detail = audit::Detail {
        salt: [5; 16],
        text: "Ada asked for it".to_owned(),
    };
    assert_eq!(entry.detail, Some(detail.digest()));
}

#[test]
fn the_audit_trail_verifies_names_no_applicant_and_finds_what_was_changed() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    let (_, changes) = filled(&trial);
    trial.keep(id, &changes).unwrap();
    trial.book().lodge(id, at(5)).unwrap();
    trial.reopen();
    let acts: Vec<String> = trial
        .book()
        .audit()
        .unwrap()
        .into_iter()
        .map(|(_, entry)| entry.act)
        .collect();
    assert_eq!(acts, ["made", "begun", "kept", "lodged", "opened"]);
    let verdict = trial.book().verify_audit(None).unwrap();
    assert_eq!((verdict.entries, verdict.broken_at), (5, None));
    let rows = trial
        .book()
        .vault
        .read(|reader| reader.range(AUDIT, &[], &[0xFF; 9]))
        .unwrap();
    for (_, value) in &rows {
        for word in ["Ada", "Okafor", "Ola", "swale", "rang"] {
            assert!(
                !value
                    .windows(word.len())
                    .any(|bytes| bytes == word.as_bytes()),
                "{word}"
            );
        }
    }
    let forged = rows[2]
        .1
        .iter()
        .map(|byte| if *byte == b'A' { b'B' } else { *byte })
        .collect::<Vec<u8>>();
    trial
        .book()
        .vault
        .write(|writer| writer.put(AUDIT, &rows[2].0, &forged))
        .unwrap();
    assert_eq!(trial.book().verify_audit(None).unwrap().broken_at, Some(3));
    trial
        .book()
        .vault
        .write(|writer| writer.remove(AUDIT, &rows[1].0))
        .unwrap();
    assert_eq!(trial.book().verify_audit(None).unwrap().broken_at, Some(3));
}

#[test]
fn words_behind_an_audit_entry_can_be_erased_and_not_exchanged() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    trial
        .book()
        .delete(id, "a slip", at(9), &mut || Some([5; 16]), NOTHING)
        .unwrap();
    let key = 3_u64.to_be_bytes();
    let other = record::write(
        AUDIT_DETAILS,
        &audit::Detail {
            salt: [5; 16],
            text: "a lie".to_owned(),
        },
    )
    .unwrap();
    trial
        .book()
        .vault
        .write(|writer| writer.put(AUDIT_DETAILS, &key, &other))
        .unwrap();
    assert_eq!(trial.book().verify_audit(None).unwrap().broken_at, Some(3));
    trial
        .book()
        .vault
        .write(|writer| writer.remove(AUDIT_DETAILS, &key))
        .unwrap();
    assert_eq!(trial.book().verify_audit(None).unwrap().broken_at, None);
}

#[test]
fn nothing_of_a_keeping_that_fails_is_kept() {
    let mut trial = Trial::new();
    let header = trial.begin();
    let (_, changes) = filled(&trial);
    let before = trial.book().verify_audit(None).unwrap();
    assert_eq!(
        trial.keep(ApplicationId([77; 16]), &changes),
        Err(CasebookError::Unknown)
    );
    assert_eq!(trial.book().verify_audit(None).unwrap(), before);
    assert_eq!(trial.recall(header.id).unwrap().1, Sheet::default());
}

#[test]
fn answers_whose_question_is_gone_are_set_aside_and_never_dropped() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    let lost = record::write(ANSWERS, &text("a cat")).unwrap();
    let key = tables::at(id, "main.favourite_animal");
    trial
        .book()
        .change(Stamp::on(Act::Kept, id, at(3)), |writer, _| {
            Ok(writer.put(ANSWERS, &key, &lost)?)
        })
        .unwrap();
    let (_, sheet) = trial.recall(id).unwrap();
    assert_eq!(sheet.set_aside.len(), 1);
    assert_eq!(sheet.set_aside[0].path, "main.favourite_animal");
    let (pack, form) = (Pack::default(), trial.form.clone());
    trial
        .book()
        .migrate(id, &form, &pack, TODAY, at(6))
        .unwrap();
    assert_eq!(trial.recall(id).unwrap().1, sheet);
}

#[test]
fn a_draft_of_another_version_has_to_be_moved_before_it_is_changed() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    let (sheet, changes) = filled(&trial);
    trial.keep(id, &changes).unwrap();
    trial.form.version = 2;
    assert_eq!(
        trial.keep(id, &[]),
        Err(CasebookError::Version { kept: 1, form: 2 })
    );
    assert_eq!(trial.recall(id).unwrap().1, sheet);
    let (pack, form) = (Pack::default(), trial.form.clone());
    trial
        .book()
        .migrate(id, &form, &pack, TODAY, at(6))
        .unwrap();
    let (header, moved) = trial.recall(id).unwrap();
    assert_eq!((header.form_version, moved), (2, sheet));
    trial.keep(id, &[]).unwrap();
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_is_counted_once_the_right_one_does() {
    let mut trial = Trial::new();
    trial.book = None;
    let path = trial.folder.path().join("a.lodge");
    let wrong = Passphrase::new("wrong horse".to_owned());
    let wrong = Casebook::open(&path, &Opening::new("Ash", &wrong, at(1)));
    assert!(matches!(
        wrong,
        Err(CasebookError::Vault(VaultError::Refused))
    ));
    let passphrase = passphrase();
    let opening = Opening {
        refused: 4,
        ..Opening::new("Ash", &passphrase, at(1))
    };
    trial.book = Some(Casebook::open(&path, &opening).unwrap().0);
    let (_, entry) = trial.book().audit().unwrap().pop().unwrap();
    assert_eq!((entry.act.as_str(), entry.count), ("opened", 4));
}
