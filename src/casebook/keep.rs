//! Begins a draft, and keeps what changed of it: only the rows that changed, all of them or none.

use chrono::{DateTime, Utc};

use crate::casebook::Chance;
use crate::casebook::audit::Act;
use crate::casebook::change::{self, Stamp, header, put, put_header};
use crate::casebook::error::CasebookError;
use crate::casebook::history;
use crate::casebook::open::Casebook;
use crate::casebook::recall::LAST_ENTRY;
use crate::casebook::record;
use crate::casebook::tables::{self, ANSWERS, CONFIRMATIONS, JOURNAL, LISTS, NOTES, REFERENCES};
use crate::form::{Change, EntryId, Form};
use crate::register::application::{ApplicationId, Attention, Header};
use crate::register::reference::Reference;
use crate::register::{Channel, Stage};
use crate::vault::Writer;

/// References to try before giving up; one in 17 thousand million is taken by each application there is.
const TRIES: usize = 64;

/// What a draft begins with.
#[derive(Debug, Clone, Copy)]
pub struct Beginning<'a> {
    /// The form.
    pub form: &'a Form,
    /// The channel.
    pub channel: Channel,
    /// The language.
    pub language: &'a str,
    /// When.
    pub at: DateTime<Utc>,
}

/// Changes of one application.
#[derive(Debug)]
pub struct Keeping<'a> {
    /// The application.
    pub id: ApplicationId,
    /// What changed, in order.
    pub changes: &'a [Change],
    /// The kept path of the question in hand.
    pub position: Option<String>,
    /// The main applicant's name after the changes.
    pub applicant: Option<String>,
    /// The council after the changes.
    pub council: Option<String>,
    /// Whether it was put aside.
    pub parked: bool,
    /// What still asks for attention after the changes.
    pub attention: Attention,
    /// When.
    pub at: DateTime<Utc>,
}

impl Casebook {
    /// Begins a draft under a reference of its own.
    pub fn begin(&mut self, beginning: Beginning, chance: Chance) -> Result<Header, CasebookError> {
        let id = ApplicationId(chance().ok_or(CasebookError::NoReference)?);
        let opened_by = self.officer().to_owned();
        self.change(Stamp::on(Act::Begun, id, beginning.at), |writer, _| {
            let reference = mint(writer, id, chance)?;
            let header = Header {
                id,
                reference,
                stage: Stage::Draft,
                channel: beginning.channel,
                council: None,
                form: beginning.form.id.clone(),
                form_version: beginning.form.version,
                language: beginning.language.to_owned(),
                opened_by,
                opened_at: beginning.at,
                kept_at: beginning.at,
                lodged_at: None,
                withdrawn: None,
                parked: false,
                position: None,
                applicant: None,
                attention: Attention::default(),
            };
            put_header(writer, &header)?;
            Ok(header)
        })
    }

    /// Keeps changes of an application that has not been withdrawn.
    pub fn keep(&mut self, form: &Form, keeping: Keeping) -> Result<(), CasebookError> {
        let count = u32::try_from(keeping.changes.len()).unwrap_or(u32::MAX);
        let officer = self.officer().to_owned();
        let stamp = Stamp {
            count,
            ..Stamp::on(Act::Kept, keeping.id, keeping.at)
        };
        self.change(stamp, |writer, number| {
            let mut header = header(writer, keeping.id)?;
            if header.stage == Stage::Withdrawn {
                return Err(CasebookError::Stage);
            }
            if header.form_version != form.version {
                return Err(CasebookError::Version {
                    kept: header.form_version,
                    form: form.version,
                });
            }
            for (change, index) in keeping.changes.iter().zip(0..) {
                apply(writer, form, keeping.id, change)?;
                let written = history::Change::of(form, change, &officer, keeping.at);
                put(
                    writer,
                    JOURNAL,
                    &tables::at_change(keeping.id, number, index),
                    &written,
                )?;
            }
            header.kept_at = keeping.at;
            header.position = keeping.position;
            header.applicant = keeping.applicant;
            header.council = keeping.council;
            header.parked = keeping.parked;
            header.attention = keeping.attention;
            put_header(writer, &header)
        })
    }
}

fn mint(
    writer: &mut Writer,
    id: ApplicationId,
    chance: Chance,
) -> Result<Reference, CasebookError> {
    for _ in 0..TRIES {
        let reference = Reference::mint(chance().ok_or(CasebookError::NoReference)?);
        let key = tables::of_reference(reference);
        if writer.get(REFERENCES, &key)?.is_none() {
            writer.put(REFERENCES, &key, &id.0)?;
            return Ok(reference);
        }
    }
    Err(CasebookError::NoReference)
}

/// Changes the one row that a change is about.
fn apply(
    writer: &mut Writer,
    form: &Form,
    id: ApplicationId,
    change: &Change,
) -> Result<(), CasebookError> {
    let path = form.key(change.place());
    let key = tables::at(id, &path);
    match change {
        Change::Answer { after, .. } => change::set(writer, ANSWERS, &key, after.as_deref()),
        Change::Note { after, .. } => change::set(writer, NOTES, &key, after.as_ref()),
        Change::Confirm { code, after, .. } => change::set(
            writer,
            CONFIRMATIONS,
            &tables::at_finding(id, &path, code),
            after.as_ref(),
        ),
        Change::Add { entry, at, .. } => {
            let mut entries = entries(writer, &key)?;
            if !entries.contains(entry) {
                entries.insert((*at).min(entries.len()), *entry);
            }
            put(writer, LISTS, &key, &entries)?;
            raise_last_entry(writer, id, *entry)
        }
        Change::Remove { entry, .. } => {
            let mut entries = entries(writer, &key)?;
            entries.retain(|known| known != entry);
            change::set(
                writer,
                LISTS,
                &key,
                (!entries.is_empty()).then_some(&entries),
            )
        }
    }
}

fn entries(writer: &Writer, key: &[u8]) -> Result<Vec<EntryId>, CasebookError> {
    writer
        .get(LISTS, key)?
        .map_or(Ok(Vec::new()), |bytes| record::read(LISTS, &bytes))
}

/// Entry ids are never used twice, so the highest one outlives its entry.
fn raise_last_entry(
    writer: &mut Writer,
    id: ApplicationId,
    entry: EntryId,
) -> Result<(), CasebookError> {
    let key = tables::at(id, LAST_ENTRY);
    let known = entries(writer, &key)?;
    if known.iter().any(|known| *known >= entry) {
        Ok(())
    } else {
        put(writer, LISTS, &key, &vec![entry])
    }
}
