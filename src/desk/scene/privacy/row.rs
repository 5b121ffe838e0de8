//! A row of the privacy page, and the parts that rows stand in.

use crate::desk::scene::privacy::Target;
use crate::register::coded;

coded! {
    /// A part of the page.
    pub enum Section {
        /// What is to do.
        ToDo = "to-do",
        /// The privacy notice.
        Notice = "notice",
        /// What people were told.
        Told = "told",
        /// What they allowed.
        Permissions = "permissions",
        /// Who may speak or act for them.
        Speaking = "speaking",
        /// Who helps them.
        Contacts = "contacts",
        /// What they stand against.
        Objections = "objections",
        /// What was given out, or kept in.
        GivenOut = "given-out",
    }
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The part it stands in.
    pub section: Section,
    /// What opening it opens.
    pub target: Target,
    /// What it says, names covered where they have to be.
    pub says: String,
    /// What stands at its end: how it stands, or the day.
    pub aside: String,
}

impl Row {
    /// A row with nothing at its end.
    #[must_use]
    pub fn new(section: Section, target: Target, says: String) -> Self {
        Self {
            section,
            target,
            says,
            aside: String::new(),
        }
    }

    /// The same with words at its end.
    #[must_use]
    pub fn aside(mut self, aside: String) -> Self {
        self.aside = aside;
        self
    }
}
