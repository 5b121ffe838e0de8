//! What the packs say of an entry, put into words in a language.

use std::collections::BTreeMap;

use crate::form::Form;
use crate::locale::{Args, Locale};
use crate::paper::imprint::{Ground, Imprint, Point};
use crate::privacy::pack::Statement;
use crate::privacy::{
    ConsentAction, ConsentEvent, ContactPoint, ContactRole, DataGroup, Effective, Entry, Fact,
    Handling, Ledger, NoticeId, Origin, Packs, Purpose, Right, Sequence, Topic, Topics,
};

/// What the packs say of an entry; nothing for an entry that has no receipt, and where no pack has its notice.
pub(super) fn of(
    locale: &Locale,
    form: Option<&Form>,
    packs: &Packs,
    ledger: &Ledger,
    entry: &Entry,
) -> Option<Imprint> {
    let (notice, step) = match (entry.record.notice_shown(), entry.record.consent()) {
        (Some(shown), _) => (shown.notice.clone(), None),
        (None, Some(step)) => (notice_of(ledger, entry.sequence, step)?, Some(step)),
        (None, None) => return None,
    };
    let packs = packs.notices().find(|one| one.id() == notice.pack)?;
    let mut imprint = of_notice(locale, &packs, entry.sequence);
    if let Some(step) = step {
        add_decision(&mut imprint, locale, &packs, step);
        imprint.groups = named_groups(locale, form, ledger, (entry.sequence, step));
    }
    Some(imprint)
}

/// The notice behind a step: its own, or that of the last yes or no before it. Asking has none, and no receipt.
fn notice_of(ledger: &Ledger, entry: Sequence, step: &ConsentEvent) -> Option<NoticeId> {
    if matches!(
        step.action(),
        ConsentAction::Asked { .. } | ConsentAction::PutOff { .. }
    ) {
        return None;
    }
    let mut back = ledger.consent_steps().rev();
    let capture = back.find_map(|(sequence, one)| {
        let before = sequence <= entry && one.matter().is(step.matter());
        one.capture().filter(|_| before)
    })?;
    Some(capture.notice.clone())
}

fn of_notice(locale: &Locale, notice: &Effective, entry: Sequence) -> Imprint {
    let controller = notice.controller();
    let rights = notice.rights();
    let by_law = |right: Right| {
        rights
            .iter()
            .any(|one| one.right == right && one.by_law_alone())
            .then(|| locale.say(&format!("notice-right-{}", right.code())))
    };
    let complaints = [Right::Complaint, Right::Regulator].into_iter();
    Imprint {
        entry,
        language: locale.tag().to_owned(),
        controller: controller.name.clone(),
        kind: controller.kind.code().to_owned(),
        address: controller.address.clone(),
        status: notice.status().code().to_owned(),
        purpose: None,
        towards: None,
        grounds: Vec::new(),
        recipient: None,
        groups: BTreeMap::new(),
        withdrawal: statements(locale, notice, Topic::Withdrawal),
        withdrawal_by_law: by_law(Right::Withdrawal),
        complaint: statements(locale, notice, Topic::Complaint),
        complaint_by_law: complaints.filter_map(by_law).collect(),
        points: points(locale, notice),
    }
}

/// What a notice states of a topic, in the order of the list of codes.
fn statements(locale: &Locale, notice: &Effective, topic: Topic) -> Vec<String> {
    let Fact::Stated(stated) = notice.topic(topic) else {
        return Vec::new();
    };
    let mut stated: Vec<&Statement> = stated.iter().map(|told| told.value).collect();
    stated.sort_by_key(|one| topic.codes().iter().position(|code| *code == one.code));
    let say = |one: &&Statement| locale.say(&format!("notice-{}-{}", topic.code(), one.code));
    stated.iter().map(say).collect()
}

fn points(locale: &Locale, notice: &Effective) -> Vec<Point> {
    let roles = ContactRole::ALL.iter();
    let all = roles.flat_map(|role| notice.contacts(*role));
    all.map(|told| {
        let about = format!("contact.{}", told.value.role.code());
        let defects = notice.defects().into_iter();
        let mut own = defects.filter(|one| one.pack == told.pack && one.value.about == about);
        let held_up =
            own.any(|one| matches!(one.value.handling, Handling::Confirm | Handling::Block));
        point(locale, told.value, held_up)
    })
    .collect()
}

/// Doubtful is what has a defect of its own, or stands in a pack that is known to be wrong about that role.
fn point(locale: &Locale, contact: &ContactPoint, held_up: bool) -> Point {
    let (role, channel) = (contact.role.code(), contact.channel.code());
    let args = Args::new().text("value", &contact.value);
    Point {
        role: role.to_owned(),
        channel: channel.to_owned(),
        value: contact.value.clone(),
        says: locale.say_with(&format!("notice-contact-{role}-{channel}"), &args),
        doubtful: contact.defect.is_some() || held_up,
    }
}

fn add_decision(imprint: &mut Imprint, locale: &Locale, notice: &Effective, step: &ConsentEvent) {
    let matter = step.matter();
    let purpose_says = |id: &str| {
        let message = format!("notice-purpose-{id}");
        locale.has(&message).then(|| locale.say(&message))
    };
    imprint.purpose = purpose_says(matter.purpose().id().as_str());
    imprint.towards = matter.towards().and_then(|id| purpose_says(id.as_str()));
    if let Some(told) = notice.purpose(matter.purpose().id().as_str()) {
        imprint.grounds = grounds(told.value, notice);
    }
    let row = matter.recipient().whom().row();
    imprint.recipient = row
        .and_then(|row| notice.recipient(row.as_str()))
        .map(|told| {
            let name = told.value.body().unwrap_or_default();
            let args = Args::new().text("name", name);
            locale.say_with(&format!("notice-recipient-{}", told.value.id), &args)
        });
}

/// The names of every group that a yes to this matter has reached by then.
fn named_groups(
    locale: &Locale,
    form: Option<&Form>,
    ledger: &Ledger,
    (entry, step): (Sequence, &ConsentEvent),
) -> BTreeMap<String, String> {
    let steps = ledger.consent_steps();
    let same = steps.filter(|(sequence, one)| *sequence <= entry && one.matter().is(step.matter()));
    let mut named = BTreeMap::new();
    for grant in same.filter_map(|(_, one)| one.grant()) {
        let Topics::Groups(groups) = &grant.scope else {
            continue;
        };
        named.extend(groups.iter().filter_map(|group| {
            Some((group.as_str().to_owned(), group_says(locale, form?, group)?))
        }));
    }
    named
}

fn grounds(purpose: &Purpose, notice: &Effective) -> Vec<Ground> {
    purpose
        .bases(notice.kind())
        .map(|basis| Ground {
            article: basis.art6.code().to_owned(),
            special: basis.art9.map(|article| article.code().to_owned()),
            offences: basis.art10,
            schedule_1: basis.schedule_1.clone(),
            statute: basis.statute.clone(),
            stated: basis.origin == Origin::Stated,
            signed: basis
                .signed_off
                .as_ref()
                .map(|signed| (signed.by.clone(), signed.on)),
        })
        .collect()
}

/// A group of questions is a section of the form.
fn group_says(locale: &Locale, form: &Form, group: &DataGroup) -> Option<String> {
    let mut sections = form.sections.iter();
    let section = sections.find(|section| section.id == group.as_str())?;
    Some(locale.say(&section.message))
}
