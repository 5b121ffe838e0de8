//! Who may set a marker, what it cannot be without, and how it ends.

use chrono::NaiveDate;

use super::{Ended, Marker, MarkerFault, MarkerKind, MarkerRole, Setter, Setting, Stands, Told};
use crate::privacy::{PersonId, Recorder, Words};
use crate::register::Channel;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

fn senior() -> Setter {
    Setter {
        recorder: Recorder::new(Channel::Counter, words("Sol")).unwrap(),
        role: MarkerRole::Senior,
    }
}

fn setting() -> Setting {
    Setting {
        person: PersonId::Main,
        kind: MarkerKind::Safety,
        incident: words("INC-2026-114"),
        evidence: words("seen by two officers"),
        by: senior(),
        set_on: day("2026-11-22"),
        review_due: day("2027-05-22"),
        told: Told::On(day("2026-11-22")),
    }
}

/// A marker that holds.
pub(in crate::rights) fn marker() -> Marker {
    Marker::set(setting(), day("2026-11-22")).unwrap()
}

#[test]
fn a_marker_wants_an_incident_a_day_to_look_again_and_to_be_told_or_not_for_a_reason() {
    let today = day("2026-11-22");
    for (change, fault) in [
        (
            (|s| s.review_due = "2027-11-23".parse().unwrap()) as fn(&mut Setting),
            MarkerFault::TooLong,
        ),
        (|s| s.review_due = s.set_on, MarkerFault::ReviewFirst),
        (
            |s| s.set_on = "2026-11-23".parse().unwrap(),
            MarkerFault::Future,
        ),
        (
            |s| s.told = Told::On("2026-11-23".parse().unwrap()),
            MarkerFault::Future,
        ),
        (
            |s| s.person = PersonId::Contact(1),
            MarkerFault::WrongPerson,
        ),
    ] {
        let mut wrong = setting();
        change(&mut wrong);
        assert_eq!(Marker::set(wrong, today), Err(fault));
    }
    let mut longest = setting();
    longest.review_due = day("2027-11-22");
    longest.told = Told::Not(words("it would put the reporter at risk"));
    assert!(Marker::set(longest, today).is_ok());
    assert!(
        Words::new("  ").is_none(),
        "an incident without words is none"
    );
}

#[test]
fn only_a_senior_or_data_protection_has_a_code() {
    assert_eq!(MarkerRole::ALL.len(), 2);
    for other in ["officer", "keeper", "admin"] {
        assert_eq!(MarkerRole::from_code(other), None);
    }
}

#[test]
fn a_marker_that_nobody_looked_at_is_no_longer_a_warning_and_one_that_ended_stays_ended() {
    let marker = marker();
    assert_eq!(marker.stands(day("2027-05-22")), Stands::Yes);
    assert_eq!(marker.stands(day("2027-05-23")), Stands::ReviewOverdue);
    let ended = |on| Ended {
        on: day(on),
        reason: words("appeal upheld"),
        by: senior(),
    };
    let today = day("2027-01-10");
    assert_eq!(
        marker.clone().end(ended("2027-01-11"), today),
        Err(MarkerFault::Future)
    );
    let over = marker.clone().end(ended("2027-01-10"), today).unwrap();
    assert_eq!(over.stands(today), Stands::Ended);
    assert_eq!(over.stands(day("2027-01-09")), Stands::Yes);
    assert_eq!(
        over.clone().end(ended("2027-01-10"), today),
        Err(MarkerFault::Ended)
    );
    assert_eq!(over.renew(setting(), today), Err(MarkerFault::Ended));
}

#[test]
fn somebody_who_looks_again_sets_it_anew_for_twelve_months_at_most() {
    let today = day("2027-05-20");
    let anew = Setting {
        set_on: today,
        review_due: day("2028-05-20"),
        evidence: words("a second letter"),
        ..setting()
    };
    let renewed = marker().renew(anew.clone(), today).unwrap();
    assert_eq!(renewed.stands(day("2028-05-20")), Stands::Yes);
    let longer = Setting {
        review_due: day("2028-05-21"),
        ..anew
    };
    assert_eq!(marker().renew(longer, today), Err(MarkerFault::TooLong));
}

#[test]
fn one_that_lasts_too_long_is_not_read_either() {
    let written = serde_json::to_string(&marker()).unwrap();
    assert_eq!(serde_json::from_str::<Marker>(&written).unwrap(), marker());
    let longer = written.replace("2027-05-22", "2030-05-22");
    assert!(serde_json::from_str::<Marker>(&longer).is_err());
}
