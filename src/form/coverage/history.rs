//! The entries of an address history as spans of days, and those whose dates cannot be right.

use chrono::NaiveDate;

use crate::form::finding::Finding;
use crate::form::place::{EntryId, Owner, Place};
use crate::form::rule::ages;
use crate::form::seen::Seen;
use crate::form::value::{Answer, Person, Value};
use crate::register::Missing;
use crate::register::date::PartialDate;

/// One place someone lived, as exactly as its dates are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// Its entry in the list.
    pub entry: EntryId,
    /// The first and the last day that they can have moved in on.
    pub moved_in: (NaiveDate, NaiveDate),
    /// The first and the last day that they can have moved out on; the day of the walk where they are still there.
    pub moved_out: (NaiveDate, NaiveDate),
    /// Whether they are still there.
    pub open: bool,
}

impl Stay {
    /// The days they surely were there: moved in as late and out as early as can be.
    #[must_use]
    pub fn certain(&self) -> Option<(NaiveDate, NaiveDate)> {
        let span = (self.moved_in.1, self.moved_out.0);
        (span.0 <= span.1).then_some(span)
    }

    /// The days they possibly were there: moved in as early and out as late as can be.
    #[must_use]
    pub fn possible(&self) -> (NaiveDate, NaiveDate) {
        (self.moved_in.0, self.moved_out.1)
    }
}

/// An applicant's address history, read once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// The list.
    pub list: Place,
    /// What is usable, in order of moving in.
    pub stays: Vec<Stay>,
    /// Entries of which the dates cannot be right, one finding each.
    pub faults: Vec<Finding>,
    /// Entries without an end, in order of the list, whether or not they are usable.
    pub open: Vec<EntryId>,
    /// Whether an end was given somewhere that cannot be used, so that its place may well be the current one.
    pub end_unclear: bool,
}

/// What is known of one date.
enum Told {
    /// Nothing was said.
    Nothing,
    /// There is a reason for no date.
    Unknown,
    /// Something that cannot be used.
    Unusable,
    /// A date.
    Date(PartialDate),
}

impl History {
    /// Reads a history; `None` where it is not asked of this owner.
    #[must_use]
    pub fn of(seen: &Seen, owner: Owner) -> Option<Self> {
        let (list, entries) = seen.list("main.address_history", owner)?;
        if !seen.is_asked(list) {
            return None;
        }
        let person = match owner {
            Owner::Joint => Person::Joint,
            Owner::Main | Owner::Common => Person::Main,
        };
        let born = ages::birth(seen, person);
        let mut history = Self {
            list,
            stays: Vec::new(),
            faults: Vec::new(),
            open: Vec::new(),
            end_unclear: false,
        };
        for entry in entries {
            history.take(seen, *entry, born);
        }
        history.stays.sort_by_key(|stay| stay.moved_in);
        Some(history)
    }

    fn take(&mut self, seen: &Seen, entry: EntryId, born: Option<&PartialDate>) -> Option<()> {
        let from_at = seen.field_place(self.list, entry, "from")?;
        let to_at = seen.field_place(self.list, entry, "to")?;
        let (from, to) = (moved_in(seen, from_at), moved_out(seen, to_at));
        if matches!(to, Told::Nothing) {
            self.open.push(entry);
        }
        let fault = fault((from_at, &from), (to_at, &to), seen.day, born);
        let to_is_wrong = fault.as_ref().is_some_and(|fault| fault.at == to_at);
        self.end_unclear |= to_is_wrong || matches!(to, Told::Unusable);
        if let Some(fault) = fault {
            self.faults.push(fault);
            return None;
        }
        let moved_in = match from {
            Told::Date(date) => (date.earliest(), date.latest()),
            Told::Unknown => (NaiveDate::MIN, NaiveDate::MAX),
            Told::Nothing | Told::Unusable => return None,
        };
        let moved_out = match to {
            Told::Date(date) => (date.earliest().min(seen.day), date.latest().min(seen.day)),
            Told::Unknown => (NaiveDate::MIN, seen.day),
            Told::Nothing => (seen.day, seen.day),
            Told::Unusable => return None,
        };
        self.stays.push(Stay {
            entry,
            moved_in,
            moved_out,
            open: matches!(to, Told::Nothing),
        });
        Some(())
    }
}

/// What is known of the day somebody moved in.
fn moved_in(seen: &Seen, at: Place) -> Told {
    match seen.sheet.answer(at) {
        None | Some(Answer::Missing(Missing::NotAsked)) => Told::Nothing,
        Some(Answer::Missing(_)) => Told::Unknown,
        Some(Answer::Given(_)) => seen
            .value(at)
            .and_then(Value::date)
            .map_or(Told::Unusable, |date| Told::Date(*date)),
    }
}

/// What is known of the day somebody moved out; that there is none to tell means they are still there.
fn moved_out(seen: &Seen, at: Place) -> Told {
    match seen.sheet.answer(at) {
        Some(Answer::Missing(Missing::NotApplicable)) => Told::Nothing,
        _ => moved_in(seen, at),
    }
}

/// The first of the faults that an entry's dates can have, in the order they are named in; only what is so for certain.
fn fault(
    (from_at, from): (Place, &Told),
    (to_at, to): (Place, &Told),
    day: NaiveDate,
    born: Option<&PartialDate>,
) -> Option<Finding> {
    if let (Told::Date(from), Told::Date(to)) = (from, to)
        && from.earliest() > to.latest()
    {
        return Some(Finding::hard(to_at, "address.from_after_to"));
    }
    let first = |is_wrong: &dyn Fn(&PartialDate) -> bool| {
        [(from_at, from), (to_at, to)]
            .into_iter()
            .find_map(|(at, told)| match told {
                Told::Date(date) => is_wrong(date).then_some(at),
                Told::Nothing | Told::Unknown | Told::Unusable => None,
            })
    };
    if let Some(at) = first(&|date| date.earliest() > day) {
        return Some(Finding::hard(at, "address.future"));
    }
    let born = born?;
    first(&|date| date.latest() < born.earliest())
        .map(|at| Finding::hard(at, "address.before_birth"))
}
