//! What a word in a condition means, seen from where it stands.

use toml::Spanned;

use crate::form::compile::Compiler;
use crate::form::compile::test::At;
use crate::form::condition::{Derived, From, Quantity, Slot, Test};
use crate::form::draft::{DraftCondition, DraftForm};
use crate::form::fault::nearest;
use crate::form::place::Position;
use crate::form::question::{AskedOf, Question};

/// How deep named conditions may name each other before it must be a circle.
const DEEPEST: usize = 8;

/// What a word in a condition turned out to mean.
pub(super) enum Meaning<'d> {
    Slot(Slot),
    Named(&'d DraftCondition),
    Derived(Derived),
}

impl<'d> Compiler<'d> {
    /// Each named condition is read once by itself, so that a fault in one that nothing uses is found too.
    pub(in crate::form::compile) fn conditions_used(&mut self) {
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

    pub(super) fn named(&mut self, condition: &DraftCondition, at: At) -> Option<Test> {
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
    pub(super) fn meaning(&mut self, word: &Spanned<String>, at: At) -> Option<Meaning<'d>> {
        let text = word.get_ref().as_str();
        let draft: &'d DraftForm = self.draft;
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
