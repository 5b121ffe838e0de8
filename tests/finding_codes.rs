//! The list of codes and the rules agree: what a rule finds has a code of the list, and figures that its wording may name.

#[path = "support/source.rs"]
mod source;

use std::collections::BTreeSet;

use lodge::form::finding::CODES;

/// A provider of email whose name looks like a code.
const A_PROVIDER: &str = "email.com";

fn rules() -> Vec<String> {
    let mut code = source::code_below("form/check.rs").unwrap_or_default();
    code.extend(source::code_below("form/rule").unwrap_or_default());
    assert!(code.len() > 1, "the checks and the rules are there");
    code
}

/// Whether a text looks like a code: one of a known family with a dot, or capitals joined by low lines.
fn like_a_code(text: &str) -> bool {
    let families: BTreeSet<&str> = CODES
        .iter()
        .filter_map(|code| Some(code.code.split_once('.')?.0))
        .collect();
    let word =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    let dotted = text
        .split_once('.')
        .is_some_and(|(family, rest)| families.contains(family) && rest.chars().all(word));
    let capitals =
        |letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '_';
    dotted || (text.contains('_') && text.chars().all(capitals))
}

#[test]
fn every_code_of_a_rule_is_listed() {
    let mut code = rules();
    code.extend(source::code_below("register").unwrap_or_default());
    let strange: BTreeSet<&str> = code
        .iter()
        .flat_map(|code| source::literals(code))
        .filter(|text| like_a_code(text) && *text != A_PROVIDER)
        .filter(|text| CODES.iter().all(|code| code.code != *text))
        .collect();
    assert!(strange.is_empty(), "not in CODES: {strange:?}");
}

#[test]
fn every_figure_of_a_rule_is_listed() {
    let known: BTreeSet<&str> = CODES
        .iter()
        .flat_map(|code| code.figures)
        .copied()
        .collect();
    let code = rules();
    let calls = code.iter().flat_map(|code| code.split(".with(").skip(1));
    let names = calls.filter_map(|after| after.trim_start().strip_prefix('"')?.split('"').next());
    let strange: BTreeSet<&str> = names.filter(|name| !known.contains(name)).collect();
    assert!(strange.is_empty(), "no code lists the figures {strange:?}");
}
