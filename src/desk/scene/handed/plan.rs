//! What is handed over: to whom, which parts, in which language.

use crate::desk::consent::Proposal;
use crate::privacy::PersonId;

/// What is handed over.
#[derive(Debug, Clone)]
pub struct Plan {
    /// To whom: the main or the joint applicant.
    pub person: PersonId,
    /// The sensitive questions, where any are.
    pub sensitive: Option<Extent>,
    /// The permissions to decide, in order.
    pub proposals: Vec<Proposal>,
    /// Whether the equality questions are.
    pub equality: bool,
    /// The language of the applicant's pages, by its tag.
    pub language: String,
}

/// Which sensitive questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Those of one section, by its number.
    Section(usize),
    /// Those of every section.
    All,
}

/// A part of what is handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Sensitive questions of the application.
    Sensitive,
    /// Permissions.
    Permissions,
    /// The equality questions.
    Equality,
}

impl Plan {
    /// The parts, in the order in which they come.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let parts = [
            (self.sensitive.is_some(), Part::Sensitive),
            (!self.proposals.is_empty(), Part::Permissions),
            (self.equality, Part::Equality),
        ];
        let parts = parts.into_iter().filter(|(is_there, _)| *is_there);
        parts.map(|(_, part)| part).collect()
    }
}
