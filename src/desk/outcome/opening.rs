//! Opening an application that was brought back, and moving one to the form of today.

use std::cmp::Ordering;

use chrono::{DateTime, Utc};

use crate::desk::effect::{Effect, Recalled};
use crate::desk::overlay::Moves;
use crate::desk::scene::{Ask, Check, ask};
use crate::desk::{Books, Desk, Intake, Overlay, Scene, Trouble};
use crate::form::migrate::{Moved, moved};
use crate::register::Stage;

/// Opens an application that was brought back; one of an older version of its form only once the officer has agreed to move it.
pub(super) fn recall(desk: &mut Desk, recalled: Recalled, now: DateTime<Utc>) -> Vec<Effect> {
    if !desk.is_open() {
        return Vec::new();
    }
    let header = &recalled.header;
    let Some(form) = desk.books.form(&header.form) else {
        desk.trouble = Some(Trouble::new("form-unknown").with("form", header.form.clone()));
        return to_the_list(desk);
    };
    match header.form_version.cmp(&form.version) {
        Ordering::Greater => {
            let newer = Trouble::new("form-older").with("kept", header.form_version.to_string());
            desk.trouble = Some(newer.with("form", form.version.to_string()));
            to_the_list(desk)
        }
        Ordering::Less if header.stage != Stage::Withdrawn => {
            desk.over = Some(Overlay::Moves(Box::new(Moves {
                recalled,
                to: form.version,
            })));
            to_the_list(desk)
        }
        Ordering::Less | Ordering::Equal => {
            let today = Desk::today(now);
            open(desk, |books| {
                let mut intake = Intake::open(recalled, form, books, today);
                intake.bring_up_to_date(books.notices(), now);
                intake
            });
            go_on_sitting(desk);
            ask::send(desk)
        }
    }
}

/// Opens an application in the form of today, and has it kept there.
pub(crate) fn move_on(desk: &mut Desk, moves: Moves, now: DateTime<Utc>) -> Vec<Effect> {
    let Moves { mut recalled, to } = moves;
    let header = &mut recalled.header;
    let Some(form) = desk.books.form(&header.form) else {
        return Vec::new();
    };
    let from = std::mem::replace(&mut header.form_version, to);
    let left_at = header.position.take();
    header.position = left_at.and_then(|position| match moved(&form, from, &position) {
        Moved::To(position) | Moved::Reread(position) => Some(position),
        Moved::Aside => None,
    });
    let today = Desk::today(now);
    open(desk, |books| {
        let mut intake = Intake::open(recalled, form, books, today);
        intake.moving_to = Some(to);
        intake.bring_up_to_date(books.notices(), now);
        intake
    });
    go_on_sitting(desk);
    ask::send(desk)
}

/// Goes on with the call or visit that a lock broke into, or begins the one that came with the application.
fn go_on_sitting(desk: &mut Desk) {
    let Some(intake) = &mut desk.intake else {
        return;
    };
    match &desk.post.sitting {
        Some(sitting) if sitting.of == intake.header.id => intake.go_on_in(sitting),
        Some(_) | None => desk.post.sitting = Some(intake.sits_in()),
    }
}

/// The list, where something else is in front that makes no sense without an application.
fn to_the_list(desk: &Desk) -> Vec<Effect> {
    if matches!(desk.scene, Scene::List(_)) {
        Vec::new()
    } else {
        vec![Effect::List]
    }
}

/// Opens an application where it was left: at the question in hand, or at its answers where it is no longer a draft.
pub(super) fn open(desk: &mut Desk, intake: impl FnOnce(&Books) -> Intake) {
    let intake = intake(&desk.books);
    let left_at = intake
        .header
        .position
        .as_deref()
        .and_then(|key| intake.form.place_of_key(key));
    let place = left_at
        .filter(|place| intake.walk.number(*place).is_some())
        .or_else(|| intake.first());
    let Some(place) = place else { return };
    desk.scene = if intake.header.stage == Stage::Draft {
        Scene::Ask(Box::new(Ask::at(&intake, &desk.books, place)))
    } else {
        Scene::Check(Check::new(&intake, place))
    };
    desk.over = None;
    desk.intake = Some(Box::new(intake));
}
