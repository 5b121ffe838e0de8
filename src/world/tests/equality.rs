//! Equality answers in the hands of the world: apart from everything else, and gone when they have to be.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use chrono::{NaiveDate, TimeDelta};

use super::*;
use crate::desk::effect::{KeepingEquality, WritingDown};
use crate::equality::{self, Applicant, Count};
use crate::privacy::{
    Against, Came, Closed, EqualityOffer, IntakeId, Monitored, Objection, PersonId, Recorder,
    Script, Sequence, Taken, Words,
};
use crate::register::working_day;

/// Words that no table may hold, and a code of the form that no other answer has.
const WORDS: &str = "Zzyzxian";

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

pub(super) fn aloud() -> Taken {
    Taken::InPerson {
        recorder: Recorder::new(Channel::Counter, words("Ash")).unwrap(),
        script: Script::ReadInFull,
        said: None,
        witness: None,
    }
}

fn answers(trial: &Trial) -> Sheet {
    let form = trial.world.catalogue().apart("equality").unwrap();
    let mut sheet = Sheet::default();
    for (id, code, text) in [
        ("eq_religion", "sikh", None),
        ("eq_orientation", "other", Some(WORDS.to_owned())),
    ] {
        let place = form.place(id, Owner::Common).unwrap();
        let code = code.to_owned();
        let value = Value::Choice(Picked { code, text });
        sheet.apply(&sheet.answering(place, Some(kept(value))));
    }
    sheet
}

impl Trial {
    fn keep_equality(&mut self, id: ApplicationId, person: PersonId, again: bool) -> Outcome {
        let offer = EqualityOffer {
            person,
            came: Came::Answered,
            taken: aloud(),
            intake: IntakeId("visit 1".to_owned()),
            at: self.clock.now(),
        };
        let keeping = KeepingEquality {
            id,
            offer,
            council: None,
            sheet: answers(self),
            again,
        };
        self.world.perform(Effect::KeepEquality(Box::new(keeping)))
    }

    fn keeps(&mut self, id: ApplicationId, person: PersonId) {
        let kept = self.keep_equality(id, person, false);
        assert!(matches!(kept, Outcome::EqualityKept { id: of, .. } if of == id));
    }

    /// A stop notice of the main applicant whose last day is this, as the desk sends it.
    pub(super) fn stops(&mut self, id: ApplicationId, stop_by: NaiveDate) {
        let casebook = self.world.casebook().unwrap();
        let mut ledger = casebook.ledger(id).unwrap();
        let known = ledger.newest();
        let now = self.clock.now();
        let objection = Objection {
            person: PersonId::Main,
            against: Against::EqualityStop {
                notice: words("letter 4"),
                stop_by,
            },
            received_on: working_day::in_london(now),
            grounds: None,
            taken: aloud(),
        };
        ledger.object(objection, now).unwrap();
        let entries = ledger.since(known).to_vec();
        let texts = ledger.texts_of(&entries);
        let writing = WritingDown { id, entries, texts };
        let written = self.world.perform(Effect::WriteDown(Box::new(writing)));
        assert!(matches!(written, Outcome::WrittenDown(of) if of == id));
    }

    fn is_kept(&mut self, id: ApplicationId, person: Applicant) -> bool {
        let vault = self.world.casebook().unwrap().vault();
        vault
            .read(|reader| equality::is_kept(reader, id, person))
            .unwrap()
    }

    /// The rows of this room, by table.
    pub(super) fn rows(&mut self) -> BTreeMap<String, usize> {
        let vault = self.world.casebook().unwrap().vault();
        let mut rows = BTreeMap::new();
        for (table, _, _) in vault.everything() {
            if table.starts_with("kept/equality") && table != "kept/equality_link" {
                *rows.entry(table).or_default() += 1;
            }
        }
        rows
    }

    pub(super) fn acts(&mut self) -> Vec<String> {
        let audit = self.world.casebook().unwrap().audit().unwrap();
        audit.into_iter().map(|(_, entry)| entry.act).collect()
    }

    fn set(&mut self, now: DateTime<Utc>) {
        let start = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        self.clock.0.set((now - start).num_seconds());
    }

    /// Locks, and unlocks as Dee, who answers for what is held about people; the first time she is added.
    pub(super) fn as_dee(&mut self) {
        drop(
            self.world
                .add_officer("Dee", Role::DataProtection, &right()),
        );
        self.world.perform(Effect::Lock);
        let unlocked = self.world.perform(Effect::Unlock {
            officer: "Dee".to_owned(),
            passphrase: right(),
        });
        assert!(matches!(unlocked, Outcome::Unlocked { .. }), "{unlocked:?}");
    }
}

pub(super) fn tomorrow(trial: &Trial) -> NaiveDate {
    working_day::in_london(trial.clock.now())
        .succ_opt()
        .unwrap()
}

