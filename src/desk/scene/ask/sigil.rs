//! Signs typed on an empty answer: each is a command, and itself when it is typed twice.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::hand::Hand;
use crate::desk::intake::Step;
use crate::desk::intent::Command;
use crate::desk::scene::ask::{leave, open, parts};
use crate::desk::{Desk, command};
use crate::form::Place;

/// A sigil that was just typed, with what it takes to make it a letter after all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Typed {
    sigil: char,
    at: Place,
    depth: usize,
    why_open: bool,
}

/// A sigil was typed on an empty answer.
pub(super) fn typed(desk: &mut Desk, sigil: char, now: DateTime<Utc>) -> Vec<Effect> {
    let why_open = desk.post.why_open;
    let Some((ask, intake, _)) = parts(desk) else {
        return Vec::new();
    };
    if let Some(before) = ask.sigil.take().filter(|before| before.sigil == sigil) {
        return literally(desk, before);
    }
    let typed = Typed {
        sigil,
        at: ask.at,
        depth: intake.journal.depth(),
        why_open,
    };
    let takes_letters = matches!(ask.hand, Hand::Words { .. } | Hand::Long { .. });
    let effects = match Command::of_sigil(sigil) {
        Some(command) => command::run(desk, command, now),
        None => leave(desk, Step::Backward, now),
    };
    if let Some((ask, _, _)) = parts(desk).filter(|_| takes_letters) {
        ask.sigil = Some(typed);
    }
    effects
}

/// The same sigil again, typed into the box that the first one opened.
pub(crate) fn again(desk: &mut Desk, sigil: char) -> bool {
    let Some((ask, _, _)) = parts(desk) else {
        return false;
    };
    let Some(before) = ask.sigil.take().filter(|before| before.sigil == sigil) else {
        return false;
    };
    let _nothing_kept = literally(desk, before);
    true
}

/// Forgets the sigil that was typed last: what it opened was closed, so the next one begins anew.
pub(crate) fn forget_sigil(desk: &mut Desk) {
    if let Some((ask, _, _)) = parts(desk) {
        ask.sigil = None;
    }
}

/// Takes back what the sigil did and puts it into the answer as a letter.
fn literally(desk: &mut Desk, before: Typed) -> Vec<Effect> {
    desk.over = None;
    desk.trouble = None;
    desk.post.why_open = before.why_open;
    let Some((_, intake, books)) = parts(desk) else {
        return Vec::new();
    };
    let mut undone = false;
    while intake.journal.depth() > before.depth {
        undone |= intake.undo(books).is_some();
    }
    open(desk, before.at);
    let Some((ask, intake, _)) = parts(desk) else {
        return Vec::new();
    };
    ask.type_in(before.sigil);
    if undone {
        vec![Effect::Keep(Box::new(
            intake.keeping(Some(before.at), false),
        ))]
    } else {
        Vec::new()
    }
}
