//! A condition as it is written: a table is AND, a list of tables is OR, and each entry tests one answer.
//!
//! Read by hand: a derived untagged enum would say only that nothing matched, pointing at the whole of it.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use toml::Spanned;

/// A condition: one of these tables must hold, each in full.
#[derive(Debug, Clone)]
pub struct DraftTest(pub Vec<Vec<Clause>>);

/// One entry of a table: what is tested, and how.
#[derive(Debug, Clone)]
pub struct Clause {
    /// The id of a question, or of a named condition.
    pub of: Spanned<String>,
    /// What it must be.
    pub is: Expected,
}

/// What an answer must be.
#[derive(Debug, Clone)]
pub enum Expected {
    /// One of these codes.
    Codes(Vec<Spanned<String>>),
    /// A box ticked or not; a named condition that holds or not.
    Flag(bool),
    /// Named tests, all of which must hold.
    Tests(Vec<(Spanned<String>, Operand)>),
}

/// What a named test compares with.
#[derive(Debug, Clone)]
pub enum Operand {
    /// Codes.
    Codes(Vec<Spanned<String>>),
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(i64),
}

impl<'de> Deserialize<'de> for DraftTest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Tables;
        impl<'de> Visitor<'de> for Tables {
            type Value = DraftTest;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(
                    "a table of tests (all must hold), or a list of such tables (one must hold)",
                )
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<DraftTest, A::Error> {
                Ok(DraftTest(vec![table(map)?]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut tables: A) -> Result<DraftTest, A::Error> {
                let mut all = Vec::new();
                while let Some(Table(clauses)) = tables.next_element()? {
                    all.push(clauses);
                }
                if all.is_empty() {
                    return Err(de::Error::custom(
                        "a list of conditions needs at least one table",
                    ));
                }
                Ok(DraftTest(all))
            }
        }
        deserializer.deserialize_any(Tables)
    }
}

struct Table(Vec<Clause>);

impl<'de> Deserialize<'de> for Table {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct One;
        impl<'de> Visitor<'de> for One {
            type Value = Table;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a table of tests")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Table, A::Error> {
                table(map).map(Table)
            }
        }
        deserializer.deserialize_any(One)
    }
}

fn table<'de, A: MapAccess<'de>>(mut map: A) -> Result<Vec<Clause>, A::Error> {
    let mut clauses = Vec::new();
    while let Some(of) = map.next_key()? {
        clauses.push(Clause {
            of,
            is: map.next_value()?,
        });
    }
    if clauses.is_empty() {
        return Err(de::Error::custom("a condition needs at least one test"));
    }
    Ok(clauses)
}

impl<'de> Deserialize<'de> for Expected {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Expected;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a code, a list of codes, true or false, or a table of tests")
            }

            fn visit_str<E: de::Error>(self, code: &str) -> Result<Expected, E> {
                Ok(Expected::Codes(vec![Spanned::new(0..0, code.to_owned())]))
            }

            fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Expected, E> {
                Ok(Expected::Flag(flag))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, codes: A) -> Result<Expected, A::Error> {
                codes_of(codes).map(Expected::Codes)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Expected, A::Error> {
                let mut tests = Vec::new();
                while let Some(name) = map.next_key()? {
                    tests.push((name, map.next_value()?));
                }
                Ok(Expected::Tests(tests))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

impl<'de> Deserialize<'de> for Operand {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Operand;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a code, a list of codes, true or false, or a whole number")
            }

            fn visit_str<E: de::Error>(self, code: &str) -> Result<Operand, E> {
                Ok(Operand::Codes(vec![Spanned::new(0..0, code.to_owned())]))
            }

            fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Operand, E> {
                Ok(Operand::Flag(flag))
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Operand, E> {
                Ok(Operand::Number(number))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, codes: A) -> Result<Operand, A::Error> {
                codes_of(codes).map(Operand::Codes)
            }
        }
        deserializer.deserialize_any(Any)
    }
}

fn codes_of<'de, A: SeqAccess<'de>>(mut codes: A) -> Result<Vec<Spanned<String>>, A::Error> {
    let mut all = Vec::new();
    while let Some(code) = codes.next_element()? {
        all.push(code);
    }
    Ok(all)
}
