//! Keeps the privacy ledger of an application, entry by entry, and brings it back with the words that were shown.

use chrono::{DateTime, Utc};

use crate::casebook::audit::Act;
use crate::casebook::change::{self, Stamp, put};
use crate::casebook::error::CasebookError;
use crate::casebook::open::Casebook;
use crate::casebook::tables::{self, ASKED, PRIVACY, WORDINGS};
use crate::casebook::{helpers, record};
use crate::privacy::wording::Digest;
use crate::privacy::{Entry, Ledger, Record, Wordings};
use crate::register::application::ApplicationId;
use crate::vault::{Reader, Table, VaultError, Writer};

impl Casebook {
    /// Keeps what was added to an application's ledger, with the texts that it names, in one transaction and under one
    /// audit entry: the act is that of the last of them. The texts of notices are kept once for all applications; any other text
    /// that comes with them, such as what their receipts will say, is kept with the application.
    ///
    /// # Errors
    /// [`CasebookError::Unknown`] where there is no such application, and [`CasebookError::Record`] where the entries do not
    /// follow on those that are kept or name a text that is not there.
    pub fn write_down(
        &mut self,
        id: ApplicationId,
        entries: &[Entry],
        texts: &Wordings,
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        self.write_down_with(id, (entries, texts), at, |_| Ok(()))
    }

    /// The same, with what another room keeps beside it because of these entries, in one transaction.
    ///
    /// # Errors
    /// Those of [`Casebook::write_down`], and those of the work.
    pub fn write_down_with<E: From<VaultError> + From<CasebookError>>(
        &mut self,
        id: ApplicationId,
        (entries, texts): (&[Entry], &Wordings),
        at: DateTime<Utc>,
        work: impl FnOnce(&mut Writer) -> Result<(), E>,
    ) -> Result<(), E> {
        let Some(last) = entries.last() else {
            return Ok(());
        };
        let stamp = Stamp {
            count: u32::try_from(entries.len()).unwrap_or(u32::MAX),
            ..Stamp::on(Act::of(&last.record), id, at)
        };
        self.change_as(stamp, |writer, _| {
            change::header(writer, id)?;
            let (from, to) = tables::span(id);
            let kept = writer.range(PRIVACY, &from, &to)?.len();
            for (entry, number) in entries.iter().zip(kept.saturating_add(1)..) {
                if usize::try_from(entry.sequence.0) != Ok(number) {
                    return Err(unreadable(PRIVACY).into());
                }
                let key = tables::at_entry(id, entry.sequence.0);
                put(writer, PRIVACY, &key, entry)?;
                keep_text(writer, id, &entry.record, texts)?;
                if let Some(contact) = entry.record.contact() {
                    helpers::note(writer, id, contact)?;
                }
            }
            keep_others(writer, id, entries, texts)?;
            work(writer)
        })
    }

    /// Writes down that a receipt leaves the vault, and keeps what it says that was not kept before, in one transaction: so the
    /// next one says the same.
    ///
    /// # Errors
    /// [`CasebookError::Unknown`] where there is no such application.
    pub fn note_privacy_receipt(
        &mut self,
        id: ApplicationId,
        texts: &Wordings,
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        self.change(Stamp::on(Act::Receipt, id, at), |writer, _| {
            change::header(writer, id)?;
            keep_others(writer, id, &[], texts)
        })
    }

    /// An application's privacy ledger, with every text that was shown.
    ///
    /// # Errors
    /// [`CasebookError::Record`] where an entry is missing or a text is not the one that was kept.
    pub fn ledger(&self, id: ApplicationId) -> Result<Ledger, CasebookError> {
        self.vault.read(|reader| ledger(reader, id))
    }
}

/// Keeps the text that a record says was shown, where it is not kept yet: what a notice says for everybody, everything else
/// with its application, since it may name somebody.
fn keep_text(
    writer: &mut Writer,
    id: ApplicationId,
    record: &Record,
    texts: &Wordings,
) -> Result<(), CasebookError> {
    let Some(digest) = record.shown() else {
        return Ok(());
    };
    let (table, key) = match record.notice_shown() {
        Some(_) => (WORDINGS, digest.0.to_vec()),
        None => (ASKED, tables::at_text(id, &digest.0)),
    };
    if writer.get(table, &key)?.is_some() {
        return Ok(());
    }
    let text = texts.text(&digest).ok_or_else(|| unreadable(table))?;
    put(writer, table, &key, &text)
}

/// Keeps the texts that no record names.
fn keep_others(
    writer: &mut Writer,
    id: ApplicationId,
    entries: &[Entry],
    texts: &Wordings,
) -> Result<(), CasebookError> {
    for (digest, text) in texts.all() {
        let named = entries
            .iter()
            .any(|one| one.record.shown() == Some(*digest));
        let key = tables::at_text(id, &digest.0);
        if !named && writer.get(ASKED, &key)?.is_none() {
            put(writer, ASKED, &key, &text)?;
        }
    }
    Ok(())
}

fn ledger(reader: &Reader, id: ApplicationId) -> Result<Ledger, CasebookError> {
    let (from, to) = tables::span(id);
    let entries = reader
        .range(PRIVACY, &from, &to)?
        .iter()
        .map(|(_, bytes)| record::read(PRIVACY, bytes))
        .collect::<Result<Vec<Entry>, _>>()?;
    let mut texts = Wordings::default();
    for (key, bytes) in reader.range(ASKED, &from, &to)? {
        let text: String = record::read(ASKED, &bytes)?;
        if key != tables::at_text(id, &texts.keep(&text).0) {
            return Err(unreadable(ASKED));
        }
    }
    let notices = entries.iter().filter_map(|one| one.record.notice_shown());
    for digest in notices.map(|shown| Digest(shown.notice.digest)) {
        if texts.holds(&digest) {
            continue;
        }
        let bytes = reader
            .get(WORDINGS, &digest.0)?
            .ok_or_else(|| unreadable(WORDINGS))?;
        let text: String = record::read(WORDINGS, &bytes)?;
        if texts.keep(&text) != digest {
            return Err(unreadable(WORDINGS));
        }
    }
    Ledger::of(entries, texts).map_err(|_out_of_order| unreadable(PRIVACY))
}

fn unreadable(table: Table) -> CasebookError {
    CasebookError::Record { table: table.0 }
}
