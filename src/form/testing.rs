//! Sheets for tests: the shipped form, filled by path as an answers file would fill it, on a fixed day.

use std::sync::OnceLock;

use chrono::{DateTime, NaiveDate};

use crate::form::catalogue::{Catalogue, shipped};
use crate::form::finding::{Finding, Strength};
use crate::form::rule::Rule;
use crate::form::seen::Seen;
use crate::form::{
    Answer, Form, Kept, Pack, Place, Provenance, Reading, Sheet, Source, Walk, read,
};
use crate::register::{Channel, Missing};

/// The day on which `questions.md` works its ages and windows.
pub const DAY: &str = "2026-11-23";

/// A sheet with the day it is looked at.
pub struct Case {
    pub sheet: Sheet,
    pub pack: Pack,
    pub day: NaiveDate,
}

pub fn form() -> &'static Form {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    let catalogue = CATALOGUE.get_or_init(|| shipped().unwrap_or_else(|faults| panic!("{faults}")));
    catalogue.form("homechoice").expect("it ships")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// A sheet with these answers on [`DAY`]. A reason for no answer is written with a `!`:
/// `!does_not_know`. Entries are all there before anything is read, so that an answer may point at a later one.
pub fn case(answers: &[(&str, &str)]) -> Case {
    case_on(DAY, answers)
}

pub fn case_on(today: &str, answers: &[(&str, &str)]) -> Case {
    let mut case = Case {
        sheet: Sheet::default(),
        pack: Pack::default(),
        day: day(today),
    };
    let places: Vec<_> = answers
        .iter()
        .map(|(path, _)| case.open(path).unwrap_or_else(|| panic!("no place {path}")))
        .collect();
    for (place, (_, typed)) in places.into_iter().zip(answers) {
        case.put(place, typed);
    }
    case
}

impl Case {
    /// The place of a path; entries it needs are added.
    pub fn open(&mut self, path: &str) -> Option<Place> {
        let mut upto = String::new();
        for step in path.split('.') {
            if let Ok(number) = step.parse::<usize>() {
                let list = form().place_of(&upto, &self.sheet)?;
                while self.sheet.entries(list).len() <= number {
                    let change = self.sheet.adding(list);
                    self.sheet.apply(&change);
                }
            }
            if !upto.is_empty() {
                upto.push('.');
            }
            upto.push_str(step);
        }
        form().place_of(path, &self.sheet)
    }

    /// Keeps what was typed.
    pub fn put(&mut self, place: Place, typed: &str) {
        let answer = match typed.strip_prefix('!') {
            Some("does_not_know") => Answer::Missing(Missing::DoesNotKnow),
            Some("prefers_not_to_say") => Answer::Missing(Missing::PrefersNotToSay),
            Some("not_applicable") => Answer::Missing(Missing::NotApplicable),
            Some(_) => Answer::Missing(Missing::NotAsked),
            None => {
                let reading = Reading {
                    form: form(),
                    pack: &self.pack,
                    sheet: &self.sheet,
                    today: self.day,
                    place,
                };
                Answer::Given(read(form().question(place.question), typed, &reading))
            }
        };
        let kept = Kept {
            answer,
            typed: None,
            provenance: Provenance {
                source: Source::Applicant,
                channel: Channel::Counter,
                officer: "Ash".to_owned(),
                at: DateTime::UNIX_EPOCH,
                form_version: form().version,
                language: "en-GB".to_owned(),
                wording: [0; 32],
                why_shown: true,
                handed_over: false,
            },
        };
        let change = self.sheet.answering(place, Some(kept));
        self.sheet.apply(&change);
    }

    pub fn seen(&self) -> Seen<'_> {
        Seen::of(form(), &self.pack, &self.sheet, self.day)
    }

    pub fn walk(&self) -> Walk {
        Walk::of(form(), &self.pack, &self.sheet, self.day)
    }

    /// What a rule finds, each as its path, its code and its figures; and proves that each stands where it can be shown.
    pub fn found(&self, rule: Rule) -> Vec<String> {
        let seen = self.seen();
        let found = rule.find(&seen);
        for finding in &found {
            well_formed(&seen, finding);
        }
        found.iter().map(|finding| self.line(finding)).collect()
    }

    /// What the whole walk finds, in the same words.
    pub fn all(&self) -> Vec<String> {
        let walk = self.walk();
        walk.findings
            .iter()
            .map(|finding| self.line(finding))
            .collect()
    }

    fn line(&self, finding: &Finding) -> String {
        let path = form().path(finding.at, &self.sheet);
        let line = format!("{path} {} {}", finding.code, finding.figures());
        line.trim_end().to_owned()
    }
}

/// A finding stands at something asked, and its code looks like its strength.
pub fn well_formed(seen: &Seen, finding: &Finding) {
    let dotted = finding.code.contains('.');
    assert!(seen.is_asked(finding.at), "{} stands nowhere", finding.code);
    assert_eq!(
        dotted,
        finding.strength != Strength::Flag,
        "{}",
        finding.code
    );
    let upper = finding.code.chars().all(|sign| !sign.is_lowercase());
    assert_eq!(
        upper,
        finding.strength == Strength::Flag,
        "{}",
        finding.code
    );
}
