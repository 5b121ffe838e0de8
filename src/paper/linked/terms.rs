//! The vocabularies of a consent record, and which of their terms says what.

use serde_json::{Value as Json, json};

use crate::privacy::{ConsentAction, Strength};

/// The vocabularies, so that nothing has to be fetched.
pub(super) fn context() -> Json {
    json!({
        "dct": "http://purl.org/dc/terms/",
        "dpv": "https://w3id.org/dpv#",
        "dpv-27560": "https://w3id.org/dpv/schema/dpv-27560#",
        "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
        "legal-gb": "https://w3id.org/dpv/legal/gb#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "spdx": "http://spdx.org/rdf/terms#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "dct:created": { "@type": "xsd:dateTime" },
        "dpv:isIndicatedAtTime": { "@type": "xsd:dateTime" },
    })
}

/// The status of a consent.
///
/// There is none for what was overtaken by other words: its validity has ended with its context, which is how DPV describes
/// one that has expired; a note says which it was.
pub(super) fn status(action: &ConsentAction) -> &'static str {
    match action {
        ConsentAction::Asked { .. } => "dpv:ConsentRequested",
        ConsentAction::PutOff { .. } => "dpv:ConsentRequestDeferred",
        ConsentAction::Given(_) => "dpv:ConsentGiven",
        ConsentAction::Refused(_) => "dpv:ConsentRefused",
        ConsentAction::Withdrawn { .. } => "dpv:ConsentWithdrawn",
        ConsentAction::Expired | ConsentAction::Superseded { .. } => "dpv:ConsentExpired",
        ConsentAction::Invalidated { .. } => "dpv:ConsentInvalidated",
    }
}

/// How a yes was expressed.
pub(super) fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Expressed => "dpv:ExpressedConsent",
        Strength::ExplicitOral | Strength::ExplicitWritten => "dpv:ExplicitlyExpressedConsent",
    }
}

/// What a status alone does not say.
pub(super) fn note(action: &ConsentAction) -> Option<String> {
    match action {
        ConsentAction::Superseded { by } => Some(format!(
            "superseded by the words with SHA-256 {}",
            by.digest
        )),
        ConsentAction::Invalidated { step, .. } => Some(format!("record {} was a mistake", step.0)),
        ConsentAction::Asked { .. }
        | ConsentAction::PutOff { .. }
        | ConsentAction::Given(_)
        | ConsentAction::Refused(_)
        | ConsentAction::Withdrawn { .. }
        | ConsentAction::Expired => None,
    }
}

/// The term of an article of the GDPR: `6(1)(e)` is `A6-1-e`.
pub(super) fn article(code: &str, explicit: bool) -> String {
    match (code, explicit) {
        ("6(1)(ea)", _) => "dpv:LegitimateInterest".to_owned(),
        ("6(1)(a)", true) => "eu-gdpr:A6-1-a-explicit-consent".to_owned(),
        ("6(1)(a)", false) => "eu-gdpr:A6-1-a-non-explicit-consent".to_owned(),
        _ => {
            let pieces = code.split(|letter: char| !letter.is_ascii_alphanumeric());
            let pieces: Vec<&str> = pieces.filter(|piece| !piece.is_empty()).collect();
            format!("eu-gdpr:A{}", pieces.join("-"))
        }
    }
}
