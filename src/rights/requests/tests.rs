//! Requests taken from their first word to their end, and every step that cannot be taken.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Entry, Record, Requests};
use crate::privacy::{Period, PersonId, Recorder, Words};
use crate::register::Channel;
use crate::rights::clock::Extra;
use crate::rights::fault::RequestFault;
use crate::rights::kind::{Kind, Need, Way};
use crate::rights::outcome::{Done, Held, Outcome, OutcomeTerms};
use crate::rights::request::{Clock, Request, Terms};
use crate::rights::step::{Asker, ExtensionReason, Opening, Step};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn noon(text: &str) -> DateTime<Utc> {
    day(text).and_hms_opt(12, 0, 0).unwrap().and_utc()
}

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

fn ash() -> Recorder {
    Recorder::new(Channel::Phone, words("Ash")).unwrap()
}

fn opening(kind: Kind, received_on: &str) -> Opening {
    Opening {
        person: PersonId::Main,
        kind,
        way: Way::Phone,
        received_on: day(received_on),
        asker: Asker::Themselves,
        said: None,
    }
}

/// Requests with one of a kind.
fn opened(kind: Kind, received_on: &str) -> Requests {
    let mut requests = Requests::default();
    let number = requests.open(opening(kind, received_on), ash(), noon(received_on));
    assert_eq!(number, Ok(1));
    requests
}

fn asked(need: Need, on: &str) -> Step {
    Step::NeedAsked {
        need,
        on: day(on),
        reason: words("two people of that name"),
    }
}

fn met(need: Need, on: &str) -> Step {
    Step::NeedMet { need, on: day(on) }
}

fn scope_asked(on: &str) -> Step {
    Step::ScopeAsked {
        on: day(on),
        reason: words("which of three tenancies?"),
    }
}

fn scope_answered(on: &str) -> Step {
    Step::ScopeAnswered { on: day(on) }
}

fn extended(on: &str) -> Step {
    Step::Extended {
        on: day(on),
        extra: Extra::Two,
        reason: ExtensionReason::Complexity,
        told: words("letter 3"),
    }
}

fn closed(on: &str) -> Step {
    Step::ClosedWithoutReply {
        on: day(on),
        reason: words("three letters came back"),
    }
}

fn answered(kind: Kind, on: &str) -> Step {
    Step::Answered(
        Outcome::new(OutcomeTerms {
            kind,
            on: day(on),
            results: Held::ALL
                .iter()
                .map(|class| (*class, Done::NothingHeld))
                .collect(),
            refusing: None,
            copy: None,
            safe_address: true,
        })
        .unwrap(),
    )
}

/// Takes a step on its own day.
fn step(requests: &mut Requests, step: Step) -> Result<(), RequestFault> {
    let at = step.on().and_hms_opt(12, 0, 0).unwrap().and_utc();
    requests.step(1, step, ash(), at)
}

fn one(requests: &Requests) -> &Request {
    requests.request(1).unwrap()
}

fn clock(requests: &Requests, today: &str) -> Clock {
    let terms = Terms {
        promises: vec![Period::read("30 days").unwrap()],
    };
    one(requests).clock(&terms, day(today))
}

fn law(requests: &Requests, today: &str) -> NaiveDate {
    let Clock::Runs(due) = clock(requests, today) else {
        panic!("the clock does not run");
    };
    due.law
}

#[test]
fn a_request_by_telephone_is_open_at_once_and_its_month_runs_from_that_day() {
    for way in Way::ALL {
        let mut requests = Requests::default();
        let opening = Opening {
            way: *way,
            ..opening(Kind::Access, "2026-11-25")
        };
        requests.open(opening, ash(), noon("2026-11-26")).unwrap();
        assert!(one(&requests).is_open() && one(&requests).needs.is_empty());
        assert_eq!(
            law(&requests, "2026-11-26"),
            day("2026-12-29"),
            "{}",
            way.code()
        );
    }
    let mut requests = Requests::default();
    let tomorrow = requests.open(
        opening(Kind::Access, "2026-11-26"),
        ash(),
        noon("2026-11-25"),
    );
    assert_eq!(tomorrow, Err(RequestFault::Future));
}

#[test]
fn identity_moves_the_start_and_never_stops_the_clock() {
    let mut requests = opened(Kind::Access, "2026-11-25");
    step(&mut requests, asked(Need::Identity, "2026-11-26")).unwrap();
    let since = day("2026-11-26");
    assert_eq!(
        clock(&requests, "2026-11-30"),
        Clock::Waits {
            need: Need::Identity,
            since
        }
    );
    assert!(one(&requests).pauses.is_empty());
    assert_eq!(
        step(&mut requests, asked(Need::Identity, "2026-11-27")),
        Err(RequestFault::AskedAlready)
    );
    assert_eq!(
        step(&mut requests, extended("2026-11-27")),
        Err(RequestFault::NotBegun)
    );
    assert_eq!(
        step(&mut requests, met(Need::Fee, "2026-11-30")),
        Err(RequestFault::NotAsked)
    );
    step(&mut requests, met(Need::Identity, "2026-11-30")).unwrap();
    assert_eq!(
        step(&mut requests, met(Need::Identity, "2026-12-01")),
        Err(RequestFault::NotAsked)
    );
    assert_eq!(one(&requests).start(), Some(day("2026-11-30")));
    assert_eq!(law(&requests, "2026-12-01"), day("2026-12-30"));
}

