//! The answers as they may be used: asked now, and valid. Everything that reads an answer to decide something reads it here.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::form::check::check;
use crate::form::condition::{Answers, Derived};
use crate::form::definition::Form;
use crate::form::finding::{Finding, Strength};
use crate::form::pack::Pack;
use crate::form::place::{EntryId, Owner, Place, Position};
use crate::form::question::{AskedOf, Kind, Question, Required};
use crate::form::reading::Reading;
use crate::form::sheet::Sheet;
use crate::form::value::{Answer, Person, Value};
use crate::form::walk::{AnswerState, Asked};
use crate::register::Missing;
use crate::register::date::PartialDate;

/// A form walked once over a sheet: what is asked, and what of it may be used.
pub struct Seen<'a> {
    /// The form.
    pub form: &'a Form,
    /// The council's settings.
    pub pack: &'a Pack,
    /// The answers.
    pub sheet: &'a Sheet,
    /// The day.
    pub day: NaiveDate,
    /// What is asked, in order; parts are counted by the walk.
    pub asked: Vec<Asked>,
    /// Findings of values by themselves.
    pub findings: Vec<Finding>,
    numbers: HashMap<Place, usize>,
    faulty: HashSet<Place>,
}

impl Answers for Seen<'_> {
    fn readable(&self, place: Place) -> Option<&Answer> {
        if self.numbers.contains_key(&place) && !self.faulty.contains(&place) {
            self.sheet.answer(place)
        } else {
            None
        }
    }

    fn entries(&self, list: Place) -> &[EntryId] {
        if self.numbers.contains_key(&list) {
            self.sheet.entries(list)
        } else {
            &[]
        }
    }

    fn derived(&self, which: Derived, _from: Place) -> Option<i64> {
        match which {
            Derived::HouseholdSize => {
                let joint = i64::from(self.code("has_joint", Owner::Common) == Some("yes"));
                let members = self
                    .form
                    .place("members", Owner::Common)
                    .map_or(0, |list| self.entries(list).len());
                Some(1 + joint + i64::try_from(members).unwrap_or_default())
            }
        }
    }

    fn today(&self) -> NaiveDate {
        self.day
    }
}

impl<'a> Seen<'a> {
    /// Walks the form.
    #[must_use]
    pub fn of(form: &'a Form, pack: &'a Pack, sheet: &'a Sheet, day: NaiveDate) -> Self {
        let mut seen = Self {
            form,
            pack,
            sheet,
            day,
            asked: Vec::new(),
            findings: Vec::new(),
            numbers: HashMap::new(),
            faulty: HashSet::new(),
        };
        seen.walk();
        seen
    }

    /// Sections in order, each for the main applicant or for all; the joint applicant's part of it comes next, or, where
    /// nobody has been asked yet whether there is one, after the section that asks.
    fn walk(&mut self) {
        let form = self.form;
        let mut part = 0;
        let mut later = Vec::new();
        for number in 0..form.sections.len() {
            part += self.part(number, Owner::Main, part);
            let Some(joint) = &form.joint else { continue };
            if number < joint.after {
                later.push(number);
                continue;
            }
            if number == joint.after {
                for earlier in later.drain(..) {
                    part += self.part(earlier, Owner::Joint, part);
                }
            }
            part += self.part(number, Owner::Joint, part);
        }
    }

    /// Walks one section as one owner answers it; 1 when anything of it is asked.
    fn part(&mut self, section: usize, owner: Owner, part: usize) -> usize {
        let form = self.form;
        let Some(section) = form.sections.get(section) else {
            return 0;
        };
        let before = self.asked.len();
        let (mut waiting, mut own_only) = (false, false);
        if owner == Owner::Joint {
            let Some(joint) = &form.joint else { return 0 };
            let anywhere = Place::new(Position(0), Owner::Common);
            if !joint.when.eval(self, anywhere).is_true() {
                return 0;
            }
            waiting = !joint.here.eval(self, anywhere).is_true();
            own_only = true;
        }
        for position in &section.questions {
            let question = form.question(*position);
            let each = question.asked_of == AskedOf::EachApplicant;
            if own_only && !each {
                continue;
            }
            let owner = if each { owner } else { Owner::Common };
            let place = Place::new(*position, owner);
            if section.show.holds(self, place) {
                self.question(question, place, part, waiting);
            }
        }
        usize::from(self.asked.len() > before)
    }

    fn question(&mut self, question: &'a Question, place: Place, part: usize, waiting: bool) {
        if (question.optional && !self.pack.asks(&question.field))
            || !question.show.holds(self, place)
        {
            return;
        }
        let state = self.state(question, place);
        let missing =
            state == AnswerState::NotAsked && question.required != Required::Optional && !waiting;
        let missing = missing && !matches!(question.kind, Kind::Evidence);
        self.numbers.insert(place, self.asked.len());
        self.asked.push(Asked {
            place,
            part,
            state,
            missing,
            waiting,
        });
        self.check(place);
        self.excuse(question, place);
        if let Kind::List(shape) = &question.kind {
            for entry in self.sheet.entries(place) {
                for field in &shape.fields {
                    self.question(
                        self.form.question(*field),
                        place.within(*entry, *field),
                        part,
                        waiting,
                    );
                }
            }
        }
    }

