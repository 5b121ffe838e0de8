//! Which step a request can take on a day: what moves its clock, and what does not.

use chrono::NaiveDate;

use crate::rights::clock;
use crate::rights::fault::RequestFault;
use crate::rights::kind::{Kind, Need, Timing};
use crate::rights::request::{Needed, Request};
use crate::rights::step::Step;

/// Checks a step.
pub(super) fn check(request: &Request, step: &Step, today: NaiveDate) -> Result<(), RequestFault> {
    let on = step.on();
    if !request.is_open() {
        return Err(RequestFault::Ended);
    }
    if on > today {
        return Err(RequestFault::Future);
    }
    if on < request.opening.received_on {
        return Err(RequestFault::BeforeReceipt);
    }
    match step {
        Step::NeedAsked { need, .. } => need_asked(request, *need),
        Step::NeedMet { need, .. } => {
            let asked = request.needs.iter().find(|own| own.need == *need);
            came(asked.filter(|own| own.met_on.is_none()), on)
        }
        Step::ScopeAsked { .. } => scope_asked(request, on),
        Step::ScopeAnswered { .. } => match request.open_pause() {
            None => Err(RequestFault::NotStopped),
            Some(pause) if on < pause.asked_on => Err(RequestFault::BeforeAsking),
            Some(_) => Ok(()),
        },
        Step::Extended { .. } => extended(request, on),
        Step::Acknowledged { .. } => acknowledged(request),
        Step::Answered(outcome) if outcome.terms().kind != request.kind() => {
            Err(RequestFault::OtherKind)
        }
        Step::PartSent { .. } | Step::Answered(_) => Ok(()),
        Step::ClosedWithoutReply { .. } => {
            let waits = request.needs.iter().any(|needed| needed.met_on.is_none());
            if waits || request.open_pause().is_some() {
                Ok(())
            } else {
                Err(RequestFault::NothingWaits)
            }
        }
    }
}

fn need_asked(request: &Request, need: Need) -> Result<(), RequestFault> {
    let free = matches!(request.kind(), Kind::Withdraw | Kind::Complaint);
    if request.needs.iter().any(|own| own.need == need) {
        Err(RequestFault::AskedAlready)
    } else if need.is_of_an_agent() && !request.is_asked_by_another() {
        Err(RequestFault::NobodyActs)
    } else if need == Need::Fee && free {
        Err(RequestFault::Free)
    } else {
        Ok(())
    }
}

fn came(asked: Option<&Needed>, on: NaiveDate) -> Result<(), RequestFault> {
    match asked {
        None => Err(RequestFault::NotAsked),
        Some(asked) if on < asked.asked_on => Err(RequestFault::BeforeAsking),
        Some(_) => Ok(()),
    }
}

/// A clock that has run out is not stopped afterwards.
fn scope_asked(request: &Request, on: NaiveDate) -> Result<(), RequestFault> {
    if request.kind().timing() != Timing::Month {
        return Err(RequestFault::NothingMoves);
    }
    if request.open_pause().is_some() {
        return Err(RequestFault::StoppedAlready);
    }
    let extra = request.extension.as_ref().map(|extension| extension.extra);
    let over = request.start().is_some_and(|start| {
        let due = clock::reckon(start, extra, &request.stops(on), &[]);
        on > due.law
    });
    if over {
        Err(RequestFault::TooLate)
    } else {
        Ok(())
    }
}

fn extended(request: &Request, on: NaiveDate) -> Result<(), RequestFault> {
    if request.kind().timing() != Timing::Month {
        return Err(RequestFault::NothingMoves);
    }
    if request.extension.is_some() {
        return Err(RequestFault::ExtendedAlready);
    }
    match request.extend_until(on) {
        None => Err(RequestFault::NotBegun),
        Some(last) if on > last => Err(RequestFault::TooLate),
        Some(_) => Ok(()),
    }
}

fn acknowledged(request: &Request) -> Result<(), RequestFault> {
    if request.kind() != Kind::Complaint {
        Err(RequestFault::NotAComplaint)
    } else if request.acknowledged_on.is_some() {
        Err(RequestFault::AcknowledgedAlready)
    } else {
        Ok(())
    }
}
