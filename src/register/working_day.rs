//! The day it is in London, and the working days of England and Wales, which due dates are counted in.
//!
//! The bank holidays are those that GOV.UK lists ("UK bank holidays", England and Wales), from 2024 to [`LAST_YEAR`].
//! After that year weekends alone are left out, so a date can come out too early and never too late; [`is_covered`] says
//! which it is, so that a screen can say so.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeZone as _, Utc, Weekday};
use chrono_tz::Europe::London;

/// The last year whose bank holidays are known here.
pub const LAST_YEAR: i32 = 2028;

/// The first year whose bank holidays are known here.
pub const FIRST_YEAR: i32 = 2024;

/// Every bank holiday of the years covered: year, month, day; substitute days as they are observed.
const BANK_HOLIDAYS: [(i32, u32, u32); 40] = [
    (2024, 1, 1),
    (2024, 3, 29),
    (2024, 4, 1),
    (2024, 5, 6),
    (2024, 5, 27),
    (2024, 8, 26),
    (2024, 12, 25),
    (2024, 12, 26),
    (2025, 1, 1),
    (2025, 4, 18),
    (2025, 4, 21),
    (2025, 5, 5),
    (2025, 5, 26),
    (2025, 8, 25),
    (2025, 12, 25),
    (2025, 12, 26),
    (2026, 1, 1),
    (2026, 4, 3),
    (2026, 4, 6),
    (2026, 5, 4),
    (2026, 5, 25),
    (2026, 8, 31),
    (2026, 12, 25),
    (2026, 12, 28),
    (2027, 1, 1),
    (2027, 3, 26),
    (2027, 3, 29),
    (2027, 5, 3),
    (2027, 5, 31),
    (2027, 8, 30),
    (2027, 12, 27),
    (2027, 12, 28),
    (2028, 1, 3),
    (2028, 4, 14),
    (2028, 4, 17),
    (2028, 5, 1),
    (2028, 5, 29),
    (2028, 8, 28),
    (2028, 12, 25),
    (2028, 12, 26),
];

/// Gives the day it is in London at an instant: the day that people write on papers.
#[must_use]
pub fn in_london(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&London).date_naive()
}

/// Gives the instant at which a day is over in London: midnight there, in summer time an hour earlier by the world's clock.
#[must_use]
pub fn end_of(day: NaiveDate) -> DateTime<Utc> {
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    let midnight = next.and_time(NaiveTime::MIN);
    // The clocks change at one in the morning, so there is one midnight a day; without one, the earliest it could be.
    London
        .from_local_datetime(&midnight)
        .earliest()
        .map_or(midnight.and_utc(), |there| there.with_timezone(&Utc))
}

/// Says whether the bank holidays of a day's year are known here.
#[must_use]
pub fn is_covered(day: NaiveDate) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&day.year())
}

/// Says whether a day is neither at a weekend nor a bank holiday that is known here.
#[must_use]
pub fn is_working_day(day: NaiveDate) -> bool {
    let dated = (day.year(), day.month(), day.day());
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
        && BANK_HOLIDAYS.binary_search(&dated).is_err()
}

/// Gives the first working day after a day.
#[must_use]
pub fn next_after(day: NaiveDate) -> NaiveDate {
    let mut next = day;
    // No run of days off is longer than a Christmas: the bound keeps the end of the calendar from being waited for.
    for _ in 0..14 {
        next = next.checked_add_days(Days::new(1)).unwrap_or(next);
        if is_working_day(next) {
            break;
        }
    }
    next
}

/// Gives the day itself where it is a working day, and the first one after it where it is not.
#[must_use]
pub fn on_or_after(day: NaiveDate) -> NaiveDate {
    if is_working_day(day) {
        day
    } else {
        next_after(day)
    }
}