    fn check(&mut self, place: Place) {
        let reading = Reading {
            form: self.form,
            pack: self.pack,
            sheet: self.sheet,
            today: self.day,
            place,
        };
        let found = match self.sheet.value(place) {
            Some(value) => check(&reading, value),
            None => crate::form::check::check_list(&reading),
        };
        if found
            .iter()
            .any(|finding| finding.strength == Strength::Hard)
        {
            self.faulty.insert(place);
        }
        self.findings.extend(found);
    }

    /// A question that another one's answer stands in for is not missing: a reason for no number will do for the number.
    fn excuse(&mut self, question: &Question, place: Place) {
        let given = |seen: &Self, at: Place| match seen.sheet.answer(at) {
            Some(Answer::Given(Value::Tick(ticked))) => *ticked,
            Some(_) => true,
            None => false,
        };
        if let Some(instead) = question.instead {
            let excused = given(self, place.beside(instead));
            if excused && let Some(asked) = self.asked.last_mut() {
                asked.missing = false;
            }
        }
    }

    fn state(&self, question: &Question, place: Place) -> AnswerState {
        if matches!(question.kind, Kind::List(_)) && !self.sheet.entries(place).is_empty() {
            return AnswerState::Answered;
        }
        match self.sheet.answer(place) {
            Some(Answer::Given(_)) => AnswerState::Answered,
            Some(Answer::Missing(Missing::DoesNotKnow)) => AnswerState::DoesNotKnow,
            Some(Answer::Missing(Missing::PrefersNotToSay)) => AnswerState::PrefersNotToSay,
            Some(Answer::Missing(Missing::NotApplicable)) => AnswerState::NotApplicable,
            Some(Answer::Missing(Missing::NotAsked)) | None => AnswerState::NotAsked,
        }
    }

    /// The number of a place among what is asked; places that are not asked come last.
    #[must_use]
    pub fn order(&self, place: Place) -> usize {
        self.numbers.get(&place).copied().unwrap_or(usize::MAX)
    }

    /// Whether a place is asked.
    #[must_use]
    pub fn is_asked(&self, place: Place) -> bool {
        self.numbers.contains_key(&place)
    }

    /// A value that may be used.
    #[must_use]
    pub fn value(&self, place: Place) -> Option<&Value> {
        match self.readable(place) {
            Some(Answer::Given(value)) => Some(value),
            Some(Answer::Missing(_)) | None => None,
        }
    }

    /// The value at an id, for rules.
    #[must_use]
    pub fn get(&self, id: &str, owner: Owner) -> Option<&Value> {
        self.value(self.form.place(id, owner)?)
    }

    /// The code chosen at an id.
    #[must_use]
    pub fn code(&self, id: &str, owner: Owner) -> Option<&str> {
        self.get(id, owner)?.code()
    }

    /// The list of an id with its entries, if it is asked.
    #[must_use]
    pub fn list(&self, id: &str, owner: Owner) -> Option<(Place, &[EntryId])> {
        let place = self.form.place(id, owner)?;
        Some((place, self.entries(place)))
    }

    /// The place of a field in an entry of a list.
    #[must_use]
    pub fn field_place(&self, list: Place, entry: EntryId, field: &str) -> Option<Place> {
        let id = format!("{}.{field}", self.form.question(list.question).id);
        Some(list.within(entry, self.form.find(&id)?))
    }

    /// The value of a field in an entry of a list.
    #[must_use]
    pub fn field(&self, list: Place, entry: EntryId, field: &str) -> Option<&Value> {
        self.value(self.field_place(list, entry, field)?)
    }

    /// The code of a field in an entry of a list.
    #[must_use]
    pub fn field_code(&self, list: Place, entry: EntryId, field: &str) -> Option<&str> {
        self.field(list, entry, field)?.code()
    }

    /// The date of a field in an entry of a list.
    #[must_use]
    pub fn field_date(&self, list: Place, entry: EntryId, field: &str) -> Option<&PartialDate> {
        self.field(list, entry, field)?.date()
    }

    /// Where a person's own answers stand: the place of one of their fields.
    #[must_use]
    pub fn of_person(&self, person: Person, field: &str) -> Option<Place> {
        match person {
            Person::Main => self.form.place(&format!("main.{field}"), Owner::Main),
            Person::Joint => self.form.place(&format!("main.{field}"), Owner::Joint),
            Person::Member(entry) => {
                let members = self.form.place("members", Owner::Common)?;
                self.field_place(members, entry, field)
            }
        }
    }

    /// When a person was born, as exactly as it is known.
    #[must_use]
    pub fn birth(&self, person: Person) -> Option<&PartialDate> {
        self.value(self.of_person(person, "date_of_birth")?)?.date()
    }

    /// Everyone of the application: the main applicant, the joint applicant if there is one, the members.
    #[must_use]
    pub fn people(&self) -> Vec<Person> {
        let mut people = vec![Person::Main];
        if self.code("has_joint", Owner::Common) == Some("yes") {
            people.push(Person::Joint);
        }
        if let Some((_, members)) = self.list("members", Owner::Common) {
            people.extend(members.iter().map(|member| Person::Member(*member)));
        }
        people
    }
}
