//! Who may open a vault: the table of names, roles and public keys that lies inside it, and counts.

use chrono::{DateTime, Utc};
use unicode_normalization::UnicodeNormalization;

use super::area::KeyArea;
use super::bytes::Take;
use super::envelope::PublicKey;
use super::error::{Part, VaultError};
use super::format::SlotId;
use super::transaction::{Reader, Writer};

const VERSION: u8 = 1;
const CONFIRMED: u8 = 1;
const PENDING: u8 = 2;
const LONGEST_NAME: usize = 200;

/// What an officer is there for. The vault itself only asks who is a keeper; the rooms above ask the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Takes applications.
    Officer,
    /// Sees what others may not, and decides.
    Senior,
    /// Answers for what is held about people.
    DataProtection,
    /// Keeps the keys: adds officers, and gives back a way in to one who forgot theirs.
    Keeper,
}

impl Role {
    /// Every role, in the order of their codes' numbers.
    pub const ALL: [Self; 4] = [
        Self::Officer,
        Self::Senior,
        Self::DataProtection,
        Self::Keeper,
    ];

    /// The role's code, as it is typed and kept.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Officer => "officer",
            Self::Senior => "senior",
            Self::DataProtection => "data_protection",
            Self::Keeper => "keeper",
        }
    }

    /// The role of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// The number the role is kept as.
    pub(super) const fn number(self) -> u8 {
        match self {
            Self::Officer => 1,
            Self::Senior => 2,
            Self::DataProtection => 3,
            Self::Keeper => 4,
        }
    }

    /// The role of a kept number.
    pub(super) fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.number() == number)
    }
}

/// An officer, as the list of officers shows one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficerEntry {
    /// The name, as it was typed when the officer was added, without outer spaces.
    pub name: String,
    /// What the officer is there for.
    pub role: Role,
    /// When the officer was added, to the microsecond.
    pub added_at: DateTime<Utc>,
}

/// An officer's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// What others see of it.
    pub(super) entry: OfficerEntry,
    /// The slot that opens for this officer.
    pub(super) slot: SlotId,
    /// The public key whose slot is known to be in the key area.
    pub(super) confirmed: Option<PublicKey>,
    /// The public key whose slot was on its way there.
    pub(super) pending: Option<PublicKey>,
}

impl Row {
    /// Says whether a slot's public key is this officer's.
    pub(super) fn owns(&self, slot: SlotId, key: &PublicKey) -> bool {
        self.slot == slot
            && (self.confirmed.as_ref() == Some(key) || self.pending.as_ref() == Some(key))
    }

    fn encode(&self) -> Vec<u8> {
        let flag = |key: Option<_>, flag| if key.is_some() { flag } else { 0 };
        let mut out = vec![VERSION, self.entry.role.number()];
        out.extend(self.entry.added_at.timestamp_micros().to_le_bytes());
        out.extend(self.slot);
        out.push(flag(self.confirmed, CONFIRMED) | flag(self.pending, PENDING));
        out.extend(self.confirmed.unwrap_or_default());
        out.extend(self.pending.unwrap_or_default());
        out.extend(self.entry.name.as_bytes());
        out
    }

    fn decode(bytes: &[u8]) -> Option<Self> {
        let mut take = Take::new(bytes);
        (take.u8()? == VERSION).then_some(())?;
        let role = Role::from_number(take.u8()?)?;
        let added_at = DateTime::from_timestamp_micros(take.i64()?)?;
        let slot = take.array()?;
        let flags = take.u8()?;
        let confirmed = take.array().filter(|_| flags & CONFIRMED != 0);
        let pending = take.array().filter(|_| flags & PENDING != 0);
        let name = String::from_utf8(take.rest().to_vec()).ok()?;
        Some(Self {
            entry: OfficerEntry {
                name,
                role,
                added_at,
            },
            slot,
            confirmed,
            pending,
        })
    }
}

/// Says whether a row, if these bytes are one, is written again as what was read of it.
#[cfg(any(test, feature = "fuzzing"))]
pub(super) fn comes_back(bytes: &[u8]) -> bool {
    Row::decode(bytes).is_none_or(|row| Row::decode(&row.encode()).as_ref() == Some(&row))
}

