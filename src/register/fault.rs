//! A fault in a form, pack, notice or locale file, shown with its line and a caret: the one thing that every room which reads files says alike.

use std::fmt;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::register::text::is_hidden;

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, as it is named under `forms/` or `locales/`.
    pub file: String,
    /// The file's text, so that the line can be shown.
    pub text: String,
    /// Which bytes of it are wrong.
    pub span: Option<Range<usize>>,
    /// What is wrong.
    pub says: String,
    /// What to do.
    pub help: Option<String>,
}

impl Fault {
    /// A fault at a place in a file.
    #[must_use]
    pub fn new(
        file: &str,
        text: &str,
        span: Option<Range<usize>>,
        says: impl Into<String>,
    ) -> Self {
        Self {
            file: file.to_owned(),
            text: text.to_owned(),
            span,
            says: says.into(),
            help: None,
        }
    }

    /// What a reader of structured text found wrong with a file, with what was likely meant.
    #[must_use]
    pub fn unread(file: &str, text: &str, span: Option<Range<usize>>, says: &str) -> Self {
        Self {
            help: meant(says),
            ..Self::new(file, text, span, says)
        }
    }

    /// The same, with what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let title = Level::ERROR.primary_title(self.says.as_str());
        let mut group = match &self.span {
            Some(span) if span.end <= self.text.len() => {
                let mark = AnnotationKind::Primary.span(span.clone());
                Group::with_title(title).element(
                    Snippet::source(self.text.as_str())
                        .path(self.file.as_str())
                        .annotation(mark),
                )
            }
            _ => Group::with_title(title).element(Level::NOTE.message(format!("in {}", self.file))),
        };
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.message(help.as_str()));
        }
        // What a file holds may be quoted here: nothing in it may act on the terminal that shows it.
        let said = Renderer::plain().render(&[group]);
        let shown = |letter: char| {
            if letter != '\n' && (letter.is_control() || is_hidden(letter)) {
                '\u{fffd}'
            } else {
                letter
            }
        };
        f.write_str(&said.chars().map(shown).collect::<String>())
    }
}

/// Every fault that was found; never empty where it is an error.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Faults(pub Vec<Fault>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, fault) in self.0.iter().enumerate() {
            if number > 0 {
                writeln!(f)?;
            }
            write!(f, "{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// The known word nearest to an unknown one, if any is near.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.len().max(word.len()) / 4)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The key that was probably meant, where a reader's message names one that is unknown and those that are known.
fn meant(message: &str) -> Option<String> {
    let (unknown, known) = message
        .strip_prefix("unknown field ")
        .or_else(|| message.strip_prefix("unknown variant "))?
        .split_once(", expected")?;
    let quoted = known.split('`').skip(1).step_by(2);
    let near = nearest(unknown.trim_matches('`'), quoted)?;
    Some(format!("did you mean `{near}`?"))
}
