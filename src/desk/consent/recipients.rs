//! Whom a permission can be about: bodies with a name, those that were named before, contacts; a class only to be given a name.

use crate::desk::Books;
use crate::desk::intake::Intake;
use crate::desk::notice::effective;
use crate::privacy::{Named, NamedRecipient, PersonId, Purpose, Recipient, Whom};

/// Purposes that a contact of the application can be asked about, or told something for.
const WITH_CONTACTS: [&str; 4] = [
    "support_referral",
    "share_sensitive",
    "obtain_information",
    "landlord_reference",
];

/// Somebody who can be named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// A recipient with a name.
    Named(NamedRecipient),
    /// A class of the packs, of which one is still to be named.
    Class(Recipient),
}

impl Offer {
    /// The code that a short form reads it by, the same for as long as the form is open.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Named(recipient) => match recipient.whom() {
                Whom::Body(row) => format!("body.{}", row.as_str()),
                Whom::Called(row, name) => format!("called.{}.{name}", row.as_str()),
                Whom::Contact(number) => format!("contact.{number}"),
            },
            Self::Class(row) => format!("class.{}", row.id.as_str()),
        }
    }
}

/// Everybody who can be named for a purpose, or for what something explicit would serve there.
#[must_use]
pub fn offers(
    books: &Books,
    intake: &Intake,
    person: PersonId,
    purpose: &Purpose,
    towards: Option<&str>,
) -> Vec<Offer> {
    let Some(notice) = effective(books.notices(), intake, person) else {
        return Vec::new();
    };
    let mut offers = Vec::new();
    if purpose.marketing {
        let own = notice.packs().iter().find(|pack| pack.controller.is_some());
        let own = own.and_then(|pack| {
            let controller = pack.controller.as_ref()?;
            NamedRecipient::controller(&pack.id, controller)
        });
        offers.extend(own.map(Offer::Named));
    }
    let serves = |row: &Recipient, id: &str| row.purposes.iter().any(|own| own.as_str() == id);
    let rows: Vec<&Recipient> = notice
        .recipients()
        .into_iter()
        .map(|told| told.value)
        .filter(|row| {
            serves(row, towards.unwrap_or(purpose.id.as_str()))
                || towards.is_some() && serves(row, purpose.id.as_str())
        })
        .collect();
    let bodies = rows.iter().filter_map(|row| NamedRecipient::body(row));
    offers.extend(bodies.map(Offer::Named));
    for known in known(intake, &rows) {
        if !offers.contains(&known) {
            offers.push(known);
        }
    }
    if WITH_CONTACTS.contains(&towards.unwrap_or(purpose.id.as_str())) {
        offers.extend(contacts(intake));
    }
    let classes = rows.iter().filter(|row| row.name == Named::WhenAsked);
    offers.extend(classes.map(|row| Offer::Class((*row).clone())));
    offers
}

/// Those that were named before in this application, of the same rows.
fn known(intake: &Intake, rows: &[&Recipient]) -> Vec<Offer> {
    let mut known: Vec<Offer> = Vec::new();
    for (_, step) in intake.ledger.consent_steps() {
        let recipient = step.matter().recipient();
        let fits = |row: &&Recipient| recipient.whom().row() == Some(&row.id);
        let seen = known
            .iter()
            .any(|offer| matches!(offer, Offer::Named(other) if other.whom() == recipient.whom()));
        if rows.iter().any(fits) && !seen {
            known.push(Offer::Named(recipient.clone()));
        }
    }
    known
}

/// The contacts on record, by the name that they are listed under.
fn contacts(intake: &Intake) -> Vec<Offer> {
    let contacts = intake.ledger.contacts().into_iter();
    let named = contacts.filter_map(|contact| {
        let name = contact
            .card
            .name
            .clone()
            .or_else(|| contact.card.organisation.clone())?;
        Some(Offer::Named(NamedRecipient::contact(contact.number, name)))
    });
    named.collect()
}
