//! `lodge request` with the real program: opened, timed, looked through, answered, and what is refused on the way.

#![expect(
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so at once"
)]

#[path = "support/office.rs"]
mod office;

use office::{Office, code, err, json, out};
use serde_json::Value as Json;

const ADA: &str = r#"{ "form": "homechoice", "channel": "counter", "council": "swale", "language": "en-GB",
  "answers": {
    "purpose": "new",
    "main": { "first_name": "Ada", "last_name": "Okafor", "date_of_birth": "1989-03-12" },
    "members": [ { "first_name": "Ola", "date_of_birth": "2016-11-24", "sex": "female", "relationship_to_main": "child" } ],
    "contacts": [ { "role": "gp", "organisation": "High Street Surgery", "phone": "01632 960001" } ] } }"#;

/// An office with Ada's application, and its reference.
fn with_ada() -> (Office, String) {
    let office = Office::new();
    let file = office.file("ada.json", ADA);
    let kept = json(&office.run_open(&["keep", &file, "--json"]));
    let reference = kept["reference"].as_str().unwrap_or_default().to_owned();
    (office, reference)
}

/// Runs a request's command that has to be done.
fn done(office: &Office, arguments: &[&str]) -> String {
    let done = office.run_open(&[&["request"], arguments].concat());
    assert_eq!(code(&done), 0, "{arguments:?}: {}", err(&done));
    out(&done)
}

/// Runs one that has to be refused; gives its sentences.
fn refused(office: &Office, arguments: &[&str]) -> String {
    let refused = office.run_open(&[&["request"], arguments].concat());
    assert_eq!(code(&refused), 2, "{arguments:?}: {}", err(&refused));
    assert!(err(&refused).lines().count() >= 2 && refused.stdout.is_empty());
    assert!(!err(&refused).contains("[request") && !err(&refused).contains("[trouble"));
    err(&refused)
}

fn listed(office: &Office, arguments: &[&str]) -> Json {
    let listed = office.run_open(&[&["request", "list", "--json"], arguments].concat());
    assert!(matches!(code(&listed), 0 | 1), "{}", err(&listed));
    json(&listed)
}

#[test]
fn a_request_said_on_the_telephone_is_open_at_once_with_every_day_and_how_it_came_about() {
    let (office, ada) = with_ada();
    let opened = done(
        &office,
        &[
            "open",
            &ada,
            "--kind",
            "access",
            "--way",
            "phone",
            "--received",
            "2024-11-25",
        ],
    );
    for says in [
        "request 1: a copy of their data, received 25 November 2024 on the phone",
        "Act by 24 December 2024: that day is over.",
        "By law 27 December 2024: one month from 25 November 2024 is 25 December 2024, and the next working day is taken.",
        "Promised 25 December 2024: the notice says 30 days from 25 November 2024.",
    ] {
        assert!(opened.contains(says), "{says} in\n{opened}");
    }
    let one = &listed(&office, &[])[0];
    let days = ["act_by", "law", "prudent", "promise", "extend_until"].map(|key| one[key].clone());
    assert_eq!(
        days,
        [
            "2024-12-24",
            "2024-12-27",
            "2024-12-27",
            "2024-12-25",
            "2024-12-25"
        ]
        .map(Json::from)
    );
    let late = office.run_open(&["request", "list", "--due"]);
    assert_eq!(
        code(&late),
        1,
        "it is late, so something needs putting right"
    );
    assert!(!opened.contains("that it takes longer"), "{opened}");
    // Nothing beyond the reference and what is asked for is needed.
    let today = done(&office, &["open", &ada, "--kind", "erase"]);
    assert!(
        today.contains("If it is complex, or there are many: tell them by "),
        "{today}"
    );
    assert!(!today.contains("over"), "{today}");
    let all = listed(&office, &[]);
    assert_eq!(all.as_array().map(Vec::len), Some(2));
    let due = listed(&office, &["--due"]);
    assert_eq!(
        due.as_array().map(Vec::len),
        Some(1),
        "a month is more than a week"
    );
}

