//! Rule: who may speak for the applicant, who was told how the answers are used, and who was not.

use crate::form::finding::{Figure, Finding};
use crate::form::place::{EntryId, Owner, Place};
use crate::form::rule::ages;
use crate::form::seen::Seen;
use crate::form::value::Person;
use crate::register::date::age_interval;

/// What the rule finds.
#[must_use]
pub fn find(seen: &Seen) -> Vec<Finding> {
    let mut found: Vec<Finding> = not_acknowledged(seen).into_iter().collect();
    found.extend(representatives(seen));
    found.extend(not_told(seen));
    found
}

/// A refusal is recorded and stops nothing.
fn not_acknowledged(seen: &Seen) -> Option<Finding> {
    let at = seen.form.place("notice_ack", Owner::Common)?;
    let refused = seen.code("notice_ack", Owner::Common) == Some("refused");
    refused.then(|| Finding::flag(at, "NOTICE_NOT_ACKNOWLEDGED"))
}

/// Someone speaks for the applicant: the list itself where nobody is named, else the answer that each one's authority fails on.
fn representatives(seen: &Seen) -> Vec<Finding> {
    let Some((list, entries)) = seen.list("representatives", Owner::Common) else {
        return Vec::new();
    };
    if !seen.is_asked(list) {
        return Vec::new();
    }
    let without: Vec<Place> = if entries.is_empty() {
        vec![list]
    } else {
        let fails = |entry: &EntryId| no_authority(seen, list, *entry);
        entries.iter().filter_map(fails).collect()
    };
    without
        .into_iter()
        .map(|at| Finding::flag(at, "REP_NO_AUTHORITY"))
        .collect()
}

/// The answer that shows that a representative has no authority today. What was said once, aloud, holds for this visit.
fn no_authority(seen: &Seen, list: Place, entry: EntryId) -> Option<Place> {
    let place = |field| seen.field_place(list, entry, field);
    let Some(authority) = seen.field_code(list, entry, "authority") else {
        return place("authority");
    };
    let grown_up = || {
        let born = ages::birth(seen, Person::Main);
        born.is_some_and(|born| age_interval(born, seen.day).0 >= 18)
    };
    if authority == "parent_of_16_17" && grown_up() {
        return place("authority");
    }
    let date = |field| seen.field_date(list, entry, field);
    if date("from").is_some_and(|from| from.earliest() > seen.day) {
        return place("from");
    }
    if date("until").is_some_and(|until| until.latest() < seen.day) {
        return place("until");
    }
    let unproved = seen.field_code(list, entry, "proof_seen") == Some("no");
    unproved.then(|| place("proof_seen")).flatten()
}

/// The notice says that everybody named is made aware of it, whatever their age; telling them is the council's task.
fn not_told(seen: &Seen) -> Vec<Finding> {
    let Some((list, members)) = seen.list("members", Owner::Common) else {
        return Vec::new();
    };
    let untold = |member: &EntryId| {
        let told = seen.field_code(list, *member, "told_about_data")?;
        let at = seen.field_place(list, *member, "told_about_data")?;
        ["not_yet", "not_safe"].contains(&told).then(|| {
            Finding::flag(at, "MEMBER_NOT_TOLD").with("told", Figure::Text(told.to_owned()))
        })
    };
    members.iter().filter_map(untold).collect()
}

#[cfg(test)]
mod tests;
