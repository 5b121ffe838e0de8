//! Whatever a pack says, if it compiles it promises at least what the law gives.

#![expect(clippy::expect_used, reason = "a test that cannot go on says so")]

use std::cell::Cell;
use std::collections::BTreeMap;

use lodge::privacy::right::{Fee, Proof, Route};
use lodge::privacy::{Asks, Audience, ControllerKind, Named, Packs, Period, Right};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

const RIGHTS: [&str; 13] = [
    "informed",
    "access",
    "rectification",
    "erasure",
    "restriction",
    "portability",
    "objection",
    "automated",
    "withdrawal",
    "complaint",
    "regulator",
    "equality_stop",
    "marketing_stop",
];

fn one_of(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(words).prop_map(str::to_owned)
}

/// Perhaps a key with one of these values.
fn key(name: &'static str, words: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::option::weighted(0.3, one_of(words))
        .prop_map(move |word| word.map_or_else(String::new, |word| format!("{name} = {word}\n")))
}

fn right() -> impl Strategy<Value = String> {
    (
        one_of(&RIGHTS),
        key("granted", &["true", "true", "true", "false"]),
        key("route", &["\"any\"", "\"any\"", "\"writing\"", "\"form\""]),
        key("fee", &["\"never\"", "\"excessive\"", "\"always\""]),
        key("proof", &["\"never\"", "\"if_needed\"", "\"always\""]),
        key(
            "reply",
            &[
                "\"5 days\"",
                "\"20 days\"",
                "\"28 days\"",
                "\"30 days\"",
                "\"31 days\"",
                "\"32 days\"",
                "\"1 month\"",
                "\"2 months\"",
                "\"1 year\"",
            ],
        ),
        key(
            "extension",
            &[
                "[\"1 month\", \"1 month\"]",
                "[\"1 month\", \"2 months\"]",
                "[\"2 months\", \"3 months\"]",
                "[\"10 days\", \"62 days\"]",
            ],
        ),
        key(
            "acknowledged",
            &["\"5 days\"", "\"30 days\"", "\"31 days\"", "\"1 month\""],
        ),
    )
        .prop_map(
            |(right, granted, route, fee, proof, reply, extension, acknowledged)| {
                format!(
                    "[right.{right}]\n{granted}{route}{fee}{proof}{reply}{extension}{acknowledged}"
                )
            },
        )
}

fn purpose() -> impl Strategy<Value = String> {
    (
        one_of(&["need", "refer", "news"]),
        key("asks", &["\"nothing\"", "\"permission\"", "\"consent\""]),
        one_of(&["6(1)(a)", "6(1)(c)", "6(1)(e)", "6(1)(f)"]),
        prop::option::weighted(0.2, one_of(&["9(2)(a)", "9(2)(g)"])),
        one_of(&["", "name = \"Town Support Ltd\"\n", "named_when_asked = true\n"]),
        one_of(&["consent", "purpose", "legal"]),
    )
        .prop_map(|(id, asks, art6, art9, name, condition)| {
            let art9 = art9.map_or_else(String::new, |code| format!("art9 = \"{code}\"\n"));
            format!(
                "[[purpose]]\nid = \"{id}\"\norigin = \"stated\"\n{asks}[[purpose.basis]]\nkind = \"council\"\nart6 = \"{art6}\"\n{art9}origin = \"derived\"\n\
                 [[recipient]]\nid = \"to_{id}\"\n{name}class = \"any\"\ncondition = \"{condition}\"\npurposes = [\"{id}\"]\n"
            )
        })
}

/// A pack of a layer, with any rights and perhaps a purpose.
fn pack(head: &'static str) -> impl Strategy<Value = String> {
    let rights = prop::collection::vec(right(), 0..3);
    (rights, prop::option::weighted(0.3, purpose())).prop_map(move |(mut rights, purpose)| {
        rights.sort();
        rights.dedup_by_key(|right| right.split('\n').next().map(str::to_owned));
        format!("{head}{}{}", rights.concat(), purpose.unwrap_or_default())
    })
}

