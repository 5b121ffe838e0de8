//! Conditions, from words to typed tests: unknown ids, wrong types, unknown codes and tests that can never hold are faults.

use toml::Spanned;

use crate::form::compile::{Compiler, File};
use crate::form::condition::{Derived, From, Order, Quantity, Show, Slot, Test};
use crate::form::draft::DraftCondition;
use crate::form::draft::test::{Clause, DraftTest, Expected, Operand};
use crate::form::fault::nearest;
use crate::form::place::Position;
use crate::form::question::{AskedOf, Choice, Kind, Question};
use crate::register::Missing;

/// How deep named conditions may name each other before it must be a circle.
const DEEPEST: usize = 8;

/// What a word in a condition turned out to mean.
enum Meaning<'d> {
    Slot(Slot),
    Named(&'d DraftCondition),
    Derived(Derived),
}

/// From where a condition is read.
#[derive(Clone, Copy)]
struct At<'a> {
    file: File<'a>,
    question: &'a Question,
    /// Whether the list entry that `.id` means is the question's own, or one that is being counted.
    list: Option<Position>,
    depth: usize,
}

impl<'d> Compiler<'d> {
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

    /// Each named condition is read once by itself, so that a fault in one that nothing uses is found too.
    pub(super) fn conditions_used(&mut self) {
        let Some(last) = self.questions.last().cloned() else {
            return;
        };
        let anywhere = Question {
            list: None,
            asked_of: AskedOf::EachApplicant,
            position: Position(u16::MAX),
            ..last
        };
        let draft = self.draft;
        for (name, condition) in &draft.condition {
            if self.by_id.contains_key(name.get_ref().as_str()) {
                self.fault(
                    self.form,
                    name,
                    format!("`{}` is the id of a question too", name.get_ref()),
                );
            }
            if !uses_items(condition) {
                self.named(
                    condition,
                    At {
                        file: self.form,
                        question: &anywhere,
                        list: None,
                        depth: 0,
                    },
                );
            }
        }
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

    fn named(&mut self, condition: &DraftCondition, at: At) -> Option<Test> {
        let over = [
            (condition.any.as_ref(), Quantity::Any),
            (condition.every.as_ref(), Quantity::Every),
            (
                condition.count.as_ref(),
                Quantity::AtLeast(condition.at_least.unwrap_or(1)),
            ),
        ];
        let Some((word, quantity)) = over
            .into_iter()
            .find_map(|(word, quantity)| Some((word?, quantity)))
        else {
            return self.tables(
                &condition.when,
                At {
                    file: self.form,
                    ..at
                },
            );
        };
        let at = At {
            file: self.form,
            ..at
        };
        let Meaning::Slot(slot) = self.meaning(word, at)? else {
            self.fault(
                self.form,
                word,
                format!("`{}` is not a list", word.get_ref()),
            );
            return None;
        };
        let test = self.tables(
            &condition.when,
            At {
                list: Some(slot.question),
                ..at
            },
        )?;
        Some(Test::Entries(slot, quantity, Box::new(test)))
    }

    /// What a word in a condition means, seen from where it stands.
    fn meaning(&mut self, word: &Spanned<String>, at: At) -> Option<Meaning<'d>> {
        let text = word.get_ref().as_str();
        let draft: &'d crate::form::draft::DraftForm = self.draft;
        if let Some((_, condition)) = draft
            .condition
            .iter()
            .find(|(name, _)| name.get_ref() == text)
        {
            if at.depth < DEEPEST {
                return Some(Meaning::Named(condition));
            }
            self.fault(
                at.file,
                word,
                format!("the condition `{text}` leads back to itself"),
            );
            return None;
        }
        if let Some(derived) = Derived::named(text) {
            return Some(Meaning::Derived(derived));
        }
        let found = self.slot(text, at);
        if found.is_none() {
            self.unknown(word, at);
        }
        let slot = found?;
        self.looks_back(slot, word, at);
        Some(Meaning::Slot(slot))
    }

    fn slot(&self, text: &str, at: At) -> Option<Slot> {
        let slot = |id: &str, from: From| {
            let question = *self.by_id.get(id)?;
            let each_applicant =
                self.questions.get(usize::from(question.0))?.asked_of == AskedOf::EachApplicant;
            Some(Slot {
                question,
                each_applicant,
                from,
            })
        };
        if let Some(field) = text.strip_prefix('.') {
            let list = at
                .list
                .and_then(|list| self.questions.get(usize::from(list.0)))?;
            return slot(&format!("{}.{field}", list.id), From::Item);
        }
        if let Some(rest) = text.strip_prefix("joint.") {
            return slot(&format!("main.{rest}"), From::Joint);
        }
        if text.starts_with("main.") {
            return slot(text, From::Main);
        }
        if at.question.asked_of == AskedOf::EachApplicant
            && let Some(own) = slot(&format!("main.{text}"), From::Around)
        {
            return Some(own);
        }
        slot(text, From::Around)
    }

