//! Leaving a question: what is in hand is read and kept, and the focus moves on. Nothing here ever stops a move but a question
//! of Lodge's own: whether answers may go out of sight, and whether an odd answer is right.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::hand::Held;
use crate::desk::intake::{Intake, Moment, Step};
use crate::desk::overlay::{Confirm, ConfirmWhat, Hides, Odd, Overlay};
use crate::desk::scene::ask::{open, parts};
use crate::desk::scene::{Check, Handed, Lodging, handed};
use crate::desk::{Desk, Scene, Trouble};
use crate::form::{Answer, Change, Place, Reading, Strength, Value, hidden};

/// Accepts what is in hand and moves.
pub(crate) fn leave(desk: &mut Desk, step: Step, now: DateTime<Utc>) -> Vec<Effect> {
    let Some((ask, intake, _)) = parts(desk) else {
        return Vec::new();
    };
    let reading = Reading {
        form: &intake.form,
        pack: &intake.pack,
        sheet: &intake.sheet,
        today: intake.today,
        place: ask.at,
    };
    let held = ask.hand.held(&reading, &intake.question(ask.at).kind);
    match held {
        Held::Same => go(desk, step),
        Held::Cleared => put(desk, None, step, now),
        Held::Given(answer, typed) => put(desk, Some((answer, typed)), step, now),
    }
}

/// Puts an answer, or none, in the place in focus, and moves.
pub(crate) fn put(
    desk: &mut Desk,
    answer: Option<(Answer, Option<String>)>,
    step: Step,
    now: DateTime<Utc>,
) -> Vec<Effect> {
    let Some((ask, intake, _)) = parts(desk) else {
        return Vec::new();
    };
    let place = ask.at;
    let before = intake.sheet.kept(place);
    if answer.is_none() && before.is_none() {
        return go(desk, step);
    }
    if let (Some((new, typed)), Some(old)) = (&answer, before)
        && old.answer == *new
        && old.typed == *typed
    {
        return go(desk, step);
    }
    let after = answer.and_then(|(answer, typed)| kept(desk, place, answer, typed, now));
    let Some((_, intake, _)) = parts(desk) else {
        return Vec::new();
    };
    let change = intake.answering(place, after);
    guarded(desk, change, step)
}

/// An answer with where it comes from, as of now.
pub(super) fn kept(
    desk: &mut Desk,
    place: Place,
    answer: Answer,
    typed: Option<String>,
    now: DateTime<Utc>,
) -> Option<crate::form::Kept> {
    let officer = desk.post.officer.as_ref();
    let officer = officer.map_or_else(String::new, |officer| officer.name.clone());
    let typist = desk.handed().map(Handed::typist);
    let moment = Moment {
        officer: &officer,
        channel: desk.post.channel,
        // The reason always stands on a screen that was handed over.
        why_shown: desk.post.why_open || typist.is_some(),
        typist,
        now,
    };
    let (_, intake, books) = parts(desk)?;
    Some(intake.kept(books, place, answer, typed, moment))
}

/// Makes a change, unless it would put answers out of sight: then they are named first.
pub(super) fn guarded(desk: &mut Desk, made: Change, step: Step) -> Vec<Effect> {
    if matches!(desk.scene, Scene::Handed(_)) {
        return handed::change(desk, made, step);
    }
    let Some((_, intake, _)) = parts(desk) else {
        return Vec::new();
    };
    if !intake.may_change() {
        return refuse(desk);
    }
    let mut hidden = hidden::hidden_by(
        &intake.form,
        &intake.pack,
        &intake.sheet,
        &made,
        intake.today,
    );
    if let Change::Remove { entry, .. } = &made {
        hidden.retain(|place| place.entry != Some(*entry) && place.inner != Some(*entry));
    }
    if hidden.is_empty() {
        return change(desk, made, step);
    }
    desk.over = Some(Overlay::Hides(Box::new(Hides {
        change: made,
        places: hidden,
        step,
    })));
    Vec::new()
}

/// Says that a withdrawn application stays as it is; what is in hand shows what is kept again.
fn refuse(desk: &mut Desk) -> Vec<Effect> {
    desk.trouble = Some(Trouble::new("withdrawn-stays"));
    if let Some(at) = position(desk) {
        open(desk, at);
    }
    Vec::new()
}

/// Whether the application in hand may be changed; says so where it may not.
pub(crate) fn may_change(desk: &mut Desk) -> bool {
    let may = desk
        .intake
        .as_ref()
        .is_some_and(|intake| intake.may_change());
    if !may {
        refuse(desk);
    }
    may
}

