//! Values that point at people, entries and papers, and arrays of any value.

use serde_json::Value as Json;

use super::{Lookup, string};
use crate::answers::fault::{Fault, Wrong};
use crate::form::evidence::STATES;
use crate::form::question::WhoMay;
use crate::form::{EntryId, Owner, Person, Picked, Place, Position, Value};

/// The state of each paper, by the paper's key.
pub(super) fn papers(path: &str, json: &Json) -> Result<Value, Fault> {
    let paper = |path: &str, json: &Json| {
        let words = |key: &str| json.get(key).and_then(Json::as_str).map(str::to_owned);
        match (words("code"), words("text")) {
            (Some(code), Some(state)) if STATES.contains(&state.as_str()) => Ok(Picked {
                code,
                text: Some(state),
            }),
            (Some(_), Some(_)) => Err(Fault::at(format!("{path}.text"), Wrong::UnknownCode)),
            _ => Err(Fault::at(path, Wrong::WrongType("code"))),
        }
    };
    each(path, json, paper).map(Value::Many)
}

pub(super) fn one_person(
    lookup: &Lookup,
    path: &str,
    json: &Json,
    may: &WhoMay,
) -> Result<Value, Fault> {
    let code = string(path, json)?;
    if may.options.iter().any(|option| option.code == code) {
        Ok(Value::Choice(Picked::code(code)))
    } else {
        person(lookup, path, json, may).map(Value::Person)
    }
}

pub(super) fn person(
    lookup: &Lookup,
    path: &str,
    json: &Json,
    may: &WhoMay,
) -> Result<Person, Fault> {
    let unknown = || Fault::at(path, Wrong::UnknownCode);
    match string(path, json)? {
        "main" if may.main => Ok(Person::Main),
        "joint" if may.joint => Ok(Person::Joint),
        _ if may.members => {
            let members = lookup.form.find("members").ok_or_else(unknown)?;
            entry(lookup, path, json, members).map(Person::Member)
        }
        _ => Err(unknown()),
    }
}

pub(super) fn entry(
    lookup: &Lookup,
    path: &str,
    json: &Json,
    of: Position,
) -> Result<EntryId, Fault> {
    let pointed = lookup.form.place_of(string(path, json)?, lookup.sheet);
    let same_part = |place: &Place| {
        place.owner == Owner::Common
            || place.owner == lookup.place.owner
            || lookup.place.owner == Owner::Common
    };
    pointed
        .filter(|place| place.question == of && same_part(place))
        .and_then(Place::innermost)
        .ok_or_else(|| Fault::at(path, Wrong::UnknownCode))
}

pub(super) fn each<T>(
    path: &str,
    json: &Json,
    read: impl Fn(&str, &Json) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let all = json
        .as_array()
        .ok_or_else(|| Fault::at(path, Wrong::WrongType("array")))?;
    all.iter()
        .enumerate()
        .map(|(number, one)| read(&format!("{path}.{number}"), one))
        .collect()
}
