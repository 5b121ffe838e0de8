//! A question on a screen that was handed over: one at a time, over the widgets and the answering of the desk's own questions.
//!
//! Below what is in hand stand a few ways on, reached with Tab or the arrows: the next question, a reason for no answer, the
//! question before, leaving the rest. No box of the officer's ever opens over it: what an answer puts out of sight goes out of
//! sight, what is odd about it is for the officer to ask, and only what cannot be read is said here, once.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::hand::Hand;
use crate::desk::intake::{Intake, Step};
use crate::desk::intent::Intent;
use crate::desk::keymap::Context;
use crate::desk::scene::ask;
use crate::desk::scene::handed::{Choices, Extent, Handed, Page, Part, Said, next_part, places};
use crate::desk::{Books, Desk, Scene};
use crate::form::{Change, Place, Strength};
use crate::register::Missing;

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

/// A way on from a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the next question, with what is in hand.
    Next,
    /// To the next question, with a reason for no answer.
    Missing(Missing),
    /// To the question before.
    Before,
    /// Past every question that is left of this part.
    Leave,
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

/// The ways on from the question in front.
#[must_use]
pub fn ways(intake: &Intake, question: &Question) -> Vec<Way> {
    // Where there are options, the reasons stand among them.
    let among_options = matches!(question.ask.hand, Hand::Choose(_));
    let reasons = reasons(intake, question.ask.at).filter(|_| !among_options);
    let mut ways = vec![Way::Next];
    ways.extend(reasons.map(Way::Missing));
    ways.extend([Way::Before, Way::Leave]);
    ways
}

/// The reasons for no answer that somebody can have; that nobody asked is none of them.
fn reasons(intake: &Intake, place: Place) -> impl Iterator<Item = Missing> {
    let offered = intake.question(place).missing.iter().copied();
    offered.filter(|reason| *reason != Missing::NotAsked)
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
    let reasons = reasons(own, place).map(|reason| {
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
        return on_ways(desk, intent, now);
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

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn on_ways(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let ways = here(desk);
    let Some(question) = in_front(desk) else {
        return Vec::new();
    };
    let at = question.way.unwrap_or(0);
    let last = ways.len().saturating_sub(1);
    match intent {
        Intent::Up if at == 0 => question.way = None,
        Intent::Up => question.way = Some(at - 1),
        Intent::Down => question.way = Some((at + 1).min(last)),
        Intent::Next => question.way = (at < last).then_some(at + 1),
        Intent::Back => question.way = at.checked_sub(1),
        Intent::Accept | Intent::Toggle => {
            question.way = None;
            return match ways.get(at) {
                Some(Way::Next) => ask::leave(desk, Step::Forward, now),
                Some(Way::Missing(reason)) => ask::answer_missing(desk, *reason, now),
                Some(Way::Before) => ask::leave(desk, Step::Backward, now),
                Some(Way::Leave) => {
                    let effects = ask::leave(desk, Step::Stay, now);
                    part_done(desk);
                    effects
                }
                None => Vec::new(),
            };
        }
        _ => {}
    }
    Vec::new()
}

/// The ways on from the question in front.
fn here(desk: &mut Desk) -> Vec<Way> {
    let Desk { scene, intake, .. } = desk;
    let (Scene::Handed(handed), Some(intake)) = (scene, intake) else {
        return Vec::new();
    };
    match &handed.page {
        Page::Question(question) => ways(handed.own(question.of, intake), question),
        Page::Choices(_) | Page::Decision(_) => Vec::new(),
    }
}

/// Makes a change to the answers that the question in front belongs to, and moves.
///
/// It stops once where the answer cannot be read, and for nothing else.
pub(crate) fn change(desk: &mut Desk, made: Change, step: Step) -> Vec<Effect> {
    let Some((ask, intake, books)) = ask::parts(desk) else {
        return Vec::new();
    };
    let place = ask.at;
    intake.make(made, books);
    let wrong = intake
        .walk
        .findings_at(place)
        .any(|finding| finding.strength == Strength::Hard && finding.is_open());
    if let Scene::Handed(handed) = &mut desk.scene
        && matches!(&handed.page, Page::Question(question) if question.of == Part::Sensitive)
    {
        handed.typed.insert(place);
    }
    if wrong && step == Step::Forward {
        open(desk, place);
        return ask::send(desk);
    }
    go(desk, step)
}

/// Moves to another question of the part in front, and sends what is new of the application to be kept.
pub(crate) fn go(desk: &mut Desk, step: Step) -> Vec<Effect> {
    let Some((of, at, places)) = path(desk) else {
        return Vec::new();
    };
    match step {
        Step::Forward => match places.iter().find(|(number, _)| *number > at) {
            Some((_, place)) => ask(desk, of, *place),
            None => part_done(desk),
        },
        Step::Backward => match places.iter().rev().find(|(number, _)| *number < at) {
            Some((_, place)) => ask(desk, of, *place),
            None => before(desk, of),
        },
        Step::Stay | Step::NextPart | Step::PartBefore | Step::To(_) => {}
    }
    ask::send(desk)
}

/// A place with its number in the walk.
type Numbered = (usize, Place);

/// The part of the question in front, its number in the walk, and the places of its part with theirs.
fn path(desk: &Desk) -> Option<(Part, usize, Vec<Numbered>)> {
    let (Scene::Handed(handed), Some(intake)) = (&desk.scene, &desk.intake) else {
        return None;
    };
    let Page::Question(question) = &handed.page else {
        return None;
    };
    let own = handed.own(question.of, intake);
    let places = handed.places(question.of, intake);
    let numbered = places.into_iter();
    let numbered = numbered.filter_map(|place| Some((own.walk.number(place)?, place)));
    let at = own.walk.number(question.ask.at);
    Some((question.of, at.unwrap_or_default(), numbered.collect()))
}

impl Handed {
    /// What the questions of a part belong to: the application in hand, or the equality sheet.
    #[must_use]
    pub fn own<'a>(&'a self, of: Part, intake: &'a Intake) -> &'a Intake {
        match (&self.equality, of) {
            (Some(equality), Part::Equality) => &equality.own,
            _ => intake,
        }
    }

    /// The questions of a part, in order.
    #[must_use]
    pub fn places(&self, of: Part, intake: &Intake) -> Vec<Place> {
        match of {
            Part::Equality => {
                let asked = self.own(of, intake).walk.asked.iter();
                asked.map(|asked| asked.place).collect()
            }
            Part::Sensitive | Part::Permissions => {
                let extent = self.plan.sensitive.unwrap_or(Extent::All);
                places(intake, self.plan.person, extent, &self.typed)
            }
        }
    }
}

/// Goes on behind the questions of the part in front: to whether they may be shown, where anything sensitive was typed.
pub(super) fn part_done(desk: &mut Desk) {
    let Scene::Handed(handed) = &mut desk.scene else {
        return;
    };
    if handed.part() == Some(Part::Sensitive) && !handed.typed.is_empty() {
        handed.page = Page::Choices(Choices::new(Said::Shows));
    } else {
        next_part(desk);
    }
}

/// Goes back before the first question of a part.
fn before(desk: &mut Desk, of: Part) {
    let Scene::Handed(handed) = &mut desk.scene else {
        return;
    };
    let said = match of {
        Part::Sensitive | Part::Permissions => Said::Company,
        Part::Equality => Said::Offer,
    };
    handed.page = Page::Choices(Choices::new(said));
}