/// Makes a change and moves, stopping for what is odd or wrong with it.
///
/// Each answer stops once: Enter on what was left as it is changes nothing, so it never comes here and goes on.
pub(crate) fn change(desk: &mut Desk, made: Change, step: Step) -> Vec<Effect> {
    if !may_change(desk) {
        return Vec::new();
    }
    let Some((ask, intake, books)) = parts(desk) else {
        return Vec::new();
    };
    let place = ask.at;
    intake.make(made, books);
    if says_unsafe(intake, place) && step == Step::Forward {
        let effects = go(desk, step);
        desk.over = Some(Overlay::Confirm(Confirm {
            what: ConfirmWhat::Unsafe,
            name: String::new(),
        }));
        return effects;
    }
    let open_finding = intake
        .walk
        .findings_at(place)
        .find(|finding| finding.is_open());
    let strength = open_finding.map(|finding| (finding.strength, finding.code));
    let stops = step == Step::Forward;
    match strength.filter(|_| stops) {
        Some((Strength::Soft, code)) => {
            open(desk, place);
            desk.over = Some(Overlay::Odd(Odd { place, code, step }));
        }
        Some((Strength::Hard, _)) => {
            open(desk, place);
        }
        Some((Strength::Flag, _)) | None => {
            return go(desk, step);
        }
    }
    send(desk)
}

/// Whether the answer at a place says that this is no safe time and place to talk.
fn says_unsafe(intake: &Intake, place: Place) -> bool {
    intake.question(place).field == "safe_to_talk"
        && matches!(intake.sheet.value(place), Some(Value::Choice(picked)) if picked.code == "no")
}

/// Moves the focus, and sends what is new to be kept.
pub(crate) fn go(desk: &mut Desk, step: Step) -> Vec<Effect> {
    if matches!(desk.scene, Scene::Handed(_)) {
        return handed::go(desk, step);
    }
    let Some((ask, intake, _)) = parts(desk) else {
        return Vec::new();
    };
    let (at, from_check) = (ask.at, ask.from_check);
    let mut next = intake.step(at, step);
    let leaves_entry = step == Step::Forward && next.is_some() && next == intake.list_above(at);
    if leaves_entry && let Some(errand) = ask.errands.pop() {
        next = Some(errand);
    }
    let back_to_check =
        from_check && !leaves_entry && matches!(step, Step::Forward | Step::Backward);
    if back_to_check {
        let check = Check::at(intake, at, at);
        desk.scene = Scene::Check(check);
    } else if let Some(next) = next {
        if next != at || step == Step::Stay {
            open(desk, next);
        }
    } else if step == Step::Forward || step == Step::NextPart {
        desk.scene = Scene::Lodging(Lodging::new(intake, Some(at)));
    }
    send(desk)
}

/// Sends what is new to be kept, with where the officer is now.
pub(crate) fn send(desk: &mut Desk) -> Vec<Effect> {
    let at = position(desk);
    let Some(intake) = &mut desk.intake else {
        return Vec::new();
    };
    let mut effects = Vec::new();
    if intake.has_fresh() {
        effects.push(Effect::Keep(Box::new(intake.keeping(at, false))));
    }
    effects.extend(intake.writing());
    effects
}

/// The question in hand, whatever is in front.
pub(crate) fn position(desk: &Desk) -> Option<Place> {
    position_of(&desk.scene)
}

fn position_of(scene: &Scene) -> Option<Place> {
    match scene {
        Scene::Ask(ask) => Some(ask.at),
        Scene::Check(check) => Some(check.from),
        Scene::Lodging(lodging) => lodging.from,
        Scene::Settings(page) => page.from,
        Scene::Slip(form) => position_of(&form.back),
        Scene::NewPin(page) => position_of(&page.back),
        Scene::Handed(handed) => position_of(&handed.back),
        Scene::Telling(page) => position_of(&page.back),
        Scene::Card(page) => position_of(&page.back),
        Scene::Consent(consent) => position_of(&consent.back),
        Scene::TakeBack(page) => position_of(&page.back),
        Scene::Privacy(page) => position_of(&page.back),
        Scene::Notice(notice) => position_of(&notice.back),
        Scene::FirstRun(_)
        | Scene::Unlock(_)
        | Scene::Doubt(_)
        | Scene::List(_)
        | Scene::Receipt(_)
        | Scene::Trail(_) => None,
    }
}
