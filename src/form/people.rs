//! Who is who: the names of the people and of the entries that answers point at, for showing.

use crate::form::definition::Form;
use crate::form::place::{EntryId, Owner, Place};
use crate::form::sheet::Sheet;
use crate::form::value::{Person, Value};
use crate::register::text;

/// A person of the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonEntry {
    /// Who they are to it.
    pub person: Person,
    /// Their name, once it is known.
    pub name: Option<String>,
}

/// Everyone of the application, in order: main applicant, joint applicant, members.
#[must_use]
pub fn people(form: &Form, sheet: &Sheet) -> Vec<PersonEntry> {
    let mut people = vec![Person::Main];
    let joint = form
        .place("has_joint", Owner::Common)
        .and_then(|place| sheet.value(place));
    if matches!(joint, Some(Value::Choice(picked)) if picked.code == "yes") {
        people.push(Person::Joint);
    }
    if let Some(members) = form.place("members", Owner::Common) {
        people.extend(
            sheet
                .entries(members)
                .iter()
                .map(|entry| Person::Member(*entry)),
        );
    }
    people
        .into_iter()
        .map(|person| PersonEntry {
            person,
            name: name_of(form, sheet, person),
        })
        .collect()
}

/// A person's name, as they are called: first and last, or the one name they have; safe to show, whatever was typed.
#[must_use]
pub fn name_of(form: &Form, sheet: &Sheet, person: Person) -> Option<String> {
    let part = |field: &str| {
        let place = match person {
            Person::Main => form.place(&format!("main.{field}"), Owner::Main)?,
            Person::Joint => form.place(&format!("main.{field}"), Owner::Joint)?,
            Person::Member(entry) => {
                let list = form.place("members", Owner::Common)?;
                list.within(entry, form.find(&format!("members.{field}"))?)
            }
        };
        words(sheet, place).map(|words| text::clean(&words))
    };
    let single = part("single_name").is_some_and(|code| code == "yes");
    if single && let Some(only) = part("full_name") {
        return Some(only);
    }
    let parts: Vec<String> = ["first_name", "last_name"]
        .into_iter()
        .filter_map(part)
        .collect();
    (!parts.is_empty())
        .then(|| parts.join(" "))
        .or_else(|| part("full_name"))
}

/// The name of an entry of a list: the answers that the list says name it.
#[must_use]
pub fn entry_name(form: &Form, sheet: &Sheet, list: Place, entry: EntryId) -> Option<String> {
    if form.question(list.question).id == "members" {
        return name_of(form, sheet, Person::Member(entry));
    }
    let shape = form.question(list.question).list_shape()?;
    let named = |field: &crate::form::place::Position| {
        let place = list.within(entry, *field);
        if let Value::Person(person) = sheet.value(place)? {
            return name_of(form, sheet, *person);
        }
        if form.question(*field).sensitive {
            None
        } else {
            words(sheet, place)
        }
    };
    let parts: Vec<String> = shape.named_by.iter().filter_map(named).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// An answer that is words; codes too, where they name nothing better.
fn words(sheet: &Sheet, place: Place) -> Option<String> {
    let value = sheet.value(place)?;
    if let Value::Choice(picked) = value {
        return picked.text.clone().or_else(|| Some(picked.code.clone()));
    }
    value
        .text()
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}
