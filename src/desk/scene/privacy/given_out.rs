//! The rows of what was given out, and of what was asked for and kept in: the latest first.

use crate::desk::scene::privacy::{Row, Section, Seen, Target};
use crate::locale::Args;
use crate::privacy::{Decision, Disclosure, To};

pub(super) fn rows(seen: &Seen) -> Vec<Row> {
    let mut rows: Vec<Row> = seen
        .ledger()
        .disclosures()
        .map(|(sequence, disclosure)| {
            let says = says(seen, disclosure);
            let row = Row::new(Section::GivenOut, Target::Disclosure(sequence), says);
            row.aside(seen.day_of(disclosure.at))
        })
        .collect();
    rows.reverse();
    rows
}

/// Who was told, or was not, about whom.
pub(super) fn says(seen: &Seen, disclosure: &Disclosure) -> String {
    let message = match disclosure.decision {
        Decision::Allowed { .. } => "privacy-given-out",
        Decision::Refused { .. } => "privacy-kept-in",
        Decision::Emergency { .. } => "privacy-given-out-emergency",
    };
    let args = Args::new()
        .answer("recipient", &recipient(seen, &disclosure.question.to))
        .answer("name", &seen.name(disclosure.question.about));
    seen.locale().say_with(message, &args)
}

/// Who would be told, by name.
pub(super) fn recipient(seen: &Seen, to: &To) -> String {
    match to {
        To::Recipient(recipient) => seen.covered(recipient.name()),
        To::OneOf { name, .. } => seen.covered(name.as_str()),
        To::Agent(agent) => seen.desk.name_of_agent(agent),
    }
}
