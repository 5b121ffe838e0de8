//! A pack that has been checked: what one notice says, in facts.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::privacy::basis::{ControllerKind, Ground, Origin};
use crate::privacy::country::Country;
use crate::privacy::defect::Defect;
use crate::privacy::layer::{Audience, Layer};
use crate::privacy::period::Period;
use crate::privacy::purpose::Purpose;
use crate::privacy::recipient::Recipient;
use crate::privacy::right::{Promise, Right};
use crate::privacy::topic::Topic;
use crate::register::coded;

coded! {
    /// Whether a pack may be used.
    pub enum PackStatus {
        /// It waits for the controller's approval; Lodge says so wherever it is used.
        Draft = "draft",
        /// The controller has approved it.
        Live = "live",
        /// It is kept for what was told under it.
        Historic = "historic",
    }
}

coded! {
    /// What somebody is reached for. It is a role, and never a person's name.
    pub enum ContactRole {
        /// Requests for a copy, and every other right.
        Requests = "requests",
        /// The data-protection officer.
        Officer = "officer",
        /// Questions of every kind.
        General = "general",
        /// The manager of the scheme.
        Scheme = "scheme",
        /// The regulator.
        Regulator = "regulator",
    }
}

coded! {
    /// How they are reached.
    pub enum ContactChannel {
        /// By email.
        Email = "email",
        /// On the telephone.
        Phone = "phone",
        /// By post.
        Post = "post",
        /// On a website.
        Web = "web",
    }
}

coded! {
    /// From when a rule of retention counts.
    pub enum Trigger {
        /// The end of the tenancy.
        TenancyEnd = "tenancy_end",
        /// The end of the licence of a garage.
        LicenceEnd = "licence_end",
        /// The end of volunteering.
        VolunteeringEnd = "volunteering_end",
        /// The end of recruitment, for those who did not get the job.
        RecruitmentEnd = "recruitment_end",
        /// The purchase.
        Purchase = "purchase",
        /// The day it was made, as with pictures of a camera.
        Creation = "creation",
    }
}

coded! {
    /// What becomes of data when its time is over.
    pub enum EndAction {
        /// It is destroyed.
        Destroy = "destroy",
        /// It is made nobody's, for statistics.
        Anonymise = "anonymise",
        /// A person looks, and decides.
        Review = "review",
    }
}

/// Who decides why and how data is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Controller {
    /// The name.
    pub name: String,
    /// The kind.
    pub kind: ControllerKind,
    /// The postal address, where the notice prints one.
    pub address: Option<String>,
    /// The number of the registration with the regulator, where the notice prints one.
    pub registration: Option<String>,
}

/// A way to reach somebody, as the notice prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactPoint {
    /// For what.
    pub role: ContactRole,
    /// How.
    pub channel: ContactChannel,
    /// The address or number, exactly as printed.
    pub value: String,
    /// Whether a person has checked that it is right.
    pub verified: bool,
    /// The key of the defect that it has, if any.
    pub defect: Option<String>,
}

impl ContactPoint {
    /// Whether it may be used without an officer's word: checked, and without a defect.
    #[must_use]
    pub fn may_be_used_unasked(&self) -> bool {
        self.verified && self.defect.is_none()
    }
}

/// How long a class of data is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retention {
    /// The class; its wording is `notice-retention-<class>`.
    pub class: String,
    /// From when.
    pub trigger: Trigger,
    /// How long.
    pub period: Period,
    /// Whether it is the longest time and not the rule: then a person looks before the end.
    pub ceiling: bool,
    /// What is kept for another time, as codes.
    pub exceptions: Vec<String>,
    /// What becomes of it.
    pub end: EndAction,
}

/// One statement: a code of a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The topic.
    pub topic: Topic,
    /// The code; its wording is `notice-<topic>-<code>`.
    pub code: String,
    /// Whether the notice itself says so.
    pub origin: Origin,
}

/// A pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// The id, which is also the name of its file.
    pub id: String,
    /// Where it lies.
    pub layer: Layer,
    /// The pack above it; none above the floor.
    pub under: Option<String>,
    /// Whether it may be used.
    pub status: PackStatus,
    /// What it was read from.
    pub source: String,
    /// Whether that was a notice, read whole; then what it does not say is silence, and not a gap of ours.
    pub read: bool,
    /// When the notice says that it was last changed.
    pub last_updated: Option<String>,
    /// Whom it speaks to, in the lowest layer.
    pub audience: Option<Audience>,
    /// What the notice is silent on.
    pub absent: Vec<Topic>,
    /// Who decides, in the layer of controllers.
    pub controller: Option<Controller>,
    /// The countries that data may go to; where no pack of a line lists any, none but the United Kingdom.
    pub countries: Option<BTreeSet<Country>>,
    /// The grounds that the notice names once for everything.
    pub grounds: Vec<Ground>,
    /// What it states, in the order of the topics.
    pub statements: Vec<Statement>,
    /// The purposes.
    pub purposes: Vec<Purpose>,
    /// The recipients.
    pub recipients: Vec<Recipient>,
    /// Ways to reach somebody.
    pub contacts: Vec<ContactPoint>,
    /// How long what is kept.
    pub retention: Vec<Retention>,
    /// The rights that it lists, with what it promises of each.
    pub rights: Vec<(Right, Promise)>,
    /// What is wrong with the notice.
    pub defects: Vec<Defect>,
}

impl Pack {
    /// Whether the pack states something of a topic, in whichever way that topic is stated.
    #[must_use]
    pub fn states(&self, topic: Topic) -> bool {
        let controller = self.controller.as_ref();
        let another_way = [
            (Topic::Retention, !self.retention.is_empty()),
            (Topic::LastUpdated, self.last_updated.is_some()),
            (
                Topic::Officer,
                self.contacts
                    .iter()
                    .any(|contact| contact.role == ContactRole::Officer),
            ),
            (
                Topic::Registration,
                controller.is_some_and(|own| own.registration.is_some()),
            ),
        ];
        let own = another_way.iter().find(|(own, _)| *own == topic);
        own.map_or_else(
            || {
                self.statements
                    .iter()
                    .any(|statement| statement.topic == topic)
            },
            |(_, stated)| *stated,
        )
    }

    /// What the pack promises of a right that it lists.
    #[must_use]
    pub fn promise(&self, right: Right) -> Option<&Promise> {
        self.rights
            .iter()
            .find(|(own, _)| *own == right)
            .map(|(_, promise)| promise)
    }

    /// The defect of a key.
    #[must_use]
    pub fn defect(&self, key: &str) -> Option<&Defect> {
        self.defects.iter().find(|defect| defect.key == key)
    }
}
