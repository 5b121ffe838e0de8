//! What leaves for another system and for another body: as far as the gate's leave goes, and no further.

use std::collections::BTreeSet;

use lodge::answers::{File, Told, take};
use lodge::form::{Catalogue, Sheet};
use lodge::locale::Locale;
use lodge::paper::Case;
use lodge::paper::export::{ExportFault, Leaving, copy, own, schema};
use lodge::privacy::{
    Action, Class, ControllerKind, DataGroup, Field, Leave, Ledger, PersonId, Question, Terms, To,
};
use lodge::register::application::{ApplicationId, Attention, Header};
use lodge::register::{Channel, Stage};
use serde_json::Value as Json;

use crate::desk::{called, day, floating_support, group, intake, minute, officer, support, words};
use crate::history::{history, reference};

const APPLICANT: &str = include_str!("../../forms/practice/10-safe-contact.json");

struct Office {
    catalogue: Catalogue,
    sheet: Sheet,
    header: Header,
}

fn office() -> Office {
    let catalogue = lodge::form::shipped().unwrap();
    let form = catalogue.form("homechoice").unwrap();
    let file = File::read(APPLICANT).unwrap();
    let told = Told {
        officer: "Ash",
        now: minute(0),
        today: day("2026-11-23"),
    };
    let sheet = take(&file, form, &catalogue.pack("maidstone"), told)
        .unwrap()
        .sheet;
    let header = Header {
        id: ApplicationId([7; 16]),
        reference: reference(),
        stage: Stage::Lodged,
        channel: Channel::Counter,
        council: Some("maidstone".to_owned()),
        form: "homechoice".to_owned(),
        form_version: form.version,
        language: "en-GB".to_owned(),
        opened_by: "Ash".to_owned(),
        opened_at: minute(0),
        kept_at: minute(9),
        lodged_at: Some(minute(9)),
        withdrawn: None,
        parked: false,
        position: None,
        applicant: Some("Bethan Shah".to_owned()),
        attention: Attention::default(),
    };
    Office {
        catalogue,
        sheet,
        header,
    }
}

/// Leave for groups, from a gate that lets just these out.
fn leave(ledger: &mut Ledger, groups: &[&str]) -> Option<Leave> {
    let question = Question {
        to: To::Recipient(called("Riverside Support")),
        purpose: support().id,
        fields: groups
            .iter()
            .map(|name| Field {
                group: group(name),
                class: Class::Ordinary,
            })
            .collect(),
        about: PersonId::Main,
        action: Action::ReceiveCopies,
        requested_by: words("Robin Vale"),
        request_ref: Some(words("RS-7")),
        recorder: Some(officer()),
        intake: Some(intake("visit 1")),
        overriding: None,
    };
    let mut purpose = support();
    purpose.asks = lodge::privacy::Asks::Nothing;
    let mut recipient = floating_support();
    recipient.condition = lodge::privacy::Condition::Purpose;
    let scope: BTreeSet<DataGroup> = groups.iter().map(|name| group(name)).collect();
    let terms = Terms {
        recipient: Some(&recipient),
        purpose: Some(&purpose),
        controller: ControllerKind::Council,
        transfer_allowed: true,
        scope: if groups.contains(&"nothing") {
            BTreeSet::new()
        } else {
            scope
        },
        is_public: false,
        is_partner: false,
    };
    ledger.disclose(question, &terms, minute(2000)).2
}

/// A ledger in which no objection waits.
fn ledger() -> Ledger {
    let mut ledger = crate::history::opened();
    let about = crate::history::riverside(PersonId::Main);
    ledger
        .decide(
            crate::history::decision(&about, crate::history::yes(), 1),
            minute(1),
        )
        .unwrap();
    ledger
}

fn leaving<'a>(
    office: &'a Office,
    pack: &'a lodge::form::Pack,
    ledger: &'a Ledger,
    leave: &'a Leave,
) -> Leaving<'a> {
    Leaving {
        case: Case {
            header: &office.header,
            sheet: &office.sheet,
            form: office.catalogue.form("homechoice").unwrap(),
            pack,
            office: "",
            anchor: None,
        },
        ledger,
        leave,
    }
}

