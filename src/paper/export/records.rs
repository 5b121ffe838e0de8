//! The rows of records: contacts, what was told and acknowledged, consents, and the words that they name.

mod consents;

use std::collections::BTreeSet;

use crate::paper::export::columns::{ACKNOWLEDGEMENTS, CONTACTS, WORDINGS};
use crate::paper::export::records::consents::words_and_way;
use crate::paper::export::table::{Cell, Rows};
use crate::paper::export::{On, instant, person};
use crate::privacy::{
    Acknowledgement, Digest, How, Knows, NoticeId, Record, Recorder, Thing, WordingId, Words,
};
use crate::register::hex;

pub(super) use consents::consents;

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

/// Every text that consents and acknowledgements name, once, where it is kept.
pub(super) fn wordings(on: &On) -> Rows {
    let records = || on.ledger.entries().iter().map(|entry| &entry.record);
    let steps = records().filter_map(Record::consent);
    let decided = steps.filter_map(|step| words_and_way(step.action()).0);
    let told = records().filter_map(Record::acknowledged);
    let named = decided.chain(told.map(|told| &told.wording));
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
