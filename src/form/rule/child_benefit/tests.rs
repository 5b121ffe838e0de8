use crate::form::rule::Rule;
use crate::form::testing::case;

const NONE: [&str; 0] = [];

/// What is found for a child of ten, with these answers; those of the child alone begin with a dot.
fn child(answers: &[(&str, &str)]) -> Vec<String> {
    let basic = [
        (".date_of_birth", "2016-11-24"),
        (".relationship_to_main", "child"),
    ];
    let path = |path: &str| match path.strip_prefix('.') {
        Some(field) => format!("members.0.{field}"),
        None => path.to_owned(),
    };
    let all: Vec<(String, &str)> = basic
        .iter()
        .chain(answers)
        .map(|(field, value)| (path(field), *value))
        .collect();
    let all: Vec<(&str, &str)> = all
        .iter()
        .map(|(path, value)| (path.as_str(), *value))
        .collect();
    let found = case(&all).found(Rule::ChildBenefit);
    found
        .iter()
        .map(|line| line.replace("members.0.", ""))
        .collect()
}

#[test]
fn a_child_who_is_paid_for_here_and_always_here() {
    for to in ["me", "joint", "other_household_adult"] {
        assert_eq!(
            child(&[(".child_benefit_to", to), (".child_lives", "always_here")]),
            ["child_benefit_to CHILD_COUNTED_INDICATED"],
            "{to}"
        );
    }
    assert_eq!(child(&[(".child_benefit_to", "me")]), NONE);
    assert_eq!(
        child(&[
            (".child_benefit_to", "me"),
            (".child_lives", "mostly_elsewhere")
        ]),
        NONE
    );
}

#[test]
fn someone_elsewhere_gets_it() {
    for to in ["other_parent", "another_carer"] {
        assert_eq!(
            child(&[(".child_benefit_to", to), (".child_lives", "always_here")]),
            ["child_benefit_to CHILD_BENEFIT_NOT_HELD"],
            "{to}"
        );
    }
}

#[test]
fn nobody_gets_it_yet() {
    assert_eq!(
        child(&[
            (".child_benefit_to", "nobody"),
            (".child_benefit_none_reason", "opted_out_high_income"),
            (".child_lives", "always_here"),
        ]),
        ["child_benefit_to CHILD_BENEFIT_PENDING reason=opted_out_high_income;"]
    );
    assert_eq!(
        child(&[(".child_benefit_to", "claim_in_progress")]),
        ["child_benefit_to CHILD_BENEFIT_PENDING"]
    );
    assert_eq!(child(&[(".child_benefit_to", "!does_not_know")]), NONE);
}

#[test]
fn shared_care_has_its_nights() {
    let shared = (".child_lives", "shared");
    assert_eq!(
        child(&[shared, (".nights_per_14", "6")]),
        ["child_lives SHARED_CARE nights=6;"]
    );
    // Fifteen of fourteen, or nobody knows: shared all the same.
    assert_eq!(
        child(&[shared, (".nights_per_14", "15")]),
        ["child_lives SHARED_CARE"]
    );
    assert_eq!(
        child(&[shared, (".nights_per_14", "!does_not_know")]),
        ["child_lives SHARED_CARE"]
    );
}

#[test]
fn a_foster_child_and_a_grown_up_are_not_asked() {
    assert_eq!(
        child(&[
            (".relationship_to_main", "foster_child"),
            (".child_benefit_to", "other_parent")
        ]),
        NONE
    );
    assert_eq!(
        child(&[
            (".date_of_birth", "2004-11-24"),
            (".child_benefit_to", "other_parent"),
            (".child_lives", "shared")
        ]),
        NONE
    );
}

const NEVER: &str = "DO_NOT_CONTACT_OTHER_PARENT";

#[test]
fn disputed_care_keeps_the_other_parent_away() {
    let lives = (".child_lives", "mostly_elsewhere");
    let found = |care| child(&[lives, (".care_arrangement", care)]);
    assert_eq!(found("disputed"), [format!("care_arrangement {NEVER}")]);
    assert_eq!(found("verbal"), NONE);
    // Always here: what is agreed is not asked, so an old answer says nothing.
    assert_eq!(
        child(&[
            (".child_lives", "always_here"),
            (".care_arrangement", "disputed")
        ]),
        NONE
    );
}

#[test]
fn abuse_keeps_the_other_parent_away() {
    let here = (".child_lives", "always_here");
    let never = [format!("child_lives {NEVER}")];
    for said in [
        ("main.abuse_move", "yes"),
        ("main.abuse_move", "talk_privately"),
        ("why_move", "overcrowded, abuse"),
        ("living_situation", "refuge"),
    ] {
        assert_eq!(child(&[here, said]), never, "{said:?}");
    }
    assert_eq!(child(&[here, ("main.abuse_move", "no")]), NONE);
    let both = [
        here,
        ("has_joint", "yes"),
        (".relationship_to_joint", "child"),
        ("main.abuse_move", "yes"),
    ];
    assert_eq!(child(&both), NONE);
    let mut paid = both.to_vec();
    paid.push((".child_benefit_to", "other_parent"));
    assert_eq!(
        child(&paid),
        [
            "child_benefit_to CHILD_BENEFIT_NOT_HELD".to_owned(),
            format!("child_lives {NEVER}")
        ]
    );
    // One flag for a child, however many reasons there are.
    assert_eq!(
        child(&[
            (".child_lives", "will_come"),
            (".care_arrangement", "disputed"),
            ("main.abuse_move", "yes")
        ]),
        [format!("care_arrangement {NEVER}")]
    );
}
