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

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::proptest;

    use super::{PartialDate, age_interval, age_on};

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn today() -> NaiveDate {
        day(2026, 11, 23)
    }

    #[test]
    fn birthdays_of_29_february_come_on_1_march() {
        let leap = day(2008, 2, 29);
        assert_eq!(age_on(leap, day(2026, 2, 28)), 17);
        assert_eq!(age_on(leap, day(2026, 3, 1)), 18);
        assert_eq!(age_on(leap, day(2028, 2, 29)), 20);
        assert_eq!(age_on(day(2007, 11, 24), today()), 18);
        assert_eq!(age_on(day(2007, 11, 23), today()), 19);
        assert_eq!(age_on(day(2027, 1, 1), today()), -1);
    }

    #[test]
    fn a_partial_birth_gives_two_ages() {
        assert_eq!(age_interval(&PartialDate::Year(2016), today()), (9, 10));
        assert_eq!(
            age_interval(
                &PartialDate::Month {
                    year: 2016,
                    month: 11
                },
                today()
            ),
            (9, 10)
        );
        assert_eq!(
            age_interval(
                &PartialDate::Month {
                    year: 2016,
                    month: 10
                },
                today()
            ),
            (10, 10)
        );
        assert_eq!(age_interval(&PartialDate::Year(2026), today()), (0, 0));
        assert_eq!(
            age_interval(
                &PartialDate::Age {
                    age: 27,
                    on: today()
                },
                today()
            ),
            (27, 27)
        );
        assert_eq!(
            age_interval(
                &PartialDate::Age {
                    age: 27,
                    on: today()
                },
                day(2027, 5, 1)
            ),
            (27, 28)
        );
    }

    proptest! {
        #[test]
        fn an_age_holds_for_its_first_and_last_birthday(age in 0_u16..=130, days in 0_i64..80_000) {
            let on = day(1900, 1, 1) + chrono::TimeDelta::days(days);
            let birth = PartialDate::age(age, on).unwrap();
            assert_eq!((age_on(birth.earliest(), on), age_on(birth.latest(), on)), (i32::from(age), i32::from(age)));
            assert_eq!(age_on(birth.earliest().pred_opt().unwrap(), on), i32::from(age) + 1);
            assert_eq!(age_on(birth.latest().succ_opt().unwrap(), on), i32::from(age) - 1);
        }
    }
}
