//! A rule of keeping: how long applications of a stage are kept, from when, and what becomes of them then.
//!
//! A rule that nobody set is a rule too, and it says only that a person looks.

use chrono::NaiveDate;

use crate::privacy::Period;
use crate::privacy::pack::EndAction;
use crate::register::{Stage, coded};

coded! {
    /// From when a time of keeping counts.
    pub enum CountsFrom {
        /// The day it was begun.
        Creation = "creation",
        /// The day anything of it was last kept.
        LastContact = "last_contact",
        /// The day it was closed.
        Closure = "closure",
    }
}

/// A rule of keeping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionRule {
    /// For which applications.
    pub stage: Stage,
    /// From when it counts.
    pub from: CountsFrom,
    /// How long; none where nobody has set it.
    pub period: Option<Period>,
    /// Whether that is the longest time and not the rule: then a person looks.
    pub ceiling: bool,
    /// What becomes of them.
    pub end: EndAction,
    /// Whether whoever answers for data protection has approved it.
    pub approved: bool,
}

impl RetentionRule {
    /// A rule that nobody has set.
    #[must_use]
    pub fn unset(stage: Stage) -> Self {
        Self {
            stage,
            from: CountsFrom::Closure,
            period: None,
            ceiling: false,
            end: EndAction::Review,
            approved: false,
        }
    }

    /// Gives the first day after the time of keeping; none where the rule is not set.
    #[must_use]
    pub fn over_on(&self, from: NaiveDate) -> Option<NaiveDate> {
        self.period.map(|period| period.after(from))
    }
}

#[cfg(test)]
mod tests {
    use super::{CountsFrom, RetentionRule};
    use crate::privacy::Period;
    use crate::register::Stage;

    #[test]
    fn a_rule_that_nobody_set_is_never_over() {
        let unset = RetentionRule::unset(Stage::Draft);
        let from = "2000-01-31".parse().unwrap();
        assert_eq!(unset.over_on(from), None);
        let set = RetentionRule {
            from: CountsFrom::LastContact,
            period: Period::read("18 months"),
            ..unset
        };
        assert_eq!(set.over_on(from), Some("2001-07-31".parse().unwrap()));
    }
}
