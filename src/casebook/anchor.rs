//! The anchor: the audit trail's length and head in one line of print, kept where nobody with the vault's keys can reach it.
//!
//! It reads `2026-11-22 1204 3f2a 9c0d 1e4b 5a69 7788`: a day, how many entries there were, and the first twenty digits of
//! the last one's hash. Whoever cuts the trail's end, or writes it anew, has another head at that count.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

use crate::register::hex;

/// Digits of the day, and of the head.
const DAY: usize = 8;
const HEAD: usize = 20;

/// The trail's length and head on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// The day of the last entry, in UTC; it says which slip is the newest, and proves nothing.
    pub day: NaiveDate,
    /// How many entries there were.
    pub entries: u64,
    /// The first ten bytes of the last entry's hash.
    pub head: [u8; 10],
}

/// A text is no anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the text is not an anchor")]
pub struct AnchorFault;

impl Anchor {
    /// The anchor of a trail whose last entry has this number, day and hash.
    #[must_use]
    pub fn of(day: NaiveDate, entries: u64, head: &[u8; 32]) -> Self {
        Self {
            day,
            entries,
            head: shortened(head),
        }
    }

    /// Says whether it speaks of this hash.
    #[must_use]
    pub fn fits(&self, head: &[u8; 32]) -> bool {
        self.head == shortened(head)
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.day.format("%Y-%m-%d"), self.entries)?;
        for pair in self.head.chunks(2) {
            write!(f, " {}", hex::written(pair))?;
        }
        Ok(())
    }
}

impl FromStr for Anchor {
    type Err = AnchorFault;

    /// Reads what someone typed: spaces and marks between the signs do not count, nor do capitals; O is read as 0, I and L
    /// as 1. The day is the first eight digits and the head the last twenty, so the count needs no mark around it.
    fn from_str(typed: &str) -> Result<Self, AnchorFault> {
        let signs: String = typed
            .chars()
            .filter(|sign| sign.is_alphanumeric())
            .map(|sign| match sign.to_ascii_lowercase() {
                'o' => '0',
                'i' | 'l' => '1',
                other => other,
            })
            .collect();
        let (day, rest) = signs.split_at_checked(DAY).ok_or(AnchorFault)?;
        let middle = rest.len().checked_sub(HEAD).ok_or(AnchorFault)?;
        let (entries, head) = rest.split_at_checked(middle).ok_or(AnchorFault)?;
        let decimal = |text: &str| text.chars().all(|digit| digit.is_ascii_digit());
        if !(decimal(day) && decimal(entries)) {
            return Err(AnchorFault);
        }
        Ok(Self {
            day: NaiveDate::parse_from_str(day, "%Y%m%d").or(Err(AnchorFault))?,
            entries: entries.parse().or(Err(AnchorFault))?,
            head: hex::read(head).ok_or(AnchorFault)?,
        })
    }
}

fn shortened(head: &[u8; 32]) -> [u8; 10] {
    head.first_chunk().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Anchor, AnchorFault};

    fn known() -> Anchor {
        let mut head = [0xEE; 32];
        head[..10].copy_from_slice(&[0x3f, 0x2a, 0x9c, 0x0d, 0x1e, 0x4b, 0x5a, 0x69, 0x77, 0x88]);
        Anchor::of(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(), 1204, &head)
    }

    #[test]
    fn an_anchor_is_a_line_in_groups() {
        assert_eq!(
            known().to_string(),
            "2026-11-22 1204 3f2a 9c0d 1e4b 5a69 7788"
        );
    }

    #[test]
    fn it_is_read_however_it_was_typed() {
        for typed in [
            "2026-11-22 1204 3f2a 9c0d 1e4b 5a69 7788",
            "2026-11-22 1204 3f2a9c0d1e4b5a697788",
            "  20261122/1204/3F2A-9C0D-1E4B-5A69-7788\n",
            "2O26-ll-22 I204 3f2a 9cod le4b 5a69 7788",
            "2026.11.22, 1 204: 3f2a 9c0d 1e4b 5a69 7788",
        ] {
            assert_eq!(typed.parse(), Ok(known()), "{typed}");
        }
    }

    #[test]
    fn what_is_no_anchor_is_said_so() {
        for typed in [
            "",
            "1204",
            "2026-11-22 3f2a 9c0d 1e4b 5a69 7788",
            "2026-13-22 1204 3f2a 9c0d 1e4b 5a69 7788",
            "2026-11-22 1204 3f2a 9c0d 1e4b 5a69 778g",
            "2026-11-22 12x4 3f2a 9c0d 1e4b 5a69 7788",
            "2026-11-22 999999999999999999999 3f2a 9c0d 1e4b 5a69 7788",
            "２０２６-11-22 1204 3f2a 9c0d 1e4b 5a69 7788",
        ] {
            assert_eq!(typed.parse::<Anchor>(), Err(AnchorFault), "{typed}");
        }
    }

    #[test]
    fn it_fits_its_own_head_alone() {
        let mut head = [7; 32];
        let anchor = Anchor::of(known().day, 3, &head);
        assert!(anchor.fits(&head));
        head[9] = 8;
        assert!(!anchor.fits(&head));
    }
}