#[test]
fn no_table_but_their_own_holds_anything_of_the_answers_and_theirs_only_sealed() {
    let mut trial = Trial::with_vault();
    let header = trial.begin();
    trial.keeps(header.id, PersonId::Main);
    let last = tomorrow(&trial);
    trial.stops(header.id, last);
    let vault = trial.world.casebook().unwrap().vault();
    let mut tables = 0;
    for (table, key, value) in vault.everything() {
        tables += 1;
        for bytes in [&key, &value] {
            for told in [WORDS, "sikh", "eq_religion", "eq_orientation"] {
                assert!(
                    !bytes
                        .windows(told.len())
                        .any(|part| part == told.as_bytes()),
                    "{told} in {table}"
                );
            }
            if table.starts_with("kept/equality") {
                assert!(
                    !bytes.windows(16).any(|part| part == header.id.0),
                    "{table}"
                );
            }
        }
    }
    assert!(tables > 10);
}

#[test]
fn the_answers_go_at_the_minute_their_notice_ends_and_the_ledger_says_so() {
    let mut trial = Trial::with_vault();
    let header = trial.begin();
    trial.keeps(header.id, PersonId::Main);
    trial.keeps(header.id, PersonId::Joint);
    assert_eq!(trial.world.until_stop(), None);
    let last = tomorrow(&trial);
    let ends = working_day::end_of(last);
    trial.stops(header.id, last);
    trial.set(ends - TimeDelta::minutes(1));
    assert_eq!(trial.world.until_stop(), Some(TimeDelta::minutes(1)));
    let destroyed = trial.world.perform(Effect::DestroyEquality);
    assert!(matches!(destroyed, Outcome::EqualityDestroyed(0)));
    assert!(trial.is_kept(header.id, Applicant::Main));
    trial.set(ends);
    assert_eq!(trial.world.until_stop(), Some(TimeDelta::zero()));
    let destroyed = trial.world.perform(Effect::DestroyEquality);
    assert!(matches!(destroyed, Outcome::EqualityDestroyed(1)));
    assert!(!trial.is_kept(header.id, Applicant::Main));
    assert!(trial.is_kept(header.id, Applicant::Joint));
    assert_eq!(trial.world.until_stop(), None);
    let audit = trial.world.casebook().unwrap().audit().unwrap();
    let (_, entry) = audit.last().unwrap();
    assert_eq!(entry.act, "equality_destroyed");
    assert_eq!((entry.subject, entry.count), (None, 1));
    // Older bytes of them lie in the file until it is copied, as after an erasure.
    let due = |trial: &mut Trial| trial.world.casebook().unwrap().erasures_due().unwrap();
    assert_eq!(due(&mut trial).len(), 1);
    let mut go_on = |_| ControlFlow::Continue(());
    assert_eq!(trial.world.complete_erasures(&mut go_on), Ok(1));
    assert!(due(&mut trial).is_empty());
    trial.set(ends + TimeDelta::hours(9));
    let Outcome::Recalled(recalled) = trial.world.perform(Effect::Recall(header.id)) else {
        panic!("nothing was recalled")
    };
    let done = recalled.ledger.entry(recalled.ledger.newest()).unwrap();
    let crate::privacy::Record::Closed { how, at, entry, .. } = &done.record else {
        panic!("nothing was told")
    };
    assert_eq!(
        (*how, *at, *entry),
        (Closed::EqualityDestroyed, ends, Sequence(1))
    );
    // It is told once, and durable.
    let ledger = trial.world.casebook().unwrap().ledger(header.id).unwrap();
    assert_eq!(ledger, recalled.ledger);
    trial.world.perform(Effect::Recall(header.id));
    let again = trial.world.casebook().unwrap().ledger(header.id).unwrap();
    assert_eq!(again, ledger);
    assert!(
        !trial
            .world
            .check_trail(None)
            .unwrap()
            .faults
            .iter()
            .any(|_| true)
    );
}

#[test]
fn what_came_due_while_nobody_was_there_goes_at_the_next_unlocking() {
    let mut trial = Trial::with_vault();
    let header = trial.begin();
    trial.keeps(header.id, PersonId::Main);
    let last = tomorrow(&trial);
    trial.stops(header.id, last);
    trial.world.perform(Effect::Lock);
    assert_eq!(trial.world.until_stop(), None);
    trial.set(working_day::end_of(last) + TimeDelta::days(3));
    let unlocked = trial.unlock(right());
    assert!(matches!(unlocked, Outcome::Unlocked { due: 1, .. }));
    assert!(!trial.is_kept(header.id, Applicant::Main));
    assert_eq!(trial.acts().last().unwrap(), "equality_destroyed");
}

#[test]
fn after_a_notice_nothing_is_kept_until_they_want_to_again() {
    let mut trial = Trial::with_vault();
    let header = trial.begin();
    let last = tomorrow(&trial);
    trial.stops(header.id, last);
    let stops = trial.folder.path().join("data/register.stopped");
    assert!(
        std::fs::read_to_string(&stops)
            .unwrap()
            .starts_with("stopped ")
    );
    let refused = trial.keep_equality(header.id, PersonId::Main, false);
    assert_eq!(code(&refused), "equality-stopped");
    let kept = trial.keep_equality(header.id, PersonId::Main, true);
    assert!(matches!(kept, Outcome::EqualityKept { .. }));
    assert_eq!(std::fs::read_to_string(&stops).unwrap().trim(), "");
    trial.set(working_day::end_of(last));
    trial.world.perform(Effect::DestroyEquality);
    assert!(trial.is_kept(header.id, Applicant::Main));
}

