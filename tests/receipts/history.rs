//! One invented application's records, with everything in them that a receipt can show.

use std::sync::OnceLock;

use lodge::form::{Catalogue, catalogue};
use lodge::locale::Locale;
use lodge::paper::{EqualityPart, PersonalReceipt, Press, Wanted, Which};
use lodge::privacy::{
    Acknowledgement, Action, Against, Agent, Answer, Authority, AuthorityForm, AuthorityTerms,
    Card, Class, Closed, Confirmed, Contact, ContactKind, ControllerKind, Digest, Extent, Field,
    Format, FormatAsked, How, IdentityRule, IdentitySeen, Informed, InformedBy, Knows, Ledger,
    Matter, NoticeId, NoticeShown, Objection, ObjectionDecided, Packs, PersonId, Question,
    Sequence, Taken, Terms, Thing, To, Weighed, WordingId,
};
use lodge::register::reference::Reference;

use crate::desk::{
    aloud, called, day, decided, floating_support, group, groups, health, intake, matter, minute,
    news, officer, support, withdrawal, words,
};

/// The words that were put for one recipient.
pub const RIVERSIDE: &str = "May we ask Riverside Support to get in touch with you?\nWe would tell them your name and what help you need.\n\nYou can say no. Nothing about your application changes.";
const NOTICE: &str = "How Dover District Council uses what you tell us";
const FRAUD: &str = "We may share what you tell us with bodies that stop fraud.";

fn packs() -> Packs {
    Packs::of(&catalogue::files(None).unwrap()).unwrap()
}

pub fn press() -> &'static Press {
    static PRESS: OnceLock<Press> = OnceLock::new();
    PRESS.get_or_init(|| with(packs()))
}

/// A press of an office with these notices.
pub fn with(packs: Packs) -> Press {
    Press::new(Locale::load("en-GB", None).unwrap(), Vec::new()).with_notices(packs)
}

fn shipped() -> &'static Catalogue {
    static SHIPPED: OnceLock<Catalogue> = OnceLock::new();
    SHIPPED.get_or_init(|| lodge::form::shipped().unwrap())
}

pub fn reference() -> Reference {
    Reference::mint([7; 16])
}

pub fn notice() -> NoticeId {
    NoticeId {
        pack: "dover-applicant".to_owned(),
        version: 1,
        language: "en-GB".to_owned(),
        digest: Digest::of(NOTICE).0,
    }
}

fn wording(key: &str, text: &str) -> WordingId {
    WordingId {
        key: key.to_owned(),
        language: "en-GB".to_owned(),
        digest: Digest::of(text),
    }
}

fn shown(to: PersonId) -> NoticeShown {
    NoticeShown {
        notice: notice(),
        to,
        at: minute(0),
        how: How::ReadOut,
        extent: Extent::SummaryFullOffered,
        format: Format::LargePrint,
        by: Some("Ash".to_owned()),
    }
}

/// A decision about a matter, in the words for Riverside Support.
pub fn decision(about: &Matter, answer: Answer, at: i64) -> lodge::privacy::Decided {
    let mut decision = decided(about, answer, minute(at));
    decision.wording = wording("consent-support_referral", RIVERSIDE);
    decision
}

/// Yes for eighty days, and asked about again after forty.
pub fn yes() -> Answer {
    Answer::Yes {
        scope: groups(&["about_you", "health"]),
        valid_until: Some(day("2027-02-11")),
        refresh_on: Some(day("2027-01-02")),
    }
}

pub fn riverside(person: PersonId) -> Matter {
    matter(person, &support(), called("Riverside Support"))
}

/// Everyone was shown the notice, and the words are kept.
pub fn opened() -> Ledger {
    let mut ledger = Ledger::default();
    for text in [RIVERSIDE, NOTICE, FRAUD] {
        ledger.keep_wording(text);
    }
    for person in [PersonId::Main, PersonId::Joint] {
        ledger.show_notice(shown(person), minute(0)).unwrap();
    }
    ledger
}

/// A whole history: told, asked, decided, shared, taken back, put right.
pub fn history() -> Ledger {
    let mut ledger = opened();
    told(&mut ledger);
    let main = riverside(PersonId::Main);
    ledger
        .decide(decision(&main, yes(), 10), minute(10))
        .unwrap();
    let question = Question {
        to: To::Recipient(called("Riverside Support")),
        purpose: support().id,
        fields: [Field {
            group: group("about_you"),
            class: Class::Ordinary,
        }]
        .into(),
        about: PersonId::Main,
        action: Action::ReceiveCopies,
        requested_by: words("Robin Vale of Riverside Support"),
        request_ref: None,
        recorder: Some(officer()),
        intake: Some(intake("visit 1")),
        overriding: None,
    };
    let (purpose, recipient) = (support(), floating_support());
    let terms = Terms {
        recipient: Some(&recipient),
        purpose: Some(&purpose),
        controller: ControllerKind::Council,
        transfer_allowed: true,
        scope: [group("about_you")].into(),
        is_public: false,
        is_partner: false,
    };
    assert!(ledger.disclose(question, &terms, minute(20)).2.is_some());
    let no = Answer::No {
        ask_again_after: Some(day("2027-05-01")),
    };
    let hillside = matter(PersonId::Main, &health(), called("Hillside Support"));
    ledger
        .decide(decision(&hillside, no, 30), minute(30))
        .unwrap();
    let weekly = matter(PersonId::Main, &news(), called("Riverside Support"));
    let forever = Answer::Yes {
        scope: groups(&["about_you"]),
        valid_until: None,
        refresh_on: None,
    };
    ledger
        .decide(decision(&weekly, forever, 31), minute(33))
        .unwrap();
    let joint = riverside(PersonId::Joint);
    ledger
        .decide(decision(&joint, yes(), 40), minute(40))
        .unwrap();
    let mut back = withdrawal(&main, minute(1500));
    back.reason = Some(words("I have help from my sister now"));
    let back = ledger.withdraw(back, minute(1501)).unwrap();
    ledger
        .close(
            back,
            Closed::RecipientTold,
            None,
            Some(officer()),
            minute(1600),
        )
        .unwrap();
    let wrong = decision_of(&ledger, &weekly);
    ledger
        .invalidate(
            wrong,
            words("it was another caller"),
            officer(),
            minute(1700),
        )
        .unwrap();
    ledger
}

