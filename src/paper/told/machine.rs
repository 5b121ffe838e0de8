//! What one record says on an information receipt, for machines.

use serde_json::{Value as Json, json};

use crate::paper::export::{instant, person, scope_codes};
use crate::paper::told::lines::{about, against, form};
use crate::privacy::{Action, Agent, Authority, Entry, How, NoticeId, Record, Recorder, Thing};
use crate::register::hex;

/// A record for machines; nothing for what is a decision, or no business of this receipt.
pub(super) fn json(entry: &Entry) -> Option<Json> {
    let told = match &entry.record {
        Record::NoticeShown(shown) => json!({
            "about": "notice_shown", "notice": notice_json(&shown.notice), "how": shown.how.code(),
            "extent": shown.extent.code(), "format": shown.format.code(), "by": shown.by, "at": instant(shown.at),
        }),
        Record::FormatAsked(asked) => json!({
            "about": "format_asked", "notice": notice_json(&asked.notice), "format": asked.format.code(),
            "on": asked.on.to_string(),
        }),
        Record::Acknowledged(one) => {
            if let Thing::WithdrawalEffect { .. } = one.thing {
                return None;
            }
            let (about, outcome) = about(one);
            json!({
                "about": about, "outcome": outcome, "wording": one.wording.key,
                "wording_sha256": one.wording.digest.to_string(), "language": one.wording.language,
                "method": one.taken.method().code(),
                "recorder": one.taken.recorder().map(Recorder::name), "at": instant(one.at),
            })
        }
        Record::Informed(informed) => json!({
            "about": "informed", "who": person(informed.person), "by": informed.by.code(),
            "how": informed.how.map(How::code),
            "on": informed.on.to_string(),
        }),
        Record::Authority(authority) => authority_json(authority),
        Record::AuthorityRevoked { authority, at, .. } => {
            json!({ "about": "authority_revoked", "of": authority.0, "at": instant(*at) })
        }
        Record::Objected(objection) => json!({
            "about": "objection", "against": against(&objection.against),
            "on": objection.received_on.to_string(),
        }),
        Record::ObjectionDecided(decided) => json!({
            "about": "objection_decided", "of": decided.objection.0, "outcome": decided.weighed.code(),
            "reasons": decided.reasons.as_str(), "recorder": decided.recorder.name(), "at": instant(decided.at),
        }),
        Record::Restricted(change) => json!({
            "about": "restriction", "restricted": change.restricted, "reason": change.reason.as_str(),
            "at": instant(change.at),
        }),
        Record::Consent(_)
        | Record::IntakeEnded { .. }
        | Record::Contact(_)
        | Record::Disclosure(_)
        | Record::Equality(_)
        | Record::Closed { .. } => return None,
    };
    let mut told = told;
    if let Some(object) = told.as_object_mut() {
        object.insert("record".to_owned(), json!(entry.sequence.0));
    }
    Some(told)
}

fn notice_json(notice: &NoticeId) -> Json {
    json!({
        "id": notice.pack, "version": notice.version, "language": notice.language,
        "sha256": hex::written(&notice.digest),
    })
}

fn authority_json(authority: &Authority) -> Json {
    let terms = authority.terms();
    let agent = match &terms.agent {
        Agent::Person(one) => person(*one),
        Agent::Representative(number) => format!("representative {number}"),
    };
    json!({
        "about": "authority", "form": form(&terms.form), "agent": agent,
        "may": terms.actions.iter().map(|action: &Action| action.code()).collect::<Vec<_>>(),
        "topics": scope_codes(&terms.topics),
        "from": terms.from.to_string(), "until": terms.until.map(|day| day.to_string()),
        "one_off": authority.is_one_off(), "for": person(terms.for_person),
    })
}
