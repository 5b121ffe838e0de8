//! Postcodes: what a typed one is, and how to write it.
//!
//! A postcode never says which council a home is in. The letters Royal Mail uses may change, so an odd one is only
//! remarked on; what has no postcode's shape cannot be one.

mod shape;

use std::fmt;

use shape::{Outward, letters_are_usual};

use super::text;

/// What a typed postcode is; the first class that fits.
#[derive(Clone, PartialEq, Eq)]
pub enum PostcodeClass {
    /// A British forces address: `BFPO 57`, or the `BF1` that stands for it.
    Bfpo,
    /// One of the overseas territories; an address abroad.
    OverseasTerritory,
    /// `ZZ99…`, which offices use for no fixed place.
    Pseudo,
    /// Nothing like a postcode; [`suggestion`] may still know what was meant.
    Shape,
    /// Shaped like one, with a letter where its digit should be.
    Slip {
        /// The postcode that was probably meant.
        suggest: String,
    },
    /// Shaped like one, with a letter that no postcode has in that place today.
    OddLetters,
    /// Jersey, Guernsey or the Isle of Man, so outside every UK council.
    CrownDependency,
    /// The first half alone: a district.
    OutwardOnly,
    /// A whole postcode.
    Full,
}

impl PostcodeClass {
    /// Gives the code of the finding this class makes, or `None` where there is nothing to say.
    ///
    /// `postcode.outward_only` matters for the current home alone; a past one may be a district.
    #[must_use]
    pub const fn finding(&self) -> Option<&'static str> {
        match self {
            Self::Pseudo => Some("postcode.pseudo"),
            Self::Shape => Some("postcode.shape"),
            Self::Slip { .. } => Some("postcode.slip"),
            Self::OddLetters => Some("postcode.letters"),
            Self::OutwardOnly => Some("postcode.outward_only"),
            Self::Bfpo | Self::OverseasTerritory | Self::CrownDependency | Self::Full => None,
        }
    }

    /// Says whether the address lies outside every UK council.
    #[must_use]
    pub const fn is_outside_uk_councils(&self) -> bool {
        matches!(
            self,
            Self::CrownDependency | Self::OverseasTerritory | Self::Bfpo
        )
    }
}

impl fmt::Debug for PostcodeClass {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Bfpo => "Bfpo",
            Self::OverseasTerritory => "OverseasTerritory",
            Self::Pseudo => "Pseudo",
            Self::Shape => "Shape",
            Self::Slip { .. } => "Slip(…)",
            Self::OddLetters => "OddLetters",
            Self::CrownDependency => "CrownDependency",
            Self::OutwardOnly => "OutwardOnly",
            Self::Full => "Full",
        })
    }
}

/// Reads a postcode: how it is written, and what it is.
///
/// Written in capitals with one space before its last three signs; what has no postcode's shape comes back as typed.
#[must_use]
pub fn read(typed: &str) -> (String, PostcodeClass) {
    let signs = normalised(typed);
    let class = class_of(&signs);
    if class == PostcodeClass::Shape {
        return (text::clean(typed).trim().to_owned(), class);
    }
    (spaced(&signs), class)
}

/// Gives the postcode that was probably meant where a letter was typed for a digit, or a digit for a letter.
#[must_use]
pub fn suggestion(typed: &str) -> Option<String> {
    let signs = normalised(typed);
    let wrong = matches!(
        class_of(&signs),
        PostcodeClass::Slip { .. } | PostcodeClass::Shape
    );
    wrong.then(|| meant(&signs)).flatten()
}

fn normalised(typed: &str) -> String {
    let plain = text::plain(&text::clean(typed));
    plain
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect()
}

fn spaced(signs: &str) -> String {
    let inward = if signs.starts_with("BFPO") {
        signs.len().saturating_sub(4)
    } else if Outward::read(signs).is_some() {
        0
    } else {
        3
    };
    match signs.split_at_checked(signs.len().saturating_sub(inward)) {
        Some((outward, inward)) if !outward.is_empty() && !inward.is_empty() => {
            format!("{outward} {inward}")
        }
        Some(_) | None => signs.to_owned(),
    }
}

fn class_of(signs: &str) -> PostcodeClass {
    if shape::is_forces(signs) {
        return PostcodeClass::Bfpo;
    }
    if shape::is_overseas(signs) {
        return PostcodeClass::OverseasTerritory;
    }
    if signs == "GIR0AA" {
        return PostcodeClass::Full;
    }
    let Some((outward, inward)) = shape::halves(signs) else {
        return PostcodeClass::Shape;
    };
    if signs.starts_with("ZZ99") {
        return PostcodeClass::Pseudo;
    }
    if !letters_are_usual(&outward, inward) {
        return meant(signs).map_or(PostcodeClass::OddLetters, |suggest| PostcodeClass::Slip {
            suggest,
        });
    }
    if ["JE", "GY", "IM"].contains(&outward.area.as_str()) {
        return PostcodeClass::CrownDependency;
    }
    if inward.is_none() {
        PostcodeClass::OutwardOnly
    } else {
        PostcodeClass::Full
    }
}

/// The postcode that these signs resemble, when it is whole and nothing about it is odd.
fn meant(signs: &str) -> Option<String> {
    let repaired = shape::repaired(signs)?;
    let (outward, inward) = shape::halves(&repaired)?;
    (inward.is_some() && letters_are_usual(&outward, inward)).then(|| spaced(&repaired))
}

#[cfg(test)]
mod tests;