#[test]
fn the_papers_of_an_agent_are_asked_only_of_an_agent() {
    let mut requests = opened(Kind::Access, "2026-11-25");
    for need in [Need::AgentIdentity, Need::Authority] {
        assert_eq!(
            step(&mut requests, asked(need, "2026-11-25")),
            Err(RequestFault::NobodyActs)
        );
    }
    let mut requests = Requests::default();
    let asker = Asker::Representative { authority: None };
    let opening = Opening {
        asker,
        ..opening(Kind::Access, "2026-11-25")
    };
    requests.open(opening, ash(), noon("2026-11-25")).unwrap();
    for need in [Need::Identity, Need::AgentIdentity, Need::Authority] {
        step(&mut requests, asked(need, "2026-11-25")).unwrap();
    }
    for (need, on) in [
        (Need::Identity, "2026-12-01"),
        (Need::AgentIdentity, "2026-12-04"),
        (Need::Authority, "2026-12-02"),
    ] {
        step(&mut requests, met(need, on)).unwrap();
    }
    assert_eq!(
        one(&requests).start(),
        Some(day("2026-12-04")),
        "the latest of all"
    );
}

#[test]
fn a_pause_shows_no_day_and_counts_both_of_its_ends() {
    let mut requests = opened(Kind::Access, "2027-01-06");
    assert_eq!(
        step(&mut requests, scope_answered("2027-01-07")),
        Err(RequestFault::NotStopped)
    );
    step(&mut requests, scope_asked("2027-01-11")).unwrap();
    let since = day("2027-01-11");
    assert_eq!(
        clock(&requests, "2027-01-13"),
        Clock::Stopped { since, days: 3 }
    );
    assert_eq!(
        step(&mut requests, scope_asked("2027-01-12")),
        Err(RequestFault::StoppedAlready)
    );
    let part = Step::PartSent {
        on: day("2027-01-12"),
        what: words("the tenancy file"),
    };
    step(&mut requests, part).unwrap();
    assert!(matches!(
        clock(&requests, "2027-01-13"),
        Clock::Stopped { .. }
    ));
    let early = requests.step(1, scope_answered("2027-01-10"), ash(), noon("2027-01-14"));
    assert_eq!(early, Err(RequestFault::BeforeAsking));
    step(&mut requests, scope_answered("2027-01-14")).unwrap();
    let Clock::Runs(due) = clock(&requests, "2027-01-15") else {
        panic!()
    };
    assert_eq!(
        (due.law, due.prudent, due.promise, due.act_by),
        (
            day("2027-02-10"),
            day("2027-02-09"),
            Some(day("2027-02-09")),
            day("2027-02-09")
        )
    );
}

#[test]
fn a_clock_that_ran_out_is_not_stopped_afterwards() {
    let mut requests = opened(Kind::Access, "2026-11-25");
    assert_eq!(
        step(&mut requests, scope_asked("2026-12-30")),
        Err(RequestFault::TooLate)
    );
    step(&mut requests, scope_asked("2026-12-29")).unwrap();
}

#[test]
fn an_extension_is_told_inside_the_first_month_once_and_counts_from_the_start() {
    let mut requests = opened(Kind::Access, "2026-11-26");
    assert_eq!(
        step(&mut requests, extended("2026-12-27")),
        Err(RequestFault::TooLate)
    );
    step(&mut requests, extended("2026-12-26")).unwrap();
    assert_eq!(law(&requests, "2027-01-05"), day("2027-02-26"));
    assert_eq!(
        step(&mut requests, extended("2026-12-26")),
        Err(RequestFault::ExtendedAlready)
    );
    let Clock::Runs(due) = clock(&requests, "2027-01-05") else {
        panic!()
    };
    assert_eq!(
        (due.promise, due.extend_until),
        (None, None),
        "the promise of 30 days is dropped"
    );
    // A pause that goes on keeps the first month open.
    let mut paused = opened(Kind::Access, "2026-11-26");
    step(&mut paused, scope_asked("2026-12-20")).unwrap();
    step(&mut paused, extended("2027-01-03")).unwrap();
}

