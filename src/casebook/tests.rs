use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};

use super::audit::Act;
use super::change::Stamp;
use super::record;
use super::tables::{
    ANSWERS, APPLICATIONS, AUDIT, AUDIT_DETAILS, CONFIRMATIONS, JOURNAL, NOTES, OWNED, REFERENCES,
};
use super::{
    Accepting, Beginning, Casebook, CasebookError, Keeping, Opened, Opening, What, audit, history,
    tables,
};
use crate::form::{
    self, Answer, Change, Confirmation, EntryId, Form, Kept, Note, Owner, Pack, Person, Picked,
    Place, Provenance, Sheet, Source, Value,
};
use crate::register::application::{ApplicationId, Attention, Header, Withdrawal};
use crate::register::date::PartialDate;
use crate::register::money::Pence;
use crate::register::number::Hundredths;
use crate::register::reference::Reference;
use crate::register::{Channel, Missing, Stage};
use crate::vault::{Cost, Passphrase, Role, VaultError, Writer};

pub(super) const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();

pub(super) fn at(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000 + second, 0).unwrap()
}

pub(super) fn homechoice() -> Form {
    form::shipped().unwrap().form("homechoice").unwrap().clone()
}

pub(super) fn passphrase() -> Passphrase {
    Passphrase::new("correct horse battery".to_owned())
}

/// A casebook in a folder that goes away with it.
pub(super) struct Trial {
    pub(super) folder: tempfile::TempDir,
    pub(super) book: Option<Casebook>,
    drawn: u8,
    pub(super) form: Form,
}

impl Trial {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let cost = Cost::cheap_for_tests_and_practice();
        let made = Casebook::make(
            &folder.path().join("a.lodge"),
            cost,
            "Ash",
            &passphrase(),
            at(0),
        );
        Self {
            folder,
            book: Some(made.unwrap().0),
            drawn: 0,
            form: homechoice(),
        }
    }

    pub(super) fn book(&mut self) -> &mut Casebook {
        self.book.as_mut().unwrap()
    }

    pub(super) fn reopen(&mut self) {
        self.book = None;
        let path = self.folder.path().join("a.lodge");
        let passphrase = passphrase();
        let opening = Opening::new("Ash", &passphrase, at(4));
        self.book = Some(Casebook::open(&path, &opening).unwrap().0);
    }

    /// The vault's file.
    pub(super) fn path(&self) -> PathBuf {
        self.folder.path().join("a.lodge")
    }

    /// Closes the book and opens it as one of the officers below.
    pub(super) fn open_as(
        &mut self,
        officer: &str,
        with: impl FnOnce(&mut Opening),
    ) -> Result<Opened, CasebookError> {
        self.book = None;
        let passphrase = passphrase();
        let mut opening = Opening::new(officer, &passphrase, at(10));
        with(&mut opening);
        let (book, opened) = Casebook::open(&self.path(), &opening)?;
        self.book = Some(book);
        Ok(opened)
    }

    /// The same, with what was found outside and a keeper's word.
    pub(super) fn open_with(
        &mut self,
        officer: &str,
        now: DateTime<Utc>,
        witness: Option<&[u8]>,
        reason: Option<&str>,
    ) -> Result<Opened, CasebookError> {
        self.book = None;
        let passphrase = passphrase();
        let opening = Opening {
            witness,
            accepting: reason.map(|reason| Accepting { reason }),
            ..Opening::new(officer, &passphrase, now)
        };
        let (book, opened) = Casebook::open(&self.path(), &opening)?;
        self.book = Some(book);
        Ok(opened)
    }

    /// Adds an officer of each role but the keeper's: Olu, Sam the senior, Dee for data protection.
    pub(super) fn staffed() -> Self {
        let mut trial = Self::new();
        for (name, role) in [
            ("Olu", Role::Officer),
            ("Sam", Role::Senior),
            ("Dee", Role::DataProtection),
        ] {
            let passphrase = passphrase();
            trial
                .book()
                .add_officer(name, role, &passphrase, at(1))
                .unwrap();
        }
        trial
    }

    /// Changes rows behind the casebook's back, as an officer with the data key could.
    pub(super) fn forge(&mut self, work: impl FnOnce(&mut Writer) -> Result<(), CasebookError>) {
        self.book().vault.write(work).unwrap();
    }

    pub(super) fn begin(&mut self) -> Header {
        let drawn = &mut self.drawn;
        let mut chance = || {
            *drawn += 1;
            Some([*drawn; 16])
        };
        let beginning = Beginning {
            form: &self.form,
            channel: Channel::Counter,
            language: "en-GB",
            at: at(2),
        };
        self.book
            .as_mut()
            .unwrap()
            .begin(beginning, &mut chance)
            .unwrap()
    }

    pub(super) fn keep(
        &mut self,
        id: ApplicationId,
        changes: &[Change],
    ) -> Result<(), CasebookError> {
        let keeping = Keeping {
            id,
            changes,
            position: Some("purpose".to_owned()),
            applicant: Some("Ada Okafor".to_owned()),
            council: Some("swale".to_owned()),
            parked: true,
            attention: Attention {
                missing: 3,
                ..Attention::default()
            },
            at: at(3),
        };
        self.book.as_mut().unwrap().keep(&self.form, keeping)
    }

    pub(super) fn recall(&mut self, id: ApplicationId) -> Result<(Header, Sheet), CasebookError> {
        let pack = Pack::default();
        self.book
            .as_mut()
            .unwrap()
            .recall(id, &self.form, &pack, TODAY, at(4))
    }

    pub(super) fn place(&self, id: &str, owner: Owner) -> Place {
        self.form.place(id, owner).unwrap()
    }
}

