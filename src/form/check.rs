//! Whether one value by itself can be true: checked whenever it is kept, and never in the way of moving on.

use chrono::{Days, NaiveDate};

use crate::form::finding::{Figure, Finding};
use crate::form::place::{Place, Position};
use crate::form::question::{Bounds, DateBounds, Kind};
use crate::form::reading::Reading;
use crate::form::value::{Answer, Value};
use crate::register::date::PartialDate;
use crate::register::nino::NinoClass;
use crate::register::postcode::PostcodeClass;
use crate::register::{date, email, money, name, nino, number, phone, postcode, text};

/// What is found in one value.
#[must_use]
pub fn check(ctx: &Reading, value: &Value) -> Vec<Finding> {
    let at = ctx.place;
    let question = ctx.form.question(at.question);
    match (&question.kind, value) {
        (Kind::Name, Value::Text(typed)) => match name::check(typed) {
            Ok(_) => Vec::new(),
            Err(fault) => vec![Finding::hard(at, fault.code())],
        },
        (Kind::Text { max } | Kind::LongText { max }, Value::Text(typed)) => {
            too_long(at, typed, *max)
        }
        (Kind::Nino, Value::Text(typed)) => check_nino(at, typed),
        (Kind::Postcode, Value::Text(typed)) => check_postcode(at, typed),
        (Kind::Phone, Value::Text(typed)) => check_phone(at, typed),
        (Kind::Email, Value::Text(typed)) => check_email(at, typed),
        (Kind::Date(bounds), Value::Date(date)) => check_date(ctx, bounds, date),
        (Kind::Money(bounds), Value::Money(pence)) => within(
            at,
            &beside(ctx, bounds),
            pence.0,
            "money.range",
            "money.unusual",
        ),
        (Kind::Number(bounds), Value::Number(number)) => {
            let mut found = within(
                at,
                &beside(ctx, bounds),
                number.0,
                "number.range",
                "number.unusual",
            );
            if bounds.step > 0 && number.0 % bounds.step != 0 {
                found.push(Finding::hard(at, "number.range").with("step", amount(bounds.step)));
            }
            found
        }
        (Kind::Choice { .. } | Kind::Many { .. }, chosen) => too_many_words(at, chosen),
        (kind, Value::Unreadable(typed)) => {
            vec![Finding::hard(at, unreadable(kind, typed, ctx.today))]
        }
        _ => Vec::new(),
    }
}

/// What is found in a list by its length.
#[must_use]
pub fn check_list(ctx: &Reading) -> Vec<Finding> {
    let at = ctx.place;
    let Some(shape) = ctx.form.question(at.question).list_shape() else {
        return Vec::new();
    };
    let entries = ctx.sheet.entries(at).len();
    let count = || Figure::Count(i64::try_from(entries).unwrap_or(i64::MAX));
    let over = |limit: Option<usize>| limit.is_some_and(|limit| entries > limit);
    if over(shape.max) {
        vec![Finding::hard(at, "list.too_many").with("count", count())]
    } else if over(shape.soft_max) {
        vec![Finding::soft(at, "list.many").with("count", count())]
    } else {
        Vec::new()
    }
}

/// The code of what is wrong with keys that could not be read.
fn unreadable(kind: &Kind, typed: &str, today: NaiveDate) -> &'static str {
    if let Kind::Date(bounds) = kind {
        let fault = date::read(typed, bounds.precision, today).err();
        return fault.map_or("date.unreadable", |fault| fault.code());
    }
    if let Kind::Money(_) = kind {
        return money::read(typed)
            .err()
            .map_or("money.unreadable", |fault| fault.code());
    }
    if let Kind::Number(_) = kind {
        return number::read(typed)
            .err()
            .map_or("number.unreadable", |fault| fault.code());
    }
    "choice.unreadable"
}

fn too_long(at: Place, typed: &str, max: usize) -> Vec<Finding> {
    let letters = text::graphemes(typed);
    if letters <= max {
        return Vec::new();
    }
    vec![Finding::hard(at, "text.too_long").with(
        "most",
        Figure::Count(i64::try_from(max).unwrap_or(i64::MAX)),
    )]
}

