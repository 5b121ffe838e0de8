//! Every question can come to be asked.
//!
//! A question that is off until a council switches it on, and that no council's pack does, is never asked; neither is one
//! that only its answer would show. Its own follow-ups, in the same section, are off with it on purpose. Anything further
//! away waits for an answer that nobody will ever give, and that is a fault.

use std::collections::HashSet;

use crate::form::condition::{Quantity, Show, Slot, Test};
use crate::form::outline::Outline;
use crate::form::place::Position;
use crate::form::question::Question;
use crate::form::{Fault, Form, Pack};

/// Questions and papers that no answers can bring up.
pub(super) fn faults(form: &Form, outline: &Outline, packs: &[Pack]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut never = HashSet::new();
    for question in form.questions() {
        if question.optional && !packs.iter().any(|pack| pack.asks(&question.field)) {
            never.insert(question.position);
            continue;
        }
        if question.list.is_some_and(|list| never.contains(&list)) {
            never.insert(question.position);
            continue;
        }
        let section = form
            .sections
            .get(question.section)
            .map(|section| &section.show);
        if [Some(&question.show), section]
            .into_iter()
            .flatten()
            .all(|show| can_show(show, &never))
        {
            continue;
        }
        never.insert(question.position);
        faults.extend(waits_in_vain(form, outline, question, &never));
    }
    for paper in &form.papers {
        if paper
            .when
            .as_ref()
            .is_some_and(|test| !can_be(test, true, &never))
        {
            let says = format!(
                "nothing that is asked can call for the paper `{}`",
                paper.code
            );
            faults.push(outline.code("paper", &paper.code).fault(says));
        }
    }
    faults
}

/// The fault of a question that waits for one of another section.
fn waits_in_vain(
    form: &Form,
    outline: &Outline,
    question: &Question,
    never: &HashSet<Position>,
) -> Option<Fault> {
    let section = form
        .sections
        .get(question.section)
        .map(|section| &section.show);
    let tests = [Some(&question.show), section];
    let mut slots = Vec::new();
    for show in tests.into_iter().flatten() {
        show.when.iter().for_each(|test| slots_of(test, &mut slots));
    }
    let blocking: Vec<&Question> = slots
        .iter()
        .filter(|slot| never.contains(&slot.question))
        .map(|slot| form.question(slot.question))
        .collect();
    let beside = |other: &&Question| other.section == question.section;
    if blocking.iter().copied().any(|other| beside(&other)) {
        return None;
    }
    let spot = match blocking.first() {
        Some(other) => outline.test(question.position, &other.field),
        None => outline.question(question.position),
    };
    let says = format!("`{}` can never be asked", question.id);
    let help = match blocking.first() {
        Some(other) => format!(
            "it waits for `{}`, which no council's pack switches on",
            other.id
        ),
        None => "no answers make its condition true".to_owned(),
    };
    Some(spot.fault(says).help(help))
}

fn can_show(show: &Show, never: &HashSet<Position>) -> bool {
    show.when
        .as_ref()
        .is_none_or(|test| can_be(test, true, never))
}

/// Whether a test can come out so, where some questions are never answered: a test on those stays unknown.
fn can_be(test: &Test, wanted: bool, never: &HashSet<Position>) -> bool {
    let asked = |slot: &Slot| !never.contains(&slot.question);
    match test {
        Test::All(tests) if wanted => tests.iter().all(|test| can_be(test, true, never)),
        Test::All(tests) => tests.iter().any(|test| can_be(test, false, never)),
        Test::AnyOf(tests) if wanted => tests.iter().any(|test| can_be(test, true, never)),
        Test::AnyOf(tests) => tests.iter().all(|test| can_be(test, false, never)),
        Test::Not(test) => can_be(test, !wanted, never),
        Test::Is(slot, _)
        | Test::IsNot(slot, _)
        | Test::Has(slot, _)
        | Test::Ticked(slot, _)
        | Test::Age(slot, ..)
        | Test::Amount(slot, ..)
        | Test::Past(slot, _) => asked(slot),
        Test::Answered(slot, given) => asked(slot) || (*given != wanted),
        Test::MissingFor(slot, _) => asked(slot) || !wanted,
        Test::Count(slot, least) => asked(slot) || ((*least == 0) == wanted),
        Test::Entries(slot, quantity, test) => {
            let empty = matches!(quantity, Quantity::Every | Quantity::AtLeast(0));
            (empty == wanted) || (asked(slot) && can_be(test, wanted, never))
        }
        Test::Derived(..) => true,
    }
}

fn slots_of(test: &Test, slots: &mut Vec<Slot>) {
    match test {
        Test::All(tests) | Test::AnyOf(tests) => {
            for test in tests {
                slots_of(test, slots);
            }
        }
        Test::Not(test) => slots_of(test, slots),
        Test::Entries(slot, _, test) => {
            slots.push(*slot);
            slots_of(test, slots);
        }
        Test::Is(slot, _)
        | Test::IsNot(slot, _)
        | Test::Has(slot, _)
        | Test::Ticked(slot, _)
        | Test::Age(slot, ..)
        | Test::Amount(slot, ..)
        | Test::Past(slot, _)
        | Test::Answered(slot, _)
        | Test::MissingFor(slot, _)
        | Test::Count(slot, _) => slots.push(*slot),
        Test::Derived(..) => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::fixture::small;

    const TWO: &str = "tiny/two.toml";

    #[test]
    fn a_question_that_waits_for_one_that_is_off_is_found() {
        let waiting = small().with(TWO, "when = { ill = \"yes\" }", "when = { bell = \"yes\" }");
        waiting.only(TWO, 18, "bell", "`colour` can never be asked");
        let switched_on = waiting.and(
            "councils/swale.toml",
            "id = \"swale\"\noptional_questions = [\"bell\"]\n",
        );
        assert_eq!(switched_on.faults(), []);
    }

    #[test]
    fn through_a_named_condition_the_question_itself_is_shown() {
        small()
            .with(
                "tiny/form.toml",
                "[[paper]]",
                "[condition.rings]\nwhen = { bell = \"yes\" }\n\n[[paper]]",
            )
            .with(TWO, "when = { ill = \"yes\" }", "when = { rings = true }")
            .only(TWO, 12, "colour", "`colour` can never be asked");
    }

    #[test]
    fn other_ways_and_follow_ups_are_no_fault() {
        for when in [
            "when = [{ bell = \"yes\" }, { ill = \"yes\" }]",
            "when = { bell = { answered = false } }",
            "unless = { bell = \"yes\" }",
        ] {
            assert_eq!(
                small().with(TWO, "when = { ill = \"yes\" }", when).faults(),
                [],
                "{when}"
            );
        }
        let beside = small().with(
            "tiny/one.toml",
            "id = \"pets\"",
            "id = \"pets\"\nwhen = { bell = \"yes\" }",
        );
        assert_eq!(beside.faults(), []);
    }

    #[test]
    fn a_paper_that_nothing_calls_for_is_found() {
        small()
            .with(
                "tiny/form.toml",
                "when = { ill = \"yes\" }",
                "when = { bell = \"yes\" }",
            )
            .only(
                "tiny/form.toml",
                17,
                "letter",
                "nothing that is asked can call for the paper `letter`",
            );
    }
}
