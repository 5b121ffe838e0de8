//! A disclosure: what was asked of the gate, for whom, why, and what the gate said.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::privacy::authority::{Action, Agent};
use crate::privacy::basis::Article6;
use crate::privacy::consent::NamedRecipient;
use crate::privacy::data::Field;
use crate::privacy::id::{PurposeId, RecipientId};
use crate::privacy::ledger::Sequence;
use crate::privacy::person::{IntakeId, PersonId, Words};
use crate::privacy::taken::Recorder;
use crate::register::coded_fault;

/// Who would be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum To {
    /// A recipient with a name: a body, or a contact.
    Recipient(NamedRecipient),
    /// Somebody of a class that nobody can consent to, such as the police, with the name that was given.
    OneOf {
        /// The pack's class.
        class: RecipientId,
        /// Who it is.
        name: Words,
    },
    /// Somebody who speaks for the person.
    Agent(Agent),
}

impl To {
    /// Gives the named recipient.
    #[must_use]
    pub fn named(&self) -> Option<&NamedRecipient> {
        match self {
            Self::Recipient(recipient) => Some(recipient),
            Self::OneOf { .. } | Self::Agent(_) => None,
        }
    }
}

/// What lets data out although the ordinary way is shut. Each has a reason, and is looked at again the next working day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Overriding {
    /// Somebody's life or safety.
    Emergency {
        /// What happened.
        reason: Words,
    },
    /// An order of a court.
    CourtOrder {
        /// Its reference.
        order: Words,
    },
    /// A statute that demands it.
    Statute {
        /// Which, with its section.
        statute: Words,
    },
}

/// What is asked of the gate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Who would be told.
    pub to: To,
    /// What for.
    pub purpose: PurposeId,
    /// What: nothing but these.
    pub fields: BTreeSet<Field>,
    /// About whom.
    pub about: PersonId,
    /// Whether it would be talked about, or sent.
    pub action: Action,
    /// Who asks for it, in words.
    pub requested_by: Words,
    /// The reference of their request.
    #[serde(default)]
    pub request_ref: Option<Words>,
    /// The officer who puts the question; none for what Lodge does by itself.
    #[serde(default)]
    pub recorder: Option<Recorder>,
    /// The call or visit.
    #[serde(default)]
    pub intake: Option<IntakeId>,
    /// What would override the ordinary way.
    #[serde(default)]
    pub overriding: Option<Overriding>,
}

coded_fault! {
    /// Why data does not leave; in the order in which the gate looks.
    pub enum RefusalCode {
        /// The recipient is in no pack, or a person has to look at it first.
        RecipientReview = "RECIPIENT_REVIEW",
        /// The pack lets nothing go to that country.
        TransferBlocked = "TRANSFER_BLOCKED",
        /// The person's data is restricted, or an objection waits or holds.
        Restricted = "RESTRICTED",
        /// More was asked for than this recipient, this permission or this purpose reaches.
        ScopeExceeded = "SCOPE_EXCEEDED",
        /// Equality answers leave as counts alone.
        EqualityWall = "EQUALITY_WALL",
        /// No ground of the law is laid down for the purpose and the kind of controller.
        NoBasis = "NO_BASIS",
        /// Nobody said yes.
        ConsentAbsent = "CONSENT_ABSENT",
        /// The yes was taken back.
        Withdrawn = "WITHDRAWN",
        /// The yes has run out.
        Expired = "EXPIRED",
        /// The yes was given to other words.
        WordingSuperseded = "WORDING_SUPERSEDED",
        /// There is a yes for this purpose, to somebody else.
        RecipientNotNamed = "RECIPIENT_NOT_NAMED",
        /// There is a yes for this recipient, for something else.
        PurposeNotCovered = "PURPOSE_NOT_COVERED",
        /// No agreement about sharing is in date.
        AgreementMissing = "AGREEMENT_MISSING",
    }
}

/// On what an ordinary disclosure rests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RestsOn {
    /// The person's own instruction to talk to somebody.
    Authority(Sequence),
    /// The person's yes, or several: one for the purpose, one that is explicit for what is sensitive.
    Consents(BTreeSet<Sequence>),
    /// A ground of the law.
    Law {
        /// Which.
        art6: Article6,
        /// The statute behind it.
        #[serde(default)]
        statute: Option<String>,
        /// Whether Lodge worked it out and a data-protection officer has not signed it off.
        #[serde(default)]
        waits: bool,
    },
}

/// What the gate says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// It may leave.
    Allowed {
        /// On this ground.
        ground: RestsOn,
    },
    /// It may not.
    Refused {
        /// For this reason.
        code: RefusalCode,
    },
    /// It may leave out of the ordinary way, which [`Question::overriding`] gives the reason for.
    Emergency {
        /// The day by which somebody looks at it again.
        review_due: NaiveDate,
        /// What would have kept it in.
        #[serde(default)]
        over: Vec<RefusalCode>,
    },
}

/// A question and what the gate said to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosure {
    /// What was asked.
    pub question: Question,
    /// What the gate said.
    pub decision: Decision,
    /// When.
    pub at: DateTime<Utc>,
}

impl Disclosure {
    /// Gives the yeses that data left under.
    #[must_use]
    pub fn consents(&self) -> BTreeSet<Sequence> {
        match &self.decision {
            Decision::Allowed {
                ground: RestsOn::Consents(consents),
            } => consents.clone(),
            Decision::Allowed {
                ground: RestsOn::Authority(_) | RestsOn::Law { .. },
            }
            | Decision::Refused { .. }
            | Decision::Emergency { .. } => BTreeSet::new(),
        }
    }
}