pub(super) fn kept(value: Value) -> Kept {
    Kept {
        answer: Answer::Given(value),
        typed: Some("as typed".to_owned()),
        provenance: Provenance {
            source: Source::Applicant,
            channel: Channel::Counter,
            officer: "Ash".to_owned(),
            at: at(3),
            form_version: 1,
            language: "en-GB".to_owned(),
            wording: [0xAB; 32],
            why_shown: true,
        },
    }
}

pub(super) fn text(text: &str) -> Kept {
    kept(Value::Text(text.to_owned()))
}

/// A sheet with one of everything that is kept, and the changes that make it.
pub(super) fn filled(trial: &Trial) -> (Sheet, Vec<Change>) {
    let mut sheet = Sheet::default();
    let mut changes = Vec::new();
    let mut make = |sheet: &mut Sheet, change: Change| {
        sheet.apply(&change);
        changes.push(change);
    };
    let first = trial.place("main.first_name", Owner::Main);
    let members = trial.place("members", Owner::Common);
    for change in [
        sheet.answering(first, Some(text("Ada"))),
        sheet.adding(members),
    ] {
        make(&mut sheet, change);
    }
    let change = sheet.adding(members);
    make(&mut sheet, change);
    let entries = sheet.entries(members).to_vec();
    let name = members.within(entries[0], trial.form.find("members.first_name").unwrap());
    let change = sheet.answering(name, Some(text("Ola")));
    make(&mut sheet, change);
    let change = sheet.removing(members, entries[1]).unwrap();
    make(&mut sheet, change);
    let note = Note {
        text: "rang twice".to_owned(),
        officer: "Ash".to_owned(),
        at: at(3),
    };
    make(
        &mut sheet,
        Change::Note {
            place: first,
            before: None,
            after: Some(note),
        },
    );
    let said = Confirmation {
        figures: "years=97;".to_owned(),
        note: None,
        officer: "Ash".to_owned(),
        at: at(3),
    };
    make(
        &mut sheet,
        Change::Confirm {
            place: name,
            code: "date.very_old".to_owned(),
            before: None,
            after: Some(said),
        },
    );
    (sheet, changes)
}

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
            .delete(id, "a slip", at(6), &mut || Some([1; 16])),
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
        .delete(header.id, "Ada asked for it", at(9), &mut || Some([5; 16]))
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
        .delete(id, "a slip", at(9), &mut || Some([5; 16]))
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
pub(super) fn values() -> Vec<(&'static str, Value)> {
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
pub(super) const FIRST: &str = include_str!("../../tests/golden/records-1.txt");

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::new(), |line, byte| format!("{line}{byte:02x}"))
}

pub(super) fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<char> = hex.chars().collect();
    digits
        .chunks(2)
        .map(|pair| u8::from_str_radix(&pair.iter().collect::<String>(), 16).unwrap())
        .collect()
}

#[test]
fn records_are_written_as_they_always_were() {
    let written: Vec<String> = records()
        .iter()
        .map(|(name, record)| format!("{name} {}", hex(record)))
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
