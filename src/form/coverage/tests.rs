mod days;

use chrono::NaiveDate;

use super::{Cover, Coverage, Stay};
use crate::form::Owner;
use crate::form::place::EntryId;
use crate::form::testing::{case, case_on, day};
use crate::register::date::{PartialDate, Precision, read};

/// A stay between two dates as they are typed: `2022-11-24`, `2022-11`, or nothing for "still there".
fn stay(number: u32, from: &str, to: &str, today: NaiveDate) -> Stay {
    let date = |text: &str| read(text, Precision::Month, today).unwrap();
    let from = date(from);
    let open = to.is_empty();
    let to = if open {
        PartialDate::Day(today)
    } else {
        date(to)
    };
    Stay {
        entry: EntryId(number),
        moved_in: (from.earliest(), from.latest()),
        moved_out: (to.earliest().min(today), to.latest().min(today)),
        open,
    }
}

fn measured(today: &str, years: u32, places: &[(&str, &str)]) -> Coverage {
    let today = day(today);
    let mut stays: Vec<Stay> = (0..)
        .zip(places)
        .map(|(number, (from, to))| stay(number, from, to, today))
        .collect();
    stays.sort_by_key(|stay| stay.moved_in);
    Coverage::measure(&stays, years, today)
}

fn gaps(coverage: &Coverage) -> Vec<(String, String, i64)> {
    let gap = |gap: &super::Gap| (gap.from.to_string(), gap.to.to_string(), gap.days);
    coverage.gaps.iter().map(gap).collect()
}

/// The bar, a sign a month.
fn bar(coverage: &Coverage) -> String {
    let sign = |month: &super::MonthCover| match month.state {
        Cover::Covered => '#',
        Cover::Possible => '?',
        Cover::Gap => '-',
    };
    coverage.months.iter().map(sign).collect()
}

#[test]
fn one_home_of_old_covers_the_window() {
    let coverage = measured("2026-11-23", 5, &[("2010-05", "")]);
    assert_eq!(coverage.from, day("2021-11-23"));
    assert_eq!(coverage.to, day("2026-11-23"));
    assert_eq!(bar(&coverage), "#".repeat(61));
    assert_eq!((gaps(&coverage), coverage.short_by), (vec![], None));
}

/// The picture of `look.md`: 1 October to 16 November 2022, 47 days.
#[test]
fn a_gap_has_its_days_and_its_months() {
    let coverage = measured(
        "2026-11-23",
        5,
        &[
            ("2019-04", "2022-09-30"),
            ("2022-11-17", "2023-06-01"),
            ("2023-06-01", ""),
        ],
    );
    assert_eq!(
        gaps(&coverage),
        [("2022-10-01".into(), "2022-11-16".into(), 47)]
    );
    assert_eq!(
        bar(&coverage),
        format!("{}--{}", "#".repeat(11), "#".repeat(48))
    );
}

/// Months meet: out in June, in in June. Nobody knows the day, and nobody is asked for it.
#[test]
fn a_month_that_two_places_share_is_imprecise() {
    let coverage = measured("2022-08-31", 0, &[]);
    assert_eq!(bar(&coverage), "-");
    let coverage = measured("2022-08-31", 1, &[("2020-01", "2022-06"), ("2022-06", "")]);
    assert_eq!(bar(&coverage), "##########?##");
    assert_eq!(gaps(&coverage), []);
    // Out in May, in in June: still no day that nobody can have covered.
    let coverage = measured("2022-08-31", 1, &[("2020-01", "2022-05"), ("2022-06", "")]);
    assert_eq!(bar(&coverage), "#########??##");
    // Out in April, in in June: all of May.
    let coverage = measured("2022-08-31", 1, &[("2020-01", "2022-04"), ("2022-06", "")]);
    assert_eq!(
        gaps(&coverage),
        [("2022-05-01".into(), "2022-05-31".into(), 31)]
    );
}

#[test]
fn the_29th_of_february_ends_a_month_and_begins_a_window() {
    let coverage = measured(
        "2024-06-30",
        2,
        &[("2020-01", "2024-02"), ("2024-03-01", "")],
    );
    assert_eq!(gaps(&coverage), []);
    let coverage = measured(
        "2024-06-30",
        2,
        &[("2020-01", "2024-02-28"), ("2024-03-01", "")],
    );
    assert_eq!(
        gaps(&coverage),
        [("2024-02-29".into(), "2024-02-29".into(), 1)]
    );
    // Five years before 29 February 2028 is 28 February 2023: a day too many rather than one too few.
    assert_eq!(measured("2028-02-29", 5, &[]).from, day("2023-02-28"));
    assert_eq!(measured("2028-02-29", 4, &[]).from, day("2024-02-29"));
}

