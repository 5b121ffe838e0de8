//! National Insurance numbers: eight classes of what was typed, and how to show and hide one (HMRC's NIM39110).
//!
//! A number has no check digit, proves nothing about who somebody is, and is never required. The suffix adds nothing:
//! the first eight signs are unique, so they alone are compared.

mod suggesting;

pub use suggesting::suggestion;

use chrono::NaiveDate;

use super::coded::coded;
use super::text;

coded! {
    /// What a typed number is; the first class that fits.
    pub enum NinoClass {
        /// `QQ`, the prefix of printed examples.
        Sample = "sample",
        /// A tax reference: two digits, a letter, five digits.
        Trn = "trn",
        /// A prefix that offices give for their own records, never to a person.
        Administrative = "administrative",
        /// `GY` or `JY`; only old ones, from before 1975, were accepted.
        ChannelIslands = "channel_islands",
        /// `TN` and a date of birth: a temporary number, no longer used.
        TemporaryOld = "temporary_old",
        /// Not a National Insurance number.
        Unreadable = "unreadable",
        /// `AB 12 34 56 C`, widely copied, which belongs to a real person.
        KnownExample = "known_example",
        /// Right, without its last letter.
        SuffixMissing = "suffix_missing",
        /// `MA`: the Isle of Man's, as good as any.
        IsleOfMan = "isle_of_man",
        /// Right in every sign.
        Valid = "valid",
    }
}

impl NinoClass {
    /// Gives the code of the finding this class makes, or `None` where there is nothing to say.
    #[must_use]
    pub const fn finding(self) -> Option<&'static str> {
        match self {
            Self::Sample => Some("nino.sample"),
            Self::Trn => Some("nino.trn"),
            Self::Administrative => Some("NINO_ADMIN_PREFIX"),
            Self::ChannelIslands => Some("NINO_CHANNEL_ISLANDS"),
            Self::TemporaryOld => Some("NINO_TEMPORARY"),
            Self::Unreadable => Some("nino.unreadable"),
            Self::KnownExample => Some("nino.known_example"),
            Self::SuffixMissing => Some("nino.suffix_missing"),
            Self::IsleOfMan | Self::Valid => None,
        }
    }

    /// Says whether this stands for one person's number: what a duplicate may be looked for with.
    #[must_use]
    pub const fn is_a_persons(self) -> bool {
        matches!(
            self,
            Self::KnownExample | Self::SuffixMissing | Self::IsleOfMan | Self::Valid
        )
    }
}

/// Normalises what was typed and says what it is.
///
/// Upper case; spaces, hyphens, dots, slashes and everything invisible go; nothing is swapped for what it resembles.
#[must_use]
pub fn classify(typed: &str) -> (String, NinoClass) {
    let signs = normalised(typed);
    let class = class_of(&signs);
    (signs, class)
}

/// Shows a number in its usual groups, `YZ 00 00 00 A`; anything else comes back as it was.
#[must_use]
pub fn show(number: &str) -> String {
    let signs = normalised(number);
    if Number::split(&signs).is_some() {
        grouped(signs.chars())
    } else {
        number.to_owned()
    }
}

/// Shows no more than the end of a number, `•• •• •• 00 A`; of anything else, nothing, whatever its length.
#[must_use]
pub fn mask(number: &str) -> String {
    let (signs, class) = classify(number);
    let shown = if matches!(class, NinoClass::Unreadable | NinoClass::Trn) {
        9
    } else {
        6
    };
    let length = if class == NinoClass::SuffixMissing {
        8
    } else {
        9
    };
    let masked = signs.chars().chain(std::iter::repeat('•')).take(length);
    grouped(
        masked
            .enumerate()
            .map(|(place, sign)| if place < shown { '•' } else { sign }),
    )
}

/// Gives the eight signs that are unique to a person, or `None` when this is no person's number.
#[must_use]
pub fn first_eight(number: &str) -> Option<String> {
    let (signs, class) = classify(number);
    class
        .is_a_persons()
        .then(|| signs.chars().take(8).collect())
}

