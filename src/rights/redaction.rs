//! The look through a copy before somebody is given it: everyone else in it, and every warning, decided one by one.
//!
//! A pass lists what must not be shown without a look: answers about other people, answers that name them, contacts, markers;
//! and two questions that are put each time, whether showing would do serious harm and whether it would hinder work against
//! crime. It lists too much rather than too little: a name that is also a word is looked at once more, and nothing is lost by
//! that. Article 15(4); Data Protection Act 2018 Schedules 2 and 3.
//!
//! A copy is ready only where each was decided, and nothing else makes one:
//!
//! ```compile_fail,E0451
//! # use lodge::rights::ReadyCopy;
//! let unread = ReadyCopy { looked: Vec::new() };
//! ```

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::privacy::{PersonId, Words};
use crate::register::{coded, name};
use crate::rights::marker::Marker;

/// The shortest part of a name in Latin letters that is looked for: shorter ones are in every sentence.
const SHORTEST: usize = 2;

/// What joins the pieces of a name such as O’Brien, which is typed with it and without.
const APOSTROPHES: [char; 4] = ['\'', '’', 'ʼ', '‘'];

/// A piece of what is held, in the place that it has.
#[derive(Clone, Copy)]
pub struct Piece<'a> {
    /// Where it is, as officers see it.
    pub place: &'a str,
    /// Whom it is about; nobody where it is about the application.
    pub about: Option<PersonId>,
    /// What it says.
    pub text: &'a str,
}

/// Somebody of the application, by name.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: &'a str,
}

/// Why a piece must be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It is about somebody else.
    About(PersonId),
    /// It names somebody else.
    Names(PersonId),
    /// It is a warning about somebody.
    Marker,
    /// Put each time: would showing any of it do serious harm?
    Harm,
    /// Put each time: would showing any of it hinder work against crime?
    Crime,
}

/// Something that must be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Where it is; empty for what is put about the whole.
    pub place: String,
    /// Why.
    pub reasons: Vec<Reason>,
}

coded! {
    /// Why something is kept out of a copy.
    pub enum Cover {
        /// It is somebody else's data, and they did not agree and it is not reasonable to show it without that.
        OtherPeople = "other_people",
        /// It would do somebody serious harm.
        SeriousHarm = "serious_harm",
        /// It would hinder work against crime.
        Crime = "crime",
    }
}

/// What was decided about a look. Each has its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is shown.
    Show {
        /// Why it may be: they agreed, or the person told us themselves.
        reason: Words,
    },
    /// It is kept out.
    Hide {
        /// On this ground.
        cover: Cover,
        /// Why.
        reason: Words,
    },
}

/// A look that was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looked {
    /// Where it is; empty for what was put about the whole.
    pub place: String,
    /// Why it was looked at.
    pub reasons: Vec<Reason>,
    /// What was decided.
    pub verdict: Verdict,
}

/// A copy that was looked through to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadyCopy {
    looked: Vec<Looked>,
}

impl ReadyCopy {
    /// Gives every look with what was decided.
    #[must_use]
    pub fn looked(&self) -> &[Looked] {
        &self.looked
    }

    /// Says whether a place is kept out.
    #[must_use]
    pub fn hides(&self, place: &str) -> bool {
        let hidden = |look: &&Looked| matches!(look.verdict, Verdict::Hide { .. });
        self.looked
            .iter()
            .filter(hidden)
            .any(|look| look.place == place)
    }
}

/// A pass through a copy, on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redaction {
    looks: Vec<Look>,
    decided: BTreeMap<usize, Verdict>,
}

