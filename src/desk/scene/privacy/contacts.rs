//! The rows of contacts: who they are as lists may say it, and whether they may be told anything; until somebody says so, nothing.

use crate::desk::scene::privacy::{Row, Section, Seen, Target};
use crate::locale::Args;
use crate::privacy::{Contact, DataGroup, MayDiscuss, PersonId};

pub(super) fn rows(seen: &Seen) -> Vec<Row> {
    let contacts = seen.ledger().contacts().into_iter();
    contacts.map(|contact| row(seen, contact)).collect()
}

/// Who a contact is, as lists may say it.
pub(super) fn says(seen: &Seen, contact: &Contact) -> String {
    let person = PersonId::Contact(contact.number);
    let kind = contact.card.kind.in_lists();
    let kind = seen.say(&format!("contact-in-lists-{kind}"));
    let name = seen.name(person);
    if name == kind {
        return name;
    }
    let args = Args::new().answer("name", &name).text("kind", &kind);
    seen.locale().say_with("privacy-contact", &args)
}

fn row(seen: &Seen, contact: &Contact) -> Row {
    let message = match may_be_told(seen, contact) {
        MayDiscuss::Nothing => "privacy-may-be-told-nothing",
        MayDiscuss::Authority(_) => "privacy-may-be-told-authority",
        MayDiscuss::Consent(_) => "privacy-may-be-told-permission",
    };
    let target = Target::Contact(contact.number);
    Row::new(Section::Contacts, target, says(seen, contact)).aside(seen.say(message))
}

/// What lets a contact be told anything at all, about any part of the form; nothing where nothing does.
pub(super) fn may_be_told(seen: &Seen, contact: &Contact) -> MayDiscuss {
    let sitting = Some(&seen.intake.sitting);
    let sections = seen.intake.form.sections.iter();
    let groups = sections.filter_map(|section| DataGroup::new(&section.id));
    groups
        .map(|group| {
            let ledger = seen.ledger();
            ledger.may_discuss(contact, &group, seen.now, sitting)
        })
        .find(|may| *may != MayDiscuss::Nothing)
        .unwrap_or(MayDiscuss::Nothing)
}
