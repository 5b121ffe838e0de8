use chrono::{DateTime, NaiveDate};
use proptest::prelude::{any, prop, proptest};
use serde_json::{Value as Json, json};

use super::{Fault, File, Taken, Told, Wrong, take, written};
use crate::form::{self, Answer, Catalogue, Form, Pack, Sheet, Value, Walk};

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();

fn told() -> Told<'static> {
    Told {
        officer: "Ash",
        now: DateTime::from_timestamp(1_795_000_000, 0).unwrap(),
        today: TODAY,
    }
}

fn catalogue() -> Catalogue {
    form::shipped().unwrap()
}

fn file(answers: &Json) -> File {
    let whole = json!({ "form": "homechoice", "channel": "counter", "council": "swale", "answers": answers });
    File::read(&whole.to_string()).unwrap()
}

fn taken(catalogue: &Catalogue, answers: &Json) -> Result<Taken, Vec<Fault>> {
    take(
        &file(answers),
        catalogue.form("homechoice").unwrap(),
        &catalogue.pack("swale"),
        told(),
    )
}

fn kept(form: &Form, sheet: &Sheet, path: &str) -> Option<Json> {
    let place = form.place_of(path, sheet)?;
    Some(written::answer(form, sheet, &sheet.kept(place)?.answer))
}

#[test]
fn every_kind_of_value_is_taken_and_given_back_as_it_was_written() {
    let catalogue = catalogue();
    let answers = json!({
        "purpose": "new",
        "present": ["joint", "child"],
        "has_joint": "yes",
        "help_needed": ["large_print", { "code": "other", "text": "a lift" }],
        "main": {
            "first_name": "Zoë", "date_of_birth": { "age": 27, "on": "2026-11-23" },
            "address_history": [
                { "kind": "home", "from": "2019-05", "to": "2020", "landlord_ref": "landlords.0" },
                { "kind": "home", "from": "2020-01-31" },
            ],
            "phones": [],
        },
        "joint": { "first_name": "Ben", "nino": { "missing": "prefers_not_to_say" } },
        "landlords": [{ "name": "Quay Lets" }],
        "members": [{ "first_name": "Ola", "child_benefit_to": "me" }, { "first_name": "Uma" }],
    });
    let form = catalogue.form("homechoice").unwrap();
    let sheet = taken(&catalogue, &answers).unwrap().sheet;
    for (path, value) in [
        ("purpose", json!("new")),
        ("channel", json!("counter")),
        ("council", json!("swale")),
        ("present", json!(["joint", "child"])),
        (
            "help_needed",
            json!(["large_print", { "code": "other", "text": "a lift" }]),
        ),
        ("main.first_name", json!("Zoë")),
        (
            "main.date_of_birth",
            json!({ "age": 27, "on": "2026-11-23" }),
        ),
        ("main.address_history.0.from", json!("2019-05")),
        ("main.address_history.0.to", json!("2020")),
        ("main.address_history.0.landlord_ref", json!("landlords.0")),
        ("main.address_history.1.from", json!("2020-01-31")),
        ("joint.nino", json!({ "missing": "prefers_not_to_say" })),
        ("members.1.first_name", json!("Uma")),
    ] {
        assert_eq!(kept(form, &sheet, path), Some(value), "{path}");
    }
}

#[test]
fn an_entry_may_be_pointed_at_before_it_is_written() {
    let catalogue = catalogue();
    let form = catalogue.form("homechoice").unwrap();
    let answers = json!({ "contacts": [{ "for_person": "members.1" }], "members": [{}, { "first_name": "Uma" }] });
    let sheet = taken(&catalogue, &answers).unwrap().sheet;
    assert_eq!(
        kept(form, &sheet, "contacts.0.for_person"),
        Some(json!("members.1"))
    );
    let faults = taken(
        &catalogue,
        &json!({ "contacts": [{ "for_person": "members.1" }], "members": [{}] }),
    )
    .unwrap_err();
    assert_eq!(
        faults,
        [Fault::at("contacts.0.for_person", Wrong::UnknownCode)]
    );
}