#[test]
fn a_pause_stops_the_clock_and_identity_moves_its_start() {
    let (office, ada) = with_ada();
    let on = |command: &'static str, day: &'static str| vec![command, &ada, "1", "--on", day];
    done(
        &office,
        &["open", &ada, "--kind", "access", "--received", "2026-01-06"],
    );
    let reason = ["--reason", "two people of that name"];
    let asked = [
        on("need", "2026-01-07"),
        vec!["--what", "identity"],
        reason.to_vec(),
    ]
    .concat();
    let waits = done(&office, &asked);
    assert!(
        waits.contains(
            "The month has not begun. On 7 January 2026 we asked for proof of who they are."
        ),
        "{waits}"
    );
    let met = [on("met", "2026-01-08"), vec!["--what", "identity"]].concat();
    assert!(done(&office, &met).contains("from 8 January 2026 is 8 February 2026"));
    let pause = [
        on("pause", "2026-01-12"),
        vec!["--reason", "which of three homes?"],
    ]
    .concat();
    let stopped = done(&office, &pause);
    assert!(
        stopped.contains("The time has stood still since 12 January 2026"),
        "{stopped}"
    );
    assert!(!stopped.contains("Act by"), "{stopped}");
    assert!(
        stopped.contains("more than two working days after"),
        "{stopped}"
    );
    refused(&office, &pause);
    let resumed = done(&office, &on("resume", "2026-01-15"));
    // 8 February and four days; one fewer by the earlier reading; the notice's 30 days end on 7 February, and four days.
    for says in [
        "By law 12 February 2026",
        "and 4 days do not count",
        "for each pause: 11 February 2026",
        "Promised 11 February 2026",
    ] {
        assert!(resumed.contains(says), "{says} in\n{resumed}");
    }
    let letter = [
        "--months",
        "2",
        "--reason",
        "complexity",
        "--letter",
        "letter 3",
    ];
    refused(
        &office,
        &[on("extend", "2026-02-13"), letter.to_vec()].concat(),
    );
    let extended = done(
        &office,
        &[on("extend", "2026-02-12"), letter.to_vec()].concat(),
    );
    assert!(
        extended.contains("three months from 8 January 2026 is 8 April 2026"),
        "{extended}"
    );
    assert!(!extended.contains("Promised"), "{extended}");
    refused(
        &office,
        &[
            "need",
            &ada,
            "1",
            "--what",
            "authority",
            "--reason",
            "to be sure",
        ],
    );
    refused(&office, &["close", &ada, "1", "--reason", "it is late"]);
    refused(&office, &["pause", &ada, "7", "--reason", "which?"]);
    refused(&office, &["pause", &ada, "1", "--reason", " "]);
}

/// What is held, class by class, all of it granted but the trail.
fn results() -> Vec<String> {
    let granted = [
        "answers",
        "household",
        "contacts",
        "notes",
        "papers",
        "permissions",
        "disclosures",
        "markers",
        "equality",
    ];
    let granted = granted.iter().map(|class| format!("{class}=granted"));
    granted
        .chain(["trail=refused:other_people:it names officers alone".to_owned()])
        .collect()
}

/// What goes with a refusal, the three routes last.
const ROUTES: [&str; 9] = [
    "--safe-address",
    "--letter",
    "letter 9",
    "--told",
    "controller",
    "--told",
    "regulator",
    "--told",
    "court",
];

/// The command line of an answer.
fn answer(ada: &str, results: &[String], looked: &[String], more: &[&str]) -> Vec<String> {
    let each = |name: &str, all: &[String]| -> Vec<String> {
        all.iter()
            .flat_map(|one| [name.to_owned(), one.clone()])
            .collect()
    };
    let mut arguments = vec!["answer".to_owned(), ada.to_owned(), "1".to_owned()];
    arguments.extend(each("--result", results));
    arguments.extend(each("--look", looked));
    arguments.extend(more.iter().map(|one| (*one).to_owned()));
    arguments
}

#[test]
fn a_copy_is_answered_only_once_each_line_about_somebody_else_was_decided() {
    let (office, ada) = with_ada();
    done(
        &office,
        &["open", &ada, "--kind", "access", "--received", "2026-01-06"],
    );
    let look = json(&office.run_open(&["request", "look", &ada, "1", "--json"]));
    let look = look.as_array().cloned().unwrap_or_default();
    let places: Vec<&str> = look
        .iter()
        .filter_map(|one| one["place"].as_str())
        .collect();
    for place in ["members.0.first_name", "contacts.0.organisation"] {
        assert!(places.contains(&place), "{places:?}");
    }
    assert!(
        !places.iter().any(|place| place.starts_with("main.")),
        "{places:?}"
    );
    let reasons: Vec<&Json> = look.iter().map(|one| &one["reasons"][0]).collect();
    assert!(reasons.contains(&&"harm".into()) && reasons.contains(&&"crime".into()));

    let show = |line| format!("{line}=show:she told us herself");
    let looked: Vec<String> = (1..=look.len()).map(show).collect();
    let results = results();
    let run = |results: &[String], looked: &[String], more: &[&str]| {
        let arguments = answer(&ada, results, looked, more);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        refused(&office, &arguments)
    };
    assert!(
        run(&results[..9], &looked, &ROUTES).contains("equality, trail"),
        "a class is missing"
    );
    assert!(
        run(&results, &looked[1..], &ROUTES).contains(places[0]),
        "a line is undecided"
    );
    assert!(run(&results, &looked, &ROUTES[1..]).contains("safe"));
    assert!(
        run(&results, &looked, &ROUTES[..7]).contains("a court"),
        "not all routes"
    );
    let other_ground = |one: &String| one.replace("other_people", "not_portable");
    let strange: Vec<String> = results.iter().map(other_ground).collect();
    assert!(run(&strange, &looked, &ROUTES).contains("no such ground"));

    let whole = answer(&ada, &results, &looked, &ROUTES);
    let whole: Vec<&str> = whole.iter().map(String::as_str).collect();
    assert!(done(&office, &whole).contains("some was done and some refused"));
    assert!(done(&office, &["list"]).contains("No request waits"));
    let closed = &listed(&office, &[&ada])[0];
    assert_eq!(
        (&closed["clock"], &closed["end"]),
        (&"ended".into(), &"part".into())
    );
    let trail = json(&office.run_open(&["audit", "show", "--json"]));
    let acts: Vec<&str> = trail
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| one["act"].as_str())
        .collect();
    assert!(
        acts.contains(&"request_opened") && acts.contains(&"request_changed"),
        "{acts:?}"
    );
}

