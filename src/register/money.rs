//! Amounts of money, in whole pence.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::coded::fault;
use super::number::{digits_of, grouped};
use super::text;

/// An amount in pence; below zero is owed.
///
/// Serde writes pounds as text, `"1140.00"`. `Debug` does not say how much.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Pence(pub i64);

fault! {
    /// Why a text is no amount.
    pub enum MoneyFault {
        /// Not an amount in pounds.
        Unreadable = "money.unreadable",
        /// More than Lodge counts, or outside what the question allows.
        Range = "money.range",
    }
}

/// The greatest amount read: a thousand million pounds.
const MOST: i64 = 100_000_000_000;

/// Reads pounds, or pounds and pence: `1140`, `1140.00`, `£1,140`. Nothing is rounded: `1.005` is unreadable.
pub fn read(typed: &str) -> Result<Pence, MoneyFault> {
    let plain = text::plain(&text::clean(typed))
        .to_uppercase()
        .replace("GBP", "£");
    let amount: String = plain.chars().filter(|sign| !sign.is_whitespace()).collect();
    let (sign, amount) = match amount.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (-1, rest),
        None => (1, amount.as_str()),
    };
    let amount = amount.strip_prefix('£').unwrap_or(amount);
    let amount = amount.strip_suffix('£').unwrap_or(amount);
    let (whole, hundredths) = digits_of(amount).ok_or(MoneyFault::Unreadable)?;
    let pence = whole
        .parse()
        .ok()
        .and_then(|pounds: i64| pounds.checked_mul(100)?.checked_add(hundredths));
    pence
        .filter(|pence| *pence <= MOST)
        .map(|pence| Pence(sign * pence))
        .ok_or(MoneyFault::Range)
}

/// Shows an amount as people write it, `£1,140.00`.
#[must_use]
pub fn show(amount: Pence) -> String {
    let (sign, pounds, pence) = parts(amount);
    format!("{sign}£{}.{pence:02}", grouped(pounds))
}

/// Writes an amount as files have it, `1140.00`.
#[must_use]
pub fn plain(amount: Pence) -> String {
    let (sign, pounds, pence) = parts(amount);
    format!("{sign}{pounds}.{pence:02}")
}

fn parts(amount: Pence) -> (&'static str, u64, u64) {
    let pence = amount.0.unsigned_abs();
    (
        if amount.0 < 0 { "-" } else { "" },
        pence / 100,
        pence % 100,
    )
}

impl fmt::Debug for Pence {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Pence(…)")
    }
}

impl From<Pence> for String {
    fn from(amount: Pence) -> Self {
        plain(amount)
    }
}

impl TryFrom<String> for Pence {
    type Error = MoneyFault;

    fn try_from(written: String) -> Result<Self, MoneyFault> {
        read(&written)
    }
}

#[cfg(test)]
mod tests {
    use super::{MoneyFault, Pence, plain, read, show};
    use proptest::prelude::{any, proptest};

    #[test]
    fn pounds_are_read_as_people_write_them() {
        for typed in [
            "1140.00",
            "£1,140",
            "1140",
            " £ 1 140.00 ",
            "1140.0",
            "gbp 1,140.00",
            "１１４０",
        ] {
            assert_eq!(read(typed), Ok(Pence(114_000)), "{typed}");
        }
        assert_eq!(
            (read(".50"), read("0.5"), read("-£50")),
            (Ok(Pence(50)), Ok(Pence(50)), Ok(Pence(-5000)))
        );
    }

    #[test]
    fn nothing_is_guessed_or_rounded() {
        for typed in [
            "", "£", "lots", "1,14", "1.005", "12,34.50", "1140p", "1k", "--5", ",000", "1,,000",
            "£-",
        ] {
            assert_eq!(read(typed), Err(MoneyFault::Unreadable), "{typed}");
        }
        assert_eq!(read("99999999999999999999"), Err(MoneyFault::Range));
        assert_eq!(MoneyFault::Unreadable.code(), "money.unreadable");
    }

    #[test]
    fn an_amount_is_shown_and_filed() {
        assert_eq!(
            (show(Pence(114_000)), plain(Pence(114_000))),
            ("£1,140.00".into(), "1140.00".into())
        );
        assert_eq!(
            (show(Pence(-5)), show(Pence(123_456_789))),
            ("-£0.05".into(), "£1,234,567.89".into())
        );
        assert_eq!(serde_json::to_string(&Pence(50)).unwrap(), "\"0.50\"");
        assert_eq!(format!("{:?}", Pence(50)), "Pence(…)");
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back(pence in -100_000_000_000_i64..=100_000_000_000) {
            assert!(read(&show(Pence(pence))) == Ok(Pence(pence)));
            assert!(read(&plain(Pence(pence))) == Ok(Pence(pence)));
        }

        #[test]
        fn any_text_is_judged(typed in any::<String>(), any in any::<i64>()) {
            assert!(read(&typed).is_err() || plain(read(&typed).unwrap()).is_ascii());
            assert!(!show(Pence(any)).is_empty());
        }
    }
}
