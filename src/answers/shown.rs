//! One application as JSON: its particulars, and every answer with where it came from.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value as Json, json};

use crate::answers::written;
use crate::form::sheet::SetAside;
use crate::form::{
    Answer, Confirmation, Form, Kept, Note, Owner, Place, Sheet, Told, Value, told as all_told,
};
use crate::register::application::Header;
use crate::register::hex;

/// An application as `lodge show --json` prints it.
#[must_use]
pub fn shown(form: &Form, header: &Header, sheet: &Sheet) -> Json {
    json!({
        "reference": header.reference.to_string(),
        "stage": header.stage.code(),
        "channel": header.channel.code(),
        "council": header.council,
        "form": header.form,
        "form_version": header.form_version,
        "language": header.language,
        "applicant": header.applicant,
        "opened": { "at": instant(header.opened_at), "by": header.opened_by },
        "kept_at": instant(header.kept_at),
        "lodged_at": header.lodged_at.map(instant),
        "withdrawn": header.withdrawn.as_ref().map(|gone| json!({
            "at": instant(gone.at), "by": gone.officer, "reason": gone.reason,
        })),
        "parked": header.parked,
        "attention": {
            "missing": header.attention.missing,
            "hard": header.attention.hard,
            "soft": header.attention.soft,
            "evidence_due": header.attention.evidence_due.map(|day| day.to_string()),
        },
        "answers": answers(form, sheet),
        "contacts": contacts(form, sheet),
        "acknowledgements": told(form, sheet),
        "consents": [],
        "notes": notes(form, sheet),
        "confirmed": confirmed(form, sheet),
        "set_aside": set_aside(form, sheet),
    })
}

/// Every answer under its path, in the order of the form.
fn answers(form: &Form, sheet: &Sheet) -> Map<String, Json> {
    let standing = |place: &Place| stands(form, sheet, *place);
    sheet
        .all()
        .filter(|(place, _)| standing(place))
        .map(|(place, kept)| (form.path(place, sheet), with_provenance(form, sheet, kept)))
        .collect()
}

/// Whether the entries that a place lies in are still in their lists.
fn stands(form: &Form, sheet: &Sheet, place: Place) -> bool {
    place.entry.is_none() || !form.path(place, sheet).contains('#')
}

fn with_provenance(form: &Form, sheet: &Sheet, kept: &Kept) -> Json {
    let from = &kept.provenance;
    let mut shown = Map::new();
    shown.insert(
        "value".to_owned(),
        written::answer(form, sheet, &kept.answer),
    );
    if let Some(typed) = &kept.typed {
        shown.insert("typed".to_owned(), json!(typed));
    }
    if matches!(&kept.answer, Answer::Given(Value::Unreadable(_))) {
        shown.insert("unreadable".to_owned(), json!(true));
    }
    shown.insert("source".to_owned(), json!(from.source.code()));
    shown.insert("channel".to_owned(), json!(from.channel.code()));
    shown.insert("officer".to_owned(), json!(from.officer));
    shown.insert("at".to_owned(), json!(instant(from.at)));
    shown.insert("form_version".to_owned(), json!(from.form_version));
    shown.insert("language".to_owned(), json!(from.language));
    shown.insert("wording".to_owned(), json!(hex::written(&from.wording)));
    shown.insert("why_shown".to_owned(), json!(from.why_shown));
    Json::Object(shown)
}

/// The entries of the list of contacts, each as an answers file would give it.
fn contacts(form: &Form, sheet: &Sheet) -> Vec<Json> {
    let Some(list) = form.place("contacts", Owner::Common) else {
        return Vec::new();
    };
    let contact = |entry| {
        let of_entry = |place: &Place| {
            place.entry == Some(entry) && form.question(place.question).list == Some(list.question)
        };
        let fields = sheet
            .all()
            .filter(|(place, _)| of_entry(place))
            .map(|(place, kept)| {
                (
                    form.question(place.question).field.clone(),
                    written::answer(form, sheet, &kept.answer),
                )
            });
        Json::Object(fields.collect())
    };
    sheet
        .entries(list)
        .iter()
        .map(|entry| contact(*entry))
        .collect()
}

/// What was told, and what was acknowledged or refused.
fn told(form: &Form, sheet: &Sheet) -> Vec<Json> {
    let record = |one: Told| {
        json!({
            "at": form.path(one.place, sheet),
            "answer": one.said.code(),
            "when": instant(one.provenance.at),
            "officer": one.provenance.officer,
            "channel": one.provenance.channel.code(),
            "language": one.provenance.language,
            "wording": hex::written(&one.provenance.wording),
        })
    };
    all_told(form, sheet).map(record).collect()
}

fn notes(form: &Form, sheet: &Sheet) -> Vec<Json> {
    let shown = |(place, note): (Place, &Note)| json!({ "at": form.path(place, sheet), "text": note.text, "officer": note.officer, "when": instant(note.at) });
    sheet.all_notes().map(shown).collect()
}

fn confirmed(form: &Form, sheet: &Sheet) -> Vec<Json> {
    let shown = |(place, code, said): (Place, &str, &Confirmation)| {
        json!({
            "at": form.path(place, sheet), "code": code, "note": said.note, "officer": said.officer, "when": instant(said.at),
        })
    };
    sheet.all_confirmations().map(shown).collect()
}

fn set_aside(form: &Form, sheet: &Sheet) -> Vec<Json> {
    let none = Sheet::default();
    let shown = |aside: &SetAside| json!({ "path": aside.path, "value": written::answer(form, &none, &aside.kept.answer) });
    sheet.set_aside.iter().map(shown).collect()
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