#[test]
fn a_member_asks_for_themselves_and_everyone_else_is_looked_at() {
    let (office, ada) = with_ada();
    let opened = done(
        &office,
        &["open", &ada, "--kind", "access", "--person", "members.0"],
    );
    assert!(
        opened.contains(", for a household member, received"),
        "{opened}"
    );
    assert_eq!(listed(&office, &[])[0]["person"], "member");
    let look = json(&office.run_open(&["request", "look", &ada, "1", "--json"]));
    let places = look.as_array().cloned().unwrap_or_default();
    let places: Vec<&str> = places
        .iter()
        .filter_map(|one| one["place"].as_str())
        .collect();
    assert!(
        places.contains(&"main.first_name") && !places.contains(&"members.0.first_name"),
        "{places:?}"
    );
    for nobody in ["members.7", "landlord", "main.0"] {
        refused(
            &office,
            &["open", &ada, "--kind", "access", "--person", nobody],
        );
    }
}

#[test]
fn a_complaint_is_acknowledged_within_thirty_days() {
    let (office, ada) = with_ada();
    let opened = done(
        &office,
        &[
            "open",
            &ada,
            "--kind",
            "complaint",
            "--received",
            "2026-06-19",
            "--way",
            "letter",
        ],
    );
    assert!(
        opened.contains("By law 20 July 2026: a complaint is acknowledged within 30 days of 19 June 2026, and the next working day is taken."),
        "{opened}"
    );
    assert!(
        opened.contains("Act by 17 July 2026: that day is over."),
        "{opened}"
    );
    refused(&office, &["pause", &ada, "1", "--reason", "what about?"]);
    let acknowledged = done(&office, &["acknowledge", &ada, "1", "--on", "2026-06-22"]);
    assert!(
        acknowledged.contains("Acknowledged on 22 June 2026."),
        "{acknowledged}"
    );
    assert!(!acknowledged.contains("Act by"), "{acknowledged}");
}

#[test]
fn a_marker_wants_a_senior_an_incident_a_day_to_look_again_and_whether_they_were_told() {
    let (office, ada) = with_ada();
    let sam = office.file("sam", "tangerine velcro umbrella four");
    let added = office.run_open(&[
        "officer",
        "add",
        "Sam",
        "--role",
        "senior",
        "--new-passphrase-file",
        &sam,
    ]);
    assert_eq!(code(&added), 0, "{}", err(&added));
    let review = (chrono::Utc::now().date_naive() + chrono::Months::new(6)).to_string();
    let set = vec![
        "marker",
        "set",
        &ada,
        "--kind",
        "safety",
        "--incident",
        "INC-7",
        "--evidence",
        "two officers saw it",
        "--review",
        &review,
    ];
    let told = [
        set.clone(),
        vec!["--not-told", "it would put the reporter at risk"],
    ]
    .concat();
    let as_sam = |arguments: &[&str]| {
        office.run(&[arguments, &["--officer", "Sam", "--passphrase-file", &sam]].concat())
    };
    assert_eq!(
        code(&office.run_open(&told)),
        3,
        "a keeper of the keys is no senior"
    );
    assert_eq!(code(&as_sam(&set)), 2, "told, or a reason");
    let later = (chrono::Utc::now().date_naive() + chrono::Months::new(13)).to_string();
    let too_long: Vec<&str> = told
        .iter()
        .map(|one| if *one == review { later.as_str() } else { one })
        .collect();
    assert_eq!(code(&as_sam(&too_long)), 2);
    let done = as_sam(&told);
    assert_eq!(code(&done), 0, "{}", err(&done));
    let listed = as_sam(&["marker", "list"]);
    for says in [
        "whoever meets them needs protection, for incident INC-7",
        "It holds.",
        "They were not told: it would",
    ] {
        assert!(out(&listed).contains(says), "{says} in {}", out(&listed));
    }
    assert_eq!(
        json(&as_sam(&["marker", "list", "--json"]))[0]["role"],
        "senior"
    );
    // A copy that somebody asks for has it among what is looked at.
    done_as(&as_sam(&["request", "open", &ada, "--kind", "access"]));
    let look = done_as(&as_sam(&["request", "look", &ada, "2"]));
    assert!(look.contains("marker 1  a warning"), "{look}");
    done_as(&as_sam(&[
        "marker",
        "end",
        &ada,
        "1",
        "--reason",
        "appeal upheld",
    ]));
    assert!(done_as(&as_sam(&["marker", "list"])).contains("No application has a marker."));
}

fn done_as(output: &std::process::Output) -> String {
    assert_eq!(code(output), 0, "{}", err(output));
    out(output)
}
