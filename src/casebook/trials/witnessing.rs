//! An older file, a fork of the trail and a clock set back are seen at opening, and only a keeper goes on, with a reason.

use std::fs;

use chrono::{DateTime, TimeDelta, Utc};

use crate::casebook::audit::Act;
use crate::casebook::tests::{Trial, at};
use crate::casebook::{CasebookError, Found};

/// A vault that was closed twice: its older file, what was kept outside when that was closed and when the newer was.
struct Closed {
    trial: Trial,
    older: Vec<u8>,
    first: Vec<u8>,
    second: Vec<u8>,
}

fn closed(officer: &str) -> Closed {
    let mut trial = Trial::staffed();
    trial
        .open_as(officer, |opening| opening.at = at(20))
        .unwrap();
    let first = trial.book.take().unwrap().close(at(30)).unwrap().witness;
    let older = fs::read(trial.path()).unwrap();
    trial
        .open_as(officer, |opening| opening.at = at(40))
        .unwrap();
    trial.begin();
    let second = trial.book.take().unwrap().close(at(50)).unwrap().witness;
    Closed {
        trial,
        older,
        first,
        second,
    }
}

/// An older file in the place of the newer one, and the witness that the officer has of the newer.
fn put_back(officer: &str) -> (Trial, Vec<u8>) {
    let closed = closed(officer);
    fs::write(closed.trial.path(), &closed.older).unwrap();
    (closed.trial, closed.second)
}

