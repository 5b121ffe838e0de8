//! A request in words: what is asked, how its clock stands, and how each of its days comes about.

use chrono::{Days, NaiveDate};
use serde_json::{Value as Json, json};

use crate::locale::{Args, Locale};
use crate::privacy::{Audience, Packs, Period, PersonId};
use crate::register::application::Header;
use crate::register::reference::Reference;
use crate::register::working_day;
use crate::rights::{Clock, Due, End, Request, Terms, Timing};

/// How many days before the day to act by a request counts as due.
const SOON: Days = Days::new(7);

/// A request with its clock, under what the notice of its council promises.
pub(super) struct Told {
    pub(super) reference: Reference,
    request: Request,
    clock: Clock,
    promised: Option<String>,
    today: NaiveDate,
}

impl Told {
    pub(super) fn of(notices: &Packs, header: &Header, request: Request, today: NaiveDate) -> Self {
        let audience = match request.opening.person {
            PersonId::Main => Audience::Applicant,
            PersonId::Joint => Audience::JointApplicant,
            PersonId::Member(_) => Audience::HouseholdMember,
            PersonId::Contact(_) => Audience::Contact,
        };
        let council = header.council.as_deref().unwrap_or_default();
        let notice = notices.for_controller(council, audience);
        let right = notice.and_then(|notice| {
            let right = notice.right(request.kind().right())?;
            Some(Terms::of(&right))
        });
        let terms = right.unwrap_or_default();
        Self {
            reference: header.reference,
            clock: request.clock(&terms, today),
            promised: shortest(&terms).map(|period| period.to_string()),
            request,
            today,
        }
    }

    /// The day to act by, where there is one.
    pub(super) fn act_by(&self) -> Option<NaiveDate> {
        self.due().map(|due| due.act_by)
    }

    /// Whether it has to be acted on within a week, or is late.
    pub(super) fn is_due(&self, today: NaiveDate) -> bool {
        let soon = today.checked_add_days(SOON).unwrap_or(today);
        self.act_by().is_some_and(|day| day <= soon)
    }

    /// Whether the day to act by is over.
    pub(super) fn is_late(&self, today: NaiveDate) -> bool {
        self.act_by().is_some_and(|day| day < today)
    }

    /// The days, where they say anything: a complaint that was acknowledged has none, since it is answered without delay.
    fn due(&self) -> Option<&Due> {
        match &self.clock {
            Clock::Runs(due) => self.request.acknowledged_on.is_none().then_some(due),
            Clock::Waits { .. } | Clock::Stopped { .. } | Clock::Ended { .. } => None,
        }
    }

    /// The request for people.
    pub(super) fn lines(&self, locale: &Locale) -> Vec<String> {
        let opening = &self.request.opening;
        let args = Args::new()
            .text("reference", &self.reference.to_string())
            .text("number", &self.request.number.to_string())
            .text("kind", opening.kind.code())
            .text("way", opening.way.code())
            .text("who", who(opening.person))
            .text("received", &locale.say_day(opening.received_on));
        let mut lines = vec![locale.say_with("request-line", &args)];
        lines.extend(self.standing(locale));
        lines.extend(
            self.due()
                .map(|due| self.days(locale, due))
                .into_iter()
                .flatten(),
        );
        for day in self.request.asked_late() {
            let args = Args::new().text("day", &locale.say_day(day));
            lines.push(locale.say_with("request-asked-late", &args));
        }
        let mut out = lines.into_iter();
        let first: Vec<String> = out.next().into_iter().collect();
        first
            .into_iter()
            .chain(out.map(|line| format!("    {line}")))
            .collect()
    }

