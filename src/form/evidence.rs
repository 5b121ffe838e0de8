//! The papers this household needs, worked out from the answers, with the day they are due.
//!
//! The answer of an evidence question is one [`Picked`](crate::form::value::Picked) a paper: its key as the code, and the
//! code of its state as the words.

use chrono::{Days, NaiveDate};

use crate::form::condition::Test;
use crate::form::definition::{PaperOf, PaperRule};
use crate::form::place::{Owner, Place, Position};
use crate::form::seen::Seen;
use crate::form::show;
use crate::form::value::{Person, Value};

/// What is known of a paper.
pub const STATES: [&str; 5] = ["seen", "copied", "promised", "not_available", "not_needed"];

/// One paper that is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Its code with the person's path, by which its state is kept, such as `identity.main`.
    pub key: String,
    /// The message that names it.
    pub message: String,
    /// Whom it is for.
    pub person: Option<Person>,
    /// Its state: one of [`STATES`], once somebody has said.
    pub state: Option<String>,
    /// The day it is due, where the council has stated a time.
    pub due: Option<NaiveDate>,
}

impl Paper {
    /// Whether somebody still has to bring it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.state.as_deref(), None | Some("promised"))
    }
}

/// The papers that are needed, in the order of the form.
#[must_use]
pub fn papers(seen: &Seen) -> Vec<Paper> {
    let received = match seen.get("date_received", Owner::Common) {
        Some(Value::Date(date)) => date.latest(),
        _ => seen.day,
    };
    let due = seen
        .pack
        .evidence_days
        .and_then(|days| received.checked_add_days(Days::new(days.into())));
    let states = states(seen);
    let mut papers = Vec::new();
    for rule in &seen.form.papers {
        for (person, from) in whom(seen, rule) {
            if !rule
                .when
                .as_ref()
                .is_none_or(|when: &Test| when.eval(seen, from).is_true())
            {
                continue;
            }
            let key = match person {
                Some(person) => format!(
                    "{}.{}",
                    rule.code,
                    show::person_path(seen.form, seen.sheet, person)
                ),
                None => rule.code.clone(),
            };
            let state = states
                .iter()
                .find(|(known, _)| *known == key)
                .map(|(_, state)| state.clone());
            papers.push(Paper {
                key,
                message: rule.message.clone(),
                person,
                state,
                due,
            });
        }
    }
    papers
}

/// The day the first open paper is due.
#[must_use]
pub fn next_due(papers: &[Paper]) -> Option<NaiveDate> {
    papers
        .iter()
        .filter(|paper| paper.is_open())
        .filter_map(|paper| paper.due)
        .min()
}

fn whom(seen: &Seen, rule: &PaperRule) -> Vec<(Option<Person>, Place)> {
    let first = Position(0);
    let place_of = |person: Person| match person {
        Person::Main => Some(Place::new(first, Owner::Main)),
        Person::Joint => Some(Place::new(first, Owner::Joint)),
        Person::Member(entry) => {
            let members = seen.form.place("members", Owner::Common)?;
            Some(members.within(entry, members.question))
        }
    };
    let wanted = |person: &Person| match rule.of {
        PaperOf::Household => false,
        PaperOf::EachApplicant => matches!(person, Person::Main | Person::Joint),
        PaperOf::EachMember => matches!(person, Person::Member(_)),
    };
    if rule.of == PaperOf::Household {
        return vec![(None, Place::new(first, Owner::Common))];
    }
    let people = seen.people();
    people
        .into_iter()
        .filter(wanted)
        .filter_map(|person| Some((Some(person), place_of(person)?)))
        .collect()
}

fn states(seen: &Seen) -> Vec<(String, String)> {
    let Some(Value::Many(many)) = seen.get("evidence", Owner::Common) else {
        return Vec::new();
    };
    many.iter()
        .filter_map(|picked| Some((picked.code.clone(), picked.text.clone()?)))
        .collect()
}
