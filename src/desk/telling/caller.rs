//! Who asks to be told, as the gate knows them: a body of the notice, a contact, somebody who speaks for them, the public.

use crate::locale::{Args, Locale};
use crate::privacy::{
    Agent, Effective, Named, NamedRecipient, PurposeId, Recipient, RecipientId, To, Words,
};

/// The row of members of the public.
pub const PUBLIC: &str = "member_of_public";
/// The row of the controller's own system.
pub const OWN_SYSTEM: &str = "own_system";
/// What a body that the notice does not list is logged under; no pack has such a row, so the gate refuses.
const UNLISTED: &str = "not_listed";
/// What an answer to somebody serves who has no purpose of their own: letters, and being reached.
const IN_TOUCH: &str = "identify_contact";

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caller {
    /// A row of the notice, and the body's name where the row is named when it is asked about.
    Body(RecipientId, Option<Words>),
    /// A contact on record, by number, with the name that they are listed under.
    Contact(u32, Words),
    /// Somebody who speaks for the person.
    Agent(Agent),
    /// A body that the notice does not list.
    Unlisted,
    /// A member of the public.
    Public,
}

impl Caller {
    /// Whom the gate is asked about; nothing where a name is still wanted. `who` is what the caller says of themselves.
    #[must_use]
    pub fn to(&self, notice: &Effective, who: &Words) -> Option<To> {
        let one_of = |class: &str| {
            let class = RecipientId::new(class)?;
            let name = who.clone();
            Some(To::OneOf { class, name })
        };
        match self {
            Self::Body(row, name) => match notice.recipient(row.as_str()) {
                Some(told) => of_row(told.value, name.as_ref(), who),
                None => one_of(row.as_str()),
            },
            Self::Contact(number, name) => {
                let contact = NamedRecipient::contact(*number, name.clone());
                Some(To::Recipient(contact))
            }
            Self::Agent(agent) => Some(To::Agent(agent.clone())),
            Self::Unlisted => one_of(UNLISTED),
            Self::Public => one_of(PUBLIC),
        }
    }

    /// The row of the packs that the gate looks at; none for people, whom no pack lists.
    #[must_use]
    pub fn row(&self) -> Option<RecipientId> {
        match self {
            Self::Body(row, _) => Some(row.clone()),
            Self::Unlisted => RecipientId::new(UNLISTED),
            Self::Public => RecipientId::new(PUBLIC),
            Self::Contact(..) | Self::Agent(_) => None,
        }
    }

    /// What an answer would serve where nobody has to say: they have no purpose of their own to choose.
    #[must_use]
    pub fn own_purpose(&self) -> Option<PurposeId> {
        match self {
            Self::Agent(_) | Self::Public => PurposeId::new(IN_TOUCH),
            Self::Body(..) | Self::Contact(..) | Self::Unlisted => None,
        }
    }
}

fn of_row(row: &Recipient, name: Option<&Words>, who: &Words) -> Option<To> {
    match row.name {
        Named::Body(_) => NamedRecipient::body(row).map(To::Recipient),
        Named::WhenAsked => NamedRecipient::called(row, name?.clone()).map(To::Recipient),
        Named::Class => Some(To::OneOf {
            class: row.id.clone(),
            name: who.clone(),
        }),
    }
}

/// What a row is called: in the office's own words where there are any, else as its notice says it.
#[must_use]
pub fn row_says(locale: &Locale, row: &Recipient) -> String {
    let own = format!("gate-recipient-{}", row.id);
    if locale.has(&own) {
        return locale.say(&own);
    }
    let args = row
        .body()
        .map_or_else(Args::new, |name| Args::new().text("name", name));
    locale.say_with(&format!("notice-recipient-{}", row.id), &args)
}

/// What a class that nobody of is named by a pack is called, as it was logged.
#[must_use]
pub fn class_says(locale: &Locale, class: &RecipientId) -> String {
    let messages = ["gate-recipient", "notice-recipient"].map(|kind| format!("{kind}-{class}"));
    let known = messages.iter().find(|message| locale.has(message));
    known.map_or_else(|| class.as_str().to_owned(), |message| locale.say(message))
}

/// What a purpose is called: as its notice says it.
#[must_use]
pub fn purpose_says(locale: &Locale, purpose: &PurposeId) -> String {
    let message = format!("notice-purpose-{purpose}");
    if locale.has(&message) {
        locale.say(&message)
    } else {
        purpose.as_str().to_owned()
    }
}
