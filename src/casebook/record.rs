//! How a record is written: its version in two bytes, big-endian, and a MessagePack map with named fields.
//!
//! A field that a later version adds has a default, a field that it renames keeps its old name as an alias, and a field that
//! this version does not know is passed over; so old records load for ever, and a later record is refused by its number
//! before it can be misread.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::casebook::error::CasebookError;
use crate::vault::Table;

/// The version that records are written in. It rises when the meaning of a field changes, not when one is added.
pub(super) const VERSION: u16 = 1;

/// How deep a record may nest: far deeper than any does, far less deep than what would take the whole stack.
const DEPTH: usize = 64;

/// Writes a record.
pub(super) fn write<T: Serialize>(table: Table, record: &T) -> Result<Vec<u8>, CasebookError> {
    let mut bytes = VERSION.to_be_bytes().to_vec();
    let body = rmp_serde::to_vec_named(record).or(Err(CasebookError::Record { table: table.0 }))?;
    bytes.extend_from_slice(&body);
    Ok(bytes)
}

/// Reads a record.
pub(super) fn read<T: DeserializeOwned>(table: Table, bytes: &[u8]) -> Result<T, CasebookError> {
    let unreadable = || CasebookError::Record { table: table.0 };
    let (version, body) = bytes.split_first_chunk::<2>().ok_or_else(unreadable)?;
    match u16::from_be_bytes(*version) {
        0 => Err(unreadable()),
        VERSION => {
            let mut decoder = rmp_serde::Deserializer::from_read_ref(body);
            decoder.set_max_depth(DEPTH);
            T::deserialize(&mut decoder).or(Err(unreadable()))
        }
        _ => Err(CasebookError::Newer { table: table.0 }),
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use super::{read, write};
    use crate::casebook::error::CasebookError;
    use crate::vault::Table;

    const TABLE: Table = Table("tried");

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Old {
        town: String,
        rooms: u32,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct New {
        #[serde(default)]
        floor: Option<u32>,
        #[serde(alias = "town")]
        place: String,
    }

    #[test]
    fn an_old_record_is_read_by_a_new_program() {
        let bytes = write(
            TABLE,
            &Old {
                town: "Deal".to_owned(),
                rooms: 3,
            },
        )
        .unwrap();
        assert_eq!(
            read::<New>(TABLE, &bytes).unwrap(),
            New {
                floor: None,
                place: "Deal".to_owned()
            }
        );
    }

    #[test]
    fn a_later_record_is_refused_and_never_guessed_at() {
        let mut bytes = write(
            TABLE,
            &Old {
                town: "Deal".to_owned(),
                rooms: 3,
            },
        )
        .unwrap();
        bytes[1] = 2;
        assert_eq!(
            read::<Old>(TABLE, &bytes),
            Err(CasebookError::Newer { table: "tried" })
        );
        for cut in [0, 1, 2, 5] {
            let damaged = write(
                TABLE,
                &Old {
                    town: "Deal".to_owned(),
                    rooms: 3,
                },
            )
            .unwrap();
            assert_eq!(
                read::<Old>(TABLE, &damaged[..cut]),
                Err(CasebookError::Record { table: "tried" })
            );
        }
    }
}
