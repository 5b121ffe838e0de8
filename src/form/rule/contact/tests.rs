use crate::form::rule::Rule;
use crate::form::testing::case;

const NONE: [&str; 0] = [];
const ONE: &str = "07700 900111";
const OTHER: &str = "07700 900222";

#[test]
fn neither_telephone_nor_email() {
    let found = |phone, email| {
        case(&[("main.no_phone", phone), ("main.no_email", email)]).found(Rule::Contact)
    };
    assert_eq!(found("true", "true"), ["main.no_email CONTACT_ROUTE_WEAK"]);
    assert_eq!(found("true", "false"), NONE);
    assert_eq!(found("!not_asked", "true"), NONE);
}

#[test]
fn texts_to_a_line_that_takes_none() {
    let found = |number, ok| {
        case(&[
            ("main.phones.0.number", number),
            ("main.phones.0.text_ok", ok),
        ])
        .found(Rule::Contact)
    };
    let no_texts = ["main.phones.0.number phone.no_texts"];
    assert_eq!(found("01632 960001", "yes"), no_texts);
    assert_eq!(found("01632 960001", "no"), NONE);
    assert_eq!(found("07700 900111", "yes"), NONE);
    assert_eq!(found("07624 900111", "yes"), NONE);
    assert_eq!(found("+33 6 39 98 00 01", "yes"), NONE);
    // Costly as well: it was asked about already.
    assert_eq!(found("070 1234 5678", "yes"), NONE);
    assert_eq!(found("not a number", "yes"), NONE);
}

/// What is found at a number given as the applicant's own, with other answers.
fn own(answers: &[(&str, &str)]) -> Vec<String> {
    let mut all = vec![
        ("main.phones.0.number", ONE),
        ("main.phones.0.whose", "mine"),
        ("main.phones.0.safe", "yes"),
    ];
    all.extend(answers);
    case(&all).found(Rule::Contact)
}

const MATCH: [&str; 1] = ["main.phones.0.number UNSAFE_ROUTE_MATCH"];

#[test]
fn a_number_that_is_elsewhere_called_unsafe() {
    let again = |safe| {
        own(&[
            ("main.phones.1.number", "+44 7700 900111"),
            ("main.phones.1.safe", safe),
        ])
    };
    assert_eq!(again("no"), MATCH);
    assert_eq!(again("yes"), NONE);
    let elses = |number| {
        own(&[
            ("main.phones.1.number", number),
            ("main.phones.1.whose", "someone_elses"),
        ])
    };
    assert_eq!(elses(ONE), MATCH);
    assert_eq!(elses(OTHER), NONE);
}

#[test]
fn a_number_that_is_only_unsafe_says_so_itself() {
    let found = case(&[("main.phones.0.number", ONE), ("main.phones.0.safe", "no")]);
    assert_eq!(found.found(Rule::Contact), NONE);
}

#[test]
fn two_applicants_may_share_a_number_unless_one_calls_it_unsafe() {
    let joint = |field, value| {
        own(&[
            ("has_joint", "yes"),
            ("joint_present", "yes"),
            ("joint.phones.0.number", ONE),
            (field, value),
        ])
    };
    assert_eq!(joint("joint.phones.0.whose", "shared"), NONE);
    assert_eq!(joint("joint.phones.0.whose", "someone_elses"), NONE);
    assert_eq!(joint("joint.phones.0.safe", "no"), MATCH);
}

#[test]
fn a_number_that_somebody_else_answers() {
    assert_eq!(own(&[("contacts.0.phone", ONE)]), NONE);
    let landlord = |safe| {
        own(&[
            ("landlords.0.phone", ONE),
            ("landlords.0.reference_safe", safe),
        ])
    };
    assert_eq!(landlord("no"), MATCH);
    assert_eq!(landlord("yes"), NONE);
    assert_eq!(landlord("ask_me_first"), NONE);
}

#[test]
fn an_address_that_is_a_helpers() {
    let found = |email, theirs| {
        case(&[("main.email", email), ("contacts.0.email", theirs)]).found(Rule::Contact)
    };
    assert_eq!(
        found("Ife@support.example", "ife@support.example"),
        ["main.email email.not_theirs"]
    );
    assert_eq!(found("ada@mail.example", "ife@support.example"), NONE);
    // Not an address at all.
    assert_eq!(found("ife", "ife"), NONE);
}
