//! Leaving: the application for the list, the desk for its lock, the program for good. Each keeps everything first.

use chrono::{DateTime, Utc};

use crate::desk::command::settle;
use crate::desk::effect::Effect;
use crate::desk::overlay::{Confirm, ConfirmWhat, Overlay};
use crate::desk::scene::{FirstRun, Unlock, ask};
use crate::desk::{Desk, Scene};

/// Keeps what is in hand, closes the vault and forgets everything that could be read.
///
/// What is not yet durable stays in memory, unseen, until the vault says that it is: a full disk must not cost an answer. The
/// recovery key is shown once, so the desk waits until it was written down; there is nothing else in the vault by then.
pub(crate) fn lock(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    if !desk.is_open() || shows_recovery_key(desk) {
        return Vec::new();
    }
    desk.over = None;
    let mut effects = settle(desk, now);
    let at = ask::position(desk);
    let books = &desk.books;
    let come_back = desk.intake.as_mut().map(|intake| {
        intake.mirror(books, now);
        if at.is_some() && intake.may_change() {
            let parked = intake.header.parked;
            effects.push(Effect::Keep(Box::new(intake.keeping(at, parked))));
        }
        effects.extend(intake.writing());
        intake.header.id
    });
    let officer = desk
        .post
        .officer
        .take()
        .map(|officer| officer.name)
        .unwrap_or_default();
    if desk.intake.as_ref().is_some_and(|intake| !intake.unkept()) {
        desk.intake = None;
    }
    desk.over = None;
    desk.glass.covered = false;
    desk.scene = Scene::Unlock(Unlock::after(&officer, come_back));
    effects.push(Effect::Lock);
    effects
}

/// Keeps everything and goes to the list; before the vault is open there is only the way out.
pub(super) fn leave(desk: &mut Desk, parked: bool, now: DateTime<Utc>) -> Vec<Effect> {
    if !desk.is_open() || matches!(desk.scene, Scene::List(_)) {
        ask_quit(desk);
        return Vec::new();
    }
    let mut effects = settle(desk, now);
    if desk.over.is_some() {
        return effects;
    }
    let at = ask::position(desk);
    desk.post.sitting = None;
    let Some(intake) = &mut desk.intake else {
        effects.push(Effect::List);
        return effects;
    };
    intake.mirror(&desk.books, now);
    intake.end_sitting(now);
    if at.is_some() && intake.may_change() {
        let parked = parked && intake.header.stage == crate::register::Stage::Draft;
        effects.push(Effect::Keep(Box::new(intake.keeping(at, parked))));
    }
    effects.extend(intake.writing());
    intake.leaving = intake.unkept();
    if !intake.leaving {
        effects.push(Effect::List);
    }
    effects
}

/// Asks whether to leave the application, or the program where there is none.
pub(super) fn ask_leave(desk: &mut Desk) {
    if desk.intake.is_some() && desk.is_open() {
        confirm(desk, ConfirmWhat::Leave);
    } else {
        ask_quit(desk);
    }
}

/// Asks whether to end the program, and says what would be lost by it.
fn ask_quit(desk: &mut Desk) {
    let unkept = desk.intake.as_ref().is_some_and(|intake| intake.unkept());
    confirm(
        desk,
        if shows_recovery_key(desk) {
            ConfirmWhat::QuitUnwritten
        } else if unkept {
            ConfirmWhat::QuitUnkept
        } else {
            ConfirmWhat::Quit
        },
    );
}

fn confirm(desk: &mut Desk, what: ConfirmWhat) {
    desk.over = Some(Overlay::Confirm(Confirm {
        what,
        name: String::new(),
    }));
}

fn shows_recovery_key(desk: &Desk) -> bool {
    matches!(desk.scene, Scene::FirstRun(FirstRun::Recovery(_)))
}
