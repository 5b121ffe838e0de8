//! Dates and instants in words.
//!
//! Always the Gregorian calendar, digits 0–9, day before month before year (I18N-09). Instants are kept in UTC and shown in
//! Europe/London, summer and winter.

use chrono::{DateTime, Datelike, LocalResult, NaiveDate, NaiveDateTime, TimeZone, Timelike, Utc};
use chrono_tz::Europe::London;

use super::{Args, Locale};

impl Locale {
    /// A day: "12 March 1989".
    #[must_use]
    pub fn say_day(&self, date: NaiveDate) -> String {
        let id = format!("month-{}", date.month());
        let month = self
            .attr(&id, "dated", &Args::new())
            .unwrap_or_else(|| self.say(&id));
        self.dated("date-day", date, &month)
    }

    /// A day where room is short: "12 Mar 1989".
    #[must_use]
    pub fn say_short_day(&self, date: NaiveDate) -> String {
        self.dated(
            "date-short",
            date,
            &self.say(&format!("month-short-{}", date.month())),
        )
    }

    /// A month of a year: "March 1989". A month that is not 1 to 12 has no name and shows as `[month-13]`.
    #[must_use]
    pub fn say_month(&self, year: i32, month: u32) -> String {
        self.month_of(year, &self.say(&format!("month-{month}")))
    }

    /// A month of a year where room is short: "Mar 1989".
    #[must_use]
    pub fn say_short_month(&self, year: i32, month: u32) -> String {
        self.month_of(year, &self.say(&format!("month-short-{month}")))
    }

    fn month_of(&self, year: i32, month: &str) -> String {
        self.say_with(
            "date-month",
            &Args::new()
                .text("month", month)
                .text("year", &year.to_string()),
        )
    }

    /// A year: "1989".
    #[must_use]
    pub fn say_year(&self, year: i32) -> String {
        self.say_with("date-year", &Args::new().text("year", &year.to_string()))
    }

    /// The day of the week: "Sunday".
    #[must_use]
    pub fn say_weekday(&self, date: NaiveDate) -> String {
        self.say(&format!("weekday-{}", date.weekday().number_from_monday()))
    }

    /// An instant as London's clocks show it: "22 Nov 2026, 14:05".
    ///
    /// In the hour that comes twice when the clocks go back, the zone is said too: "25 Oct 2026, 01:30 BST".
    #[must_use]
    pub fn say_instant(&self, instant: DateTime<Utc>) -> String {
        let local = london(instant);
        let args = Args::new()
            .text("date", &self.say_short_day(local.date()))
            .text("time", &clock(local));
        match London.from_local_datetime(&local) {
            LocalResult::Ambiguous(..) => {
                let zone = instant.with_timezone(&London).format("%Z").to_string();
                self.say_with("date-instant-zone", &args.text("zone", &zone))
            }
            LocalResult::Single(_) | LocalResult::None => self.say_with("date-instant", &args),
        }
    }

    /// The time of day of an instant on London's clocks: "14:05".
    #[must_use]
    pub fn say_time(&self, instant: DateTime<Utc>) -> String {
        clock(london(instant))
    }

    fn dated(&self, id: &str, date: NaiveDate, month: &str) -> String {
        let args = Args::new()
            .text("day", &date.day().to_string())
            .text("month", month);
        self.say_with(id, &args.text("year", &date.year().to_string()))
    }
}

/// The date and time on London's clocks at an instant.
#[must_use]
pub fn london(instant: DateTime<Utc>) -> NaiveDateTime {
    instant.with_timezone(&London).naive_local()
}

/// The day it is in London at an instant: the "today" of every check.
#[must_use]
pub fn day_in_london(instant: DateTime<Utc>) -> NaiveDate {
    london(instant).date()
}

fn clock(local: NaiveDateTime) -> String {
    format!("{:02}:{:02}", local.hour(), local.minute())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Locale {
        Locale::load("en-GB", None).unwrap()
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_is_said_as_far_as_it_is_known() {
        let locale = english();
        let date = NaiveDate::from_ymd_opt(1989, 3, 12).unwrap();
        assert_eq!(locale.say_day(date), "12 March 1989");
        assert_eq!(locale.say_short_day(date), "12 Mar 1989");
        assert_eq!(locale.say_month(1989, 3), "March 1989");
        assert_eq!(locale.say_short_month(1989, 3), "Mar 1989");
        assert_eq!(locale.say_year(1989), "1989");
        assert_eq!(locale.say_weekday(date), "Sunday");
        assert_eq!(locale.say_month(1989, 13), "[month-13] 1989");
    }

    #[test]
    fn every_month_and_weekday_has_its_name() {
        let locale = english();
        for month in 1..=12 {
            assert!(
                locale.has(&format!("month-{month}"))
                    && locale.has(&format!("month-short-{month}"))
            );
        }
        assert!((1..=7).all(|day| locale.has(&format!("weekday-{day}"))));
    }

    #[test]
    fn instants_are_shown_by_londons_clocks() {
        let locale = english();
        assert_eq!(
            locale.say_instant(at("2026-11-22T14:05:59Z")),
            "22 Nov 2026, 14:05"
        );
        assert_eq!(
            locale.say_instant(at("2026-07-01T23:30:00Z")),
            "2 Jul 2026, 00:30"
        );
        assert_eq!(locale.say_time(at("2026-07-01T09:05:00Z")), "10:05");
        assert_eq!(
            day_in_london(at("2026-07-01T23:30:00Z")).to_string(),
            "2026-07-02"
        );
    }

    #[test]
    fn the_hour_that_comes_twice_says_which() {
        let locale = english();
        assert_eq!(
            locale.say_instant(at("2026-10-25T00:30:00Z")),
            "25 Oct 2026, 01:30 BST"
        );
        assert_eq!(
            locale.say_instant(at("2026-10-25T01:30:00Z")),
            "25 Oct 2026, 01:30 GMT"
        );
        assert_eq!(
            locale.say_instant(at("2026-10-25T02:30:00Z")),
            "25 Oct 2026, 02:30"
        );
    }

    #[test]
    fn a_language_that_declines_its_months_does_so_in_whole_dates() {
        let text = "date-day = { $day } { $month } { $year }\ndate-month = { $month } { $year }\nmonth-3 = marzec\n    .dated = marca\n";
        let polish = Locale::from_texts(&[("pl", &[("core.ftl", text)])]).unwrap();
        assert_eq!(
            polish.say_day(NaiveDate::from_ymd_opt(1989, 3, 12).unwrap()),
            "12 marca 1989"
        );
        assert_eq!(polish.say_month(1989, 3), "marzec 1989");
    }
}