#[test]
fn the_edges_of_the_window() {
    // The first day of the window is inside it, and so is the last.
    let coverage = measured("2026-11-23", 5, &[("2021-11-23", "")]);
    assert_eq!(coverage.short_by, None);
    let coverage = measured("2026-11-23", 5, &[("2021-11-24", "")]);
    assert_eq!(coverage.short_by, Some(1));
    assert!(coverage.gaps.is_empty());
    // A month may have begun before the window.
    assert_eq!(measured("2026-11-23", 5, &[("2021-11", "")]).short_by, None);
    assert_eq!(
        measured("2026-11-23", 5, &[("2021-12", "")]).short_by,
        Some(8)
    );
    // A place that ended before the window began is no shortness: what follows it is a gap.
    let coverage = measured(
        "2026-11-23",
        5,
        &[("2010-01", "2021-11-22"), ("2021-12-01", "")],
    );
    assert_eq!(coverage.short_by, None);
    assert_eq!(
        gaps(&coverage),
        [("2021-11-23".into(), "2021-11-30".into(), 8)]
    );
    // Up to today.
    let coverage = measured("2026-11-23", 5, &[("2010-01", "2026-11-22")]);
    assert_eq!(
        gaps(&coverage),
        [("2026-11-23".into(), "2026-11-23".into(), 1)]
    );
    assert!(
        measured("2026-11-23", 5, &[("2010-01", "2026-11")])
            .gaps
            .is_empty()
    );
}

#[test]
fn nothing_said_is_short_of_everything() {
    let coverage = measured("2026-11-23", 5, &[]);
    assert_eq!(coverage.short_by, Some(1827));
    assert!(coverage.gaps.is_empty());
    assert_eq!(bar(&coverage), "-".repeat(61));
}

#[test]
fn only_what_surely_overlaps_does() {
    let overlaps = |places: &[(&str, &str)]| -> Vec<(u32, u32, i64)> {
        let found = measured("2026-11-23", 5, places).overlaps;
        let each = found.iter();
        each.map(|found| (found.earlier.0, found.later.0, found.days))
            .collect()
    };
    assert_eq!(
        overlaps(&[("2020-01", "2022-06-15"), ("2022-06-01", "")]),
        [(0, 1, 15)]
    );
    // Out in June, in in June: perhaps a month, perhaps nothing.
    assert_eq!(overlaps(&[("2020-01", "2022-06"), ("2022-06", "")]), []);
    // In the list the newest stands first, as people tell it.
    assert_eq!(
        overlaps(&[("2022-06-01", ""), ("2020-01", "2022-06-15")]),
        [(1, 0, 15)]
    );
    // Two that go on are two current homes, and nothing else.
    assert_eq!(overlaps(&[("2020-01", ""), ("2022-06-01", "")]), []);
    // The longest of several.
    assert_eq!(
        overlaps(&[
            ("2020-01", "2022-06-20"),
            ("2021-01-01", "2022-06-10"),
            ("2022-06-01", "")
        ]),
        [(0, 1, 526), (0, 2, 20)]
    );
}

#[test]
fn it_is_measured_for_each_applicant_with_the_councils_years() {
    let mut two = case(&[
        ("has_joint", "yes"),
        ("joint_present", "yes"),
        ("main.address_history.0.kind", "home"),
        ("main.address_history.0.from", "2020-01"),
        ("joint.address_history.0.kind", "home"),
        ("joint.address_history.0.from", "2025-01"),
    ]);
    let short = |owner| Coverage::of(&two.seen(), owner).unwrap().short_by;
    assert_eq!(short(Owner::Main), None);
    assert_eq!(short(Owner::Joint), Some(1135));
    assert_eq!(Coverage::of(&two.seen(), Owner::Common), None);
    two.pack.address_window_years = Some(1);
    assert_eq!(
        Coverage::of(&two.seen(), Owner::Joint).unwrap().short_by,
        None
    );
    assert_eq!(Coverage::of(&case(&[]).seen(), Owner::Joint), None);
}

#[test]
fn what_cannot_be_used_is_left_out_and_what_is_not_known_stays_possible() {
    let with = |from: &str, to: &str| {
        let case = case_on(
            "2026-11-23",
            &[
                ("main.address_history.0.kind", "home"),
                ("main.address_history.0.from", "2025-01"),
                ("main.address_history.1.kind", "home"),
                ("main.address_history.1.from", from),
                ("main.address_history.1.to", to),
            ],
        );
        Coverage::of(&case.seen(), Owner::Main).unwrap()
    };
    assert_eq!(with("2019-01", "2025-01").short_by, None);
    // 31 June; moved out before moving in; not yet.
    for (from, to) in [
        ("2019-01", "31 6 2024"),
        ("2025-01", "2019-01"),
        ("2019-01", "2027-01"),
    ] {
        assert_eq!(with(from, to).short_by, Some(1135), "{from} {to}");
    }
    // "I don't know when I moved in" may have been long enough ago; until when nobody was asked, it is not there yet.
    let coverage = with("!does_not_know", "2025-01");
    assert_eq!((coverage.short_by, coverage.gaps.len()), (None, 0));
    assert!(bar(&coverage).starts_with("???"));
    assert_eq!(with("!not_asked", "2025-01").short_by, Some(1135));
    // "I left, I don't know when" may have lasted until now.
    assert_eq!(with("2019-01", "!does_not_know").gaps, []);
}
