//! The lines of a notice, in the order in which they are read out.

use crate::privacy::basis::Origin;
use crate::privacy::effective::{Effective, Of};
use crate::privacy::id::PurposeId;
use crate::privacy::period::Period;
use crate::privacy::plan::{Phrase, Put, asking};
use crate::privacy::purpose::{Asks, Purpose};
use crate::privacy::recipient::{Condition, Recipient};
use crate::privacy::topic::Topic;

/// Topics in the order in which a notice tells them, after why and before whom to.
const BEFORE: [Topic; 9] = [
    Topic::AboutYou,
    Topic::Data,
    Topic::Sources,
    Topic::SpecialUses,
    Topic::Children,
    Topic::Markers,
    Topic::Photographs,
    Topic::Cameras,
    Topic::Failure,
];
/// Topics that come after whom data goes to.
const AFTER: [Topic; 9] = [
    Topic::Discuss,
    Topic::Identity,
    Topic::Fraud,
    Topic::Nfi,
    Topic::Automated,
    Topic::ThirdCountries,
    Topic::Security,
    Topic::Processors,
    Topic::Retention,
];
/// What every notice owes its reader: where it is silent, the text says so.
const OWED: [Topic; 8] = [
    Topic::Sources,
    Topic::Automated,
    Topic::ThirdCountries,
    Topic::Retention,
    Topic::Withdrawal,
    Topic::Formats,
    Topic::Officer,
    Topic::LastUpdated,
];

/// The short form: who, why, to whom, which rights, and that there is more.
pub(super) fn summary(notice: &Effective) -> Vec<Vec<Phrase>> {
    let line = |id: &str| named(notice, id);
    let mut lines = vec![
        line("notice-summary-who"),
        line("notice-summary-why"),
        line("notice-summary-share"),
    ];
    if asks(notice).next().is_some() {
        lines.push(line("notice-summary-ask"));
    }
    if notice.states(Topic::Nfi) {
        lines.push(line("notice-summary-nfi"));
    }
    lines.push(line("notice-summary-rights"));
    lines.push(line("notice-summary-more"));
    vec![vec![line("notice-title")], lines]
}

/// The whole.
pub(super) fn full(notice: &Effective) -> Vec<Vec<Phrase>> {
    let mut blocks = vec![who(notice)];
    blocks.extend(purposes(notice));
    blocks.push(grounds(notice));
    blocks.extend(BEFORE.iter().map(|topic| of_topic(notice, *topic)));
    blocks.extend(recipients(notice));
    blocks.extend(AFTER.iter().map(|topic| of_topic(notice, *topic)));
    blocks.extend(asking::rights(notice));
    blocks.push(of_topic(notice, Topic::Withdrawal));
    blocks.push(of_topic(notice, Topic::Complaint));
    blocks.push(asking::contacts(notice));
    blocks.push(of_topic(notice, Topic::Formats));
    blocks.push(asking::updated(notice));
    blocks.retain(|block| !block.is_empty());
    blocks
}

/// A phrase that names the controller.
fn named(notice: &Effective, id: &str) -> Phrase {
    Phrase::new(id).text("controller", &notice.controller().name)
}

fn who(notice: &Effective) -> Vec<Phrase> {
    let mut lines = vec![named(notice, "notice-who")];
    let audience = format!("notice-audience-{}", notice.audience().code());
    lines.push(named(notice, &audience));
    if let Some(address) = &notice.controller().address {
        lines.push(Phrase::new("notice-address").text("address", address));
    }
    if let Some(number) = &notice.controller().registration {
        lines.push(Phrase::new("notice-registration").text("number", number));
    }
    lines.extend(statements(notice, Topic::Partners));
    lines
}

/// Purposes that the person is told; then those they are asked about; each those that the notice states before ours.
fn purposes(notice: &Effective) -> Vec<Vec<Phrase>> {
    let all = notice.purposes();
    let mut blocks = Vec::new();
    for (asked, origin, heading) in [
        (false, Origin::Stated, "notice-heading-why"),
        (false, Origin::Derived, "notice-heading-why-ours"),
        (true, Origin::Stated, "notice-heading-ask"),
        (true, Origin::Derived, "notice-heading-ask-ours"),
    ] {
        let of = all.iter().filter(|told| {
            (told.value.asks != Asks::Nothing) == asked && told.value.origin == origin
        });
        let lines: Vec<Phrase> = of
            .map(|told| Phrase::new(format!("notice-purpose-{}", told.value.id)))
            .collect();
        blocks.push(headed(named(notice, heading), lines));
    }
    blocks
}

fn asks<'p>(notice: &Effective<'p>) -> impl Iterator<Item = Of<'p, Purpose>> {
    notice
        .purposes()
        .into_iter()
        .filter(|told| told.value.asks != Asks::Nothing)
}

