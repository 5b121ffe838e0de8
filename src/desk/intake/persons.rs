//! Who the privacy ledger speaks of: the people of the application, by the numbers of their entries.

use crate::desk::intake::Intake;
use crate::form::{EntryId, Owner, Person, people};
use crate::privacy::PersonId;

impl Intake {
    /// Whoever applies: the main applicant, and the joint applicant where there is one.
    #[must_use]
    pub fn applicants(&self) -> Vec<PersonId> {
        self.persons()
            .into_iter()
            .filter(|person| matches!(person, PersonId::Main | PersonId::Joint))
            .collect()
    }

    /// The household members.
    #[must_use]
    pub fn members(&self) -> Vec<PersonId> {
        self.persons()
            .into_iter()
            .filter(|person| matches!(person, PersonId::Member(_)))
            .collect()
    }

    /// A person's name as they are called; none while it is not known.
    #[must_use]
    pub fn name_of(&self, person: PersonId) -> Option<String> {
        let person = match person {
            PersonId::Main => Person::Main,
            PersonId::Joint => Person::Joint,
            PersonId::Member(entry) => Person::Member(EntryId(entry)),
            PersonId::Contact(entry) => {
                let list = self.form.place("contacts", Owner::Common)?;
                return people::entry_name(&self.form, &self.sheet, list, EntryId(entry));
            }
        };
        people::name_of(&self.form, &self.sheet, person)
    }

    fn persons(&self) -> Vec<PersonId> {
        people::people(&self.form, &self.sheet)
            .into_iter()
            .map(|entry| match entry.person {
                Person::Main => PersonId::Main,
                Person::Joint => PersonId::Joint,
                Person::Member(entry) => PersonId::Member(entry.0),
            })
            .collect()
    }
}
