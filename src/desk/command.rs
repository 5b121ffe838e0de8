//! Commands by name, wherever they come from: a key, a sigil, the palette.

mod leaving;

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::intake::Step;
use crate::desk::intent::Command;
use crate::desk::overlay::{Menu, Note, Odd, Overlay, Pick, Told, WhyPage};
use crate::desk::prose::Prose;
use crate::desk::scene::{
    Check, Lodging, Receipt, SettingsPage, ask, card, list, privacy, receipt, slip, telling, trail,
};
use crate::desk::{Context, Desk, Scene, Trouble};
use crate::form::Strength;
use crate::privacy::Raised;
use crate::register::{Channel, Stage};

pub(crate) use leaving::lock;
use leaving::{ask_leave, leave};

/// Runs a command; one that makes no sense here does nothing.
pub(crate) fn run(desk: &mut Desk, command: Command, now: DateTime<Utc>) -> Vec<Effect> {
    if desk.post.channel == Channel::Kiosk && !command.is_on(Channel::Kiosk) {
        return Vec::new();
    }
    match command {
        Command::Why => why(desk),
        Command::Listening => listening(desk, now),
        Command::Palette => palette(desk),
        Command::Jump => jump(desk),
        Command::NoAnswer => no_answer(desk),
        Command::Source => source(desk),
        Command::Language if desk.intake.is_some() => {
            desk.over = Some(Overlay::Pick(Pick::language(desk)));
        }
        Command::Note => note(desk),
        Command::Same if ask::known::at_the_list(desk) => return ask::known::ask_for(desk),
        Command::Same => ask::same(desk),
        Command::KnownHelper => return ask::known::ask_for(desk),
        Command::Reveal => reveal(desk),
        Command::Add => return ask::add_here(desk, now),
        Command::RemoveEntry => ask::remove_in_hand(desk),
        Command::Undo => return undo(desk, true),
        Command::Redo => return undo(desk, false),
        Command::ThatIsRight => that_is_right(desk),
        Command::CheckAnswers
        | Command::Lodge
        | Command::Receipt
        | Command::Settings
        | Command::AskFormat
        | Command::MayITell
        | Command::ContactCard
        | Command::Authority
        | Command::Objection
        | Command::Restrict
        | Command::AskPermission
        | Command::TakeBack
        | Command::Papers
        | Command::Privacy => {
            return turn_to(desk, command, now);
        }
        Command::Park => return leave(desk, true, now),
        Command::Leave => return leave(desk, false, now),
        Command::AskLeave => ask_leave(desk),
        Command::Lock => return lock(desk, now),
        Command::Quit => return vec![Effect::Leave],
        Command::DrawWords if matches!(desk.scene, Scene::FirstRun(_)) => {
            return vec![Effect::DrawWords];
        }
        Command::New
        | Command::Open
        | Command::DeleteDraft
        | Command::Withdraw
        | Command::Filter => {
            return list::run(desk, command);
        }
        Command::Trail | Command::CheckTrail => return trail::run(desk, command),
        Command::BackUp if matches!(desk.scene, Scene::List(_)) => return vec![Effect::BackUp],
        Command::CompleteErasures if matches!(desk.scene, Scene::List(_)) => {
            return vec![Effect::CompleteErasures];
        }
        Command::PrintReference
        | Command::PrintReceipt
        | Command::WriteReference
        | Command::WriteReceipt => {
            return receipt::run(desk, command);
        }
        Command::HandOver => return hand_over(desk, now),
        Command::ReadAloud => return read_aloud(desk, now),
        Command::CopyFor => return telling::run(desk, command),
        Command::SomeoneAsks if matches!(desk.scene, Scene::List(_)) => {
            desk.over = Some(Overlay::Told(Told::new("told-someone-asks")));
        }
        // It is asked for on a screen that was handed over, and nowhere else.
        Command::AskOfficer
        | Command::SomeoneAsks
        | Command::Language
        | Command::DrawWords
        | Command::BackUp
        | Command::CompleteErasures => {}
    }
    Vec::new()
}

/// Asks the questions in another language; what is in hand stays as it is.
pub(crate) fn speak(desk: &mut Desk, tag: String) {
    let Some(intake) = &mut desk.intake else {
        return;
    };
    intake.language = tag;
    if let Some((ask, intake, books)) = ask::parts(desk) {
        ask.hand
            .say_in(&crate::desk::hand::hand_for(intake, books, ask.at));
    }
}

