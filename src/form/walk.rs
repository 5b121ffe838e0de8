//! The form seen through the answers: what is asked now, what is missing, what was found.

use chrono::NaiveDate;

use crate::form::definition::Form;
use crate::form::finding::Finding;
use crate::form::pack::Pack;
use crate::form::place::{Owner, Place};
use crate::form::sheet::Sheet;

/// The five states of an answer, kept apart. "Not asked" is a gap of ours; "prefers not to say" is the applicant's right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerState {
    /// A value was given.
    Answered,
    /// Nobody has asked yet.
    NotAsked,
    /// The person does not know.
    DoesNotKnow,
    /// The person prefers not to say.
    PrefersNotToSay,
    /// It does not apply to the person.
    NotApplicable,
}

/// One question as it is asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Where its answer stands.
    pub place: Place,
    /// The part it is in, by number.
    pub part: usize,
    /// The state of its answer.
    pub state: AnswerState,
    /// Whether an answer, or a reason for none, is needed and there is neither.
    pub missing: bool,
    /// Whether it waits for the joint applicant to be there.
    pub waiting: bool,
}

/// How many questions are in each state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Answered.
    pub answered: usize,
    /// Not asked yet, needed or not.
    pub not_asked: usize,
    /// Needed and not asked yet: what an officer still has to do.
    pub missing: usize,
    /// Does not know.
    pub does_not_know: usize,
    /// Prefers not to say.
    pub prefers_not_to_say: usize,
    /// Does not apply.
    pub not_applicable: usize,
    /// Waiting for the joint applicant.
    pub waiting: usize,
    /// Findings that still ask for something.
    pub to_check: usize,
}

/// A section as one person answers it: a line of the rail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The section, by number.
    pub section: usize,
    /// Whose.
    pub owner: Owner,
    /// Its questions: a range of the walk's `asked`.
    pub asked: std::ops::Range<usize>,
    /// What is in it.
    pub counts: Counts,
}

/// The walk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Walk {
    /// What is asked, in order.
    pub asked: Vec<Asked>,
    /// The parts, in order.
    pub parts: Vec<Part>,
    /// What was found, in the order of the form.
    pub findings: Vec<Finding>,
    /// What is in the whole of it.
    pub counts: Counts,
}

impl Walk {
    /// Walks the form: what applies, with this council's settings, on this day.
    #[must_use]
    pub fn of(form: &Form, pack: &Pack, sheet: &Sheet, today: NaiveDate) -> Self {
        crate::form::walk_of(form, pack, sheet, today)
    }

    /// The number of a place among what is asked.
    #[must_use]
    pub fn number(&self, place: Place) -> Option<usize> {
        self.asked.iter().position(|asked| asked.place == place)
    }

    /// What is asked at a number.
    #[must_use]
    pub fn at(&self, number: usize) -> Option<&Asked> {
        self.asked.get(number)
    }

    /// The findings at a place.
    pub fn findings_at(&self, place: Place) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.at == place)
    }

    /// Places that are needed and have neither an answer nor a reason, in order.
    pub fn missing(&self) -> impl Iterator<Item = Place> {
        self.asked.iter().filter(|asked| asked.missing).map(|asked| asked.place)
    }
}
