//! The rows of permissions: every matter that was ever put to anybody, and how it stands today.

use std::collections::BTreeSet;

use crate::desk::consent::in_short;
use crate::desk::scene::privacy::{Row, Section, Seen, Target};
use crate::locale::Args;
use crate::privacy::{Matter, PersonId, Standing};

pub(super) fn rows(seen: &Seen) -> Vec<Row> {
    let steps = seen.ledger().consent_steps();
    let people: BTreeSet<PersonId> = steps.map(|(_, step)| step.matter().person()).collect();
    let mut rows = Vec::new();
    for person in people {
        for (matter, standing) in seen.ledger().standings(person, seen.now) {
            rows.extend(row(seen, matter, &standing));
        }
    }
    rows
}

fn row(seen: &Seen, matter: &Matter, standing: &Standing) -> Option<Row> {
    let mut steps = seen.ledger().consent_steps();
    let last = steps.rfind(|(_, step)| step.matter().is(matter));
    let (sequence, _) = standing.decided.or(last)?;
    let target = Target::Permission(sequence);
    Some(Row::new(Section::Permissions, target, says(seen, matter)).aside(stands(seen, standing)))
}

/// Whose permission it is, for whom, and what for.
pub(super) fn says(seen: &Seen, matter: &Matter) -> String {
    let args = Args::new()
        .answer("name", &seen.name(matter.person()))
        .answer("recipient", &seen.covered(matter.recipient().name()));
    let purpose = in_short(seen.desk, matter.purpose().id());
    seen.locale()
        .say_with("privacy-permission", &args.text("purpose", &purpose))
}

/// How it stands today.
fn stands(seen: &Seen, standing: &Standing) -> String {
    let until = standing.grant().and_then(|(_, grant)| grant.valid_until);
    match until {
        Some(day) => seen.locale().say_with(
            "privacy-stands-until",
            &Args::new().text("day", &seen.day(day)),
        ),
        None => seen.say(&format!("privacy-stands-{}", standing.state.code())),
    }
}
