//! A decision as JSON-LD: a consent record of DPV under its profile of ISO/IEC TS 27560, with its context inside it.
//!
//! The four parts of 27560 are there: the header at the root, processing in `dpv:hasProcess` with its events, past states
//! among them, in `dpv:hasConsentStatus` (where the profile wants them), and the parties in `dpv:hasEntity`. A permission is
//! not called the lawful basis: the basis is the pack's, and the permission stands beside it as a safeguard
//! (`dpv:Permission`, `dpv:Safeguard`). Every term was looked up in DPV 2.3 (`https://w3id.org/dpv`) and its extensions
//! `legal/eu/gdpr`, whose articles the United Kingdom's have kept, and `legal/gb`, which has the laws and the regulator.
//! There is no term for Article 6(1)(ea): it is a narrower kind of `dpv:LegitimateInterest`. Nothing has to be fetched to
//! read it.

mod events;
mod parties;
mod terms;

use events::events;
use parties::{controller_id, parties, recipient_id, subject_id};

use serde_json::{Map, Value as Json, json};

use crate::paper::decided::Decided;
use crate::paper::export::{instant, scope_codes};
use crate::paper::imprint::Imprint;
use crate::privacy::{Capture, ConsentCode, Instrument};
use crate::register::hex;

/// One decision.
pub(super) fn document(one: &Decided) -> Json {
    let mut document = Map::new();
    document.insert("@context".to_owned(), terms::context());
    document.extend(record(one));
    Json::Object(document)
}

/// Several, in one graph: a record is of exactly one decision.
pub(super) fn graph(all: &[Decided]) -> Json {
    let records: Vec<Json> = all.iter().map(|one| Json::Object(record(one))).collect();
    json!({ "@context": terms::context(), "@graph": records })
}

fn record(one: &Decided) -> Map<String, Json> {
    let mut record = Map::new();
    let mut put = |key: &str, value: Json| {
        if !value.is_null() {
            record.insert(key.to_owned(), value);
        }
    };
    header(one, &mut put);
    put("dpv:hasProcess", json!([process(one)]));
    put("dpv:hasEntity", Json::Array(parties(one)));
    record
}

fn header(one: &Decided, put: &mut impl FnMut(&str, Json)) {
    put("@id", json!(format!("urn:lodge:record:{}", one.id())));
    put("@type", json!(["dpv:ConsentRecord", "dpv:ConsentReceipt"]));
    put(
        "dct:conformsTo",
        json!([{ "@id": "dpv-27560:record" }, { "@id": "dpv-27560:receipt" }]),
    );
    put("dpv:hasIdentifier", json!(one.id()));
    put("dct:created", json!(instant(one.recorded_at)));
    put("dct:creator", json!({ "@id": controller_id(one) }));
    let language = one
        .capture
        .map(|capture| language(&capture.wording.language));
    put("dct:language", json!(language));
    put("dpv:hasDataSubject", json!({ "@id": subject_id(one) }));
    put("dpv:hasJurisdiction", json!("GB"));
    let laws = json!([{ "@id": "legal-gb:law-GDPR" }, { "@id": "legal-gb:law-DPA" }]);
    put("dpv:hasApplicableLaw", laws);
}

/// What is done with the data, on what ground, and what the person was told.
fn process(one: &Decided) -> Json {
    let matter = one.step.matter();
    let imprint = one.imprint.as_ref();
    let says = |words: Option<&String>, id: &str| words.cloned().unwrap_or_else(|| id.to_owned());
    let purpose = |id: &str, words: Option<&String>| {
        json!({
            "@id": format!("urn:lodge:purpose:{id}"), "@type": "dpv:Purpose", "skos:prefLabel": says(words, id),
        })
    };
    let mut purposes = vec![purpose(
        matter.purpose().id().as_str(),
        imprint.and_then(|own| own.purpose.as_ref()),
    )];
    if let Some(towards) = matter.towards() {
        purposes.push(purpose(
            towards.as_str(),
            imprint.and_then(|own| own.towards.as_ref()),
        ));
    }
    let mut process = Map::new();
    let mut put = |key: &str, value: Json| {
        process.insert(key.to_owned(), value);
    };
    put("@type", json!("dpv:Process"));
    put("dpv:hasPurpose", Json::Array(purposes));
    put("dpv:hasPersonalData", Json::Array(data(one)));
    put(
        "dpv:hasProcessing",
        json!([{ "@id": operation(matter.purpose().code()) }]),
    );
    put(
        "dpv:hasDataController",
        json!([{ "@id": controller_id(one) }]),
    );
    put("dpv:hasRecipient", json!([{ "@id": recipient_id(one) }]));
    put("dpv:hasLegalBasis", Json::Array(bases(one)));
    if matter.purpose().instrument() == Instrument::Permission {
        let permission = json!({
            "@type": ["dpv:Permission", "dpv:Safeguard"],
            "skos:note": "The person's permission is a safeguard. It is not the lawful basis.",
        });
        put("dpv:hasPermission", permission);
    }
    if let Some(capture) = one.capture {
        put("dpv:hasNotice", Json::Array(notices(one, capture)));
    }
    if let Some(imprint) = imprint {
        put("dpv:hasRight", rights(imprint));
    }
    put("dpv:hasConsentStatus", Json::Array(events(one)));
    Json::Object(process)
}

