//! An application's way: lodged, withdrawn, deleted, or moved to another version of its form.

use chrono::{DateTime, NaiveDate, Utc};

use crate::casebook::Chance;
use crate::casebook::audit::{Act, Detail};
use crate::casebook::change::{Stamp, header, put, put_header};
use crate::casebook::error::CasebookError;
use crate::casebook::open::Casebook;
use crate::casebook::recall::{self, LAST_ENTRY};
use crate::casebook::tables::{self, ANSWERS, APPLICATIONS, CONFIRMATIONS, LISTS, NOTES, OWNED, REFERENCES};
use crate::form::{Form, Pack, Sheet};
use crate::register::Stage;
use crate::register::application::{ApplicationId, Header, Withdrawal};
use crate::vault::{Table, Writer};

impl Casebook {
    /// Lodges a draft. An application that is lodged already stays lodged on the day it was.
    pub fn lodge(&mut self, id: ApplicationId, at: DateTime<Utc>) -> Result<Header, CasebookError> {
        let known = self.header(id)?;
        match known.stage {
            Stage::Lodged => return Ok(known),
            Stage::Withdrawn => return Err(CasebookError::Stage),
            Stage::Draft => {}
        }
        self.change(Stamp::on(Act::Lodged, id, at), |writer| {
            let mut header = header(writer, id)?;
            header.stage = Stage::Lodged;
            header.lodged_at = Some(at);
            header.kept_at = at;
            header.parked = false;
            put_header(writer, &header)?;
            Ok(header)
        })
    }

    /// Takes a lodged application out of consideration; everything of it is still there.
    pub fn withdraw(&mut self, id: ApplicationId, reason: &str, at: DateTime<Utc>) -> Result<Header, CasebookError> {
        let officer = self.officer().to_owned();
        self.change(Stamp::on(Act::Withdrawn, id, at), |writer| {
            let mut header = header(writer, id)?;
            if header.stage != Stage::Lodged {
                return Err(CasebookError::Stage);
            }
            header.stage = Stage::Withdrawn;
            header.kept_at = at;
            header.withdrawn = Some(Withdrawal { reason: reason.to_owned(), officer, at });
            put_header(writer, &header)?;
            Ok(header)
        })
    }

    /// Deletes a draft with all its rows. The audit trail keeps that it was there, and the reason outside its chain.
    ///
    /// The file may still hold older bytes until it is next copied to a fresh key, as [`crate::vault`] says.
    pub fn delete(&mut self, id: ApplicationId, reason: &str, at: DateTime<Utc>, chance: Chance) -> Result<(), CasebookError> {
        let salt = chance().ok_or(CasebookError::NoReference)?;
        let detail = Some(Detail { salt, text: reason.to_owned() });
        self.change(Stamp { detail, ..Stamp::on(Act::Deleted, id, at) }, |writer| {
            let header = header(writer, id)?;
            if header.stage != Stage::Draft {
                return Err(CasebookError::Stage);
            }
            for table in OWNED {
                clear(writer, table, id)?;
            }
            writer.remove(REFERENCES, &tables::of_reference(&header.reference))?;
            writer.remove(APPLICATIONS, &id.0)?;
            Ok(())
        })
    }

    /// Moves an application to the form's version of today: its rows are written anew under the paths of that version.
    ///
    /// Answers whose question is gone stay under the paths they had. Its history stays as it was written.
    pub fn migrate(
        &mut self,
        id: ApplicationId,
        form: &Form,
        pack: &Pack,
        today: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        self.change(Stamp::on(Act::Migrated, id, at), |writer| {
            let mut header = header(writer, id)?;
            let sheet = recall::sheet(writer, &header, form, pack, today)?;
            for table in [ANSWERS, LISTS, NOTES, CONFIRMATIONS] {
                clear(writer, table, id)?;
            }
            rewrite(writer, id, form, &sheet)?;
            header.form_version = form.version;
            header.kept_at = at;
            put_header(writer, &header)
        })
    }
}

fn clear(writer: &mut Writer, table: Table, id: ApplicationId) -> Result<(), CasebookError> {
    let (from, to) = tables::span(id);
    for (key, _) in writer.range(table, &from, &to)? {
        writer.remove(table, &key)?;
    }
    Ok(())
}

fn rewrite(writer: &mut Writer, id: ApplicationId, form: &Form, sheet: &Sheet) -> Result<(), CasebookError> {
    for (place, kept) in sheet.all() {
        put(writer, ANSWERS, &tables::at(id, &form.key(place)), kept)?;
    }
    for aside in &sheet.set_aside {
        put(writer, ANSWERS, &tables::at(id, &aside.path), &aside.kept)?;
    }
    for (list, entries) in sheet.all_lists() {
        put(writer, LISTS, &tables::at(id, &form.key(list)), &entries)?;
    }
    if sheet.last_entry().0 > 0 {
        put(writer, LISTS, &tables::at(id, LAST_ENTRY), &vec![sheet.last_entry()])?;
    }
    for (place, note) in sheet.all_notes() {
        put(writer, NOTES, &tables::at(id, &form.key(place)), note)?;
    }
    for (place, code, confirmation) in sheet.all_confirmations() {
        put(writer, CONFIRMATIONS, &tables::at_finding(id, &form.key(place), code), confirmation)?;
    }
    Ok(())
}
