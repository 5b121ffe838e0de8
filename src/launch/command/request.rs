//! `lodge request`: opens requests under data-protection law, takes them further and says by when to act.

mod answer;
mod lines;

use chrono::NaiveDate;

use crate::launch::arguments::{Everywhere, Opening as Asked, RequestCommand, Which};
use crate::launch::command::request::lines::Told;
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::launch::{open, say};
use crate::locale::{Args, Locale};
use crate::privacy::{Packs, PersonId, Words};
use crate::register::reference::Reference;
use crate::rights::{Asker, ExtensionReason, Extra, Kind, Need, Opening, Step, Way};
use crate::world::{London as _, System, World};

/// Everything that a request's command needs.
struct Desk {
    locale: Locale,
    world: World,
    notices: Packs,
    today: NaiveDate,
}

/// Opens a request, takes one further, or lists them.
pub(super) fn request(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    command: &RequestCommand,
) -> Result<Exit, Failure> {
    let locale = open::locale(everywhere)?;
    let step = step(&locale, command)?;
    let reference = reference(&locale, command)?;
    let mut desk = Desk {
        notices: open::notices(everywhere.forms.as_deref())?,
        world: open::unlocked(everywhere, surroundings, &locale)?,
        today: System.today(),
        locale,
    };
    match (command, reference) {
        (RequestCommand::List { due, json, .. }, about) => desk.list(about, *due, *json),
        (RequestCommand::Look { which, json }, Some(reference)) => {
            answer::look(&mut desk, reference, which.number, *json)
        }
        (RequestCommand::Answer(answering), Some(reference)) => {
            answer::answer(&mut desk, reference, answering)
        }
        (RequestCommand::Open(asked), Some(reference)) => desk.open(reference, asked),
        (_, Some(reference)) => match step {
            Some((number, step)) => desk.take(reference, number, step),
            None => Err(open::unforeseen(&desk.locale)),
        },
        (_, None) => Err(open::unforeseen(&desk.locale)),
    }
}

impl Desk {
    /// Opens a request, and says how it stands.
    fn open(&mut self, reference: Reference, asked: &Asked) -> Result<Exit, Failure> {
        let person = match asked.person.as_str() {
            "main" => PersonId::Main,
            "joint" => PersonId::Joint,
            path => self.person(reference, path)?,
        };
        let opening = opening(&self.locale, asked, person)?;
        let opened = self.world.open_request(reference, opening);
        let number = opened.map_err(|trouble| Failure::of(&self.locale, &trouble))?;
        self.say(reference, number)
    }

    /// The person at a path.
    fn person(&mut self, reference: Reference, path: &str) -> Result<PersonId, Failure> {
        let people = self.people(reference)?;
        let found = people.into_iter().find(|(_, own)| own == path);
        let wrong = || Failure::said(Exit::Usage, &self.locale, "request-person", &Args::new());
        found.map(|(person, _)| person).ok_or_else(wrong)
    }

    /// Everyone of an application by their paths.
    fn people(&mut self, reference: Reference) -> Result<Vec<(PersonId, String)>, Failure> {
        let people = self.world.people(reference);
        people.map_err(|trouble| Failure::of(&self.locale, &trouble))
    }

    /// Takes a request a step further, and says how it stands then.
    fn take(&mut self, reference: Reference, number: u32, step: Step) -> Result<Exit, Failure> {
        self.world
            .change_request(reference, number, step)
            .map_err(|trouble| Failure::of(&self.locale, &trouble))?;
        self.say(reference, number)
    }

    /// Says how a request stands.
    fn say(&mut self, reference: Reference, number: u32) -> Result<Exit, Failure> {
        let found = self.world.request(reference, number);
        let (header, request) = found.map_err(|trouble| Failure::of(&self.locale, &trouble))?;
        let told = Told::of(&self.notices, &header, request, self.today);
        say::lines(told.lines(&self.locale))?;
        Ok(Exit::Done)
    }

