//! Conditions, from words to typed tests: unknown ids, wrong types, unknown codes and tests that can never hold are faults.

mod codes;
mod meaning;

use toml::Spanned;

use crate::form::compile::test::meaning::Meaning;
use crate::form::compile::{Compiler, File};
use crate::form::condition::{Order, Show, Slot, Test};
use crate::form::draft::test::{Clause, DraftTest, Expected, Operand};
use crate::form::fault::nearest;
use crate::form::place::Position;
use crate::form::question::{Kind, Question};
use crate::register::Missing;

/// From where a condition is read.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) file: File<'a>,
    pub(super) question: &'a Question,
    /// Whether the list entry that `.id` means is the question's own, or one that is being counted.
    pub(super) list: Option<Position>,
    pub(super) depth: usize,
}

impl Compiler<'_> {
    pub(super) fn show(
        &mut self,
        file: File,
        when: Option<&DraftTest>,
        unless: Option<&DraftTest>,
        question: &Question,
    ) -> Show {
        Show {
            when: when.and_then(|draft| self.test(file, draft, question)),
            unless: unless.and_then(|draft| self.test(file, draft, question)),
        }
    }

    pub(super) fn test(
        &mut self,
        file: File,
        draft: &DraftTest,
        question: &Question,
    ) -> Option<Test> {
        self.tables(
            draft,
            At {
                file,
                question,
                list: question.list,
                depth: 0,
            },
        )
    }

    fn tables(&mut self, draft: &DraftTest, at: At) -> Option<Test> {
        let mut any = Vec::new();
        for table in &draft.0 {
            let mut all = Vec::new();
            for clause in table {
                all.push(self.clause(clause, at)?);
            }
            self.can_hold(&all, table.first(), at);
            any.push(single(all, Test::All));
        }
        Some(single(any, Test::AnyOf))
    }

    /// Two tests on one answer that no answer can pass together.
    fn can_hold(&mut self, tests: &[Test], first: Option<&Clause>, at: At) {
        for (number, test) in tests.iter().enumerate() {
            for other in tests.iter().skip(number + 1) {
                if let (Test::Is(a, codes), Test::Is(b, others)) = (test, other)
                    && a == b
                    && !codes.iter().any(|code| others.contains(code))
                    && let Some(clause) = first
                {
                    self.fault(at.file, &clause.of, "this condition can never be true");
                }
            }
        }
    }

    fn clause(&mut self, clause: &Clause, at: At) -> Option<Test> {
        match (self.meaning(&clause.of, at)?, &clause.is) {
            (Meaning::Named(condition), Expected::Flag(wanted)) => {
                let test = self.named(
                    condition,
                    At {
                        depth: at.depth + 1,
                        ..at
                    },
                )?;
                Some(if *wanted {
                    test
                } else {
                    Test::Not(Box::new(test))
                })
            }
            (Meaning::Named(_), _) => {
                self.fault(at.file, &clause.of, "a named condition is true or false");
                None
            }
            (Meaning::Derived(which), Expected::Tests(tests)) => {
                let mut all = Vec::new();
                for (name, operand) in tests {
                    if let (Some(order), Operand::Number(number)) = (order(name.get_ref()), operand)
                    {
                        all.push(Test::Derived(which, order, *number));
                    } else {
                        self.fault(
                            at.file,
                            name,
                            "a derived number is compared with lt, le, gt or ge",
                        );
                        return None;
                    }
                }
                Some(single(all, Test::All))
            }
            (Meaning::Derived(_), _) => {
                self.fault(
                    at.file,
                    &clause.of,
                    "a derived number needs a comparison, such as { ge = 2 }",
                );
                None
            }
            (Meaning::Slot(slot), Expected::Codes(codes)) => {
                let codes = self.codes(slot, codes, clause, at)?;
                Some(Test::Is(slot, codes))
            }
            (Meaning::Slot(slot), Expected::Flag(flag)) => {
                if matches!(self.kind_of(slot), Some(Kind::Tick)) {
                    return Some(Test::Ticked(slot, *flag));
                }
                self.fault(
                    at.file,
                    &clause.of,
                    "only a box to tick, or a named condition, is true or false",
                );
                None
            }
            (Meaning::Slot(slot), Expected::Tests(tests)) => {
                let mut all = Vec::new();
                for (name, operand) in tests {
                    all.push(self.operation(slot, name, operand, clause, at)?);
                }
                Some(single(all, Test::All))
            }
        }
    }

    fn operation(
        &mut self,
        slot: Slot,
        name: &Spanned<String>,
        operand: &Operand,
        clause: &Clause,
        at: At,
    ) -> Option<Test> {
        let kind = self.kind_of(slot)?;
        match (name.get_ref().as_str(), operand, &kind) {
            ("not", Operand::Codes(codes), _) => {
                Some(Test::IsNot(slot, self.codes(slot, codes, clause, at)?))
            }
            ("has", Operand::Codes(codes), Kind::Many { .. } | Kind::People(_)) => {
                Some(Test::Has(slot, self.codes(slot, codes, clause, at)?))
            }
            ("answered", Operand::Flag(wanted), _) => Some(Test::Answered(slot, *wanted)),
            ("missing", Operand::Codes(codes), _) => {
                let reasons: Option<Vec<_>> = codes
                    .iter()
                    .map(|code| Missing::from_code(code.get_ref()))
                    .collect();
                if reasons.is_none() {
                    self.fault(
                        at.file,
                        name,
                        "this is not one of the reasons for no answer",
                    )
                    .help = Some(
                        "say does_not_know, prefers_not_to_say, not_applicable or not_asked"
                            .to_owned(),
                    );
                }
                Some(Test::MissingFor(slot, reasons?))
            }
            ("age_lt", Operand::Number(years), Kind::Date(_)) => age(slot, Order::Lt, *years),
            ("age_ge", Operand::Number(years), Kind::Date(_)) => age(slot, Order::Ge, *years),
            ("past", Operand::Flag(wanted), Kind::Date(_)) => Some(Test::Past(slot, *wanted)),
            ("count_ge", Operand::Number(least), Kind::List(_)) => Some(Test::Count(
                slot,
                usize::try_from(*least).unwrap_or_default(),
            )),
            (word, Operand::Number(number), Kind::Number(_) | Kind::Money(_))
                if order(word).is_some() =>
            {
                Some(Test::Amount(slot, order(word)?, number.saturating_mul(100)))
            }
            (word, ..) => {
                let known = [
                    "not", "has", "answered", "missing", "age_lt", "age_ge", "past", "count_ge",
                    "lt", "le", "gt", "ge",
                ];
                let says = format!(
                    "`{word}` is not a test for a question of kind {}",
                    kind.word()
                );
                let help = nearest(word, known)
                    .filter(|near| *near != word)
                    .map(|near| format!("did you mean `{near}`?"));
                self.fault(at.file, name, says).help = help;
                None
            }
        }
    }
}

fn order(word: &str) -> Option<Order> {
    match word {
        "lt" => Some(Order::Lt),
        "le" => Some(Order::Le),
        "gt" => Some(Order::Gt),
        "ge" => Some(Order::Ge),
        _ => None,
    }
}

fn age(slot: Slot, order: Order, years: i64) -> Option<Test> {
    Some(Test::Age(slot, order, i32::try_from(years).ok()?))
}

/// One test stands for itself; several are put together.
fn single(mut tests: Vec<Test>, together: impl FnOnce(Vec<Test>) -> Test) -> Test {
    match (tests.len(), tests.pop()) {
        (1, Some(only)) => only,
        (_, Some(last)) => {
            tests.push(last);
            together(tests)
        }
        (_, None) => together(tests),
    }
}
