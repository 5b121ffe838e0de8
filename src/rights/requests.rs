//! Every request of one application and every marker on it, in the order in which it was written down: only ever added to.
//!
//! ```compile_fail,E0616
//! # use lodge::rights::Requests;
//! fn tidy(requests: &mut Requests) {
//!     requests.entries.clear();
//! }
//! ```

mod marking;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::privacy::Recorder;
use crate::register::working_day;
use crate::rights::fault::RequestFault;
use crate::rights::marker::{Ended, Marker, Setting};
use crate::rights::request::Request;
use crate::rights::step::{Opening, Step};

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    /// A request was made. Its number is the entry's.
    Opened(Opening),
    /// A request was taken further.
    Stepped {
        /// Which.
        request: u32,
        /// How.
        step: Step,
    },
    /// A marker was set. Its number is the entry's.
    MarkerSet(Setting),
    /// A marker was looked at again, and set anew.
    MarkerRenewed {
        /// Which.
        marker: u32,
        /// How it stands from now on.
        setting: Setting,
    },
    /// A marker ended.
    MarkerEnded {
        /// Which.
        marker: u32,
        /// How.
        ended: Ended,
    },
}

/// One entry. A person wrote it: a step that no person took cannot be written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number, from 1.
    pub number: u32,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
    /// Who wrote it down.
    pub by: Recorder,
    /// What it says.
    pub record: Record,
}

/// One application's requests, and its markers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Requests {
    entries: Vec<Entry>,
    opened: Vec<Request>,
    markers: Vec<(u32, Marker)>,
}

impl Requests {
    /// Brings requests back from their entries, each checked against those before it.
    ///
    /// # Errors
    /// [`RequestFault::OutOfOrder`] where a number is missing or doubled, and what makes a step impossible.
    pub fn of(entries: Vec<Entry>) -> Result<Self, RequestFault> {
        let mut requests = Self::default();
        for entry in entries {
            if entry.number != requests.next_number() {
                return Err(RequestFault::OutOfOrder);
            }
            requests.append(entry)?;
        }
        Ok(requests)
    }

    /// Opens a request, since it was made; gives its number.
    ///
    /// # Errors
    /// [`RequestFault::Future`] where it is said to be received later than today.
    pub fn open(
        &mut self,
        opening: Opening,
        by: Recorder,
        at: DateTime<Utc>,
    ) -> Result<u32, RequestFault> {
        self.write(Record::Opened(opening), by, at)
    }

    /// Takes a request a step further.
    ///
    /// # Errors
    /// [`RequestFault::Unknown`] where there is none under this number, and what [`Request::may`] says.
    pub fn step(
        &mut self,
        request: u32,
        step: Step,
        by: Recorder,
        at: DateTime<Utc>,
    ) -> Result<(), RequestFault> {
        let record = Record::Stepped { request, step };
        self.write(record, by, at).map(|_| ())
    }

    /// Gives every request, in the order in which they were opened.
    #[must_use]
    pub fn all(&self) -> &[Request] {
        &self.opened
    }

    /// Gives the requests that still wait for their end.
    pub fn open_ones(&self) -> impl Iterator<Item = &Request> {
        self.opened.iter().filter(|request| request.is_open())
    }

    /// Gives the request under a number.
    #[must_use]
    pub fn request(&self, number: u32) -> Option<&Request> {
        self.opened.iter().find(|request| request.number == number)
    }

    /// Gives every entry, in the order of writing.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Gives the number that the next entry will have.
    #[must_use]
    pub fn next_number(&self) -> u32 {
        let newest = self.entries.last().map_or(0, |entry| entry.number);
        newest.saturating_add(1)
    }

    fn write(
        &mut self,
        record: Record,
        by: Recorder,
        at: DateTime<Utc>,
    ) -> Result<u32, RequestFault> {
        let number = self.next_number();
        self.append(Entry {
            number,
            recorded_at: at,
            by,
            record,
        })?;
        Ok(number)
    }

    fn append(&mut self, entry: Entry) -> Result<(), RequestFault> {
        let today = working_day::in_london(entry.recorded_at);
        match &entry.record {
            Record::Opened(opening) if opening.received_on > today => {
                return Err(RequestFault::Future);
            }
            Record::Opened(opening) => {
                let request = Request::new(entry.number, opening.clone());
                self.opened.push(request);
            }
            Record::Stepped { request, step } => {
                let mut all = self.opened.iter_mut();
                let found = all.find(|own| own.number == *request);
                let found = found.ok_or(RequestFault::Unknown)?;
                found.may(step, today)?;
                found.take(step.clone());
            }
            Record::MarkerSet(setting) => {
                let marker = Marker::set(setting.clone(), today)?;
                self.markers.push((entry.number, marker));
            }
            Record::MarkerRenewed { marker, setting } => {
                let found = self.find_marker(*marker)?;
                *found = found.renew(setting.clone(), today)?;
            }
            Record::MarkerEnded { marker, ended } => {
                let found = self.find_marker(*marker)?;
                *found = found.clone().end(ended.clone(), today)?;
            }
        }
        self.entries.push(entry);
        Ok(())
    }
}

#[cfg(test)]
mod tests;
