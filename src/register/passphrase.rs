//! How long a new passphrase would hold against a thief who has the vault's file.
//!
//! The parts are found by zxcvbn, and believed less than it believes them: every order of the parts counts, and nothing is
//! added for their number alone, which would make centuries of five common words. It is taken twice, as typed and with
//! everything but letters and digits left out, because a space between two words costs a guesser nothing; the lower one is
//! told. A guess costs the least that Lodge uses for real (64 MiB, three passes), against a hundred graphics cards that are
//! good for about a thousand guesses a second each: a dearer vault only holds longer. It stays an estimate.

use zeroize::Zeroizing;
use zxcvbn::zxcvbn;

use crate::register::text;

/// The fewest letters of a new passphrase. No kind of letter is asked for.
pub const SHORTEST: usize = 12;

/// The letters that are looked at: five words by lot, nearly always whole. Looking takes the square of them and more,
/// and it is done at every key; more of them never make a passphrase weaker.
const LOOKED_AT: usize = 40;

/// Guesses a second of a thief with a hundred graphics cards against the least cost that is used for real.
const GUESSES_A_SECOND: u64 = 100_000;

/// What a thief tries first here, besides the officer's name.
const NO_HELP: [&str; 16] = [
    "lodge",
    "council",
    "housing",
    "register",
    "homechoice",
    "homelessness",
    "applicant",
    "application",
    "officer",
    "keeper",
    "vault",
    "passphrase",
    "counter",
    "kent",
    "swale",
    "medway",
];

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;
const MONTH: u64 = 30 * DAY;
const YEAR: u64 = 365 * DAY;

/// How long a passphrase would hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holds {
    /// Not a minute.
    NotAMinute,
    /// About so many minutes.
    Minutes(u64),
    /// About so many hours.
    Hours(u64),
    /// About so many days.
    Days(u64),
    /// About so many months.
    Months(u64),
    /// About so many years.
    Years(u64),
    /// A hundred years and more: the least that a new passphrase has to hold.
    Centuries,
}

impl Holds {
    /// The code of its wording.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAMinute => "moment",
            Self::Minutes(_) => "minutes",
            Self::Hours(_) => "hours",
            Self::Days(_) => "days",
            Self::Months(_) => "months",
            Self::Years(_) => "years",
            Self::Centuries => "centuries",
        }
    }

    /// How many of its unit; 0 where it has none.
    #[must_use]
    pub const fn count(self) -> u64 {
        match self {
            Self::Minutes(count)
            | Self::Hours(count)
            | Self::Days(count)
            | Self::Months(count)
            | Self::Years(count) => count,
            Self::NotAMinute | Self::Centuries => 0,
        }
    }

    const fn of_seconds(seconds: u64) -> Self {
        match seconds {
            0..MINUTE => Self::NotAMinute,
            MINUTE..HOUR => Self::Minutes(seconds / MINUTE),
            HOUR..DAY => Self::Hours(seconds / HOUR),
            DAY..MONTH => Self::Days(seconds / DAY),
            MONTH..YEAR => Self::Months(seconds / MONTH),
            _ if seconds < 100 * YEAR => Self::Years(seconds / YEAR),
            _ => Self::Centuries,
        }
    }
}

/// Why a new passphrase is not good enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Weak {
    /// It has fewer letters than [`SHORTEST`].
    #[error("the passphrase is too short")]
    Short,
    /// It would be guessed too soon.
    #[error("the passphrase would be guessed too soon")]
    Guessable(Holds),
}

/// How long a passphrase would hold; `name` is its officer's, which is no help.
#[must_use]
pub fn holds(passphrase: &str, name: &str) -> Holds {
    let name = name.to_lowercase();
    let known: Vec<&str> = std::iter::once(name.as_str())
        .chain(name.split_whitespace())
        .chain(NO_HELP)
        .collect();
    let typed: Zeroizing<String> = Zeroizing::new(passphrase.chars().take(LOOKED_AT).collect());
    let bare: Zeroizing<String> = Zeroizing::new(
        typed
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .collect(),
    );
    let mut least = guesses(&typed, &known);
    if bare.len() < typed.len() {
        least = least.min(guesses(&bare, &known));
    }
    Holds::of_seconds(least / GUESSES_A_SECOND)
}

/// Every order of the parts, times what each part takes to guess.
fn guesses(passphrase: &str, known: &[&str]) -> u64 {
    let found = zxcvbn(passphrase, known);
    let parts = found.sequence();
    let orders = (1..).take(parts.len()).fold(1, u64::saturating_mul);
    let each = parts.iter().map(|part| part.guesses.unwrap_or(1));
    each.fold(orders, u64::saturating_mul).min(found.guesses())
}

