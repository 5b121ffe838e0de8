//! Scenes that lie over another one: what was in front waits under them, and is in front again when they are gone.

use chrono::{DateTime, Utc};

use crate::desk::scene::{Check, Consent, Handed, Lodging, Plan, Unlock, card, privacy, slip};
use crate::desk::{Desk, Scene};

/// Puts a scene in front; it is made with the one that was, and keeps it.
///
/// A scene that is dropped, as the lock drops it, takes what it lies over with it.
pub(crate) fn lay(desk: &mut Desk, make: impl FnOnce(Box<Scene>) -> Scene) {
    let before = std::mem::replace(&mut desk.scene, nothing());
    desk.scene = make(Box::new(before));
}

/// Goes back to what lies under the scene in front, as things stand now; does nothing where nothing does.
pub(crate) fn back(desk: &mut Desk, now: DateTime<Utc>) {
    let front = std::mem::replace(&mut desk.scene, nothing());
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "every other scene lies over nothing"
    )]
    match front {
        Scene::Slip(form) => desk.scene = *form.back,
        Scene::NewPin(page) => desk.scene = *page.back,
        Scene::Telling(page) => desk.scene = *page.back,
        Scene::Card(page) => desk.scene = *page.back,
        Scene::Consent(consent) => desk.scene = *consent.back,
        Scene::TakeBack(page) => desk.scene = *page.back,
        Scene::Privacy(page) => desk.scene = *page.back,
        Scene::Notice(notice) => desk.scene = *notice.back,
        other => desk.scene = other,
    }
    refresh(desk, now);
}

fn refresh(desk: &mut Desk, now: DateTime<Utc>) {
    card::refresh(desk, now);
    privacy::refresh(desk, now);
    slip::come_back(desk);
}

/// Takes a decision out from in front of a screen that was handed over, and leaves nothing under it.
pub(crate) fn tuck(desk: &mut Desk) -> Option<Box<Consent>> {
    let front = std::mem::replace(&mut desk.scene, nothing());
    if let Scene::Consent(mut consent) = front {
        desk.scene = std::mem::replace(&mut consent.back, nothing());
        return Some(consent);
    }
    desk.scene = front;
    None
}

/// Takes the page with the PIN away, and gives what is to be handed over.
pub(crate) fn take_plan(desk: &mut Desk) -> Option<Plan> {
    let front = std::mem::replace(&mut desk.scene, nothing());
    if let Scene::NewPin(page) = front {
        desk.scene = *page.back;
        return Some(page.plan);
    }
    desk.scene = front;
    None
}

/// Takes a screen back that was handed over; what was in front before is in front again, as it was left.
pub(crate) fn take_handed(desk: &mut Desk) -> Option<Handed> {
    let front = std::mem::replace(&mut desk.scene, nothing());
    if let Scene::Handed(mut handed) = front {
        desk.scene = std::mem::replace(&mut handed.back, nothing());
        return Some(*handed);
    }
    desk.scene = front;
    None
}

/// Brings what is in front up to the answers as they are now.
pub(crate) fn freshen(desk: &mut Desk, now: DateTime<Utc>) {
    refresh(desk, now);
    let Some(intake) = &desk.intake else { return };
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "no other scene holds anything of the answers"
    )]
    match &mut desk.scene {
        Scene::Ask(ask) => ask.focus(intake, &desk.books, ask.at),
        Scene::Check(check) => {
            *check = Check::at(intake, check.in_hand().unwrap_or(check.from), check.from);
        }
        Scene::Lodging(lodging) => *lodging = Lodging::new(intake, lodging.from),
        _ => {}
    }
}

/// What stands in front for no longer than it takes to put something else there.
fn nothing() -> Scene {
    Scene::Unlock(Unlock::default())
}
