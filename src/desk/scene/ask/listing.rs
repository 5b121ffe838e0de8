//! A list in focus: opening its entries, adding to it, taking out of it.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::hand::{Hand, Row};
use crate::desk::intake::Step;
use crate::desk::overlay::{Confirm, ConfirmWhat, Overlay};
use crate::desk::scene::ask::leaving::{go, guarded, send};
use crate::desk::scene::ask::{known, may_change, open, parts, put};
use crate::desk::{Desk, Trouble};
use crate::form::{Answer, Change, EntryId, Place};
use crate::register::Missing;

/// Enter on a row of the list.
pub(super) fn accept(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let Some((ask, intake, _)) = parts(desk) else {
        return Vec::new();
    };
    let Hand::Roster(roster) = &ask.hand else {
        return Vec::new();
    };
    let list = ask.at;
    match roster.row() {
        Row::Entry(entry) => {
            if let Some(field) = intake.into_entry(list, entry) {
                open(desk, field);
            }
            Vec::new()
        }
        Row::Add => add(desk, list),
        Row::Known => known::ask_for(desk),
        Row::NoneThere => put(
            desk,
            Some((Answer::Missing(Missing::NotApplicable), None)),
            Step::Forward,
            now,
        ),
        Row::GoOn => go(desk, Step::Forward),
    }
}

/// Adds an entry to the list in focus, or to the list whose entry is in focus.
pub(crate) fn add_here(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let Some((ask, intake, _)) = parts(desk) else {
        return Vec::new();
    };
    let list = if matches!(ask.hand, Hand::Roster(_)) {
        Some(ask.at)
    } else {
        intake.list_above(ask.at)
    };
    let Some(list) = list else {
        desk.trouble = Some(Trouble::new("nothing-to-add"));
        return Vec::new();
    };
    let mut effects = if list == ask.at {
        Vec::new()
    } else {
        super::leave(desk, Step::Stay, now)
    };
    if desk.over.is_none() {
        effects.extend(add(desk, list));
    }
    effects
}

/// Adds an entry to a list, and opens it.
fn add(desk: &mut Desk, list: Place) -> Vec<Effect> {
    if !may_change(desk) {
        return Vec::new();
    }
    new_entry(desk, list).map_or_else(Vec::new, |entry| add_entry(desk, list, entry))
}

/// Adds an entry to a list that has room for it; says so where it has none. A list that was said to be empty is no more.
pub(super) fn new_entry(desk: &mut Desk, list: Place) -> Option<EntryId> {
    let (_, intake, books) = parts(desk)?;
    let max = intake
        .question(list)
        .list_shape()
        .and_then(|shape| shape.max);
    if max.is_some_and(|max| intake.sheet.entries(list).len() >= max) {
        desk.trouble = Some(Trouble::new("list-full"));
        return None;
    }
    let adding = intake.sheet.adding(list);
    let Change::Add { entry, .. } = adding else {
        return None;
    };
    if intake.sheet.answer(list).is_some() {
        let none_no_more = intake.answering(list, None);
        intake.make(none_no_more, books);
    }
    intake.make(adding, books);
    Some(entry)
}

/// Opens an entry that was just added, and sends it to be kept.
pub(crate) fn add_entry(desk: &mut Desk, list: Place, entry: EntryId) -> Vec<Effect> {
    let Some((_, intake, _)) = parts(desk) else {
        return Vec::new();
    };
    let place = intake.into_entry(list, entry).unwrap_or(list);
    open(desk, place);
    send(desk)
}

/// Asks whether the entry in hand is to be taken out.
#[expect(clippy::wildcard_enum_match_arm, reason = "only a list has rows")]
pub(crate) fn remove_in_hand(desk: &mut Desk) {
    let Some((ask, intake, books)) = parts(desk) else {
        return;
    };
    let found = match &ask.hand {
        Hand::Roster(roster) => match roster.row() {
            Row::Entry(entry) => Some((ask.at, entry)),
            Row::Add | Row::Known | Row::NoneThere | Row::GoOn => None,
        },
        _ => intake.list_above(ask.at).zip(ask.at.innermost()),
    };
    let Some((list, entry)) = found else {
        desk.trouble = Some(Trouble::new("nothing-to-remove"));
        return;
    };
    let name = intake.wording(books).entry(list, entry);
    desk.over = Some(Overlay::Confirm(Confirm {
        what: ConfirmWhat::Remove { list, entry },
        name,
    }));
}

/// Takes an entry out of its list, and goes to the list.
pub(crate) fn remove_entry(desk: &mut Desk, list: Place, entry: EntryId) -> Vec<Effect> {
    let Some((ask, intake, _)) = parts(desk) else {
        return Vec::new();
    };
    let Some(removing) = intake.sheet.removing(list, entry) else {
        return Vec::new();
    };
    ask.at = list;
    guarded(desk, removing, Step::To(list))
}
