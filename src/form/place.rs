//! Where an answer stands: which question, whose, and in which entry of a list.

use serde::{Deserialize, Serialize};

/// One question's position in its form; positions follow the order in which questions are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position(pub u16);

/// One entry of a list, the same for as long as the application lives, whatever is added or taken out around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntryId(pub u32);

/// Whose part of the application a question is asked in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// The application as a whole.
    Common,
    /// The main applicant, for themselves.
    Main,
    /// The joint applicant, for themselves.
    Joint,
}

impl Owner {
    /// The word that opens a path: `main`, `joint`, or nothing for what is common to both.
    #[must_use]
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::Common => None,
            Self::Main => Some("main"),
            Self::Joint => Some("joint"),
        }
    }
}

/// The place of one answer. Lists may hold a list, and no deeper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// Which question.
    pub question: Position,
    /// Whose.
    pub owner: Owner,
    /// The entry of the outer list, where the question stands in one.
    pub entry: Option<EntryId>,
    /// The entry of the inner list, where a list stands in a list.
    pub inner: Option<EntryId>,
}

impl Place {
    /// A place outside every list.
    #[must_use]
    pub fn new(question: Position, owner: Owner) -> Self {
        Self {
            question,
            owner,
            entry: None,
            inner: None,
        }
    }

    /// The place of another question beside this one: the same owner, the same entries.
    #[must_use]
    pub fn beside(self, question: Position) -> Self {
        Self { question, ..self }
    }

    /// The place of a field in an entry of the list that stands at this place.
    #[must_use]
    pub fn within(self, entry: EntryId, question: Position) -> Self {
        if self.entry.is_none() {
            Self {
                question,
                entry: Some(entry),
                ..self
            }
        } else {
            Self {
                question,
                inner: Some(entry),
                ..self
            }
        }
    }

    /// The innermost entry this place lies in.
    #[must_use]
    pub fn innermost(self) -> Option<EntryId> {
        self.inner.or(self.entry)
    }
}
