//! The only way to write: one transaction, and one audit entry in it.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::casebook::audit::{self, Act, Detail, Draft};
use crate::casebook::error::CasebookError;
use crate::casebook::open::Casebook;
use crate::casebook::subject::{self, Standing, Subject};
use crate::casebook::tables::{APPLICATIONS, SUBJECTS};
use crate::casebook::{checkpoint, record};
use crate::register::application::{ApplicationId, Header};
use crate::vault::{Reader, Table, Vault, VaultError, Writer};

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
        Self {
            subject: Some(subject),
            ..Self::of(act, at)
        }
    }

    /// A stamp about the vault as a whole.
    pub(super) fn of(act: Act, at: DateTime<Utc>) -> Self {
        Self {
            act,
            at,
            subject: None,
            count: 0,
            detail: None,
        }
    }
}

impl Casebook {
    /// Changes the vault and appends the audit entry, both or neither; `work` is given the entry's number.
    ///
    /// An application that the entry is about has to be the one that its newest entry speaks of, before anything is done
    /// to it: so nothing that was changed from outside is ever taken over by a change from inside.
    pub(super) fn change<T>(
        &mut self,
        stamp: Stamp,
        work: impl FnOnce(&mut Writer, u64) -> Result<T, CasebookError>,
    ) -> Result<T, CasebookError> {
        self.change_as(stamp, work)
    }

    /// The same, for work that fails in ways of its own.
    pub(super) fn change_as<T, E: From<VaultError> + From<CasebookError>>(
        &mut self,
        stamp: Stamp,
        work: impl FnOnce(&mut Writer, u64) -> Result<T, E>,
    ) -> Result<T, E> {
        let Self {
            vault,
            officer,
            signs,
        } = self;
        let signer = signs.then_some(&*vault);
        vault.write(|writer| {
            let number = audit::next(writer)?;
            let standing = match stamp.subject {
                Some(id) => subject::check(writer, id)?,
                None => Standing::None,
            };
            let done = work(writer, number)?;
            append(signer, writer, officer, number, stamp, standing)?;
            Ok(done)
        })
    }
}

fn append(
    signer: Option<&Vault>,
    writer: &mut Writer,
    officer: &str,
    number: u64,
    stamp: Stamp,
    standing: Standing,
) -> Result<(), CasebookError> {
    let mut draft = Draft {
        at: stamp.at,
        officer,
        act: stamp.act,
        subject: stamp.subject,
        count: stamp.count,
        detail: stamp.detail,
        commitment: None,
        changes: None,
    };
    if let Some(id) = stamp.subject {
        commit(writer, id, number, standing, &mut draft)?;
    }
    let before = audit::last(writer)?;
    let (number, entry) = audit::append(writer, &draft)?;
    match signer {
        Some(vault) if checkpoint::is_due(before.map(|(_, entry)| entry.at), number, &entry) => {
            checkpoint::put(vault, writer, number, &entry)
        }
        Some(_) | None => Ok(()),
    }
}

/// Binds the application to the entry that is about to be appended.
fn commit(
    writer: &mut Writer,
    id: ApplicationId,
    number: u64,
    standing: Standing,
    draft: &mut Draft,
) -> Result<(), CasebookError> {
    if draft.act.leaves_nothing() {
        writer.remove(SUBJECTS, &id.0)?;
        return Ok(());
    }
    let salt = match subject::of(writer, id)? {
        Some(known) => known.salt,
        None => Vault::draw()?,
    };
    draft.commitment = Some(match standing {
        Standing::Sound(commitment) if draft.act.leaves_all() => commitment,
        Standing::None | Standing::Unsaid | Standing::Sound(_) => subject::rows(writer, id, &salt)?,
    });
    draft.changes = subject::changes(writer, id, number, &salt)?;
    let newest = number;
    subject::put(writer, id, &Subject { newest, salt })
}

/// Puts a record into a table.
pub(super) fn put<T: Serialize>(
    writer: &mut Writer,
    table: Table,
    key: &[u8],
    value: &T,
) -> Result<(), CasebookError> {
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
    let bytes = reader
        .get(APPLICATIONS, &id.0)?
        .ok_or(CasebookError::Unknown)?;
    record::read(APPLICATIONS, &bytes)
}

/// Keeps the header of an application.
pub(super) fn put_header(writer: &mut Writer, header: &Header) -> Result<(), CasebookError> {
    put(writer, APPLICATIONS, &header.id.0, header)
}
