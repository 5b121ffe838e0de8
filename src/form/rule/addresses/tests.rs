mod places;

use crate::form::rule::Rule;
use crate::form::testing::{Case, case};

/// A main applicant's history from entries written `field=value field=value`, with `~` for a space.
fn history(entries: &[&str]) -> Case {
    let mut answers = Vec::new();
    for (number, entry) in entries.iter().enumerate() {
        for pair in entry.split(' ') {
            let (field, value) = pair.split_once('=').unwrap();
            let path = format!("main.address_history.{number}.{field}");
            answers.push((path, value.replace('~', " ")));
        }
    }
    let with_kind = (0..entries.len()).map(|number| format!("main.address_history.{number}.kind"));
    let mut all: Vec<(String, String)> = with_kind.map(|path| (path, "home".to_owned())).collect();
    all.extend(answers);
    let all: Vec<(&str, &str)> = all
        .iter()
        .map(|(path, value)| (path.as_str(), value.as_str()))
        .collect();
    case(&all)
}

fn found(entries: &[&str]) -> Vec<String> {
    let found = history(entries).found(Rule::Addresses);
    let short = |line: &String| line.replace("main.address_history", "list");
    found.iter().map(short).collect()
}

const NONE: [&str; 0] = [];

#[test]
fn a_whole_history_is_right() {
    assert_eq!(found(&["from=2019-05"]), NONE);
    assert_eq!(found(&["from=2024-03", "from=2019-05 to=2024-03"]), NONE);
    assert_eq!(found(&[]), NONE);
}

#[test]
fn a_gap_of_31_days_is_asked_about_and_one_of_32_is_flagged() {
    assert_eq!(
        found(&["from=2022-05-02", "from=2019-05 to=2022-03-31"]),
        ["list.0.from address.moving_gap from=2022-04-01;to=2022-05-01;days=31;"]
    );
    assert_eq!(
        found(&["from=2022-05-03", "from=2019-05 to=2022-03-31"]),
        ["list ADDR_GAP from=2022-04-01;to=2022-05-02;days=32;"]
    );
    assert_eq!(
        found(&["from=2022-04-02", "from=2019-05 to=2022-03-31"]),
        ["list.0.from address.moving_gap from=2022-04-01;to=2022-04-01;days=1;"]
    );
}

#[test]
fn months_are_rounded_in_favour_of_the_applicant() {
    assert_eq!(
        found(&["from=2022-11", "from=2019-05 to=2022-09"]),
        ["list.0.from address.moving_gap from=2022-10-01;to=2022-10-31;days=31;"]
    );
    assert_eq!(
        found(&["from=2022-12", "from=2019-05 to=2022-09"]),
        ["list ADDR_GAP from=2022-10-01;to=2022-11-30;days=61;"]
    );
    assert_eq!(found(&["from=2022-10", "from=2019-05 to=2022-09"]), NONE);
}

#[test]
fn two_gaps_are_confirmed_each_for_itself() {
    assert_eq!(
        found(&[
            "from=2024-03-01",
            "from=2022-05-01 to=2024-02-20",
            "from=2019-05 to=2022-04-20"
        ]),
        [
            "list.1.from address.moving_gap from=2022-04-21;to=2022-04-30;days=10;",
            "list.0.from address.moving_gap from=2024-02-21;to=2024-02-29;days=9;",
        ]
    );
}

#[test]
fn any_kind_of_place_fills_a_gap() {
    for kind in [
        "no_fixed_place",
        "abroad",
        "prison",
        "hospital_long_stay",
        "cannot_remember",
    ] {
        let filler = format!("kind={kind} from=2022-04 to=2022-12");
        assert_eq!(
            found(&["from=2022-12", &filler, "from=2019-05 to=2022-04"]),
            NONE,
            "{kind}"
        );
    }
}

