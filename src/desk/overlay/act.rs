//! What the keys do in a box.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::intent::{Command, Intent};
use crate::desk::overlay::{ConfirmWhat, Note, Overlay, ReasonFor, choosing};
use crate::desk::prose::Prose;
use crate::desk::scene::slip::authority;
use crate::desk::scene::{ask, notice};
use crate::desk::{Desk, Trouble, command, outcome};
use crate::form::{Change, Note as KeptNote};
use crate::register::text;

/// Lines that a screenful of a reason moves by.
const WHY_SCREENFUL: usize = 8;

/// Applies an intent to the box that is open.
pub(crate) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    if matches!(intent, Intent::Close) {
        desk.over = None;
        ask::forget_sigil(desk);
        return ask::send(desk);
    }
    match &mut desk.over {
        Some(Overlay::Menu(_)) => choosing::menu(desk, intent, now),
        Some(Overlay::Pick(_)) => choosing::pick(desk, intent, now),
        Some(Overlay::Confirm(_)) => confirm(desk, intent, now),
        Some(Overlay::Hides(_)) => hides(desk, intent),
        Some(Overlay::Odd(_)) => odd(desk, intent, now),
        Some(Overlay::Note(_)) => note(desk, intent, now),
        Some(Overlay::Reason(_)) => reason(desk, intent),
        Some(Overlay::Why(_)) => why(desk, intent),
        Some(Overlay::Moves(_)) => moves(desk, intent, now),
        Some(Overlay::WordBack(_)) => word_back(desk, intent, now),
        Some(Overlay::Told(_)) => {
            if intent == Intent::Accept {
                desk.over = None;
            }
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// Takes a paste into the box that is open.
pub(crate) fn paste(desk: &mut Desk, pasted: &str) {
    match &mut desk.over {
        Some(Overlay::Menu(menu)) => {
            menu.line.paste(pasted);
            menu.find();
        }
        Some(Overlay::Note(note)) => note.prose.paste(pasted),
        Some(Overlay::Reason(reason)) => reason.line.paste(pasted),
        Some(
            Overlay::Pick(_)
            | Overlay::Confirm(_)
            | Overlay::Hides(_)
            | Overlay::Odd(_)
            | Overlay::Why(_)
            | Overlay::Told(_)
            | Overlay::WordBack(_)
            | Overlay::Moves(_),
        )
        | None => {}
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn confirm(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(Overlay::Confirm(confirm)) = &desk.over else {
        return Vec::new();
    };
    let what = confirm.what;
    match intent {
        Intent::Yes => {
            desk.over = None;
            match what {
                ConfirmWhat::Leave => command::run(desk, Command::Leave, now),
                ConfirmWhat::Quit | ConfirmWhat::QuitUnwritten | ConfirmWhat::QuitUnkept => {
                    command::run(desk, Command::Quit, now)
                }
                ConfirmWhat::Erasures => command::run(desk, Command::CompleteErasures, now),
                ConfirmWhat::Unsafe => command::run(desk, Command::Park, now),
                ConfirmWhat::ShowNotice(person) => {
                    notice::open(desk, person);
                    Vec::new()
                }
                ConfirmWhat::Remove { list, entry } => ask::remove_entry(desk, list, entry),
            }
        }
        Intent::No => {
            desk.over = None;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn hides(desk: &mut Desk, intent: Intent) -> Vec<Effect> {
    match intent {
        Intent::Yes => {
            let Some(Overlay::Hides(hides)) = desk.over.take() else {
                return Vec::new();
            };
            ask::change(desk, hides.change, hides.step)
        }
        Intent::No => {
            desk.over = None;
            if let Some(at) = ask::position(desk) {
                ask::open(desk, at);
            }
            Vec::new()
        }
        _ => Vec::new(),
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn odd(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(Overlay::Odd(odd)) = &desk.over else {
        return Vec::new();
    };
    let odd = *odd;
    match intent {
        Intent::Yes => {
            desk.over = None;
            ask::confirm_odd(desk, odd.place, odd.code, None, odd.step, now)
        }
        Intent::No => {
            desk.over = None;
            Vec::new()
        }
        Intent::Do(Command::Note) => {
            desk.over = Some(Overlay::Note(Note {
                place: odd.place,
                prose: Prose::default(),
                confirms: Some(odd),
            }));
            Vec::new()
        }
        _ => Vec::new(),
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn note(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    if let Intent::Type(letter) = intent
        && choosing::opened_now(desk)
        && ask::again(desk, letter)
    {
        return Vec::new();
    }
    let Some(Overlay::Note(note)) = &mut desk.over else {
        return Vec::new();
    };
    match intent {
        Intent::Type(letter) => note.prose.type_in(letter),
        Intent::Edit(edit) => note.prose.edit(edit),
        Intent::Up => note.prose.up(),
        Intent::Down => note.prose.down(),
        Intent::Accept => return keep_note(desk, now),
        _ => {}
    }
    Vec::new()
}

fn keep_note(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(Overlay::Note(note)) = desk.over.take() else {
        return Vec::new();
    };
    if !ask::may_change(desk) {
        return Vec::new();
    }
    let words = text::clean_lines(&note.prose.text()).trim().to_owned();
    if let Some(odd) = note.confirms {
        let said = (!words.is_empty()).then_some(words);
        return ask::confirm_odd(desk, odd.place, odd.code, said, odd.step, now);
    }
    let officer = desk
        .post
        .officer
        .as_ref()
        .map_or_else(String::new, |officer| officer.name.clone());
    let Some(intake) = &mut desk.intake else {
        return Vec::new();
    };
    let before = intake.sheet.note(note.place).cloned();
    let after = (!words.is_empty()).then_some(KeptNote {
        text: words,
        officer,
        at: now,
    });
    if before.as_ref().map(|note| &note.text) == after.as_ref().map(|note| &note.text) {
        return Vec::new();
    }
    intake.make(
        Change::Note {
            place: note.place,
            before,
            after,
        },
        &desk.books,
    );
    ask::send(desk)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn reason(desk: &mut Desk, intent: Intent) -> Vec<Effect> {
    let Some(Overlay::Reason(reason)) = &mut desk.over else {
        return Vec::new();
    };
    match intent {
        Intent::Type(letter) => reason.line.type_in(letter),
        Intent::Edit(edit) => reason.line.edit(edit),
        Intent::Accept => {
            let words = text::clean(reason.line.text()).trim().to_owned();
            let what = reason.what;
            if words.is_empty() {
                desk.trouble = Some(Trouble::new("reason-missing"));
                return Vec::new();
            }
            desk.over = None;
            return vec![match what {
                ReasonFor::Delete(id) => Effect::Delete(id, words),
                ReasonFor::Withdraw(id) => Effect::Withdraw(id, words),
            }];
        }
        _ => {}
    }
    Vec::new()
}

/// Reads on in the reason, or folds it away; its sign twice is the sign itself, as everywhere.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn why(desk: &mut Desk, intent: Intent) -> Vec<Effect> {
    if let Intent::Type(letter) = intent
        && ask::again(desk, letter)
    {
        return Vec::new();
    }
    let Some(Overlay::Why(page)) = &mut desk.over else {
        return Vec::new();
    };
    match intent {
        Intent::Up => page.top = page.top.saturating_sub(1),
        Intent::Down => page.top = page.top.saturating_add(1),
        Intent::PageUp => page.top = page.top.saturating_sub(WHY_SCREENFUL),
        Intent::PageDown => page.top = page.top.saturating_add(WHY_SCREENFUL),
        Intent::First => page.top = 0,
        Intent::Type(_) | Intent::Do(Command::Why) => {
            desk.over = None;
            desk.post.why_open = false;
        }
        _ => {}
    }
    Vec::new()
}

/// Takes what was worded back and is right, or goes back to the form with it.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn word_back(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    match intent {
        Intent::Yes => match desk.over.take() {
            Some(Overlay::WordBack(back)) => authority::worded_back(desk, *back, now),
            _ => Vec::new(),
        },
        Intent::No => {
            desk.over = None;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Moves the application to the form of today, or closes it as it was.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn moves(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    match intent {
        Intent::Yes => match desk.over.take() {
            Some(Overlay::Moves(moves)) => outcome::move_on(desk, *moves, now),
            _ => Vec::new(),
        },
        Intent::No => {
            desk.over = None;
            Vec::new()
        }
        _ => Vec::new(),
    }
}
