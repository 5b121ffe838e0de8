//! One record of each kind, as it lies in vaults for ever: name and hexadecimal digits of its MessagePack map.

use lodge::privacy::{
    Acknowledgement, Action, Against, Agent, Answer, Asking, Authority, AuthorityForm,
    AuthorityTerms, By, Came, Card, Change, Class, Closed, Confirmed, Contact, ContactKind,
    ControllerKind, Entry, EqualityOffer, Extent, Field, Format, FormatAsked, IdentityRule,
    IdentitySeen, Informed, InformedBy, Knows, Ledger, Maturity, Objection, ObjectionDecided,
    Overriding, PersonId, Question, Raised, Recorder, Restriction, Sequence, Taken, Terms, Thing,
    To, Topics, Weighed, WordingId, Words,
};
use lodge::register::Channel;

use crate::desk::{
    ASKED, NO, aloud, called, day, decided, floating_support, group, groups, health, intake,
    matter, minute, notice, officer, opened, support, withdrawal, wording, words, yes,
};

/// The records of the first version. A later version adds a file and never changes this one.
const FIRST: &str = include_str!("../golden/privacy-1.txt");

fn authority(form: AuthorityForm, actions: &[Action]) -> Authority {
    let terms = AuthorityTerms {
        for_person: PersonId::Main,
        agent: Agent::Person(PersonId::Contact(1)),
        form,
        topics: groups(&["support"]),
        actions: actions.iter().copied().collect(),
        from: day("2026-11-23"),
        until: Some(day("2027-11-23")),
        identity: IdentitySeen {
            person: true,
            agent: true,
        },
        recorder: officer(),
    };
    Authority::new(terms, IdentityRule::Both).unwrap()
}

fn told(thing: Thing) -> Acknowledgement {
    Acknowledgement {
        person: PersonId::Main,
        thing,
        wording: wording(ASKED),
        taken: aloud(),
        intake: intake("visit 1"),
        at: minute(1),
    }
}

/// Everything that can be written down, once, in a ledger that took it.
fn history() -> Ledger {
    let mut ledger = opened();
    notices(&mut ledger);
    consents(&mut ledger);
    let written = authority(
        AuthorityForm::Written { paper: words("W1") },
        &[Action::Discuss, Action::RequestData],
    );
    let number = ledger.authorise(written, minute(40));
    let gone = Some(words("fell out"));
    ledger.revoke(number, gone, officer(), minute(41)).unwrap();
    ledger.end_intake(intake("visit 1"), minute(42));
    objections(&mut ledger);
    disclosures(&mut ledger);
    monitoring(&mut ledger);
    ledger
}

fn monitoring(ledger: &mut Ledger) {
    for (came, taken) in [
        (
            Came::Offered,
            Taken::HandedOver {
                recorder: officer(),
            },
        ),
        (Came::Answered, aloud()),
        (
            Came::Declined,
            Taken::HandedOver {
                recorder: officer(),
            },
        ),
    ] {
        let offer = EqualityOffer {
            person: PersonId::Main,
            came,
            taken,
            intake: intake("visit 1"),
            at: minute(62),
        };
        ledger.offer_equality(offer, minute(62)).unwrap();
    }
}

fn notices(ledger: &mut Ledger) {
    let asked = FormatAsked {
        person: PersonId::Main,
        notice: notice(),
        format: Format::Braille,
        on: day("2026-11-23"),
    };
    let asked = ledger.ask_format(asked, minute(1)).unwrap();
    ledger
        .close(asked, Closed::FormatGiven, None, Some(officer()), minute(2))
        .unwrap();
    for thing in [
        Thing::Notice {
            notice: notice(),
            extent: Extent::Part,
            confirmed: Confirmed::Refused,
        },
        Thing::FraudSharing,
        Thing::NfiMatching,
        Thing::Truth(Confirmed::Yes),
    ] {
        ledger.acknowledge(told(thing), minute(2)).unwrap();
    }
    let contact = Contact {
        number: 1,
        for_person: PersonId::Main,
        card: Card {
            kind: ContactKind::Gp,
            name: Words::new("Robin Vale"),
            organisation: Words::new("Quay Surgery"),
            phone: Words::new("01632 960001"),
            email: Words::new("robin@surgery.example"),
            best_time: Words::new("mornings"),
        },
        told_by: PersonId::Main,
        knows: Knows::ToldOn(day("2026-11-20")),
        emergency_only: true,
        removed: false,
    };
    ledger.keep_contact(contact, minute(3)).unwrap();
    let informed = Informed {
        how: None,
        person: PersonId::Member(2),
        on: day("2026-11-23"),
        by: InformedBy::Applicant,
    };
    ledger.inform(informed, minute(3)).unwrap();
}

