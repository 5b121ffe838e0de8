//! `lodge request look` and `lodge request answer`: a copy is looked through line by line, then each class has its result.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use crate::launch::arguments::Answering;
use crate::launch::command::request::{Desk, words};
use crate::launch::exit::{Exit, Failure};
use crate::launch::say;
use crate::locale::{Args, Locale};
use crate::privacy::PersonId;
use crate::register::reference::Reference;
use crate::rights::{
    Cover, Done, Held, Kind, Look, Outcome, OutcomeFault, OutcomeTerms, ReadyCopy, Reason,
    Redaction, RefusalGround, Refusing, Route, Routes, Step, Verdict,
};

/// Lists what has to be looked at before a copy is given.
pub(super) fn look(
    desk: &mut Desk,
    reference: Reference,
    number: u32,
    json: bool,
) -> Result<Exit, Failure> {
    let (_, pass) = pass(desk, reference, number)?;
    if json {
        let looks = pass.looks().iter().enumerate().map(|(number, look)| {
            let reasons = look.reasons.iter().map(|reason| code(*reason));
            json!({
                "line": number + 1,
                "place": look.place,
                "reasons": reasons.collect::<Vec<_>>(),
            })
        });
        say::json(&looks.collect())?;
    } else {
        let people = desk.people(reference)?;
        let looks = pass.looks().iter().enumerate();
        say::lines(looks.map(|(number, look)| line(&desk.locale, &people, number, look)))?;
    }
    Ok(Exit::Done)
}

/// Writes an answer down.
pub(super) fn answer(
    desk: &mut Desk,
    reference: Reference,
    answering: &Answering,
) -> Result<Exit, Failure> {
    let locale = &desk.locale;
    let mut results = BTreeMap::new();
    for typed in &answering.result {
        let (class, done) = result(locale, typed)?;
        results.insert(class, done);
    }
    let verdicts: Vec<(usize, Verdict)> = answering
        .look
        .iter()
        .map(|typed| verdict(locale, typed))
        .collect::<Result<_, _>>()?;
    let refusing = refusing(locale, answering)?;
    let number = answering.which.number;
    let on = answering.which.on.unwrap_or(desk.today);
    let (kind, pass) = pass(desk, reference, number)?;
    let granted = results.values().any(|done| *done == Done::Granted);
    let copy = if kind.gives_a_copy() && granted {
        let people = desk.people(reference)?;
        Some(ready(&desk.locale, &people, pass, verdicts)?)
    } else {
        None
    };
    let outcome = Outcome::new(OutcomeTerms {
        kind,
        on,
        results,
        refusing,
        copy,
        safe_address: answering.safe_address,
    });
    let outcome = outcome.map_err(|fault| of_fault(&desk.locale, fault))?;
    desk.take(reference, number, Step::Answered(outcome))
}

/// The pass through what is held, for whoever's right it is.
fn pass(desk: &mut Desk, reference: Reference, number: u32) -> Result<(Kind, Redaction), Failure> {
    let found = desk.world.request(reference, number);
    let (_, request) = found.map_err(|trouble| Failure::of(&desk.locale, &trouble))?;
    let pass = desk.world.look_through(reference, request.opening.person);
    let pass = pass.map_err(|trouble| Failure::of(&desk.locale, &trouble))?;
    Ok((request.kind(), pass))
}

/// The copy, once each line was decided; otherwise the lines that nobody has decided.
fn ready(
    locale: &Locale,
    people: &[(PersonId, String)],
    mut pass: Redaction,
    verdicts: Vec<(usize, Verdict)>,
) -> Result<ReadyCopy, Failure> {
    for (number, verdict) in verdicts {
        if !pass.decide(number, verdict) {
            return Err(usage(locale, "request-look"));
        }
    }
    pass.ready().map_err(|pass| {
        let mut failure = usage(locale, "request-undecided");
        let waiting = pass.waiting().into_iter();
        let lines = waiting.filter_map(|number| Some((number, pass.looks().get(number)?)));
        failure
            .says
            .extend(lines.map(|(number, look)| line(locale, people, number, look)));
        failure
    })
}

