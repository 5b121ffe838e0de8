//! The ways on from a question on a screen that was handed over, below what is in hand.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::hand::Hand;
use crate::desk::intake::{Intake, Step};
use crate::desk::intent::Intent;
use crate::desk::scene::ask;
use crate::desk::scene::handed::Page;
use crate::desk::scene::handed::question::moving::part_done;
use crate::desk::scene::handed::question::{Question, in_front};
use crate::desk::{Desk, Scene};
use crate::form::Place;
use crate::register::Missing;

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
pub(super) fn reasons(intake: &Intake, place: Place) -> impl Iterator<Item = Missing> {
    let offered = intake.question(place).missing.iter().copied();
    offered.filter(|reason| *reason != Missing::NotAsked)
}

/// Applies an intent to the ways on.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(super) fn on_ways(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
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
