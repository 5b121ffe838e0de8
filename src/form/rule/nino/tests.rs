use crate::form::rule::Rule;
use crate::form::testing::{Case, case};

const NONE: [&str; 0] = [];

fn two(main: &str, joint: &str) -> Case {
    case(&[
        ("has_joint", "yes"),
        ("joint_present", "yes"),
        ("main.nino", main),
        ("joint.nino", joint),
    ])
}

#[test]
fn the_second_of_two_is_found() {
    let twice = ["joint.nino nino.twice same_as=main;"];
    assert_eq!(two("YZ 00 00 00 A", "yz000000a").found(Rule::Nino), twice);
    // The last letter adds nothing.
    assert_eq!(
        two("YZ 00 00 00 A", "YZ 00 00 00 B").found(Rule::Nino),
        twice
    );
    assert_eq!(two("YZ 00 00 00", "YZ 00 00 00 B").found(Rule::Nino), twice);
    assert_eq!(
        two("YZ 00 00 00 A", "YZ 00 00 01 A").found(Rule::Nino),
        NONE
    );
}

#[test]
fn what_is_nobodys_number_is_never_the_same() {
    for number in [
        "QQ 12 34 56 A",
        "OO 00 00 00 A",
        "GY 00 00 00 A",
        "TN 01 01 90 M",
        "none",
    ] {
        assert_eq!(two(number, number).found(Rule::Nino), NONE, "{number}");
    }
    assert_eq!(
        two("!does_not_know", "!does_not_know").found(Rule::Nino),
        NONE
    );
}

#[test]
fn members_are_compared_where_the_council_asks_them() {
    let mut case = case(&[
        ("main.nino", "YZ 00 00 00 A"),
        ("members.0.date_of_birth", "1980-01-01"),
        ("members.0.member_nino", "YZ 00 00 02 A"),
        ("members.1.date_of_birth", "1980-01-01"),
        ("members.1.member_nino", "YZ 00 00 02 A"),
        ("members.2.date_of_birth", "1980-01-01"),
        ("members.2.member_nino", "YZ 00 00 00 A"),
    ]);
    assert_eq!(case.found(Rule::Nino), NONE);
    case.pack.optional_questions.push("member_nino".to_owned());
    assert_eq!(
        case.found(Rule::Nino),
        [
            "members.1.member_nino nino.twice same_as=members.0;",
            "members.2.member_nino nino.twice same_as=main;"
        ]
    );
}

/// A value has one class: the copied example on two people is found on the second as "twice", and not also as an example.
#[test]
fn a_number_has_one_class() {
    let all = two("AB 12 34 56 C", "AB 12 34 56 C").all();
    let numbers: Vec<&String> = all.iter().filter(|line| line.contains("nino.")).collect();
    assert_eq!(
        numbers,
        [
            "main.nino nino.known_example",
            "joint.nino nino.twice same_as=main;"
        ]
    );
}
