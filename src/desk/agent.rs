//! Who may speak or act for somebody: the code of whoever it is, and what they are called.

use crate::desk::Desk;
use crate::desk::intake::Intake;
use crate::desk::who::{code_of, person_of};
use crate::form::{EntryId, Owner, people};
use crate::privacy::{Agent, PersonId};

/// The list of people who act for an applicant.
const REPRESENTATIVES: &str = "representatives";

/// The code of whoever acts: a person's, or `representative.5`.
#[must_use]
pub fn code_of_agent(agent: &Agent) -> String {
    match agent {
        Agent::Person(person) => code_of(*person),
        Agent::Representative(number) => format!("representative.{number}"),
    }
}

/// Whoever acts by their code.
#[must_use]
pub fn agent_of(code: &str) -> Option<Agent> {
    match code.split_once('.') {
        Some(("representative", number)) => number.parse().ok().map(Agent::Representative),
        None | Some(_) => person_of(code).map(Agent::Person),
    }
}

/// Everybody who might act for a person: contacts first, then those whom the form lists for it, then the others here.
#[must_use]
pub fn agents(intake: &Intake, but: PersonId) -> Vec<Agent> {
    let contacts = intake.ledger.contacts().into_iter();
    let contacts = contacts.map(|contact| Agent::Person(PersonId::Contact(contact.number)));
    let list = intake.form.place(REPRESENTATIVES, Owner::Common);
    let entries = list.map(|list| intake.sheet.entries(list));
    let entries = entries.unwrap_or_default().iter();
    let listed = entries.map(|entry| Agent::Representative(entry.0));
    let here = intake.applicants().into_iter().chain(intake.members());
    let here = here.filter(|person| *person != but).map(Agent::Person);
    contacts.chain(listed).chain(here).collect()
}

impl Desk {
    /// What whoever acts is called, as [`Desk::name_of`] calls people; also where they were taken off the application since.
    #[must_use]
    pub fn name_of_agent(&self, agent: &Agent) -> String {
        let Some(intake) = &self.intake else {
            return String::new();
        };
        let named = !self.glass.covered;
        match agent {
            Agent::Person(PersonId::Contact(number)) => {
                let contact = intake.contact(*number);
                let name = contact.and_then(|contact| contact.listed_as());
                match name.filter(|_| named) {
                    Some(name) => name.as_str().to_owned(),
                    None => self.name_of(PersonId::Contact(*number)),
                }
            }
            Agent::Person(person) => self.name_of(*person),
            Agent::Representative(number) => {
                let list = intake.form.place(REPRESENTATIVES, Owner::Common);
                let entry = EntryId(*number);
                let name = list
                    .and_then(|list| people::entry_name(&intake.form, &intake.sheet, list, entry));
                name.filter(|_| named)
                    .unwrap_or_else(|| self.books.chrome().say("agent-representative"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{agent_of, code_of_agent};
    use crate::privacy::{Agent, PersonId};

    #[test]
    fn whoever_acts_comes_back_from_their_code() {
        for agent in [
            Agent::Person(PersonId::Joint),
            Agent::Person(PersonId::Contact(4)),
            Agent::Representative(9),
        ] {
            assert_eq!(agent_of(&code_of_agent(&agent)), Some(agent));
        }
        for strange in ["", "representative", "representative.x", "main.1"] {
            assert_eq!(agent_of(strange), None, "{strange}");
        }
    }
}
