//! From keys to a value: what was typed, read as what the question asks for.

use chrono::NaiveDate;

use crate::form::definition::Form;
use crate::form::pack::Pack;
use crate::form::place::{Owner, Place};
use crate::form::question::{Choice, Kind, Question, WhoMay};
use crate::form::sheet::Sheet;
use crate::form::value::{Person, Picked, Value};
use crate::register::{date, money, name, number, text};

/// What reading and checking an answer may look at.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The form.
    pub form: &'a Form,
    /// The council's settings.
    pub pack: &'a Pack,
    /// The other answers.
    pub sheet: &'a Sheet,
    /// The day.
    pub today: NaiveDate,
    /// Where the answer stands.
    pub place: Place,
}

/// Reads what was typed. What cannot be read is kept as typed, and nothing may use it.
#[must_use]
pub fn read(question: &Question, typed: &str, ctx: &Reading) -> Value {
    let cleaned = if matches!(question.kind, Kind::LongText { .. }) {
        text::clean_lines(typed)
    } else if matches!(question.kind, Kind::Name) && name::holds_control(typed.trim()) {
        // What a name cannot hold is a finding (`rules.md` 2.1), so it stays; keys and pastes never bring it this far.
        typed.to_owned()
    } else {
        text::clean(typed)
    };
    let cleaned = cleaned.trim().to_owned();
    value(question, &cleaned, ctx).unwrap_or(Value::Unreadable(cleaned))
}

fn value(question: &Question, typed: &str, ctx: &Reading) -> Option<Value> {
    match &question.kind {
        Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Name
        | Kind::Nino
        | Kind::Postcode
        | Kind::Phone
        | Kind::Email => Some(Value::Text(typed.to_owned())),
        Kind::Date(bounds) => date::read(typed, bounds.precision, ctx.today)
            .ok()
            .map(Value::Date),
        Kind::Money(_) => money::read(typed).ok().map(Value::Money),
        Kind::Number(_) => number::read(typed).ok().map(Value::Number),
        Kind::Choice {
            options, from_pack, ..
        } => match from_pack.map(|list| ctx.pack.list(list)) {
            Some(bands) => Some(Value::Choice(from_bands(bands, typed))),
            None => picked(options, typed).map(Value::Choice),
        },
        Kind::Many { options, .. } => typed
            .split([',', ' '])
            .filter(|word| !word.is_empty())
            .map(|word| picked(options, word))
            .collect::<Option<Vec<_>>>()
            .filter(|many| !many.is_empty())
            .map(Value::Many),
        Kind::Tick => match typed {
            "true" | "yes" | "y" => Some(Value::Tick(true)),
            "false" | "no" | "n" => Some(Value::Tick(false)),
            _ => None,
        },
        Kind::Told => (typed == "told").then(|| Value::Choice(Picked::code("told"))),
        Kind::Acknowledge => ["acknowledged", "refused"]
            .contains(&typed)
            .then(|| Value::Choice(Picked::code(typed))),
        Kind::Review => (typed == "checked").then(|| Value::Choice(Picked::code("checked"))),
        Kind::Person(who) => person(who, typed, ctx)
            .map(Value::Person)
            .or_else(|| picked(&who.options, typed).map(Value::Choice)),
        Kind::People(who) => typed
            .split([',', ' '])
            .filter(|word| !word.is_empty())
            .map(|word| person(who, word, ctx))
            .collect::<Option<Vec<_>>>()
            .filter(|people| !people.is_empty())
            .map(Value::People),
        Kind::Entry { .. } => entry(typed, ctx).map(Value::Entry),
        Kind::Entries { .. } => typed
            .split([',', ' '])
            .filter(|word| !word.is_empty())
            .map(|word| entry(word, ctx))
            .collect::<Option<Vec<_>>>()
            .map(Value::Entries),
        Kind::List(_) | Kind::Evidence => None,
    }
}

/// An option by its code or by its number, from 1.
fn picked(options: &[Choice], typed: &str) -> Option<Picked> {
    let by_code = options.iter().find(|option| option.code == typed);
    let by_number = || options.get(typed.parse::<usize>().ok()?.checked_sub(1)?);
    by_code
        .or_else(by_number)
        .map(|option| Picked::code(&option.code))
}

/// A band of the council's pack by its number, or the words themselves where the pack has none.
fn from_bands(bands: &[String], typed: &str) -> Picked {
    let band = typed
        .parse::<usize>()
        .ok()
        .and_then(|number| bands.get(number.checked_sub(1)?));
    let band = band.or_else(|| bands.iter().find(|band| *band == typed));
    match band {
        Some(band) => Picked::code(band),
        None => Picked {
            code: "other".to_owned(),
            text: Some(typed.to_owned()),
        },
    }
}

/// A person by path: `main`, `joint` or `members.0`.
#[must_use]
pub fn person(who: &WhoMay, typed: &str, ctx: &Reading) -> Option<Person> {
    match typed {
        "main" if who.main => Some(Person::Main),
        "joint" if who.joint => Some(Person::Joint),
        other if who.members => {
            let number: usize = other.strip_prefix("members.")?.parse().ok()?;
            let list = ctx.form.place("members", Owner::Common)?;
            ctx.sheet
                .entries(list)
                .get(number)
                .map(|entry| Person::Member(*entry))
        }
        _ => None,
    }
}

/// An entry of a list by path, such as `landlords.0` or `main.address_history.2`.
fn entry(typed: &str, ctx: &Reading) -> Option<crate::form::place::EntryId> {
    let (list, number) = typed.rsplit_once('.')?;
    let list = ctx.form.place_of(list, ctx.sheet)?;
    let question = ctx.form.question(ctx.place.question);
    let (Kind::Entry { of } | Kind::Entries { of }) = &question.kind else {
        return None;
    };
    if list.question != *of {
        return None;
    }
    ctx.sheet
        .entries(list)
        .get(number.parse::<usize>().ok()?)
        .copied()
}
