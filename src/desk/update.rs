//! The only way in: a message and the time change the desk, and effects come out.

use chrono::{DateTime, TimeDelta, Utc};

use crate::desk::effect::Effect;
use crate::desk::intake::contacts;
use crate::desk::intent::{Command, Intent};
use crate::desk::scene::{
    Handed, ask, card, check, consent, doubt, first_run, handed, list, lodging, new_pin, notice,
    privacy, receipt, settings_page, slip, take_back, telling, trail, unlock,
};
use crate::desk::{Desk, Message, Scene, Wait, command, outcome, overlay};
use crate::form::{Owner, Place};

/// How long an Enter after a key that moved on is taken for the end of that key, as forms' own guards do.
const HABIT: TimeDelta = TimeDelta::milliseconds(500);

/// Changes the desk, and says what is to be done outside it.
pub fn update(desk: &mut Desk, message: Message, now: DateTime<Utc>) -> Vec<Effect> {
    if let Some(intake) = &mut desk.intake {
        intake.on_day(Desk::today(now), &desk.books);
    }
    let effects = match message {
        Message::Intent(intent) if !desk.is_waiting() => press(desk, intent, now),
        Message::Paste(text) if !desk.is_waiting() => {
            paste(desk, &text);
            Vec::new()
        }
        Message::Intent(_) | Message::Paste(_) => Vec::new(),
        Message::Resized(columns, rows) => {
            (desk.glass.columns, desk.glass.rows) = (columns, rows);
            Vec::new()
        }
        Message::Idle => handed::idle(desk, now),
        Message::StopsDue => vec![Effect::DestroyEquality],
        Message::Progress(progress) => {
            desk.progress = Some(progress);
            Vec::new()
        }
        Message::Done(done) => {
            desk.progress = None;
            outcome::take(desk, done, now)
        }
    };
    desk.waiting
        .extend(effects.iter().filter_map(Wait::for_effect));
    effects
}

impl Wait {
    /// What an effect has to be waited for; leaving is never answered.
    fn for_effect(effect: &Effect) -> Option<Self> {
        Some(match effect {
            Effect::MakeVault { .. } => Self::Vault,
            Effect::Unlock { .. } | Effect::Accept { .. } => Self::Unlock,
            Effect::CheckPassphrase(_) => Self::Passphrase,
            Effect::TellRefusal => Self::Refusal,
            Effect::DrawWords => Self::Words,
            Effect::Lock => Self::Lock,
            Effect::List => Self::List,
            Effect::Begin { .. } | Effect::Recall(_) => Self::Open,
            Effect::Keep(_) => Self::Keep,
            Effect::WriteDown(_) => Self::WriteDown,
            Effect::Helpers(_) => Self::Helpers,
            Effect::KeepEquality(_) | Effect::DestroyEquality => Self::Equality,
            Effect::Lodge(_) => Self::Lodge,
            Effect::Withdraw(..) | Effect::Delete(..) => Self::Gone,
            Effect::Receipt { .. } | Effect::PrivacyReceipts(_) => Self::Receipt,
            Effect::CopyFor { .. } => Self::Copy,
            Effect::PrintNotice(_) => Self::Notice,
            Effect::KeepSettings(_) => Self::Settings,
            Effect::Trail { .. } => Self::Trail,
            Effect::CheckTrail => Self::CheckTrail,
            Effect::CompleteErasures => Self::Erasures,
            Effect::BackUp => Self::Backup,
            Effect::Leave => return None,
        })
    }
}

/// Acts on a key, but for one Enter right behind a key that answered and moved on: it was meant for the question before.
fn press(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let moved_on_at = desk
        .intake
        .as_mut()
        .and_then(|intake| intake.moved_on_at.take());
    if intent == Intent::Accept && moved_on_at.is_some_and(|at| now - at < HABIT) {
        return Vec::new();
    }
    let one_key = matches!(
        intent,
        Intent::Pick(_) | Intent::Toggle | Intent::Yes | Intent::No
    );
    let before = asked(desk);
    let mut effects = act(desk, intent, now);
    effects.extend(helped_by(desk, before, now));
    if one_key
        && before.is_some()
        && asked(desk) != before
        && let Some(intake) = &mut desk.intake
    {
        intake.moved_on_at = Some(now);
    }
    effects
}