/// Checks a new passphrase: long enough, and a hundred years of guessing at least.
pub fn check(passphrase: &str, name: &str) -> Result<(), Weak> {
    if text::graphemes(passphrase) < SHORTEST {
        return Err(Weak::Short);
    }
    let holds = holds(passphrase, name);
    if holds == Holds::Centuries {
        Ok(())
    } else {
        Err(Weak::Guessable(holds))
    }
}

#[cfg(test)]
mod tests {
    use super::{Holds, Weak, check, holds};

    #[test]
    fn what_is_too_short_is_refused_whatever_is_in_it() {
        assert_eq!(check("x9#Qv!2z&kP", "Ash"), Err(Weak::Short));
    }

    #[test]
    fn what_a_thief_tries_first_does_not_hold() {
        for weak in [
            "password1234",
            "aaaaaaaaaaaaaaaa",
            "qwertyuiop[]",
            "123456789012345",
            "lodge council housing",
            "Lodge-Housing-2026",
            "swale housing register",
            "abcabcabcabcabcabc",
            "PasswordPassword",
            "l0dg3 c0unc1l h0us1ng",
            "this is my house now",
        ] {
            assert!(
                holds(weak, "Ash") < Holds::Years(1),
                "{weak}: {:?}",
                holds(weak, "Ash")
            );
            assert!(
                matches!(check(weak, "Ash"), Err(Weak::Guessable(_))),
                "{weak}"
            );
        }
    }

    #[test]
    fn five_words_are_not_enough_where_everybody_says_them() {
        assert!(check("i love my mum and dad", "Ash").is_err());
    }

    #[test]
    fn an_officers_own_name_is_no_help() {
        let name = "Philippa Quillfeather";
        let own = "quillfeather philippa";
        assert!(holds(own, name) < holds(own, "Ash"));
        assert!(holds(own, name) < Holds::Days(1), "{:?}", holds(own, name));
    }

    #[test]
    fn spaces_and_dashes_add_nothing() {
        let together = holds("horsebatterystaple", "");
        for apart in [
            "horse battery staple",
            "horse-battery-staple",
            "horse . battery . staple",
        ] {
            assert_eq!(holds(apart, ""), together);
        }
        assert!(together < Holds::Years(1), "{together:?}");
    }

    #[test]
    fn words_drawn_by_lot_hold_for_centuries() {
        for strong in [
            "cactus oblong ferret jigsaw mumble",
            "unfazed dimple cruelness tapestry vocalist",
            "9fK2-vv0q-Lz81-ppW3",
            "tangerine velcro umbrella jigsaw",
            "practise with velcro porcupines",
        ] {
            assert_eq!(check(strong, "Practice"), Ok(()), "{strong}");
        }
    }

    #[test]
    fn more_than_is_looked_at_never_makes_it_weaker() {
        let strong = "cactus oblong ferret jigsaw mumble ".repeat(40);
        assert_eq!(check(&strong, "Ash"), Ok(()));
        assert_eq!(
            check(&"é".repeat(5000), "Ash"),
            Err(Weak::Guessable(Holds::NotAMinute))
        );
    }

    #[test]
    #[ignore = "a measurement: cargo test --release --lib -- --ignored looking"]
    fn looking_at_every_letter_of_a_long_one_is_quick() {
        let long = "Cactus0blong ferret! jigsaw; mumble unfazed dimple cruelness tapestry vocalist"
            .repeat(2);
        let mut worst = std::time::Duration::ZERO;
        for end in 1..=long.len() {
            let typed: String = long.chars().take(end).collect();
            // The best of some, so that what else the machine does is left out.
            let mut best = std::time::Duration::MAX;
            for _ in 0..9 {
                let begun = std::time::Instant::now();
                std::hint::black_box(holds(&typed, "Philippa Quillfeather"));
                best = best.min(begun.elapsed());
            }
            worst = worst.max(best);
        }
        assert!(worst < std::time::Duration::from_millis(2), "{worst:?}");
    }

    #[test]
    fn each_length_of_time_has_its_border() {
        for (seconds, holds) in [
            (0, Holds::NotAMinute),
            (59, Holds::NotAMinute),
            (60, Holds::Minutes(1)),
            (3_600, Holds::Hours(1)),
            (2 * 86_400, Holds::Days(2)),
            (30 * 86_400, Holds::Months(1)),
            (365 * 86_400, Holds::Years(1)),
            (100 * 365 * 86_400 - 1, Holds::Years(99)),
            (100 * 365 * 86_400, Holds::Centuries),
            (u64::MAX, Holds::Centuries),
        ] {
            assert_eq!(Holds::of_seconds(seconds), holds);
        }
    }
}
