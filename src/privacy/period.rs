//! A span of time as a notice writes it: a whole number of days, months or years.

use std::fmt;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::register::coded;

coded! {
    /// What a period is counted in. A month is a calendar month: there is no number of days that it always has.
    pub enum Unit {
        /// Days.
        Day = "days",
        /// Calendar months.
        Month = "months",
        /// Years.
        Year = "years",
    }
}

/// A number of days, months or years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    /// How many; never none.
    pub number: u32,
    /// Of what.
    pub unit: Unit,
}

impl Period {
    /// Reads `30 days`, `1 month` or `6 years`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (number, unit) = text.split_once(' ')?;
        let number = number
            .parse()
            .ok()
            .filter(|number| (1..=1000).contains(number))?;
        let many = if number == 1 {
            format!("{unit}s")
        } else {
            unit.to_owned()
        };
        let unit = Unit::from_code(&many)?;
        Some(Self { number, unit })
    }

    /// The day on which it is over, counted from another. A month ends on the same date of a later month, and on its last day
    /// where it has no such date; a year is twelve months.
    #[must_use]
    pub fn after(self, day: NaiveDate) -> NaiveDate {
        let over = match self.unit {
            Unit::Day => day.checked_add_days(Days::new(self.number.into())),
            Unit::Month => day.checked_add_months(Months::new(self.number)),
            Unit::Year => day.checked_add_months(Months::new(self.number.saturating_mul(12))),
        };
        over.unwrap_or(NaiveDate::MAX)
    }

    /// The fewest days that it can have: a month may be a February.
    #[must_use]
    pub fn fewest_days(self) -> u32 {
        match self.unit {
            Unit::Day => self.number,
            // Over n months at most one February falls short for each twelve begun; 28 + 30.4 a month is never above the truth.
            Unit::Month => self.number * 30 - 2 * self.number.div_ceil(12).max(1),
            Unit::Year => self.number * 365,
        }
    }

    /// The most days that it can have.
    #[must_use]
    pub fn most_days(self) -> u32 {
        match self.unit {
            Unit::Day => self.number,
            Unit::Month => self.number * 31,
            Unit::Year => self.number * 366,
        }
    }

    /// Whether it is longer than another on every day of the calendar it could start from.
    ///
    /// Thirty days are not longer than a month: both clocks then run, and the one that ends first binds.
    #[must_use]
    pub fn is_longer_than(self, other: Self) -> bool {
        if self.unit == other.unit {
            return self.number > other.number;
        }
        self.fewest_days() > other.most_days()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = self.unit.code();
        let unit = if self.number == 1 {
            unit.trim_end_matches('s')
        } else {
            unit
        };
        write!(f, "{} {unit}", self.number)
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Written;
        impl de::Visitor<'_> for Written {
            type Value = Period;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a period such as \"30 days\", \"1 month\" or \"6 years\"")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Period, E> {
                Period::read(text).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_str(Written)
    }
}

#[cfg(test)]
mod tests {
    use super::Period;

    fn period(text: &str) -> Period {
        Period::read(text).unwrap()
    }

    #[test]
    fn a_period_is_a_number_and_a_unit_that_agree() {
        for text in [
            "1 day", "30 days", "1 month", "2 months", "1 year", "12 years",
        ] {
            assert_eq!(period(text).to_string(), text);
        }
        for strange in [
            "0 days",
            "1 days",
            "2 month",
            "a month",
            "30",
            "",
            "-1 days",
            "9999 years",
            "1  month",
        ] {
            assert_eq!(Period::read(strange), None, "{strange}");
        }
    }

    #[test]
    fn a_month_ends_on_its_date_or_on_the_last_day() {
        for (text, from, over) in [
            ("1 month", "2027-01-31", "2027-02-28"),
            ("1 month", "2028-01-31", "2028-02-29"),
            ("3 months", "2026-11-30", "2027-02-28"),
            ("1 year", "2028-02-29", "2029-02-28"),
            ("30 days", "2027-01-31", "2027-03-02"),
        ] {
            let from: chrono::NaiveDate = from.parse().unwrap();
            assert_eq!(
                period(text).after(from),
                over.parse().unwrap(),
                "{text} {from}"
            );
        }
    }

    #[test]
    fn longer_means_longer_from_every_day() {
        for (one, other, longer) in [
            ("30 days", "1 month", false),
            ("31 days", "1 month", false),
            ("32 days", "1 month", true),
            ("45 days", "1 month", true),
            ("2 months", "1 month", true),
            ("1 month", "30 days", false),
            ("1 month", "27 days", true),
            ("2 months", "2 months", false),
            ("3 months", "2 months", true),
            ("1 year", "12 months", false),
            ("2 years", "12 months", true),
            ("12 years", "6 years", true),
        ] {
            assert_eq!(
                period(one).is_longer_than(period(other)),
                longer,
                "{one} {other}"
            );
        }
    }

    #[test]
    fn the_fewest_days_are_no_more_than_any_calendar_gives() {
        let start = chrono::NaiveDate::from_ymd_opt(2023, 1, 1).unwrap();
        for months in 1..=36 {
            for offset in 0..1500 {
                let from = start + chrono::Days::new(offset);
                let days = (from + chrono::Months::new(months) - from).num_days();
                let period = period(&format!(
                    "{months} month{}",
                    if months == 1 { "" } else { "s" }
                ));
                let (few, most) = (
                    i64::from(period.fewest_days()),
                    i64::from(period.most_days()),
                );
                assert!(
                    (few..=most).contains(&days),
                    "{from} {months}: {days} in {few}..={most}"
                );
            }
        }
    }
}
