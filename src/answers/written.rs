//! A value back as JSON, as an answers file would give it.

use serde_json::{Value as Json, json};

use crate::form::show::{entry_path, person_path};
use crate::form::{Answer, EntryId, Form, Picked, Sheet, Value};
use crate::register::{money, number};

/// An answer as an answers file would give it.
pub(super) fn answer(form: &Form, sheet: &Sheet, answer: &Answer) -> Json {
    match answer {
        Answer::Given(given) => value(form, sheet, given),
        Answer::Missing(reason) => json!({ "missing": reason.code() }),
    }
}

fn value(form: &Form, sheet: &Sheet, value: &Value) -> Json {
    match value {
        Value::Text(text) | Value::Unreadable(text) => json!(text),
        Value::Choice(one) => picked(one),
        Value::Many(many) => many.iter().map(picked).collect(),
        Value::Tick(ticked) => json!(ticked),
        Value::Number(shown) => {
            let shown = number::show(*shown);
            serde_json::from_str(&shown).unwrap_or_else(|_| json!(shown))
        }
        Value::Money(amount) => json!(money::plain(*amount)),
        Value::Date(date) => serde_json::to_value(date).unwrap_or(Json::Null),
        Value::Person(one) => json!(person_path(form, sheet, *one)),
        Value::People(people) => people.iter().map(|one| json!(person_path(form, sheet, *one))).collect(),
        Value::Entry(one) => json!(entry(form, sheet, *one)),
        Value::Entries(many) => many.iter().map(|one| json!(entry(form, sheet, *one))).collect(),
    }
}

fn picked(picked: &Picked) -> Json {
    match &picked.text {
        Some(text) => json!({ "code": picked.code, "text": text }),
        None => json!(picked.code),
    }
}

/// The path of an entry that an answer points at; its id where it was taken out of its list since.
fn entry(form: &Form, sheet: &Sheet, entry: EntryId) -> String {
    entry_path(form, sheet, entry).unwrap_or_else(|| format!("#{}", entry.0))
}
