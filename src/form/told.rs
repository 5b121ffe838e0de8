//! The answers of a sheet that say what people were told and stood by, as they were taken. The record of it, with the notice
//! and the person it is about, is the room `privacy`'s own.

use crate::form::definition::Form;
use crate::form::kept::Provenance;
use crate::form::place::Place;
use crate::form::question::Kind;
use crate::form::sheet::Sheet;

/// What came of telling someone something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// They were told; there was no yes or no to it.
    Told,
    /// They said that they had been told, or stood by what they said.
    Acknowledged,
    /// They would not say so. It is written down and stops nothing.
    Refused,
}

impl Said {
    /// The code that is kept and written to files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Acknowledged => "acknowledged",
            Self::Refused => "refused",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        [Self::Told, Self::Acknowledged, Self::Refused]
            .into_iter()
            .find(|said| said.code() == code)
    }
}

/// One thing told, as the sheet has it: what, by whom it was taken, when, and the digest of the words that were shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told<'a> {
    /// What it is about, and whose it is.
    pub place: Place,
    /// What came of it.
    pub said: Said,
    /// Who took it, when, in which language, and the digest of the wording.
    pub provenance: &'a Provenance,
}

/// Everything that was told or acknowledged, in the order of the form.
pub fn told<'a>(form: &'a Form, sheet: &'a Sheet) -> impl Iterator<Item = Told<'a>> {
    sheet.all().filter_map(|(place, kept)| {
        let (Kind::Told | Kind::Acknowledge) = form.question(place.question).kind else {
            return None;
        };
        let said = Said::from_code(kept.answer.value()?.code()?)?;
        Some(Told {
            place,
            said,
            provenance: &kept.provenance,
        })
    })
}