impl Redaction {
    /// Lists what must be looked at before this person is given a copy.
    #[must_use]
    pub fn of(
        person: PersonId,
        pieces: &[Piece<'_>],
        people: &[Known<'_>],
        markers: &[(u32, Marker)],
    ) -> Self {
        let others: Vec<(PersonId, Vec<String>)> = people
            .iter()
            .filter(|known| known.person != person)
            .map(|known| (known.person, parts(known.name)))
            .collect();
        let pieces = pieces.iter().map(|piece| Look {
            place: piece.place.to_owned(),
            reasons: reasons(person, piece, &others),
        });
        let markers = markers.iter().map(|(number, _)| Look {
            place: format!("marker {number}"),
            reasons: vec![Reason::Marker],
        });
        let whole = [Reason::Harm, Reason::Crime].map(|reason| Look {
            place: String::new(),
            reasons: vec![reason],
        });
        let looks = pieces.filter(|look| !look.reasons.is_empty());
        Self {
            looks: looks.chain(markers).chain(whole).collect(),
            decided: BTreeMap::new(),
        }
    }

    /// Gives what must be looked at, in order.
    #[must_use]
    pub fn looks(&self) -> &[Look] {
        &self.looks
    }

    /// Decides about a look by its place in that order, from nought; says whether there is one.
    pub fn decide(&mut self, look: usize, verdict: Verdict) -> bool {
        let known = look < self.looks.len();
        if known {
            self.decided.insert(look, verdict);
        }
        known
    }

    /// Gives the looks that nobody has decided, by their place in the order.
    #[must_use]
    pub fn waiting(&self) -> Vec<usize> {
        let undecided = |look: &usize| !self.decided.contains_key(look);
        (0..self.looks.len()).filter(undecided).collect()
    }

    /// Gives the copy, once each look was decided; the pass itself where one was not.
    ///
    /// # Errors
    /// The pass, to be gone on with.
    pub fn ready(mut self) -> Result<ReadyCopy, Self> {
        if !self.waiting().is_empty() {
            return Err(self);
        }
        let looks = std::mem::take(&mut self.looks).into_iter().enumerate();
        let looked = looks.filter_map(|(number, look)| {
            Some(Looked {
                place: look.place,
                reasons: look.reasons,
                verdict: self.decided.remove(&number)?,
            })
        });
        Ok(ReadyCopy {
            looked: looked.collect(),
        })
    }
}

/// Why a piece must be looked at; empty where it need not be.
fn reasons(person: PersonId, piece: &Piece<'_>, others: &[(PersonId, Vec<String>)]) -> Vec<Reason> {
    let said = Said::of(piece.text);
    let own = piece.about.filter(|about| *about != person);
    let named = others
        .iter()
        .filter(|(other, _)| own != Some(*other))
        .filter(|(_, name)| name.iter().any(|part| said.holds(part)));
    own.map(Reason::About)
        .into_iter()
        .chain(named.map(|(other, _)| Reason::Names(*other)))
        .collect()
}

/// A text as names are searched for in it.
struct Said {
    parts: Vec<String>,
    whole: String,
}

impl Said {
    fn of(text: &str) -> Self {
        Self {
            parts: parts(text),
            whole: name::match_key(text),
        }
    }

    /// Whether a part of a name is among the words; within them too in scripts that write no spaces.
    fn holds(&self, part: &str) -> bool {
        self.parts.iter().any(|own| own == part) || (!part.is_ascii() && self.whole.contains(part))
    }
}

/// The words of a text without accents and in small letters, those that are joined both whole and by their pieces.
fn parts(text: &str) -> Vec<String> {
    let mark = |letter: char| !letter.is_alphanumeric();
    let joint = |letter: char| mark(letter) && !APOSTROPHES.contains(&letter);
    let pieces = |word: &str| -> Vec<String> {
        let split = word.split(joint).chain(word.split(mark));
        std::iter::once(word)
            .chain(split)
            .map(name::match_key)
            .collect()
    };
    let long_enough = |part: &String| part.chars().count() >= SHORTEST || !part.is_ascii();
    text.split_whitespace()
        .flat_map(pieces)
        .filter(long_enough)
        .collect()
}

#[cfg(test)]
mod tests;
