//! An answer as text that can be typed again: for editing in place and for copying to the next entry.

use crate::form::definition::Form;
use crate::form::place::{EntryId, Place};
use crate::form::sheet::Sheet;
use crate::form::value::{Answer, Person, Value};
use crate::register::date::PartialDate;
use crate::register::{money, number};

/// The keys that would give this answer again; nothing where there is no value.
#[must_use]
pub fn text(form: &Form, sheet: &Sheet, place: Place) -> Option<String> {
    let kept = sheet.kept(place)?;
    let Answer::Given(value) = &kept.answer else {
        return None;
    };
    if let Some(typed) = &kept.typed
        && matches!(
            value,
            Value::Text(_) | Value::Date(_) | Value::Money(_) | Value::Number(_)
        )
    {
        return Some(typed.clone());
    }
    Some(of_value(form, sheet, value))
}

/// A value as its code form: what the answers file and the editing of codes use.
#[must_use]
pub fn of_value(form: &Form, sheet: &Sheet, value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Unreadable(text) => text.clone(),
        Value::Choice(picked) => picked.code.clone(),
        Value::Many(many) => many
            .iter()
            .map(|picked| picked.code.as_str())
            .collect::<Vec<_>>()
            .join(", "),
        Value::Tick(ticked) => ticked.to_string(),
        Value::Number(number) => number::show(*number),
        Value::Money(pence) => money::plain(*pence),
        Value::Date(date) => date_text(date),
        Value::Person(person) => person_path(form, sheet, *person),
        Value::People(people) => people
            .iter()
            .map(|person| person_path(form, sheet, *person))
            .collect::<Vec<_>>()
            .join(", "),
        Value::Entry(entry) => entry_path(form, sheet, *entry).unwrap_or_default(),
        Value::Entries(entries) => entries
            .iter()
            .filter_map(|entry| entry_path(form, sheet, *entry))
            .collect::<Vec<_>>()
            .join(", "),
    }
}

fn date_text(date: &PartialDate) -> String {
    crate::register::date::show(date)
}

/// A person as the answers file writes them.
#[must_use]
pub fn person_path(form: &Form, sheet: &Sheet, person: Person) -> String {
    match person {
        Person::Main => "main".to_owned(),
        Person::Joint => "joint".to_owned(),
        Person::Member(entry) => {
            entry_path(form, sheet, entry).unwrap_or_else(|| format!("members.#{}", entry.0))
        }
    }
}

/// The list an entry stands in, if it stands in one.
#[must_use]
pub fn list_of(sheet: &Sheet, entry: EntryId) -> Option<Place> {
    sheet
        .all_lists()
        .find(|(_, entries)| entries.contains(&entry))
        .map(|(list, _)| list)
}

/// An entry as the answers file points at it, such as `landlords.0`.
#[must_use]
pub fn entry_path(form: &Form, sheet: &Sheet, entry: EntryId) -> Option<String> {
    let list = list_of(sheet, entry)?;
    let number = sheet
        .entries(list)
        .iter()
        .position(|known| *known == entry)?;
    Some(format!("{}.{number}", form.path(list, sheet)))
}