/// An option that takes words has room for a short line and no more.
fn too_many_words(at: Place, chosen: &Value) -> Vec<Finding> {
    const MOST: usize = 300;
    let long = |words: &Option<String>| {
        words
            .as_ref()
            .is_some_and(|words| text::graphemes(words) > MOST)
    };
    let too_long = if let Value::Choice(picked) = chosen {
        long(&picked.text)
    } else if let Value::Many(many) = chosen {
        many.iter().any(|picked| long(&picked.text))
    } else {
        return vec![Finding::hard(at, "choice.unreadable")];
    };
    if too_long {
        vec![Finding::hard(at, "text.too_long").with("most", Figure::Count(300))]
    } else {
        Vec::new()
    }
}

fn check_nino(at: Place, typed: &str) -> Vec<Finding> {
    let finding = match nino::classify(typed).1 {
        NinoClass::Valid | NinoClass::IsleOfMan => return Vec::new(),
        NinoClass::Sample => Finding::hard(at, "nino.sample"),
        NinoClass::Trn => Finding::hard(at, "nino.trn"),
        NinoClass::SuffixMissing => Finding::soft(at, "nino.suffix_missing"),
        NinoClass::KnownExample => Finding::soft(at, "nino.known_example"),
        NinoClass::Administrative => Finding::flag(at, "NINO_ADMIN_PREFIX"),
        NinoClass::ChannelIslands => Finding::flag(at, "NINO_CHANNEL_ISLANDS"),
        NinoClass::TemporaryOld => Finding::flag(at, "NINO_TEMPORARY"),
        NinoClass::Unreadable => suggesting(
            Finding::hard(at, "nino.unreadable"),
            nino::suggestion(typed),
        ),
    };
    vec![finding]
}

fn check_postcode(at: Place, typed: &str) -> Vec<Finding> {
    let finding = match postcode::read(typed).1 {
        PostcodeClass::Shape => suggesting(
            Finding::hard(at, "postcode.shape"),
            postcode::suggestion(typed),
        ),
        PostcodeClass::Pseudo => Finding::hard(at, "postcode.pseudo"),
        PostcodeClass::OddLetters => Finding::soft(at, "postcode.letters"),
        PostcodeClass::Slip { suggest } => {
            Finding::soft(at, "postcode.slip").with("suggest", Figure::Text(suggest))
        }
        PostcodeClass::Full
        | PostcodeClass::OutwardOnly
        | PostcodeClass::Bfpo
        | PostcodeClass::CrownDependency
        | PostcodeClass::OverseasTerritory => return Vec::new(),
    };
    vec![finding]
}

fn check_phone(at: Place, typed: &str) -> Vec<Finding> {
    match phone::read(typed) {
        Err(fault) => vec![suggesting(
            Finding::hard(at, fault.code()),
            phone::suggestion(typed),
        )],
        Ok(phone) if phone.costly() => vec![Finding::soft(at, "phone.costly")],
        Ok(_) => phone::suggestion(typed)
            .map(|meant| Finding::soft(at, "phone.slip").with("suggest", Figure::Text(meant)))
            .into_iter()
            .collect(),
    }
}

/// The finding with what was probably meant: offered, and never put in its place.
fn suggesting(finding: Finding, meant: Option<String>) -> Finding {
    match meant {
        Some(meant) => finding.with("suggest", Figure::Text(meant)),
        None => finding,
    }
}

fn check_email(at: Place, typed: &str) -> Vec<Finding> {
    match email::check(typed) {
        Err(fault) => vec![Finding::hard(at, fault.code())],
        Ok(_) => match email::suggestion(typed) {
            Some(suggest) => {
                vec![Finding::soft(at, "email.slip").with("suggest", Figure::Text(suggest))]
            }
            None => Vec::new(),
        },
    }
}

