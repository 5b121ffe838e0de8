//! Answers in, findings out: `rules.md` 2.1 to 2.8 at their borders, a row each, through the answers file.
//!
//! A row says what changes in an otherwise faultless application, as the answers file has it, and every finding that comes
//! of it: where, and its code. The day is 23 November 2026 unless the row says another.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a row that cannot be walked fails its test"
)]

use lodge::answers::{File, Told, take};
use lodge::form::{Catalogue, Strength, Walk, shipped};
use serde_json::{Value as Json, json};

const TODAY: &str = "2026-11-23";

/// What the row changes, and its findings as `path code`, in any order.
type Row = (Json, &'static [&'static str]);

/// An application of which nothing is found.
fn faultless() -> Json {
    json!({
        "purpose": "new", "notice_ack": "acknowledged",
        "main": {
            "first_name": "Ada", "last_name": "Okafor", "date_of_birth": "1989-03-12",
            "address_history": [{ "kind": "home", "line1": "1 High Street", "town": "Sheerness", "postcode": "ME12 1AA",
                                  "council_area": "swale", "from": "2019-05" }]
        }
    })
}

/// Lays the changes of a row over the answers; what belongs to an applicant is laid over one by one.
fn laid_over(answers: &mut Json, changes: &Json) {
    for (key, change) in changes.as_object().into_iter().flatten() {
        let known = &mut answers[key.as_str()];
        if ["main", "joint"].contains(&key.as_str()) && known.is_object() {
            laid_over(known, change);
        } else {
            *known = change.clone();
        }
    }
}

fn found(catalogue: &Catalogue, changes: &Json, on: &str) -> Vec<(String, Strength)> {
    let mut answers = faultless();
    laid_over(&mut answers, changes);
    let file = json!({ "form": "homechoice", "channel": "counter", "council": "swale", "language": "en-GB",
        "answers": answers });
    let file = File::read(&file.to_string()).unwrap();
    let (form, pack) = (
        catalogue.form("homechoice").unwrap(),
        catalogue.pack("swale"),
    );
    let today = on.parse().unwrap();
    let told = Told {
        officer: "",
        now: "2026-11-23T09:00:00Z".parse().unwrap(),
        today,
    };
    let taken = take(&file, form, &pack, told)
        .unwrap_or_else(|faults| panic!("{changes} is no answers file: {faults:?}"));
    let walk = Walk::of(form, &pack, &taken.sheet, today);
    let line = |at| form.path(at, &taken.sheet);
    walk.findings
        .iter()
        .map(|one| (format!("{} {}", line(one.at), one.code), one.strength))
        .collect()
}

