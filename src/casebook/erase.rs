//! Erasing: the one function that takes everything of an application out, and what is due until the vault is copied.
//!
//! What is erased is gone from every table at once, and from the file with its next copy to a fresh key: until then older
//! bytes may lie in blocks that are free. An *erasure* row says so, under a name that only the vault's own ledger key can
//! tell from the application's id, and stays for good.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::casebook::Chance;
use crate::casebook::audit::{self, Act, Detail};
use crate::casebook::beside::Beside;
use crate::casebook::change::{self, Stamp};
use crate::casebook::error::CasebookError;
use crate::casebook::open::Casebook;
use crate::casebook::tables::{
    self, ABOVE, APPLICATIONS, AUDIT_DETAILS, ERASURES, OWNED, REFERENCES,
};
use crate::casebook::{facts, holds, ledger, record, requests};
use crate::register::Stage;
use crate::register::application::{ApplicationId, Header};
use crate::vault::{Reader, Role, Table, Writer};

/// An erasure, as the vault keeps it. It does not say of whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    /// When.
    pub at: DateTime<Utc>,
    /// The officer whose key was open.
    pub by: String,
    /// The number of its audit entry.
    pub audit: u64,
    /// The generation of keys under which its bytes may still lie in the file.
    pub generation: u32,
    /// Whether the vault was copied to a fresh key since.
    pub done: bool,
}

/// What an application is taken out for.
pub(super) struct Taking<'a> {
    pub act: Act,
    pub reason: &'a str,
    pub at: DateTime<Utc>,
    pub beside: Beside<'a>,
}

impl Casebook {
    /// Erases an application in any stage. Data protection alone may ([`CasebookError::Role`]); a hold forbids it
    /// ([`CasebookError::Held`], with its ground), and so does an open request that is not for erasing it. UK GDPR articles
    /// 5(1)(e) and 17.
    ///
    /// Gone are all its rows, what other rooms keep of it (`beside`), its reference, its salt and the words behind its audit
    /// entries; the entries themselves stay and the chain still verifies. `reason` is kept behind the entry that tells of it,
    /// and should name nobody.
    pub fn erase(
        &mut self,
        id: ApplicationId,
        reason: &str,
        at: DateTime<Utc>,
        chance: Chance,
        beside: Beside,
    ) -> Result<(), CasebookError> {
        self.asks_for(&[Role::DataProtection])?;
        let taking = Taking {
            act: Act::Erased,
            reason,
            at,
            beside,
        };
        self.take_out(id, &taking, chance, |reader, _| {
            holds::none_open(reader, id)?;
            requests::none_waits(reader, id)
        })
    }

    /// Deletes a draft: its rows are gone at once, and from the file with its next copy, as with [`Casebook::erase`].
    pub fn delete(
        &mut self,
        id: ApplicationId,
        reason: &str,
        at: DateTime<Utc>,
        chance: Chance,
        beside: Beside,
    ) -> Result<(), CasebookError> {
        let taking = Taking {
            act: Act::Deleted,
            reason,
            at,
            beside,
        };
        self.take_out(id, &taking, chance, |reader, header| {
            if header.stage != Stage::Draft {
                return Err(CasebookError::Stage);
            }
            holds::none_open(reader, id)?;
            requests::none_waits(reader, id)
        })
    }

    /// The erasures whose bytes may still lie in the file, oldest first.
    pub fn erasures_due(&self) -> Result<Vec<Erasure>, CasebookError> {
        let mut due: Vec<Erasure> = self
            .erasures()?
            .into_iter()
            .map(|(_, erasure)| erasure)
            .filter(|erasure| !erasure.done)
            .collect();
        due.sort_by_key(|erasure| erasure.audit);
        Ok(due)
    }

    /// Takes an application out of every table, if `allowed` has nothing against it.
    pub(super) fn take_out(
        &mut self,
        id: ApplicationId,
        taking: &Taking,
        chance: Chance,
        allowed: impl FnOnce(&Reader, &Header) -> Result<(), CasebookError>,
    ) -> Result<(), CasebookError> {
        let salt = chance().ok_or(CasebookError::NoReference)?;
        let text = taking.reason.to_owned();
        let stamp = Stamp {
            detail: Some(Detail { salt, text }),
            ..Stamp::on(taking.act, id, taking.at)
        };
        let (by, generation) = (self.officer().to_owned(), self.vault.moment().generation);
        self.change(stamp, |writer, audit| {
            let header = change::header(writer, id)?;
            allowed(writer, &header)?;
            clear_out(writer, &header)?;
            (taking.beside)(writer, id)?;
            let erasure = Erasure {
                at: taking.at,
                by,
                audit,
                generation,
                done: false,
            };
            let name = ledger::name(&facts::ledger_key(writer)?, id)?;
            change::put(writer, ERASURES, &name, &erasure)
        })
    }

    /// Every erasure under its name in the ledger.
    pub(super) fn erasures(&self) -> Result<Vec<(Vec<u8>, Erasure)>, CasebookError> {
        self.vault.read(all)
    }
}

/// Every erasure under its name in the ledger.
pub(super) fn all(reader: &Reader) -> Result<Vec<(Vec<u8>, Erasure)>, CasebookError> {
    let found = reader.range(ERASURES, &[], &ABOVE)?;
    found
        .into_iter()
        .map(|(name, value)| Ok((name, record::read(ERASURES, &value)?)))
        .collect()
}

/// Marks every erasure of an earlier generation of keys as done; says how many there were.
pub(super) fn settle(writer: &mut Writer, generation: u32) -> Result<u32, CasebookError> {
    let mut settled: u32 = 0;
    for (name, mut erasure) in all(writer)? {
        if !erasure.done && erasure.generation < generation {
            erasure.done = true;
            change::put(writer, ERASURES, &name, &erasure)?;
            settled = settled.saturating_add(1);
        }
    }
    Ok(settled)
}

/// The one function that takes an application out.
fn clear_out(writer: &mut Writer, header: &Header) -> Result<(), CasebookError> {
    let id = header.id;
    for table in OWNED {
        clear(writer, table, id)?;
    }
    writer.remove(REFERENCES, &tables::of_reference(header.reference))?;
    writer.remove(APPLICATIONS, &id.0)?;
    for (key, _) in writer.range(AUDIT_DETAILS, &[], &ABOVE)? {
        let entry = audit::entry(writer, audit::number(&key)?)?;
        if entry.is_some_and(|entry| entry.subject == Some(id)) {
            writer.remove(AUDIT_DETAILS, &key)?;
        }
    }
    Ok(())
}

/// Removes every row of an application from a table.
pub(super) fn clear(
    writer: &mut Writer,
    table: Table,
    id: ApplicationId,
) -> Result<(), CasebookError> {
    let (from, to) = tables::span(id);
    for (key, _) in writer.range(table, &from, &to)? {
        writer.remove(table, &key)?;
    }
    Ok(())
}
