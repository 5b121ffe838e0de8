//! A short form while it is filled in: Enter goes down its rows and at the last one has it done; Esc goes back and keeps nothing.

pub(crate) mod ask_permission;
pub(crate) mod authority;
pub(crate) mod closing;
mod filling;
pub(crate) mod format_asked;
pub(crate) mod hand_over;
pub(crate) mod informed;
pub(crate) mod may_i_tell;
pub(crate) mod mistake;
pub(crate) mod notice_for;
pub(crate) mod notice_shown;
pub(crate) mod objection;
pub(crate) mod out_of_turn;
pub(crate) mod papers;
pub(crate) mod read_aloud;
pub(crate) mod restrict;
pub(crate) mod revoke;
pub(crate) mod told;
pub(crate) mod weigh;
mod what;
pub(crate) mod which_permission;

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::intent::Intent;
use crate::desk::keymap::Context;
use crate::desk::line::Line;
use crate::desk::scene::over;
use crate::desk::slip::{Field, NUMBERED, Slip};
use crate::desk::{Desk, Scene};

pub use what::SlipFor;

/// A short form with what it is for.
#[derive(Debug)]
pub struct SlipScene {
    /// The form.
    pub slip: Slip,
    /// What it is for.
    pub what: SlipFor,
    /// The option in hand of a choice of one, among those shown; none until one is moved to, so that none is picked unasked.
    pub option: Option<usize>,
    /// The words that narrow the options of the row in hand, where they are many.
    pub search: Line,
    /// What it lies over.
    pub(crate) back: Box<Scene>,
}

impl SlipScene {
    /// Where keys go.
    #[must_use]
    pub fn context(&self) -> Context {
        let Some(row) = self.slip.in_hand() else {
            return Context::SlipLine;
        };
        let many = row.options().len() > NUMBERED;
        match &row.field {
            Field::One { .. } if many => Context::SlipSearch,
            Field::One { .. } => Context::SlipOne,
            Field::Many { .. } if many => Context::SlipManySearch,
            Field::Many { .. } => Context::SlipMany,
            Field::Line(_) | Field::Day(_) => Context::SlipLine,
            Field::Words(_) => Context::SlipWords,
        }
    }

    /// The options of the row in hand that are shown, by their numbers.
    #[must_use]
    pub fn shown(&self) -> Vec<usize> {
        let row = self.slip.in_hand();
        row.map(|row| row.found(self.search.text()))
            .unwrap_or_default()
    }

    /// The option in hand, among those shown.
    #[must_use]
    pub fn pointed(&self) -> Option<usize> {
        match &self.slip.in_hand()?.field {
            Field::One { .. } => self.option,
            Field::Many { at, .. } => Some(*at),
            Field::Line(_) | Field::Day(_) | Field::Words(_) => None,
        }
    }
}

/// Lays a short form over what is in front; [`over::back`] takes it away again.
pub(crate) fn open(desk: &mut Desk, slip: Slip, what: SlipFor) {
    over::lay(desk, |back| {
        let mut form = SlipScene {
            slip,
            what,
            option: None,
            search: Line::default(),
            back,
        };
        form.begin_row();
        Scene::Slip(Box::new(form))
    });
}

/// Says what is wrong with a row, and puts it in hand.
pub(crate) fn refuse(desk: &mut Desk, row: &str, message: &'static str) -> Vec<Effect> {
    if let Scene::Slip(form) = &mut desk.scene {
        form.slip.refuse(row, message);
        form.begin_row();
    }
    Vec::new()
}

/// Takes a form up again after something that lay over it: what was wrong may be right now.
pub(crate) fn come_back(desk: &mut Desk) {
    if let Scene::Slip(form) = &mut desk.scene {
        form.slip.trouble = None;
    }
    refresh(desk);
}

/// Has the form's owner look at it again: rows that hang on others come and go, and names are covered or not.
pub(crate) fn refresh(desk: &mut Desk) {
    let Scene::Slip(form) = &desk.scene else {
        return;
    };
    let (mut slip, what) = (form.slip.clone(), form.what.clone());
    what.refresh(&mut slip, desk);
    if let Scene::Slip(form) = &mut desk.scene {
        form.slip = slip;
    }
}

/// Applies an intent to a short form.
pub(crate) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Slip(form) = &mut desk.scene else {
        return Vec::new();
    };
    form.slip.trouble = None;
    if intent == Intent::Close {
        over::back(desk, now);
        return Vec::new();
    }
    let done = intent == Intent::Accept && form.slip.is_last();
    if intent == Intent::Accept {
        form.pick_pointed();
        // What was picked may have brought rows, and the next one is among them.
        refresh(desk);
    }
    if let Scene::Slip(form) = &mut desk.scene {
        form.fill(intent);
    }
    refresh(desk);
    if done { take(desk, now) } else { Vec::new() }
}

/// Has what the form is for done; its owner checks it, and goes back.
fn take(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Slip(form) = &desk.scene else {
        return Vec::new();
    };
    // A choice may have brought rows that are still to be filled in.
    if !form.slip.is_last() {
        return Vec::new();
    }
    let (slip, what) = (form.slip.clone(), form.what.clone());
    what.take(desk, &slip, now)
}
