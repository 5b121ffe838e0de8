//! Every answer read back: one line each, by part; any of them can be changed, and the officer comes back to the same line.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::intake::{Intake, Step};
use crate::desk::intent::Intent;
use crate::desk::scene::ask::{self, Ask};
use crate::desk::{Desk, Scene};
use crate::form::{Answer, Kind, Picked, Place, Value};

/// Rows that a screenful moves by.
const SCREENFUL: isize = 10;

/// A row of the answers read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckRow {
    /// The heading of a part, by number.
    Part(usize),
    /// The heading of an entry: a place in it.
    Entry(Place),
    /// An answer.
    Answer(Place),
}

/// The answers read back.
#[derive(Debug)]
pub struct Check {
    /// The rows.
    pub rows: Vec<CheckRow>,
    /// The row in hand; always an answer where there is one.
    pub at: usize,
    /// The question to go back to.
    pub from: Place,
    /// Whether covered answers are shown.
    pub revealed: bool,
}

impl Check {
    /// The answers read back from the top.
    #[must_use]
    pub fn new(intake: &Intake, from: Place) -> Self {
        let mut check = Self {
            rows: rows(intake),
            at: 0,
            from,
            revealed: false,
        };
        check.settle(true);
        check
    }

    /// The same, on the line of an answer; `from` is where going back leads.
    #[must_use]
    pub fn at(intake: &Intake, line: Place, from: Place) -> Self {
        let mut check = Self::new(intake, from);
        if let Some(at) = check
            .rows
            .iter()
            .position(|row| *row == CheckRow::Answer(line))
        {
            check.at = at;
        }
        check
    }

    /// The answer in hand.
    #[must_use]
    pub fn in_hand(&self) -> Option<Place> {
        match self.rows.get(self.at)? {
            CheckRow::Answer(place) => Some(*place),
            CheckRow::Part(_) | CheckRow::Entry(_) => None,
        }
    }

    /// Moves by so many rows, over headings.
    pub fn move_by(&mut self, rows: isize) {
        let before = self.at;
        self.at = self
            .at
            .saturating_add_signed(rows)
            .min(self.rows.len().saturating_sub(1));
        self.settle(rows >= 0);
        if self.in_hand().is_none() {
            self.at = before;
            self.settle(rows < 0);
        }
    }

    /// Moves on to the next answer in a direction, if there is one.
    fn settle(&mut self, down: bool) {
        let is_answer =
            |number: &usize| matches!(self.rows.get(*number), Some(CheckRow::Answer(_)));
        let found = if down {
            (self.at..self.rows.len()).find(is_answer)
        } else {
            (0..=self.at).rev().find(is_answer)
        };
        self.at = found.unwrap_or(self.at);
    }
}

fn rows(intake: &Intake) -> Vec<CheckRow> {
    let mut rows = Vec::new();
    let (mut part, mut entry) = (None, (None, None));
    for asked in &intake.walk.asked {
        if matches!(
            intake.question(asked.place).kind,
            Kind::Review | Kind::Evidence
        ) {
            continue;
        }
        if part != Some(asked.part) {
            part = Some(asked.part);
            rows.push(CheckRow::Part(asked.part));
            entry = (None, None);
        }
        let here = (asked.place.entry, asked.place.inner);
        if here != entry && here.0.is_some() {
            rows.push(CheckRow::Entry(asked.place));
        }
        entry = here;
        rows.push(CheckRow::Answer(asked.place));
    }
    rows
}

/// Applies an intent to the answers read back.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(crate) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let Desk {
        scene: Scene::Check(check),
        intake: Some(intake),
        books,
        ..
    } = &mut *desk
    else {
        return Vec::new();
    };
    match intent {
        Intent::Up => check.move_by(-1),
        Intent::Down => check.move_by(1),
        Intent::PageUp => check.move_by(-SCREENFUL),
        Intent::PageDown => check.move_by(SCREENFUL),
        Intent::First => check.move_by(isize::MIN),
        Intent::Last => check.move_by(isize::MAX),
        Intent::Accept => {
            if let Some(place) = check.in_hand() {
                let mut ask = Ask::at(intake, books, place);
                ask.from_check = true;
                desk.scene = Scene::Ask(Box::new(ask));
            }
        }
        Intent::Next => return checked(desk, now),
        Intent::Back | Intent::Close => {
            let from = check.from;
            ask::open(desk, from);
        }
        _ => {}
    }
    Vec::new()
}

/// The answers were read back: that is kept, where the form has a question for it, and the form goes on behind it.
fn checked(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(intake) = &desk.intake else {
        return Vec::new();
    };
    let is_review = |place: &Place| matches!(intake.question(*place).kind, Kind::Review);
    let review = intake
        .walk
        .asked
        .iter()
        .map(|asked| asked.place)
        .find(is_review);
    let Some(review) = review else {
        desk.scene = Scene::Lodging(super::Lodging::new(intake, None));
        return Vec::new();
    };
    ask::open(desk, review);
    let answer = Answer::Given(Value::Choice(Picked::code("checked")));
    ask::put(desk, Some((answer, None)), Step::Forward, now)
}
