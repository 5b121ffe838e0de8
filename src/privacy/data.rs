//! Kinds of data that leave, or are talked about: groups of questions, and how closely each is held.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::privacy::id::is_id;

pub use crate::register::class::Class;

/// A group of questions, such as `health`: what a scope is made of.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DataGroup(String);

impl DataGroup {
    /// Reads a group; none where the text cannot be an id.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        is_id(text).then(|| Self(text.to_owned()))
    }

    /// Gives the group as forms and records write it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for DataGroup {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::new(&text).ok_or("a group is small letters, digits and low lines")
    }
}

impl From<DataGroup> for String {
    fn from(group: DataGroup) -> Self {
        group.0
    }
}

/// Data that is asked for: a group of questions and how closely it is held.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Field {
    /// The group.
    pub group: DataGroup,
    /// How closely it is held.
    pub class: Class,
}

impl Field {
    /// Says whether it takes an explicit permission of its own.
    #[must_use]
    pub fn is_sensitive(&self) -> bool {
        match self.class {
            Class::Sensitive | Class::Criminal => true,
            Class::Ordinary | Class::Restricted | Class::Equality => false,
        }
    }
}

/// What a permission or an authority reaches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topics {
    /// The whole application, equality answers never among it.
    Whole,
    /// These groups alone.
    Groups(BTreeSet<DataGroup>),
}

impl Topics {
    /// Says whether every one of these groups is reached.
    pub fn reach<'a>(&self, groups: impl IntoIterator<Item = &'a DataGroup>) -> bool {
        match self {
            Self::Whole => true,
            Self::Groups(reached) => groups.into_iter().all(|group| reached.contains(group)),
        }
    }

    /// Says whether they reach nothing at all.
    #[must_use]
    pub fn are_none(&self) -> bool {
        matches!(self, Self::Groups(groups) if groups.is_empty())
    }
}