fn grounds(notice: &Effective) -> Vec<Phrase> {
    let Some(told) = notice.grounds().stated() else {
        return vec![silent("grounds")];
    };
    let lines = told
        .value
        .iter()
        .map(|ground| Phrase::new(format!("notice-ground-{}", dashed(ground.code()))));
    headed(Phrase::new("notice-heading-grounds"), lines.collect())
}

/// `6-1-e` for `6(1)(e)`.
pub(in crate::privacy) fn dashed(code: &str) -> String {
    let pieces = code
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|piece| !piece.is_empty());
    pieces.collect::<Vec<_>>().join("-")
}

/// What is said of a topic, under its name; or that nothing is, where the reader is owed it.
fn of_topic(notice: &Effective, topic: Topic) -> Vec<Phrase> {
    let lines = if topic == Topic::Retention {
        retention(notice)
    } else {
        statements(notice, topic)
    };
    if lines.is_empty() {
        return if OWED.contains(&topic) {
            vec![silent(topic.code())]
        } else {
            Vec::new()
        };
    }
    headed(
        Phrase::new(format!("notice-heading-{}", topic.code())),
        lines,
    )
}

pub(super) fn statements(notice: &Effective, topic: Topic) -> Vec<Phrase> {
    let stated = notice.topic(topic).stated().unwrap_or_default();
    let mut stated: Vec<_> = stated.iter().map(|told| told.value).collect();
    // The order of the list of codes, so that no layer's order shows.
    stated.sort_by_key(|statement| {
        topic
            .codes()
            .iter()
            .position(|code| *code == statement.code)
    });
    stated
        .iter()
        .map(|statement| Phrase::new(format!("notice-{}-{}", topic.code(), statement.code)))
        .collect()
}

/// That a notice says nothing of something.
pub(super) fn silent(topic: &str) -> Phrase {
    Phrase::new("notice-silent").with(
        "topic",
        Put::Phrase(Phrase::new(format!("notice-topic-{topic}"))),
    )
}

fn retention(notice: &Effective) -> Vec<Phrase> {
    let rules = notice.retention().stated().unwrap_or_default();
    let mut lines = Vec::new();
    for told in rules {
        let rule = told.value;
        let kept = Phrase::new(format!("notice-retention-{}", rule.class))
            .with("period", period(rule.period));
        lines.push(kept.with(
            "trigger",
            Put::Phrase(Phrase::new(format!(
                "notice-trigger-{}",
                rule.trigger.code()
            ))),
        ));
        lines.extend(
            rule.exceptions
                .iter()
                .map(|code| Phrase::new(format!("notice-exception-{code}"))),
        );
    }
    lines
}

pub(super) fn period(period: Period) -> Put {
    let phrase = Phrase::new(format!("notice-period-{}", period.unit.code()));
    Put::Phrase(phrase.with("number", Put::Count(period.number)))
}

/// Whom data goes to, by condition: what needs a yes first, and of that what the notice itself lists.
fn recipients(notice: &Effective) -> Vec<Vec<Phrase>> {
    let purposes = notice.purposes();
    let stated = |id: &PurposeId| {
        let mut own = purposes.iter().filter(|told| told.value.id == *id);
        own.any(|told| told.value.origin == Origin::Stated)
    };
    // A recipient is the notice's own unless it serves nothing but purposes that are ours.
    let ours = |one: &Recipient| !one.purposes.is_empty() && !one.purposes.iter().any(stated);
    let mut all = notice.recipients();
    // What Lodge needs a row for and no notice lists is no part of what the notice says.
    all.retain(|told| told.value.origin == Origin::Stated);
    let list = |heading: String, wanted: &dyn Fn(&Recipient) -> bool| {
        let own = all.iter().map(|told| told.value).filter(|one| wanted(one));
        headed(Phrase::new(heading), own.map(recipient).collect())
    };
    let mut blocks = Vec::new();
    for condition in Condition::ALL {
        let heading = format!("notice-recipients-{}", condition.code());
        blocks.push(list(heading, &|one| {
            one.condition == *condition && !ours(one)
        }));
        if *condition == Condition::Consent {
            blocks.push(list("notice-recipients-ours".to_owned(), &ours));
        }
    }
    blocks
}

fn recipient(recipient: &Recipient) -> Phrase {
    let phrase = Phrase::new(format!("notice-recipient-{}", recipient.id));
    match recipient.body() {
        Some(name) => phrase.text("name", name),
        None => phrase,
    }
}

/// Lines under a heading; nothing where there are no lines.
pub(super) fn headed(heading: Phrase, lines: Vec<Phrase>) -> Vec<Phrase> {
    if lines.is_empty() {
        return lines;
    }
    std::iter::once(heading).chain(lines).collect()
}
