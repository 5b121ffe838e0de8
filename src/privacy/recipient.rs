//! Who data may go to, by name or by class, and on what condition.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::privacy::basis::Origin;
use crate::privacy::country::Country;
use crate::privacy::data::DataGroup;
use crate::privacy::id::{PurposeId, RecipientId};
use crate::register::coded;

coded! {
    /// On what condition the notice lets a recipient have data; a disclosure has to name one.
    pub enum Condition {
        /// The person's permission or consent.
        Consent = "consent",
        /// A law or a court compels it, or expressly permits it.
        Legal = "legal",
        /// Relied on as a legitimate interest; no consent is asked.
        Interests = "legitimate_interests",
        /// Part of giving the service.
        Purpose = "purpose",
        /// Someone's life or safety.
        Vital = "vital",
        /// The person's own instruction to act for them.
        Instruction = "instruction",
        /// The notice lists the recipient and no condition.
        NotStated = "not_stated",
        /// The notice lists the recipient without a condition, and it takes a person to look at it first.
        Review = "review",
    }
}

coded! {
    /// Whether a recipient may be sent anything now.
    pub enum Status {
        /// It may.
        Active = "active",
        /// One of two that overlap while the one gives way to the other.
        Transition = "transition",
        /// A person has to look first; the gate refuses.
        Review = "review",
    }
}

/// How a recipient is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Named {
    /// A body of this name.
    Body(String),
    /// A class; the body is named, once for each, before the person is asked.
    WhenAsked,
    /// A class, and no more: nobody can consent to it.
    Class,
}

/// A data-sharing agreement that is on file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// Its reference.
    pub reference: String,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day, where it has one.
    pub to: Option<NaiveDate>,
}

impl Agreement {
    /// Whether it is in force on a day, its first and last among them.
    #[must_use]
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|last| day <= last)
    }
}

/// One recipient of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// The id; its wording is `notice-recipient-<id>`.
    pub id: RecipientId,
    /// How it is named.
    pub name: Named,
    /// The class it is of, such as `support` or `police`.
    pub class: String,
    /// Whether the notice lists it. One that Lodge needs and no notice lists is told to nobody as part of the notice.
    pub origin: Origin,
    /// On what condition.
    pub condition: Condition,
    /// The purposes it serves.
    pub purposes: Vec<PurposeId>,
    /// The data-sharing agreement on file, if any.
    pub agreement: Option<Agreement>,
    /// Whether it may be sent anything now.
    pub status: Status,
    /// The groups of questions that it may have at the most; none where the pack lays none down.
    pub groups: BTreeSet<DataGroup>,
    /// Where it is.
    pub country: Country,
    /// Whether it is a member of the public, who must not learn of an application (Housing Act 1996, s.166(4)).
    pub public: bool,
    /// Whether it is a partner, with whom an agreement about sharing is needed unless a law demands it.
    pub partner: bool,
}

impl Recipient {
    /// The name of the body; none for a class.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        match &self.name {
            Named::Body(name) => Some(name),
            Named::WhenAsked | Named::Class => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Agreement;

    #[test]
    fn an_agreement_covers_its_first_and_last_day() {
        let day = |day| chrono::NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let mut agreement = Agreement {
            reference: "A1".to_owned(),
            from: day(2),
            to: Some(day(4)),
        };
        let covered = |agreement: &Agreement| [1, 2, 4, 5].map(|at| agreement.covers(day(at)));
        assert_eq!(covered(&agreement), [false, true, true, false]);
        agreement.to = None;
        assert_eq!(covered(&agreement), [false, true, true, true]);
    }
}
