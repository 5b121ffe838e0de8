//! The worked examples of dates, and any text at all.

use chrono::NaiveDate;
use proptest::prelude::{any, proptest};

use super::{DateFault, PartialDate, Precision, read, show};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn today() -> NaiveDate {
    day(2026, 11, 23)
}

fn shown(typed: &str, precision: Precision) -> Result<String, DateFault> {
    read(typed, precision, today()).map(|date| show(&date))
}

#[test]
fn a_day_is_read_in_every_spelling() {
    for typed in [
        "27 3 2007",
        "27/03/2007",
        "27 Mar 2007",
        "27 march 2007",
        "2007-03-27",
        "27.3.2007",
        "27-03-2007",
        "27th of March, 2007",
        "Tuesday 27 March 2007",
        "March 27 2007",
        "2007 27 mar",
        "27032007",
        "20070327",
        "27mar2007",
        " 27  3\t2007 ",
        "٢٧/٣/٢٠٠٧",
    ] {
        assert_eq!(
            shown(typed, Precision::Day).as_deref(),
            Ok("2007-03-27"),
            "{typed}"
        );
        assert_eq!(
            shown(typed, Precision::Any).as_deref(),
            Ok("2007-03-27"),
            "{typed}"
        );
    }
}

#[test]
fn less_is_read_where_less_is_enough() {
    for typed in ["3 2007", "mar 2007", "03/2007", "2007-03", "March, 2007"] {
        assert_eq!(
            shown(typed, Precision::Month).as_deref(),
            Ok("2007-03"),
            "{typed}"
        );
        assert_eq!(
            shown(typed, Precision::Day),
            Err(DateFault::MissingPart),
            "{typed}"
        );
    }
    for typed in ["2007", "about 2007", "circa 2007"] {
        assert_eq!(
            shown(typed, Precision::Any).as_deref(),
            Ok("2007"),
            "{typed}"
        );
        assert_eq!(
            shown(typed, Precision::Month),
            Err(DateFault::MissingPart),
            "{typed}"
        );
    }
    for typed in [
        "about 27",
        "27 years old",
        "age 27",
        "aged 27",
        "~27",
        "27yo",
        "27 y/o",
        "27-ish",
    ] {
        assert_eq!(
            shown(typed, Precision::Any).as_deref(),
            Ok("27 on 2026-11-23"),
            "{typed}"
        );
        assert_eq!(
            shown(typed, Precision::Day),
            Err(DateFault::MissingPart),
            "{typed}"
        );
    }
    assert_eq!(
        shown("18 months old", Precision::Any).as_deref(),
        Ok("1 on 2026-11-23")
    );
}

#[test]
fn the_first_fault_that_fits_is_named() {
    let for_a_day = [
        ("27 3", DateFault::MissingPart),
        ("27 march", DateFault::MissingPart),
        ("march", DateFault::MissingPart),
        ("27", DateFault::MissingPart),
        ("2007", DateFault::MissingPart),
        ("13 2007", DateFault::MissingPart),
        ("31/02/07", DateFault::TwoDigitYear),
        ("27 mar 07", DateFault::TwoDigitYear),
        ("270307", DateFault::TwoDigitYear),
        ("27/03/20077", DateFault::TwoDigitYear),
        ("03/27/2007", DateFault::Impossible),
        ("2007-27-03", DateFault::Impossible),
        ("31 june 2007", DateFault::Impossible),
        ("29 2 2025", DateFault::Impossible),
        ("0 1 2007", DateFault::Impossible),
        ("27 3 0000", DateFault::Impossible),
        ("", DateFault::Unreadable),
        ("soon", DateFault::Unreadable),
        ("1 2 3 2007", DateFault::Unreadable),
        ("27 mar apr 2007", DateFault::Unreadable),
        ("99999999999999999999", DateFault::Unreadable),
    ];
    for (typed, fault) in for_a_day {
        assert_eq!(shown(typed, Precision::Day), Err(fault), "{typed}");
    }
    assert_eq!(
        shown("13 2007", Precision::Month),
        Err(DateFault::Impossible)
    );
    assert_eq!(
        shown("mar 07", Precision::Month),
        Err(DateFault::TwoDigitYear)
    );
    assert_eq!(
        shown("3/07", Precision::Month),
        Err(DateFault::TwoDigitYear)
    );
    assert_eq!(shown("27 3", Precision::Month), Err(DateFault::MissingPart));
    assert_eq!(shown("age 131", Precision::Any), Err(DateFault::TooOld));
    assert_eq!(DateFault::TwoDigitYear.code(), "date.two_digit_year");
}

#[test]
fn files_have_the_four_forms_and_no_other() {
    for json in [
        "\"2016-11-24\"",
        "\"2016-11\"",
        "\"2016\"",
        "{\"age\":27,\"on\":\"2026-11-23\"}",
    ] {
        let date: PartialDate = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&date).unwrap(), json);
        let packed = rmp_serde::to_vec_named(&date).unwrap();
        assert!(rmp_serde::from_slice::<PartialDate>(&packed).unwrap() == date);
    }
    let refused = [
        "\"2016-13\"",
        "\"2016-2-3\"",
        "\"2016-02-30\"",
        "\"+016\"",
        "\"0000\"",
        "\"+201-01-01\"",
        "{\"age\":200,\"on\":\"2026-11-23\"}",
        "2016",
    ];
    for json in refused {
        assert!(serde_json::from_str::<PartialDate>(json).is_err(), "{json}");
    }
}

#[test]
fn debug_tells_the_precision_and_not_the_date() {
    assert_eq!(
        format!("{:?}", PartialDate::Year(1984)),
        "PartialDate::Year(…)"
    );
}

proptest! {
    #[test]
    fn any_text_is_judged(typed in any::<String>(), near in "[0-9 /.-]{0,12}(mar|old|about|months)?[0-9 ]{0,6}") {
        for typed in [typed, near] {
            for precision in Precision::ALL {
                if let Ok(date) = read(&typed, *precision, today()) {
                    assert!(date.earliest() <= date.latest());
                }
            }
        }
    }

    #[test]
    fn what_is_shown_reads_back(days in 0_i64..80_000) {
        let date = PartialDate::Day(day(1900, 1, 1) + chrono::TimeDelta::days(days));
        assert!(read(&show(&date), Precision::Day, today()).unwrap() == date);
    }
}
