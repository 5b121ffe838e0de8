//! A yes that is taken back: what that does comes first, then one letter. It is never asked why, nor asked twice.

mod writing;

use chrono::{DateTime, Utc};

use crate::desk::consent::{deciders, in_their_place};
use crate::desk::effect::Effect;
use crate::desk::intent::Intent;
use crate::desk::keymap::Context;
use crate::desk::line::Line;
use crate::desk::scene::over;
use crate::desk::{Desk, Scene, Trouble};
use crate::privacy::{By, Matter, Record, Sequence, State};

/// How it reached the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// Said on the telephone.
    Phone,
    /// Signed on paper.
    Paper,
    /// Written in an email or a letter.
    Letter,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// What it does is shown.
    Showing,
    /// Why is typed, since they cared to say.
    Why,
    /// Where the call, the paper or the letter is found again is typed.
    Proof(Means),
    /// It is written down.
    Done,
}

/// A yes that is taken back.
#[derive(Debug)]
pub struct TakeBack {
    /// Which.
    pub matter: Matter,
    /// Who takes it back.
    pub by: By,
    /// Why, where they cared to say.
    pub reason: Line,
    /// Where the call, the paper or the letter is found again.
    pub proof: Line,
    /// How far it is.
    pub step: Step,
    pub(crate) back: Box<Scene>,
}

impl TakeBack {
    /// Where keys go.
    #[must_use]
    pub fn context(&self) -> Context {
        match self.step {
            Step::Showing => Context::TakeBack,
            Step::Why | Step::Proof(_) => Context::TakeBackLine,
            Step::Done => Context::ConsentDone,
        }
    }
}

/// Shows what taking back a permission does; says so where there is nothing to take back.
pub(crate) fn open(desk: &mut Desk, step: Sequence, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(intake) = &desk.intake else {
        return Vec::new();
    };
    let entry = intake.ledger.entry(step).map(|entry| &entry.record);
    let Some(Record::Consent(event)) = entry else {
        return Vec::new();
    };
    let matter = event.matter().clone();
    let stands = intake.ledger.standing(&matter, now).state;
    if !matches!(stands, State::Given | State::Expired | State::Superseded) {
        desk.trouble = Some(Trouble::new("consent-nothing-to-withdraw"));
        return Vec::new();
    }
    over::lay(desk, |back| {
        Scene::TakeBack(Box::new(TakeBack {
            matter,
            by: By::Themselves,
            reason: Line::default(),
            proof: Line::default(),
            step: Step::Showing,
            back,
        }))
    });
    Vec::new()
}

/// Every yes that holds, newest first: what can be taken back.
#[must_use]
pub(crate) fn that_hold(desk: &Desk, now: DateTime<Utc>) -> Vec<(Sequence, Matter)> {
    let Some(intake) = &desk.intake else {
        return Vec::new();
    };
    let mut hold = Vec::new();
    for person in deciders(intake) {
        for (matter, stands) in intake.ledger.standings(person, now) {
            hold.extend(stands.grant().map(|(step, _)| (step, matter.clone())));
        }
    }
    hold.sort_by_key(|(step, _)| std::cmp::Reverse(*step));
    hold
}

/// Applies an intent.
pub(crate) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::TakeBack(page) = &mut desk.scene else {
        return Vec::new();
    };
    match page.step {
        Step::Showing => show(desk, intent, now),
        Step::Why => {
            if matches!(intent, Intent::Accept | Intent::Close) {
                page.step = Step::Showing;
            } else {
                page.reason.apply(intent);
            }
            Vec::new()
        }
        Step::Proof(means) if intent == Intent::Accept => writing::by_proof(desk, means, now),
        Step::Proof(_) => {
            if intent == Intent::Close {
                page.step = Step::Showing;
            } else {
                page.proof.apply(intent);
            }
            Vec::new()
        }
        Step::Done => {
            if matches!(intent, Intent::Accept | Intent::Close) {
                over::back(desk, now);
            }
            Vec::new()
        }
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn show(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    match intent {
        Intent::Close => over::back(desk, now),
        Intent::Yes => return writing::said_now(desk, now),
        Intent::Type('p') => prove(desk, Means::Phone),
        Intent::Type('s') => prove(desk, Means::Paper),
        Intent::Type('l') => prove(desk, Means::Letter),
        Intent::Type('#') => {
            if let Scene::TakeBack(page) = &mut desk.scene {
                page.step = Step::Why;
            }
        }
        Intent::Type('b') => next_by(desk),
        _ => {}
    }
    Vec::new()
}

/// Asks where it is found again; of a call, Lodge's own name for this one stands there already.
fn prove(desk: &mut Desk, means: Means) {
    let Desk {
        scene: Scene::TakeBack(page),
        intake: Some(intake),
        ..
    } = desk
    else {
        return;
    };
    page.proof = match means {
        Means::Phone => Line::of(&intake.sitting.0),
        Means::Paper | Means::Letter => Line::default(),
    };
    page.step = Step::Proof(means);
}

/// The next of those who may decide for this person: themselves first.
fn next_by(desk: &mut Desk) {
    let Desk {
        scene: Scene::TakeBack(page),
        intake: Some(intake),
        ..
    } = desk
    else {
        return;
    };
    let person = page.matter.person();
    let held = [true, false].map(|parental| in_their_place(intake, person, parental));
    let held = held.into_iter().flatten().map(By::Representative);
    let all: Vec<By> = std::iter::once(By::Themselves).chain(held).collect();
    let at = all.iter().position(|by| *by == page.by).unwrap_or(0);
    if let Some(next) = all.iter().cycle().nth(at + 1) {
        page.by = *next;
    }
}
