//! Requests as the casebook keeps them: entry by entry, bound to the application, and nothing is destroyed while one waits.

use chrono::NaiveDate;
use proptest::prelude::*;

use crate::casebook::audit::Act;
use crate::casebook::tables::{self, REQUESTS};
use crate::casebook::tests::{NOTHING, TODAY, Trial, at};
use crate::casebook::{CasebookError, Placing, audit};
use crate::privacy::pack::EndAction;
use crate::privacy::{Period, PersonId, Recorder, Words};
use crate::register::application::{ApplicationId, Header};
use crate::register::hold::Ground;
use crate::register::{Channel, working_day};
use crate::rights::{
    Asker, Candidate, CountsFrom, Disposal, Kind, Opening, RequestFault, RetentionRule, Step, Way,
};

fn opening(kind: Kind) -> Opening {
    Opening {
        person: PersonId::Main,
        kind,
        way: Way::Phone,
        received_on: TODAY.pred_opt().unwrap(),
        asker: Asker::Themselves,
        said: Words::new("all you hold on me"),
    }
}

fn day() -> NaiveDate {
    working_day::in_london(at(20))
}

fn scope_asked() -> Step {
    Step::ScopeAsked {
        on: day(),
        reason: Words::new("which home?").unwrap(),
    }
}

fn closed() -> Step {
    Step::ClosedWithoutReply {
        on: day(),
        reason: Words::new("three letters came back").unwrap(),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "as chance is drawn: it may fail")]
fn some() -> Option<[u8; 16]> {
    Some([8; 16])
}

/// Opens a request on a day on which it can have been made.
fn open(trial: &mut Trial, id: ApplicationId, kind: Kind) -> u32 {
    let opening = Opening {
        received_on: day(),
        ..opening(kind)
    };
    trial.book().open_request(id, opening, at(20)).unwrap()
}

#[test]
fn requests_come_back_with_their_steps_under_the_name_of_whoever_wrote_them_down() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    assert_eq!(trial.book().requests(id).unwrap().all(), []);
    let number = open(&mut trial, id, Kind::Access);
    trial
        .book()
        .change_request(id, number, scope_asked(), at(21))
        .unwrap();
    trial.reopen();
    let requests = trial.book().requests(id).unwrap();
    assert!(requests.request(number).unwrap().open_pause().is_some());
    assert!(
        requests
            .entries()
            .iter()
            .all(|entry| entry.by.name() == "Ash")
    );
    let open = trial.book().open_requests().unwrap();
    assert_eq!(open, [(id, requests.all()[0].clone())]);
}

#[test]
fn each_step_is_one_entry_of_the_trail_with_the_number_of_its_request() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    for (step, act) in [
        (None, Act::RequestOpened),
        (Some(scope_asked()), Act::RequestChanged),
    ] {
        match step {
            None => assert_eq!(open(&mut trial, id, Kind::Access), 1),
            Some(step) => trial.book().change_request(id, 1, step, at(21)).unwrap(),
        }
        let last = trial.book().vault.read(audit::last).unwrap().unwrap().1;
        assert_eq!(
            (last.act.as_str(), last.count, last.subject),
            (act.code(), 1, Some(id))
        );
    }
    assert_eq!(trial.book().verify_audit(None).unwrap().faults, []);
}

#[test]
fn what_cannot_be_a_step_leaves_nothing() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    let book = trial.book();
    let fault = |fault| Err(CasebookError::Request(fault));
    let future = Opening {
        received_on: "2040-01-01".parse().unwrap(),
        ..opening(Kind::Access)
    };
    assert_eq!(
        book.open_request(id, future, at(20)).map(|_| ()),
        fault(RequestFault::Future)
    );
    assert_eq!(
        book.change_request(id, 1, scope_asked(), at(20)),
        fault(RequestFault::Unknown)
    );
    let nobody = ApplicationId([0xEE; 16]);
    let refused = book.open_request(
        nobody,
        Opening {
            received_on: day(),
            ..opening(Kind::Access)
        },
        at(20),
    );
    assert_eq!(refused, Err(CasebookError::Unknown));
    let rows = book.vault.read(|reader| reader.count(REQUESTS)).unwrap();
    assert_eq!(rows, 0);
    assert_eq!(book.verify_audit(None).unwrap().faults, []);
}

#[test]
fn a_step_taken_out_from_outside_is_seen() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    open(&mut trial, id, Kind::Access);
    trial
        .book()
        .change_request(id, 1, scope_asked(), at(21))
        .unwrap();
    trial.forge(|writer| {
        Ok(writer
            .remove(REQUESTS, &tables::at_entry(id, 2))
            .map(drop)?)
    });
    assert_eq!(trial.recall(id), Err(CasebookError::Altered));
    let refused = trial.book().change_request(id, 1, closed(), at(22));
    assert_eq!(refused, Err(CasebookError::Altered));
}

