//! One JSON value as the answer to one question.

mod pointing;

use chrono::NaiveDate;
use serde_json::{Map, Value as Json};

use crate::answers::fault::{Fault, Wrong};
use crate::form::question::{Choice, PackList};
use crate::form::{Answer, Form, Kind, Pack, Picked, Place, Reading, Sheet, Value};
use crate::register::date::PartialDate;
use crate::register::{Missing, text};

use pointing::{each, entry, one_person, papers, person};

/// What a value is read against.
pub(super) struct Lookup<'a> {
    pub form: &'a Form,
    pub pack: &'a Pack,
    pub sheet: &'a Sheet,
    pub today: NaiveDate,
    pub place: Place,
}

/// An answer, with the keys it was read from.
#[derive(Debug)]
pub(super) struct Read {
    pub answer: Answer,
    pub typed: Option<String>,
}

/// Reads a value; nothing where the file says that nobody asked.
pub(super) fn read(lookup: &Lookup, path: &str, json: &Json) -> Result<Option<Read>, Fault> {
    if let Json::Object(map) = json
        && let Some(reason) = map.get("missing")
    {
        return missing(lookup, path, map, reason);
    }
    let value = given(lookup, path, json)?;
    let typed = match (&value, json) {
        (Value::Unreadable(typed), _) => Some(typed.clone()),
        (Value::Date(_) | Value::Money(_) | Value::Number(_), Json::String(typed)) => {
            Some(text::clean(typed))
        }
        _ => None,
    };
    Ok(Some(Read {
        answer: Answer::Given(value),
        typed,
    }))
}

fn missing(
    lookup: &Lookup,
    path: &str,
    map: &Map<String, Json>,
    reason: &Json,
) -> Result<Option<Read>, Fault> {
    if let Some(stray) = map.keys().find(|key| *key != "missing") {
        return Err(Fault::at(format!("{path}.{stray}"), Wrong::UnknownId));
    }
    let unknown = || Fault::at(format!("{path}.missing"), Wrong::UnknownCode);
    let code = reason
        .as_str()
        .ok_or_else(|| Fault::at(format!("{path}.missing"), Wrong::WrongType("text")))?;
    let reason = Missing::from_code(code).ok_or_else(unknown)?;
    if reason == Missing::NotAsked {
        return Ok(None);
    }
    if lookup
        .form
        .question(lookup.place.question)
        .missing
        .contains(&reason)
    {
        Ok(Some(Read {
            answer: Answer::Missing(reason),
            typed: None,
        }))
    } else {
        Err(unknown())
    }
}

fn given(lookup: &Lookup, path: &str, json: &Json) -> Result<Value, Fault> {
    let question = lookup.form.question(lookup.place.question);
    match &question.kind {
        Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Name
        | Kind::Nino
        | Kind::Postcode
        | Kind::Phone
        | Kind::Email
        | Kind::Money(_) => Ok(typed(lookup, string(path, json)?)),
        Kind::Number(_) => match json.as_number() {
            Some(number) => Ok(typed(lookup, &number.to_string())),
            None => Err(Fault::at(path, Wrong::WrongType("number"))),
        },
        Kind::Date(_) => match json.as_object() {
            Some(map) => age(path, map),
            None => Ok(typed(lookup, string(path, json)?)),
        },
        Kind::Choice {
            from_pack: Some(list),
            ..
        } => from_pack(lookup, path, json, *list),
        Kind::Choice {
            options,
            from_pack: None,
            ..
        } => picked(path, json, options).map(Value::Choice),
        Kind::Many { options, .. } => many(path, json, options),
        Kind::Tick => json
            .as_bool()
            .map(Value::Tick)
            .ok_or_else(|| Fault::at(path, Wrong::WrongType("box"))),
        Kind::Told => fixed(path, json, &["told"]),
        Kind::Acknowledge => fixed(path, json, &["acknowledged", "refused"]),
        Kind::Person(may) => one_person(lookup, path, json, may),
        Kind::People(may) => {
            each(path, json, |path, json| person(lookup, path, json, may)).map(Value::People)
        }
        Kind::Entry { of } => entry(lookup, path, json, *of).map(Value::Entry),
        Kind::Entries { of } => {
            each(path, json, |path, json| entry(lookup, path, json, *of)).map(Value::Entries)
        }
        Kind::List(_) => Err(Fault::at(path, Wrong::WrongType("array"))),
        Kind::Evidence => papers(path, json),
        Kind::Review => fixed(path, json, &["checked"]),
    }
}