/// Holds every row, and tells of all that fail at once.
fn hold_on(on: &str, rows: &[Row]) {
    let catalogue = shipped().unwrap();
    let mut wrong = Vec::new();
    for (changes, wanted) in rows {
        let found = found(&catalogue, changes, on);
        let mut codes: Vec<&str> = found.iter().map(|(line, _)| line.as_str()).collect();
        let mut wanted = wanted.to_vec();
        codes.sort_unstable();
        wanted.sort_unstable();
        if codes != wanted {
            wrong.push(format!(
                "{changes}\n    finds {codes:?}\n    and not {wanted:?}"
            ));
        }
        for (line, strength) in &found {
            let flag = !line
                .split_whitespace()
                .last()
                .unwrap_or_default()
                .contains('.');
            assert_eq!(flag, *strength == Strength::Flag, "{line}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn hold(rows: &[Row]) {
    hold_on(TODAY, rows);
}

/// One answer of the main applicant, typed in each of these ways, and the one code of each; none where it is empty.
fn typed(field: &str, ways: &[(&str, &str)]) {
    let catalogue = shipped().unwrap();
    for (way, code) in ways {
        let found = found(
            &catalogue,
            &json!({ "main": { field: way, "address_history": [] } }),
            TODAY,
        );
        let codes: Vec<String> = found.into_iter().map(|(line, _)| line).collect();
        let wanted: Vec<String> = Some(code)
            .filter(|code| !code.is_empty())
            .map(|code| format!("main.{field} {code}"))
            .into_iter()
            .collect();
        assert_eq!(codes, wanted, "{field} {way:?}");
    }
}

fn joint(number: &str) -> Json {
    json!({ "has_joint": "yes", "joint_relationship": "friend",
        "joint": { "first_name": "Bo", "last_name": "Lee", "date_of_birth": "1990-01-01", "nino": number } })
}

/// The answers of one row and more of them.
fn and(mut answers: Json, more: &Json) -> Json {
    laid_over(&mut answers, more);
    answers
}

#[test]
fn nothing_is_found_in_a_faultless_application() {
    hold(&[(json!({}), &[])]);
}

/// `rules.md` 2.1.
#[test]
fn names() {
    let (longest, marked) = ("a".repeat(150), "e\u{301}".repeat(150));
    let (longer, marked_longer) = ("a".repeat(151), "e\u{301}".repeat(151));
    typed(
        "last_name",
        &[
            ("O'Brien", ""),
            ("O\u{2019}Brien", ""),
            ("O\u{2bc}Brien", ""),
            ("\u{2bb}Okina", ""),
            ("O\u{2018}Brien", ""),
            ("O`Brien", ""),
            ("Smith-Jones", ""),
            ("Smith\u{2013}Jones", ""),
            ("St. John", ""),
            ("van der Meer", ""),
            ("Reyes, 3rd", ""),
            ("Owusu a/k Mensah", ""),
            ("123", ""),
            ("U", ""),
            ("Nguyễn", ""),
            ("Nu\u{301}n\u{303}ez", ""),
            ("محمد", ""),
            ("李小龍", ""),
            ("  Okafor  ", ""),
            (&longest, ""),
            (&marked, ""),
            (&longer, "name.too_long"),
            (&marked_longer, "name.too_long"),
            ("", "name.empty"),
            ("   ", "name.empty"),
            ("\u{a0}", "name.empty"),
            (".", "name.punctuation"),
            ("--", "name.punctuation"),
            ("' - .", "name.punctuation"),
            ("Oka\u{7}for", "name.control"),
            ("Oka\tfor", "name.control"),
            ("Okafor\nAda", "name.control"),
            ("Okafor\u{85}Ada", "name.control"),
            ("Okafor\u{2028}Ada", "name.control"),
            ("Oka\u{1b}[31mfor", "name.control"),
        ],
    );
}

/// `rules.md` 2.2, entry.
#[test]
fn dates_as_they_are_written() {
    typed(
        "date_of_birth",
        &[
            ("1989-03-12", ""),
            ("12 3 1989", ""),
            ("12/03/1989", ""),
            ("12-03-1989", ""),
            ("12.03.1989", ""),
            ("12 Mar 1989", ""),
            ("12 march 1989", ""),
            ("12th March 1989", ""),
            ("1989-03", ""),
            ("March 1989", ""),
            ("3 1989", ""),
            ("1989", ""),
            ("1 1 1990", ""),
            ("29 2 2000", ""),
            ("12 3 89", "date.two_digit_year"),
            ("12 Mar 89", "date.two_digit_year"),
            ("31/02/89", "date.two_digit_year"),
            ("03/27/2007", "date.impossible"),
            ("31 June 2000", "date.impossible"),
            ("29 2 2001", "date.impossible"),
            ("29 2 1900", "date.impossible"),
            ("1 13 1989", "date.impossible"),
            ("0 3 1989", "date.impossible"),
            ("1989-02-30", "date.impossible"),
            ("12 March", "date.missing_part"),
            ("31 6", "date.missing_part"),
            ("March", "date.missing_part"),
            ("soon", "date.unreadable"),
            ("12 Foo 1989", "date.unreadable"),
        ],
    );
}

/// `rules.md` 2.2, what is out of range: a date fires only when the whole of it does.
#[test]
fn dates_out_of_range() {
    typed(
        "date_of_birth",
        &[
            ("2026-11-24", "date.future"),
            ("2026-12", "date.future"),
            ("2027", "date.future"),
            ("1896-11-22", "date.too_old"),
            ("1895", "date.too_old"),
            ("1896-11-23", "date.very_old"),
            ("1896", "date.very_old"),
            ("1916-11-22", "date.very_old"),
            ("1916-11-23", ""),
            ("1916", ""),
            ("about 131", "date.too_old"),
        ],
    );
    let age = |years: u32, on| json!({ "main": { "date_of_birth": { "age": years, "on": on }, "address_history": [] } });
    hold(&[
        (age(27, TODAY), &[]),
        (age(130, TODAY), &["main.date_of_birth date.very_old"]),
        (age(131, TODAY), &["main.date_of_birth date.too_old"]),
        (age(16, TODAY), &["main.date_of_birth AGE_16_17"]),
        (age(15, "2025-11-23"), &["main.date_of_birth AGE_16_17"]),
        // 17 or 18 by now.
        (age(17, "2026-05-23"), &[]),
    ]);
}

#[test]
fn the_applicants_age() {
    let born = |date| json!({ "main": { "date_of_birth": date, "address_history": [] } });
    let under: &[&str] = &[
        "main.date_of_birth date.applicant_under_16",
        "main.date_of_birth AGE_UNDER_16",
    ];
    hold(&[
        (born("2026-11-23"), under),
        (born("2010-11-24"), under),
        (born("2011"), under),
        (born("2010-11-23"), &["main.date_of_birth AGE_16_17"]),
        (born("2008-11-24"), &["main.date_of_birth AGE_16_17"]),
        (born("2009"), &["main.date_of_birth AGE_16_17"]),
        (born("2008-11-23"), &[]),
        // 15 or 16; 17 or 18.
        (born("2010"), &[]),
        (born("2008"), &[]),
        // Of the joint applicant the date is not asked about again.
        (
            and(
                joint("YZ 00 00 00 B"),
                &json!({ "joint": { "date_of_birth": "2011-01-01" } }),
            ),
            &["joint.date_of_birth AGE_UNDER_16"],
        ),
    ]);
    hold_on(
        "2026-02-28",
        &[(born("2008-02-29"), &["main.date_of_birth AGE_16_17"])],
    );
    hold_on("2026-03-01", &[(born("2008-02-29"), &[])]);
}

#[test]
fn the_day_it_was_received() {
    let received = |date| json!({ "date_received": date });
    hold(&[
        (received("2026-11-23"), &[]),
        (received("2026-11-24"), &["date_received date.future"]),
        (received("2026-08-25"), &[]),
        (received("2026-08-24"), &["date_received opening.old_paper"]),
        (
            json!({ "date_received": "2026-11-01", "main": { "date_of_birth": "2026-11-02", "address_history": [] } }),
            &["main.date_of_birth date.after_received"],
        ),
    ]);
}

#[test]
fn parents_and_children() {
    let child = |main, child| {
        json!({ "main": { "date_of_birth": main, "address_history": [] },
        "members": [{ "first_name": "Ola", "date_of_birth": child, "relationship_to_main": "child" }] })
    };
    let parent = |born| json!({ "members": [{ "first_name": "Ola", "date_of_birth": born, "relationship_to_main": "parent" }] });
    let gap: &[&str] = &["members.0.date_of_birth date.parent_gap"];
    let older: &[&str] = &["members.0.date_of_birth date.child_older"];
    hold(&[
        (child("1989-03-12", "2002-03-12"), &[]),
        (child("1989-03-12", "2002-03-11"), gap),
        (child("1989-03-12", "2002"), &[]),
        (child("1950-01-01", "2020-01-01"), &[]),
        (child("1950-01-01", "2020-01-02"), gap),
        (child("1989-03-12", "1989-03-11"), older),
        (parent("1980-01-01"), gap),
        (parent("1995-01-01"), older),
        (parent("1960-01-01"), &[]),
        (
            child("1989-03-12", "2027-01-05"),
            &["members.0.date_of_birth date.future"],
        ),
        (
            child("1989-03-12", "5 1 12"),
            &["members.0.date_of_birth date.two_digit_year"],
        ),
    ]);
}

/// `rules.md` 2.3, a row for each class and its traps.
#[test]
fn national_insurance_numbers() {
    let ways = [
        ("YZ 00 00 00 A", ""),
        ("yz000000b", ""),
        ("YZ-00.00/00 C", ""),
        ("YZ\u{200b}00\u{a0}00 00 D", ""),
        ("OA 00 00 00 A", ""),
        ("MA 00 00 00 A", ""),
        ("AB 12 34 56 D", ""),
        ("YZ 00 00 00 E", "nino.unreadable"),
        ("YZ 00 00 0O A", "nino.unreadable"),
        ("YZ 00 00 00 00 A", "nino.unreadable"),
        ("AO 00 00 00 A", "nino.unreadable"),
        ("TN 00 00 00 A", "nino.unreadable"),
        ("TN 31 02 50 F", "nino.unreadable"),
        ("QQ 12 34 57 C", "nino.unreadable"),
        ("QQ 12 34 56 E", "nino.unreadable"),
        ("none", "nino.unreadable"),
        ("YZ 00 00 00", "nino.suffix_missing"),
        ("AB 12 34 56 C", "nino.known_example"),
        ("12 A 34567", "nino.trn"),
        ("QQ 12 34 56 A", "nino.sample"),
        ("qq123456d", "nino.sample"),
        ("GY 00 00 00 A", "NINO_CHANNEL_ISLANDS"),
        ("JY 00 00 00 A", "NINO_CHANNEL_ISLANDS"),
        ("TN 01 02 50 M", "NINO_TEMPORARY"),
        ("TN 29 02 60 F", "NINO_TEMPORARY"),
    ];
    typed("nino", &ways);
    for letter in ["D", "F", "I", "Q", "U", "V"] {
        typed(
            "nino",
            &[(&format!("{letter}A 00 00 00 A"), "nino.unreadable")],
        );
        typed(
            "nino",
            &[(&format!("A{letter} 00 00 00 A"), "nino.unreadable")],
        );
    }
    for prefix in ["BG", "GB", "KN", "NK", "NT", "ZZ"] {
        typed(
            "nino",
            &[(&format!("{prefix} 00 00 00 A"), "nino.unreadable")],
        );
    }
    for prefix in ["OO", "CR", "FY", "MW", "NC", "PP", "PY", "PZ"] {
        typed(
            "nino",
            &[(&format!("{prefix} 00 00 00 A"), "NINO_ADMIN_PREFIX")],
        );
    }
}

#[test]
fn one_number_for_two_people() {
    let both = |main: &str, other: &str| and(json!({ "main": { "nino": main } }), &joint(other));
    hold(&[
        (
            both("YZ 00 00 00 A", "yz000000a"),
            &["joint.nino nino.twice"],
        ),
        // The first eight signs are what is unique.
        (
            both("YZ 00 00 00 A", "YZ 00 00 00 B"),
            &["joint.nino nino.twice"],
        ),
        (both("YZ 00 00 00 A", "YZ 00 00 01 A"), &[]),
        (
            both("lost", "lost"),
            &["main.nino nino.unreadable", "joint.nino nino.unreadable"],
        ),
    ]);
}

/// `rules.md` 2.4.
#[test]
fn postcodes() {
    let at = |postcode: &str| {
        json!({ "main": { "address_history": [
        { "kind": "home", "line1": "1 High Street", "town": "Sheerness", "council_area": "swale", "from": "2019-05",
          "postcode": postcode }] } })
    };
    let fine = [
        "M1 1AA", "M60 1NW", "CT1 1AA", "DN55 1PT", "W1A 1HQ", "EC1A 1BB", "me101aa", "ME10-1AA",
        "BR8 7AA", "GIR 0AA", "BFPO 1", "bfpo1234", "BF1 1AA", "JE2 3AB", "GY1 1AA", "IM1 1AA",
        "FIQQ 1ZZ", "ASCN 1ZZ", "GX11 1AA",
    ];
    for postcode in fine {
        hold(&[(at(postcode), &[])]);
    }
    let found = |postcode, code: &'static [&'static str]| hold(&[(at(postcode), code)]);
    for postcode in [
        "12345",
        "ME10 1A",
        "ME10 1AAA",
        "AAA1 1AA",
        "A1AA 1AA",
        "BFPO 12345",
        "none",
        "ME10 IAA",
    ] {
        found(
            postcode,
            &["main.address_history.0.postcode postcode.shape"],
        );
    }
    for postcode in ["ZZ99 3VZ", "zz993vz"] {
        found(
            postcode,
            &["main.address_history.0.postcode postcode.pseudo"],
        );
    }
    for postcode in [
        "QE10 1AA", "VE1 1AA", "X1 1AA", "MI1 1AA", "MJ1 1AA", "MZ1 1AA", "W1Z 1AA", "EC1C 1AA",
        "ME10 1AC",
    ] {
        found(
            postcode,
            &["main.address_history.0.postcode postcode.letters"],
        );
    }
    found(
        "ME1O 1AA",
        &["main.address_history.0.postcode postcode.slip"],
    );
    // The first half is enough of a past home, and not of the home of today.
    found(
        "ME10",
        &["main.address_history.0.postcode postcode.outward_only"],
    );
    hold(&[(
        json!({ "main": { "address_history": [
        { "kind": "home", "town": "Deal", "council_area": "dover", "from": "2023-01-02" },
        { "kind": "home", "town": "Sheerness", "council_area": "swale", "from": "2019-01", "to": "2023-01-01",
          "postcode": "ME10" }] } }),
        &[],
    )]);
}

/// `rules.md` 2.5.
#[test]
fn phones() {
    let catalogue = shipped().unwrap();
    let ways = [
        ("01632 960001", ""),
        ("(01632) 960-001", ""),
        ("020 7946 0000", ""),
        ("07700 900123", ""),
        ("+44 7700 900123", ""),
        ("+44 (0) 7700 900123", ""),
        ("0044 7700 900123", ""),
        ("01632 960001 ext 12", ""),
        ("18001 01632 960001", ""),
        ("0300 123 4567", ""),
        ("055 1234 5678", ""),
        ("07624 900123", ""),
        ("016977 2345", ""),
        ("0800 123 456", ""),
        ("+33 1 23 45 67 89", ""),
        ("+12345678", ""),
        ("+123456789012345", ""),
        ("7700 900123", "phone.slip"),
        ("07000 900123", "phone.costly"),
        ("07600 900123", "phone.costly"),
        ("0500 123456", "phone.costly"),
        ("0845 123 4567", "phone.costly"),
        ("09090 900123", "phone.costly"),
        ("0770090012", "phone.length"),
        ("077009001234", "phone.length"),
        ("+1234567", "phone.length"),
        ("+1234567890123456", "phone.length"),
        ("999", "phone.length"),
        ("call me", "phone.unreadable"),
        ("06123 456789", "phone.unreadable"),
        ("01632 96000a", "phone.unreadable"),
    ];
    for (way, code) in ways {
        let phones =
            json!({ "main": { "phones": [{ "number": way, "kind": "mobile", "whose": "mine" }] } });
        let codes: Vec<String> = found(&catalogue, &phones, TODAY)
            .into_iter()
            .map(|(line, _)| line)
            .collect();
        let wanted: Vec<String> = Some(code)
            .filter(|code| !code.is_empty())
            .map(|code| format!("main.phones.0.number {code}"))
            .into_iter()
            .collect();
        assert_eq!(codes, wanted, "{way:?}");
    }
}

#[test]
fn routes() {
    let texts = |number, kind| json!({ "main": { "phones": [{ "number": number, "kind": kind, "text_ok": "yes" }] } });
    let own = |safe| json!([{ "number": "07700 900123", "kind": "mobile", "whose": "mine", "safe": safe }]);
    let silent: &[&str] = &["main.phones.0.number phone.no_texts"];
    let unsafe_route: &[&str] = &["main.phones.0.number UNSAFE_ROUTE_MATCH"];
    hold(&[
        (texts("01632 960001", "landline"), silent),
        (texts("01632 960001", "mobile"), silent),
        (texts("07700 900123", "mobile"), &[]),
        (texts("07624 900123", "mobile"), &[]),
        (texts("+33 6 12 34 56 78", "mobile"), &[]),
        (
            json!({ "main": { "no_phone": true, "no_email": true } }),
            &["main.no_email CONTACT_ROUTE_WEAK"],
        ),
        (
            json!({ "main": { "no_phone": true, "no_email": false } }),
            &[],
        ),
        // Two applicants may share a number, and so may somebody and who helps them.
        (
            and(
                joint("YZ 00 00 00 B"),
                &json!({ "main": { "phones": own("yes") }, "joint": { "phones": own("yes") } }),
            ),
            &[],
        ),
        (
            json!({ "main": { "phones": own("yes") }, "contacts": [{ "role": "other", "name": "Jo", "phone": "07700 900123" }] }),
            &[],
        ),
        (
            and(
                joint("YZ 00 00 00 B"),
                &json!({ "main": { "phones": own("yes") }, "joint": { "phones": own("no") } }),
            ),
            unsafe_route,
        ),
        (
            json!({ "main": { "phones": own("yes") },
                    "landlords": [{ "name": "Mr X", "phone": "+44 7700 900123", "reference_safe": "no" }] }),
            unsafe_route,
        ),
        (
            json!({ "main": { "phones": [
            { "number": "07700 900123", "whose": "mine", "safe": "yes" },
            { "number": "0044 7700 900123", "whose": "someone_elses", "safe": "no" }] } }),
            unsafe_route,
        ),
    ]);
}

/// `rules.md` 2.6.
#[test]
fn emails() {
    // 190 letters behind the @.
    let domain = format!("{0}.{0}.{0}.example", "b".repeat(60));
    let long = |length: usize| format!("{}@{domain}", "a".repeat(length - 191));
    let (longest, longer) = (long(254), long(255));
    typed(
        "email",
        &[
            ("ada@mail.example", ""),
            ("o'brien@mail.example", ""),
            ("ada+homes@mail.example", ""),
            ("ada@gmail.com", ""),
            (&longest, ""),
            (&longer, "email.shape"),
            ("ada@mail", "email.shape"),
            ("a da@mail.example", "email.shape"),
            ("ada@@mail.example", "email.shape"),
            ("@mail.example", "email.shape"),
            ("ada@", "email.shape"),
            ("ada@.com", "email.shape"),
            ("ada", "email.shape"),
            ("ada@gmial.com", "email.slip"),
            ("ada@hotmial.com", "email.slip"),
        ],
    );
    hold(&[(
        json!({ "main": { "email": "Ife@support.example" },
                "contacts": [{ "role": "support_worker", "name": "Ife", "email": "ife@support.example" }] }),
        &["main.email email.not_theirs"],
    )]);
}

/// Places by when somebody moved in and out, the newest first; nothing for "still there".
fn places(stays: &[(&str, &str)]) -> Json {
    let entries: Vec<Json> = stays
        .iter()
        .enumerate()
        .map(|(number, (from, to))| {
            let mut entry = json!({ "kind": "home", "line1": format!("{number} High Street"), "town": "Sheerness",
                "council_area": "swale", "from": from });
            if !to.is_empty() {
                entry["to"] = json!(to);
            }
            entry
        })
        .collect();
    json!({ "main": { "address_history": entries } })
}

/// `rules.md` 2.7, each place by itself.
#[test]
fn places_that_cannot_be_right() {
    hold(&[
        (
            places(&[("2019-05", ""), ("2023-05-01", "2023-04-30")]),
            &["main.address_history.1.to address.from_after_to"],
        ),
        (
            places(&[("2019-05", ""), ("2018-05-01", "2018-05-01")]),
            &[],
        ),
        (
            places(&[("2019-05", ""), ("2026-11-24", "2026-11-25")]),
            &["main.address_history.1.from address.future"],
        ),
        (
            places(&[("2026-11-23", ""), ("2019-01", "2026-11-22")]),
            &[],
        ),
        (
            places(&[("1989-03-11", "")]),
            &["main.address_history.0.from address.before_birth"],
        ),
        (places(&[("1989-03-12", "")]), &[]),
        (places(&[("1989-03", "")]), &[]),
        (
            places(&[("2019-01", "2026-11-23")]),
            &["main.address_history address.no_current"],
        ),
        (
            places(&[("2021", "")]),
            &["main.address_history.0.from date.missing_part"],
        ),
        (
            places(&[("2020-01", ""), ("2019-01", "")]),
            &["main.address_history.1.to address.two_current"],
        ),
        (
            json!({ "main": { "address_history": [
                { "kind": "no_fixed_place", "council_area": "swale", "from": "2022-01-01" },
                { "kind": "home", "line1": "1 High Street", "from": "2019-01", "to": "2021-12-31" }] } }),
            &[],
        ),
    ]);
}

/// `rules.md` 2.7, the places together.
#[test]
fn gaps_overlaps_and_the_window() {
    let two = |to, from| places(&[(from, ""), ("2019-01", to)]);
    let overlap: &[&str] = &[
        "main.address_history.0.from address.overlap",
        "main.address_history.0.from ADDR_OVERLAP",
    ];
    let moving: &[&str] = &["main.address_history.0.from address.moving_gap"];
    let (gap, short): (&[&str], &[&str]) = (
        &["main.address_history ADDR_GAP"],
        &["main.address_history ADDR_SHORT"],
    );
    hold(&[
        // Days that nobody can have covered: none, 1, 31, 32.
        (two("2023-01-01", "2023-01-02"), &[]),
        (two("2023-01-01", "2023-01-03"), moving),
        (two("2023-01-01", "2023-02-02"), moving),
        (two("2023-01-01", "2023-02-03"), gap),
        // Months: "moved in June" may be the 1st, and "left in May" the 31st.
        (two("2023-01", "2023-02"), &[]),
        (two("2023-01", "2023-03"), moving),
        (two("2023-01", "2023-04"), gap),
        // Something honest fills it.
        (
            json!({ "main": { "address_history": [
                { "kind": "home", "line1": "1 High Street", "from": "2024-01-01" },
                { "kind": "cannot_remember", "from": "2023-01-01", "to": "2023-12-31" },
                { "kind": "home", "line1": "2 High Street", "from": "2019-01", "to": "2022-12-31" }] } }),
            &[],
        ),
        // Before the window, and over its edge.
        (two("2021-01-01", "2021-11-01"), &[]),
        (two("2021-01-01", "2021-12-24"), gap_of_31_over_the_edge()),
        (two("2021-01-01", "2021-12-25"), gap),
        // Days in two places for certain: 14, 15.
        (two("2023-01-14", "2023-01-01"), &[]),
        (two("2023-01-15", "2023-01-01"), overlap),
        (two("2023-03", "2023-02"), &[]),
        (two("2023-05", "2023-02"), overlap),
        // Five years back.
        (places(&[("2021-11-23", "")]), &[]),
        (places(&[("2021-11-24", "")]), short),
        (places(&[("2021-11", "")]), &[]),
        (places(&[("2022-01-01", "")]), short),
        (
            json!({ "main": { "address_history": [
                { "kind": "home", "line1": "1 High Street", "postcode": "CT14 6AA", "from": "2023-01-01" },
                { "kind": "home", "line1": "1 high street", "postcode": "ct146aa", "from": "2019-01", "to": "2022-12-31" }] } }),
            &["main.address_history.0.line1 address.repeat"],
        ),
    ]);
}

/// From 23 November to 23 December 2021: what lies before the window is nobody's business.
fn gap_of_31_over_the_edge() -> &'static [&'static str] {
    &["main.address_history.0.from address.moving_gap"]
}

fn grown(more: &Json) -> Json {
    and(
        json!({ "first_name": "Cy", "date_of_birth": "1985-01-01", "relationship_to_main": "friend" }),
        more,
    )
}

/// `rules.md` 2.8, couples.
#[test]
fn couples() {
    let of = |members: &[Json]| json!({ "members": members.iter().map(grown).collect::<Vec<_>>() });
    let with = |person: &str| json!({ "couple_with": person });
    let partner = |relation: &str, born: &str| json!({ "relationship_to_main": relation, "date_of_birth": born });
    let young: &[&str] = &["members.0.date_of_birth SAFEGUARDING_CHECK"];
    hold(&[
        (of(&[with("members.1"), with("members.0")]), &[]),
        (
            of(&[with("members.0")]),
            &["members.0.couple_with household.own_relative"],
        ),
        (
            of(&[with("members.1"), with("no")]),
            &["members.0.couple_with household.couple_not_mutual"],
        ),
        (
            of(&[with("members.1"), json!({})]),
            &["members.0.couple_with household.couple_not_mutual"],
        ),
        (
            of(&[with("members.1"), with("members.0"), with("members.1")]),
            &["members.2.couple_with household.couple_not_mutual"],
        ),
        (of(&[with("main")]), &[]),
        (
            of(&[with("main"), with("main")]),
            &["members.1.couple_with household.two_couples"],
        ),
        (
            and(
                joint("YZ 00 00 00 B"),
                &and(
                    json!({ "joint_relationship": "spouse" }),
                    &of(&[with("main")]),
                ),
            ),
            &["members.0.couple_with household.two_couples"],
        ),
        (
            of(&[
                partner("partner", "1985-01-01"),
                partner("spouse", "1985-01-01"),
            ]),
            &["members.1.relationship_to_main household.second_partner"],
        ),
        (
            and(
                joint("YZ 00 00 00 B"),
                &and(
                    json!({ "joint_relationship": "partner" }),
                    &of(&[partner("partner", "1985-01-01")]),
                ),
            ),
            &["members.0.relationship_to_main household.second_partner"],
        ),
        (of(&[partner("partner", "2010-11-24")]), young),
        (of(&[partner("spouse", "2008-11-24")]), young),
        (of(&[partner("spouse", "2008-11-23")]), &[]),
        // 17 or 18.
        (of(&[partner("spouse", "2008")]), &[]),
        (
            and(
                joint("YZ 00 00 00 B"),
                &json!({ "joint_relationship": "partner", "joint": { "date_of_birth": "2009-01-01" } }),
            ),
            &[
                "joint.date_of_birth SAFEGUARDING_CHECK",
                "joint.date_of_birth AGE_16_17",
            ],
        ),
    ]);
}

fn child(more: &Json) -> Json {
    let child = json!({ "first_name": "Ola", "date_of_birth": "2016-11-24", "sex": "female",
        "relationship_to_main": "child" });
    json!({ "members": [and(child, more)] })
}

/// `rules.md` 2.8, Child Benefit.
#[test]
fn child_benefit() {
    let lives = |benefit: &str, lives: &str| {
        child(&json!({ "child_benefit_to": benefit, "child_lives": lives, "nights_per_14": 7 }))
    };
    let here = |benefit: &str| {
        child(&json!({ "child_benefit_to": benefit, "child_lives": "always_here" }))
    };
    let counted: &[&str] = &["members.0.child_benefit_to CHILD_COUNTED_INDICATED"];
    let not_held: &[&str] = &["members.0.child_benefit_to CHILD_BENEFIT_NOT_HELD"];
    let pending: &[&str] = &["members.0.child_benefit_to CHILD_BENEFIT_PENDING"];
    hold(&[
        (child(&json!({})), &[]),
        (here("me"), counted),
        (here("other_household_adult"), counted),
        (and(joint("YZ 00 00 00 B"), &here("joint")), counted),
        (lives("me", "mostly_elsewhere"), &[]),
        (here("other_parent"), not_held),
        (here("another_carer"), not_held),
        (here("nobody"), pending),
        (here("claim_in_progress"), pending),
        (
            lives("me", "shared"),
            &["members.0.child_lives SHARED_CARE"],
        ),
        (
            lives("other_parent", "shared"),
            &[
                "members.0.child_benefit_to CHILD_BENEFIT_NOT_HELD",
                "members.0.child_lives SHARED_CARE",
            ],
        ),
        (
            child(
                &json!({ "child_benefit_to": "me", "child_lives": "shared", "nights_per_14": 5, "care_arrangement": "disputed" }),
            ),
            &[
                "members.0.child_lives SHARED_CARE",
                "members.0.care_arrangement DO_NOT_CONTACT_OTHER_PARENT",
            ],
        ),
        // From 16 to 19 it goes with approved education; at 20 nobody asks.
        (
            child(
                &json!({ "date_of_birth": "2009-01-01", "in_education_16_19": "yes", "child_benefit_to": "me", "child_lives": "always_here" }),
            ),
            counted,
        ),
        (
            child(
                &json!({ "date_of_birth": "2006-11-23", "child_benefit_to": "me", "child_lives": "always_here" }),
            ),
            &[],
        ),
        (
            child(
                &json!({ "relationship_to_main": "foster_child", "child_benefit_to": "other_parent" }),
            ),
            &[],
        ),
        (
            child(&json!({ "on_other_application": "yes" })),
            &["members.0.on_other_application DUP_MEMBER"],
        ),
        (
            child(&json!({ "told_about_data": "not_yet" })),
            &["members.0.told_about_data MEMBER_NOT_TOLD"],
        ),
        (
            child(&json!({ "told_about_data": "not_safe" })),
            &["members.0.told_about_data MEMBER_NOT_TOLD"],
        ),
        (child(&json!({ "told_about_data": "through_parent" })), &[]),
    ]);
}

#[test]
fn who_speaks_and_who_was_told() {
    let with = |more: &Json| {
        let someone = and(json!({ "name": "Jo", "scope": "all" }), more);
        json!({ "applicant_speaking": "representative", "representatives": [someone] })
    };
    hold(&[
        (
            json!({ "notice_ack": "refused" }),
            &["notice_ack NOTICE_NOT_ACKNOWLEDGED"],
        ),
        (
            json!({ "applicant_speaking": "representative" }),
            &["representatives REP_NO_AUTHORITY"],
        ),
        (
            with(&json!({})),
            &["representatives.0.authority REP_NO_AUTHORITY"],
        ),
        (
            with(&json!({ "authority": "written_authorisation", "from": "2026-01-01" })),
            &[],
        ),
        (
            with(&json!({ "authority": "verbal_one_off", "from": "2026-11-23" })),
            &[],
        ),
        (
            with(
                &json!({ "authority": "written_authorisation", "from": "2025-01-01", "until": "2026-11-22" }),
            ),
            &["representatives.0.until REP_NO_AUTHORITY"],
        ),
    ]);
}

/// Sums and numbers: what cannot be true, what is odd, and what the answer beside them leaves room for.
#[test]
fn sums_and_numbers() {
    let rent = |amount: &str, period: &str| json!({ "living_situation": "private_tenant", "rent_amount": amount, "rent_period": period });
    let rooms = |total: i64, ours: i64| json!({ "living_situation": "private_tenant", "bedrooms_total": total, "bedrooms_for_us": ours });
    let floor = |floor: i64| json!({ "living_situation": "private_tenant", "home_type": "flat", "floor": floor });
    let hours = |hours: f64| {
        json!({ "main": { "work_status": "full_time",
        "jobs": [{ "employer": "Bittern Foods", "contract": "permanent", "hours_per_week": hours }] } })
    };
    let owed = |amount: &str| json!({ "owes_rent": "yes", "arrears": [{ "who": "main", "amount": amount }] });
    let sold = |received: &str| json!({ "owned_before": "yes", "sold": [{ "town": "Deal", "price": "100", "received": received }] });
    hold(&[
        (rent("£1,140.50", "monthly"), &[]),
        (rent("abc", "monthly"), &["rent_amount money.unreadable"]),
        (rent("1.234", "monthly"), &["rent_amount money.unreadable"]),
        (rent("1000", "weekly"), &[]),
        (rent("1000.01", "weekly"), &["rent_amount money.unusual"]),
        (owed("50000"), &["arrears.0.amount money.unusual"]),
        (owed("50000.01"), &["arrears.0.amount money.range"]),
        (owed("0"), &["arrears.0.amount money.range"]),
        (floor(60), &[]),
        (floor(61), &["floor number.range"]),
        (floor(-2), &[]),
        (floor(-3), &["floor number.range"]),
        (hours(0.5), &[]),
        (hours(60.5), &["main.jobs.0.hours_per_week number.unusual"]),
        (hours(80.5), &["main.jobs.0.hours_per_week number.range"]),
        (rooms(15, 15), &[]),
        (rooms(16, 2), &["bedrooms_total number.range"]),
        (rooms(2, 3), &["bedrooms_for_us number.range"]),
        (rooms(-1, 0), &["bedrooms_total number.range"]),
        (sold("100"), &[]),
        (sold("100.01"), &["sold.0.received money.unusual"]),
    ]);
}