/// A class and what came of it, as `notes=refused:crime:WHY`.
fn result(locale: &Locale, typed: &str) -> Result<(Held, Done), Failure> {
    let wrong = || usage(locale, "request-result");
    let (class, done) = typed.split_once('=').ok_or_else(wrong)?;
    let class = Held::from_code(class).ok_or_else(wrong)?;
    let mut parts = done.splitn(3, ':');
    let done = match (parts.next(), parts.next(), parts.next()) {
        (Some("granted"), None, None) => Done::Granted,
        (Some("none"), None, None) => Done::NothingHeld,
        (Some("refused"), Some(ground), Some(why)) => Done::Refused {
            ground: RefusalGround::from_code(ground).ok_or_else(wrong)?,
            why: words(locale, why)?,
        },
        _ => return Err(wrong()),
    };
    Ok((class, done))
}

/// A line of the look and what was decided, as `2=hide:other_people:WHY`; lines are counted from one.
fn verdict(locale: &Locale, typed: &str) -> Result<(usize, Verdict), Failure> {
    let wrong = || usage(locale, "request-look");
    let (number, decided) = typed.split_once('=').ok_or_else(wrong)?;
    let number: usize = number.parse().map_err(|_not_a_number| wrong())?;
    let number = number.checked_sub(1).ok_or_else(wrong)?;
    let verdict = match decided.split_once(':').ok_or_else(wrong)? {
        ("show", why) => Verdict::Show {
            reason: words(locale, why)?,
        },
        ("hide", rest) => {
            let (cover, why) = rest.split_once(':').ok_or_else(wrong)?;
            Verdict::Hide {
                cover: Cover::from_code(cover).ok_or_else(wrong)?,
                reason: words(locale, why)?,
            }
        }
        _ => return Err(wrong()),
    };
    Ok((number, verdict))
}

/// What goes with a refusal, where a letter is named.
fn refusing(locale: &Locale, answering: &Answering) -> Result<Option<Refusing>, Failure> {
    let Some(letter) = &answering.letter else {
        return Ok(None);
    };
    let told = answering
        .told
        .iter()
        .filter_map(|code| Route::from_code(code));
    let told: BTreeSet<Route> = told.collect();
    let letter = words(locale, letter)?;
    Ok(Routes::told(&told).map(|routes| Refusing { routes, letter }))
}

fn of_fault(locale: &Locale, fault: OutcomeFault) -> Failure {
    match fault {
        OutcomeFault::ClassMissing => {
            let classes = Held::ALL.iter().map(|class| class.code());
            let classes = classes.collect::<Vec<_>>().join(", ");
            let args = Args::new().text("classes", &classes);
            Failure::said(Exit::Usage, locale, "request-class-missing", &args)
        }
        OutcomeFault::NoSuchGround => usage(locale, "request-no-such-ground"),
        OutcomeFault::RoutesMissing => usage(locale, "request-routes-missing"),
        OutcomeFault::CopyNotReady => usage(locale, "request-undecided"),
        OutcomeFault::AddressNotChecked => usage(locale, "request-address"),
    }
}

fn usage(locale: &Locale, message: &str) -> Failure {
    Failure::said(Exit::Usage, locale, message, &Args::new())
}

/// A line of the look for people; somebody is named by their path, as `lodge show` has it.
fn line(locale: &Locale, people: &[(PersonId, String)], number: usize, look: &Look) -> String {
    let path = |person: PersonId| {
        let found = people.iter().find(|(own, _)| *own == person);
        found.map_or("–", |(_, path)| path)
    };
    let reasons = look.reasons.iter().map(|reason| {
        let who = match reason {
            Reason::About(person) | Reason::Names(person) => path(*person),
            Reason::Marker | Reason::Harm | Reason::Crime => "–",
        };
        let args = Args::new().text("reason", code(*reason)).text("who", who);
        locale.say_with("request-look-reason", &args)
    });
    let place = if look.place.is_empty() {
        "–"
    } else {
        &look.place
    };
    let args = Args::new()
        .text("line", &(number + 1).to_string())
        .text("place", place)
        .text("reasons", &reasons.collect::<Vec<_>>().join("; "));
    locale.say_with("request-look-line", &args)
}

fn code(reason: Reason) -> &'static str {
    match reason {
        Reason::About(_) => "about",
        Reason::Names(_) => "names",
        Reason::Marker => "marker",
        Reason::Harm => "harm",
        Reason::Crime => "crime",
    }
}
