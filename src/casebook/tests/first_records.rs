//! The records of the first version, which load for ever and are written as they always were.

use std::collections::BTreeMap;

use crate::casebook::tables::{
    ANSWERS, APPLICATIONS, AUDIT, CONFIRMATIONS, JOURNAL, NOTES, REFERENCES,
};
use crate::casebook::tests::{TODAY, at, kept, text};
use crate::casebook::{What, audit, history, record};
use crate::form::{Answer, Confirmation, EntryId, Kept, Note, Person, Picked, Value};
use crate::register::application::{ApplicationId, Attention, Header, Withdrawal};
use crate::register::date::PartialDate;
use crate::register::hex;
use crate::register::money::Pence;
use crate::register::number::Hundredths;
use crate::register::reference::Reference;
use crate::register::{Channel, Missing, Stage};
/// Every kind of record as this version writes it.
fn records() -> BTreeMap<&'static str, Vec<u8>> {
    let id = ApplicationId([7; 16]);
    let header = Header {
        id,
        reference: Reference::mint([3; 16]),
        stage: Stage::Withdrawn,
        channel: Channel::Phone,
        council: Some("swale".to_owned()),
        form: "homechoice".to_owned(),
        form_version: 1,
        language: "en-GB".to_owned(),
        opened_by: "Ash".to_owned(),
        opened_at: at(0),
        kept_at: at(1),
        lodged_at: Some(at(2)),
        withdrawn: Some(Withdrawal {
            reason: "moved away".to_owned(),
            officer: "Ash".to_owned(),
            at: at(3),
        }),
        parked: true,
        position: Some("members.#1.sex".to_owned()),
        applicant: Some("Ada Okafor".to_owned()),
        attention: Attention {
            missing: 1,
            hard: 2,
            soft: 3,
            evidence_due: Some(TODAY),
        },
    };
    let missing = Kept {
        answer: Answer::Missing(Missing::PrefersNotToSay),
        typed: None,
        ..text("")
    };
    let choice = kept(Value::Choice(Picked {
        code: "other".to_owned(),
        text: Some("a barge".to_owned()),
    }));
    let note = Note {
        text: "rang twice".to_owned(),
        officer: "Ash".to_owned(),
        at: at(3),
    };
    let said = Confirmation {
        figures: "years=97;".to_owned(),
        note: Some("yes".to_owned()),
        officer: "Ash".to_owned(),
        at: at(3),
    };
    let change = history::Change {
        at: at(3),
        officer: "Ash".to_owned(),
        path: "main.first_name".to_owned(),
        what: What::Answer(Some(text("Ada"))),
    };
    let entry = audit::Entry {
        at: at(3),
        officer: "Ash".to_owned(),
        act: "kept".to_owned(),
        subject: Some(id),
        count: 2,
        detail: None,
        commitment: None,
        changes: None,
        previous: [1; 32],
        hash: [2; 32],
    };
    let mut records: BTreeMap<&'static str, Vec<u8>> = values()
        .into_iter()
        .map(|(name, value)| (name, record::write(ANSWERS, &kept(value)).unwrap()))
        .collect();
    records.extend([
        ("header", record::write(APPLICATIONS, &header).unwrap()),
        ("answer-text", record::write(ANSWERS, &text("Ada")).unwrap()),
        ("answer-choice", record::write(ANSWERS, &choice).unwrap()),
        ("answer-missing", record::write(ANSWERS, &missing).unwrap()),
        ("note", record::write(NOTES, &note).unwrap()),
        ("confirmation", record::write(CONFIRMATIONS, &said).unwrap()),
        ("change", record::write(JOURNAL, &change).unwrap()),
        ("audit", record::write(AUDIT, &entry).unwrap()),
    ]);
    records
}

/// A value of every kind.
pub(in crate::casebook) fn values() -> Vec<(&'static str, Value)> {
    let (one, two) = (EntryId(1), EntryId(2));
    vec![
        (
            "answer-many",
            Value::Many(vec![Picked::code("joint"), Picked::code("child")]),
        ),
        ("answer-tick", Value::Tick(true)),
        ("answer-number", Value::Number(Hundredths(250))),
        ("answer-money", Value::Money(Pence(114_000))),
        ("answer-day", Value::Date(PartialDate::Day(TODAY))),
        (
            "answer-month",
            Value::Date(PartialDate::month(2019, 5).unwrap()),
        ),
        ("answer-year", Value::Date(PartialDate::year(1989).unwrap())),
        (
            "answer-age",
            Value::Date(PartialDate::age(27, TODAY).unwrap()),
        ),
        ("answer-person", Value::Person(Person::Member(one))),
        (
            "answer-people",
            Value::People(vec![Person::Main, Person::Joint, Person::Member(two)]),
        ),
        ("answer-entry", Value::Entry(one)),
        ("answer-entries", Value::Entries(vec![one, two])),
        (
            "answer-unreadable",
            Value::Unreadable("31 2 1990".to_owned()),
        ),
    ]
}

/// The records of the first version, as they lie in vaults for ever: one line each, name and hexadecimal digits.
pub(in crate::casebook) const FIRST: &str = include_str!("../../../tests/golden/records-1.txt");

pub(in crate::casebook) fn bytes(digits: &str) -> Vec<u8> {
    let digits: Vec<char> = digits.chars().collect();
    digits
        .chunks(2)
        .map(|pair| u8::from_str_radix(&pair.iter().collect::<String>(), 16).unwrap())
        .collect()
}

#[test]
fn records_are_written_as_they_always_were() {
    let written: Vec<String> = records()
        .iter()
        .map(|(name, record)| format!("{name} {}", hex::written(record)))
        .collect();
    assert_eq!(written, FIRST.lines().collect::<Vec<_>>());
}

#[test]
fn every_record_of_the_first_version_loads() {
    for (name, value) in values() {
        let digits = FIRST
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
            .unwrap();
        let loaded: Kept = record::read(ANSWERS, &bytes(digits)).unwrap();
        assert!(loaded == kept(value), "{name}");
    }
    for line in FIRST.lines() {
        let (name, digits) = line.split_once(' ').unwrap();
        let record = bytes(digits);
        match name {
            "header" => drop(record::read::<Header>(APPLICATIONS, &record).unwrap()),
            "note" => drop(record::read::<Note>(NOTES, &record).unwrap()),
            "confirmation" => drop(record::read::<Confirmation>(CONFIRMATIONS, &record).unwrap()),
            "change" => drop(record::read::<history::Change>(JOURNAL, &record).unwrap()),
            "audit" => drop(record::read::<audit::Entry>(AUDIT, &record).unwrap()),
            _ => drop(record::read::<Kept>(ANSWERS, &record).unwrap()),
        }
    }
}

#[test]
fn hostile_bytes_are_an_error_and_never_a_panic() {
    for (_, record) in records() {
        for place in 0..record.len() {
            let mut changed = record.clone();
            changed[place] ^= 0xFF;
            drop(record::read::<Header>(APPLICATIONS, &changed));
            drop(record::read::<Kept>(ANSWERS, &changed));
            drop(record::read::<audit::Entry>(AUDIT, &changed[..place]));
        }
    }
    assert_eq!(REFERENCES.0, "references");
}
