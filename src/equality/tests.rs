//! The room as a whole: who can read, what lies where, and what is gone when.

use std::path::Path;
use std::sync::OnceLock;

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::counts as counted;
use super::sheet::{EqualitySheet, Reply};
use super::stop as stops;
use super::tally::Tally;
use super::{
    Applicant, Count, EqualityError, THRESHOLD, counts, destroy, destroy_all_of, destroy_due, due,
    hostile, is_kept, keep, lay, lines, next_due, put, reapply, record, seal, stop, stop_of,
};
use crate::form::{
    self, Answer, Form, Kept, Owner, Pack, Picked, Provenance, Sheet, Source, Value,
};
use crate::register::application::ApplicationId;
use crate::register::{Channel, Missing, hex, working_day};
use crate::vault::{Cost, Passphrase, Role, Table, Vault, VaultError, Writer};

const ONE: ApplicationId = ApplicationId([0x11; 16]);
const TWO: ApplicationId = ApplicationId([0x22; 16]);

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn noon() -> DateTime<Utc> {
    at("2026-11-22T12:00:00Z")
}

fn passphrase() -> Passphrase {
    Passphrase::new("correct horse battery".to_owned())
}

/// A vault with an officer of each role: Ann keeps the keys, Bo takes applications, Sam is senior, Dee protects data.
fn office(path: &Path) {
    let cost = Cost::cheap_for_tests_and_practice();
    let made = Vault::create(path, cost, "Ann", Role::Keeper, &passphrase(), noon());
    let vault = made.unwrap().0;
    for (name, role) in [
        ("Bo", Role::Officer),
        ("Sam", Role::Senior),
        ("Dee", Role::DataProtection),
    ] {
        vault
            .add_officer(name, role, &passphrase(), noon())
            .unwrap();
    }
    write(&vault, lay).unwrap();
}

fn by(path: &Path, name: &str) -> Vault {
    Vault::unlock(path, name, &passphrase()).unwrap()
}

fn write<T, E: From<VaultError>>(
    vault: &Vault,
    work: impl FnOnce(&mut Writer) -> Result<T, E>,
) -> Result<T, E> {
    vault.write(work)
}

fn form() -> &'static Form {
    static FORM: OnceLock<Form> = OnceLock::new();
    FORM.get_or_init(|| form::shipped().unwrap().apart("equality").unwrap().clone())
}

/// Answers by question: a code, a code and words behind a colon, or `!` for one who prefers not to say.
fn answers(given: &[(&str, &str)]) -> EqualitySheet {
    let form = form();
    let mut sheet = Sheet::default();
    for (id, said) in given {
        let place = form.place(id, Owner::Common).unwrap();
        let answer = if *said == "!" {
            Answer::Missing(Missing::PrefersNotToSay)
        } else {
            let (code, words) = said.split_once(':').map_or((*said, None), |(code, words)| {
                (code, Some(words.to_owned()))
            });
            Answer::Given(Value::Choice(Picked {
                code: code.to_owned(),
                text: words,
            }))
        };
        let provenance = Provenance {
            source: Source::Applicant,
            channel: Channel::Counter,
            officer: "Bo".to_owned(),
            at: noon(),
            form_version: form.version,
            language: "en-GB".to_owned(),
            wording: [0; 32],
            why_shown: true,
            handed_over: false,
        };
        let kept = Kept {
            answer,
            typed: None,
            provenance,
        };
        sheet.apply(&sheet.answering(place, Some(kept)));
    }
    let pack = Pack {
        optional_questions: vec!["eq_ethnic_group".to_owned()],
        ..Pack::default()
    };
    EqualitySheet::of(form, &pack, &sheet, noon().date_naive())
}

fn kept(vault: &Vault, id: ApplicationId, person: Applicant, sheet: &EqualitySheet) {
    let sealed = seal(vault, id, person, sheet).unwrap();
    write(vault, |writer| put(writer, &sealed, false)).unwrap();
}

/// Every row of every table that this room has, as bytes.
fn rows(vault: &Vault) -> Vec<(Vec<u8>, Vec<u8>)> {
    let tables = ["equality", "equality_stops", "equality_due"];
    let all = tables.map(|name| {
        let all = vault.read(|reader| reader.range(Table(name), &[], &[0xFF; 64]));
        let all: Result<_, VaultError> = all;
        all.unwrap()
    });
    all.concat()
}

fn in_place() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    office(&path);
    (folder, path)
}

