//! What a pass lists, and that nothing is ready before each look was decided.

use super::{Cover, Known, Piece, Reason, Redaction, Verdict};
use crate::privacy::{PersonId, Words};
use crate::rights::marker::{self, Marker};

const PEOPLE: [Known; 4] = [
    Known {
        person: PersonId::Main,
        name: "Ada Okafor",
    },
    Known {
        person: PersonId::Joint,
        name: "Seán O’Brien-Núñez",
    },
    Known {
        person: PersonId::Member(1),
        name: "李明",
    },
    Known {
        person: PersonId::Contact(1),
        name: "High Street Surgery",
    },
];

fn piece<'a>(place: &'a str, about: Option<PersonId>, text: &'a str) -> Piece<'a> {
    Piece { place, about, text }
}

fn show() -> Verdict {
    Verdict::Show {
        reason: Words::new("she told us herself").unwrap(),
    }
}

/// The places and reasons of a pass, without the two questions that are put each time.
fn listed(
    person: PersonId,
    pieces: &[Piece],
    markers: &[(u32, Marker)],
) -> Vec<(String, Vec<Reason>)> {
    let pass = Redaction::of(person, pieces, &PEOPLE, markers);
    let looks: Vec<_> = pass
        .looks()
        .iter()
        .map(|look| (look.place.clone(), look.reasons.clone()))
        .collect();
    let (standing, listed) = looks
        .split_last_chunk::<2>()
        .map(|(rest, two)| (two.clone(), rest.to_vec()))
        .unwrap();
    assert_eq!(standing[0].1, [Reason::Harm]);
    assert_eq!(standing[1].1, [Reason::Crime]);
    listed
}

#[test]
fn everyone_else_is_looked_at_whether_it_is_about_them_or_names_them() {
    let pieces = [
        piece("main.first_name", Some(PersonId::Main), "Ada"),
        piece("joint.health", Some(PersonId::Joint), "asthma"),
        piece("reason", None, "sean obrien hit me"),
        piece("note", None, "rang the SURGERY twice"),
        piece("members.1.school", Some(PersonId::Member(1)), "with Sean"),
        piece("story", Some(PersonId::Main), "我和李明住在一起"),
        piece("plain", None, "a seaside flat"),
    ];
    assert_eq!(
        listed(PersonId::Main, &pieces, &[]),
        [
            (
                "joint.health".to_owned(),
                vec![Reason::About(PersonId::Joint)]
            ),
            ("reason".to_owned(), vec![Reason::Names(PersonId::Joint)]),
            ("note".to_owned(), vec![Reason::Names(PersonId::Contact(1))]),
            (
                "members.1.school".to_owned(),
                vec![
                    Reason::About(PersonId::Member(1)),
                    Reason::Names(PersonId::Joint)
                ]
            ),
            ("story".to_owned(), vec![Reason::Names(PersonId::Member(1))]),
        ]
    );
    let for_joint = listed(PersonId::Joint, &pieces[..2], &[]);
    assert_eq!(
        for_joint,
        [(
            "main.first_name".to_owned(),
            vec![Reason::About(PersonId::Main)]
        )]
    );
}

#[test]
fn a_name_is_found_however_it_is_typed() {
    for text in [
        "Seán",
        "SEAN",
        "O'Brien",
        "OBrien",
        "mr obrien-nunez",
        "Nunez's flat",
        "(brien)",
    ] {
        let found = listed(PersonId::Main, &[piece("note", None, text)], &[]);
        assert_eq!(found.len(), 1, "{text}");
    }
    for text in ["", "o", "seaside", "a nun"] {
        assert!(
            listed(PersonId::Main, &[piece("note", None, text)], &[]).is_empty(),
            "{text}"
        );
    }
}

#[test]
fn every_marker_is_looked_at() {
    let markers = [(3, marker::tests::marker())];
    assert_eq!(
        listed(PersonId::Main, &[], &markers),
        [("marker 3".to_owned(), vec![Reason::Marker])]
    );
}

#[test]
fn a_copy_is_not_ready_until_each_look_was_decided() {
    let pieces = [
        piece("joint.health", Some(PersonId::Joint), "asthma"),
        piece("reason", None, "Sean hit me"),
    ];
    let mut pass = Redaction::of(PersonId::Main, &pieces, &PEOPLE, &[]);
    assert_eq!(pass.waiting(), [0, 1, 2, 3]);
    let hide = Verdict::Hide {
        cover: Cover::OtherPeople,
        reason: Words::new("he did not agree").unwrap(),
    };
    assert!(pass.decide(0, hide));
    for look in [1, 3] {
        assert!(pass.decide(look, show()));
    }
    assert!(!pass.decide(4, show()), "there is no fifth");
    let mut pass = pass.ready().unwrap_err();
    assert_eq!(pass.waiting(), [2], "the pass is gone on with");
    assert!(pass.decide(2, show()));
    let copy = pass.ready().unwrap();
    assert_eq!(copy.looked().len(), 4);
    assert!(copy.hides("joint.health") && !copy.hides("reason"));
}