#[test]
fn each_fault_has_its_path_and_none_hides_another() {
    let catalogue = catalogue();
    for (answers, fault) in [
        (
            json!({ "shoe_size": 9 }),
            Fault::at("shoe_size", Wrong::UnknownId),
        ),
        (
            json!({ "first_name": "Ada" }),
            Fault::at("first_name", Wrong::UnknownId),
        ),
        (
            json!({ "main": { "purpose": "new" } }),
            Fault::at("main.purpose", Wrong::UnknownId),
        ),
        (
            json!({ "main": "Ada" }),
            Fault::at("main", Wrong::WrongType("object")),
        ),
        (
            json!({ "main": { "first_name": 7 } }),
            Fault::at("main.first_name", Wrong::WrongType("text")),
        ),
        (
            json!({ "members": {} }),
            Fault::at("members", Wrong::WrongType("array")),
        ),
        (
            json!({ "members": "none" }),
            Fault::at("members", Wrong::WrongType("array")),
        ),
        (
            json!({ "members": [7] }),
            Fault::at("members.0", Wrong::WrongType("object")),
        ),
        (
            json!({ "members": [{ "nobody": 1 }] }),
            Fault::at("members.0.nobody", Wrong::UnknownId),
        ),
        (
            json!({ "purpose": "newish" }),
            Fault::at("purpose", Wrong::UnknownCode),
        ),
        (
            json!({ "purpose": true }),
            Fault::at("purpose", Wrong::WrongType("code")),
        ),
        (
            json!({ "purpose": { "code": "new", "text": "x" } }),
            Fault::at("purpose.text", Wrong::NoWords),
        ),
        (
            json!({ "purpose": { "code": "new", "also": 1 } }),
            Fault::at("purpose.also", Wrong::UnknownId),
        ),
        (
            json!({ "present": "joint" }),
            Fault::at("present", Wrong::WrongType("array")),
        ),
        (
            json!({ "present": ["joint", "cat"] }),
            Fault::at("present.1", Wrong::UnknownCode),
        ),
        (
            json!({ "purpose": { "missing": "lost" } }),
            Fault::at("purpose.missing", Wrong::UnknownCode),
        ),
        (
            json!({ "main": { "date_of_birth": { "age": "old" } } }),
            Fault::at("main.date_of_birth", Wrong::WrongType("date")),
        ),
        (
            json!({ "channel": "fax" }),
            Fault::at("channel", Wrong::UnknownCode),
        ),
    ] {
        assert_eq!(taken(&catalogue, &answers), Err(vec![fault]));
    }
    let two = taken(
        &catalogue,
        &json!({ "a": 1, "purpose": "b", "main": { "c": 1 } }),
    )
    .unwrap_err();
    assert_eq!(two.len(), 3);
}

#[test]
fn not_asked_is_nothing_and_the_other_reasons_are_answers() {
    let catalogue = catalogue();
    let answers = json!({
        "purpose": { "missing": "not_asked" },
        "main": { "first_name": { "missing": "does_not_know" } },
        "members": { "missing": "not_applicable" },
    });
    let form = catalogue.form("homechoice").unwrap();
    let sheet = taken(&catalogue, &answers).unwrap().sheet;
    assert_eq!(kept(form, &sheet, "purpose"), None);
    assert_eq!(
        kept(form, &sheet, "main.first_name"),
        Some(json!({ "missing": "does_not_know" }))
    );
    assert_eq!(
        kept(form, &sheet, "members"),
        Some(json!({ "missing": "not_applicable" }))
    );
}

#[test]
fn the_changes_of_a_file_make_its_sheet() {
    let catalogue = catalogue();
    let taken = taken(
        &catalogue,
        &json!({ "main": { "first_name": "Ada" }, "members": [{ "first_name": "Ola" }] }),
    )
    .unwrap();
    let mut sheet = Sheet::default();
    for change in &taken.changes {
        sheet.apply(change);
    }
    assert_eq!(sheet, taken.sheet);
}

#[test]
fn what_cannot_be_read_is_kept_as_it_was_typed() {
    let catalogue = catalogue();
    let form = catalogue.form("homechoice").unwrap();
    let sheet = taken(
        &catalogue,
        &json!({ "main": { "date_of_birth": " 31 2 1990 " } }),
    )
    .unwrap()
    .sheet;
    let place = form.place_of("main.date_of_birth", &sheet).unwrap();
    assert_eq!(
        sheet.answer(place),
        Some(&Answer::Given(Value::Unreadable("31 2 1990".to_owned())))
    );
    let walk = Walk::of(form, &Pack::default(), &sheet, TODAY);
    let json = super::walked(form, &sheet, &walk, TODAY, |found| found.code.to_owned());
    assert!(
        json["findings"]
            .as_array()
            .unwrap()
            .iter()
            .any(|found| found["at"] == "main.date_of_birth")
    );
}

proptest! {
    #[test]
    fn any_text_is_a_file_or_a_list_of_faults(text in any::<String>()) {
        drop(File::read(&text));
    }

    #[test]
    fn any_json_in_any_place_is_taken_or_refused(
        path in prop::sample::select(vec!["purpose", "main", "members", "contacts", "has_joint", "present"]),
        value in prop::sample::select(vec![
            json!(null), json!(1.5), json!([]), json!([[]]), json!({}), json!("\u{1b}[2J"), json!([{ "x": 1 }]), json!(true),
            json!({ "missing": 3 }), json!({ "code": [] }), json!([null]), json!({ "age": -1, "on": "x" }), json!(u64::MAX),
        ]),
    ) {
        drop(taken(&catalogue(), &json!({ path: value })));
    }
}