#[test]
fn only_what_is_asked_is_taken_and_each_reply_is_its_own() {
    let sheet = answers(&[
        ("eq_sex", "female"),
        ("eq_religion", "!"),
        ("eq_disability", "no"),
        // Hidden behind the answer above.
        ("eq_impact", "a_lot"),
        // Off by default, and not switched on here.
        ("eq_marital", "married"),
        ("eq_orientation", "other:words of my own"),
    ]);
    assert!(
        matches!(sheet.reply("eq_sex"), Some(Reply::Chosen { code, words: None }) if code == "female")
    );
    assert!(matches!(sheet.reply("eq_religion"), Some(Reply::Withheld)));
    assert!(matches!(sheet.reply("eq_gender_same"), Some(Reply::Left)));
    assert!(matches!(sheet.reply("eq_ethnic_group"), Some(Reply::Left)));
    assert!(sheet.reply("eq_impact").is_none());
    assert!(sheet.reply("eq_marital").is_none());
    assert!(!sheet.is_empty());
    assert!(answers(&[]).is_empty());
    assert!(!answers(&[("eq_sex", "!")]).is_empty());
    assert_eq!(format!("{sheet:?}"), "EqualitySheet(..)");
}

#[test]
fn every_officer_may_seal_and_only_data_protection_may_read() {
    let (_folder, path) = in_place();
    let bo = by(&path, "Bo");
    kept(
        &bo,
        ONE,
        Applicant::Main,
        &answers(&[("eq_religion", "sikh")]),
    );
    assert!(
        bo.read(|reader| is_kept(reader, ONE, Applicant::Main))
            .unwrap()
    );
    drop(bo);
    for name in ["Ann", "Bo", "Sam"] {
        let vault = by(&path, name);
        let refused = keep::each(&vault, |_, _| panic!("{name} read it"));
        assert_eq!(refused, Err(VaultError::NotEntitled.into()), "{name}");
        assert_eq!(
            counts(&vault, form(), noon()).unwrap_err(),
            VaultError::NotEntitled.into()
        );
    }
    let dee = by(&path, "Dee");
    let mut seen = Vec::new();
    keep::each(&dee, |_, sheet| {
        let Some(Reply::Chosen { code, .. }) = sheet.reply("eq_religion") else {
            panic!("no reply")
        };
        seen.push(code.clone());
    })
    .unwrap();
    assert_eq!(seen, ["sikh"]);
}

#[test]
fn a_row_holds_no_application_and_its_length_says_nothing() {
    let (_folder, path) = in_place();
    let bo = by(&path, "Bo");
    kept(&bo, ONE, Applicant::Main, &answers(&[("eq_sex", "male")]));
    let long = format!("other:{}", "w".repeat(300));
    kept(
        &bo,
        ONE,
        Applicant::Joint,
        &answers(&[("eq_religion", &long), ("eq_orientation", &long)]),
    );
    kept(&bo, TWO, Applicant::Main, &answers(&[]));
    write(&bo, |writer| stop(writer, TWO, Applicant::Main, noon())).unwrap();
    let rows = rows(&bo);
    assert_eq!(rows.len(), 5);
    for (key, value) in &rows {
        for id in [ONE, TWO] {
            for bytes in [key, value] {
                assert!(!bytes.windows(4).any(|part| part == &id.0[..4]));
            }
        }
    }
    let lengths: Vec<usize> = rows[..3].iter().map(|(_, value)| value.len()).collect();
    assert!(lengths.iter().all(|length| *length == lengths[0]));
}

#[test]
fn newer_answers_take_the_place_of_older_ones() {
    let (_folder, path) = in_place();
    let dee = by(&path, "Dee");
    kept(&dee, ONE, Applicant::Main, &answers(&[("eq_sex", "male")]));
    kept(
        &dee,
        ONE,
        Applicant::Main,
        &answers(&[("eq_sex", "female")]),
    );
    let tally = Tally::of(&dee, noon()).unwrap();
    assert_eq!((tally.people, tally.in_cell("eq_sex", "female")), (1, 1));
    assert_eq!(tally.in_cell("eq_sex", "male"), 0);
}

