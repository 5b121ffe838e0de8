//! Plain numbers with at most two places, such as 37.5 hours a week.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::coded::fault;
use super::text;

/// A number in hundredths: 37.5 is 3750.
///
/// Serde writes the hundredths as text, `"37.5"`. `Debug` does not say how many.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hundredths(pub i64);

fault! {
    /// Why a text is no number.
    pub enum NumberFault {
        /// Not a number, or with more than two places.
        Unreadable = "number.unreadable",
        /// More than Lodge counts, or outside what the question allows.
        Range = "number.range",
    }
}

/// The greatest number read.
const MOST: i64 = 100_000_000_000;

impl Hundredths {
    /// Makes a whole number.
    #[must_use]
    pub const fn whole(number: i32) -> Self {
        Self(number as i64 * 100)
    }

    /// Gives the number when it has no places, as for a count of people.
    #[must_use]
    pub const fn as_whole(self) -> Option<i64> {
        if self.0 % 100 == 0 {
            Some(self.0 / 100)
        } else {
            None
        }
    }
}

/// Reads a number: `3`, `37.5`, `37½`, `1,200`. Nothing is rounded.
pub fn read(typed: &str) -> Result<Hundredths, NumberFault> {
    let halves = text::clean(typed)
        .replace('½', ".5")
        .replace('¼', ".25")
        .replace('¾', ".75");
    let number: String = text::plain(&halves)
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .collect();
    let (sign, number) = match number.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (-1, rest),
        None => (1, number.as_str()),
    };
    let (whole, places) = digits_of(number).ok_or(NumberFault::Unreadable)?;
    let hundredths = whole
        .parse()
        .ok()
        .and_then(|whole: i64| whole.checked_mul(100)?.checked_add(places));
    hundredths
        .filter(|read| *read <= MOST)
        .map(|read| Hundredths(sign * read))
        .ok_or(NumberFault::Range)
}

/// Shows a number with the places it needs and no more: `37.5`, `3`.
#[must_use]
pub fn show(number: Hundredths) -> String {
    let sign = if number.0 < 0 { "-" } else { "" };
    let (whole, places) = (number.0.unsigned_abs() / 100, number.0.unsigned_abs() % 100);
    match (places / 10, places % 10) {
        (0, 0) => format!("{sign}{whole}"),
        (tenths, 0) => format!("{sign}{whole}.{tenths}"),
        _ => format!("{sign}{whole}.{places:02}"),
    }
}

/// Splits `1,140.5` into its whole digits and its hundredths; `None` when it is written in any other way.
pub(super) fn digits_of(number: &str) -> Option<(String, i64)> {
    let (whole, places) = number.split_once('.').unwrap_or((number, ""));
    let hundredths = match places.len() {
        0 => 0,
        1 => digits(places)?.parse::<i64>().ok()? * 10,
        2 => digits(places)?.parse().ok()?,
        _ => return None,
    };
    if whole.is_empty() {
        return (!places.is_empty()).then(|| ("0".to_owned(), hundredths));
    }
    let mut groups = whole.split(',');
    let first = digits(groups.next()?)?;
    let mut ungrouped = first.to_owned();
    for group in groups {
        (first.len() <= 3 && group.len() == 3).then_some(())?;
        ungrouped.push_str(digits(group)?);
    }
    Some((ungrouped, hundredths))
}

/// Writes a number with a comma between thousands.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut shown = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

fn digits(text: &str) -> Option<&str> {
    (!text.is_empty() && text.bytes().all(|sign| sign.is_ascii_digit())).then_some(text)
}

impl fmt::Debug for Hundredths {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Hundredths(…)")
    }
}

impl From<Hundredths> for String {
    fn from(number: Hundredths) -> Self {
        show(number)
    }
}

impl TryFrom<String> for Hundredths {
    type Error = NumberFault;

    fn try_from(written: String) -> Result<Self, NumberFault> {
        read(&written)
    }
}

#[cfg(test)]
mod tests {
    use super::{Hundredths, NumberFault, read, show};
    use proptest::prelude::{any, proptest};

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (typed, hundredths) in [
            ("3", 300),
            ("37.5", 3750),
            ("37½", 3750),
            ("37 ½", 3750),
            ("1,200", 120_000),
            ("-2", -200),
            (".25", 25),
        ] {
            assert_eq!(read(typed), Ok(Hundredths(hundredths)), "{typed}");
        }
        for typed in ["", ".", "three", "37,5", "1.005", "3 beds", "+3"] {
            assert_eq!(read(typed), Err(NumberFault::Unreadable), "{typed}");
        }
        assert_eq!(read("9999999999999999999999"), Err(NumberFault::Range));
    }

    #[test]
    fn only_the_places_needed_are_shown() {
        assert_eq!(
            (
                show(Hundredths(3750)),
                show(Hundredths(305)),
                show(Hundredths::whole(3))
            ),
            ("37.5".into(), "3.05".into(), "3".into())
        );
        assert_eq!(
            (Hundredths::whole(3).as_whole(), Hundredths(3750).as_whole()),
            (Some(3), None)
        );
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back(number in -100_000_000_000_i64..=100_000_000_000) {
            assert!(read(&show(Hundredths(number))) == Ok(Hundredths(number)));
        }

        #[test]
        fn any_text_is_judged(typed in any::<String>()) {
            assert!(read(&typed).is_err() || show(read(&typed).unwrap()).is_ascii());
        }
    }
}
