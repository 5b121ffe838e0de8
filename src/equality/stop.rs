//! Stop notices: from which instant a person's answers may not be held, and destroying them then.
//!
//! A stop is kept as its version in one byte, the instant in seconds since 1970 in eight, and after the answers were destroyed
//! the instant of that in eight more. Numbers are big-endian.

use chrono::{DateTime, Utc};

use crate::equality::applicant::Applicant;
use crate::equality::error::EqualityError;
use crate::equality::keep::ANSWERS;
use crate::equality::link::{self, Link};
use crate::register::application::ApplicationId;
use crate::vault::{Reader, Table, VaultError, Writer};

const STOPS: Table = Table("equality_stops");
const DUE: Table = Table("equality_due");
const VERSION: u8 = 1;

/// A stop notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    /// From when on the answers may not be held.
    pub at: DateTime<Utc>,
    /// When they were destroyed.
    pub destroyed: Option<DateTime<Utc>>,
}

/// Writes a stop notice down: from `at` on a person's answers may not be held. Gives the instant that holds, which is the
/// earliest of those that were given. Drawing the link key is part of it.
pub fn stop(
    writer: &mut Writer,
    id: ApplicationId,
    person: Applicant,
    at: DateTime<Utc>,
) -> Result<DateTime<Utc>, EqualityError> {
    link::lay(writer)?;
    let link = Link::of(writer, id, person)?.ok_or(EqualityError::NotLaid)?;
    stop_link(writer, link, at)
}

/// The stop notice of a person, if there is one.
pub fn stop_of(
    reader: &Reader,
    id: ApplicationId,
    person: Applicant,
) -> Result<Option<Stop>, EqualityError> {
    match Link::of(reader, id, person)? {
        Some(link) => at_link(reader, link),
        None => Ok(None),
    }
}

/// The instant of the next stop notice that waits.
pub fn next_due(reader: &Reader) -> Result<Option<DateTime<Utc>>, EqualityError> {
    let waiting = reader.range(DUE, &[], &[0xFF; 41])?;
    let first = waiting.first().map(|(key, _)| instant_of(key));
    first.transpose().map(|found| found.map(|(at, _)| at))
}

/// How many stop notices have come to their instant and wait.
pub fn due(reader: &Reader, now: DateTime<Utc>) -> Result<usize, VaultError> {
    Ok(reader.range(DUE, &[], &after(now))?.len())
}

/// Destroys the answers of everyone whose stop notice has come to its instant; says how many notices that were. Nothing is
/// destroyed a second before its instant, and a notice is remembered after it.
pub fn destroy_due(writer: &mut Writer, now: DateTime<Utc>) -> Result<usize, EqualityError> {
    let come = writer.range(DUE, &[], &after(now))?;
    for (key, _) in &come {
        writer.remove(DUE, key)?;
        // A key that cannot be read names nobody, and must not keep the others from being destroyed.
        if let Ok((at, link)) = instant_of(key) {
            writer.remove(ANSWERS, &link.0)?;
            let destroyed = Some(now);
            writer.put(STOPS, &link.0, &written(Stop { at, destroyed }))?;
        }
    }
    Ok(come.len())
}

/// Every stop notice, by its link.
pub(super) fn all(reader: &Reader) -> Result<Vec<(Link, Stop)>, EqualityError> {
    let rows = reader.range(STOPS, &[], &[0xFF; 33])?.into_iter();
    rows.map(|(key, value)| Ok((Link::from_key(&key)?, read(&value)?)))
        .collect()
}

/// The stop notice at a link.
pub(super) fn at_link(reader: &Reader, link: Link) -> Result<Option<Stop>, EqualityError> {
    let row = reader.get(STOPS, &link.0)?;
    row.map(|value| read(&value)).transpose()
}

/// Writes a stop notice down at a link.
pub(super) fn stop_link(
    writer: &mut Writer,
    link: Link,
    at: DateTime<Utc>,
) -> Result<DateTime<Utc>, EqualityError> {
    let at = DateTime::from_timestamp(at.timestamp(), 0).unwrap_or(at);
    match at_link(writer, link)? {
        Some(known) if known.destroyed.is_some() || known.at <= at => return Ok(known.at),
        Some(known) => {
            writer.remove(DUE, &due_key(known.at, link))?;
        }
        None => {}
    }
    let destroyed = None;
    writer.put(STOPS, &link.0, &written(Stop { at, destroyed }))?;
    writer.put(DUE, &due_key(at, link), &[])?;
    Ok(at)
}

/// Takes a stop notice away.
pub(super) fn lift(writer: &mut Writer, link: Link) -> Result<(), VaultError> {
    if let Some(row) = writer.get(STOPS, &link.0)? {
        if let Ok(known) = read(&row) {
            writer.remove(DUE, &due_key(known.at, link))?;
        }
        writer.remove(STOPS, &link.0)?;
    }
    Ok(())
}

/// Reads a stop.
pub(super) fn read(bytes: &[u8]) -> Result<Stop, EqualityError> {
    let (version, rest) = bytes.split_first().ok_or(EqualityError::Record)?;
    match *version {
        VERSION => stop_in(rest).ok_or(EqualityError::Record),
        0 => Err(EqualityError::Record),
        _ => Err(EqualityError::Newer),
    }
}

fn stop_in(bytes: &[u8]) -> Option<Stop> {
    let (at, rest) = bytes.split_first_chunk::<8>()?;
    let at = DateTime::from_timestamp(i64::from_be_bytes(*at), 0)?;
    if rest.is_empty() {
        let destroyed = None;
        return Some(Stop { at, destroyed });
    }
    let seconds = i64::from_be_bytes(rest.try_into().ok()?);
    let destroyed = Some(DateTime::from_timestamp(seconds, 0)?);
    Some(Stop { at, destroyed })
}

/// Writes a stop.
pub(super) fn written(stop: Stop) -> Vec<u8> {
    let mut bytes = vec![VERSION];
    bytes.extend(stop.at.timestamp().to_be_bytes());
    if let Some(destroyed) = stop.destroyed {
        bytes.extend(destroyed.timestamp().to_be_bytes());
    }
    bytes
}

/// Instants as bytes in their own order, also those before 1970.
fn ordered(seconds: i64) -> [u8; 8] {
    (seconds ^ i64::MIN).to_be_bytes()
}

fn due_key(at: DateTime<Utc>, link: Link) -> Vec<u8> {
    [ordered(at.timestamp()).as_slice(), &link.0].concat()
}

/// Above every key of an instant up to `now`.
fn after(now: DateTime<Utc>) -> [u8; 8] {
    ordered(now.timestamp().saturating_add(1))
}

fn instant_of(key: &[u8]) -> Result<(DateTime<Utc>, Link), EqualityError> {
    let (at, link) = key.split_first_chunk::<8>().ok_or(EqualityError::Record)?;
    let seconds = i64::from_be_bytes(*at) ^ i64::MIN;
    let at = DateTime::from_timestamp(seconds, 0).ok_or(EqualityError::Record)?;
    Ok((at, Link::from_key(link)?))
}
