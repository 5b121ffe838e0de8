//! The events of a consent record: every state that the matter was in up to it.

use serde_json::{Map, Value as Json, json};

use crate::paper::decided::Decided;
use crate::paper::export::instant;
use crate::paper::linked::parties::{controller_id, subject_id};
use crate::paper::linked::terms;
use crate::privacy::{ConsentAction, ConsentEvent, Recorder, Sequence, Taken};

/// Every state up to this one, in the order of writing; the last is how it stands in this record.
pub(super) fn events(one: &Decided) -> Vec<Json> {
    let events = one.steps.iter();
    events
        .map(|(entry, step)| event(one, *entry, step))
        .collect()
}

fn event(one: &Decided, entry: Sequence, step: &ConsentEvent) -> Json {
    let mut event = Map::new();
    let mut put = |key: &str, value: Json| {
        if !value.is_null() {
            event.insert(key.to_owned(), value);
        }
    };
    let taken = taken(step.action());
    let mut types = vec![terms::status(step.action())];
    types.extend(
        step.grant()
            .and(taken)
            .map(|taken| terms::strength(taken.strength())),
    );
    put("@type", json!(types));
    put(
        "dct:identifier",
        json!(format!("{}-{}", one.reference, entry.0)),
    );
    put("dpv:isIndicatedAtTime", json!(instant(step.occurred_at())));
    put(
        "dpv:isIndicatedBy",
        json!({ "@id": indicated_by(one, step.action()) }),
    );
    put(
        "dpv:hasIndicationMethod",
        json!(taken.map(|taken| taken.method().code())),
    );
    let recorder = taken.and_then(Taken::recorder).map(Recorder::name);
    put("dct:contributor", json!(recorder));
    if let ConsentAction::Given(grant) = step.action() {
        put("dct:valid", json!(valid(step, grant.valid_until)));
    }
    if let Some(note) = terms::note(step.action()) {
        put("skos:note", json!(note));
    }
    Json::Object(event)
}

fn taken(action: &ConsentAction) -> Option<&Taken> {
    match action {
        ConsentAction::Asked { taken, .. }
        | ConsentAction::PutOff { taken }
        | ConsentAction::Withdrawn { taken, .. } => Some(taken),
        ConsentAction::Given(grant) => Some(&grant.capture.taken),
        ConsentAction::Refused(refusal) => Some(&refusal.capture.taken),
        ConsentAction::Expired
        | ConsentAction::Superseded { .. }
        | ConsentAction::Invalidated { .. } => None,
    }
}

/// The person, whoever acted for them; the controller for what came by itself or was put right.
fn indicated_by(one: &Decided, action: &ConsentAction) -> String {
    match action {
        ConsentAction::PutOff { .. }
        | ConsentAction::Given(_)
        | ConsentAction::Refused(_)
        | ConsentAction::Withdrawn { .. } => subject_id(one),
        ConsentAction::Asked { .. }
        | ConsentAction::Expired
        | ConsentAction::Superseded { .. }
        | ConsentAction::Invalidated { .. } => controller_id(one),
    }
}

/// From the day it was given to its last day, as ISO 8601 has intervals; open where it has none.
fn valid(step: &ConsentEvent, until: Option<chrono::NaiveDate>) -> String {
    let from = crate::locale::day_in_london(step.occurred_at());
    let until = until.map_or_else(|| "..".to_owned(), |day| day.to_string());
    format!("{from}/{until}")
}
