//! A failure in showable words: what happened, and what to do.

use crate::register::passphrase::{self, Weak};

/// A failure, by the pair of messages that words it: `trouble-<code>` and its attribute `do`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The code.
    pub code: &'static str,
    /// Particulars that may be shown: never an answer, a name or a key.
    pub with: Vec<(&'static str, String)>,
    /// Whether the keys that were typed are still in the field and nothing was lost.
    pub kept: bool,
}

impl From<Weak> for Trouble {
    fn from(weak: Weak) -> Self {
        match weak {
            Weak::Short => {
                Self::new("passphrase-short").with("least", passphrase::SHORTEST.to_string())
            }
            Weak::Guessable(holds) => Self::new("passphrase-weak")
                .with("unit", holds.code())
                .with("count", holds.count().to_string()),
        }
    }
}

impl Trouble {
    /// A failure without particulars.
    #[must_use]
    pub fn new(code: &'static str) -> Self {
        Self {
            code,
            with: Vec::new(),
            kept: true,
        }
    }

    /// The same with a particular.
    #[must_use]
    pub fn with(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.with.push((name, text.into()));
        self
    }

    /// The message that words it.
    #[must_use]
    pub fn message(&self) -> String {
        format!("trouble-{}", self.code)
    }
}
