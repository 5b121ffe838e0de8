//! A checked form: every id known, every condition typed, every question in its place.

use std::collections::HashMap;

use crate::form::condition::{Show, Test};
use crate::form::place::{EntryId, Owner, Place, Position};
use crate::form::question::{AskedOf, Kind, Question};
use crate::form::rule::Rule;
use crate::form::sheet::Sheet;

/// A part of a form that is shown under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its id, which is also its file's name.
    pub id: String,
    /// The message of its title; the attribute `short` is for narrow places.
    pub message: String,
    /// Whether each applicant has their own.
    pub asked_of: AskedOf,
    /// When it is shown at all.
    pub show: Show,
    /// The questions that stand in it directly, in order; a list's fields hang on the list.
    pub questions: Vec<Position>,
}

/// When there is a joint applicant, and where their own parts stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JointRule {
    /// The section after which the joint applicant's parts of earlier sections come.
    pub after: usize,
    /// Whether there is one.
    pub when: Test,
    /// Whether they are here to answer for themselves.
    pub here: Test,
}

/// Whom a paper is needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperOf {
    /// The household as a whole.
    Household,
    /// Each applicant.
    EachApplicant,
    /// Each member of the household.
    EachMember,
}

/// When a paper is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRule {
    /// Its code.
    pub code: String,
    /// The message that names it.
    pub message: String,
    /// Whom it is needed for.
    pub of: PaperOf,
    /// When it is needed.
    pub when: Option<Test>,
}

/// A form, compiled.
#[derive(Debug, Clone)]
pub struct Form {
    /// Its id.
    pub id: String,
    /// Its version. A draft stays with the version it was begun on until it is migrated on purpose.
    pub version: u32,
    /// Whether it is kept apart: no application answers it, and its answers never lie on an application's sheet.
    pub apart: bool,
    /// Its sections, in the order they are asked.
    pub sections: Vec<Section>,
    /// The rules over several answers that it asks for.
    pub rules: Vec<Rule>,
    /// The joint applicant's parts, where the form has any.
    pub joint: Option<JointRule>,
    /// The papers that a household may have to bring, in order.
    pub papers: Vec<PaperRule>,
    /// The rows of the notice's table: the grounds each rests on.
    pub rows: HashMap<String, Vec<String>>,
    pub(in crate::form) questions: Vec<Question>,
    pub(in crate::form) by_id: HashMap<String, Position>,
    pub(in crate::form) migrations: Vec<crate::form::migrate::Migration>,
}

