use std::collections::HashSet;

use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, proptest};

use crate::form::finding::Strength;
use crate::form::question::{AskedOf, Kind, Question};
use crate::form::testing::{Case, case, form, well_formed};

/// What the rules look at; the rest of the form is shaken by other tests.
const LOOKED_AT: [&str; 16] = [
    "main.address_history.",
    "main.phones.",
    "members.",
    "contacts.",
    "landlords.",
    "representatives.",
    "main.date_of_birth",
    "main.nino",
    "main.email",
    "main.no_",
    "main.abuse_move",
    "joint_",
    "date_received",
    "notice_",
    "applicant_speaking",
    "channel",
];

const DATES: [&str; 12] = [
    "2026-11-23",
    "2027-05-01",
    "2024-02-29",
    "2022-06",
    "2022-05-20",
    "2021-03",
    "2018-09",
    "2012-03-04",
    "2009",
    "1999-12-31",
    "1905-01-01",
    "about 17",
];

const PEOPLE: [&str; 6] = ["main", "joint", "members.0", "members.1", "members.2", "no"];

/// What people type where there is nothing to choose from.
const TYPED: [&str; 8] = [
    "07700 900111",
    "01632 960001",
    "YZ 00 00 00 A",
    "YZ 00 00 00 B",
    "ada@mail.example",
    "ME12",
    "7",
    "true",
];

const NO_ANSWER: [&str; 3] = ["!does_not_know", "!not_applicable", "!not_asked"];

/// Where something is answered, by numbers: the question, whose, the entry, and what is typed.
type Pick = (usize, bool, usize, usize);

fn picks() -> impl Strategy<Value = Vec<Pick>> {
    let pick = (any::<usize>(), any::<bool>(), 0_usize..3, any::<usize>());
    proptest::collection::vec(pick, 0..240)
}

fn looked_at() -> Vec<&'static Question> {
    let is_in = |question: &&Question| LOOKED_AT.iter().any(|id| question.id.starts_with(id));
    form().questions().filter(is_in).collect()
}

fn fill(case: &mut Case, (which, joint, entry, what): Pick) {
    let questions = looked_at();
    let question = questions[which % questions.len()];
    let mut path = question.id.clone();
    if question.list.is_some()
        && let Some((list, field)) = question.id.rsplit_once('.')
    {
        path = format!("{list}.{entry}.{field}");
    }
    if joint && question.asked_of == AskedOf::EachApplicant {
        path = path.replacen("main.", "joint.", 1);
    }
    let Some(place) = case.open(&path) else {
        return;
    };
    let mut pool: Vec<&str> =
        if let Kind::Choice { options, .. } | Kind::Many { options, .. } = &question.kind {
            options.iter().map(|option| option.code.as_str()).collect()
        } else if let Kind::Date(_) = &question.kind {
            DATES.to_vec()
        } else if let Kind::Person(_) = &question.kind {
            PEOPLE.to_vec()
        } else {
            TYPED.to_vec()
        };
    pool.push(NO_ANSWER[what % NO_ANSWER.len()]);
    case.put(place, pool[what % pool.len()]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    /// Whatever is answered: no rule fails, every finding stands at something asked, and no two that can be confirmed share a
    /// place and a code, for one confirmation would then answer for both.
    #[test]
    fn rules_bear_any_sheet(picks in picks()) {
        let mut case = case(&[("has_joint", "yes"), ("joint_present", "yes")]);
        case.pack.optional_questions.push("member_nino".to_owned());
        for pick in picks {
            fill(&mut case, pick);
        }
        let seen = case.seen();
        for rule in &form().rules {
            let mut known = HashSet::new();
            for finding in rule.find(&seen) {
                well_formed(&seen, &finding);
                let new = known.insert((finding.at, finding.code));
                prop_assert!(new || finding.strength != Strength::Soft, "{} twice", finding.code);
            }
        }
        let walk = case.walk();
        let numbers: Vec<usize> = walk.findings.iter().map(|finding| seen.order(finding.at)).collect();
        prop_assert!(numbers.is_sorted());
    }
}

/// The same sheet gives the same findings, whatever was found before.
#[test]
fn rules_are_pure() {
    let mut case = case(&[]);
    for number in 0..400 {
        let pick = (number * 7, number % 2 == 0, number % 3, number * 13);
        fill(&mut case, pick);
    }
    let seen = case.seen();
    for rule in &form().rules {
        assert_eq!(rule.find(&seen), rule.find(&seen));
    }
    assert_eq!(case.walk(), case.walk());
}
