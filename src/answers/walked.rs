//! A walk as JSON: which questions apply, what is missing, every finding.

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use crate::form::{Counts, Figure, Finding, Form, Place, Sheet, Walk};

/// The walk as `lodge walk --json` prints it; `says` words a finding.
#[must_use]
pub fn walked(form: &Form, sheet: &Sheet, walk: &Walk, as_of: NaiveDate, says: impl Fn(&Finding) -> String) -> Json {
    let path = |place: Place| form.path(place, sheet);
    let findings: Vec<Json> = walk.findings.iter().map(|finding| found(finding, &path(finding.at), &says(finding))).collect();
    json!({
        "form": form.id,
        "form_version": form.version,
        "as_of": as_of.to_string(),
        "asked": walk.asked.iter().map(|asked| path(asked.place)).collect::<Vec<_>>(),
        "missing": walk.missing().map(path).collect::<Vec<_>>(),
        "findings": findings,
        "counts": counts(&walk.counts),
    })
}

fn found(finding: &Finding, at: &str, says: &str) -> Json {
    let with: Map<String, Json> =
        finding.with.iter().map(|(name, figure)| ((*name).to_owned(), self::figure(figure))).collect();
    json!({
        "at": at,
        "code": finding.code,
        "strength": finding.strength.word(),
        "says": says,
        "with": with,
    })
}

fn figure(figure: &Figure) -> Json {
    match figure {
        Figure::Text(text) => json!(text),
        Figure::Count(count) => json!(count),
        Figure::Date(date) => json!(date.to_string()),
    }
}

fn counts(counts: &Counts) -> Json {
    json!({
        "answered": counts.answered,
        "not_asked": counts.not_asked,
        "does_not_know": counts.does_not_know,
        "prefers_not_to_say": counts.prefers_not_to_say,
        "not_applicable": counts.not_applicable,
    })
}
