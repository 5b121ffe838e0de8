//! Synthetic people, packs and sittings for the tests of privacy.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use lodge::privacy::{
    Answer, Article6, Asks, Basis, By, Condition, ConsentCode, ConsentPurpose, ControllerKind,
    Country, DataGroup, Decided, Extent, Format, How, IntakeId, Ledger, Matter, Maturity, Named,
    NamedRecipient, NoticeId, NoticeShown, Origin, PersonId, Purpose, PurposeId, Raised, Recipient,
    RecipientId, Recorder, Script, Status, Taken, Topics, Withdrawal, WordingId, Words,
};
use lodge::register::Channel;

/// The words of every consent of these tests.
pub const ASKED: &str = "May we tell Riverside Support about your need for help? You can say no.";

pub fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Minutes after ten on Monday 23 November 2026.
pub fn minute(minutes: i64) -> DateTime<Utc> {
    "2026-11-23T10:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::minutes(minutes)
}

pub fn group(text: &str) -> DataGroup {
    DataGroup::new(text).unwrap()
}

pub fn groups(names: &[&str]) -> Topics {
    Topics::Groups(names.iter().map(|name| group(name)).collect())
}

pub fn officer() -> Recorder {
    Recorder::new(Channel::Counter, words("Ash")).unwrap()
}

pub fn intake(name: &str) -> IntakeId {
    IntakeId(name.to_owned())
}

pub fn purpose(id: &str, asks: Asks, code: Option<ConsentCode>) -> Purpose {
    Purpose {
        id: PurposeId::new(id).unwrap(),
        origin: Origin::Derived,
        asks,
        code,
        explicit: code == Some(ConsentCode::C3),
        marketing: code == Some(ConsentCode::C8),
        bases: vec![Basis {
            kind: ControllerKind::Council,
            art6: if asks == Asks::Consent {
                Article6::Consent
            } else {
                Article6::PublicTask
            },
            art9: None,
            art10: false,
            schedule_1: Vec::new(),
            statute: Some("Housing Act 1996 Part 6".to_owned()),
            origin: Origin::Derived,
            signed_off: None,
        }],
    }
}

pub fn support() -> Purpose {
    purpose("support_referral", Asks::Permission, Some(ConsentCode::C2))
}

pub fn health() -> Purpose {
    purpose("share_sensitive", Asks::Permission, Some(ConsentCode::C3))
}

pub fn news() -> Purpose {
    purpose("news", Asks::Consent, Some(ConsentCode::C8))
}

pub fn row(id: &str, name: Named, condition: Condition, purposes: &[&str]) -> Recipient {
    Recipient {
        id: RecipientId::new(id).unwrap(),
        name,
        class: "support".to_owned(),
        condition,
        purposes: purposes
            .iter()
            .map(|id| PurposeId::new(id).unwrap())
            .collect(),
        agreement: None,
        status: Status::Active,
        origin: Origin::Stated,
        groups: BTreeSet::new(),
        country: Country::home(),
        public: false,
        partner: false,
    }
}

pub fn floating_support() -> Recipient {
    row(
        "floating_support",
        Named::WhenAsked,
        Condition::Consent,
        &["support_referral", "news"],
    )
}

pub fn called(name: &str) -> NamedRecipient {
    NamedRecipient::called(&floating_support(), words(name)).unwrap()
}

pub fn matter(person: PersonId, purpose: &Purpose, recipient: NamedRecipient) -> Matter {
    let towards = purpose.explicit.then(|| support().id);
    let purpose = ConsentPurpose::of(purpose).unwrap();
    Matter::new(person, purpose, recipient, towards).unwrap()
}

/// The words of the notice that everybody here was shown.
pub const NOTICE: &str = "We ask so that we can find you a home.";

pub fn notice() -> NoticeId {
    NoticeId {
        pack: "khc-applicant".to_owned(),
        version: 1,
        language: "en-GB".to_owned(),
        digest: lodge::privacy::Digest::of(NOTICE).0,
    }
}

pub fn shown(to: PersonId, at: DateTime<Utc>) -> NoticeShown {
    NoticeShown {
        notice: notice(),
        to,
        at,
        how: How::ReadOut,
        extent: Extent::Full,
        format: Format::Plain,
        by: Some("Ash".to_owned()),
    }
}

/// A ledger in which everyone who applies was shown the notice at ten, and the words are kept.
pub fn opened() -> Ledger {
    let mut ledger = Ledger::default();
    ledger.keep_wording(ASKED);
    ledger.keep_wording(NOTICE);
    for person in [PersonId::Main, PersonId::Joint] {
        ledger
            .show_notice(shown(person, minute(0)), minute(0))
            .unwrap();
    }
    ledger
}

pub fn wording(text: &str) -> WordingId {
    WordingId {
        key: "consent-c2".to_owned(),
        language: "en-GB".to_owned(),
        digest: lodge::privacy::Digest::of(text),
    }
}

pub fn aloud() -> Taken {
    Taken::InPerson {
        recorder: officer(),
        script: Script::ReadInFull,
        said: Some(words("yes, that is fine")),
        witness: None,
    }
}

pub fn yes(scope: &[&str]) -> Answer {
    Answer::Yes {
        scope: groups(scope),
        valid_until: None,
        refresh_on: None,
    }
}

pub const NO: Answer = Answer::No {
    ask_again_after: None,
};

/// A decision that has everything it needs.
pub fn decided(matter: &Matter, answer: Answer, at: DateTime<Utc>) -> Decided {
    Decided {
        matter: matter.clone(),
        intake: intake("visit 1"),
        occurred_at: at,
        answer,
        wording: wording(ASKED),
        release: None,
        taken: aloud(),
        by: By::Themselves,
        maturity: Maturity::Adult,
        raised: Raised::Asked,
    }
}

pub fn withdrawal(matter: &Matter, at: DateTime<Utc>) -> Withdrawal {
    Withdrawal {
        matter: matter.clone(),
        intake: intake("call 2"),
        occurred_at: at,
        taken: Taken::OnPhone {
            recorder: officer(),
            call: words("C-2"),
            script: Script::ReadInPart,
            said: None,
            witness: None,
        },
        by: By::Themselves,
        reason: None,
    }
}