/// Gives the day itself where it is a working day, and the last one before it where it is not.
#[must_use]
pub fn on_or_before(day: NaiveDate) -> NaiveDate {
    let mut last = day;
    for _ in 0..14 {
        if is_working_day(last) {
            break;
        }
        last = last.checked_sub_days(Days::new(1)).unwrap_or(last);
    }
    last
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Datelike as _, Days, NaiveDate, Weekday};
    use proptest::prelude::{prop_assert, proptest};

    use super::{
        BANK_HOLIDAYS, FIRST_YEAR, LAST_YEAR, in_london, is_covered, is_working_day, next_after,
        on_or_after, on_or_before,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_due_day_passes_over_weekends_and_bank_holidays() {
        for (from, to) in [
            ("2026-11-23", "2026-11-24"),
            ("2026-11-27", "2026-11-30"),
            ("2026-12-24", "2026-12-29"),
            ("2027-03-25", "2027-03-30"),
            ("2027-12-24", "2027-12-29"),
            ("2027-12-31", "2028-01-04"),
            ("2028-04-13", "2028-04-18"),
        ] {
            assert_eq!(next_after(day(from)), day(to), "after {from}");
        }
    }

    #[test]
    fn every_year_covered_has_its_eight_in_order_and_none_at_a_weekend() {
        assert!(BANK_HOLIDAYS.is_sorted());
        for year in FIRST_YEAR..=LAST_YEAR {
            assert_eq!(
                BANK_HOLIDAYS.iter().filter(|one| one.0 == year).count(),
                8,
                "{year}"
            );
        }
        for (year, month, date) in BANK_HOLIDAYS {
            let day = NaiveDate::from_ymd_opt(year, month, date).unwrap();
            assert!(
                chrono::Datelike::weekday(&day).number_from_monday() < 6,
                "{day}"
            );
        }
    }

    /// Easter Sunday, as the Prayer Book's table has it.
    fn easter(year: i32) -> NaiveDate {
        let sundays = [
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
        ];
        let mut sundays = sundays.into_iter().map(day);
        sundays.find(|sunday| sunday.year() == year).unwrap()
    }

    /// The eight as the Banking and Financial Dealings Act 1971 and the yearly proclamations give them.
    fn by_rule(year: i32) -> Vec<NaiveDate> {
        let date = |month, date| NaiveDate::from_ymd_opt(year, month, date).unwrap();
        let monday = |from: NaiveDate| {
            let mut days = from.iter_days();
            days.find(|day| day.weekday() == Weekday::Mon).unwrap()
        };
        let mut free = Vec::new();
        for fixed in [date(1, 1), date(12, 25), date(12, 26)] {
            let mut days = fixed.iter_days();
            let weekend = |day: &NaiveDate| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
            let substitute = days.find(|day| !weekend(day) && !free.contains(day));
            free.push(substitute.unwrap());
        }
        free.extend([
            easter(year) - Days::new(2),
            easter(year) + Days::new(1),
            monday(date(5, 1)),
            monday(date(5, 25)),
            monday(date(8, 25)),
        ]);
        free.sort();
        free
    }

    #[test]
    fn the_bank_holidays_are_those_that_the_law_works_out() {
        for year in FIRST_YEAR..=LAST_YEAR {
            let listed = BANK_HOLIDAYS.iter().filter(|one| one.0 == year);
            let listed: Vec<_> = listed
                .map(|(year, month, date)| NaiveDate::from_ymd_opt(*year, *month, *date).unwrap())
                .collect();
            assert_eq!(listed, by_rule(year), "{year}");
        }
    }

    #[test]
    fn a_day_off_gives_way_to_the_next_day_worked_or_to_the_last() {
        for (from, after, before) in [
            ("2026-11-23", "2026-11-23", "2026-11-23"),
            ("2026-12-25", "2026-12-29", "2026-12-24"),
            ("2027-03-27", "2027-03-30", "2027-03-25"),
            ("2024-12-25", "2024-12-27", "2024-12-24"),
        ] {
            assert_eq!(on_or_after(day(from)), day(after), "{from}");
            assert_eq!(on_or_before(day(from)), day(before), "{from}");
        }
    }

    #[test]
    fn after_the_last_year_a_date_is_early_and_says_so() {
        let christmas = day("2029-12-25");
        assert!(!is_covered(christmas) && is_covered(day("2028-12-25")));
        assert!(is_working_day(christmas), "not known, so the date is early");
        assert_eq!(next_after(NaiveDate::MAX), NaiveDate::MAX);
    }

    #[test]
    fn the_day_is_londons() {
        let at = |text: &str| in_london(DateTime::parse_from_rfc3339(text).unwrap().to_utc());
        assert_eq!(at("2026-07-01T23:30:00Z"), day("2026-07-02"));
        assert_eq!(at("2026-12-01T23:30:00Z"), day("2026-12-01"));
    }

    proptest! {
        #[test]
        fn the_next_working_day_is_later_and_worked(days in 0i32..20_000) {
            let from = day("2000-01-01") + chrono::TimeDelta::days(days.into());
            let next = next_after(from);
            prop_assert!(next > from && is_working_day(next) && (next - from).num_days() <= 5);
        }
    }
}
