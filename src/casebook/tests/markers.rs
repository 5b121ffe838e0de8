//! Markers as the casebook keeps them: by role, bound to the application, looked at again and ended.

use crate::casebook::audit::Act;
use crate::casebook::tests::{Trial, at};
use crate::casebook::{CasebookError, Marking, audit};
use crate::privacy::{PersonId, Words};
use crate::register::working_day;
use crate::rights::{MarkerKind, RequestFault, Stands, Told};

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

fn marking() -> Marking {
    let today = working_day::in_london(at(20));
    Marking {
        person: PersonId::Main,
        kind: MarkerKind::Safety,
        incident: words("INC-2026-114"),
        evidence: words("seen by two officers"),
        review_due: today + chrono::Months::new(6),
        told: Told::On(today),
    }
}

#[test]
fn a_senior_and_data_protection_set_markers_and_nobody_else() {
    let mut trial = Trial::staffed();
    let id = trial.begin().id;
    for (officer, may) in [("Olu", false), ("Ash", false), ("Sam", true), ("Dee", true)] {
        trial
            .open_as(officer, |opening| opening.at = at(20))
            .unwrap();
        let book = trial.book();
        let set = book.set_marker(id, marking(), at(21));
        assert_eq!(set.is_ok(), may, "{officer}");
        if !may {
            assert_eq!(set, Err(CasebookError::Role));
            let due = marking().review_due;
            let renewed = book.renew_marker(id, 1, (words("again"), due), at(21));
            assert_eq!(renewed, Err(CasebookError::Role));
            let ended = book.end_marker(id, 1, words("over"), at(21));
            assert_eq!(ended, Err(CasebookError::Role));
        }
    }
    let markers = trial.book().markers().unwrap();
    let set_by = markers
        .iter()
        .map(|(_, _, marker)| marker.setting().by.recorder.name().to_owned());
    assert_eq!(set_by.collect::<Vec<_>>(), ["Sam", "Dee"]);
}

#[test]
fn a_marker_is_looked_at_again_within_twelve_months_and_ends_with_a_reason() {
    let mut trial = Trial::staffed();
    let id = trial.begin().id;
    trial.open_as("Sam", |opening| opening.at = at(20)).unwrap();
    let book = trial.book();
    let today = working_day::in_london(at(20));
    let longest = today + chrono::Months::new(12);
    let too_long = Marking {
        review_due: longest + chrono::Days::new(1),
        ..marking()
    };
    let refused = book.set_marker(id, too_long, at(21));
    assert_eq!(
        refused,
        Err(CasebookError::Request(RequestFault::MarkerTooLong))
    );
    let number = book.set_marker(id, marking(), at(21)).unwrap();
    book.renew_marker(id, number, (words("a second letter"), longest), at(22))
        .unwrap();
    let (_, _, renewed) = book.markers().unwrap().remove(0);
    assert_eq!(renewed.stands(longest), Stands::Yes);
    assert_eq!(renewed.setting().incident, words("INC-2026-114"));
    book.end_marker(id, number, words("appeal upheld"), at(23))
        .unwrap();
    let last = book.vault.read(audit::last).unwrap().unwrap().1;
    assert_eq!(
        (last.act.as_str(), last.count),
        (Act::MarkerEnded.code(), number)
    );
    assert_eq!(book.markers().unwrap(), []);
    let unknown = Err(CasebookError::Request(RequestFault::MarkerUnknown));
    assert_eq!(book.end_marker(id, number, words("again"), at(24)), unknown);
    assert_eq!(book.end_marker(id, 9, words("again"), at(24)), unknown);
    let kept = book.requests(id).unwrap();
    assert!(
        kept.markers()[0].1.ended().is_some(),
        "what ended is still there"
    );
    assert_eq!(book.verify_audit(None).unwrap().faults, []);
}
