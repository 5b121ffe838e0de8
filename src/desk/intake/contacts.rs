//! Contacts as records of their own: what stands in the form's list is written into the ledger, and only where it changed.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::desk::intake::Intake;
use crate::form::{Answer, EntryId, Owner, Person, Place, Source, Value};
use crate::privacy::{Card, Contact, ContactKind, Knows, PersonId, Words};

/// The list of contacts.
pub(crate) const LIST: &str = "contacts";

impl Intake {
    /// Writes down who helps, as the list says it now. An entry that nobody can be known by yet waits, one that was taken out is
    /// marked as gone, and nothing is written where nothing changed.
    pub fn mirror_contacts(&mut self, now: DateTime<Utc>) {
        if !self.may_change() {
            return;
        }
        let Some(list) = self.form.place(LIST, Owner::Common) else {
            return;
        };
        let mut known: BTreeMap<u32, Contact> = self
            .ledger
            .entries()
            .iter()
            .filter_map(|entry| entry.record.contact())
            .map(|contact| (contact.number, contact.clone()))
            .collect();
        let entries = self.sheet.entries(list).to_vec();
        for entry in entries {
            let before = known.remove(&entry.0);
            let after = self.contact_at(list, entry);
            if after.check().is_ok() && before.as_ref() != Some(&after) {
                self.write_contact(after, now);
            }
        }
        for gone in known.into_values().filter(|contact| !contact.removed) {
            let removed = true;
            self.write_contact(Contact { removed, ..gone }, now);
        }
    }

    fn write_contact(&mut self, contact: Contact, now: DateTime<Utc>) {
        // What cannot be kept was checked for and waits on the sheet.
        let _sequence = self.ledger.keep_contact(contact, now).ok();
    }

    /// The contact that an entry of the list says.
    fn contact_at(&self, list: Place, entry: EntryId) -> Contact {
        let field = |field: &str| {
            let position = self.form.find(&format!("{LIST}.{field}"))?;
            Some(list.within(entry, position))
        };
        let value = |id: &str| self.sheet.value(field(id)?);
        let words = |id: &str| value(id)?.text().and_then(Words::new);
        let code = |id: &str| value(id)?.code();
        let kind = code("role").and_then(ContactKind::from_code);
        let kind = kind.unwrap_or(ContactKind::Other);
        let source = ["name", "organisation", "role"]
            .into_iter()
            .find_map(|id| self.sheet.kept(field(id)?))
            .map(|kept| kept.provenance.source);
        Contact {
            number: entry.0,
            for_person: match value("for_person") {
                Some(Value::Person(person)) => person_id(*person),
                Some(_) | None => PersonId::Main,
            },
            card: Card {
                kind,
                name: words("name"),
                organisation: words("organisation"),
                phone: words("phone"),
                email: words("email"),
                best_time: words("best_time"),
            },
            told_by: match source {
                Some(Source::JointApplicant) => PersonId::Joint,
                Some(_) | None => PersonId::Main,
            },
            knows: match code("knows_they_are_listed") {
                Some("yes") => Knows::Yes,
                Some("no") => Knows::No,
                Some(_) | None => Knows::NotSure,
            },
            emergency_only: match field("emergency_only").and_then(|at| self.sheet.answer(at)) {
                Some(Answer::Given(Value::Tick(ticked))) => *ticked,
                Some(_) => false,
                None => kind == ContactKind::NextOfKin,
            },
            removed: false,
        }
    }

    /// A contact as they were last written down, also one that was taken out.
    #[must_use]
    pub fn contact(&self, number: u32) -> Option<&Contact> {
        let entries = self.ledger.entries().iter().rev();
        let mut contacts = entries.filter_map(|entry| entry.record.contact());
        contacts.find(|contact| contact.number == number)
    }
}

/// A person of the form, as records of privacy number them.
fn person_id(person: Person) -> PersonId {
    match person {
        Person::Main => PersonId::Main,
        Person::Joint => PersonId::Joint,
        Person::Member(entry) => PersonId::Member(entry.0),
    }
}
