//! A yes as the consent receipt of Kantara (1.1.0, 2018) has it: one moment, and nothing of what became of it.
//!
//! That form takes consent for the ground on which data is held. So there is one for a consent, and none for a permission.

use serde_json::{Value as Json, json};

use crate::paper::decided::Decided;
use crate::paper::export::{person, scope_codes};
use crate::privacy::{ConsentAction, ConsentCode, Instrument};

/// The receipt; nothing for what is not a yes to a consent.
pub(super) fn receipt(one: &Decided) -> Option<Json> {
    let ConsentAction::Given(grant) = one.step.action() else {
        return None;
    };
    let imprint = one.imprint.as_ref()?;
    let matter = one.step.matter();
    if matter.purpose().instrument() != Instrument::Consent {
        return None;
    }
    let point = |channel: &str| {
        let own = imprint.points.iter();
        let mut own = own.filter(|point| point.role != "regulator" && point.channel == channel);
        own.next().map(|point| point.value.as_str())
    };
    let purpose = matter.purpose().id().as_str();
    let marketing = matter.purpose().code() == Some(ConsentCode::C8);
    let termination = grant.valid_until.map_or_else(
        || "until it is taken back".to_owned(),
        |day| day.to_string(),
    );
    Some(json!({
        "version": "KI-CR-v1.1.0",
        "jurisdiction": "GB",
        "consentTimestamp": one.step.occurred_at().timestamp(),
        "collectionMethod": grant.capture.taken.method().code(),
        "consentReceiptID": one.id(),
        "language": grant.capture.wording.language,
        "piiPrincipalId": format!("{} {}", one.reference, person(one.person())),
        "piiControllers": [{
            "piiController": imprint.controller,
            "contact": imprint.controller,
            "address": { "streetAddress": imprint.address },
            "email": point("email"),
            "phone": point("phone"),
        }],
        // The form wants an address of the notice; its id and digest say more, and hold when a page has moved.
        "policyUrl": format!(
            "urn:lodge:notice:{}:{}:{}",
            grant.capture.notice.pack,
            grant.capture.notice.version,
            crate::register::hex::written(&grant.capture.notice.digest),
        ),
        "services": [{
            "service": "housing register",
            "purposes": [{
                "purpose": imprint.purpose.as_deref().unwrap_or(purpose),
                "purposeCategory": [if marketing { "Marketing" } else { "Third party sharing" }],
                "consentType": "EXPLICIT",
                "piiCategory": scope_codes(&grant.scope),
                "primaryPurpose": false,
                "termination": termination,
                "thirdPartyDisclosure": true,
                "thirdPartyName": matter.recipient().name(),
            }],
        }],
        "sensitive": matter.purpose().is_explicit(),
        "spiCat": if matter.purpose().is_explicit() { scope_codes(&grant.scope) } else { Vec::new() },
    }))
}