#[test]
fn nothing_is_kept_for_an_application_that_is_not_there_or_for_somebody_who_does_not_apply() {
    let mut trial = Trial::with_vault();
    let nobody = ApplicationId([0xAB; 16]);
    let refused = trial.keep_equality(nobody, PersonId::Main, false);
    assert_eq!(code(&refused), "application-unknown");
    let header = trial.begin();
    for person in [PersonId::Member(1), PersonId::Contact(1)] {
        let refused = trial.keep_equality(header.id, person, false);
        assert_eq!(code(&refused), "equality-whose");
    }
    assert!(trial.rows().is_empty());
}

#[test]
fn a_deleted_draft_leaves_no_row() {
    let mut trial = Trial::with_vault();
    let (gone, stays) = (trial.begin(), trial.begin());
    for header in [&gone, &stays] {
        trial.keeps(header.id, PersonId::Main);
        trial.keeps(header.id, PersonId::Joint);
    }
    let last = tomorrow(&trial);
    trial.stops(gone.id, last);
    let delete = Effect::Delete(gone.id, "a slip".to_owned());
    assert!(matches!(trial.world.perform(delete), Outcome::Gone(_)));
    assert_eq!(
        trial.rows(),
        BTreeMap::from([("kept/equality".to_owned(), 2)])
    );
    assert!(trial.is_kept(stays.id, Applicant::Joint));
    assert_eq!(trial.world.until_stop(), None);
}

#[test]
fn an_erased_application_leaves_no_row_and_no_older_backup_brings_one_back() {
    let mut trial = Trial::with_vault();
    let header = trial.begin();
    trial.keeps(header.id, PersonId::Main);
    trial.keeps(header.id, PersonId::Joint);
    trial.world.perform(Effect::Lodge(header.id));
    let backup = trial.folder.path().join("before.backup");
    let mut go_on = |_| ControlFlow::Continue(());
    trial.world.back_up(&backup, &mut go_on).unwrap();
    trial.as_dee();
    trial.world.erase(header.reference, "asked for").unwrap();
    assert!(trial.rows().is_empty());
    assert_eq!(
        trial.world.restore(&backup, "Ash", &right(), &mut go_on),
        Ok(1)
    );
    assert!(trial.rows().is_empty());
}

#[test]
fn what_a_notice_destroyed_is_destroyed_again_after_a_restore() {
    let mut trial = Trial::with_vault();
    let header = trial.begin();
    trial.keeps(header.id, PersonId::Main);
    trial.keeps(header.id, PersonId::Joint);
    let backup = trial.folder.path().join("before.backup");
    let mut go_on = |_| ControlFlow::Continue(());
    trial.world.back_up(&backup, &mut go_on).unwrap();
    let last = tomorrow(&trial);
    trial.stops(header.id, last);
    trial.set(working_day::end_of(last));
    trial.world.perform(Effect::DestroyEquality);
    trial
        .world
        .restore(&backup, "Ash", &right(), &mut go_on)
        .unwrap();
    assert!(!trial.is_kept(header.id, Applicant::Main));
    assert!(trial.is_kept(header.id, Applicant::Joint));
    let refused = trial.keep_equality(header.id, PersonId::Main, false);
    assert_eq!(code(&refused), "equality-stopped");
}

#[test]
fn only_data_protection_counts_and_the_trail_tells_of_it() {
    let mut trial = Trial::with_vault();
    for _ in 0..6 {
        let header = trial.begin();
        trial.keeps(header.id, PersonId::Main);
        trial.keeps(header.id, PersonId::Joint);
    }
    let refused = trial.world.equality_counts().unwrap_err();
    assert_eq!(refused.code, "vault-not-entitled");
    assert!(!trial.acts().contains(&"equality_counted".to_owned()));
    trial.as_dee();
    let counts = trial.world.equality_counts().unwrap();
    assert_eq!(counts.people, Count::Is(12));
    assert_eq!(trial.acts().last().unwrap(), "equality_counted");
}

#[test]
fn an_officer_sees_what_came_of_it_and_nothing_else() {
    let mut trial = Trial::with_vault();
    let header = trial.begin();
    let Outcome::EqualityKept { offer, .. } = trial.keep_equality(header.id, PersonId::Main, false)
    else {
        panic!("not kept")
    };
    let mut ledger = Ledger::default();
    assert_eq!(ledger.monitored(PersonId::Main), Monitored::NotOffered);
    ledger.offer_equality(*offer, trial.clock.now()).unwrap();
    assert_eq!(ledger.monitored(PersonId::Main), Monitored::Answered);
    assert_eq!(ledger.monitored(PersonId::Joint), Monitored::NotOffered);
}
