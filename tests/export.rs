//! Leaving the building: the gate first, its answer durable and in the trail, and only then a file of what it let out.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so at once"
)]

#[path = "support/office.rs"]
mod office;
#[path = "privacy/desk.rs"]
#[allow(dead_code, reason = "these tests need some of those people")]
mod people;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use lodge::casebook::{Casebook, Opening};
use lodge::desk::telling::parts;
use lodge::form::Form;
use lodge::privacy::{Class, Decision, Disclosure, Ledger, PersonId, RefusalCode, Restriction};
use lodge::register::application::Header;
use lodge::vault::{Passphrase, Role};
use office::{OFFICER, Office, PASSPHRASE, code, err, json, out};
use people::{called, decided, health, matter, officer, shown, support, words, yes};
use serde_json::Value as Json;

/// Someone who must be reached safely: their former name is kept from others, and the word on the telephone is said nowhere.
const SAFE: &str = include_str!("../forms/practice/10-safe-contact.json");
const OTHERS: [&str; 4] = [
    include_str!("../forms/practice/02-shared-care.json"),
    include_str!("../forms/practice/03-joint-both-here.json"),
    include_str!("../forms/practice/12-wheelchair-user.json"),
    include_str!("../forms/practice/13-expecting.json"),
];

/// An office with an application that was handed in, and its reference.
fn kept(answers: &str) -> (Office, String) {
    let office = Office::new();
    let reference = keep(&office, answers);
    (office, reference)
}

fn keep(office: &Office, answers: &str) -> String {
    let file = office.file("answers.json", answers);
    let kept = office.run_open(&["keep", &file, "--lodge", "--json"]);
    assert!([0, 1].contains(&code(&kept)), "{}", err(&kept));
    json(&kept)["reference"].as_str().unwrap().to_owned()
}

fn with_casebook<T>(office: &Office, look: impl FnOnce(&mut Casebook) -> T) -> T {
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let opening = Opening::new(OFFICER, &passphrase, Utc::now());
    let (mut casebook, _) = Casebook::open(&office.vault(), &opening).unwrap();
    look(&mut casebook)
}

fn header(casebook: &Casebook, reference: &str) -> Header {
    casebook.find(reference.parse().unwrap()).unwrap().unwrap()
}

fn ledger(office: &Office, reference: &str) -> Ledger {
    with_casebook(office, |casebook| {
        let id = header(casebook, reference).id;
        casebook.ledger(id).unwrap()
    })
}

/// A day on which everything of these records happened, before any day on which they are tried.
fn then() -> DateTime<Utc> {
    "2020-03-02T10:00:00Z".parse().unwrap()
}

/// Records in which both who apply were shown the notice.
fn before() -> Ledger {
    let mut ledger = Ledger::default();
    ledger.keep_wording(people::ASKED);
    ledger.keep_wording(people::NOTICE);
    for person in [PersonId::Main, PersonId::Joint] {
        ledger.show_notice(shown(person, then()), then()).unwrap();
    }
    ledger
}

/// Puts records there as though they had been taken at the desk; every one of their days is past.
fn take_down(office: &Office, reference: &str, ledger: &Ledger) {
    with_casebook(office, |casebook| {
        let id = header(casebook, reference).id;
        let texts = ledger.texts_of(ledger.entries());
        casebook
            .write_down(id, ledger.entries(), &texts, Utc::now())
            .unwrap();
    });
}

fn disclosures(office: &Office, reference: &str) -> Vec<Disclosure> {
    let ledger = ledger(office, reference);
    ledger.disclosures().map(|(_, one)| one.clone()).collect()
}

/// The files of a folder by name; none where there is no folder.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let Ok(found) = fs::read_dir(folder) else {
        return BTreeMap::new();
    };
    found
        .map(|file| {
            let path = file.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}

fn is_a(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|own| own == ending)
}

fn form() -> Form {
    lodge::form::shipped()
        .unwrap()
        .form("homechoice")
        .unwrap()
        .clone()
}

/// The group and the class of every answer of a document.
fn parts_in(form: &Form, answers: &Json) -> BTreeSet<(String, Class)> {
    let rows = answers.as_array().unwrap().iter();
    rows.map(|row| {
        let question = form.find(row["question"].as_str().unwrap()).unwrap();
        let group = row["group"].as_str().unwrap().to_owned();
        assert_eq!(form.group(question), Some(group.as_str()));
        (group, form.question(question).held())
    })
    .collect()
}

fn copy<'a>(reference: &'a str, to: &'a str, groups: &'a str, out: &'a str) -> Vec<&'a str> {
    vec![
        "export",
        reference,
        "--to",
        to,
        "--groups",
        groups,
        "--asked-by",
        "Jo Reed",
        "--out",
        out,
    ]
}

