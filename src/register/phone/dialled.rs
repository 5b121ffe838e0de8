//! Takes what was typed apart: relay prefix, country, digits, extension.

use super::PhoneFault;
use crate::register::text;

/// A number without its spelling.
pub(super) struct Dialled {
    /// Whether it is on the UK's plan; its digits are then without the leading 0, otherwise with the country code.
    pub(super) uk: bool,
    pub(super) digits: String,
    pub(super) extension: Option<String>,
    pub(super) text_relay: bool,
    pub(super) zero_left_out: bool,
}

/// Takes a typed number apart, or says that it is not one.
pub(super) fn read(typed: &str) -> Result<Dialled, PhoneFault> {
    let plain = text::plain(&text::clean(typed)).to_lowercase();
    let (number, extension) = extended(plain.trim())?;
    let signs: String = number.chars().filter(|sign| !is_between(*sign)).collect();
    let (relay, signs) = relayed(&signs);
    let (abroad, digits) = match signs.strip_prefix('+').or_else(|| signs.strip_prefix("00")) {
        Some(rest) => (true, rest),
        None => (false, signs),
    };
    if digits.is_empty() || !digits.bytes().all(|sign| sign.is_ascii_digit()) {
        return Err(PhoneFault::Unreadable);
    }
    let bare = |uk: bool, digits: &str, zero_left_out: bool| Dialled {
        uk,
        digits: digits.to_owned(),
        extension: extension.clone(),
        text_relay: relay,
        zero_left_out,
    };
    let of_uk = digits.strip_prefix("44");
    Ok(match (abroad, of_uk, digits.strip_prefix('0')) {
        (true, Some(rest), _) => bare(true, rest.strip_prefix('0').unwrap_or(rest), false),
        (true, None, _) => bare(false, digits, false),
        (false, _, Some(rest)) => bare(true, rest, false),
        (false, Some(rest), None) if digits.len() >= 11 => {
            bare(true, rest.strip_prefix('0').unwrap_or(rest), false)
        }
        (false, _, None) => bare(true, digits, true),
    })
}

/// Gives the digits alone, for comparing what could not be read.
pub(super) fn digits(typed: &str) -> String {
    text::plain(typed)
        .chars()
        .filter(char::is_ascii_digit)
        .collect()
}

/// Splits off an extension: `ext 12`, `extn. 12`, `x12`, `#12`.
fn extended(number: &str) -> Result<(&str, Option<String>), PhoneFault> {
    let Some(start) = number.find(['e', 'x', '#']) else {
        return Ok((number, None));
    };
    let (number, tail) = number.split_at(start);
    let word = tail.trim_start_matches(|sign: char| sign.is_ascii_lowercase());
    let spelt = tail.strip_suffix(word).unwrap_or_default();
    if !matches!(spelt, "" | "x" | "ext" | "extn" | "extension") {
        return Err(PhoneFault::Unreadable);
    }
    let digits: String = word
        .chars()
        .filter(|sign| !is_between(*sign) && !matches!(sign, '#' | ':'))
        .collect();
    if digits.is_empty() || digits.len() > 8 || !digits.bytes().all(|sign| sign.is_ascii_digit()) {
        return Err(PhoneFault::Unreadable);
    }
    Ok((number, Some(digits)))
}

/// Takes off the prefix of text relay, 18001 or 18002, when a whole number follows it.
fn relayed(signs: &str) -> (bool, &str) {
    let rest = signs
        .strip_prefix("18001")
        .or_else(|| signs.strip_prefix("18002"));
    match rest.filter(|rest| rest.starts_with(['0', '+'])) {
        Some(rest) => (true, rest),
        None => (false, signs),
    }
}

fn is_between(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(
            sign,
            '(' | ')' | '[' | ']' | '.' | '-' | '/' | ',' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
}
