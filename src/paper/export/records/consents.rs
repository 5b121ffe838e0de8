//! The rows of consents: every step, the words it was put in, how it was taken, and by whom.

use crate::paper::export::columns::CONSENTS;
use crate::paper::export::records::{notice, wording};
use crate::paper::export::table::{Cell, Rows};
use crate::paper::export::{On, instant, person, scope_codes};
use crate::privacy::{
    By, ConsentAction, ConsentCode, ConsentEvent, Entry, Record, Recorder, Taken, Topics,
    WordingId, Words,
};

/// Every step of every consent, in the order of writing.
pub(in crate::paper::export) fn consents(on: &On) -> Rows {
    let mut rows = Rows::of(&CONSENTS);
    for entry in on.ledger.entries() {
        if let Record::Consent(step) = &entry.record {
            rows.push(consent(on, entry, step));
        }
    }
    rows
}

fn consent(on: &On, entry: &Entry, step: &ConsentEvent) -> Vec<Cell> {
    let matter = step.matter();
    let purpose = matter.purpose();
    let grant = step.grant();
    let mut row = vec![
        Cell::text(on.reference),
        Cell::count(entry.sequence.0),
        Cell::text(person(matter.person())),
        Cell::text(purpose.id()),
        Cell::maybe(purpose.code().map(ConsentCode::code)),
        Cell::maybe(matter.towards()),
        Cell::text(matter.recipient().name()),
        Cell::maybe(matter.recipient().whom().row()),
        Cell::text(purpose.instrument().code()),
        Cell::text(step.action().code()),
        grant.map_or(Cell::Empty, |grant| scope(&grant.scope)),
        Cell::maybe(grant.and_then(|grant| grant.valid_until)),
        Cell::maybe(grant.and_then(|grant| grant.refresh_on)),
        Cell::maybe(ask_again_after(step)),
    ];
    row.extend(notice(step.capture().map(|capture| &capture.notice)));
    let (words, taken) = words_and_way(step.action());
    row.extend(wording(words));
    row.extend(way(taken));
    row.extend(by_and_why(step.action()));
    row.push(Cell::text(instant(step.occurred_at())));
    row.push(Cell::text(instant(entry.recorded_at)));
    row
}

fn scope(scope: &Topics) -> Cell {
    Cell::Many(scope_codes(scope))
}

fn ask_again_after(step: &ConsentEvent) -> Option<chrono::NaiveDate> {
    if let ConsentAction::Refused(refusal) = step.action() {
        refusal.ask_again_after
    } else {
        None
    }
}

/// The words that a step names, and how it was taken.
pub(super) fn words_and_way(action: &ConsentAction) -> (Option<&WordingId>, Option<&Taken>) {
    match action {
        ConsentAction::Asked { wording, taken } => (Some(wording), Some(taken)),
        ConsentAction::PutOff { taken } | ConsentAction::Withdrawn { taken, .. } => {
            (None, Some(taken))
        }
        ConsentAction::Given(grant) => (Some(&grant.capture.wording), Some(&grant.capture.taken)),
        ConsentAction::Refused(no) => (Some(&no.capture.wording), Some(&no.capture.taken)),
        ConsentAction::Superseded { by } => (Some(by), None),
        ConsentAction::Expired | ConsentAction::Invalidated { .. } => (None, None),
    }
}

/// From `method` to `recorder`.
fn way(taken: Option<&Taken>) -> [Cell; 6] {
    let Some(taken) = taken else {
        return std::array::from_fn(|_| Cell::Empty);
    };
    let text = |words: &Option<Words>| Cell::maybe(words.as_ref().map(Words::as_str));
    let (evidence, said, witness) = match taken {
        Taken::AtKiosk { station } => (Cell::text(station.name()), Cell::Empty, Cell::Empty),
        Taken::HandedOver { .. } => (Cell::Empty, Cell::Empty, Cell::Empty),
        Taken::OnPhone {
            call,
            said,
            witness,
            ..
        } => (Cell::text(call.as_str()), text(said), text(witness)),
        Taken::InPerson { said, witness, .. } => (Cell::Empty, text(said), text(witness)),
        Taken::OnPaper { paper, witness, .. } => {
            (Cell::text(paper.as_str()), Cell::Empty, text(witness))
        }
        Taken::ByLetter { letter, .. } => (Cell::text(letter.as_str()), Cell::Empty, Cell::Empty),
    };
    [
        Cell::text(taken.method().code()),
        Cell::text(taken.strength().code()),
        evidence,
        said,
        witness,
        Cell::maybe(taken.recorder().map(Recorder::name)),
    ]
}

/// `by`, `reason` and `step`.
fn by_and_why(action: &ConsentAction) -> [Cell; 3] {
    let by = |by: By| match by {
        By::Themselves => Cell::text("themselves"),
        By::Representative(authority) => Cell::text(format!("authority {}", authority.0)),
    };
    match action {
        ConsentAction::Given(grant) => [by(grant.capture.by), Cell::Empty, Cell::Empty],
        ConsentAction::Refused(no) => [by(no.capture.by), Cell::Empty, Cell::Empty],
        ConsentAction::Withdrawn {
            by: who, reason, ..
        } => {
            let reason = Cell::maybe(reason.as_ref().map(Words::as_str));
            [by(*who), reason, Cell::Empty]
        }
        ConsentAction::Invalidated { step, reason, .. } => [
            Cell::Empty,
            Cell::text(reason.as_str()),
            Cell::count(step.0),
        ],
        ConsentAction::Asked { .. }
        | ConsentAction::PutOff { .. }
        | ConsentAction::Expired
        | ConsentAction::Superseded { .. } => [Cell::Empty, Cell::Empty, Cell::Empty],
    }
}