/// Says whether these bytes are a row.
#[cfg(test)]
pub(super) fn is_row(bytes: &[u8]) -> bool {
    Row::decode(bytes).is_some()
}

/// A name as it is compared: trimmed, composed, in lower case; an error if there is no letter or digit in it.
pub(super) fn folded(name: &str) -> Result<String, VaultError> {
    let usable = name.len() <= LONGEST_NAME
        && name.chars().any(char::is_alphanumeric)
        && !name.chars().any(char::is_control);
    if usable {
        Ok(compared(name))
    } else {
        Err(VaultError::UnusableName)
    }
}

/// A name as names are compared, whether or not it can be one: trimmed, composed, in lower case.
#[must_use]
pub fn compared(name: &str) -> String {
    let composed: String = name.trim().nfc().collect();
    composed.to_lowercase().nfc().collect()
}

/// The row of a folded name.
pub(super) fn find(reader: &Reader, folded: &str) -> Result<Option<Row>, VaultError> {
    reader
        .get_own(OFFICERS, folded.as_bytes())?
        .map(|bytes| sound(&bytes))
        .transpose()
}

/// Every row, in the order of the folded names.
pub(super) fn all(reader: &Reader) -> Result<Vec<(String, Row)>, VaultError> {
    let rows = reader.all_own(OFFICERS)?;
    rows.into_iter()
        .map(|(key, bytes)| {
            Ok((
                String::from_utf8(key)
                    .ok()
                    .ok_or(VaultError::damaged(Part::Officers))?,
                sound(&bytes)?,
            ))
        })
        .collect()
}

/// Keeps a row.
pub(super) fn put(writer: &mut Writer, folded: &str, row: &Row) -> Result<(), VaultError> {
    writer.put_own(OFFICERS, folded.as_bytes(), &row.encode())
}

/// Puts right what a power cut left between a row and its slot: the slot in the key area says which way it went.
pub(super) fn settle(writer: &mut Writer, area: &KeyArea) -> Result<(), VaultError> {
    for (folded, mut row) in all(writer)? {
        let Some(pending) = row.pending.take() else {
            continue;
        };
        if area
            .slots
            .iter()
            .any(|slot| slot.id == row.slot && slot.public == pending)
        {
            row.confirmed = Some(pending);
        }
        if row.confirmed.is_some() {
            put(writer, &folded, &row)?;
        } else {
            writer.remove_own(OFFICERS, folded.as_bytes())?;
        }
    }
    Ok(())
}

/// The table of officers.
pub(super) const OFFICERS: &str = "officers";

fn sound(bytes: &[u8]) -> Result<Row, VaultError> {
    Row::decode(bytes).ok_or(VaultError::damaged(Part::Officers))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_roles_go_both_ways() {
        for role in Role::ALL {
            assert_eq!(Role::from_code(role.code()), Some(role));
        }
        assert_eq!(Role::from_code("Officer"), None);
    }

    #[test]
    fn a_row_is_kept_in_known_bytes() {
        let added_at = DateTime::from_timestamp_micros(1_790_000_000_123_456).unwrap();
        let entry = OfficerEntry {
            name: "Ann Öst".to_owned(),
            role: Role::DataProtection,
            added_at,
        };
        let row = Row {
            entry,
            slot: [7; 16],
            confirmed: None,
            pending: Some([9; 32]),
        };
        let mut expected = vec![1, 3];
        expected.extend(1_790_000_000_123_456_i64.to_le_bytes());
        expected.extend([7; 16]);
        expected.push(2);
        expected.extend([0; 32]);
        expected.extend([9; 32]);
        expected.extend("Ann Öst".as_bytes());
        assert_eq!(row.encode(), expected);
        assert_eq!(Row::decode(&expected), Some(row));
    }

    #[test]
    fn names_are_compared_without_case_and_outer_spaces() {
        assert_eq!(
            folded(" Ann ÖST ").unwrap(),
            folded("ann o\u{308}st").unwrap()
        );
        assert_ne!(folded("ann").unwrap(), folded("anne").unwrap());
        for name in ["", "  ", "--", "a\u{1b}b", &"a".repeat(201)] {
            assert_eq!(folded(name), Err(VaultError::UnusableName));
        }
    }
}
