//! Whether what a table of proofs names is there: a test of that name, or a type that says it.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so at once"
)]
#![allow(dead_code, reason = "each test crate uses its own part of it")]

use std::fs;
use std::path::Path;

/// A file of the project as text; nothing where there is none.
pub fn text(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap_or_default()
}

/// A text without its line breaks and comment marks, so that a sentence may run over a line.
pub fn running(text: &str) -> String {
    let words = text
        .split_whitespace()
        .filter(|word| !matches!(*word, "//!" | "///" | "//"));
    words.collect::<Vec<_>>().join(" ")
}

/// Whether a file says this.
pub fn says(file: &str, what: &str) -> bool {
    running(&text(file)).contains(&running(what))
}

/// Whether a file has a test of this name.
pub fn has_test(file: &str, name: &str) -> bool {
    let whole = text(file);
    let at = whole.find(&format!("fn {name}("));
    at.is_some_and(|at| is_test(&whole, at))
}

/// Whether a file has a test of this name whose arguments are drawn at random.
pub fn has_property(file: &str, name: &str) -> bool {
    let whole = text(file);
    let Some(at) = whole.find(&format!("fn {name}(")) else {
        return false;
    };
    let head = whole.get(at..).unwrap().split('{').next().unwrap();
    is_test(&whole, at) && head.contains(" in ")
}

/// Whether the function that begins here is a test.
fn is_test(whole: &str, at: usize) -> bool {
    let before = whole.get(..at).unwrap();
    let since = before
        .rfind('}')
        .map_or(before, |end| before.get(end..).unwrap());
    since.contains("#[test]")
}