fn decision_of(ledger: &Ledger, about: &Matter) -> Sequence {
    let mut steps = ledger.consent_steps();
    steps.rfind(|(_, step)| step.matter().is(about)).unwrap().0
}

fn told(ledger: &mut Ledger) {
    for (thing, at) in [
        (
            Thing::Notice {
                notice: notice(),
                extent: Extent::Full,
                confirmed: Confirmed::Refused,
            },
            1,
        ),
        (Thing::FraudSharing, 2),
        (Thing::NfiMatching, 3),
        (Thing::Truth(Confirmed::Yes), 4),
        (Thing::Changes(Confirmed::Yes), 5),
    ] {
        let told = Acknowledgement {
            person: PersonId::Main,
            thing,
            wording: wording("told", FRAUD),
            taken: aloud(),
            intake: intake("visit 1"),
            at: minute(at),
        };
        ledger.acknowledge(told, minute(at)).unwrap();
    }
    let asked = FormatAsked {
        person: PersonId::Main,
        notice: notice(),
        format: Format::Braille,
        on: day("2026-11-23"),
    };
    ledger.ask_format(asked, minute(6)).unwrap();
    let contact = Contact {
        number: 4,
        for_person: PersonId::Main,
        card: Card {
            kind: ContactKind::ProbationOfficer,
            name: Some(words("Kit Marsh")),
            organisation: None,
            phone: None,
            email: None,
            best_time: None,
        },
        told_by: PersonId::Main,
        knows: Knows::No,
        emergency_only: false,
        removed: false,
    };
    ledger.keep_contact(contact, minute(7)).unwrap();
    for person in [PersonId::Contact(4), PersonId::Member(3)] {
        let informed = Informed {
            person,
            on: day("2026-11-23"),
            by: InformedBy::Council,
            how: Some(How::Sent),
        };
        ledger.inform(informed, minute(7)).unwrap();
    }
    speaking(ledger);
    objecting(ledger);
}

fn speaking(ledger: &mut Ledger) {
    let terms = AuthorityTerms {
        for_person: PersonId::Main,
        agent: Agent::Person(PersonId::Contact(4)),
        form: AuthorityForm::Written {
            paper: words("file 12"),
        },
        topics: groups(&["health"]),
        actions: [Action::Discuss, Action::ReceiveCopies].into(),
        from: day("2026-11-23"),
        until: Some(day("2027-11-23")),
        identity: IdentitySeen {
            person: true,
            agent: true,
        },
        recorder: officer(),
    };
    ledger.authorise(
        Authority::new(terms, IdentityRule::Both).unwrap(),
        minute(8),
    );
}

fn objecting(ledger: &mut Ledger) {
    let objection = |against| Objection {
        person: PersonId::Main,
        against,
        grounds: None,
        received_on: day("2026-11-23"),
        taken: Taken::ByLetter {
            recorder: officer(),
            letter: words("letter 9"),
        },
    };
    let waits = ledger
        .object(objection(Against::Profiling), minute(9))
        .unwrap();
    ledger
        .object(objection(Against::Marketing), minute(9))
        .unwrap();
    let decided = ObjectionDecided {
        objection: waits,
        weighed: Weighed::Upheld,
        reasons: words("no machine judges here"),
        recorder: officer(),
        at: minute(9),
    };
    ledger.weigh(decided, minute(9)).unwrap();
}

/// The ledger with the imprint of every entry kept, as the office keeps it when it writes them down.
pub fn imprinted(mut ledger: Ledger) -> Ledger {
    let texts = press().imprints(
        (&ledger, Sequence(0)),
        shipped().form("homechoice"),
        "en-GB",
    );
    for (_, text) in texts.all() {
        ledger.keep_wording(text);
    }
    ledger
}

pub fn wanted(ledger: &Ledger, person: PersonId, which: Which) -> Wanted<'_> {
    Wanted {
        reference: reference(),
        ledger,
        person,
        which,
        language: "en-GB",
        equality: None,
    }
}

/// Every receipt that a person can have of these entries, each with what it is of.
pub fn receipts(ledger: &Ledger, person: PersonId) -> Vec<(Which, PersonalReceipt)> {
    let entries = ledger.entries().iter().map(|entry| entry.sequence);
    let kinds = entries.flat_map(|entry| {
        [
            Which::Decision(entry),
            Which::Decisions(entry),
            Which::Told(entry),
        ]
    });
    let press = press();
    let made = kinds.filter_map(|which| {
        let mut wanted = wanted(ledger, person, which);
        wanted.equality = matches!(which, Which::Told(_)).then_some(EqualityPart::Declined);
        Some((which, press.privacy_receipt(&wanted)?))
    });
    made.collect()
}
