//! On what ground of the law data is held, for which kind of controller, and whether the notice says so or Lodge worked it out.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::register::coded;

coded! {
    /// What kind of body decides why and how data is held; a public authority cannot rest its tasks on legitimate interests.
    pub enum ControllerKind {
        /// A council with a housing register (Housing Act 1996, Part 6).
        Council = "council",
        /// A housing association or other landlord, a controller of its own.
        Landlord = "landlord",
    }
}

coded! {
    /// A lawful basis of Article 6(1) UK GDPR.
    pub enum Article6 {
        /// Consent.
        Consent = "6(1)(a)",
        /// A contract, or steps before one.
        Contract = "6(1)(b)",
        /// A legal obligation.
        Obligation = "6(1)(c)",
        /// Vital interests.
        Vital = "6(1)(d)",
        /// A public task.
        PublicTask = "6(1)(e)",
        /// A recognised legitimate interest (Annex 1, in force 5 February 2026).
        Recognised = "6(1)(ea)",
        /// Legitimate interests; not for a public authority's own tasks.
        Interests = "6(1)(f)",
    }
}

coded! {
    /// A condition of Article 9(2) UK GDPR for special-category data.
    pub enum Article9 {
        /// Explicit consent.
        Consent = "9(2)(a)",
        /// Employment and social protection law.
        SocialProtection = "9(2)(b)",
        /// Vital interests of someone who cannot consent.
        Vital = "9(2)(c)",
        /// A not-for-profit body's own members.
        NotForProfit = "9(2)(d)",
        /// Made public by the person.
        MadePublic = "9(2)(e)",
        /// Legal claims and courts.
        Claims = "9(2)(f)",
        /// Substantial public interest, with a paragraph of Schedule 1 to the Data Protection Act 2018.
        PublicInterest = "9(2)(g)",
        /// Health or social care.
        Care = "9(2)(h)",
        /// Public health.
        PublicHealth = "9(2)(i)",
        /// Archiving, research and statistics.
        Research = "9(2)(j)",
    }
}

coded! {
    /// Whether the notice itself says a thing.
    pub enum Origin {
        /// The notice says it.
        Stated = "stated",
        /// Lodge worked it out; a data-protection officer has to sign it off.
        Derived = "derived",
    }
}

/// Any ground that a notice may name, for the pooled lists of notices that do not say which ground is for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ground {
    /// One of Article 6(1).
    Six(Article6),
    /// One of Article 9(2).
    Nine(Article9),
    /// Article 10, data about offences.
    Ten,
}

impl Ground {
    /// The code, such as `9(2)(g)`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Six(article) => article.code(),
            Self::Nine(article) => article.code(),
            Self::Ten => "10",
        }
    }

    /// The ground of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let six = Article6::from_code(code).map(Self::Six);
        let nine = || Article9::from_code(code).map(Self::Nine);
        six.or_else(nine)
            .or_else(|| (code == "10").then_some(Self::Ten))
    }
}

impl Serialize for Ground {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Ground {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Code;
        impl de::Visitor<'_> for Code {
            type Value = Ground;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a ground such as \"6(1)(e)\", \"9(2)(g)\" or \"10\"")
            }

            fn visit_str<E: de::Error>(self, code: &str) -> Result<Ground, E> {
                Ground::from_code(code)
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Str(code), &self))
            }
        }
        deserializer.deserialize_str(Code)
    }
}

/// A data-protection officer's word that a derived basis is right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedOff {
    /// The role that signed, never a person's name.
    pub by: String,
    /// The day.
    pub on: NaiveDate,
}

/// The ground on which a purpose rests for one kind of controller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// For which kind of controller.
    pub kind: ControllerKind,
    /// The lawful basis.
    pub art6: Article6,
    /// The condition for special-category data, where there is any.
    pub art9: Option<Article9>,
    /// Whether data about offences is held too (Article 10).
    pub art10: bool,
    /// Paragraphs of Schedule 1 to the Data Protection Act 2018.
    pub schedule_1: Vec<String>,
    /// The statute behind it.
    pub statute: Option<String>,
    /// Whether the notice says so.
    pub origin: Origin,
    /// Who signed off a derived basis; none while it waits.
    pub signed_off: Option<SignedOff>,
}

impl Basis {
    /// Whether it still waits for a data-protection officer.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.origin == Origin::Derived && self.signed_off.is_none()
    }

    /// Whether it is consent, of either article.
    #[must_use]
    pub fn is_consent(&self) -> bool {
        self.art6 == Article6::Consent || self.art9 == Some(Article9::Consent)
    }
}

#[cfg(test)]
mod tests {
    use super::{Article6, Article9, Ground};

    #[test]
    fn a_ground_comes_back_from_its_code() {
        let sixes = Article6::ALL.iter().copied().map(Ground::Six);
        let nines = Article9::ALL.iter().copied().map(Ground::Nine);
        for ground in sixes.chain(nines).chain([Ground::Ten]) {
            assert_eq!(Ground::from_code(ground.code()), Some(ground));
        }
        for strange in ["6(1)(g)", "9(2)(k)", "6(1)", "", "11"] {
            assert_eq!(Ground::from_code(strange), None, "{strange}");
        }
    }
}