fn normalised(typed: &str) -> String {
    let plain = text::plain(&text::clean(typed));
    plain
        .chars()
        .filter(|sign| !is_between(*sign))
        .flat_map(char::to_uppercase)
        .collect()
}

fn is_between(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(
            sign,
            '-' | '.' | '/' | '\\' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200c}' | '\u{200d}'
        )
}

fn class_of(signs: &str) -> NinoClass {
    if is_tax_reference(signs) {
        return NinoClass::Trn;
    }
    let Some(Number {
        prefix,
        serial,
        suffix,
    }) = Number::split(signs)
    else {
        return NinoClass::Unreadable;
    };
    let suffixed = matches!(suffix, Some('A'..='D'));
    let complete = suffixed || suffix.is_none();
    match prefix {
        "TN" if is_birth_date(serial) && matches!(suffix, Some('M' | 'F')) => {
            NinoClass::TemporaryOld
        }
        _ if !complete => NinoClass::Unreadable,
        "QQ" if serial == "123456" => NinoClass::Sample,
        "OO" | "CR" | "FY" | "MW" | "NC" | "PP" | "PY" | "PZ" => NinoClass::Administrative,
        "GY" | "JY" => NinoClass::ChannelIslands,
        _ if !is_prefix(prefix) => NinoClass::Unreadable,
        "AB" if serial == "123456" && matches!(suffix, None | Some('C')) => NinoClass::KnownExample,
        _ if !suffixed => NinoClass::SuffixMissing,
        "MA" => NinoClass::IsleOfMan,
        _ => NinoClass::Valid,
    }
}

/// The three parts of anything shaped like a number.
struct Number<'signs> {
    prefix: &'signs str,
    serial: &'signs str,
    suffix: Option<char>,
}

impl<'signs> Number<'signs> {
    fn split(signs: &'signs str) -> Option<Self> {
        let (prefix, rest) = signs.split_at_checked(2)?;
        let (serial, suffix) = rest.split_at_checked(6)?;
        let mut last = suffix.chars();
        let number = Self {
            prefix,
            serial,
            suffix: last.next(),
        };
        let shaped = prefix.bytes().all(|sign| sign.is_ascii_uppercase())
            && serial.bytes().all(|sign| sign.is_ascii_digit())
            && last.next().is_none();
        shaped.then_some(number)
    }
}

/// Whether numbers are given out with this prefix: no D F I Q U V, no O second, and not one of seven others.
fn is_prefix(prefix: &str) -> bool {
    let never = |letter: char| matches!(letter, 'D' | 'F' | 'I' | 'Q' | 'U' | 'V');
    !prefix.contains(never)
        && !prefix.ends_with('O')
        && !matches!(prefix, "BG" | "GB" | "KN" | "NK" | "NT" | "TN" | "ZZ")
}

fn is_tax_reference(signs: &str) -> bool {
    signs.len() == 8
        && signs.bytes().enumerate().all(|(place, sign)| {
            if place == 2 {
                sign.is_ascii_uppercase()
            } else {
                sign.is_ascii_digit()
            }
        })
}

/// Whether six digits are a day, a month and the end of a year of the last century or this one.
fn is_birth_date(serial: &str) -> bool {
    let two = |from: usize| serial.get(from..from + 2)?.parse::<u32>().ok();
    let (Some(day), Some(month), Some(year)) = (two(0), two(2), two(4)) else {
        return false;
    };
    [1900, 2000]
        .into_iter()
        .filter_map(|century| i32::try_from(century + year).ok())
        .any(|year| NaiveDate::from_ymd_opt(year, month, day).is_some())
}

fn grouped(signs: impl Iterator<Item = char>) -> String {
    let mut shown = String::with_capacity(24);
    for (place, sign) in signs.enumerate() {
        if place > 0 && place % 2 == 0 {
            shown.push(' ');
        }
        shown.push(sign);
    }
    shown
}

#[cfg(test)]
mod tests;
