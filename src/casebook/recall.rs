//! Brings applications back: one with its answers, or the particulars of all.

use chrono::{DateTime, NaiveDate, Utc};
use serde::de::DeserializeOwned;

use crate::casebook::audit::Act;
use crate::casebook::change::{self, Stamp};
use crate::casebook::error::CasebookError;
use crate::casebook::history;
use crate::casebook::open::Casebook;
use crate::casebook::record;
use crate::casebook::tables::{
    self, ANSWERS, APPLICATIONS, CONFIRMATIONS, JOURNAL, LISTS, NOTES, REFERENCES,
};
use crate::form::migrate::{Moved, moved};
use crate::form::sheet::SetAside;
use crate::form::{
    self, Answer, Change, Confirmation, EntryId, Form, Kept, Note, Pack, Place, Reading, Sheet,
};
use crate::register::application::{ApplicationId, Header};
use crate::register::reference::Reference;
use crate::vault::{Reader, Table};

/// The kept path, empty, under which the highest entry id lies.
pub(super) const LAST_ENTRY: &str = "";

impl Casebook {
    /// Every application's particulars, the latest kept first.
    pub fn list(&self) -> Result<Vec<Header>, CasebookError> {
        let rows = self.vault.read(|reader| {
            Ok::<_, CasebookError>(reader.range(APPLICATIONS, &[], &[0xFF; 17])?)
        })?;
        let headers = rows
            .iter()
            .map(|(_, bytes)| record::read(APPLICATIONS, bytes));
        let mut headers = headers.collect::<Result<Vec<Header>, _>>()?;
        headers.sort_by(|a, b| b.kept_at.cmp(&a.kept_at).then(a.id.cmp(&b.id)));
        Ok(headers)
    }

    /// The application with this reference, if there is one.
    pub fn find(&self, reference: Reference) -> Result<Option<Header>, CasebookError> {
        self.vault.read(|reader| {
            let Some(id) = reader.get(REFERENCES, &tables::of_reference(reference))? else {
                return Ok(None);
            };
            let id = id.try_into().or(Err(CasebookError::Record {
                table: REFERENCES.0,
            }))?;
            change::header(reader, ApplicationId(id)).map(Some)
        })
    }

    /// The particulars of an application.
    pub fn header(&self, id: ApplicationId) -> Result<Header, CasebookError> {
        self.vault.read(|reader| change::header(reader, id))
    }

    /// An application with its answers, and a line in the audit trail that says who read it. Its rows are held against
    /// its newest audit entry first: [`CasebookError::Altered`].
    ///
    /// Answers of an earlier version of the form come back where they belong now; those whose question is gone are set
    /// aside on the sheet and stay in the vault. `pack` and `today` serve answers that have to be read again.
    pub fn recall(
        &mut self,
        id: ApplicationId,
        form: &Form,
        pack: &Pack,
        today: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<(Header, Sheet), CasebookError> {
        self.change(Stamp::on(Act::Recalled, id, at), |writer, _| {
            let header = change::header(writer, id)?;
            let sheet = sheet(writer, &header, form, pack, today)?;
            Ok((header, sheet))
        })
    }

    /// Every change of an application, in order.
    pub fn history(&self, id: ApplicationId) -> Result<Vec<history::Change>, CasebookError> {
        self.vault.read(|reader| {
            rows(reader, JOURNAL, id)?
                .into_iter()
                .map(|(_, change)| Ok(change))
                .collect()
        })
    }
}

/// The sheet of an application, as the form asks it now.
pub(super) fn sheet(
    reader: &Reader,
    header: &Header,
    form: &Form,
    pack: &Pack,
    today: NaiveDate,
) -> Result<Sheet, CasebookError> {
    let mut sheet = Sheet::default();
    let place = |path: &str| match moved(form, header.form_version, path) {
        Moved::To(path) | Moved::Reread(path) => form.place_of_key(&path),
        Moved::Aside => None,
    };
    for (path, entries) in paths::<Vec<EntryId>>(reader, LISTS, header.id)? {
        lay_list(&mut sheet, place(&path), &path, entries);
    }
    for (path, kept) in paths::<Kept>(reader, ANSWERS, header.id)? {
        match place(&path) {
            Some(place) => sheet.apply(&sheet.answering(place, Some(kept))),
            None => sheet.set_aside.push(SetAside { path, kept }),
        }
    }
    for (path, note) in paths::<Note>(reader, NOTES, header.id)? {
        if let Some(place) = place(&path) {
            sheet.apply(&Change::Note {
                place,
                before: None,
                after: Some(note),
            });
        }
    }
    for (key, said) in paths::<Confirmation>(reader, CONFIRMATIONS, header.id)? {
        if let Some((path, code)) = key.split_once('\0')
            && let Some(place) = place(path)
        {
            sheet.apply(&Change::Confirm {
                place,
                code: code.to_owned(),
                before: None,
                after: Some(said),
            });
        }
    }
    for (path, _) in paths::<Kept>(reader, ANSWERS, header.id)? {
        if let Moved::Reread(path) = moved(form, header.form_version, &path)
            && let Some(place) = form.place_of_key(&path)
        {
            read_again(&mut sheet, form, pack, place, today);
        }
    }
    Ok(sheet)
}

fn lay_list(sheet: &mut Sheet, list: Option<Place>, path: &str, entries: Vec<EntryId>) {
    match list {
        Some(list) => {
            for (at, entry) in entries.into_iter().enumerate() {
                sheet.apply(&Change::Add { list, entry, at });
            }
        }
        None if path == LAST_ENTRY => entries
            .into_iter()
            .for_each(|entry| sheet.raise_last_entry(entry)),
        None => {}
    }
}

/// Reads an answer again from its keys, where its question takes something else now.
fn read_again(sheet: &mut Sheet, form: &Form, pack: &Pack, place: Place, today: NaiveDate) {
    let Some(mut kept) = sheet.kept(place).cloned() else {
        return;
    };
    if let Some(typed) = &kept.typed {
        let reading = Reading {
            form,
            pack,
            sheet,
            today,
            place,
        };
        kept.answer = Answer::Given(form::read(form.question(place.question), typed, &reading));
        sheet.apply(&sheet.answering(place, Some(kept)));
    }
}

/// The records of an application with their paths.
pub(super) fn paths<T: DeserializeOwned>(
    reader: &Reader,
    table: Table,
    id: ApplicationId,
) -> Result<Vec<(String, T)>, CasebookError> {
    let path = |key: Vec<u8>| {
        tables::path_of(&key)
            .map(str::to_owned)
            .ok_or(CasebookError::Record { table: table.0 })
    };
    rows(reader, table, id)?
        .into_iter()
        .map(|(key, record)| Ok((path(key)?, record)))
        .collect()
}

fn rows<T: DeserializeOwned>(
    reader: &Reader,
    table: Table,
    id: ApplicationId,
) -> Result<Vec<(Vec<u8>, T)>, CasebookError> {
    let (from, to) = tables::span(id);
    let rows = reader.range(table, &from, &to)?;
    rows.into_iter()
        .map(|(key, bytes)| Ok((key, record::read(table, &bytes)?)))
        .collect()
}