fn open(
    trial: &mut Trial,
    officer: &str,
    witness: Option<&[u8]>,
    accepting: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Found, CasebookError> {
    let opened = trial.open_with(officer, now, witness, accepting)?;
    Ok(opened.witness)
}

fn acts(trial: &mut Trial) -> Vec<String> {
    let entries = trial.book().audit().unwrap();
    entries.into_iter().map(|(_, entry)| entry.act).collect()
}

#[test]
fn a_vault_that_is_as_far_as_its_witness_or_further_fits() {
    let Closed {
        mut trial,
        first,
        second,
        ..
    } = closed("Ash");
    assert_eq!(
        open(&mut trial, "Ash", None, None, at(60)),
        Ok(Found::Absent)
    );
    for witness in [first, second] {
        let found = open(&mut trial, "Ash", Some(&witness), None, at(60));
        assert_eq!(found, Ok(Found::Fits));
    }
}

#[test]
fn an_older_file_is_reported_with_both_dates_and_nothing_is_written() {
    let (mut trial, second) = put_back("Ash");
    let refused = open(&mut trial, "Ash", Some(&second), None, at(60));
    let (vault_at, witness_at) = (at(30), at(50));
    assert_eq!(
        refused,
        Err(CasebookError::RolledBack {
            vault_at,
            witness_at
        })
    );
    assert_eq!(
        open(&mut trial, "Ash", None, None, at(60)),
        Ok(Found::Absent)
    );
    let acts = acts(&mut trial);
    assert_eq!(acts.iter().filter(|act| *act == "opened").count(), 2);
}

#[test]
fn a_keeper_without_a_witness_of_their_own_lets_an_officer_back_in() {
    let (mut trial, second) = put_back("Olu");
    let accepted = open(&mut trial, "Ash", None, Some("restored the disk"), at(60));
    assert_eq!(accepted, Ok(Found::Absent));
    assert!(acts(&mut trial).contains(&"older_accepted".to_owned()));
    let found = open(&mut trial, "Olu", Some(&second), None, at(70));
    assert_eq!(found, Ok(Found::Accepted));
}

#[test]
fn only_a_keeper_opens_an_older_file_and_says_why() {
    let (mut trial, second) = put_back("Olu");
    let refused = open(&mut trial, "Olu", Some(&second), Some("why not"), at(60));
    assert_eq!(refused, Err(CasebookError::Role));
    // What the officer's own desk knows stays in the way until a keeper has accepted the file.
    let refused = open(&mut trial, "Olu", Some(&second), None, at(60));
    assert!(matches!(refused, Err(CasebookError::RolledBack { .. })));

    let (mut trial, second) = put_back("Ash");
    let reason = "the disk failed on Monday";
    let found = open(&mut trial, "Ash", Some(&second), Some(reason), at(60));
    assert_eq!(found, Ok(Found::Accepted));
    let (number, entry) = trial
        .book()
        .audit()
        .unwrap()
        .into_iter()
        .find(|(_, entry)| entry.act == Act::OlderAccepted.code())
        .unwrap();
    assert_eq!(entry.officer, "Ash");
    let detail = trial
        .book()
        .vault
        .read(|reader| crate::casebook::audit::detail(reader, number))
        .unwrap();
    assert_eq!(detail.unwrap().text, reason);
    // From then on that older witness is in nobody's way any more.
    let again = open(&mut trial, "Ash", Some(&second), None, at(70));
    assert_eq!(again, Ok(Found::Accepted));
}

#[test]
fn an_acceptance_does_not_excuse_what_happens_after_it() {
    let (mut trial, second) = put_back("Ash");
    open(&mut trial, "Ash", Some(&second), Some("a reason"), at(60)).unwrap();
    drop(trial.book.take());
    let accepted = fs::read(trial.path()).unwrap();
    open(&mut trial, "Ash", None, None, at(70)).unwrap();
    trial.begin();
    let third = trial.book.take().unwrap().close(at(80)).unwrap().witness;
    fs::write(trial.path(), accepted).unwrap();
    let refused = open(&mut trial, "Ash", Some(&third), None, at(90));
    assert!(matches!(refused, Err(CasebookError::RolledBack { .. })));
}

#[test]
fn a_fork_of_the_trail_is_seen_though_it_is_longer() {
    let (mut trial, second) = put_back("Ash");
    open(&mut trial, "Ash", None, None, at(55)).unwrap();
    for _ in 0..20 {
        trial.begin();
    }
    let refused = open(&mut trial, "Ash", Some(&second), None, at(60));
    assert!(matches!(refused, Err(CasebookError::RolledBack { .. })));
}

#[test]
fn what_the_passphrase_did_not_write_is_unreadable() {
    let Closed {
        mut trial, second, ..
    } = closed("Ash");
    for at_byte in [0, 1, 20, 60, 116, 148] {
        let mut forged = second.clone();
        forged[at_byte] ^= 1;
        let found = open(&mut trial, "Ash", Some(&forged), None, at(60));
        assert_eq!(found, Ok(Found::Unreadable), "{at_byte}");
    }
    for length in [0, 31, 32, second.len() - 1] {
        let found = open(&mut trial, "Ash", Some(&second[..length]), None, at(60));
        assert_eq!(found, Ok(Found::Unreadable), "{length}");
    }
    // Another officer's witness is none of one's own.
    let found = open(&mut trial, "Olu", Some(&second), None, at(60));
    assert_eq!(found, Ok(Found::Unreadable));
}

#[test]
fn a_clock_that_is_behind_is_refused_and_a_keeper_may_go_on() {
    let Closed { mut trial, .. } = closed("Ash");
    let last = at(50);
    let close = last - TimeDelta::minutes(10);
    assert_eq!(
        open(&mut trial, "Ash", None, None, close),
        Ok(Found::Absent)
    );
    drop(trial);
    let Closed { mut trial, .. } = closed("Ash");
    let now = last - TimeDelta::seconds(601);
    let refused = CasebookError::ClockBack { last, now };
    assert_eq!(open(&mut trial, "Ash", None, None, now), Err(refused));
    let olu = open(&mut trial, "Olu", None, Some("the battery"), now);
    assert_eq!(olu, Err(CasebookError::Role));
    open(&mut trial, "Ash", None, Some("the battery"), now).unwrap();
    let acts = acts(&mut trial);
    assert_eq!(acts[acts.len() - 2..], ["clock_accepted", "opened"]);
    // The trail has gone on by the clock of now.
    assert_eq!(open(&mut trial, "Olu", None, None, now), Ok(Found::Absent));
}