/// What is done: data is asked for, used for news, or shared.
fn operation(code: Option<ConsentCode>) -> &'static str {
    match code {
        Some(ConsentCode::C4) => "dpv:Obtain",
        Some(ConsentCode::C8) => "dpv:Use",
        Some(ConsentCode::C2 | ConsentCode::C3 | ConsentCode::C5 | ConsentCode::C6) | None => {
            "dpv:Share"
        }
    }
}

fn data(one: &Decided) -> Vec<Json> {
    let Some(grant) = one.yes.and_then(|(_, yes)| yes.grant()) else {
        return Vec::new();
    };
    let kind = if one.step.matter().purpose().is_explicit() {
        "dpv:SensitivePersonalData"
    } else {
        "dpv:PersonalData"
    };
    let groups = scope_codes(&grant.scope).into_iter();
    groups
        .map(|code| {
            let label = one.imprint.as_ref().and_then(|own| own.groups.get(&code));
            let label = label.cloned().unwrap_or_else(|| code.replace('_', " "));
            json!({ "@type": kind, "dct:identifier": code, "skos:prefLabel": label })
        })
        .collect()
}

fn bases(one: &Decided) -> Vec<Json> {
    let explicit = one.step.matter().purpose().is_explicit();
    let Some(imprint) = &one.imprint else {
        return Vec::new();
    };
    let mut bases = Vec::new();
    for ground in &imprint.grounds {
        let origin = match (ground.stated, &ground.signed) {
            (true, _) => "stated in the notice".to_owned(),
            (false, None) => "derived; waits for a data-protection officer".to_owned(),
            (false, Some((role, day))) => format!("derived; signed off by {role}, {day}"),
        };
        let articles = std::iter::once(&ground.article).chain(&ground.special);
        for article in articles {
            bases.push(json!({
                "@type": "dpv:LegalBasis",
                "skos:broader": { "@id": terms::article(article, explicit) },
                "skos:prefLabel": format!("UK GDPR, Article {article}"),
                "dct:source": ground.statute,
                "skos:note": origin,
            }));
        }
    }
    for basis in &mut bases {
        if let Some(object) = basis.as_object_mut() {
            object.retain(|_, value| !value.is_null());
        }
    }
    bases
}

/// The notice that had been told, and the words that were put.
fn notices(one: &Decided, capture: &Capture) -> Vec<Json> {
    let notice = &capture.notice;
    let status = one.imprint.as_ref().map(|own| own.status.as_str());
    let mut told = json!({
        "@type": "dpv:PrivacyNotice",
        "dpv:hasIdentifier": notice.pack,
        "dct:hasVersion": notice.version.to_string(),
        "dct:language": notice.language,
        "dpv:hasStatus": status,
        "spdx:checksum": checksum(&hex::written(&notice.digest)),
    });
    if let Some(object) = told.as_object_mut() {
        object.retain(|_, value| !value.is_null());
    }
    let mut words = json!({
        "@type": "dpv:ConsentNotice",
        "dpv:hasIdentifier": capture.wording.key,
        "dct:language": capture.wording.language,
        "spdx:checksum": checksum(&capture.wording.digest.to_string()),
    });
    if let (Some(object), Some(text)) = (words.as_object_mut(), one.words) {
        object.insert("rdf:value".to_owned(), json!(text));
    }
    vec![told, words]
}

fn checksum(digest: &str) -> Json {
    json!({
        "@type": "spdx:Checksum",
        "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
        "spdx:checksumValue": digest,
    })
}

/// Taking it back, and complaining: where each is done, as the notice says it.
fn rights(imprint: &Imprint) -> Json {
    let exercised =
        |says: Vec<String>| json!({ "@type": "dpv:RightExerciseNotice", "rdf:value": says });
    let back = if imprint.withdrawal.is_empty() {
        let silent = std::iter::once("not stated in this notice".to_owned());
        silent.chain(imprint.withdrawal_by_law.clone()).collect()
    } else {
        imprint.withdrawal.clone()
    };
    let mut complain = imprint.complaint.clone();
    complain.extend(imprint.complaint_by_law.iter().cloned());
    json!([
        { "@id": "eu-gdpr:A7-3", "dpv:isExercisedAt": exercised(back) },
        { "@id": "eu-gdpr:A77", "dpv:isExercisedAt": exercised(complain) },
    ])
}

/// The two letters of a language.
fn language(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}
