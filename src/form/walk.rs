//! The form seen through the answers: what is asked now, what is missing, what was found.

use chrono::NaiveDate;

use crate::form::definition::Form;
use crate::form::finding::{Finding, Strength};
use crate::form::pack::Pack;
use crate::form::place::{Owner, Place};
use crate::form::question::Kind;
use crate::form::seen::Seen;
use crate::form::sheet::Sheet;
use crate::form::show::of_value;

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

impl Counts {
    fn add(&mut self, asked: &Asked) {
        if asked.waiting && asked.state == AnswerState::NotAsked {
            self.waiting += 1;
            return;
        }
        self.missing += usize::from(asked.missing);
        match asked.state {
            AnswerState::Answered => self.answered += 1,
            AnswerState::NotAsked => self.not_asked += 1,
            AnswerState::DoesNotKnow => self.does_not_know += 1,
            AnswerState::PrefersNotToSay => self.prefers_not_to_say += 1,
            AnswerState::NotApplicable => self.not_applicable += 1,
        }
    }

    fn join(&mut self, other: &Self) {
        self.answered += other.answered;
        self.not_asked += other.not_asked;
        self.missing += other.missing;
        self.does_not_know += other.does_not_know;
        self.prefers_not_to_say += other.prefers_not_to_say;
        self.not_applicable += other.not_applicable;
        self.waiting += other.waiting;
        self.to_check += other.to_check;
    }
}

/// What a finding is about, as one line: its figures and the answer itself. A confirmation holds while this stays the same.
fn about(finding: &Finding, form: &Form, sheet: &Sheet) -> String {
    let answer = sheet
        .value(finding.at)
        .map(|value| of_value(form, sheet, value));
    finding.figures() + &answer.unwrap_or_default()
}

/// A value has one class: what cannot be right is not asked about as odd as well.
fn one_class(findings: &mut Vec<Finding>, sheet: &Sheet) {
    let wrong: Vec<Place> = findings
        .iter()
        .filter(|finding| finding.strength == Strength::Hard)
        .map(|finding| finding.at)
        .filter(|place| sheet.value(*place).is_some())
        .collect();
    findings.retain(|finding| finding.strength != Strength::Soft || !wrong.contains(&finding.at));
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
        let mut seen = Seen::of(form, pack, sheet, today);
        let mut findings = std::mem::take(&mut seen.findings);
        for rule in &form.rules {
            findings.extend(rule.find(&seen));
        }
        one_class(&mut findings, sheet);
        findings.retain(|finding| seen.is_asked(finding.at));
        findings.sort_by_key(|finding| (seen.order(finding.at), finding.strength));
        for finding in &mut findings {
            finding.about = about(finding, form, sheet);
            finding.confirmed = finding.strength == Strength::Soft
                && sheet
                    .confirmation(finding.at, finding.code)
                    .is_some_and(|known| known.figures == finding.about);
        }
        let mut walk = Self {
            asked: seen.asked,
            findings,
            ..Self::default()
        };
        walk.count(form);
        walk
    }

    /// Counts what is in each part, and in the whole.
    fn count(&mut self, form: &Form) {
        for (number, asked) in self.asked.iter().enumerate() {
            if self.parts.len() <= asked.part {
                let section = form.question(asked.place.question).section;
                self.parts.push(Part {
                    section,
                    owner: asked.place.owner,
                    asked: number..number,
                    counts: Counts::default(),
                });
            }
            if let Some(part) = self.parts.get_mut(asked.part) {
                part.asked.end = number + 1;
                let evidence = matches!(form.question(asked.place.question).kind, Kind::Evidence);
                if !evidence {
                    part.counts.add(asked);
                }
            }
        }
        let open: Vec<Place> = self
            .findings
            .iter()
            .filter(|finding| finding.is_open())
            .map(|finding| finding.at)
            .collect();
        for place in open {
            let part = self
                .number(place)
                .and_then(|number| self.asked.get(number))
                .map(|asked| asked.part);
            if let Some(part) = part.and_then(|part| self.parts.get_mut(part)) {
                part.counts.to_check += 1;
            }
        }
        for part in &self.parts {
            self.counts.join(&part.counts);
        }
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
        self.findings
            .iter()
            .filter(move |finding| finding.at == place)
    }

    /// Places that are needed and have neither an answer nor a reason, in order.
    pub fn missing(&self) -> impl Iterator<Item = Place> {
        self.asked
            .iter()
            .filter(|asked| asked.missing)
            .map(|asked| asked.place)
    }
}
