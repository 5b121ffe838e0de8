//! The stops outside the vault: what a stop notice destroyed does not come back with an older backup.
//!
//! A line reads `stopped 2026-12-22T00:00:00Z ` and 64 hexadecimal digits: the instant, and the link. It says that somebody's
//! answers may not be held from then on, and nothing of whom.

use chrono::{DateTime, SecondsFormat, Utc};

use crate::equality::error::EqualityError;
use crate::equality::link::{self, Link};
use crate::equality::stop;
use crate::register::hex;
use crate::vault::{Reader, Writer};

const WORD: &str = "stopped";

/// The stops, a line each, in the order of their instants; to be kept beside the vault.
pub fn lines(reader: &Reader) -> Result<Vec<String>, EqualityError> {
    let stops = stop::all(reader)?.into_iter();
    let mut lines: Vec<String> = stops
        .map(|(link, stop)| {
            let at = stop.at.to_rfc3339_opts(SecondsFormat::Secs, true);
            format!("{WORD} {at} {}", hex::written(&link.0))
        })
        .collect();
    lines.sort();
    Ok(lines)
}

/// Writes the stops of such lines down again; says how many the vault did not know. After every restore, and before
/// [`destroy_due`](crate::equality::destroy_due).
///
/// A vault without a link key has no answers that a line could name. Empty lines are passed over; of any other that is no stop,
/// [`EqualityError::Line`], and nothing is changed.
pub fn reapply<S: AsRef<str>>(writer: &mut Writer, lines: &[S]) -> Result<usize, EqualityError> {
    let stops = parsed(lines)?;
    if !link::is_laid(writer)? {
        return Ok(0);
    }
    let mut new: usize = 0;
    for (at, link) in stops {
        if stop::at_link(writer, link)?.is_none() {
            new = new.saturating_add(1);
        }
        stop::stop_link(writer, link, at)?;
    }
    Ok(new)
}

fn parsed<S: AsRef<str>>(lines: &[S]) -> Result<Vec<(DateTime<Utc>, Link)>, EqualityError> {
    let lines = lines.iter().zip(1..);
    lines
        .map(|(line, number)| (line.as_ref().trim(), number))
        .filter(|(line, _)| !line.is_empty())
        .map(|(line, number)| entry(line).ok_or(EqualityError::Line { line: number }))
        .collect()
}

fn entry(line: &str) -> Option<(DateTime<Utc>, Link)> {
    let mut words = line.split_whitespace();
    let (word, at, digits) = (words.next()?, words.next()?, words.next()?);
    let at = DateTime::parse_from_rfc3339(at).ok()?.with_timezone(&Utc);
    let whole = word == WORD && words.next().is_none();
    whole
        .then(|| hex::read(digits))
        .flatten()
        .map(|link| (at, Link(link)))
}
