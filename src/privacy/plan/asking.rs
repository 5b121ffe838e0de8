//! What a person can ask for, how and of whom: the last part of a notice.

use crate::privacy::effective::{Effective, EffectiveRight};
use crate::privacy::layer::Layer;
use crate::privacy::pack::{ContactPoint, ContactRole};
use crate::privacy::plan::Phrase;
use crate::privacy::plan::lines::{headed, period, silent, statements};
use crate::privacy::right::Right;
use crate::privacy::topic::Topic;

/// The rights that a notice lists, then those that the law gives beside them.
pub(super) fn rights(notice: &Effective) -> Vec<Vec<Phrase>> {
    let rights = notice.rights();
    let block = |by_law: bool, heading: &str| {
        let own = rights.iter().filter(|right| right.by_law_alone() == by_law);
        headed(Phrase::new(heading), own.map(right).collect())
    };
    let mut blocks = vec![
        block(false, "notice-heading-rights"),
        block(true, "notice-heading-rights-law"),
    ];
    blocks.push(times(&rights));
    blocks
}

fn right(right: &EffectiveRight) -> Phrase {
    Phrase::new(format!("notice-right-{}", right.right.code()))
}

/// How to ask for a copy, what it costs, and when an answer comes.
fn times(rights: &[EffectiveRight]) -> Vec<Phrase> {
    let find = |wanted: Right| rights.iter().find(|right| right.right == wanted);
    let mut lines = Vec::new();
    if let Some(access) = find(Right::Access) {
        lines.push(Phrase::new("notice-ask-how"));
        lines.push(Phrase::new("notice-ask-proof"));
        if !access.promise.representative.is_empty() {
            lines.push(Phrase::new("notice-ask-representative"));
        }
        lines.extend(access.replies.iter().map(|told| {
            let who = if told.layer == Layer::Floor {
                "law"
            } else {
                "promise"
            };
            Phrase::new(format!("notice-reply-{who}")).with("period", period(told.value))
        }));
        if let Some([_, longest]) = access.promise.extension {
            lines.push(Phrase::new("notice-extension").with("period", period(longest)));
        }
    }
    if let Some(acknowledged) = find(Right::Complaint).and_then(|right| right.promise.acknowledged)
    {
        lines.push(Phrase::new("notice-acknowledged").with("period", period(acknowledged)));
    }
    headed(Phrase::new("notice-heading-asking"), lines)
}

/// How to reach everybody, exactly as it is printed; an address with a defect is to be checked first.
pub(super) fn contacts(notice: &Effective) -> Vec<Phrase> {
    let mut lines = Vec::new();
    for role in ContactRole::ALL {
        for told in notice.contacts(*role) {
            lines.push(contact(told.value));
            lines.extend(
                told.value
                    .defect
                    .as_ref()
                    .map(|_| Phrase::new("notice-contact-check")),
            );
        }
        if *role == ContactRole::Officer && notice.contacts(*role).is_empty() {
            lines.push(silent(Topic::Officer.code()));
        }
    }
    headed(Phrase::new("notice-heading-contacts"), lines)
}

fn contact(contact: &ContactPoint) -> Phrase {
    let id = format!(
        "notice-contact-{}-{}",
        contact.role.code(),
        contact.channel.code()
    );
    Phrase::new(id).text("value", &contact.value)
}

pub(super) fn updated(notice: &Effective) -> Vec<Phrase> {
    let mut lines = statements(notice, Topic::Updates);
    lines.push(match notice.last_updated().stated() {
        Some(told) => Phrase::new("notice-updated").text("when", told.value),
        None => silent(Topic::LastUpdated.code()),
    });
    lines
}
