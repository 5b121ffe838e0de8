//! A desk with an invented applicant in hand, for pictures and measurements.

use chrono::{DateTime, NaiveDate, Utc};
use lodge::answers::{File, Told, take};
use lodge::desk::effect::Recalled;
use lodge::desk::{Books, Desk, Message, Opening, Outcome, Scene, Settings, update};
use lodge::form::Owner;
use lodge::locale::Locale;
use lodge::privacy::{IntakeId, Ledger};
use lodge::register::application::{ApplicationId, Attention, Header};
use lodge::register::reference::Reference;
use lodge::register::{Channel, Stage};

/// Monday 23 November 2026, two in the afternoon.
pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_442_400, 0).unwrap_or(DateTime::UNIX_EPOCH)
}

/// A desk with the applicant of an answers file in hand and the question of an id in focus, as the main applicant is asked it.
pub fn desk(applicant: &str, question: &str) -> Desk {
    let catalogue = lodge::form::shipped().expect("the shipped form compiles");
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
    let form = catalogue.form("homechoice").expect("it ships").clone();
    let pack = catalogue.pack("swale");
    let file = File::read(applicant).expect("the applicant reads");
    let taken = take(
        &file,
        &form,
        &pack,
        Told {
            officer: "Ash",
            now: now(),
            today,
        },
    )
    .expect("the answers are taken");
    let locale = || Locale::load("en-GB", None).expect("the language ships");
    let books = Books::new(catalogue, locale(), Vec::new());
    let mut desk = Desk::new(
        books,
        Settings::default(),
        Channel::Counter,
        Opening::Closed,
    );
    update(
        &mut desk,
        Message::Done(Outcome::Unlocked {
            officer: "Ash".to_owned(),
            role: "keeper",
            due: 0,
        }),
        now(),
    );
    update(
        &mut desk,
        Message::Done(Outcome::Listed(Vec::new().into())),
        now(),
    );
    let header = Header {
        id: ApplicationId([7; 16]),
        reference: Reference::mint([7; 16]),
        stage: Stage::Draft,
        channel: Channel::Counter,
        council: Some("swale".to_owned()),
        form: "homechoice".to_owned(),
        form_version: form.version,
        language: "en-GB".to_owned(),
        opened_by: "Ash".to_owned(),
        opened_at: now(),
        kept_at: now(),
        lodged_at: None,
        withdrawn: None,
        parked: false,
        position: form
            .place(question, Owner::Main)
            .map(|place| form.key(place)),
        applicant: None,
        attention: Attention::default(),
    };
    let recalled = Recalled {
        header,
        sheet: taken.sheet,
        ledger: Ledger::default(),
        sitting: IntakeId("visit".to_owned()),
    };
    update(
        &mut desk,
        Message::Done(Outcome::Recalled(Box::new(recalled))),
        now(),
    );
    assert!(
        matches!(desk.scene, Scene::Ask(_)),
        "a question is in focus"
    );
    desk
}
