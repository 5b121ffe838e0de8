//! What the keys do in the boxes that are chosen from: the palette, the jump box, the short menus.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::intake::Step;
use crate::desk::intent::Intent;
use crate::desk::overlay::{Choice, Menu, Note, Overlay, Pick, Target};
use crate::desk::scene::ask;
use crate::desk::{Desk, Scene, command};
use crate::form::Place;

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(super) fn menu(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    if let Intent::Type(letter) = intent
        && opened_now(desk)
        && ask::again(desk, letter)
    {
        return Vec::new();
    }
    let Some(Overlay::Menu(menu)) = &mut desk.over else {
        return Vec::new();
    };
    match intent {
        Intent::Type(letter) => {
            menu.line.type_in(letter);
            menu.find();
        }
        Intent::Edit(edit) => {
            menu.line.edit(edit);
            menu.find();
        }
        Intent::Up => menu.move_by(-1),
        Intent::Down => menu.move_by(1),
        Intent::PageUp => menu.move_by_screen(false),
        Intent::PageDown => menu.move_by_screen(true),
        Intent::Accept => {
            let target = menu.in_hand();
            if target.is_none() {
                return Vec::new();
            }
            desk.over = None;
            return match target {
                Some(Target::Run(command)) => command::run(desk, command, now),
                Some(Target::Go(place)) => jump(desk, place, now),
                Some(Target::Add(card)) => ask::known::add(desk, &card, now),
                None => Vec::new(),
            };
        }
        _ => {}
    }
    Vec::new()
}

/// Whether nothing has been typed into the box yet.
pub(super) fn opened_now(desk: &Desk) -> bool {
    match &desk.over {
        Some(Overlay::Menu(Menu { line, .. })) => line.is_empty(),
        Some(Overlay::Note(Note { prose, .. })) => prose.is_empty(),
        Some(Overlay::Pick(_)) => true,
        _ => false,
    }
}

fn jump(desk: &mut Desk, place: Place, now: DateTime<Utc>) -> Vec<Effect> {
    if matches!(desk.scene, Scene::Ask(_)) {
        return ask::leave(desk, Step::To(place), now);
    }
    ask::open(desk, place);
    Vec::new()
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(super) fn pick(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    if let Intent::Type(letter) = intent
        && ask::again(desk, letter)
    {
        return Vec::new();
    }
    let Some(Overlay::Pick(pick)) = &mut desk.over else {
        return Vec::new();
    };
    match intent {
        Intent::Up => pick.move_by(-1),
        Intent::Down => pick.move_by(1),
        Intent::First => pick.at = 0,
        Intent::Last => pick.move_by(isize::MAX),
        Intent::Pick(number) => {
            let Some(choice) = usize::from(number).checked_sub(1) else {
                return Vec::new();
            };
            return picked(desk, choice, now);
        }
        Intent::Accept => {
            let at = pick.at;
            return picked(desk, at, now);
        }
        _ => {}
    }
    Vec::new()
}

fn picked(desk: &mut Desk, number: usize, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(Overlay::Pick(Pick { choices, .. })) = &desk.over else {
        return Vec::new();
    };
    let Some((choice, _)) = choices.get(number).cloned() else {
        return Vec::new();
    };
    desk.over = None;
    match choice {
        Choice::Missing(reason) => ask::answer_missing(desk, reason, now),
        Choice::Source(source) => {
            if let Some(intake) = &mut desk.intake {
                intake.source = Some(source);
            }
            Vec::new()
        }
        Choice::Language(tag) => {
            command::speak(desk, tag);
            Vec::new()
        }
    }
}
