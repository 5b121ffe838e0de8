//! `lodge marker`: warnings on an application are set, looked at again and ended.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use crate::casebook::Marking;
use crate::launch::arguments::{Everywhere, MarkerCommand};
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::launch::{open, say};
use crate::locale::{Args, Locale};
use crate::privacy::{PersonId, Words};
use crate::register::reference::Reference;
use crate::rights::{Marker, MarkerKind, Stands, Told};
use crate::world::{London as _, System, World};

/// Lists markers, sets one, renews it or ends it.
pub(super) fn marker(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    command: &MarkerCommand,
) -> Result<Exit, Failure> {
    let locale = open::locale(everywhere)?;
    let wordless = |typed: &str| open::reason(&locale, typed).map(|_| ());
    match command {
        MarkerCommand::List { .. } => {}
        MarkerCommand::Set {
            incident, evidence, ..
        } => {
            wordless(incident)?;
            wordless(evidence)?;
        }
        MarkerCommand::Renew { evidence, .. } => wordless(evidence)?,
        MarkerCommand::End { reason, .. } => wordless(reason)?,
    }
    let mut world = open::unlocked(everywhere, surroundings, &locale)?;
    let world = &mut world;
    let failed = |trouble| Failure::of(&locale, &trouble);
    match command {
        MarkerCommand::List { json } => return list(world, &locale, *json),
        MarkerCommand::Set { reference, .. } => {
            let reference = open::reference(&locale, reference)?;
            let marking = marking(world, &locale, reference, command)?;
            let number = world.set_marker(reference, marking).map_err(failed)?;
            done(&locale, "marker-set", reference, number)?;
        }
        MarkerCommand::Renew {
            reference,
            number,
            evidence,
            review,
        } => {
            let reference = open::reference(&locale, reference)?;
            let seen = (words(&locale, evidence)?, *review);
            world
                .renew_marker(reference, *number, seen)
                .map_err(failed)?;
            done(&locale, "marker-renewed", reference, *number)?;
        }
        MarkerCommand::End {
            reference,
            number,
            reason,
        } => {
            let reference = open::reference(&locale, reference)?;
            let reason = words(&locale, reason)?;
            world
                .end_marker(reference, *number, reason)
                .map_err(failed)?;
            done(&locale, "marker-ended", reference, *number)?;
        }
    }
    Ok(Exit::Done)
}

/// A marker as it was typed.
fn marking(
    world: &mut World,
    locale: &Locale,
    reference: Reference,
    command: &MarkerCommand,
) -> Result<Marking, Failure> {
    let MarkerCommand::Set {
        kind,
        person,
        incident,
        evidence,
        review,
        told,
        not_told,
        ..
    } = command
    else {
        return Err(open::unforeseen(locale));
    };
    let told = match (told, not_told) {
        (Some(day), _) => Told::On(*day),
        (None, Some(why)) => Told::Not(words(locale, why)?),
        (None, None) => return Err(open::unforeseen(locale)),
    };
    Ok(Marking {
        person: whom(world, locale, reference, person)?,
        kind: MarkerKind::from_code(kind).ok_or_else(|| open::unforeseen(locale))?,
        incident: words(locale, incident)?,
        evidence: words(locale, evidence)?,
        review_due: *review,
        told,
    })
}

/// The person at a path, as the answers file has them.
fn whom(
    world: &mut World,
    locale: &Locale,
    reference: Reference,
    path: &str,
) -> Result<PersonId, Failure> {
    let people = world.people(reference);
    let people = people.map_err(|trouble| Failure::of(locale, &trouble))?;
    let found = people.into_iter().find(|(_, own)| own == path);
    found
        .map(|(person, _)| person)
        .ok_or_else(|| Failure::said(Exit::Usage, locale, "request-person", &Args::new()))
}

fn words(locale: &Locale, typed: &str) -> Result<Words, Failure> {
    Words::new(typed).ok_or_else(|| open::unforeseen(locale))
}

fn done(locale: &Locale, message: &str, reference: Reference, number: u32) -> Result<(), Failure> {
    let args = Args::new()
        .text("reference", &reference.to_string())
        .text("number", &number.to_string());
    say::lines([locale.say_with(message, &args)])
}

/// Lists markers; what nobody looked at in time needs putting right.
fn list(world: &mut World, locale: &Locale, json: bool) -> Result<Exit, Failure> {
    let today = System.today();
    let markers = world
        .markers()
        .map_err(|trouble| Failure::of(locale, &trouble))?;
    if json {
        let all = markers.iter();
        say::json(
            &all.map(|(reference, number, marker)| in_json(*reference, *number, marker, today))
                .collect(),
        )?;
    } else if markers.is_empty() {
        say::lines([locale.say("marker-none")])?;
    } else {
        let all = markers.iter();
        say::lines(all.flat_map(|(reference, number, marker)| {
            lines(locale, *reference, *number, marker, today)
        }))?;
    }
    let overdue = |marker: &Marker| marker.stands(today) == Stands::ReviewOverdue;
    let overdue = markers.iter().any(|(_, _, marker)| overdue(marker));
    Ok(if overdue { Exit::PutRight } else { Exit::Done })
}

fn lines(
    locale: &Locale,
    reference: Reference,
    number: u32,
    marker: &Marker,
    today: NaiveDate,
) -> [String; 3] {
    let setting = marker.setting();
    let (told, day, why) = match &setting.told {
        Told::On(day) => ("yes", locale.say_day(*day), ""),
        Told::Not(why) => ("no", String::new(), why.as_str()),
    };
    let args = Args::new()
        .text("reference", &reference.to_string())
        .text("number", &number.to_string())
        .text("kind", setting.kind.code())
        .answer("incident", setting.incident.as_str())
        .text("set", &locale.say_day(setting.set_on))
        .answer("officer", setting.by.recorder.name())
        .text("state", state(marker, today))
        .text("review", &locale.say_day(setting.review_due))
        .text("told", told)
        .text("day", &day)
        .answer("why", why);
    let more = |message: &str| format!("    {}", locale.say_with(message, &args));
    [
        locale.say_with("marker-line", &args),
        more("marker-stands"),
        more("marker-told"),
    ]
}

fn state(marker: &Marker, today: NaiveDate) -> &'static str {
    match marker.stands(today) {
        Stands::Yes => "holds",
        Stands::ReviewOverdue => "overdue",
        Stands::Ended => "ended",
    }
}

fn in_json(reference: Reference, number: u32, marker: &Marker, today: NaiveDate) -> Json {
    let setting = marker.setting();
    let (told_on, not_told) = match &setting.told {
        Told::On(day) => (Some(day.to_string()), None),
        Told::Not(why) => (None, Some(why.as_str())),
    };
    json!({
        "reference": reference.to_string(),
        "number": number,
        "kind": setting.kind.code(),
        "incident": setting.incident.as_str(),
        "evidence": setting.evidence.as_str(),
        "set_on": setting.set_on.to_string(),
        "set_by": setting.by.recorder.name(),
        "role": setting.by.role.code(),
        "review_due": setting.review_due.to_string(),
        "told_on": told_on,
        "not_told": not_told,
        "state": state(marker, today),
    })
}
