//! The one place that prints: what was asked for to standard output, sentences about failures to standard error.

use std::fmt::Write as _;
use std::io::{self, Write as _};

use serde_json::Value as Json;

use crate::launch::exit::{Exit, Failure};

/// Prints lines.
pub(super) fn lines<S: AsRef<str>>(lines: impl IntoIterator<Item = S>) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    for line in lines {
        writeln!(out, "{}", line.as_ref()).or_else(|error| ended(&error))?;
    }
    out.flush().or_else(|error| ended(&error))
}

/// Prints a text as it is.
pub(super) fn bytes(text: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text).and_then(|()| out.flush()).or_else(|error| ended(&error))
}

/// Prints one JSON value. What a terminal would act on is escaped, so that nothing that was typed reaches it raw.
pub(super) fn json(json: &Json) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(json).unwrap_or_else(|_| "null".to_owned());
    lines([escaped(&text)])
}

/// Prints a failure; a standard error that is closed cannot be told so.
pub(super) fn failure(failure: &Failure) {
    let mut out = io::stderr().lock();
    for line in &failure.says {
        writeln!(out, "{line}").unwrap_or_default();
    }
}

/// Prints a sentence to standard error, beside the result.
pub(super) fn beside(line: &str) {
    writeln!(io::stderr(), "{line}").unwrap_or_default();
}

/// A reader that has heard enough is no failure.
fn ended(error: &io::Error) -> Result<(), Failure> {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Ok(());
    }
    Err(Failure::plain(Exit::File, format!("Standard output could not be written ({}).", error.kind())))
}

/// Controls and marks of direction as JSON escapes; line feeds are JSON's own and stay.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        let acts = letter.is_control() || matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        if acts && letter != '\n' {
            write!(out, "\\u{:04x}", u32::from(letter)).unwrap_or_default();
        } else {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_a_terminal_acts_on_is_escaped_and_still_the_same_json() {
        let json = serde_json::json!({ "name": "a\u{9b}2J\u{202e}b" });
        let text = escaped(&serde_json::to_string_pretty(&json).unwrap());
        assert!(!text.contains('\u{9b}') && !text.contains('\u{202e}'));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), json);
    }
}
