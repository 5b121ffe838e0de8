//! What stands on a receipt and in no record: who the controller is, how a yes is taken back, where to complain.
//!
//! It comes from the packs, and packs move on; a receipt that is printed again does not. So it is taken from the packs and put
//! into words once, when an entry is written down or at the latest when its first receipt is made, and kept with the
//! application's own texts, where nothing can be changed. It names the entry it belongs to. The rejected alternative was to
//! read it back out of the notice's kept text: that has no marks to find a line by, and does not say whether a basis waits.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::form::Form;
use crate::locale::{Args, Locale};
use crate::privacy::pack::Statement;
use crate::privacy::{
    ConsentAction, ConsentEvent, ContactPoint, ContactRole, DataGroup, Effective, Entry, Fact,
    Handling, Ledger, NoticeId, Packs, Purpose, Record, Right, Sequence, Topic, Topics, Wordings,
};

/// What an imprint's text begins with.
const HEADING: &str = "lodge-imprint 1\n";

/// A ground of the law, as it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Ground {
    /// The article of UK GDPR, such as `6(1)(e)`.
    pub article: String,
    /// The condition for special-category data.
    #[serde(default)]
    pub special: Option<String>,
    /// Whether it was data about offences too.
    #[serde(default)]
    pub offences: bool,
    /// Paragraphs of Schedule 1 to the Data Protection Act 2018.
    #[serde(default)]
    pub schedule_1: Vec<String>,
    /// The statute.
    #[serde(default)]
    pub statute: Option<String>,
    /// Whether the notice said so, rather than Lodge.
    pub stated: bool,
    /// The role that signed our reading off, and the day.
    #[serde(default)]
    pub signed: Option<(String, chrono::NaiveDate)>,
}

/// A way to reach somebody, exactly as the notice printed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Point {
    /// For what, as a code.
    pub role: String,
    /// How, as a code.
    pub channel: String,
    /// The address or number.
    pub value: String,
    /// The sentence that gives it.
    pub says: String,
    /// Whether it was known to be wrong or doubtful.
    pub doubtful: bool,
}

/// What the packs said of one entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Imprint {
    /// The entry.
    pub entry: Sequence,
    /// The language it is in.
    pub language: String,
    /// The controller's name.
    pub controller: String,
    /// What kind of body that was.
    pub kind: String,
    /// Where to write to the controller, where the notice said so.
    #[serde(default)]
    pub address: Option<String>,
    /// Whether the notice was approved: `draft`, `live` or `historic`.
    pub status: String,
    /// What the decision was for, in words; none where the entry is no decision.
    #[serde(default)]
    pub purpose: Option<String>,
    /// What sensitive data would serve there.
    #[serde(default)]
    pub towards: Option<String>,
    /// The grounds of the purpose.
    #[serde(default)]
    pub grounds: Vec<Ground>,
    /// What the recipient is, where the notice has a row for them.
    #[serde(default)]
    pub recipient: Option<String>,
    /// The names of the groups of questions.
    #[serde(default)]
    pub groups: BTreeMap<String, String>,
    /// What the notice said about taking a yes back; nothing where it was silent.
    #[serde(default)]
    pub withdrawal: Vec<String>,
    /// What the law says about it, where the notice did not list it.
    #[serde(default)]
    pub withdrawal_by_law: Option<String>,
    /// What the notice said about complaining.
    #[serde(default)]
    pub complaint: Vec<String>,
    /// What the law says about complaining.
    #[serde(default)]
    pub complaint_by_law: Vec<String>,
    /// How to reach everybody.
    #[serde(default)]
    pub points: Vec<Point>,
}

/// The imprints that entries after a number still lack, as texts to be kept with them.
pub(super) fn lacking(
    locale: &Locale,
    form: Option<&Form>,
    packs: &Packs,
    ledger: &Ledger,
    from: Sequence,
) -> Wordings {
    let mut texts = Wordings::default();
    for entry in ledger.since(from) {
        if find(ledger, entry.sequence).is_some() {
            continue;
        }
        if let Some(text) = of(locale, form, packs, ledger, entry)
            .as_ref()
            .and_then(text)
        {
            texts.keep(&text);
        }
    }
    texts
}

/// The imprint of an entry, if one is kept.
pub(super) fn find(ledger: &Ledger, entry: Sequence) -> Option<Imprint> {
    // The entry is written first, so that the others need not be read whole.
    let begins = format!("{HEADING}{{\"entry\":{},", entry.0);
    let mut texts = ledger.wordings().all();
    let (_, text) = texts.find(|(_, text)| text.starts_with(&begins))?;
    serde_json::from_str(text.strip_prefix(HEADING)?).ok()
}

fn text(imprint: &Imprint) -> Option<String> {
    let written = serde_json::to_string(imprint).ok()?;
    Some(format!("{HEADING}{written}"))
}

/// What the packs say of an entry; nothing for an entry that has no receipt, and where no pack has its notice.
fn of(
    locale: &Locale,
    form: Option<&Form>,
    packs: &Packs,
    ledger: &Ledger,
    entry: &Entry,
) -> Option<Imprint> {
    let (notice, step) = match &entry.record {
        Record::NoticeShown(shown) => (shown.notice.clone(), None),
        Record::Consent(step) => (notice_of(ledger, entry.sequence, step)?, Some(step)),
        Record::FormatAsked(_)
        | Record::Acknowledged(_)
        | Record::Informed(_)
        | Record::Authority(_)
        | Record::AuthorityRevoked { .. }
        | Record::IntakeEnded { .. }
        | Record::Objected(_)
        | Record::ObjectionDecided(_)
        | Record::Restricted(_)
        | Record::Contact(_)
        | Record::Disclosure(_)
        | Record::Equality(_)
        | Record::Closed { .. } => return None,
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
            stated: basis.origin == crate::privacy::Origin::Stated,
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
