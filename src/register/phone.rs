//! Telephone numbers: kept as typed, beside the number a machine would dial.
//!
//! The UK's rules are written here by prefix and every other country's number is taken as plain E.164. The library
//! that knows all the world's plans costs five megabytes and thirty times the time for a `+44` that people then do
//! not recognise as theirs, and Lodge never rewrites a number on the screen.

mod dialled;
mod plan;

use std::fmt;

use serde::{Deserialize, Serialize};

use super::coded::{coded, fault};
use super::text;

coded! {
    /// What kind of line a number is.
    pub enum PhoneKind {
        /// 071–075 and 077–079.
        Mobile = "mobile",
        /// 07624.
        IsleOfManMobile = "isle_of_man_mobile",
        /// 01 and 02.
        Landline = "landline",
        /// 03, at the price of a landline.
        Nationwide = "nationwide",
        /// 055 and 056, a business's own network or internet calls.
        Corporate = "corporate",
        /// 0800 and 0808.
        Freephone = "freephone",
        /// 084 and 087, which cost more to ring.
        Service = "service",
        /// 0500, withdrawn in 2017.
        Withdrawn = "withdrawn",
        /// 070, which follows a person and costs more to ring.
        Personal = "personal",
        /// 076.
        Pager = "pager",
        /// 09.
        Premium = "premium",
        /// Any number outside the UK's plan.
        International = "international",
    }
}

fault! {
    /// Why a text is no telephone number.
    pub enum PhoneFault {
        /// Not a number, or one that no country gives out.
        Unreadable = "phone.unreadable",
        /// Too few digits or too many.
        Length = "phone.length",
    }
}

/// A telephone number that could be rung. Serde writes what was typed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone {
    /// What was typed, cleaned of what cannot be seen, and all that is ever shown.
    pub typed: String,
    /// `+` and 8 to 15 digits, without an extension; `None` when the number can no longer be rung.
    pub e164: Option<String>,
    /// The extension to ask for.
    pub extension: Option<String>,
    /// What kind of line it is.
    pub kind: PhoneKind,
    /// Whether it can take a text or a sign-in code; any foreign number may be a mobile.
    pub texts: bool,
    /// Whether it was typed with `18001`, to be rung through text relay.
    pub text_relay: bool,
    /// Whether its leading 0 had been left out.
    pub zero_left_out: bool,
}

impl Phone {
    /// Says whether ringing or texting it costs more than an ordinary number, or gets nobody.
    #[must_use]
    pub const fn costly(&self) -> bool {
        match self.kind {
            PhoneKind::Service
            | PhoneKind::Withdrawn
            | PhoneKind::Personal
            | PhoneKind::Pager
            | PhoneKind::Premium => true,
            PhoneKind::Mobile
            | PhoneKind::IsleOfManMobile
            | PhoneKind::Landline
            | PhoneKind::Nationwide
            | PhoneKind::Corporate
            | PhoneKind::Freephone
            | PhoneKind::International => false,
        }
    }

    /// Says whether a text or a sign-in code cannot reach it.
    #[must_use]
    pub const fn no_texts(&self) -> bool {
        !self.texts
    }
}

/// Reads a telephone number, however it is spaced.
///
/// `0044`, `+44 (0)`, a missing leading 0, a `18001` before it and an extension after it are all understood.
pub fn read(typed: &str) -> Result<Phone, PhoneFault> {
    let dialled = dialled::read(typed)?;
    let (kind, e164) = if dialled.uk {
        plan::uk(&dialled.digits)?
    } else {
        plan::international(&dialled.digits)?
    };
    Ok(Phone {
        typed: text::clean(typed),
        e164,
        extension: dialled.extension,
        texts: matches!(
            kind,
            PhoneKind::Mobile | PhoneKind::IsleOfManMobile | PhoneKind::International
        ),
        kind,
        text_relay: dialled.text_relay,
        zero_left_out: dialled.zero_left_out,
    })
}

/// Gives what was probably meant: a UK number with its leading 0, a foreign one with its `+`.
#[must_use]
pub fn suggestion(typed: &str) -> Option<String> {
    let typed = text::clean(typed).trim().to_owned();
    let digits = dialled::digits(&typed);
    match read(&typed) {
        Ok(phone) => phone.zero_left_out.then(|| format!("0{typed}")),
        // Eleven digits from 7 are a UK mobile with one too many, not a number in Kazakhstan.
        Err(_)
            if digits.len() < 11
                || digits.starts_with('0')
                || (digits.len() == 11 && digits.starts_with('7')) =>
        {
            None
        }
        Err(_) => Some(format!("+{typed}")).filter(|meant| read(meant).is_ok()),
    }
}

/// Says whether two texts are one number, extensions aside; unreadable ones when their digits are the same.
///
/// Two people sharing a number is ordinary; what this is for is a number that must not be rung.
#[must_use]
pub fn same_number(one: impl AsRef<str>, other: impl AsRef<str>) -> bool {
    let one = compared(one.as_ref());
    !one.is_empty() && one == compared(other.as_ref())
}

fn compared(typed: &str) -> String {
    let e164 = read(typed).ok().and_then(|phone| phone.e164);
    e164.unwrap_or_else(|| dialled::digits(typed))
}

impl AsRef<str> for Phone {
    fn as_ref(&self) -> &str {
        &self.typed
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Phone({:?}, …)", self.kind)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.typed
    }
}

impl TryFrom<String> for Phone {
    type Error = PhoneFault;

    fn try_from(typed: String) -> Result<Self, PhoneFault> {
        read(&typed)
    }
}

#[cfg(test)]
mod tests;