/// The bounds, with what the answers beside this one leave of them.
fn beside(ctx: &Reading, bounds: &Bounds) -> Bounds {
    let answer = |other: Option<Position>| {
        let Answer::Given(given) = ctx.sheet.answer(ctx.place.beside(other?))? else {
            return None;
        };
        let hundredths = if let Value::Money(pence) = given {
            pence.0
        } else if let Value::Number(number) = given {
            number.0
        } else {
            return None;
        };
        // One that cannot be true itself says nothing about this one.
        bounds
            .min
            .is_none_or(|least| hundredths >= least)
            .then_some(hundredths)
    };
    let nearer = |limit: Option<i64>, other| limit.into_iter().chain(answer(other)).min();
    Bounds {
        max: nearer(bounds.max, bounds.at_most),
        soft_max: nearer(bounds.soft_max, bounds.soft_at_most),
        ..*bounds
    }
}

fn within(
    at: Place,
    bounds: &Bounds,
    found: i64,
    hard: &'static str,
    soft: &'static str,
) -> Vec<Finding> {
    let below = |limit: Option<i64>| limit.filter(|limit| found < *limit);
    let above = |limit: Option<i64>| limit.filter(|limit| found > *limit);
    if let Some(limit) = below(bounds.min) {
        vec![Finding::hard(at, hard).with("least", amount(limit))]
    } else if let Some(limit) = above(bounds.max) {
        vec![Finding::hard(at, hard).with("most", amount(limit))]
    } else if let Some(limit) = below(bounds.soft_min) {
        vec![Finding::soft(at, soft).with("least", amount(limit))]
    } else if let Some(limit) = above(bounds.soft_max) {
        vec![Finding::soft(at, soft).with("most", amount(limit))]
    } else {
        Vec::new()
    }
}

/// Hundredths as a person writes them.
fn amount(hundredths: i64) -> Figure {
    if hundredths % 100 == 0 {
        Figure::Text((hundredths / 100).to_string())
    } else {
        Figure::Text(format!(
            "{}.{:02}",
            hundredths / 100,
            (hundredths % 100).abs()
        ))
    }
}

/// Nobody alive was born more years ago than the first, and few more than the second (`rules.md` 2.2).
const OLDEST: u32 = 130;
const VERY_OLD: u32 = 110;

/// Whether somebody was born so long ago that it was asked about already.
pub(in crate::form) fn is_very_old(born: &PartialDate, today: NaiveDate) -> bool {
    born.latest() < date::years_before(today, VERY_OLD)
}

fn check_date(ctx: &Reading, bounds: &DateBounds, date: &PartialDate) -> Vec<Finding> {
    let (at, today) = (ctx.place, ctx.today);
    if bounds.past && date.earliest() > today {
        return vec![Finding::hard(at, "date.future")];
    }
    if bounds.future && date.latest() < today {
        return vec![Finding::hard(at, "date.past")];
    }
    if let Some((from, to)) = bounds.days {
        let (from, to) = (days_from(today, from), days_from(today, to));
        if date.latest() < from || date.earliest() > to {
            return vec![
                Finding::hard(at, "date.range")
                    .with("from", Figure::Date(from))
                    .with("to", Figure::Date(to)),
            ];
        }
    }
    if bounds.precision == date::Precision::Any && bounds.past {
        if date.latest() < date::years_before(today, OLDEST) {
            return vec![Finding::hard(at, "date.too_old")];
        }
        if is_very_old(date, today) {
            let age = date::age_interval(date, today).0;
            return vec![Finding::soft(at, "date.very_old").with("age", Figure::Count(age.into()))];
        }
    }
    if let Some(other) = bounds.not_before {
        let other = match ctx.sheet.answer(at.beside(other)) {
            Some(Answer::Given(Value::Date(other))) => Some(other),
            _ => None,
        };
        if other.is_some_and(|other| date.latest() < other.earliest()) {
            return vec![Finding::hard(at, "date.before_start")];
        }
    }
    match bounds.soft_days_old {
        Some(days) if date.latest() < days_from(today, -days) => {
            vec![Finding::soft(at, "opening.old_paper").with("days", Figure::Count(days))]
        }
        _ => Vec::new(),
    }
}

/// The day so many days from another; the far end of the calendar where there is none.
fn days_from(day: NaiveDate, days: i64) -> NaiveDate {
    let count = Days::new(days.unsigned_abs());
    if days < 0 {
        day.checked_sub_days(count).unwrap_or(NaiveDate::MIN)
    } else {
        day.checked_add_days(count).unwrap_or(NaiveDate::MAX)
    }
}
