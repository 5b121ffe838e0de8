//! A PIN that takes a handed-over screen back: kept in memory alone, wiped, never shown, compared in constant time.

use std::hint::black_box;

use zeroize::{Zeroize, ZeroizeOnDrop};

/// The fewest digits.
const SHORTEST: usize = 4;

/// The most digits.
pub(crate) const LONGEST: usize = 8;

/// What stands where there is no digit.
const NONE: u8 = 0xFF;

/// A PIN: 4 to 8 digits.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Pin([u8; LONGEST]);

impl std::fmt::Debug for Pin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pin(..)")
    }
}

impl Pin {
    /// The PIN that was typed; none where it is not 4 to 8 digits.
    pub(crate) fn of(typed: &str) -> Option<Self> {
        let fits = (SHORTEST..=LONGEST).contains(&typed.len());
        if !fits || !typed.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let mut digits = [NONE; LONGEST];
        for (place, digit) in digits.iter_mut().zip(typed.bytes()) {
            *place = digit;
        }
        Some(Self(digits))
    }

    /// Whether both are the same. It takes as long whatever they are.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        let pairs = self.0.iter().zip(&other.0);
        let differ = pairs.fold(0, |all, (one, other)| black_box(all | (one ^ other)));
        differ == 0
    }
}

#[cfg(test)]
mod tests {
    use super::Pin;

    #[test]
    fn a_pin_is_four_to_eight_digits() {
        for (typed, is) in [
            ("", false),
            ("123", false),
            ("1234", true),
            ("12345678", true),
            ("123456789", false),
            ("12a4", false),
            ("12 4", false),
            ("١٢٣٤", false),
        ] {
            assert_eq!(Pin::of(typed).is_some(), is, "{typed}");
        }
    }

    #[test]
    fn only_the_same_digits_in_the_same_number_are_the_same() {
        let is = |one: &str, other: &str| Pin::of(one).unwrap().is(&Pin::of(other).unwrap());
        assert!(is("0427", "0427"));
        for other in ["0428", "1427", "04270", "042", "7240"] {
            if let Some(other) = Pin::of(other) {
                assert!(!Pin::of("0427").unwrap().is(&other));
            }
        }
        assert_eq!(format!("{:?}", Pin::of("0427").unwrap()), "Pin(..)");
    }
}
