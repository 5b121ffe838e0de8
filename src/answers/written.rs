//! A value back as JSON, as an answers file would give it.

use serde_json::{Value as Json, json};

use crate::form::{Answer, EntryId, Form, Owner, Person, Picked, Place, Sheet, Value};
use crate::register::date::PartialDate;

/// An answer as an answers file would give it.
pub(super) fn answer(form: &Form, sheet: &Sheet, place: Place, answer: &Answer) -> Json {
    match answer {
        Answer::Given(given) => value(form, sheet, place, given),
        Answer::Missing(reason) => json!({ "missing": reason.code() }),
    }
}

fn value(form: &Form, sheet: &Sheet, place: Place, value: &Value) -> Json {
    match value {
        Value::Text(text) | Value::Unreadable(text) => json!(text),
        Value::Choice(one) => picked(one),
        Value::Many(many) => many.iter().map(picked).collect(),
        Value::Tick(ticked) => json!(ticked),
        Value::Number(number) => serde_json::from_str(&number.to_string()).unwrap_or_else(|_| json!(number.to_string())),
        Value::Money(amount) => json!(amount.to_string()),
        Value::Date(date) => self::date(date),
        Value::Person(one) => json!(person(form, sheet, *one)),
        Value::People(people) => people.iter().map(|one| json!(person(form, sheet, *one))).collect(),
        Value::Entry(one) => json!(entry(form, sheet, place, *one)),
        Value::Entries(many) => many.iter().map(|one| json!(entry(form, sheet, place, *one))).collect(),
    }
}

fn picked(picked: &Picked) -> Json {
    match &picked.text {
        Some(text) => json!({ "code": picked.code, "text": text }),
        None => json!(picked.code),
    }
}

fn date(date: &PartialDate) -> Json {
    serde_json::to_value(date).unwrap_or(Json::Null)
}

fn person(form: &Form, sheet: &Sheet, person: Person) -> String {
    match person {
        Person::Main => "main".to_owned(),
        Person::Joint => "joint".to_owned(),
        Person::Member(member) => match form.place("members", Owner::Common) {
            Some(list) => numbered(form, sheet, list, member),
            None => gone(member),
        },
    }
}

/// The path of an entry that an answer points at: the list that holds it, of the same applicant where both have one.
fn entry(form: &Form, sheet: &Sheet, from: Place, entry: EntryId) -> String {
    let holds = |(list, entries): &(Place, &[EntryId])| {
        entries.contains(&entry) && (list.owner == Owner::Common || from.owner == Owner::Common || list.owner == from.owner)
    };
    sheet.all_lists().find(holds).map_or_else(|| gone(entry), |(list, _)| numbered(form, sheet, list, entry))
}

fn numbered(form: &Form, sheet: &Sheet, list: Place, entry: EntryId) -> String {
    let number = sheet.entries(list).iter().position(|known| *known == entry);
    number.map_or_else(|| gone(entry), |number| format!("{}.{number}", form.path(list, sheet)))
}

/// An entry that was taken out of its list since.
fn gone(entry: EntryId) -> String {
    format!("#{}", entry.0)
}
