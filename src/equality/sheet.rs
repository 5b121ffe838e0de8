//! What one person answered: taken from a sheet of their own, and wiped when it is let go.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::form::{Answer, AnswerState, Form, Pack, Sheet, Value, Walk};

/// What came of one question that was put.
#[derive(PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub enum Reply {
    /// It was left.
    Left,
    /// They prefer not to say.
    Withheld,
    /// One option, with the words that some options take.
    Chosen {
        /// The option's code.
        code: String,
        /// What was added in words.
        words: Option<String>,
    },
}

/// The answers of one person. A question that was not put is not in it.
#[derive(PartialEq, Eq)]
pub struct EqualitySheet {
    pub(super) form_version: u32,
    pub(super) replies: BTreeMap<String, Reply>,
}

impl EqualitySheet {
    /// Takes the answers to what is asked of a person from the sheet they were typed on.
    #[must_use]
    pub fn of(form: &Form, pack: &Pack, sheet: &Sheet, today: NaiveDate) -> Self {
        let walk = Walk::of(form, pack, sheet, today);
        let reply = |asked: &crate::form::Asked| match (asked.state, sheet.answer(asked.place)) {
            (AnswerState::Answered, Some(Answer::Given(Value::Choice(picked)))) => Reply::Chosen {
                code: picked.code.clone(),
                words: picked.text.clone(),
            },
            (AnswerState::PrefersNotToSay, _) => Reply::Withheld,
            _ => Reply::Left,
        };
        let replies = walk.asked.iter().map(|asked| {
            let id = form.question(asked.place.question).id.clone();
            (id, reply(asked))
        });
        Self {
            form_version: form.version,
            replies: replies.collect(),
        }
    }

    /// The version of the form that was answered.
    #[must_use]
    pub const fn form_version(&self) -> u32 {
        self.form_version
    }

    /// Says whether nothing was said at all, not even that they prefer not to.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.replies.values().all(|reply| *reply == Reply::Left)
    }

    /// What came of a question; none if it was not put.
    #[must_use]
    pub fn reply(&self, question: &str) -> Option<&Reply> {
        self.replies.get(question)
    }

    /// Every question that was put, in the order of their ids.
    pub fn replies(&self) -> impl Iterator<Item = (&str, &Reply)> {
        self.replies.iter().map(|(id, reply)| (id.as_str(), reply))
    }
}

impl fmt::Debug for EqualitySheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EqualitySheet(..)")
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reply(..)")
    }
}
