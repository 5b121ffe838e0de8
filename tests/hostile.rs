//! Files that are torn, mixed up or made to be awkward: every reader says what is wrong, and none of them fails in any other way.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so at once"
)]

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use lodge::answers::{File, Told, take};
use lodge::form::{Pack, Walk, catalogue};
use lodge::locale::Source;
use proptest::prelude::*;

/// One thing done to a file.
#[derive(Debug, Clone)]
enum Harm {
    /// Letters from one place on are taken out.
    Cut(usize, usize),
    /// A piece is said again somewhere else.
    Repeat(usize, usize, usize),
    /// Something is put in.
    Insert(usize, String),
}

fn harm() -> impl Strategy<Value = Harm> {
    let awkward = prop::sample::select(vec![
        "\"",
        "{",
        "}",
        "[",
        "]",
        "=",
        "\n",
        "'",
        "\\u{0}",
        "\u{202e}",
        "\u{1b}[2J",
        "999999999999999999999",
        "-1",
        "{ $",
        "id = \"x\"",
        "when = { a = \"b\" }",
        "[[question.each]]",
        "null",
        "{\"missing\":\"not_asked\"}",
        ".",
        "🏠",
        "\t",
    ]);
    prop_oneof![
        (any::<usize>(), 0..200usize).prop_map(|(at, many)| Harm::Cut(at, many)),
        (any::<usize>(), 0..200usize, any::<usize>())
            .prop_map(|(from, many, to)| Harm::Repeat(from, many, to)),
        (any::<usize>(), awkward).prop_map(|(at, text)| Harm::Insert(at, text.to_owned())),
    ]
}

fn harmed(text: &str, harms: &[Harm]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for harm in harms {
        let length = letters.len().max(1);
        match harm {
            Harm::Cut(at, many) => {
                let from = (at % length).min(letters.len());
                letters.drain(from..(from + many).min(letters.len()));
            }
            Harm::Repeat(from, many, to) => {
                let from = (from % length).min(letters.len());
                let piece: Vec<char> = letters.iter().skip(from).take(*many).copied().collect();
                let to = (to % length).min(letters.len());
                letters.splice(to..to, piece);
            }
            Harm::Insert(at, text) => {
                let at = (at % length).min(letters.len());
                letters.splice(at..at, text.chars());
            }
        }
    }
    letters.into_iter().collect()
}

fn shipped() -> BTreeMap<String, String> {
    catalogue::files(None).unwrap_or_default()
}

proptest! {
    #[test]
    fn a_harmed_form_is_refused_with_its_faults_or_is_still_a_form(
        which in any::<prop::sample::Index>(),
        harms in prop::collection::vec(harm(), 1..4),
    ) {
        let mut files = shipped();
        let names: Vec<String> = files.keys().cloned().collect();
        let name = which.get(&names);
        let text = harmed(&files[name], &harms);
        files.insert(name.clone(), text);
        if let Err(faults) = catalogue::of(&files) {
            let said = faults.to_string();
            prop_assert!(!said.trim().is_empty());
            prop_assert!(!said.contains('\u{1b}') && !said.contains('\u{202e}'), "a fault says what a terminal would act on");
        }
    }

    #[test]
    fn a_harmed_answers_file_is_refused_with_its_paths_or_is_walked(
        harms in prop::collection::vec(harm(), 1..4),
    ) {
        let text = harmed(include_str!("../forms/practice/02-shared-care.json"), &harms);
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default();
        if let Ok(file) = File::read(&text) {
            let Ok(catalogue) = lodge::form::shipped() else { return Ok(()) };
            let Some(form) = catalogue.form("homechoice") else { return Ok(()) };
            let told = Told { officer: "", now: DateTime::UNIX_EPOCH, today };
            match take(&file, form, &Pack::default(), told) {
                Ok(taken) => {
                    let walk = Walk::of(form, &Pack::default(), &taken.sheet, today);
                    for asked in &walk.asked {
                        let key = form.key(asked.place);
                        prop_assert_eq!(form.place_of_key(&key), Some(asked.place), "{}", key);
                    }
                }
                Err(faults) => prop_assert!(!faults.is_empty()),
            }
        }
    }

    #[test]
    fn a_harmed_wording_is_read_or_its_faults_have_a_place(
        harms in prop::collection::vec(harm(), 1..4),
    ) {
        let text = harmed(include_str!("../locales/en-GB/homechoice/opening.ftl"), &harms);
        let source = Source::read("en-GB", "homechoice/opening.ftl", &text);
        for fault in &source.faults {
            prop_assert!(fault.line >= 1);
        }
    }
}

/// Every input that fuzzing has left for a target, as text.
fn corpus(target: &str) -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let inputs = std::fs::read_dir(folder.join(target)).unwrap();
    let inputs: Vec<String> = inputs
        .map(|input| std::fs::read(input.unwrap().path()).unwrap())
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .collect();
    assert!(!inputs.is_empty(), "a corpus that is empty replays nothing");
    inputs
}

#[test]
fn what_fuzzing_left_of_forms_is_refused_in_words_or_is_a_form() {
    for text in corpus("form") {
        let files = BTreeMap::from([("homechoice/form.toml".to_owned(), text)]);
        if let Err(faults) = catalogue::of(&files) {
            let said = faults.to_string();
            assert!(
                !said.trim().is_empty() && !said.contains('\u{1b}') && !said.contains('\u{202e}')
            );
        }
    }
}

#[test]
fn what_fuzzing_left_of_wordings_is_read_or_its_faults_have_a_place() {
    for text in corpus("wording") {
        let source = Source::read("en-GB", "homechoice/opening.ftl", &text);
        assert!(source.faults.iter().all(|fault| fault.line >= 1));
    }
}

#[test]
fn what_fuzzing_left_of_answers_is_refused_or_is_walked() {
    let catalogue = lodge::form::shipped().unwrap();
    let (form, pack) = (catalogue.form("homechoice").unwrap(), Pack::default());
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let told = Told {
        officer: "",
        now: DateTime::UNIX_EPOCH,
        today,
    };
    for text in corpus("answers") {
        let Ok(file) = File::read(&text) else {
            continue;
        };
        match take(&file, form, &pack, told) {
            Ok(taken) => {
                for asked in &Walk::of(form, &pack, &taken.sheet, today).asked {
                    let key = form.key(asked.place);
                    assert_eq!(form.place_of_key(&key), Some(asked.place), "{key}");
                }
            }
            Err(faults) => assert!(!faults.is_empty()),
        }
    }
}