#[test]
fn a_complaint_is_acknowledged_and_nothing_stops_or_lengthens_that() {
    let mut requests = opened(Kind::Complaint, "2026-11-25");
    assert_eq!(law(&requests, "2026-11-25"), day("2026-12-29"));
    assert_eq!(
        step(&mut requests, scope_asked("2026-11-26")),
        Err(RequestFault::NothingMoves)
    );
    assert_eq!(
        step(&mut requests, extended("2026-11-26")),
        Err(RequestFault::NothingMoves)
    );
    assert_eq!(
        step(&mut requests, asked(Need::Fee, "2026-11-26")),
        Err(RequestFault::Free)
    );
    step(&mut requests, asked(Need::Identity, "2026-11-26")).unwrap();
    assert_eq!(
        law(&requests, "2026-11-27"),
        day("2026-12-29"),
        "identity moves nothing here"
    );
    let acknowledged = || Step::Acknowledged {
        on: day("2026-11-27"),
    };
    step(&mut requests, acknowledged()).unwrap();
    assert_eq!(one(&requests).acknowledged_on, Some(day("2026-11-27")));
    assert_eq!(
        step(&mut requests, acknowledged()),
        Err(RequestFault::AcknowledgedAlready)
    );
    assert!(one(&requests).is_open(), "it still wants its outcome");
    let mut other = opened(Kind::Access, "2026-11-25");
    assert_eq!(
        step(&mut other, acknowledged()),
        Err(RequestFault::NotAComplaint)
    );
}

#[test]
fn nothing_closes_by_itself_and_only_what_waits_for_them_closes_without_a_reply() {
    let mut requests = opened(Kind::Access, "2026-11-25");
    assert_eq!(
        step(&mut requests, closed("2026-11-26")),
        Err(RequestFault::NothingWaits)
    );
    step(&mut requests, scope_asked("2026-11-26")).unwrap();
    assert!(
        matches!(clock(&requests, "2036-11-26"), Clock::Stopped { .. }),
        "after ten years too"
    );
    step(&mut requests, closed("2027-06-01")).unwrap();
    assert_eq!(
        clock(&requests, "2027-06-02"),
        Clock::Ended {
            on: day("2027-06-01")
        }
    );
    assert_eq!(
        step(&mut requests, scope_answered("2027-06-02")),
        Err(RequestFault::Ended)
    );
}

#[test]
fn an_answer_is_of_its_own_kind_and_ends_the_request() {
    let mut requests = opened(Kind::Erase, "2026-11-25");
    assert_eq!(
        step(&mut requests, answered(Kind::Access, "2026-12-01")),
        Err(RequestFault::OtherKind)
    );
    step(&mut requests, answered(Kind::Erase, "2026-12-01")).unwrap();
    assert_eq!(
        clock(&requests, "2026-12-02"),
        Clock::Ended {
            on: day("2026-12-01")
        }
    );
    assert_eq!(requests.open_ones().count(), 0);
    assert_eq!(
        step(&mut requests, answered(Kind::Erase, "2026-12-01")),
        Err(RequestFault::Ended)
    );
}

#[test]
fn no_step_is_before_the_receipt_or_after_today() {
    let mut requests = opened(Kind::Access, "2026-11-25");
    let early = requests.step(1, scope_asked("2026-11-24"), ash(), noon("2026-11-26"));
    let late = requests.step(1, scope_asked("2026-11-27"), ash(), noon("2026-11-26"));
    assert_eq!(
        (early, late),
        (Err(RequestFault::BeforeReceipt), Err(RequestFault::Future))
    );
    let nobodys = requests.step(2, scope_asked("2026-11-26"), ash(), noon("2026-11-26"));
    assert_eq!(nobodys, Err(RequestFault::Unknown));
    assert_eq!(requests.entries().len(), 1, "what was refused left nothing");
}

#[test]
fn asking_later_than_two_working_days_after_the_receipt_is_said() {
    // 27 November 2026 is a Friday.
    let mut requests = opened(Kind::Access, "2026-11-27");
    step(&mut requests, asked(Need::Identity, "2026-12-01")).unwrap();
    assert_eq!(one(&requests).asked_late(), []);
    step(&mut requests, scope_asked("2026-12-02")).unwrap();
    assert_eq!(one(&requests).asked_late(), [day("2026-12-02")]);
}

#[test]
fn what_was_written_comes_back_and_what_does_not_follow_is_refused() {
    let mut requests = opened(Kind::Access, "2026-11-25");
    step(&mut requests, scope_asked("2026-11-26")).unwrap();
    step(&mut requests, scope_answered("2026-11-27")).unwrap();
    let written = serde_json::to_string(requests.entries()).unwrap();
    let entries: Vec<Entry> = serde_json::from_str(&written).unwrap();
    assert_eq!(Requests::of(entries.clone()), Ok(requests));
    let missing = entries[1..].to_vec();
    assert_eq!(Requests::of(missing), Err(RequestFault::OutOfOrder));
    let mut twice = entries.clone();
    twice.push(Entry {
        number: 4,
        ..entries[2].clone()
    });
    assert_eq!(Requests::of(twice), Err(RequestFault::NotStopped));
    let nobody = Record::Stepped {
        request: 9,
        step: scope_answered("2026-11-27"),
    };
    let mut strange = entries.clone();
    strange.push(Entry {
        number: 4,
        record: nobody,
        ..entries[2].clone()
    });
    assert_eq!(Requests::of(strange), Err(RequestFault::Unknown));
}
