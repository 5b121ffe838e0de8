//! What the rules of keeping say of applications on a day: a list to destroy and a list to look at, each with its reason.
//!
//! It destroys nothing. What is to go has to be approved by somebody else than who prepared it, and goes through the one
//! function of the casebook that erases, which asks about holds again. What is not approved names no application to destroy:
//!
//! ```compile_fail,E0599
//! # use lodge::rights::Disposal;
//! fn straight_away(disposal: &Disposal) {
//!     let _ = disposal.approved_for_erasing();
//! }
//! ```

use chrono::{DateTime, NaiveDate, Utc};

use crate::privacy::pack::EndAction;
use crate::privacy::{Period, Recorder};
use crate::register::application::ApplicationId;
use crate::register::hold::Ground;
use crate::register::{Stage, coded_fault, officer_name};
use crate::rights::retention::{CountsFrom, RetentionRule};

/// An application, as the rules look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Which.
    pub id: ApplicationId,
    /// How far it has come.
    pub stage: Stage,
    /// The day it was begun.
    pub begun_on: NaiveDate,
    /// The day anything of it was last kept.
    pub last_contact: NaiveDate,
    /// The day it was closed, if it was.
    pub closed_on: Option<NaiveDate>,
    /// The grounds of its open holds.
    pub holds: Vec<Ground>,
    /// The numbers of its open requests.
    pub requests: Vec<u32>,
}

/// Why an application is on a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Its time is over, by an approved rule that says to destroy it.
    Over {
        /// How long it was to be kept.
        kept: Period,
        /// Since when that is over.
        since: NaiveDate,
    },
    /// No rule is set for it.
    RuleUnset,
    /// The rule was not approved.
    RuleNotApproved,
    /// The day that the rule counts from is not known.
    DayUnknown,
    /// The rule gives the longest time and not a day to destroy it.
    Ceiling,
    /// The rule says that a person looks.
    RuleSaysLook,
    /// The rule says to make it nobody's, which a person does.
    Anonymise,
    /// A hold is open.
    Held(Ground),
    /// A request is open, under this number.
    RequestOpen(u32),
}

/// An application on a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub id: ApplicationId,
    /// Why.
    pub why: Why,
}

coded_fault! {
    /// Why a disposal cannot be approved.
    pub enum DisposalFault {
        /// Whoever prepared it would approve it.
        SamePerson = "disposal.same_person",
        /// It would be approved before it was prepared.
        TooEarly = "disposal.too_early",
    }
}

/// A disposal that waits for approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disposal {
    destroy: Vec<Line>,
    review: Vec<Line>,
    by: Recorder,
    at: DateTime<Utc>,
}

/// A disposal that somebody else has approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approved {
    disposal: Disposal,
    by: Recorder,
    at: DateTime<Utc>,
}

impl Disposal {
    /// Prepares the lists of a day. An application whose time is not over is on neither.
    #[must_use]
    pub fn prepare(
        candidates: &[Candidate],
        rules: &[RetentionRule],
        today: NaiveDate,
        by: Recorder,
        at: DateTime<Utc>,
    ) -> Self {
        let lines = candidates.iter().filter_map(|one| {
            let rule = rules.iter().find(|rule| rule.stage == one.stage);
            let why = why(one, rule, today)?;
            Some(Line { id: one.id, why })
        });
        let goes = |line: &Line| matches!(line.why, Why::Over { .. });
        let (destroy, review) = lines.partition(goes);
        Self {
            destroy,
            review,
            by,
            at,
        }
    }

    /// Gives what would be destroyed.
    #[must_use]
    pub fn destroy(&self) -> &[Line] {
        &self.destroy
    }

    /// Gives what a person has to look at.
    #[must_use]
    pub fn review(&self) -> &[Line] {
        &self.review
    }

    /// Approves it, by somebody else.
    ///
    /// # Errors
    /// [`DisposalFault::SamePerson`] where it is who prepared it, however the name is written.
    pub fn approve(self, by: Recorder, at: DateTime<Utc>) -> Result<Approved, DisposalFault> {
        if officer_name::key(self.by.name()) == officer_name::key(by.name()) {
            Err(DisposalFault::SamePerson)
        } else if at < self.at {
            Err(DisposalFault::TooEarly)
        } else {
            Ok(Approved {
                disposal: self,
                by,
                at,
            })
        }
    }
}

impl Approved {
    /// Gives what may be erased.
    #[must_use]
    pub fn approved_for_erasing(&self) -> &[Line] {
        &self.disposal.destroy
    }

    /// Gives who prepared it, who approved it, and when they did.
    #[must_use]
    pub fn signed(&self) -> [(&Recorder, DateTime<Utc>); 2] {
        [(&self.disposal.by, self.disposal.at), (&self.by, self.at)]
    }
}

/// Why an application is on a list; none where its time is not over.
fn why(one: &Candidate, rule: Option<&RetentionRule>, today: NaiveDate) -> Option<Why> {
    let Some((rule, kept)) = rule.and_then(|rule| Some((rule, rule.period?))) else {
        return Some(Why::RuleUnset);
    };
    let from = match rule.from {
        CountsFrom::Creation => Some(one.begun_on),
        CountsFrom::LastContact => Some(one.last_contact),
        CountsFrom::Closure => one.closed_on,
    };
    let Some(since) = from.map(|from| kept.after(from)) else {
        // What is still open has no day of closing to count from, and is not looked at for that.
        return (one.stage == Stage::Withdrawn).then_some(Why::DayUnknown);
    };
    if today <= since {
        return None;
    }
    let kept_back = one.holds.first().copied().map(Why::Held);
    let kept_back = kept_back.or_else(|| one.requests.first().copied().map(Why::RequestOpen));
    Some(kept_back.unwrap_or(if !rule.approved {
        Why::RuleNotApproved
    } else if rule.ceiling {
        Why::Ceiling
    } else {
        match rule.end {
            EndAction::Destroy => Why::Over { kept, since },
            EndAction::Anonymise => Why::Anonymise,
            EndAction::Review => Why::RuleSaysLook,
        }
    }))
}

#[cfg(test)]
mod tests;