fn typed(lookup: &Lookup, text: &str) -> Value {
    let Lookup {
        form,
        pack,
        sheet,
        today,
        place,
    } = *lookup;
    crate::form::read(
        form.question(place.question),
        text,
        &Reading {
            form,
            pack,
            sheet,
            today,
            place,
        },
    )
}

fn string<'j>(path: &str, json: &'j Json) -> Result<&'j str, Fault> {
    json.as_str()
        .ok_or_else(|| Fault::at(path, Wrong::WrongType("text")))
}

fn age(path: &str, map: &Map<String, Json>) -> Result<Value, Fault> {
    let wrong = || Fault::at(path, Wrong::WrongType("date"));
    if let Some(stray) = map.keys().find(|key| !matches!(key.as_str(), "age" | "on")) {
        return Err(Fault::at(format!("{path}.{stray}"), Wrong::UnknownId));
    }
    let years = map.get("age").and_then(Json::as_u64).ok_or_else(wrong)?;
    let on = map
        .get("on")
        .and_then(Json::as_str)
        .and_then(|on| on.parse().ok())
        .ok_or_else(wrong)?;
    let date = u16::try_from(years)
        .ok()
        .and_then(|years| PartialDate::age(years, on));
    Ok(date.map_or_else(
        || Value::Unreadable(format!("{years} years old")),
        Value::Date,
    ))
}

/// A code, or a code with words; the codes known are those of the question.
fn picked(path: &str, json: &Json, options: &[Choice]) -> Result<Picked, Fault> {
    let (code, words) = match json.as_object() {
        None => (
            json.as_str()
                .ok_or_else(|| Fault::at(path, Wrong::WrongType("code")))?,
            None,
        ),
        Some(map) => {
            if let Some(stray) = map
                .keys()
                .find(|key| !matches!(key.as_str(), "code" | "text"))
            {
                return Err(Fault::at(format!("{path}.{stray}"), Wrong::UnknownId));
            }
            let code = map.get("code").and_then(Json::as_str);
            let words = map
                .get("text")
                .map(|words| string(&format!("{path}.text"), words))
                .transpose()?;
            (
                code.ok_or_else(|| Fault::at(path, Wrong::WrongType("code")))?,
                words,
            )
        }
    };
    let option = options.iter().find(|option| option.code == code);
    let option = option.ok_or_else(|| Fault::at(path, Wrong::UnknownCode))?;
    if words.is_some() && !option.with_text {
        return Err(Fault::at(format!("{path}.text"), Wrong::NoWords));
    }
    Ok(Picked {
        code: code.to_owned(),
        text: words.map(text::clean).filter(|words| !words.is_empty()),
    })
}

/// Several options: each once, in the order of the question.
fn many(path: &str, json: &Json, options: &[Choice]) -> Result<Value, Fault> {
    let mut chosen = each(path, json, |path, json| picked(path, json, options))?;
    let order = |picked: &Picked| options.iter().position(|option| option.code == picked.code);
    chosen.sort_by_key(order);
    chosen.dedup_by(|later, earlier| later.code == earlier.code);
    Ok(Value::Many(chosen))
}

/// An option of the council's own list; words where the council has none.
fn from_pack(lookup: &Lookup, path: &str, json: &Json, list: PackList) -> Result<Value, Fault> {
    let known = lookup.pack.list(list);
    let words = json
        .as_object()
        .filter(|map| map.get("code").and_then(Json::as_str) == Some("other"));
    let text = string(path, words.and_then(|map| map.get("text")).unwrap_or(json))?;
    if known.is_empty() || known.iter().any(|option| option == text) {
        Ok(typed(lookup, text))
    } else {
        Err(Fault::at(path, Wrong::UnknownCode))
    }
}

fn fixed(path: &str, json: &Json, codes: &[&str]) -> Result<Value, Fault> {
    let code = string(path, json)?;
    if codes.contains(&code) {
        Ok(Value::Choice(Picked::code(code)))
    } else {
        Err(Fault::at(path, Wrong::UnknownCode))
    }
}
