//! Ages: how old somebody is, or between which two ages they must be.

use chrono::{Datelike, NaiveDate};

use super::PartialDate;

/// Gives the age in whole years on a day, reached at the start of the birthday.
///
/// Somebody born on 29 February is a year older on 1 March of a common year. Below zero before the birth.
#[must_use]
pub fn age_on(birth: NaiveDate, on: NaiveDate) -> i32 {
    let birthday_to_come = (on.month(), on.day()) < (birth.month(), birth.day());
    on.year() - birth.year() - i32::from(birthday_to_come)
}

/// Gives the youngest and the oldest that somebody with this date of birth can be on a day.
///
/// A rule about age fires only when both are on one side of it; otherwise nobody can tell. A birth that may have
/// happened by then is taken to have happened.
#[must_use]
pub fn age_interval(birth: &PartialDate, on: NaiveDate) -> (i32, i32) {
    let earliest = birth.earliest();
    let latest = if earliest <= on {
        birth.latest().min(on)
    } else {
        birth.latest()
    };
    (age_on(latest, on), age_on(earliest, on))
}