fn consents(ledger: &mut Ledger) {
    let refer = matter(PersonId::Main, &support(), called("Riverside Support"));
    let about_health = matter(PersonId::Main, &health(), called("Riverside Support"));
    let asking = || Asking {
        matter: refer.clone(),
        intake: intake("visit 1"),
        occurred_at: minute(4),
        wording: wording(ASKED),
        taken: Taken::HandedOver {
            recorder: officer(),
        },
    };
    ledger.ask(asking(), minute(4)).unwrap();
    ledger.put_off(asking(), minute(5)).unwrap();
    let dated = Answer::Yes {
        scope: groups(&["support", "contact_details"]),
        valid_until: Some(day("2027-05-23")),
        refresh_on: Some(day("2027-02-23")),
    };
    ledger
        .decide(decided(&refer, dated, minute(6)), minute(6))
        .unwrap();
    let mut no = decided(&about_health, NO, minute(7));
    no.maturity = Maturity::SixteenOrSeventeen {
        competence: words("said it back"),
    };
    let no = ledger.decide(no, minute(7)).unwrap();
    ledger
        .invalidate(no, words("wrong box"), officer(), minute(8))
        .unwrap();
    ledger
        .withdraw(withdrawal(&refer, minute(9)), minute(9))
        .unwrap();
    let attorney = authority(
        AuthorityForm::LastingPower {
            paper: words("LP1"),
        },
        &[Action::Decide],
    );
    let attorney = ledger.authorise(attorney, minute(10));
    let mut again = decided(&refer, yes(&["support"]), minute(11));
    again.by = By::Representative(attorney);
    again.raised = Raised::ByThem;
    ledger.decide(again, minute(11)).unwrap();
    let new = WordingId {
        digest: lodge::privacy::Digest::of("other words"),
        ..wording(ASKED)
    };
    assert_eq!(
        ledger
            .supersede(&new, 1, Change::Material, minute(12))
            .len(),
        1
    );
    let hillside = matter(PersonId::Joint, &support(), called("Hillside Support"));
    let short = Answer::Yes {
        scope: Topics::Whole,
        valid_until: Some(day("2026-11-23")),
        refresh_on: None,
    };
    ledger
        .decide(decided(&hillside, short, minute(13)), minute(13))
        .unwrap();
    assert_eq!(ledger.lapse(minute(24 * 60)).len(), 1);
}

fn objections(ledger: &mut Ledger) {
    let object = |against| Objection {
        person: PersonId::Joint,
        against,
        grounds: None,
        received_on: day("2026-11-23"),
        taken: Taken::ByLetter {
            recorder: officer(),
            letter: words("L4"),
        },
    };
    let stop = Against::EqualityStop {
        notice: words("L4"),
        stop_by: day("2026-12-23"),
    };
    ledger.object(object(stop), minute(50)).unwrap();
    let objection = ledger
        .object(object(Against::PublicTask), minute(51))
        .unwrap();
    let decided = ObjectionDecided {
        objection,
        weighed: Weighed::Overridden,
        reasons: words("a legal claim"),
        recorder: Recorder::new(Channel::Phone, words("Bo")).unwrap(),
        at: minute(52),
    };
    ledger.weigh(decided, minute(52)).unwrap();
    let restriction = Restriction {
        person: PersonId::Member(2),
        restricted: true,
        reason: words("accuracy contested"),
        recorder: officer(),
        at: minute(53),
    };
    ledger.restrict(restriction, minute(53)).unwrap();
}