#[test]
fn no_row_can_be_put_in_anothers_place() {
    let (_folder, path) = in_place();
    let dee = by(&path, "Dee");
    kept(&dee, ONE, Applicant::Main, &answers(&[("eq_sex", "male")]));
    kept(
        &dee,
        TWO,
        Applicant::Main,
        &answers(&[("eq_sex", "female")]),
    );
    let rows = rows(&dee);
    write(&dee, |writer| {
        writer.put(Table("equality"), &rows[0].0, &rows[1].1)
    })
    .unwrap();
    assert!(matches!(
        Tally::of(&dee, noon()),
        Err(EqualityError::Vault(VaultError::Damaged { .. }))
    ));
}

#[test]
fn each_persons_answers_are_destroyed_by_themselves_and_an_applications_all_at_once() {
    let (_folder, path) = in_place();
    let bo = by(&path, "Bo");
    for (id, person) in [
        (ONE, Applicant::Main),
        (ONE, Applicant::Joint),
        (TWO, Applicant::Main),
        (TWO, Applicant::Joint),
    ] {
        kept(&bo, id, person, &answers(&[("eq_sex", "male")]));
    }
    assert!(write(&bo, |writer| destroy(writer, ONE, Applicant::Joint)).unwrap());
    assert!(!write(&bo, |writer| destroy(writer, ONE, Applicant::Joint)).unwrap());
    assert!(
        bo.read(|reader| is_kept(reader, ONE, Applicant::Main))
            .unwrap()
    );
    write(&bo, |writer| stop(writer, TWO, Applicant::Main, noon())).unwrap();
    write(&bo, |writer| destroy_all_of(writer, TWO)).unwrap();
    assert_eq!(rows(&bo).len(), 1);
    assert!(
        bo.read(|reader| is_kept(reader, ONE, Applicant::Main))
            .unwrap()
    );
    assert_eq!(bo.read(next_due).unwrap(), None);
}

#[test]
fn answers_go_when_the_last_day_ends_in_london_and_not_a_minute_before() {
    // Winter; summer; the day the clocks go forward, and the day they go back.
    for (day, end) in [
        ("2026-12-22", "2026-12-23T00:00:00Z"),
        ("2026-07-01", "2026-07-01T23:00:00Z"),
        ("2027-03-27", "2027-03-28T00:00:00Z"),
        ("2027-03-28", "2027-03-28T23:00:00Z"),
        ("2026-10-24", "2026-10-24T23:00:00Z"),
        ("2026-10-25", "2026-10-26T00:00:00Z"),
    ] {
        let (_folder, path) = in_place();
        let bo = by(&path, "Bo");
        kept(&bo, ONE, Applicant::Main, &answers(&[("eq_sex", "male")]));
        kept(&bo, ONE, Applicant::Joint, &answers(&[("eq_sex", "male")]));
        let ends = working_day::end_of(day.parse().unwrap());
        assert_eq!(ends, at(end), "{day}");
        write(&bo, |writer| stop(writer, ONE, Applicant::Main, ends)).unwrap();
        assert_eq!(bo.read(next_due).unwrap(), Some(ends));
        let is_here = |person| bo.read(|reader| is_kept(reader, ONE, person)).unwrap();
        for before in [TimeDelta::minutes(1), TimeDelta::seconds(1)] {
            let now = ends - before;
            assert_eq!(bo.read(|reader| due(reader, now)).unwrap(), 0);
            assert_eq!(write(&bo, |writer| destroy_due(writer, now)), Ok(0));
            assert!(is_here(Applicant::Main));
        }
        assert_eq!(bo.read(|reader| due(reader, ends)).unwrap(), 1);
        assert_eq!(write(&bo, |writer| destroy_due(writer, ends)), Ok(1));
        assert!(!is_here(Applicant::Main), "{day}");
        assert!(is_here(Applicant::Joint));
        assert_eq!(write(&bo, |writer| destroy_due(writer, ends)), Ok(0));
        let known = bo.read(|reader| stop_of(reader, ONE, Applicant::Main));
        assert_eq!(known.unwrap().unwrap().destroyed, Some(ends));
    }
}