impl Form {
    /// The question at a position.
    ///
    /// Positions are made by `compile` alone, so one always names a question of its form; a stray one names the first.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "compile gives out positions for the questions it holds, and refuses an empty form"
    )]
    pub fn question(&self, position: Position) -> &Question {
        let index = usize::from(position.0);
        &self.questions[if index < self.questions.len() {
            index
        } else {
            0
        }]
    }

    /// All questions, in the order they are asked; a list's fields follow the list.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter()
    }

    /// How many questions there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.questions.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.questions.is_empty()
    }

    /// The position of a question by group and field, such as `main.date_of_birth`, `members.sex` or `purpose`.
    /// `joint.` and `main.` name the same question.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<Position> {
        if let Some(rest) = id.strip_prefix("joint.") {
            return self.by_id.get(format!("main.{rest}").as_str()).copied();
        }
        self.by_id.get(id).copied()
    }

    /// The position of a question of which the form is known to have one; for rules, which name ids by hand.
    #[must_use]
    pub fn place(&self, id: &str, owner: Owner) -> Option<Place> {
        let position = self.find(id)?;
        let owner = match self.question(position).asked_of {
            AskedOf::Application => Owner::Common,
            AskedOf::EachApplicant => owner,
        };
        Some(Place::new(position, owner))
    }

    /// The path of a place as the answers file writes it: entries by their number, from nought.
    #[must_use]
    pub fn path(&self, place: Place, sheet: &Sheet) -> String {
        let mut path = String::new();
        if let Some(owner) = place.owner.word() {
            path.push_str(owner);
            path.push('.');
        }
        let mut lists = Vec::new();
        let mut next = self.question(place.question).list;
        while let Some(list) = next {
            lists.push(list);
            next = self.question(list).list;
        }
        let mut at = Place {
            entry: None,
            inner: None,
            ..place
        };
        for (list, entry) in lists.iter().rev().zip([place.entry, place.inner]) {
            let Some(entry) = entry else { break };
            at = at.beside(*list);
            let number = sheet.entries(at).iter().position(|known| *known == entry);
            path.push_str(&self.question(*list).field);
            path.push('.');
            path.push_str(
                &number.map_or_else(|| format!("#{}", entry.0), |number| number.to_string()),
            );
            path.push('.');
            at = at.within(entry, *list);
        }
        path.push_str(&self.question(place.question).field);
        path
    }

    /// The place that a path of the answers file means, if there is one.
    #[must_use]
    pub fn place_of(&self, path: &str, sheet: &Sheet) -> Option<Place> {
        let mut steps = path.split('.').peekable();
        let owner = match steps.peek() {
            Some(&"main") => Owner::Main,
            Some(&"joint") => Owner::Joint,
            _ => Owner::Common,
        };
        let mut id = String::new();
        if owner != Owner::Common {
            steps.next();
            id.push_str("main");
        }
        let mut entries: Vec<EntryId> = Vec::new();
        let mut place: Option<Place> = None;
        for step in steps {
            if let Ok(number) = step.parse::<usize>() {
                let list = place?;
                let entry = *sheet.entries(list).get(number)?;
                entries.push(entry);
                place = Some(list.within(entry, list.question));
            } else {
                if !id.is_empty() {
                    id.push('.');
                }
                id.push_str(step);
                let position = self.find(&id)?;
                let (entry, inner) = (entries.first().copied(), entries.get(1).copied());
                place = Some(Place {
                    question: position,
                    owner,
                    entry,
                    inner,
                });
            }
        }
        let place = place?;
        let each = self.question(place.question).asked_of == AskedOf::EachApplicant;
        (each == (owner != Owner::Common)).then_some(place)
    }

    /// The path of a place as it is kept: entries by their ids, which never change.
    #[must_use]
    pub fn key(&self, place: Place) -> String {
        let question = self.question(place.question);
        let mut steps = vec![question.field.clone()];
        let mut entries = [place.inner, place.entry].into_iter().flatten();
        let mut next = question.list;
        while let (Some(list), Some(entry)) = (next, entries.next()) {
            steps.push(format!("#{}", entry.0));
            steps.push(self.question(list).field.clone());
            next = self.question(list).list;
        }
        if let Some(owner) = place.owner.word() {
            steps.push(owner.to_owned());
        }
        steps.reverse();
        steps.join(".")
    }

    /// The place that a kept path means in this version of the form, if it still has the question.
    #[must_use]
    pub fn place_of_key(&self, key: &str) -> Option<Place> {
        let mut id: Vec<&str> = Vec::new();
        let mut entries = Vec::new();
        let mut owner = Owner::Common;
        for step in key.split('.') {
            if let Some(entry) = step.strip_prefix('#') {
                entries.push(EntryId(entry.parse().ok()?));
            } else {
                match (step, id.is_empty()) {
                    ("main", true) => owner = Owner::Main,
                    ("joint", true) => owner = Owner::Joint,
                    _ => {}
                }
                id.push(step);
            }
        }
        let question = self.find(&id.join("."))?;
        Some(Place {
            question,
            owner,
            entry: entries.first().copied(),
            inner: entries.get(1).copied(),
        })
    }

    /// The lists of the form that hold people or things that answers point at.
    pub fn lists(&self) -> impl Iterator<Item = &Question> {
        self.questions
            .iter()
            .filter(|question| matches!(question.kind, Kind::List(_)))
    }
}
