//! Rules over more than one answer: a closed set of functions that a form asks for by name.

use crate::form::finding::Finding;
use crate::form::seen::Seen;

pub mod addresses;
pub mod ages;
pub mod child_benefit;
pub mod contact;
pub mod household;
pub mod money;
pub mod nino;
pub mod opening;

/// A rule that a form may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Representatives without authority, notices not acknowledged, members not told.
    Opening,
    /// Ages of applicants, parents and children.
    Ages,
    /// The same National Insurance number on two people.
    Nino,
    /// Routes to reach someone that are weak or not safe.
    Contact,
    /// Address history and its coverage.
    Addresses,
    /// Relationships and couples.
    Household,
    /// Child Benefit and where a child lives.
    ChildBenefit,
    /// Amounts that are odd for the time they cover.
    Money,
}

impl Rule {
    const ALL: [(&'static str, Self); 8] = [
        ("opening", Self::Opening),
        ("ages", Self::Ages),
        ("nino", Self::Nino),
        ("contact", Self::Contact),
        ("addresses", Self::Addresses),
        ("household", Self::Household),
        ("child_benefit", Self::ChildBenefit),
        ("money", Self::Money),
    ];

    /// The names that form files may use.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Self::ALL.iter().map(|(name, _)| *name)
    }

    /// The rule of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, rule)| *rule)
    }

    /// What the rule finds.
    #[must_use]
    pub fn find(self, seen: &Seen) -> Vec<Finding> {
        match self {
            Self::Opening => opening::find(seen),
            Self::Ages => ages::find(seen),
            Self::Nino => nino::find(seen),
            Self::Contact => contact::find(seen),
            Self::Addresses => addresses::find(seen),
            Self::Household => household::find(seen),
            Self::ChildBenefit => child_benefit::find(seen),
            Self::Money => money::find(seen),
        }
    }
}

#[cfg(test)]
mod tests;
