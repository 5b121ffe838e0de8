//! The answers that may leave: asked now, of the groups let out, and for a copy of one person and of nobody else.

use crate::form::question::AskedOf;
use crate::form::seen::Seen;
use crate::form::show::of_value;
use crate::form::{Answer, Kept, Kind, Owner, Person, Place, Question, Value};
use crate::locale::day_in_london;
use crate::paper::export::columns::ANSWERS;
use crate::paper::export::table::{Cell, Rows};
use crate::paper::export::{Allowed, Leaving, instant};
use crate::privacy::{Class, PersonId};
use crate::register::hex;

/// What is never written outside the vault: the word that shows on the telephone who is calling.
const NEVER: [&str; 1] = ["safe_word"];

/// The rows of answers.
pub(super) fn rows(leaving: &Leaving, allowed: &Allowed) -> Rows {
    let case = &leaving.case;
    let day = day_in_london(allowed.at);
    let seen = Seen::of(case.form, case.pack, case.sheet, day);
    let mut rows = Rows::of(&ANSWERS);
    for asked in &seen.asked {
        let question = case.form.question(asked.place.question);
        let Some(kept) = case.sheet.kept(asked.place) else {
            continue;
        };
        if may_leave(leaving, allowed, question, asked.place) {
            rows.push(row(leaving, question, asked.place, kept));
        }
    }
    rows
}

fn may_leave(leaving: &Leaving, allowed: &Allowed, question: &Question, place: Place) -> bool {
    let group = leaving.case.form.group(place.question);
    let class = if is_kept_from_others(leaving, place) {
        Class::Restricted
    } else {
        question.held()
    };
    let let_out = group.is_some_and(|group| allowed.lets_out(group, class));
    if !let_out || NEVER.contains(&question.field.as_str()) {
        return false;
    }
    let Some(of) = allowed.of else { return true };
    !question.staff && is_theirs(place.owner, of) && !is_of_another(leaving, place, of)
}

/// What is asked of each applicant is theirs alone; what is asked once is of the application, and so of either.
fn is_theirs(owner: Owner, of: PersonId) -> bool {
    match owner {
        Owner::Common => true,
        Owner::Main => of == PersonId::Main,
        Owner::Joint => of == PersonId::Joint,
    }
}

/// Whether it stands in an entry that names somebody else as the one it is about.
fn is_of_another(leaving: &Leaving, place: Place, of: PersonId) -> bool {
    let sheet = leaving.case.sheet;
    beside(leaving, place).any(|(question, at)| {
        let Kind::Person(_) = question.kind else {
            return false;
        };
        let about = ["person", "for_person"].contains(&question.field.as_str());
        about && matches!(sheet.value(at), Some(Value::Person(person)) if id(*person) != of)
    })
}

/// Whether it stands in an entry that is to be kept from others, such as a former name.
fn is_kept_from_others(leaving: &Leaving, place: Place) -> bool {
    let sheet = leaving.case.sheet;
    beside(leaving, place).any(|(question, at)| {
        question.field == "restrict" && sheet.value(at).and_then(Value::code) == Some("yes")
    })
}

/// The fields of the outer entry that a place lies in.
fn beside<'a>(leaving: &Leaving<'a>, place: Place) -> impl Iterator<Item = (&'a Question, Place)> {
    let form = leaving.case.form;
    let mut list = form.question(place.question).list;
    while let Some(outer) = list.and_then(|list| form.question(list).list) {
        list = Some(outer);
    }
    let fields = list
        .filter(|_| place.entry.is_some())
        .and_then(|list| form.question(list).list_shape());
    let at = Place {
        inner: None,
        ..place
    };
    let fields = fields
        .map(|shape| shape.fields.as_slice())
        .unwrap_or_default();
    fields
        .iter()
        .map(move |field| (form.question(*field), at.beside(*field)))
}

fn id(person: Person) -> PersonId {
    match person {
        Person::Main => PersonId::Main,
        Person::Joint => PersonId::Joint,
        Person::Member(entry) => PersonId::Member(entry.0),
    }
}

fn row(leaving: &Leaving, question: &Question, place: Place, kept: &Kept) -> Vec<Cell> {
    let (form, sheet) = (leaving.case.form, leaving.case.sheet);
    let from = &kept.provenance;
    let whose = match question.asked_of {
        AskedOf::Application => "application",
        AskedOf::EachApplicant => place.owner.word().unwrap_or("application"),
    };
    let (state, value, words, unreadable) = match &kept.answer {
        Answer::Missing(reason) => (reason.code(), Cell::Empty, Cell::Empty, false),
        Answer::Given(value) => (
            "given",
            value_of(leaving, value),
            words_of(value),
            matches!(value, Value::Unreadable(_)),
        ),
    };
    vec![
        Cell::text(leaving.case.header.reference),
        Cell::text(form.path(place, sheet)),
        Cell::text(&question.id),
        Cell::maybe(form.group(question.position)),
        Cell::text(whose),
        Cell::text(state),
        value,
        words,
        Cell::Flag(unreadable),
        Cell::text(from.source.code()),
        Cell::text(from.channel.code()),
        Cell::text(&from.officer),
        Cell::text(instant(from.at)),
        Cell::count(from.form_version),
        Cell::text(&from.language),
        Cell::text(hex::written(&from.wording)),
        Cell::Flag(from.why_shown),
    ]
}

/// A value as its code form; several, each by itself.
fn value_of(leaving: &Leaving, value: &Value) -> Cell {
    let one = |value: &Value| of_value(leaving.case.form, leaving.case.sheet, value);
    match value {
        Value::Many(many) => Cell::Many(many.iter().map(|picked| picked.code.clone()).collect()),
        Value::People(people) => {
            let people = people.iter().map(|person| one(&Value::Person(*person)));
            Cell::Many(people.collect())
        }
        Value::Entries(entries) => {
            let entries = entries.iter().map(|entry| one(&Value::Entry(*entry)));
            Cell::Many(entries.collect())
        }
        Value::Text(_)
        | Value::Choice(_)
        | Value::Tick(_)
        | Value::Number(_)
        | Value::Money(_)
        | Value::Date(_)
        | Value::Person(_)
        | Value::Entry(_)
        | Value::Unreadable(_) => Cell::text(one(value)),
    }
}

/// What was added in words to a choice.
fn words_of(value: &Value) -> Cell {
    match value {
        Value::Choice(picked) => Cell::maybe(picked.text.as_ref()),
        Value::Many(many) => {
            let added = many.iter().filter_map(|picked| {
                let words = picked.text.as_ref()?;
                Some(format!("{}: {words}", picked.code))
            });
            let added: Vec<String> = added.collect();
            if added.is_empty() {
                Cell::Empty
            } else {
                Cell::Many(added)
            }
        }
        Value::Text(_)
        | Value::Tick(_)
        | Value::Number(_)
        | Value::Money(_)
        | Value::Date(_)
        | Value::Person(_)
        | Value::People(_)
        | Value::Entry(_)
        | Value::Entries(_)
        | Value::Unreadable(_) => Cell::Empty,
    }
}