#[test]
fn nothing_is_kept_after_a_stop_until_they_want_to_again() {
    let (_folder, path) = in_place();
    let bo = by(&path, "Bo");
    write(&bo, |writer| stop(writer, ONE, Applicant::Main, noon())).unwrap();
    let sealed = seal(&bo, ONE, Applicant::Main, &answers(&[])).unwrap();
    let refused = write(&bo, |writer| put(writer, &sealed, false));
    assert_eq!(refused, Err(EqualityError::Stopped));
    write(&bo, |writer| destroy_due(writer, noon())).unwrap();
    let refused = write(&bo, |writer| put(writer, &sealed, false));
    assert_eq!(refused, Err(EqualityError::Stopped));
    kept(&bo, ONE, Applicant::Joint, &answers(&[]));
    write(&bo, |writer| put(writer, &sealed, true)).unwrap();
    assert_eq!(write(&bo, |writer| destroy_due(writer, noon())), Ok(0));
    assert!(
        bo.read(|reader| is_kept(reader, ONE, Applicant::Main))
            .unwrap()
    );
    assert_eq!(
        bo.read(|reader| stop_of(reader, ONE, Applicant::Main)),
        Ok(None)
    );
}

#[test]
fn the_earliest_of_several_notices_holds() {
    let (_folder, path) = in_place();
    let bo = by(&path, "Bo");
    let (early, late) = (noon(), noon() + TimeDelta::days(3));
    for (given, holds) in [(late, late), (early, early), (late, early)] {
        let said = write(&bo, |writer| stop(writer, ONE, Applicant::Main, given));
        assert_eq!(said, Ok(holds));
        assert_eq!(bo.read(next_due).unwrap(), Some(holds));
    }
    assert_eq!(bo.read(|reader| due(reader, late)).unwrap(), 1);
}

#[test]
fn what_a_stop_destroyed_does_not_come_back_with_an_older_backup() {
    let (folder, path) = in_place();
    let bo = by(&path, "Bo");
    kept(&bo, ONE, Applicant::Main, &answers(&[("eq_sex", "male")]));
    let backup = folder.path().join("a.backup");
    let mut go_on = |_| std::ops::ControlFlow::Continue(());
    bo.backup(&backup, noon(), &mut go_on).unwrap();
    write(&bo, |writer| stop(writer, ONE, Applicant::Main, noon())).unwrap();
    write(&bo, |writer| destroy_due(writer, noon())).unwrap();
    let outside = bo.read(lines).unwrap();
    assert_eq!(outside.len(), 1);
    assert!(outside[0].starts_with("stopped 2026-11-22T12:00:00Z "));
    drop(bo);
    let restored = folder.path().join("restored.vault");
    let ann = Vault::restore(&backup, &restored, "Ann", &passphrase(), noon(), &mut go_on);
    let ann = ann.unwrap();
    let is_here = || {
        ann.read(|reader| is_kept(reader, ONE, Applicant::Main))
            .unwrap()
    };
    assert!(is_here());
    assert_eq!(write(&ann, |writer| reapply(writer, &outside)), Ok(1));
    assert_eq!(write(&ann, |writer| destroy_due(writer, noon())), Ok(1));
    assert!(!is_here());
    assert_eq!(write(&ann, |writer| reapply(writer, &outside)), Ok(0));
    for bad in [
        "stopped",
        "erased 2026-11-22 ab",
        "stopped 2026-11-22T12:00:00Z 12",
    ] {
        let refused = write(&ann, |writer| reapply(writer, &["", bad]));
        assert_eq!(refused, Err(EqualityError::Line { line: 2 }), "{bad}");
    }
}

/// The bytes of version 1, made when it was released. They are never made anew.
#[test]
fn rows_of_version_1_are_read_for_ever() {
    let golden = include_str!("../../tests/golden/equality-1.txt");
    let mut lines = golden.lines().filter(|line| !line.starts_with('#'));
    let bytes = |line: Option<&str>| -> Vec<u8> {
        let digits = line.unwrap().as_bytes();
        let pairs = digits
            .chunks(2)
            .map(|pair| hex::read::<1>(std::str::from_utf8(pair).unwrap()));
        pairs.map(|byte| byte.unwrap()[0]).collect()
    };
    let mut row = bytes(lines.next());
    row.resize(2048, 0);
    let sheet = record::read(&row).unwrap();
    assert_eq!(*record::write(&sheet).unwrap(), row);
    assert_eq!(sheet.form_version(), 1);
    assert!(
        matches!(sheet.reply("eq_sex"), Some(Reply::Chosen { code, words: None }) if code == "female")
    );
    assert!(matches!(sheet.reply("eq_religion"), Some(Reply::Withheld)));
    assert!(matches!(sheet.reply("eq_disability"), Some(Reply::Left)));
    assert!(matches!(
        sheet.reply("eq_orientation"),
        Some(Reply::Chosen { code, words: Some(words) }) if code == "other" && words == "own words"
    ));
    assert_eq!(sheet.replies().count(), 4);
    for (destroyed, line) in [None, Some(noon())].into_iter().zip(lines) {
        let read = stops::read(&bytes(Some(line))).unwrap();
        assert_eq!((read.at, read.destroyed), (noon(), destroyed));
        assert_eq!(stops::written(read), bytes(Some(line)));
    }
}