/// Accepts what is in hand without moving. A change that would put answers out of sight is not made unasked.
fn settle(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    if !matches!(desk.scene, Scene::Ask(_)) {
        return Vec::new();
    }
    if let Some((ask, _, _)) = ask::parts(desk) {
        ask.from_check = false;
    }
    ask::leave(desk, Step::Stay, now)
}

/// Covers every answer and name, or shows them again.
fn listening(desk: &mut Desk, now: DateTime<Utc>) {
    desk.glass.covered = !desk.glass.covered;
    slip::refresh(desk);
    privacy::refresh(desk, now);
}

/// Beside the question, then in full, then folded away.
fn why(desk: &mut Desk) {
    let place = match &desk.scene {
        Scene::Ask(ask) => Some(ask.at),
        Scene::Check(check) => check.in_hand(),
        Scene::Lodging(lodging) => lodging.in_hand(),
        Scene::FirstRun(_)
        | Scene::Unlock(_)
        | Scene::Doubt(_)
        | Scene::List(_)
        | Scene::Receipt(_)
        | Scene::Settings(_)
        | Scene::Trail(_)
        | Scene::Card(_)
        | Scene::Privacy(_)
        | Scene::Notice(_)
        | Scene::Slip(_)
        | Scene::NewPin(_)
        | Scene::Handed(_)
        | Scene::Telling(_)
        | Scene::Consent(_)
        | Scene::TakeBack(_) => None,
    };
    let beside = matches!(desk.scene, Scene::Ask(_));
    match place {
        Some(place) if desk.post.why_open || !beside => {
            desk.over = Some(Overlay::Why(WhyPage { place, top: 0 }));
        }
        Some(_) => desk.post.why_open = true,
        None => {}
    }
}

fn palette(desk: &mut Desk) {
    let context = desk.context();
    let role = desk.post.officer.as_ref().map(|officer| officer.role);
    let commands: Vec<Command> = match (&desk.scene, &desk.intake) {
        (Scene::List(_), _) => Command::WITH_LIST
            .into_iter()
            .filter(|command| command.is_for(role))
            .collect(),
        (_, Some(intake)) => Command::WITH_APPLICATION
            .into_iter()
            .filter(|command| command.fits(intake.header.stage))
            .filter(|command| command.is_on(desk.post.channel))
            .collect(),
        (_, None) => return,
    };
    let context = if context == Context::Menu {
        Context::Blank
    } else {
        context
    };
    desk.over = Some(Overlay::Menu(Menu::palette(
        &commands,
        desk.books.chrome(),
        context,
    )));
}

fn jump(desk: &mut Desk) {
    if let Some(intake) = &desk.intake {
        desk.over = Some(Overlay::Menu(Menu::jump(intake, &desk.wording(intake))));
    }
}

fn no_answer(desk: &mut Desk) {
    let Some((ask, intake, books)) = ask::parts(desk) else {
        return;
    };
    let pick = Pick::no_answer(intake, books, ask.at);
    if pick.choices.is_empty() {
        desk.trouble = Some(Trouble::new("needs-an-answer"));
    } else {
        desk.over = Some(Overlay::Pick(pick));
    }
}

fn source(desk: &mut Desk) {
    let Some((ask, intake, books)) = ask::parts(desk) else {
        return;
    };
    let pick = Pick::source(books, intake.source_at(ask.at));
    desk.over = Some(Overlay::Pick(pick));
}

fn note(desk: &mut Desk) {
    let Some((ask, intake, _)) = ask::parts(desk) else {
        return;
    };
    let place = ask.at;
    let words = intake
        .sheet
        .note(place)
        .map(|note| note.text.clone())
        .unwrap_or_default();
    desk.over = Some(Overlay::Note(Note {
        place,
        prose: Prose::of(&words),
        confirms: None,
    }));
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a command that makes no sense here does nothing"
)]
fn reveal(desk: &mut Desk) {
    match &mut desk.scene {
        Scene::Ask(ask) => ask.revealed = !ask.revealed,
        Scene::Check(check) => check.revealed = !check.revealed,
        Scene::Card(page) => page.revealed = !page.revealed,
        _ => {}
    }
}