fn disclosures(ledger: &mut Ledger) {
    let (recipient, purpose) = (floating_support(), support());
    let terms = Terms {
        recipient: Some(&recipient),
        purpose: Some(&purpose),
        controller: ControllerKind::Council,
        transfer_allowed: true,
        scope: [group("support")].into(),
        is_public: false,
        is_partner: false,
    };
    let mut question = Question {
        to: To::Recipient(called("Riverside Support")),
        purpose: purpose.id.clone(),
        fields: [Field {
            group: group("support"),
            class: Class::Ordinary,
        }]
        .into(),
        about: PersonId::Main,
        action: Action::ReceiveCopies,
        requested_by: words("duty worker"),
        request_ref: Some(words("R-7")),
        recorder: Some(officer()),
        intake: Some(intake("visit 1")),
        overriding: None,
    };
    // In the order: allowed by a yes that held, refused once it was overtaken, let out for somebody's safety.
    ledger.disclose(question.clone(), &terms, minute(11));
    ledger.disclose(question.clone(), &terms, minute(60));
    question.overriding = Some(Overriding::Emergency {
        reason: words("collapsed"),
    });
    ledger.disclose(question, &terms, minute(61));
}

fn written() -> Vec<String> {
    let line = |entry: &Entry| {
        let bytes = rmp_serde::to_vec_named(entry).unwrap();
        let digits = bytes
            .iter()
            .fold(String::new(), |digits, byte| format!("{digits}{byte:02x}"));
        format!("{} {digits}", entry.sequence.0)
    };
    history().entries().iter().map(line).collect()
}

#[test]
fn records_are_written_as_they_always_were() {
    let lines = written();
    assert_eq!(lines, FIRST.lines().collect::<Vec<_>>());
}

#[test]
fn every_record_of_the_first_version_loads() {
    let read = FIRST.lines().map(|line| {
        let (_, digits) = line.split_once(' ').unwrap();
        let digits: Vec<char> = digits.chars().collect();
        let bytes: Vec<u8> = digits
            .chunks(2)
            .map(|pair| u8::from_str_radix(&pair.iter().collect::<String>(), 16).unwrap())
            .collect();
        rmp_serde::from_slice::<Entry>(&bytes).unwrap()
    });
    let ledger = Ledger::of(read.collect(), history().wordings().clone()).unwrap();
    assert_eq!(ledger, history());
}

#[test]
fn every_kind_of_record_is_among_them() {
    let text = format!("{:?}", history());
    for kind in [
        "NoticeShown(",
        "FormatAsked(",
        "Acknowledged(",
        "Informed(",
        "Authority(",
        "AuthorityRevoked {",
        "IntakeEnded {",
        "Objected(",
        "ObjectionDecided(",
        "Restricted(",
        "Contact(",
        "Disclosure(",
        "Closed {",
        "Equality(",
        "Asked {",
        "PutOff {",
        "Given(",
        "Refused(",
        "Withdrawn {",
        "Expired",
        "Superseded {",
        "Invalidated {",
        "Allowed {",
        "Emergency {",
    ] {
        assert!(text.contains(kind), "{kind}");
    }
    for kept_to_itself in ["Robin", "01632", "collapsed", "Ash\""] {
        let shown = text.replace("by: Some(\"Ash\")", "");
        assert!(
            !shown.contains(kept_to_itself),
            "{kept_to_itself} in a Debug"
        );
    }
    assert_eq!(history().entry(Sequence(1)).unwrap().sequence, Sequence(1));
}

#[test]
fn a_record_without_what_was_added_later_still_loads() {
    let optional = [
        "valid_until",
        "refresh_on",
        "ask_again_after",
        "reason",
        "witness",
        "said",
        "request_ref",
        "recorder",
        "intake",
        "overriding",
        "over",
        "emergency_only",
        "removed",
        "until",
        "note",
        "best_time",
        "email",
    ];
    // A kind that needs one of these fields of the same name as another's optional one is left whole.
    for entry in history().entries() {
        let whole = serde_json::to_value(entry).unwrap();
        for field in optional {
            let mut without = whole.clone();
            if strip_null(&mut without, field) {
                assert!(
                    serde_json::from_value::<Entry>(without).is_ok(),
                    "{field} of {whole}"
                );
            }
        }
    }
}

/// Takes a field out wherever it holds nothing.
fn strip_null(value: &mut serde_json::Value, field: &str) -> bool {
    let mut found = false;
    if let Some(map) = value.as_object_mut() {
        if map.get(field).is_some_and(serde_json::Value::is_null) {
            map.remove(field);
            found = true;
        }
        for inner in map.values_mut() {
            found |= strip_null(inner, field);
        }
    }
    found
}
