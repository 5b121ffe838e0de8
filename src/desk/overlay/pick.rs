//! A short menu with numbers: reasons for no answer, sources, languages.

use crate::desk::intake::Intake;
use crate::desk::{Books, Desk};
use crate::form::{Place, Source};
use crate::register::Missing;

/// What is picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickWhat {
    /// Why there is no answer.
    NoAnswer,
    /// Who or what the answers come from.
    Source,
    /// The language of the questions.
    Language,
}

impl PickWhat {
    /// The message of its title.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::NoAnswer => "pick-no-answer",
            Self::Source => "pick-source",
            Self::Language => "pick-language",
        }
    }
}

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// A reason for no answer.
    Missing(Missing),
    /// A source.
    Source(Source),
    /// A language, by its tag.
    Language(String),
}

/// A short menu with numbers.
#[derive(Debug)]
pub struct Pick {
    /// What is picked.
    pub what: PickWhat,
    /// The choices, with their labels.
    pub choices: Vec<(Choice, String)>,
    /// The row in hand.
    pub at: usize,
}

impl Pick {
    /// The reasons for no answer that a question offers, in the words of a list where it is one.
    #[must_use]
    pub fn no_answer(intake: &Intake, books: &Books, place: Place) -> Self {
        let wording = intake.wording(books);
        let reasons = intake.question(place).missing.iter();
        let choices = reasons
            .map(|reason| (Choice::Missing(*reason), wording.missing(*reason)))
            .collect();
        Self {
            what: PickWhat::NoAnswer,
            choices,
            at: 0,
        }
    }

    /// Who or what answers can come from; the one in force is in hand.
    #[must_use]
    pub fn source(books: &Books, now: Source) -> Self {
        let label = |source: Source| books.chrome().say(&format!("source-{}", source.code()));
        let offered = Source::ALL
            .into_iter()
            .filter(|source| !matches!(source, Source::Calculated | Source::Imported));
        let choices: Vec<_> = offered
            .map(|source| (Choice::Source(source), label(source)))
            .collect();
        let at = choices
            .iter()
            .position(|(choice, _)| *choice == Choice::Source(now))
            .unwrap_or(0);
        Self {
            what: PickWhat::Source,
            choices,
            at,
        }
    }

    /// The languages that questions can be asked in.
    #[must_use]
    pub fn language(desk: &Desk) -> Self {
        let name = |tag: &str| {
            crate::locale::registry::find(tag)
                .map_or_else(|| tag.to_owned(), |known| known.endonym.to_owned())
        };
        let choices = desk
            .books
            .languages()
            .map(|tag| (Choice::Language(tag.to_owned()), name(tag)))
            .collect();
        Self {
            what: PickWhat::Language,
            choices,
            at: 0,
        }
    }

    /// Moves by so many rows.
    pub fn move_by(&mut self, rows: isize) {
        self.at = self
            .at
            .saturating_add_signed(rows)
            .min(self.choices.len().saturating_sub(1));
    }
}
