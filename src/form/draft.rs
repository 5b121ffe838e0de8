//! A form as it is written: the shape of its files, before anything in them is believed.

pub mod test;

use std::collections::HashMap;
use std::fmt;

use serde::Deserialize as Derive;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use toml::Spanned;

use crate::form::draft::test::DraftTest;
use crate::register::Missing;

/// `form.toml`.
#[derive(Debug, Derive)]
#[serde(deny_unknown_fields)]
pub struct DraftForm {
    pub id: String,
    pub version: u32,
    #[serde(default)]
    pub apart: bool,
    pub sections: Vec<Spanned<String>>,
    #[serde(default)]
    pub rules: Vec<Spanned<String>>,
    #[serde(default)]
    pub row: HashMap<String, DraftRow>,
    #[serde(default)]
    pub list: HashMap<String, DraftList>,
    #[serde(default)]
    pub condition: HashMap<Spanned<String>, DraftCondition>,
    pub joint: Option<DraftJoint>,
    #[serde(default)]
    pub migration: Vec<crate::form::migrate::Migration>,
    #[serde(default)]
    pub paper: Vec<DraftPaper>,
}

/// A paper that a household may have to bring.
#[derive(Debug, Derive)]
#[serde(deny_unknown_fields)]
pub struct DraftPaper {
    pub code: Spanned<String>,
    pub of: Option<Spanned<String>>,
    pub when: Option<DraftTest>,
}

/// A row of the notice's table.
#[derive(Debug, Derive)]
#[serde(deny_unknown_fields)]
pub struct DraftRow {
    pub basis: Vec<String>,
}

/// Options that several questions share.
#[derive(Debug, Derive)]
#[serde(deny_unknown_fields)]
pub struct DraftList {
    pub options: Vec<String>,
    #[serde(default)]
    pub with_text: Vec<String>,
}

/// A named condition, plain or over the entries of a list.
#[derive(Debug, Derive)]
#[serde(deny_unknown_fields)]
pub struct DraftCondition {
    pub when: DraftTest,
    pub any: Option<Spanned<String>>,
    pub every: Option<Spanned<String>>,
    pub count: Option<Spanned<String>>,
    pub at_least: Option<usize>,
}

/// When there is a joint applicant, and where their own parts stand.
#[derive(Debug, Derive)]
#[serde(deny_unknown_fields)]
pub struct DraftJoint {
    pub after: Spanned<String>,
    pub when: DraftTest,
    pub here: DraftTest,
}

/// A section's file.
#[derive(Debug, Derive)]
#[serde(deny_unknown_fields)]
pub struct DraftSection {
    pub id: Spanned<String>,
    #[serde(default)]
    pub asked_of: Option<Spanned<String>>,
    pub when: Option<DraftTest>,
    pub unless: Option<DraftTest>,
    #[serde(default, rename = "question")]
    pub questions: Vec<DraftQuestion>,
}

/// One question as it is written.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a key of its own in the file"
)]
#[derive(Debug, Derive)]
#[serde(deny_unknown_fields)]
pub struct DraftQuestion {
    pub id: Spanned<String>,
    pub kind: Spanned<String>,
    pub required: Spanned<String>,
    pub why: Spanned<String>,
    pub class: Vec<Spanned<String>>,
    pub asked_of: Option<Spanned<String>>,
    pub when: Option<DraftTest>,
    pub unless: Option<DraftTest>,
    #[serde(default)]
    pub sensitive: bool,
    #[serde(default)]
    pub staff: bool,
    #[serde(default)]
    pub optional: bool,
    pub missing: Option<Vec<Missing>>,
    pub suggest: Option<Spanned<String>>,
    pub instead: Option<Spanned<String>>,
    pub max: Option<Amount>,
    pub min: Option<Amount>,
    pub soft_max: Option<Amount>,
    pub soft_min: Option<Amount>,
    pub step: Option<Amount>,
    pub at_most: Option<Spanned<String>>,
    pub soft_at_most: Option<Spanned<String>>,
    pub precision: Option<Spanned<String>>,
    #[serde(default)]
    pub past: bool,
    #[serde(default)]
    pub future: bool,
    pub not_before: Option<Spanned<String>>,
    pub days: Option<DraftDays>,
    pub soft_days_old: Option<i64>,
    pub options: Option<Vec<Spanned<String>>>,
    pub list: Option<Spanned<String>>,
    #[serde(default)]
    pub with_text: Vec<Spanned<String>>,
    #[serde(default)]
    pub alone: Vec<Spanned<String>>,
    pub from_pack: Option<Spanned<String>>,
    pub of: Option<OneOrMany>,
    #[serde(default)]
    pub named_by: Vec<Spanned<String>>,
    #[serde(default)]
    pub columns: Vec<Spanned<String>>,
    #[serde(default)]
    pub same_as: Vec<Spanned<String>>,
    #[serde(default)]
    pub each: Vec<DraftQuestion>,
}

/// A window of days round today.
#[derive(Debug, Derive, Clone, Copy)]
#[serde(deny_unknown_fields)]
pub struct DraftDays {
    pub from: i64,
    pub to: i64,
}

/// A number in hundredths, written as a whole number or as a text such as `"0.01"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount(pub i64);

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AmountVisitor;
        impl Visitor<'_> for AmountVisitor {
            type Value = Amount;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number, or a text such as \"0.01\"")
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Amount, E> {
                number
                    .checked_mul(100)
                    .map(Amount)
                    .ok_or_else(|| E::custom("this number is too large"))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Amount, E> {
                crate::register::number::read(text)
                    .map(|number| Amount(number.0))
                    .map_err(|_fault| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_any(AmountVisitor)
    }
}

/// One id, or several.
#[derive(Debug, Clone)]
pub struct OneOrMany(pub Vec<Spanned<String>>);

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Ids;
        impl<'de> Visitor<'de> for Ids {
            type Value = OneOrMany;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id, or a list of ids")
            }

            fn visit_str<E: de::Error>(self, id: &str) -> Result<OneOrMany, E> {
                Ok(OneOrMany(vec![Spanned::new(0..0, id.to_owned())]))
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, mut ids: A) -> Result<OneOrMany, A::Error> {
                let mut all = Vec::new();
                while let Some(id) = ids.next_element()? {
                    all.push(id);
                }
                Ok(OneOrMany(all))
            }
        }
        deserializer.deserialize_any(Ids)
    }
}
