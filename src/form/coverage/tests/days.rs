//! The measure against a count of every single day.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::{Just, Strategy, any, prop_assert_eq, prop_oneof, proptest};

use crate::form::coverage::{Cover, Coverage, Stay};
use crate::form::place::EntryId;
use crate::form::testing::day;
use crate::register::date::PartialDate;

/// The first day that the property looks at; spans lie around the windows that end some years later.
const FIRST: &str = "2015-01-01";

fn date() -> impl Strategy<Value = PartialDate> {
    let exact = (0_u64..3600)
        .prop_map(|days| PartialDate::Day(day(FIRST).checked_add_days(Days::new(days)).unwrap()));
    let month = (2015_i32..2025, 1_u32..13)
        .prop_map(|(year, month)| PartialDate::month(year, month).unwrap());
    prop_oneof![exact, month]
}

fn stays(today: NaiveDate) -> impl Strategy<Value = Vec<Stay>> {
    let one = (date(), prop_oneof![date().prop_map(Some), Just(None)]);
    proptest::collection::vec(one, 0..7).prop_map(move |dates| {
        let mut stays: Vec<Stay> = (0..)
            .zip(dates)
            .filter(|(_, (from, to))| {
                from.earliest() <= to.map_or(today, |to| to.latest()) && from.earliest() <= today
            })
            .map(|(number, (from, to))| {
                let open = to.is_none();
                let to = to.unwrap_or(PartialDate::Day(today));
                Stay {
                    entry: EntryId(number),
                    moved_in: (from.earliest(), from.latest()),
                    moved_out: (to.earliest().min(today), to.latest().min(today)),
                    open,
                }
            })
            .collect();
        stays.sort_by_key(|stay| stay.moved_in);
        stays
    })
}

fn cases() -> impl Strategy<Value = (NaiveDate, u32, Vec<Stay>)> {
    (1500_u64..4000, 0_u32..7).prop_flat_map(|(days, years)| {
        let today = day(FIRST).checked_add_days(Days::new(days)).unwrap();
        (Just(today), Just(years), stays(today))
    })
}

proptest! {
    /// Day by day: in some certain span, or in some possible one, or in none.
    #[test]
    fn months_gaps_and_shortness_agree_with_every_single_day((today, years, stays) in cases()) {
        let coverage = Coverage::measure(&stays, years, today);
        let mut months: Vec<(i32, u32, usize)> = Vec::new();
        let mut bare: Vec<NaiveDate> = Vec::new();
        for day in coverage.from.iter_days().take_while(|day| *day <= today) {
            let holds = |(from, to): (NaiveDate, NaiveDate)| from <= day && day <= to;
            let state = if stays.iter().filter_map(Stay::certain).any(holds) {
                0
            } else if stays.iter().map(Stay::possible).any(holds) {
                1
            } else {
                bare.push(day);
                2
            };
            match months.last_mut() {
                Some(last) if (last.0, last.1) == (day.year(), day.month()) => last.2 = last.2.max(state),
                _ => months.push((day.year(), day.month(), state)),
            }
        }
        let state = |cover| match cover {
            Cover::Covered => 0,
            Cover::Possible => 1,
            Cover::Gap => 2,
        };
        let found: Vec<(i32, u32, usize)> =
            coverage.months.iter().map(|month| (month.year, month.month, state(month.state))).collect();
        prop_assert_eq!(found, months);
        let begun = stays.iter().any(|stay| stay.possible().0 <= coverage.from);
        let leading = bare
            .iter()
            .zip(coverage.from.iter_days())
            .take_while(|(bare, day)| **bare == *day)
            .count();
        let short = if begun { 0 } else { leading };
        prop_assert_eq!(coverage.short_by.unwrap_or(0), i64::try_from(short).unwrap());
        let in_gaps: Vec<NaiveDate> = coverage
            .gaps
            .iter()
            .flat_map(|gap| gap.from.iter_days().take_while(|day| *day <= gap.to))
            .collect();
        prop_assert_eq!(&in_gaps[..], &bare[short..]);
        let counted: i64 = coverage.gaps.iter().map(|gap| gap.days).sum();
        prop_assert_eq!(counted, i64::try_from(in_gaps.len()).unwrap());
    }

    #[test]
    fn overlaps_are_days_in_both((today, years, stays) in cases()) {
        for overlap in Coverage::measure(&stays, years, today).overlaps {
            let span = |entry| stays.iter().find(|stay| stay.entry == entry).unwrap().certain().unwrap();
            let both = [span(overlap.earlier), span(overlap.later)];
            let days = overlap.from.iter_days().take_while(|day| *day <= overlap.to);
            let counted = days
                .filter(|day| both.iter().all(|span| span.0 <= *day && *day <= span.1))
                .count();
            prop_assert_eq!(overlap.days, i64::try_from(counted).unwrap());
        }
    }

    #[test]
    fn no_window_is_too_long(years in any::<u32>()) {
        let coverage = Coverage::measure(&[], years, day("2026-11-23"));
        prop_assert_eq!(coverage.months.len() as u64, u64::from(years.min(130)) * 12 + 1);
    }
}
