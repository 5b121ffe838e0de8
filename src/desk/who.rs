//! The people of the application in hand, as records of privacy number them: their codes, and what they are called.

use crate::desk::Desk;
use crate::desk::intake::Intake;
use crate::desk::slip::Choice;
use crate::privacy::PersonId;

/// The code of a person: `main`, `joint`, `member.3`, `contact.2`.
#[must_use]
pub fn code_of(person: PersonId) -> String {
    match person {
        PersonId::Main => "main".to_owned(),
        PersonId::Joint => "joint".to_owned(),
        PersonId::Member(number) => format!("member.{number}"),
        PersonId::Contact(number) => format!("contact.{number}"),
    }
}

/// The person of a code.
#[must_use]
pub fn person_of(code: &str) -> Option<PersonId> {
    match code.split_once('.') {
        None if code == "main" => Some(PersonId::Main),
        None if code == "joint" => Some(PersonId::Joint),
        Some(("member", number)) => number.parse().ok().map(PersonId::Member),
        Some(("contact", number)) => number.parse().ok().map(PersonId::Contact),
        None | Some(_) => None,
    }
}

/// Everybody: who applies, their household, and the contacts that are on record.
#[must_use]
pub fn everybody(intake: &Intake) -> Vec<PersonId> {
    let contacts = intake.ledger.contacts().into_iter();
    let contacts = contacts.map(|contact| PersonId::Contact(contact.number));
    let applicants = intake.applicants().into_iter();
    applicants.chain(intake.members()).chain(contacts).collect()
}

impl Desk {
    /// What a person is called: by name, or by what they are while someone is listening or there is no name.
    ///
    /// A contact's kind is said as lists say it, so that nobody learns of a doctor or a probation officer from it.
    #[must_use]
    pub fn name_of(&self, person: PersonId) -> String {
        let locale = self.books.chrome();
        let Some(intake) = &self.intake else {
            return String::new();
        };
        let named = !self.glass.covered;
        match person {
            PersonId::Main | PersonId::Joint | PersonId::Member(_) => {
                let name = intake.name_of(person).filter(|_| named);
                name.unwrap_or_else(|| locale.say(noun(person)))
            }
            PersonId::Contact(number) => {
                let contacts = intake.ledger.contacts();
                let contact = contacts.into_iter().find(|one| one.number == number);
                let name = contact.and_then(|contact| contact.card.name.as_ref());
                let kind = contact.map_or("other", |contact| contact.card.kind.in_lists());
                name.filter(|_| named).map_or_else(
                    || locale.say(&format!("contact-in-lists-{kind}")),
                    |name| name.as_str().to_owned(),
                )
            }
        }
    }

    /// People as the options of a short form, each by their code and what they are called.
    #[must_use]
    pub fn choices_of(&self, people: impl IntoIterator<Item = PersonId>) -> Vec<Choice> {
        let people = people.into_iter();
        people
            .map(|person| Choice::new(code_of(person), self.name_of(person)))
            .collect()
    }

    /// Who applies and their household, as the options of a short form; none where no application is in hand.
    #[must_use]
    pub fn choices_of_household(&self) -> Vec<Choice> {
        let intake = self.intake.as_deref();
        let people = intake.map(|intake| [intake.applicants(), intake.members()].concat());
        self.choices_of(people.unwrap_or_default())
    }
}

/// The message of what somebody is to the application.
fn noun(person: PersonId) -> &'static str {
    match person {
        PersonId::Main => "person-main",
        PersonId::Joint => "person-joint",
        PersonId::Member(_) | PersonId::Contact(_) => "person-member",
    }
}

#[cfg(test)]
mod tests {
    use super::{code_of, person_of};
    use crate::privacy::PersonId;

    #[test]
    fn a_person_comes_back_from_their_code() {
        for person in [
            PersonId::Main,
            PersonId::Joint,
            PersonId::Member(3),
            PersonId::Contact(12),
        ] {
            assert_eq!(person_of(&code_of(person)), Some(person));
        }
        for strange in ["", "member", "member.", "main.1", "contact.x"] {
            assert_eq!(person_of(strange), None, "{strange}");
        }
    }
}