#[test]
fn an_application_leaves_for_the_register_and_is_on_record_as_shared() {
    let (office, reference) = kept(SAFE);
    let folder = office.path("out");
    let out_dir = folder.display().to_string();
    let exported = office.run_open(&["export", &reference, "--out", &out_dir]);
    assert_eq!(code(&exported), 0, "{}", err(&exported));
    let written = files(&folder);
    let [(name, document)] = written.iter().collect::<Vec<_>>()[..] else {
        panic!("{written:?}")
    };
    assert!(out(&exported).contains(name));
    let document: Json = serde_json::from_str(document).unwrap();
    let one = &document["applications"][0];
    assert_eq!(one["reference"], Json::from(reference.clone()));
    let form = form();
    let left = parts_in(&form, &one["answers"]);
    assert!(left.iter().any(|(group, _)| group == "about_you"));
    assert!(left.iter().all(|(_, class)| *class != Class::Restricted));
    let text = document.to_string();
    assert!(
        !text.contains("Bethan Castellane") && !text.contains("marigold"),
        "what is kept closest stays"
    );
    let on_record = disclosures(&office, &reference);
    assert_eq!(on_record.len(), 1);
    assert!(matches!(on_record[0].decision, Decision::Allowed { .. }));
    assert!(!on_record[0].question.requested_by.as_str().is_empty());
    let trail = office.run_open(&["audit", "show", "--json"]);
    assert!(out(&trail).contains("disclosed"), "{}", out(&trail));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(folder.join(name))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn what_leaves_is_within_what_the_gate_let_out_whoever_applies() {
    let form = form();
    let all: BTreeSet<(String, Class)> = parts(&form)
        .into_iter()
        .map(|part| (part.group.as_str().to_owned(), part.class))
        .collect();
    for answers in OTHERS.iter().chain([&SAFE]) {
        let (office, reference) = kept(answers);
        let folder = office.path("out");
        let exported =
            office.run_open(&["export", &reference, "--out", &folder.display().to_string()]);
        assert_eq!(code(&exported), 0, "{}", err(&exported));
        let document: Json = serde_json::from_str(files(&folder).values().next().unwrap()).unwrap();
        let last = disclosures(&office, &reference).pop().unwrap();
        let allowed: BTreeSet<(String, Class)> = last
            .question
            .fields
            .iter()
            .map(|field| (field.group.as_str().to_owned(), field.class))
            .collect();
        assert!(allowed.is_subset(&all));
        let left = parts_in(&form, &document["applications"][0]["answers"]);
        assert!(left.is_subset(&allowed), "{left:?}");
        assert!(!document.to_string().contains("eq_"), "no equality answer");
    }
}

#[test]
fn the_same_tables_leave_as_csv_and_as_the_schema_says() {
    let (office, reference) = kept(SAFE);
    let folder = office.path("out");
    let out_dir = folder.display().to_string();
    let exported = office.run_open(&["export", &reference, "--format", "csv", "--out", &out_dir]);
    assert_eq!(code(&exported), 0, "{}", err(&exported));
    let printed = office.run(&["export", "--schema"]);
    assert_eq!(code(&printed), 0, "{}", err(&printed));
    let schema = json(&printed);
    let one = &schema["properties"]["applications"]["items"]["properties"];
    let written = files(&folder);
    assert_eq!(written.len(), 6, "{:?}", written.keys());
    for (name, text) in &written {
        let table = name.rsplit_once('-').unwrap().1.trim_end_matches(".csv");
        let wanted = if table == "applications" {
            one
        } else {
            &one[table]["items"]["properties"]
        };
        let wanted: BTreeSet<&str> = wanted
            .as_object()
            .unwrap()
            .iter()
            .filter(|(_, column)| {
                column["type"] != "array" || column["items"]["properties"].is_null()
            })
            .map(|(name, _)| name.as_str())
            .collect();
        let heading = text.split("\r\n").next().unwrap();
        let columns: BTreeSet<&str> = heading.split(',').collect();
        assert_eq!(columns, wanted, "{table}");
    }
}

#[test]
fn the_whole_register_leaves_only_with_those_who_may_take_it() {
    let office = Office::new();
    for answers in OTHERS {
        keep(&office, answers);
    }
    let folder = office.path("out");
    let out_dir = folder.display().to_string();
    let since = ["export", "--since", "2020-01-01", "--out", &out_dir];
    let all = office.run_open(&since);
    assert_eq!(code(&all), 0, "{}", err(&all));
    let document: Json = serde_json::from_str(files(&folder).values().next().unwrap()).unwrap();
    assert_eq!(document["applications"].as_array().unwrap().len(), 4);
    let later = office.path("later");
    let none = office.run_open(&[
        "export",
        "--since",
        "2999-01-01",
        "--out",
        &later.display().to_string(),
    ]);
    assert_eq!(code(&none), 0, "{}", err(&none));

    let passphrase = office.file("robin", "walnut harbour mitten lantern\n");
    with_casebook(&office, |casebook| {
        let own = Passphrase::new("walnut harbour mitten lantern".to_owned());
        casebook
            .add_officer("Robin", Role::Officer, &own, Utc::now())
            .unwrap();
    });
    let as_robin = |arguments: &[&str]| {
        let own = ["--officer", "Robin", "--passphrase-file", &passphrase];
        office.run(&[arguments, &own].concat())
    };
    let nowhere = office.path("nowhere");
    let refused = as_robin(&[
        "export",
        "--since",
        "2020-01-01",
        "--out",
        &nowhere.display().to_string(),
    ]);
    assert_eq!(code(&refused), 3, "{}", err(&refused));
    assert!(err(&refused).contains("may not take the whole register out"));
    assert!(!nowhere.exists());
}

#[test]
fn nothing_is_written_over_and_nothing_is_half_written() {
    let (office, reference) = kept(SAFE);
    let file = office.file("plain", "mine");
    let refused = office.run_open(&["export", &reference, "--out", &file]);
    assert_eq!(code(&refused), 6, "{}", err(&refused));
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    assert_eq!(disclosures(&office, &reference).len(), 0, "asked of nobody");
}

#[test]
fn a_copy_holds_what_the_person_allowed_and_no_more() {
    let (office, reference) = kept(SAFE);
    let mut ledger = before();
    let about = matter(PersonId::Main, &support(), called("Riverside Support"));
    let step = decided(&about, yes(&["about_you", "contact_safety"]), then());
    ledger.decide(step, then()).unwrap();
    take_down(&office, &reference, &ledger);
    let folder = office.path("out");
    let out_dir = folder.display().to_string();
    let ask = |name: &str, groups: &str| {
        let mut asked = copy(&reference, "floating_support", groups, &out_dir);
        asked.extend(["--purpose", "support_referral", "--name", name]);
        office.run_open(&asked)
    };
    let refused = ask("Hillside Support", "about_you");
    assert_eq!(code(&refused), 3, "{}", err(&refused));
    assert!(
        err(&refused).contains("RECIPIENT_NOT_NAMED"),
        "{}",
        err(&refused)
    );
    assert!(err(&refused).contains("The person said yes to somebody else, not to them."));
    assert!(!folder.exists(), "a refusal writes nothing");
    let refused = ask("Riverside Support", "about_you,health");
    assert_eq!(code(&refused), 3, "health wants a yes of its own");

    let allowed = ask("Riverside Support", "about_you");
    assert_eq!(code(&allowed), 0, "{}", err(&allowed));
    let written = files(&folder);
    assert_eq!(written.len(), 3, "{:?}", written.keys());
    let document = written
        .iter()
        .find(|(name, _)| is_a(name, "json"))
        .unwrap()
        .1;
    let document: Json = serde_json::from_str(document).unwrap();
    let form = form();
    let left = parts_in(&form, &document["answers"]);
    assert_eq!(left, [("about_you".to_owned(), Class::Ordinary)].into());
    let cover = written
        .iter()
        .find(|(name, _)| is_a(name, "txt"))
        .unwrap()
        .1;
    assert!(
        cover.contains("Riverside Support") && cover.contains("Jo Reed"),
        "{cover}"
    );
    let codes: Vec<&str> = disclosures(&office, &reference)
        .iter()
        .map(|one| match one.decision {
            Decision::Refused { code } => code.code(),
            Decision::Allowed { .. } => "ALLOWED",
            Decision::Emergency { .. } => "EMERGENCY",
        })
        .collect();
    assert_eq!(codes[0], "RECIPIENT_NOT_NAMED");
    assert_eq!(codes.last(), Some(&"ALLOWED"));
    assert_eq!(codes.len(), 3, "refusals are on record too");
}

#[test]
fn each_reason_ends_with_the_same_code_and_a_sentence() {
    for (to, name, purpose, groups, reason) in [
        (
            "nobody_known",
            "",
            "billing",
            "about_you",
            RefusalCode::RecipientReview,
        ),
        (
            "police",
            "",
            "crime_and_tax",
            "money",
            RefusalCode::ScopeExceeded,
        ),
        (
            "police",
            "",
            "crime_and_tax",
            "equality",
            RefusalCode::EqualityWall,
        ),
        (
            "in_danger",
            "",
            "protect_life",
            "about_you",
            RefusalCode::NoBasis,
        ),
        (
            "floating_support",
            "Riverside",
            "support_referral",
            "about_you",
            RefusalCode::ConsentAbsent,
        ),
        (
            "past_landlord",
            "M. Castle",
            "landlord_reference",
            "about_you",
            RefusalCode::ConsentAbsent,
        ),
        (
            "member_of_public",
            "",
            "identify_contact",
            "about_you",
            RefusalCode::ConsentAbsent,
        ),
        (
            "partner_landlord",
            "Hope Homes",
            "eligibility",
            "about_you",
            RefusalCode::AgreementMissing,
        ),
        (
            "courts",
            "",
            "court_orders",
            "household.restricted",
            RefusalCode::ScopeExceeded,
        ),
    ] {
        let (office, reference) = kept(SAFE);
        let out_dir = office.path("out").display().to_string();
        let mut asked = copy(&reference, to, groups, &out_dir);
        asked.extend(["--purpose", purpose]);
        if !name.is_empty() {
            asked.extend(["--name", name]);
        }
        let refused = office.run_open(&asked);
        let says = err(&refused);
        assert_eq!(code(&refused), 3, "{to}: {says}");
        assert!(says.contains(reason.code()), "{to}: {says}");
        let locale = lodge::locale::Locale::load("en-GB", None).unwrap();
        let why = locale.say(&format!("gate-refused-{}", reason.code()));
        assert!(says.contains(&why), "{to}: {says}");
        let on_record = disclosures(&office, &reference);
        assert_eq!(on_record.len(), 1, "{to}");
        assert_eq!(on_record[0].decision, Decision::Refused { code: reason });
        assert!(!office.path("out").exists());
    }
}

#[test]
fn what_makes_no_sense_is_said_before_the_gate_is_asked() {
    let (office, reference) = kept(SAFE);
    let out_dir = office.path("out").display().to_string();
    let known = copy(&reference, "police", "heath", &out_dir);
    let asked = office.run_open(&[known, vec!["--purpose", "crime_and_tax"]].concat());
    assert_eq!(code(&asked), 2, "{}", err(&asked));
    assert!(err(&asked).contains("heath"));
    let unnamed = copy(&reference, "floating_support", "about_you", &out_dir);
    let asked = office.run_open(&[unnamed, vec!["--purpose", "support_referral"]].concat());
    assert_eq!(code(&asked), 2, "{}", err(&asked));
    let own = copy(&reference, "own_system", "about_you", &out_dir);
    let asked = office.run_open(&[own, vec!["--purpose", "eligibility"]].concat());
    assert_eq!(code(&asked), 2, "{}", err(&asked));
    for bad in [
        vec!["export", "--out", &out_dir],
        vec!["export", &reference],
        vec!["export", &reference, "--to", "police", "--out", &out_dir],
        vec!["export", &reference, "--schema"],
    ] {
        assert_eq!(code(&office.run_open(&bad)), 2, "{bad:?}");
    }
    assert_eq!(disclosures(&office, &reference).len(), 0);
}

#[test]
fn a_restriction_of_anybody_in_it_keeps_an_application_in() {
    let (office, reference) = kept(OTHERS[1]);
    let mut ledger = before();
    ledger
        .restrict(
            Restriction {
                person: PersonId::Joint,
                restricted: true,
                reason: words("accuracy contested"),
                recorder: officer(),
                at: then(),
            },
            then(),
        )
        .unwrap();
    take_down(&office, &reference, &ledger);
    let folder = office.path("out");
    let out_dir = folder.display().to_string();
    let one = office.run_open(&["export", &reference, "--out", &out_dir]);
    assert_eq!(code(&one), 3, "{}", err(&one));
    assert!(err(&one).contains("RESTRICTED") && !folder.exists());
    keep(&office, SAFE);
    let all = office.run_open(&["export", "--since", "2020-01-01", "--out", &out_dir]);
    assert_eq!(code(&all), 1, "what stays is said: {}", err(&all));
    assert!(err(&all).contains(&reference));
    let document: Json = serde_json::from_str(files(&folder).values().next().unwrap()).unwrap();
    assert_eq!(document["applications"].as_array().unwrap().len(), 1);
}

#[test]
fn show_has_what_is_on_record_about_privacy() {
    let (office, reference) = kept(SAFE);
    let mut ledger = before();
    let about = matter(PersonId::Main, &health(), called("Riverside Support"));
    let step = decided(&about, yes(&["health"]), then());
    ledger.decide(step, then()).unwrap();
    take_down(&office, &reference, &ledger);
    let shown = json(&office.run_open(&["show", &reference, "--json"]));
    assert_eq!(shown["consents"][0]["recipient"], "Riverside Support");
    assert_eq!(shown["consents"][0]["action"], "given");
    assert_eq!(
        shown["privacy"]["acknowledgements"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let trail = office.run_open(&["audit", "show", "--json"]);
    assert!(out(&trail).contains("recalled"), "a look is in the trail");
}
