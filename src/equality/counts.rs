//! The numbers that may leave: how many chose what, none of them small.
//!
//! [`THRESHOLD`] is Lodge's own choice: no law sets a number. Public bodies that publish figures on equality commonly hold back
//! cells below five or below ten; ten is the careful end of that, since the register of one council is small and its officers
//! know many of the people on it. A data-protection officer confirms it.
//!
//! Numbers of the same people made at two times can be compared, so that one person more shows. Lodge cannot prevent that; every
//! making is told in the trail, and they are for a year's report and not for a week's.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::equality::error::EqualityError;
use crate::equality::suppress::{Shown, suppress};
use crate::equality::tally::{NOT_ANSWERED, Tally};
use crate::form::Form;
use crate::form::condition::{Slot, Test};
use crate::form::question::{Choice, Kind, Question};
use crate::register::Missing;
use crate::vault::Vault;

/// No number below this leaves.
pub const THRESHOLD: u64 = 10;

/// What an option of an earlier version of the form is counted under.
const NO_LONGER_OFFERED: &str = "no_longer_offered";

/// A number, as far as it may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// So many.
    Is(u64),
    /// Fewer than [`THRESHOLD`].
    Fewer,
    /// Held back, because something smaller could be worked out from it.
    Withheld,
}

/// The numbers of one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The question, by its id.
    pub question: String,
    /// Each option by its code, in the order of the form; then those who prefer not to say, and those who left it.
    pub cells: Vec<(String, Count)>,
}

/// The numbers of every question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// The version of the form whose questions these are.
    pub form_version: u32,
    /// How many people answered anything.
    pub people: Count,
    /// Every question of the form, in its order.
    pub questions: Vec<Counted>,
}

/// Counts the answers, for a data-protection officer alone ([`VaultError::NotEntitled`](crate::vault::VaultError::NotEntitled)).
/// What a stop notice has come for is not counted.
pub fn counts(vault: &Vault, form: &Form, now: DateTime<Utc>) -> Result<Counts, EqualityError> {
    Ok(of(&Tally::of(vault, now)?, form))
}

/// What may be told of a tally.
pub(super) fn of(tally: &Tally, form: &Form) -> Counts {
    let mut questions: Vec<Counted> = Vec::new();
    for question in form.questions() {
        let cells = cells(tally, form, question);
        // How many were asked a question that hangs on another is a number of that other: nothing is told of the one unless it
        // is told of the other.
        let shown = if hangs_on_told(form, question, &questions) {
            let numbers: Vec<u64> = cells.iter().map(|(_, number)| *number).collect();
            suppress(&numbers, THRESHOLD)
        } else {
            vec![Shown::Withheld; cells.len()]
        };
        let cells = cells.into_iter().zip(shown);
        questions.push(Counted {
            question: question.id.clone(),
            cells: cells
                .map(|((code, _), shown)| (code, Count::of(shown)))
                .collect(),
        });
    }
    Counts {
        form_version: form.version,
        people: if tally.people < THRESHOLD {
            Count::Fewer
        } else {
            Count::Is(tally.people)
        },
        questions,
    }
}

/// The cells of a question with their numbers.
fn cells(tally: &Tally, form: &Form, question: &Question) -> Vec<(String, u64)> {
    let Kind::Choice { options, .. } = &question.kind else {
        return Vec::new();
    };
    let codes = options.iter().map(|Choice { code, .. }| code.as_str());
    let codes = codes.chain([Missing::PrefersNotToSay.code(), NOT_ANSWERED]);
    let mut cells: Vec<(String, u64)> = codes
        .map(|code| (code.to_owned(), tally.in_cell(&question.id, code)))
        .collect();
    if form.version > 1 {
        let known: u64 = cells.iter().map(|(_, number)| number).sum();
        let asked = tally.asked(&question.id);
        cells.push((NO_LONGER_OFFERED.to_owned(), asked.saturating_sub(known)));
    }
    cells
}

/// Whether every number that a question hangs on is told.
fn hangs_on_told(form: &Form, question: &Question, told: &[Counted]) -> bool {
    let section = form
        .sections
        .get(question.section)
        .map(|section| &section.show);
    let shows = [Some(&question.show), section].into_iter().flatten();
    let mut slots = BTreeSet::new();
    let mut codes = BTreeSet::new();
    let mut plain = true;
    for show in shows {
        plain &= show.unless.is_none();
        for test in show.when.iter().chain(&show.unless) {
            plain &= gather(test, &mut slots, &mut codes);
        }
    }
    slots.iter().all(|position| {
        let id = &form.question(*position).id;
        let Some(counted) = told.iter().find(|counted| counted.question == *id) else {
            return false;
        };
        let is_told = |(code, count): &(String, Count)| {
            matches!(count, Count::Is(_)) || (plain && !codes.contains(code.as_str()))
        };
        counted.cells.iter().all(is_told)
    })
}

/// The questions that a test looks at, and the codes that let it hold; whether it asks for nothing but one of some codes.
fn gather<'a>(
    test: &'a Test,
    slots: &mut BTreeSet<crate::form::Position>,
    codes: &mut BTreeSet<&'a str>,
) -> bool {
    let mut slot = |slot: &Slot| slots.insert(slot.question);
    match test {
        Test::Is(of, wanted) => {
            slot(of);
            codes.extend(wanted.iter().map(String::as_str));
            true
        }
        Test::All(tests) | Test::AnyOf(tests) => {
            let strange = tests.iter().filter(|test| !gather(test, slots, codes));
            strange.count() == 0
        }
        Test::Not(test) => {
            gather(test, slots, codes);
            false
        }
        Test::Entries(of, _, test) => {
            slot(of);
            gather(test, slots, codes);
            false
        }
        Test::IsNot(of, _)
        | Test::Has(of, _)
        | Test::Ticked(of, _)
        | Test::Answered(of, _)
        | Test::MissingFor(of, _)
        | Test::Age(of, ..)
        | Test::Amount(of, ..)
        | Test::Past(of, _)
        | Test::Count(of, _) => {
            slot(of);
            false
        }
        Test::Derived(..) => false,
    }
}

impl Count {
    const fn of(shown: Shown) -> Self {
        match shown {
            Shown::As(count) => Self::Is(count),
            Shown::Fewer => Self::Fewer,
            Shown::Withheld => Self::Withheld,
        }
    }

    /// The number, where it is told.
    #[must_use]
    pub const fn number(self) -> Option<u64> {
        match self {
            Self::Is(number) => Some(number),
            Self::Fewer | Self::Withheld => None,
        }
    }

    /// What stands in a file in its place: the number, `fewer_than_10` or `withheld`.
    #[must_use]
    pub fn written(self) -> String {
        match self {
            Self::Is(number) => number.to_string(),
            Self::Fewer => format!("fewer_than_{THRESHOLD}"),
            Self::Withheld => "withheld".to_owned(),
        }
    }
}
