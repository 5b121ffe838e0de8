//! What people are told and what was to do: each on record once, in the very words, and gone from the page when it is done.

use std::collections::BTreeSet;

use crate::pretend::{Pretend, now, pictures};
use lodge::desk::Scene;
use lodge::form::Owner;
use lodge::privacy::{
    Acknowledgement, Action, Closed, Confirmed, Decision, Digest, Disclosure, Entry, InformedBy,
    Ledger, Overriding, PersonId, PurposeId, Question, RecipientId, Record, Script, Sequence,
    Taken, Thing, To, Wordings, Words,
};
use lodge::register::Channel;

/// A new application to Swale by Ada Okafor and Bo Lind, with one household member.
fn applied() -> Pretend {
    let mut pretend = Pretend::asking();
    pretend.go("council");
    pretend.keys("swa<Enter>");
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter>Okafor<Enter>");
    pretend.go("has_joint");
    pretend.keys("y");
    pretend.go("joint.first_name");
    pretend.keys("Bo<Enter>Lind<Enter>");
    pretend.go("members");
    pretend.keys("+Ola<Enter>Okafor<Enter>");
    pretend
}

fn told(pretend: &Pretend) -> Vec<Acknowledgement> {
    let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
    ledger
        .acknowledgements()
        .map(|(_, one)| one.clone())
        .collect()
}

fn says(pretend: &Pretend) -> String {
    let Scene::Privacy(page) = &pretend.desk.scene else {
        panic!("not at the page")
    };
    let says: Vec<&str> = page.rows.iter().map(|row| row.says.as_str()).collect();
    says.join("\n")
}

fn to(pretend: &mut Pretend, words: &str) {
    let Scene::Privacy(page) = &mut pretend.desk.scene else {
        panic!("not at the page")
    };
    page.at = page
        .rows
        .iter()
        .position(|row| row.says.contains(words))
        .unwrap();
}

#[test]
fn what_the_form_says_was_told_is_on_record_once_in_its_words() {
    let mut pretend = applied();
    pretend.go("told_fraud_sharing");
    pretend.keys("y");
    pretend.go("told_nfi");
    pretend.keys("y");
    pretend.keys("<C-p>");
    let things: Vec<Thing> = told(&pretend).into_iter().map(|one| one.thing).collect();
    assert_eq!(things, [Thing::FraudSharing, Thing::NfiMatching]);
    let intake = pretend.desk.intake.as_ref().unwrap();
    let place = intake.form.place("told_nfi", Owner::Common).unwrap();
    let provenance = &intake.sheet.kept(place).unwrap().provenance;
    let nfi = &told(&pretend)[1];
    assert_eq!(nfi.wording.digest, Digest(provenance.wording));
    assert_eq!((nfi.person, nfi.at), (PersonId::Main, provenance.at));
    let words = intake.ledger.wordings().text(&nfi.wording.digest).unwrap();
    assert!(words.contains("National Fraud Initiative"), "{words}");
    assert!(!intake.unwritten());
    pretend.keys("<Esc><C-p>");
    assert_eq!(told(&pretend).len(), 2, "and not again");
    let says = says(&pretend);
    assert!(!says.contains("Tell Ada Okafor about stopping fraud"));
    assert!(
        says.contains("Tell Bo Lind about stopping fraud"),
        "each for themselves"
    );
    pictures("privacy_told", &mut pretend);
}

#[test]
fn a_no_to_the_declaration_is_written_down_and_is_the_persons_own() {
    let mut pretend = applied();
    pretend.go("main.ack_truth");
    pretend.keys("y");
    pretend.go("joint.ack_truth");
    pretend.keys("n<C-p>");
    let all = told(&pretend);
    let of = |person| all.iter().find(|one| one.person == person).unwrap();
    assert_eq!(of(PersonId::Main).thing, Thing::Truth(Confirmed::Yes));
    assert_eq!(of(PersonId::Joint).thing, Thing::Truth(Confirmed::Refused));
    assert!(!says(&pretend).contains("for the declaration"));
    assert!(pretend.picture(80, 24).contains("would not say so"));
}

#[test]
fn an_answer_that_changes_is_told_again() {
    let mut pretend = applied();
    pretend.go("main.ack_truth");
    pretend.keys("n<C-p><Esc>");
    pretend.wait(5_000);
    pretend.go("main.ack_truth");
    pretend.keys("y<C-p>");
    let things: Vec<Thing> = told(&pretend).into_iter().map(|one| one.thing).collect();
    let expected = [Confirmed::Refused, Confirmed::Yes].map(Thing::Truth);
    assert_eq!(things, expected);
}

#[test]
fn leaving_and_lodging_keep_it_too() {
    let mut pretend = applied();
    pretend.go("told_nfi");
    pretend.keys("y<F3>");
    let id = pretend.kept[0].0.id.0;
    let kept = |pretend: &Pretend| {
        let ledger = pretend.ledgers.get(&id).cloned().unwrap_or_default();
        ledger.acknowledgements().count()
    };
    assert_eq!(kept(&pretend), 1);
    pretend.keys("<Enter>");
    pretend.go("told_fraud_sharing");
    pretend.keys("y<C-o>lodge<Enter>y");
    assert!(matches!(pretend.desk.scene, Scene::Receipt(_)));
    assert_eq!(kept(&pretend), 2);
}

