//! A question on a screen that was handed over: one at a time, over the widgets and the answering of the desk's own questions.
//!
//! Below what is in hand stand a few ways on, reached with Tab or the arrows: the next question, a reason for no answer, the
//! question before, leaving the rest. No box of the officer's ever opens over it: what an answer puts out of sight goes out of
//! sight, what is odd about it is for the officer to ask, and only what cannot be read is said here, once.

mod moving;
mod ways;

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::hand::Hand;
use crate::desk::intake::{Intake, Step};
use crate::desk::intent::Intent;
use crate::desk::keymap::Context;
use crate::desk::scene::ask;
use crate::desk::scene::handed::{Page, Part};
use crate::desk::{Books, Desk, Scene};
use crate::form::Place;

pub use ways::{Way, ways};

pub(super) use moving::part_done;
pub(crate) use moving::{change, go};

/// A question in front.
#[derive(Debug)]
pub struct Question {
    /// Which part it is of.
    pub of: Part,
    /// The question, and what is typed or chosen for it.
    pub ask: ask::Ask,
    /// The way on in hand; none while the answer is.
    pub way: Option<usize>,
}

impl Question {
    /// Where keys go.
    #[must_use]
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "everything else that is handed over is a line"
    )]
    pub fn context(&self) -> Context {
        if self.way.is_some() {
            return Context::HandedWays;
        }
        let words = matches!(&self.ask.hand, Hand::Choose(choosing) if choosing.words.is_some());
        match self.ask.hand.context() {
            Context::Long | Context::LongBlank => Context::HandedLong,
            Context::Options if self.of == Part::Equality => Context::HandedEquality,
            Context::Options => Context::HandedOptions,
            Context::Search | Context::SearchBlank if !words => Context::HandedSearch,
            Context::Toggles => Context::HandedToggles,
            Context::ToggleBlank | Context::ToggleSearch => Context::HandedToggleSearch,
            Context::Tick => Context::HandedTick,
            _ => Context::HandedLine,
        }
    }
}

/// Puts a question of a part in front.
pub(super) fn ask(desk: &mut Desk, of: Part, place: Place) {
    let Desk {
        scene: Scene::Handed(handed),
        intake: Some(intake),
        books,
        ..
    } = desk
    else {
        return;
    };
    let ask = opened(handed.own(of, intake), books, place);
    let way = None;
    handed.page = Page::Question(Box::new(Question { of, ask, way }));
}

fn opened(own: &Intake, books: &Books, place: Place) -> ask::Ask {
    let mut ask = ask::Ask::at(own, books, place);
    let locale = books.asked(&own.language);
    let reasons = ways::reasons(own, place).map(|reason| {
        let label = locale.say(&format!("handed-missing-{}", reason.code()));
        (reason, label)
    });
    ask.hand
        .offer_reasons(reasons.collect(), own.sheet.answer(place));
    ask
}

/// Puts a place into focus again, as what is kept says; nothing where it is not a question that is in front.
pub(crate) fn open(desk: &mut Desk, place: Place) {
    let Scene::Handed(handed) = &desk.scene else {
        return;
    };
    if let Page::Question(question) = &handed.page
        && question.ask.at == place
    {
        let of = question.of;
        ask(desk, of, place);
    }
}

/// Applies an intent to the question in front.
pub(super) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(question) = in_front(desk) else {
        return Vec::new();
    };
    if question.way.is_some() {
        return ways::on_ways(desk, intent, now);
    }
    let of = question.of;
    match intent {
        Intent::Next => question.way = Some(0),
        Intent::Down if is_at_end(&question.ask.hand) => question.way = Some(0),
        Intent::Back => return ask::leave(desk, Step::Backward, now),
        // Enter goes past an equality question and never answers it.
        Intent::Accept if of == Part::Equality && !is_typing_words(&question.ask.hand) => {
            return go(desk, Step::Forward);
        }
        Intent::Type(_)
        | Intent::Edit(_)
        | Intent::Up
        | Intent::Down
        | Intent::First
        | Intent::Last
        | Intent::Accept
        | Intent::Pick(_)
        | Intent::Toggle
        | Intent::Yes
        | Intent::No => return ask::apply(desk, intent, now),
        Intent::Sigil(_)
        | Intent::PageUp
        | Intent::PageDown
        | Intent::Remove
        | Intent::Close
        | Intent::Do(_) => {}
    }
    Vec::new()
}

fn in_front(desk: &mut Desk) -> Option<&mut Question> {
    let Scene::Handed(handed) = &mut desk.scene else {
        return None;
    };
    match &mut handed.page {
        Page::Question(question) => Some(question),
        Page::Choices(_) | Page::Decision(_) => None,
    }
}

/// Whether one row further down is below what is in hand.
fn is_at_end(hand: &Hand) -> bool {
    let last = |at: Option<usize>, count: usize| at.is_some_and(|at| at + 1 >= count);
    match hand {
        Hand::Choose(choosing) => {
            choosing.words.is_some() || last(choosing.at, choosing.shown().len())
        }
        Hand::Toggle(toggles) => toggles.words.is_some() || last(toggles.at, toggles.shown().len()),
        Hand::Long { prose, .. } => prose.is_on_last_line(),
        Hand::Words { .. }
        | Hand::Tick(_)
        | Hand::Told { .. }
        | Hand::Roster(_)
        | Hand::Papers(_)
        | Hand::Review => true,
    }
}

fn is_typing_words(hand: &Hand) -> bool {
    matches!(hand, Hand::Choose(choosing) if choosing.words.is_some())
}
