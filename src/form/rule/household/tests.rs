use crate::form::rule::Rule;
use crate::form::testing::{Case, case};

const NONE: [&str; 0] = [];

/// Four grown-up members, with these answers.
fn grown_up(answers: &[(&str, &str)]) -> Case {
    let mut all = vec![
        ("members.0.date_of_birth", "1980-01-01"),
        ("members.1.date_of_birth", "1981-01-01"),
        ("members.2.date_of_birth", "1982-01-01"),
        ("members.3.date_of_birth", "1983-01-01"),
    ];
    all.extend(answers);
    case(&all)
}

fn found(answers: &[(&str, &str)]) -> Vec<String> {
    let found = grown_up(answers).found(Rule::Household);
    found
        .iter()
        .map(|line| line.replace("members.", "").replace("household.", ""))
        .collect()
}

#[test]
fn nobody_is_their_own_partner() {
    assert_eq!(
        found(&[("members.1.couple_with", "members.1")]),
        ["1.couple_with own_relative"]
    );
}

#[test]
fn between_members_a_couple_is_mutual() {
    let one = ("members.0.couple_with", "members.1");
    let not_mutual = ["0.couple_with couple_not_mutual"];
    assert_eq!(found(&[one, ("members.1.couple_with", "members.0")]), NONE);
    assert_eq!(found(&[one]), not_mutual);
    assert_eq!(found(&[one, ("members.1.couple_with", "no")]), not_mutual);
    assert_eq!(found(&[one, ("members.1.couple_with", "main")]), not_mutual);
    assert_eq!(
        found(&[
            one,
            ("members.1.couple_with", "members.2"),
            ("members.2.couple_with", "members.1")
        ]),
        not_mutual
    );
    // Would rather not say: nobody can tell.
    assert_eq!(
        found(&[one, ("members.1.couple_with", "!prefers_not_to_say")]),
        NONE
    );
    // Of unknown age, and so not asked.
    assert_eq!(
        found(&[one, ("members.1.date_of_birth", "!does_not_know")]),
        NONE
    );
}

#[test]
fn a_circle_of_three_is_three_answers_that_cannot_be() {
    assert_eq!(
        found(&[
            ("members.0.couple_with", "members.1"),
            ("members.1.couple_with", "members.2"),
            ("members.2.couple_with", "members.0"),
        ]),
        [0, 1, 2].map(|number| format!("{number}.couple_with couple_not_mutual"))
    );
}

#[test]
fn an_applicant_need_not_say_it_back_and_is_in_one_couple() {
    let one = ("members.0.couple_with", "main");
    assert_eq!(found(&[one]), NONE);
    assert_eq!(
        found(&[one, ("members.2.couple_with", "main")]),
        ["2.couple_with two_couples"]
    );
    let joint = [("has_joint", "yes"), ("joint_present", "yes")];
    let with = |relation, other| {
        let mut all = joint.to_vec();
        all.extend([
            ("joint_relationship", relation),
            ("members.0.couple_with", other),
        ]);
        found(&all)
    };
    assert_eq!(with("spouse", "main"), ["0.couple_with two_couples"]);
    assert_eq!(with("partner", "joint"), ["0.couple_with two_couples"]);
    assert_eq!(with("sibling", "joint"), NONE);
}

#[test]
fn a_second_partner_is_asked_about() {
    let relation = |number: &str, relation: &'static str| {
        (format!("members.{number}.relationship_to_main"), relation)
    };
    let found = |relations: &[(String, &str)], more: &[(&str, &str)]| {
        let mut all: Vec<(&str, &str)> = relations
            .iter()
            .map(|(path, one)| (path.as_str(), *one))
            .collect();
        all.extend(more);
        found(&all)
    };
    let second = ["2.relationship_to_main second_partner"];
    assert_eq!(found(&[relation("0", "spouse")], &[]), NONE);
    assert_eq!(
        found(&[relation("0", "spouse"), relation("2", "partner")], &[]),
        second
    );
    let joint = [
        ("has_joint", "yes"),
        ("joint_relationship", "civil_partner"),
    ];
    assert_eq!(found(&[relation("2", "partner")], &joint), second);
    // The couple they say they are cannot be: one fault, found there.
    assert_eq!(
        found(
            &[relation("0", "spouse"), relation("2", "partner")],
            &[
                ("members.0.couple_with", "main"),
                ("members.2.couple_with", "main")
            ]
        ),
        ["2.couple_with two_couples"]
    );
}

fn of_age(relation: &str, birth: &str) -> Vec<String> {
    case(&[
        ("members.0.date_of_birth", birth),
        ("members.0.relationship_to_main", relation),
    ])
    .found(Rule::Household)
}

#[test]
fn a_partner_under_18_is_for_an_officer() {
    let under = |years: u32| {
        vec![format!(
            "members.0.date_of_birth SAFEGUARDING_CHECK under={years};"
        )]
    };
    assert_eq!(of_age("partner", "2010-11-24"), under(16));
    assert_eq!(of_age("spouse", "2010-11-23"), under(18));
    assert_eq!(of_age("civil_partner", "2008-11-24"), under(18));
    assert_eq!(of_age("partner", "2008-11-23"), NONE);
    // 15 or 16; 17 or 18.
    assert_eq!(of_age("partner", "2010"), under(18));
    assert_eq!(of_age("partner", "2008"), NONE);
    assert_eq!(of_age("child", "2010-11-24"), NONE);
}

#[test]
fn a_young_person_in_any_couple_is_for_an_officer() {
    let case = case(&[
        ("members.0.date_of_birth", "1980-01-01"),
        ("members.0.couple_with", "members.1"),
        ("members.1.date_of_birth", "2011-06-01"),
        ("has_joint", "yes"),
        ("joint_present", "yes"),
        ("joint_relationship", "partner"),
        ("joint.date_of_birth", "2009-06-01"),
    ]);
    assert_eq!(
        case.found(Rule::Household),
        [
            "joint.date_of_birth SAFEGUARDING_CHECK under=18;",
            "members.1.date_of_birth SAFEGUARDING_CHECK under=16;"
        ]
    );
}

#[test]
fn someone_on_another_application() {
    let flag = ["1.on_other_application DUP_MEMBER"];
    assert_eq!(found(&[("members.1.on_other_application", "yes")]), flag);
    assert_eq!(found(&[("members.1.on_other_application", "no")]), NONE);
    assert_eq!(
        found(&[("members.1.on_other_application", "!does_not_know")]),
        NONE
    );
}
