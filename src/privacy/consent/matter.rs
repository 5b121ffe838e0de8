//! What one decision is about: one person, one purpose that may be asked about, one recipient with a name.

use serde::{Deserialize, Serialize};

use crate::privacy::id::{PurposeId, RecipientId};
use crate::privacy::pack::Controller;
use crate::privacy::person::{PersonId, Words};
use crate::privacy::purpose::{Asks, ConsentCode, Purpose};
use crate::privacy::recipient::{Named, Recipient};
use crate::register::{coded, coded_fault, officer_name};

coded! {
    /// Which of the things that people call consent a decision is.
    pub enum Instrument {
        /// Consent in the sense of Article 6(1)(a) or 9(2)(a), or a marketing opt-in.
        Consent = "consent",
        /// Permission to disclose: the basis stays what it is, and without it nothing is disclosed.
        Permission = "permission",
    }
}

/// A purpose on which the person decides. It is made from a pack's purpose and from nothing else.
///
/// ```compile_fail,E0451
/// # use lodge::privacy::{ConsentCode, ConsentPurpose, Instrument, PurposeId};
/// let _ = ConsentPurpose {
///     id: PurposeId::new("eligibility").unwrap(),
///     code: Some(ConsentCode::C2),
///     instrument: Instrument::Consent,
///     explicit: false,
/// };
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentPurpose {
    id: PurposeId,
    #[serde(default)]
    code: Option<ConsentCode>,
    instrument: Instrument,
    explicit: bool,
}

impl ConsentPurpose {
    /// Takes a purpose of a pack; none where the pack asks the person nothing about it.
    #[must_use]
    pub fn of(purpose: &Purpose) -> Option<Self> {
        let instrument = match purpose.asks {
            Asks::Nothing => return None,
            Asks::Permission => Instrument::Permission,
            Asks::Consent => Instrument::Consent,
        };
        Some(Self {
            id: purpose.id.clone(),
            code: purpose.code,
            instrument,
            explicit: purpose.explicit || purpose.code == Some(ConsentCode::C3),
        })
    }

    /// Gives the purpose's id.
    #[must_use]
    pub fn id(&self) -> &PurposeId {
        &self.id
    }

    /// Gives the code that the form knows it by; the three purposes of C6 share one, and a landlord's reference has none.
    #[must_use]
    pub fn code(&self) -> Option<ConsentCode> {
        self.code
    }

    /// Gives which of the things called consent it is.
    #[must_use]
    pub fn instrument(&self) -> Instrument {
        self.instrument
    }

    /// Says whether a yes must be explicit. What is C3 always must.
    #[must_use]
    pub fn is_explicit(&self) -> bool {
        self.explicit
    }
}

/// Whose name a decision is about, as decisions are told apart by it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// A body that the pack names.
    Body(RecipientId),
    /// A body that was named when it was asked about: the pack's class, and the name with its case folded.
    Called(RecipientId, String),
    /// A contact, by the number of their record.
    Contact(u32),
}

impl Whom {
    /// Gives the pack's row; none for a contact, whom no pack lists.
    #[must_use]
    pub fn row(&self) -> Option<&RecipientId> {
        match self {
            Self::Body(id) | Self::Called(id, _) => Some(id),
            Self::Contact(_) => None,
        }
    }
}

/// A recipient with a name. A class of recipients is none:
///
/// ```compile_fail,E0308
/// # use lodge::privacy::{NamedRecipient, Recipient};
/// fn anyone(class: Recipient) -> NamedRecipient {
///     class
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedRecipient {
    whom: Whom,
    name: Words,
}

impl NamedRecipient {
    /// Takes a body that a pack names; none for a class.
    #[must_use]
    pub fn body(recipient: &Recipient) -> Option<Self> {
        Some(Self {
            whom: Whom::Body(recipient.id.clone()),
            name: Words::new(recipient.body()?)?,
        })
    }

    /// Names a body of a class that a pack wants named when it is asked about; none for any other row.
    #[must_use]
    pub fn called(recipient: &Recipient, name: Words) -> Option<Self> {
        let key = officer_name::key(name.as_str());
        (recipient.name == Named::WhenAsked).then(|| Self {
            whom: Whom::Called(recipient.id.clone(), key),
            name,
        })
    }

    /// Takes whoever asks, for what they would do with the data themselves, such as sending news; none where its id is no id.
    #[must_use]
    pub fn controller(pack: &str, controller: &Controller) -> Option<Self> {
        Some(Self {
            whom: Whom::Body(RecipientId::new(pack)?),
            name: Words::new(&controller.name)?,
        })
    }

    /// Takes a contact with the name that they are listed under.
    #[must_use]
    pub fn contact(number: u32, name: Words) -> Self {
        Self {
            whom: Whom::Contact(number),
            name,
        }
    }

    /// Gives what it is told apart by.
    #[must_use]
    pub fn whom(&self) -> &Whom {
        &self.whom
    }

    /// Gives the name as it was shown.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name.as_str()
    }
}

coded_fault! {
    /// Why nobody can be asked about a matter.
    pub enum MatterFault {
        /// A contact is not asked about somebody else's data.
        NotTheirs = "matter.not_theirs",
        /// What must be explicit names the purpose that the data would serve; what need not has one purpose alone.
        Purpose = "matter.purpose",
    }
}

/// What a decision is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matter {
    person: PersonId,
    purpose: ConsentPurpose,
    recipient: NamedRecipient,
    #[serde(default)]
    towards: Option<PurposeId>,
}

impl Matter {
    /// Puts a matter together. What must be explicit also says which purpose the data would serve there.
    pub fn new(
        person: PersonId,
        purpose: ConsentPurpose,
        recipient: NamedRecipient,
        towards: Option<PurposeId>,
    ) -> Result<Self, MatterFault> {
        match person {
            PersonId::Contact(_) => Err(MatterFault::NotTheirs),
            PersonId::Main | PersonId::Joint | PersonId::Member(_) => {
                if purpose.is_explicit() == towards.is_some() {
                    Ok(Self {
                        person,
                        purpose,
                        recipient,
                        towards,
                    })
                } else {
                    Err(MatterFault::Purpose)
                }
            }
        }
    }

    /// Gives whose decision it is.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.person
    }

    /// Gives the purpose.
    #[must_use]
    pub fn purpose(&self) -> &ConsentPurpose {
        &self.purpose
    }

    /// Gives the recipient.
    #[must_use]
    pub fn recipient(&self) -> &NamedRecipient {
        &self.recipient
    }

    /// Gives the purpose that explicit permission lets the data serve.
    #[must_use]
    pub fn towards(&self) -> Option<&PurposeId> {
        self.towards.as_ref()
    }

    /// Says whether another is the same matter: the same person, purpose, recipient and, where explicit, use.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.key() == other.key()
    }

    /// What matters are told apart and ordered by.
    pub(in crate::privacy) fn key(&self) -> (PersonId, &PurposeId, &Whom, Option<&PurposeId>) {
        (
            self.person,
            self.purpose.id(),
            self.recipient.whom(),
            self.towards(),
        )
    }
}
