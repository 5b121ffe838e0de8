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
    match class_of(&signs) {
        PostcodeClass::Shape => (text::clean(typed).trim().to_owned(), PostcodeClass::Shape),
        class => (spaced(&signs), class),
    }
}

/// Gives the postcode that was probably meant where a letter was typed for a digit, or a digit for a letter.
#[must_use]
pub fn suggestion(typed: &str) -> Option<String> {
    let signs = normalised(typed);
    let meant = match class_of(&signs) {
        PostcodeClass::Slip { suggest } => Some(suggest),
        PostcodeClass::Shape => shape::repaired(&signs).filter(|meant| is_right(meant)),
        _ => None,
    };
    meant.map(|signs| spaced(&normalised(&signs)))
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
        return match shape::repaired(signs).filter(|meant| is_right(meant)) {
            Some(meant) => PostcodeClass::Slip {
                suggest: spaced(&meant),
            },
            None => PostcodeClass::OddLetters,
        };
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

fn is_right(signs: &str) -> bool {
    shape::halves(signs)
        .is_some_and(|(outward, inward)| inward.is_some() && letters_are_usual(&outward, inward))
}

#[cfg(test)]
mod tests {
    use super::{PostcodeClass, read, suggestion};
    use proptest::prelude::{any, proptest};

    fn class(typed: &str) -> PostcodeClass {
        read(typed).1
    }

    #[test]
    fn whole_postcodes_are_written_one_way() {
        for (typed, shown) in [
            ("me10 1aa", "ME10 1AA"),
            ("ME101AA", "ME10 1AA"),
            (" m1.1-ae ", "M1 1AE"),
            ("M60 1NW", "M60 1NW"),
            ("CR2 6XH", "CR2 6XH"),
            ("DN55 1PT", "DN55 1PT"),
            ("W1A 1HQ", "W1A 1HQ"),
            ("EC1A 1BB", "EC1A 1BB"),
            ("gir0aa", "GIR 0AA"),
        ] {
            assert_eq!(
                read(typed),
                (shown.to_owned(), PostcodeClass::Full),
                "{typed}"
            );
        }
    }

    #[test]
    fn every_other_class_has_its_examples() {
        for (typed, shown, class) in [
            ("bfpo57", "BFPO 57", PostcodeClass::Bfpo),
            ("BF1 2AT", "BF1 2AT", PostcodeClass::Bfpo),
            ("bf1", "BF1", PostcodeClass::Bfpo),
            ("JE2 3AB", "JE2 3AB", PostcodeClass::CrownDependency),
            ("fiqq1zz", "FIQQ 1ZZ", PostcodeClass::OverseasTerritory),
            ("GX11 1AA", "GX11 1AA", PostcodeClass::OverseasTerritory),
            ("ZZ99 3VZ", "ZZ99 3VZ", PostcodeClass::Pseudo),
            ("zz99", "ZZ99", PostcodeClass::Pseudo),
            ("ct1", "CT1", PostcodeClass::OutwardOnly),
            ("SW1A", "SW1A", PostcodeClass::OutwardOnly),
            ("QX1 1AA", "QX1 1AA", PostcodeClass::OddLetters),
            ("ME10 1CC", "ME10 1CC", PostcodeClass::OddLetters),
            ("nowhere ", "nowhere", PostcodeClass::Shape),
            ("12345", "12345", PostcodeClass::Shape),
            ("", "", PostcodeClass::Shape),
        ] {
            assert_eq!(read(typed), (shown.to_owned(), class), "{typed}");
        }
    }

    #[test]
    fn a_likely_slip_is_offered_and_not_applied() {
        assert_eq!(
            read("ME1O 1AA"),
            (
                "ME1O 1AA".into(),
                PostcodeClass::Slip {
                    suggest: "ME10 1AA".into()
                }
            )
        );
        assert_eq!(suggestion("me1o 1aa").as_deref(), Some("ME10 1AA"));
        assert_eq!(class("ME10 IAA"), PostcodeClass::Shape);
        assert_eq!(suggestion("ME10 IAA").as_deref(), Some("ME10 1AA"));
        assert_eq!(suggestion("MEIO 1AA").as_deref(), Some("ME10 1AA"));
        assert_eq!(
            (suggestion("ME10 1AA"), suggestion("nowhere")),
            (None, None)
        );
    }

    #[test]
    fn findings_have_the_codes_scripts_know() {
        assert_eq!(class("ME1O 1AA").finding(), Some("postcode.slip"));
        assert_eq!(
            (class("CT1 1AA").finding(), class("IM1 1AA").finding()),
            (None, None)
        );
        assert!(class("IM1 1AA").is_outside_uk_councils());
    }

    proptest! {
        #[test]
        fn any_text_is_judged(typed in any::<String>(), near in "[A-Z0-9]{2,8} ?[0-9A-Z]{0,3}") {
            for typed in [typed, near] {
                let (shown, class) = read(&typed);
                assert_eq!(read(&shown), (shown.clone(), class));
                assert!(suggestion(&typed).is_none_or(|meant| suggestion(&meant).is_none()));
            }
        }
    }
}
