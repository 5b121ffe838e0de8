use crate::form::rule::Rule;
use crate::form::testing::{case, case_on};

const NONE: [&str; 0] = [];

fn main_born(birth: &str, on: &str) -> Vec<String> {
    let case = case_on(on, &[("main.date_of_birth", birth)]);
    let found = case.found(Rule::Ages);
    found
        .iter()
        .map(|line| line.replace("main.date_of_birth ", ""))
        .collect()
}

#[test]
fn an_applicant_under_16_is_asked_about_and_flagged() {
    let under = ["date.applicant_under_16", "AGE_UNDER_16"];
    assert_eq!(main_born("2010-11-24", "2026-11-23"), under);
    assert_eq!(main_born("2010-11-24", "2026-11-24"), ["AGE_16_17"]);
    assert_eq!(main_born("2008-11-24", "2026-11-23"), ["AGE_16_17"]);
    assert_eq!(main_born("2008-11-23", "2026-11-23"), NONE);
}

/// `rules.md` 2.2: born on 29 February 2008, 17 on 28 February 2026, 18 on 1 March.
#[test]
fn born_on_29_february_is_18_on_1_march() {
    assert_eq!(main_born("2008-02-29", "2026-02-28"), ["AGE_16_17"]);
    assert_eq!(main_born("2008-02-29", "2026-03-01"), NONE);
}

#[test]
fn an_age_that_may_lie_on_either_side_is_nothing() {
    // 15 or 16; 16 or 17; 17 or 18.
    assert_eq!(main_born("2010", "2026-11-23"), NONE);
    assert_eq!(main_born("2009", "2026-11-23"), ["AGE_16_17"]);
    assert_eq!(main_born("2008", "2026-11-23"), NONE);
    assert_eq!(main_born("16 years old", "2026-11-23"), ["AGE_16_17"]);
    assert_eq!(main_born("about 15", "2026-11-23").len(), 2);
    assert_eq!(main_born("!does_not_know", "2026-11-23"), NONE);
}

#[test]
fn born_after_it_was_received_cannot_be_and_says_nothing_else() {
    let with = |birth| {
        let case = case(&[
            ("date_received", "2026-09-01"),
            ("main.date_of_birth", birth),
            ("members.0.first_name", "Ola"),
            ("members.0.date_of_birth", "2016-11-24"),
            ("members.0.relationship_to_main", "child"),
        ]);
        case.found(Rule::Ages)
    };
    let after = ["main.date_of_birth date.after_received received=2026-09-01;"];
    assert_eq!(with("2026-09-02"), after);
    assert_eq!(with("2026-10"), after);
    // Perhaps the same day: an applicant of no age, who has a child of ten.
    assert_eq!(with("2026-09").len(), 3);
    // In the future already: the value by itself says so.
    assert_eq!(with("2027-09-02"), NONE);
}

#[test]
fn a_joint_applicant_is_flagged_and_not_asked_about() {
    let with = |birth| {
        let case = case(&[
            ("has_joint", "yes"),
            ("joint_present", "yes"),
            ("joint.date_of_birth", birth),
        ]);
        case.found(Rule::Ages)
    };
    assert_eq!(with("2012-01-01"), ["joint.date_of_birth AGE_UNDER_16"]);
    assert_eq!(with("2009-01-01"), ["joint.date_of_birth AGE_16_17"]);
    assert_eq!(with("1999-01-01"), NONE);
}

fn parent_and_child(relation: &str, main: &str, member: &str) -> Vec<String> {
    let case = case(&[
        ("main.date_of_birth", main),
        ("members.0.date_of_birth", member),
        ("members.0.relationship_to_main", relation),
    ]);
    let found = case.found(Rule::Ages);
    found
        .iter()
        .map(|line| line.replace("members.0.date_of_birth ", ""))
        .collect()
}

#[test]
fn a_parent_is_between_13_and_70_years_older() {
    let gap = |main, member| parent_and_child("child", main, member);
    assert_eq!(
        gap("1990-06-15", "2003-06-14"),
        ["date.parent_gap years=12;"]
    );
    assert_eq!(gap("1990-06-15", "2003-06-15"), NONE);
    assert_eq!(gap("1940-06-15", "2010-06-15"), NONE);
    assert_eq!(
        gap("1940-06-15", "2010-06-16"),
        ["date.parent_gap years=70;"]
    );
    assert_eq!(
        gap("1990-06-15", "1990-06-15"),
        ["date.parent_gap years=0;"]
    );
    // Twelve or thirteen.
    assert_eq!(gap("1990-06-15", "2003-06"), NONE);
    assert_eq!(gap("1990", "2003"), NONE);
    assert_eq!(gap("1990", "2001"), ["date.parent_gap years=11;"]);
    assert_eq!(gap("1990", "2002"), ["date.parent_gap years=12;"]);
}

#[test]
fn a_child_is_younger_than_the_parent() {
    assert_eq!(
        parent_and_child("child", "1990-06-15", "1990-06-14"),
        ["date.child_older"]
    );
    assert_eq!(
        parent_and_child("parent", "1990-06-15", "1990-06-16"),
        ["date.child_older"]
    );
    assert_eq!(parent_and_child("parent", "1990-06-15", "1960-01-01"), NONE);
    assert_eq!(
        parent_and_child("parent", "1990-06-15", "1980"),
        ["date.parent_gap years=10;"]
    );
    assert_eq!(
        parent_and_child("child", "1990", "1989"),
        ["date.child_older"]
    );
    // In the same year: either may be the older, and both are an odd age for it.
    assert_eq!(
        parent_and_child("child", "1990", "1990"),
        ["date.parent_gap years=0;"]
    );
}

#[test]
fn other_children_may_be_of_any_age() {
    for relation in [
        "stepchild",
        "foster_child",
        "child_under_sgo_or_kinship",
        "sibling",
        "other",
    ] {
        assert_eq!(
            parent_and_child(relation, "1990-06-15", "1991-01-01"),
            NONE,
            "{relation}"
        );
    }
}

#[test]
fn a_very_old_parent_was_asked_about_already() {
    let all = case(&[
        ("main.date_of_birth", "1905-06-15"),
        ("members.0.date_of_birth", "1989-01-01"),
        ("members.0.relationship_to_main", "child"),
    ])
    .all();
    let dates: Vec<&String> = all.iter().filter(|line| line.contains(" date.")).collect();
    assert_eq!(dates, ["main.date_of_birth date.very_old age=121;"]);
}

#[test]
fn one_date_is_asked_about_once_though_it_is_odd_to_both() {
    let case = case(&[
        ("has_joint", "yes"),
        ("joint_present", "yes"),
        ("joint_relationship", "adult_child"),
        ("main.date_of_birth", "1990-06-15"),
        ("joint.date_of_birth", "2000-06-15"),
        ("members.0.date_of_birth", "1999-06-15"),
        ("members.0.relationship_to_main", "child"),
        ("members.0.relationship_to_joint", "child"),
    ]);
    assert_eq!(
        case.found(Rule::Ages),
        [
            "joint.date_of_birth date.parent_gap years=10;",
            "members.0.date_of_birth date.parent_gap years=9;"
        ]
    );
}
