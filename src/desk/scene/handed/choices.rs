//! A text with a few ways on: what this is, who may see what, and where to go from here. Nothing is chosen until it is moved to.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::intent::Intent;
use crate::desk::keymap::Context;
use crate::desk::scene::handed::{
    GivingBack, Page, Part, enter, equality, next_part, question, sensitive, take_back,
};
use crate::desk::{Desk, Scene};

/// What a page says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Whose part this is, what the officer will see of it and what not, how to get help, how to finish.
    Welcome,
    /// That private things come next, and whether to be alone for them.
    Company,
    /// How to ask for a moment alone.
    Alone,
    /// Whether the officer may see the answers now.
    Shows,
    /// What the equality questions are for, and whether to answer any.
    Offer,
    /// That this was all.
    Finished,
    /// To the officer: what to read back, and whether they said that it is right.
    ReadBack,
    /// To the officer: that nothing was answered.
    NothingRead,
}

/// What a way on does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// Begins.
    Begin,
    /// Asks the questions of the part.
    Answer,
    /// Says how to ask for a moment alone.
    Alone,
    /// Leaves the part for another time.
    Later,
    /// Lets the officer see the answers now.
    Show,
    /// Sends the answers without showing them now.
    Send,
    /// Does not answer the equality questions.
    NotNow,
    /// Gives the screen back.
    GiveBack,
    /// Goes through it once more.
    Again,
    /// Seals what was read back and is right.
    Seal,
    /// Seals nothing.
    Drop,
}

impl Said {
    /// The message; its attribute `about` says the rest.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Welcome => "handed-welcome",
            Self::Company => "handed-company",
            Self::Alone => "handed-alone",
            Self::Shows => "handed-shows",
            Self::Offer => "handed-offer",
            Self::Finished => "handed-finished",
            Self::ReadBack => "aloud-read-back",
            Self::NothingRead => "aloud-nothing",
        }
    }

    /// The ways on.
    #[must_use]
    pub fn ways(self) -> &'static [Does] {
        match self {
            Self::Welcome => &[Does::Begin],
            Self::Company => &[Does::Answer, Does::Alone, Does::Later],
            Self::Alone => &[Does::Answer, Does::Later],
            Self::Shows => &[Does::Show, Does::Send],
            Self::Offer => &[Does::Answer, Does::NotNow],
            Self::Finished => &[Does::GiveBack, Does::Again],
            Self::ReadBack => &[Does::Seal, Does::Again, Does::Drop],
            Self::NothingRead => &[Does::Drop, Does::Again],
        }
    }
}

impl Does {
    /// The message of its label.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Begin => "handed-begin",
            Self::Answer => "handed-answer",
            Self::Alone => "handed-alone-first",
            Self::Later => "handed-later",
            Self::Show => "handed-show",
            Self::Send => "handed-send",
            Self::NotNow => "handed-not-now",
            Self::GiveBack => "handed-give-back",
            Self::Again => "handed-again",
            Self::Seal => "aloud-seal",
            Self::Drop => "aloud-drop",
        }
    }
}

/// A page with a few ways on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choices {
    /// What it says.
    pub said: Said,
    /// The way in hand; none until one is moved to, except where there is one alone.
    pub at: Option<usize>,
}

impl Choices {
    /// A page as it opens.
    #[must_use]
    pub fn new(said: Said) -> Self {
        let at = (said.ways().len() == 1).then_some(0);
        Self { said, at }
    }

    /// Where keys go. Enter does nothing where the equality questions are offered or read back, so that it answers nothing, and
    /// nowhere before a way is in hand.
    #[must_use]
    pub fn context(&self) -> Context {
        match self.said {
            _ if self.at.is_none() => Context::HandedOffer,
            Said::Offer | Said::ReadBack => Context::HandedOffer,
            Said::Welcome
            | Said::Company
            | Said::Alone
            | Said::Shows
            | Said::Finished
            | Said::NothingRead => Context::HandedPage,
        }
    }

    fn move_by(&mut self, rows: isize) {
        let last = self.said.ways().len().saturating_sub(1);
        self.at = Some(match self.at {
            None if rows > 0 => 0,
            None => last,
            Some(at) => at.saturating_add_signed(rows).min(last),
        });
    }
}

/// Applies an intent to the page.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(super) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Handed(handed) = &mut desk.scene else {
        return Vec::new();
    };
    let Page::Choices(page) = &mut handed.page else {
        return Vec::new();
    };
    let picked = match intent {
        Intent::Up => {
            page.move_by(-1);
            None
        }
        Intent::Down => {
            page.move_by(1);
            None
        }
        Intent::Pick(number) => usize::from(number).checked_sub(1),
        Intent::Toggle => page.at,
        Intent::Accept if page.context() != Context::HandedOffer => page.at,
        _ => None,
    };
    match picked.and_then(|number| page.said.ways().get(number)) {
        Some(does) => act(desk, *does, now),
        None => Vec::new(),
    }
}

fn act(desk: &mut Desk, does: Does, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Handed(handed) = &mut desk.scene else {
        return Vec::new();
    };
    match does {
        Does::Begin => enter(desk),
        Does::Answer => match handed.part() {
            Some(Part::Equality) => equality::first(desk),
            Some(Part::Sensitive | Part::Permissions) | None => sensitive::first(desk),
        },
        Does::Alone => handed.page = Page::Choices(Choices::new(Said::Alone)),
        Does::Later => question::part_done(desk),
        Does::Show | Does::Send => {
            handed.shows = Some(does == Does::Show);
            next_part(desk);
        }
        Does::NotNow => {
            if let Some(equality) = &mut handed.equality {
                equality.was_declined();
            }
            next_part(desk);
        }
        Does::Seal | Does::Drop => {
            handed.confirmed = does == Does::Seal;
            return take_back(desk, now);
        }
        Does::GiveBack => handed.giving_back = Some(GivingBack::default()),
        Does::Again => {
            handed.part = 0;
            enter(desk);
        }
    }
    Vec::new()
}
