//! Answering with one key: options, ticks, things told, reasons for no answer, the same as before.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::hand::{Hand, Means};
use crate::desk::intake::Step;
use crate::desk::scene::Check;
use crate::desk::scene::ask::leaving::kept;
use crate::desk::scene::ask::{add_entry, change, leave, listing, may_change, parts, put};
use crate::desk::{Desk, Scene, Trouble};
use crate::form::suggest::{Known, suggest};
use crate::form::{Answer, Change, Confirmation, Person, Place, Value, show};
use crate::register::Missing;

/// Enter: accepts what is in hand. It never answers what has to be said.
pub(super) fn accept(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let Some((ask, intake, _)) = parts(desk) else {
        return Vec::new();
    };
    match &mut ask.hand {
        Hand::Choose(choosing) if choosing.words.is_none() => match choosing.in_hand() {
            Some(option) if choosing.kept != Some(option) || choosing.is_typing() => {
                choose(desk, option, now)
            }
            None if choosing.is_typing() => {
                desk.trouble = Some(Trouble::new("option-not-found"));
                Vec::new()
            }
            Some(_) | None => leave(desk, Step::Forward, now),
        },
        Hand::Toggle(toggles) if toggles.words.is_some() => {
            toggles.keep_words();
            Vec::new()
        }
        Hand::Toggle(toggles) if toggles.is_typing() => {
            if toggles.shown().is_empty() {
                desk.trouble = Some(Trouble::new("option-not-found"));
                return Vec::new();
            }
            if toggles.turn_on_found() {
                return Vec::new();
            }
            leave(desk, Step::Forward, now)
        }
        Hand::Roster(_) => listing::accept(desk, now),
        Hand::Review => {
            let check = Check::new(intake, ask.at);
            desk.scene = Scene::Check(check);
            Vec::new()
        }
        Hand::Choose(_)
        | Hand::Toggle(_)
        | Hand::Words { .. }
        | Hand::Long { .. }
        | Hand::Tick(_)
        | Hand::Told { .. }
        | Hand::Papers(_) => leave(desk, Step::Forward, now),
    }
}

