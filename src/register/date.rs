//! Dates as people know them: to the day, to the month, to the year, or as an age.

mod ages;
mod reading;
mod words;

use std::fmt;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

pub use ages::{age_interval, age_on};
pub use reading::read;

use super::coded::{coded, fault};

coded! {
    /// How much of a date a question needs.
    pub enum Precision {
        /// Day, month and year.
        Day = "day",
        /// Month and year at least.
        Month = "month",
        /// Whatever is known: a year or an age will do.
        Any = "any",
    }
}

fault! {
    /// Why a text cannot be read as a date; the first that fits, in this order.
    pub enum DateFault {
        /// A day, a month or a year is not there.
        MissingPart = "date.missing_part",
        /// The year has not four digits.
        TwoDigitYear = "date.two_digit_year",
        /// An age that nobody reaches.
        TooOld = "date.too_old",
        /// No calendar has this day; the day always comes first, so `03/27/2007` is one of these.
        Impossible = "date.impossible",
        /// Not a date at all.
        Unreadable = "date.unreadable",
    }
}

/// A date with the precision that was given, which is never sharpened afterwards.
///
/// Build months, years and ages with [`month`](Self::month), [`year`](Self::year) and [`age`](Self::age), which refuse
/// what no calendar has. Serde writes `"2016-11-24"`, `"2016-11"`, `"2016"` or `{"age":27,"on":"2026-11-23"}`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub enum PartialDate {
    /// A day.
    Day(NaiveDate),
    /// Some day in a month.
    Month {
        /// The year, four digits.
        year: i32,
        /// The month, 1–12.
        month: u32,
    },
    /// Some day in a year.
    Year(i32),
    /// The birthday of somebody who was this old on that day.
    Age {
        /// Whole years.
        age: u16,
        /// The day it was said.
        on: NaiveDate,
    },
}

impl PartialDate {
    /// Makes a month of a year from 1 to 9999.
    #[must_use]
    pub fn month(year: i32, month: u32) -> Option<Self> {
        ((1..=9999).contains(&year) && (1..=12).contains(&month))
            .then_some(Self::Month { year, month })
    }

    /// Makes a year from 1 to 9999.
    #[must_use]
    pub fn year(year: i32) -> Option<Self> {
        (1..=9999).contains(&year).then_some(Self::Year(year))
    }

    /// Makes an age of at most [`OLDEST`] years.
    #[must_use]
    pub fn age(age: u16, on: NaiveDate) -> Option<Self> {
        (age <= OLDEST).then_some(Self::Age { age, on })
    }

    /// Gives the first day it could be.
    #[must_use]
    pub fn earliest(&self) -> NaiveDate {
        match *self {
            Self::Day(day) => day,
            Self::Month { year, month } => first_of(year, month),
            Self::Year(year) => first_of(year, 1),
            Self::Age { age, on } => {
                let a_year_older = years_before(on, u32::from(age) + 1);
                a_year_older.succ_opt().unwrap_or(a_year_older)
            }
        }
    }

    /// Gives the last day it could be.
    #[must_use]
    pub fn latest(&self) -> NaiveDate {
        match *self {
            Self::Day(day) => day,
            Self::Month { year, month } => last_of(first_of(year, month), 1),
            Self::Year(year) => last_of(first_of(year, 1), 12),
            Self::Age { age, on } => years_before(on, u32::from(age)),
        }
    }
}

/// The greatest age anybody is taken to have; older is a slip.
pub const OLDEST: u16 = 130;

/// Writes the short form that records keep: `2016-11-24`, `2016-11`, `2016`, or `27 on 2026-11-23`.
#[must_use]
pub fn show(date: &PartialDate) -> String {
    match *date {
        PartialDate::Day(day) => day.format("%Y-%m-%d").to_string(),
        PartialDate::Month { year, month } => format!("{year:04}-{month:02}"),
        PartialDate::Year(year) => format!("{year:04}"),
        PartialDate::Age { age, on } => format!("{age} on {}", on.format("%Y-%m-%d")),
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Day(_) => "PartialDate::Day(…)",
            Self::Month { .. } => "PartialDate::Month(…)",
            Self::Year(_) => "PartialDate::Year(…)",
            Self::Age { .. } => "PartialDate::Age(…)",
        })
    }
}

/// The form in files: text for what the calendar has, a small table for an age.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Text(String),
    Age { age: u16, on: NaiveDate },
}

impl From<PartialDate> for Written {
    fn from(date: PartialDate) -> Self {
        match date {
            PartialDate::Age { age, on } => Self::Age { age, on },
            PartialDate::Day(_) | PartialDate::Month { .. } | PartialDate::Year(_) => {
                Self::Text(show(&date))
            }
        }
    }
}

impl TryFrom<Written> for PartialDate {
    type Error = DateFault;

    fn try_from(written: Written) -> Result<Self, DateFault> {
        match written {
            Written::Age { age, on } => Self::age(age, on).ok_or(DateFault::Impossible),
            Written::Text(text) => from_code_form(&text).ok_or(DateFault::Unreadable),
        }
    }
}

/// Reads exactly what [`show`] writes for a day, a month or a year.
fn from_code_form(text: &str) -> Option<PartialDate> {
    let date = match text.len() {
        4 => PartialDate::year(text.parse().ok()?),
        7 => text
            .split_once('-')
            .and_then(|(year, month)| PartialDate::month(year.parse().ok()?, month.parse().ok()?)),
        10 => NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .ok()
            .map(PartialDate::Day),
        _ => None,
    }?;
    (show(&date) == text).then_some(date)
}

fn first_of(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month.clamp(1, 12), 1).unwrap_or(if year < 0 {
        NaiveDate::MIN
    } else {
        NaiveDate::MAX
    })
}

fn last_of(first: NaiveDate, months: u32) -> NaiveDate {
    first
        .checked_add_months(Months::new(months))
        .and_then(|next| next.pred_opt())
        .unwrap_or(NaiveDate::MAX)
}

/// Gives the day so many years before another, the last birthday that makes somebody so old on it; 28 February where
/// there is no 29th.
#[must_use]
pub fn years_before(on: NaiveDate, years: u32) -> NaiveDate {
    on.checked_sub_months(Months::new(years.saturating_mul(12)))
        .unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests;