    /// How it stands, where no day says so.
    fn standing(&self, locale: &Locale) -> Option<String> {
        let args = |day| Args::new().text("day", &locale.say_day(day));
        match &self.clock {
            Clock::Waits { need, since } => {
                let args = args(*since).text("need", need.code());
                Some(locale.say_with("request-waits", &args))
            }
            Clock::Stopped { since, days } => {
                let args = args(*since).count("days", i64::try_from(*days).unwrap_or(i64::MAX));
                Some(locale.say_with("request-stopped", &args))
            }
            Clock::Ended { on } => {
                let how = match &self.request.end {
                    Some(End::Answered(outcome)) => outcome.whole().code(),
                    Some(End::WithoutReply { .. }) | None => "no_reply",
                };
                let args = args(*on).text("how", how);
                Some(locale.say_with("request-ended", &args))
            }
            Clock::Runs(_) => {
                let on = self.request.acknowledged_on?;
                Some(locale.say_with("request-acknowledged", &args(on)))
            }
        }
    }

    /// The days with how each comes about.
    fn days(&self, locale: &Locale, due: &Due) -> Vec<String> {
        let day = |message: &str, day: NaiveDate| {
            let args = Args::new()
                .text("day", &locale.say_day(day))
                .text("start", &locale.say_day(due.start))
                .text("raw", &locale.say_day(due.raw))
                .text("promised", self.promised.as_deref().unwrap_or_default())
                .count("excluded", i64::try_from(due.excluded).unwrap_or(i64::MAX))
                .text("moved", yes(moved(due)))
                .text("late", yes(self.is_late(self.today)))
                .text("longer", yes(self.request.extension.is_some()));
            locale.say_with(message, &args)
        };
        let mut lines = vec![day("request-act-by", due.act_by)];
        match self.request.kind().timing() {
            Timing::Month => {
                lines.push(day("request-law", due.law));
                if due.prudent != due.law {
                    lines.push(day("request-prudent", due.prudent));
                }
            }
            Timing::Acknowledgement => lines.push(day("request-acknowledge", due.law)),
            Timing::AtOnce => lines.push(locale.say("request-at-once")),
        }
        lines.extend(due.promise.map(|promise| day("request-promise", promise)));
        let extendable = due.extend_until.filter(|last| *last >= self.today);
        lines.extend(extendable.map(|last| day("request-extend-until", last)));
        if !due.holidays_known {
            lines.push(locale.say("request-holidays"));
        }
        lines
    }

    /// The request for scripts.
    pub(super) fn json(&self) -> Json {
        let opening = &self.request.opening;
        let state = match &self.clock {
            Clock::Waits { .. } => "waits",
            Clock::Stopped { .. } => "stopped",
            Clock::Runs(_) => "runs",
            Clock::Ended { .. } => "ended",
        };
        let end = self.request.end.as_ref().map(|end| match end {
            End::Answered(outcome) => outcome.whole().code(),
            End::WithoutReply { .. } => "no_reply",
        });
        let due = self.due();
        json!({
            "reference": self.reference.to_string(),
            "number": self.request.number,
            "kind": opening.kind.code(),
            "person": who(opening.person),
            "way": opening.way.code(),
            "received_on": opening.received_on.to_string(),
            "clock": state,
            "end": end,
            "start": due.map(|due| due.start.to_string()),
            "excluded_days": due.map(|due| due.excluded),
            "law": due.map(|due| due.law.to_string()),
            "prudent": due.map(|due| due.prudent.to_string()),
            "promise": due.and_then(|due| due.promise).map(|day| day.to_string()),
            "act_by": due.map(|due| due.act_by.to_string()),
            "extend_until": due.and_then(|due| due.extend_until).map(|day| day.to_string()),
            "holidays_known": due.map(|due| due.holidays_known),
        })
    }
}

fn yes(so: bool) -> &'static str {
    if so { "yes" } else { "no" }
}

/// The promise that ends first.
fn shortest(terms: &Terms) -> Option<Period> {
    let promises = terms.promises.iter().copied();
    promises.min_by_key(|period| period.most_days())
}

/// Who somebody is to the application; a list names nobody.
fn who(person: PersonId) -> &'static str {
    match person {
        PersonId::Main => "main",
        PersonId::Joint => "joint",
        PersonId::Member(_) => "member",
        PersonId::Contact(_) => "contact",
    }
}

/// Whether the law's last day was moved to a working day.
fn moved(due: &Due) -> bool {
    let last = due.raw.checked_add_days(Days::new(due.excluded));
    last.is_some_and(|last| !working_day::is_working_day(last))
}
