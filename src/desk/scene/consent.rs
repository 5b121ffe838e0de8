//! One decision: one purpose, one named recipient, the words in full, and yes and no alike. Nothing is chosen until it is said.
//!
//! The words come part by part and are marked as read to their end before a yes can be taken; a no can come at any time. No key
//! out of habit answers: not Enter, not Space, no paste. Who reads and how it is taken is the [`Way`], so that the same scene
//! stands at the counter, on the phone and on a desk that was handed over.

mod answering;

use chrono::{DateTime, TimeDelta, Utc};

use crate::desk::consent::{Proposal, PutWords, Way, put};
use crate::desk::effect::Effect;
use crate::desk::intent::Intent;
use crate::desk::keymap::Context;
use crate::desk::line::Line;
use crate::desk::scene::over;
use crate::desk::{Desk, Scene, Trouble};
use crate::privacy::Recorder;

pub use answering::Answered;

/// The least time that a part stands before the next, for each of its words: far quicker than anybody speaks, and slower than a
/// key that is held down.
const A_WORD: TimeDelta = TimeDelta::milliseconds(50);

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The words come part by part.
    Reading,
    /// What was said is written down, where it has to be.
    Saying,
    /// Yes, no, or neither.
    Deciding,
    /// It is written down.
    Answered(Answered),
}

/// One decision.
#[derive(Debug)]
pub struct Consent {
    /// What is asked for.
    pub proposal: Proposal,
    /// In which words.
    pub words: PutWords,
    /// How the answer is taken.
    pub way: Way,
    /// How far it is.
    pub stage: Stage,
    /// How many parts are on the glass.
    pub shown: usize,
    /// What was said, where it has to be written down.
    pub said: Line,
    /// How many lines of the words have gone up out of sight, once all of them are there.
    pub top: usize,
    recorder: Recorder,
    since: DateTime<Utc>,
    pub(crate) back: Box<Scene>,
}

impl Consent {
    /// Where keys go. While someone is listening the words are covered, and nothing can be answered that cannot be read.
    #[must_use]
    pub fn context(&self, covered: bool) -> Context {
        match self.stage {
            Stage::Answered(_) => Context::ConsentDone,
            _ if covered => Context::ConsentCovered,
            Stage::Reading if self.is_all_shown() => Context::ConsentRead,
            Stage::Reading => Context::ConsentReading,
            Stage::Saying => Context::ConsentSaying,
            Stage::Deciding => Context::ConsentDeciding,
        }
    }

    /// Whether every part is on the glass.
    #[must_use]
    pub fn is_all_shown(&self) -> bool {
        self.shown >= self.words.parts.len()
    }

    /// Whether a yes only counts with what was said.
    #[must_use]
    pub fn wants_what_was_said(&self) -> bool {
        self.way.is_heard() && self.proposal.matter.purpose().is_explicit()
    }

    /// Shows the next part, unless nobody can have read the last one yet.
    fn go_on(&mut self, now: DateTime<Utc>) -> Result<(), Trouble> {
        let newest = self.words.parts.get(self.shown.saturating_sub(1));
        let words = newest.map_or(0, |part| part.split_whitespace().count());
        let least = A_WORD * i32::try_from(words).unwrap_or(i32::MAX);
        if now - self.since < least {
            return Err(Trouble::new("consent-too-fast"));
        }
        self.shown = (self.shown + 1).min(self.words.parts.len());
        self.since = now;
        Ok(())
    }
}

/// Puts a decision in front of somebody; says why where it cannot be put.
pub fn open(desk: &mut Desk, proposal: Proposal, way: Way, now: DateTime<Utc>) -> Vec<Effect> {
    let (Some(recorder), Some(intake)) = (desk.recorder(), &desk.intake) else {
        return Vec::new();
    };
    let Some(words) = put(&desk.books, intake, &proposal) else {
        desk.trouble = Some(Trouble::new("consent-no-words"));
        return Vec::new();
    };
    let read = way.is_read();
    let (stage, shown) = if read {
        (Stage::Reading, 1)
    } else {
        (Stage::Deciding, words.parts.len())
    };
    over::lay(desk, |back| {
        Scene::Consent(Box::new(Consent {
            proposal,
            words,
            way,
            stage,
            shown,
            said: Line::default(),
            top: 0,
            recorder,
            since: now,
            back,
        }))
    });
    if read {
        Vec::new()
    } else {
        answering::was_put(desk, now)
    }
}

/// Applies an intent to a decision.
pub(crate) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let covered = desk.glass.covered;
    let Scene::Consent(consent) = &mut desk.scene else {
        return Vec::new();
    };
    if intent == Intent::Close {
        over::back(desk, now);
        return Vec::new();
    }
    match consent.stage {
        Stage::Answered(_) => {
            if intent == Intent::Accept {
                over::back(desk, now);
            }
            Vec::new()
        }
        _ if covered => Vec::new(),
        Stage::Reading => read(desk, intent, now),
        Stage::Saying => say(desk, intent),
        Stage::Deciding => decide(desk, intent, now),
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn read(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Consent(consent) = &mut desk.scene else {
        return Vec::new();
    };
    match intent {
        Intent::Accept | Intent::Down if !consent.is_all_shown() => {
            if let Err(trouble) = consent.go_on(now) {
                desk.trouble = Some(trouble);
            }
            Vec::new()
        }
        // Marked as read to the end: a key of its own, which Enter is not.
        Intent::Toggle if consent.is_all_shown() => {
            consent.stage = if consent.wants_what_was_said() {
                Stage::Saying
            } else {
                Stage::Deciding
            };
            answering::was_put(desk, now)
        }
        Intent::No => answering::no(desk, now),
        Intent::Type('l') => answering::not_sure(desk, now),
        _ => Vec::new(),
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn say(desk: &mut Desk, intent: Intent) -> Vec<Effect> {
    let Scene::Consent(consent) = &mut desk.scene else {
        return Vec::new();
    };
    match intent {
        Intent::Type(letter) => consent.said.type_in(letter),
        Intent::Edit(edit) => consent.said.edit(edit),
        Intent::Accept => consent.stage = Stage::Deciding,
        _ => {}
    }
    Vec::new()
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn decide(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Consent(consent) = &mut desk.scene else {
        return Vec::new();
    };
    match intent {
        Intent::Yes => return answering::yes(desk, now),
        Intent::No => return answering::no(desk, now),
        Intent::Type('l') => return answering::not_sure(desk, now),
        Intent::Back if consent.wants_what_was_said() => consent.stage = Stage::Saying,
        Intent::Up => consent.top = consent.top.saturating_sub(1),
        Intent::Down => consent.top = consent.top.saturating_add(1),
        Intent::PageUp => consent.top = consent.top.saturating_sub(5),
        Intent::PageDown => consent.top = consent.top.saturating_add(5),
        _ => {}
    }
    // The words are never longer than this many lines of a narrow glass; the picture stops at their end.
    consent.top = consent.top.min(consent.words.text.len() / 20);
    Vec::new()
}
