//! What came of a request: a result for each class of what is held, and the ground of each refusal.
//!
//! There is no way to say "all of it" or "none of it": an answer is the results of its classes, and how far it goes follows
//! from them.
//!
//! ```compile_fail,E0599
//! # use lodge::rights::{Kind, Outcome};
//! fn everything(on: chrono::NaiveDate) -> Outcome {
//!     Outcome::all(Kind::Erase, on)
//! }
//! ```

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::privacy::Words;
use crate::register::{coded, coded_fault};
use crate::rights::kind::Kind;
use crate::rights::redaction::ReadyCopy;
use crate::rights::refusal::{RefusalGround, Refusing};

coded! {
    /// A class of what is held about somebody.
    pub enum Held {
        /// Their own answers.
        Answers = "answers",
        /// What is held about their household.
        Household = "household",
        /// Who helps them.
        Contacts = "contacts",
        /// What officers noted.
        Notes = "notes",
        /// Papers and letters.
        Papers = "papers",
        /// What they were told, allowed, refused or stood against.
        Permissions = "permissions",
        /// To whom data went.
        Disclosures = "disclosures",
        /// Warnings about them.
        Markers = "markers",
        /// Answers for equality monitoring.
        Equality = "equality",
        /// Who did what with their application.
        Trail = "trail",
    }
}

/// What came of one class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Done {
    /// What was asked was done.
    Granted,
    /// Nothing of that class is held.
    NothingHeld,
    /// It was refused.
    Refused {
        /// On this ground.
        ground: RefusalGround,
        /// In these words.
        why: Words,
    },
}

/// What came of a request, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeTerms {
    /// Of which kind of request.
    pub kind: Kind,
    /// The day the answer went out.
    pub on: NaiveDate,
    /// The result of each class.
    pub results: BTreeMap<Held, Done>,
    /// What goes with a refusal; needed where anything is refused.
    #[serde(default)]
    pub refusing: Option<Refusing>,
    /// The copy, looked through; needed where a copy is given.
    #[serde(default)]
    pub copy: Option<ReadyCopy>,
    /// Whether somebody looked where it is safe to send it.
    pub safe_address: bool,
}

coded_fault! {
    /// Why an outcome cannot be written down.
    pub enum OutcomeFault {
        /// A class has no result.
        ClassMissing = "outcome.class_missing",
        /// A refusal names no ground that the law has for this kind.
        NoSuchGround = "outcome.no_such_ground",
        /// Something is refused, and the routes were not told.
        RoutesMissing = "outcome.routes_missing",
        /// A copy is given that nobody looked through.
        CopyNotReady = "outcome.copy_not_ready",
        /// Nobody looked where it is safe to send it.
        AddressNotChecked = "outcome.address_not_checked",
    }
}

coded! {
    /// How far an answer goes. It follows from the results and cannot be said otherwise.
    pub enum Whole {
        /// Everything that is held was done.
        Fulfilled = "fulfilled",
        /// Some was done and some refused.
        Part = "part",
        /// Nothing was done that could have been.
        Refused = "refused",
        /// Nothing is held.
        NothingHeld = "nothing_held",
    }
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "OutcomeTerms", into = "OutcomeTerms")]
pub struct Outcome(OutcomeTerms);

impl Outcome {
    /// Checks an outcome against what its kind of request needs.
    ///
    /// # Errors
    /// What is missing, as [`OutcomeFault`] says it.
    pub fn new(terms: OutcomeTerms) -> Result<Self, OutcomeFault> {
        let granted = terms.results.values().any(|done| *done == Done::Granted);
        let refused = |done: &Done| matches!(done, Done::Refused { .. });
        let strange = |done: &Done| match done {
            Done::Refused { ground, .. } => !ground.fits(terms.kind),
            Done::Granted | Done::NothingHeld => false,
        };
        if is_short(&terms) {
            Err(OutcomeFault::ClassMissing)
        } else if terms.results.values().any(strange) {
            Err(OutcomeFault::NoSuchGround)
        } else if terms.results.values().any(refused) && terms.refusing.is_none() {
            Err(OutcomeFault::RoutesMissing)
        } else if terms.kind.gives_a_copy() && granted && terms.copy.is_none() {
            Err(OutcomeFault::CopyNotReady)
        } else if !terms.safe_address {
            Err(OutcomeFault::AddressNotChecked)
        } else {
            Ok(Self(terms))
        }
    }

    /// Gives what it says.
    #[must_use]
    pub fn terms(&self) -> &OutcomeTerms {
        &self.0
    }

    /// Gives how far it goes.
    #[must_use]
    pub fn whole(&self) -> Whole {
        let has = |wanted: fn(&Done) -> bool| self.0.results.values().any(wanted);
        let granted = has(|done| *done == Done::Granted);
        let refused = has(|done| matches!(done, Done::Refused { .. }));
        match (granted, refused) {
            (true, false) => Whole::Fulfilled,
            (true, true) => Whole::Part,
            (false, true) => Whole::Refused,
            (false, false) => Whole::NothingHeld,
        }
    }
}

/// Whether a class has no result: every one where the kind is about everything, and at least one elsewhere.
fn is_short(terms: &OutcomeTerms) -> bool {
    if terms.kind.reaches_everything() {
        !Held::ALL
            .iter()
            .all(|class| terms.results.contains_key(class))
    } else {
        terms.results.is_empty()
    }
}

impl TryFrom<OutcomeTerms> for Outcome {
    type Error = OutcomeFault;

    fn try_from(terms: OutcomeTerms) -> Result<Self, OutcomeFault> {
        Self::new(terms)
    }
}

impl From<Outcome> for OutcomeTerms {
    fn from(outcome: Outcome) -> Self {
        outcome.0
    }
}

#[cfg(test)]
mod tests;