#[test]
fn a_history_that_begins_too_late_is_short_and_has_no_gap_for_it() {
    assert_eq!(found(&["from=2024-11-23"]), ["list ADDR_SHORT days=1096;"]);
    assert_eq!(found(&["from=2021-12"]), ["list ADDR_SHORT days=8;"]);
    assert_eq!(
        found(&["from=2024-11-23", "from=2022-11-23 to=2023-11-22"]),
        [
            "list ADDR_SHORT days=365;",
            "list ADDR_GAP from=2023-11-23;to=2024-11-22;days=366;"
        ]
    );
}

#[test]
fn an_overlap_of_14_days_is_silent_and_one_of_15_is_not() {
    assert_eq!(
        found(&["from=2022-06-01", "from=2019-05 to=2022-06-14"]),
        NONE
    );
    assert_eq!(
        found(&["from=2022-06-01", "from=2019-05 to=2022-06-15"]),
        [
            "list.0.from address.overlap from=2022-06-01;to=2022-06-15;days=15;",
            "list.0.from ADDR_OVERLAP from=2022-06-01;to=2022-06-15;days=15;",
        ]
    );
    // In June and out in July may be a day or sixty-one; nobody can tell.
    assert_eq!(found(&["from=2022-06", "from=2019-05 to=2022-07"]), NONE);
}

#[test]
fn dates_that_cannot_be_are_found_once() {
    let after = ["list.1.to address.from_after_to"];
    assert_eq!(found(&["from=2019-05", "from=2019-03 to=2018-05"]), after);
    // The first that fits, of an entry with two faults.
    assert_eq!(found(&["from=2019-05", "from=2027-03 to=2018-05"]), after);
    assert_eq!(found(&["from=2019-05", "from=2019-03 to=2019-03"]), NONE);
    assert_eq!(
        found(&["from=2019-05", "from=2019-03-02 to=2019-03-01"]),
        after
    );
    // A month may end after any day of it.
    assert_eq!(found(&["from=2019-05", "from=2019-03-31 to=2019-03"]), NONE);
    // What is left out leaves its days bare.
    assert_eq!(
        found(&["from=2023-01-01", "from=2022-12-31 to=2019-05"]),
        [after[0], "list ADDR_SHORT days=404;"]
    );
}

#[test]
fn the_future_has_no_addresses() {
    assert_eq!(
        found(&["from=2019-05", "from=2026-12"]),
        ["list.1.from address.future"]
    );
    assert_eq!(found(&["from=2026-11"]), ["list ADDR_SHORT days=1804;"]);
    // Someone who gives the day they must leave lives there now: no home of today is missing.
    let leaving = found(&["from=2019-05 to=2027-01"]);
    assert_eq!(leaving, ["list.0.to address.future"]);
}

#[test]
fn nobody_lived_anywhere_before_birth() {
    let born = |birth: &str| {
        let mut case = history(&["from=1990-05"]);
        let at = case.open("main.date_of_birth").unwrap();
        case.put(at, birth);
        case.found(Rule::Addresses)
    };
    let before = ["main.address_history.0.from address.before_birth"];
    assert_eq!(born("1990-06-01"), before);
    assert_eq!(born("1990-05-31"), NONE);
    assert_eq!(born("1990"), NONE);
    assert_eq!(born("1991"), before);
    assert_eq!(born("!does_not_know"), NONE);
}

#[test]
fn a_birth_that_cannot_be_says_nothing_about_addresses() {
    let mut case = history(&["from=1990-05"]);
    for (path, typed) in [
        ("date_received", "2026-10-01"),
        ("main.date_of_birth", "2026-10-02"),
    ] {
        let at = case.open(path).unwrap();
        case.put(at, typed);
    }
    assert_eq!(case.found(Rule::Addresses), NONE);
}

#[test]
fn the_whole_walk_says_each_of_them_once() {
    let case = history(&["from=2021-03", "from=2019-05 to=2027-02"]);
    let all = case.all();
    let codes: Vec<&str> = all
        .iter()
        .filter(|line| line.starts_with("main.address_history"))
        .map(String::as_str)
        .collect();
    assert_eq!(codes, ["main.address_history.1.to address.future"]);
}
