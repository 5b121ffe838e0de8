//! Applications as files for another system, and as a copy for another body: nothing is written without the gate's leave.
//!
//! Whoever writes a file brings the [`Leave`] that the gate gave for it, and the ledger in which that stands. What the gate
//! was asked for decides what is written: the groups of questions, how closely each is held, and, for a copy, whose. A group
//! is a section of the form; what of it is sensitive leaves only where that was let out too.
//!
//! ```text
//! Leaving (case, ledger, leave) ── allowed: groups, whose ── rows ─┬─ JSON, one document
//!                                                                  └─ CSV, one file a table
//! ```
//!
//! [`own`] writes for the partnership's own system: answers with where they came from, contacts, what was told and
//! acknowledged, consents, and the words that were shown. [`copy`] writes for another body: the answers that it may have of one
//! person, under a cover sheet, and no record of ours. Both have one definition of their tables, which [`schema`] prints.
//!
//! Equality answers are in neither, and cannot be: they never lie in a [`Sheet`](crate::form::Sheet), and this room may not
//! use the room that keeps them. The word that is to be said on the telephone is never written either. A copy also leaves out
//! former names that are to be kept from others, what the officer alone answers, and what speaks of somebody else.
//!
//! CSV follows RFC 4180, in UTF-8. A cell that would begin a formula gets an apostrophe before it; JSON gives it as it is.

mod answers;
mod columns;
mod cover;
mod csv;
mod records;
mod schema;
mod table;

use std::collections::BTreeSet;

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value as Json, json};

use crate::locale::Locale;
use crate::paper::export::columns::{
    ACKNOWLEDGEMENTS, ANSWERS, APPLICATIONS, CONSENTS, CONTACTS, WORDINGS,
};
use crate::paper::export::table::{Cell, Rows};
use crate::paper::{Case, html, text};
use crate::privacy::{
    Class, DataGroup, Decision, Disclosure, Field, Leave, Ledger, PersonId, Record, Topics,
};
use crate::register::application::Header;
use crate::register::coded_fault;
use crate::register::reference::Reference;

pub use schema::schema;

/// The version of the tables. A later one may add columns; what a column means never changes.
pub const SCHEMA: &str = "lodge-export-1";

/// An application that leaves, with the gate's leave.
#[derive(Clone, Copy)]
pub struct Leaving<'a> {
    /// The application.
    pub case: Case<'a>,
    /// Its records of privacy, in which the leave stands.
    pub ledger: &'a Ledger,
    /// The gate's leave.
    pub leave: &'a Leave,
}

/// A table as a CSV file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The file's name without its ending.
    pub name: &'static str,
    /// The file.
    pub csv: String,
}

/// Applications, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// All in one JSON document, ending in a line feed.
    pub json: String,
    /// The same, one CSV file a table.
    pub sheets: Vec<Sheet>,
}

/// A copy for another body, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// The files' name without its ending; it says nothing of what they are about.
    pub name: String,
    /// The cover sheet as plain text.
    pub cover_text: String,
    /// The cover sheet as HTML.
    pub cover_html: String,
    /// The answers with the cover's facts, as JSON.
    pub json: String,
    /// The answers as CSV.
    pub csv: String,
}

coded_fault! {
    /// Why nothing is written.
    pub enum ExportFault {
        /// The gate gave no leave that stands in this ledger.
        NoLeave = "export.no_leave",
        /// A table could not be put together.
        Unwritable = "export.unwritable",
    }
}

/// The group that contacts are of.
const CONTACT_GROUP: &str = "contacts";

/// What one leave lets out.
struct Allowed<'a> {
    groups: BTreeSet<&'a DataGroup>,
    fields: &'a BTreeSet<Field>,
    at: DateTime<Utc>,
    /// Whose alone, for a copy.
    of: Option<PersonId>,
}

impl Allowed<'_> {
    /// Whether what is held so closely of a group was let out.
    fn lets_out(&self, group: &str, class: Class) -> bool {
        let own = |field: &&Field| field.group.as_str() == group && field.class == class;
        self.fields.iter().any(|field| own(&field))
    }
}

/// Writes applications for the partnership's own system, each as far as its leave goes.
pub fn own(leaving: &[Leaving]) -> Result<Export, ExportFault> {
    let mut tables = [
        Rows::of(&APPLICATIONS),
        Rows::of(&ANSWERS),
        Rows::of(&CONTACTS),
        Rows::of(&ACKNOWLEDGEMENTS),
        Rows::of(&CONSENTS),
        Rows::of(&WORDINGS),
    ];
    let mut applications = Vec::new();
    for one in leaving {
        let disclosure = disclosure(one)?;
        let allowed = Allowed {
            groups: groups(disclosure),
            fields: &disclosure.question.fields,
            at: disclosure.at,
            of: None,
        };
        let own = of_one(one, &allowed);
        applications.push(nested(&own));
        for (all, own) in tables.iter_mut().zip(own) {
            all.rows.extend(own.rows);
        }
    }
    let document = json!({ "schema": SCHEMA, "applications": applications });
    let sheets: Result<Vec<Sheet>, ExportFault> = tables.iter().map(csv::sheet).collect();
    Ok(Export {
        json: written(&document),
        sheets: sheets?,
    })
}

