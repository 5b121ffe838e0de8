//! Reads a date as it was typed: the day first, the year with four digits, nothing guessed.

use chrono::{Datelike, NaiveDate};

use super::words::{Part, parts};
use super::{DateFault, PartialDate, Precision};
use crate::register::text;

/// Reads a typed date with at least the precision a question needs.
///
/// The day comes first (`27 3 2007`, `27/03/2007`, `27 March 2007`, `27032007`) unless the year does (`2007-03-27`);
/// a month by name may stand anywhere. Less is read where less is enough: `3 2007`, `mar 2007`; and for
/// [`Precision::Any`] `2007`, `about 27`, `27 years old`, `18 months old`, an age being one on `today`.
pub fn read(typed: &str, precision: Precision, today: NaiveDate) -> Result<PartialDate, DateFault> {
    let parts = parts(&text::plain(&text::clean(typed))).ok_or(DateFault::Unreadable)?;
    match Said::gather(&parts)? {
        Said::Age(_) | Said::About(_) if precision != Precision::Any => Err(DateFault::MissingPart),
        Said::Age(age) => u16::try_from(age)
            .ok()
            .and_then(|age| PartialDate::age(age, today))
            .ok_or(DateFault::TooOld),
        Said::About(year) => PartialDate::year(year.year()?).ok_or(DateFault::Impossible),
        Said::Parts { day, month, year } => dated(day, month, year, precision),
    }
}

/// What the parts say, before the calendar is asked.
enum Said {
    Age(u32),
    About(Number),
    Parts {
        day: Option<Number>,
        month: Option<u32>,
        year: Option<Number>,
    },
}

/// A number as written: how many digits it had decides what it can be.
#[derive(Clone, Copy)]
struct Number {
    value: u32,
    digits: usize,
}

impl Said {
    fn gather(parts: &[Part]) -> Result<Self, DateFault> {
        let (mut numbers, mut names, mut ages, mut in_months) =
            (Vec::new(), Vec::new(), false, false);
        for part in parts {
            match *part {
                Part::Number { value, digits } => numbers.push(Number { value, digits }),
                Part::Month(month) => names.push(month),
                Part::Age => ages = true,
                Part::Months => in_months = true,
                Part::Aside => {}
            }
        }
        let name_first = matches!(parts.first(), Some(Part::Month(_)));
        match (names.as_slice(), numbers.as_slice()) {
            ([], [age]) if in_months => Ok(Self::Age(age.value / 12)),
            ([], [year]) if ages && year.digits == 4 => Ok(Self::About(*year)),
            ([], [age]) if ages => Ok(Self::Age(age.value)),
            _ if ages || in_months => Err(DateFault::Unreadable),
            ([], numbers) => Self::in_numbers(numbers),
            ([month], numbers) => Self::with_name(numbers, *month, name_first),
            _ => Err(DateFault::Unreadable),
        }
    }

    fn in_numbers(numbers: &[Number]) -> Result<Self, DateFault> {
        let (day, month, year) = match *numbers {
            [run] if run.digits == 8 && run.last(4).is_recent() => {
                (Some(run.first(2)), Some(run.middle()), Some(run.last(4)))
            }
            [run] if run.digits == 8 && run.first(4).is_recent() => (
                Some(run.last(2)),
                Some(run.last(4).first(2)),
                Some(run.first(4)),
            ),
            [run] if run.digits == 6 => (Some(run.first(2)), Some(run.middle()), Some(run.last(2))),
            [year] if year.is_year() => (None, None, Some(year)),
            [day] if day.digits <= 2 => (Some(day), None, None),
            [year, month] | [month, year] if year.is_year() => (None, Some(month), Some(year)),
            [day, month] => (Some(day), Some(month), None),
            [year, month, day] | [day, month, year] if year.is_year() => {
                (Some(day), Some(month), Some(year))
            }
            [day, month, year] => (Some(day), Some(month), Some(year)),
            _ => return Err(DateFault::Unreadable),
        };
        Ok(Self::Parts {
            day,
            month: month.map(|month| month.value),
            year,
        })
    }

    fn with_name(numbers: &[Number], month: u32, name_first: bool) -> Result<Self, DateFault> {
        let (day, year) = match *numbers {
            [] => (None, None),
            [year] if year.is_year() || name_first => (None, Some(year)),
            [day] => (Some(day), None),
            [year, day] | [day, year] if year.is_year() => (Some(day), Some(year)),
            [day, year] => (Some(day), Some(year)),
            _ => return Err(DateFault::Unreadable),
        };
        Ok(Self::Parts {
            day,
            month: Some(month),
            year,
        })
    }
}

impl Number {
    const fn is_year(self) -> bool {
        self.digits >= 3
    }

    fn is_recent(self) -> bool {
        (1800..2200).contains(&self.value)
    }

    fn first(self, digits: usize) -> Self {
        let dropped = u32::try_from(self.digits.saturating_sub(digits)).unwrap_or(0);
        Self {
            value: self.value / 10_u32.saturating_pow(dropped),
            digits,
        }
    }

    fn last(self, digits: usize) -> Self {
        let kept = u32::try_from(digits).unwrap_or(0);
        Self {
            value: self.value % 10_u32.saturating_pow(kept),
            digits,
        }
    }

    /// The third and fourth digits of a run.
    fn middle(self) -> Self {
        self.first(4).last(2)
    }

    fn year(self) -> Result<i32, DateFault> {
        match i32::try_from(self.value) {
            Ok(year) if self.digits == 4 => Ok(year),
            Ok(_) | Err(_) => Err(DateFault::TwoDigitYear),
        }
    }
}

/// Puts the parts together: what is missing first, then the year, then the calendar.
fn dated(
    day: Option<Number>,
    month: Option<u32>,
    year: Option<Number>,
    precision: Precision,
) -> Result<PartialDate, DateFault> {
    match (day, month, year) {
        (Some(day), Some(month), Some(year)) => {
            NaiveDate::from_ymd_opt(year.year()?, month, day.value)
                .filter(|date| date.year() > 0)
                .map(PartialDate::Day)
                .ok_or(DateFault::Impossible)
        }
        (None, Some(month), Some(year)) if precision != Precision::Day => {
            PartialDate::month(year.year()?, month).ok_or(DateFault::Impossible)
        }
        (None, None, Some(year)) if precision == Precision::Any => {
            PartialDate::year(year.year()?).ok_or(DateFault::Impossible)
        }
        // `3/07` where a month is enough: the year is there, and too short.
        (Some(first), Some(_), None) if precision == Precision::Month && first.value <= 12 => {
            Err(DateFault::TwoDigitYear)
        }
        (None, None, None) => Err(DateFault::Unreadable),
        _ => Err(DateFault::MissingPart),
    }
}
