//! Keeps the requests of an application, entry by entry, under the name of the officer whose key is open.

use chrono::{DateTime, Utc};

use crate::casebook::audit::Act;
use crate::casebook::change::{self, Stamp, put};
use crate::casebook::error::CasebookError;
use crate::casebook::open::Casebook;
use crate::casebook::record;
use crate::casebook::tables::{self, ABOVE, REQUESTS};
use crate::privacy::{Recorder, Words};
use crate::register::Channel;
use crate::register::application::ApplicationId;
use crate::register::hold::Ground;
use crate::rights::{Entry, Kind, Opening, Request, Requests, Step};
use crate::vault::{Reader, Writer};

impl Casebook {
    /// Opens a request about an application, since it was made; gives its number. Every officer may.
    ///
    /// # Errors
    /// [`CasebookError::Request`] where it is said to be received later than today.
    pub fn open_request(
        &mut self,
        id: ApplicationId,
        opening: Opening,
        at: DateTime<Utc>,
    ) -> Result<u32, CasebookError> {
        let by = self.recorder()?;
        let number = self.requests(id)?.next_number();
        self.change(stamp(Act::RequestOpened, id, number, at), |writer, _| {
            let mut requests = of(writer, id)?;
            let number = requests.open(opening, by, at)?;
            put_last(writer, id, &requests)?;
            Ok(number)
        })
    }

    /// Takes a request a step further.
    ///
    /// # Errors
    /// [`CasebookError::Request`] with what keeps it from being taken.
    pub fn change_request(
        &mut self,
        id: ApplicationId,
        request: u32,
        step: Step,
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        let by = self.recorder()?;
        self.change(stamp(Act::RequestChanged, id, request, at), |writer, _| {
            let mut requests = of(writer, id)?;
            requests.step(request, step, by, at)?;
            put_last(writer, id, &requests)
        })
    }

    /// The requests about an application.
    ///
    /// # Errors
    /// [`CasebookError::Record`] where an entry is missing or does not follow on those before it.
    pub fn requests(&self, id: ApplicationId) -> Result<Requests, CasebookError> {
        self.vault.read(|reader| of(reader, id))
    }

    /// Every request that still waits for its end, with its application.
    pub fn open_requests(&self) -> Result<Vec<(ApplicationId, Request)>, CasebookError> {
        let all = self.vault.read(all)?;
        let open = |(id, requests): &(ApplicationId, Requests)| -> Vec<(ApplicationId, Request)> {
            requests.open_ones().map(|one| (*id, one.clone())).collect()
        };
        Ok(all.iter().flat_map(open).collect())
    }

    /// The officer whose key is open, as whoever writes something down.
    pub(super) fn recorder(&self) -> Result<Recorder, CasebookError> {
        let name = Words::new(self.officer());
        name.and_then(|name| Recorder::new(Channel::Counter, name))
            .ok_or_else(unreadable)
    }
}

/// [`CasebookError::Held`] if a request about an application is open that is not for it to be erased: what somebody asks to
/// see or to have put right is not destroyed before they were answered.
pub(super) fn none_waits(reader: &Reader, id: ApplicationId) -> Result<(), CasebookError> {
    let requests = of(reader, id)?;
    let mut open = requests.open_ones();
    if open.any(|request| request.kind() != Kind::Erase) {
        return Err(CasebookError::Held {
            ground: Ground::RightsRequestOpen,
        });
    }
    Ok(())
}

/// Everything of this table, application by application.
pub(super) fn all(reader: &Reader) -> Result<Vec<(ApplicationId, Requests)>, CasebookError> {
    let mut ids: Vec<ApplicationId> = reader
        .range(REQUESTS, &[], &ABOVE)?
        .iter()
        .map(|(key, _)| tables::application_of(key).ok_or_else(unreadable))
        .collect::<Result<_, _>>()?;
    ids.dedup();
    ids.into_iter()
        .map(|id| Ok((id, of(reader, id)?)))
        .collect()
}

pub(super) fn stamp(act: Act, id: ApplicationId, number: u32, at: DateTime<Utc>) -> Stamp {
    Stamp {
        count: number,
        ..Stamp::on(act, id, at)
    }
}

pub(super) fn of(reader: &Reader, id: ApplicationId) -> Result<Requests, CasebookError> {
    let (from, to) = tables::span(id);
    let entries = reader
        .range(REQUESTS, &from, &to)?
        .iter()
        .map(|(_, bytes)| record::read(REQUESTS, bytes))
        .collect::<Result<Vec<Entry>, _>>()?;
    Requests::of(entries).map_err(|_does_not_follow| unreadable())
}

/// Keeps the entry that was just added.
pub(super) fn put_last(
    writer: &mut Writer,
    id: ApplicationId,
    requests: &Requests,
) -> Result<(), CasebookError> {
    change::header(writer, id)?;
    let last = requests.entries().last().ok_or_else(unreadable)?;
    put(writer, REQUESTS, &tables::at_entry(id, last.number), last)
}

fn unreadable() -> CasebookError {
    CasebookError::Record { table: REQUESTS.0 }
}