/// A digit: chooses the option with that number and goes on, or turns it on or off.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "this key means nothing to what else can be in hand"
)]
pub(super) fn pick(desk: &mut Desk, number: u8, now: DateTime<Utc>) -> Vec<Effect> {
    let Some((ask, _, _)) = parts(desk) else {
        return Vec::new();
    };
    let Some(option) = usize::from(number).checked_sub(1) else {
        return Vec::new();
    };
    match &mut ask.hand {
        Hand::Choose(choosing) if option < choosing.options.len() => {
            choosing.at = Some(option);
            choose(desk, option, now)
        }
        Hand::Toggle(toggles) if option < toggles.options.len() => {
            toggles.at = Some(option);
            toggles.toggle(option);
            Vec::new()
        }
        Hand::Papers(papers) => {
            papers.set(option);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Space: chooses, turns on or off, ticks or unticks.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "this key means nothing to what else can be in hand"
)]
pub(super) fn toggle(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let Some((ask, intake, _)) = parts(desk) else {
        return Vec::new();
    };
    let ticked = intake.sheet.value(ask.at) == Some(&Value::Tick(true));
    match &mut ask.hand {
        Hand::Choose(choosing) => match choosing.in_hand() {
            Some(option) => choose(desk, option, now),
            None => Vec::new(),
        },
        Hand::Toggle(toggles) => {
            toggles.toggle_in_hand();
            Vec::new()
        }
        Hand::Tick(_) => say(desk, !ticked, now),
        Hand::Papers(papers) => {
            papers.next_state();
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Yes or no, typed: answers a question of the two, a tick, a thing told.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "this key means nothing to what else can be in hand"
)]
pub(super) fn say(desk: &mut Desk, yes: bool, now: DateTime<Utc>) -> Vec<Effect> {
    let Some((ask, _, _)) = parts(desk) else {
        return Vec::new();
    };
    match &mut ask.hand {
        Hand::Choose(choosing) => {
            let code = if yes { "yes" } else { "no" };
            let Some(option) = choosing
                .options
                .iter()
                .position(|option| option.code == code)
            else {
                return Vec::new();
            };
            choosing.at = Some(option);
            choose(desk, option, now)
        }
        Hand::Tick(ticked) => {
            *ticked = Some(yes);
            leave(desk, Step::Forward, now)
        }
        Hand::Told { said, .. } => {
            *said = Some(yes);
            leave(desk, Step::Forward, now)
        }
        _ => Vec::new(),
    }
}

/// Chooses an option and goes on; one that takes words asks for them first, one that is not there yet is added.
fn choose(desk: &mut Desk, option: usize, now: DateTime<Utc>) -> Vec<Effect> {
    let Some((ask, _, _)) = parts(desk) else {
        return Vec::new();
    };
    let Hand::Choose(choosing) = &mut ask.hand else {
        return Vec::new();
    };
    let means = choosing.options.get(option).map(|known| known.means);
    match means {
        Some(Means::AddTo(list)) => add_for(desk, list, now),
        Some(_) if choosing.choose(option) => leave(desk, Step::Forward, now),
        Some(_) | None => Vec::new(),
    }
}

/// Adds an entry that the answer points at, and comes back once it is filled in.
fn add_for(desk: &mut Desk, list: Place, now: DateTime<Utc>) -> Vec<Effect> {
    if !may_change(desk) {
        return Vec::new();
    }
    let Some((ask, intake, books)) = parts(desk) else {
        return Vec::new();
    };
    let adding = intake.sheet.adding(list);
    let Change::Add { entry, .. } = adding else {
        return Vec::new();
    };
    let place = ask.at;
    let person = intake.question(list).id == "members";
    let value = if person {
        Value::Person(Person::Member(entry))
    } else {
        Value::Entry(entry)
    };
    intake.make(adding, books);
    let answer = kept(desk, place, Answer::Given(value), None, now);
    let Some((ask, intake, books)) = parts(desk) else {
        return Vec::new();
    };
    let answering = intake.answering(place, answer);
    intake.make(answering, books);
    ask.errands.push(place);
    add_entry(desk, list, entry)
}

/// Says why there is no answer.
pub(crate) fn answer_missing(desk: &mut Desk, reason: Missing, now: DateTime<Utc>) -> Vec<Effect> {
    put(
        desk,
        Some((Answer::Missing(reason), None)),
        Step::Forward,
        now,
    )
}

/// Says that an odd answer is right, with a note where there is something to say.
pub(crate) fn confirm_odd(
    desk: &mut Desk,
    place: Place,
    code: &str,
    note: Option<String>,
    step: Step,
    now: DateTime<Utc>,
) -> Vec<Effect> {
    let officer = desk
        .post
        .officer
        .as_ref()
        .map_or_else(String::new, |officer| officer.name.clone());
    let Some((_, intake, _)) = parts(desk) else {
        return Vec::new();
    };
    let Some(finding) = intake
        .walk
        .findings_at(place)
        .find(|finding| finding.code == code)
    else {
        return Vec::new();
    };
    let after = Confirmation {
        figures: finding.about.clone(),
        note,
        officer,
        at: now,
    };
    let before = intake.sheet.confirmation(place, code).cloned();
    let made = Change::Confirm {
        place,
        code: code.to_owned(),
        before,
        after: Some(after),
    };
    change(desk, made, step)
}

/// Takes into hand the answer of the entry above, or what Lodge offers. It is kept once it is accepted.
pub(crate) fn same(desk: &mut Desk) {
    let channel = desk.post.channel;
    let council = match desk.post.settings.councils.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    };
    let Some((ask, intake, _)) = parts(desk) else {
        return;
    };
    let known = Known {
        today: intake.today,
        channel,
        council: council.as_deref(),
    };
    let question = intake.question(ask.at);
    let offered =
        above(intake, ask.at).or_else(|| suggest(&intake.form, &intake.sheet, question, &known));
    let taken = offered.is_some_and(|value| {
        let text = show::of_value(&intake.form, &intake.sheet, &value);
        ask.hand.take_over(&value, &text)
    });
    if !taken {
        desk.trouble = Some(Trouble::new("nothing-above"));
    }
}

/// The value of the same question in the entry before this one.
fn above(intake: &crate::desk::Intake, at: Place) -> Option<Value> {
    let list = intake.list_above(at)?;
    let entries = intake.sheet.entries(list);
    let number = entries
        .iter()
        .position(|entry| Some(*entry) == at.innermost())?;
    let before = entries.get(number.checked_sub(1)?)?;
    intake
        .sheet
        .value(list.within(*before, at.question))
        .cloned()
}
