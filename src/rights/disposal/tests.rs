//! What goes, what is looked at, and that nothing under a hold or an open request ever goes.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use proptest::prelude::*;

use super::{Candidate, Disposal, DisposalFault, Why};
use crate::privacy::pack::EndAction;
use crate::privacy::{Period, Recorder, Words};
use crate::register::application::ApplicationId;
use crate::register::hold::Ground;
use crate::register::{Channel, Stage};
use crate::rights::retention::{CountsFrom, RetentionRule};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn officer(name: &str) -> Recorder {
    Recorder::new(Channel::Counter, Words::new(name).unwrap()).unwrap()
}

fn at(minute: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
}

fn rule() -> RetentionRule {
    RetentionRule {
        stage: Stage::Withdrawn,
        from: CountsFrom::Closure,
        period: Period::read("6 years"),
        ceiling: false,
        end: EndAction::Destroy,
        approved: true,
    }
}

fn candidate() -> Candidate {
    Candidate {
        id: ApplicationId([7; 16]),
        stage: Stage::Withdrawn,
        begun_on: day("2019-01-02"),
        last_contact: day("2020-03-04"),
        closed_on: Some(day("2020-02-29")),
        holds: Vec::new(),
        requests: Vec::new(),
    }
}

fn prepared(candidate: &Candidate, rules: &[RetentionRule], today: &str) -> Disposal {
    let candidates = std::slice::from_ref(candidate);
    Disposal::prepare(candidates, rules, day(today), officer("Ash"), at(1))
}

/// Why the one candidate is to be looked at; it is on no other list.
fn looked_at(candidate: &Candidate, rules: &[RetentionRule]) -> Why {
    let disposal = prepared(candidate, rules, "2026-11-22");
    assert!(disposal.destroy().is_empty());
    disposal.review()[0].why
}

#[test]
fn what_is_over_by_an_approved_rule_goes_and_what_is_not_over_is_left_alone() {
    let since = day("2026-02-28");
    let kept = Period::read("6 years").unwrap();
    let over = prepared(&candidate(), &[rule()], "2026-03-01");
    assert_eq!(over.destroy()[0].why, Why::Over { kept, since });
    assert!(over.review().is_empty());
    let not_yet = prepared(&candidate(), &[rule()], "2026-02-28");
    assert!(not_yet.destroy().is_empty() && not_yet.review().is_empty());
}

#[test]
fn a_rule_that_nobody_set_is_only_for_looking_at() {
    let unset = RetentionRule::unset(Stage::Withdrawn);
    let unset = std::slice::from_ref(&unset);
    assert_eq!(looked_at(&candidate(), unset), Why::RuleUnset);
    assert_eq!(looked_at(&candidate(), &[]), Why::RuleUnset);
    let without_time = RetentionRule {
        period: None,
        ..rule()
    };
    assert_eq!(looked_at(&candidate(), &[without_time]), Why::RuleUnset);
    let of_others = RetentionRule {
        stage: Stage::Draft,
        ..rule()
    };
    assert_eq!(looked_at(&candidate(), &[of_others]), Why::RuleUnset);
}

#[test]
fn whatever_the_rule_leaves_open_a_person_looks_at() {
    for (rule, why) in [
        (
            RetentionRule {
                approved: false,
                ..rule()
            },
            Why::RuleNotApproved,
        ),
        (
            RetentionRule {
                ceiling: true,
                ..rule()
            },
            Why::Ceiling,
        ),
        (
            RetentionRule {
                end: EndAction::Review,
                ..rule()
            },
            Why::RuleSaysLook,
        ),
        (
            RetentionRule {
                end: EndAction::Anonymise,
                ..rule()
            },
            Why::Anonymise,
        ),
    ] {
        assert_eq!(looked_at(&candidate(), &[rule]), why);
    }
    let undated = Candidate {
        closed_on: None,
        ..candidate()
    };
    assert_eq!(looked_at(&undated, &[rule()]), Why::DayUnknown);
    let held = Candidate {
        holds: vec![Ground::Police],
        ..candidate()
    };
    assert_eq!(looked_at(&held, &[rule()]), Why::Held(Ground::Police));
    let asked = Candidate {
        requests: vec![4],
        ..candidate()
    };
    assert_eq!(looked_at(&asked, &[rule()]), Why::RequestOpen(4));
}

#[test]
fn somebody_else_approves_and_only_then_is_there_a_list_to_erase() {
    let disposal = || prepared(&candidate(), &[rule()], "2026-11-22");
    for same in ["Ash", " ASH "] {
        assert_eq!(
            disposal().approve(officer(same), at(2)),
            Err(DisposalFault::SamePerson)
        );
    }
    assert_eq!(
        disposal().approve(officer("Dee"), at(0)),
        Err(DisposalFault::TooEarly)
    );
    let approved = disposal().approve(officer("Dee"), at(2)).unwrap();
    assert_eq!(approved.approved_for_erasing(), disposal().destroy());
    let signed = approved
        .signed()
        .map(|(who, when)| (who.name().to_owned(), when));
    assert_eq!(
        signed,
        [("Ash".to_owned(), at(1)), ("Dee".to_owned(), at(2))]
    );
}

fn any_candidate() -> impl Strategy<Value = Candidate> {
    let days = || (0i64..5_000).prop_map(|days| day("2010-01-01") + TimeDelta::days(days));
    (
        any::<[u8; 16]>(),
        prop::sample::select(Stage::ALL),
        (days(), days(), prop::option::of(days())),
        prop::collection::vec(prop::sample::select(Ground::ALL), 0..2),
        prop::collection::vec(1u32..9, 0..2),
    )
        .prop_map(
            |(id, stage, (begun_on, last_contact, closed_on), holds, requests)| Candidate {
                id: ApplicationId(id),
                stage,
                begun_on,
                last_contact,
                closed_on,
                holds,
                requests,
            },
        )
}

fn any_rule() -> impl Strategy<Value = RetentionRule> {
    let period = prop::sample::select(vec!["30 days", "18 months", "6 years"]);
    (
        prop::sample::select(Stage::ALL),
        prop::sample::select(CountsFrom::ALL),
        prop::option::of(period.prop_map(|text| Period::read(text).unwrap())),
        prop::sample::select(EndAction::ALL),
        (any::<bool>(), any::<bool>()),
    )
        .prop_map(
            |(stage, from, period, end, (ceiling, approved))| RetentionRule {
                stage,
                from,
                period,
                ceiling,
                end,
                approved,
            },
        )
}

proptest! {
    #[test]
    fn nothing_under_a_hold_or_an_open_request_and_nothing_without_a_set_rule_ever_goes(
        candidates in prop::collection::vec(any_candidate(), 0..20),
        rules in prop::collection::vec(any_rule(), 0..4),
    ) {
        let today = day("2026-11-22");
        let disposal = Disposal::prepare(&candidates, &rules, today, officer("Ash"), at(1));
        for line in disposal.destroy() {
            let one = candidates.iter().find(|one| one.id == line.id).unwrap();
            prop_assert!(one.holds.is_empty() && one.requests.is_empty());
            let rule = rules.iter().find(|rule| rule.stage == one.stage).unwrap();
            prop_assert!(rule.approved && !rule.ceiling && rule.period.is_some());
            prop_assert_eq!(rule.end, EndAction::Destroy);
        }
        for line in disposal.review() {
            let goes = matches!(line.why, Why::Over { .. });
            prop_assert!(!goes);
        }
    }
}
