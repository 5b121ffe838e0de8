//! The rows of records: contacts, what was told and acknowledged, consents, and the words that they name.

use std::collections::BTreeSet;

use crate::paper::export::columns::{ACKNOWLEDGEMENTS, CONSENTS, CONTACTS, WORDINGS};
use crate::paper::export::table::{Cell, Rows};
use crate::paper::export::{On, instant, person, scope_codes};
use crate::privacy::{
    Acknowledgement, By, ConsentAction, ConsentCode, ConsentEvent, Digest, Entry, How, Knows,
    NoticeId, Record, Recorder, Taken, Thing, Topics, WordingId, Words,
};
use crate::register::hex;

/// The contacts as they are now.
pub(super) fn contacts(on: &On) -> Rows {
    let mut rows = Rows::of(&CONTACTS);
    for contact in on.ledger.contacts() {
        let card = &contact.card;
        let maybe = |words: &Option<Words>| Cell::maybe(words.as_ref().map(Words::as_str));
        rows.push(vec![
            Cell::text(on.reference),
            Cell::count(contact.number),
            Cell::text(person(contact.for_person)),
            Cell::text(card.kind.code()),
            maybe(&card.name),
            maybe(&card.organisation),
            maybe(&card.phone),
            maybe(&card.email),
            maybe(&card.best_time),
            Cell::text(person(contact.told_by)),
            Cell::text(match contact.knows {
                Knows::ToldOn(day) => day.to_string(),
                Knows::Yes => "yes".to_owned(),
                Knows::No => "no".to_owned(),
                Knows::NotSure => "not_sure".to_owned(),
            }),
            Cell::Flag(contact.emergency_only),
        ]);
    }
    rows
}

/// What was told and acknowledged, in the order of writing.
pub(super) fn acknowledgements(on: &On) -> Rows {
    let mut rows = Rows::of(&ACKNOWLEDGEMENTS);
    for entry in on.ledger.entries() {
        let told = told(&entry.record);
        if let Some(told) = told {
            let mut row = vec![Cell::text(on.reference), Cell::count(entry.sequence.0)];
            row.extend(told);
            rows.push(row);
        }
    }
    rows
}

/// The cells from `person` on; nothing for what is neither told nor acknowledged.
fn told(record: &Record) -> Option<Vec<Cell>> {
    let mut row = Vec::new();
    match record {
        Record::NoticeShown(shown) => {
            let outcome = if shown.extent.code() == "declined" {
                "refused"
            } else {
                "told"
            };
            row.push(Cell::text(person(shown.to)));
            row.extend(
                [
                    "notice_shown",
                    outcome,
                    shown.extent.code(),
                    shown.format.code(),
                ]
                .map(Cell::text),
            );
            row.extend(notice(Some(&shown.notice)));
            row.extend([Cell::Empty, Cell::Empty, Cell::text(&shown.notice.language)]);
            row.push(Cell::text(shown.how.code()));
            row.push(Cell::maybe(shown.by.as_ref()));
            row.push(Cell::text(instant(shown.at)));
        }
        Record::Acknowledged(one) => {
            let (about, outcome, extent) = about(one);
            row.push(Cell::text(person(one.person)));
            row.extend([
                Cell::text(about),
                Cell::text(outcome),
                Cell::maybe(extent),
                Cell::Empty,
            ]);
            row.extend(notice(match &one.thing {
                Thing::Notice { notice, .. } => Some(notice),
                Thing::FraudSharing
                | Thing::NfiMatching
                | Thing::CallRecording
                | Thing::WithdrawalEffect { .. }
                | Thing::Truth(_)
                | Thing::Changes(_) => None,
            }));
            row.extend(wording(Some(&one.wording)));
            row.push(Cell::text(one.taken.method().code()));
            row.push(Cell::maybe(one.taken.recorder().map(Recorder::name)));
            row.push(Cell::text(instant(one.at)));
        }
        Record::Informed(informed) => {
            row.push(Cell::text(person(informed.person)));
            row.extend([Cell::text("informed"), Cell::text(informed.by.code())]);
            row.extend(std::iter::repeat_n(Cell::Empty, 8));
            row.push(Cell::maybe(informed.how.map(How::code)));
            row.extend([Cell::Empty, Cell::text(informed.on)]);
        }
        Record::FormatAsked(_)
        | Record::Consent(_)
        | Record::Authority(_)
        | Record::AuthorityRevoked { .. }
        | Record::IntakeEnded { .. }
        | Record::Objected(_)
        | Record::ObjectionDecided(_)
        | Record::Restricted(_)
        | Record::Contact(_)
        | Record::Disclosure(_)
        | Record::Equality(_)
        | Record::Closed { .. } => return None,
    }
    Some(row)
}

fn about(one: &Acknowledgement) -> (&'static str, &'static str, Option<&'static str>) {
    match &one.thing {
        Thing::Notice {
            extent, confirmed, ..
        } => ("notice", confirmed.code(), Some(extent.code())),
        Thing::FraudSharing => ("fraud_sharing", "told", None),
        Thing::NfiMatching => ("nfi_matching", "told", None),
        Thing::CallRecording => ("call_recording", "told", None),
        Thing::WithdrawalEffect { .. } => ("withdrawal_effect", "told", None),
        Thing::Truth(confirmed) => ("truth", confirmed.code(), None),
        Thing::Changes(confirmed) => ("changes", confirmed.code(), None),
    }
}

fn notice(notice: Option<&NoticeId>) -> [Cell; 3] {
    [
        Cell::maybe(notice.map(|notice| &notice.pack)),
        notice.map_or(Cell::Empty, |notice| Cell::count(notice.version)),
        Cell::maybe(notice.map(|notice| hex::written(&notice.digest))),
    ]
}

fn wording(wording: Option<&WordingId>) -> [Cell; 3] {
    [
        Cell::maybe(wording.map(|wording| &wording.key)),
        Cell::maybe(wording.map(|wording| wording.digest)),
        Cell::maybe(wording.map(|wording| &wording.language)),
    ]
}

/// Every step of every consent, in the order of writing.
pub(super) fn consents(on: &On) -> Rows {
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

fn words_and_way(action: &ConsentAction) -> (Option<&WordingId>, Option<&Taken>) {
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

/// Every text that consents and acknowledgements name, once, where it is kept.
pub(super) fn wordings(on: &On) -> Rows {
    let named = on
        .ledger
        .entries()
        .iter()
        .filter_map(|entry| match &entry.record {
            Record::Consent(step) => words_and_way(step.action()).0,
            Record::Acknowledged(told) => Some(&told.wording),
            Record::NoticeShown(_)
            | Record::FormatAsked(_)
            | Record::Informed(_)
            | Record::Authority(_)
            | Record::AuthorityRevoked { .. }
            | Record::IntakeEnded { .. }
            | Record::Objected(_)
            | Record::ObjectionDecided(_)
            | Record::Restricted(_)
            | Record::Contact(_)
            | Record::Disclosure(_)
            | Record::Equality(_)
            | Record::Closed { .. } => None,
        });
    let digests: BTreeSet<Digest> = named.map(|wording| wording.digest).collect();
    let mut rows = Rows::of(&WORDINGS);
    for digest in digests {
        if let Some(text) = on.ledger.wordings().text(&digest) {
            rows.push(vec![
                Cell::text(on.reference),
                Cell::text(digest),
                Cell::text(text),
            ]);
        }
    }
    rows
}
