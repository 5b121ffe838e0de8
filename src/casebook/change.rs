//! The only way to write: one transaction, and one audit entry in it.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::casebook::audit::{self, Act, Detail, Draft};
use crate::casebook::error::CasebookError;
use crate::casebook::open::Casebook;
use crate::casebook::record;
use crate::casebook::tables::APPLICATIONS;
use crate::register::application::{ApplicationId, Header};
use crate::vault::{Reader, Table, Writer};

/// What the audit entry of a transaction says.
pub(super) struct Stamp {
    pub act: Act,
    pub at: DateTime<Utc>,
    pub subject: Option<ApplicationId>,
    pub count: u32,
    pub detail: Option<Detail>,
}

impl Stamp {
    /// A stamp about one application.
    pub(super) fn on(act: Act, subject: ApplicationId, at: DateTime<Utc>) -> Self {
        Self { act, at, subject: Some(subject), count: 0, detail: None }
    }
}

impl Casebook {
    /// Changes the vault and appends the audit entry, both or neither.
    pub(super) fn change<T>(
        &mut self,
        stamp: Stamp,
        work: impl FnOnce(&mut Writer) -> Result<T, CasebookError>,
    ) -> Result<T, CasebookError> {
        let Self { vault, officer, .. } = self;
        vault.write(|writer| {
            let done = work(writer)?;
            let Stamp { act, at, subject, count, detail } = stamp;
            audit::append(writer, &Draft { at, officer, act, subject, count, detail })?;
            Ok(done)
        })
    }
}

/// Puts a record into a table.
pub(super) fn put<T: Serialize>(writer: &mut Writer, table: Table, key: &[u8], value: &T) -> Result<(), CasebookError> {
    Ok(writer.put(table, key, &record::write(table, value)?)?)
}

/// Puts a record into a table, or takes it out where there is none.
pub(super) fn set<T: Serialize>(
    writer: &mut Writer,
    table: Table,
    key: &[u8],
    value: Option<&T>,
) -> Result<(), CasebookError> {
    match value {
        Some(value) => put(writer, table, key, value),
        None => Ok(writer.remove(table, key).map(|_| ())?),
    }
}

/// The header of an application.
pub(super) fn header(reader: &Reader, id: ApplicationId) -> Result<Header, CasebookError> {
    let bytes = reader.get(APPLICATIONS, &id.0)?.ok_or(CasebookError::Unknown)?;
    record::read(APPLICATIONS, &bytes)
}

/// Keeps the header of an application.
pub(super) fn put_header(writer: &mut Writer, header: &Header) -> Result<(), CasebookError> {
    put(writer, APPLICATIONS, &header.id.0, header)
}