    fn unknown(&mut self, word: &Spanned<String>, at: At) {
        let text = word.get_ref().as_str();
        if self.by_id.contains_key(&format!("main.{text}")) {
            self.fault(
                at.file,
                word,
                format!("`{text}` is asked of each applicant"),
            )
            .help = Some(format!("say whose: \"main.{text}\" or \"joint.{text}\""));
            return;
        }
        let fields = self
            .by_id
            .keys()
            .map(|id| id.rsplit_once('.').map_or(id.as_str(), |(_, field)| field));
        let help = nearest(text.trim_start_matches('.'), fields)
            .map(|near| format!("did you mean `{near}`?"));
        let inside = self
            .by_id
            .keys()
            .find(|id| id.ends_with(&format!(".{text}")))
            .cloned();
        let help = inside.map_or(help, |id| {
            Some(format!(
                "`{id}` stands in a list: use a named condition with any, every or count"
            ))
        });
        self.fault(
            at.file,
            word,
            format!("there is no question or condition `{text}` here"),
        )
        .help = help;
    }

    /// A condition may only look at what was asked before: otherwise a question would come and go behind the reader's back.
    ///
    /// The fields of a list that is being counted stand behind the list itself, so the list alone is held to it.
    fn looks_back(&mut self, slot: Slot, word: &Spanned<String>, at: At) {
        let counted = at.list != at.question.list && slot.from == From::Item;
        if !counted && slot.question >= at.question.position {
            let says = format!(
                "`{}` is only asked later: a condition must look back",
                word.get_ref()
            );
            self.fault(at.file, word, says);
        }
    }

    fn kind_of(&mut self, slot: Slot) -> Option<Kind> {
        let question = self.questions.get(usize::from(slot.question.0))?;
        // Kinds are read in order, and conditions look back, so a tested question already has its own.
        Some(question.kind.clone())
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "every other kind has no codes, and one added later has none until it is named here"
    )]
    fn codes(
        &mut self,
        slot: Slot,
        codes: &[Spanned<String>],
        clause: &Clause,
        at: At,
    ) -> Option<Vec<String>> {
        let kind = self.kind_of(slot)?;
        let known: Vec<String> = match &kind {
            Kind::Choice {
                from_pack: Some(_), ..
            } => return Some(words(codes)),
            Kind::Choice { options, .. } | Kind::Many { options, .. } => option_codes(options),
            Kind::Person(who) | Kind::People(who) => {
                let mut known = option_codes(&who.options);
                known.extend(["main", "joint", "members"].map(str::to_owned));
                known
            }
            Kind::Acknowledge => vec!["acknowledged".to_owned(), "refused".to_owned()],
            Kind::Told => vec!["told".to_owned()],
            other => {
                let says = format!(
                    "a question of kind {} has no codes to compare with",
                    other.word()
                );
                self.fault(at.file, &clause.of, says);
                return None;
            }
        };
        for code in codes {
            if !known.contains(code.get_ref()) {
                let near = nearest(code.get_ref(), known.iter().map(String::as_str));
                let help = near.map(|near| format!("did you mean `{near}`?"));
                let word = if code.span().is_empty() {
                    &clause.of
                } else {
                    code
                };
                let says = format!(
                    "`{}` is not an answer to `{}`",
                    code.get_ref(),
                    clause.of.get_ref()
                );
                self.fault(at.file, word, says).help = help;
            }
        }
        Some(words(codes))
    }
}

/// Whether a condition tests the entry it is asked from, so that it means nothing outside a list.
fn uses_items(condition: &DraftCondition) -> bool {
    condition.any.is_none()
        && condition.every.is_none()
        && condition.count.is_none()
        && condition
            .when
            .0
            .iter()
            .flatten()
            .any(|clause| clause.of.get_ref().starts_with('.'))
}

fn words(codes: &[Spanned<String>]) -> Vec<String> {
    codes.iter().map(|code| code.get_ref().clone()).collect()
}

fn option_codes(options: &[Choice]) -> Vec<String> {
    options.iter().map(|option| option.code.clone()).collect()
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