#[test]
fn words_that_are_no_longer_these_are_told_anew() {
    let mut pretend = applied();
    pretend.go("told_nfi");
    pretend.keys("y");
    let intake = pretend.desk.intake.as_mut().unwrap();
    let place = intake.form.place("told_nfi", Owner::Common).unwrap();
    let mut kept = intake.sheet.kept(place).unwrap().clone();
    kept.provenance.wording = [7; 32];
    let change = intake.answering(place, Some(kept));
    intake.make(change, &pretend.desk.books);
    pretend.keys("<C-p>");
    assert!(told(&pretend).is_empty());
    assert!(says(&pretend).contains("Tell Ada Okafor that records are matched"));
}

#[test]
fn a_member_whom_the_applicant_has_told_is_not_to_do() {
    let mut pretend = applied();
    pretend.go("told_about_data");
    pretend.keys("1<C-p>");
    let intake = pretend.desk.intake.as_ref().unwrap();
    let informed = intake.ledger.entries().iter().find_map(|entry| {
        let Record::Informed(informed) = &entry.record else {
            return None;
        };
        Some(informed.clone())
    });
    let informed = informed.unwrap();
    assert_eq!(informed.person, PersonId::Member(1));
    assert_eq!((informed.by, informed.how), (InformedBy::Applicant, None));
    assert!(!says(&pretend).contains("Tell Ola"));
}

#[test]
fn the_joint_applicant_is_told_with_the_words_in_front_of_the_officer_and_no_yes_or_no() {
    let mut pretend = applied();
    pretend.keys("<C-p>");
    to(&mut pretend, "Tell Bo Lind that records are matched");
    pretend.keys("<Enter>");
    pictures("slip_told", &mut pretend);
    let picture = pretend.picture(80, 24);
    assert!(picture.contains("National Fraud Initiative"), "{picture}");
    pretend.keys("<Enter>");
    assert!(told(&pretend).is_empty(), "nothing is told by going on");
    pretend.keys("1<Enter>");
    let all = told(&pretend);
    assert_eq!(
        (all[0].person, &all[0].thing),
        (PersonId::Joint, &Thing::NfiMatching)
    );
    let Taken::InPerson { script, .. } = &all[0].taken else {
        panic!("{:?}", all[0].taken)
    };
    assert_eq!(*script, Script::ReadInFull);
    assert!(!says(&pretend).contains("Tell Bo Lind that records are matched"));
}

#[test]
fn on_the_telephone_the_call_is_on_record() {
    let mut pretend = applied();
    pretend.desk.post.channel = Channel::Phone;
    pretend.keys("<C-p>");
    to(&mut pretend, "Tell Bo Lind about stopping fraud");
    pretend.keys("<Enter>1<Enter>");
    assert!(matches!(&told(&pretend)[0].taken, Taken::OnPhone { .. }));
}

#[test]
fn a_notice_in_another_form_is_to_do_until_it_is_given() {
    let mut pretend = applied();
    pretend.keys("<C-o>another form<Enter>1<Enter>3<Enter><Enter><C-p>");
    to(&mut pretend, "Give Ada Okafor the notice");
    pretend.keys("<Enter>");
    pictures("slip_format_given", &mut pretend);
    pretend.keys("<Enter>");
    assert!(
        pretend
            .picture(80, 24)
            .contains("Nothing is written here yet.")
    );
    pretend.keys("posted to her<Enter>");
    assert!(!says(&pretend).contains("Give Ada Okafor the notice"));
    let intake = pretend.desk.intake.as_ref().unwrap();
    let Some(Record::Closed {
        how,
        note,
        recorder,
        ..
    }) = intake
        .ledger
        .entries()
        .last()
        .map(|entry| entry.record.clone())
    else {
        panic!("not closed")
    };
    assert_eq!(how, Closed::FormatGiven);
    assert_eq!(note.unwrap().as_str(), "posted to her");
    assert_eq!(recorder.unwrap().name(), "Ash");
}

/// What was told the ambulance in an emergency, to be looked at again tomorrow.
fn emergency() -> Ledger {
    let words = |text| Words::new(text).unwrap();
    let question = Question {
        to: To::OneOf {
            class: RecipientId::new("in_danger").unwrap(),
            name: words("Kent ambulance"),
        },
        purpose: PurposeId::new("protect_life").unwrap(),
        fields: BTreeSet::new(),
        about: PersonId::Main,
        action: Action::Discuss,
        requested_by: words("the crew"),
        request_ref: None,
        recorder: None,
        intake: None,
        overriding: Some(Overriding::Emergency {
            reason: words("collapsed at the desk"),
        }),
    };
    let decision = Decision::Emergency {
        review_due: "2026-11-23".parse().unwrap(),
        over: Vec::new(),
    };
    let disclosure = Disclosure {
        question,
        decision,
        at: now(),
    };
    let entry = Entry {
        sequence: Sequence(1),
        recorded_at: now(),
        record: Record::Disclosure(Box::new(disclosure)),
    };
    Ledger::of(vec![entry], Wordings::default()).unwrap()
}

#[test]
fn what_was_given_out_in_an_emergency_is_looked_at_again() {
    let mut pretend = applied();
    pretend.keys("<F3>");
    let id = pretend.kept[0].0.id.0;
    pretend.ledgers.insert(id, emergency());
    pretend.keys("<Enter><C-p>");
    pretend.keys("<Home>");
    to(&mut pretend, "Look again: Kent ambulance");
    pretend.keys("<Enter>It was right: she was in danger<Enter>");
    assert!(!says(&pretend).contains("Look again"));
    assert!(says(&pretend).contains("Kent ambulance was told out of turn"));
    let covered = {
        pretend.keys("<C-l>");
        pretend.picture(80, 24)
    };
    assert!(!covered.contains("Kent ambulance"), "{covered}");
}