#[test]
fn nothing_is_destroyed_while_somebody_waits_for_an_answer_and_what_goes_takes_its_requests_along()
{
    let waits = || {
        Err(CasebookError::Held {
            ground: Ground::RightsRequestOpen,
        })
    };
    let mut trial = Trial::staffed();
    let (asked, erase) = (trial.begin().id, trial.begin().id);
    open(&mut trial, asked, Kind::Access);
    open(&mut trial, erase, Kind::Erase);
    assert_eq!(
        trial
            .book()
            .delete(asked, "a slip", at(22), &mut some, NOTHING),
        waits()
    );
    trial.open_as("Dee", |opening| opening.at = at(23)).unwrap();
    let book = trial.book();
    assert_eq!(
        book.erase(asked, "asked for", at(24), &mut some, NOTHING),
        waits()
    );
    // What is open is the wish that it is erased: erasing is the answer.
    book.erase(erase, "asked for", at(24), &mut some, NOTHING)
        .unwrap();
    book.change_request(asked, 1, scope_asked(), at(25))
        .unwrap();
    book.change_request(asked, 1, closed(), at(26)).unwrap();
    book.erase(asked, "its time is over", at(27), &mut some, NOTHING)
        .unwrap();
    let rows = book.vault.read(|reader| reader.count(REQUESTS)).unwrap();
    assert_eq!((rows, book.open_requests()), (0, Ok(Vec::new())));
}

/// What the casebook knows of an application, as the rules of keeping look at it.
fn candidate(trial: &mut Trial, header: &Header) -> Candidate {
    let holds = trial.book().holds(header.id).unwrap();
    let requests = trial.book().requests(header.id).unwrap();
    Candidate {
        id: header.id,
        stage: header.stage,
        begun_on: working_day::in_london(header.opened_at),
        last_contact: working_day::in_london(header.kept_at),
        closed_on: None,
        holds: holds
            .into_iter()
            .filter(|(_, hold)| hold.is_open())
            .map(|(_, hold)| hold.ground)
            .collect(),
        requests: requests.open_ones().map(|request| request.number).collect(),
    }
}

fn officer(name: &str) -> Recorder {
    Recorder::new(Channel::Counter, Words::new(name).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// A run of holds placed and released and requests opened and closed on applications at random; then the lists of the
    /// day: nothing on hold and nothing asked about is to be destroyed, and of the rest the one function takes exactly what
    /// the list says and refuses everything that is held, whoever prepared what.
    #[test]
    fn nothing_on_hold_or_asked_about_is_ever_on_the_list_and_the_one_function_refuses_it(
        deeds in prop::collection::vec((0usize..4, 0u8..4), 0..12),
    ) {
        let mut trial = Trial::staffed();
        let headers: Vec<Header> = (0..4).map(|_| trial.begin()).collect();
        trial.open_as("Dee", |opening| opening.at = at(20)).unwrap();
        for (which, deed) in deeds {
            let id = headers[which].id;
            match deed {
                0 => {
                    let placing = Placing { id, ground: Ground::Police, note: "", review_due: TODAY, at: at(20) };
                    trial.book().place_hold(&placing, &mut some).unwrap();
                }
                1 => {
                    for (number, hold) in trial.book().holds(id).unwrap() {
                        if hold.is_open() {
                            trial.book().release_hold(id, number, "settled", at(20)).unwrap();
                        }
                    }
                }
                2 => {
                    open(&mut trial, id, Kind::Access);
                }
                _ => {
                    let requests = trial.book().requests(id).unwrap();
                    for request in requests.open_ones() {
                        trial.book().change_request(id, request.number, scope_asked(), at(20)).unwrap();
                        trial.book().change_request(id, request.number, closed(), at(20)).unwrap();
                    }
                }
            }
        }
        let candidates: Vec<Candidate> = headers.iter().map(|header| candidate(&mut trial, header)).collect();
        let rule = RetentionRule {
            stage: headers[0].stage,
            from: CountsFrom::Creation,
            period: Period::read("1 day"),
            ceiling: false,
            end: EndAction::Destroy,
            approved: true,
        };
        let later = TODAY + chrono::Days::new(30);
        let disposal = Disposal::prepare(&candidates, &[rule], later, officer("Dee"), at(20));
        let approved = disposal.approve(officer("Sam"), at(21)).unwrap();
        let listed: Vec<ApplicationId> = approved.approved_for_erasing().iter().map(|line| line.id).collect();
        for one in &candidates {
            let free = one.holds.is_empty() && one.requests.is_empty();
            prop_assert_eq!(listed.contains(&one.id), free);
            let erased = trial.book().erase(one.id, "its time is over", at(22), &mut some, NOTHING);
            prop_assert_eq!(erased.is_ok(), free);
            let held = matches!(erased, Err(CasebookError::Held { .. }));
            prop_assert_eq!(held, !free);
        }
    }
}
