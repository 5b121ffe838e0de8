//! Rule: an address history that covers the years asked for, once, up to a home of today (`rules.md` 2.7).

use crate::form::coverage::{Coverage, Gap, History, Overlap, Stay};
use crate::form::finding::{Figure, Finding};
use crate::form::place::{EntryId, Owner, Place};
use crate::form::seen::Seen;
use crate::form::value::Value;
use crate::register::postcode::{self, PostcodeClass};

/// A hole of so many days may be the time a move took; a longer one wants a place of its own.
const MOVING_DAYS: i64 = 31;

/// Two homes for so many days are a move, and nobody's business.
const SILENT_DAYS: i64 = 14;

/// What the rule finds.
#[must_use]
pub fn find(seen: &Seen) -> Vec<Finding> {
    [Owner::Main, Owner::Joint]
        .into_iter()
        .filter_map(|owner| Some((History::of(seen, owner)?, Coverage::of(seen, owner)?)))
        .flat_map(|(history, coverage)| of_one(seen, history, &coverage))
        .collect()
}

fn of_one(seen: &Seen, mut history: History, coverage: &Coverage) -> Vec<Finding> {
    let mut found = std::mem::take(&mut history.faults);
    let current = current(seen, &history);
    let nowhere_now = current
        .iter()
        .any(|finding| finding.code == "address.no_current");
    found.extend(current);
    found.extend(short(&history, coverage));
    // Where nobody lives anywhere now, the days up to today are that fault and not another.
    let told_of = |gap: &&Gap| !(nowhere_now && gap.to == coverage.to);
    if !history.stays.is_empty() {
        let gaps = coverage.gaps.iter().filter(told_of);
        found.extend(gaps.map(|gap| of_gap(seen, &history, gap)));
    }
    for overlap in &coverage.overlaps {
        found.extend(of_overlap(seen, history.list, overlap));
    }
    found.extend(repeats(seen, &history));
    found.extend(outward_only(seen, &history));
    found
}

/// Exactly one place must go on. An entry just begun, of which no date is known, is not yet held against anybody.
fn current(seen: &Seen, history: &History) -> Vec<Finding> {
    let begun = !seen.sheet.entries(history.list).is_empty();
    if begun && history.open.is_empty() && !history.end_unclear {
        return vec![Finding::hard(history.list, "address.no_current")];
    }
    let latest = history.stays.iter().rev().find(|stay| stay.open);
    let others = |stay: &&Stay| stay.open && latest.is_some_and(|last| last.entry != stay.entry);
    let ended = history.stays.iter().filter(others);
    ended
        .filter_map(|stay| seen.field_place(history.list, stay.entry, "to"))
        .map(|to| Finding::hard(to, "address.two_current"))
        .collect()
}

fn short(history: &History, coverage: &Coverage) -> Option<Finding> {
    let days = coverage.short_by.filter(|_| !history.stays.is_empty())?;
    Some(Finding::flag(history.list, "ADDR_SHORT").with("days", Figure::Count(days)))
}

/// A short gap is asked about where the next place begins, so that each is confirmed for itself; a long one wants an entry
/// more, so it stands at the list.
fn of_gap(seen: &Seen, history: &History, gap: &Gap) -> Finding {
    let finding = if gap.days > MOVING_DAYS {
        Finding::flag(history.list, "ADDR_GAP")
    } else {
        let mut later = history.stays.iter();
        let next = later.find(|stay| stay.moved_in.0 > gap.to);
        let at = next.and_then(|stay| seen.field_place(history.list, stay.entry, "from"));
        Finding::soft(at.unwrap_or(history.list), "address.moving_gap")
    };
    finding
        .with("from", Figure::Date(gap.from))
        .with("to", Figure::Date(gap.to))
        .with("days", Figure::Count(gap.days))
}

/// Two homes at once are often right (a student, a separation): asked about, and an officer's fact.
fn of_overlap(seen: &Seen, list: Place, overlap: &Overlap) -> Vec<Finding> {
    let Some(at) = seen.field_place(list, overlap.later, "from") else {
        return Vec::new();
    };
    if overlap.days <= SILENT_DAYS {
        return Vec::new();
    }
    [
        Finding::soft(at, "address.overlap"),
        Finding::flag(at, "ADDR_OVERLAP"),
    ]
    .into_iter()
    .map(|finding| {
        finding
            .with("from", Figure::Date(overlap.from))
            .with("to", Figure::Date(overlap.to))
            .with("days", Figure::Count(overlap.days))
    })
    .collect()
}

/// The same address twice running is most likely one stay.
fn repeats(seen: &Seen, history: &History) -> Vec<Finding> {
    let next = history.stays.iter().skip(1);
    let pairs = history.stays.iter().zip(next);
    pairs
        .filter(|(one, next)| same_address(seen, history.list, one.entry, next.entry))
        .filter_map(|(_, next)| seen.field_place(history.list, next.entry, "line1"))
        .map(|at| Finding::soft(at, "address.repeat"))
        .collect()
}

/// Whether two entries are one address for certain: the same lines, and the same whole postcode or else the same town.
fn same_address(seen: &Seen, list: Place, one: EntryId, other: EntryId) -> bool {
    let part = |entry, field| {
        let text = seen.field(list, entry, field).and_then(Value::text);
        text.map(plain).filter(|text| !text.is_empty())
    };
    let same = |field| part(one, field) == part(other, field);
    let whole = |entry| {
        let text = seen.field(list, entry, "postcode")?.text()?;
        let (written, class) = postcode::read(text);
        (class != PostcodeClass::OutwardOnly).then_some(written)
    };
    let area = match (whole(one), whole(other)) {
        (Some(one), Some(other)) => one == other,
        _ => part(one, "town").is_some() && same("town"),
    };
    part(one, "line1").is_some() && same("line1") && same("line2") && area
}

/// Letters and digits alone, so that a comma or a capital does not make another address.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Of a past home the district is enough; the home of today is written to.
fn outward_only(seen: &Seen, history: &History) -> Vec<Finding> {
    let at = |entry: &EntryId| seen.field_place(history.list, *entry, "postcode");
    let half = |at: &Place| {
        let text = seen.value(*at).and_then(Value::text);
        text.is_some_and(|text| postcode::read(text).1 == PostcodeClass::OutwardOnly)
    };
    let current = history.open.iter().filter_map(at).filter(half);
    current
        .map(|at| Finding::soft(at, "postcode.outward_only"))
        .collect()
}

#[cfg(test)]
mod tests;