/// Writes down who helps, once the part of the form that says so is left.
fn helped_by(desk: &mut Desk, before: Option<Place>, now: DateTime<Utc>) -> Option<Effect> {
    let after = asked(desk);
    let intake = desk.intake.as_mut()?;
    let section = |place: Place| intake.question(place).section;
    let list = section(intake.form.place(contacts::LIST, Owner::Common)?);
    let left = before.map(section) == Some(list) && after.map(section) != Some(list);
    if !left || intake.leaving {
        return None;
    }
    intake.mirror_contacts(now);
    intake.writing()
}

/// The question in focus.
fn asked(desk: &Desk) -> Option<Place> {
    if let Scene::Ask(ask) = &desk.scene {
        return Some(ask.at);
    }
    desk.handed().and_then(Handed::at)
}

fn act(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let keeps_trouble = desk
        .intake
        .as_ref()
        .is_some_and(|intake| intake.waiting_to_send());
    if !keeps_trouble {
        desk.trouble = None;
    }
    if matches!(desk.scene, Scene::Handed(_)) {
        return handed::apply(desk, intent, now);
    }
    if desk.over.is_some() {
        return overlay::apply(desk, intent, now);
    }
    if let Intent::Do(command) = intent {
        if let Scene::Ask(ask) = &mut desk.scene {
            ask.sigil = None;
        }
        return command::run(desk, command, now);
    }
    match (&desk.scene, intent) {
        (Scene::Check(_) | Scene::List(_) | Scene::Lodging(_), Intent::Sigil(sigil)) => {
            match Command::of_sigil(sigil) {
                Some(command) => command::run(desk, command, now),
                None => Vec::new(),
            }
        }
        (Scene::FirstRun(_), _) => first_run::apply(desk, intent),
        (Scene::Unlock(_), _) => unlock::apply(desk, intent),
        (Scene::Doubt(_), _) => doubt::apply(desk, intent),
        (Scene::List(_), _) => list::apply(desk, intent),
        (Scene::Ask(_), _) => ask::apply(desk, intent, now),
        (Scene::Check(_), _) => check::apply(desk, intent, now),
        (Scene::Lodging(_), _) => lodging::apply(desk, intent, now),
        (Scene::Receipt(_), _) => receipt::apply(desk, intent),
        (Scene::Settings(_), _) => settings_page::apply(desk, intent),
        (Scene::Trail(_), _) => trail::apply(desk, intent),
        (Scene::Slip(_), _) => slip::apply(desk, intent, now),
        (Scene::NewPin(_), _) => new_pin::apply(desk, intent, now),
        (Scene::Handed(_), _) => Vec::new(),
        (Scene::Telling(_), _) => telling::apply(desk, intent, now),
        (Scene::Card(_), _) => card::apply(desk, intent, now),
        (Scene::Consent(_), _) => consent::apply(desk, intent, now),
        (Scene::TakeBack(_), _) => take_back::apply(desk, intent, now),
        (Scene::Privacy(_), _) => privacy::apply(desk, intent, now),
        (Scene::Notice(_), _) => notice::apply(desk, intent, now),
    }
}

fn paste(desk: &mut Desk, text: &str) {
    if let Scene::Handed(handed) = &mut desk.scene {
        handed.paste(text);
        return;
    }
    if desk.over.is_some() {
        overlay::paste(desk, text);
        return;
    }
    match &mut desk.scene {
        Scene::FirstRun(first) => first.paste(text),
        Scene::Unlock(unlock) => unlock.paste(text),
        Scene::Doubt(doubt) => doubt.paste(text),
        Scene::List(list) if list.filtering => {
            list.filter.paste(text);
            list.show();
        }
        Scene::Ask(ask) => ask.paste(text),
        Scene::Settings(page) => {
            if let Some(line) = &mut page.typing {
                line.paste(text);
            }
        }
        Scene::Slip(form) => form.paste(text),
        Scene::NewPin(page) => page.typed.paste(text),
        Scene::List(_)
        | Scene::Privacy(_)
        | Scene::Notice(_)
        | Scene::Check(_)
        | Scene::Lodging(_)
        | Scene::Receipt(_)
        | Scene::Telling(_)
        | Scene::Card(_)
        | Scene::Trail(_)
        | Scene::Handed(_)
        | Scene::Consent(_)
        | Scene::TakeBack(_) => {}
    }
}
