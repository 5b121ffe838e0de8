//! The reference read out at the end: seven symbols and one that checks them.
//!
//! The 29 symbols leave out 0 1 I L O U Z. Each symbol stands for its place in the row; the first seven are weighted
//! 2 to 8, the check symbol 1, and the sum is a multiple of 29. Every wrong symbol and every swap of two neighbours
//! breaks it. A reference proves nothing about who says it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::coded::fault;

/// The symbols of references, in the order of what they stand for.
pub const SYMBOLS: &str = "23456789ABCDEFGHJKMNPQRSTVWXY";

const BASE: u32 = 29;
const LENGTH: usize = 8;

/// A reference whose check symbol is right.
///
/// Shown in two groups of four, `K7MF-3Q2B`; serde writes the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference([u8; LENGTH]);

/// The two symbols that every reference of one kiosk starts with, so that no two machines mint the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Station([u8; 2]);

fault! {
    /// Why a text is no reference; no look-up is made for one of these.
    pub enum ReferenceFault {
        /// Not eight symbols.
        Length = "reference.length",
        /// A sign that no reference has.
        Symbol = "reference.symbol",
        /// The check symbol does not fit the others: one was misheard, mistyped or swapped.
        Check = "reference.check",
    }
}

impl Reference {
    /// Makes a reference out of chance; the caller sees to it that nobody has it yet.
    #[must_use]
    pub fn mint(random: [u8; 16]) -> Self {
        let mut rest = u128::from_le_bytes(random);
        let mut symbols = [0; LENGTH];
        for place in symbols.iter_mut().take(LENGTH - 1) {
            *place = u8::try_from(rest % u128::from(BASE)).unwrap_or(0);
            rest /= u128::from(BASE);
        }
        Self::checked(symbols)
    }

    /// Makes a reference that starts with a kiosk's two symbols.
    #[must_use]
    pub fn mint_at(station: Station, random: [u8; 16]) -> Self {
        let Self(mut symbols) = Self::mint(random);
        symbols
            .iter_mut()
            .zip(station.0)
            .for_each(|(place, symbol)| *place = symbol);
        Self::checked(symbols)
    }

    /// Reads a reference however it is spaced, hyphened or cased; nothing is taken for what it resembles.
    pub fn parse(typed: &str) -> Result<Self, ReferenceFault> {
        let symbols = symbols_of(typed)?;
        let symbols: [u8; LENGTH] = symbols.try_into().or(Err(ReferenceFault::Length))?;
        if weighted(symbols) == 0 {
            Ok(Self(symbols))
        } else {
            Err(ReferenceFault::Check)
        }
    }

    /// Gives the two symbols it starts with.
    #[must_use]
    pub const fn station(&self) -> Station {
        let [first, second, ..] = self.0;
        Station([first, second])
    }

    /// Gives the eight symbols without the hyphen, as they are spelt out aloud.
    #[must_use]
    pub fn spelt(&self) -> String {
        self.0
            .iter()
            .filter_map(|place| symbol_at(*place))
            .collect()
    }

    fn checked(mut symbols: [u8; LENGTH]) -> Self {
        if let Some(check) = symbols.last_mut() {
            *check = 0;
        }
        let check = u8::try_from((BASE - weighted(symbols)) % BASE).unwrap_or(0);
        if let Some(last) = symbols.last_mut() {
            *last = check;
        }
        Self(symbols)
    }
}

impl Station {
    /// Reads a station's two symbols.
    pub fn parse(typed: &str) -> Result<Self, ReferenceFault> {
        symbols_of(typed)?
            .try_into()
            .map(Self)
            .or(Err(ReferenceFault::Length))
    }
}

/// The weighted sum of all eight places, modulo 29: zero for a reference.
fn weighted(symbols: [u8; LENGTH]) -> u32 {
    let weights = [2, 3, 4, 5, 6, 7, 8, 1];
    symbols
        .iter()
        .zip(weights)
        .map(|(place, weight)| u32::from(*place) * weight)
        .sum::<u32>()
        % BASE
}

fn symbols_of(typed: &str) -> Result<Vec<u8>, ReferenceFault> {
    let said = typed.chars().filter(|sign| !is_between(*sign));
    said.map(|sign| place_of(sign).ok_or(ReferenceFault::Symbol))
        .collect()
}

fn is_between(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn place_of(sign: char) -> Option<u8> {
    SYMBOLS
        .chars()
        .position(|symbol| symbol == sign.to_ascii_uppercase())
        .and_then(|place| u8::try_from(place).ok())
}

fn symbol_at(place: u8) -> Option<char> {
    SYMBOLS.chars().nth(usize::from(place))
}

impl fmt::Display for Reference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let spelt = self.spelt();
        let (first, second) = spelt.split_at_checked(LENGTH / 2).unwrap_or((&spelt, ""));
        write!(out, "{first}-{second}")
    }
}

impl fmt::Debug for Reference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Reference({self})")
    }
}

impl fmt::Display for Station {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let spelt: String = self
            .0
            .iter()
            .filter_map(|place| symbol_at(*place))
            .collect();
        out.write_str(&spelt)
    }
}

impl fmt::Debug for Station {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Station({self})")
    }
}

impl FromStr for Reference {
    type Err = ReferenceFault;

    fn from_str(typed: &str) -> Result<Self, ReferenceFault> {
        Self::parse(typed)
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.to_string()
    }
}

impl TryFrom<String> for Reference {
    type Error = ReferenceFault;

    fn try_from(written: String) -> Result<Self, ReferenceFault> {
        Self::parse(&written)
    }
}

impl FromStr for Station {
    type Err = ReferenceFault;

    fn from_str(typed: &str) -> Result<Self, ReferenceFault> {
        Self::parse(typed)
    }
}

impl From<Station> for String {
    fn from(station: Station) -> Self {
        station.to_string()
    }
}

impl TryFrom<String> for Station {
    type Error = ReferenceFault;

    fn try_from(written: String) -> Result<Self, ReferenceFault> {
        Self::parse(&written)
    }
}

#[cfg(test)]
mod tests;
