//! The rows of objections: against what, and whether they wait, hold or were overridden; and whose data is restricted.

use crate::desk::scene::privacy::{Row, Section, Seen, Target};
use crate::locale::Args;
use crate::privacy::{Against, Objection, Record, Sequence, Weighed};

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "every other record stands in another part"
)]
pub(super) fn rows(seen: &Seen) -> Vec<Row> {
    let mut rows = Vec::new();
    for entry in seen.ledger().entries() {
        match &entry.record {
            Record::Objected(objection) => rows.push(row(seen, entry.sequence, objection)),
            Record::Restricted(change) => {
                let message = if change.restricted {
                    "privacy-restricted"
                } else {
                    "privacy-no-longer-restricted"
                };
                let says = seen.say_of(message, change.person);
                let row = Row::new(Section::Objections, Target::Entry(entry.sequence), says);
                rows.push(row.aside(seen.day_of(change.at)));
            }
            _ => {}
        }
    }
    rows
}

fn row(seen: &Seen, sequence: Sequence, objection: &Objection) -> Row {
    let aside = match (&objection.against, seen.ledger().weighed(sequence)) {
        (Against::EqualityStop { stop_by, .. }, _) => seen.locale().say_with(
            "privacy-stops-by",
            &Args::new().text("day", &seen.day(*stop_by)),
        ),
        (Against::Marketing, _) => seen.say("privacy-stops-now"),
        (_, None) => seen.say("privacy-weighed-not-yet"),
        (_, Some(Weighed::Upheld)) => seen.say("privacy-weighed-upheld"),
        (_, Some(Weighed::Overridden)) => seen.say("privacy-weighed-overridden"),
    };
    let target = Target::Objection(sequence);
    Row::new(Section::Objections, target, says(seen, objection)).aside(aside)
}

/// Who stands against what.
pub(super) fn says(seen: &Seen, objection: &Objection) -> String {
    let message = match objection.against {
        Against::PublicTask => "privacy-against-public-task",
        Against::LegitimateInterest => "privacy-against-interest",
        Against::Profiling => "privacy-against-profiling",
        Against::Marketing => "privacy-against-marketing",
        Against::EqualityStop { .. } => "privacy-against-equality",
    };
    seen.say_of(message, objection.person)
}