fn groups_in(answers: &Json) -> BTreeSet<String> {
    let rows = answers.as_array().unwrap().iter();
    rows.map(|row| row["group"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn only_the_groups_that_were_let_out_leave_and_the_safe_word_never_does() {
    let (office, mut ledger) = (office(), ledger());
    let pack = office.catalogue.pack("maidstone");
    let leave = leave(&mut ledger, &["about_you", "contact_safety"]).unwrap();
    let export = own(&[leaving(&office, &pack, &ledger, &leave)]).unwrap();
    let json: Json = serde_json::from_str(&export.json).unwrap();
    let one = &json["applications"][0];
    let wanted: BTreeSet<String> = ["about_you", "contact_safety"].map(str::to_owned).into();
    assert_eq!(groups_in(&one["answers"]), wanted);
    assert_eq!(one["contacts"].as_array().unwrap().len(), 0);
    assert_eq!(one["consents"][0]["recipient"], "Riverside Support");
    assert!(!export.json.contains("marigold"));
    assert!(export.json.contains("Bethan"));
    assert!(
        !export.json.contains("Bethan Castellane"),
        "a name that is kept from others leaves for nobody"
    );
    for sheet in &export.sheets {
        assert!(
            !sheet.csv.contains("marigold") && sheet.csv.contains("\r\n"),
            "{}",
            sheet.name
        );
    }
    let answer = &one["answers"][0];
    assert_eq!(
        (&answer["source"], &answer["officer"]),
        (&Json::from("imported"), &Json::from("Ash"))
    );
}

#[test]
fn a_copy_is_of_one_person_and_leaves_out_what_is_kept_from_others() {
    let (office, mut ledger) = (office(), ledger());
    let pack = office.catalogue.pack("maidstone");
    let leave = leave(&mut ledger, &["about_you"]).unwrap();
    let locale = Locale::load("en-GB", None).unwrap();
    let copy = copy(&locale, &leaving(&office, &pack, &ledger, &leave)).unwrap();
    assert!(copy.json.contains("Bethan") && !copy.json.contains("Castellane"));
    let json: Json = serde_json::from_str(&copy.json).unwrap();
    assert_eq!(json["copy"]["record"], leave.entry().0);
    assert_eq!(json["copy"]["recipient"], "Riverside Support");
    assert!(json.get("consents").is_none());
    for wanted in [
        "Riverside Support",
        "We may ask someone who can help you",
        "Article 6(1)(e)",
        "RS-7",
        "About you",
    ] {
        assert!(
            copy.cover_text.contains(wanted),
            "{wanted} is missing in\n{}",
            copy.cover_text
        );
    }
    assert!(!copy.name.contains("support"));
}

#[test]
fn a_leave_of_another_ledger_lets_nothing_out() {
    let (office, mut ledger) = (office(), ledger());
    let pack = office.catalogue.pack("maidstone");
    let leave = leave(&mut ledger, &["about_you"]).unwrap();
    let other = history();
    let fault = own(&[leaving(&office, &pack, &other, &leave)]).unwrap_err();
    assert_eq!(fault, ExportFault::NoLeave);
    let mut shut = crate::history::opened();
    assert_eq!(self::leave(&mut shut, &["nothing"]), None);
}

#[test]
fn every_document_has_the_shape_that_the_schema_says() {
    let (office, mut ledger) = (office(), ledger());
    let pack = office.catalogue.pack("maidstone");
    let form = office.catalogue.form("homechoice").unwrap();
    let all: Vec<&str> = form
        .sections
        .iter()
        .map(|section| section.id.as_str())
        .collect();
    let leave = leave(&mut ledger, &all).unwrap();
    let leaving = leaving(&office, &pack, &ledger, &leave);
    let schema: Json = serde_json::from_str(&schema()).unwrap();
    let own: Json = serde_json::from_str(&own(&[leaving]).unwrap().json).unwrap();
    holds(
        &schema["properties"]["applications"],
        &own["applications"],
        "applications",
    );
    let locale = Locale::load("en-GB", None).unwrap();
    let copy: Json = serde_json::from_str(&copy(&locale, &leaving).unwrap().json).unwrap();
    holds(&schema["properties"]["copy"], &copy["copy"], "copy");
    holds(
        &schema["properties"]["answers"],
        &copy["answers"],
        "answers",
    );
}

/// What this schema uses of JSON Schema: types, keys, items.
fn holds(schema: &Json, value: &Json, at: &str) {
    let is = match value {
        Json::Null => "null",
        Json::Bool(_) => "boolean",
        Json::Number(_) => "integer",
        Json::String(_) => "string",
        Json::Array(_) => "array",
        Json::Object(_) => "object",
    };
    let types: Vec<&str> = if let Some(one) = schema["type"].as_str() {
        vec![one]
    } else {
        let many = schema["type"].as_array().unwrap().iter();
        many.map(|one| one.as_str().unwrap()).collect()
    };
    assert!(types.contains(&is), "{at} is {is}, not {types:?}");
    match value {
        Json::Array(items) => {
            for item in items {
                holds(&schema["items"], item, at);
            }
        }
        Json::Object(object) => {
            let properties = schema["properties"].as_object().unwrap();
            let keys =
                |of: &serde_json::Map<String, Json>| of.keys().cloned().collect::<BTreeSet<_>>();
            assert_eq!(keys(object), keys(properties), "{at}");
            for (key, value) in object {
                holds(&properties[key], value, &format!("{at}.{key}"));
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}