const SCHEME: &str = "id = \"scheme\"\nlayer = \"scheme\"\nunder = \"uk-floor-2026\"\nstatus = \"draft\"\nsource = \"a notice\"\n";
const TOWN: &str = "id = \"town\"\nlayer = \"controller\"\nunder = \"scheme\"\nstatus = \"draft\"\nsource = \"a notice\"\n\
                    [controller]\nname = \"Town\"\nkind = \"council\"\n";
const PEOPLE: &str = "id = \"people\"\nlayer = \"audience\"\nunder = \"scheme\"\nstatus = \"draft\"\nsource = \"a notice\"\naudience = \"applicant\"\n";

fn days(text: &str) -> Period {
    Period::read(text).expect("a period")
}

/// What the law gives, in so many words: not read from the floor's file, which is under test too.
fn promises_the_floor(packs: &Packs) {
    let notice = packs
        .for_controller("town", Audience::Applicant)
        .expect("the notice");
    assert_eq!(notice.rights().len(), RIGHTS.len());
    for code in [
        "access",
        "rectification",
        "erasure",
        "restriction",
        "portability",
        "objection",
        "automated",
    ] {
        let right = notice
            .right(Right::from_code(code).expect("a right"))
            .expect("the law gives it");
        assert_eq!(right.promise.route, Some(Route::Any), "{code}");
        assert!(right.promise.fee <= Some(Fee::Excessive), "{code}");
        assert!(right.promise.proof <= Some(Proof::IfNeeded), "{code}");
        assert!(
            right
                .replies
                .iter()
                .any(|told| !told.value.is_longer_than(days("1 month"))),
            "{code}"
        );
        assert!(
            right
                .replies
                .iter()
                .all(|told| told.value.most_days() <= 31),
            "{code}"
        );
        let [_, longest] = right.promise.extension.expect("an extension has an end");
        assert!(longest.most_days() <= 62, "{code}");
    }
    let complaint = notice.right(Right::Complaint).expect("s.164A");
    assert!(complaint.promise.acknowledged.expect("30 days").most_days() <= 31);
    for told in notice.purposes() {
        let consents: Vec<bool> = told
            .value
            .bases(ControllerKind::Council)
            .map(lodge::privacy::Basis::is_consent)
            .collect();
        assert!(
            !consents.is_empty()
                && consents
                    .iter()
                    .all(|is| *is == (told.value.asks == Asks::Consent)),
            "{}",
            told.value.id
        );
        let recipients = notice.recipients();
        let served = recipients
            .iter()
            .filter(|own| own.value.purposes.contains(&told.value.id));
        if told.value.asks != Asks::Nothing {
            assert!(
                served.clone().all(|own| own.value.name != Named::Class),
                "{}",
                told.value.id
            );
        }
    }
}

#[test]
fn any_pack_that_compiles_promises_at_least_the_floor() {
    let shipped = lodge::form::catalogue::files(None).expect("what ships");
    let floor = shipped["notices/uk-floor-2026.toml"].clone();
    let (passed, refused) = (Cell::new(0), Cell::new(0));
    let mut runner = TestRunner::new(Config {
        cases: 1500,
        failure_persistence: None,
        ..Config::default()
    });
    let packs = (pack(SCHEME), pack(TOWN), pack(PEOPLE));
    let outcome = runner.run(&packs, |(scheme, town, people)| {
        let files: BTreeMap<String, String> = [
            ("uk-floor-2026", floor.clone()),
            ("scheme", scheme),
            ("town", town),
            ("people", people),
        ]
        .into_iter()
        .map(|(name, text)| (format!("notices/{name}.toml"), text))
        .collect();
        match Packs::of(&files) {
            Ok(packs) => {
                promises_the_floor(&packs);
                passed.set(passed.get() + 1);
            }
            Err(faults) => {
                prop_assert!(
                    faults
                        .0
                        .iter()
                        .all(|fault| fault.span.is_some() && files.contains_key(&fault.file)),
                    "{faults}"
                );
                refused.set(refused.get() + 1);
            }
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(
        passed.get() > 100 && refused.get() > 100,
        "{} passed, {} refused",
        passed.get(),
        refused.get()
    );
}
