//! The parties of a consent record: who decides, whose data it is, who gets it, who oversees it.

use serde_json::{Value as Json, json};

use crate::paper::decided::Decided;
use crate::paper::export::person;
use crate::paper::imprint::{Imprint, Point};

/// The controller's own id: that of the notice without its audience.
pub(super) fn controller_id(one: &Decided) -> String {
    let notice = one
        .capture
        .map_or("unknown", |capture| capture.notice.pack.as_str());
    let own = notice.rsplit_once('-').map_or(notice, |(own, _)| own);
    format!("urn:lodge:controller:{own}")
}

pub(super) fn subject_id(one: &Decided) -> String {
    let person = person(one.person()).replace(' ', "-");
    format!("urn:lodge:person:{}:{person}", one.reference)
}

/// Of this record alone: a name says nothing of who else has the same recipient.
pub(super) fn recipient_id(one: &Decided) -> String {
    format!("urn:lodge:record:{}:recipient", one.id())
}

pub(super) fn parties(one: &Decided) -> Vec<Json> {
    let mut controller = json!({
        "@id": controller_id(one),
        "@type": "dpv:DataController",
        "dpv:hasAuthority": { "@id": "legal-gb:DPA-GB" },
    });
    let mut regulator = json!({ "@id": "legal-gb:DPA-GB", "@type": "dpv:DataProtectionAuthority" });
    if let (Some(own), Some(object)) = (&one.imprint, controller.as_object_mut()) {
        object.insert("dpv:hasName".to_owned(), json!(own.controller));
        if let Some(address) = &own.address {
            object.insert("dpv:hasAddress".to_owned(), json!(address));
        }
        object.insert(
            "dpv:hasContact".to_owned(),
            contacts(own, |point| point.role != "regulator"),
        );
        if let Some(object) = regulator.as_object_mut() {
            object.insert(
                "dpv:hasContact".to_owned(),
                contacts(own, |point| point.role == "regulator"),
            );
        }
    }
    let subject = json!({
        "@id": subject_id(one), "@type": "dpv:DataSubject",
        "dpv:hasIdentifier": format!("{} {}", one.reference, person(one.person())),
    });
    let matter = one.step.matter();
    let mut recipient = json!({
        "@id": recipient_id(one), "@type": "dpv:Recipient", "dpv:hasName": matter.recipient().name(),
    });
    let is = one.imprint.as_ref().and_then(|own| own.recipient.as_ref());
    if let (Some(is), Some(object)) = (is, recipient.as_object_mut()) {
        object.insert("skos:note".to_owned(), json!(is));
    }
    vec![controller, subject, recipient, regulator]
}

fn contacts(imprint: &Imprint, of: impl Fn(&Point) -> bool) -> Json {
    let one = |point: &Point| {
        let mut contact = json!({ "dct:type": format!("{} {}", point.role, point.channel), "rdf:value": point.value });
        if let (true, Some(object)) = (point.doubtful, contact.as_object_mut()) {
            object.insert(
                "skos:note".to_owned(),
                json!("as printed in the notice; known to be doubtful"),
            );
        }
        contact
    };
    let own = imprint.points.iter().filter(|point| of(point));
    Json::Array(own.map(one).collect())
}
