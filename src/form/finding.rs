//! Something to put right, to confirm, or for an officer to weigh.

use crate::form::place::Place;

mod code;

pub use code::{CODES, Code};

/// How much a finding weighs. None of them stops lodging.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// It cannot be true or cannot be read.
    Hard,
    /// It is odd; confirmed once, it is not asked again for the same value.
    Soft,
    /// An indicative fact for an officer.
    Flag,
}

impl Strength {
    /// The word used in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Hard => "hard",
            Self::Soft => "soft",
            Self::Flag => "flag",
        }
    }
}

/// A figure behind a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    /// Words or a code.
    Text(String),
    /// A count.
    Count(i64),
    /// A date; shown in the reader's language.
    Date(chrono::NaiveDate),
}

impl std::fmt::Display for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Count(count) => write!(f, "{count}"),
            Self::Date(date) => write!(f, "{date}"),
        }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The answer it is about.
    pub at: Place,
    /// Its code: dotted for hard and soft, upper case for a flag.
    pub code: &'static str,
    /// How much it weighs.
    pub strength: Strength,
    /// The figures behind it, by name.
    pub with: Vec<(&'static str, Figure)>,
    /// What it is about, as one line: figures and answer. A confirmation is kept with it and holds while it stays the same.
    pub about: String,
    /// Whether it is soft and was confirmed for these very figures.
    pub confirmed: bool,
}

impl Finding {
    /// A hard finding.
    #[must_use]
    pub fn hard(at: Place, code: &'static str) -> Self {
        Self {
            at,
            code,
            strength: Strength::Hard,
            with: Vec::new(),
            about: String::new(),
            confirmed: false,
        }
    }

    /// A soft finding.
    #[must_use]
    pub fn soft(at: Place, code: &'static str) -> Self {
        Self {
            strength: Strength::Soft,
            ..Self::hard(at, code)
        }
    }

    /// A flag.
    #[must_use]
    pub fn flag(at: Place, code: &'static str) -> Self {
        Self {
            strength: Strength::Flag,
            ..Self::hard(at, code)
        }
    }

    /// The same with a figure.
    #[must_use]
    pub fn with(mut self, name: &'static str, figure: Figure) -> Self {
        self.with.push((name, figure));
        self
    }

    /// The message that words it: `finding-` and the code, dots as hyphens; the attribute `do` says what to do.
    #[must_use]
    pub fn message(&self) -> String {
        message(self.code)
    }

    /// The figures as one line.
    #[must_use]
    pub fn figures(&self) -> String {
        self.with
            .iter()
            .fold(String::new(), |line, (name, figure)| {
                line + name + "=" + &figure.to_string() + ";"
            })
    }

    /// Whether it still asks for something: a hard one always, a soft one until it is confirmed, a flag never.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self.strength {
            Strength::Hard => true,
            Strength::Soft => !self.confirmed,
            Strength::Flag => false,
        }
    }
}

fn message(code: &str) -> String {
    format!("finding-{}", code.replace('.', "-"))
}