    /// Lists requests, those to act on first in front.
    fn list(&mut self, about: Option<Reference>, due: bool, json: bool) -> Result<Exit, Failure> {
        let found = match about {
            Some(reference) => self.world.requests(reference),
            None => self.world.open_requests(),
        };
        let found = found.map_err(|trouble| Failure::of(&self.locale, &trouble))?;
        let mut told: Vec<Told> = found
            .into_iter()
            .map(|(header, request)| Told::of(&self.notices, &header, request, self.today))
            .filter(|told| !due || told.is_due(self.today))
            .collect();
        told.sort_by_key(|told| (told.act_by().unwrap_or(NaiveDate::MAX), told.reference));
        let late = told.iter().any(|told| told.is_late(self.today));
        if json {
            say::json(&told.iter().map(Told::json).collect())?;
        } else if told.is_empty() {
            say::lines([self.locale.say("request-none")])?;
        } else {
            say::lines(told.iter().flat_map(|told| told.lines(&self.locale)))?;
        }
        Ok(if late { Exit::PutRight } else { Exit::Done })
    }
}

/// The reference that a command names.
fn reference(locale: &Locale, command: &RequestCommand) -> Result<Option<Reference>, Failure> {
    let typed = match command {
        RequestCommand::List { reference, .. } => reference.as_deref(),
        RequestCommand::Open(asked) => Some(asked.reference.as_str()),
        RequestCommand::Answer(answering) => Some(answering.which.reference.as_str()),
        RequestCommand::Need { which, .. }
        | RequestCommand::Met { which, .. }
        | RequestCommand::Pause { which, .. }
        | RequestCommand::Resume { which }
        | RequestCommand::Part { which, .. }
        | RequestCommand::Extend { which, .. }
        | RequestCommand::Acknowledge { which }
        | RequestCommand::Look { which, .. }
        | RequestCommand::Close { which, .. } => Some(which.reference.as_str()),
    };
    typed
        .map(|typed| open::reference(locale, typed))
        .transpose()
}

/// A request as it was typed.
fn opening(locale: &Locale, asked: &Asked, person: PersonId) -> Result<Opening, Failure> {
    Ok(Opening {
        person,
        kind: Kind::from_code(&asked.kind).ok_or_else(|| open::unforeseen(locale))?,
        way: Way::from_code(&asked.way).ok_or_else(|| open::unforeseen(locale))?,
        received_on: asked.received.unwrap_or_else(|| System.today()),
        asker: if asked.for_another {
            Asker::Representative { authority: None }
        } else {
            Asker::Themselves
        },
        said: asked.said.as_deref().and_then(Words::new),
    })
}

/// The step that a command takes, with the number of its request; none for those that take another way.
fn step(locale: &Locale, command: &RequestCommand) -> Result<Option<(u32, Step)>, Failure> {
    let day = |which: &Which| which.on.unwrap_or_else(|| System.today());
    let words = |typed: &str| words(locale, typed);
    let need = |code: &str| Need::from_code(code).ok_or_else(|| open::unforeseen(locale));
    let (which, step) = match command {
        RequestCommand::Need {
            which,
            what,
            reason,
        } => {
            let (need, on, reason) = (need(what)?, day(which), words(reason)?);
            (which, Step::NeedAsked { need, on, reason })
        }
        RequestCommand::Met { which, what } => {
            let (need, on) = (need(what)?, day(which));
            (which, Step::NeedMet { need, on })
        }
        RequestCommand::Pause { which, reason } => {
            let (on, reason) = (day(which), words(reason)?);
            (which, Step::ScopeAsked { on, reason })
        }
        RequestCommand::Resume { which } => (which, Step::ScopeAnswered { on: day(which) }),
        RequestCommand::Part { which, what } => {
            let (on, what) = (day(which), words(what)?);
            (which, Step::PartSent { on, what })
        }
        RequestCommand::Extend {
            which,
            months,
            reason,
            letter,
        } => {
            let reason = ExtensionReason::from_code(reason);
            let step = Step::Extended {
                on: day(which),
                extra: if *months == 1 { Extra::One } else { Extra::Two },
                reason: reason.ok_or_else(|| open::unforeseen(locale))?,
                told: words(letter)?,
            };
            (which, step)
        }
        RequestCommand::Acknowledge { which } => (which, Step::Acknowledged { on: day(which) }),
        RequestCommand::Close { which, reason } => {
            let (on, reason) = (day(which), words(reason)?);
            (which, Step::ClosedWithoutReply { on, reason })
        }
        RequestCommand::Open(_)
        | RequestCommand::List { .. }
        | RequestCommand::Look { .. }
        | RequestCommand::Answer(_) => return Ok(None),
    };
    Ok(Some((which.number, step)))
}

/// Words that have to be there.
fn words(locale: &Locale, typed: &str) -> Result<Words, Failure> {
    Words::new(typed)
        .ok_or_else(|| Failure::said(Exit::Usage, locale, "request-words", &Args::new()))
}
