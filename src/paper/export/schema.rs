//! The JSON Schema of an export, printed from the same columns that the writers use.

use serde_json::{Map, Value as Json, json};

use crate::paper::export::SCHEMA;
use crate::paper::export::columns::{ANSWERS, APPLICATIONS, TABLES};
use crate::paper::export::table::{Column, Holds, Table};

/// The schema of both documents, as `lodge export --schema` prints it: JSON Schema, draft 2020-12, ending in a line feed.
#[must_use]
pub fn schema() -> String {
    let mut application = row(&APPLICATIONS);
    for table in TABLES.iter().skip(1) {
        let rows = json!({ "type": "array", "description": table.says, "items": row(table) });
        add(&mut application, table.name, rows);
    }
    let document = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "description": "Applications to a housing register. CSV has the same tables, one file each, in UTF-8 as RFC 4180 has it: \
            a heading, lines that end in CR LF, an empty cell for null, and a semicolon and a space between several values. \
            In CSV, a cell that begins with = + - @, a tab or a carriage return has an apostrophe before it, so that no \
            spreadsheet runs it; take one leading apostrophe off before such a letter. JSON gives every value as it is. \
            Equality answers and the word that is said on the telephone are in no export.",
        "type": "object",
        "required": ["schema"],
        "properties": {
            "schema": { "const": SCHEMA },
            "applications": { "type": "array", "items": application },
            "copy": copy(),
            "answers": { "type": "array", "description": "The answers of a copy for another body.", "items": row(&ANSWERS) },
        },
        "oneOf": [{ "required": ["applications"] }, { "required": ["copy", "answers"] }],
        "additionalProperties": false,
    });
    format!("{document:#}\n")
}

/// What a copy for another body says of itself.
fn copy() -> Json {
    let text = |says: &str| json!({ "type": "string", "description": says });
    let properties = json!({
        "reference": text("The application's reference."),
        "record": { "type": "integer", "description": "The number of the disclosure in the application's records." },
        "about": text("Whose answers they are: main, joint or member and a number."),
        "recipient": text("Who the copy is for."),
        "purpose": text("What it is for, as an id of the notice."),
        "ground": text("On what it rests: consent, authority, an article of UK GDPR, or emergency."),
        "requested_by": text("Who asked for it."),
        "request_reference": { "type": ["string", "null"], "description": "The reference of their request." },
        "at": { "type": "string", "format": "date-time", "description": "When the gate let it out." },
        "groups": { "type": "array", "items": { "type": "string" }, "description": "The groups of questions that may leave." },
        "review_due": { "type": ["string", "null"], "format": "date", "description": "By when an emergency is looked at again." },
    });
    closed(&properties)
}

fn row(table: &Table) -> Json {
    let properties: Map<String, Json> = table
        .columns
        .iter()
        .map(|column| (column.name.to_owned(), of_column(column)))
        .collect();
    closed(&Json::Object(properties))
}

/// An object with these keys, all of them, and no others.
fn closed(properties: &Json) -> Json {
    let required: Vec<String> = properties
        .as_object()
        .map(|keys| keys.keys().cloned().collect())
        .unwrap_or_default();
    json!({
        "type": "object",
        "required": required,
        "properties": properties,
        "additionalProperties": false,
    })
}

fn add(object: &mut Json, key: &str, value: Json) {
    if let Some(required) = object.get_mut("required").and_then(Json::as_array_mut) {
        required.push(json!(key));
    }
    if let Some(properties) = object.get_mut("properties").and_then(Json::as_object_mut) {
        properties.insert(key.to_owned(), value);
    }
}

fn of_column(column: &Column) -> Json {
    let says = column.says;
    match column.holds {
        Holds::Text => json!({ "type": ["string", "null"], "description": says }),
        Holds::Texts => json!({
            "type": ["string", "array", "null"], "items": { "type": "string" }, "description": says,
        }),
        Holds::Codes => {
            json!({ "type": ["array", "null"], "items": { "type": "string" }, "description": says })
        }
        Holds::Flag => json!({ "type": ["boolean", "null"], "description": says }),
        Holds::Count => json!({ "type": ["integer", "null"], "description": says }),
        Holds::Day => json!({ "type": ["string", "null"], "format": "date", "description": says }),
        Holds::Instant => {
            json!({ "type": ["string", "null"], "format": "date-time", "description": says })
        }
        Holds::Digest => json!({
            "type": ["string", "null"], "pattern": "^[0-9a-f]{64}$", "description": says,
        }),
    }
}
