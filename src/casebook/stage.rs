//! An application's way: lodged, withdrawn, or moved to another version of its form.

use chrono::{DateTime, NaiveDate, Utc};

use crate::casebook::audit::Act;
use crate::casebook::change::{Stamp, header, put, put_header};
use crate::casebook::erase::clear;
use crate::casebook::error::CasebookError;
use crate::casebook::open::Casebook;
use crate::casebook::recall;
use crate::casebook::tables::{self, ANSWERS, CONFIRMATIONS, LISTS, NOTES};
use crate::form::migrate::{Moved, moved};
use crate::form::{Form, Kept, Pack};
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
        self.change(Stamp::on(Act::Lodged, id, at), |writer, _| {
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
    pub fn withdraw(
        &mut self,
        id: ApplicationId,
        reason: &str,
        at: DateTime<Utc>,
    ) -> Result<Header, CasebookError> {
        let officer = self.officer().to_owned();
        self.change(Stamp::on(Act::Withdrawn, id, at), |writer, _| {
            let mut header = header(writer, id)?;
            if header.stage != Stage::Lodged {
                return Err(CasebookError::Stage);
            }
            header.stage = Stage::Withdrawn;
            header.kept_at = at;
            header.withdrawn = Some(Withdrawal {
                reason: reason.to_owned(),
                officer,
                at,
            });
            put_header(writer, &header)?;
            Ok(header)
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
        self.change(Stamp::on(Act::Migrated, id, at), |writer, _| {
            let mut header = header(writer, id)?;
            let from = header.form_version;
            let sheet = recall::sheet(writer, &header, form, pack, today)?;
            for table in [ANSWERS, LISTS, NOTES, CONFIRMATIONS] {
                rewrite(writer, table, id, |path| moved(form, from, path))?;
            }
            for (path, _) in recall::paths::<Kept>(writer, ANSWERS, id)? {
                if let Some(kept) = form.place_of_key(&path).and_then(|place| sheet.kept(place)) {
                    put(writer, ANSWERS, &tables::at(id, &path), kept)?;
                }
            }
            header.form_version = form.version;
            header.kept_at = at;
            put_header(writer, &header)
        })
    }
}

/// Puts every row of a table where it belongs now; all are taken out first, since paths may have changed places.
fn rewrite(
    writer: &mut Writer,
    table: Table,
    id: ApplicationId,
    to: impl Fn(&str) -> Moved,
) -> Result<(), CasebookError> {
    let (from, end) = tables::span(id);
    let rows = writer.range(table, &from, &end)?;
    clear(writer, table, id)?;
    for (key, value) in rows {
        let path = tables::path_of(&key).ok_or(CasebookError::Record { table: table.0 })?;
        let (path, code) = path
            .split_once('\0')
            .map_or((path, None), |(path, code)| (path, Some(code)));
        let path = match to(path) {
            Moved::To(path) | Moved::Reread(path) => path,
            Moved::Aside => path.to_owned(),
        };
        let key = code.map_or_else(
            || tables::at(id, &path),
            |code| tables::at_finding(id, &path, code),
        );
        writer.put(table, &key, &value)?;
    }
    Ok(())
}
