//! What can be wrong with a language: the folder, the tag, or the wording itself with its place.

use std::fmt;
use std::io;
use std::path::PathBuf;

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// Why a language cannot be loaded.
///
/// These words are for whoever sets Lodge up: a language that does not load cannot say them.
#[derive(Debug, thiserror::Error)]
pub enum LocaleError {
    /// No language of that tag is registered in `locales/locales.toml`.
    #[error("no language is registered as “{0}”")]
    Unknown(String),
    /// A folder or file of the overlay cannot be read.
    #[error("{} cannot be read", path.display())]
    Unreadable {
        /// The folder or file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The wording has faults; every one of them.
    #[error("{}", list(.0))]
    Faulty(Vec<Fault>),
}

/// One fault in a file of wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The tag of the language, which is also the name of its folder.
    pub tag: String,
    /// The file inside that folder; empty where the folder itself is the fault.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in letters as people count them, from 1.
    pub column: usize,
    /// The line itself, so that it can be shown; empty where the file itself is the fault.
    pub excerpt: String,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong at that place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    /// It is not Fluent; the parser's own words.
    #[error("{0}")]
    Syntax(String),
    /// A message of that id is already written.
    #[error("“{id}” is already written at {file}:{line}")]
    Duplicate {
        /// The message.
        id: String,
        /// The file of the first.
        file: String,
        /// The line of the first.
        line: usize,
    },
    /// It is not UTF-8 text.
    #[error("this file is not UTF-8 text")]
    NotText,
    /// It is larger than a file of wording can be.
    #[error("this file is larger than 1 MiB")]
    TooLarge,
    /// Braces are nested deeper than any phrase needs.
    #[error("braces are nested too deeply here")]
    TooDeep,
    /// An escape of a letter by number (`\u00A0`) has too few digits.
    #[error("this escape has too few digits")]
    BadEscape,
    /// The overlay has a folder for a language that is not registered.
    #[error("no language is registered by this folder's name")]
    UnknownLanguage,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            tag,
            file,
            line,
            column,
            excerpt,
            kind,
        } = self;
        if file.is_empty() {
            return write!(f, "{tag}: {kind}");
        }
        write!(f, "{tag}/{file}:{line}:{column}: {kind}")?;
        if excerpt.is_empty() {
            return Ok(());
        }
        let shown: String = excerpt.chars().map(harmless).collect();
        let before: String = shown
            .graphemes(true)
            .take(column.saturating_sub(1))
            .collect();
        write!(f, "\n  | {shown}\n  | {}^", " ".repeat(before.width()))
    }
}

/// What a terminal would act on is shown as a mark, so that a file cannot speak to the terminal through its own fault.
fn harmless(letter: char) -> char {
    let acts = letter.is_control()
        || matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    if acts { '\u{FFFD}' } else { letter }
}

fn list(faults: &[Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(Fault::to_string).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::{Fault, FaultKind};

    #[test]
    fn a_fault_shows_its_line_with_a_caret_and_nothing_that_acts() {
        let fault = Fault {
            tag: "en-GB".to_owned(),
            file: "a.ftl".to_owned(),
            line: 3,
            column: 4,
            excerpt: "\u{1b}日é{ $n".to_owned(),
            kind: FaultKind::BadEscape,
        };
        assert_eq!(
            fault.to_string(),
            "en-GB/a.ftl:3:4: this escape has too few digits\n  | \u{FFFD}日é{ $n\n  |     ^"
        );
    }
}
