//! One entry of a ledger: its number, when it was written down, and one of the kinds of record.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::privacy::acknowledgement::{Acknowledgement, FormatAsked, Informed};
use crate::privacy::authority::Authority;
use crate::privacy::consent::{ConsentAction, ConsentEvent};
use crate::privacy::contact::Contact;
use crate::privacy::disclosure::Disclosure;
use crate::privacy::monitoring::EqualityOffer;
use crate::privacy::objection::{Objection, ObjectionDecided, Restriction};
use crate::privacy::person::{IntakeId, Words};
use crate::privacy::shown::NoticeShown;
use crate::privacy::taken::Recorder;
use crate::privacy::wording::Digest;
use crate::register::coded;

/// The number of an entry, from 1, in the order of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Sequence(pub u32);

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number.
    pub sequence: Sequence,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
    /// What it says.
    pub record: Record,
}

coded! {
    /// What was done about an entry that asked for it.
    pub enum Closed {
        /// The notice was given in the form that was asked for.
        FormatGiven = "format_given",
        /// A recipient was told that the permission they had data under was taken back.
        RecipientTold = "recipient_told",
        /// What was disclosed in an emergency, or under an order, was looked at again.
        Reviewed = "reviewed",
        /// The equality answers were destroyed on a stop notice.
        EqualityDestroyed = "equality_destroyed",
    }
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    /// A notice was told.
    NoticeShown(NoticeShown),
    /// A notice was asked for in another form.
    FormatAsked(FormatAsked),
    /// Something was told or acknowledged.
    Acknowledged(Acknowledgement),
    /// A household member or a contact was told that their data is held.
    Informed(Informed),
    /// A step of a consent.
    Consent(ConsentEvent),
    /// Somebody may act for somebody.
    Authority(Authority),
    /// An authority was taken back.
    AuthorityRevoked {
        /// Which.
        authority: Sequence,
        /// When.
        at: DateTime<Utc>,
        /// Why, where they cared to say.
        #[serde(default)]
        reason: Option<Words>,
        /// Who wrote it down.
        recorder: Recorder,
    },
    /// A call or visit ended, and with it what was bound to it.
    IntakeEnded {
        /// Which.
        intake: IntakeId,
        /// When.
        at: DateTime<Utc>,
    },
    /// Somebody objected.
    Objected(Objection),
    /// An objection was weighed.
    ObjectionDecided(ObjectionDecided),
    /// Somebody's data is restricted, or no longer.
    Restricted(Restriction),
    /// A contact, as they are from now on.
    Contact(Contact),
    /// Data was asked for, and given out or not.
    Disclosure(Box<Disclosure>),
    /// The equality questions were offered, and what came of it.
    Equality(EqualityOffer),
    /// What an entry asked for was done.
    Closed {
        /// Which entry.
        entry: Sequence,
        /// What was done.
        how: Closed,
        /// When.
        at: DateTime<Utc>,
        /// What is to be said about it.
        #[serde(default)]
        note: Option<Words>,
        /// Who did it; none for what Lodge does by itself.
        #[serde(default)]
        recorder: Option<Recorder>,
    },
}

impl Record {
    /// Gives the digest of the text that it says was shown to somebody; none where it names none.
    #[must_use]
    pub fn shown(&self) -> Option<Digest> {
        match self {
            Self::NoticeShown(shown) => Some(Digest(shown.notice.digest)),
            Self::Acknowledged(told) => Some(told.wording.digest),
            Self::Consent(step) => match (step.capture(), step.action()) {
                (Some(capture), _) => Some(capture.wording.digest),
                (None, ConsentAction::Asked { wording, .. }) => Some(wording.digest),
                (None, _) => None,
            },
            Self::FormatAsked(_)
            | Self::Informed(_)
            | Self::Authority(_)
            | Self::AuthorityRevoked { .. }
            | Self::IntakeEnded { .. }
            | Self::Objected(_)
            | Self::ObjectionDecided(_)
            | Self::Restricted(_)
            | Self::Contact(_)
            | Self::Disclosure(_)
            | Self::Equality(_)
            | Self::Closed { .. } => None,
        }
    }
}

/// Makes a look at one kind of record.
macro_rules! kinds {
    ($($look:ident: $kind:ident($held:ty),)+) => {
        impl Record {
            $(#[doc = concat!("Gives what it holds where it is of the kind `", stringify!($kind), "`.")]
            #[must_use]
            pub fn $look(&self) -> Option<&$held> {
                if let Self::$kind(held) = self { Some(held) } else { None }
            })+
        }
    };
}

kinds! {
    notice_shown: NoticeShown(NoticeShown),
    format_asked: FormatAsked(FormatAsked),
    acknowledged: Acknowledged(Acknowledgement),
    consent: Consent(ConsentEvent),
    authority: Authority(Authority),
    objected: Objected(Objection),
    objection_decided: ObjectionDecided(ObjectionDecided),
    restricted: Restricted(Restriction),
    contact: Contact(Contact),
    disclosure: Disclosure(Disclosure),
    equality: Equality(EqualityOffer),
}