fn undo(desk: &mut Desk, back: bool) -> Vec<Effect> {
    let Some(intake) = &mut desk.intake else {
        return Vec::new();
    };
    if matches!(desk.scene, Scene::Receipt(_) | Scene::Settings(_)) {
        return Vec::new();
    }
    let place = if back {
        intake.undo(&desk.books)
    } else {
        intake.redo(&desk.books)
    };
    let Some(place) = place else {
        let code = if back {
            "nothing-to-undo"
        } else {
            "nothing-to-redo"
        };
        desk.trouble = Some(Trouble::new(code));
        return Vec::new();
    };
    ask::open(desk, place);
    ask::send(desk)
}

/// Accepts what is in hand, and asks whom the equality questions are read to.
fn read_aloud(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let effects = settle(desk, now);
    if desk.over.is_none() && ask::may_change(desk) {
        slip::read_aloud::open(desk);
    }
    effects
}

/// Accepts what is in hand, and asks the officer what is to be handed over.
fn hand_over(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    if !Command::HandOver.is_on(desk.post.channel) {
        desk.trouble = Some(Trouble::new("hand-over-counter"));
        return Vec::new();
    }
    let effects = settle(desk, now);
    if desk.over.is_none() && ask::may_change(desk) {
        slip::hand_over::open(desk);
    }
    effects
}

fn that_is_right(desk: &mut Desk) {
    let Some((ask, intake, _)) = ask::parts(desk) else {
        return;
    };
    let place = ask.at;
    let soft = intake
        .walk
        .findings_at(place)
        .find(|one| one.strength == Strength::Soft && one.is_open());
    match soft.map(|finding| finding.code) {
        Some(code) => {
            desk.over = Some(Overlay::Odd(Odd {
                place,
                code,
                step: Step::Stay,
            }));
        }
        None => desk.trouble = Some(Trouble::new("nothing-odd")),
    }
}

/// Accepts what is in hand and turns to another page.
fn turn_to(desk: &mut Desk, command: Command, now: DateTime<Utc>) -> Vec<Effect> {
    let contact = card::in_hand(desk);
    let mut effects = settle(desk, now);
    if desk.over.is_some() {
        return effects;
    }
    let from = ask::position(desk);
    match (command, &desk.intake) {
        (Command::CheckAnswers, Some(intake)) => {
            if let Some(from) = from.or_else(|| intake.first()) {
                let check = Check::new(intake, from);
                desk.scene = Scene::Check(check);
            }
        }
        (Command::Lodge, Some(intake)) => {
            let lodging = Lodging::new(intake, from);
            desk.scene = Scene::Lodging(lodging);
        }
        (Command::Receipt, Some(intake)) if intake.header.stage == Stage::Lodged => {
            let receipt = Receipt::new(intake.header.clone(), Some(intake), &desk.books);
            desk.scene = Scene::Receipt(Box::new(receipt));
        }
        (Command::ContactCard, Some(_)) => effects.extend(card::open_at(desk, contact, now)),
        (Command::Authority, Some(_)) => {
            effects.extend(card::write_down(desk, now));
            slip::authority::open(desk, None, None);
        }
        (Command::Objection, Some(_)) => slip::objection::open(desk, None),
        (Command::Restrict, Some(_)) => slip::restrict::open(desk, None),
        (Command::AskFormat, Some(intake)) if intake.may_change() => {
            slip::format_asked::open(desk);
        }
        (Command::MayITell, Some(_)) => slip::may_i_tell::open(desk),
        (Command::AskPermission, Some(intake)) if intake.may_change() => {
            effects.extend(slip::ask_permission::open(desk, None, Raised::Asked));
        }
        (Command::TakeBack, Some(_)) => {
            effects.extend(slip::which_permission::open(desk, now));
        }
        (Command::Papers, Some(_)) => slip::papers::open(desk, None),
        (Command::Privacy, Some(_)) => effects.extend(privacy::open(desk, now)),
        (Command::Settings, _) if desk.is_open() => {
            let page = SettingsPage::new(&desk.post.settings, &desk.books, from);
            desk.scene = Scene::Settings(Box::new(page));
        }
        _ => {}
    }
    effects
}
