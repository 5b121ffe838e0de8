//! What an answer has to have: every class, a ground for each refusal, the three routes, a copy that was looked through.

use std::collections::BTreeMap;

use super::{Done, Held, Outcome, OutcomeFault, OutcomeTerms, Whole};
use crate::privacy::{PersonId, Words};
use crate::rights::kind::Kind;
use crate::rights::redaction::{ReadyCopy, Reason, Redaction, Verdict};
use crate::rights::refusal::{RefusalGround, Refusing, Route, Routes};

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

fn refused(ground: RefusalGround) -> Done {
    Done::Refused {
        ground,
        why: words("as the letter says"),
    }
}

/// A copy of an application that names nobody else: its two standing questions were answered.
fn copy() -> ReadyCopy {
    let mut pass = Redaction::of(PersonId::Main, &[], &[], &[]);
    for number in 0..pass.looks().len() {
        assert_eq!(pass.looks()[number].reasons.len(), 1);
        assert!(matches!(
            pass.looks()[number].reasons[0],
            Reason::Harm | Reason::Crime
        ));
        assert!(pass.decide(
            number,
            Verdict::Show {
                reason: words("none found")
            }
        ));
    }
    pass.ready().unwrap()
}

fn terms(kind: Kind, done: &Done) -> OutcomeTerms {
    OutcomeTerms {
        kind,
        on: "2026-11-22".parse().unwrap(),
        results: Held::ALL
            .iter()
            .map(|class| (*class, done.clone()))
            .collect(),
        refusing: Some(Refusing {
            routes: Routes::told(&Route::ALL.iter().copied().collect()).unwrap(),
            letter: words("letter 7"),
        }),
        copy: Some(copy()),
        safe_address: true,
    }
}

#[test]
fn an_erasure_has_a_result_for_every_class_and_may_be_done_in_part() {
    let mut partly = terms(Kind::Erase, &Done::Granted);
    partly
        .results
        .insert(Held::Permissions, refused(RefusalGround::LegalClaim));
    partly.results.insert(Held::Markers, Done::NothingHeld);
    let outcome = Outcome::new(partly.clone()).unwrap();
    assert_eq!(outcome.whole(), Whole::Part);
    for class in Held::ALL {
        let mut short = partly.clone();
        short.results.remove(class);
        assert_eq!(
            Outcome::new(short),
            Err(OutcomeFault::ClassMissing),
            "{}",
            class.code()
        );
    }
    for (done, whole) in [
        (Done::Granted, Whole::Fulfilled),
        (Done::NothingHeld, Whole::NothingHeld),
        (refused(RefusalGround::LegalObligation), Whole::Refused),
    ] {
        assert_eq!(
            Outcome::new(terms(Kind::Erase, &done)).unwrap().whole(),
            whole
        );
    }
}

#[test]
fn a_refusal_has_a_ground_of_the_law_for_its_kind_and_tells_of_the_routes() {
    let strange = terms(Kind::Erase, &refused(RefusalGround::NotPortable));
    assert_eq!(Outcome::new(strange), Err(OutcomeFault::NoSuchGround));
    let untold = OutcomeTerms {
        refusing: None,
        ..terms(Kind::Erase, &refused(RefusalGround::LegalClaim))
    };
    assert_eq!(Outcome::new(untold), Err(OutcomeFault::RoutesMissing));
    let nothing_refused = OutcomeTerms {
        refusing: None,
        ..terms(Kind::Erase, &Done::Granted)
    };
    assert!(Outcome::new(nothing_refused).is_ok());
}

#[test]
fn a_copy_is_given_only_once_it_was_looked_through_and_where_it_is_safe() {
    let unread = OutcomeTerms {
        copy: None,
        ..terms(Kind::Access, &Done::Granted)
    };
    assert_eq!(Outcome::new(unread), Err(OutcomeFault::CopyNotReady));
    let unsafe_address = OutcomeTerms {
        safe_address: false,
        ..terms(Kind::Access, &Done::Granted)
    };
    assert_eq!(
        Outcome::new(unsafe_address),
        Err(OutcomeFault::AddressNotChecked)
    );
    let nothing = OutcomeTerms {
        copy: None,
        ..terms(Kind::Access, &Done::NothingHeld)
    };
    assert!(Outcome::new(nothing).is_ok(), "there is nothing to copy");
    assert!(Outcome::new(terms(Kind::Access, &Done::Granted)).is_ok());
}

#[test]
fn a_request_about_one_thing_has_at_least_that_result() {
    let one = |results| OutcomeTerms {
        results,
        ..terms(Kind::Rectify, &Done::Granted)
    };
    assert_eq!(
        Outcome::new(one(BTreeMap::new())),
        Err(OutcomeFault::ClassMissing)
    );
    let answers = BTreeMap::from([(Held::Answers, refused(RefusalGround::Accurate))]);
    assert_eq!(Outcome::new(one(answers)).unwrap().whole(), Whole::Refused);
}

#[test]
fn what_was_kept_comes_back_only_where_it_holds() {
    let outcome = Outcome::new(terms(Kind::Erase, &refused(RefusalGround::PublicTask))).unwrap();
    let written = serde_json::to_string(&outcome).unwrap();
    assert_eq!(serde_json::from_str::<Outcome>(&written).unwrap(), outcome);
    let without = written.replace("\"safe_address\":true", "\"safe_address\":false");
    assert!(serde_json::from_str::<Outcome>(&without).is_err());
}
