use crate::form::rule::Rule;
use crate::form::testing::case;

const NONE: [&str; 0] = [];

#[test]
fn a_refused_acknowledgement_is_a_flag() {
    let found = |answer| case(&[("notice_ack", answer)]).found(Rule::Opening);
    assert_eq!(found("refused"), ["notice_ack NOTICE_NOT_ACKNOWLEDGED"]);
    assert_eq!(found("acknowledged"), NONE);
    assert_eq!(found("!not_asked"), NONE);
}

#[test]
fn a_member_who_was_not_told_is_a_flag() {
    let found = |answer| case(&[("members.0.told_about_data", answer)]).found(Rule::Opening);
    assert_eq!(
        found("not_yet"),
        ["members.0.told_about_data MEMBER_NOT_TOLD told=not_yet;"]
    );
    assert_eq!(
        found("not_safe"),
        ["members.0.told_about_data MEMBER_NOT_TOLD told=not_safe;"]
    );
    assert_eq!(found("through_parent"), NONE);
    assert_eq!(found("!does_not_know"), NONE);
}

/// What is found where a representative speaks who has these answers.
fn speaking(answers: &[(&str, &str)]) -> Vec<String> {
    let mut all = vec![
        ("channel", "counter"),
        ("applicant_speaking", "representative"),
    ];
    all.extend(answers);
    case(&all).found(Rule::Opening)
}

#[test]
fn someone_speaks_and_nobody_is_named() {
    assert_eq!(speaking(&[]), ["representatives REP_NO_AUTHORITY"]);
    let alone = [("channel", "counter"), ("applicant_speaking", "self")];
    assert_eq!(case(&alone).found(Rule::Opening), NONE);
}

#[test]
fn an_authority_is_named_and_runs() {
    let name = ("representatives.0.name", "Ife Bello");
    let written = ("representatives.0.authority", "written_authorisation");
    let at = |field| vec![format!("representatives.0.{field} REP_NO_AUTHORITY")];
    assert_eq!(speaking(&[name]), at("authority"));
    assert_eq!(speaking(&[name, written]), NONE);
    let begins = |day| ("representatives.0.from", day);
    assert_eq!(speaking(&[name, written, begins("2026-11-23")]), NONE);
    assert_eq!(speaking(&[name, written, begins("2026-11-24")]), at("from"));
    let ends = |day| ("representatives.0.until", day);
    assert_eq!(speaking(&[name, written, ends("2026-11-23")]), NONE);
    assert_eq!(speaking(&[name, written, ends("2026-11-22")]), at("until"));
    let proof = |seen| ("representatives.0.proof_seen", seen);
    assert_eq!(speaking(&[name, written, proof("yes")]), NONE);
    assert_eq!(speaking(&[name, written, proof("no")]), at("proof_seen"));
    let aloud = ("representatives.0.authority", "verbal_one_off");
    assert_eq!(speaking(&[name, aloud]), NONE);
    let unsaid = ("representatives.0.authority", "!does_not_know");
    assert_eq!(speaking(&[name, unsaid]), at("authority"));
}

#[test]
fn a_parent_speaks_for_a_young_person() {
    let parent = ("representatives.0.authority", "parent_of_16_17");
    let of = |birth| speaking(&[("main.date_of_birth", birth), parent]);
    assert_eq!(of("2009-05-14"), NONE);
    assert_eq!(of("2008"), NONE);
    assert_eq!(
        of("2008-11-23"),
        ["representatives.0.authority REP_NO_AUTHORITY"]
    );
}
