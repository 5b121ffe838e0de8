//! The rows of the notice: for each who applies, which one they had and how far; and for whoever else was shown one.

use std::collections::BTreeSet;

use crate::desk::notice::{Had, had};
use crate::desk::scene::privacy::{Row, Section, Seen, Target};
use crate::locale::Args;
use crate::privacy::{PersonId, Record};

pub(super) fn rows(seen: &Seen) -> Vec<Row> {
    let shown = seen.ledger().entries().iter().filter_map(|entry| {
        let Record::NoticeShown(shown) = &entry.record else {
            return None;
        };
        Some(shown.to)
    });
    let applicants = seen.intake.applicants();
    let people: BTreeSet<PersonId> = applicants.into_iter().chain(shown).collect();
    people.into_iter().map(|person| row(seen, person)).collect()
}

fn row(seen: &Seen, person: PersonId) -> Row {
    let packs = seen.desk.books.notices();
    let had = had(seen.ledger(), packs, seen.intake, person, seen.now);
    let message = match had {
        Had::Nothing => "privacy-notice-nothing",
        Had::Another => "privacy-notice-another",
        Had::Outdated => "privacy-notice-outdated",
        Had::This => "privacy-notice-this",
    };
    let shown = seen.ledger().notice_shown(person, seen.now);
    let how = shown.map(|shown| {
        let how = seen.say(&format!("privacy-how-{}", shown.how.code()));
        let extent = seen.say(&format!("privacy-extent-{}", shown.extent.code()));
        format!("{how}, {extent}")
    });
    let args = Args::new()
        .answer("name", &seen.name(person))
        .text("how", &how.unwrap_or_default());
    let says = seen.locale().say_with(message, &args);
    let aside = shown.map(|shown| seen.day_of(shown.at));
    Row::new(Section::Notice, Target::Notice(person), says).aside(aside.unwrap_or_default())
}
