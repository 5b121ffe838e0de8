//! How far an address history covers the years that are asked for (`rules.md` 2.7).
//!
//! A place gives two spans: the days someone surely was there, and the days they possibly were. "Moved in June" surely means
//! the 30th and possibly the 1st. A day that lies in no possible span is a gap; one that lies in possible spans alone is
//! imprecise and never counts against anybody.

mod history;

use chrono::{Datelike, Months, NaiveDate};

use crate::form::place::{EntryId, Owner};
use crate::form::seen::Seen;

pub use history::{History, Stay};

/// More years than this are never looked at, whatever a pack says.
const MOST_YEARS: u32 = 130;

/// How much of a month is covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover {
    /// Every day of it, for certain.
    Covered,
    /// Every day of it, though some of them only perhaps.
    Possible,
    /// At least one day of it is not covered by any place.
    Gap,
}

/// One month of the window: a cell of the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthCover {
    /// The year, four digits.
    pub year: i32,
    /// The month, 1–12.
    pub month: u32,
    /// How much of it is covered; of the first and last month, of the days inside the window.
    pub state: Cover,
}

/// Days in a row that no place covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The first of them.
    pub from: NaiveDate,
    /// The last of them.
    pub to: NaiveDate,
    /// How many, both ends counted.
    pub days: i64,
}

/// Days on which someone was surely in two places at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap {
    /// The place that began first.
    pub earlier: EntryId,
    /// The place that began while the other went on.
    pub later: EntryId,
    /// The first of the days.
    pub from: NaiveDate,
    /// The last of the days.
    pub to: NaiveDate,
    /// How many, both ends counted.
    pub days: i64,
}

/// What an address history covers of the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The first day of the window.
    pub from: NaiveDate,
    /// Its last day, which is the day of the walk.
    pub to: NaiveDate,
    /// Its months, in order.
    pub months: Vec<MonthCover>,
    /// Its gaps, in order, without the one that `short_by` counts.
    pub gaps: Vec<Gap>,
    /// The days from the start of the window to the first place, where that begins later; all of them where there is none.
    pub short_by: Option<i64>,
    /// Where two places surely overlap, of whatever length, inside the window or before it; at most one for each later place.
    pub overlaps: Vec<Overlap>,
}

impl Coverage {
    /// Measures an applicant's history; `None` where it is not asked of this owner.
    ///
    /// The window is as long as the council's pack says. Entries whose dates are not there, or cannot be right, are left out.
    #[must_use]
    pub fn of(seen: &Seen, owner: Owner) -> Option<Self> {
        let history = History::of(seen, owner)?;
        Some(Self::measure(
            &history.stays,
            seen.pack.address_years().0,
            seen.day,
        ))
    }

    /// Measures stays, in order of their beginning, over so many years up to a day.
    #[must_use]
    pub fn measure(stays: &[Stay], years: u32, day: NaiveDate) -> Self {
        let months = years.min(MOST_YEARS).saturating_mul(12);
        let from = day
            .checked_sub_months(Months::new(months))
            .unwrap_or(NaiveDate::MIN);
        let window = (from, day);
        let bare = uncovered(stays.iter().map(|stay| Some(stay.possible())), window);
        let unsure = uncovered(stays.iter().map(Stay::certain), window);
        let mut gaps: Vec<Gap> = bare.iter().map(|(from, to)| gap(*from, *to)).collect();
        let begun = stays.iter().any(|stay| stay.possible().0 <= from);
        let short_by = (!begun && !gaps.is_empty()).then(|| gaps.remove(0).days);
        Self {
            from,
            to: day,
            months: cells(window, &bare, &unsure),
            gaps,
            short_by,
            overlaps: overlaps(stays),
        }
    }
}

/// First and last day, both counted.
type Span = (NaiveDate, NaiveDate);

/// The days of a window in no span, as spans; the spans come in any order.
fn uncovered(spans: impl Iterator<Item = Option<Span>>, (from, to): Span) -> Vec<Span> {
    let mut spans: Vec<Span> = spans.flatten().collect();
    spans.sort_unstable();
    let mut open = Vec::new();
    let mut next = from;
    for (start, end) in spans {
        if start > to {
            break;
        }
        if start > next {
            open.push((next, start.pred_opt().unwrap_or(next)));
        }
        if end >= to {
            return open;
        }
        next = next.max(end.succ_opt().unwrap_or(end));
    }
    open.push((next, to));
    open
}

fn gap(from: NaiveDate, to: NaiveDate) -> Gap {
    Gap {
        from,
        to,
        days: days(from, to),
    }
}

fn days(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days() + 1
}

/// The months of a window with the worst that is in each.
fn cells((from, to): Span, bare: &[Span], unsure: &[Span]) -> Vec<MonthCover> {
    let mut months = Vec::new();
    let mut first = from;
    loop {
        let next = first
            .with_day(1)
            .and_then(|first| first.checked_add_months(Months::new(1)));
        let last = next
            .and_then(|next| next.pred_opt())
            .map_or(to, |last| last.min(to));
        let touches = |spans: &[Span]| spans.iter().any(|span| span.0 <= last && span.1 >= first);
        months.push(MonthCover {
            year: first.year(),
            month: first.month(),
            state: match (touches(bare), touches(unsure)) {
                (true, _) => Cover::Gap,
                (false, true) => Cover::Possible,
                (false, false) => Cover::Covered,
            },
        });
        match next.filter(|next| *next <= to) {
            Some(next) => first = next,
            None => return months,
        }
    }
}

/// For each stay the longest of its overlaps with those that began before it. Two places that go on are not one of them:
/// that is two current homes, which is another fault.
fn overlaps(stays: &[Stay]) -> Vec<Overlap> {
    let meet = |earlier: &Stay, later: &Stay| {
        let (one, other) = (earlier.certain()?, later.certain()?);
        let (from, to) = (one.0.max(other.0), one.1.min(other.1));
        (from <= to && !(earlier.open && later.open)).then(|| Overlap {
            earlier: earlier.entry,
            later: later.entry,
            from,
            to,
            days: days(from, to),
        })
    };
    stays
        .iter()
        .enumerate()
        .filter_map(|(number, later)| {
            stays
                .iter()
                .take(number)
                .filter_map(|earlier| meet(earlier, later))
                .max_by_key(|overlap| overlap.days)
        })
        .collect()
}

#[cfg(test)]
mod tests;
