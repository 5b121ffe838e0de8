//! The receipts as they were given out: text, HTML and JSON-LD, in files that are never changed.
//!
//! `GOLDEN=write cargo test --test receipts golden` writes those that are not there yet.

use std::fs;
use std::path::PathBuf;

use lodge::paper::{EqualityPart, PersonalReceipt, Which};
use lodge::privacy::{PersonId, Sequence};

use crate::history::{history, imprinted, press, wanted};

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden/receipts")
        .join(name)
}

fn held_against(name: &str, made: &str) {
    let path = file(name);
    if std::env::var("GOLDEN").is_ok_and(|what| what == "write") && !path.exists() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, made).unwrap();
    }
    let given_out = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(made, given_out, "{name} is no longer what was given out");
}

/// The step of an action, and the receipt of it.
fn receipt_of(code: &str) -> PersonalReceipt {
    let ledger = imprinted(history());
    let mut steps = ledger.consent_steps();
    let (entry, _) = steps
        .find(|(_, step)| step.action().code() == code)
        .unwrap();
    let wanted = wanted(&ledger, PersonId::Main, Which::Decision(entry));
    press().privacy_receipt(&wanted).unwrap()
}

#[test]
fn a_yes_a_no_a_withdrawal_and_a_mistake_are_as_they_were_given_out() {
    for code in ["given", "refused", "withdrawn", "invalidated"] {
        let receipt = receipt_of(code);
        held_against(&format!("{code}.txt"), &receipt.text);
        held_against(&format!("{code}.html"), &receipt.html);
        held_against(&format!("{code}.jsonld"), &receipt.json);
    }
}

#[test]
fn all_decisions_and_what_was_told_are_as_they_were_given_out() {
    let ledger = imprinted(history());
    let last = Sequence(u32::MAX);
    let all = wanted(&ledger, PersonId::Main, Which::Decisions(last));
    held_against("all.txt", &press().privacy_receipt(&all).unwrap().text);
    let mut told = wanted(&ledger, PersonId::Main, Which::Told(last));
    told.equality = Some(EqualityPart::Declined);
    let told = press().privacy_receipt(&told).unwrap();
    held_against("told.txt", &told.text);
    held_against("told.html", &told.html);
    held_against("told.json", &told.json);
}
