//! Amounts that are odd for the time they cover: rent over £1,000 a week, one income over £100,000 a year.
//!
//! Compared by the year, in pence, with the conversions of `rules.md` 2.13, so that no amount is odd for its period alone.

use crate::form::finding::{Figure, Finding};
use crate::form::place::Owner;
use crate::form::seen::Seen;
use crate::form::value::Value;

/// £1,000 a week.
const RENT_A_YEAR: i64 = 100_000 * 52;
/// £100,000 a year.
const INCOME_A_YEAR: i64 = 10_000_000;

/// What the rule finds.
#[must_use]
pub fn find(seen: &Seen) -> Vec<Finding> {
    let mut found = Vec::new();
    let rent = (
        seen.get("rent_amount", Owner::Common),
        seen.code("rent_period", Owner::Common),
    );
    if over(rent, RENT_A_YEAR)
        && let Some(at) = seen.form.place("rent_amount", Owner::Common)
    {
        found.push(odd(at, "1000"));
    }
    if let Some((list, entries)) = seen.list("incomes", Owner::Common) {
        for entry in entries {
            let income = (
                seen.field(list, *entry, "amount"),
                seen.field_code(list, *entry, "period"),
            );
            if over(income, INCOME_A_YEAR)
                && let Some(at) = seen.field_place(list, *entry, "amount")
            {
                found.push(odd(at, "100000"));
            }
        }
    }
    found
}

fn odd(at: crate::form::place::Place, most: &str) -> Finding {
    Finding::soft(at, "money.unusual").with("most", Figure::Text(most.to_owned()))
}

/// Whether an amount for a period comes to more than so many pence a year; never where either is not known.
fn over((amount, period): (Option<&Value>, Option<&str>), limit: i64) -> bool {
    let (Some(Value::Money(pence)), Some(period)) = (amount, period) else {
        return false;
    };
    a_year(pence.0, period).is_some_and(|year| year > limit)
}

/// Pence a year; a year that is too much to count is certainly over every limit.
fn a_year(pence: i64, period: &str) -> Option<i64> {
    let times = match period {
        "weekly" => 52,
        "fortnightly" => 26,
        "four_weekly" => 13,
        "monthly" => 12,
        "yearly" => 1,
        _ => return None,
    };
    Some(pence.saturating_mul(times))
}

#[cfg(test)]
mod tests {
    use super::a_year;

    #[test]
    fn every_period_comes_to_its_year() {
        let years: Vec<_> = [
            "weekly",
            "fortnightly",
            "four_weekly",
            "monthly",
            "yearly",
            "sometimes",
        ]
        .into_iter()
        .map(|period| a_year(10_000, period))
        .collect();
        assert_eq!(
            years,
            [
                Some(520_000),
                Some(260_000),
                Some(130_000),
                Some(120_000),
                Some(10_000),
                None
            ]
        );
    }
}
