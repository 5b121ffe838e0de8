//! The days of a request, reckoned from facts: what the law allows, the earlier reading, what a notice promises, when to act.
//!
//! | day | how it comes about |
//! |---|---|
//! | `raw` | the start and one month, or three with an extension, always from the start; no such date: the month's last day |
//! | `law` | `raw`, then the days that do not count, then the next working day if it is none: once, and last |
//! | `prudent` | the same, with one day fewer for each pause: the earlier reading of the statute |
//! | `promise` | what a notice promises beyond the law, with the same days; no longer once an extension is told |
//! | `act_by` | the earliest of these, moved back to a working day |
//! | `extend_until` | the end of the first month with the days that do not count, and never moved to a working day |
//!
//! Article 12A UK GDPR; Data Protection Act 2018 s.54(3A) to (3C) for the same words about pauses and extensions. That a last
//! day at a weekend gives way to the next working day is the regulator's guidance, so no extension ever leans on it.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::privacy::{Period, Unit};
use crate::register::{coded, working_day};

/// The law's own time, and the most that it may be with an extension.
pub(crate) const MONTH: Period = months(1);
const WITH_EXTENSION: Period = months(3);

/// What is promised where only one month more is asked for.
const ONE_MORE: Period = months(2);

/// Within which time a complaint is acknowledged (s.164A).
const ACKNOWLEDGED: Period = Period {
    number: 30,
    unit: Unit::Day,
};

const fn months(number: u32) -> Period {
    Period {
        number,
        unit: Unit::Month,
    }
}

coded! {
    /// How much longer an answer is said to take. The law gives two months more; less can be promised, and never more.
    pub enum Extra {
        /// One month.
        One = "one_month",
        /// Two months.
        Two = "two_months",
    }
}

/// A pause that is over: from the day something was asked to the day the answer came. Neither day counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// The day it was asked.
    pub asked_on: NaiveDate,
    /// The day the answer came.
    pub answered_on: NaiveDate,
}

/// The days of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The day it counts from.
    pub start: NaiveDate,
    /// The same date one month on, or three.
    pub raw: NaiveDate,
    /// How many days do not count.
    pub excluded: u64,
    /// The last day that the law allows.
    pub law: NaiveDate,
    /// The last day by the earlier reading.
    pub prudent: NaiveDate,
    /// The last day that a notice, or the letter about an extension, promises.
    pub promise: Option<NaiveDate>,
    /// The working day by which it has to be done, whichever of these is right.
    pub act_by: NaiveDate,
    /// The last day on which an extension can be told; none where there is one, or where there can be none.
    pub extend_until: Option<NaiveDate>,
    /// Whether the bank holidays of these days are known. Where not, a day may be too early, and is never too late.
    pub holidays_known: bool,
}

/// Reckons the days of a request that has a month, from facts alone. `promises` are what a notice promises beyond the law.
#[must_use]
pub fn reckon(start: NaiveDate, extra: Option<Extra>, stops: &[Stop], promises: &[Period]) -> Due {
    let merged = merged(start, stops);
    let excluded = days_of(&merged, 1);
    let raw = extra.map_or(MONTH, |_| WITH_EXTENSION).after(start);
    let promise = match extra {
        Some(Extra::One) => Some(ONE_MORE.after(start)),
        Some(Extra::Two) => None,
        None => promises.iter().map(|period| period.after(start)).min(),
    };
    let due = Due {
        start,
        raw,
        excluded,
        law: working_day::on_or_after(later(raw, excluded)),
        prudent: working_day::on_or_after(later(raw, days_of(&merged, 0))),
        promise: promise.map(|day| later(day, excluded)),
        act_by: raw,
        extend_until: extra.is_none().then(|| later(MONTH.after(start), excluded)),
        holidays_known: true,
    };
    due.settled()
}

/// Reckons the days within which a complaint is acknowledged: nothing moves them.
#[must_use]
pub fn acknowledge(received_on: NaiveDate) -> Due {
    let raw = ACKNOWLEDGED.after(received_on);
    at(received_on, raw, working_day::on_or_after(raw))
}

/// Reckons the day of what holds from when it is received.
#[must_use]
pub fn at_once(received_on: NaiveDate) -> Due {
    Due {
        act_by: received_on,
        ..at(received_on, received_on, received_on)
    }
}

fn at(start: NaiveDate, raw: NaiveDate, law: NaiveDate) -> Due {
    let due = Due {
        start,
        raw,
        excluded: 0,
        law,
        // That a weekend gives way is guidance here too, and thirty days are short enough not to lean on it.
        prudent: raw,
        promise: None,
        act_by: raw,
        extend_until: None,
        holidays_known: true,
    };
    due.settled()
}

impl Due {
    /// The same with the day to act by, and with whether all of its days are known.
    fn settled(mut self) -> Self {
        let first = self.law.min(self.prudent);
        let first = self.promise.map_or(first, |promise| promise.min(first));
        self.act_by = working_day::on_or_before(first);
        let days = [self.law, self.prudent, self.act_by];
        self.holidays_known = days
            .into_iter()
            .chain([self.raw])
            .chain(self.promise)
            .all(working_day::is_covered);
        self
    }
}

/// Pauses that overlap as one, in order, without what lies before the start: those days would not have counted anyway.
fn merged(start: NaiveDate, stops: &[Stop]) -> Vec<Stop> {
    let mut counted: Vec<Stop> = stops
        .iter()
        .filter(|stop| stop.answered_on >= start && stop.answered_on >= stop.asked_on)
        .map(|stop| Stop {
            asked_on: stop.asked_on.max(start),
            ..*stop
        })
        .collect();
    counted.sort_by_key(|stop| stop.asked_on);
    let mut merged: Vec<Stop> = Vec::new();
    for stop in counted {
        match merged.last_mut() {
            Some(last) if stop.asked_on <= last.answered_on => {
                last.answered_on = last.answered_on.max(stop.answered_on);
            }
            _ => merged.push(stop),
        }
    }
    merged
}

/// The days of pauses, with so many more for each.
fn days_of(merged: &[Stop], more: u64) -> u64 {
    let days = |stop: &Stop| {
        let between = (stop.answered_on - stop.asked_on).num_days();
        u64::try_from(between).unwrap_or_default() + more
    };
    merged.iter().map(days).sum()
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests;
