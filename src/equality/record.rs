//! How the answers of one person are written before they are sealed.
//!
//! All numbers are big-endian. Version, two bytes; the form's version, four; how many replies, two; then each reply: the
//! length of the question's id in one byte and the id, a byte for the kind (0 left, 1 withheld, 2 chosen, 3 chosen with words),
//! for a chosen one the length of the code in one byte and the code, and for one with words their length in two bytes and the
//! words. Noughts fill it up to a multiple of 2,048 bytes, which holds every set of answers but one with very many words, so
//! that the length of a sealed row does not tell who answered what. A version that is not known is refused by its number.

use zeroize::Zeroizing;

use crate::equality::error::EqualityError;
use crate::equality::sheet::{EqualitySheet, Reply};

/// The version that rows are written in.
const VERSION: u16 = 1;

/// Rows are padded to a multiple of this.
const BLOCK: usize = 2048;

/// No row is longer than this.
const LONGEST: usize = 32 * BLOCK;

const LEFT: u8 = 0;
const WITHHELD: u8 = 1;
const CHOSEN: u8 = 2;
const WORDED: u8 = 3;

/// Writes a sheet.
pub(super) fn write(sheet: &EqualitySheet) -> Result<Zeroizing<Vec<u8>>, EqualityError> {
    let count = u16::try_from(sheet.replies.len()).or(Err(EqualityError::TooLong))?;
    // Room for the longest, so that no half-written copy is left where the bytes were before they grew.
    let mut bytes = Zeroizing::new(Vec::with_capacity(LONGEST));
    bytes.extend(VERSION.to_be_bytes());
    bytes.extend(sheet.form_version.to_be_bytes());
    bytes.extend(count.to_be_bytes());
    for (id, reply) in &sheet.replies {
        short(&mut bytes, id)?;
        match reply {
            Reply::Left => bytes.push(LEFT),
            Reply::Withheld => bytes.push(WITHHELD),
            Reply::Chosen { code, words: None } => {
                bytes.push(CHOSEN);
                short(&mut bytes, code)?;
            }
            Reply::Chosen {
                code,
                words: Some(words),
            } => {
                bytes.push(WORDED);
                short(&mut bytes, code)?;
                let length = u16::try_from(words.len()).or(Err(EqualityError::TooLong))?;
                bytes.extend(length.to_be_bytes());
                bytes.extend(words.as_bytes());
            }
        }
        if bytes.len() > LONGEST {
            return Err(EqualityError::TooLong);
        }
    }
    let padded = bytes.len().next_multiple_of(BLOCK);
    bytes.resize(padded, 0);
    Ok(bytes)
}

/// Reads a sheet.
pub(super) fn read(bytes: &[u8]) -> Result<EqualitySheet, EqualityError> {
    let mut rest = bytes;
    match take(&mut rest).map(u16::from_be_bytes) {
        Some(VERSION) => whole(rest).ok_or(EqualityError::Record),
        Some(0) | None => Err(EqualityError::Record),
        Some(_) => Err(EqualityError::Newer),
    }
}

fn whole(mut rest: &[u8]) -> Option<EqualitySheet> {
    let rest = &mut rest;
    let form_version = u32::from_be_bytes(take(rest)?);
    let count = u16::from_be_bytes(take(rest)?);
    let mut sheet = EqualitySheet {
        form_version,
        replies: std::collections::BTreeMap::new(),
    };
    for _ in 0..count {
        let id = short_text(rest)?;
        let [kind] = take(rest)?;
        let reply = match kind {
            LEFT => Reply::Left,
            WITHHELD => Reply::Withheld,
            CHOSEN => Reply::Chosen {
                code: short_text(rest)?,
                words: None,
            },
            WORDED => Reply::Chosen {
                code: short_text(rest)?,
                words: Some(long_text(rest)?),
            },
            _ => return None,
        };
        if sheet.replies.insert(id, reply).is_some() {
            return None;
        }
    }
    rest.iter().all(|byte| *byte == 0).then_some(sheet)
}

fn short(bytes: &mut Vec<u8>, text: &str) -> Result<(), EqualityError> {
    bytes.push(u8::try_from(text.len()).or(Err(EqualityError::TooLong))?);
    bytes.extend(text.as_bytes());
    Ok(())
}

fn short_text(rest: &mut &[u8]) -> Option<String> {
    let [length] = take(rest)?;
    text(rest, usize::from(length))
}

fn long_text(rest: &mut &[u8]) -> Option<String> {
    let length = u16::from_be_bytes(take(rest)?);
    text(rest, usize::from(length))
}

fn text(rest: &mut &[u8], length: usize) -> Option<String> {
    let (text, after) = rest.split_at_checked(length)?;
    *rest = after;
    std::str::from_utf8(text).ok().map(str::to_owned)
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (first, after) = rest.split_first_chunk::<N>()?;
    *rest = after;
    Some(*first)
}
