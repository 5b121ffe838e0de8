//! The clock held against the table of days that were worked out by hand, and against what must hold on any day.

use chrono::{Days, Months, NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::{Extra, Stop, acknowledge, at_once, reckon};
use crate::privacy::Period;
use crate::register::working_day;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn thirty() -> [Period; 1] {
    [Period::read("30 days").unwrap()]
}

fn stop(asked_on: &str, answered_on: &str) -> Stop {
    Stop {
        asked_on: day(asked_on),
        answered_on: day(answered_on),
    }
}

/// Start, months, law, prudent, promise of 30 days, the day to act by. The row with four days that do not count has a pause
/// from 11 to 14 January; the last row is the regulator's example of the last day of a month in a year that is no leap year.
const TABLE: &str = "\
2024-11-25  1  0  2024-12-27  2024-12-27  2024-12-25  2024-12-24
2026-11-25  1  0  2026-12-29  2026-12-29  2026-12-25  2026-12-24
2026-11-30  1  0  2026-12-30  2026-12-30  2026-12-30  2026-12-30
2026-11-30  3  0  2027-03-01  2027-03-01  -           2027-03-01
2026-12-31  1  0  2027-02-01  2027-02-01  2027-01-30  2027-01-29
2026-12-31  3  0  2027-03-31  2027-03-31  -           2027-03-31
2027-01-06  1  4  2027-02-10  2027-02-09  2027-02-09  2027-02-09
2027-01-31  1  0  2027-03-01  2027-03-01  2027-03-02  2027-03-01
2027-02-26  1  0  2027-03-30  2027-03-30  2027-03-28  2027-03-25
2028-01-31  1  0  2028-02-29  2028-02-29  2028-03-01  2028-02-29
2025-01-31  1  0  2025-02-28  2025-02-28  2025-03-02  2025-02-28";

#[test]
fn every_day_of_the_table_is_reckoned_as_it_was_by_hand() {
    let pause = [stop("2027-01-11", "2027-01-14")];
    assert_eq!(TABLE.lines().count(), 11);
    for row in TABLE.lines() {
        let cells: Vec<&str> = row.split_whitespace().collect();
        let &[start, months, excluded, law, prudent, promise, act_by] = cells.as_slice() else {
            panic!("{row}");
        };
        let pauses: &[Stop] = if excluded == "4" { &pause } else { &[] };
        let extra = (months == "3").then_some(Extra::Two);
        let due = reckon(day(start), extra, pauses, &thirty());
        let said = (due.law, due.prudent, due.promise, due.act_by);
        let promise = (promise != "-").then(|| day(promise));
        assert_eq!(
            said,
            (day(law), day(prudent), promise, day(act_by)),
            "{row}"
        );
        assert_eq!(due.excluded.to_string(), excluded, "{row}");
        assert!(due.holidays_known, "{row}");
    }
}

#[test]
fn an_extension_is_told_before_the_first_month_ends_and_no_weekend_makes_that_later() {
    // 26 December 2026 is a Saturday: the answer may wait for the Tuesday, the notice of an extension may not.
    let due = reckon(day("2026-11-26"), None, &[], &[]);
    assert_eq!(
        (due.extend_until, due.law),
        (Some(day("2026-12-26")), day("2026-12-29"))
    );
    let pause = [stop("2026-12-01", "2026-12-02")];
    let paused = reckon(day("2026-11-26"), None, &pause, &[]);
    assert_eq!(paused.extend_until, Some(day("2026-12-28")));
    let extended = reckon(day("2026-11-26"), Some(Extra::Two), &pause, &[]);
    assert_eq!(extended.extend_until, None);
}

#[test]
fn less_than_the_law_gives_can_be_promised() {
    let due = reckon(day("2026-11-30"), Some(Extra::One), &[], &thirty());
    assert_eq!(
        (due.promise, due.law),
        (Some(day("2027-01-30")), day("2027-03-01"))
    );
    assert_eq!(due.act_by, day("2027-01-29"));
}

#[test]
fn pauses_that_overlap_count_once_and_one_before_the_start_not_at_all() {
    let start = day("2027-01-06");
    let once = reckon(start, None, &[stop("2027-01-11", "2027-01-20")], &[]);
    let twice = [
        stop("2027-01-14", "2027-01-20"),
        stop("2027-01-11", "2027-01-16"),
    ];
    assert_eq!(reckon(start, None, &twice, &[]), once);
    assert_eq!(once.excluded, 10);
    let before = [stop("2027-01-02", "2027-01-05")];
    assert_eq!(
        reckon(start, None, &before, &[]),
        reckon(start, None, &[], &[])
    );
    let across = [stop("2027-01-02", "2027-01-07")];
    assert_eq!(reckon(start, None, &across, &[]).excluded, 2);
}

#[test]
fn a_complaint_is_acknowledged_within_thirty_days_and_a_weekend_gives_way() {
    // 30 days after 25 November 2026 is Christmas Day.
    let due = acknowledge(day("2026-11-25"));
    assert_eq!(
        (due.law, due.act_by),
        (day("2026-12-29"), day("2026-12-24"))
    );
    let plain = acknowledge(day("2026-06-19"));
    assert_eq!((plain.law, plain.extend_until), (day("2026-07-20"), None));
    // A Sunday: what holds from the day it is received was not to be done on the Friday before.
    assert_eq!(at_once(day("2026-11-22")).act_by, day("2026-11-22"));
}

#[test]
fn a_day_beyond_the_bank_holidays_that_are_known_says_so() {
    let known = reckon(day("2028-11-28"), None, &[], &[]);
    assert!(known.holidays_known && known.law == day("2028-12-28"));
    assert!(!reckon(day("2028-12-01"), None, &[], &[]).holidays_known);
    assert!(!reckon(day("2023-10-01"), None, &[], &[]).holidays_known);
}

fn some_day() -> impl Strategy<Value = NaiveDate> {
    (0i64..1_500).prop_map(|days| day("2024-01-01") + TimeDelta::days(days))
}

/// Pauses anywhere around a start.
fn pauses() -> impl Strategy<Value = Vec<(i64, i64)>> {
    prop::collection::vec((-5i64..40, 0i64..15), 0..4)
}

fn stops(start: NaiveDate, pauses: &[(i64, i64)]) -> Vec<Stop> {
    let stop = |(from, long): &(i64, i64)| Stop {
        asked_on: start + TimeDelta::days(*from),
        answered_on: start + TimeDelta::days(from + long),
    };
    pauses.iter().map(stop).collect()
}

/// The days from the start that lie in a pause, counted one by one.
fn counted(start: NaiveDate, stops: &[Stop]) -> u64 {
    let paused = |day: &NaiveDate| {
        stops
            .iter()
            .any(|stop| (stop.asked_on..=stop.answered_on).contains(day))
    };
    start.iter_days().take(80).filter(paused).count() as u64
}

fn extra() -> impl Strategy<Value = Option<Extra>> {
    prop::sample::select(vec![None, Some(Extra::One), Some(Extra::Two)])
}

proptest! {
    #[test]
    fn the_law_rolls_once_and_last_and_never_from_a_rolled_day(
        start in some_day(), pauses in pauses(), extra in extra(),
    ) {
        let stops = stops(start, &pauses);
        let due = reckon(start, extra, &stops, &thirty());
        let months = if extra.is_some() { 3 } else { 1 };
        let raw = start + Months::new(months);
        prop_assert_eq!(due.raw, raw, "an extension counts from the start");
        prop_assert_eq!(due.excluded, counted(start, &stops), "each day that does not count is left out once");
        let unrolled = raw + Days::new(due.excluded);
        prop_assert!(due.law >= due.raw && due.law >= unrolled);
        prop_assert!((due.law - unrolled).num_days() <= 5);
        let worked = |day: &NaiveDate| working_day::is_working_day(*day);
        prop_assert_eq!(due.law, unrolled.iter_days().find(worked).unwrap());
    }

    #[test]
    fn the_day_to_act_by_is_worked_and_after_none_of_the_others(
        start in some_day(), pauses in pauses(), extra in extra(),
    ) {
        let due = reckon(start, extra, &stops(start, &pauses), &thirty());
        prop_assert!(working_day::is_working_day(due.act_by));
        prop_assert!(due.prudent <= due.law && due.act_by <= due.prudent);
        prop_assert!(due.promise.is_none_or(|promise| due.act_by <= promise));
        prop_assert!(due.extend_until.is_none_or(|last| last <= due.law));
    }

    #[test]
    fn saying_a_pause_in_overlapping_pieces_changes_nothing(
        start in some_day(), from in 0i64..40, long in 0i64..20, cut in 0i64..20, over in 0i64..5,
    ) {
        let whole = stops(start, &[(from, long)]);
        let cut = cut.min(long);
        let back = over.min(cut);
        let pieces = stops(start, &[(from + cut - back, long - cut + back), (from, cut)]);
        prop_assert_eq!(reckon(start, None, &pieces, &[]), reckon(start, None, &whole, &[]));
    }

    #[test]
    fn the_order_of_pauses_says_nothing(start in some_day(), pauses in pauses()) {
        let mut stops = stops(start, &pauses);
        let due = reckon(start, None, &stops, &[]);
        stops.reverse();
        prop_assert_eq!(reckon(start, None, &stops, &[]), due);
    }
}
