//! The rows of what people were told: the last time of each thing for each person, and who knows that their data is held.

use std::collections::BTreeMap;

use crate::desk::scene::privacy::{Row, Section, Seen, Target};
use crate::privacy::{Came, Confirmed, PersonId, Record, Thing};

pub(super) fn rows(seen: &Seen) -> Vec<Row> {
    let mut last = BTreeMap::new();
    for entry in seen.ledger().entries() {
        if let Some((person, message, aside)) = told(seen, &entry.record) {
            last.insert((person, message), (entry.sequence, aside));
        }
    }
    let rows = last.into_iter();
    rows.map(|((person, message), (sequence, aside))| {
        let says = seen.say_of(message, person);
        Row::new(Section::Told, Target::Entry(sequence), says).aside(aside)
    })
    .collect()
}

/// Who was told, the message of what, and when or what they said; nothing where a record tells nobody anything.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "every other record stands in another part"
)]
fn told(seen: &Seen, record: &Record) -> Option<(PersonId, &'static str, String)> {
    match record {
        Record::Acknowledged(told) => {
            let aside = if refused(&told.thing) {
                seen.say("privacy-would-not-say")
            } else {
                seen.day_of(told.at)
            };
            Some((told.person, thing(&told.thing), aside))
        }
        Record::Informed(informed) => {
            let aside = seen.day(informed.on);
            Some((informed.person, "privacy-told-data", aside))
        }
        Record::Equality(offer) => {
            let aside = seen.say(came(offer.came));
            Some((offer.person, "privacy-told-equality", aside))
        }
        _ => None,
    }
}

/// The message of what came of an offer of the equality questions.
pub(super) fn came(came: Came) -> &'static str {
    match came {
        Came::Offered => "privacy-equality-offered",
        Came::Answered => "privacy-equality-answered",
        Came::Declined => "privacy-equality-declined",
    }
}

/// The message of what somebody was told.
pub(super) fn thing(thing: &Thing) -> &'static str {
    match thing {
        Thing::Notice { .. } => "privacy-told-notice",
        Thing::FraudSharing => "privacy-told-fraud",
        Thing::NfiMatching => "privacy-told-nfi",
        Thing::CallRecording => "privacy-told-recording",
        Thing::WithdrawalEffect { .. } => "privacy-told-withdrawal",
        Thing::Truth(_) => "privacy-told-truth",
        Thing::Changes(_) => "privacy-told-changes",
    }
}

/// Whether they would not say that they had it, or stood by it.
pub(super) fn refused(thing: &Thing) -> bool {
    match thing {
        Thing::Notice { confirmed, .. } | Thing::Truth(confirmed) | Thing::Changes(confirmed) => {
            *confirmed == Confirmed::Refused
        }
        Thing::FraudSharing
        | Thing::NfiMatching
        | Thing::CallRecording
        | Thing::WithdrawalEffect { .. } => false,
    }
}
