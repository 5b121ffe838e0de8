//! What was answered: a typed value, or the reason why there is none.

use serde::{Deserialize, Serialize};

use crate::form::place::EntryId;
use crate::register::Missing;
use crate::register::date::PartialDate;
use crate::register::money::Pence;
use crate::register::number::Hundredths;

/// A person of the application, named by who they are to it and never by their name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Person {
    /// The main applicant.
    Main,
    /// The joint applicant.
    Joint,
    /// An entry of the household list.
    Member(EntryId),
}

/// One option chosen, with the words that some options take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked {
    /// The option's code, never its label.
    pub code: String,
    /// What was added in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Picked {
    /// A code without words.
    #[must_use]
    pub fn code(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            text: None,
        }
    }
}

/// A value, as its question's kind holds it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Names, numbers that are not counted with, and words, as typed and cleaned.
    Text(String),
    /// One option. An acknowledgement is `acknowledged` or `refused`; a thing told is `told`.
    Choice(Picked),
    /// Several options, in the order of the question.
    Many(Vec<Picked>),
    /// A box, ticked or not.
    Tick(bool),
    /// A count or a measure.
    Number(Hundredths),
    /// An amount of money.
    Money(Pence),
    /// A date, as exactly as it is known.
    Date(PartialDate),
    /// One person.
    Person(Person),
    /// Several people.
    People(Vec<Person>),
    /// One entry of another list.
    Entry(EntryId),
    /// Several entries of another list.
    Entries(Vec<EntryId>),
    /// What was typed where it could not be read as what the question asks for; nothing may use it.
    Unreadable(String),
}

impl Value {
    /// The code of a value that is one choice, or an applicant who stands for one.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        if let Self::Choice(picked) = self {
            return Some(&picked.code);
        }
        if let Self::Person(person) = self {
            return match person {
                Person::Main => Some("main"),
                Person::Joint => Some("joint"),
                Person::Member(_) => Some("members"),
            };
        }
        None
    }

    /// The words of a value that is words.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }

    /// The date of a value that is one.
    #[must_use]
    pub fn date(&self) -> Option<&PartialDate> {
        if let Self::Date(date) = self {
            Some(date)
        } else {
            None
        }
    }
}

impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Value(..)")
    }
}

/// An answer: given, or missing for a reason. A question without one has not been asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A value was given.
    Given(Value),
    /// There is none, and this is why.
    Missing(Missing),
}

impl Answer {
    /// The value, where one was given.
    #[must_use]
    pub fn value(&self) -> Option<&Value> {
        if let Self::Given(value) = self {
            Some(value)
        } else {
            None
        }
    }
}