#[test]
fn a_later_version_is_refused_by_its_number() {
    let mut row = record::write(&answers(&[])).unwrap().to_vec();
    row[1] = 2;
    assert_eq!(record::read(&row), Err(EqualityError::Newer));
    row[1] = 0;
    assert_eq!(record::read(&row), Err(EqualityError::Record));
    assert_eq!(stops::read(&[2, 0]), Err(EqualityError::Newer));
    assert_eq!(stops::read(&[]), Err(EqualityError::Record));
}

proptest! {
    #[test]
    fn mutated_rows_never_panic(
        cut in 0_usize..2100, at in 0_usize..200, byte in 0_u8..=255, junk in proptest::collection::vec(0_u8..=255, 0..80)
    ) {
        let sheet = answers(&[("eq_sex", "female"), ("eq_orientation", "other:ä"), ("eq_religion", "!")]);
        let mut row = record::write(&sheet).unwrap().to_vec();
        row[at] = byte;
        hostile::row(&row);
        row.truncate(cut);
        hostile::row(&row);
        hostile::row(&junk);
        let versioned = [&[0, 1, 0, 0, 0, 1, 0, 3], junk.as_slice()].concat();
        hostile::row(&versioned);
    }

    #[test]
    fn no_number_below_the_threshold_leaves(
        people in proptest::collection::vec((0_usize..4, 0_usize..4, 0_usize..4), 0..60)
    ) {
        let form = form();
        let mut tally = Tally::default();
        for (sex, disability, impact) in &people {
            let pick = |codes: [&'static str; 4], at: usize| codes[at];
            let mut given = vec![
                ("eq_sex", pick(["female", "male", "!", ""], *sex)),
                ("eq_disability", pick(["yes", "no", "!", ""], *disability)),
                ("eq_impact", pick(["a_lot", "a_little", "no", "!"], *impact)),
            ];
            given.retain(|(_, said)| !said.is_empty());
            tally.add(&answers(&given));
        }
        let counts = counted::of(&tally, form);
        match counts.people {
            Count::Is(number) => prop_assert_eq!(number, people.len() as u64),
            Count::Fewer => prop_assert!((people.len() as u64) < THRESHOLD),
            Count::Withheld => prop_assert!(false),
        }
        for counted in &counts.questions {
            for (code, count) in &counted.cells {
                let number = tally.in_cell(&counted.question, code);
                match count {
                    Count::Is(told) => prop_assert!(*told == number && number >= THRESHOLD),
                    Count::Fewer => prop_assert!(number < THRESHOLD),
                    Count::Withheld => {}
                }
            }
            // Whoever is told all but one cell is told none of those that were held back.
            let held = counted.cells.iter().filter(|(_, count)| count.number().is_none()).count();
            prop_assert!(held != 1, "{}", counted.question);
        }
        // How many were asked how much it holds them back is how many said that they have a condition.
        let of = |id: &str| counts.questions.iter().find(|one| one.question == id).unwrap();
        let yes = of("eq_disability").cells.iter().find(|(code, _)| code == "yes").unwrap().1;
        if yes.number().is_none() {
            prop_assert!(of("eq_impact").cells.iter().all(|(_, count)| *count == Count::Withheld));
        }
    }
}

#[test]
fn what_is_stopped_is_not_counted_from_its_instant_on() {
    let (_folder, path) = in_place();
    let dee = by(&path, "Dee");
    for number in 0..12 {
        let id = ApplicationId([number; 16]);
        kept(&dee, id, Applicant::Main, &answers(&[("eq_sex", "female")]));
    }
    let people = |now| counts(&dee, form(), now).unwrap().people;
    assert_eq!(people(noon()), Count::Is(12));
    let ends = noon() + TimeDelta::days(1);
    for number in 0..3 {
        let id = ApplicationId([number; 16]);
        write(&dee, |writer| stop(writer, id, Applicant::Main, ends)).unwrap();
    }
    assert_eq!(people(ends - TimeDelta::seconds(1)), Count::Is(12));
    assert_eq!(people(ends), Count::Fewer);
}
