//! The information receipt: what somebody was told, and what is on record that nobody had to say yes or no to.
//!
//! None of it is a consent, and none of our own words here call it one.

mod lines;
mod machine;

use serde_json::{Value as Json, json};

use crate::locale::{Args, Locale};
use crate::paper::decided::complain;
use crate::paper::export::{instant, person};
use crate::paper::imprint::{self, Imprint};
use crate::paper::leaf::Leaf;
use crate::paper::page::Page;
use crate::paper::personal::{EqualityPart, Wanted, concerns, heading, who};
use crate::privacy::{Entry, Ledger, Record, Thing};

/// The parts of the paper, in order.
const PARTS: [&str; 7] = [
    "notices",
    "told",
    "declared",
    "others",
    "speaking",
    "objections",
    "restrictions",
];

/// The part that a record stands in; none for a decision, and for what belongs to another record.
fn part(record: &Record) -> Option<&'static str> {
    match record {
        Record::NoticeShown(_) | Record::FormatAsked(_) => Some("notices"),
        Record::Acknowledged(one) => match one.thing {
            Thing::Notice { .. }
            | Thing::FraudSharing
            | Thing::NfiMatching
            | Thing::CallRecording => Some("told"),
            Thing::Truth(_) | Thing::Changes(_) => Some("declared"),
            Thing::WithdrawalEffect { .. } => None,
        },
        Record::Informed(_) => Some("others"),
        Record::Authority(_) | Record::AuthorityRevoked { .. } => Some("speaking"),
        Record::Objected(_) => Some("objections"),
        Record::Restricted(_) => Some("restrictions"),
        Record::ObjectionDecided(_)
        | Record::Consent(_)
        | Record::IntakeEnded { .. }
        | Record::Contact(_)
        | Record::Disclosure(_)
        | Record::Equality(_)
        | Record::Closed { .. } => None,
    }
}

/// The paper.
pub(super) fn leaves(locale: &Locale, wanted: &Wanted, ledger: &Ledger) -> Vec<Leaf> {
    let mut page = Page::new(locale);
    page.title("proof-title-told");
    page.words("proof-intro-told");
    page.reference(wanted.reference);
    page.fact("proof-whose", &who(locale, wanted.person));
    page.fact(
        "proof-record",
        &format!("{}-{}", wanted.reference, ledger.newest().0),
    );
    for name in PARTS {
        let own = theirs(wanted, ledger).filter(|entry| part(&entry.record) == Some(name));
        let own: Vec<&Entry> = own.collect();
        if own.is_empty() {
            continue;
        }
        page.heading(&format!("proof-part-{name}"));
        for entry in own {
            lines::of(&mut page, wanted, ledger, entry);
        }
    }
    complain(&mut page, imprint_of(wanted, ledger).as_ref());
    page.words("proof-marks");
    page.words("proof-keep");
    if let Some(equality) = wanted.equality {
        equality_leaf(&mut page, equality);
    }
    page.leaves
}

/// Not in the ledger, and not the same tomorrow: on a leaf of its own, which says so.
fn equality_leaf(page: &mut Page, equality: EqualityPart) {
    page.heading("proof-part-equality");
    page.words(&format!("proof-equality-{}", equality.code()));
    page.words("proof-equality-leaf");
}

fn theirs<'a>(wanted: &Wanted, ledger: &'a Ledger) -> impl Iterator<Item = &'a Entry> {
    let person = wanted.person;
    let entries = ledger.entries().iter();
    entries.filter(move |entry| concerns(ledger, entry, person))
}

/// The imprint of the last notice that this person was told.
fn imprint_of(wanted: &Wanted, ledger: &Ledger) -> Option<Imprint> {
    let notices = theirs(wanted, ledger).filter(|entry| entry.record.notice_shown().is_some());
    imprint::find(ledger, notices.last()?.sequence)
}

/// The same for machines. It is plain JSON: there is nothing in it that a vocabulary of consent has a word for.
pub(super) fn json(wanted: &Wanted, ledger: &Ledger) -> Json {
    let told: Vec<Json> = theirs(wanted, ledger).filter_map(machine::json).collect();
    let imprint = imprint_of(wanted, ledger);
    let mut document = heading(wanted, ledger.newest());
    if let Some(object) = document.as_object_mut() {
        let up_to = ledger
            .entries()
            .last()
            .map(|entry| instant(entry.recorded_at));
        object.insert("receipt".to_owned(), json!("information"));
        object.insert("person".to_owned(), json!(person(wanted.person)));
        object.insert("up_to".to_owned(), json!(up_to));
        object.insert(
            "controller".to_owned(),
            json!(imprint.map(|own| own.controller)),
        );
        object.insert("told".to_owned(), json!(told));
        object.insert(
            "equality_when_printed".to_owned(),
            json!(wanted.equality.map(EqualityPart::code)),
        );
    }
    document
}

/// A thing told, with the time.
pub(super) fn with_time(page: &mut Page, id: &str, args: Args, at: chrono::DateTime<chrono::Utc>) {
    let when = page.locale.say_instant(at);
    page.words_with(id, &args.text("when", &when));
}
