//! Scenes that lie over another one: what was in front waits under them, and is in front again when they are gone.

use chrono::{DateTime, Utc};

use crate::desk::scene::{Unlock, card, privacy, slip};
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
        Scene::Telling(page) => desk.scene = *page.back,
        Scene::Card(page) => desk.scene = *page.back,
        Scene::Consent(consent) => desk.scene = *consent.back,
        Scene::TakeBack(page) => desk.scene = *page.back,
        Scene::Privacy(page) => desk.scene = *page.back,
        Scene::Notice(notice) => desk.scene = *notice.back,
        other => desk.scene = other,
    }
    card::refresh(desk, now);
    privacy::refresh(desk, now);
    slip::come_back(desk);
}

/// What stands in front for no longer than it takes to put something else there.
fn nothing() -> Scene {
    Scene::Unlock(Unlock::default())
}
