//! A stop notice comes to its end while the desk is open and nobody touches it: the answers go at that minute, not at the next
//! key.

use std::cell::Cell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use lodge::desk::effect::{KeepingEquality, WritingDown};
use lodge::desk::{Books, Desk, Effect, Opening, Outcome, Settings};
use lodge::equality::{Applicant, is_kept};
use lodge::form::Sheet;
use lodge::locale::Locale;
use lodge::privacy::{
    Against, Came, EqualityOffer, IntakeId, Ledger, Objection, PersonId, Recorder, Script, Taken,
    Words,
};
use lodge::register::application::ApplicationId;
use lodge::register::secret::Secret;
use lodge::register::{Channel, working_day};
use lodge::run::{Ended, run};
use lodge::terminal::{End, Heard};
use lodge::world::{Clock, World};

use crate::idle::{Seen, typed, world_with};
use crate::office::{OFFICER, Office, PASSPHRASE};

/// A clock that a test holds in its hand.
#[derive(Clone)]
struct Held(Rc<Cell<DateTime<Utc>>>);

impl Clock for Held {
    fn now(&self) -> DateTime<Utc> {
        self.0.get()
    }
}

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

fn aloud() -> Taken {
    Taken::InPerson {
        recorder: Recorder::new(Channel::Counter, words(OFFICER)).unwrap(),
        script: Script::ReadInFull,
        said: None,
        witness: None,
    }
}

fn unlock(world: &mut World) {
    let unlocked = world.perform(Effect::Unlock {
        officer: OFFICER.to_owned(),
        passphrase: Secret::new(PASSPHRASE.to_owned()),
    });
    assert!(matches!(unlocked, Outcome::Unlocked { .. }), "{unlocked:?}");
}

/// Somebody answered, and has stopped monitoring by a notice whose last day is tomorrow.
fn answered_and_stopped(world: &mut World, now: DateTime<Utc>) -> (ApplicationId, DateTime<Utc>) {
    let begin = Effect::Begin {
        form: "homechoice".to_owned(),
        channel: Channel::Counter,
        language: "en-GB".to_owned(),
    };
    let Outcome::Recalled(recalled) = world.perform(begin) else {
        panic!("nothing was begun")
    };
    let id = recalled.header.id;
    let offer = EqualityOffer {
        person: PersonId::Main,
        came: Came::Answered,
        taken: aloud(),
        intake: IntakeId("visit 1".to_owned()),
        at: now,
    };
    let kept = world.perform(Effect::KeepEquality(Box::new(KeepingEquality {
        id,
        offer,
        council: None,
        sheet: Sheet::default(),
        again: false,
    })));
    assert!(matches!(kept, Outcome::EqualityKept { .. }), "{kept:?}");
    let today = working_day::in_london(now);
    let stop_by = today.succ_opt().unwrap();
    let mut ledger = Ledger::default();
    let objection = Objection {
        person: PersonId::Main,
        against: Against::EqualityStop {
            notice: words("letter 4"),
            stop_by,
        },
        grounds: None,
        received_on: today,
        taken: aloud(),
    };
    ledger.object(objection, now).unwrap();
    let entries = ledger.entries().to_vec();
    let texts = ledger.texts_of(&entries);
    let writing = WritingDown { id, entries, texts };
    let written = world.perform(Effect::WriteDown(Box::new(writing)));
    assert!(matches!(written, Outcome::WrittenDown(_)), "{written:?}");
    (id, working_day::end_of(stop_by))
}

#[test]
fn the_answers_go_at_their_minute_while_nobody_touches_a_key() {
    let office = Office::new();
    let settings = Settings {
        idle_minutes: 60,
        ..Settings::default()
    };
    let clock = Held(Rc::new(Cell::new(Utc::now())));
    let mut world = world_with(&office, settings.clone(), Box::new(clock.clone()));
    unlock(&mut world);
    let (id, ends) = answered_and_stopped(&mut world, clock.now());
    world.perform(Effect::Lock);
    clock.0.set(ends - TimeDelta::minutes(5));

    let books = Books::new(
        lodge::form::shipped().unwrap(),
        Locale::load("en-GB", None).unwrap(),
        Vec::new(),
    );
    let desk = Desk::new(books, settings.clone(), Channel::Counter, Opening::Closed);
    let mut seen = Seen::new();
    // What is heard, and how long before the end the clock stands after it.
    let mut heard = VecDeque::from([
        (typed(&format!("{OFFICER}\n{PASSPHRASE}\n")), 300),
        (Vec::new(), 30),
        (Vec::new(), 0),
        (vec![Heard::End(End::LineCut)], 0),
    ]);
    let mut patience = Vec::new();
    let hand = clock.clone();
    let listen = |most: Option<Duration>| {
        patience.push(most.map(|most| most.as_secs()));
        let (heard, before) = heard.pop_front().unwrap();
        hand.0.set(ends - TimeDelta::seconds(before));
        heard
    };
    let ended = run(desk, world, &mut seen, listen, None).unwrap();
    assert_eq!(ended.ended, Ended::LineCut);
    // Closed, it waits for ever. Open, it looks at the clock after a minute at most, then for what is left; then it waits for
    // the hour of an idle desk.
    assert_eq!(patience[..3], [None, Some(60), Some(30)]);
    assert!(patience[3].is_some_and(|most| most > 3000), "{patience:?}");

    let mut world = world_with(&office, settings, Box::new(clock));
    unlock(&mut world);
    let casebook = world.casebook().unwrap();
    let kept = casebook
        .vault()
        .read(|reader| is_kept(reader, id, Applicant::Main));
    assert!(!kept.unwrap());
    let acts: Vec<String> = casebook
        .audit()
        .unwrap()
        .into_iter()
        .map(|(_, entry)| entry.act)
        .collect();
    let gone = acts
        .iter()
        .position(|act| act == "equality_destroyed")
        .unwrap();
    // In the sitting itself, before it was closed.
    assert_eq!(
        acts[gone - 1..=gone + 1],
        ["opened", "equality_destroyed", "closed"]
    );
}