/// Writes what another body may have of one person, under a cover sheet in a language.
pub fn copy(locale: &Locale, leaving: &Leaving) -> Result<Copy, ExportFault> {
    let disclosure = disclosure(leaving)?;
    let allowed = Allowed {
        groups: groups(disclosure),
        fields: &disclosure.question.fields,
        at: disclosure.at,
        of: Some(disclosure.question.about),
    };
    let answers = answers::rows(leaving, &allowed);
    let leaves = cover::leaves(locale, leaving, disclosure);
    let document = json!({
        "schema": SCHEMA,
        "copy": cover::facts(leaving, disclosure),
        "answers": answers.json(),
    });
    let reference = leaving.case.header.reference;
    Ok(Copy {
        name: format!("copy-{reference}-{}", leaving.leave.entry().0),
        cover_text: text::text(&leaves),
        cover_html: html::html(locale.tag(), &leaves),
        json: written(&document),
        csv: csv::sheet(&answers)?.csv,
    })
}

/// What is on record of an application about privacy, for the officer's own look: no leave is needed, since nothing leaves.
#[must_use]
pub fn on_record(header: &Header, ledger: &Ledger) -> Json {
    let on = On {
        reference: header.reference,
        ledger,
    };
    json!({
        "contacts": records::contacts(&on).json(),
        "acknowledgements": records::acknowledgements(&on).json(),
        "consents": records::consents(&on).json(),
    })
}

/// An application's records, and the reference that they stand under.
struct On<'a> {
    reference: Reference,
    ledger: &'a Ledger,
}

/// The disclosure that the leave stands for, if the gate let it out.
fn disclosure<'a>(leaving: &Leaving<'a>) -> Result<&'a Disclosure, ExportFault> {
    let entry = leaving.ledger.entry(leaving.leave.entry());
    let Some(Record::Disclosure(disclosure)) = entry.map(|entry| &entry.record) else {
        return Err(ExportFault::NoLeave);
    };
    match disclosure.decision {
        Decision::Allowed { .. } | Decision::Emergency { .. } => Ok(disclosure),
        Decision::Refused { .. } => Err(ExportFault::NoLeave),
    }
}

fn groups(disclosure: &Disclosure) -> BTreeSet<&DataGroup> {
    let fields = disclosure.question.fields.iter();
    fields.map(|field| &field.group).collect()
}

/// Every table of one application, in the order of the document.
fn of_one<'a>(leaving: &Leaving<'a>, allowed: &Allowed<'a>) -> [Rows; 6] {
    let on = On {
        reference: leaving.case.header.reference,
        ledger: leaving.ledger,
    };
    [
        particulars(leaving, allowed),
        answers::rows(leaving, allowed),
        if allowed
            .groups
            .iter()
            .any(|group| group.as_str() == CONTACT_GROUP)
        {
            records::contacts(&on)
        } else {
            Rows::of(&CONTACTS)
        },
        records::acknowledgements(&on),
        records::consents(&on),
        records::wordings(&on),
    ]
}

fn particulars(leaving: &Leaving, allowed: &Allowed) -> Rows {
    let header = leaving.case.header;
    let mut rows = Rows::of(&APPLICATIONS);
    rows.push(vec![
        Cell::text(header.reference),
        Cell::text(header.stage.code()),
        Cell::text(header.channel.code()),
        Cell::maybe(header.council.as_ref()),
        Cell::text(&header.form),
        Cell::count(header.form_version),
        Cell::text(&header.language),
        Cell::text(&header.opened_by),
        Cell::text(instant(header.opened_at)),
        Cell::text(instant(header.kept_at)),
        Cell::maybe(header.lodged_at.map(instant)),
        Cell::maybe(header.withdrawn.as_ref().map(|gone| instant(gone.at))),
        Cell::maybe(header.withdrawn.as_ref().map(|gone| &gone.reason)),
        Cell::count(leaving.leave.entry().0),
        Cell::text(instant(allowed.at)),
        Cell::Many(
            allowed
                .groups
                .iter()
                .map(|group| group.as_str().to_owned())
                .collect(),
        ),
    ]);
    rows
}

/// An application as one object: its particulars, and its tables under their names.
fn nested(tables: &[Rows; 6]) -> Json {
    let [application, rest @ ..] = tables;
    let mut object = match application.json().into_iter().next() {
        Some(Json::Object(object)) => object,
        _ => Map::new(),
    };
    for table in rest {
        object.insert(table.name().to_owned(), Json::Array(table.json()));
    }
    Json::Object(object)
}

fn written(document: &Json) -> String {
    let mut text = format!("{document:#}");
    text.push('\n');
    text
}

/// An instant as every file of ours writes it.
pub(in crate::paper) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A person as every file of ours writes them.
pub(in crate::paper) fn person(person: PersonId) -> String {
    match person {
        PersonId::Main => "main".to_owned(),
        PersonId::Joint => "joint".to_owned(),
        PersonId::Member(number) => format!("member {number}"),
        PersonId::Contact(number) => format!("contact {number}"),
    }
}

/// The groups of a scope, or that it is the whole.
pub(in crate::paper) fn scope_codes(scope: &Topics) -> Vec<String> {
    match scope {
        Topics::Whole => vec!["whole".to_owned()],
        Topics::Groups(groups) => groups
            .iter()
            .map(|group| group.as_str().to_owned())
            .collect(),
    }
}
